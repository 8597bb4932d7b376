/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_CONSTITUTION_H
#define VI_RULESET_CONSTITUTION_H

#include "ruleset/reading.h"

/* Reads a <constitution>: of a file, of an example, or of a record, as reading->where says.  Its
 * shape was checked.  NULL: memory ran out. */
struct prog_authority *vi_authority_read(struct vi_reading *reading, const struct vi_node *node);
const struct prog_grant *vi_grant_read(struct vi_reading *reading, const struct vi_node *node,
                                       struct prog_grant *out);

#endif

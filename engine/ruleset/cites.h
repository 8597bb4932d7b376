/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_CITES_H
#define VI_RULESET_CITES_H

#include "ruleset/reading.h"

/* The citations among the children of `node`, their sources looked up. */
const struct prog_cite *vi_cites_read(struct vi_reading *reading, const struct vi_node *node,
                                      size_t *count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_HOLDERS_H
#define VI_RULESET_HOLDERS_H

#include "ruleset/reading.h"

/* Reports every body, post, holder of power and function that a constitution names and does not
 * declare. */
void vi_holders_check(struct vi_reading *reading, const struct vi_node *node,
                      const struct prog_authority *authority);

#endif

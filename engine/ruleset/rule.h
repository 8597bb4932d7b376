/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_RULE_H
#define VI_RULESET_RULE_H

#include "ruleset/reading.h"

/* Reads a <rule> of the file at hand into reading->set; `within` is when its file is in force. */
void vi_rule_read(struct vi_reading *reading, const struct vi_node *node,
                  struct prog_period within);

#endif

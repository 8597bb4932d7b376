/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_EXAMPLE_H
#define VI_RULESET_EXAMPLE_H

#include "ruleset/reading.h"

/* Reads the <examples> of a rule (`node`, the rule); warns of those that the law asks for and
 * that are not there. */
void vi_examples_read(struct vi_reading *reading, const struct vi_node *node,
                      struct prog_rule *rule);

#endif

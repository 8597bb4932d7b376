/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_SELECTOR_H
#define VI_RULESET_SELECTOR_H

#include "ruleset/reading.h"

/* Reads <applies>; a selector that contradicts itself is reported. */
void vi_selector_read(struct vi_reading *reading, const struct vi_node *node,
                      struct prog_selector *out);
/* Could some subject be selected by both? */
bool vi_selectors_overlap(const struct prog_selector *a, const struct prog_selector *b);

#endif

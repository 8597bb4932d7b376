/* SPDX-License-Identifier: Apache-2.0 */
/* Requirements of every kind, read by one reader from the kinds' field tables. */
#ifndef VI_RULESET_REQUIREMENT_H
#define VI_RULESET_REQUIREMENT_H

#include "ruleset/reading.h"

/* NULL: faults were reported, or memory ran out.  `depth` counts from 0. */
const struct prog_requirement *vi_requirement_read(struct vi_reading *reading,
                                                   const struct vi_node *node,
                                                   const struct prog_selector *selector,
                                                   uint64_t depth);
/* All requirements among the children of a node, in order; *count of them. */
const struct prog_requirement *const *vi_requirements_read(struct vi_reading *reading,
                                                           const struct vi_node *node,
                                                           const struct prog_selector *selector,
                                                           uint64_t depth, size_t *count);
/* Do both ask for something of the same matter?  All, any and not are looked through. */
bool vi_requirements_share_matter(const struct prog_requirement *a,
                                  const struct prog_requirement *b);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a vote reached a threshold, whatever outcome is recorded. */
#ifndef VI_KINDS_THRESHOLDS_H
#define VI_KINDS_THRESHOLDS_H

#include "kinds/judge.h"

/* `requirement` is of the family threshold.  Sets judgement->failure on failure. */
enum vi_truth vi_threshold_reached(const struct prog_requirement *requirement,
                                   struct vi_judgement *judgement);

#endif

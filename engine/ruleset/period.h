/* SPDX-License-Identifier: Apache-2.0 */
/* Days in force: both ends inclusive, as statutes write them. */
#ifndef VI_RULESET_PERIOD_H
#define VI_RULESET_PERIOD_H

#include "base/buffer.h"
#include "model/program.h"

/* The days common to both; false, and *out untouched, when there are none. */
bool vi_period_meet(struct prog_period a, struct prog_period b, struct prog_period *out);
bool vi_periods_overlap(struct prog_period a, struct prog_period b);
/* As vi_period_write (ruleset.h), in an arena. */
struct vi_text vi_period_text(struct vi_arena *arena, struct prog_period period);

#endif

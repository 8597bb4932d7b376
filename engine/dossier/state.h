/* SPDX-License-Identifier: Apache-2.0 */
/* The arithmetic of conditions: days that are ranges, and what may never come. */
#ifndef VI_DOSSIER_STATE_H
#define VI_DOSSIER_STATE_H

#include "model/dossier.h"

struct dossier_when vi_when_on(struct vi_range day); /* on one of these days, surely */
struct dossier_when vi_when_never(void);
struct dossier_when vi_when_unknown(void); /* some day, or never */
struct dossier_when vi_when_always(void);  /* before anything that is recorded */
/* The later of two things that both have to come about. */
struct dossier_when vi_when_latest(struct dossier_when a, struct dossier_when b);
/* The earlier of two things of which one is enough. */
struct dossier_when vi_when_first(struct dossier_when a, struct dossier_when b);
/* What comes about only if it does so by the end of a period whose last day is one of `last`. */
struct dossier_when vi_when_by(struct dossier_when when, struct vi_range last);
/* Has it come about by the end of that day? */
enum vi_truth vi_when_reached(struct dossier_when when, int64_t day);
/* Did something that happened on one of `day` happen before it came about?  What never comes
 * about came before nothing. */
enum vi_truth vi_when_after(struct dossier_when when, struct vi_range day);

/*
 * Fills met, waived, failed and released of a condition from its history; its ground says whether
 * `answered` is an answer at hand, or none is.  `answered` is when the
 * party's resolution, or what it waits for, met it; `refused` when the party refused.  Both are
 * "never" where there is none.
 */
void vi_condition_derive(struct dossier_condition *condition, struct dossier_when answered,
                         struct dossier_when refused);
/* The states that the condition may be in at the end of that day: a mask of enum dossier_state. */
unsigned vi_condition_states(const struct dossier_condition *condition, int64_t day);
/* When a precedent condition stops standing in the way: for one of another kind at once, for one
 * of unknown kind perhaps at once. */
struct dossier_when vi_condition_gate(const struct dossier_condition *condition);
/* The last day of what the condition leaves in effect; never: it does not end by it. */
struct dossier_when vi_condition_end(const struct dossier_condition *condition);

#endif

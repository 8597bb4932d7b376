/* SPDX-License-Identifier: Apache-2.0 */
/* Deciding exact questions about a moment: its claims become one system of
 * whole numbers; disputed claims are believed in turn. */
#ifndef VI_KINDS_MOMENT_H
#define VI_KINDS_MOMENT_H

#include "kinds/judge.h"

#define VI_MOMENT_VARIABLES (FACT_VARIABLES + VI_PARTIES_MOST * FACT_PARTY_VARIABLES)

/* The index of a variable: of the whole body (party < 0) or of one party. */
uint32_t vi_moment_variable(enum fact_variable variable, int party);

/*
 * Narrows the ranges of a moment to what its claims and sums allow together and
 * says in moment->disputed whether they cannot all be true.
 */
void vi_moment_derive(struct fact_moment *moment);
/* Do the given sources alone contradict each other?  `sources` is a mask of 1u << fact_source. */
bool vi_moment_conflict(const struct fact_moment *moment, uint32_t sources);
/*
 * Do the claims of some sources fit those of others?  A side that contradicts itself is believed
 * in its largest parts in turn: all fit (true), none (false), some (unknown).
 */
enum vi_truth vi_moment_fits(const struct fact_moment *moment, uint32_t some, uint32_t others);
/*
 * Decides the question over every combination that the claims allow; disputed
 * claims in turn (judgement->disputed if they disagree).  On failure sets judgement->failure
 * and gives unknown.
 */
enum vi_truth vi_moment_truth(struct vi_judgement *judgement, const struct fact_moment *moment,
                              const struct vi_linear_row *rows, size_t count, bool with_parties);

#endif

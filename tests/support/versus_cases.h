/* SPDX-License-Identifier: Apache-2.0 */
/* Systematic cases for the comparison of engine and reference: each function goes through all of
 * its kind, or through every n-th of them (`stride`: the same ones every time). */
#ifndef TESTS_SUPPORT_VERSUS_CASES_H
#define TESTS_SUPPORT_VERSUS_CASES_H

#include "support/versus.h"

/* Every way in which a body could vote, nobody's vote in doubt, with up to two posts vacant. */
void versus_exact_counts(struct versus *v, int seats);
/* For, against and abstaining each in any range, with the presence known in five ways. */
void versus_ranges(struct versus *v, int seats, uint64_t stride);
/* Counts, names, label, list and number, each as it likes, in a body of three. */
void versus_sources(struct versus *v);
/* Up to nine votes in a body of so few seats that the constitution itself may be disbelieved. */
void versus_excess(struct versus *v, int seats);
/* Votes of a body of which nothing else is known. */
void versus_unknown_body(struct versus *v);
/* The special base of LGA 1972 Sch. 12 para. 45, with the number in post known, or a range. */
void versus_disqualified(struct versus *v, int seats);
void versus_refilled(struct versus *v, int seats);
/* A joint body of two or three authorities with so many seats each. */
void versus_parts(struct versus *v, const int *seats, uint32_t count, uint64_t stride);

#endif

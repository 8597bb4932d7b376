/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses compared the plain way, to be compared with the engine's: quadratic, and trying every
 * way of matching.  Words are small numbers. */
#ifndef TESTS_SUPPORT_CLAUSES_H
#define TESTS_SUPPORT_CLAUSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PLAIN_CLAUSES 8
#define PLAIN_WORDS   24

struct plain_clause {
    int words[PLAIN_WORDS];
    int count;
    int label; /* 0: none */
};

struct plain_list {
    struct plain_clause at[PLAIN_CLAUSES];
    int count;
};

/* The greatest sum of likeness of all ways to match, clauses of the same words being matched
 * first (those of the same label before others, in the order of the lists). */
uint64_t plain_likeness(const struct plain_list *old, const struct plain_list *new_);
/* The fewest words to lose and gain, by the longest common subsequence. */
int plain_edits(const struct plain_clause *old, const struct plain_clause *new_);
/* The fewest of these different numbers to take out so that the rest grow. */
int plain_moved(const int *places, int count);

/* Numbers that look random, the same on every run. */
uint32_t plain_random(uint32_t *seed, uint32_t below);

#endif

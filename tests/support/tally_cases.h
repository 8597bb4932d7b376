/* SPDX-License-Identifier: Apache-2.0 */
/* Random dossiers of acts under limits of a year, of a supplier or of all time, asked of the engine
 * and of the plain reference. */
#ifndef TESTS_SUPPORT_TALLY_CASES_H
#define TESTS_SUPPORT_TALLY_CASES_H

#include <stddef.h>
#include <stdint.h>

struct tally_counts {
    size_t answers[3]; /* of acts, by truth */
    size_t sums;       /* compared */
    size_t left_open;  /* that the engine does not settle and the reference does */
    size_t parts;      /* of one purchase */
};

/* Fails the test where they differ: the dossier is printed, and its seed. */
void tally_cases(uint64_t seed, size_t dossiers, struct tally_counts *counts);

#endif

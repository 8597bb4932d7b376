/* SPDX-License-Identifier: Apache-2.0 */
/* Random schemes of delegation, each asked many questions of the engine and of the plain reference.
 * Where they differ the scheme is made as small as it can be and written to a file that can be
 * replayed: POWER_REPLAY=file tests/unit/test_power. */
#ifndef TESTS_SUPPORT_POWER_CASES_H
#define TESTS_SUPPORT_POWER_CASES_H

#include <stddef.h>
#include <stdint.h>

/* What was answered, by truth; and how much of it by what is known of a scheme beforehand. */
struct power_tally {
    size_t answers[3];
    uint64_t settled, pruned;
};

/* Fails the test where they differ. */
void power_cases(uint64_t seed, size_t schemes, size_t questions, struct power_tally *tally);
/* Asks everything about a constitution that is in a file: every holder, function, day from
 * 2014-01-01 to 2014-01-12, and every range of pence up to 8. */
void power_replay(const char *path);

#endif

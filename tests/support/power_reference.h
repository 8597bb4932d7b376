/* SPDX-License-Identifier: Apache-2.0 */
/* Who has power, written straight from the definition (semantics, Delegation): every chain of
 * grants is gone through link by link, for every amount.  Slow and obvious; shares no line with the
 * engine beyond the reading of the file. */
#ifndef TESTS_SUPPORT_POWER_REFERENCE_H
#define TESTS_SUPPORT_POWER_REFERENCE_H

#include "base/truth.h"
#include "model/program.h"

#define POWER_REFERENCE_TOP                                                                        \
    8 /* pence: more than every limit that is tried; stands for any more                           \
       */

struct power_reference_question {
    const struct prog_authority *authority;
    struct vi_text function, holder;
    int64_t day;
    bool any_amount;
    struct vi_range pence; /* of the act, in pounds sterling: up to the top */
};

enum vi_truth power_reference(const struct power_reference_question *question);

#endif

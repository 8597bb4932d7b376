/* SPDX-License-Identifier: Apache-2.0 */
/* Sums of money: a range of pence in one currency. */
#ifndef VI_BASE_MONEY_H
#define VI_BASE_MONEY_H

#include "base/buffer.h"
#include "base/range.h"

struct vi_money {
    char currency[4]; /* ISO 4217, NUL-terminated: "GBP" */
    struct vi_range pence;
};

/* "GBP 25000", "GBP 25000.5" is refused ("GBP 25000.50" is right), "GBP ..25000" (from nothing on),
 * "GBP 100..200", "GBP 50000.01..".  No thousands separators, no sign. */
bool vi_money_parse(struct vi_text text, struct vi_money *out);
/* For people: "£25,000", "£10.50", "up to £25,000", "£100 to £200", "at least £5", "an amount not
 * stated"; other currencies "EUR 5". */
void vi_money_write(struct vi_buffer *out, struct vi_money money);
/* For programs: "GBP 25000.00", "GBP ..25000.00"; "GBP .." if not stated. */
void vi_money_write_exact(struct vi_buffer *out, struct vi_money money);

#endif

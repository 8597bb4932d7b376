/* SPDX-License-Identifier: Apache-2.0 */
/* Sums of money: a range of pence in one currency.  Other quantities, as "2.5 hectares", are kept
 * in the same way: a range of millionths of one unit. */
#ifndef VI_BASE_MONEY_H
#define VI_BASE_MONEY_H

#include "base/buffer.h"
#include "base/range.h"

#define VI_UNIT_SIZE 24 /* of a unit's name, its NUL included */

struct vi_money {
    char currency[VI_UNIT_SIZE]; /* ISO 4217, NUL-terminated: "GBP"; or a unit in small letters */
    struct vi_range pence;       /* of a unit: millionths */
};

/* "GBP 25000", "GBP 25000.5" is refused ("GBP 25000.50" is right), "GBP ..25000" (from nothing on),
 * "GBP 100..200", "GBP 50000.01..".  No thousands separators, no sign. */
bool vi_money_parse(struct vi_text text, struct vi_money *out);
/* The same, or a number of a unit: "2.5 hectares", "..2 hectares", "1..2 posts", with up to six
 * places; the unit in small letters, with hyphens within. */
bool vi_quantity_parse(struct vi_text text, struct vi_money *out);
/* Is it of a unit, and not of money? */
bool vi_money_is_quantity(const struct vi_money *money);
/* With how many places is the number written, at most? */
int vi_quantity_places(struct vi_range millionths);
/* For people: "£25,000", "£10.50", "up to £25,000", "£100 to £200", "at least £5", "an amount not
 * stated"; other currencies "EUR 5". */
void vi_money_write(struct vi_buffer *out, struct vi_money money);
/* For programs: "GBP 25000.00", "GBP ..25000.00"; "GBP .." if not stated. */
void vi_money_write_exact(struct vi_buffer *out, struct vi_money money);

#endif

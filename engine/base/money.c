/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"

#include <string.h>

#define CURRENCY_SIZE 3
#define PENCE         100
#define MILLIONTHS    1000000
#define PLACES_MOST   6

/* How numbers of a kind are written. */
struct scale {
    int64_t parts;      /* of one */
    size_t least, most; /* places after the point, where there is one */
};
static const struct scale of_money = {PENCE, 2, 2};
static const struct scale of_units = {MILLIONTHS, 1, PLACES_MOST};

/* "25000" or "25000.50", below any unbounded end. */
static bool
parse_sum(const struct scale *scale, struct vi_text text, int64_t *out)
{
    int64_t whole, parts = 0;
    size_t point = vi_text_find(text, VI_TEXT("."));
    if (point < text.size) {
        struct vi_text after = {text.at + point + 1, text.size - point - 1};
        if (after.size < scale->least || after.size > scale->most || !vi_text_number(after, &parts))
            return false;
        for (size_t i = after.size; i < scale->most; i++)
            parts *= 10;
    }
    return vi_text_number((struct vi_text){text.at, point}, &whole) &&
           vi_multiply(whole, scale->parts, &whole) && vi_add(whole, parts, out) && *out != VI_MOST;
}

static bool
parse_sums(const struct scale *scale, struct vi_text text, struct vi_range *out)
{
    size_t dots = vi_text_find(text, VI_TEXT(".."));
    struct vi_text low = {text.at, dots}, high = low;
    if (dots < text.size)
        high = (struct vi_text){text.at + dots + 2, text.size - dots - 2};
    /* "Up to" starts at nothing: a sum that is stated is never below it. */
    *out = vi_range_from(0);
    if (!low.size && !high.size)
        return false;
    return (!low.size || parse_sum(scale, low, &out->low)) &&
           (!high.size || parse_sum(scale, high, &out->high)) && out->low <= out->high;
}

static bool
is_currency(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] < 'A' || text.at[i] > 'Z')
            return false;
    return text.size == CURRENCY_SIZE;
}

bool
vi_money_parse(struct vi_text text, struct vi_money *out)
{
    struct vi_money money = {{0}, {0, 0}};
    struct vi_text currency;
    if (!vi_text_cut(&text, ' ', &currency) || !is_currency(currency) || !text.at ||
        !parse_sums(&of_money, text, &money.pence))
        return false;
    memcpy(money.currency, currency.at, CURRENCY_SIZE);
    *out = money;
    return true;
}

static bool
is_unit(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((text.at[i] < 'a' || text.at[i] > 'z') &&
            !(text.at[i] == '-' && i && i + 1 < text.size))
            return false;
    return text.size && text.size < VI_UNIT_SIZE;
}

bool
vi_quantity_parse(struct vi_text text, struct vi_money *out)
{
    struct vi_money made = {{0}, {0, 0}};
    struct vi_text unit = text, number;
    if (vi_money_parse(text, out))
        return true;
    if (!vi_text_cut(&unit, ' ', &number) || !is_unit(unit) ||
        !parse_sums(&of_units, number, &made.pence))
        return false;
    memcpy(made.currency, unit.at, unit.size);
    *out = made;
    return true;
}

bool
vi_money_is_quantity(const struct vi_money *money)
{
    return money->currency[0] >= 'a' && money->currency[0] <= 'z';
}

static int
places_of(int64_t millionths)
{
    int places = PLACES_MOST;
    if (millionths == VI_LEAST || millionths == VI_MOST)
        return 0;
    for (; places && millionths % 10 == 0; millionths /= 10)
        places--;
    return places;
}

int
vi_quantity_places(struct vi_range millionths)
{
    const int low = places_of(millionths.low), high = places_of(millionths.high);
    return low > high ? low : high;
}

/* Groups of three: "1,234,567". */
static void
write_grouped(struct vi_buffer *out, uint64_t number)
{
    char digits[32];
    size_t at = sizeof(digits);
    for (int count = 0; number || !count; count++, number /= 10) {
        if (count && count % 3 == 0)
            digits[--at] = ',';
        digits[--at] = (char)('0' + number % 10);
    }
    vi_buffer_text(out, (struct vi_text){digits + at, sizeof(digits) - at});
}

static uint64_t
magnitude(int64_t number)
{
    return number < 0 ? -(uint64_t)number : (uint64_t)number;
}

static void
write_pence(struct vi_buffer *out, uint64_t pence)
{
    vi_buffer_char(out, '.');
    vi_buffer_char(out, (char)('0' + pence / 10));
    vi_buffer_char(out, (char)('0' + pence % 10));
}

/* ".5" of 500,000 millionths. */
static void
write_parts(struct vi_buffer *out, uint64_t millionths)
{
    vi_buffer_char(out, '.');
    for (uint64_t unit = MILLIONTHS / 10; millionths; unit /= 10) {
        vi_buffer_char(out, (char)('0' + millionths / unit));
        millionths %= unit;
    }
}

static void
write_quantity(struct vi_buffer *out, const char *unit, uint64_t size)
{
    write_grouped(out, size / MILLIONTHS);
    if (size % MILLIONTHS)
        write_parts(out, size % MILLIONTHS);
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, unit);
}

static void
write_sum(struct vi_buffer *out, const struct vi_money *money, int64_t sum)
{
    const char *currency = money->currency;
    bool sterling = strcmp(currency, "GBP") == 0;
    uint64_t size = magnitude(sum);
    if (sum < 0)
        vi_buffer_char(out, '-');
    if (vi_money_is_quantity(money)) {
        write_quantity(out, currency, size);
        return;
    }
    vi_buffer_string(out, sterling ? "\xC2\xA3" : currency);
    if (!sterling)
        vi_buffer_char(out, ' ');
    write_grouped(out, size / PENCE);
    if (size % PENCE)
        write_pence(out, size % PENCE);
}

/* Both readings of "up to": from nothing, and with no lower end at all. */
static bool
is_up_to(struct vi_range pence)
{
    return pence.low == VI_LEAST || (pence.low == 0 && pence.high > 0 && pence.high != VI_MOST);
}

void
vi_money_write(struct vi_buffer *out, struct vi_money money)
{
    struct vi_range pence = money.pence;
    if (vi_range_is_all(pence)) {
        vi_buffer_string(out, "an amount not stated");
    } else if (pence.high == VI_MOST) {
        vi_buffer_string(out, "at least ");
        write_sum(out, &money, pence.low);
    } else {
        if (is_up_to(pence))
            vi_buffer_string(out, "up to ");
        else if (pence.low < pence.high) {
            write_sum(out, &money, pence.low);
            vi_buffer_string(out, " to ");
        }
        write_sum(out, &money, pence.high);
    }
}

static void
write_exact_sum(struct vi_buffer *out, bool quantity, int64_t sum)
{
    const uint64_t size = magnitude(sum), parts = quantity ? MILLIONTHS : PENCE;
    if (sum < 0)
        vi_buffer_char(out, '-');
    vi_buffer_number(out, (int64_t)(size / parts));
    if (!quantity)
        write_pence(out, size % PENCE);
    else if (size % MILLIONTHS)
        write_parts(out, size % MILLIONTHS);
}

static void
write_exact_sums(struct vi_buffer *out, bool quantity, struct vi_range sums)
{
    if (vi_range_is_exact(sums)) {
        write_exact_sum(out, quantity, sums.low);
        return;
    }
    if (!is_up_to(sums))
        write_exact_sum(out, quantity, sums.low);
    vi_buffer_string(out, "..");
    if (sums.high != VI_MOST)
        write_exact_sum(out, quantity, sums.high);
}

void
vi_money_write_exact(struct vi_buffer *out, struct vi_money money)
{
    const bool quantity = vi_money_is_quantity(&money);
    if (!quantity) {
        vi_buffer_string(out, money.currency);
        vi_buffer_char(out, ' ');
    }
    write_exact_sums(out, quantity, money.pence);
    if (quantity) {
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, money.currency);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"

#include <string.h>

#define CURRENCY_SIZE 3
#define PENCE         100

/* "25000" or "25000.50", below any unbounded end. */
static bool
parse_sum(struct vi_text text, int64_t *out)
{
    int64_t pounds, pence = 0;
    size_t point = vi_text_find(text, VI_TEXT("."));
    if (point < text.size) {
        struct vi_text after = {text.at + point + 1, text.size - point - 1};
        if (after.size != 2 || !vi_text_number(after, &pence))
            return false;
    }
    return vi_text_number((struct vi_text){text.at, point}, &pounds) &&
           vi_multiply(pounds, PENCE, &pounds) && vi_add(pounds, pence, out) && *out != VI_MOST;
}

static bool
parse_sums(struct vi_text text, struct vi_range *out)
{
    size_t dots = vi_text_find(text, VI_TEXT(".."));
    struct vi_text low = {text.at, dots}, high = low;
    if (dots < text.size)
        high = (struct vi_text){text.at + dots + 2, text.size - dots - 2};
    /* "Up to" starts at nothing: a sum that is stated is never below it. */
    *out = vi_range_from(0);
    if (!low.size && !high.size)
        return false;
    return (!low.size || parse_sum(low, &out->low)) &&
           (!high.size || parse_sum(high, &out->high)) && out->low <= out->high;
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
        !parse_sums(text, &money.pence))
        return false;
    memcpy(money.currency, currency.at, CURRENCY_SIZE);
    *out = money;
    return true;
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

static void
write_sum(struct vi_buffer *out, const char *currency, int64_t sum)
{
    bool sterling = strcmp(currency, "GBP") == 0;
    uint64_t size = magnitude(sum);
    if (sum < 0)
        vi_buffer_char(out, '-');
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
        write_sum(out, money.currency, pence.low);
    } else {
        if (is_up_to(pence))
            vi_buffer_string(out, "up to ");
        else if (pence.low < pence.high) {
            write_sum(out, money.currency, pence.low);
            vi_buffer_string(out, " to ");
        }
        write_sum(out, money.currency, pence.high);
    }
}

static void
write_exact_sum(struct vi_buffer *out, int64_t sum)
{
    uint64_t size = magnitude(sum);
    if (sum < 0)
        vi_buffer_char(out, '-');
    vi_buffer_number(out, (int64_t)(size / PENCE));
    write_pence(out, size % PENCE);
}

void
vi_money_write_exact(struct vi_buffer *out, struct vi_money money)
{
    struct vi_range pence = money.pence;
    vi_buffer_string(out, money.currency);
    vi_buffer_char(out, ' ');
    if (vi_range_is_exact(pence)) {
        write_exact_sum(out, pence.low);
        return;
    }
    if (!is_up_to(pence))
        write_exact_sum(out, pence.low);
    vi_buffer_string(out, "..");
    if (pence.high != VI_MOST)
        write_exact_sum(out, pence.high);
}

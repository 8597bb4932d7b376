/* SPDX-License-Identifier: Apache-2.0 */
#include "base/range.h"

/* VI_LEAST as a low end and VI_MOST as a high end are not numbers.  A bounded
 * end therefore never reaches either: that would be an overflow. */

bool
vi_range_has(struct vi_range range, int64_t value)
{
    return range.low <= value && value <= range.high;
}

bool
vi_range_equal(struct vi_range a, struct vi_range b)
{
    return a.low == b.low && a.high == b.high;
}

static int64_t
lesser(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t
greater(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

struct vi_range
vi_range_hull(struct vi_range a, struct vi_range b)
{
    return (struct vi_range){lesser(a.low, b.low), greater(a.high, b.high)};
}

static bool
is_number(int64_t value)
{
    return value != VI_LEAST && value != VI_MOST;
}

/* `open` is the value that means unbounded at this end. */
static bool
add_end(int64_t a, int64_t b, int64_t open, int64_t *out)
{
    *out = open;
    if (a == open || b == open)
        return true;
    return vi_add(a, b, out) && is_number(*out);
}

bool
vi_range_add(struct vi_range a, struct vi_range b, struct vi_range *out)
{
    struct vi_range sum;
    if (!add_end(a.low, b.low, VI_LEAST, &sum.low) || !add_end(a.high, b.high, VI_MOST, &sum.high))
        return false;
    *out = sum;
    return true;
}

/* `open` means unbounded at the end that `a` comes from, `becomes` at the one it goes to. */
static bool
scale_end(int64_t a, int64_t by, int64_t open, int64_t becomes, int64_t *out)
{
    *out = becomes;
    if (a == open)
        return true;
    return vi_multiply(a, by, out) && is_number(*out);
}

bool
vi_range_scale(struct vi_range a, int64_t by, struct vi_range *out)
{
    struct vi_range product = {0, 0};
    bool fits = true;
    if (by > 0)
        fits = scale_end(a.low, by, VI_LEAST, VI_LEAST, &product.low) &&
               scale_end(a.high, by, VI_MOST, VI_MOST, &product.high);
    if (by < 0)
        fits = scale_end(a.high, by, VI_MOST, VI_LEAST, &product.low) &&
               scale_end(a.low, by, VI_LEAST, VI_MOST, &product.high);
    if (fits)
        *out = product;
    return fits;
}

enum vi_truth
vi_range_at_least(struct vi_range a, struct vi_range b)
{
    if (a.low != VI_LEAST && b.high != VI_MOST && a.low >= b.high)
        return VI_TRUE;
    return a.high < b.low ? VI_FALSE : VI_UNKNOWN;
}

enum vi_truth
vi_range_at_most(struct vi_range a, struct vi_range b)
{
    return vi_range_at_least(b, a);
}

enum vi_truth
vi_range_same(struct vi_range a, struct vi_range b)
{
    if (vi_range_is_exact(a) && vi_range_equal(a, b))
        return VI_TRUE;
    return a.high < b.low || b.high < a.low ? VI_FALSE : VI_UNKNOWN;
}

/* An end that is not written is `absent`. */
static bool
parse_end(struct vi_text text, int64_t absent, int64_t *out)
{
    *out = absent;
    return !text.size || (vi_text_number(text, out) && is_number(*out));
}

bool
vi_range_parse_count(struct vi_text text, struct vi_range *out)
{
    struct vi_range count;
    size_t dots = vi_text_find(text, VI_TEXT(".."));
    struct vi_text low = {text.at, dots}, high = low;
    if (dots < text.size)
        high = (struct vi_text){text.at + dots + 2, text.size - dots - 2};
    if (!low.size && !high.size)
        return false;
    if (!parse_end(low, 0, &count.low) || !parse_end(high, VI_MOST, &count.high) ||
        count.low > count.high)
        return false;
    *out = count;
    return true;
}

bool
vi_add(int64_t a, int64_t b, int64_t *out)
{
    int64_t sum;
    if (__builtin_add_overflow(a, b, &sum))
        return false;
    *out = sum;
    return true;
}

bool
vi_multiply(int64_t a, int64_t b, int64_t *out)
{
    int64_t product;
    if (__builtin_mul_overflow(a, b, &product))
        return false;
    *out = product;
    return true;
}

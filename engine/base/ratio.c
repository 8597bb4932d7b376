/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ratio.h"

#define TERM_MOST 1000000

static int64_t
common_factor(int64_t a, int64_t b)
{
    while (b) {
        int64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static bool
parse_term(struct vi_text text, int64_t *out)
{
    return vi_text_number(text, out) && *out <= TERM_MOST;
}

bool
vi_ratio_parse(struct vi_text text, struct vi_ratio *out)
{
    int64_t over, under = 1;
    size_t slash = vi_text_find(text, VI_TEXT("/"));
    struct vi_text first = {text.at, slash};
    if (slash < text.size) {
        struct vi_text second = {text.at + slash + 1, text.size - slash - 1};
        if (!parse_term(second, &under) || !under)
            return false;
    } else if (vi_text_ends(text, VI_TEXT("%"))) {
        first.size--;
        under = 100;
    }
    if (!parse_term(first, &over))
        return false;
    int64_t factor = common_factor(over, under);
    *out = (struct vi_ratio){over / factor, under / factor};
    return true;
}

/* By their continued fractions: cross-multiplication could overflow, this cannot.
 * Where the whole parts agree, the rests compare as their reciprocals do, reversed. */
int
vi_ratio_compare(struct vi_ratio a, struct vi_ratio b)
{
    for (;;) {
        int64_t whole_a = a.over / a.under, whole_b = b.over / b.under;
        if (whole_a != whole_b)
            return whole_a < whole_b ? -1 : 1;
        int64_t rest_a = a.over % a.under, rest_b = b.over % b.under;
        if (!rest_a || !rest_b)
            return (rest_a != 0) - (rest_b != 0);
        struct vi_ratio reciprocal = {a.under, rest_a};
        a = (struct vi_ratio){b.under, rest_b};
        b = reciprocal;
    }
}

/* n is cut into whole multiples of `under` and a rest, so that only a result too large,
 * not a step on the way, overflows. */
bool
vi_ratio_ceil(struct vi_ratio ratio, int64_t n, int64_t *out)
{
    int64_t whole, part;
    if (!vi_multiply(n / ratio.under, ratio.over, &whole) ||
        !vi_multiply(n % ratio.under, ratio.over, &part))
        return false;
    part = part / ratio.under + (part % ratio.under != 0);
    return vi_add(whole, part, out);
}

bool
vi_ratio_reached(struct vi_ratio ratio, uint32_t count, uint32_t base, bool strict)
{
    int order = count > 0;
    if (base)
        order = vi_ratio_compare((struct vi_ratio){count, base}, ratio);
    return strict ? order > 0 : order >= 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/linear.h"

#include <string.h>

struct search {
    const struct vi_linear *system;
    const struct vi_linear_row *also;
    size_t also_count;
    struct vi_arena *scratch;
    uint64_t steps;
};

/* The greatest value of a row's sum over the box. */
static int64_t
greatest(const struct vi_linear_row *row, const struct vi_range *x)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        const struct vi_linear_term *term = &row->term[i];
        sum += term->by * (term->by > 0 ? x[term->variable].high : x[term->variable].low);
    }
    return sum;
}

static int64_t
least(const struct vi_linear_row *row, const struct vi_range *x)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        const struct vi_linear_term *term = &row->term[i];
        sum += term->by * (term->by > 0 ? x[term->variable].low : x[term->variable].high);
    }
    return sum;
}

static int64_t
floor_divide(int64_t a, int64_t b)
{
    const int64_t quotient = a / b;
    return quotient - (a % b != 0 && (a < 0) != (b < 0));
}

/* Narrows one variable to what the row leaves it when all others do their best
 * for the row: by * x >= -slack + by * best, where slack is what can be given up. */
static bool
narrow_term(struct vi_range *x, const struct vi_linear_term *term, int64_t slack, bool *changed)
{
    struct vi_range *range = &x[term->variable];
    if (term->by > 0) {
        const int64_t low = range->high - floor_divide(slack, term->by);
        if (low > range->low) {
            range->low = low;
            *changed = true;
        }
    } else {
        const int64_t high = range->low + floor_divide(slack, -term->by);
        if (high < range->high) {
            range->high = high;
            *changed = true;
        }
    }
    return range->low <= range->high;
}

static bool
narrow_row(struct vi_range *x, const struct vi_linear_row *row, bool *changed)
{
    const int64_t slack = greatest(row, x) - row->least;
    if (slack < 0)
        return false;
    for (uint32_t i = 0; i < row->count; i++)
        if (!narrow_term(x, &row->term[i], slack, changed))
            return false;
    return true;
}

/* Ends: every round but the last makes some range smaller.  Slowly converging
 * systems are cut off; the search that calls this is exact all the same. */
static bool
narrow_all(struct vi_range *x, const struct vi_linear_row *rows, size_t count,
           const struct vi_linear_row *also, size_t also_count)
{
    bool changed = true;
    for (int round = 0; changed && round < 64; round++) {
        changed = false;
        for (size_t i = 0; i < count; i++)
            if (!narrow_row(x, &rows[i], &changed))
                return false;
        for (size_t i = 0; i < also_count; i++)
            if (!narrow_row(x, &also[i], &changed))
                return false;
    }
    return true;
}

bool
vi_linear_narrow(struct vi_range *x, const struct vi_linear_row *rows, size_t count)
{
    return narrow_all(x, rows, count, NULL, 0);
}

struct vi_linear_row
vi_linear_negate(const struct vi_linear_row *row)
{
    struct vi_linear_row opposite = *row;
    for (uint32_t i = 0; i < row->count; i++)
        opposite.term[i].by = -row->term[i].by;
    opposite.least = 1 - row->least;
    return opposite;
}

/* Does the row hold wherever in the box we are? */
static bool
is_entailed(const struct vi_linear_row *row, const struct vi_range *x)
{
    return least(row, x) >= row->least;
}

/* The variable of an unsettled row with the most room, and whether the row
 * would have it high; none: every row holds everywhere in the box. */
static bool
choose(const struct search *s, const struct vi_range *x, uint32_t *variable, bool *high)
{
    int64_t room = 0;
    for (size_t i = 0; i < s->also_count + s->system->row_count; i++) {
        const bool extra = i < s->also_count;
        const struct vi_linear_row *row = extra ? &s->also[i] : &s->system->rows[i - s->also_count];
        if (is_entailed(row, x))
            continue;
        for (uint32_t t = 0; t < row->count; t++) {
            const struct vi_range range = x[row->term[t].variable];
            if (range.high - range.low > room) {
                room = range.high - range.low;
                *variable = row->term[t].variable;
                *high = row->term[t].by > 0;
            }
        }
        if (room > 0 && extra)
            return true; /* the question itself comes first */
    }
    return room > 0;
}

/* Halves the box at the chosen variable, the half that the row likes first.
 * Recursion is bounded by the bits of all ranges: some hundreds. */
static enum vi_linear_answer
find(struct search *s, const struct vi_range *box)
{
    if (s->steps == 0)
        return VI_LINEAR_LIMIT;
    s->steps--;
    struct vi_range *x = VI_NEW_ARRAY(s->scratch, struct vi_range, s->system->variables);
    if (!x)
        return VI_LINEAR_NO_MEMORY;
    memcpy(x, box, s->system->variables * sizeof *x);
    if (!narrow_all(x, s->system->rows, s->system->row_count, s->also, s->also_count))
        return VI_LINEAR_NEVER;
    uint32_t variable = 0;
    bool high = false;
    if (!choose(s, x, &variable, &high))
        return VI_LINEAR_SOMETIMES;
    const struct vi_range whole = x[variable];
    const int64_t middle = whole.low + (whole.high - whole.low) / 2;
    for (int half = 0; half < 2; half++) {
        const bool upper = (half == 0) == high;
        x[variable] = upper ? (struct vi_range){middle + 1, whole.high}
                            : (struct vi_range){whole.low, middle};
        const enum vi_linear_answer answer = find(s, x);
        if (answer != VI_LINEAR_NEVER)
            return answer;
    }
    return VI_LINEAR_NEVER;
}

enum vi_linear_answer
vi_linear_possible(const struct vi_linear *system, const struct vi_linear_row *also,
                   size_t also_count, struct vi_arena *scratch)
{
    struct search s = {system, also, also_count, scratch, system->steps};
    return find(&s, system->x);
}

/* Certain without a search? */
static bool
settled(const struct vi_linear *system, const struct vi_linear_row *wanted, size_t count,
        enum vi_truth *truth)
{
    bool all = true;
    for (size_t i = 0; i < count; i++) {
        if (greatest(&wanted[i], system->x) < wanted[i].least) {
            *truth = VI_FALSE;
            return true;
        }
        all = all && is_entailed(&wanted[i], system->x);
    }
    if (all)
        *truth = VI_TRUE;
    return all;
}

/* Can one of the rows fail? */
static enum vi_linear_answer
can_fail(const struct vi_linear *system, const struct vi_linear_row *wanted, size_t count,
         struct vi_arena *scratch)
{
    for (size_t i = 0; i < count; i++) {
        const struct vi_linear_row opposite = vi_linear_negate(&wanted[i]);
        const enum vi_linear_answer answer = vi_linear_possible(system, &opposite, 1, scratch);
        if (answer != VI_LINEAR_NEVER)
            return answer;
    }
    return VI_LINEAR_NEVER;
}

bool
vi_linear_truth(const struct vi_linear *system, const struct vi_linear_row *wanted,
                size_t wanted_count, struct vi_arena *scratch, enum vi_truth *truth,
                enum vi_linear_answer *why)
{
    if (settled(system, wanted, wanted_count, truth))
        return true;
    *why = vi_linear_possible(system, wanted, wanted_count, scratch);
    if (*why == VI_LINEAR_LIMIT || *why == VI_LINEAR_NO_MEMORY)
        return false;
    if (*why == VI_LINEAR_NEVER) {
        *truth = VI_FALSE;
        return true;
    }
    *why = can_fail(system, wanted, wanted_count, scratch);
    if (*why == VI_LINEAR_LIMIT || *why == VI_LINEAR_NO_MEMORY)
        return false;
    *truth = *why == VI_LINEAR_NEVER ? VI_TRUE : VI_UNKNOWN;
    return true;
}

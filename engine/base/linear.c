/* SPDX-License-Identifier: Apache-2.0 */
#include "base/linear.h"

#include <string.h>

#define CORNER_VARIABLES 16 /* systems of more are searched at once */

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
    if (b == 1)
        return a; /* most are, and dividing is slow */
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

/* A total lies between the sums of its parts' ends; a part is what the others leave of it. */
static bool
narrow_sum(struct vi_range *x, const struct vi_linear_sum *sum, bool *changed)
{
    struct vi_range parts = {0, 0}, *total = &x[sum->total];
    for (uint32_t i = 0, v = sum->first; i < sum->count; i++, v += sum->stride) {
        parts.low += x[v].low;
        parts.high += x[v].high;
    }
    if (parts.low > total->low || parts.high < total->high) {
        *changed = true;
        if (!vi_range_meet(*total, parts, total))
            return false;
    }
    for (uint32_t i = 0, v = sum->first; i < sum->count; i++, v += sum->stride) {
        const struct vi_range left = {total->low - (parts.high - x[v].high),
                                      total->high - (parts.low - x[v].low)};
        if (left.low <= x[v].low && left.high >= x[v].high)
            continue;
        const struct vi_range was = x[v];
        *changed = true;
        if (!vi_range_meet(x[v], left, &x[v]))
            return false;
        parts.low += x[v].low - was.low;
        parts.high -= was.high - x[v].high;
    }
    return true;
}

/* Ends: every round but the last makes some range smaller.  Slowly converging
 * systems are cut off; the search that calls this is exact all the same. */
static bool
narrow_all(struct vi_range *x, const struct vi_linear_laws *laws, const struct vi_linear_row *also,
           size_t also_count)
{
    bool changed = true;
    for (int round = 0; changed && round < 64; round++) {
        changed = false;
        for (size_t i = 0; i < laws->sum_count; i++)
            if (!narrow_sum(x, &laws->sums[i], &changed))
                return false;
        for (size_t i = 0; i < laws->row_count; i++)
            if (!narrow_row(x, &laws->rows[i], &changed))
                return false;
        for (size_t i = 0; i < also_count; i++)
            if (!narrow_row(x, &also[i], &changed))
                return false;
    }
    return true;
}

bool
vi_linear_narrow(struct vi_range *x, const struct vi_linear_laws *laws)
{
    return narrow_all(x, laws, NULL, 0);
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

/* The variable with the most room, of all that were looked at, and which half to try first. */
struct choice {
    int64_t room;
    uint32_t variable;
    bool high;
};

static void
consider(struct choice *choice, const struct vi_range *x, uint32_t variable, bool high)
{
    const int64_t room = x[variable].high - x[variable].low;
    if (room > choice->room)
        *choice = (struct choice){room, variable, high};
}

static void
consider_row(struct choice *choice, const struct vi_range *x, const struct vi_linear_row *row)
{
    if (is_entailed(row, x))
        return;
    for (uint32_t t = 0; t < row->count; t++)
        consider(choice, x, row->term[t].variable, row->term[t].by > 0);
}

static void
consider_sum(struct choice *choice, const struct vi_range *x, const struct vi_linear_sum *sum)
{
    consider(choice, x, sum->total, false);
    for (uint32_t i = 0, v = sum->first; i < sum->count; i++, v += sum->stride)
        consider(choice, x, v, false);
}

/* Room 0: whatever is left in the box is a solution. The question itself comes first. */
static struct choice
choose(const struct search *s, const struct vi_range *x)
{
    const struct vi_linear_laws *laws = &s->system->laws;
    struct choice choice = {0, 0, false};
    for (size_t i = 0; i < s->also_count && choice.room == 0; i++)
        consider_row(&choice, x, &s->also[i]);
    for (size_t i = 0; i < laws->row_count && choice.room == 0; i++)
        consider_row(&choice, x, &laws->rows[i]);
    for (size_t i = 0; i < laws->sum_count && choice.room == 0; i++)
        consider_sum(&choice, x, &laws->sums[i]);
    return choice;
}

/* The ranges at one depth of the search, made when the depth is first reached and used again. */
struct depth {
    struct vi_range *x;
    struct depth *deeper;
};

static struct depth *
go_deeper(const struct search *s, struct depth *depth)
{
    if (depth->deeper)
        return depth->deeper;
    struct depth *next = VI_NEW(s->scratch, struct depth);
    struct vi_range *x = VI_NEW_ARRAY(s->scratch, struct vi_range, s->system->variables);
    if (!next || !x)
        return NULL;
    next->x = x;
    depth->deeper = next;
    return next;
}

#define PARTS_MOST 3

/* How a wide range is parted: the end that the question likes first, by itself, since it is mostly
 * part of a solution; then the halves of the rest, the better one first. */
static int
part(struct vi_range whole, bool high, struct vi_range parts[PARTS_MOST])
{
    const int64_t end = high ? whole.high : whole.low;
    int count = 0;
    parts[count++] = (struct vi_range){end, end};
    const struct vi_range rest = {whole.low + !high, whole.high - high};
    const int64_t middle = rest.low + (rest.high - rest.low) / 2;
    const struct vi_range lower = {rest.low, middle}, upper = {middle + 1, rest.high};
    if (upper.low <= upper.high && high)
        parts[count++] = upper;
    parts[count++] = lower;
    if (upper.low <= upper.high && !high)
        parts[count++] = upper;
    return count;
}

/* Parts the box at the chosen variable.  Recursion is bounded by the bits of all ranges: some
 * thousands for the largest joint body. */
static enum vi_linear_answer
find(struct search *s, struct depth *above, const struct vi_range *box)
{
    if (s->steps == 0)
        return VI_LINEAR_LIMIT;
    s->steps--;
    struct depth *depth = go_deeper(s, above);
    if (!depth)
        return VI_LINEAR_NO_MEMORY;
    struct vi_range *x = depth->x;
    memcpy(x, box, s->system->variables * sizeof *x);
    if (!narrow_all(x, &s->system->laws, s->also, s->also_count))
        return VI_LINEAR_NEVER;
    const struct choice choice = choose(s, x);
    if (choice.room == 0)
        return VI_LINEAR_SOMETIMES;
    struct vi_range parts[PARTS_MOST];
    const int count = part(x[choice.variable], choice.high, parts);
    for (int i = 0; i < count; i++) {
        x[choice.variable] = parts[i];
        const enum vi_linear_answer answer = find(s, depth, x);
        if (answer != VI_LINEAR_NEVER)
            return answer;
    }
    return VI_LINEAR_NEVER;
}

/* Sets every number of the question to the end that the first row with it would have. */
static void
take_corner(const struct vi_range *x, struct vi_range *corner, const struct vi_linear_row *also,
            size_t also_count)
{
    for (size_t i = also_count; i-- > 0;)
        for (uint32_t t = 0; t < also[i].count; t++) {
            const uint32_t variable = also[i].term[t].variable;
            const int64_t end = also[i].term[t].by > 0 ? x[variable].high : x[variable].low;
            corner[variable] = (struct vi_range){end, end};
        }
}

/* The common case without a search: the corner of the box that suits the question is itself a
 * solution.  Says nothing where it is not. */
static bool
corner_holds(const struct vi_linear *system, const struct vi_linear_row *also, size_t also_count)
{
    struct vi_range corner[CORNER_VARIABLES];
    if (!system->laws.acyclic || system->variables > CORNER_VARIABLES)
        return false;
    memcpy(corner, system->x, system->variables * sizeof *corner);
    take_corner(system->x, corner, also, also_count);
    for (size_t i = 0; i < also_count; i++)
        if (!is_entailed(&also[i], corner))
            return false;
    return narrow_all(corner, &system->laws, NULL, 0);
}

enum vi_linear_answer
vi_linear_possible(const struct vi_linear *system, const struct vi_linear_row *also,
                   size_t also_count, struct vi_arena *scratch)
{
    if (corner_holds(system, also, also_count))
        return VI_LINEAR_SOMETIMES;
    struct search s = {system, also, also_count, scratch, system->steps};
    struct depth top = {NULL, NULL};
    return find(&s, &top, system->x);
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

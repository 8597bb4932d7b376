/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/lint.h"

#include <stdlib.h>

#include "kinds/power_story.h"

#define BAND_DAYS 16 /* tried for one function */
#define DAYS_MOST 64 /* tried for one grant: those on which something about it changes */

struct linting {
    const struct prog_scheme *scheme;
    const struct prog_authority *authority;
    struct vires_findings *findings;
    struct vi_power power;
    struct vi_arena scratch;
};

/* --- Words ----------------------------------------------------------------------------------- */

static struct vi_text
name_of(const struct linting *linting, uint32_t holder)
{
    return linting->scheme->holders[holder].name;
}

static struct vi_text
function_of(const struct linting *linting, uint32_t node)
{
    return linting->scheme->nodes[node].function->id;
}

/* "1 April 2015" */
static struct vi_text
day_words(struct linting *linting, int64_t day)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &linting->scratch.allocator);
    vi_date_write(&buffer, vi_range_exact(day));
    const struct vi_text text = vi_buffer_copy(&buffer, &linting->scratch);
    vi_buffer_free(&buffer);
    return text;
}

static struct vi_text
amount_words(struct linting *linting, size_t dimension, struct vi_range pence)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &linting->scratch.allocator);
    vi_power_write_amounts(&buffer, &linting->scheme->dimensions[dimension], pence);
    const struct vi_text text = vi_buffer_copy(&buffer, &linting->scratch);
    vi_buffer_free(&buffer);
    return text;
}

/* --- Days on which something may change ------------------------------------------------------ */

struct days {
    int64_t day[DAYS_MOST];
    size_t count;
};

static void
add_day(struct days *days, const struct scheme_grant *within, int32_t day)
{
    if (day == SCHEME_FIRST_DAY || day == SCHEME_LAST_DAY || days->count == DAYS_MOST ||
        day < within->first || day > within->until)
        return;
    for (size_t i = 0; i < days->count; i++)
        if (days->day[i] == day)
            return;
    days->day[days->count++] = day;
}

static void
add_standings(struct days *days, const struct prog_scheme *scheme, const struct scheme_grant *grant,
              uint32_t holder)
{
    const struct scheme_holder *row = &scheme->holders[holder];
    for (uint32_t i = 0; i < row->standing_count; i++)
        add_day(days, grant, scheme->standings[row->standing_first + i].from);
}

/* The first day of the grant, and those on which what its giver has begins: two levels up, which is
 * where schemes go wrong; the search looks at all of them on each day. */
static void
days_of(const struct prog_scheme *scheme, const struct scheme_grant *grant, struct days *days)
{
    const struct vi_power_question question = {.scheme = scheme, .node = grant->node};
    struct vi_power_cursor cursor, above;
    const struct scheme_grant *at, *over;
    days->count = 0;
    add_day(days, grant, grant->first);
    add_standings(days, scheme, grant, grant->to);
    add_standings(days, scheme, grant, grant->from);
    vi_power_to(&question, grant->from, &cursor);
    while ((at = vi_power_next(&cursor)) != NULL && days->count < DAYS_MOST) {
        add_day(days, grant, at->first);
        vi_power_to(&question, at->from, &above);
        while ((over = vi_power_next(&above)) != NULL && days->count < DAYS_MOST)
            add_day(days, grant, over->first);
    }
    if (days->count)
        return;
    /* It is in force always, or always until a day. */
    days->day[days->count++] = grant->until != SCHEME_LAST_DAY ? grant->until
                               : scheme->latest != VI_LEAST    ? scheme->latest
                                                               : 0;
}

/* --- One grant ------------------------------------------------------------------------------- */

/* Can the giver be reached from whoever receives? */
static bool
comes_round(struct linting *linting, const struct scheme_grant *grant, int64_t day)
{
    const struct prog_scheme *scheme = linting->scheme;
    const struct vi_power_question question = {.scheme = scheme, .node = grant->node, .day = day};
    uint32_t *queue = VI_NEW_ARRAY(&linting->scratch, uint32_t, DAYS_MOST * 16);
    size_t done = 0, count = 1;
    if (grant->from == grant->to)
        return true;
    if (!queue)
        return false;
    queue[0] = grant->from;
    while (done < count) {
        struct vi_power_cursor cursor;
        const struct scheme_grant *at;
        vi_power_to(&question, queue[done++], &cursor);
        while ((at = vi_power_next(&cursor)) != NULL) {
            bool known = day < at->first || day > at->until;
            if (!known && at->from == grant->to)
                return true;
            for (size_t i = 0; i < count && !known; i++)
                known = queue[i] == at->from;
            if (!known && count < DAYS_MOST * 16)
                queue[count++] = at->from;
        }
    }
    return false;
}

/* Every amount that the grant gives, as far as it says so. */
static size_t
amounts_of(const struct linting *linting, const struct scheme_grant *grant,
           struct vi_power_amount amounts[SCHEME_DIMENSIONS_MOST])
{
    size_t count = 0;
    for (uint32_t i = 0; i < grant->bound_count && count < SCHEME_DIMENSIONS_MOST; i++) {
        const struct scheme_bound *bound = &linting->scheme->bounds[grant->bound_first + i];
        const struct scheme_dimension *dimension = &linting->scheme->dimensions[bound->dimension];
        struct vi_range pence = bound->sure.low > bound->sure.high ? vi_range_all() : bound->sure;
        if (pence.low < 0)
            pence.low = 0;
        amounts[count] = (struct vi_power_amount){dimension->of, dimension->span, {"", pence}};
        for (size_t j = 0; j < sizeof dimension->currency; j++)
            amounts[count].money.currency[j] = dimension->currency[j];
        count++;
    }
    return count;
}

static void
check_width(struct linting *linting, const struct scheme_grant *grant, int64_t day)
{
    struct vi_power_amount amounts[SCHEME_DIMENSIONS_MOST];
    const struct vi_power_question question = {.scheme = linting->scheme,
                                               .node = grant->node,
                                               .day = day,
                                               .amounts = amounts,
                                               .amount_count = amounts_of(linting, grant, amounts)};
    struct vi_power_answer answer;
    struct vi_power_box asked;
    vi_power_ask(&linting->power, &question, grant->from, NULL, &answer);
    if (answer.truth == VI_TRUE || !answer.has_beyond)
        return;
    vi_power_asked(&question, &asked);
    for (size_t i = 0; i < linting->scheme->dimension_count; i++) {
        if (vi_range_equal(asked.side[i], answer.beyond.side[i]))
            continue;
        vi_report(
            linting->findings, VI_LINT_WIDER, grant->written->place,
            (const struct vi_text[]){name_of(linting, grant->from), name_of(linting, grant->to),
                                     function_of(linting, grant->node), day_words(linting, day),
                                     amount_words(linting, i, answer.beyond.side[i])},
            5);
        return;
    }
}

static bool
gives_power(struct linting *linting, const struct scheme_grant *grant, int64_t day)
{
    const struct vi_power_question question = {
        .scheme = linting->scheme, .node = grant->node, .day = day, .any_amount = true};
    struct vi_power_answer answer;
    vi_power_ask(&linting->power, &question, grant->from, NULL, &answer);
    return answer.truth != VI_FALSE || linting->scheme->holders[grant->from].foreign;
}

static void
report_grant(struct linting *linting, enum vi_code code, const struct scheme_grant *grant,
             int64_t day, struct vi_text more)
{
    vi_report(linting->findings, code, grant->written->place,
              (const struct vi_text[]){name_of(linting, grant->from), name_of(linting, grant->to),
                                       function_of(linting, grant->node), day_words(linting, day),
                                       more},
              5);
}

/* Why the giver has nothing to give, on a day. */
static struct vi_text
why_not(struct linting *linting, const struct scheme_grant *grant, int64_t day)
{
    const struct vi_power_question question = {
        .scheme = linting->scheme, .node = grant->node, .day = day, .any_amount = true};
    struct vi_power_story story;
    struct vi_buffer buffer;
    vi_power_nearest(&linting->power, &question, grant->from, &linting->scratch, &story);
    vi_buffer_init(&buffer, &linting->scratch.allocator);
    vi_power_write_fault(&buffer, &question, &story);
    const struct vi_text text = vi_buffer_copy(&buffer, &linting->scratch);
    vi_buffer_free(&buffer);
    return text;
}

static void
check_power(struct linting *linting, const struct scheme_grant *grant)
{
    struct days days;
    bool alive = false;
    days_of(linting->scheme, grant, &days);
    const bool round = comes_round(linting, grant, days.day[0]);
    for (size_t i = 0; i < days.count && !alive; i++) {
        alive = gives_power(linting, grant, days.day[i]);
        if (alive && !round)
            check_width(linting, grant, days.day[i]);
    }
    if (round)
        report_grant(linting, VI_LINT_CIRCLE, grant, days.day[0], VI_TEXT(""));
    else if (!alive)
        report_grant(linting, VI_LINT_DEAD, grant, days.day[0],
                     why_not(linting, grant, days.day[0]));
}

static void
check_reserved(struct linting *linting, const struct scheme_grant *grant)
{
    struct days days;
    days_of(linting->scheme, grant, &days);
    for (size_t i = 0; i < days.count; i++) {
        const struct vi_power_question question = {
            .scheme = linting->scheme, .node = grant->node, .day = days.day[i], .any_amount = true};
        const struct scheme_reserve *by = NULL;
        struct vi_power_answer ready;
        vi_power_ask(&linting->power, &question, grant->from, NULL, &ready);
        if (vi_power_open(&linting->power, &question, grant->to, &by) != VI_FALSE || !by)
            continue;
        report_grant(linting, VI_LINT_RESERVED, grant, days.day[i], by->written->function);
        return;
    }
}

/* The first day of the grant on which the holder is not there; false: there is none. */
static bool
first_absence(const struct prog_scheme *scheme, const struct scheme_grant *grant, uint32_t holder,
              int32_t *day)
{
    const struct scheme_holder *row = &scheme->holders[holder];
    int32_t at = grant->first;
    bool moved = true;
    if (row->foreign || row->is_authority || !row->standing_count)
        return false;
    while (moved) {
        moved = false;
        for (uint32_t i = 0; i < row->standing_count; i++) {
            const struct scheme_standing *standing = &scheme->standings[row->standing_first + i];
            if (standing->from > at || standing->until < at)
                continue;
            if (standing->until >= grant->until)
                return false;
            at = standing->until + 1;
            moved = true;
        }
    }
    if (at == SCHEME_FIRST_DAY) { /* always in force, and the holder begins some day */
        for (uint32_t i = 0; i < row->standing_count; i++) {
            const int32_t from = scheme->standings[row->standing_first + i].from;
            at = at == SCHEME_FIRST_DAY || from - 1 < at ? from - 1 : at;
        }
    }
    *day = at;
    return true;
}

static void
check_holders(struct linting *linting, const struct scheme_grant *grant)
{
    const uint32_t ends[] = {grant->to, grant->from};
    int32_t day;
    for (size_t i = 0; i < VI_COUNT(ends); i++)
        if (first_absence(linting->scheme, grant, ends[i], &day))
            report_grant(linting, VI_LINT_ABSENT, grant, day, name_of(linting, ends[i]));
}

/* --- Grants beside one another --------------------------------------------------------------- */

static bool
same_bounds(const struct prog_scheme *scheme, const struct scheme_grant *a,
            const struct scheme_grant *b)
{
    if (a->bound_count != b->bound_count)
        return false;
    for (uint32_t i = 0; i < a->bound_count; i++) {
        const struct scheme_bound *x = &scheme->bounds[a->bound_first + i];
        const struct scheme_bound *y = &scheme->bounds[b->bound_first + i];
        if (x->dimension != y->dimension || !vi_range_equal(x->sure, y->sure) ||
            !vi_range_equal(x->maybe, y->maybe))
            return false;
    }
    return true;
}

/* Of one giver, receiver and function: in order of their first days. */
static void
check_pair(struct linting *linting, const struct scheme_grant *a, const struct scheme_grant *b)
{
    if (a->to != b->to || a->node != b->node || a->from != b->from || a->written == b->written)
        return;
    if (b->first <= a->until && !same_bounds(linting->scheme, a, b))
        report_grant(linting, VI_LINT_TWICE, b, b->first == SCHEME_FIRST_DAY ? 0 : b->first,
                     VI_TEXT(""));
    else if (a->until != SCHEME_LAST_DAY && b->first > a->until + 1)
        report_grant(linting, VI_LINT_HOLE, b, a->until + 1, day_words(linting, b->first - 1));
}

/* --- Bands of money -------------------------------------------------------------------------- */

static int
by_low(const void *left, const void *right)
{
    const struct vi_range *a = left, *b = right;
    return a->low != b->low ? (a->low < b->low ? -1 : 1)
                            : (a->high > b->high) - (a->high < b->high);
}

/* What the chains of all but the sources reach in one dimension. */
static size_t
reached_on(struct linting *linting, const struct vi_power_question *question, size_t dimension,
           struct vi_range **bands)
{
    size_t count, used = 0, room = 64;
    const uint32_t *holders = vi_power_candidates(question, &linting->scratch, &count);
    *bands = VI_NEW_ARRAY(&linting->scratch, struct vi_range, room);
    for (size_t i = 0; holders && i < count; i++) {
        struct vi_power_answer answer;
        vi_power_ask(&linting->power, question, holders[i], &linting->scratch, &answer);
        for (size_t j = 0; j < answer.chain_count && *bands; j++) {
            if (!answer.chains[j].count)
                continue;
            if (used == room) {
                *bands = VI_GROW(&linting->scratch, struct vi_range, *bands, room, 2 * room);
                room *= 2;
            }
            if (*bands)
                (*bands)[used++] = answer.chains[j].box.side[dimension];
        }
    }
    return *bands ? used : 0;
}

/* A sum between two bands that grants of one function reach on a day, and that none reaches. */
static bool
check_bands(struct linting *linting, const struct scheme_grant *grant, int64_t day,
            size_t dimension)
{
    const struct vi_power_question question = {
        .scheme = linting->scheme, .node = grant->node, .day = day, .any_amount = true};
    struct vi_range *bands;
    const size_t used = reached_on(linting, &question, dimension, &bands);
    if (!used)
        return false;
    qsort(bands, used, sizeof *bands, by_low);
    int64_t reached = bands[0].high;
    for (size_t i = 1; i < used && reached != VI_MOST; i++) {
        if (bands[i].low > 0 && bands[i].low - 1 > reached) {
            const struct vi_range gap = {reached + 1, bands[i].low - 1};
            vi_report3(linting->findings, VI_LINT_BAND, grant->written->place,
                       day_words(linting, day), amount_words(linting, dimension, gap),
                       function_of(linting, grant->node));
            return true;
        }
        if (bands[i].high > reached)
            reached = bands[i].high;
    }
    return false;
}

static int
by_node(const void *left, const void *right)
{
    const struct scheme_grant *a = *(const struct scheme_grant *const *)left;
    const struct scheme_grant *b = *(const struct scheme_grant *const *)right;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    return vi_place_compare(a->written->place, b->written->place);
}

/* On the days on which grants of it begin, once for each dimension. */
static void
check_function(struct linting *linting, const struct scheme_grant *const *grants, size_t count)
{
    const struct prog_scheme *scheme = linting->scheme;
    const int64_t late = scheme->latest == VI_LEAST ? 0 : scheme->latest;
    for (size_t d = 0; d < scheme->dimension_count; d++) {
        bool told = check_bands(linting, grants[0], late, d);
        for (size_t i = 0; i < count && i < BAND_DAYS && !told; i++)
            if (grants[i]->first != SCHEME_FIRST_DAY)
                told = check_bands(linting, grants[i], grants[i]->first, d);
    }
}

static void
check_functions(struct linting *linting)
{
    const struct prog_scheme *scheme = linting->scheme;
    const struct scheme_grant **list =
        VI_NEW_ARRAY(&linting->scratch, const struct scheme_grant *, scheme->grant_count);
    if (!list)
        return;
    for (size_t i = 0; i < scheme->grant_count; i++)
        list[i] = &scheme->grants[i];
    if (scheme->grant_count)
        qsort(list, scheme->grant_count, sizeof *list, by_node);
    for (size_t first = 0, next; first < scheme->grant_count; first = next) {
        for (next = first; next < scheme->grant_count && list[next]->node == list[first]->node;)
            next++;
        if (next - first > 1)
            check_function(linting, &list[first], next - first);
    }
}

/* --- Functions that are nobody's ------------------------------------------------------------- */

static bool
anybody(struct linting *linting, uint32_t node, int64_t day)
{
    const struct vi_power_question question = {
        .scheme = linting->scheme, .node = node, .day = day, .any_amount = true};
    size_t count;
    const uint32_t *holders = vi_power_candidates(&question, &linting->scratch, &count);
    for (size_t i = 0; holders && i < count; i++) {
        struct vi_power_answer answer;
        vi_power_ask(&linting->power, &question, holders[i], NULL, &answer);
        if (answer.truth != VI_FALSE)
            return true;
    }
    return false;
}

/* Says so once of a function; false: somebody may exercise it on that day. */
static bool
check_day(struct linting *linting, uint32_t node, int64_t day)
{
    const struct scheme_node *at = &linting->scheme->nodes[node];
    if (day < at->from || day > at->until || anybody(linting, node, day))
        return false;
    vi_report2(linting->findings, VI_LINT_NOBODY, at->function->place, day_words(linting, day),
               at->function->id);
    return true;
}

/* The days after which whoever has it by law is no longer there. */
static bool
check_ends(struct linting *linting, uint32_t node)
{
    const struct prog_scheme *scheme = linting->scheme;
    const struct scheme_holder *row = &scheme->holders[scheme->nodes[node].held_by];
    for (uint32_t i = 0; scheme->nodes[node].held_by && i < row->standing_count; i++) {
        const int32_t until = scheme->standings[row->standing_first + i].until;
        if (until != SCHEME_LAST_DAY && check_day(linting, node, until + 1))
            return true;
    }
    const struct scheme_source *const lists[] = {scheme->executives, scheme->councils};
    const size_t counts[] = {scheme->executive_count, scheme->council_count};
    for (size_t k = 0; k < VI_COUNT(lists); k++)
        for (size_t i = 0; i < counts[k]; i++)
            if (lists[k][i].until != SCHEME_LAST_DAY &&
                check_day(linting, node, (int64_t)lists[k][i].until + 1))
                return true;
    return false;
}

static void
check_sources(struct linting *linting)
{
    const struct prog_scheme *scheme = linting->scheme;
    for (uint32_t node = 1; node < scheme->node_count; node++) {
        const struct scheme_node *at = &scheme->nodes[node];
        const int64_t day = at->from != SCHEME_FIRST_DAY ? at->from
                            : scheme->latest != VI_LEAST ? scheme->latest
                                                         : 0;
        if (at->parent && at->from == scheme->nodes[at->parent].from &&
            at->kind == scheme->nodes[at->parent].kind &&
            at->held_by == scheme->nodes[at->parent].held_by)
            continue; /* as the one around it */
        if (!check_day(linting, node, day))
            (void)check_ends(linting, node);
    }
}

/* --- The whole ------------------------------------------------------------------------------- */

static void
lint_scheme(struct linting *linting)
{
    const struct prog_scheme *scheme = linting->scheme;
    const struct scheme_grant *last = NULL;
    for (size_t i = 0; i < scheme->grant_count && !linting->power.failed; i++) {
        const struct scheme_grant *grant = &scheme->grants[i];
        if (i)
            check_pair(linting, &scheme->grants[i - 1], grant);
        check_power(linting, grant);
        check_reserved(linting, grant);
        if (!last || last->written != grant->written)
            check_holders(linting, grant);
        last = grant;
    }
    check_functions(linting);
    check_sources(linting);
}

bool
vi_lint_schemes(const struct prog_program *program, const struct vi_limits *limits,
                const struct vires_allocator *allocator, struct vires_findings *findings)
{
    bool good = true;
    for (size_t i = 0; i < program->authority_count && good; i++) {
        struct linting linting = {.authority = program->authorities[i],
                                  .scheme = program->authorities[i]->scheme,
                                  .findings = findings};
        if (!linting.scheme)
            continue;
        vi_power_init(&linting.power, limits, allocator);
        vi_arena_init(&linting.scratch, allocator, 0);
        lint_scheme(&linting);
        good = !linting.power.failed && !linting.scratch.failed && !findings->failed;
        vi_arena_free(&linting.scratch);
        vi_power_free(&linting.power);
    }
    vi_findings_settle(findings);
    return good && !findings->failed;
}

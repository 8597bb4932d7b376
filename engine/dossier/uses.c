/* SPDX-License-Identifier: Apache-2.0 */
/* What was done under which power, and what counts together against the limits of a year, of a
 * supplier or of all time.  A use counts under a grant for certain where every chain that could
 * give the power goes through it. */
#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "dossier/powers.h"
#include "kinds/power_story.h"

#define QUESTIONS_MOST 64 /* all uses together may take this many times what one question may */

struct using
{
    struct vi_powering *powering;
    struct vi_arena *arena;
    struct dossier_use *uses;
    size_t count, room;
    struct dossier_tally *tallies;
    size_t tally_count, tally_room;
    uint32_t *met; /* by grant of the scheme at hand: in how many chains of the use */
    const struct prog_scheme *met_scheme;
    uint64_t steps;
};

/* --- Amounts --------------------------------------------------------------------------------- */

struct adding {
    const struct prog_scheme *scheme;
    struct dossier_sum list[SCHEME_DIMENSIONS_MOST];
    size_t count;
};

/* What no grant limits counts against nothing. */
static bool
is_limited(const struct prog_scheme *scheme, const struct doc_amount *amount)
{
    for (size_t i = 0; i < scheme->dimension_count; i++)
        if (vi_text_equal(scheme->dimensions[i].of, amount->of) &&
            strcmp(scheme->dimensions[i].currency, amount->money.currency) == 0)
            return true;
    return false;
}

static void
add_amounts(struct adding *adding, const struct doc_amount *amount)
{
    for (; amount; amount = amount->next) {
        struct dossier_sum *at = adding->list, *end = at + adding->count;
        if (!is_limited(adding->scheme, amount))
            continue;
        while (at < end && (!vi_text_equal(at->of, amount->of) ||
                            strcmp(at->money.currency, amount->money.currency) != 0))
            at++;
        if (at < end) {
            if (!vi_range_add(at->money.pence, amount->money.pence, &at->money.pence))
                at->money.pence = vi_range_from(0); /* too much to be told */
            continue;
        }
        adding->list[adding->count++] = (struct dossier_sum){amount->of, amount->money};
    }
}

/* Does the amount of a clause inside belong to the act?  Not where an act of its own lies between.
 * Clauses stand in the order of the document, so that those inside follow. */
static bool
belongs(const struct dossier_clause *inner, const struct dossier_clause *act)
{
    while (inner && inner != act) {
        if (inner->function.size)
            return false;
        inner = inner->parent;
    }
    return inner != NULL;
}

static bool
is_inside(const struct dossier_clause *inner, const struct dossier_clause *outer)
{
    while (inner && inner != outer)
        inner = inner->parent;
    return inner != NULL;
}

static void
sum_up(struct using *using, struct dossier_use *use)
{
    struct adding adding = {.scheme = use->scheme};
    const struct dossier_clause *at = use->clause ? use->clause : use->decision->clauses;
    for (; at; at = at->next) {
        if (use->clause && !is_inside(at, use->clause))
            break;
        if (use->clause ? belongs(at, use->clause) : !at->function.size)
            add_amounts(&adding, at->amounts);
    }
    struct dossier_sum *sums = VI_NEW_ARRAY(using->arena, struct dossier_sum, adding.count);
    if (sums && adding.count)
        memcpy(sums, adding.list, adding.count * sizeof *sums);
    use->sums = sums;
    use->sum_count = sums ? adding.count : 0;
}

static struct vi_text
fact_of(struct using *using, const struct dossier_use *use, const char *name)
{
    const struct doc_fact *const lists[] = {use->clause ? use->clause->facts : NULL,
                                            use->decision->facts};
    for (size_t i = 0; i < VI_COUNT(lists); i++)
        for (const struct doc_fact *at = lists[i]; at; at = at->next)
            if (vi_text_is(at->name, name) && at->value.size)
                return vi_fold(using->arena, at->value);
    return VI_TEXT("");
}

/* --- Uses --------------------------------------------------------------------------------------
 */

static void
add_use(struct using *using, const struct dossier_decision *decision,
        const struct dossier_clause *clause, struct vi_text function)
{
    const struct prog_authority *authority = vi_powers_authority(using->powering, decision);
    if (!authority || !function.size)
        return;
    struct dossier_use use = {.decision = decision,
                              .clause = clause,
                              .scheme = authority->scheme,
                              .by_purchase = DOSSIER_NO_PURCHASE,
                              .by_supplier = DOSSIER_NO_PURCHASE};
    use.holder =
        vi_power_holder(use.scheme, vi_powers_decider(decision), using->powering->dossier->scratch);
    use.node = vi_power_node(use.scheme, function, decision->day.low);
    if (!use.holder || !use.node)
        return;
    sum_up(using, &use);
    use.supplier = fact_of(using, &use, "supplier");
    use.purchase = fact_of(using, &use, "purchase");
    if (using->count == using->room) {
        const size_t room = 2 * using->room + 16;
        using->uses = VI_GROW(using->arena, struct dossier_use, using->uses, using->room, room);
        using->room = using->uses ? room : 0;
    }
    if (using->uses)
        using->uses[using->count++] = use;
}

/* The function that a clause exercises; empty: none. */
static struct vi_text
function_of(struct using *using, const struct dossier_clause *clause)
{
    const struct prog_authority *authority = vi_powers_authority(using->powering, clause->decision);
    if (clause->grants || clause->delegated_to.size || clause->whole || !vi_powers_acts(clause))
        return VI_TEXT("");
    if (clause->function.size || !authority)
        return clause->function;
    return vi_recognise_function(&using->powering->recognising, authority->scheme,
                                 clause->decision->day.low, clause->text);
}

/* Where no clause is an act, the decision is: as it is read for judging. */
static void
add_decision(struct using *using, const struct dossier_decision *decision)
{
    bool any = false;
    for (const struct dossier_clause *at = decision->clauses; at; at = at->next) {
        const struct vi_text function = function_of(using, at);
        add_use(using, decision, at, function);
        any |= function.size || at->grants || at->delegated_to.size;
    }
    if (!any && decision->clauses &&
        (decision->clauses->whole || vi_powers_acts(decision->clauses)))
        add_use(using, decision, NULL, decision->function);
}

static uint32_t
order_of(const struct dossier_use *use)
{
    return use->clause ? use->clause->order : use->decision->order;
}

static int
by_document(const void *left, const void *right)
{
    const struct dossier_use *a = left, *b = right;
    const uint32_t first = a->decision->document->index, second = b->decision->document->index;
    if (first != second)
        return first < second ? -1 : 1;
    return (order_of(a) > order_of(b)) - (order_of(a) < order_of(b));
}

/* --- The same act told twice --------------------------------------------------------------------
 */

static int64_t
least_of(const struct dossier_use *use)
{
    return use->sum_count ? use->sums[0].money.pence.low : -1;
}

static int
by_likeness(const void *left, const void *right)
{
    const struct dossier_use *a = *(struct dossier_use *const *)left;
    const struct dossier_use *b = *(struct dossier_use *const *)right;
    if (a->scheme != b->scheme)
        return a->scheme < b->scheme ? -1 : 1;
    if (a->holder != b->holder)
        return a->holder < b->holder ? -1 : 1;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    const int64_t first = a->decision->day.low, second = b->decision->day.low;
    if (first != second)
        return first < second ? -1 : 1;
    const int64_t sum = least_of(a), other = least_of(b);
    if (sum != other)
        return sum < other ? -1 : 1;
    return (a > b) - (a < b); /* in the order of documents */
}

static bool
is_alike(const struct dossier_use *a, const struct dossier_use *b)
{
    return a->scheme == b->scheme && a->holder == b->holder && a->node == b->node &&
           a->decision->day.low == b->decision->day.low && least_of(a) == least_of(b);
}

/* A notice and the minutes that print it may be two accounts of one act: the same sum, by the same
 * holder, on one day.  Two of them in each are two acts: of a document so many may be told before
 * as were in one that came before it.  `alike` are in the order of documents. */
static void
mark_alike(struct dossier_use **alike, size_t count)
{
    size_t most = 0; /* in one document */
    for (size_t i = 0, next = 0; i < count; i = next) {
        while (next < count && alike[next]->decision->document == alike[i]->decision->document) {
            alike[next]->copy = next - i < most;
            next++;
        }
        most = next - i > most ? next - i : most;
    }
}

static bool
mark_copies(struct using *using)
{
    struct dossier_use **sorted =
        VI_NEW_ARRAY(using->powering->dossier->scratch, struct dossier_use *, using->count + 1);
    if (!sorted)
        return false;
    for (size_t i = 0; i < using->count; i++)
        sorted[i] = &using->uses[i];
    if (using->count)
        qsort(sorted, using->count, sizeof *sorted, by_likeness);
    for (size_t i = 0, next = 0; i < using->count; i = next) {
        while (next < using->count && is_alike(sorted[i], sorted[next]))
            next++;
        mark_alike(&sorted[i], next - i);
    }
    return true;
}

/* --- Under which grants -------------------------------------------------------------------------
 */

static bool
counts_longer(const struct prog_scheme *scheme)
{
    for (size_t i = 0; i < scheme->dimension_count; i++)
        if (scheme->dimensions[i].span != SCHEME_SPAN_ACT)
            return true;
    return false;
}

static int64_t
year_of(enum scheme_span span, int64_t day)
{
    const struct vi_civil civil = vi_day_to_civil(day);
    return span == SCHEME_SPAN_YEAR && civil.month < 4 ? civil.year - 1 : civil.year;
}

static struct vi_range
sum_of(const struct dossier_use *use, const struct scheme_dimension *dimension)
{
    for (size_t i = 0; i < use->sum_count; i++) {
        const struct dossier_sum *at = &use->sums[i];
        if (vi_text_equal(at->of, dimension->of) &&
            strcmp(at->money.currency, dimension->currency) == 0)
            return (struct vi_range){at->money.pence.low < 0 ? 0 : at->money.pence.low,
                                     at->money.pence.high};
    }
    return vi_range_from(0);
}

static void
add_tally(struct using *using, uint32_t index, uint32_t grant, uint32_t dimension, bool sure)
{
    const struct dossier_use *use = &using->uses[index];
    const struct scheme_dimension *row = &use->scheme->dimensions[dimension];
    struct dossier_tally tally = {.scheme = use->scheme,
                                  .grant = grant,
                                  .dimension = dimension,
                                  .use = index,
                                  .key = VI_TEXT(""),
                                  .day = use->decision->day.low,
                                  .own = sum_of(use, row)};
    if (row->span == SCHEME_SPAN_SUPPLIER) {
        using->powering->powers->unnamed |= !use->supplier.size;
        if (!use->supplier.size)
            return;
        tally.key = use->supplier;
    } else if (row->span != SCHEME_SPAN_ALL) {
        tally.year = year_of(row->span, use->decision->day.low);
    }
    if (!sure || use->copy || !use->decision->exact)
        tally.own.low = 0;
    if (using->tally_count == using->tally_room) {
        const size_t room = 2 * using->tally_room + 16;
        using->tallies =
            VI_GROW(using->arena, struct dossier_tally, using->tallies, using->tally_room, room);
        using->tally_room = using->tallies ? room : 0;
    }
    if (using->tallies)
        using->tallies[using->tally_count++] = tally;
}

/* Once for each dimension of a grant, however many bounds of it there are. */
static void
add_grant(struct using *using, uint32_t index, uint32_t grant, bool sure)
{
    const struct prog_scheme *scheme = using->uses[index].scheme;
    const struct scheme_grant *row = &scheme->grants[grant];
    uint32_t done = 0;
    for (uint32_t i = 0; i < row->bound_count; i++) {
        const uint32_t dimension = scheme->bounds[row->bound_first + i].dimension;
        if (scheme->dimensions[dimension].span != SCHEME_SPAN_ACT && !(done >> dimension & 1))
            add_tally(using, index, grant, dimension, sure);
        done |= 1u << dimension;
    }
}

static bool
ready_to_meet(struct using *using, const struct prog_scheme *scheme)
{
    if (using->met_scheme != scheme) {
        using->met =
            VI_NEW_ARRAY(using->powering->dossier->scratch, uint32_t, scheme->grant_count + 1);
        using->met_scheme = scheme;
    }
    return using->met != NULL;
}

static void
count_chains(struct using *using, uint32_t index, const struct vi_power_answer *answer)
{
    for (size_t i = 0; i < answer->chain_count; i++)
        for (size_t j = 0; j < answer->chains[i].count; j++)
            using->met[answer->chains[i].grants[j]]++;
    for (size_t i = 0; i < answer->chain_count; i++)
        for (size_t j = 0; j < answer->chains[i].count; j++) {
            const uint32_t grant = answer->chains[i].grants[j];
            if (using->met[grant])
                add_grant(using, index, grant,
                          using->met[grant] == answer->chain_count && !answer->is_part);
            using->met[grant] = 0;
        }
}

static void
find_grants(struct using *using, uint32_t index, struct vi_power *power)
{
    const struct dossier_use *use = &using->uses[index];
    const struct vi_power_question question = {.scheme = use->scheme,
                                               .node = use->node,
                                               .day = use->decision->day.low,
                                               .any_amount = true,
                                               .every = true};
    struct vi_power_answer answer;
    struct vi_arena chains;
    if (!counts_longer(use->scheme) || !ready_to_meet(using, use->scheme))
        return;
    /* Of what year an act of some day was, and under which grants, is not known. */
    using->powering->powers->complete &= use->decision->exact;
    if (using->steps / QUESTIONS_MOST > power->limits->value[VI_LIMIT_POWER_STEPS]) {
        using->powering->powers->complete = false;
        return;
    }
    vi_arena_init(&chains, &using->arena->allocator, 0);
    vi_power_ask(power, &question, use->holder, &chains, &answer);
    using->steps += power->steps;
    count_chains(using, index, &answer);
    using->powering->powers->complete &= !answer.is_part;
    using->arena->failed |= chains.failed;
    vi_arena_free(&chains);
}

/* --- Sums ----------------------------------------------------------------------------------------
 */

static int
compare_groups(const struct dossier_tally *a, const struct dossier_tally *b)
{
    if (a->scheme != b->scheme)
        return a->scheme < b->scheme ? -1 : 1;
    if (a->grant != b->grant)
        return a->grant < b->grant ? -1 : 1;
    if (a->dimension != b->dimension)
        return a->dimension < b->dimension ? -1 : 1;
    if (a->year != b->year)
        return a->year < b->year ? -1 : 1;
    return vi_text_compare(a->key, b->key);
}

static int
by_day(const void *left, const void *right)
{
    const struct dossier_tally *a = left, *b = right;
    const int groups = compare_groups(a, b);
    if (groups)
        return groups;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->use > b->use) - (a->use < b->use); /* by document, then order */
}

/* Sums of amounts, none below 0; what is too much to be told has no upper end. */
static struct vi_range
plus(struct vi_range a, struct vi_range b)
{
    struct vi_range sum;
    return vi_range_add(a, b, &sum) ? sum : (struct vi_range){a.low, VI_MOST};
}

/* The sum of some tallies, and how many of them have no upper end. */
struct summed {
    struct vi_range range; /* of those that have */
    size_t open;
};

static struct summed
sum_some(const struct using *using, size_t from, size_t end)
{
    struct summed sum = {{0, 0}, 0};
    for (size_t i = from; i < end; i++) {
        const struct vi_range own = using->tallies[i].own;
        const bool open = own.high == VI_MOST;
        sum.open += open;
        sum.range = plus(sum.range, (struct vi_range){own.low, open ? own.low : own.high});
    }
    return sum;
}

static uint32_t
document_of(const struct using *using, size_t tally)
{
    return using->uses[using->tallies[tally].use].decision->document->index;
}

/* Of one day: what stands before in its own document came before; what other documents tell of that
 * day may have come before or after. */
static void
add_up_day(struct using *using, size_t from, size_t end, struct vi_range *before)
{
    struct dossier_tally *tallies = using->tallies;
    const struct summed all = sum_some(using, from, end);
    struct vi_range own = {0, 0};
    for (size_t i = from, next = from; i < end; i = next) {
        while (next < end && document_of(using, next) == document_of(using, i))
            next++;
        const struct summed here = sum_some(using, i, next);
        const bool open = all.open > here.open || all.range.high == VI_MOST;
        const struct vi_range others = {0, open ? VI_MOST : all.range.high - here.range.high};
        own = (struct vi_range){0, 0};
        for (size_t at = i; at < next; at++) {
            tallies[at].before = plus(plus(*before, own), others);
            own = plus(own, tallies[at].own);
        }
    }
    *before = plus(*before, all.open ? (struct vi_range){all.range.low, VI_MOST} : all.range);
}

static void
add_up(struct using *using)
{
    struct dossier_tally *tallies = using->tallies;
    struct vi_range before = {0, 0};
    if (using->tally_count)
        qsort(tallies, using->tally_count, sizeof *tallies, by_day);
    for (size_t i = 0, first = 0; i < using->tally_count;) {
        size_t next = i;
        if (i && compare_groups(&tallies[i - 1], &tallies[i]) != 0) {
            first = i;
            before = (struct vi_range){0, 0};
        }
        while (next < using->tally_count && compare_groups(&tallies[i], &tallies[next]) == 0 &&
               tallies[next].day == tallies[i].day)
            tallies[next++].first = first;
        add_up_day(using, i, next, &before);
        i = next;
    }
}

struct numbered {
    uint32_t use, grant, dimension, at;
};

static int
by_use(const void *left, const void *right)
{
    const struct numbered *a = left, *b = right;
    if (a->use != b->use)
        return a->use < b->use ? -1 : 1;
    if (a->grant != b->grant)
        return a->grant < b->grant ? -1 : 1;
    return (a->dimension > b->dimension) - (a->dimension < b->dimension);
}

/* So that the tally of a use under a grant is found at once. */
static bool
number_tallies(struct using *using)
{
    struct dossier_powers *powers = using->powering->powers;
    const size_t count = using->tally_count;
    struct numbered *sorted =
        VI_NEW_ARRAY(using->powering->dossier->scratch, struct numbered, count + 1);
    uint32_t *list = VI_NEW_ARRAY(using->arena, uint32_t, count + 1);
    if (!sorted || !list)
        return false;
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = (struct numbered){using->tallies[i].use, using->tallies[i].grant,
                                      using->tallies[i].dimension, i};
    if (count)
        qsort(sorted, count, sizeof *sorted, by_use);
    for (size_t i = 0; i < count; i++)
        list[i] = sorted[i].at;
    powers->by_use = list;
    return true;
}

static bool
tally_all(struct using *using)
{
    struct vi_dossier *dossier = using->powering->dossier;
    struct vi_power power;
    vi_power_init(&power, dossier->limits, &dossier->arena->allocator);
    for (uint32_t i = 0; i < using->count; i++)
        find_grants(using, i, &power);
    const bool done = !power.failed && !using->arena->failed;
    vi_power_free(&power);
    add_up(using);
    return done && number_tallies(using);
}

bool
vi_powers_use(struct vi_powering *powering)
{
    struct using using = {.powering = powering, .arena = powering->dossier->arena};
    for (size_t i = 0; i < powering->dossier->decision_count; i++)
        add_decision(&using, powering->dossier->decisions[i]);
    if (using.arena->failed)
        return false;
    if (using.count)
        qsort(using.uses, using.count, sizeof *using.uses, by_document);
    if (!mark_copies(&using) || !tally_all(&using))
        return false;
    powering->powers->uses = using.uses;
    powering->powers->use_count = using.count;
    powering->powers->tallies = using.tallies;
    powering->powers->tally_count = using.tally_count;
    return true;
}

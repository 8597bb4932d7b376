/* SPDX-License-Identifier: Apache-2.0 */
/* From grants as written to indexes.  Every step is a pass or a sort: a scheme may have a million
 * grants. */
#include "ruleset/scheme.h"

#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "ruleset/period.h"
#include "ruleset/scheme_names.h"
#include "ruleset/scheme_reach.h"

struct making {
    struct vi_reading *reading;
    const struct prog_authority *authority;
    struct vi_arena *arena;
    struct prog_scheme *scheme;
    struct scheme_holder *holders;
    struct scheme_node *nodes;
    uint32_t *first_node;
    struct scheme_grant *grants;
    struct scheme_bound *bounds;
    uint32_t *excepts;
    size_t bound_count, except_count;
    bool too_many; /* kinds of limit: told once */
};

/* --- Days ------------------------------------------------------------------------------------ */

/* Days of the years 1000 to 9999 have room in 32 bits. */
static int32_t
short_day(int64_t day)
{
    return day == VI_LEAST ? SCHEME_FIRST_DAY : day == VI_MOST ? SCHEME_LAST_DAY : (int32_t)day;
}

static void
later(struct making *making, struct prog_period period)
{
    int64_t *latest = &making->scheme->latest;
    if (period.from > *latest)
        *latest = period.from;
    if (period.until != VI_MOST && period.until > *latest)
        *latest = period.until;
}

/* --- Holders --------------------------------------------------------------------------------- */

static void
name_holder(struct making *making, struct vi_text name)
{
    if (name.size)
        (void)vi_atoms_add(&making->scheme->names, name);
}

static uint32_t
holder_of(const struct making *making, struct vi_text name)
{
    return name.size ? vi_atoms_find(&making->scheme->names, name) : 0;
}

/* In the order in which answers list them: as declared, then as named. */
static void
name_holders(struct making *making)
{
    const struct prog_authority *a = making->authority;
    for (size_t i = 0; i < a->body_count; i++)
        name_holder(making, a->bodies[i].id);
    for (size_t i = 0; i < a->post_count; i++)
        name_holder(making, a->posts[i].id);
    for (size_t i = 0; i < a->seat_count; i++) {
        name_holder(making, a->seats[i].office);
        name_holder(making, a->seats[i].member);
    }
    name_holder(making, a->id);
    for (size_t i = 0; i < a->body_count; i++)
        for (size_t j = 0; j < a->bodies[i].party_count; j++)
            name_holder(making, a->bodies[i].parties[j].authority);
    for (size_t i = 0; i < a->post_count; i++) {
        name_holder(making, a->posts[i].acts_for);
        name_holder(making, a->posts[i].shared_with);
    }
    for (size_t i = 0; i < a->function_count; i++)
        name_holder(making, a->functions[i].held_by);
    for (size_t i = 0; i < a->reserve_count; i++) {
        name_holder(making, a->reserves[i].to);
        name_holder(making, a->reserves[i].not_to);
    }
    for (size_t i = 0; i < a->grant_count; i++) {
        name_holder(making, a->grants[i].from);
        name_holder(making, a->grants[i].to);
    }
}

static void
mark_authority(struct making *making, struct vi_text name)
{
    const uint32_t holder = holder_of(making, name);
    if (holder)
        making->holders[holder].is_authority = true;
}

static bool
make_holders(struct making *making)
{
    const struct prog_authority *a = making->authority;
    struct prog_scheme *scheme = making->scheme;
    if (!vi_atoms_init(&scheme->names, making->arena))
        return false;
    name_holders(making);
    scheme->holder_count = scheme->names.count + 1;
    making->holders = VI_NEW_ARRAY(making->arena, struct scheme_holder, scheme->holder_count);
    if (!making->holders)
        return false;
    scheme->holders = making->holders;
    for (uint32_t i = 1; i < scheme->holder_count; i++) {
        const struct vi_text name = vi_atoms_name(&scheme->names, i);
        making->holders[i].name = name;
        making->holders[i].foreign = vi_text_find(name, VI_TEXT("/")) < name.size;
    }
    mark_authority(making, a->id);
    for (size_t i = 0; i < a->body_count; i++)
        for (size_t j = 0; j < a->bodies[i].party_count; j++)
            mark_authority(making, a->bodies[i].parties[j].authority);
    for (size_t i = 0; i < a->post_count; i++)
        mark_authority(making, a->posts[i].shared_with);
    return true;
}

/* --- When they exist ------------------------------------------------------------------------- */

struct declared { /* a standing on its way to its holder's stretch of the table */
    uint32_t holder;
    struct scheme_standing standing;
};

static void
declare(struct making *making, struct declared **to, struct vi_text id, enum model_body_kind kind,
        struct prog_period period, struct vi_place place)
{
    later(making, period);
    if (!id.size)
        return;
    **to = (struct declared){holder_of(making, id),
                             {.kind = kind,
                              .from = short_day(period.from),
                              .until = short_day(period.until),
                              .place = place}};
    ++*to;
}

/* The last that was declared is called so. */
static void
call(const struct making *making, struct declared *last, struct vi_text name, struct vi_text folded)
{
    const struct prog_scheme *scheme = making->scheme;
    if (!name.size)
        return;
    last->standing.name = name;
    last->standing.shares_name = !scheme->folded_holder[vi_atoms_find(&scheme->folded, folded)];
}

static void
declare_all(struct making *making, struct declared **to)
{
    const struct prog_authority *a = making->authority;
    for (size_t i = 0; i < a->body_count; i++) {
        const struct prog_body *body = &a->bodies[i];
        const struct declared *before = *to;
        declare(making, to, body->id, body->kind, body->period, body->place);
        if (*to != before)
            call(making, *to - 1, body->name, vi_fold(making->reading->scratch, body->name));
    }
    for (size_t i = 0; i < a->post_count; i++) {
        const struct prog_post *post = &a->posts[i];
        const struct declared *before = *to;
        declare(making, to, post->id, MODEL_BODY_OFFICER, post->period, post->place);
        if (*to == before)
            continue;
        call(making, *to - 1, post->name, post->folded);
        (*to)[-1].standing.vacant = post->vacant;
        (*to)[-1].standing.acts_for = holder_of(making, post->acts_for);
    }
    for (size_t i = 0; i < a->seat_count; i++) {
        const struct prog_seat *seat = &a->seats[i];
        declare(making, to, seat->office, MODEL_BODY_MEMBER, seat->period, seat->place);
        declare(making, to, seat->member, MODEL_BODY_MEMBER, seat->period, seat->place);
    }
}

static bool
make_standings(struct making *making)
{
    const struct prog_authority *a = making->authority;
    const size_t room = a->body_count + a->post_count + 2 * a->seat_count;
    struct declared *list = VI_NEW_ARRAY(making->reading->scratch, struct declared, room);
    struct scheme_standing *table = VI_NEW_ARRAY(making->arena, struct scheme_standing, room);
    struct declared *end = list;
    if (!list || !table)
        return false;
    declare_all(making, &end);
    for (const struct declared *at = list; at < end; at++)
        making->holders[at->holder].standing_count++;
    uint32_t first = 0;
    for (size_t i = 1; i < making->scheme->holder_count; i++) {
        making->holders[i].standing_first = first;
        first += making->holders[i].standing_count;
        making->holders[i].standing_count = 0;
    }
    for (const struct declared *at = list; at < end; at++) {
        struct scheme_holder *holder = &making->holders[at->holder];
        table[holder->standing_first + holder->standing_count++] = at->standing;
    }
    making->scheme->standings = table;
    return true;
}

/* Who may act for whom, without the days: those are looked at when it is asked. */
static bool
make_deputies(struct making *making)
{
    const struct prog_authority *a = making->authority;
    uint32_t *list = VI_NEW_ARRAY(making->arena, uint32_t, a->post_count), first = 0;
    if (!list)
        return false;
    for (size_t i = 0; i < a->post_count; i++)
        making->holders[holder_of(making, a->posts[i].acts_for)].deputy_count++;
    making->holders[0].deputy_count = 0;
    for (size_t i = 1; i < making->scheme->holder_count; i++) {
        making->holders[i].deputy_first = first;
        first += making->holders[i].deputy_count;
        making->holders[i].deputy_count = 0;
    }
    for (size_t i = 0; i < a->post_count; i++) {
        const uint32_t for_whom = holder_of(making, a->posts[i].acts_for);
        struct scheme_holder *holder = &making->holders[for_whom];
        if (for_whom)
            list[holder->deputy_first + holder->deputy_count++] = holder_of(making, a->posts[i].id);
    }
    making->scheme->deputies = list;
    return true;
}

/* --- To whom the law gives functions --------------------------------------------------------- */

static bool
is_council(enum model_body_kind kind)
{
    return kind == MODEL_BODY_COUNCIL || kind == MODEL_BODY_PARISH_COUNCIL ||
           kind == MODEL_BODY_PARISH_MEETING || kind == MODEL_BODY_COMBINED_AUTHORITY ||
           kind == MODEL_BODY_JOINT_AUTHORITY;
}

static bool
make_sources(struct making *making)
{
    const struct prog_authority *a = making->authority;
    struct prog_scheme *scheme = making->scheme;
    struct scheme_source *executives =
        VI_NEW_ARRAY(making->arena, struct scheme_source, a->body_count);
    struct scheme_source *councils =
        VI_NEW_ARRAY(making->arena, struct scheme_source, a->body_count);
    if (!executives || !councils)
        return false;
    for (size_t i = 0; i < a->body_count; i++) {
        const struct scheme_source source = {holder_of(making, a->bodies[i].id),
                                             short_day(a->bodies[i].period.from),
                                             short_day(a->bodies[i].period.until)};
        if (source.holder && a->bodies[i].kind == MODEL_BODY_EXECUTIVE)
            executives[scheme->executive_count++] = source;
        else if (source.holder && is_council(a->bodies[i].kind))
            councils[scheme->council_count++] = source;
    }
    scheme->executives = executives;
    scheme->councils = councils;
    return true;
}

/* --- Functions ------------------------------------------------------------------------------- */

static enum scheme_function_kind
kind_named(struct vi_text word)
{
    static const struct {
        const char *word;
        enum scheme_function_kind kind;
    } kinds[] = {{"executive", SCHEME_KIND_EXECUTIVE},
                 {"council", SCHEME_KIND_COUNCIL},
                 {"local-choice", SCHEME_KIND_LOCAL_CHOICE}};
    for (size_t i = 0; i < VI_COUNT(kinds); i++)
        if (vi_text_is(word, kinds[i].word))
            return kinds[i].kind;
    return SCHEME_KIND_UNSTATED;
}

static void
make_node(struct making *making, uint32_t index)
{
    const struct prog_function *function = &making->authority->functions[index - 1];
    struct scheme_node *node = &making->nodes[index];
    later(making, function->period);
    *node = (struct scheme_node){.function = function,
                                 .last = index,
                                 .held_by = holder_of(making, function->held_by),
                                 .kind = kind_named(function->kind),
                                 .from = short_day(function->period.from),
                                 .until = short_day(function->period.until)};
    if (!function->parent)
        return;
    node->parent = (uint32_t)(function->parent - making->authority->functions) + 1;
    const struct scheme_node *parent = &making->nodes[node->parent];
    if (node->from < parent->from)
        node->from = parent->from;
    if (node->until > parent->until)
        node->until = parent->until;
    /* Whoever says one of the two has said whose it is. */
    if (node->kind == SCHEME_KIND_UNSTATED && !node->held_by) {
        node->kind = parent->kind;
        node->held_by = parent->held_by;
    }
}

/* ORDER: functions are read in preorder, so a parent stands before what is inside it. */
static bool
make_nodes(struct making *making)
{
    struct prog_scheme *scheme = making->scheme;
    scheme->node_count = making->authority->function_count + 1;
    making->nodes = VI_NEW_ARRAY(making->arena, struct scheme_node, scheme->node_count);
    if (!making->nodes || !vi_atoms_init(&scheme->functions, making->arena))
        return false;
    for (uint32_t i = 1; i < scheme->node_count; i++) {
        make_node(making, i);
        if (making->nodes[i].function->id.size)
            (void)vi_atoms_add(&scheme->functions, making->nodes[i].function->id);
    }
    for (uint32_t i = (uint32_t)scheme->node_count; i-- > 1;) {
        struct scheme_node *parent = &making->nodes[making->nodes[i].parent];
        if (making->nodes[i].parent && parent->last < making->nodes[i].last)
            parent->last = making->nodes[i].last;
    }
    making->first_node = VI_NEW_ARRAY(making->arena, uint32_t, scheme->functions.count + 1);
    for (uint32_t i = (uint32_t)scheme->node_count; making->first_node && i-- > 1;) {
        const uint32_t atom = vi_atoms_find(&scheme->functions, making->nodes[i].function->id);
        making->nodes[i].same = making->first_node[atom];
        making->first_node[atom] = i;
    }
    scheme->nodes = making->nodes;
    scheme->first_node = making->first_node;
    return making->first_node != NULL;
}

static uint32_t
first_of(const struct making *making, struct vi_text id)
{
    return id.size ? making->first_node[vi_atoms_find(&making->scheme->functions, id)] : 0;
}

/* --- Limits ---------------------------------------------------------------------------------- */

static enum scheme_span
span_of(struct vi_text per)
{
    if (vi_text_is(per, "supplier"))
        return SCHEME_SPAN_SUPPLIER;
    if (vi_text_is(per, "year"))
        return SCHEME_SPAN_YEAR;
    if (vi_text_is(per, "calendar-year"))
        return SCHEME_SPAN_CALENDAR_YEAR;
    return vi_text_is(per, "all") ? SCHEME_SPAN_ALL : SCHEME_SPAN_ACT;
}

/* No more than there is room for, whatever the limit. */
static uint64_t
most_dimensions(const struct making *making)
{
    const uint64_t most = making->reading->limits->value[VI_LIMIT_LIMIT_KINDS];
    return most < SCHEME_DIMENSIONS_MOST ? most : SCHEME_DIMENSIONS_MOST;
}

static bool
find_dimension(struct making *making, const struct scheme_dimension *wanted, uint32_t *out)
{
    struct prog_scheme *scheme = making->scheme;
    for (uint32_t i = 0; i < scheme->dimension_count; i++) {
        const struct scheme_dimension *at = &scheme->dimensions[i];
        *out = i;
        if (at->span == wanted->span && vi_text_equal(at->of, wanted->of) &&
            vi_text_is(vi_text_from(at->currency), wanted->currency))
            return true;
    }
    if (scheme->dimension_count >= most_dimensions(making))
        return false;
    *out = (uint32_t)scheme->dimension_count;
    scheme->dimensions[scheme->dimension_count++] = *wanted;
    return true;
}

static void
complain_of_kinds(struct making *making, const struct prog_limit *limit)
{
    struct vires_findings *findings = making->reading->findings;
    if (!making->too_many)
        vi_report3(findings, VI_RULES_TOO_MANY, limit->place,
                   vi_findings_number(findings, most_dimensions(making)),
                   VI_TEXT("kinds of limit (what is limited, currency and span)"),
                   vi_text_from(vi_limit_name(VI_LIMIT_LIMIT_KINDS)));
    making->too_many = true;
}

static struct vi_range
no_value(void)
{
    return (struct vi_range){VI_MOST, VI_LEAST};
}

/* "up to 40,000 to 50,000" allows 40,000 for certain and 50,000 perhaps. */
static void
read_bound(const struct prog_limit *limit, struct scheme_bound *bound)
{
    bound->sure = bound->maybe = vi_range_all();
    if (limit->cap == PROG_CAP_UNKNOWN)
        bound->sure = no_value();
    if (limit->has_up_to) {
        bound->sure.high = limit->up_to.pence.low;
        bound->maybe.high = limit->up_to.pence.high;
    }
    if (limit->has_from) {
        bound->sure.low = limit->from.pence.high;
        bound->maybe.low = limit->from.pence.low;
    }
    if (bound->sure.low > bound->sure.high || bound->sure.high == VI_LEAST ||
        bound->sure.low == VI_MOST)
        bound->sure = no_value();
}

static struct scheme_dimension
dimension_of(const struct prog_limit *limit)
{
    struct scheme_dimension made = {.of = limit->of, .span = span_of(limit->per)};
    static const char sterling[VI_UNIT_SIZE] = "GBP";
    const struct vi_money *money = limit->has_up_to ? &limit->up_to : &limit->from;
    memcpy(made.currency, limit->cap == PROG_CAP_STATED ? money->currency : sterling,
           sizeof made.currency);
    return made;
}

static void
make_bounds(struct making *making, const struct prog_grant *written, struct scheme_grant *grant)
{
    grant->bound_first = (uint32_t)making->bound_count;
    for (size_t i = 0; i < written->limit_count; i++) {
        const struct prog_limit *limit = &written->limits[i];
        const struct scheme_dimension dimension = dimension_of(limit);
        struct scheme_bound *bound = &making->bounds[making->bound_count];
        if (limit->cap == PROG_CAP_NONE || !limit->of.size ||
            (limit->cap == PROG_CAP_STATED && !limit->has_up_to && !limit->has_from))
            continue;
        if (!find_dimension(making, &dimension, &bound->dimension)) {
            complain_of_kinds(making, limit);
            continue;
        }
        read_bound(limit, bound);
        making->bound_count++;
        grant->bound_count++;
    }
}

/* --- Grants ---------------------------------------------------------------------------------- */

static uint32_t
kinds_of(struct vi_text words)
{
    struct vi_text word;
    uint32_t mask = 0;
    int kind;
    while (vi_text_word(&words, &word))
        if (vi_words_find(model_holder_kinds, word, &kind))
            mask |= UINT32_C(1) << kind;
    return mask;
}

static enum scheme_onward
onward_of(struct vi_text word)
{
    if (vi_text_is(word, "yes"))
        return SCHEME_ONWARD_YES;
    if (vi_text_is(word, "narrower"))
        return SCHEME_ONWARD_NARROWER;
    return vi_text_is(word, "no") ? SCHEME_ONWARD_NO : SCHEME_ONWARD_UNSTATED;
}

static void
make_excepts(struct making *making, const struct prog_grant *written, struct scheme_grant *grant)
{
    grant->except_first = (uint32_t)making->except_count;
    for (size_t i = 0; i < written->except_count; i++)
        for (uint32_t at = first_of(making, written->except[i]); at; at = making->nodes[at].same)
            making->excepts[making->except_count++] = at;
    grant->except_count = (uint16_t)(making->except_count - grant->except_first);
}

/* Once for each node of its function that is in force on some of its days. */
static void
make_grant(struct making *making, const struct prog_grant *written)
{
    struct scheme_grant made = {.from = holder_of(making, written->from),
                                .to = holder_of(making, written->to),
                                .to_kinds = kinds_of(written->to_kinds),
                                .depth = written->depth == VI_MOST ? UINT32_MAX
                                                                   : (uint32_t)written->depth,
                                .onward = (uint8_t)onward_of(written->sub_delegable),
                                .perhaps = written->force == PROG_FORCE_PERHAPS,
                                .written = written};
    const int32_t revoked = short_day(written->revoked_on);
    later(making, written->period);
    if (written->revoked_on != VI_MOST && written->revoked_on > making->scheme->latest)
        making->scheme->latest = written->revoked_on;
    if (!made.from || !made.to)
        return;
    making->scheme->has_narrower |= made.onward == SCHEME_ONWARD_NARROWER;
    make_bounds(making, written, &made);
    make_excepts(making, written, &made);
    for (uint32_t at = first_of(making, written->function); at; at = making->nodes[at].same) {
        const struct scheme_node *node = &making->nodes[at];
        made.node = at;
        made.first = short_day(written->period.from);
        made.until = short_day(written->period.until);
        if (made.first < node->from)
            made.first = node->from;
        if (made.until > node->until)
            made.until = node->until;
        if (revoked != SCHEME_LAST_DAY && made.until >= revoked)
            made.until = revoked - 1;
        if (written->force >= PROG_FORCE_PENDING) { /* told of, and never in force */
            made.first = SCHEME_LAST_DAY;
            made.until = SCHEME_FIRST_DAY;
        }
        if (made.first <= made.until || written->force >= PROG_FORCE_PENDING)
            making->grants[making->scheme->grant_count++] = made;
    }
}

static int
by_receiver(const void *left, const void *right)
{
    const struct scheme_grant *a = left, *b = right;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->written > b->written) - (a->written < b->written);
}

struct sizes {
    size_t grants, bounds, excepts;
};

static size_t
count_nodes(const struct making *making, struct vi_text id)
{
    size_t count = 0;
    for (uint32_t at = first_of(making, id); at; at = making->nodes[at].same)
        count++;
    return count;
}

/* A function of many periods makes many grants of each: their number is limited as written ones
 * are. */
static bool
measure(struct making *making, struct sizes *sizes)
{
    const struct prog_authority *a = making->authority;
    const uint64_t most = making->reading->limits->value[VI_LIMIT_CONSTITUTION_PARTS];
    for (size_t i = 0; i < a->grant_count; i++) {
        const struct prog_grant *grant = &a->grants[i];
        sizes->grants += count_nodes(making, grant->function);
        sizes->bounds += grant->limit_count;
        for (size_t j = 0; j < grant->except_count; j++)
            sizes->excepts += count_nodes(making, grant->except[j]);
        if (sizes->grants <= most && sizes->excepts <= most && grant->except_count <= UINT16_MAX &&
            grant->limit_count <= UINT16_MAX)
            continue;
        vi_report3(making->reading->findings, VI_RULES_TOO_MANY, grant->place,
                   vi_findings_number(making->reading->findings, most),
                   VI_TEXT("grants in each period of their functions"),
                   vi_text_from(vi_limit_name(VI_LIMIT_CONSTITUTION_PARTS)));
        return false;
    }
    return true;
}

/* Limits in the order of the grants that they are of: they are looked at together. */
static const struct scheme_bound *
order_bounds(struct making *making)
{
    size_t count = 0, at = 0;
    for (size_t i = 0; i < making->scheme->grant_count; i++)
        count += making->grants[i].bound_count;
    struct scheme_bound *ordered = VI_NEW_ARRAY(making->arena, struct scheme_bound, count + 1);
    for (size_t i = 0; ordered && i < making->scheme->grant_count; i++) {
        struct scheme_grant *grant = &making->grants[i];
        const uint32_t first = grant->bound_first;
        grant->bound_first = (uint32_t)at;
        for (uint32_t j = 0; j < grant->bound_count; j++)
            ordered[at++] = making->bounds[first + j];
    }
    return ordered;
}

static const struct scheme_cover *
make_covers(struct making *making)
{
    const size_t count = making->scheme->grant_count;
    struct scheme_cover *covers = VI_NEW_ARRAY(making->arena, struct scheme_cover, count);
    for (size_t i = 0; covers && i < count; i++) {
        const uint32_t node = making->grants[i].node;
        covers[i] = (struct scheme_cover){node, making->nodes[node].last};
    }
    return covers;
}

static bool
make_grants(struct making *making)
{
    const struct prog_authority *a = making->authority;
    struct sizes sizes = {0};
    if (!measure(making, &sizes))
        return true;
    making->grants = VI_NEW_ARRAY(making->arena, struct scheme_grant, sizes.grants);
    making->bounds = VI_NEW_ARRAY(making->reading->scratch, struct scheme_bound, sizes.bounds + 1);
    making->excepts = VI_NEW_ARRAY(making->arena, uint32_t, sizes.excepts);
    if (!making->grants || !making->bounds || !making->excepts)
        return false;
    for (size_t i = 0; i < a->grant_count; i++)
        make_grant(making, &a->grants[i]);
    if (making->scheme->grant_count)
        qsort(making->grants, making->scheme->grant_count, sizeof *making->grants, by_receiver);
    making->scheme->grants = making->grants;
    making->scheme->bounds = order_bounds(making);
    making->scheme->covers = make_covers(making);
    making->scheme->excepts = making->excepts;
    return true;
}

/* --- Indexes of grants ----------------------------------------------------------------------- */

/* Two passes of counting: by node, then by giver.  Days stay in order within both. */
static bool
index_givers(struct making *making)
{
    struct prog_scheme *scheme = making->scheme;
    const size_t count = scheme->grant_count;
    struct vi_arena *scratch = making->reading->scratch;
    uint32_t *starts = VI_NEW_ARRAY(scratch, uint32_t, scheme->node_count + 1);
    uint32_t *by_node = VI_NEW_ARRAY(scratch, uint32_t, count);
    uint32_t *given = VI_NEW_ARRAY(making->arena, uint32_t, count);
    if (!starts || !by_node || !given)
        return false;
    for (size_t i = 0; i < count; i++) {
        starts[making->grants[i].node + 1]++;
        making->holders[making->grants[i].from].given_count++;
    }
    for (size_t i = 1; i <= scheme->node_count; i++)
        starts[i] += starts[i - 1];
    for (uint32_t i = 0; i < count; i++)
        by_node[starts[making->grants[i].node]++] = i;
    uint32_t first = 0;
    for (size_t i = 0; i < scheme->holder_count; i++) {
        making->holders[i].given_first = first;
        first += making->holders[i].given_count;
        making->holders[i].given_count = 0;
    }
    for (size_t i = 0; i < count; i++) {
        struct scheme_holder *giver = &making->holders[making->grants[by_node[i]].from];
        given[giver->given_first + giver->given_count++] = by_node[i];
    }
    scheme->given = given;
    return true;
}

static void
index_receivers(struct making *making)
{
    for (uint32_t i = 0; i < making->scheme->grant_count; i++) {
        struct scheme_holder *holder = &making->holders[making->grants[i].to];
        if (!holder->grant_count)
            holder->grant_first = i;
        holder->grant_count++;
    }
}

/* --- Reservations ---------------------------------------------------------------------------- */

static int
by_node(const void *left, const void *right)
{
    const struct scheme_reserve *a = left, *b = right;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    return (a->written > b->written) - (a->written < b->written);
}

static bool
make_reserves(struct making *making)
{
    const struct prog_authority *a = making->authority;
    struct prog_scheme *scheme = making->scheme;
    size_t room = 0;
    for (size_t i = 0; i < a->reserve_count; i++)
        room += count_nodes(making, a->reserves[i].function);
    struct scheme_reserve *list = VI_NEW_ARRAY(making->arena, struct scheme_reserve, room);
    if (!list)
        return false;
    for (size_t i = 0; i < a->reserve_count; i++) {
        const struct prog_reserve *written = &a->reserves[i];
        later(making, written->period);
        for (uint32_t at = first_of(making, written->function); at; at = making->nodes[at].same)
            list[scheme->reserve_count++] =
                (struct scheme_reserve){.node = at,
                                        .to = holder_of(making, written->to),
                                        .not_to = holder_of(making, written->not_to),
                                        .kinds = kinds_of(written->kinds),
                                        .not_kinds = kinds_of(written->not_kinds),
                                        .from = short_day(written->period.from),
                                        .until = short_day(written->period.until),
                                        .written = written};
    }
    if (scheme->reserve_count)
        qsort(list, scheme->reserve_count, sizeof *list, by_node);
    for (uint32_t i = 0; i < scheme->reserve_count; i++) {
        struct scheme_node *node = &making->nodes[list[i].node];
        if (!node->reserve_count)
            node->reserve_first = i;
        node->reserve_count++;
    }
    scheme->reserves = list;
    return true;
}

static enum scheme_quick_standing
standing_of(const struct scheme_holder *holder)
{
    if (holder->foreign || holder->is_authority)
        return SCHEME_ELSEWHERE;
    return holder->standing_count > 1 ? SCHEME_SEVERAL
           : holder->standing_count   ? SCHEME_ONE
                                      : SCHEME_UNDECLARED;
}

static bool
make_quick(struct making *making)
{
    struct prog_scheme *scheme = making->scheme;
    struct scheme_quick *quick =
        VI_NEW_ARRAY(making->arena, struct scheme_quick, scheme->holder_count);
    for (size_t i = 1; quick && i < scheme->holder_count; i++) {
        const struct scheme_holder *holder = &making->holders[i];
        const struct scheme_standing *standing = &scheme->standings[holder->standing_first];
        quick[i] = (struct scheme_quick){
            .grant_first = holder->grant_first,
            .grant_count = holder->grant_count,
            .standing = (uint8_t)standing_of(holder),
            .foreign = holder->foreign,
        };
        if (quick[i].standing != SCHEME_ONE)
            continue;
        quick[i].from = standing->from;
        quick[i].until = standing->until;
        quick[i].kind = UINT32_C(1) << standing->kind;
        quick[i].acts_for = standing->acts_for;
        quick[i].vacant = standing->vacant;
    }
    scheme->quick = quick;
    return quick != NULL;
}

const struct prog_scheme *
vi_scheme_make(struct vi_reading *reading, const struct prog_authority *authority)
{
    struct making making = {.reading = reading,
                            .authority = authority,
                            .arena = reading->arena,
                            .scheme = VI_NEW(reading->arena, struct prog_scheme)};
    if (!making.scheme)
        return NULL;
    making.scheme->authority = authority;
    making.scheme->latest = VI_LEAST;
    later(&making, authority->period);
    if (!make_holders(&making) || !vi_scheme_names(making.scheme, making.arena) ||
        !make_standings(&making) || !make_deputies(&making) || !make_sources(&making) ||
        !make_nodes(&making) || !make_grants(&making) || !index_givers(&making) ||
        !make_reserves(&making))
        return NULL;
    index_receivers(&making);
    if (!make_quick(&making) ||
        !vi_scheme_reach_make(making.scheme, reading->arena, reading->scratch))
        return NULL;
    return making.scheme;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/acts.h"

#include "kinds/recognise.h"

/* --- Who decided, under which constitution --------------------------------------------------- */

static void
find_scheme(struct vi_judgement *judgement, struct vi_acts *out)
{
    out->authority = judgement->authority ? judgement->authority : judgement->claims;
    out->claimed = !judgement->authority && judgement->claims;
    if (out->authority && judgement->document_of) {
        out->document = judgement->document_of(judgement->moment_user);
        out->authority =
            vi_tallies_authority(out->document ? out->document->powers : NULL, out->authority);
    }
    out->scheme = out->authority ? out->authority->scheme : NULL;
}

static void
find_decider(struct vi_judgement *judgement, struct vi_acts *out)
{
    const struct vi_subject *s = judgement->subject;
    const bool own = s->decision && s->decision->by.size;
    out->decider = own ? s->decision->by : s->meeting ? s->meeting->body : VI_TEXT("");
    if (!out->scheme)
        return;
    if (!own && judgement->body)
        out->holder = vi_atoms_find(&out->scheme->names, judgement->body->id);
    if (!out->holder)
        out->holder = vi_power_holder(out->scheme, out->decider, judgement->scratch);
}

/* --- Amounts --------------------------------------------------------------------------------- */

struct sums {
    struct vi_power_amount *list;
    size_t count, room;
    struct vi_arena *arena;
    bool too_large;
};

static void
add_amount(struct sums *sums, const struct doc_amount *amount)
{
    for (size_t i = 0; i < sums->count; i++) {
        struct vi_power_amount *at = &sums->list[i];
        if (!vi_text_equal(at->of, amount->of) ||
            !vi_text_is(vi_text_from(at->money.currency), amount->money.currency))
            continue;
        sums->too_large |= !vi_range_add(at->money.pence, amount->money.pence, &at->money.pence);
        return;
    }
    if (sums->count == sums->room) {
        const size_t room = sums->room ? 2 * sums->room : 4;
        sums->list = VI_GROW(sums->arena, struct vi_power_amount, sums->list, sums->count, room);
        sums->room = sums->list ? room : 0;
    }
    if (sums->list)
        sums->list[sums->count++] =
            (struct vi_power_amount){amount->of, SCHEME_SPAN_ACT, amount->money};
}

/* Of a clause and of those in it that are no acts of their own. */
static void
add_clause(struct sums *sums, const struct doc_clause *clause)
{
    for (const struct doc_amount *at = clause->amounts; at; at = at->next)
        add_amount(sums, at);
    for (const struct doc_clause *at = clause->children; at; at = at->next)
        if (!at->function.size)
            add_clause(sums, at);
}

static void
fill_amounts(struct vi_judgement *judgement, struct vi_act *act,
             const struct doc_decision *decision)
{
    struct sums sums = {.arena = judgement->scratch};
    if (act->clause)
        add_clause(&sums, act->clause);
    for (const struct doc_clause *at = act->clause ? NULL : decision->clauses; at; at = at->next)
        add_clause(&sums, at);
    act->amounts = sums.list;
    act->amount_count = sums.count;
    act->too_large = sums.too_large;
}

/* --- Functions ------------------------------------------------------------------------------- */

/* What the words of a clause were recognised with; what stopped it fails the judgement. */
static void
take_trouble(struct vi_judgement *judgement, const struct vi_recognising *recognising)
{
    if (recognising->trouble == VI_MATCH_NO)
        return;
    judgement->failure =
        recognising->trouble == VI_MATCH_LIMIT ? VI_FAILED_LIMIT : VI_FAILED_MEMORY;
    judgement->limit = VI_LIMIT_PATTERN_MATCH;
}

static bool
does_something(const struct doc_clause *clause)
{
    const bool is_refused =
        clause->outcome != MODEL_OUTCOME_UNKNOWN && clause->outcome != MODEL_CARRIED;
    return !is_refused &&
           (clause->effect == MODEL_AUTHORISES || clause->effect == MODEL_EFFECT_UNKNOWN);
}

static bool
is_taken(const struct doc_decision *decision)
{
    return decision->outcome == MODEL_CARRIED || decision->outcome == MODEL_OUTCOME_UNKNOWN;
}

struct collecting {
    struct vi_judgement *judgement;
    struct vi_acts *out;
    size_t room;
    struct vi_pattern_match
        *match; /* the judgement's, or one made when the first pattern is tried */
};

static void
add_act(struct collecting *collecting, struct vi_act act)
{
    struct vi_acts *out = collecting->out;
    struct vi_judgement *judgement = collecting->judgement;
    if (!act.function.size)
        return;
    if (out->count == collecting->room) {
        const size_t room = collecting->room ? 2 * collecting->room : 4;
        out->acts = VI_GROW(judgement->scratch, struct vi_act, out->acts, out->count, room);
        collecting->room = out->acts ? room : 0;
        if (!out->acts)
            return;
    }
    act.node = out->scheme ? vi_power_node(out->scheme, act.function, judgement->day) : 0;
    const struct doc_decision *decision = judgement->subject->decision;
    if (!act.grant) {
        fill_amounts(judgement, &act, decision);
        act.tallied =
            vi_tallies_find(out->document, act.clause ? act.clause->order : decision->order,
                            &act.tallies) &&
            act.tallies.use->scheme == out->scheme;
    }
    out->acts[out->count++] = act;
}

static void
add_grants(struct collecting *collecting, const struct doc_clause *clause)
{
    for (const struct doc_grant *at = clause->grants; at; at = at->next)
        if (at->grant)
            add_act(collecting, (struct vi_act){.clause = clause,
                                                .grant = at->grant,
                                                .function = at->grant->function,
                                                .place = at->place});
}

/* "Authority be delegated to ...": a grant where the words name a function. */
static void
add_worded(struct collecting *collecting, const struct doc_clause *clause,
           struct vi_recognising *recognising)
{
    const struct vi_judgement *judgement = collecting->judgement;
    const struct vi_worded_grant worded = {clause->text,         clause->function,
                                           clause->delegated_to, clause->consulting,
                                           clause->amounts,      clause->place};
    const struct prog_grant *grant = vi_recognise_grant(
        recognising, collecting->out->scheme, judgement->day, &worded, judgement->scratch);
    if (grant)
        add_act(collecting, (struct vi_act){.clause = clause,
                                            .grant = grant,
                                            .function = grant->function,
                                            .place = clause->place});
}

/* A clause that gives a power is judged as the giving, not as the use, of it. */
static void
add_clause_act(struct collecting *collecting, const struct doc_clause *clause)
{
    struct vi_judgement *judgement = collecting->judgement;
    struct vi_recognising recognising = {judgement->limits, judgement->scratch, &collecting->match,
                                         VI_MATCH_NO};
    struct vi_text function = clause->function;
    if (clause->grants) {
        add_grants(collecting, clause);
    } else if (clause->delegated_to.size) {
        add_worded(collecting, clause, &recognising);
    } else {
        if (!function.size)
            function = vi_recognise_function(&recognising, collecting->out->scheme, judgement->day,
                                             clause->text);
        add_act(collecting,
                (struct vi_act){.clause = clause, .function = function, .place = clause->place});
    }
    take_trouble(judgement, &recognising);
}

static void
add_clauses(struct collecting *collecting, const struct doc_clause *clause, bool alone)
{
    for (; clause; clause = alone ? NULL : clause->next) {
        if (!does_something(clause))
            continue;
        add_clause_act(collecting, clause);
        add_clauses(collecting, clause->children, false);
    }
}

/* Documents give powers, and no functions: those of the constitution at hand are all there are, so
 * that what names none of them need not be looked at any closer. */
static bool
names_function(struct vi_recognising *recognising, const struct prog_scheme *scheme, int64_t day,
               const struct doc_clause *clause, bool alone)
{
    for (; clause; clause = alone ? NULL : clause->next)
        if (does_something(clause) &&
            (clause->grants || clause->delegated_to.size || clause->function.size ||
             vi_recognise_function(recognising, scheme, day, clause->text).size ||
             recognising->trouble != VI_MATCH_NO ||
             names_function(recognising, scheme, day, clause->children, false)))
            return true;
    return false;
}

static bool
may_act(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    const struct prog_authority *authority =
        judgement->authority ? judgement->authority : judgement->claims;
    struct vi_pattern_match *match = judgement->match;
    struct vi_recognising recognising = {judgement->limits, judgement->scratch, &match,
                                         VI_MATCH_NO};
    if (!s->clause && s->decision->function.size)
        return true;
    const bool names =
        names_function(&recognising, authority ? authority->scheme : NULL, judgement->day,
                       s->clause ? s->clause : s->decision->clauses, s->clause != NULL);
    if (match != judgement->match)
        vi_pattern_match_free(match);
    return names;
}

static bool
read_acts(struct vi_judgement *judgement, struct vi_acts *out)
{
    const struct vi_subject *s = judgement->subject;
    struct collecting collecting = {judgement, out, 0, judgement->match};
    *out = (struct vi_acts){0};
    if (!s->decision || !is_taken(s->decision) || !may_act(judgement))
        return false;
    find_scheme(judgement, out);
    find_decider(judgement, out);
    if (s->clause)
        add_clauses(&collecting, s->clause, true);
    else
        add_clauses(&collecting, s->decision->clauses, false);
    if (!out->count && !s->clause)
        add_act(&collecting,
                (struct vi_act){.function = s->decision->function, .place = s->decision->place});
    if (collecting.match != judgement->match)
        vi_pattern_match_free(collecting.match);
    return out->count != 0;
}

/* What was read of one decision on one day, and how that went. */
struct vi_found_acts {
    const struct doc_decision *decision;
    const struct doc_clause *clause;
    const struct prog_authority *authority;
    int64_t day;
    bool any;
    enum vi_failure failure;
    enum vi_limit limit;
    struct vi_acts acts;
};

static bool
is_of_subject(const struct vi_found_acts *found, const struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    return found->decision == s->decision && found->clause == s->clause &&
           found->day == judgement->day && found->authority == judgement->authority;
}

/* NULL: memory ran out. */
static const struct vi_found_acts *
find_acts(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    struct vi_found_acts *found = judgement->found->acts;
    if (!found)
        found = judgement->found->acts = VI_NEW(judgement->scratch, struct vi_found_acts);
    if (!found)
        return NULL;
    if (!is_of_subject(found, judgement)) {
        *found = (struct vi_found_acts){.decision = s->decision,
                                        .clause = s->clause,
                                        .authority = judgement->authority,
                                        .day = judgement->day};
        found->any = read_acts(judgement, &found->acts);
        found->failure = judgement->failure;
        found->limit = judgement->limit;
    }
    judgement->failure = found->failure;
    judgement->limit = found->limit;
    return found;
}

bool
vi_acts_read(struct vi_judgement *judgement, struct vi_acts *out)
{
    if (!judgement->found || !judgement->subject->decision)
        return read_acts(judgement, out);
    const struct vi_found_acts *found = find_acts(judgement);
    if (found && found->any)
        *out = found->acts;
    return found && found->any;
}

bool
vi_acts_any(struct vi_judgement *judgement)
{
    struct vi_acts acts;
    if (!judgement->found || !judgement->subject->decision)
        return read_acts(judgement, &acts);
    const struct vi_found_acts *found = find_acts(judgement);
    return found && found->any;
}

/* --- Conditions of exercise ------------------------------------------------------------------ */

static const char *const evidence[] = {
    [PROG_CONSULT] = "consulted", [PROG_NOTIFY] = "notified", [PROG_JOINTLY] = "agreed"};

static bool
is_of(const struct vi_judgement *judgement, const struct vi_acts *acts, struct vi_text written,
      struct vi_text holder)
{
    if (vi_text_equal(written, holder))
        return true;
    const uint32_t a =
        acts->scheme ? vi_power_holder(acts->scheme, written, judgement->scratch) : 0;
    return a && a == vi_power_holder(acts->scheme, holder, judgement->scratch);
}

/* Before the decision; on the same day it may have been either. */
static enum vi_truth
came_before(const struct vi_judgement *judgement, const struct doc_event *event)
{
    const struct vi_range decided = judgement->subject->day;
    if (!event->has_date)
        return VI_UNKNOWN;
    if (event->date.day.high < decided.low)
        return VI_TRUE;
    return event->date.day.low > decided.high ? VI_FALSE : VI_UNKNOWN;
}

/* The best that the record shows: false only where all that it tells of came too late. */
static enum vi_truth
was_done(const struct vi_judgement *judgement, const struct vi_acts *acts,
         const struct prog_duty *duty, struct vi_place *place)
{
    const struct vi_subject *s = judgement->subject;
    const struct doc_event *const lists[] = {
        s->clause ? s->clause->events : NULL,
        s->decision->events,
        s->item ? s->item->events : NULL,
        s->meeting ? s->meeting->events : NULL,
        s->record->events,
    };
    bool any = false, open = false;
    for (size_t i = 0; i < VI_COUNT(lists); i++)
        for (const struct doc_event *at = lists[i]; at; at = at->next) {
            if (!vi_text_is(at->kind, evidence[duty->kind]) ||
                (!is_of(judgement, acts, at->to, duty->holder) &&
                 !is_of(judgement, acts, at->by, duty->holder)))
                continue;
            const enum vi_truth before = came_before(judgement, at);
            *place = at->place;
            if (before == VI_TRUE)
                return VI_TRUE;
            any = true;
            open |= before == VI_UNKNOWN;
        }
    return any && !open ? VI_FALSE : VI_UNKNOWN;
}

static enum vi_truth
was_urgent(const struct vi_judgement *judgement)
{
    const uint32_t urgent = vi_atoms_find(&judgement->program->facts, VI_TEXT("urgent"));
    const struct doc_fact *stated = urgent ? vi_fact_of(judgement, urgent) : NULL;
    int answer;
    if (!stated)
        return VI_UNKNOWN;
    if (!stated->value.size)
        return VI_TRUE;
    if (!vi_words_find(model_answers, stated->value, &answer))
        return VI_UNKNOWN;
    return answer == MODEL_YES ? VI_TRUE : VI_FALSE;
}

enum vi_truth
vi_acts_terms(const struct vi_judgement *judgement, const struct vi_acts *acts,
              const struct prog_grant *grant, const struct prog_duty **unmet,
              struct vi_place *place)
{
    enum vi_truth truth = grant->urgency_only ? was_urgent(judgement) : VI_TRUE;
    *unmet = NULL;
    for (size_t i = 0; i < grant->duty_count; i++) {
        struct vi_place at = {0};
        const enum vi_truth done = was_done(judgement, acts, &grant->duties[i], &at);
        if (done >= truth)
            continue;
        truth = done;
        *unmet = &grant->duties[i];
        *place = at;
    }
    return truth;
}

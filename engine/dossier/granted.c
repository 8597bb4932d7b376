/* SPDX-License-Identifier: Apache-2.0 */
/* A constitution with what the documents give and revoke: a copy of it with more grants, compiled
 * again.  A grant is in force from the day on which its clause takes effect; where that day is
 * open, certainly from the last of the days and perhaps from the first. */
#include <stdlib.h>
#include <string.h>

#include "dossier/powers.h"
#include "kinds/power_story.h"
#include "ruleset/scheme.h"

#define ROUNDS_MOST 16 /* of finding grants that rest on others which confer nothing */

struct granting {
    struct vi_powering *powering;
    const struct prog_authority *own;
    struct prog_authority *with;
    struct prog_grant *grants; /* the constitution's first */
    size_t count, room, first; /* `first`: of the documents' */
    bool changed;
};

/* --- One grant ----------------------------------------------------------------------------- */

static struct prog_grant *
next_grant(struct granting *granting)
{
    if (granting->count == granting->room) {
        const size_t room = granting->room + granting->room / 2 + 8;
        granting->grants = VI_GROW(granting->powering->dossier->arena, struct prog_grant,
                                   granting->grants, granting->room, room);
        granting->room = granting->grants ? room : 0;
        if (!granting->grants)
            return NULL;
    }
    return &granting->grants[granting->count++];
}

/* As the scheme calls it, whatever it is called in the document. */
static struct vi_text
canonical(const struct granting *granting, struct vi_text written)
{
    const struct prog_scheme *scheme = granting->own->scheme;
    const uint32_t holder = vi_power_holder(scheme, written, granting->powering->dossier->scratch);
    return holder ? scheme->holders[holder].name : written;
}

/* "executive/2014-10-23/41#B": how documents refer to the clause. */
static struct vi_text
reference_of(const struct granting *granting, const struct dossier_clause *clause)
{
    struct vi_arena *arena = granting->powering->dossier->arena;
    const struct dossier_decision *decision = clause->decision;
    struct vi_buffer out;
    vi_buffer_init(&out, &arena->allocator);
    if (decision->id.size) {
        vi_buffer_text(&out, decision->id);
    } else {
        vi_buffer_text(&out, canonical(granting, decision->body));
        vi_buffer_char(&out, '/');
        vi_date_write_iso(&out, decision->day);
        if (decision->item.size) {
            vi_buffer_char(&out, '/');
            vi_buffer_text(&out, decision->item);
        }
    }
    if (clause->label.size) {
        vi_buffer_char(&out, '#');
        vi_buffer_text(&out, clause->label);
    }
    const struct vi_text text = vi_buffer_copy(&out, arena);
    arena->failed |= out.failed;
    vi_buffer_free(&out);
    return text;
}

/* --- When it is in force -------------------------------------------------------------------- */

/* The first day on which it is over: one of these, VI_MOST where it may last. */
static struct vi_range
end_of(const struct dossier_clause *clause, struct vi_range revoked)
{
    struct vi_range end = revoked;
    if (clause->ends.never != VI_TRUE) {
        const struct vi_range last = clause->ends.day;
        const int64_t low = last.low == VI_LEAST ? VI_LEAST : last.low + 1;
        const int64_t high =
            clause->ends.never == VI_UNKNOWN || last.high == VI_MOST ? VI_MOST : last.high + 1;
        end.low = low < end.low ? low : end.low;
        end.high = high < end.high ? high : end.high;
    }
    return end;
}

static void
add_piece(struct granting *granting, const struct prog_grant *whole, int64_t from, int64_t before,
          enum prog_force force)
{
    struct prog_grant piece = *whole;
    piece.force = force;
    if (from > piece.period.from)
        piece.period.from = from;
    if (before != VI_MOST && before != VI_LEAST && before - 1 < piece.period.until) {
        piece.period.until = before - 1;
        if (whole->revoked_on != VI_MOST && whole->revoked_on >= before)
            piece.revoked_on = before;
    }
    if (piece.period.from > piece.period.until && force < PROG_FORCE_PENDING)
        return;
    struct prog_grant *row = next_grant(granting);
    if (row)
        *row = piece;
}

/* For certain between the latest start and the earliest end, perhaps on either side of that. */
static void
add_pieces(struct granting *granting, const struct prog_grant *grant,
           const struct dossier_clause *clause, struct vi_range revoked)
{
    const struct dossier_when starts = clause->starts;
    const struct vi_range end = end_of(clause, revoked);
    if (starts.never == VI_TRUE) {
        add_piece(granting, grant, VI_LEAST, VI_MOST, PROG_FORCE_PENDING);
        return;
    }
    if (starts.never == VI_UNKNOWN || starts.day.high == VI_MOST) {
        add_piece(granting, grant, starts.day.low, end.high, PROG_FORCE_PERHAPS);
        return;
    }
    const int64_t sure = starts.day.high, over = end.low;
    if (starts.day.low < sure)
        add_piece(granting, grant, starts.day.low, sure < end.high ? sure : end.high,
                  PROG_FORCE_PERHAPS);
    add_piece(granting, grant, sure, over, PROG_FORCE_SURE);
    if (over < end.high)
        add_piece(granting, grant, over > sure ? over : sure, end.high, PROG_FORCE_PERHAPS);
}

/* --- Revocations ------------------------------------------------------------------------------ */

struct revocation {
    const struct dossier_event *event;
    struct vi_range day; /* the first on which the power is over */
};

struct revocations {
    struct revocation *list;
    size_t count, room;
};

static void
note_revocations(struct vi_dossier *dossier, const struct dossier_event *event,
                 const struct dossier_decision *in, struct revocations *out)
{
    for (; event; event = event->next) {
        if (event->role != MODEL_ROLE_REVOKED || !event->known)
            continue;
        if (out->count == out->room) {
            const size_t room = 2 * out->room + 8;
            out->list = VI_GROW(dossier->scratch, struct revocation, out->list, out->room, room);
            out->room = out->list ? room : 0;
            if (!out->list) {
                out->count = 0;
                return;
            }
        }
        const bool dated = event->has_date || !in || !in->has_date;
        out->list[out->count++] = (struct revocation){event, dated ? event->day : in->day};
    }
}

static struct revocations
find_revocations(struct vi_dossier *dossier)
{
    struct revocations found = {NULL, 0, 0};
    for (size_t i = 0; i < dossier->document_count; i++)
        if (!dossier->documents[i]->same)
            note_revocations(dossier, dossier->documents[i]->loose, NULL, &found);
    for (size_t i = 0; i < dossier->decision_count; i++) {
        const struct dossier_decision *at = dossier->decisions[i];
        if (at->document->same)
            continue;
        note_revocations(dossier, at->events, at, &found);
        note_revocations(dossier, at->item_events, at, &found);
        for (const struct dossier_clause *clause = at->clauses; clause; clause = clause->next)
            note_revocations(dossier, clause->events, at, &found);
    }
    return found;
}

/* The first day on which what the clause gave was revoked; VI_MOST: it was not. */
static struct vi_range
revoked_on(const struct revocations *revocations, const struct dossier_clause *clause)
{
    struct vi_range first = vi_range_exact(VI_MOST);
    for (size_t i = 0; i < revocations->count; i++) {
        const struct revocation *at = &revocations->list[i];
        if (at->event->about != clause)
            continue;
        first.low = at->day.low < first.low ? at->day.low : first.low;
        first.high = at->day.high < first.high ? at->day.high : first.high;
    }
    return first;
}

/* Grants of the constitution that say by which decision they were made. */
static void
revoke_own(struct granting *granting, const struct revocations *revocations)
{
    for (size_t i = 0; i < revocations->count; i++) {
        const struct revocation *at = &revocations->list[i];
        if (!at->event->of.size ||
            !vi_text_equal(at->event->document->authority, granting->own->id))
            continue;
        for (size_t j = 0; j < granting->first; j++) {
            struct prog_grant *grant = &granting->grants[j];
            if (!vi_text_equal(grant->by, at->event->of) || at->day.low == VI_LEAST ||
                grant->revoked_on <= at->day.low)
                continue;
            grant->revoked_on = at->day.low;
            grant->revoked_by = at->event->document->source.name;
            granting->changed = true;
        }
    }
}

/* --- What the clauses give ----------------------------------------------------------------------
 */

static void
give(struct granting *granting, const struct dossier_clause *clause, const struct prog_grant *made,
     const struct revocations *revocations)
{
    struct prog_grant grant = *made;
    const struct vi_range revoked = revoked_on(revocations, clause);
    grant.from =
        canonical(granting, made->from.size ? made->from : vi_powers_decider(clause->decision));
    grant.to = canonical(granting, made->to);
    if (!grant.from.size)
        return;
    if (!grant.by.size)
        grant.by = reference_of(granting, clause);
    if (revoked.low != VI_MOST)
        grant.revoked_on = revoked.low;
    add_pieces(granting, &grant, clause, revoked);
    granting->changed = true;
}

static void
give_in_words(struct granting *granting, const struct dossier_clause *clause,
              const struct revocations *revocations)
{
    struct vi_powering *powering = granting->powering;
    const struct vi_worded_grant worded = {clause->text,         clause->function,
                                           clause->delegated_to, clause->consulting,
                                           clause->amounts,      clause->place};
    const struct prog_grant *made =
        vi_recognise_grant(&powering->recognising, granting->own->scheme, clause->decision->day.low,
                           &worded, powering->dossier->arena);
    if (made)
        give(granting, clause, made, revocations);
}

static bool
is_giving(const struct granting *granting, const struct dossier_clause *clause)
{
    const struct dossier_decision *decision = clause->decision;
    return (clause->grants || clause->delegated_to.size) && decision->has_date &&
           vi_text_equal(decision->authority, granting->own->id) && vi_powers_acts(clause);
}

/* Most documents give nothing: then there is nothing to copy and compile. */
static bool
gives_any(const struct granting *granting)
{
    const struct vi_dossier *dossier = granting->powering->dossier;
    for (size_t i = 0; i < dossier->clause_count; i++)
        if (is_giving(granting, dossier->clauses[i]))
            return true;
    return false;
}

static void
give_all(struct granting *granting, const struct revocations *revocations)
{
    const struct vi_dossier *dossier = granting->powering->dossier;
    for (size_t i = 0; i < dossier->clause_count; i++) {
        const struct dossier_clause *clause = dossier->clauses[i];
        if (!is_giving(granting, clause))
            continue;
        for (const struct doc_grant *at = clause->grants; at; at = at->next)
            give(granting, clause, at->grant, revocations);
        if (!clause->grants)
            give_in_words(granting, clause, revocations);
    }
}

/* --- Who had it to give
 * ---------------------------------------------------------------------------
 */

static bool
compile(struct granting *granting)
{
    struct vi_dossier *dossier = granting->powering->dossier;
    struct vires_findings findings;
    vi_findings_init(&findings, &dossier->arena->allocator, dossier->limits);
    struct vi_reading reading = {.program = dossier->program,
                                 .limits = dossier->limits,
                                 .arena = dossier->arena,
                                 .scratch = dossier->scratch,
                                 .findings = &findings,
                                 .where = VI_READING_CLAIMS};
    granting->with->grants = granting->grants;
    granting->with->grant_count = granting->count;
    granting->with->scheme = vi_scheme_make(&reading, granting->with);
    /* More kinds of limit than are compared: what is not seen is not said to be in order. */
    if (findings.severe)
        granting->with->grants_complete = false;
    vi_findings_release(&findings);
    return granting->with->scheme != NULL;
}

/* Whoever gives a power has to have it on that day; of a scheme that is not complete nobody can say
 * that they have not. */
static bool
had_none(struct granting *granting, struct vi_power *power, const struct prog_grant *grant)
{
    const struct prog_scheme *scheme = granting->with->scheme;
    const uint32_t from = vi_atoms_find(&scheme->names, grant->from);
    const int64_t day = grant->period.from;
    struct vi_power_answer answer;
    if (!granting->with->grants_complete || day == VI_LEAST || scheme->holders[from].foreign)
        return false;
    const struct vi_power_question question = {.scheme = scheme,
                                               .node = vi_power_node(scheme, grant->function, day),
                                               .day = day,
                                               .any_amount = true};
    vi_power_ask(power, &question, from, NULL, &answer);
    return question.node && answer.truth == VI_FALSE;
}

/* What is found void in one round was asked with all others in force, so that it is void for
 * certain; what rested on it is found in the next. */
static bool
find_void(struct granting *granting)
{
    struct vi_dossier *dossier = granting->powering->dossier;
    bool found = true, done = true;
    for (int round = 0; found && done && round < ROUNDS_MOST; round++) {
        struct vi_power power;
        found = false;
        vi_power_init(&power, dossier->limits, &dossier->arena->allocator);
        for (size_t i = granting->first; i < granting->count; i++) {
            struct prog_grant *grant = &granting->grants[i];
            if (grant->force >= PROG_FORCE_PENDING || !had_none(granting, &power, grant))
                continue;
            grant->force = PROG_FORCE_VOID;
            found = true;
        }
        dossier->arena->failed |= power.failed;
        vi_power_free(&power);
        done = !found || compile(granting);
    }
    for (size_t i = granting->first; found && done && i < granting->count; i++)
        if (granting->grants[i].force == PROG_FORCE_SURE)
            granting->grants[i].force = PROG_FORCE_PERHAPS; /* not all were looked at */
    return done && (!found || compile(granting));
}

bool
vi_powers_grant(struct vi_powering *powering, const struct prog_authority *own,
                struct dossier_scheme *out)
{
    struct vi_arena *arena = powering->dossier->arena;
    struct granting granting = {
        .powering = powering, .own = own, .first = own->grant_count, .count = own->grant_count};
    const struct revocations revocations = find_revocations(powering->dossier);
    *out = (struct dossier_scheme){own, own};
    if (!revocations.count && !gives_any(&granting))
        return true;
    granting.with = VI_NEW(arena, struct prog_authority);
    if (!granting.with)
        return false;
    *granting.with = *own;
    granting.room = own->grant_count + 8;
    granting.grants = VI_NEW_ARRAY(arena, struct prog_grant, granting.room);
    if (!granting.grants)
        return false;
    if (own->grant_count)
        memcpy(granting.grants, own->grants, own->grant_count * sizeof *own->grants);
    revoke_own(&granting, &revocations);
    give_all(&granting, &revocations);
    if (arena->failed || !granting.changed)
        return !arena->failed;
    out->with = granting.with;
    return compile(&granting) && find_void(&granting);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/dossier.h"

#include <stdlib.h>
#include <string.h>

#include "dossier/gather.h"
#include "dossier/link.h"
#include "dossier/powers.h"
#include "dossier/who.h"
#include "findings/place_words.h"

void
vi_dossier_init(struct vi_dossier *dossier, const struct prog_program *program,
                struct vi_arena *arena, struct vi_arena *scratch)
{
    *dossier = (struct vi_dossier){.program = program,
                                   .authorities = program->authorities,
                                   .authority_count = program->authority_count,
                                   .arena = arena,
                                   .scratch = scratch,
                                   .as_of = VI_MOST};
}

struct dossier_document *
vi_dossier_add(struct vi_dossier *dossier, const struct doc_record *record,
               struct vi_text authority)
{
    if (dossier->document_count == dossier->document_room) {
        const size_t room = dossier->document_room ? 2 * dossier->document_room : 16;
        dossier->documents = VI_GROW(dossier->arena, struct dossier_document *, dossier->documents,
                                     dossier->document_room, room);
        dossier->document_room = room;
    }
    struct dossier_document *document =
        dossier->documents ? vi_gather(dossier, record, authority) : NULL;
    if (document)
        dossier->documents[dossier->document_count++] = document;
    return document;
}

/* --- Order and identity -------------------------------------------------------------- */

static int
by_name(const void *left, const void *right)
{
    const struct dossier_document *a = *(struct dossier_document *const *)left;
    const struct dossier_document *b = *(struct dossier_document *const *)right;
    const int names = vi_text_compare(a->source.name, b->source.name);
    return names ? names : strcmp(a->source.digest, b->source.digest);
}

static int
by_digest(const void *left, const void *right)
{
    const struct dossier_document *a = *(struct dossier_document *const *)left;
    const struct dossier_document *b = *(struct dossier_document *const *)right;
    const int digests = strcmp(a->source.digest, b->source.digest);
    return digests ? digests : (a->index > b->index) - (a->index < b->index);
}

static bool
find_copies(struct vi_dossier *dossier)
{
    const size_t count = dossier->document_count;
    struct dossier_document **sorted =
        VI_NEW_ARRAY(dossier->scratch, struct dossier_document *, count + 1);
    if (!sorted)
        return false;
    if (!count)
        return true;
    memcpy(sorted, dossier->documents, count * sizeof(struct dossier_document *));
    qsort(sorted, count, sizeof(struct dossier_document *), by_digest);
    for (size_t i = 1; i < count; i++) {
        const struct dossier_document *before = sorted[i - 1];
        if (!sorted[i]->source.digest[0] ||
            strcmp(before->source.digest, sorted[i]->source.digest) != 0)
            continue;
        sorted[i]->same = before->same ? before->same : before;
        const struct vi_place whole = {.source = &sorted[i]->source, .line = 1, .column = 1};
        vi_dossier_problem(dossier, sorted[i], VI_DOSSIER_TWICE, whole,
                           sorted[i]->same->source.name, VI_TEXT(""), VI_TEXT(""));
    }
    return true;
}

static int
by_order(const void *left, const void *right)
{
    const struct dossier_clause *a = *(const struct dossier_clause *const *)left;
    const struct dossier_clause *b = *(const struct dossier_clause *const *)right;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static bool
number_document(struct vi_dossier *dossier, struct dossier_document *document, uint32_t *decisions,
                uint32_t *clauses)
{
    const struct dossier_clause **list =
        VI_NEW_ARRAY(dossier->arena, const struct dossier_clause *, document->clause_count + 1);
    size_t count = 0;
    if (!list)
        return false;
    for (struct dossier_decision *at = document->decisions; at; at = at->next) {
        at->index = *decisions;
        dossier->decisions[(*decisions)++] = at;
        for (struct dossier_clause *clause = at->clauses; clause; clause = clause->next) {
            clause->number = *clauses;
            dossier->clauses[(*clauses)++] = clause;
            list[count++] = clause;
        }
    }
    if (count)
        qsort(list, count, sizeof(const struct dossier_clause *), by_order);
    document->clauses = list;
    return true;
}

static bool
number_all(struct vi_dossier *dossier)
{
    uint32_t decisions = 0, clauses = 0;
    dossier->decisions =
        VI_NEW_ARRAY(dossier->arena, struct dossier_decision *, dossier->decision_count + 1);
    dossier->clauses =
        VI_NEW_ARRAY(dossier->arena, struct dossier_clause *, dossier->clause_count + 1);
    if (!dossier->decisions || !dossier->clauses)
        return false;
    for (size_t i = 0; i < dossier->document_count; i++)
        if (!number_document(dossier, dossier->documents[i], &decisions, &clauses))
            return false;
    return true;
}

/* --- What is known on the as-of date ---------------------------------------------------- */

typedef void visit_event(struct vi_dossier *dossier, struct dossier_event *event);

static void
visit_list(struct vi_dossier *dossier, struct dossier_event *event, visit_event *visit)
{
    for (; event; event = event->next)
        visit(dossier, event);
}

static void
visit_conditions(struct vi_dossier *dossier, const struct dossier_condition *condition,
                 visit_event *visit)
{
    for (; condition; condition = condition->next)
        visit_list(dossier, condition->events, visit);
}

static void
visit_all(struct vi_dossier *dossier, visit_event *visit)
{
    for (size_t i = 0; i < dossier->document_count; i++)
        visit_list(dossier, dossier->documents[i]->loose, visit);
    for (size_t i = 0; i < dossier->decision_count; i++) {
        visit_list(dossier, dossier->decisions[i]->events, visit);
        visit_list(dossier, dossier->decisions[i]->item_events, visit);
        visit_conditions(dossier, dossier->decisions[i]->conditions, visit);
    }
    for (size_t i = 0; i < dossier->clause_count; i++) {
        visit_list(dossier, dossier->clauses[i]->events, visit);
        visit_conditions(dossier, dossier->clauses[i]->conditions, visit);
    }
}

static bool
known_by(const struct vi_dossier *dossier, bool dated, struct vi_range *day)
{
    const struct vi_range until = vi_range_up_to(dossier->as_of);
    if (dated && day->low != VI_LEAST && day->low > dossier->as_of)
        return false;
    if (dossier->as_of_given && !vi_range_is_exact(*day))
        (void)vi_range_meet(*day, until, day);
    return true;
}

static void
know_event(struct vi_dossier *dossier, struct dossier_event *event)
{
    event->known = known_by(dossier, event->has_date, &event->day);
}

static void
know_all(struct vi_dossier *dossier, int64_t as_of)
{
    dossier->as_of = as_of;
    dossier->as_of_given = as_of != VI_MOST;
    for (size_t i = 0; i < dossier->document_count && !dossier->as_of_given; i++) {
        const int64_t latest = dossier->documents[i]->latest;
        if (latest != VI_LEAST && (dossier->as_of == VI_MOST || latest > dossier->as_of))
            dossier->as_of = latest;
    }
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_decision *decision = dossier->decisions[i];
        decision->known = known_by(dossier, decision->has_date, &decision->day);
    }
    visit_all(dossier, know_event);
}

/* --- Two accounts of one minute --------------------------------------------------------- */

struct account { /* of one document, of the decisions that one key stands for */
    struct dossier_document *document;
    struct dossier_decision *first;
    uint64_t words;
};

static void
mark(struct dossier_document *document, const struct vi_dossier_entry *at,
     const struct vi_dossier_entry *end, struct dossier_decision *rival, bool same)
{
    for (; at < end; at++)
        if (at->document == document && at->decision != rival) {
            at->decision->rival = rival;
            at->decision->rival_same = same;
        }
}

static void
compare_accounts(struct vi_dossier *dossier, const struct vi_dossier_entry *at,
                 const struct vi_dossier_entry *end, const struct account *first,
                 const struct account *second)
{
    const bool same = first->words == second->words;
    const struct vi_place here = second->first->place, there = first->first->place;
    mark(second->document, at, end, first->first, same);
    if (!same && !first->first->rival)
        mark(first->document, at, end, second->first, false);
    vi_dossier_problem(dossier, second->document,
                       same ? VI_DOSSIER_SAME_MINUTE : VI_DOSSIER_OTHER_MINUTE, here,
                       second->first->item, vi_dossier_place(dossier, there), VI_TEXT(""));
    if (!same)
        vi_dossier_problem(dossier, first->document, VI_DOSSIER_OTHER_MINUTE, there,
                           first->first->item, vi_dossier_place(dossier, here), VI_TEXT(""));
}

static const struct vi_dossier_entry *
read_account(const struct vi_dossier_entry *at, const struct vi_dossier_entry *end,
             struct account *account)
{
    *account = (struct account){.document = at->document};
    for (; at < end && at->document == account->document; at++) {
        if (at->decision->recommends)
            continue;
        if (!account->first)
            account->first = at->decision;
        account->words = account->words * 31 + at->decision->words;
    }
    return at;
}

static void
find_rivals_of_key(struct vi_dossier *dossier, const struct vi_dossier_entry *at,
                   const struct vi_dossier_entry *end)
{
    struct account firsts[MODEL_RECORD_KIND_COUNT] = {0}, account;
    for (const struct vi_dossier_entry *next = at; next < end;) {
        next = read_account(next, end, &account);
        if (!account.first)
            continue;
        struct account *first = &firsts[account.document->kind];
        if (!first->document)
            *first = account;
        else
            compare_accounts(dossier, at, end, first, &account);
    }
}

static bool
is_of_item(const struct vi_dossier_entry *entry)
{
    return vi_text_starts(entry->key, VI_TEXT("i=")) && entry->decision->item.size;
}

static void
find_rivals(struct vi_dossier *dossier)
{
    const struct vi_dossier_entry *at = dossier->index, *end = at + dossier->index_count;
    while (at < end) {
        const struct vi_dossier_entry *next = at + 1;
        while (next < end && vi_text_equal(next->key, at->key))
            next++;
        if (next > at + 1 && is_of_item(at))
            find_rivals_of_key(dossier, at, next);
        at = next;
    }
}

/* What is said in the same words twice is one decision: the clauses of the later account stand for
 * those of the first. */
static void
pair_twins(struct vi_dossier *dossier)
{
    for (size_t i = 0; i < dossier->decision_count; i++) {
        const struct dossier_decision *decision = dossier->decisions[i];
        if (!decision->rival || !decision->rival_same)
            continue;
        const struct dossier_decision *first = decision->rival;
        while (first && first->number != decision->number)
            first = first->next;
        const struct dossier_clause *twin = first ? first->clauses : NULL;
        for (struct dossier_clause *at = decision->clauses; at && twin; at = at->next) {
            at->twin = twin;
            twin = twin->next;
        }
    }
}

/* --- All of it ------------------------------------------------------------------------ */

bool
vi_dossier_link(struct vi_dossier *dossier, int64_t as_of)
{
    const size_t count = dossier->document_count;
    if (count)
        qsort(dossier->documents, count, sizeof(struct dossier_document *), by_name);
    for (size_t i = 0; i < count; i++)
        dossier->documents[i]->index = (uint32_t)i;
    if (!find_copies(dossier) || !number_all(dossier))
        return false;
    know_all(dossier, as_of);
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_decision *decision = dossier->decisions[i];
        decision->who = vi_who(dossier, decision->authority, decision->body, decision->day);
    }
    if (!vi_index_build(dossier))
        return false;
    find_rivals(dossier);
    vi_refer(dossier);
    if (!vi_pair(dossier) || !vi_answer(dossier))
        return false;
    vi_call_in(dossier);
    const bool done = vi_effects(dossier) && vi_matters(dossier);
    pair_twins(dossier);
    const bool powered = done && vi_powers(dossier);
    dossier->index = NULL; /* it lived in the scratch arena */
    dossier->index_count = 0;
    return powered && !dossier->arena->failed && !dossier->scratch->failed;
}

const struct dossier_document *
vi_dossier_find(const struct vi_dossier *dossier, struct vi_text name, const char *digest)
{
    size_t low = 0, high = dossier->document_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct vi_source *source = &dossier->documents[middle]->source;
        const int names = vi_text_compare(source->name, name);
        const int order = names ? names : strcmp(source->digest, digest);
        if (!order)
            return dossier->documents[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* --- Problems ------------------------------------------------------------------------- */

void
vi_dossier_problem(struct vi_dossier *dossier, const struct dossier_document *document,
                   enum vi_code code, struct vi_place place, struct vi_text a, struct vi_text b,
                   struct vi_text c)
{
    struct dossier_problem *problem =
        dossier->alone ? NULL : VI_NEW(dossier->arena, struct dossier_problem);
    if (!problem)
        return;
    struct dossier_document *own = dossier->documents[document->index];
    *problem = (struct dossier_problem){code, place, {a, b, c}, own->problems};
    own->problems = problem;
}

struct vi_text
vi_dossier_place(const struct vi_dossier *dossier, struct vi_place place)
{
    struct vi_buffer out;
    if (dossier->alone)
        return VI_TEXT(""); /* nothing is said, and lines would be counted for nothing */
    vi_buffer_init(&out, &dossier->arena->allocator);
    vi_place_full(&out, place);
    const struct vi_text text = vi_buffer_copy(&out, dossier->arena);
    if (out.failed)
        dossier->arena->failed = true;
    vi_buffer_free(&out);
    return text;
}

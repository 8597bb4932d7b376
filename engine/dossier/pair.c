/* SPDX-License-Identifier: Apache-2.0 */
/* Which report led to which decision, where neither names the other: one body and day, or one
 * title, and words in common.  Two that serve as well are named, and neither is taken. */
#include <stdlib.h>
#include <string.h>

#include "base/names.h"
#include "dossier/link.h"
#include "dossier/subject.h"

#define COMMON_WORD 32  /* a word that stands in more reports of a meeting leads to none of them */
#define CANDIDATES  16  /* reports that share the most words with an item are looked at */
#define APART       100 /* of vi_matter_likeness: what lies nearer serves as well */

struct keyed { /* a matter by the name of its meeting, or by its title */
    struct dossier_decision *first;
    struct vi_text key;
};

struct best { /* of an item: the reports that it is most like */
    struct dossier_decision *report, *second;
    uint32_t worth, second_worth;
};

struct pairing {
    struct vi_dossier *dossier;
    struct best *best; /* by the index of an item's first decision */
    struct keyed *keyed;
    size_t keyed_count;
};

/* --- Matters by what may bring them together ---------------------------------------------- */

static struct vi_text
body_of(const struct dossier_decision *decision, struct vi_text *owner)
{
    struct vi_text rest = decision->who.key;
    *owner = VI_TEXT("");
    if (vi_text_find(rest, VI_TEXT("/")) < rest.size)
        (void)vi_text_cut(&rest, '/', owner);
    return rest;
}

static struct vi_text
key_of_meeting(const struct vi_dossier *dossier, const struct dossier_decision *decision)
{
    struct vi_text owner;
    struct vi_buffer out;
    if (!decision->exact || !decision->who.key.size)
        return VI_TEXT("");
    vi_buffer_init(&out, &dossier->scratch->allocator);
    vi_buffer_char(&out, 'm');
    vi_buffer_text(&out, body_of(decision, &owner));
    vi_buffer_char(&out, '\n');
    vi_date_write_iso(&out, decision->day);
    const struct vi_text key = vi_buffer_copy(&out, dossier->scratch);
    dossier->scratch->failed |= out.failed;
    vi_buffer_free(&out);
    return key;
}

static void
add(struct pairing *pairing, struct dossier_decision *first, struct vi_text key)
{
    if (key.size)
        pairing->keyed[pairing->keyed_count++] = (struct keyed){first, key};
}

static int
by_key(const void *left, const void *right)
{
    const struct keyed *a = left, *b = right;
    const int keys = vi_text_compare(a->key, b->key);
    if (keys)
        return keys;
    if (a->first->recommends != b->first->recommends)
        return a->first->recommends ? -1 : 1;
    return (a->first->index > b->first->index) - (a->first->index < b->first->index);
}

/* A decision that names its report needs no other; another account of the same counts once. */
static bool
may_pair(const struct dossier_decision *decision)
{
    return !decision->document->same && !decision->recommended_by.size &&
           !(decision->rival && decision->rival_same);
}

static bool
gather(struct pairing *pairing)
{
    struct vi_dossier *dossier = pairing->dossier;
    const struct dossier_decision *before = NULL;
    pairing->best = VI_NEW_ARRAY(dossier->scratch, struct best, dossier->decision_count + 1);
    pairing->keyed = VI_NEW_ARRAY(dossier->scratch, struct keyed, 2 * dossier->decision_count + 1);
    if (!pairing->best || !pairing->keyed)
        return false;
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_decision *at = dossier->decisions[i];
        const bool begins = !before || !vi_matter_is(before, at);
        before = at;
        if (!begins || !may_pair(at))
            continue;
        add(pairing, at, key_of_meeting(dossier, at));
        add(pairing, at, vi_fold(dossier->scratch, at->title));
    }
    if (pairing->keyed_count)
        qsort(pairing->keyed, pairing->keyed_count, sizeof *pairing->keyed, by_key);
    return !dossier->scratch->failed;
}

/* --- Which report an item is most like ------------------------------------------------------ */

static bool
agree(struct vi_text a, struct vi_text b)
{
    return !a.size || !b.size || vi_text_equal(a, b);
}

/* A report to a meeting is decided there and then; one that names no meeting, later. */
static bool
may_lead_to(const struct dossier_decision *report, const struct dossier_decision *item)
{
    struct vi_text owner, its_owner;
    const struct vi_text body = body_of(report, &owner), its_body = body_of(item, &its_owner);
    if (report->document == item->document || !agree(body, its_body) || !agree(owner, its_owner))
        return false;
    if (!report->has_date || !item->has_date)
        return true;
    return report->body.size && report->exact && item->exact ? report->day.low == item->day.low
                                                             : report->day.low <= item->day.high;
}

static void
weigh(struct best *best, struct dossier_decision *report, uint32_t worth)
{
    if (!worth || best->report == report || best->second == report)
        return;
    if (worth > best->worth) {
        best->second = best->report;
        best->second_worth = best->worth;
        best->report = report;
        best->worth = worth;
    } else if (worth > best->second_worth) {
        best->second = report;
        best->second_worth = worth;
    }
}

struct standing { /* a word stands in a report */
    uint32_t word, report;
};

struct group { /* reports and items that one key brings together */
    struct pairing *pairing;
    struct vi_matter *reports;
    struct standing *standing; /* sorted */
    size_t report_count, standing_count;
    uint32_t *hits; /* by report; zeros between uses */
};

static int
by_word(const void *left, const void *right)
{
    const struct standing *a = left, *b = right;
    if (a->word != b->word)
        return a->word < b->word ? -1 : 1;
    return (a->report > b->report) - (a->report < b->report);
}

static bool
index_words(struct group *group, struct vi_arena *arena)
{
    size_t words = 0;
    for (size_t i = 0; i < group->report_count; i++)
        words += group->reports[i].words.count;
    group->standing = VI_NEW_ARRAY(arena, struct standing, words + 1);
    group->hits = VI_NEW_ARRAY(arena, uint32_t, group->report_count + 1);
    if (!group->standing || !group->hits)
        return false;
    for (size_t i = 0; i < group->report_count; i++)
        for (size_t j = 0; j < group->reports[i].words.count; j++)
            group->standing[group->standing_count++] =
                (struct standing){group->reports[i].words.at[j], (uint32_t)i};
    if (words)
        qsort(group->standing, words, sizeof *group->standing, by_word);
    return true;
}

static size_t
first_standing(const struct group *group, uint32_t word)
{
    size_t low = 0, high = group->standing_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (group->standing[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Most words first; of equals the one that comes first. */
struct nearest {
    uint32_t report[CANDIDATES];
    size_t count;
};

static void
keep_nearest(const struct group *group, struct nearest *nearest, uint32_t report)
{
    size_t at = nearest->count;
    while (at > 0 && group->hits[nearest->report[at - 1]] < group->hits[report])
        at--;
    if (at >= CANDIDATES)
        return;
    nearest->count += nearest->count < CANDIDATES;
    memmove(&nearest->report[at + 1], &nearest->report[at],
            (nearest->count - at - 1) * sizeof nearest->report[0]);
    nearest->report[at] = report;
}

/* The number of reports that a word leads to, from `at` on; none for a word that many have. */
static size_t
count_standing(const struct group *group, size_t at)
{
    size_t end = at;
    while (end < group->standing_count && end - at <= COMMON_WORD &&
           group->standing[end].word == group->standing[at].word)
        end++;
    return end - at > COMMON_WORD ? 0 : end - at;
}

static void
match_item(struct group *group, const struct vi_matter *item, uint32_t *touched)
{
    struct nearest nearest = {.count = 0};
    size_t touched_count = 0;
    for (size_t i = 0; i < item->words.count; i++) {
        const size_t from = first_standing(group, item->words.at[i]);
        if (from == group->standing_count || group->standing[from].word != item->words.at[i])
            continue;
        const size_t count = count_standing(group, from);
        for (size_t j = from; j < from + count; j++)
            if (!group->hits[group->standing[j].report]++)
                touched[touched_count++] = group->standing[j].report;
    }
    for (size_t i = 0; i < touched_count; i++)
        keep_nearest(group, &nearest, touched[i]);
    for (size_t i = 0; i < touched_count; i++)
        group->hits[touched[i]] = 0;
    for (size_t i = 0; i < nearest.count; i++) {
        const struct vi_matter *report = &group->reports[nearest.report[i]];
        if (may_lead_to(report->first, item->first))
            weigh(&group->pairing->best[item->first->index], report->first,
                  vi_matter_likeness(report, item));
    }
}

static bool
match_group(struct pairing *pairing, const struct keyed *at, size_t reports, size_t count)
{
    struct vi_arena *arena = pairing->dossier->scratch;
    struct group group = {.pairing = pairing, .report_count = reports};
    struct vi_atoms atoms;
    uint32_t *touched = VI_NEW_ARRAY(arena, uint32_t, reports + 1);
    group.reports = VI_NEW_ARRAY(arena, struct vi_matter, reports);
    if (!touched || !group.reports || !vi_atoms_init(&atoms, arena))
        return false;
    for (size_t i = 0; i < reports; i++)
        if (!vi_matter_read(&atoms, at[i].first, &group.reports[i]))
            return false;
    if (!index_words(&group, arena))
        return false;
    for (size_t i = reports; i < count; i++) {
        struct vi_matter item;
        if (!vi_matter_read(&atoms, at[i].first, &item))
            return false;
        match_item(&group, &item, touched);
    }
    return true;
}

/* What a key brings together is read, compared and given back before the next. */
static bool
match_all(struct pairing *pairing)
{
    struct vi_arena *arena = pairing->dossier->scratch;
    const struct keyed *at = pairing->keyed, *end = at + pairing->keyed_count;
    bool done = true;
    while (at < end && done) {
        size_t count = 0, reports = 0;
        while (at + count < end && vi_text_equal(at[count].key, at->key))
            reports += at[count++].first->recommends;
        const struct vi_arena_mark mark = vi_arena_mark(arena);
        if (reports && reports < count)
            done = match_group(pairing, at, reports, count);
        vi_arena_rewind(arena, mark);
        at += count;
    }
    return done;
}

/* --- Which item of a document a report led to ------------------------------------------------ */

struct match {
    struct dossier_decision *item, *report;
    uint32_t worth;
};

/* The items of one document that are most like one report, the most alike first. */
static int
by_report(const void *left, const void *right)
{
    const struct match *a = left, *b = right;
    if (a->report != b->report)
        return a->report->index < b->report->index ? -1 : 1;
    if (a->item->document != b->item->document)
        return a->item->document->index < b->item->document->index ? -1 : 1;
    if (a->worth != b->worth)
        return a->worth > b->worth ? -1 : 1;
    return (a->item->index > b->item->index) - (a->item->index < b->item->index);
}

static void
complain(struct vi_dossier *dossier, enum vi_code code, const struct dossier_decision *of,
         const struct dossier_decision *a, const struct dossier_decision *b)
{
    const struct vi_text name = of->item.size ? of->item : of->title;
    vi_dossier_problem(dossier, of->document, code, of->place, name,
                       vi_dossier_place(dossier, a->place), vi_dossier_place(dossier, b->place));
}

static size_t
gather_matches(struct pairing *pairing, struct match *matches)
{
    struct vi_dossier *dossier = pairing->dossier;
    size_t count = 0;
    for (size_t i = 0; i < dossier->decision_count; i++) {
        const struct best *best = &pairing->best[i];
        if (!best->report)
            continue;
        if (best->second && best->second_worth + APART > best->worth)
            complain(dossier, VI_DOSSIER_REPORTS, dossier->decisions[i], best->report,
                     best->second);
        else
            matches[count++] = (struct match){dossier->decisions[i], best->report, best->worth};
    }
    if (count)
        qsort(matches, count, sizeof *matches, by_report);
    return count;
}

static void
take(struct dossier_decision *item, struct dossier_decision *report)
{
    for (struct dossier_decision *at = item; at && vi_matter_is(item, at); at = at->next)
        at->recommended = report;
}

static void
choose(struct pairing *pairing, const struct match *matches, size_t count)
{
    for (size_t i = 0, end; i < count; i = end) {
        const struct match *first = &matches[i];
        for (end = i + 1; end < count && matches[end].report == first->report &&
                          matches[end].item->document == first->item->document;)
            end++;
        if (end > i + 1 && first[1].worth + APART > first->worth)
            complain(pairing->dossier, VI_DOSSIER_ITEMS, first->report, first->item, first[1].item);
        else
            take(first->item, first->report);
    }
}

bool
vi_pair(struct vi_dossier *dossier)
{
    struct pairing pairing = {.dossier = dossier};
    if (dossier->alone)
        return true;
    struct match *matches =
        VI_NEW_ARRAY(dossier->scratch, struct match, dossier->decision_count + 1);
    if (!matches || !gather(&pairing) || !match_all(&pairing))
        return false;
    choose(&pairing, matches, gather_matches(&pairing, matches));
    return !dossier->scratch->failed;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/terms.h"

#include "base/names.h"
#include "dossier/figures.h"
#include "dossier/who.h"

#define TERMS_MOST 256 /* sums, facts or conditions of one clause that are compared */
#define ROLES_MOST 16  /* of sums of one clause: "cost", "share-of-cost" */

struct comparing {
    const struct vi_dossier *dossier;
    struct dossier_difference *first, **tail;
};

static void
add(struct comparing *comparing, struct dossier_difference difference)
{
    struct dossier_difference *own = VI_NEW(comparing->dossier->arena, struct dossier_difference);
    if (!own)
        return;
    *own = difference;
    *comparing->tail = own;
    comparing->tail = &own->next;
}

static struct vi_text
money_text(const struct comparing *comparing, const struct vi_money *money)
{
    struct vi_arena *arena = comparing->dossier->arena;
    struct vi_buffer out;
    vi_buffer_init(&out, &arena->allocator);
    vi_money_write(&out, *money);
    const struct vi_text text = vi_buffer_copy(&out, arena);
    if (out.failed)
        arena->failed = true;
    vi_buffer_free(&out);
    return text;
}

/* --- Sums and days ------------------------------------------------------------------------ */

static bool
same_sum(const struct vi_money *a, const struct vi_money *b)
{
    return vi_range_equal(a->pence, b->pence) &&
           vi_text_equal(vi_text_from(a->currency), vi_text_from(b->currency));
}

/* The next sum of a role that the other clause does not state; a limit bounds how far is looked. */
static const struct doc_amount *
other_amount(const struct doc_amount *at, const struct doc_amount *list, struct vi_text role,
             int *most)
{
    for (; at && (*most)-- > 0; at = at->next) {
        const struct doc_amount *same = list;
        int rest = TERMS_MOST;
        while (same && rest-- &&
               !(vi_text_equal(same->of, role) && same_sum(&same->money, &at->money)))
            same = same->next;
        if (vi_text_equal(at->of, role) && !same)
            return at;
    }
    return NULL;
}

static bool
is_first_of_role(const struct doc_amount *list, const struct doc_amount *amount)
{
    while (list != amount && !vi_text_equal(list->of, amount->of))
        list = list->next;
    return list == amount;
}

static const struct doc_amount *
after_amount(const struct doc_amount *at)
{
    return at ? at->next : NULL;
}

/* Of one role the sums that only we state, and those that only they do, one against the other. */
static void
compare_role(struct comparing *comparing, const struct dossier_clause *ours,
             const struct dossier_clause *theirs, struct vi_text role)
{
    int most = TERMS_MOST, their_most = TERMS_MOST;
    const struct doc_amount *a = other_amount(ours->amounts, theirs->amounts, role, &most);
    const struct doc_amount *b = other_amount(theirs->amounts, ours->amounts, role, &their_most);
    while (a && b) {
        add(comparing, (struct dossier_difference){.kind = DOSSIER_OTHER_AMOUNT,
                                                   .what = role,
                                                   .ours = money_text(comparing, &a->money),
                                                   .theirs = money_text(comparing, &b->money),
                                                   .place = b->place});
        a = other_amount(after_amount(a), theirs->amounts, role, &most);
        b = other_amount(after_amount(b), ours->amounts, role, &their_most);
    }
}

static void
compare_amounts(struct comparing *comparing, const struct dossier_clause *ours,
                const struct dossier_clause *theirs)
{
    int most = ROLES_MOST;
    for (const struct doc_amount *at = ours->amounts; at && most; at = at->next)
        if (is_first_of_role(ours->amounts, at) && most--)
            compare_role(comparing, ours, theirs, at->of);
}

static struct vi_text
day_text(const struct comparing *comparing, struct vi_range day)
{
    struct vi_arena *arena = comparing->dossier->arena;
    struct vi_buffer out;
    vi_buffer_init(&out, &arena->allocator);
    vi_date_write(&out, day);
    const struct vi_text text = vi_buffer_copy(&out, arena);
    if (out.failed)
        arena->failed = true;
    vi_buffer_free(&out);
    return text;
}

/* The last day of a condition is a term of that, and not of what was approved. */
static bool
is_last_day(const struct dossier_clause *clause, struct vi_range day)
{
    int most = TERMS_MOST;
    for (const struct dossier_condition *at = clause->conditions; at && most--; at = at->next)
        if (at->has_due && at->kind != MODEL_COMMENCEMENT && at->due.high == day.high)
            return true;
    return false;
}

/* The next day of a clause, from one of its days on, that the other does not name. */
static const struct doc_date *
other_date(const struct dossier_clause *clause, const struct doc_date *at,
           const struct doc_date *list, int *most)
{
    for (; at && (*most)-- > 0; at = at->next) {
        const struct doc_date *same = list;
        if (is_last_day(clause, at->when.day))
            continue;
        int rest = TERMS_MOST;
        while (same && rest-- && !vi_range_equal(same->when.day, at->when.day))
            same = same->next;
        if (!same)
            return at;
    }
    return NULL;
}

static void
compare_dates(struct comparing *comparing, const struct dossier_clause *ours,
              const struct dossier_clause *theirs)
{
    int most = TERMS_MOST, their_most = TERMS_MOST;
    const struct doc_date *a = other_date(ours, ours->dates, theirs->dates, &most);
    const struct doc_date *b = other_date(theirs, theirs->dates, ours->dates, &their_most);
    while (a && b) {
        add(comparing, (struct dossier_difference){.kind = DOSSIER_OTHER_DATE,
                                                   .what = VI_TEXT(""),
                                                   .ours = day_text(comparing, a->when.day),
                                                   .theirs = day_text(comparing, b->when.day),
                                                   .place = b->place});
        a = other_date(ours, a->next, theirs->dates, &most);
        b = other_date(theirs, b->next, ours->dates, &their_most);
    }
}

/* Sums and days that nobody marked as such stand in the words alone. */
static void
compare_words(struct comparing *comparing, const struct dossier_clause *ours,
              const struct dossier_clause *theirs)
{
    struct vi_arena *scratch = comparing->dossier->scratch;
    if (comparing->first)
        return; /* they are those that were found */
    const struct vi_arena_mark mark = vi_arena_mark(scratch);
    const struct vi_figures *at = vi_figures_differ(ours->text, theirs->text, scratch);
    for (; at; at = at->next)
        add(comparing, (struct dossier_difference){.kind = DOSSIER_OTHER_FIGURE,
                                                   .what = VI_TEXT(""),
                                                   .ours = at->ours,
                                                   .theirs = at->theirs,
                                                   .place = theirs->place});
    vi_arena_rewind(scratch, mark);
}

/* --- Facts -------------------------------------------------------------------------------- */

static const struct doc_fact *
fact_named(const struct doc_fact *list, struct vi_text name)
{
    for (int most = TERMS_MOST; list && most--; list = list->next)
        if (vi_text_equal(list->name, name))
            return list;
    return NULL;
}

static void
compare_facts(struct comparing *comparing, const struct dossier_clause *ours,
              const struct dossier_clause *theirs)
{
    int most = TERMS_MOST;
    for (const struct doc_fact *at = ours->facts; at && most--; at = at->next) {
        const struct doc_fact *other = fact_named(theirs->facts, at->name);
        if (other && !vi_text_equal(at->value, other->value))
            add(comparing, (struct dossier_difference){.kind = DOSSIER_OTHER_FACT,
                                                       .what = at->name,
                                                       .ours = at->value,
                                                       .theirs = other->value,
                                                       .place = other->place});
    }
}

/* Ours has the same condition, or is itself what theirs waits for. */
static bool
is_shared(const struct comparing *comparing, const struct dossier_clause *ours,
          const struct dossier_condition *condition)
{
    const struct dossier_condition *lists[] = {ours->conditions, ours->decision->conditions};
    if (vi_who_is(&ours->decision->who, &condition->who) ||
        (condition->target && condition->target->decision == ours->decision))
        return true;
    const struct vi_text phrase = vi_fold(comparing->dossier->scratch, condition->phrase);
    for (size_t i = 0; i < VI_COUNT(lists); i++) {
        int most = TERMS_MOST;
        for (const struct dossier_condition *at = lists[i]; at && most--; at = at->next)
            if ((at->who.key.size && vi_text_equal(at->who.key, condition->who.key)) ||
                (phrase.size &&
                 vi_text_equal(vi_fold(comparing->dossier->scratch, at->phrase), phrase)))
                return true;
    }
    return false;
}

static const struct dossier_condition *
commencement_of(const struct dossier_condition *list)
{
    int most = TERMS_MOST;
    while (list && most-- && list->kind != MODEL_COMMENCEMENT)
        list = list->next;
    return list && list->kind == MODEL_COMMENCEMENT ? list : NULL;
}

static bool
has_other_date(const struct comparing *comparing)
{
    for (const struct dossier_difference *at = comparing->first; at; at = at->next)
        if (at->kind == DOSSIER_OTHER_DATE)
            return true;
    return false;
}

/* True: we begin on a day too; another day is a difference of its own. */
static bool
both_begin(struct comparing *comparing, const struct dossier_clause *ours,
           const struct dossier_condition *theirs)
{
    const struct dossier_condition *begin = commencement_of(ours->conditions);
    if (!begin)
        begin = commencement_of(ours->decision->conditions);
    if (theirs->kind != MODEL_COMMENCEMENT || !begin)
        return false;
    if (begin->has_due && theirs->has_due && !vi_range_equal(begin->due, theirs->due) &&
        !has_other_date(comparing))
        add(comparing, (struct dossier_difference){.kind = DOSSIER_OTHER_DATE,
                                                   .what = VI_TEXT(""),
                                                   .ours = day_text(comparing, begin->due),
                                                   .theirs = day_text(comparing, theirs->due),
                                                   .place = theirs->place});
    return true;
}

static void
compare_conditions(struct comparing *comparing, const struct dossier_clause *ours,
                   const struct dossier_condition *theirs)
{
    int most = TERMS_MOST;
    for (; theirs && most--; theirs = theirs->next)
        if (!both_begin(comparing, ours, theirs) && !is_shared(comparing, ours, theirs))
            add(comparing, (struct dossier_difference){.kind = DOSSIER_ADDED_CONDITION,
                                                       .what = theirs->phrase.size ? theirs->phrase
                                                                                   : theirs->party,
                                                       .ours = VI_TEXT(""),
                                                       .theirs = VI_TEXT(""),
                                                       .place = theirs->place});
}

static enum model_outcome
outcome_of(const struct dossier_clause *clause)
{
    return clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : clause->decision->outcome;
}

bool
vi_terms_approve(const struct dossier_clause *clause)
{
    return outcome_of(clause) == MODEL_CARRIED &&
           (clause->effect == MODEL_AUTHORISES || clause->effect == MODEL_EFFECT_UNKNOWN);
}

bool
vi_terms_refuse(const struct dossier_clause *clause)
{
    return outcome_of(clause) == MODEL_LOST ||
           (outcome_of(clause) == MODEL_CARRIED && clause->effect == MODEL_REFUSES);
}

struct dossier_difference *
vi_terms_compare(const struct vi_dossier *dossier, const struct dossier_clause *ours,
                 const struct dossier_clause *theirs)
{
    struct comparing comparing = {.dossier = dossier};
    comparing.tail = &comparing.first;
    if (!vi_terms_approve(theirs)) {
        const enum model_outcome outcome = outcome_of(theirs);
        const char *word = outcome == MODEL_CARRIED
                               ? vi_words_name(model_effects, (int)theirs->effect)
                               : vi_words_name(model_outcomes, (int)outcome);
        add(&comparing, (struct dossier_difference){.kind = DOSSIER_NOT_APPROVED,
                                                    .what = vi_text_from(word),
                                                    .ours = VI_TEXT(""),
                                                    .theirs = VI_TEXT(""),
                                                    .place = theirs->place});
        return comparing.first;
    }
    compare_amounts(&comparing, ours, theirs);
    compare_dates(&comparing, ours, theirs);
    compare_facts(&comparing, ours, theirs);
    compare_words(&comparing, ours, theirs);
    compare_conditions(&comparing, ours, theirs->conditions);
    compare_conditions(&comparing, ours, theirs->decision->conditions);
    return comparing.first;
}

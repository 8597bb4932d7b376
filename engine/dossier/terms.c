/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/terms.h"

#include "base/names.h"
#include "dossier/who.h"

#define TERMS_MOST 256 /* sums, facts or conditions of one clause that are compared */

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

static bool
same_sum(const struct vi_money *a, const struct vi_money *b)
{
    return vi_range_equal(a->pence, b->pence) &&
           vi_text_equal(vi_text_from(a->currency), vi_text_from(b->currency));
}

static const struct doc_amount *
amount_of(const struct doc_amount *list, struct vi_text role)
{
    for (int most = TERMS_MOST; list && most--; list = list->next)
        if (vi_text_equal(list->of, role))
            return list;
    return NULL;
}

static void
compare_amounts(struct comparing *comparing, const struct dossier_clause *ours,
                const struct dossier_clause *theirs)
{
    int most = TERMS_MOST;
    for (const struct doc_amount *at = ours->amounts; at && most--; at = at->next) {
        const struct doc_amount *other = amount_of(theirs->amounts, at->of);
        if (other && !same_sum(&at->money, &other->money))
            add(comparing,
                (struct dossier_difference){.kind = DOSSIER_OTHER_AMOUNT,
                                            .what = at->of,
                                            .ours = money_text(comparing, &at->money),
                                            .theirs = money_text(comparing, &other->money),
                                            .place = other->place});
    }
}

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

static void
compare_conditions(struct comparing *comparing, const struct dossier_clause *ours,
                   const struct dossier_condition *theirs)
{
    int most = TERMS_MOST;
    for (; theirs && most--; theirs = theirs->next)
        if (!is_shared(comparing, ours, theirs))
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
    compare_facts(&comparing, ours, theirs);
    compare_conditions(&comparing, ours, theirs->conditions);
    compare_conditions(&comparing, ours, theirs->decision->conditions);
    return comparing.first;
}

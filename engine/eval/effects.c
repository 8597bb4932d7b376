/* SPDX-License-Identifier: Apache-2.0 */
/* Why a clause is, or is not, in effect on the as-of date: the decision, the end of call-in, each
 * condition that governs it, and what ends it. */
#include "dossier/effect_words.h"
#include "dossier/state.h"
#include "eval/run.h"
#include "kinds/life.h"

#define CONDITIONS_SHOWN 20 /* of one clause; the others are counted */

static const struct dossier_document *
document_of(void *user)
{
    return run_document(user);
}

static struct vi_judgement
begin(struct run *run)
{
    return (struct vi_judgement){.program = run->program,
                                 .limits = run->how->limits,
                                 .subject = &run->subject,
                                 .day = run->as_of,
                                 .as_of = run->as_of,
                                 .document_of = document_of,
                                 .moment_user = run,
                                 .arena = run->arena,
                                 .scratch = run->scratch,
                                 .words = &run->words,
                                 .reasoned = true,
                                 .verbose = true};
}

static void
say_decision(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_decision *decision = clause->decision;
    const enum model_outcome outcome =
        clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : decision->outcome;
    const char *word = vi_words_name(model_outcomes, (int)outcome);
    const char *effect = vi_words_name(model_effects, (int)clause->effect);
    const struct vi_text day = decision->has_date ? vi_phrase_day(judgement, decision->day)
                                                  : VI_TEXT("on a date not stated");
    vi_reason_truth(
        vi_reason(judgement, NULL,
                  vi_say(judgement, "authority given %t (outcome: %s; effect: %s)", &day,
                         word ? word : "not stated", effect ? effect : "not stated"),
                  decision->place),
        vi_when_reached(clause->base, judgement->as_of));
}

static void
say_call_in(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_call_in *call_in = &clause->decision->call_in;
    if (call_in->applies == VI_FALSE)
        return;
    const struct vi_text words = vi_phrase_call_in(judgement, call_in);
    vi_reason_truth(vi_reason(judgement, NULL, words, clause->decision->place),
                    vi_when_reached(call_in->end, judgement->as_of));
}

static const char *
kind_words(const struct dossier_condition *condition)
{
    switch (condition->kind) {
    case MODEL_PRECEDENT:
        return "to be met first";
    case MODEL_SUBSEQUENT:
        return "to hold throughout";
    case MODEL_TIME_LIMITED:
        return "a limit of time";
    case MODEL_COMMENCEMENT:
        return "its first day";
    case MODEL_CONDITION_UNKNOWN:
        return "to be met first or to hold throughout, which is not said";
    }
    return "";
}

static enum vi_truth
stands_in_no_way(const struct dossier_condition *condition, int64_t day)
{
    const enum vi_truth ended = vi_when_reached(vi_condition_end(condition), day - 1);
    return vi_truth_and(vi_when_reached(vi_condition_gate(condition), day), vi_truth_not(ended));
}

static void
say_condition(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct vi_text what = vi_phrase_condition(judgement, condition);
    const struct vi_text state = vi_phrase_state(judgement, condition);
    struct vi_text text = vi_say(judgement, "%t (%s): %t", &what, kind_words(condition), &state);
    if (condition->has_due && condition->kind != MODEL_COMMENCEMENT)
        text = vi_say(judgement, "%t; by %d at the latest", &text, &condition->due);
    struct verdict_reason *reason = vi_reason(judgement, NULL, text, condition->place);
    vi_reason_truth(reason, stands_in_no_way(condition, judgement->as_of));
    if (!reason || !condition->answer)
        return;
    const struct vi_text reference = vi_phrase_reference(judgement, condition->answer);
    struct verdict_reason *answer =
        vi_reason(judgement, reason, reference, condition->answer->place);
    for (const struct dossier_difference *at = condition->differences; at && answer;
         at = at->next) {
        struct dossier_difference one = *at;
        one.next = NULL;
        vi_reason(judgement, answer, vi_phrase_differences(judgement, &one), at->place);
    }
}

static void
say_conditions(struct vi_judgement *judgement, const struct dossier_condition *condition,
               int64_t *count)
{
    for (; condition; condition = condition->next)
        if (++*count <= CONDITIONS_SHOWN)
            say_condition(judgement, condition);
}

static void
say_all_conditions(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    int64_t count = 0;
    for (const struct dossier_clause *at = clause; at; at = at->parent)
        say_conditions(judgement, at->conditions, &count);
    say_conditions(judgement, clause->decision->conditions, &count);
    if (count > CONDITIONS_SHOWN)
        vi_reason(judgement, NULL,
                  vi_say(judgement, "and %n more condition%w", count - CONDITIONS_SHOWN),
                  (struct vi_place){0});
}

static enum vi_truth
is_in_effect(const struct dossier_clause *clause, int64_t day)
{
    return vi_truth_and(vi_when_reached(clause->starts, day),
                        vi_truth_not(vi_when_reached(clause->ends, day - 1)));
}

static struct vi_text
effect_text(struct run *run, const struct dossier_clause *clause)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &run->arena->allocator);
    vi_effect_write(clause, &out);
    const struct vi_text text = vi_buffer_copy(&out, run->arena);
    run->failed |= out.failed;
    vi_buffer_free(&out);
    return text;
}

static void
add_effect(struct run *run, struct vi_judgement *judgement, struct vi_text message)
{
    struct verdict_document *out = run->out;
    struct verdict_effect *effect = VI_NEW(run->arena, struct verdict_effect);
    if (!effect) {
        run->failed = true;
        return;
    }
    *effect = (struct verdict_effect){.subject = run->subject.name,
                                      .message = message,
                                      .place = run->subject.clause->place,
                                      .reasons = judgement->reasons,
                                      .order = run->subject.clause->order};
    if (out->last_effect)
        out->last_effect->next = effect;
    else
        out->effects = effect;
    out->last_effect = effect;
}

void
run_effect(struct run *run)
{
    static const char *const words[] = {[VI_FALSE] = "is not in effect",
                                        [VI_UNKNOWN] = "may or may not be in effect",
                                        [VI_TRUE] = "is in effect"};
    struct vi_judgement judgement = begin(run);
    run->subject.kind = MODEL_CLAUSE;
    run->named = false;
    run_name_subject(run);
    const struct dossier_clause *clause = vi_life_clause(&judgement);
    if (!clause || run->as_of == VI_MOST)
        return;
    const enum vi_truth truth = is_in_effect(clause, run->as_of);
    const struct vi_text when = effect_text(run, clause);
    const struct vi_range as_of = vi_range_exact(run->as_of);
    const struct vi_text message =
        vi_say(&judgement, "%t %s on %d: %t", &run->subject.name, words[truth], &as_of, &when);
    vi_reason_truth(vi_reason(&judgement, NULL, message, run->subject.clause->place), truth);
    say_decision(&judgement, clause);
    say_call_in(&judgement, clause);
    say_all_conditions(&judgement, clause);
    add_effect(run, &judgement, message);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Conditions: what was done before they were met, after they lapsed, on what authorises nothing;
 * and whether they say what they need to say. */
#include "kinds/check.h"
#include "kinds/life.h"

static const struct vi_word checks[] = {{"precedent", VI_CONDITION_PRECEDENT},
                                        {"in-principle", VI_CONDITION_IN_PRINCIPLE},
                                        {"recommends", VI_CONDITION_RECOMMENDS},
                                        {"effect", VI_CONDITION_EFFECT},
                                        {"call-in", VI_CONDITION_CALL_IN},
                                        {"called-in", VI_CONDITION_CALLED_IN},
                                        {"circle", VI_CONDITION_CIRCLE},
                                        {"reliance", VI_CONDITION_RELIANCE},
                                        {"lapse", VI_CONDITION_LAPSE},
                                        {"subsequent", VI_CONDITION_SUBSEQUENT},
                                        {"waiver", VI_CONDITION_WAIVER},
                                        {"party", VI_CONDITION_PARTY},
                                        {"judge", VI_CONDITION_JUDGE},
                                        {"due", VI_CONDITION_DUE},
                                        {"meaning", VI_CONDITION_MEANING},
                                        {"scope", VI_CONDITION_SCOPE},
                                        {"approval", VI_CONDITION_APPROVAL},
                                        {"terms", VI_CONDITION_TERMS},
                                        {0}};

/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "check", .type = VI_FIELD_WORD, .offset = offsetof(struct vi_condition_fields, check),
     .words = checks, .required = true,
     .doc = "of a clause: precedent: nothing was done before it was decided and its conditions met; in-principle, "
            "recommends: nothing was done on what authorises nothing; effect: nothing before conditions and "
            "call-in; call-in: nothing before call-in was over; called-in: nothing had been done when it was called "
            "in; circle: it does not wait for what waits for it.  Of a decision or an event that names what it relies on: "
            "reliance: that was in effect.  Of a condition: lapse, subsequent: nothing was done "
            "after it ended the authority; waiver: by somebody with power; party, judge: somebody known; due: a day "
            "that can be kept; meaning: precedent or continuing; scope: its words stand in its clause; approval: its "
            "party resolved; terms: in terms that agree"},
    {0},
};
/* clang-format on */

static bool
is_of_condition(int check)
{
    return check >= VI_CONDITION_LAPSE;
}

static void
check(const void *written, const struct vi_kind_check *context)
{
    const struct vi_condition_fields *condition = written;
    const bool relies = condition->check == VI_CONDITION_RELIANCE;
    const enum model_subject wanted = is_of_condition(condition->check) ? MODEL_CONDITION
                                      : relies                          ? MODEL_DECISION
                                                                        : MODEL_CLAUSE;
    if (relies && context->selector->to == MODEL_EVENT)
        return;
    if (condition->check && context->selector->to != wanted)
        vi_report2(context->findings, VI_KIND_CHECK_SUBJECT, context->place,
                   vi_text_from(vi_words_name(checks, condition->check)),
                   vi_text_from(vi_words_name(model_subjects, (int)wanted)));
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_condition_fields *condition = requirement->fields;
    judgement->truth = VI_UNKNOWN;
    if (condition->check == VI_CONDITION_RELIANCE)
        vi_life_check_reliance(judgement);
    else if (condition->check < VI_CONDITION_WAIVER)
        vi_life_check_acts(judgement, condition->check);
    else
        vi_life_check_terms(judgement, condition->check);
}

/* A condition always has something to be asked; a decision or an event, where anything is told of
 * what became of decisions. */
static bool
is_silent(struct vi_judgement *judgement)
{
    const enum model_subject kind = judgement->subject->kind;
    if (kind == MODEL_CLAUSE)
        return !vi_life_asks_of_acts(judgement);
    return kind != MODEL_CONDITION && vi_life_is_quiet(judgement);
}

const struct vi_kind vi_kind_condition = {
    .name = "condition",
    .doc = "a condition is met before anybody acts, and says by whom, by when and how",
    .size = sizeof(struct vi_condition_fields),
    .fields = fields,
    .check = check,
    .is_silent = is_silent,
    .decide = decide,
};

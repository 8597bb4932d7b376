/* SPDX-License-Identifier: Apache-2.0 */
/* XPath over the record, for what no other family says.  It knows only yes and no; but a path that
 * finds nothing is not known, unless all that is listed there is there. */
#include "kinds/fields.h"
#include "kinds/phrases.h"
#include "kinds/test_functions.h"

/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "test", .type = VI_FIELD_TEST, .offset = offsetof(struct vi_assertion_fields, test), .required = true,
     .doc = "an expression of XPath 1.0 at the element of the subject, without arithmetic; numbers, money and dates "
            "are compared by the functions v:count-of, v:money-at-least, v:money-at-most, v:not-before, v:not-after "
            "and v:days-between"},
    {0},
};
/* clang-format on */

/* One test while it is worked out. */
struct testing {
    struct vi_judgement *judgement;
    struct vi_xpath *xpath;
    const struct vi_place *subject; /* the element that paths start from */
    struct vi_test test;
    struct vi_text missing; /* the path that finds nothing; empty: none */
    struct verdict_reason *root;
};

static const struct vi_place *
element_of(const struct vi_subject *s)
{
    switch (s->kind) {
    case MODEL_RECORD:
        return &s->record->place;
    case MODEL_MEETING:
        return &s->meeting->place;
    case MODEL_ITEM:
        return &s->item->place;
    case MODEL_DECISION:
        return &s->decision->place;
    case MODEL_VOTE:
        return s->vote ? &s->vote->place : &s->decision->place;
    case MODEL_CLAUSE:
        return &s->clause->place;
    case MODEL_CONDITION:
        return &s->condition->place;
    case MODEL_INTEREST:
        return &s->interest->place;
    case MODEL_EVENT:
        return &s->event->place;
    case MODEL_SUBJECT_COUNT:
        break;
    }
    return &s->record->place;
}

/* False: it could not be worked out, and the judgement says why. */
static bool
ask(struct testing *testing, struct vi_text expression, struct vi_xpath_answer *answer)
{
    struct vi_judgement *judgement = testing->judgement;
    testing->test.why = VI_TEXT("");
    const enum vi_xpath_status status =
        vi_xpath_ask(testing->xpath, expression, testing->subject, &testing->test, answer);
    if (status == VI_XPATH_OK && !testing->test.why.size)
        return true;
    static const enum vi_failure failures[] = {[VI_XPATH_OK] = VI_FAILED_TEST,
                                               [VI_XPATH_FAULT] = VI_FAILED_TEST,
                                               [VI_XPATH_LIMIT] = VI_FAILED_LIMIT,
                                               [VI_XPATH_NO_MEMORY] = VI_FAILED_MEMORY};
    judgement->failure = failures[status];
    judgement->limit = answer->limit;
    judgement->why = testing->test.why.size ? testing->test.why : answer->why;
    return false;
}

/* --- What is not found -------------------------------------------------------------------------
 */

static bool
are_complete(const struct testing *testing, const struct vi_xpath_answer *found)
{
    for (size_t i = 0; i < found->count; i++)
        if (!vi_test_is_complete(&testing->test, found->nodes[i]))
            return false;
    return true;
}

/* Where a path ends that finds nothing: at the last beginning of it that finds something. */
static bool
is_complete(struct testing *testing, const struct vi_expression_path *path)
{
    struct vi_xpath_answer found;
    for (size_t i = path->step_count; i-- > 0;) {
        if (!path->steps[i])
            break; /* the record itself */
        if (!ask(testing, (struct vi_text){path->text.at, path->steps[i]}, &found))
            return false;
        if (found.count)
            return are_complete(testing, &found);
    }
    return testing->test.whole;
}

/* A value that is not stated is not known; what a list does not show is not there if it is whole.
 */
static bool
is_known(struct testing *testing, const struct vi_expression_path *path)
{
    struct vi_xpath_answer found;
    if (!ask(testing, path->text, &found))
        return false;
    if (!found.is_nodes || found.count)
        return true;
    return !path->is_value && is_complete(testing, path);
}

static enum vi_truth
decide_leaf(struct testing *testing, const struct vi_expression *leaf)
{
    struct vi_xpath_answer answer;
    if (!ask(testing, leaf->text, &answer))
        return VI_UNKNOWN;
    const struct vi_place place =
        answer.is_nodes && answer.count ? vi_xpath_place(answer.nodes[0]) : *testing->subject;
    enum vi_truth truth = answer.truth;
    for (size_t i = 0; i < leaf->path_count && !testing->judgement->failure; i++)
        if (!is_known(testing, &leaf->paths[i])) {
            truth = VI_UNKNOWN;
            if (!testing->missing.size)
                testing->missing = leaf->paths[i].text;
        }
    vi_reason_truth(vi_reason(testing->judgement, testing->root, leaf->text, place), truth);
    return truth;
}

/* Depth is bounded by that of the brackets. */
static enum vi_truth
decide_expression(struct testing *testing, const struct vi_expression *expression)
{
    if (expression->form == VI_EXPRESSION_LEAF)
        return decide_leaf(testing, expression);
    enum vi_truth truth = decide_expression(testing, expression->first);
    if (expression->form == VI_EXPRESSION_NOT)
        return vi_truth_not(truth);
    for (const struct vi_expression *at = expression->first->next; at; at = at->next) {
        const enum vi_truth one = decide_expression(testing, at);
        truth = expression->form == VI_EXPRESSION_AND ? vi_truth_and(truth, one)
                                                      : vi_truth_or(truth, one);
    }
    return truth;
}

/* --- Words -------------------------------------------------------------------------------------
 */

static void
miss(struct testing *testing)
{
    struct vi_judgement *judgement = testing->judgement;
    const struct vi_subject *s = judgement->subject;
    const bool here = testing->test.whole;
    const struct vi_text noun =
        testing->missing.size
            ? vi_say(judgement, "what the record says of \"%t\" (%t)", &testing->missing, &s->name)
            : vi_say(judgement, "what the test of the rule asks for (%t)", &s->name);
    vi_missing(judgement, here, vi_say(judgement, "test %t %t", &testing->missing, &s->path), noun,
               here ? VI_TEXT("") : vi_phrase_in_full(judgement));
}

static void
explain(struct testing *testing, struct vi_text test)
{
    struct vi_judgement *judgement = testing->judgement;
    const struct vi_text *name = &judgement->subject->name, *title = &judgement->rule->title;
    const enum vi_truth truth = judgement->truth;
    if (truth == VI_UNKNOWN)
        miss(testing);
    if (truth == VI_TRUE)
        judgement->message = vi_say(judgement, "%t: the test of the rule holds", name);
    else if (truth == VI_FALSE)
        judgement->message =
            vi_say(judgement, "%t: the test of the rule does not hold. The rule: %t", name, title);
    else if (testing->missing.size)
        judgement->message =
            vi_say(judgement,
                   "%t: whether the test of the rule holds is not known: \"%t\" is "
                   "not found, and may be there. The rule: %t",
                   name, &testing->missing, title);
    else
        judgement->message =
            vi_say(judgement, "%t: whether the test of the rule holds is not known. The rule: %t",
                   name, title);
    judgement->detail = vi_say(judgement, "the test, which knows only yes and no: %t", &test);
    if (testing->root)
        testing->root->text = vi_say(judgement, "the test, which knows only yes and no: %t", &test);
    vi_reason_truth(testing->root, truth);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_assertion_fields *asked = requirement->fields;
    struct testing testing = {.judgement = judgement,
                              .subject = element_of(judgement->subject),
                              .test = {.whole = judgement->subject->record->extent == MODEL_WHOLE},
                              .missing = VI_TEXT("")};
    testing.xpath =
        judgement->nodes_of
            ? judgement->nodes_of(judgement->moment_user, &judgement->failure, &judgement->limit)
            : NULL;
    if (!testing.xpath || !asked->test.expression) {
        if (!judgement->failure)
            judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    testing.test.arena = vi_xpath_scratch(testing.xpath);
    testing.root = vi_reason(judgement, NULL, VI_TEXT(""), requirement->place);
    judgement->truth = decide_expression(&testing, asked->test.expression);
    if (judgement->scratch->failed)
        judgement->failure = VI_FAILED_MEMORY;
    if (judgement->failure)
        judgement->truth = VI_UNKNOWN;
    if (vi_says_why(judgement))
        explain(&testing, asked->test.text);
}

const struct vi_kind vi_kind_assertion = {
    .name = "assertion",
    .doc = "a test of the record in XPath 1.0, which knows only yes and no",
    .size = sizeof(struct vi_assertion_fields),
    .fields = fields,
    .decide = decide,
};

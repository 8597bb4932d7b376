/* SPDX-License-Identifier: Apache-2.0 */
/* Whoever decided had the power: from the law or through a chain of grants, within every limit, on
 * the terms of each; and whoever gives a power on may give it. */
#include <stdlib.h>

#include "kinds/acts.h"
#include "kinds/check.h"
#include "kinds/life.h"
#include "kinds/phrases.h"

#define FIELD(member) offsetof(struct vi_delegation_fields, member)
/* clang-format off */
static const struct vi_word checks[] = {
    {"power", VI_DELEGATION_POWER}, {"existence", VI_DELEGATION_EXISTENCE},
    {"limit", VI_DELEGATION_LIMIT}, {"exclusion", VI_DELEGATION_EXCLUSION},
    {"sub-delegation", VI_DELEGATION_ONWARD}, {"consultation", VI_DELEGATION_CONSULTATION},
    {"maker", VI_DELEGATION_MAKER}, {"recipient", VI_DELEGATION_RECIPIENT},
    {"scope", VI_DELEGATION_SCOPE}, {"splitting", VI_DELEGATION_SPLITTING}, {0},
};
static const struct vi_word functions[] = {
    {"executive", VI_FUNCTION_EXECUTIVE}, {"council", VI_FUNCTION_COUNCIL},
    {"local-choice", VI_FUNCTION_LOCAL_CHOICE}, {"non-executive", VI_FUNCTION_NON_EXECUTIVE}, {0},
};
static const struct vi_field fields[] = {
    {.name = "check", .type = VI_FIELD_WORD, .offset = FIELD(check), .words = checks, .required = true,
     .doc = "power: all of what follows; existence: a chain of grants in force on the day; limit: its "
            "amounts; exclusion: nothing leaves the function out or reserves it; sub-delegation: each "
            "grant could be passed on; consultation: the conditions of the last grant were met before; "
            "maker: who decided is of these kinds; recipient: who receives is; scope: who gives a power "
            "has it to give; splitting: acts that may be parts of one are within the limit together"},
    {.name = "within-days", .type = VI_FIELD_COUNT, .offset = FIELD(within_days),
     .doc = "of splitting: how many days before and after an act others may be parts of it"},
    {.name = "function", .type = VI_FIELD_WORD, .offset = FIELD(function), .words = functions,
     .doc = "only functions of this kind by law"},
    {.name = "matter", .type = VI_FIELD_WORDS, .offset = FIELD(matter), .words = model_matters,
     .doc = "only functions that the constitution marks as one of these"},
    {.name = "to-kinds", .type = VI_FIELD_WORDS, .offset = FIELD(to_kinds), .words = model_holder_kinds,
     .doc = "of recipient: who may be given it"},
    {.name = "not-to-kinds", .type = VI_FIELD_WORDS, .offset = FIELD(not_to_kinds), .words = model_holder_kinds,
     .doc = "of recipient: who may not be given it"},
    {.name = "by-kinds", .type = VI_FIELD_WORDS, .offset = FIELD(by_kinds), .words = model_holder_kinds,
     .doc = "of maker: who alone may decide it"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    static const char *const whom[] = {"to-kinds", "not-to-kinds"};
    static const char *const by[] = {"by-kinds"};
    const struct vi_delegation_fields *asks = written;
    if (asks->check == VI_DELEGATION_RECIPIENT)
        (void)vi_check_one_of(&vi_kind_delegation, context, whom, VI_COUNT(whom));
    static const char *const within[] = {"within-days"};
    if (asks->check == VI_DELEGATION_SPLITTING)
        (void)vi_check_one_of(&vi_kind_delegation, context, within, VI_COUNT(within));
    if (asks->check == VI_DELEGATION_MAKER)
        (void)vi_check_one_of(&vi_kind_delegation, context, by, VI_COUNT(by));
}

/* --- One question ---------------------------------------------------------------------------- */

struct judging {
    struct vi_judgement *judgement;
    const struct vi_delegation_fields *asks;
    struct vi_acts acts;
    struct vi_power power;
    bool spent; /* the record has asked for more than one may: no more is looked for */
};

/* All questions of one record together may take this many times what one may: more than a year of
 * minutes needs, and less than an hour. */
#define QUESTIONS_MOST 64

static void
count_steps(struct judging *judging, uint64_t steps)
{
    struct vi_judgement *judgement = judging->judgement;
    const uint64_t most = judgement->limits->value[VI_LIMIT_POWER_STEPS];
    if (!judgement->found)
        return;
    judgement->found->power_steps += steps;
    judging->spent = judgement->found->power_steps / QUESTIONS_MOST > most;
}

/* What came of one act. */
struct outcome {
    const struct vi_act *act;
    bool idle;
    enum vi_truth truth;
    bool incomplete;         /* false but for grants that are not at hand */
    struct vi_text said;     /* one clause */
    struct vi_text missing;  /* what would settle it */
    struct vi_text document; /* where it would stand */
    bool here;               /* the record has to say it */
    struct vi_power_question question;
    struct vi_power_story story;
    bool told;    /* the story is of this outcome */
    bool unfound; /* the power that is relied on is none of the scheme */
    bool has_beyond;
    struct vi_power_box beyond;     /* a part of the amount that no chain reaches */
    const struct prog_duty *unmet;  /* of consultation */
    const struct prog_grant *terms; /* whose duty it is */
    struct vi_place place;          /* of what shows it */
};

static struct vi_power_question
question_of(const struct judging *judging, const struct vi_act *act)
{
    return (struct vi_power_question){.scheme = judging->acts.scheme,
                                      .node = act->node,
                                      .day = judging->judgement->day,
                                      .amounts = act->amounts,
                                      .amount_count = act->amount_count,
                                      .others = act->tallied ? &act->tallies.others : NULL};
}

static struct vi_text
words_of(const struct judging *judging, const struct outcome *outcome)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &judging->judgement->arena->allocator);
    vi_power_write_fault(&buffer, &outcome->question, &outcome->story);
    const struct vi_text text = vi_buffer_copy(&buffer, judging->judgement->arena);
    vi_buffer_free(&buffer);
    return text;
}

/* --- Names ----------------------------------------------------------------------------------- */

static struct vi_text
copied(struct vi_judgement *judgement, struct vi_buffer *buffer)
{
    const struct vi_text text = vi_buffer_copy(buffer, judgement->arena);
    vi_buffer_free(buffer);
    return text;
}

/* A holder for people, of its id or of what a document calls it. */
static struct vi_text
holder_words(const struct judging *judging, struct vi_text written)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct prog_scheme *scheme = judging->acts.scheme;
    const uint32_t holder = vi_power_holder(scheme, written, judgement->scratch);
    struct vi_buffer buffer;
    if (!holder)
        return written;
    vi_buffer_init(&buffer, &judgement->arena->allocator);
    vi_power_write_holder(&buffer, scheme, holder, judgement->day);
    return copied(judgement, &buffer);
}

static struct vi_text
decider_words(const struct judging *judging)
{
    const struct vi_acts *acts = &judging->acts;
    return holder_words(judging,
                        acts->holder ? acts->scheme->holders[acts->holder].name : acts->decider);
}

static struct vi_text
function_words(const struct judging *judging, struct vi_text id)
{
    struct vi_judgement *judgement = judging->judgement;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &judgement->arena->allocator);
    vi_power_write_function(&buffer, judging->acts.scheme, id, judgement->day);
    return copied(judgement, &buffer);
}

/* --- Which chain ----------------------------------------------------------------------------- */

/* Is the grant of the decision that is relied on?  A clause may be named or left out. */
static bool
is_of_decision(const struct prog_grant *grant, struct vi_text relied)
{
    struct vi_text clause = grant->by, relied_clause = relied, head, relied_head;
    if (!grant->by.size || vi_text_equal(grant->by, relied))
        return grant->by.size != 0;
    (void)vi_text_cut(&clause, '#', &head);
    (void)vi_text_cut(&relied_clause, '#', &relied_head);
    return (!clause.size || !relied_clause.size) && vi_text_equal(head, relied_head);
}

static bool
ends_in_decision(const struct judging *judging, const struct vi_power_chain *chain,
                 struct vi_text relied)
{
    const struct scheme_grant *grants = judging->acts.scheme->grants;
    return chain->count && is_of_decision(grants[chain->grants[chain->count - 1]].written, relied);
}

static bool
has_grant_of(const struct judging *judging, const struct vi_power_question *question,
             struct vi_text relied)
{
    struct vi_power_cursor cursor;
    const struct scheme_grant *grant;
    vi_power_to(question, judging->acts.holder, &cursor);
    while ((grant = vi_power_next(&cursor)) != NULL)
        if (is_of_decision(grant->written, relied))
            return true;
    return false;
}

/* Keeps the chains that end in the grant that is relied on; without any, what is left is not the
 * power that was stated. */
static void
keep_relied(const struct judging *judging, struct vi_text relied, struct vi_power_answer *answer)
{
    struct vi_power_chain *kept =
        VI_NEW_ARRAY(judging->judgement->scratch, struct vi_power_chain, answer->chain_count);
    size_t count = 0;
    bool sure = false;
    for (size_t i = 0; kept && i < answer->chain_count; i++) {
        if (!ends_in_decision(judging, &answer->chains[i], relied))
            continue;
        kept[count++] = answer->chains[i];
        bool whole = answer->chains[i].sure;
        sure |= whole;
    }
    if (!count)
        answer->truth = VI_FALSE;
    else if (!sure && answer->truth == VI_TRUE)
        answer->truth = VI_UNKNOWN;
    answer->chains = kept;
    answer->chain_count = count;
}

/* A chain that gives the power if there is one, else the nearest. */
static enum vi_truth
find_chain(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_text relied = judgement->subject->decision->relies_on;
    struct vi_power_answer answer;
    vi_power_ask(&judging->power, &outcome->question, judging->acts.holder, judgement->scratch,
                 &answer);
    count_steps(judging, judging->power.steps);
    if (answer.given_up || judging->spent) {
        judgement->failure = VI_FAILED_LIMIT;
        judgement->limit = VI_LIMIT_POWER_STEPS;
    }
    outcome->unfound = relied.size && !has_grant_of(judging, &outcome->question, relied);
    if (relied.size && !outcome->unfound)
        keep_relied(judging, relied, &answer);
    outcome->told = true;
    outcome->has_beyond = answer.truth == VI_UNKNOWN && answer.has_beyond;
    outcome->beyond = answer.beyond;
    if (answer.chain_count)
        vi_power_tell(&judging->power, &outcome->question, &answer.chains[0], judgement->scratch,
                      &outcome->story);
    else
        vi_power_nearest(&judging->power, &outcome->question, judging->acts.holder,
                         judgement->scratch, &outcome->story);
    return answer.truth;
}

/* --- Checks of an act ------------------------------------------------------------------------ */

#define FAULT(name) (1u << VI_POWER_##name)

/* The faults that each check looks for in the chain. */
static const uint32_t faults_of[] = {
    [VI_DELEGATION_EXISTENCE] = FAULT(NO_FUNCTION) | FAULT(NO_SOURCE) | FAULT(CHOICE) |
                                FAULT(ELSEWHERE) | FAULT(VACANT) | FAULT(ABSENT) |
                                FAULT(UNDECLARED) | FAULT(PRESENT) | FAULT(NOT_YET) | FAULT(ENDED) |
                                FAULT(REVOKED),
    [VI_DELEGATION_LIMIT] = FAULT(LIMIT),
    [VI_DELEGATION_EXCLUSION] = FAULT(EXCLUDED) | FAULT(RESERVED),
    [VI_DELEGATION_ONWARD] = FAULT(ONWARD) | FAULT(DEPTH) | FAULT(KIND) | FAULT(WIDER),
};

/* Is the power that the decision relies on another than those of the scheme?  Then it is judged by
 * that, and what it allows is not known here. */
static void
doubt_if_unfound(const struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    if (!outcome->unfound || (outcome->truth == VI_TRUE && !outcome->story.count))
        return;
    const struct vi_text by = decider_words(judging);
    outcome->truth = VI_UNKNOWN;
    outcome->missing = vi_say(judgement, "what %t, on which it relies, gave to %t",
                              &judgement->subject->decision->relies_on, &by);
    outcome->document = VI_TEXT("the decision that it relies on");
    outcome->said = outcome->missing;
}

/* Where a chain fails, others may give the power: unless the constitution says that it has them
 * all. */
static void
doubt_if_incomplete(const struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    if (outcome->truth != VI_FALSE || judging->acts.authority->grants_complete)
        return;
    const struct vi_text by = decider_words(judging);
    const struct vi_text function = function_words(judging, outcome->act->function);
    outcome->truth = VI_UNKNOWN;
    outcome->incomplete = true;
    outcome->missing =
        vi_say(judgement, "whether another grant of %t, which is not at hand, gives it to %t",
               &function, &by);
    outcome->document = VI_TEXT("the scheme of delegation");
}

/* Is it the amount of the act itself that leaves it open, and not what else was spent? */
static bool
is_of_act(const struct judging *judging, const struct outcome *outcome)
{
    const struct scheme_bound *bound = outcome->story.at ? outcome->story.at->bound : NULL;
    return bound && bound->sure.low <= bound->sure.high &&
           judging->acts.scheme->dimensions[bound->dimension].span == SCHEME_SPAN_ACT;
}

/* What else counts against a limit of a year or of a supplier is in other documents. */
static bool
hangs_on_others(const struct judging *judging, const struct outcome *outcome)
{
    const struct scheme_bound *bound = outcome->story.at ? outcome->story.at->bound : NULL;
    return bound && outcome->question.others && bound->sure.low <= bound->sure.high &&
           judging->acts.scheme->dimensions[bound->dimension].span != SCHEME_SPAN_ACT;
}

static void
say_what_is_open(const struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    if (outcome->truth != VI_UNKNOWN || outcome->missing.size)
        return;
    const struct vi_text what = function_words(judging, outcome->act->function), *function = &what;
    if (outcome->story.fault == VI_POWER_LIMIT && is_of_act(judging, outcome)) {
        outcome->missing = vi_say(judgement, "the amount of the act under %t", function);
        outcome->here = true;
        return;
    }
    if (outcome->story.fault == VI_POWER_LIMIT && hangs_on_others(judging, outcome)) {
        outcome->missing = vi_say(judgement, "what else was decided under %t", function);
        outcome->document = VI_TEXT("all decisions under the grant");
        return;
    }
    outcome->missing = outcome->said.size
                           ? outcome->said
                           : vi_say(judgement, "what the grants of %t allow", function);
    outcome->document = VI_TEXT("the scheme of delegation");
}

static void
judge_terms(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_power_story *story = &outcome->story;
    if (!story->count)
        return;
    outcome->terms = story->links[story->count - 1].grant->written;
    const enum vi_truth met =
        vi_acts_terms(judgement, &judging->acts, outcome->terms, &outcome->unmet, &outcome->place);
    if (met >= outcome->truth)
        return;
    static const char *const says[] = {[PROG_CONSULT] = "that %t was consulted before",
                                       [PROG_NOTIFY] = "that %t was given notice before",
                                       [PROG_JOINTLY] = "that %t agreed before"};
    const struct vi_text whom =
        outcome->unmet ? holder_words(judging, outcome->unmet->holder) : VI_TEXT("");
    outcome->truth = met;
    outcome->here = true;
    outcome->missing = outcome->unmet ? vi_say(judgement, says[outcome->unmet->kind], &whom)
                                      : VI_TEXT("whether it could wait");
    outcome->said = vi_say(judgement, met == VI_FALSE ? "it is not shown %t" : "%t is not shown",
                           &outcome->missing);
}

static void
judge_power(struct judging *judging, struct outcome *outcome)
{
    const bool verbose = judging->judgement->verbose;
    outcome->truth = find_chain(judging, outcome);
    if (outcome->truth != VI_TRUE && verbose)
        outcome->said = words_of(judging, outcome);
    doubt_if_unfound(judging, outcome);
    doubt_if_incomplete(judging, outcome);
    if (outcome->truth == VI_TRUE)
        judge_terms(judging, outcome);
    say_what_is_open(judging, outcome);
}

static void
judge_chain(struct judging *judging, struct outcome *outcome)
{
    const int asked = judging->asks->check;
    outcome->truth = find_chain(judging, outcome);
    doubt_if_unfound(judging, outcome);
    if (outcome->truth == VI_TRUE || outcome->unfound)
        return;
    vi_power_retell(&judging->power, &outcome->question, faults_of[asked], &outcome->story);
    outcome->idle = asked != VI_DELEGATION_EXISTENCE && !outcome->story.count;
    outcome->truth = outcome->story.truth;
    if (outcome->truth != VI_TRUE && judging->judgement->verbose)
        outcome->said = words_of(judging, outcome);
    doubt_if_incomplete(judging, outcome);
    say_what_is_open(judging, outcome);
}

/* Only a chain that gives the power has conditions to be met. */
static void
judge_consultation(struct judging *judging, struct outcome *outcome)
{
    const enum vi_truth power = find_chain(judging, outcome);
    const struct vi_power_story *story = &outcome->story;
    const struct prog_grant *last =
        story->count ? story->links[story->count - 1].grant->written : NULL;
    outcome->truth = VI_TRUE;
    outcome->idle = power == VI_FALSE || !last || (!last->duty_count && !last->urgency_only);
    if (!outcome->idle)
        judge_terms(judging, outcome);
}

static enum vi_truth
is_among(const struct judging *judging, uint32_t holder, uint32_t kinds)
{
    const uint32_t kind =
        holder ? vi_power_kind(judging->acts.scheme, holder, judging->judgement->day) : 1;
    return kind == 1 ? VI_UNKNOWN : kind & kinds ? VI_TRUE : VI_FALSE;
}

static void
judge_maker(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_subject *s = judgement->subject;
    const bool known = s->body_kind != MODEL_BODY_UNKNOWN;
    outcome->truth = known ? (judging->asks->by_kinds >> s->body_kind & 1 ? VI_TRUE : VI_FALSE)
                           : is_among(judging, judging->acts.holder, judging->asks->by_kinds);
    if (outcome->truth == VI_TRUE || !judgement->verbose)
        return;
    const struct vi_text by = decider_words(judging);
    const struct vi_text function = function_words(judging, outcome->act->function);
    outcome->said = vi_say(
        judgement, outcome->truth == VI_FALSE ? "%t may not decide %t" : "whether %t may decide %t",
        &by, &function);
    outcome->missing = vi_say(judgement, "what kind of body or officer %t is", &by);
    outcome->document = VI_TEXT("the constitution");
}

/* --- Checks of whoever receives -------------------------------------------------------------- */

static enum vi_truth
may_receive(const struct judging *judging, uint32_t holder)
{
    const struct vi_delegation_fields *asks = judging->asks;
    return asks->to_kinds ? is_among(judging, holder, asks->to_kinds)
                          : vi_truth_not(is_among(judging, holder, asks->not_to_kinds));
}

static void
blame_recipient(struct judging *judging, struct outcome *outcome, enum vi_truth truth,
                struct vi_text to, struct vi_place place)
{
    struct vi_judgement *judgement = judging->judgement;
    if (truth >= outcome->truth)
        return;
    const struct vi_text function = function_words(judging, outcome->act->function);
    const struct vi_text whom = holder_words(judging, to);
    outcome->truth = truth;
    outcome->place = place;
    outcome->said = vi_say(judgement,
                           truth == VI_FALSE ? "the law does not allow %t to be given to %t"
                                             : "whether the law allows %t to be given to %t",
                           &function, &whom);
    outcome->missing = vi_say(judgement, "what kind of body or officer %t is", &whom);
    outcome->document = VI_TEXT("the constitution");
}

/* Of a grant that the record makes; of an act, each link of the chain that it goes by. */
static void
judge_recipient(struct judging *judging, struct outcome *outcome)
{
    const struct vi_act *act = outcome->act;
    const struct prog_scheme *scheme = judging->acts.scheme;
    outcome->truth = VI_TRUE;
    if (act->grant) {
        const uint32_t to = vi_power_holder(scheme, act->grant->to, judging->judgement->scratch);
        blame_recipient(judging, outcome, may_receive(judging, to), act->grant->to, act->place);
        return;
    }
    (void)find_chain(judging, outcome);
    outcome->idle = !outcome->story.count;
    for (size_t i = 0; i < outcome->story.count; i++) {
        const struct scheme_grant *grant = outcome->story.links[i].grant;
        blame_recipient(judging, outcome, may_receive(judging, grant->to), grant->written->to,
                        grant->written->place);
    }
}

/* Which part of the amount is beyond the power. */
static struct vi_text
beyond_words(struct judging *judging, const struct outcome *outcome)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    struct vi_power_box asked;
    struct vi_buffer buffer;
    vi_power_asked(&outcome->question, &asked);
    vi_buffer_init(&buffer, &judging->judgement->arena->allocator);
    for (size_t i = 0; i < scheme->dimension_count; i++) {
        if (vi_range_equal(asked.side[i], outcome->beyond.side[i]))
            continue;
        vi_buffer_string(&buffer, buffer.size ? "; " : "");
        vi_power_write_beyond(&buffer, scheme, &scheme->dimensions[i], outcome->beyond.side[i]);
        vi_buffer_string(&buffer, " is beyond the power");
    }
    const struct vi_text text = vi_buffer_copy(&buffer, judging->judgement->arena);
    vi_buffer_free(&buffer);
    return text;
}

/* --- Checks of a grant that the record makes ------------------------------------------------- */

/* Is there certainly no power for the part that no chain certainly reaches? */
static bool
is_beyond(struct judging *judging, const struct outcome *outcome)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    struct vi_power_amount amounts[SCHEME_DIMENSIONS_MOST];
    struct vi_power_question question = outcome->question;
    struct vi_power_answer answer;
    if (!outcome->has_beyond)
        return false;
    for (size_t i = 0; i < scheme->dimension_count; i++) {
        const struct scheme_dimension *dimension = &scheme->dimensions[i];
        amounts[i] =
            (struct vi_power_amount){dimension->of, dimension->span, {"", outcome->beyond.side[i]}};
        for (size_t j = 0; j < sizeof dimension->currency; j++)
            amounts[i].money.currency[j] = dimension->currency[j];
    }
    question.amounts = amounts;
    question.amount_count = scheme->dimension_count;
    vi_power_ask(&judging->power, &question, judging->acts.holder, NULL, &answer);
    return answer.truth == VI_FALSE;
}

/* Has whoever gives it the power for every amount that it gives?  An open end asks for power
 * without a limit. */
static void
judge_scope(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct prog_grant *grant = outcome->act->grant;
    struct vi_power_amount *amounts =
        VI_NEW_ARRAY(judgement->scratch, struct vi_power_amount, grant->limit_count + 1);
    for (size_t i = 0; amounts && i < grant->limit_count; i++) {
        const struct prog_limit *limit = &grant->limits[i];
        if (!limit->has_up_to)
            continue;
        amounts[outcome->question.amount_count] =
            (struct vi_power_amount){limit->of, SCHEME_SPAN_ACT, limit->up_to};
        amounts[outcome->question.amount_count++].money.pence.low = 0;
    }
    outcome->question.amounts = amounts;
    outcome->truth = find_chain(judging, outcome);
    if (outcome->truth == VI_UNKNOWN && is_beyond(judging, outcome)) {
        const struct vi_text beyond = beyond_words(judging, outcome);
        const struct vi_text by = decider_words(judging);
        outcome->truth = VI_FALSE;
        outcome->said = vi_say(judgement, "%t of %t", &beyond, &by);
    } else if (outcome->truth != VI_TRUE && judgement->verbose) {
        outcome->said = words_of(judging, outcome);
    }
    doubt_if_incomplete(judging, outcome);
    say_what_is_open(judging, outcome);
}

/* May whoever gives it pass it on at all?  As if the grant stood at the end of the chain. */
static void
judge_passing_on(struct judging *judging, struct outcome *outcome)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    struct vi_judgement *judgement = judging->judgement;
    const struct prog_grant *grant = outcome->act->grant;
    outcome->question.any_amount = true;
    outcome->truth = VI_TRUE;
    outcome->idle = find_chain(judging, outcome) == VI_FALSE || !outcome->story.count;
    if (outcome->idle)
        return;
    const struct scheme_grant *last = outcome->story.links[outcome->story.count - 1].grant;
    const struct scheme_grant next = {.from = judging->acts.holder,
                                      .to = vi_power_holder(scheme, grant->to, judgement->scratch),
                                      .node = outcome->act->node};
    outcome->truth = vi_power_onward(&outcome->question, last, &next);
    if (last->depth == 0)
        outcome->truth = VI_FALSE;
    if (last->to_kinds)
        outcome->truth = vi_truth_and(outcome->truth, is_among(judging, next.to, last->to_kinds));
    if (outcome->truth == VI_TRUE)
        return;
    const struct vi_text from = holder_words(judging, last->written->from);
    const struct vi_text by = holder_words(judging, last->written->to);
    const struct vi_text to = holder_words(judging, grant->to);
    outcome->said =
        vi_say(judgement, "the grant from %t to %t may not be passed on to %t", &from, &by, &to);
    outcome->place = last->written->place;
    outcome->missing = vi_say(judgement, "whether it may be passed on to %t", &to);
    outcome->document = VI_TEXT("the scheme of delegation");
}

/* --- Parts of one ------------------------------------------------------------------------------
 */

/* The same question for what the parts come to. */
static enum vi_truth
power_over(struct judging *judging, const struct outcome *outcome, struct vi_text of,
           struct vi_money sum)
{
    const struct vi_power_amount amount = {.of = of, .span = SCHEME_SPAN_ACT, .money = sum};
    struct vi_power_question question = outcome->question;
    struct vi_power_answer answer;
    question.amounts = &amount;
    question.amount_count = 1;
    question.others = NULL;
    vi_power_ask(&judging->power, &question, judging->acts.holder, NULL, &answer);
    count_steps(judging, judging->power.steps);
    return answer.truth;
}

static void
say_together(struct judging *judging, struct outcome *outcome,
             const struct vi_tallies_together *together)
{
    struct vi_judgement *judgement = judging->judgement;
    struct vi_buffer places;
    vi_buffer_init(&places, &judgement->arena->allocator);
    vi_tallies_write(&outcome->act->tallies, together, &places);
    const struct vi_text where = vi_buffer_view(&places);
    const struct dossier_use *use = outcome->act->tallies.use;
    outcome->said = vi_say(
        judgement,
        together->same
            ? "with %n other%w for the same purchase%t it comes to %m, for which there is no "
              "power"
            : "with %n other%w from the same supplier%t it comes to %m, for which there is no "
              "power",
        (int64_t)together->count, &where, &together->sum);
    judgement->failure = places.failed ? VI_FAILED_MEMORY : judgement->failure;
    vi_buffer_free(&places);
    outcome->missing = vi_say(judgement, "whether it and the %n other%w from %t are one purchase",
                              (int64_t)together->count, &use->supplier);
    outcome->here = true;
}

/* Each within the limit, and together beyond it?  Where only the supplier is the same, they may be
 * several purchases. */
static void
judge_splitting(struct judging *judging, struct outcome *outcome)
{
    const struct vi_act *act = outcome->act;
    struct vi_tallies_together together;
    struct vi_power_answer alone;
    struct prog_quantity days;
    struct vi_place place;
    outcome->truth = VI_TRUE;
    outcome->idle = true;
    if (!act->tallied ||
        !vi_quantity_value(judging->judgement, judging->asks->within_days, &days, &place))
        return;
    if (!vi_tallies_together(&act->tallies, days.count, true, &together) &&
        !vi_tallies_together(&act->tallies, days.count, false, &together))
        return;
    vi_power_ask(&judging->power, &outcome->question, judging->acts.holder, NULL, &alone);
    count_steps(judging, judging->power.steps);
    outcome->idle = alone.truth == VI_FALSE; /* of that the limit itself speaks */
    if (outcome->idle || power_over(judging, outcome, together.of, together.sum) != VI_FALSE)
        return;
    outcome->truth = together.same ? VI_FALSE : VI_UNKNOWN;
    if (judging->judgement->verbose)
        say_together(judging, outcome, &together);
}

/* --- Which acts a rule is about -------------------------------------------------------------- */

static enum vi_truth
is_executive(const struct judging *judging, const struct scheme_node *node)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    const int64_t day = judging->judgement->day;
    if (!vi_power_has_executive(scheme, day))
        return VI_FALSE;
    if (node->held_by) {
        const uint32_t kind = vi_power_kind(scheme, node->held_by, day);
        const uint32_t executive =
            1u << MODEL_BODY_EXECUTIVE | 1u << MODEL_BODY_EXECUTIVE_COMMITTEE;
        return kind == 1 ? VI_UNKNOWN : kind & executive ? VI_TRUE : VI_FALSE;
    }
    if (node->kind == SCHEME_KIND_EXECUTIVE)
        return VI_TRUE;
    return node->kind == SCHEME_KIND_COUNCIL ? VI_FALSE : VI_UNKNOWN;
}

static enum vi_truth
is_kind_asked(const struct judging *judging, const struct scheme_node *node)
{
    const enum scheme_function_kind kind = node->kind;
    switch ((enum vi_function_kind)judging->asks->function) {
    case VI_FUNCTION_ANY:
        return VI_TRUE;
    case VI_FUNCTION_EXECUTIVE:
        return is_executive(judging, node);
    case VI_FUNCTION_NON_EXECUTIVE:
        return vi_truth_not(is_executive(judging, node));
    case VI_FUNCTION_COUNCIL:
        return kind == SCHEME_KIND_COUNCIL ? VI_TRUE : kind ? VI_FALSE : VI_UNKNOWN;
    case VI_FUNCTION_LOCAL_CHOICE:
        return kind == SCHEME_KIND_LOCAL_CHOICE ? VI_TRUE : kind ? VI_FALSE : VI_UNKNOWN;
    }
    return VI_UNKNOWN;
}

static bool
is_matter_asked(const struct judging *judging, uint32_t node)
{
    const struct scheme_node *nodes = judging->acts.scheme->nodes;
    if (!judging->asks->matter)
        return true;
    while (node && !nodes[node].function->matter)
        node = nodes[node].parent;
    return node && (judging->asks->matter >> nodes[node].function->matter & 1);
}

/* Acts and grants are asked different things. */
static bool
is_asked_of(int asked, bool is_grant)
{
    if (asked == VI_DELEGATION_SCOPE)
        return is_grant;
    if (asked == VI_DELEGATION_ONWARD || asked == VI_DELEGATION_RECIPIENT ||
        asked == VI_DELEGATION_MAKER)
        return true;
    return !is_grant;
}

/* --- Names that nobody knows ----------------------------------------------------------------- */

/* A few of the names that are known, those that begin as it does first. */
static struct vi_text
known_names(struct judging *judging, const struct vi_atoms *atoms, struct vi_text written)
{
    struct vi_buffer buffer;
    size_t told = 0;
    vi_buffer_init(&buffer, &judging->judgement->arena->allocator);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 1; i <= atoms->count && i < 4096 && told < 5; i++) {
            const struct vi_text name = vi_atoms_name(atoms, i);
            const bool near = name.size && written.size && name.at[0] == written.at[0];
            if (near != (pass == 0))
                continue;
            vi_buffer_string(&buffer, told++ ? ", " : "");
            vi_buffer_text(&buffer, name);
        }
    const struct vi_text text = vi_buffer_copy(&buffer, judging->judgement->arena);
    vi_buffer_free(&buffer);
    return text;
}

static void
judge_unknown(struct judging *judging, struct outcome *outcome, const char *noun,
              const struct vi_atoms *atoms, struct vi_text written)
{
    struct vi_judgement *judgement = judging->judgement;
    outcome->truth = VI_UNKNOWN;
    outcome->missing = vi_say(judgement, "what is meant by %t", &written);
    outcome->here = true;
    if (!judgement->verbose)
        return;
    const struct vi_text known = known_names(judging, atoms, written);
    outcome->said = vi_say(judgement,
                           known.size ? "the constitution knows no %s called %t; it knows %t"
                                      : "the constitution knows no %s called %t, nor any other",
                           noun, &written, &known);
}

/* --- One act --------------------------------------------------------------------------------- */

static void (*const judges[])(struct judging *, struct outcome *) = {
    [VI_DELEGATION_POWER] = judge_power,  [VI_DELEGATION_EXISTENCE] = judge_chain,
    [VI_DELEGATION_LIMIT] = judge_chain,  [VI_DELEGATION_EXCLUSION] = judge_chain,
    [VI_DELEGATION_ONWARD] = judge_chain, [VI_DELEGATION_CONSULTATION] = judge_consultation,
    [VI_DELEGATION_MAKER] = judge_maker,  [VI_DELEGATION_RECIPIENT] = judge_recipient,
    [VI_DELEGATION_SCOPE] = judge_scope,  [VI_DELEGATION_SPLITTING] = judge_splitting,
};

static bool
asks_who(int asked)
{
    return asked == VI_DELEGATION_POWER || asked == VI_DELEGATION_EXISTENCE ||
           asked == VI_DELEGATION_SCOPE;
}

/* A number of a unit that the constitution does not declare could be compared with no limit. */
static const struct vi_money *
unknown_unit(const struct judging *judging, const struct vi_act *act)
{
    const struct prog_authority *a = judging->acts.authority;
    for (size_t i = 0; i < act->amount_count; i++) {
        const struct vi_money *money = &act->amounts[i].money;
        bool known = !vi_money_is_quantity(money);
        for (size_t j = 0; j < a->unit_count && !known; j++)
            known = vi_text_is(a->units[j].id, money->currency);
        if (!known)
            return money;
    }
    return NULL;
}

static void
judge_unknown_unit(struct judging *judging, struct outcome *outcome, const struct vi_money *money)
{
    struct vi_atoms units;
    const struct prog_authority *a = judging->acts.authority;
    if (!vi_atoms_init(&units, judging->judgement->scratch))
        return;
    for (size_t i = 0; i < a->unit_count; i++)
        (void)vi_atoms_add(&units, a->units[i].id);
    outcome->idle = !asks_who(judging->asks->check) && judging->asks->check != VI_DELEGATION_LIMIT;
    judge_unknown(judging, outcome, "unit", &units, vi_text_from(money->currency));
}

static void
judge_known(struct judging *judging, struct outcome *outcome)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    const struct vi_act *act = outcome->act;
    const int asked = judging->asks->check;
    const struct vi_money *unit = unknown_unit(judging, act);
    if (unit) {
        judge_unknown_unit(judging, outcome, unit);
    } else if (!act->node && !vi_atoms_find(&scheme->functions, act->function)) {
        outcome->idle = !asks_who(asked);
        judge_unknown(judging, outcome, "function", &scheme->functions, act->function);
    } else if (!act->node && !asks_who(asked)) {
        outcome->idle = true;
    } else if (!judging->acts.holder && asked != VI_DELEGATION_MAKER &&
               asked != VI_DELEGATION_RECIPIENT) {
        outcome->idle = !asks_who(asked);
        judge_unknown(judging, outcome, "body, post or member", &scheme->names,
                      judging->acts.decider);
    } else if (act->grant && asked == VI_DELEGATION_ONWARD) {
        judge_passing_on(judging, outcome);
    } else {
        judges[asked](judging, outcome);
    }
}

static void
judge_act(struct judging *judging, struct outcome *outcome)
{
    const struct prog_scheme *scheme = judging->acts.scheme;
    const struct vi_act *act = outcome->act;
    outcome->question = question_of(judging, act);
    outcome->place = act->place;
    outcome->idle = !is_asked_of(judging->asks->check, act->grant != NULL) ||
                    !is_matter_asked(judging, act->node);
    const enum vi_truth kind = act->node ? is_kind_asked(judging, &scheme->nodes[act->node])
                                         : (judging->asks->function ? VI_FALSE : VI_TRUE);
    outcome->idle |= kind == VI_FALSE;
    if (outcome->idle)
        return;
    if (act->too_large) {
        judging->judgement->failure = VI_FAILED_OVERFLOW;
        return;
    }
    judge_known(judging, outcome);
    if (kind == VI_UNKNOWN && outcome->truth == VI_FALSE) {
        const struct vi_text function = function_words(judging, act->function);
        outcome->truth = VI_UNKNOWN;
        outcome->missing = vi_say(judging->judgement, "whose function %t is by law", &function);
        outcome->document = VI_TEXT("the constitution");
    }
}

/* --- Words ----------------------------------------------------------------------------------- */

/* Of a grant that a document makes: its minute and its line. */
static void
write_maker(struct judging *judging, const struct prog_grant *written, struct vi_buffer *out)
{
    const struct prog_authority *authority = judging->acts.authority;
    if (!written->place.source || written->place.source == authority->source ||
        !judging->acts.document)
        return;
    if (written->duty_count || written->urgency_only) {
        vi_buffer_string(out, ", ");
        vi_power_write_terms(out, judging->acts.scheme, written, judging->judgement->day);
    }
    vi_buffer_string(out, ", by ");
    vi_buffer_text(out, written->by);
    const struct vi_text where = vi_phrase_where(judging->judgement, written->place);
    vi_buffer_text(out, where);
}

static struct vi_text
chain_words(struct judging *judging, const struct outcome *outcome)
{
    const struct vi_power_story *story = &outcome->story;
    const struct prog_scheme *scheme = judging->acts.scheme;
    const int64_t day = judging->judgement->day;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &judging->judgement->arena->allocator);
    vi_power_write_holder(&buffer, scheme, story->source, day);
    if (!story->count)
        vi_buffer_string(&buffer, story->fault == VI_POWER_NO_SOURCE ? " has no grant of it"
                                                                     : " has it by law");
    for (size_t i = 0; i < story->count; i++) {
        const struct prog_grant *written = story->links[i].grant->written;
        const bool has = story->fault != VI_POWER_NO_SOURCE;
        vi_buffer_string(&buffer, i ? "; " : has ? " has it; " : " does not have it; ");
        vi_power_write_named(&buffer, scheme, written->from, day);
        vi_buffer_string(&buffer, " gave it to ");
        vi_power_write_named(&buffer, scheme, written->to, day);
        if (written->limit_count) {
            vi_buffer_char(&buffer, ' ');
            vi_power_write_limits(&buffer, written);
        }
        write_maker(judging, written, &buffer);
    }
    const struct vi_text text = vi_buffer_copy(&buffer, judging->judgement->arena);
    vi_buffer_free(&buffer);
    return text;
}

#define OTHERS_MOST 5
#define TRIED_MOST  256

/* "who could have decided: the Executive, the Director of Place" */
static struct vi_text
others_words(struct judging *judging, const struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct prog_scheme *scheme = judging->acts.scheme;
    size_t count = 0, told = 0;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &judgement->arena->allocator);
    count_steps(judging, scheme->holder_count);
    if (judging->spent)
        return VI_TEXT("");
    const uint32_t *holders = vi_power_candidates(&outcome->question, judgement->scratch, &count);
    for (size_t i = 0; holders && i < count && i < TRIED_MOST && told < OTHERS_MOST; i++) {
        struct vi_power_answer answer;
        vi_power_ask(&judging->power, &outcome->question, holders[i], NULL, &answer);
        if (answer.truth != VI_TRUE || holders[i] == judging->acts.holder)
            continue;
        vi_buffer_string(&buffer, told++ ? ", " : "; who could have decided: ");
        vi_power_write_holder(&buffer, scheme, holders[i], judgement->day);
    }
    const struct vi_text text = vi_buffer_copy(&buffer, judgement->arena);
    vi_buffer_free(&buffer);
    return text;
}

static void
add_reasons(struct judging *judging, const struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    struct verdict_reason *root =
        vi_reason(judgement, NULL, judgement->message, outcome->act->place);
    vi_reason_truth(root, outcome->truth);
    for (size_t i = 0; outcome->told && i < outcome->story.count; i++) {
        const struct vi_power_link *link = &outcome->story.links[i];
        const struct prog_grant *written = link->grant->written;
        struct vi_buffer limits;
        vi_buffer_init(&limits, &judgement->arena->allocator);
        vi_power_write_limits(&limits, written);
        const struct vi_text bounds = vi_buffer_copy(&limits, judgement->arena);
        vi_buffer_free(&limits);
        const struct vi_text from = holder_words(judging, written->from);
        const struct vi_text to = holder_words(judging, written->to);
        const struct vi_text function = function_words(judging, written->function);
        struct verdict_reason *reason =
            vi_reason(judgement, root,
                      vi_say(judgement, "%t gave %t to %t%s%t", &from, &function, &to,
                             bounds.size ? ", " : "", &bounds),
                      written->place);
        vi_reason_truth(reason, link->truth);
        if (!reason)
            continue;
        reason->giver = from;
        reason->taker = to;
        reason->bounds = bounds;
    }
}

static void
say(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_text who = decider_words(judging), *by = &who;
    const struct vi_text what = function_words(judging, outcome->act->function), *function = &what;
    const struct vi_text *name = &judgement->subject->name, *title = &judgement->rule->title;
    if (outcome->truth == VI_TRUE)
        judgement->message = vi_say(judgement,
                                    outcome->act->grant ? "%t: %t could give %t on"
                                                        : "%t: %t had the power to decide %t",
                                    name, by, function);
    else if (judging->asks->check == VI_DELEGATION_POWER && outcome->truth == VI_FALSE)
        judgement->message = vi_say(judgement, "%t: %t had no power to decide %t: %t", name, by,
                                    function, &outcome->said);
    else if (outcome->truth == VI_FALSE)
        judgement->message =
            vi_say(judgement,
                   outcome->act->grant ? "%t: %t gave %t on, but %t" : "%t: %t decided %t, but %t",
                   name, by, function, &outcome->said);
    else
        judgement->message =
            vi_say(judgement,
                   outcome->act->grant ? "%t: whether %t could give %t on: %t"
                                       : "%t: whether %t had the power to decide %t: %t",
                   name, by, function, outcome->said.size ? &outcome->said : title);
    if (outcome->told && judgement->verbose) {
        const struct vi_text chain = chain_words(judging, outcome);
        const struct vi_text others =
            outcome->truth == VI_TRUE ? VI_TEXT("") : others_words(judging, outcome);
        judgement->detail = vi_say(judgement, "%t%t", &chain, &others);
    }
    add_reasons(judging, outcome);
}

/* "it is within the limit if what else was decided in the year comes to at most £995 in the year"
 */
static struct vi_text
spare_words(struct judging *judging, const struct outcome *outcome)
{
    const struct scheme_bound *bound = outcome->story.at->bound;
    const struct prog_scheme *scheme = judging->acts.scheme;
    const struct scheme_dimension *dimension = &scheme->dimensions[bound->dimension];
    const struct vi_power_others *others = outcome->question.others;
    const uint32_t grant = (uint32_t)(outcome->story.at->grant - scheme->grants);
    const struct vi_range before = others->before(others, grant, bound->dimension);
    struct vi_power_box asked;
    struct vi_buffer sum;
    int64_t spare;
    vi_power_asked(&outcome->question, &asked);
    const int64_t most = asked.side[bound->dimension].high;
    if (most == VI_MOST || !vi_add(bound->sure.high, -most, &spare) ||
        !vi_add(spare, -before.low, &spare) || spare < 0)
        return VI_TEXT("");
    vi_buffer_init(&sum, &judging->judgement->arena->allocator);
    vi_power_write_amounts(&sum, dimension, vi_range_exact(spare));
    const struct vi_text most_words = vi_buffer_view(&sum);
    const struct vi_text text = vi_say(
        judging->judgement,
        "it is within the limit if whatever else was decided comes to at most %t", &most_words);
    vi_buffer_free(&sum);
    return text;
}

static void
settle(struct judging *judging, struct outcome *outcome)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_subject *s = judgement->subject;
    judgement->truth = outcome->truth;
    if (judging->acts.claimed)
        judgement->assumptions |= 1u << VI_ASSUMES_CLAIMS;
    if (vi_says_why(judgement))
        say(judging, outcome);
    if (outcome->truth == VI_UNKNOWN && judgement->verbose && hangs_on_others(judging, outcome))
        judgement->settle = spare_words(judging, outcome);
    else if (outcome->has_beyond && outcome->truth == VI_UNKNOWN && judgement->verbose)
        judgement->settle = beyond_words(judging, outcome);
    if (outcome->truth == VI_UNKNOWN)
        vi_missing(judgement,
                   outcome->here &&
                       vi_belongs_here(judgement, 1u << MODEL_NOTICE | 1u << MODEL_MINUTES),
                   vi_say(judgement, "delegation %t %t %t", &outcome->act->function,
                          &outcome->missing, &s->path),
                   vi_say(judgement, "%t (%t)", &outcome->missing, &s->name), outcome->document);
}

/* --- All acts of the decision ---------------------------------------------------------------- */

/* Without a constitution nothing can be said of powers that the record speaks of. */
static void
lack_scheme(struct judging *judging)
{
    struct vi_judgement *judgement = judging->judgement;
    const struct vi_subject *s = judgement->subject;
    judgement->truth = VI_UNKNOWN;
    judgement->message =
        vi_say(judgement, "%t: whether %t had the power to decide %t: no constitution is at hand",
               &s->name, &judging->acts.decider, &judging->acts.acts->function);
    vi_missing(judgement, false, VI_TEXT("delegation scheme"), VI_TEXT("who may decide what"),
               VI_TEXT("the scheme of delegation"));
}

static void
judge_all(struct judging *judging)
{
    struct outcome worst = {.idle = true};
    for (size_t i = 0; i < judging->acts.count; i++) {
        struct outcome outcome = {.act = &judging->acts.acts[i], .truth = VI_UNKNOWN};
        judge_act(judging, &outcome);
        if (!outcome.idle && (worst.idle || outcome.truth < worst.truth))
            worst = outcome;
    }
    if (worst.idle)
        judging->judgement->idle = true;
    else
        settle(judging, &worst);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    struct judging judging = {.judgement = judgement, .asks = requirement->fields};
    if (!vi_acts_read(judgement, &judging.acts)) {
        judgement->idle = true;
        return;
    }
    if (!judging.acts.scheme) {
        lack_scheme(&judging);
        return;
    }
    vi_power_init(&judging.power, judgement->limits, &judgement->arena->allocator);
    judge_all(&judging);
    if (judging.power.failed)
        judgement->arena->failed = true;
    vi_power_free(&judging.power);
}

static bool
is_silent(struct vi_judgement *judgement)
{
    return !vi_acts_any(judgement);
}

const struct vi_kind vi_kind_delegation = {
    .name = "delegation",
    .doc = "whoever decided, or gave a power on, had it",
    .size = sizeof(struct vi_delegation_fields),
    .fields = fields,
    .check = check,
    .is_silent = is_silent,
    .decide = decide,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The record of a vote agrees with itself, with who was present, and with its outcome. */
#include "kinds/check.h"
#include "base/names.h"
#include "kinds/entitled.h"
#include "kinds/phrases.h"
#include "kinds/thresholds.h"

static const struct vi_word checks[] = {{"outcome", VI_CHECK_OUTCOME},
                                        {"possible", VI_CHECK_POSSIBLE},
                                        {"names", VI_CHECK_NAMES},
                                        {"entitled", VI_CHECK_ENTITLED},
                                        {"casting", VI_CHECK_CASTING},
                                        {"label", VI_CHECK_LABEL},
                                        {0}};

/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "check", .type = VI_FIELD_WORD, .offset = offsetof(struct vi_vote_fields, check),
     .words = checks, .required = true,
     .doc = "outcome: recorded as the votes decide; possible: the count fits who was present; names: names "
            "agree with counts; entitled: only those entitled voted; casting: a casting vote only on a tie, by "
            "whoever presided; label: unanimous and nem con are true"},
    {.name = "compulsory", .type = VI_FIELD_EVENT, .offset = offsetof(struct vi_vote_fields, compulsory),
     .doc = "of casting: the event at which a tie must be broken by a casting vote"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    const struct vi_vote_fields *vote = written;
    if (vi_kind_given(&vi_kind_vote, context->given, "compulsory") &&
        vote->check != VI_CHECK_CASTING)
        vi_report0(context->findings, VI_KIND_COMPULSORY, context->place);
}

/* One check: what it decides and says. */
struct check_row {
    void (*decide)(struct vi_judgement *judgement, const struct fact_moment *moment);
};

#define SOURCE(name) (1u << FACT_FROM_##name)
#define VOTES        (SOURCE(COUNTS) | SOURCE(NAMES) | SOURCE(LABEL))
#define PRESENCE     (SOURCE(ROLL) | SOURCE(NUMBER) | SOURCE(BODY))

static void
answer(struct vi_judgement *judgement, enum vi_truth truth, struct vi_text message)
{
    judgement->truth = truth;
    if (!judgement->verbose)
        return;
    judgement->message = message;
    vi_reason_truth(vi_reason(judgement, NULL, message, judgement->subject->place), truth);
}

static bool
gives_counts(const struct fact_moment *moment)
{
    return moment->claims[FACT_FROM_COUNTS].given || moment->claims[FACT_FROM_NAMES].given;
}

/* --- possible: the count fits who was present and entitled ------------------------------- */

/* Of the sources of presence, the first that alone contradicts the votes.  Where together they
 * do, one does: each says a range of one number, and ranges that meet in pairs meet. */
static enum fact_source
contradicting(const struct fact_moment *moment)
{
    const enum fact_source sources[] = {FACT_FROM_ROLL, FACT_FROM_NUMBER, FACT_FROM_BODY};
    for (size_t i = 0; i < VI_COUNT(sources); i++)
        if (moment->claims[sources[i]].given &&
            vi_moment_conflict(moment, VOTES | 1u << sources[i]))
            return sources[i];
    return FACT_FROM_BODY;
}

static struct vi_range
votes_named(const struct fact_moment *moment)
{
    const struct fact_claims *claims = moment->claims[FACT_FROM_COUNTS].given
                                           ? &moment->claims[FACT_FROM_COUNTS]
                                           : &moment->claims[FACT_FROM_NAMES];
    struct vi_range sum = vi_range_exact(0);
    for (int v = FACT_FOR; v < FACT_PRESENT; v++)
        if (claims->binds[v])
            (void)vi_range_add(sum, claims->value[v], &sum);
    return sum;
}

/* How many members the body has: the least that the constitution says. */
static struct vi_text
members_words(struct vi_judgement *judgement, const struct fact_claims *claims)
{
    static const enum fact_variable bounds[] = {FACT_SEATS, FACT_WHOLE, FACT_IN_POST};
    const struct vi_text body = vi_phrase_body(judgement);
    enum fact_variable least = FACT_SEATS;
    for (size_t i = 0; i < VI_COUNT(bounds); i++)
        if (claims->binds[bounds[i]] &&
            (!claims->binds[least] || claims->value[bounds[i]].high < claims->value[least].high))
            least = bounds[i];
    return vi_say(judgement, "%t has %r member%s%s", &body, &claims->value[least],
                  claims->value[least].high == 1 ? "" : "s",
                  least == FACT_IN_POST ? " in post" : "");
}

static struct vi_text
presence_words(struct vi_judgement *judgement, const struct fact_moment *moment,
               enum fact_source source)
{
    const struct fact_claims *claims = &moment->claims[source];
    if (source == FACT_FROM_BODY)
        return members_words(judgement, claims);
    if (source == FACT_FROM_ROLL && moment->assumed_complete)
        return vi_say(judgement,
                      "the list of those present, taken to be complete, has %r entitled to vote",
                      &claims->value[FACT_PRESENT]);
    return vi_say(judgement, "%r %s present and entitled to vote%s", &claims->value[FACT_PRESENT],
                  claims->value[FACT_PRESENT].high == 1 ? "was" : "were",
                  source == FACT_FROM_NUMBER ? " by the record's own count" : "");
}

static void
say_possible(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const enum vi_truth fits = judgement->truth;
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_range votes = votes_named(moment);
    const char *plural = votes.high == 1 ? " is" : "s are";
    if (fits == VI_TRUE) {
        answer(judgement, fits,
               vi_say(judgement, "the votes on %t (%r) fit who was present", name, &votes));
    } else if (fits == VI_FALSE) {
        const struct vi_text presence = presence_words(judgement, moment, contradicting(moment));
        answer(
            judgement, fits,
            vi_say(judgement, "%r vote%s recorded on %t, but %t", &votes, plural, name, &presence));
    } else if (vi_moment_conflict(moment, VOTES)) {
        answer(judgement, fits,
               vi_say(judgement,
                      "whether the votes on %t fit who was present: the record contradicts itself "
                      "on the votes",
                      name));
        vi_missing_votes(judgement, moment, "how the votes fell on");
    } else {
        answer(judgement, fits,
               vi_say(judgement,
                      "whether the votes on %t (%r) fit who was present: the record contradicts "
                      "itself on who was present",
                      name, &votes));
        vi_missing_roll(judgement, moment);
    }
    judgement->detail = vi_phrase_roll(judgement, moment);
    vi_reasons_votes(judgement, moment);
    vi_reasons_presence(judgement, moment);
}

static void
decide_possible(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!gives_counts(moment)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = vi_moment_fits(moment, VOTES, PRESENCE);
    judgement->disputed = judgement->truth == VI_UNKNOWN;
    if (vi_says_why(judgement))
        say_possible(judgement, moment);
}

/* --- names: the names agree with the counts, and nobody votes twice ------------------------ */

static const struct fact_cast *
voted_twice(const struct fact_moment *moment)
{
    for (size_t i = 0; i < moment->cast_count; i++)
        if (moment->casts[i].again)
            return &moment->casts[i];
    return NULL;
}

static int
differing_way(const struct fact_moment *moment)
{
    const struct fact_claims *counts = &moment->claims[FACT_FROM_COUNTS];
    const struct fact_claims *names = &moment->claims[FACT_FROM_NAMES];
    struct vi_range both;
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        if (counts->given && names->given && counts->binds[way] && names->binds[way] &&
            !vi_range_meet(counts->value[way], names->value[way], &both))
            return way;
    return MODEL_WAY_COUNT;
}

static int64_t
named(const struct doc_vote *vote, int way)
{
    int64_t count = 0;
    for (const struct doc_cast *cast = vote->casts; cast; cast = cast->next)
        count += (int)cast->way == way && !cast->casting;
    return count;
}

static void
decide_names(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!moment->vote || !moment->vote->casts) {
        judgement->idle = true;
        return;
    }
    const struct fact_cast *twice = voted_twice(moment);
    const int way = differing_way(moment);
    const enum vi_truth truth = twice || way < MODEL_WAY_COUNT ? VI_FALSE : VI_TRUE;
    if (!judgement->verbose) {
        answer(judgement, truth, VI_TEXT(""));
        return;
    }
    const struct vi_text *name = &judgement->subject->name;
    if (twice)
        answer(judgement, truth,
               vi_say(judgement, "%t is named twice in the recorded vote on %t",
                      &twice->cast->member, name));
    else if (truth == VI_FALSE)
        answer(judgement, truth,
               vi_say(judgement, "the recorded vote on %t names %n %s, but the count says %r", name,
                      named(moment->vote, way), vi_words_name(model_ways, way),
                      &moment->vote->count[way]));
    else
        answer(
            judgement, truth,
            vi_say(judgement, "the names in the recorded vote on %t agree with its counts", name));
    vi_reasons_votes(judgement, moment);
}

/* --- entitled: only members present, with a vote and not barred, voted ------------------------ */

static const struct fact_cast *
find_cast(const struct fact_moment *moment, enum vi_truth entitled)
{
    for (size_t i = 0; i < moment->cast_count; i++)
        if (vi_vote_entitled(moment, &moment->casts[i]) == entitled)
            return &moment->casts[i];
    return NULL;
}

/* Members with a barring interest, still there, where the vote is not recorded by name. */
static const struct fact_person *
barred_and_there(const struct fact_moment *moment)
{
    for (size_t i = 0; i < moment->person_count; i++)
        if (moment->persons[i]->interest &&
            (moment->persons[i]->now != VI_FALSE || moment->persons[i]->now_cause == FACT_BARRED))
            return moment->persons[i];
    return NULL;
}

static struct vi_text
why_not_entitled(struct vi_judgement *judgement, const struct fact_cast *cast)
{
    if (cast->match == VI_UNKNOWN && !cast->person)
        return VI_TEXT("more than one member on the list may have that name");
    if (cast->match == VI_UNKNOWN)
        return vi_say(judgement, "the name may be that of %t, who %s", &cast->person->name,
                      vi_phrase_cause(cast->person->now_cause));
    if (!cast->person)
        return VI_TEXT("is not on the list of those present");
    if (!cast->person->votes)
        return VI_TEXT("is not a voting member");
    if (cast->person->interest)
        return VI_TEXT("declared an interest that bars from voting");
    return vi_say(judgement, "%s", vi_phrase_cause(cast->person->now_cause));
}

static void
say_entitled(struct vi_judgement *judgement, const struct fact_moment *moment,
             const struct fact_cast *cast, const struct fact_person *barred)
{
    const struct vi_text *name = &judgement->subject->name;
    if (judgement->truth == VI_TRUE) {
        answer(
            judgement, VI_TRUE,
            vi_say(judgement, "all who are named in the vote on %t were entitled to vote", name));
    } else if (barred) {
        answer(judgement, judgement->truth,
               vi_say(judgement,
                      "whether %t, who declared an interest that bars from voting, took part in "
                      "the vote on %t",
                      &barred->name, name));
        vi_missing_votes(judgement, moment, "who voted on");
        judgement->settle =
            barred->now == VI_FALSE
                ? VI_TEXT("it is in order if the record shows that they did not vote")
                : VI_TEXT("it is in order if the record shows that they left or did not vote");
    } else {
        const struct vi_text why = why_not_entitled(judgement, cast);
        answer(judgement, judgement->truth,
               judgement->truth == VI_FALSE
                   ? vi_say(judgement, "%t is recorded as voting on %t but %t", &cast->cast->member,
                            name, &why)
                   : vi_say(judgement,
                            "whether %t, recorded as voting on %t, was entitled to vote: %t",
                            &cast->cast->member, name, &why));
        (void)vi_reason(judgement, NULL,
                        vi_say(judgement, "%t: %s", &cast->cast->member,
                               vi_words_name(model_ways, (int)cast->cast->way)),
                        cast->cast->place);
        if (judgement->truth == VI_UNKNOWN)
            vi_missing_roll(judgement, moment);
    }
    vi_reasons_presence(judgement, moment);
}

static void
decide_entitled(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!moment->vote) {
        judgement->idle = true;
        return;
    }
    const struct fact_cast *cast = find_cast(moment, VI_FALSE);
    const struct fact_person *barred = NULL;
    judgement->truth = cast ? VI_FALSE : VI_TRUE;
    if (!cast) {
        cast = find_cast(moment, VI_UNKNOWN);
        barred = moment->cast_count ? NULL : barred_and_there(moment);
        if (cast || barred)
            judgement->truth = VI_UNKNOWN;
        else if (!moment->cast_count)
            judgement->idle = true; /* a vote without names shows nobody's */
    }
    if (vi_says_why(judgement) && !judgement->idle)
        say_entitled(judgement, moment, cast, barred);
}

/* --- casting: only on a tie, only by whoever presided, only where there is one -------------- */

static enum vi_truth
tied(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    static const struct vi_linear_row tie[] = {{0, 2, {{FACT_FOR, 1}, {FACT_AGAINST, -1}}},
                                               {0, 2, {{FACT_FOR, -1}, {FACT_AGAINST, 1}}}};
    return vi_moment_truth(judgement, moment, tie, VI_COUNT(tie), false);
}

static void
say_tie(struct vi_judgement *judgement, const struct fact_moment *moment, enum vi_truth tie)
{
    static const char *const forms[] = {
        [VI_FALSE] = "a casting vote is recorded on %t, but the votes were not equal: %t",
        [VI_UNKNOWN] =
            ("whether the votes on %t were equal, so that there could be a casting vote: "
             "%t"),
        [VI_TRUE] = "the casting vote on %t was given on a tie: %t"};
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    answer(judgement, judgement->truth,
           vi_say(judgement, forms[tie], &judgement->subject->name, &votes));
    if (tie == VI_UNKNOWN)
        vi_missing_votes(judgement, moment, "how the votes fell on");
}

/* What is wrong with whoever gave it. */
static void
say_caster(struct vi_judgement *judgement, const struct fact_moment *moment,
           enum vi_casting standing)
{
    const struct vi_text *name = &judgement->subject->name, *by = &moment->vote->casting_by;
    struct vi_text message = VI_TEXT("");
    if (standing == VI_CASTING_NO_RIGHT)
        message = vi_say(
            judgement, "a casting vote is recorded on %t, but the person presiding has none", name);
    else if (standing == VI_CASTING_OF_ANOTHER)
        message =
            vi_say(judgement, "the casting vote on %t is recorded as given by %t, but %t presided",
                   name, by, &moment->presiding->name);
    else if (standing == VI_CASTING_OF_ABSENT)
        message =
            vi_say(judgement, "the casting vote on %t is recorded as given by %t, who %s", name, by,
                   vi_phrase_cause(moment->caster ? moment->caster->now_cause : FACT_NOT_LISTED));
    else if (standing == VI_CASTING_VOTELESS)
        message = vi_say(judgement,
                         "the casting vote on %t is recorded as given by %t, who is not a voting "
                         "member",
                         name, &moment->presiding->name);
    else if (moment->presiding)
        message =
            vi_say(judgement,
                   "whether the casting vote on %t was given by whoever presided: %t, who "
                   "presided, %s, and who presided then is not recorded",
                   name, &moment->presiding->name, vi_phrase_cause(moment->presiding->now_cause));
    else
        message =
            vi_say(judgement,
                   "whether %t, who gave the casting vote on %t, presided: nobody is recorded "
                   "as presiding",
                   by, name);
    answer(judgement, judgement->truth, message);
    if (judgement->truth == VI_UNKNOWN)
        vi_missing_presiding(judgement);
}

/* Must a tie be broken: does the decision or its item record the event at which it must? */
static bool
is_compulsory(const struct vi_judgement *judgement, uint32_t event)
{
    const struct vi_subject *s = judgement->subject;
    const struct doc_event *found = event ? vi_event_of(judgement, event) : NULL;
    if (!found || !s->decision)
        return false;
    if (s->item)
        return found->order > s->item->order && found->order <= s->item->end_order;
    return found->order > s->decision->order &&
           (!s->decision->next || found->order < s->decision->next->order);
}

/* No casting vote is recorded where a tie has to be broken by one.  What an extract does not say
 * may be said elsewhere. */
static void
decide_not_given(struct vi_judgement *judgement, const struct fact_moment *moment,
                 uint32_t compulsory)
{
    const enum vi_truth tie = tied(judgement, moment);
    const bool whole = judgement->subject->record->extent == MODEL_WHOLE;
    judgement->truth = tie == VI_TRUE && !whole ? VI_UNKNOWN : vi_truth_not(tie);
    if (!vi_says_why(judgement))
        return;
    static const char *const forms[] = {
        [VI_FALSE] =
            ("the votes on %t were equal (%t) and no casting vote is recorded, though whoever "
             "presides must give one: it is %t"),
        [VI_UNKNOWN] = "whether a casting vote had to be given on %t (%t): it is %t",
        [VI_TRUE] =
            ("the votes on %t were not equal (%t), so no casting vote had to be given, though "
             "it is %t")};
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    answer(judgement, judgement->truth,
           vi_say(judgement, forms[judgement->truth], &judgement->subject->name, &votes,
                  &judgement->program->event[compulsory].noun));
    if (judgement->truth == VI_UNKNOWN)
        vi_missing_votes(judgement, moment,
                         tie == VI_TRUE ? "whether a casting vote was given on"
                                        : "how the votes fell on");
}

static void
decide_given(struct vi_judgement *judgement, const struct fact_moment *moment,
             enum vi_casting standing)
{
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    const enum vi_truth tie = tied(judgement, moment);
    judgement->truth = vi_truth_and(tie, vi_casting_counts(moment, body));
    if (standing == VI_CASTING_NO_RIGHT)
        judgement->disputed = false;
    if (!vi_says_why(judgement))
        return;
    if (standing == VI_CASTING_GOOD || (tie == VI_FALSE && standing != VI_CASTING_NO_RIGHT))
        say_tie(judgement, moment, tie);
    else
        say_caster(judgement, moment, standing);
}

static void
decide_casting(struct vi_judgement *judgement, const struct fact_moment *moment,
               uint32_t compulsory)
{
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    const enum vi_casting standing = vi_casting_standing(moment, body);
    judgement->idle =
        !moment->vote || (standing == VI_CASTING_NONE &&
                          (!is_compulsory(judgement, compulsory) ||
                           !(gives_counts(moment) || moment->claims[FACT_FROM_LABEL].given)));
    if (judgement->idle)
        return;
    if (standing == VI_CASTING_NONE)
        decide_not_given(judgement, moment, compulsory);
    else
        decide_given(judgement, moment, standing);
    vi_reasons_votes(judgement, moment);
}

/* --- label: "unanimous" and "nem con" are true ------------------------------------------------ */

static void
say_label(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const bool unanimous = moment->vote->label == MODEL_UNANIMOUS;
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text votes = vi_phrase_counts(judgement, moment);
    const char *called = unanimous ? "unanimous" : "nem con";
    if (judgement->truth == VI_TRUE)
        answer(judgement, VI_TRUE,
               vi_say(judgement, "the vote on %t is called %s, and its count agrees: %t", name,
                      called, &votes));
    else if (judgement->truth == VI_FALSE)
        answer(judgement, VI_FALSE,
               vi_say(judgement, "the vote on %t is called %s, but %s: %t", name, called,
                      unanimous ? "not everybody voted for" : "there were votes against", &votes));
    else {
        answer(judgement, VI_UNKNOWN,
               vi_say(judgement,
                      "whether the vote on %t was %s: its names and its counts contradict each "
                      "other",
                      name, called));
        vi_missing_votes(judgement, moment, "how the votes fell on");
    }
    vi_reasons_votes(judgement, moment);
}

/* What the record says without the label. */
static enum vi_truth
unanimous_without(struct vi_judgement *judgement, const struct fact_moment *moment,
                  struct fact_moment *without)
{
    static const struct vi_linear_row rows[] = {
        {0, 1, {{FACT_AGAINST, -1}}}, {0, 1, {{FACT_ABSTAINING, -1}}}, {1, 1, {{FACT_FOR, 1}}}};
    *without = *moment;
    without->claims[FACT_FROM_LABEL] = (struct fact_claims){.given = false};
    vi_moment_derive(without);
    return vi_moment_truth(judgement, without, rows, VI_COUNT(rows), false);
}

/* Members who were there and of whose votes nothing is told may have voted against, or
 * abstained. */
static void
decide_unaccounted(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    struct fact_moment without;
    if (moment->disputed || unanimous_without(judgement, moment, &without) != VI_UNKNOWN)
        return;
    const int64_t rest = without.x[FACT_PRESENT].low - without.x[FACT_FOR].high;
    if (rest <= 0)
        return;
    judgement->truth = VI_UNKNOWN;
    if (!vi_says_why(judgement))
        return;
    answer(judgement, VI_UNKNOWN,
           vi_say(judgement,
                  "whether the vote on %t was unanimous: %r voted for, at least %n %s present, and "
                  "how the others voted is not told",
                  &judgement->subject->name, &without.x[FACT_FOR], without.x[FACT_PRESENT].low,
                  without.x[FACT_PRESENT].low == 1 ? "was" : "were"));
    judgement->settle = VI_TEXT("it was unanimous if none of them voted against or abstained");
    judgement->detail = vi_phrase_roll(judgement, moment);
    vi_missing_votes(judgement, moment, "how the votes fell on");
    vi_reasons_votes(judgement, moment);
}

static void
decide_label(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!moment->vote || moment->vote->label == MODEL_NO_LABEL || !gives_counts(moment)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = vi_moment_fits(moment, SOURCE(COUNTS) | SOURCE(NAMES), SOURCE(LABEL));
    judgement->disputed = judgement->truth == VI_UNKNOWN;
    if (judgement->truth == VI_TRUE && moment->vote->label == MODEL_UNANIMOUS)
        decide_unaccounted(judgement, moment);
    if (vi_says_why(judgement) && !judgement->message.size)
        say_label(judgement, moment);
}

/* --- outcome: recorded as the votes decide ------------------------------------------------------
 */

/* All thresholds in force together; false: there is none. */
static bool
thresholds_met(struct vi_judgement *judgement, enum vi_truth *met)
{
    bool any = false;
    for (size_t i = 0; i < judgement->other_count; i++) {
        if (judgement->others[i]->kind != &vi_kind_threshold)
            continue;
        *met = vi_truth_and(*met, vi_threshold_reached(judgement->others[i], judgement));
        any = true;
    }
    return any;
}

/* One vote cannot have carried one clause and lost another. */
static bool
decides_both(const struct fact_moment *moment)
{
    const uint32_t both = 1u << MODEL_CARRIED | 1u << MODEL_LOST;
    return (moment->outcomes & both) == both;
}

static void
say_outcome(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    static const char *const forms[] = {
        [VI_FALSE] = "%t is recorded as %s, but its votes decide the opposite: %t",
        [VI_UNKNOWN] = "whether %t is rightly recorded as %s: %t",
        [VI_TRUE] = "%t is recorded as %s, as its votes decide: %t"};
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    const struct vi_text *name = &judgement->subject->name;
    if (decides_both(moment))
        answer(judgement, judgement->truth,
               vi_say(judgement,
                      "by one vote %t is recorded as carried in one clause and as lost in another: "
                      "%t",
                      name, &votes));
    else
        answer(judgement, judgement->truth,
               vi_say(judgement, forms[judgement->truth], name,
                      vi_words_name(model_outcomes, (int)moment->outcome), &votes));
    if (judgement->truth == VI_UNKNOWN)
        vi_missing_votes(judgement, moment, "how the votes fell on");
    vi_reasons_votes(judgement, moment);
}

static void
decide_outcome(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const enum model_outcome outcome = moment->outcome;
    enum vi_truth met = VI_TRUE;
    if (!moment->vote || (outcome != MODEL_CARRIED && outcome != MODEL_LOST) ||
        !thresholds_met(judgement, &met)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = decides_both(moment)       ? VI_FALSE
                       : outcome == MODEL_CARRIED ? met
                                                  : vi_truth_not(met);
    if (vi_says_why(judgement))
        say_outcome(judgement, moment);
}

static const struct check_row rows[] = {
    [VI_CHECK_NONE] = {NULL},
    [VI_CHECK_OUTCOME] = {decide_outcome},
    [VI_CHECK_POSSIBLE] = {decide_possible},
    [VI_CHECK_NAMES] = {decide_names},
    [VI_CHECK_ENTITLED] = {decide_entitled},
    [VI_CHECK_CASTING] = {NULL}, /* has an attribute of its own */
    [VI_CHECK_LABEL] = {decide_label},
};

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_vote_fields *vote = requirement->fields;
    const struct fact_moment *moment = judgement->moment_of(judgement->moment_user);
    judgement->truth = VI_UNKNOWN;
    if (!moment) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    vi_assume_roll(judgement, moment);
    if (vote->check == VI_CHECK_CASTING)
        decide_casting(judgement, moment, vote->compulsory);
    else
        rows[vote->check].decide(judgement, moment);
}

const struct vi_kind vi_kind_vote = {
    .name = "vote",
    .doc = "the record of a vote agrees with itself, with who was present, and with its outcome",
    .size = sizeof(struct vi_vote_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};

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
    {0},
};
/* clang-format on */

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
    return vi_say(judgement, "%r %s present and entitled to vote", &claims->value[FACT_PRESENT],
                  claims->value[FACT_PRESENT].high == 1 ? "was" : "were");
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

static void
decide_casting(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const struct doc_vote *vote = moment->vote;
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    static const struct vi_linear_row tie[] = {{0, 2, {{FACT_FOR, 1}, {FACT_AGAINST, -1}}},
                                               {0, 2, {{FACT_FOR, -1}, {FACT_AGAINST, 1}}}};
    if (!vote || !vote->has_casting) {
        judgement->idle = true;
        return;
    }
    const struct vi_text *name = &judgement->subject->name;
    const enum vi_truth tied = vi_moment_truth(judgement, moment, tie, VI_COUNT(tie), false);
    enum vi_truth presided = VI_TRUE;
    if (vote->casting_by.size && moment->presiding)
        presided = vi_person_same(vote->casting_by_folded, moment->presiding->folded);
    const bool has_none = body && body->casting_vote == MODEL_NO;
    const enum vi_truth truth =
        has_none ? VI_FALSE : vi_truth_and(tied, presided == VI_FALSE ? VI_FALSE : VI_TRUE);
    judgement->truth = truth;
    if (!vi_says_why(judgement))
        return;
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    if (has_none)
        answer(judgement, truth,
               vi_say(judgement,
                      "a casting vote is recorded on %t, but the person presiding has none", name));
    else if (tied == VI_FALSE)
        answer(judgement, truth,
               vi_say(judgement,
                      "a casting vote is recorded on %t, but the votes were not equal: %t", name,
                      &votes));
    else if (presided == VI_FALSE)
        answer(judgement, truth,
               vi_say(judgement,
                      "the casting vote on %t is recorded as given by %t, but %t presided", name,
                      &vote->casting_by, &moment->presiding->name));
    else if (tied == VI_UNKNOWN) {
        answer(
            judgement, truth,
            vi_say(judgement,
                   "whether the votes on %t were equal, so that there could be a casting vote: %t",
                   name, &votes));
        vi_missing_votes(judgement, moment, "how the votes fell on");
    } else
        answer(judgement, truth,
               vi_say(judgement, "the casting vote on %t was given on a tie: %t", name, &votes));
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

static void
decide_label(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    if (!moment->vote || moment->vote->label == MODEL_NO_LABEL || !gives_counts(moment)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = vi_moment_fits(moment, SOURCE(COUNTS) | SOURCE(NAMES), SOURCE(LABEL));
    judgement->disputed = judgement->truth == VI_UNKNOWN;
    if (vi_says_why(judgement))
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

static void
decide_outcome(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const enum model_outcome outcome =
        moment->decision ? moment->decision->outcome : MODEL_OUTCOME_UNKNOWN;
    enum vi_truth met = VI_TRUE;
    if (!moment->vote || (outcome != MODEL_CARRIED && outcome != MODEL_LOST) ||
        !thresholds_met(judgement, &met)) {
        judgement->idle = true;
        return;
    }
    const enum vi_truth truth = outcome == MODEL_CARRIED ? met : vi_truth_not(met);
    judgement->truth = truth;
    if (!vi_says_why(judgement))
        return;
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    const struct vi_text *name = &judgement->subject->name;
    const char *recorded = vi_words_name(model_outcomes, (int)outcome);
    if (truth == VI_TRUE)
        answer(judgement, truth,
               vi_say(judgement, "%t is recorded as %s, as its votes decide: %t", name, recorded,
                      &votes));
    else if (truth == VI_FALSE)
        answer(judgement, truth,
               vi_say(judgement, "%t is recorded as %s, but its votes decide the opposite: %t",
                      name, recorded, &votes));
    else {
        answer(
            judgement, truth,
            vi_say(judgement, "whether %t is rightly recorded as %s: %t", name, recorded, &votes));
        vi_missing_votes(judgement, moment, "how the votes fell on");
    }
    vi_reasons_votes(judgement, moment);
}

static const struct check_row rows[] = {
    [VI_CHECK_NONE] = {NULL},
    [VI_CHECK_OUTCOME] = {decide_outcome},
    [VI_CHECK_POSSIBLE] = {decide_possible},
    [VI_CHECK_NAMES] = {decide_names},
    [VI_CHECK_ENTITLED] = {decide_entitled},
    [VI_CHECK_CASTING] = {decide_casting},
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
    rows[vote->check].decide(judgement, moment);
}

const struct vi_kind vi_kind_vote = {
    .name = "vote",
    .doc = "the record of a vote agrees with itself, with who was present, and with its outcome",
    .size = sizeof(struct vi_vote_fields),
    .fields = fields,
    .decide = decide,
};

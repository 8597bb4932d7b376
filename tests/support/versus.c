/* SPDX-License-Identifier: Apache-2.0 */
#include "support/versus.h"

#include <stdio.h>

#include "support/testkit.h"

/* --- A case ----------------------------------------------------------------------- */

void
versus_begin(struct versus *versus)
{
    *versus = (struct versus){.cases = 0};
    vi_limits_default(&versus->limits);
}

void
versus_end(struct versus *versus)
{
    reference_free(&versus->reference);
    vi_arena_free(&versus->arena);
    vi_arena_free(&versus->scratch);
}

void
versus_case(struct versus *versus, int seats)
{
    reference_free(&versus->reference);
    versus->reference = (struct reference){.count = 0};
    versus->moment = (struct fact_moment){.decision = &versus->decision, .vote = &versus->vote};
    versus->vote = (struct doc_vote){.label = MODEL_NO_LABEL};
    versus->decision = (struct doc_decision){.outcome = MODEL_CARRIED};
    versus->record = (struct doc_record){.kind = MODEL_MINUTES, .extent = MODEL_WHOLE};
    versus->body = (struct prog_body){.kind = MODEL_BODY_COMMITTEE};
    versus->subject = (struct vi_subject){.kind = MODEL_DECISION,
                                          .record = &versus->record,
                                          .decision = &versus->decision,
                                          .vote = &versus->vote,
                                          .body_kind = MODEL_BODY_COMMITTEE,
                                          .day = vi_range_exact(0)};
    versus->most = versus->most_seats = seats;
    if (seats >= 0)
        versus_claim(versus, FACT_FROM_BODY, FACT_SEATS, seats, seats);
}

void
versus_claim(struct versus *versus, enum fact_source source, enum fact_variable variable,
             int64_t low, int64_t high)
{
    struct fact_claims *claims = &versus->moment.claims[source];
    claims->given = true;
    claims->binds[variable] = true;
    claims->value[variable] = (struct vi_range){low, high};
}

void
versus_party_claim(struct versus *versus, enum fact_source source, uint32_t party,
                   enum fact_variable variable, int64_t low, int64_t high)
{
    versus->moment.claims[source].given = true;
    versus->moment.party_claim[source][party][variable] = (struct vi_range){low, high};
}

void
versus_parties(struct versus *versus, const int *seats, uint32_t count)
{
    versus->moment.party_count = count;
    versus->moment.parties = versus->parties;
    versus->moment.party_claim = versus->party_claim;
    for (int source = 0; source < FACT_SOURCES; source++)
        for (uint32_t party = 0; party < count; party++)
            for (int v = 0; v < FACT_PARTY_VARIABLES; v++)
                versus->moment.party_claim[source][party][v] = vi_range_all();
    for (uint32_t party = 0; party < count; party++) {
        versus->parties[party] = (struct prog_party){.authority = VI_TEXT("north")};
        versus_party_claim(versus, FACT_FROM_BODY, party, FACT_SEATS, seats[party], seats[party]);
    }
}

/* --- In words -------------------------------------------------------------------- */

static const char *const variables[] = {"for",     "against", "abstaining", "not voting",
                                        "present", "seats",   "in post",    "whole number"};
static const char *const sources[] = {"the list",  "a stated number", "the counts",
                                      "the names", "the label",       "the constitution"};
static const char *const kinds[] = {"quorum", "share", "none against", "unanimous", "tie"};
static const char *const bases[] = {"number", "votes cast", "present", "whole", "seats", "in post"};
static const char *const outcomes[] = {"carried", "lost", "not recorded"};

static void
print_range(const char *what, struct vi_range range)
{
    if (vi_range_is_all(range))
        return;
    print_error("    %s: %lld to ", what, (long long)range.low);
    if (range.high == VI_MOST)
        print_error("any\n");
    else
        print_error("%lld\n", (long long)range.high);
}

static void
print_case(const struct versus *versus)
{
    const struct fact_moment *moment = &versus->moment;
    for (int source = 0; source < FACT_SOURCES; source++) {
        const struct fact_claims *claims = &moment->claims[source];
        if (!claims->given)
            continue;
        print_error("  says %s\n", sources[source]);
        for (int v = 0; v < FACT_VARIABLES; v++)
            if (claims->binds[v])
                print_range(variables[v], claims->value[v]);
        for (uint32_t party = 0; party < moment->party_count; party++)
            for (int v = 0; v < FACT_PARTY_VARIABLES; v++) {
                char what[40];
                (void)snprintf(what, sizeof what, "authority %u, %s", (unsigned)party,
                               variables[v]);
                print_range(what, moment->party_claim[source][party][v]);
            }
    }
}

static void
print_question(const struct reference_question *question, enum reference_outcome outcome)
{
    print_error("  asked: %s, %s %d/%d of %s%s, minimum %d, casting %d, disqualified %d; %s\n",
                kinds[question->kind], question->strict ? "more than" : "at least", question->over,
                question->under, bases[question->base], question->each ? " of each authority" : "",
                question->minimum, (int)question->casting, question->disqualified,
                outcomes[outcome]);
}

static void
differ(const struct versus *versus, const char *what, enum vi_truth engine, enum vi_truth reference)
{
    print_case(versus);
    fail_msg("%s: the engine says %s, the reference %s", what, vi_truth_name(engine),
             vi_truth_name(reference));
}

/* --- The engine's side -------------------------------------------------------------- */

static const struct fact_moment *
moment_of(void *user)
{
    return user;
}

static struct vi_judgement
judge(struct versus *versus, const struct prog_requirement *requirement,
      const struct prog_requirement *threshold)
{
    struct vi_judgement judgement = {.limits = &versus->limits,
                                     .subject = &versus->subject,
                                     .rule = &versus->rule,
                                     .body = &versus->body,
                                     .moment_of = moment_of,
                                     .moment_user = &versus->moment,
                                     .others = &threshold,
                                     .other_count = threshold != NULL,
                                     .arena = &versus->arena,
                                     .scratch = &versus->scratch};
    requirement->kind->decide(requirement, &judgement);
    if (judgement.failure)
        fail_msg("the engine could not decide: %d", (int)judgement.failure);
    vi_arena_reset(&versus->scratch);
    versus->compared++;
    return judgement;
}

static enum vi_base
base_of(enum reference_base base)
{
    static const enum vi_base engine[] = {
        [REFERENCE_NUMBER] = VI_BASE_NONE,     [REFERENCE_VOTES_CAST] = VI_BASE_VOTES_CAST,
        [REFERENCE_PRESENT] = VI_BASE_PRESENT, [REFERENCE_WHOLE] = VI_BASE_WHOLE,
        [REFERENCE_SEATS] = VI_BASE_SEATS,     [REFERENCE_IN_POST] = VI_BASE_IN_POST};
    return engine[base];
}

static struct prog_quantity
quantity_of(const struct reference_question *question)
{
    if (question->base == REFERENCE_NUMBER && question->under == 0)
        return (struct prog_quantity){.form = PROG_COUNT, .count = question->over};
    return (struct prog_quantity){.form = PROG_RATIO, .ratio = {question->over, question->under}};
}

static struct vi_quorum_fields
quorum_of(const struct reference_question *question)
{
    struct vi_quorum_fields fields = {.at_least = quantity_of(question),
                                      .of = (int)base_of(question->base),
                                      .each = question->each ? VI_EACH_AUTHORITY : VI_EACH_NONE};
    if (question->minimum)
        fields.minimum = (struct prog_quantity){.form = PROG_COUNT, .count = question->minimum};
    if (question->disqualified) {
        fields.special_above = (struct prog_quantity){.form = PROG_RATIO, .ratio = {1, 3}};
        fields.special_until = (struct prog_quantity){.form = PROG_RATIO, .ratio = {2, 3}};
    }
    return fields;
}

static struct vi_threshold_fields
threshold_of(const struct reference_question *question)
{
    struct vi_threshold_fields fields = {
        .of = (int)base_of(question->base),
        .each = question->each ? VI_EACH_AUTHORITY : VI_EACH_NONE,
        .tie = question->casting == REFERENCE_NO_CASTING ? VI_TIE_LOST : VI_TIE_CASTING,
        .none_against = question->kind == REFERENCE_NONE_AGAINST,
        .unanimous = question->kind == REFERENCE_UNANIMOUS};
    if (question->kind == REFERENCE_SHARE && question->strict)
        fields.more_than = quantity_of(question);
    else if (question->kind == REFERENCE_SHARE)
        fields.at_least = quantity_of(question);
    return fields;
}

static void
record_casting(struct versus *versus, const struct reference_question *question)
{
    versus->vote.has_casting = question->casting == REFERENCE_CASTING_FOR;
    versus->vote.casting = MODEL_FOR;
    versus->record.extent =
        question->casting == REFERENCE_CASTING_UNKNOWN ? MODEL_EXTRACT : MODEL_WHOLE;
}

static void
record_outcome(struct versus *versus, enum reference_outcome outcome)
{
    static const enum model_outcome engine[] = {[REFERENCE_CARRIED] = MODEL_CARRIED,
                                                [REFERENCE_LOST] = MODEL_LOST,
                                                [REFERENCE_NOT_RECORDED] = MODEL_OUTCOME_UNKNOWN};
    versus->decision.outcome = engine[outcome];
    versus->moment.outcome = engine[outcome];
    versus->moment.outcomes = 1u << engine[outcome];
}

/* --- Comparing ------------------------------------------------------------------------ */

/* An end that only the reference's own cap sets says nothing. */
static void
compare_bounds(const struct versus *versus)
{
    for (int v = 0; v < FACT_VARIABLES; v++) {
        const struct vi_range engine = versus->moment.x[v];
        const struct vi_range hull = reference_hull(&versus->reference, (enum fact_variable)v);
        const bool capped = !versus->moment.claims[FACT_FROM_BODY].given;
        if (engine.low == hull.low && (capped || engine.high == hull.high))
            continue;
        print_range("the engine's", engine);
        print_range("the reference's", hull);
        print_case(versus);
        fail_msg("bounds differ: %s", variables[v]);
    }
}

void
versus_derive(struct versus *versus)
{
    struct fact_moment *moment = &versus->moment;
    struct reference *reference = &versus->reference;
    vi_moment_derive(moment);
    reference_init(reference, moment, versus->most, versus->most_seats);
    versus->cases++;
    if (moment->party_count)
        return; /* the engine looks at the authorities only when a rule asks of each */
    if (moment->disputed != reference->disputed)
        differ(versus, "the claims cannot all be true", moment->disputed ? VI_TRUE : VI_FALSE,
               reference->disputed ? VI_TRUE : VI_FALSE);
    for (uint32_t mask = 0; mask < 1u << FACT_SOURCES; mask++)
        if (vi_moment_conflict(moment, mask) != reference_conflict(reference, mask)) {
            print_error("  of the sources %x\n", (unsigned)mask);
            differ(versus, "these sources contradict each other",
                   vi_moment_conflict(moment, mask) ? VI_TRUE : VI_FALSE,
                   reference_conflict(reference, mask) ? VI_TRUE : VI_FALSE);
        }
    if (!moment->disputed)
        compare_bounds(versus);
}

void
versus_ask(struct versus *versus, struct reference_question question,
           enum reference_outcome outcome)
{
    const bool is_quorum = question.kind == REFERENCE_QUORUM;
    const struct vi_quorum_fields quorum = quorum_of(&question);
    const struct vi_threshold_fields threshold = threshold_of(&question);
    const struct prog_requirement requirement = {
        .kind = is_quorum ? &vi_kind_quorum : &vi_kind_threshold,
        .fields = is_quorum ? (const void *)&quorum : (const void *)&threshold};
    bool split = false;
    record_casting(versus, &question);
    record_outcome(versus, outcome);
    versus->disqualified = (struct prog_disqualified){.count = question.disqualified, .day = 0};
    versus->body.disqualified = &versus->disqualified;
    versus->body.disqualified_count = question.disqualified != 0;
    const struct vi_judgement judgement = judge(versus, &requirement, NULL);
    const enum vi_truth truth = reference_carried(&versus->reference, &question, outcome, &split);
    if (judgement.idle || judgement.truth != truth) {
        print_question(&question, outcome);
        differ(versus, judgement.idle ? "nothing to ask" : "truth", judgement.truth, truth);
    }
    if (outcome == REFERENCE_CARRIED && question.casting != REFERENCE_CASTING_UNKNOWN &&
        judgement.disputed != split) {
        print_question(&question, outcome);
        differ(versus, "readings differ", judgement.disputed ? VI_TRUE : VI_FALSE,
               split ? VI_TRUE : VI_FALSE);
    }
}

void
versus_ask_outcome(struct versus *versus, struct reference_question question,
                   enum reference_outcome outcome)
{
    const struct vi_vote_fields fields = {.check = VI_CHECK_OUTCOME};
    const struct vi_threshold_fields threshold = threshold_of(&question);
    const struct prog_requirement in_force = {.kind = &vi_kind_threshold, .fields = &threshold};
    const struct prog_requirement requirement = {.kind = &vi_kind_vote, .fields = &fields};
    bool split = false;
    record_casting(versus, &question);
    record_outcome(versus, outcome);
    const struct vi_judgement judgement = judge(versus, &requirement, &in_force);
    const enum vi_truth truth =
        outcome == REFERENCE_LOST
            ? reference_lost(&versus->reference, &question, &split)
            : reference_carried(&versus->reference, &question, outcome, &split);
    if (judgement.truth != truth) {
        print_question(&question, outcome);
        differ(versus, "recorded as the votes decide", judgement.truth, truth);
    }
}

static void
ask_check(struct versus *versus, enum vi_vote_check check, const char *name, enum vi_truth truth)
{
    const struct vi_vote_fields fields = {.check = (int)check};
    const struct prog_requirement requirement = {.kind = &vi_kind_vote, .fields = &fields};
    const struct vi_judgement judgement = judge(versus, &requirement, NULL);
    if (judgement.idle || judgement.truth != truth)
        differ(versus, name, judgement.truth, truth);
}

#define SOURCE(name) (1u << FACT_FROM_##name)

/* A vote that may be called unanimous is proven to be so unless, by all but the label, somebody was
 * there whose vote is not told and may have been another. */
static enum vi_truth
label_truth(const struct versus *versus, enum vi_truth fits)
{
    const struct reference_question unanimous = {.kind = REFERENCE_UNANIMOUS};
    struct fact_moment without = versus->moment;
    struct reference other = {.count = 0};
    bool split = false;
    if (fits != VI_TRUE || versus->reference.disputed)
        return fits;
    without.claims[FACT_FROM_LABEL].given = false;
    reference_init(&other, &without, versus->most, versus->most_seats);
    const bool open =
        reference_truth(&other, &unanimous, &split) == VI_UNKNOWN &&
        reference_hull(&other, FACT_PRESENT).low > reference_hull(&other, FACT_FOR).high;
    reference_free(&other);
    return open ? VI_UNKNOWN : VI_TRUE;
}

void
versus_ask_checks(struct versus *versus)
{
    const struct fact_claims *claims = versus->moment.claims;
    const struct reference *reference = &versus->reference;
    const uint32_t votes = SOURCE(COUNTS) | SOURCE(NAMES);
    const bool counted = claims[FACT_FROM_COUNTS].given || claims[FACT_FROM_NAMES].given;
    bool split = false;
    versus->vote.has_casting = true;
    ask_check(
        versus, VI_CHECK_CASTING, "the votes were equal",
        reference_truth(reference, &(struct reference_question){.kind = REFERENCE_TIE}, &split));
    if (counted)
        ask_check(versus, VI_CHECK_POSSIBLE, "the votes fit who was present",
                  reference_fits(reference, votes | SOURCE(LABEL),
                                 SOURCE(ROLL) | SOURCE(NUMBER) | SOURCE(BODY)));
    if (counted && claims[FACT_FROM_LABEL].given) {
        versus->vote.label = MODEL_UNANIMOUS;
        ask_check(versus, VI_CHECK_LABEL, "the label is true",
                  label_truth(versus, reference_fits(reference, votes, SOURCE(LABEL))));
    }
    versus->vote.has_casting = false;
}

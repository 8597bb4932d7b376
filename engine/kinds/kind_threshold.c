/* SPDX-License-Identifier: Apache-2.0 */
/* A decision recorded as carried reached the proportion that the law asks for. */
#include "kinds/check.h"
#include "kinds/entitled.h"
#include "kinds/phrases.h"
#include "kinds/thresholds.h"

static const struct vi_word bases[] = {
    {"votes-cast", VI_BASE_VOTES_CAST}, {"present", VI_BASE_PRESENT},
    {"whole-number", VI_BASE_WHOLE},    {"seats", VI_BASE_SEATS},
    {"in-post", VI_BASE_IN_POST},       {0}};
static const struct vi_word ties[] = {{"lost", VI_TIE_LOST}, {"casting-vote", VI_TIE_CASTING}, {0}};
static const struct vi_word divisions[] = {
    {"if-recorded", VI_DIVISION_IF_RECORDED}, {"required", VI_DIVISION_REQUIRED}, {0}};
static const struct vi_word eaches[] = {{"authority", VI_EACH_AUTHORITY}, {0}};

#define FIELD(member) offsetof(struct vi_threshold_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "more-than", .type = VI_FIELD_QUANTITY, .offset = FIELD(more_than),
     .doc = "more than this share of the base, or more than this many, voted for"},
    {.name = "at-least", .type = VI_FIELD_QUANTITY, .offset = FIELD(at_least),
     .doc = "at least this share of the base, or this many, voted for"},
    {.name = "of", .type = VI_FIELD_WORD, .offset = FIELD(of), .words = bases,
     .doc = "the base of a share; votes-cast is those for and against: an abstention is not a vote cast"},
    {.name = "none-against", .type = VI_FIELD_ANSWER, .offset = FIELD(none_against),
     .doc = "nobody voted against"},
    {.name = "unanimous", .type = VI_FIELD_ANSWER, .offset = FIELD(unanimous),
     .doc = "nobody voted against or abstained, and somebody voted for"},
    {.name = "tie", .type = VI_FIELD_WORD, .offset = FIELD(tie), .words = ties,
     .doc = "what an equality of votes means: lost, or decided by the casting vote of whoever presides"},
    {.name = "division", .type = VI_FIELD_WORD, .offset = FIELD(division), .words = divisions,
     .doc = "required: a decision without a recorded division is unproven; else the rule does not apply to it"},
    {.name = "among", .type = VI_FIELD_WORDS, .offset = FIELD(among), .words = model_member_classes,
     .doc = "count only members of these classes"},
    {.name = "each", .type = VI_FIELD_WORD, .offset = FIELD(each), .words = eaches,
     .doc = "asked of the members of every constituent authority"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    static const char *const forms[] = {"more-than", "at-least", "none-against", "unanimous"};
    const struct vi_threshold_fields *threshold = written;
    if (!vi_check_one_of(&vi_kind_threshold, context, forms, VI_COUNT(forms)))
        return;
    if (!threshold->none_against && !threshold->unanimous)
        vi_check_base(&vi_kind_threshold, context,
                      threshold->more_than.form ? threshold->more_than : threshold->at_least,
                      threshold->of);
}

#define ROWS_MOST 3 /* of a body, or of each authority: some for, none against, none abstaining */

struct asked {
    struct vi_linear_row own[2][ROWS_MOST];
    struct vi_linear_row *strict, *lax; /* lax: with a casting vote for, on a tie */
    size_t count;
    struct vi_ratio ratio; /* under 0: a number, or none against, or unanimous */
    int64_t number;
    bool short_of; /* not reached, but nothing says that it was carried */
    bool tied;     /* open only because a casting vote may not be recorded */
    bool chaired;  /* open only because it is not recorded who presided when one was given */
};

/* by[v] * x[v], summed, >= least; variables of the whole body or of one party. */
static void
row(struct vi_linear_row *row, int party, const int64_t by[FACT_PRESENT], uint32_t base,
    int64_t base_by, int64_t least)
{
    row->least = least;
    row->count = 0;
    for (int v = 0; v < FACT_PRESENT; v++)
        if (by[v])
            row->term[row->count++] =
                (struct vi_linear_term){vi_moment_variable((enum fact_variable)v, party), by[v]};
    if (base_by)
        row->term[row->count++] = (struct vi_linear_term){base, base_by};
}

static uint32_t
base_variable(int base, int party)
{
    if (party >= 0)
        return vi_moment_variable(FACT_SEATS, party);
    return base == VI_BASE_WHOLE ? FACT_WHOLE : base == VI_BASE_SEATS ? FACT_SEATS : FACT_IN_POST;
}

/*
 * under * for - over * base >= least.  Votes cast and those present are written as
 * sums of votes, so that each number stands once in the row and the row's bounds are exact.
 */
static void
row_share(struct vi_linear_row *out, int base, int party, struct vi_ratio ratio, int64_t least)
{
    int64_t by[FACT_PRESENT] = {[FACT_FOR] = ratio.under};
    if (base == VI_BASE_VOTES_CAST || base == VI_BASE_PRESENT) {
        by[FACT_FOR] -= ratio.over;
        by[FACT_AGAINST] = -ratio.over;
    }
    if (base == VI_BASE_PRESENT) {
        by[FACT_ABSTAINING] = -ratio.over;
        by[FACT_NOT_VOTING] = -ratio.over;
    }
    const bool outside = base != VI_BASE_VOTES_CAST && base != VI_BASE_PRESENT;
    row(out, party, by, base_variable(base, party), outside ? -ratio.over : 0, least);
}

static void
row_one(struct vi_linear_row *out, int party, enum fact_variable variable, int64_t by,
        int64_t least)
{
    int64_t weights[FACT_PRESENT] = {0};
    weights[variable] = by;
    row(out, party, weights, 0, 0, least);
}

static void
add(struct asked *asked, struct vi_linear_row strict, struct vi_linear_row lax)
{
    asked->strict[asked->count] = strict;
    asked->lax[asked->count++] = lax;
}

static void
add_same(struct asked *asked, int party, enum fact_variable variable, int64_t by, int64_t least)
{
    struct vi_linear_row both;
    row_one(&both, party, variable, by, least);
    add(asked, both, both);
}

static void
ask_proportion(const struct vi_threshold_fields *threshold, struct prog_quantity number, int party,
               struct asked *asked)
{
    const bool strict = threshold->more_than.form != PROG_ABSENT;
    struct vi_linear_row rows[2];
    asked->ratio = number.ratio;
    asked->number = number.count + strict;
    if (number.form != PROG_RATIO) {
        asked->ratio = (struct vi_ratio){0, 0};
        add_same(asked, party, FACT_FOR, 1, asked->number);
        return;
    }
    row_share(&rows[0], threshold->of, party, number.ratio, strict ? 1 : 0);
    /* A casting vote settles an equality of votes, so it helps only a majority of them. */
    const bool by_majority = strict && threshold->of == VI_BASE_VOTES_CAST &&
                             2 * number.ratio.over == number.ratio.under;
    row_share(&rows[1], threshold->of, party, number.ratio, by_majority ? 0 : strict ? 1 : 0);
    add(asked, rows[0], rows[1]);
}

/* Nobody against, nor, for unanimity, abstaining. */
static void
ask_none_against(const struct vi_threshold_fields *threshold, int party, struct asked *asked)
{
    add_same(asked, party, FACT_AGAINST, -1, 0);
    if (threshold->unanimous)
        add_same(asked, party, FACT_ABSTAINING, -1, 0);
}

/* Rows are large: those of many authorities have memory of their own. */
static bool
make_rows(struct vi_judgement *judgement, size_t authorities, struct asked *asked)
{
    asked->strict = asked->own[0];
    asked->lax = asked->own[1];
    if (authorities < 2)
        return true;
    const size_t count = authorities * ROWS_MOST;
    asked->strict = VI_NEW_ARRAY(judgement->scratch, struct vi_linear_row, count);
    asked->lax = VI_NEW_ARRAY(judgement->scratch, struct vi_linear_row, count);
    if (!asked->strict || !asked->lax)
        judgement->failure = VI_FAILED_MEMORY;
    return !judgement->failure;
}

/* False: the proportion itself is not known. */
static bool
ask(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
    const struct fact_moment *moment, struct asked *asked)
{
    struct prog_quantity number = {0};
    struct vi_place place = {0};
    const bool proportion = !threshold->none_against && !threshold->unanimous;
    asked->count = 0;
    asked->ratio = (struct vi_ratio){0, 0};
    asked->number = 0;
    asked->short_of = asked->tied = asked->chaired = false;
    if (proportion &&
        !vi_quantity_value(judgement,
                           threshold->more_than.form ? threshold->more_than : threshold->at_least,
                           &number, &place))
        return false;
    const int first = threshold->each ? 0 : -1;
    const int end = threshold->each ? (int)moment->party_count : 0;
    if (!make_rows(judgement, (size_t)(end - first), asked))
        return false;
    for (int party = first; party < end; party++) {
        add_same(asked, party, FACT_FOR, 1, 1); /* nothing is carried without a vote for */
        if (proportion)
            ask_proportion(threshold, number, party, asked);
        else
            ask_none_against(threshold, party, asked);
    }
    return true;
}

/* A tie that a casting vote settles: certain for it only where one is recorded for; where a whole
 * record mentions none there was none. */
static enum vi_truth
with_casting(struct vi_judgement *judgement, const struct fact_moment *moment, struct asked *asked,
             enum vi_truth strict, bool each)
{
    const struct doc_vote *vote = moment->vote;
    const bool whole = judgement->subject->record->extent == MODEL_WHOLE;
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    const enum vi_truth counts = vi_casting_counts(moment, body);
    if (strict == VI_TRUE || !vote)
        return strict;
    if (vote->has_casting ? vote->casting != MODEL_FOR || counts == VI_FALSE : whole)
        return strict;
    if (vote->has_casting)
        judgement->disputed = false; /* what decides is the answer with the casting vote */
    const enum vi_truth lax = vi_moment_truth(judgement, moment, asked->lax, asked->count, each);
    if (vote->has_casting && counts == VI_TRUE)
        return lax;
    asked->chaired = vote->has_casting && strict == VI_FALSE && lax == VI_TRUE;
    asked->tied = !vote->has_casting && strict == VI_FALSE && lax == VI_TRUE;
    return lax == VI_FALSE ? VI_FALSE : VI_UNKNOWN;
}

/* Was the proportion reached, whatever is recorded of the outcome? */
static enum vi_truth
reached(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
        const struct fact_moment *moment, struct asked *asked)
{
    const bool each = threshold->each != VI_EACH_NONE;
    const enum vi_truth strict =
        vi_moment_truth(judgement, moment, asked->strict, asked->count, each);
    if (threshold->tie != VI_TIE_CASTING)
        return strict;
    return with_casting(judgement, moment, asked, strict, each);
}

/* The moment as the rule sees it: of some classes of members, if it says so. */
static const struct fact_moment *
moment_of(const struct vi_threshold_fields *threshold, struct vi_judgement *judgement,
          struct fact_moment *among)
{
    const struct fact_moment *moment = judgement->moment_of(judgement->moment_user);
    if (!moment)
        judgement->failure = VI_FAILED_MEMORY;
    if (!moment || !threshold->among)
        return moment;
    vi_moment_among(moment, threshold->among, among);
    return among;
}

enum vi_truth
vi_threshold_reached(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_threshold_fields *threshold = requirement->fields;
    struct fact_moment among;
    const struct fact_moment *moment = moment_of(threshold, judgement, &among);
    struct asked asked;
    if (!moment || (threshold->each && !moment->party_count) ||
        !ask(judgement, threshold, moment, &asked))
        return VI_UNKNOWN;
    return reached(judgement, threshold, moment, &asked);
}

/* --- Words ------------------------------------------------------------------------------ */

static struct vi_text
asked_words(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
            const struct asked *asked)
{
    struct vi_text whose =
        threshold->each ? VI_TEXT(", of the members from every authority") : VI_TEXT("");
    if (threshold->among) {
        const struct vi_text classes = vi_phrase_classes(judgement, threshold->among);
        whose = vi_say(judgement, ", counting only the %t members", &classes);
    }
    if (threshold->unanimous)
        return vi_say(judgement, "nobody may have voted against or abstained%t", &whose);
    if (threshold->none_against)
        return vi_say(judgement, "nobody may have voted against%t", &whose);
    if (!asked->ratio.under)
        return vi_say(judgement, "at least %n vote%w for %s required%t", asked->number,
                      asked->number == 1 ? "is" : "are", &whose);
    const struct vi_text share = vi_phrase_share(judgement, asked->ratio);
    return vi_say(judgement, "%s %t of %s is required%t",
                  threshold->more_than.form ? "more than" : "at least", &share,
                  vi_phrase_base(threshold->of), &whose);
}

/* How many votes for would certainly have been enough, with all else as the record has it. */
static int64_t
enough(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
       const struct fact_moment *moment, const struct asked *asked)
{
    int64_t low = moment->x[FACT_FOR].low, high = moment->x[FACT_FOR].high;
    struct vi_linear_row rows[ROWS_MOST];
    if (!judgement->verbose || threshold->each || high - low > 100000)
        return -1;
    struct vi_judgement quiet = *judgement;
    quiet.verbose = false;
    struct fact_moment tried = *moment;
    tried.derived = false;
    tried.claims[FACT_FROM_NUMBER].given = true;
    for (size_t i = 0; i < asked->count; i++)
        rows[i] = asked->strict[i];
    while (low < high) {
        const int64_t middle = low + (high - low) / 2;
        tried.claims[FACT_FROM_NUMBER].binds[FACT_FOR] = true;
        tried.claims[FACT_FROM_NUMBER].value[FACT_FOR] = vi_range_exact(middle);
        if (vi_moment_truth(&quiet, &tried, rows, asked->count, false) == VI_TRUE)
            high = middle;
        else
            low = middle + 1;
    }
    tried.claims[FACT_FROM_NUMBER].value[FACT_FOR] = vi_range_exact(low);
    return vi_moment_truth(&quiet, &tried, rows, asked->count, false) == VI_TRUE ? low : -1;
}

static bool
stands_on_base(const struct vi_threshold_fields *threshold)
{
    return threshold->of == VI_BASE_WHOLE || threshold->of == VI_BASE_SEATS ||
           threshold->of == VI_BASE_IN_POST;
}

static bool
base_is_open(const struct vi_threshold_fields *threshold, const struct fact_moment *moment)
{
    return stands_on_base(threshold) &&
           !vi_range_is_exact(moment->x[base_variable(threshold->of, -1)]);
}

static void
say_missing(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
            const struct fact_moment *moment, const struct asked *asked)
{
    if (moment->outcome == MODEL_OUTCOME_UNKNOWN)
        vi_missing_votes(judgement, moment, "the outcome of");
    else if (asked->tied)
        vi_missing_votes(judgement, moment, "whether a casting vote was given on");
    else if (asked->chaired)
        vi_missing_presiding(judgement);
    else if (base_is_open(threshold, moment))
        vi_missing_base(judgement, threshold->of);
    else if (threshold->of == VI_BASE_PRESENT)
        vi_missing_roll(judgement, moment);
    else
        vi_missing_votes(judgement, moment, "how the votes fell on");
}

static struct vi_text
base_words(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
           const struct fact_moment *moment)
{
    if (!stands_on_base(threshold) && threshold->of != VI_BASE_PRESENT)
        return VI_TEXT("");
    const struct vi_range *base = threshold->of == VI_BASE_PRESENT
                                      ? &moment->x[FACT_PRESENT]
                                      : &moment->x[base_variable(threshold->of, -1)];
    return vi_say(judgement, "; %s: %r", vi_phrase_base(threshold->of), base);
}

static void
say(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
    const struct fact_moment *moment, const struct asked *asked)
{
    const struct vi_text votes = vi_phrase_votes(judgement, moment);
    const struct vi_text base = base_words(judgement, threshold, moment);
    const struct vi_text required = asked_words(judgement, threshold, asked);
    const struct vi_text *name = &judgement->subject->name;
    if (moment->outcome == MODEL_LOST)
        judgement->message =
            vi_say(judgement, "%t is recorded as lost, which needs no majority: %t", name, &votes);
    else if (judgement->truth == VI_TRUE)
        judgement->message = vi_say(judgement, "%t had the votes it needed: %t%t; %t", name, &votes,
                                    &base, &required);
    else if (judgement->truth == VI_FALSE)
        judgement->message =
            vi_say(judgement, "%t is recorded as %s without the votes it needed: %t%t; %t", name,
                   vi_words_name(model_outcomes, (int)moment->outcome), &votes, &base, &required);
    else if (asked->short_of)
        judgement->message = vi_say(judgement,
                                    "%t did not have the votes to be carried, and its outcome is "
                                    "not recorded: %t%t; %t",
                                    name, &votes, &base, &required);
    else if (judgement->disputed)
        judgement->message = vi_say(judgement,
                                    "whether %t had the votes it needed: the record contradicts "
                                    "itself on the votes (%t%t); %t",
                                    name, &votes, &base, &required);
    else
        judgement->message = vi_say(judgement, "whether %t had the votes it needed: %t%t; %t", name,
                                    &votes, &base, &required);
}

/* The greatest base of which so many votes for are enough. */
static int64_t
greatest_base(const struct vi_threshold_fields *threshold, struct vi_ratio ratio, int64_t votes)
{
    const bool strict = threshold->more_than.form != PROG_ABSENT;
    return ratio.over ? (votes * ratio.under - strict) / ratio.over : 0;
}

/* Which values would satisfy: of the one number that is open, where only one is. */
static void
settle_number(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
              const struct fact_moment *moment, const struct asked *asked)
{
    const struct vi_range votes = moment->x[FACT_FOR];
    const int64_t most = greatest_base(threshold, asked->ratio, votes.low);
    if (asked->ratio.under && vi_range_is_exact(votes) && votes.low > 0 && most >= votes.low) {
        if (threshold->of == VI_BASE_VOTES_CAST)
            judgement->settle =
                vi_say(judgement, "it had if at most %n voted against", most - votes.low);
        else
            judgement->settle = vi_say(judgement, "it had if %s came to at most %n",
                                       vi_phrase_base(threshold->of), most);
        return;
    }
    if (base_is_open(threshold, moment) ||
        (threshold->of == VI_BASE_VOTES_CAST && !vi_range_is_exact(moment->x[FACT_AGAINST])))
        return;
    const int64_t least = enough(judgement, threshold, moment, asked);
    if (least >= 0)
        judgement->settle = vi_say(judgement, "it had if at least %n voted for", least);
}

static void
say_settle(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
           const struct fact_moment *moment, const struct asked *asked)
{
    if (asked->short_of)
        judgement->settle = VI_TEXT("it is in order if it was lost");
    else if (asked->tied)
        judgement->settle = VI_TEXT("it had if whoever presided gave a casting vote for it");
    else if (asked->chaired)
        judgement->settle = VI_TEXT("it had if whoever gave the casting vote presided");
    else if (threshold->unanimous)
        judgement->settle = VI_TEXT("it had if nobody voted against or abstained");
    else if (threshold->none_against)
        judgement->settle = VI_TEXT("it had if nobody voted against");
    else if (!judgement->disputed && !threshold->each && judgement->verbose)
        settle_number(judgement, threshold, moment, asked);
}

/* The constituent authority whose members fell short. */
static struct vi_text
short_words(struct vi_judgement *judgement, const struct fact_moment *moment,
            const struct asked *asked)
{
    const size_t rows = asked->count / (moment->party_count ? moment->party_count : 1);
    struct vi_judgement quiet = *judgement;
    quiet.verbose = false;
    for (uint32_t k = 0; k < moment->party_count; k++)
        if (vi_moment_truth(&quiet, moment, &asked->strict[k * rows], rows, true) == VI_FALSE) {
            const struct vi_text party = vi_phrase_party(judgement, moment, (int)k);
            return vi_say(judgement, "the members from %t fell short", &party);
        }
    return VI_TEXT("");
}

static void
explain(struct vi_judgement *judgement, const struct vi_threshold_fields *threshold,
        const struct fact_moment *moment, const struct asked *asked)
{
    say(judgement, threshold, moment, asked);
    if (judgement->truth == VI_UNKNOWN) {
        say_missing(judgement, threshold, moment, asked);
        say_settle(judgement, threshold, moment, asked);
    }
    if (threshold->each && judgement->truth == VI_FALSE && judgement->verbose)
        judgement->detail = short_words(judgement, moment, asked);
    struct verdict_reason *root =
        vi_reason(judgement, NULL, judgement->message, judgement->subject->place);
    vi_reason_truth(root, judgement->truth);
    (void)vi_reason(judgement, NULL, asked_words(judgement, threshold, asked),
                    judgement->rule->place);
    vi_reasons_votes(judgement, moment);
    if (threshold->of == VI_BASE_PRESENT)
        vi_reasons_presence(judgement, moment);
}

static void
explain_not_known(struct vi_judgement *judgement)
{
    judgement->message = vi_say(judgement, "whether %t had the votes it needed: %t is not known",
                                &judgement->subject->name, &judgement->missing.noun);
    vi_reason_truth(vi_reason(judgement, NULL, judgement->message, judgement->subject->place),
                    VI_UNKNOWN);
}

/* Only what was put to the vote and decided can be short of votes.  A committee that votes to
 * recommend has decided that; a report that recommends has not. */
static bool
has_nothing_to_ask(const struct vi_judgement *judgement,
                   const struct vi_threshold_fields *threshold, const struct fact_moment *moment)
{
    static const bool put_off[MODEL_OUTCOME_COUNT] = {
        [MODEL_DEFERRED] = true, [MODEL_WITHDRAWN] = true, [MODEL_NOTED] = true};
    if (!moment->decision || put_off[moment->outcome])
        return true;
    if (moment->outcome == MODEL_RECOMMENDED &&
        (!moment->vote || judgement->subject->record->kind != MODEL_MINUTES))
        return true;
    return !moment->vote && threshold->division == VI_DIVISION_IF_RECORDED;
}

static void
decide_asked(const struct vi_threshold_fields *threshold, struct vi_judgement *judgement,
             const struct fact_moment *moment)
{
    const enum model_outcome outcome = moment->outcome;
    struct asked asked = {.count = 0};
    const bool known = ask(judgement, threshold, moment, &asked);
    if (!known && outcome != MODEL_LOST) {
        if (judgement->verbose)
            explain_not_known(judgement);
        return;
    }
    if (outcome == MODEL_LOST) {
        judgement->truth = VI_TRUE;
    } else {
        judgement->truth = reached(judgement, threshold, moment, &asked);
        asked.short_of = outcome == MODEL_OUTCOME_UNKNOWN && judgement->truth == VI_FALSE;
    }
    if (asked.short_of)
        judgement->truth = VI_UNKNOWN; /* it may have been lost */
    if (vi_says_why(judgement))
        explain(judgement, threshold, moment, &asked);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_threshold_fields *threshold = requirement->fields;
    struct fact_moment among;
    const struct fact_moment *moment = moment_of(threshold, judgement, &among);
    judgement->truth = VI_UNKNOWN;
    if (!moment)
        return;
    if (has_nothing_to_ask(judgement, threshold, moment)) {
        judgement->idle = true;
    } else if (threshold->each && !moment->party_count) {
        judgement->idle = judgement->body != NULL; /* not a joint body: nothing to ask */
        if (!judgement->idle && judgement->verbose) {
            vi_missing_parties(judgement);
            explain_not_known(judgement);
        }
    } else {
        decide_asked(threshold, judgement, moment);
    }
}

const struct vi_kind vi_kind_threshold = {
    .name = "threshold",
    .doc = "a decision recorded as carried reached this proportion",
    .size = sizeof(struct vi_threshold_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};

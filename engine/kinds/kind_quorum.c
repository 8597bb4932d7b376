/* SPDX-License-Identifier: Apache-2.0 */
/* Enough members entitled to vote are present for the business. */
#include "kinds/check.h"
#include "kinds/phrases.h"

static const struct vi_word bases[] = {
    {"whole-number", VI_BASE_WHOLE}, {"seats", VI_BASE_SEATS}, {"in-post", VI_BASE_IN_POST}, {0}};
static const struct vi_word eaches[] = {{"authority", VI_EACH_AUTHORITY}, {0}};

#define FIELD(member) offsetof(struct vi_quorum_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "at-least", .type = VI_FIELD_QUANTITY, .offset = FIELD(at_least), .required = true,
     .doc = "how many members, or which share of the base, must be present"},
    {.name = "of", .type = VI_FIELD_WORD, .offset = FIELD(of), .words = bases,
     .doc = "the base of a share: the whole number fixed for the body, its seats, or members in post"},
    {.name = "minimum", .type = VI_FIELD_COUNT, .offset = FIELD(minimum),
     .doc = "and never fewer than this many"},
    {.name = "among", .type = VI_FIELD_WORDS, .offset = FIELD(among), .words = model_member_classes,
     .doc = "count only members of these classes"},
    {.name = "each", .type = VI_FIELD_WORD, .offset = FIELD(each), .words = eaches,
     .doc = "asked of the members of every constituent authority"},
    {.name = "special-above", .type = VI_FIELD_RATIO, .offset = FIELD(special_above),
     .doc = "where more than this share was disqualified at once, the base is those remaining qualified"},
    {.name = "special-until", .type = VI_FIELD_RATIO, .offset = FIELD(special_until),
     .doc = "until the members in post are again this share of the base"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    const struct vi_quorum_fields *quorum = written;
    vi_check_base(&vi_kind_quorum, context, quorum->at_least, quorum->of);
    vi_check_needs(&vi_kind_quorum, context, "special-above", "special-until");
    vi_check_needs(&vi_kind_quorum, context, "special-until", "special-above");
    vi_check_needs(&vi_kind_quorum, context, "special-above", "of");
}

/* What the rule asks at this moment: rows of the system, and the number for people. */
struct asked {
    struct vi_linear_row own[2], *rows;
    size_t count;
    struct vi_range required; /* of the whole body, or of each authority */
    struct vi_ratio ratio;    /* under 0: a number */
    struct vi_range base;
    enum vi_truth special; /* the base is those remaining qualified (LGA 1972 Sch. 12 para 45) */
    int64_t restored;      /* while fewer than this are in post */
    struct vi_place place; /* of the number, where a constitution or the record says it */
};

static void
row(struct asked *asked, uint32_t present, int64_t by, uint32_t base, int64_t base_by,
    int64_t least)
{
    struct vi_linear_row *added = &asked->rows[asked->count++];
    added->least = least;
    added->count = base_by ? 2 : 1;
    added->term[0] = (struct vi_linear_term){present, by};
    if (base_by)
        added->term[1] = (struct vi_linear_term){base, base_by};
}

static enum fact_variable
variable_of(int base)
{
    return base == VI_BASE_WHOLE ? FACT_WHOLE : base == VI_BASE_SEATS ? FACT_SEATS : FACT_IN_POST;
}

static bool
required_of(struct vi_ratio ratio, struct vi_range base, struct vi_range *out)
{
    *out = vi_range_from(0);
    if (!vi_ratio_ceil(ratio, base.low < 0 ? 0 : base.low, &out->low))
        return false;
    const bool open = base.high == VI_MOST || base.high >= VI_MEMBERS_MOST;
    return open || vi_ratio_ceil(ratio, base.high, &out->high);
}

/* Were more than `above` of the whole disqualified at once by this day? */
static bool
was_decimated(const struct vi_judgement *judgement, struct vi_ratio above, int64_t whole)
{
    const struct prog_body *body = judgement->body ? judgement->body : judgement->claimed_body;
    for (size_t i = 0; body && i < body->disqualified_count; i++) {
        const struct prog_disqualified *at_once = &body->disqualified[i];
        if (at_once->day <= judgement->day && at_once->count <= whole &&
            at_once->count * above.under > above.over * whole)
            return true;
    }
    return false;
}

/* And are fewer than `until` of the whole in post since?  Unknown where their number is open. */
static enum vi_truth
is_special(const struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
           const struct fact_moment *moment, struct asked *asked)
{
    const struct vi_range in_post = moment->x[FACT_IN_POST];
    if (quorum->special_above.form != PROG_RATIO || !vi_range_is_exact(asked->base) ||
        !was_decimated(judgement, quorum->special_above.ratio, asked->base.low) ||
        !vi_ratio_ceil(quorum->special_until.ratio, asked->base.low, &asked->restored))
        return VI_FALSE;
    return vi_truth_not(vi_range_at_least(in_post, vi_range_exact(asked->restored)));
}

static struct vi_linear_row
share_row(struct vi_ratio ratio, enum fact_variable base)
{
    return (struct vi_linear_row){
        0, 2, {{FACT_PRESENT, ratio.under}, {(uint32_t)base, -ratio.over}}};
}

static bool
ask_share(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
          const struct fact_moment *moment, struct vi_ratio ratio, struct asked *asked)
{
    enum fact_variable base = variable_of(quorum->of);
    struct vi_range least;
    asked->ratio = ratio;
    asked->base = moment->x[base];
    asked->special = is_special(judgement, quorum, moment, asked);
    if (asked->special == VI_TRUE) {
        base = FACT_IN_POST;
        asked->base = moment->x[base];
    }
    asked->rows[asked->count++] = share_row(ratio, base);
    if (!required_of(ratio, asked->base, &asked->required))
        return false;
    if (asked->special != VI_UNKNOWN)
        return true;
    const bool within = required_of(ratio, moment->x[FACT_IN_POST], &least);
    asked->required.low = least.low;
    return within;
}

/* Rows are large: those of the authorities have memory of their own. */
static void
ask_each(struct vi_judgement *judgement, const struct fact_moment *moment,
         struct prog_quantity number, struct asked *asked)
{
    asked->rows = VI_NEW_ARRAY(judgement->scratch, struct vi_linear_row, moment->party_count);
    if (!asked->rows) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    for (uint32_t k = 0; k < moment->party_count; k++) {
        const uint32_t present = vi_moment_variable(FACT_PRESENT, (int)k);
        const uint32_t seats = vi_moment_variable(FACT_SEATS, (int)k);
        if (number.form == PROG_RATIO)
            row(asked, present, number.ratio.under, seats, -number.ratio.over, 0);
        else
            row(asked, present, 1, 0, 0, number.count);
    }
}

/* False: what is required is not known; judgement->missing says what. */
static bool
ask(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
    const struct fact_moment *moment, struct asked *asked)
{
    struct prog_quantity number, minimum = {0};
    asked->rows = asked->own;
    asked->count = 0;
    asked->ratio = (struct vi_ratio){0, 0};
    asked->special = VI_FALSE;
    asked->place = (struct vi_place){0};
    if (!vi_quantity_value(judgement, quorum->at_least, &number, &asked->place))
        return false;
    if (quorum->minimum.form != PROG_ABSENT &&
        !vi_quantity_value(judgement, quorum->minimum, &minimum, &asked->place))
        return false;
    asked->required = vi_range_exact(number.count);
    if (quorum->each)
        ask_each(judgement, moment, number, asked);
    else if (number.form == PROG_RATIO) {
        if (!ask_share(judgement, quorum, moment, number.ratio, asked))
            judgement->failure = VI_FAILED_OVERFLOW;
    } else
        row(asked, FACT_PRESENT, 1, 0, 0, number.count);
    if (minimum.form == PROG_COUNT && !quorum->each) {
        row(asked, FACT_PRESENT, 1, 0, 0, minimum.count);
        if (asked->required.low < minimum.count)
            asked->required.low = minimum.count;
        if (asked->required.high < minimum.count)
            asked->required.high = minimum.count;
    }
    return true;
}

/* The truth while those in post are of that number. */
static enum vi_truth
truth_while(struct vi_judgement *judgement, const struct fact_moment *moment,
            const struct asked *asked, enum fact_variable base, struct vi_range in_post)
{
    struct fact_moment tried = *moment;
    struct asked own = *asked;
    struct fact_claims *body = &tried.claims[FACT_FROM_BODY];
    const struct vi_range stated =
        body->binds[FACT_IN_POST] ? body->value[FACT_IN_POST] : vi_range_all();
    if (!vi_range_meet(stated, in_post, &body->value[FACT_IN_POST]))
        return VI_UNKNOWN;
    body->given = body->binds[FACT_IN_POST] = true;
    own.own[0] = share_row(asked->ratio, base);
    return vi_moment_truth(judgement, &tried, own.own, own.count, false);
}

/* Where it is open whether those remaining qualified are the base, it holds if it holds either
 * way. */
static enum vi_truth
truth_of(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
         const struct fact_moment *moment, const struct asked *asked)
{
    if (asked->special != VI_UNKNOWN)
        return vi_moment_truth(judgement, moment, asked->rows, asked->count,
                               quorum->each != VI_EACH_NONE);
    const struct vi_range fewer = vi_range_up_to(asked->restored - 1);
    const struct vi_range enough = vi_range_from(asked->restored);
    return vi_truth_agree(truth_while(judgement, moment, asked, FACT_IN_POST, fewer),
                          truth_while(judgement, moment, asked, variable_of(quorum->of), enough));
}

/* Counts only members of some classes: their own small system of one number. */
static enum vi_truth
truth_among(const struct vi_quorum_fields *quorum, const struct fact_moment *moment,
            const struct asked *asked)
{
    int64_t low = 0, high = 0;
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        if (!(quorum->among >> person->class_ & 1))
            continue;
        low += person->now == VI_TRUE;
        high += person->now != VI_FALSE;
    }
    if (!moment->roll_complete)
        high = VI_MOST;
    return vi_range_at_least((struct vi_range){low, high}, asked->required);
}

/* --- Words -------------------------------------------------------------------------- */

static struct vi_text
required_words(struct vi_judgement *judgement, const struct asked *asked)
{
    const char *verb = asked->required.high == 1 ? "is" : "are";
    return vi_say(judgement, "%r %s required", &asked->required, verb);
}

static const char *
base_words(const struct vi_quorum_fields *quorum, const struct asked *asked)
{
    return asked->special == VI_TRUE ? "the members remaining qualified"
                                     : vi_phrase_base(quorum->of);
}

static struct vi_text
special_words(struct vi_judgement *judgement, const struct asked *asked)
{
    if (asked->special != VI_UNKNOWN)
        return VI_TEXT("");
    return vi_say(judgement,
                  ", or of the members remaining qualified while fewer than %n are in post",
                  asked->restored);
}

static void
reason_required(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
                const struct asked *asked)
{
    struct vi_place place = asked->place.source ? asked->place : judgement->rule->place;
    struct vi_text text = required_words(judgement, asked);
    if (asked->ratio.under) {
        const struct vi_text share = vi_phrase_share(judgement, asked->ratio);
        const struct vi_text special = special_words(judgement, asked);
        text = vi_say(judgement, "%t: %t of %s, %r%t", &text, &share, base_words(quorum, asked),
                      &asked->base, &special);
    }
    (void)vi_reason(judgement, NULL, text, place);
}

static struct vi_text
detail(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
       const struct fact_moment *moment, const struct asked *asked)
{
    const struct vi_text roll = vi_phrase_roll(judgement, moment);
    if (!asked->ratio.under)
        return roll;
    const struct vi_text share = vi_phrase_share(judgement, asked->ratio);
    const struct vi_text special = special_words(judgement, asked);
    return vi_say(judgement, "%t; the quorum is %t of %s (%r)%t", &roll, &share,
                  base_words(quorum, asked), &asked->base, &special);
}

static const char *
were(int64_t count)
{
    return count == 1 ? "was" : "were";
}

/* The constituent authority that decides the answer: one that certainly fails, else one that may.
 */
static int
deciding_party(struct vi_judgement *judgement, const struct fact_moment *moment,
               const struct asked *asked, enum vi_truth truth)
{
    for (uint32_t k = 0; k < moment->party_count; k++) {
        struct vi_judgement quiet = *judgement;
        quiet.verbose = false;
        if (vi_moment_truth(&quiet, moment, &asked->rows[k], 1, true) == truth)
            return (int)k;
    }
    return -1;
}

static struct vi_range
present_of(const struct fact_moment *moment, int party)
{
    if (party < 0)
        return moment->x[FACT_PRESENT];
    const uint32_t proven = moment->tally.party_present[party];
    return (struct vi_range){proven, proven + moment->tally.party_maybe[party] +
                                         moment->tally.party_present[VI_PARTIES_MOST] +
                                         moment->tally.party_maybe[VI_PARTIES_MOST]};
}

static void
say_breached(struct vi_judgement *judgement, const struct fact_moment *moment,
             const struct asked *asked, int party)
{
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_text required = required_words(judgement, asked);
    const struct vi_range present = present_of(moment, party);
    if (party >= 0) {
        const struct vi_text from = vi_phrase_party(judgement, moment, party);
        judgement->message =
            vi_say(judgement, "%t was not quorate %t: %r of the members from %t %s present; %t",
                   &body, &when, &present, &from, were(present.high), &required);
    } else {
        judgement->message = vi_say(judgement, "%t was not quorate %t: %r %s present; %t", &body,
                                    &when, &present, were(present.high), &required);
    }
}

static void
say_settle(struct vi_judgement *judgement, const struct fact_moment *moment,
           const struct asked *asked, int party)
{
    const struct vi_range present = present_of(moment, party);
    if (asked->required.high >= VI_MEMBERS_MOST || moment->disputed)
        return;
    const int64_t more = asked->required.high - present.low;
    const int64_t open = present.high - present.low;
    if (more <= 0)
        return;
    if (open > 0 && open < 100000 && moment->has_roll)
        judgement->settle = vi_say(
            judgement,
            "it was if at least %n of the %n member%w whose presence is not recorded %s present",
            more, open, were(more));
    else
        judgement->settle = vi_say(judgement, "it was if at least %n %s present",
                                   asked->required.high, were(asked->required.high));
}

static void
say_unproven(struct vi_judgement *judgement, const struct fact_moment *moment,
             const struct asked *asked, int party)
{
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_text required = required_words(judgement, asked);
    const struct vi_range present = present_of(moment, party);
    const char *whose = party >= 0 ? " from " : "";
    const struct vi_text from =
        party >= 0 ? vi_phrase_party(judgement, moment, party) : (struct vi_text){"", 0};
    judgement->message =
        vi_say(judgement, "whether %t was quorate %t: the record proves %n present%s%t; %t", &body,
               &when, present.low, whose, &from, &required);
    if (judgement->disputed)
        judgement->message = vi_say(
            judgement,
            "whether %t was quorate %t: the record contradicts itself on who was present; %t",
            &body, &when, &required);
    say_settle(judgement, moment, asked, party);
}

static void
explain(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
        const struct fact_moment *moment, const struct asked *asked)
{
    const int party = judgement->verbose && quorum->each && judgement->truth != VI_TRUE
                          ? deciding_party(judgement, moment, asked, judgement->truth)
                          : -1;
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_range present = present_of(moment, party);
    const struct vi_text required = required_words(judgement, asked);
    judgement->message =
        vi_say(judgement, "%t was quorate %t: %r present; %t", &body, &when, &present, &required);
    if (judgement->truth == VI_FALSE)
        say_breached(judgement, moment, asked, party);
    if (judgement->truth == VI_UNKNOWN) {
        say_unproven(judgement, moment, asked, party);
        if (asked->special == VI_UNKNOWN)
            vi_missing_base(judgement, VI_BASE_IN_POST);
        else if (quorum->of && !vi_range_is_exact(asked->base))
            vi_missing_base(judgement, quorum->of);
        else
            vi_missing_roll(judgement, moment);
    }
    judgement->detail = detail(judgement, quorum, moment, asked);
    struct verdict_reason *root =
        vi_reason(judgement, NULL, judgement->message, judgement->subject->place);
    vi_reason_truth(root, judgement->truth);
    reason_required(judgement, quorum, asked);
    vi_reasons_presence(judgement, moment);
    vi_reasons_votes(judgement, moment);
}

static void
explain_not_known(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_range present = moment->x[FACT_PRESENT];
    judgement->message = vi_say(
        judgement, "whether %t was quorate %t: %n %s proven present, but %t is not known", &body,
        &when, present.low, present.low == 1 ? "is" : "are", &judgement->missing.noun);
    judgement->detail = vi_phrase_roll(judgement, moment);
    struct verdict_reason *root =
        vi_reason(judgement, NULL, judgement->message, judgement->subject->place);
    vi_reason_truth(root, VI_UNKNOWN);
    vi_reasons_presence(judgement, moment);
}

static void
say_no_parties(struct vi_judgement *judgement)
{
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    vi_missing(judgement, false, vi_say(judgement, "parties %t", &body),
               vi_say(judgement, "which authorities appoint %t, and how many members each", &body),
               vi_say(judgement, "the joint agreement or standing orders that govern %t", &body));
    judgement->message =
        vi_say(judgement, "whether every authority was represented %t: %t is not known", &when,
               &judgement->missing.noun);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_quorum_fields *quorum = requirement->fields;
    const struct fact_moment *moment = judgement->moment_of(judgement->moment_user);
    struct asked asked;
    judgement->truth = VI_UNKNOWN;
    if (!moment) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    if (quorum->each && !moment->party_count) {
        judgement->idle = judgement->body != NULL; /* not a joint body: nothing to ask */
        if (!judgement->idle)
            say_no_parties(judgement);
        return;
    }
    vi_assume_roll(judgement, moment);
    if (!ask(judgement, quorum, moment, &asked)) {
        if (judgement->verbose)
            explain_not_known(judgement, moment);
        return;
    }
    if (judgement->failure)
        return;
    judgement->truth = quorum->among ? truth_among(quorum, moment, &asked)
                                     : truth_of(judgement, quorum, moment, &asked);
    if (vi_says_why(judgement))
        explain(judgement, quorum, moment, &asked);
}

const struct vi_kind vi_kind_quorum = {
    .name = "quorum",
    .doc = "enough members entitled to vote are present",
    .size = sizeof(struct vi_quorum_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};

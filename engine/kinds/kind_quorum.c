/* SPDX-License-Identifier: Apache-2.0 */
/* Enough members entitled to vote are present for the business. */
#include "kinds/check.h"
#include "kinds/entitled.h"
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
    bool minimum_open;     /* what may not be gone below is not known */
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
    if (number.form == PROG_RATIO)
        asked->ratio = number.ratio;
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
    asked->minimum_open = quorum->minimum.form != PROG_ABSENT &&
                          !vi_quantity_value(judgement, quorum->minimum, &minimum, &asked->place);
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
    tried.derived = false;   /* with another number in post the ranges are others */
    tried.reading_count = 0; /* other claims may be believed together */
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

/* --- Words -------------------------------------------------------------------------- */

/* Whom the rule counts: everybody, the members of some classes, or those from one authority. */
struct counted {
    int party; /* -1: not one */
    struct vi_range present;
    struct vi_text whose; /* " of the members from South", or nothing */
};

static bool
is_open(const struct vi_quorum_fields *quorum, const struct asked *asked)
{
    return quorum->of && !quorum->each && asked->special == VI_FALSE &&
           !vi_range_is_exact(asked->base) && !vi_range_is_exact(asked->required);
}

static struct vi_text
required_words(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
               const struct asked *asked)
{
    const char *whose = judgement->assumptions >> VI_ASSUMES_CLAIMS & 1
                            ? ", as the record itself states the rule"
                            : "";
    const char *each = quorum->each ? " from every authority" : "";
    const struct vi_text share =
        asked->ratio.under ? vi_phrase_share(judgement, asked->ratio) : VI_TEXT("");
    if (quorum->each && asked->ratio.under)
        return vi_say(judgement, "%t of the members from every authority are required%s", &share,
                      whose);
    if (is_open(quorum, asked))
        return vi_say(judgement, "%t of %s is required%s", &share, vi_phrase_base(quorum->of),
                      whose);
    return vi_say(judgement, "%r%s %s required%s", &asked->required, each,
                  asked->required.high == 1 ? "is" : "are", whose);
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
    struct vi_text text = required_words(judgement, quorum, asked);
    if (asked->ratio.under && !quorum->each) {
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
    struct vi_text roll = vi_phrase_roll(judgement, moment);
    if (!moment->has_roll && moment->vote) {
        const struct vi_text votes = vi_phrase_votes(judgement, moment);
        roll = vi_say(judgement, "%t; the vote: %t", &roll, &votes);
    }
    if (!asked->ratio.under || quorum->each)
        return roll;
    const struct vi_text share = vi_phrase_share(judgement, asked->ratio);
    const struct vi_text special = special_words(judgement, asked);
    if (asked->base.low <= 0 && !vi_range_is_exact(asked->base))
        return vi_say(judgement, "%t; the quorum is %t of %s", &roll, &share,
                      base_words(quorum, asked));
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
present_from(const struct fact_moment *moment, int party)
{
    const uint32_t proven = moment->tally.party_present[party];
    return (struct vi_range){proven, proven + moment->tally.party_maybe[party] +
                                         moment->tally.party_present[VI_PARTIES_MOST] +
                                         moment->tally.party_maybe[VI_PARTIES_MOST]};
}

static struct counted
count(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
      const struct fact_moment *moment, const struct asked *asked)
{
    struct counted counted = {-1, moment->x[FACT_PRESENT], VI_TEXT("")};
    if (quorum->each && judgement->verbose && judgement->truth != VI_TRUE)
        counted.party = deciding_party(judgement, moment, asked, judgement->truth);
    if (counted.party >= 0) {
        const struct vi_text from = vi_phrase_party(judgement, moment, counted.party);
        counted.present = present_from(moment, counted.party);
        counted.whose = vi_say(judgement, " of the %r members from %t",
                               &moment->parties[counted.party].seats, &from);
    } else if (quorum->among) {
        const struct vi_text classes = vi_phrase_classes(judgement, quorum->among);
        counted.present = vi_present_among(moment, quorum->among);
        counted.whose = vi_say(judgement, " of the %t members", &classes);
    }
    return counted;
}

/* The greatest base of which those proven present are enough. */
static void
settle_base(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
            const struct asked *asked, int64_t present)
{
    const int64_t most = asked->ratio.over ? present * asked->ratio.under / asked->ratio.over : 0;
    if (most <= 0 || present < asked->required.low)
        return;
    if (asked->special == VI_UNKNOWN)
        judgement->settle =
            vi_say(judgement, "there was a quorum if at most %n member%w %s in post",
                   most < asked->restored ? most : asked->restored - 1, were(most));
    else
        judgement->settle = vi_say(judgement, "there was a quorum if %s came to at most %n",
                                   vi_phrase_base(quorum->of), most);
}

/* How many of those whose presence is not recorded make the quorum. */
static void
settle_present(struct vi_judgement *judgement, const struct fact_moment *moment, int64_t required,
               struct vi_range present)
{
    const int64_t more = required - present.low, open = present.high - present.low;
    if (more <= 0 || required >= VI_MEMBERS_MOST)
        return;
    if (open <= 0 || open >= 100000 || !moment->has_roll)
        judgement->settle = vi_say(judgement, "there was a quorum if at least %n %s present",
                                   required, were(required));
    else if (more == 1 && open == 1)
        judgement->settle = VI_TEXT(
            "there was a quorum if the one member whose presence is not recorded was present");
    else if (more == open)
        judgement->settle = vi_say(
            judgement,
            "there was a quorum if all %n members whose presence is not recorded were present",
            more);
    else
        judgement->settle = vi_say(judgement,
                                   "there was a quorum if at least %n of the %n member%w whose "
                                   "presence is not recorded %s present",
                                   more, open, were(more));
}

static int64_t
required_from(const struct fact_moment *moment, const struct asked *asked, int party)
{
    int64_t required = asked->required.high;
    if (party >= 0 && asked->ratio.under &&
        !vi_ratio_ceil(asked->ratio, moment->parties[party].seats.high, &required))
        return VI_MEMBERS_MOST;
    return required;
}

static void
say_unproven(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
             const struct fact_moment *moment, const struct asked *asked,
             const struct counted *counted)
{
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_text required = required_words(judgement, quorum, asked);
    const bool open = asked->special == VI_UNKNOWN || is_open(quorum, asked);
    judgement->message =
        judgement->disputed
            ? vi_say(judgement,
                     "whether %t was quorate %t: the record contradicts itself on who was "
                     "present; %t",
                     &body, &when, &required)
            : vi_say(judgement, "whether %t was quorate %t: the record proves %n%t present; %t",
                     &body, &when, counted->present.low, &counted->whose, &required);
    if (open)
        vi_missing_base(judgement, asked->special == VI_UNKNOWN ? VI_BASE_IN_POST : quorum->of);
    else
        vi_missing_roll(judgement, moment);
    if (open && !moment->disputed)
        settle_base(judgement, quorum, asked, counted->present.low);
    else if (!moment->disputed)
        settle_present(judgement, moment, required_from(moment, asked, counted->party),
                       counted->present);
}

static void
explain(struct vi_judgement *judgement, const struct vi_quorum_fields *quorum,
        const struct fact_moment *moment, const struct asked *asked)
{
    const struct counted counted = count(judgement, quorum, moment, asked);
    const struct vi_text body = vi_phrase_body(judgement), when = vi_phrase_when(judgement);
    const struct vi_text required = required_words(judgement, quorum, asked);
    if (judgement->truth == VI_UNKNOWN)
        say_unproven(judgement, quorum, moment, asked, &counted);
    else if (judgement->truth == VI_FALSE)
        judgement->message =
            vi_say(judgement, "%t was not quorate %t: %r%t %s present; %t", &body, &when,
                   &counted.present, &counted.whose, were(counted.present.high), &required);
    else
        judgement->message = vi_say(judgement, "%t was quorate %t: %r%t present; %t", &body, &when,
                                    &counted.present, &counted.whose, &required);
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
    const struct vi_text when = vi_phrase_when(judgement);
    vi_missing_parties(judgement);
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
    judgement->truth =
        quorum->among ? vi_range_at_least(vi_present_among(moment, quorum->among), asked.required)
                      : truth_of(judgement, quorum, moment, &asked);
    if (asked.minimum_open && judgement->truth != VI_FALSE) {
        judgement->truth = VI_UNKNOWN;
        if (judgement->verbose)
            explain_not_known(judgement, moment);
        return;
    }
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

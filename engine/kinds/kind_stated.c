/* SPDX-License-Identifier: Apache-2.0 */
/* What a record states of its own business agrees with what follows from its facts, and with the
 * constitution at hand. */
#include "kinds/check.h"
#include "kinds/entitled.h"
#include "kinds/phrases.h"
#include "kinds/stated_limit.h"

static const struct vi_word checks[] = {
    {"quorate", VI_STATED_QUORATE}, {"local-rules", VI_STATED_LOCAL_RULES},
    {"seats", VI_STATED_SEATS},     {"substitutes", VI_STATED_SUBSTITUTES},
    {"limit", VI_STATED_LIMIT},     {0}};

/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "check", .type = VI_FIELD_WORD, .offset = offsetof(struct vi_stated_fields, check),
     .words = checks, .required = true,
     .doc = "quorate: a quorum is stated where the facts give one, and none where they give none; local-rules: "
            "the numbers that the record states of the body are those of its constitution; seats: no more "
            "members are listed as present than the body has; substitutes: each stands for a member who is "
            "absent, and alone; limit: the sum of a clause is within what the record states to be delegated "
            "to whoever decides"},
    {.name = "parameter", .type = VI_FIELD_SUM, .offset = offsetof(struct vi_stated_fields, parameter),
     .doc = "of limit: the parameter that states the sum"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    const struct vi_stated_fields *stated = written;
    const bool is_limit = stated->check == VI_STATED_LIMIT;
    if (is_limit != vi_kind_given(&vi_kind_stated, context->given, "parameter"))
        vi_report0(context->findings, VI_KIND_LIMIT, context->place);
    if (is_limit && context->selector->to != MODEL_CLAUSE)
        vi_report2(context->findings, VI_KIND_CHECK_SUBJECT, context->place, VI_TEXT("limit"),
                   VI_TEXT("clause"));
}

static void
answer(struct vi_judgement *judgement, struct vi_text message)
{
    judgement->message = message;
    vi_reason_truth(vi_reason(judgement, NULL, message, judgement->subject->place),
                    judgement->truth);
}

/* --- quorate: "there was a quorum" ------------------------------------------------------- */

static enum model_answer
stated_quorate(const struct vi_subject *s)
{
    if (s->decision && s->decision->quorate != MODEL_NOT_STATED)
        return s->decision->quorate;
    return s->meeting ? s->meeting->quorate : MODEL_NOT_STATED;
}

static struct vi_judgement
decide_quorum(const struct prog_requirement *quorum, const struct vi_judgement *judgement)
{
    struct vi_judgement own = *judgement;
    own.truth = VI_UNKNOWN;
    own.idle = false;
    own.reasons = NULL;
    own.message = own.settle = own.detail = VI_TEXT("");
    quorum->kind->decide(quorum, &own);
    return own;
}

/* All quorums in force together; the words are those of the first that decides the answer. */
static bool
derive_quorum(const struct vi_judgement *judgement, struct vi_judgement *derived)
{
    bool any = false;
    for (size_t i = 0; i < judgement->other_count; i++) {
        const struct prog_requirement *other = judgement->others[i];
        if (other->kind != &vi_kind_quorum)
            continue;
        const struct vi_judgement one = decide_quorum(other, judgement);
        const enum vi_truth joined = any ? vi_truth_and(derived->truth, one.truth) : one.truth;
        if (one.idle)
            continue;
        if (!any || joined != derived->truth || one.failure)
            *derived = one;
        derived->truth = joined;
        any = true;
    }
    return any;
}

static void
say_quorate(struct vi_judgement *judgement, const struct vi_judgement *derived, bool stated)
{
    static const char *const joins[] = {[VI_FALSE] = ", but %t",
                                        [VI_UNKNOWN] = " and does not prove it; %t",
                                        [VI_TRUE] = ", rightly: %t"};
    const struct vi_text why = vi_say(judgement, joins[judgement->truth], &derived->message);
    judgement->reasons = NULL;
    answer(judgement, vi_say(judgement, "the record states that there was %s quorum%t",
                             stated ? "a" : "no", &why));
    judgement->detail = derived->detail;
    judgement->missing = derived->missing;
    judgement->disputed = derived->disputed;
    if (stated)
        judgement->settle = derived->settle;
    if (judgement->reasons && derived->reasons)
        judgement->reasons->first = judgement->reasons->last = derived->reasons;
}

static void
decide_quorate(struct vi_judgement *judgement)
{
    const enum model_answer stated = stated_quorate(judgement->subject);
    struct vi_judgement derived;
    judgement->idle = stated == MODEL_NOT_STATED || !derive_quorum(judgement, &derived);
    if (judgement->idle)
        return;
    judgement->truth = stated == MODEL_YES ? derived.truth : vi_truth_not(derived.truth);
    judgement->assumptions |= derived.assumptions;
    judgement->failure = derived.failure;
    judgement->limit = derived.limit;
    if (vi_says_why(judgement))
        say_quorate(judgement, &derived, stated == MODEL_YES);
}

#define TOLD_MOST 8 /* differences told in full; further ones are counted */

/* --- local-rules: numbers that the constitution fixes -------------------------------------- */

/* One number as the record has it and as the constitution does. */
struct pair {
    struct vi_text noun, stated, constituted; /* words for people, where they are wanted */
    struct vi_place stated_place, constituted_place;
    enum vi_truth same;
};

/* Of all the numbers the words are those of the first that differs, else of the first in doubt. */
struct comparison {
    bool any;
    enum vi_truth same;
    struct pair pair;
    struct vi_text all; /* the differences, as far as they are told */
    size_t differences;
};

static struct vi_text
place_words(struct vi_judgement *judgement, const struct pair *pair)
{
    const struct vi_text here = vi_phrase_line(judgement, pair->stated_place);
    const struct prog_authority *authority = judgement->authority;
    const struct vi_text *whose = authority->title.size ? &authority->title : &authority->id;
    return vi_say(judgement, "%t: %t by the record%t, %t by the constitution of %t (%p)",
                  &pair->noun, &pair->stated, &here, &pair->constituted, whose,
                  &pair->constituted_place);
}

static void
compare(struct vi_judgement *judgement, struct comparison *comparison, const struct pair *pair)
{
    if (!comparison->any || (comparison->same != VI_FALSE && pair->same != VI_TRUE))
        comparison->pair = *pair;
    comparison->same = comparison->any ? vi_truth_and(comparison->same, pair->same) : pair->same;
    comparison->any = true;
    if (!judgement->verbose || pair->same == VI_TRUE || comparison->differences++ >= TOLD_MOST)
        return;
    const struct vi_text one = place_words(judgement, pair);
    comparison->all =
        comparison->all.size ? vi_say(judgement, "%t; %t", &comparison->all, &one) : one;
}

static struct vi_text
count_words(struct vi_judgement *judgement, struct vi_range count)
{
    return vi_say(judgement, "%r", &count);
}

static void
compare_counts(struct vi_judgement *judgement, struct comparison *comparison, const char *noun,
               struct vi_range stated, struct vi_place stated_place, struct vi_range constituted,
               struct vi_place constituted_place)
{
    if (vi_range_is_all(stated) || vi_range_is_all(constituted))
        return;
    const struct pair pair = {.noun = vi_text_from(noun),
                              .stated = count_words(judgement, stated),
                              .constituted = count_words(judgement, constituted),
                              .stated_place = stated_place,
                              .constituted_place = constituted_place,
                              .same = vi_range_same(stated, constituted)};
    compare(judgement, comparison, &pair);
}

static enum vi_truth
same_value(enum model_fact_type type, const struct prog_setting *a, const struct prog_setting *b)
{
    if (type == MODEL_FACT_COUNT)
        return vi_range_same(a->count, b->count);
    if (type == MODEL_FACT_MONEY)
        return vi_text_is(vi_text_from(a->money.currency), b->money.currency)
                   ? vi_range_same(a->money.pence, b->money.pence)
                   : VI_FALSE;
    if (type == MODEL_FACT_RATIO)
        return vi_ratio_compare(a->ratio, b->ratio) ? VI_FALSE : VI_TRUE;
    return vi_text_equal(a->value, b->value) ? VI_TRUE : VI_FALSE;
}

static struct vi_text
value_words(struct vi_judgement *judgement, enum model_fact_type type,
            const struct prog_setting *setting)
{
    if (type == MODEL_FACT_MONEY)
        return vi_say(judgement, "%m", &setting->money);
    return type == MODEL_FACT_COUNT ? count_words(judgement, setting->count) : setting->value;
}

/* What a record states of a parameter, against what the constitution of the day has. */
static void
compare_setting(struct vi_judgement *judgement, struct comparison *comparison,
                const struct prog_setting *stated)
{
    const struct prog_setting *constituted =
        vi_setting_of(judgement->authority, judgement->body, stated->parameter, judgement->day);
    if (!stated->parameter || !constituted)
        return;
    const struct prog_parameter *parameter = &judgement->program->parameter[stated->parameter];
    const struct pair pair = {.noun = parameter->noun,
                              .stated = value_words(judgement, parameter->type, stated),
                              .constituted = value_words(judgement, parameter->type, constituted),
                              .stated_place = stated->place,
                              .constituted_place = constituted->place,
                              .same = same_value(parameter->type, stated, constituted)};
    compare(judgement, comparison, &pair);
}

static void
compare_settings(struct vi_judgement *judgement, struct comparison *comparison,
                 const struct prog_setting *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (judgement->day >= list[i].period.from && judgement->day <= list[i].period.until)
            compare_setting(judgement, comparison, &list[i]);
}

/* A constitution inside the record, part by part. */
static void
compare_bodies(struct vi_judgement *judgement, struct comparison *comparison)
{
    const struct prog_authority *claims = judgement->claims;
    const struct prog_body *stated = judgement->claimed_body, *body = judgement->body;
    if (claims)
        compare_settings(judgement, comparison, claims->settings, claims->setting_count);
    if (!stated || !body)
        return;
    compare_settings(judgement, comparison, stated->settings, stated->setting_count);
    compare_counts(judgement, comparison, "the whole number of members", stated->whole_number,
                   stated->whole_number_place, body->whole_number, body->whole_number_place);
    compare_counts(judgement, comparison, "the seats", stated->seats, stated->seats_place,
                   body->seats, body->seats_place);
    compare_counts(judgement, comparison, "the members in post", stated->in_post,
                   stated->in_post_place, body->in_post, body->in_post_place);
    if (stated->casting_vote == MODEL_NOT_STATED || body->casting_vote == MODEL_NOT_STATED)
        return;
    const struct pair casting = {
        .noun = VI_TEXT("a casting vote for whoever presides"),
        .stated = vi_text_from(vi_words_name(model_answers, (int)stated->casting_vote)),
        .constituted = vi_text_from(vi_words_name(model_answers, (int)body->casting_vote)),
        .stated_place = stated->place,
        .constituted_place = body->place,
        .same = stated->casting_vote == body->casting_vote ? VI_TRUE : VI_FALSE};
    compare(judgement, comparison, &casting);
}

static void
say_local_rules(struct vi_judgement *judgement, const struct comparison *comparison)
{
    const struct pair *pair = &comparison->pair;
    const struct vi_text body = vi_phrase_body(judgement);
    const char *join = judgement->truth == VI_FALSE ? ", but the constitution says %t"
                       : judgement->truth == VI_TRUE
                           ? ", as the constitution does"
                           : "; whether that is what the constitution says (%t) is open";
    const struct vi_text against = vi_say(judgement, join, &pair->constituted);
    answer(judgement, vi_say(judgement, "the record states %t of %t as %t%t", &pair->noun, &body,
                             &pair->stated, &against));
    judgement->detail = comparison->all;
    if (comparison->differences > TOLD_MOST)
        judgement->detail = vi_say(judgement, "%t; and %n more", &comparison->all,
                                   (int64_t)(comparison->differences - TOLD_MOST));
    (void)vi_reason(judgement, NULL, vi_say(judgement, "the record: %t", &pair->stated),
                    pair->stated_place);
    (void)vi_reason(judgement, NULL, vi_say(judgement, "the constitution: %t", &pair->constituted),
                    pair->constituted_place);
    if (judgement->truth == VI_UNKNOWN)
        vi_missing(judgement, true, vi_say(judgement, "stated %t %t", &pair->noun, &body),
                   vi_say(judgement, "%t of %t", &pair->noun, &body), VI_TEXT(""));
}

static void
decide_local_rules(struct vi_judgement *judgement)
{
    const struct doc_meeting *meeting = judgement->subject->meeting;
    struct comparison comparison = {.same = VI_TRUE};
    for (const struct doc_setting *at = judgement->authority && meeting ? meeting->settings : NULL;
         at; at = at->next) {
        if (at->of.size)
            continue; /* of somebody else */
        const struct prog_setting stated = {.parameter = at->parameter,
                                            .value = at->value,
                                            .count = at->count,
                                            .ratio = at->ratio,
                                            .money = at->money,
                                            .place = at->place};
        compare_setting(judgement, &comparison, &stated);
    }
    if (judgement->authority)
        compare_bodies(judgement, &comparison);
    judgement->idle = !comparison.any;
    judgement->truth = comparison.same;
    if (!judgement->idle && vi_says_why(judgement))
        say_local_rules(judgement, &comparison);
}

/* --- seats: no more members than the body has ------------------------------------------------- */

/* Members of the list who may vote and are there at some time; a substitute has no seat of their
 * own. */
static int64_t
count_listed(const struct fact_moment *moment)
{
    int64_t count = 0;
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        count += person->listed && person->votes && !person->is_substitute &&
                 (person->now == VI_TRUE || person->now_cause == FACT_NOT_YET);
    }
    return count;
}

/* How many members the body can have: the least that the constitution says of it. */
static struct vi_range
members_of(const struct fact_moment *moment)
{
    static const enum fact_variable bounds[] = {FACT_SEATS, FACT_WHOLE, FACT_IN_POST};
    const struct fact_claims *body = &moment->claims[FACT_FROM_BODY];
    struct vi_range members = vi_range_all();
    for (size_t i = 0; body->given && i < VI_COUNT(bounds); i++)
        if (body->binds[bounds[i]] && body->value[bounds[i]].high < members.high)
            members = body->value[bounds[i]];
    return members;
}

static void
say_seats(struct vi_judgement *judgement, const struct fact_moment *moment, int64_t present,
          struct vi_range members)
{
    static const char *const forms[] = {
        [VI_FALSE] = "%t, but %t has %r member%s",
        [VI_UNKNOWN] = "%t; whether that is possible is open: %t has %r member%s",
        [VI_TRUE] = "%t, and %t has %r member%s"};
    const struct vi_text body = vi_phrase_body(judgement);
    const struct vi_text listed = vi_say(judgement, "%n member%w %s recorded as present", present,
                                         present == 1 ? "is" : "are");
    answer(judgement, vi_say(judgement, forms[judgement->truth], &listed, &body, &members,
                             members.high == 1 ? "" : "s"));
    judgement->detail = vi_phrase_roll(judgement, moment);
    vi_reasons_presence(judgement, moment);
    if (judgement->truth == VI_UNKNOWN)
        vi_missing_base(judgement, VI_BASE_SEATS);
}

/* By the list, or by a number that says more. */
static void
decide_seats(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const struct fact_claims *number = &moment->claims[FACT_FROM_NUMBER];
    const struct vi_range members = members_of(moment);
    int64_t present = count_listed(moment);
    if (number->given && number->value[FACT_PRESENT].low > present)
        present = number->value[FACT_PRESENT].low;
    judgement->idle = vi_range_is_all(members) || (!moment->has_roll && !number->given);
    judgement->truth = vi_range_at_most(vi_range_exact(present), members);
    if (!judgement->idle && vi_says_why(judgement))
        say_seats(judgement, moment, present, members);
}

/* --- substitutes: each for a member who is absent, and alone --------------------------------- */

enum standing { STANDS_WELL, STANDS_FOR_NONE, STANDS_BESIDE, STANDS_TWICE, STANDS_OPEN };

static bool
is_there(const struct fact_person *person)
{
    return person->present == VI_TRUE || person->now_cause == FACT_STANDS_FOR_NONE;
}

static enum standing
standing_of(const struct fact_person *person)
{
    const struct fact_person *member = person->stands_for;
    if (person->now_cause == FACT_STANDS_FOR_NONE)
        return STANDS_FOR_NONE;
    if (!member)
        return STANDS_OPEN;
    if (is_there(member))
        return STANDS_BESIDE;
    if (person->now_cause == FACT_REPLACED)
        return STANDS_TWICE; /* by a substitute before this one */
    return STANDS_WELL;
}

static enum vi_truth
truth_of(enum standing standing)
{
    return standing == STANDS_WELL ? VI_TRUE : standing == STANDS_OPEN ? VI_UNKNOWN : VI_FALSE;
}

static void
say_substitute(struct vi_judgement *judgement, const struct fact_moment *moment,
               const struct fact_person *person, enum standing standing)
{
    static const char *const says[] = {
        [STANDS_WELL] = "%t stands for %t, a member who is absent",
        [STANDS_FOR_NONE] = "%t is named as the substitute of %t, who is no member of %t",
        [STANDS_BESIDE] = ("%t is named as the substitute of %t, who is present too: only one of "
                           "them counts"),
        [STANDS_TWICE] =
            ("%t is named as the substitute of %t, who has another substitute already: "
             "only one of them counts"),
        [STANDS_OPEN] =
            ("whether %t, named as the substitute of %t, stands for a member of %t: the "
             "record and the constitution name no such member"),
    };
    const struct vi_text body = vi_phrase_body(judgement);
    answer(judgement, vi_say(judgement, says[standing], &person->name,
                             &person->listed->substitute_for, &body));
    judgement->detail = vi_phrase_roll(judgement, moment);
    (void)vi_reason(
        judgement, NULL,
        vi_say(judgement, "%t: substitute for %t", &person->name, &person->listed->substitute_for),
        person->listed->place);
    if (standing == STANDS_OPEN)
        vi_missing(judgement, false, vi_say(judgement, "members %t", &body),
                   vi_say(judgement, "who the members of %t are", &body),
                   vi_say(judgement, "the constitution that governs %t", &body));
}

/* The words are those of the first that is not in order. */
static void
decide_substitutes(struct vi_judgement *judgement, const struct fact_moment *moment)
{
    const struct fact_person *found = NULL;
    enum standing standing = STANDS_WELL;
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        if (!person->is_substitute || !is_there(person))
            continue;
        const enum standing one = standing_of(person);
        if (!found || truth_of(one) < truth_of(standing)) {
            found = person;
            standing = one;
        }
    }
    judgement->idle = !found;
    judgement->truth = truth_of(standing);
    if (found && vi_says_why(judgement))
        say_substitute(judgement, moment, found, standing);
}

/* --- The family ------------------------------------------------------------------------------- */

static void
decide_of_moment(struct vi_judgement *judgement,
                 void (*judge)(struct vi_judgement *, const struct fact_moment *))
{
    const struct fact_moment *moment = judgement->moment_of(judgement->moment_user);
    if (!moment)
        judgement->failure = VI_FAILED_MEMORY;
    else
        judge(judgement, moment);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_stated_fields *stated = requirement->fields;
    judgement->truth = VI_UNKNOWN;
    if (stated->check == VI_STATED_QUORATE)
        decide_quorate(judgement);
    else if (stated->check == VI_STATED_LOCAL_RULES)
        decide_local_rules(judgement);
    else if (stated->check == VI_STATED_LIMIT)
        vi_stated_limit_decide(judgement, stated->parameter);
    else if (stated->check == VI_STATED_SEATS)
        decide_of_moment(judgement, decide_seats);
    else
        decide_of_moment(judgement, decide_substitutes);
}

const struct vi_kind vi_kind_stated = {
    .name = "stated",
    .doc = "what the record states of itself agrees with its facts and with the constitution",
    .size = sizeof(struct vi_stated_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* One fact compared with a constant or with other facts.  Missing is unknown. */
#include "kinds/check.h"
#include "base/names.h"
#include "kinds/phrases.h"

#define FIELD(member) offsetof(struct vi_fact_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "of", .type = VI_FIELD_FACT, .offset = FIELD(of), .required = true, .may_be_event = true,
     .event_offset = FIELD(of_event), .doc = "the fact, or the event whose date is compared"},
    {.name = "is", .type = VI_FIELD_VALUES, .offset = FIELD(is), .typed_by = FIELD(of),
     .doc = "it is this"},
    {.name = "is-one-of", .type = VI_FIELD_VALUES, .offset = FIELD(is_one_of), .typed_by = FIELD(of),
     .list = true, .doc = "it is one of these"},
    {.name = "at-least", .type = VI_FIELD_VALUES, .offset = FIELD(at_least), .typed_by = FIELD(of),
     .doc = "it is at least this much, or not before this day"},
    {.name = "at-most", .type = VI_FIELD_VALUES, .offset = FIELD(at_most), .typed_by = FIELD(of),
     .doc = "it is at most this much, or not after this day"},
    {.name = "same-as", .type = VI_FIELD_FACT, .offset = FIELD(same_as),
     .doc = "it equals this other fact"},
    {.name = "sum-of", .type = VI_FIELD_FACTS, .offset = FIELD(sum_of),
     .doc = "it is the sum of these facts"},
    {0},
};
/* clang-format on */

static enum model_fact_type
type_of(const struct vi_fact_fields *fact, const struct prog_program *program)
{
    return fact->of ? program->fact[fact->of].type : MODEL_FACT_DATE;
}

static bool
is_ordered(enum model_fact_type type)
{
    return type == MODEL_FACT_COUNT || type == MODEL_FACT_MONEY || type == MODEL_FACT_DATE;
}

static void
check(const void *written, const struct vi_kind_check *context)
{
    static const char *const forms[] = {"is",      "is-one-of", "at-least",
                                        "at-most", "same-as",   "sum-of"};
    const struct vi_fact_fields *fact = written;
    if (!vi_check_one_of(&vi_kind_fact, context, forms, VI_COUNT(forms)))
        return;
    if (!fact->of && !fact->of_event)
        return; /* already reported: undeclared */
    const enum model_fact_type type = type_of(fact, context->program);
    const bool compares = vi_kind_given(&vi_kind_fact, context->given, "at-least") ||
                          vi_kind_given(&vi_kind_fact, context->given, "at-most");
    if (compares && !is_ordered(type))
        vi_report1(context->findings, VI_KIND_UNORDERED, context->place,
                   vi_text_from(vi_words_name(model_fact_types, (int)type)));
    for (size_t i = 0; i < fact->sum_of.count; i++)
        if (context->program->fact[fact->sum_of.index[i]].type != type ||
            (type != MODEL_FACT_COUNT && type != MODEL_FACT_MONEY))
            vi_report1(context->findings, VI_KIND_SUM, context->place,
                       context->program->fact[fact->sum_of.index[i]].id);
    if (fact->same_as && context->program->fact[fact->same_as].type != type)
        vi_report1(context->findings, VI_KIND_SUM, context->place,
                   context->program->fact[fact->same_as].id);
}

/* What is known of a fact: typed as declared. */
struct known {
    bool known;
    bool mixed; /* amounts in more than one currency, which cannot be added */
    enum model_fact_type type;
    enum model_answer answer;
    struct vi_range range; /* count, day, pence */
    struct vi_money money;
    struct vi_text word;
    struct vi_place place;
};

static const struct vi_word *const built_in_words[] = {model_outcomes, model_decision_kinds,
                                                       model_meeting_kinds, model_record_kinds,
                                                       model_body_kinds};

/* Facts that the shape of the record itself states; the others are written as facts. */
static bool
shape_value(const struct vi_judgement *judgement, struct vi_text id, int *table, int *value,
            struct vi_place *place)
{
    const struct vi_subject *s = judgement->subject;
    const struct {
        const char *id;
        int value;
        const struct vi_place *place;
    } shapes[] = {
        {"outcome", s->decision ? (int)s->decision->outcome : 0,
         s->decision ? &s->decision->place : NULL},
        {"decision-kind", s->decision ? (int)s->decision->kind : 0,
         s->decision ? &s->decision->place : NULL},
        {"meeting-kind", s->meeting ? (int)s->meeting->kind : 0,
         s->meeting ? &s->meeting->place : NULL},
        {"record-kind", (int)s->record->kind, &s->record->place},
        {"body-kind", (int)s->body_kind, s->meeting ? &s->meeting->place : NULL},
    };
    for (size_t i = 0; i < VI_COUNT(shapes); i++) {
        if (!vi_text_is(id, shapes[i].id))
            continue;
        *table = (int)i;
        *value = shapes[i].value;
        if (shapes[i].place)
            *place = *shapes[i].place;
        return true;
    }
    return false;
}

static bool
governance_of(const struct prog_authority *authority, int64_t day, struct known *known)
{
    if (!authority)
        return false;
    for (size_t i = 0; i < authority->governance_count; i++) {
        const struct prog_governance *form = &authority->governance[i];
        if (day < form->period.from || day > form->period.until)
            continue;
        known->known = true;
        known->word = form->form;
        known->place = form->place;
        return true;
    }
    return false;
}

/* A record may be wrong in a way that its reader could not see (a fact of a type that it did not
 * know then): what cannot be read is not known. */
static void
read_value(struct vi_text value, enum model_fact_type type, struct known *known)
{
    struct vi_instant instant;
    int answer;
    if (type == MODEL_FACT_TRUTH) {
        known->answer = MODEL_YES;
        known->known = value.size == 0;
        if (value.size && vi_words_find(model_answers, value, &answer)) {
            known->answer = (enum model_answer)answer;
            known->known = true;
        }
    } else if (type == MODEL_FACT_COUNT) {
        known->known = vi_range_parse_count(value, &known->range);
    } else if (type == MODEL_FACT_MONEY) {
        known->known = vi_money_parse(value, &known->money);
        known->range = known->money.pence;
    } else if (type == MODEL_FACT_DATE) {
        known->known = vi_date_parse(value, &instant);
        known->range = known->known ? instant.day : vi_range_all();
    } else {
        known->word = value;
        known->known = value.size != 0;
    }
}

/* Of one clause and those inside it; false: too large to add. */
static bool
add_amounts(const struct doc_clause *clause, struct vi_text role, struct known *known)
{
    for (const struct doc_amount *amount = clause->amounts; amount; amount = amount->next) {
        if (!vi_text_equal(amount->of, role))
            continue;
        if (!known->known)
            known->money = amount->money;
        else if (!vi_text_is(vi_text_from(known->money.currency), amount->money.currency))
            known->mixed = true;
        else if (!vi_range_add(known->money.pence, amount->money.pence, &known->money.pence))
            return false;
        known->known = true;
        known->place = amount->place;
    }
    for (const struct doc_clause *at = clause->children; at; at = at->next)
        if (!add_amounts(at, role, known))
            return false;
    return true;
}

static void
amount_of(struct vi_judgement *judgement, struct vi_text role, struct known *known)
{
    const struct vi_subject *s = judgement->subject;
    bool added = !s->clause || add_amounts(s->clause, role, known);
    if (!s->clause && s->decision)
        for (const struct doc_clause *at = s->decision->clauses; at && added; at = at->next)
            added = add_amounts(at, role, known);
    if (!added) {
        judgement->failure = VI_FAILED_OVERFLOW;
        known->known = false;
    }
    known->range = known->money.pence;
}

static struct known
look_up(struct vi_judgement *judgement, uint32_t index)
{
    const struct prog_fact *fact = &judgement->program->fact[index];
    struct known known = {.type = fact->type, .range = vi_range_all()};
    int table = 0, value = 0;
    const bool own = index < judgement->program->builtin_facts;
    if (own && shape_value(judgement, fact->id, &table, &value, &known.place)) {
        known.word = vi_text_from(vi_words_name(built_in_words[table], value));
        known.known = known.word.size != 0 && (value != 0 || table == 3);
        return known;
    }
    const struct doc_fact *stated = vi_fact_of(judgement, index);
    if (stated) {
        known.place = stated->place;
        read_value(stated->value, fact->type, &known);
        return known;
    }
    if (own && vi_text_is(fact->id, "governance") &&
        (governance_of(judgement->authority, judgement->day, &known) ||
         governance_of(judgement->claims, judgement->day, &known)))
        return known;
    if (own && vi_text_is(fact->id, "paragraph") && judgement->subject->event &&
        judgement->subject->event->paragraph.size) {
        known.known = true;
        known.word = judgement->subject->event->paragraph;
        known.place = judgement->subject->event->place;
        return known;
    }
    if (fact->amount_role.size)
        amount_of(judgement, fact->amount_role, &known);
    return known;
}

static struct known
look_up_event(const struct vi_judgement *judgement, uint32_t event)
{
    struct known known = {.type = MODEL_FACT_DATE, .range = vi_range_all()};
    struct vi_instant instant;
    known.known = vi_event_day(judgement, event, &instant, &known.place);
    if (known.known)
        known.range = instant.day;
    return known;
}

/* --- Comparing ------------------------------------------------------------------------------- */

/* A day of any year, in the year of the decision (else of the fact itself). */
static struct vi_range
in_year(const struct vi_judgement *judgement, const struct known *known, int32_t month_day)
{
    const struct vi_range year_of =
        vi_range_is_exact(judgement->subject->day) ? judgement->subject->day : known->range;
    int64_t day;
    if (year_of.low == VI_LEAST || year_of.low == VI_MOST)
        return vi_range_all();
    struct vi_civil civil = vi_day_to_civil(year_of.low);
    civil.month = month_day / 100;
    civil.day = month_day % 100;
    return vi_day_from_civil(civil, &day) ? vi_range_exact(day) : vi_range_all();
}

static struct vi_range
constant_range(const struct vi_judgement *judgement, const struct known *known,
               const struct prog_value *value)
{
    if (value->month_day)
        return in_year(judgement, known, value->month_day);
    return value->type == MODEL_FACT_MONEY ? value->money.pence : value->range;
}

static bool
other_currency(const struct known *known, const char *currency)
{
    return known->type == MODEL_FACT_MONEY &&
           !vi_text_is(vi_text_from(known->money.currency), currency);
}

static enum vi_truth
same_as_value(const struct vi_judgement *judgement, const struct known *known,
              const struct prog_value *value)
{
    if (known->type == MODEL_FACT_TRUTH)
        return known->answer == value->answer ? VI_TRUE : VI_FALSE;
    if (is_ordered(known->type))
        return other_currency(known, value->money.currency)
                   ? VI_UNKNOWN
                   : vi_range_same(known->range, constant_range(judgement, known, value));
    return vi_text_equal(vi_fold(judgement->scratch, known->word),
                         vi_fold(judgement->scratch, value->text))
               ? VI_TRUE
               : VI_FALSE;
}

static enum vi_truth
one_of(const struct vi_judgement *judgement, const struct known *known,
       const struct vi_field_values *values)
{
    enum vi_truth truth = VI_FALSE;
    for (size_t i = 0; i < values->count; i++)
        truth = vi_truth_or(truth, same_as_value(judgement, known, &values->value[i]));
    return truth;
}

static enum vi_truth
same_as_fact(const struct vi_judgement *judgement, const struct known *a, const struct known *b)
{
    if (!b->known || b->mixed ||
        (a->type == MODEL_FACT_MONEY && other_currency(a, b->money.currency)))
        return VI_UNKNOWN;
    if (a->type == MODEL_FACT_TRUTH)
        return a->answer == b->answer ? VI_TRUE : VI_FALSE;
    if (is_ordered(a->type))
        return vi_range_same(a->range, b->range);
    return vi_text_equal(vi_fold(judgement->scratch, a->word), vi_fold(judgement->scratch, b->word))
               ? VI_TRUE
               : VI_FALSE;
}

static enum vi_truth
same_as_sum(struct vi_judgement *judgement, const struct known *known,
            const struct vi_field_facts *facts)
{
    struct vi_range sum = vi_range_exact(0);
    for (size_t i = 0; i < facts->count; i++) {
        const struct known part = look_up(judgement, facts->index[i]);
        if (!part.known || part.mixed || other_currency(known, part.money.currency))
            return VI_UNKNOWN;
        if (!vi_range_add(sum, part.range, &sum)) {
            judgement->failure = VI_FAILED_OVERFLOW;
            return VI_UNKNOWN;
        }
    }
    return vi_range_same(known->range, sum);
}

static enum vi_truth
compare(struct vi_judgement *judgement, const struct vi_fact_fields *fact,
        const struct known *known)
{
    if (!known->known || known->mixed)
        return VI_UNKNOWN;
    if (fact->is.count)
        return one_of(judgement, known, &fact->is);
    if (fact->is_one_of.count)
        return one_of(judgement, known, &fact->is_one_of);
    if (fact->same_as) {
        const struct known other = look_up(judgement, fact->same_as);
        return same_as_fact(judgement, known, &other);
    }
    if (fact->sum_of.count)
        return same_as_sum(judgement, known, &fact->sum_of);
    const bool least = fact->at_least.count != 0;
    const struct prog_value *bound = least ? fact->at_least.value : fact->at_most.value;
    if (other_currency(known, bound->money.currency))
        return VI_UNKNOWN;
    const struct vi_range limit = constant_range(judgement, known, bound);
    return least ? vi_range_at_least(known->range, limit) : vi_range_at_most(known->range, limit);
}

/* --- Words --------------------------------------------------------------------------------------
 */

static struct vi_text
value_words(struct vi_judgement *judgement, const struct known *known)
{
    if (known->type == MODEL_FACT_TRUTH)
        return vi_text_from(vi_words_name(model_answers, (int)known->answer));
    if (known->type == MODEL_FACT_COUNT)
        return vi_say(judgement, "%r", &known->range);
    if (known->type == MODEL_FACT_MONEY)
        return vi_say(judgement, "%m", &known->money);
    if (known->type == MODEL_FACT_DATE)
        return vi_say(judgement, "%d", &known->range);
    return known->word;
}

static struct vi_text
noun_of(struct vi_judgement *judgement, const struct vi_fact_fields *fact)
{
    if (fact->of)
        return judgement->program->fact[fact->of].noun;
    return vi_say(judgement, "the date of %t", &judgement->program->event[fact->of_event].noun);
}

static struct vi_text
recorded_words(struct vi_judgement *judgement, const struct known *known)
{
    if (!known->known)
        return VI_TEXT("not recorded");
    if (known->mixed)
        return VI_TEXT("recorded in more than one currency");
    const struct vi_text value = value_words(judgement, known);
    return vi_say(judgement, "recorded as %t", &value);
}

/* The facts that this one is compared with. */
static struct vi_field_facts
others_of(const struct vi_fact_fields *fact)
{
    return fact->same_as ? (struct vi_field_facts){&fact->same_as, 1} : fact->sum_of;
}

/* "; the number of posts is recorded as 5": what it is compared with, if that is recorded too. */
static struct vi_text
others_words(struct vi_judgement *judgement, const struct vi_fact_fields *fact)
{
    const struct vi_field_facts others = others_of(fact);
    struct vi_text line = VI_TEXT("");
    for (size_t i = 0; i < others.count; i++) {
        const struct known other = look_up(judgement, others.index[i]);
        const struct vi_text recorded = recorded_words(judgement, &other);
        line = vi_say(judgement, "%t, %t is %t", &line,
                      &judgement->program->fact[others.index[i]].noun, &recorded);
    }
    return line;
}

static struct vi_text
constant_words(struct vi_judgement *judgement, const struct known *known,
               const struct prog_value *value)
{
    const struct known constant = {.known = true,
                                   .type = value->type,
                                   .answer = value->answer,
                                   .range = constant_range(judgement, known, value),
                                   .money = value->money,
                                   .word = value->text};
    return value_words(judgement, &constant);
}

/* Which values would satisfy; nothing where it is compared with other facts. */
static void
say_settle(struct vi_judgement *judgement, const struct vi_fact_fields *fact,
           const struct known *known)
{
    const bool is_date = known->type == MODEL_FACT_DATE;
    const struct {
        const struct vi_field_values *values;
        const char *words;
    } forms[] = {{&fact->is, ""},
                 {&fact->is_one_of, ""},
                 {&fact->at_least, is_date ? "on or after " : "at least "},
                 {&fact->at_most, is_date ? "on or before " : "at most "}};
    struct vi_text list = VI_TEXT("");
    for (size_t i = 0; i < VI_COUNT(forms); i++)
        for (size_t j = 0; j < forms[i].values->count; j++) {
            const struct vi_text value =
                constant_words(judgement, known, &forms[i].values->value[j]);
            list = vi_say(judgement, "%t%s%s%t", &list, list.size ? " or " : "", forms[i].words,
                          &value);
        }
    if (known->type == MODEL_FACT_TRUTH && fact->is.count == 1 && !fact->is_one_of.count)
        judgement->settle = fact->is.value[0].answer == MODEL_YES
                                ? VI_TEXT("it is in order if so")
                                : VI_TEXT("it is in order if not");
    else if (list.size)
        judgement->settle = vi_say(judgement, "it is in order if that is %t", &list);
}

/* The first fact of the comparison that is not recorded, or the fact itself. */
static uint32_t
missing_fact(struct vi_judgement *judgement, const struct vi_fact_fields *fact,
             const struct known *known)
{
    const struct vi_field_facts others = others_of(fact);
    for (size_t i = 0; known->known && i < others.count; i++)
        if (!look_up(judgement, others.index[i]).known)
            return others.index[i];
    return fact->of;
}

static void
say_missing(struct vi_judgement *judgement, const struct vi_fact_fields *fact,
            const struct known *known)
{
    const struct vi_subject *s = judgement->subject;
    if (!fact->of) {
        vi_missing_event(judgement, fact->of_event);
        return;
    }
    const struct prog_fact *declared =
        &judgement->program->fact[missing_fact(judgement, fact, known)];
    vi_missing(judgement, vi_belongs_here(judgement, declared->stated_by),
               vi_say(judgement, "fact %t %t", &declared->id, &s->path),
               vi_say(judgement, "%t (%t)", &declared->noun, &s->name), declared->document);
}

static void
explain(struct vi_judgement *judgement, const struct vi_fact_fields *fact,
        const struct known *known)
{
    const struct vi_text noun = noun_of(judgement, fact);
    const struct vi_text recorded = recorded_words(judgement, known);
    const struct vi_text others = others_words(judgement, fact);
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text line =
        known->known ? vi_phrase_line(judgement, known->place) : VI_TEXT("");
    const struct vi_text said =
        vi_say(judgement, "%t: %t is %t%t%t", name, &noun, &recorded,
               judgement->truth == VI_TRUE ? &(struct vi_text){"", 0} : &line, &others);
    const struct vi_text *title = &judgement->rule->title;
    const char *open =
        judgement->truth == VI_UNKNOWN && known->known ? ", which leaves it open" : "";
    judgement->message = judgement->truth == VI_TRUE
                             ? said
                             : vi_say(judgement, "%t%s. The rule: %t", &said, open, title);
    if (judgement->truth == VI_UNKNOWN) {
        say_missing(judgement, fact, known);
        if (judgement->verbose)
            say_settle(judgement, fact, known);
    }
    struct verdict_reason *root = vi_reason(
        judgement, NULL, vi_say(judgement, "%t: %t is %t%t", name, &noun, &recorded, &others),
        known->known ? known->place : judgement->subject->place);
    vi_reason_truth(root, judgement->truth);
}

/* What a record says of itself is a claim: where it says nothing, there is none to ask about. */
static bool
is_claim(const struct prog_program *program, uint32_t index)
{
    return index && index < program->builtin_facts &&
           vi_text_is(program->fact[index].id, "quorate");
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_fact_fields *fact = requirement->fields;
    const struct known known =
        fact->of ? look_up(judgement, fact->of) : look_up_event(judgement, fact->of_event);
    if (!known.known && is_claim(judgement->program, fact->of)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = compare(judgement, fact, &known);
    if (vi_says_why(judgement))
        explain(judgement, fact, &known);
}

const struct vi_kind vi_kind_fact = {
    .name = "fact",
    .doc = "one fact compared with a constant or with other facts",
    .size = sizeof(struct vi_fact_fields),
    .fields = fields,
    .check = check,
    .decide = decide,
};

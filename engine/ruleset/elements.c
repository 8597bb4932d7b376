/* SPDX-License-Identifier: Apache-2.0 */
/* The elements of rule files, as data: syntax and nothing else. */
#include "ruleset/shape.h"

/* clang-format off */
#define AT(owner, member) .offset = offsetof(struct owner, member)
#define DAYS(owner) \
    {.name = "in-force-from", .type = VI_SHAPE_FROM, AT(owner, period.from)}, \
    {.name = "in-force-until", .type = VI_SHAPE_UNTIL, AT(owner, period.until)}

static const struct vi_word yes_no[] = {{"yes", 1}, {"no", 0}, {0}};
static const struct vi_word holders_of[] = {{"body", 0}, {"authority", 1}, {0}};
static const struct vi_word complete[] = {{"complete", 1}, {0}};
static const struct vi_word declared_types[] = {
    {"truth", MODEL_FACT_TRUTH}, {"count", MODEL_FACT_COUNT}, {"money", MODEL_FACT_MONEY},
    {"date", MODEL_FACT_DATE}, {"word", MODEL_FACT_WORD}, {0},
};
static const struct vi_word parameter_types[] = {
    {"count", MODEL_FACT_COUNT}, {"ratio", MODEL_FACT_RATIO}, {"truth", MODEL_FACT_TRUTH},
    {"word", MODEL_FACT_WORD}, {"money", MODEL_FACT_MONEY}, {0},
};
static const struct vi_word remote[] = {{"remote", MODEL_REMOTE}, {"in-person", MODEL_IN_PERSON}, {0}};
static const struct vi_word function_kinds[] = {
    {"executive", 1}, {"council", 2}, {"local-choice", 3}, {0},
};
static const struct vi_word onward[] = {{"no", 1}, {"yes", 2}, {"narrower", 3}, {0}};
static const struct vi_word spans[] = {
    {"act", 1}, {"contract", 2}, {"decision", 3}, {"supplier", 4}, {"year", 5},
    {"calendar-year", 6}, {"all", 7}, {0},
};
static const struct vi_word caps[] = {{"none", PROG_CAP_NONE}, {"not-stated", PROG_CAP_UNKNOWN}, {0}};

/* --- Rule sets ------------------------------------------------------------------ */

static const struct vi_shape_attribute rules_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_head, id), .required = true},
    {.name = "version", .type = VI_SHAPE_TEXT, AT(ast_head, version), .required = true},
    {.name = "title", .type = VI_SHAPE_TEXT, AT(ast_head, title), .required = true},
    {.name = "layer", .type = VI_SHAPE_WORD, AT(ast_head, layer), .words = model_layers, .required = true},
    {.name = "authority", .type = VI_SHAPE_NAME, AT(ast_head, authority)},
    {.name = "requires", .type = VI_SHAPE_NUMBER, AT(ast_head, requires)},
    DAYS(ast_head),
    {0},
};
const struct vi_shape vi_shape_rules = {
    .name = "rules", .attributes = rules_attributes,
    .children = {{&vi_shape_include, 0, 0, 0}, {&vi_shape_source, 0, 0, 0}, {&vi_shape_event, 0, 0, 0},
                 {&vi_shape_fact, 0, 0, 0}, {&vi_shape_parameter_declared, 0, 0, 0},
                 {&vi_shape_attendance_counts, 0, 0, 0}, {&vi_shape_rule, 1, 0, 0}},
    .child_count = 7,
};

static const struct vi_shape_attribute include_attributes[] = {
    {.name = "href", .type = VI_SHAPE_TEXT, AT(ast_include, href), .required = true},
    {0},
};
const struct vi_shape vi_shape_include = {.name = "include", .attributes = include_attributes};

static const struct vi_shape_attribute source_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_source, id), .required = true},
    {.name = "title", .type = VI_SHAPE_TEXT, AT(prog_source, title), .required = true},
    {.name = "href", .type = VI_SHAPE_TEXT, AT(prog_source, href)},
    {0},
};
const struct vi_shape vi_shape_source = {.name = "source", .attributes = source_attributes};

static const struct vi_shape_attribute event_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_event, id), .required = true},
    {.name = "noun", .type = VI_SHAPE_TEXT, AT(prog_event, noun), .required = true},
    {.name = "says", .type = VI_SHAPE_TEXT, AT(prog_event, says), .required = true},
    {.name = "document", .type = VI_SHAPE_TEXT, AT(prog_event, document)},
    {.name = "stated-by", .type = VI_SHAPE_WORDS, AT(prog_event, stated_by), .words = model_record_kinds},
    {.name = "role", .type = VI_SHAPE_WORD, AT(prog_event, role), .words = model_roles},
    {0},
};
const struct vi_shape vi_shape_event = {.name = "event", .attributes = event_attributes};

static const struct vi_shape_attribute fact_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_fact, id), .required = true},
    {.name = "type", .type = VI_SHAPE_WORD, AT(prog_fact, type), .words = declared_types, .required = true},
    {.name = "noun", .type = VI_SHAPE_TEXT, AT(prog_fact, noun), .required = true},
    {.name = "document", .type = VI_SHAPE_TEXT, AT(prog_fact, document)},
    {.name = "stated-by", .type = VI_SHAPE_WORDS, AT(prog_fact, stated_by), .words = model_record_kinds},
    {.name = "values", .type = VI_SHAPE_TOKENS, AT(prog_fact, values)},
    {.name = "amount", .type = VI_SHAPE_NAME, AT(prog_fact, amount_role)},
    {0},
};
const struct vi_shape vi_shape_fact = {.name = "fact", .attributes = fact_attributes};

static const struct vi_shape_attribute parameter_declared_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_declared_parameter, parameter.id), .required = true},
    {.name = "type", .type = VI_SHAPE_WORD, AT(ast_declared_parameter, parameter.type),
     .words = parameter_types, .required = true},
    {.name = "of", .type = VI_SHAPE_WORD, AT(ast_declared_parameter, of), .words = holders_of, .required = true},
    {.name = "noun", .type = VI_SHAPE_TEXT, AT(ast_declared_parameter, parameter.noun), .required = true},
    {0},
};
const struct vi_shape vi_shape_parameter_declared = {
    .name = "parameter", .attributes = parameter_declared_attributes,
};

static const struct vi_shape_attribute attendance_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_attendance, id), .required = true},
    {.name = "mode", .type = VI_SHAPE_WORD, AT(prog_attendance, mode), .words = remote, .required = true},
    {.name = "counts", .type = VI_SHAPE_FLAG, AT(prog_attendance, counts), .words = yes_no, .required = true},
    {.name = "body-kind", .type = VI_SHAPE_WORDS, AT(prog_attendance, body_kinds), .words = model_body_kinds},
    DAYS(prog_attendance),
    {0},
};
const struct vi_shape vi_shape_attendance_counts = {
    .name = "attendance-counts", .attributes = attendance_attributes,
    .children = {{&vi_shape_cite, 0, 0, 0}}, .child_count = 1,
};

static const struct vi_shape_attribute rule_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_rule, rule.id), .required = true},
    {.name = "severity", .type = VI_SHAPE_WORD, AT(ast_rule, rule.severity), .words = model_severities, .required = true},
    {.name = "stage", .type = VI_SHAPE_WORDS, AT(ast_rule, rule.stages), .words = model_stages},
    {.name = "exact", .type = VI_SHAPE_FLAG, AT(ast_rule, rule.exact), .words = yes_no},
    {.name = "variable", .type = VI_SHAPE_FLAG, AT(ast_rule, rule.variable), .words = yes_no},
    {.name = "replaces", .type = VI_SHAPE_NAME, AT(ast_rule, replaces)},
    {.name = "follows", .type = VI_SHAPE_TOKENS, AT(ast_rule, rule.follows)},
    {.name = "matter", .type = VI_SHAPE_NAME, AT(ast_rule, rule.matter)},
    {.name = "confidence", .type = VI_SHAPE_WORD, AT(ast_rule, rule.confidence), .words = model_confidences},
    {.name = "in-force-from", .type = VI_SHAPE_FROM, AT(ast_rule, rule.period.from)},
    {.name = "in-force-until", .type = VI_SHAPE_UNTIL, AT(ast_rule, rule.period.until)},
    {0},
};
const struct vi_shape vi_shape_rule = {
    .name = "rule", .attributes = rule_attributes,
    .children = {{&vi_shape_title, 0, 1, 1}, {&vi_shape_cite, 1, 0, 0}, {&vi_shape_applies, 2, 1, 1},
                 {&vi_shape_when, 3, 0, 1}, {NULL, 4, 1, 1}, {&vi_shape_unless, 5, 0, 0},
                 {&vi_shape_consequence, 6, 0, 1}, {&vi_shape_remedy, 7, 0, 1},
                 {&vi_shape_note, 8, 0, 0}, {&vi_shape_examples, 9, 0, 1}},
    .child_count = 10,
};

const struct vi_shape vi_shape_title = {.name = "title", .text = true};
const struct vi_shape vi_shape_consequence = {.name = "consequence", .text = true};
const struct vi_shape vi_shape_remedy = {.name = "remedy", .text = true};
const struct vi_shape vi_shape_note = {.name = "note", .text = true};

static const struct vi_shape_attribute cite_attributes[] = {
    {.name = "source", .type = VI_SHAPE_NAME, AT(ast_cite, source), .required = true},
    {.name = "at", .type = VI_SHAPE_TEXT, AT(ast_cite, at)},
    DAYS(ast_cite),
    {0},
};
const struct vi_shape vi_shape_cite = {.name = "cite", .attributes = cite_attributes};

static const struct vi_shape_attribute applies_attributes[] = {
    {.name = "to", .type = VI_SHAPE_WORD, AT(ast_applies, to), .words = model_subjects, .required = true},
    {.name = "body-kind", .type = VI_SHAPE_WORDS, AT(ast_applies, body), .words = model_body_kinds},
    {.name = "not-body-kind", .type = VI_SHAPE_WORDS, AT(ast_applies, not_body), .words = model_body_kinds},
    {.name = "record-kind", .type = VI_SHAPE_WORDS, AT(ast_applies, record), .words = model_record_kinds},
    {.name = "decision-kind", .type = VI_SHAPE_WORDS, AT(ast_applies, decision), .words = model_decision_kinds},
    {.name = "meeting-kind", .type = VI_SHAPE_WORDS, AT(ast_applies, meeting), .words = model_meeting_kinds},
    {.name = "event", .type = VI_SHAPE_NAME, AT(ast_applies, event)},
    {0},
};
const struct vi_shape vi_shape_applies = {.name = "applies", .attributes = applies_attributes};

const struct vi_shape vi_shape_when = {
    .name = "when", .children = {{NULL, 0, 1, 0}}, .child_count = 1,
};

static const struct vi_shape_attribute unless_attributes[] = {
    {.name = "event", .type = VI_SHAPE_NAME, AT(ast_unless, event)},
    {.name = "fact", .type = VI_SHAPE_NAME, AT(ast_unless, fact)},
    {0},
};
const struct vi_shape vi_shape_unless = {
    .name = "unless", .attributes = unless_attributes,
    .children = {{NULL, 0, 0, 1}}, .child_count = 1,
};

const struct vi_shape vi_shape_examples = {
    .name = "examples",
    .children = {{&vi_shape_satisfied, 0, 0, 0}, {&vi_shape_breached, 0, 0, 0},
                 {&vi_shape_unproven, 0, 0, 0}, {&vi_shape_excused, 0, 0, 0}},
    .child_count = 4,
};
static const struct vi_shape_attribute example_attributes[] = {
    {.name = "why", .type = VI_SHAPE_TEXT, AT(prog_example, why), .required = true},
    {.name = "authority", .type = VI_SHAPE_NAME, AT(prog_example, authority)},
    {0},
};
#define EXAMPLE(id)                                                                                \
    const struct vi_shape vi_shape_##id = {                                                        \
        .name = #id, .attributes = example_attributes,                                             \
        .children = {{&vi_shape_constitution, 0, 0, 0}, {&vi_shape_record, 1, 1, 1}},              \
        .child_count = 2,                                                                          \
    }
EXAMPLE(satisfied);
EXAMPLE(breached);
EXAMPLE(unproven);
EXAMPLE(excused);
const struct vi_shape vi_shape_record = {.name = "record", .opaque = true, .record = true};

/* --- Constitutions --------------------------------------------------------------- */

static const struct vi_shape_attribute constitution_attributes[] = {
    {.name = "authority", .type = VI_SHAPE_NAME, AT(ast_head, authority), .required = true},
    {.name = "title", .type = VI_SHAPE_TEXT, AT(ast_head, title), .required = true},
    {.name = "version", .type = VI_SHAPE_TEXT, AT(ast_head, version)},
    {.name = "governance", .type = VI_SHAPE_NAME, AT(ast_head, governance)},
    {.name = "grants", .type = VI_SHAPE_WORD, AT(ast_head, grants), .words = complete},
    {.name = "requires", .type = VI_SHAPE_NUMBER, AT(ast_head, requires)},
    DAYS(ast_head),
    {0},
};
const struct vi_shape vi_shape_constitution = {
    .name = "constitution", .attributes = constitution_attributes,
    .children = {{&vi_shape_source, 0, 0, 0}, {&vi_shape_parameter, 0, 0, 0},
                 {&vi_shape_governance, 0, 0, 0}, {&vi_shape_body, 0, 0, 0}, {&vi_shape_seat, 0, 0, 0},
                 {&vi_shape_post, 0, 0, 0}, {&vi_shape_function, 0, 0, 0}, {&vi_shape_reserve, 0, 0, 0},
                 {&vi_shape_grant, 0, 0, 0}, {&vi_shape_rule, 0, 0, 0}, {&vi_shape_unit, 0, 0, 0}},
    .child_count = 11,
};

static const struct vi_shape_attribute parameter_attributes[] = {
    {.name = "name", .type = VI_SHAPE_NAME, AT(prog_setting, name), .required = true},
    {.name = "value", .type = VI_SHAPE_TEXT, AT(prog_setting, value), .required = true},
    DAYS(prog_setting),
    {0},
};
const struct vi_shape vi_shape_parameter = {
    .name = "parameter", .attributes = parameter_attributes,
    .children = {{&vi_shape_cite, 0, 0, 0}}, .child_count = 1,
};

static const struct vi_shape_attribute governance_attributes[] = {
    {.name = "form", .type = VI_SHAPE_NAME, AT(prog_governance, form), .required = true},
    DAYS(prog_governance),
    {0},
};
const struct vi_shape vi_shape_governance = {.name = "governance", .attributes = governance_attributes};

static const struct vi_shape_attribute body_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_body, body.id), .required = true},
    {.name = "kind", .type = VI_SHAPE_WORD, AT(ast_body, body.kind), .words = model_body_kinds, .required = true},
    {.name = "name", .type = VI_SHAPE_TEXT, AT(ast_body, body.name)},
    {.name = "alias", .type = VI_SHAPE_TEXT, AT(ast_body, alias)},
    {.name = "whole-number", .type = VI_SHAPE_COUNT, AT(ast_body, body.whole_number)},
    {.name = "seats", .type = VI_SHAPE_COUNT, AT(ast_body, body.seats)},
    {.name = "in-post", .type = VI_SHAPE_COUNT, AT(ast_body, body.in_post)},
    {.name = "casting-vote", .type = VI_SHAPE_WORD, AT(ast_body, body.casting_vote), .words = model_answers},
    {.name = "in-force-from", .type = VI_SHAPE_FROM, AT(ast_body, body.period.from)},
    {.name = "in-force-until", .type = VI_SHAPE_UNTIL, AT(ast_body, body.period.until)},
    {0},
};
const struct vi_shape vi_shape_body = {
    .name = "body", .attributes = body_attributes,
    .children = {{&vi_shape_party, 0, 0, 0}, {&vi_shape_parameter, 0, 0, 0}, {&vi_shape_disqualified, 0, 0, 0}},
    .child_count = 3,
};

static const struct vi_shape_attribute party_attributes[] = {
    {.name = "authority", .type = VI_SHAPE_NAME, AT(prog_party, authority), .required = true},
    {.name = "seats", .type = VI_SHAPE_COUNT, AT(prog_party, seats), .required = true},
    DAYS(prog_party),
    {0},
};
const struct vi_shape vi_shape_party = {.name = "party", .attributes = party_attributes};

static const struct vi_shape_attribute disqualified_attributes[] = {
    {.name = "count", .type = VI_SHAPE_NUMBER, AT(prog_disqualified, count), .required = true},
    {.name = "date", .type = VI_SHAPE_DAY, AT(prog_disqualified, day), .required = true},
    {0},
};
const struct vi_shape vi_shape_disqualified = {.name = "disqualified", .attributes = disqualified_attributes};

static const struct vi_shape_attribute seat_attributes[] = {
    {.name = "body", .type = VI_SHAPE_NAME, AT(prog_seat, body), .required = true},
    {.name = "member", .type = VI_SHAPE_TEXT, AT(prog_seat, member), .required = true},
    {.name = "class", .type = VI_SHAPE_WORD, AT(prog_seat, class_), .words = model_member_classes},
    {.name = "office", .type = VI_SHAPE_TEXT, AT(prog_seat, office)},
    {.name = "authority", .type = VI_SHAPE_NAME, AT(prog_seat, authority)},
    DAYS(prog_seat),
    {0},
};
const struct vi_shape vi_shape_seat = {.name = "seat", .attributes = seat_attributes};

static const struct vi_shape_attribute post_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_post, id), .required = true},
    {.name = "name", .type = VI_SHAPE_TEXT, AT(prog_post, name)},
    {.name = "statutory", .type = VI_SHAPE_NAME, AT(prog_post, statutory)},
    {.name = "acts-for", .type = VI_SHAPE_NAME, AT(prog_post, acts_for)},
    {.name = "vacant", .type = VI_SHAPE_FLAG, AT(prog_post, vacant), .words = yes_no},
    {.name = "shared-with", .type = VI_SHAPE_NAME, AT(prog_post, shared_with)},
    DAYS(prog_post),
    {0},
};
const struct vi_shape vi_shape_post = {.name = "post", .attributes = post_attributes};

static const struct vi_shape_attribute unit_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_unit, id), .required = true},
    {.name = "places", .type = VI_SHAPE_NUMBER, AT(prog_unit, places)},
    {0},
};
const struct vi_shape vi_shape_unit = {.name = "unit", .attributes = unit_attributes};

static const struct vi_shape_attribute function_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(prog_function, id), .required = true},
    {.name = "name", .type = VI_SHAPE_TEXT, AT(prog_function, name)},
    {.name = "kind", .type = VI_SHAPE_TOKEN, AT(prog_function, kind), .words = function_kinds},
    {.name = "held-by", .type = VI_SHAPE_TEXT, AT(prog_function, held_by)},
    {.name = "matter", .type = VI_SHAPE_WORD, AT(prog_function, matter), .words = model_matters},
    DAYS(prog_function),
    {0},
};
const struct vi_shape vi_shape_function = {
    .name = "function", .attributes = function_attributes,
    .children = {{&vi_shape_function, 0, 0, 0}, {&vi_shape_known_by, 0, 0, 1}}, .child_count = 2,
};
const struct vi_shape vi_shape_known_by = {.name = "known-by", .text = true};

static const struct vi_shape_attribute reserve_attributes[] = {
    {.name = "function", .type = VI_SHAPE_NAME, AT(prog_reserve, function), .required = true},
    {.name = "to", .type = VI_SHAPE_TEXT, AT(prog_reserve, to)},
    {.name = "kinds", .type = VI_SHAPE_TOKENS, AT(prog_reserve, kinds), .words = model_holder_kinds},
    {.name = "not-to", .type = VI_SHAPE_TEXT, AT(prog_reserve, not_to)},
    {.name = "not-kinds", .type = VI_SHAPE_TOKENS, AT(prog_reserve, not_kinds), .words = model_holder_kinds},
    DAYS(prog_reserve),
    {0},
};
const struct vi_shape vi_shape_reserve = {.name = "reserve", .attributes = reserve_attributes};

#define GRANT_REST \
    {.name = "to", .type = VI_SHAPE_TEXT, AT(prog_grant, to), .required = true}, \
    {.name = "function", .type = VI_SHAPE_NAME, AT(prog_grant, function), .required = true}, \
    {.name = "sub-delegable", .type = VI_SHAPE_TOKEN, AT(prog_grant, sub_delegable), .words = onward}, \
    {.name = "to-kinds", .type = VI_SHAPE_TOKENS, AT(prog_grant, to_kinds), .words = model_holder_kinds}, \
    {.name = "depth", .type = VI_SHAPE_NUMBER, AT(prog_grant, depth)}, \
    {.name = "by", .type = VI_SHAPE_TEXT, AT(prog_grant, by)}, \
    {.name = "urgency-only", .type = VI_SHAPE_FLAG, AT(prog_grant, urgency_only), .words = yes_no}, \
    {.name = "revoked-on", .type = VI_SHAPE_DAY, AT(prog_grant, revoked_on)}, \
    {.name = "revoked-by", .type = VI_SHAPE_TEXT, AT(prog_grant, revoked_by)}, \
    DAYS(prog_grant)
#define GRANT_CHILDREN \
    .children = {{&vi_shape_limit, 0, 0, 0}, {&vi_shape_consult, 0, 0, 0}, {&vi_shape_notify, 0, 0, 0}, \
                 {&vi_shape_jointly, 0, 0, 0}, {&vi_shape_except, 0, 0, 0}}, \
    .child_count = 5
static const struct vi_shape_attribute grant_attributes[] = {
    {.name = "from", .type = VI_SHAPE_TEXT, AT(prog_grant, from), .required = true}, GRANT_REST, {0},
};
const struct vi_shape vi_shape_grant = {
    .name = "grant", .attributes = grant_attributes, GRANT_CHILDREN,
};
/* In a clause of a record: it comes from whoever decides. */
static const struct vi_shape_attribute grant_decided_attributes[] = {
    {.name = "from", .type = VI_SHAPE_TEXT, AT(prog_grant, from)}, GRANT_REST, {0},
};
const struct vi_shape vi_shape_grant_decided = {
    .name = "grant", .attributes = grant_decided_attributes, GRANT_CHILDREN,
};

static const struct vi_shape_attribute limit_attributes[] = {
    {.name = "of", .type = VI_SHAPE_NAME, AT(prog_limit, of), .required = true},
    {.name = "up-to", .type = VI_SHAPE_MONEY, AT(prog_limit, up_to)},
    {.name = "from", .type = VI_SHAPE_MONEY, AT(prog_limit, from)},
    {.name = "per", .type = VI_SHAPE_TOKEN, AT(prog_limit, per), .words = spans},
    {.name = "cap", .type = VI_SHAPE_WORD, AT(prog_limit, cap), .words = caps},
    {0},
};
const struct vi_shape vi_shape_limit = {.name = "limit", .attributes = limit_attributes};

static const struct vi_shape_attribute duty_attributes[] = {
    {.name = "holder", .type = VI_SHAPE_TEXT, AT(prog_duty, holder), .required = true},
    {0},
};
const struct vi_shape vi_shape_consult = {.name = "consult", .attributes = duty_attributes};
const struct vi_shape vi_shape_notify = {.name = "notify", .attributes = duty_attributes};
const struct vi_shape vi_shape_jointly = {.name = "jointly", .attributes = duty_attributes};

static const struct vi_shape_attribute except_attributes[] = {
    {.name = "function", .type = VI_SHAPE_NAME, .offset = 0, .required = true},
    {0},
};
const struct vi_shape vi_shape_except = {.name = "except", .attributes = except_attributes};

/* --- Calendars, house styles and readings --------------------------------------------------- */

static const struct vi_shape_attribute calendar_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_head, id), .required = true},
    {.name = "title", .type = VI_SHAPE_TEXT, AT(ast_head, title), .required = true},
    {.name = "version", .type = VI_SHAPE_TEXT, AT(ast_head, version), .required = true},
    {.name = "known-from", .type = VI_SHAPE_FROM, AT(ast_head, known.from), .required = true},
    {.name = "known-until", .type = VI_SHAPE_UNTIL, AT(ast_head, known.until), .required = true},
    {.name = "requires", .type = VI_SHAPE_NUMBER, AT(ast_head, requires)},
    {0},
};
const struct vi_shape vi_shape_calendar = {
    .name = "calendar", .attributes = calendar_attributes,
    .children = {{&vi_shape_holiday, 0, 0, 0}}, .child_count = 1,
};
static const struct vi_shape_attribute holiday_attributes[] = {
    {.name = "date", .type = VI_SHAPE_DAY, AT(vi_holiday, day), .required = true},
    {.name = "name", .type = VI_SHAPE_TEXT, AT(vi_holiday, name), .required = true},
    {0},
};
const struct vi_shape vi_shape_holiday = {.name = "holiday", .attributes = holiday_attributes};

static const struct vi_shape_attribute house_style_attributes[] = {
    {.name = "id", .type = VI_SHAPE_NAME, AT(ast_head, id), .required = true},
    {.name = "title", .type = VI_SHAPE_TEXT, AT(ast_head, title)},
    {.name = "version", .type = VI_SHAPE_TEXT, AT(ast_head, version)},
    {.name = "requires", .type = VI_SHAPE_NUMBER, AT(ast_head, requires)},
    {0},
};
const struct vi_shape vi_shape_house_style = {
    .name = "house-style", .attributes = house_style_attributes, .opaque = true,
};
const struct vi_shape vi_shape_reading = { /* the same head */
    .name = "reading", .attributes = house_style_attributes, .opaque = true,
};
/* clang-format on */

static const struct vi_shape *const shapes[] = {
#define VI_SHAPE(id) &vi_shape_##id,
#include "ruleset/shapes.def"
#undef VI_SHAPE
};

const struct vi_shape *
vi_shape_at(size_t index)
{
    return index < VI_COUNT(shapes) ? shapes[index] : NULL;
}

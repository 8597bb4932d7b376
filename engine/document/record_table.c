/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_table.h"

#include <string.h>

/* clang-format off */
static const struct {
    const char *word;
    size_t size;
} names[RECORD_NAME_COUNT] = {
    [RECORD_NO_NAME] = {"", 0},
#define RECORD_NAME(id, name) [RECORD_##id] = {name, sizeof(name) - 1},
#include "document/record_names.def"
#undef RECORD_NAME
};

static const struct vi_word casting_ways[] = {
    {"for", MODEL_FOR}, {"against", MODEL_AGAINST}, {0},
};

#define AT(type, member) (uint16_t)offsetof(struct type, member)
#define NO RECORD_NOWHERE
#define END {RECORD_NO_NAME, 0, false, 0, 0, NULL}
#define LAST {RECORD_NO_NAME, 0, 0, 0}

const struct record_field vi_record_common[] = {
    {RECORD_LINE,   RECORD_LINE_NUMBER,   false, AT(vi_place, line),   NO, NULL},
    {RECORD_COLUMN, RECORD_COLUMN_NUMBER, false, AT(vi_place, column), NO, NULL},
    END,
};
const struct record_field vi_record_spot[] = {
    {RECORD_PAGE,      RECORD_LINE_NUMBER, false, AT(vi_spot, page),      NO, NULL},
    {RECORD_PARAGRAPH_NUMBER, RECORD_LINE_NUMBER, false, AT(vi_spot, paragraph), NO, NULL},
    {RECORD_TABLE,     RECORD_LINE_NUMBER, false, AT(vi_spot, table),     NO, NULL},
    {RECORD_ROW,       RECORD_LINE_NUMBER, false, AT(vi_spot, row),       NO, NULL},
    {RECORD_CELL,      RECORD_LINE_NUMBER, false, AT(vi_spot, cell),      NO, NULL},
    {RECORD_WITHIN,    RECORD_TEXT_VALUE,  false, AT(vi_spot, within),    NO, NULL},
    {RECORD_UNDER,     RECORD_TEXT_VALUE,  false, AT(vi_spot, under),     NO, NULL},
    {RECORD_BEGINS,    RECORD_TEXT_VALUE,  false, AT(vi_spot, begins),    NO, NULL},
    END,
};

#define TEXT(id, type, member) {RECORD_##id, RECORD_TEXT_VALUE, false, AT(type, member), NO, NULL}
#define NEEDED(id, type, member) {RECORD_##id, RECORD_TEXT_VALUE, true, AT(type, member), NO, NULL}
#define WORD(id, type, member, words) {RECORD_##id, RECORD_WORD, false, AT(type, member), NO, words}
#define ANSWER(id, type, member) WORD(id, type, member, model_answers)
#define WHETHER(id, type, member) {RECORD_##id, RECORD_WHETHER, false, AT(type, member), NO, model_answers}
#define FACT(id) {RECORD_##id, RECORD_FACT_VALUE, false, NO, NO, model_answers}
#define CLAIM(id, type, member) {RECORD_##id, RECORD_CLAIM, false, AT(type, member), NO, model_answers}
#define PERSON(id, type, member, folded) {RECORD_##id, RECORD_PERSON, false, AT(type, member), AT(type, folded), NULL}
#define WHO(id, type, member, folded) {RECORD_##id, RECORD_PERSON, true, AT(type, member), AT(type, folded), NULL}
#define INSTANT(id, type, member, has) {RECORD_##id, RECORD_INSTANT, false, AT(type, member), AT(type, has), NULL}
#define RANGE(id, type, member) {RECORD_##id, RECORD_RANGE, false, AT(type, member), NO, NULL}
#define STATED(id, type, member, has) {RECORD_##id, RECORD_RANGE, false, AT(type, member), AT(type, has), NULL}

static const struct record_field record_fields[] = {
    {RECORD_KIND, RECORD_WORD, true, AT(doc_record, kind), NO, model_record_kinds},
    WORD(STATUS, doc_record, status, model_statuses),
    WORD(EXTENT, doc_record, extent, model_extents),
    TEXT(AUTHORITY, doc_record, authority),
    TEXT(ID, doc_record, id),
    TEXT(TITLE, doc_record, title),
    INSTANT(DATE, doc_record, date, has_date),
    END,
};
static const struct record_child record_children[] = {
    {RECORD_FACT,         RECORD_E_FACT,         0, AT(doc_record, facts)},
    {RECORD_EVENT,        RECORD_E_EVENT,        1, AT(doc_record, events)},
    {RECORD_MEETING,      RECORD_E_MEETING,      2, AT(doc_record, meetings)},
    {RECORD_ITEM,         RECORD_E_ITEM,         3, AT(doc_record, items)},
    {RECORD_DECISION,     RECORD_E_DECISION,     4, AT(doc_record, decisions)},
    {RECORD_CONSTITUTION, RECORD_E_CONSTITUTION, 5, NO},
    {RECORD_PART,         RECORD_E_SECTION,      6, AT(doc_record, sections)},
    LAST,
};

static const struct record_field fact_fields[] = {
    {RECORD_OF, RECORD_FACT_NAME, true, AT(doc_fact, name), AT(doc_fact, fact), NULL},
    TEXT(VALUE, doc_fact, value),
    END,
};

static const struct record_field event_fields[] = {
    {RECORD_KIND, RECORD_EVENT_NAME, true, AT(doc_event, kind), AT(doc_event, event), NULL},
    INSTANT(DATE, doc_event, date, has_date),
    PERSON(BY, doc_event, by, by_folded),
    TEXT(TO, doc_event, to),
    TEXT(OF, doc_event, of),
    TEXT(REF, doc_event, ref),
    WORD(MODE, doc_event, mode, model_modes),
    TEXT(PARAGRAPH, doc_event, paragraph),
    RANGE(COUNT, doc_event, count),
    END,
};
static const struct record_child event_children[] = {
    {RECORD_FACT, RECORD_E_FACT, 0, AT(doc_event, facts)},
    LAST,
};

static const struct record_field meeting_fields[] = {
    {RECORD_BODY, RECORD_FOLDED, false, AT(doc_meeting, body), AT(doc_meeting, body_folded), NULL},
    WORD(BODY_KIND, doc_meeting, body_kind, model_body_kinds),
    TEXT(BODY_NAME, doc_meeting, body_name),
    INSTANT(DATE, doc_meeting, date, has_date),
    WORD(KIND, doc_meeting, kind, model_meeting_kinds),
    WORD(MODE, doc_meeting, mode, model_modes),
    STATED(PRESENT, doc_meeting, present, has_present),
    CLAIM(QUORATE, doc_meeting, quorate),
    FACT(SPECIALLY_CONVENED),
    FACT(PUBLIC),
    END,
};
static const struct record_child meeting_children[] = {
    {RECORD_FACT,       RECORD_E_FACT,       0, AT(doc_meeting, facts)},
    {RECORD_EVENT,      RECORD_E_EVENT,      1, AT(doc_meeting, events)},
    {RECORD_PARAMETER,  RECORD_E_SETTING,    2, AT(doc_meeting, settings)},
    {RECORD_ATTENDANCE, RECORD_E_ATTENDANCE, 3, AT(doc_meeting, attendance)},
    {RECORD_INTEREST,   RECORD_E_INTEREST,   4, AT(doc_meeting, interests)},
    {RECORD_ITEM,       RECORD_E_ITEM,       5, AT(doc_meeting, items)},
    {RECORD_DECISION,   RECORD_E_DECISION,   6, AT(doc_meeting, decisions)},
    LAST,
};

static const struct record_field setting_fields[] = {
    {RECORD_NAME_, RECORD_PARAMETER_NAME, true, AT(doc_setting, name), AT(doc_setting, parameter), NULL},
    NEEDED(VALUE, doc_setting, value),
    TEXT(OF, doc_setting, of),
    END,
};

static const struct record_field attendance_fields[] = {
    ANSWER(COMPLETE, doc_attendance, complete),
    STATED(PRESENT, doc_attendance, present, has_present),
    END,
};
static const struct record_child attendance_children[] = {
    {RECORD_MEMBER,   RECORD_E_MEMBER,   0, AT(doc_attendance, members)},
    {RECORD_ATTENDEE, RECORD_E_ATTENDEE, 1, AT(doc_attendance, attendees)},
    LAST,
};

static const struct record_field member_fields[] = {
    WHO(NAME_, doc_member, name, folded),
    WHETHER(PRESIDING, doc_member, presiding),
    WHETHER(APOLOGIES, doc_member, apologies),
    WHETHER(ABSENT, doc_member, absent),
    WORD(CLASS, doc_member, class_, model_member_classes),
    WORD(MODE, doc_member, mode, model_modes),
    TEXT(AUTHORITY, doc_member, authority),
    TEXT(OFFICE, doc_member, office),
    TEXT(GROUP, doc_member, group),
    PERSON(SUBSTITUTE_FOR, doc_member, substitute_for, substitute_folded),
    END,
};

static const struct record_field attendee_fields[] = {
    WHO(NAME_, doc_attendee, name, folded),
    TEXT(ROLE, doc_attendee, role),
    END,
};

static const struct record_field item_fields[] = {
    TEXT(NUMBER, doc_item, number),
    TEXT(TITLE, doc_item, title),
    FACT(KEY_DECISION),
    FACT(URGENT),
    FACT(EXEMPT),
    {RECORD_WARDS, RECORD_FACT_VALUE, false, NO, NO, NULL},
    END,
};
static const struct record_child item_children[] = {
    {RECORD_FACT,              RECORD_E_FACT,           0, AT(doc_item, facts)},
    {RECORD_EVENT,             RECORD_E_EVENT,          1, AT(doc_item, events)},
    {RECORD_INTEREST,          RECORD_E_INTEREST,       2, AT(doc_item, interests)},
    {RECORD_RECOMMENDATION,    RECORD_E_RECOMMENDATION, 3, AT(doc_item, recommendations)},
    {RECORD_DECISION,          RECORD_E_DECISION,       4, AT(doc_item, decisions)},
    {RECORD_REASONS,           RECORD_E_PART,           5, AT(doc_item, parts)},
    {RECORD_ALTERNATIVES,      RECORD_E_PART,           5, AT(doc_item, parts)},
    {RECORD_PARAGRAPH,         RECORD_E_PART,           5, AT(doc_item, parts)},
    {RECORD_BACKGROUND_PAPERS, RECORD_E_PART,           5, AT(doc_item, parts)},
    {RECORD_PART,              RECORD_E_SECTION,        6, AT(doc_item, sections)},
    LAST,
};

static const struct record_field interest_fields[] = {
    WHO(MEMBER, doc_interest, member, folded),
    {RECORD_KIND, RECORD_WORD, true, AT(doc_interest, kind), NO, model_interest_kinds},
    ANSWER(WITHDREW, doc_interest, withdrew),
    ANSWER(DISPENSATION, doc_interest, dispensation),
    END,
};

static const struct record_field recommendation_fields[] = {
    TEXT(FROM, doc_recommendation, from),
    END,
};
static const struct record_child recommendation_children[] = {
    {RECORD_CLAUSE, RECORD_E_CLAUSE, 0, AT(doc_recommendation, clauses)},
    LAST,
};

static const struct record_field decision_fields[] = {
    WORD(KIND, doc_decision, kind, model_decision_kinds),
    PERSON(MOVED, doc_decision, moved, moved_folded),
    PERSON(SECONDED, doc_decision, seconded, seconded_folded),
    WORD(OUTCOME, doc_decision, outcome, model_outcomes),
    TEXT(LABEL, doc_decision, label),
    INSTANT(DATE, doc_decision, date, has_date),
    TEXT(BY, doc_decision, by),
    TEXT(SIGNED_BY, doc_decision, signed_by),
    TEXT(RELIES_ON, doc_decision, relies_on),
    STATED(PRESENT, doc_decision, present, has_present),
    CLAIM(QUORATE, doc_decision, quorate),
    FACT(KEY_DECISION),
    FACT(URGENT),
    FACT(EXEMPT),
    TEXT(FUNCTION, doc_decision, function),
    TEXT(ID, doc_decision, id),
    END,
};
static const struct record_child decision_children[] = {
    {RECORD_FACT,         RECORD_E_FACT,     0, AT(doc_decision, facts)},
    {RECORD_EVENT,        RECORD_E_EVENT,    1, AT(doc_decision, events)},
    {RECORD_INTEREST,     RECORD_E_INTEREST, 2, AT(doc_decision, interests)},
    {RECORD_VOTE,         RECORD_E_VOTE,     3, AT(doc_decision, votes)},
    {RECORD_CONDITION,    RECORD_E_CONDITION, 4, AT(doc_decision, conditions)},
    {RECORD_CLAUSE,       RECORD_E_CLAUSE,   5, AT(doc_decision, clauses)},
    {RECORD_REASONS,      RECORD_E_PART,     6, AT(doc_decision, parts)},
    {RECORD_ALTERNATIVES, RECORD_E_PART,     6, AT(doc_decision, parts)},
    {RECORD_PARAGRAPH,    RECORD_E_PART,     6, AT(doc_decision, parts)},
    {RECORD_PART,         RECORD_E_SECTION,   7, AT(doc_decision, sections)},
    {RECORD_PRINTING,     RECORD_E_PRINTING, 8, AT(doc_decision, printings)},
    LAST,
};

static const struct record_child printing_children[] = {
    {RECORD_VOTE,      RECORD_E_VOTE,      0, AT(doc_decision, votes)},
    {RECORD_CONDITION, RECORD_E_CONDITION, 1, AT(doc_decision, conditions)},
    {RECORD_CLAUSE,    RECORD_E_CLAUSE,    2, AT(doc_decision, clauses)},
    LAST,
};

static const struct record_field vote_fields[] = {
    STATED(FOR, doc_vote, count[MODEL_FOR], stated[MODEL_FOR]),
    STATED(AGAINST, doc_vote, count[MODEL_AGAINST], stated[MODEL_AGAINST]),
    STATED(ABSTAINING, doc_vote, count[MODEL_ABSTAINING], stated[MODEL_ABSTAINING]),
    STATED(NOT_VOTING, doc_vote, count[MODEL_NOT_VOTING], stated[MODEL_NOT_VOTING]),
    WORD(LABEL, doc_vote, label, model_labels),
    ANSWER(COMPLETE, doc_vote, complete),
    WHETHER(RECORDED, doc_vote, recorded),
    {RECORD_CASTING, RECORD_WORD, false, AT(doc_vote, casting), AT(doc_vote, has_casting), casting_ways},
    PERSON(CASTING_BY, doc_vote, casting_by, casting_by_folded),
    TEXT(OF, doc_vote, of),
    END,
};
static const struct record_child vote_children[] = {
    {RECORD_CAST, RECORD_E_CAST, 0, AT(doc_vote, casts)},
    LAST,
};

static const struct record_field cast_fields[] = {
    WHO(MEMBER, doc_cast, member, folded),
    {RECORD_WAY, RECORD_WORD, true, AT(doc_cast, way), NO, model_ways},
    WHETHER(CASTING, doc_cast, casting),
    END,
};

static const struct record_field clause_fields[] = {
    TEXT(LABEL, doc_clause, label),
    WORD(EFFECT, doc_clause, effect, model_effects),
    TEXT(FUNCTION, doc_clause, function),
    TEXT(DELEGATED_TO, doc_clause, delegated_to),
    TEXT(CONSULTING, doc_clause, consulting),
    WORD(OUTCOME, doc_clause, outcome, model_outcomes),
    END,
};
static const struct record_child clause_children[] = {
    {RECORD_FACT,      RECORD_E_FACT,      0, AT(doc_clause, facts)},
    {RECORD_EVENT,     RECORD_E_EVENT,     1, AT(doc_clause, events)},
    {RECORD_AMOUNT,    RECORD_E_AMOUNT,    2, AT(doc_clause, amounts)},
    {RECORD_CONDITION, RECORD_E_CONDITION, 3, AT(doc_clause, conditions)},
    {RECORD_GRANT,     RECORD_E_GRANT,     4, AT(doc_clause, grants)},
    {RECORD_CLAUSE,    RECORD_E_CLAUSE,    5, AT(doc_clause, children)},
    {RECORD_DATE,      RECORD_E_DATE,      6, AT(doc_clause, dates)},
    LAST,
};

static const struct record_field amount_fields[] = {
    TEXT(OF, doc_amount, of),
    END,
};

static const struct record_field date_fields[] = {
    TEXT(OF, doc_date, of),
    END,
};

static const struct record_field condition_fields[] = {
    WORD(KIND, doc_condition, kind, model_condition_kinds),
    TEXT(PARTY, doc_condition, party),
    TEXT(OF, doc_condition, of),
    TEXT(STATE, doc_condition, state),
    INSTANT(DUE, doc_condition, due, has_due),
    END,
};
static const struct record_child condition_children[] = {
    {RECORD_EVENT, RECORD_E_EVENT, 0, AT(doc_condition, events)},
    LAST,
};

static const struct record_field section_fields[] = {
    {RECORD_NAME_, RECORD_WORD, true, AT(doc_section, is), NO, model_parts},
    END,
};

static const struct record_field no_fields[] = {END};
static const struct record_child no_children[] = {LAST};

/* STRUCT, its offsets, what it contains. */
#define OF(type) sizeof(struct type), _Alignof(struct type)
#define BOTH(type) AT(type, place), AT(type, order), AT(type, next)
#define PLACED(type) AT(type, place), NO, AT(type, next)

const struct record_element vi_record_elements[RECORD_E_COUNT] = {
    [RECORD_E_NONE] = {0, 1, NO, NO, NO, NO, no_fields, no_children},
    [RECORD_E_RECORD] = {OF(doc_record), AT(doc_record, place), NO, NO, NO, record_fields, record_children},
    [RECORD_E_FACT] = {OF(doc_fact), PLACED(doc_fact), NO, fact_fields, no_children},
    [RECORD_E_EVENT] = {OF(doc_event), BOTH(doc_event), AT(doc_event, text), event_fields, event_children},
    [RECORD_E_MEETING] = {OF(doc_meeting), BOTH(doc_meeting), NO, meeting_fields, meeting_children},
    [RECORD_E_SETTING] = {OF(doc_setting), PLACED(doc_setting), NO, setting_fields, no_children},
    [RECORD_E_ATTENDANCE] = {OF(doc_attendance), AT(doc_attendance, place), NO, NO, NO, attendance_fields, attendance_children},
    [RECORD_E_MEMBER] = {OF(doc_member), BOTH(doc_member), NO, member_fields, no_children},
    [RECORD_E_ATTENDEE] = {OF(doc_attendee), PLACED(doc_attendee), NO, attendee_fields, no_children},
    [RECORD_E_ITEM] = {OF(doc_item), BOTH(doc_item), NO, item_fields, item_children},
    [RECORD_E_INTEREST] = {OF(doc_interest), BOTH(doc_interest), AT(doc_interest, text), interest_fields, no_children},
    [RECORD_E_RECOMMENDATION] = {OF(doc_recommendation), PLACED(doc_recommendation), NO, recommendation_fields, recommendation_children},
    [RECORD_E_DECISION] = {OF(doc_decision), BOTH(doc_decision), NO, decision_fields, decision_children},
    [RECORD_E_PRINTING] = {OF(doc_decision), BOTH(doc_decision), NO, no_fields, printing_children},
    [RECORD_E_VOTE] = {OF(doc_vote), PLACED(doc_vote), NO, vote_fields, vote_children},
    [RECORD_E_CAST] = {OF(doc_cast), PLACED(doc_cast), NO, cast_fields, no_children},
    [RECORD_E_CLAUSE] = {OF(doc_clause), BOTH(doc_clause), AT(doc_clause, text), clause_fields, clause_children},
    [RECORD_E_AMOUNT] = {OF(record_amount), AT(record_amount, doc.place), NO, AT(record_amount, doc.next), AT(record_amount, text), amount_fields, no_children},
    [RECORD_E_DATE] = {OF(record_date), AT(record_date, doc.place), NO, AT(record_date, doc.next), AT(record_date, text), date_fields, no_children},
    [RECORD_E_CONDITION] = {OF(doc_condition), PLACED(doc_condition), AT(doc_condition, phrase), condition_fields, condition_children},
    [RECORD_E_GRANT] = {0, 1, NO, NO, AT(doc_grant, next), NO, no_fields, no_children},
    [RECORD_E_PART] = {OF(doc_part), PLACED(doc_part), AT(doc_part, text), no_fields, no_children},
    [RECORD_E_SECTION] = {OF(doc_section), PLACED(doc_section), AT(doc_section, text), section_fields, no_children},
    [RECORD_E_CONSTITUTION] = {0, 1, NO, NO, NO, NO, no_fields, no_children},
};
/* clang-format on */

const char *
vi_record_name_word(enum record_name name)
{
    return names[name].word;
}

/* A byte from size, both ends and the middle: enough to tell a hundred words apart. */
static uint8_t
hash(struct vi_text name)
{
    const unsigned first = (unsigned char)name.at[0];
    const unsigned middle = (unsigned char)name.at[name.size / 2];
    const unsigned last = (unsigned char)name.at[name.size - 1];
    return (uint8_t)(name.size * 37u + first * 5u + middle * 11u + last * 3u);
}

enum record_name
vi_record_name_find(const struct record_index *index, struct vi_text name)
{
    if (!name.size)
        return RECORD_NO_NAME;
    for (uint8_t slot = hash(name); index->slots[slot]; slot++) {
        const uint8_t known = index->slots[slot];
        if (names[known].size == name.size && memcmp(names[known].word, name.at, name.size) == 0)
            return (enum record_name)known;
    }
    return RECORD_NO_NAME;
}

static void
index_names(struct record_index *index)
{
    _Static_assert(RECORD_NAME_COUNT < 200, "slots stay free, so that a search ends");
    for (int name = 1; name < RECORD_NAME_COUNT; name++) {
        uint8_t slot = hash((struct vi_text){names[name].word, names[name].size});
        while (index->slots[slot])
            slot++;
        index->slots[slot] = (uint8_t)name;
    }
}

void
vi_record_index_init(struct record_index *index)
{
    *index = (struct record_index){0};
    index_names(index);
    for (int kind = 0; kind < RECORD_E_COUNT; kind++) {
        const struct record_element *element = &vi_record_elements[kind];
        for (uint8_t i = 0; element->children[i].name; i++)
            index->child[kind][element->children[i].name] = (uint8_t)(i + 1);
        for (uint8_t i = 0; element->fields[i].name; i++) {
            index->field[kind][element->fields[i].name] = (uint8_t)(i + 1);
            if (element->fields[i].required)
                index->required[kind] |= UINT32_C(1) << i;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record.h"

#include <string.h>

#include "document/blocks.h"
#include "document/record_value.h"
#include "ruleset/ruleset.h"

void
vi_record_reader_init(struct vi_record_reader *reader)
{
    *reader = (struct vi_record_reader){0};
    vi_record_index_init(&reader->index);
}

/* --- What is allowed, for messages --------------------------------------------- */

static struct vi_text
allowed_names(struct vi_arena *scratch, struct vi_word *words, size_t count)
{
    words[count].word = NULL;
    return count ? vi_words_list(scratch, words) : VI_TEXT("nothing");
}

static struct vi_text
allowed_fields(struct vi_arena *scratch, const struct record_element *element)
{
    struct vi_word words[RECORD_NAME_COUNT];
    size_t count = 0;
    for (const struct record_field *field = element->fields; field->name; field++)
        words[count++].word = vi_record_name_word((enum record_name)field->name);
    return allowed_names(scratch, words, count);
}

static struct vi_text
allowed_children(struct vi_arena *scratch, const struct record_element *element)
{
    struct vi_word words[RECORD_NAME_COUNT];
    size_t count = 0;
    for (const struct record_child *child = element->children; child->name; child++)
        words[count++].word = vi_record_name_word((enum record_name)child->name);
    return allowed_names(scratch, words, count);
}

/* --- Before an element's attributes, and after all of it ------------------------ */

static const struct vi_range at_least_none = {0, VI_MOST};
static const struct vi_instant no_instant = {{VI_LEAST, VI_MOST}, VI_NO_MINUTE};

static void
begin_record(char *object)
{
    struct doc_record *record = (void *)object;
    record->date = no_instant;
}

static void
begin_event(char *object)
{
    struct doc_event *event = (void *)object;
    event->date = no_instant;
    event->count = vi_range_all();
}

static void
begin_meeting(char *object)
{
    struct doc_meeting *meeting = (void *)object;
    meeting->date = no_instant;
    meeting->present = at_least_none;
}

static void
begin_setting(char *object)
{
    struct doc_setting *setting = (void *)object;
    setting->count = at_least_none;
}

static void
begin_attendance(char *object)
{
    struct doc_attendance *attendance = (void *)object;
    attendance->present = at_least_none;
}

static void
begin_decision(char *object)
{
    struct doc_decision *decision = (void *)object;
    decision->date = no_instant;
    decision->present = at_least_none;
}

static void
begin_vote(char *object)
{
    struct doc_vote *vote = (void *)object;
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        vote->count[way] = at_least_none;
}

static void
begin_condition(char *object)
{
    struct doc_condition *condition = (void *)object;
    condition->due = no_instant;
}

/* What is counted against a limit; the first too many stops the reading. */
static bool
exceeds(struct record_frame *frame, uint64_t *count, enum vi_limit limit, const char *what)
{
    struct vi_record_reader *reader = frame->reader;
    if (++*count <= reader->limits->value[limit])
        return false;
    struct vi_buffer most = {0};
    vi_buffer_init(&most, &reader->scratch->allocator);
    vi_buffer_number(&most, (int64_t)reader->limits->value[limit]);
    vi_record_fault(frame, VI_RECORD_LIMIT, NULL, vi_buffer_copy(&most, reader->scratch),
                    vi_text_from(what), vi_text_from(vi_limit_name(limit)));
    vi_buffer_free(&most);
    reader->status = VIRES_LIMIT;
    return true;
}

static void
end_fact(struct record_frame *frame)
{
    vi_record_check_fact(frame, (void *)frame->object, "value");
}

static void
end_event(struct record_frame *frame)
{
    static const struct vi_word movements[] = {
        {"arrives", DOC_ARRIVES}, {"leaves", DOC_LEAVES}, {"returns", DOC_RETURNS}, {0}};
    struct doc_event *event = (void *)frame->object;
    int movement = DOC_EVENT_OTHER;
    vi_words_find(movements, event->kind, &movement);
    event->movement = (enum doc_event_kind)movement;
    if (movement != DOC_EVENT_OTHER)
        (void)exceeds(frame, &frame->reader->movements, VI_LIMIT_MOVEMENTS,
                      "arrivals and departures in one meeting");
}

static void
end_meeting(struct record_frame *frame)
{
    struct doc_meeting *meeting = (void *)frame->object;
    meeting->end_order = frame->reader->last_order;
}

static void
end_item(struct record_frame *frame)
{
    struct doc_item *item = (void *)frame->object;
    item->end_order = frame->reader->last_order;
}

static bool
setting_fits(const struct vi_record_reader *reader, struct doc_setting *setting)
{
    const bool counted = vi_range_parse_count(setting->value, &setting->count);
    const bool shared = vi_ratio_parse(setting->value, &setting->ratio);
    const bool priced = vi_money_parse(setting->value, &setting->money);
    if (!setting->parameter)
        return true;
    switch (reader->program->parameter[setting->parameter].type) {
    case MODEL_FACT_COUNT:
        return counted;
    case MODEL_FACT_RATIO:
        return shared;
    case MODEL_FACT_MONEY:
        return priced;
    case MODEL_FACT_TRUTH:
    case MODEL_FACT_DATE:
    case MODEL_FACT_WORD:
        break;
    }
    return true;
}

/* "the quorum is four": a parameter that the record states itself. */
static void
end_setting(struct record_frame *frame)
{
    struct doc_setting *setting = (void *)frame->object;
    if (!setting->value.size || setting_fits(frame->reader, setting))
        return;
    const struct prog_parameter *known = &frame->reader->program->parameter[setting->parameter];
    vi_record_fault(frame, VI_RECORD_PARAMETER, "value", setting->value, setting->name,
                    known->type == MODEL_FACT_COUNT   ? VI_TEXT("a count such as 7")
                    : known->type == MODEL_FACT_MONEY ? VI_TEXT("a sum such as GBP 25000")
                                                      : VI_TEXT("a fraction such as 1/4"));
}

static void
end_decision(struct record_frame *frame)
{
    struct doc_decision *decision = (void *)frame->object;
    decision->number = ++frame->parent->decisions;
}

/* A casting vote may be stated with the vote or by the name of whoever gave it. */
static void
end_cast(struct record_frame *frame)
{
    const struct doc_cast *cast = (void *)frame->object;
    struct doc_vote *vote = (void *)frame->parent->object;
    if (!cast->casting || vote->has_casting || cast->way > MODEL_AGAINST)
        return;
    vote->has_casting = true;
    vote->casting = cast->way;
    vote->casting_by = cast->member;
    vote->casting_by_folded = cast->folded;
}

static void
end_vote(struct record_frame *frame)
{
    struct doc_vote *vote = (void *)frame->object;
    vote->number = ++frame->parent->votes;
}

static void
end_clause(struct record_frame *frame)
{
    struct doc_clause *clause = (void *)frame->object;
    clause->in_principle = clause->effect == MODEL_IN_PRINCIPLE;
}

static void
end_amount(struct record_frame *frame)
{
    struct record_amount *amount = (void *)frame->object;
    if (!vi_quantity_parse(amount->text, &amount->doc.money))
        vi_record_fault(frame, VI_RECORD_MONEY, NULL, amount->text, VI_TEXT("amount"), VI_TEXT(""));
}

static void
end_date(struct record_frame *frame)
{
    struct record_date *date = (void *)frame->object;
    if (!vi_date_parse(date->text, &date->doc.when))
        vi_record_fault(frame, VI_RECORD_DATE, NULL, date->text, VI_TEXT("date"), VI_TEXT(""));
}

static void
end_part(struct record_frame *frame)
{
    struct doc_part *part = (void *)frame->object;
    part->name = vi_text_from(vi_record_name_word(frame->name));
    if (frame->parent->kind != RECORD_E_DECISION)
        return;
    struct doc_decision *decision = (void *)frame->parent->object;
    if (vi_text_is(part->name, "reasons"))
        decision->reasons = part->text;
    else if (vi_text_is(part->name, "alternatives"))
        decision->alternatives = part->text;
}

/* clang-format off */
static void (*const begins[RECORD_E_COUNT])(char *) = {
    [RECORD_E_RECORD] = begin_record,
    [RECORD_E_EVENT] = begin_event,
    [RECORD_E_MEETING] = begin_meeting,
    [RECORD_E_SETTING] = begin_setting,
    [RECORD_E_ATTENDANCE] = begin_attendance,
    [RECORD_E_DECISION] = begin_decision,
    [RECORD_E_PRINTING] = begin_decision,
    [RECORD_E_VOTE] = begin_vote,
    [RECORD_E_CONDITION] = begin_condition,
};

static void (*const ends[RECORD_E_COUNT])(struct record_frame *) = {
    [RECORD_E_FACT] = end_fact,
    [RECORD_E_EVENT] = end_event,
    [RECORD_E_MEETING] = end_meeting,
    [RECORD_E_ITEM] = end_item,
    [RECORD_E_SETTING] = end_setting,
    [RECORD_E_DECISION] = end_decision,
    [RECORD_E_CAST] = end_cast,
    [RECORD_E_VOTE] = end_vote,
    [RECORD_E_CLAUSE] = end_clause,
    [RECORD_E_AMOUNT] = end_amount,
    [RECORD_E_DATE] = end_date,
    [RECORD_E_PART] = end_part,
};
/* clang-format on */

/* --- Names by their addresses ----------------------------------------------------- */

static enum record_name
name_of(struct vi_record_reader *reader, struct vi_text name)
{
    const uint64_t home = (uint64_t)(uintptr_t)name.at * UINT64_C(0x9E3779B97F4A7C15) >> 32;
    struct record_seen *seen = &reader->seen[home % VI_COUNT(reader->seen)];
    if (seen->at != name.at || seen->tree != reader->tree) {
        const enum record_name found = vi_record_name_find(&reader->index, name);
        *seen = (struct record_seen){name.at, reader->tree, (uint8_t)found};
    }
    return (enum record_name)seen->name;
}

/* Addresses of an earlier tree mean nothing in this one. */
static void
forget_names(struct vi_record_reader *reader)
{
    if (!++reader->tree) {
        memset(reader->seen, 0, sizeof reader->seen);
        reader->tree = 1;
    }
}

/* --- The walk ------------------------------------------------------------------- */

static const struct record_field *
field_of(const struct record_field *fields, enum record_name name)
{
    for (; fields->name != RECORD_NO_NAME; fields++)
        if (fields->name == name)
            return fields;
    return NULL;
}

static void
read_place_attribute(struct record_frame *frame, enum record_name name,
                     const struct vi_attribute *attribute)
{
    struct record_frame stand_in = *frame;
    const struct record_field *field = field_of(vi_record_common, name);
    stand_in.object += vi_record_elements[frame->kind].place;
    if (!field) {
        if (!frame->spot && !(frame->spot = VI_NEW(frame->reader->arena, struct vi_spot)))
            return;
        field = field_of(vi_record_spot, name);
        stand_in.object = (char *)frame->spot;
    }
    vi_record_value(&stand_in, field, attribute);
}

static void
unknown_attribute(struct record_frame *frame, const struct vi_attribute *attribute)
{
    struct vi_record_reader *reader = frame->reader;
    if (vi_record_gives_up(reader))
        return;
    const struct vi_place place = vi_attribute_place(reader->source, frame->node, attribute->name);
    struct vi_place shown = place;
    if (reader->file) {
        shown.source = reader->file;
        shown.offset += reader->shift;
    }
    vi_report3(reader->findings, VI_RECORD_ATTRIBUTE, shown,
               vi_record_clip(reader->scratch, attribute->name), frame->node->name,
               allowed_fields(reader->scratch, &vi_record_elements[frame->kind]));
}

static bool
is_blank_required(const struct record_field *field, struct vi_text value)
{
    return field->required && !vi_text_trim(value).size;
}

static void
read_attribute(struct record_frame *frame, const struct vi_attribute *attribute, uint32_t *seen)
{
    const struct record_index *index = &frame->reader->index;
    const struct vi_record_reader *reader = frame->reader;
    const enum record_name name = reader->listens ? (enum record_name)attribute->known
                                                  : name_of(frame->reader, attribute->name);
    const uint8_t row = index->field[frame->kind][name];
    if (!row) {
        if (field_of(vi_record_common, name) || field_of(vi_record_spot, name))
            read_place_attribute(frame, name, attribute);
        else
            unknown_attribute(frame, attribute);
        return;
    }
    const struct record_field *field = &vi_record_elements[frame->kind].fields[row - 1];
    *seen |= UINT32_C(1) << (row - 1);
    if (is_blank_required(field, attribute->value))
        vi_record_fault(frame, VI_RECORD_BLANK, vi_record_name_word(name), frame->node->name,
                        attribute->name, VI_TEXT(""));
    else
        vi_record_value(frame, field, attribute);
}

static void
missing_attribute(struct record_frame *frame, const struct record_field *field)
{
    struct vi_arena *scratch = frame->reader->scratch;
    const struct vi_text name = vi_text_from(vi_record_name_word((enum record_name)field->name));
    if (field->words)
        vi_record_fault(frame, VI_RECORD_MISSING_WORD, NULL, frame->node->name, name,
                        vi_words_list(scratch, field->words));
    else
        vi_record_fault(frame, VI_RECORD_MISSING, NULL, frame->node->name, name, VI_TEXT(""));
}

/* What a place of the document that the record was read from has no lines for. */
static void
set_spot(struct vi_place *place, struct vi_spot *spot)
{
    spot->unit = spot->page ? VI_PLACE_PAGE : spot->table ? VI_PLACE_CELL : VI_PLACE_PARAGRAPH;
    spot->line = spot->page ? place->line : 0;
    place->line = place->column = 0;
    place->spot = spot;
}

/* A line without a column is its beginning; a column is nothing without a line. */
static void
check_place(struct record_frame *frame)
{
    struct vi_place place;
    char *at = frame->object + vi_record_elements[frame->kind].place;
    memcpy(&place, at, sizeof place);
    if (place.line && !place.column)
        place.column = 1;
    if (place.column && !place.line)
        vi_record_fault(frame, VI_RECORD_MISSING, "column", frame->node->name, VI_TEXT("line"),
                        VI_TEXT(""));
    if (frame->spot)
        set_spot(&place, frame->spot);
    memcpy(at, &place, sizeof place);
}

static void
read_attributes(struct record_frame *frame)
{
    uint32_t seen = 0;
    for (uint32_t i = 0; i < frame->node->attribute_count; i++)
        if (!frame->node->attributes[i].foreign)
            read_attribute(frame, &frame->node->attributes[i], &seen);
    check_place(frame);
    uint32_t missing = frame->reader->index.required[frame->kind] & ~seen;
    for (unsigned row = 0; missing; row++, missing >>= 1)
        if (missing & 1)
            missing_attribute(frame, &vi_record_elements[frame->kind].fields[row]);
}

static void
read_own_text(struct record_frame *frame)
{
    const struct record_element *element = &vi_record_elements[frame->kind];
    if (element->text == RECORD_NOWHERE)
        return;
    const struct vi_text text = vi_node_text(frame->reader->arena, frame->node);
    memcpy(frame->object + element->text, &text, sizeof text);
}

static void
stray_text(struct record_frame *frame, const struct vi_node *text)
{
    if (vi_record_elements[frame->kind].text != RECORD_NOWHERE || !vi_text_trim(text->text).size)
        return;
    const struct vi_text source = frame->reader->source->text;
    struct vi_node written = *text;
    while (written.offset < source.size && strchr(" \t\r\n", source.at[written.offset]))
        written.offset++;
    struct record_frame at_text = *frame;
    at_text.node = &written;
    vi_record_fault(&at_text, VI_RECORD_STRAY_TEXT, NULL, text->text, frame->node->name,
                    VI_TEXT(""));
}

static void read_element(struct record_frame *frame);

static void
note_status(struct vi_record_reader *reader, enum vires_status status)
{
    if (status && status != VIRES_REJECTED)
        reader->status = status; /* what was rejected is among the findings */
}

/* A constitution inside a record: the record's own claims about its authority. */
static void
read_claims(struct record_frame *frame)
{
    struct vi_record_reader *reader = frame->reader;
    struct doc_record *record = (void *)frame->parent->object;
    if (frame->node->space != VI_SPACE_RULES)
        vi_record_fault(frame, VI_RECORD_CONSTITUTION, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    else
        note_status(reader,
                    vi_claims_read(reader->program, reader->limits, frame->node, reader->source,
                                   reader->arena, reader->findings, &record->claims));
}

static void
read_grant(struct record_frame *frame)
{
    struct vi_record_reader *reader = frame->reader;
    struct doc_grant *grant = VI_NEW(reader->arena, struct doc_grant);
    if (!grant)
        return;
    grant->place = vi_record_place(frame);
    frame->object = (void *)grant;
    note_status(reader,
                vi_grant_claim_read(reader->program, reader->limits, frame->node, reader->source,
                                    reader->arena, reader->findings, &grant->grant));
}

static bool
over_limit(struct record_frame *frame)
{
    struct vi_record_reader *reader = frame->reader;
    if (frame->kind == RECORD_E_MEMBER)
        return exceeds(frame, &reader->members, VI_LIMIT_MEMBERS, "members");
    if (frame->kind == RECORD_E_DECISION || frame->kind == RECORD_E_PRINTING)
        return exceeds(frame, &reader->decisions, VI_LIMIT_DECISIONS, "decisions");
    if (frame->kind == RECORD_E_VOTE)
        return exceeds(frame, &reader->divisions, VI_LIMIT_DIVISIONS, "divisions");
    if (frame->kind == RECORD_E_INTEREST)
        return exceeds(frame, &frame->parent->interests, VI_LIMIT_INTERESTS,
                       "interests in one place");
    if (frame->kind == RECORD_E_EVENT &&
        (frame->parent->kind == RECORD_E_ITEM || frame->parent->kind == RECORD_E_DECISION))
        return exceeds(frame, &frame->parent->events, VI_LIMIT_EVENTS, "events in one item");
    if (frame->kind == RECORD_E_MEETING)
        reader->movements = 0;
    return false;
}

/* ORDER: one attendance list a meeting, one constitution a record. */
static bool
is_second(struct record_frame *frame, const struct record_child *row, struct record_frame *child)
{
    if (vi_record_elements[row->kind].next != RECORD_NOWHERE)
        return false;
    if (!frame->last[row->list]) {
        frame->last[row->list] = frame->object;
        return false;
    }
    vi_record_fault(child, VI_RECORD_SECOND, NULL, child->node->name, frame->node->name,
                    VI_TEXT(""));
    return true;
}

static void
put(struct record_frame *frame, const struct record_child *row, char *object)
{
    if (vi_record_elements[row->kind].next != RECORD_NOWHERE)
        vi_record_append(frame, row, object);
    else
        memcpy(frame->object + row->head, &object, sizeof object);
}

static void
read_known_child(struct record_frame *frame, const struct record_child *row,
                 const struct vi_node *node)
{
    struct record_frame child = {.reader = frame->reader,
                                 .parent = frame,
                                 .kind = (enum record_element_kind)row->kind,
                                 .name = (enum record_name)row->name,
                                 .node = node};
    if (is_second(frame, row, &child) || over_limit(&child))
        return;
    if (row->kind == RECORD_E_CONSTITUTION)
        read_claims(&child);
    else if (row->kind == RECORD_E_GRANT)
        read_grant(&child);
    else
        read_element(&child);
    if (child.object)
        put(frame, row, child.object);
}

static void
read_child(struct record_frame *frame, const struct vi_node *node)
{
    struct vi_record_reader *reader = frame->reader;
    const struct record_element *element = &vi_record_elements[frame->kind];
    if (node->space == VI_SPACE_OTHER)
        return;
    const enum record_name name = name_of(reader, node->name);
    const uint8_t row = reader->index.child[frame->kind][name];
    if (row && (node->space != VI_SPACE_RULES || name == RECORD_CONSTITUTION)) {
        read_known_child(frame, &element->children[row - 1], node);
        return;
    }
    struct record_frame unknown = {.reader = reader, .node = node};
    vi_record_fault(&unknown, VI_RECORD_ELEMENT, NULL, node->name, frame->node->name,
                    allowed_children(reader->scratch, element));
}

static void
read_children(struct record_frame *frame)
{
    const struct vi_record_reader *reader = frame->reader;
    for (const struct vi_node *node = frame->node->first; node; node = node->next) {
        if (reader->status)
            return;
        if (node->name.size)
            read_child(frame, node);
        else
            stray_text(frame, node);
    }
}

/* Leaves the frame without its object when memory ran out. */
static bool
begin_element(struct record_frame *frame)
{
    struct vi_record_reader *reader = frame->reader;
    const struct record_element *element = &vi_record_elements[frame->kind];
    frame->object = vi_arena_alloc(reader->arena, 1, element->size, element->align);
    if (!frame->object)
        return false;
    const struct vi_place place =
        reader->file ? vi_record_place(frame)
                     : (struct vi_place){.source = reader->source, .offset = frame->node->offset};
    memcpy(frame->object + element->place, &place, sizeof place);
    if (element->order != RECORD_NOWHERE)
        memcpy(frame->object + element->order, &frame->node->index, sizeof frame->node->index);
    reader->last_order = frame->node->index;
    if (begins[frame->kind])
        begins[frame->kind](frame->object);
    read_attributes(frame);
    return true;
}

static void
end_element(struct record_frame *frame)
{
    if (ends[frame->kind])
        ends[frame->kind](frame);
}

static void
read_element(struct record_frame *frame)
{
    if (!begin_element(frame))
        return;
    read_own_text(frame);
    read_children(frame);
    end_element(frame);
}

static bool
is_record(const struct vi_node *root)
{
    return vi_node_is(root, "record") &&
           (root->space == VI_SPACE_RECORD || root->space == VI_SPACE_NONE);
}

/* A record of another format is not to be taken for something else than a record. */
static enum vi_code
fault_of_root(const struct vi_node *root)
{
    return vi_node_is(root, "record") ? VI_RECORD_NAMESPACE_OTHER : VI_RECORD_ROOT;
}

static enum vires_status
outcome(const struct vi_record_reader *reader, size_t severe_before)
{
    if (reader->arena->failed || reader->scratch->failed || reader->findings->failed)
        return VIRES_NO_MEMORY;
    if (reader->status)
        return reader->status;
    return reader->findings->severe > severe_before ? VIRES_REJECTED : VIRES_OK;
}

/* The text of the record, where a rule looks at it. */
static enum vires_status
lay_out(struct vi_record_reader *reader, struct doc_record *record, struct doc_record **out)
{
    if (reader->program && reader->program->reads_text &&
        !vi_blocks_of_record(record, reader->arena, reader->scratch))
        return VIRES_NO_MEMORY;
    *out = record;
    return VIRES_OK;
}

static void
begin_record_of(struct vi_record_reader *reader, const struct vi_source *source)
{
    reader->source = source;
    reader->members = reader->decisions = reader->divisions = reader->movements = 0;
    reader->status = VIRES_OK;
    reader->listens = reader->gives_up = false;
}

enum vires_status
vi_record_read(struct vi_record_reader *reader, const struct vi_source *source,
               const struct vi_node *root, struct doc_record **out)
{
    const size_t severe_before = reader->findings->severe;
    struct record_frame frame = {.reader = reader, .kind = RECORD_E_RECORD, .node = root};
    begin_record_of(reader, source);
    forget_names(reader);
    if (!is_record(root)) {
        vi_record_fault(&frame, fault_of_root(root), NULL, root->name, VI_TEXT(""), VI_TEXT(""));
        return outcome(reader, severe_before);
    }
    read_element(&frame);
    if (frame.object) {
        struct doc_record *record = (void *)frame.object;
        record->source = reader->file ? reader->file : source;
    }
    const enum vires_status status = outcome(reader, severe_before);
    return status ? status : lay_out(reader, (void *)frame.object, out);
}

/* --- Without a tree ------------------------------------------------------------------ */

/* The row of an element that may stand in `frame` and needs no tree; NULL: none. */
static const struct record_child *
row_of(struct record_frame *frame, const struct vi_node *node)
{
    struct vi_record_reader *reader = frame->reader;
    const uint8_t row = reader->index.child[frame->kind][node->known];
    if (!row || node->space == VI_SPACE_RULES)
        return NULL;
    const struct record_child *child = &vi_record_elements[frame->kind].children[row - 1];
    return vi_record_elements[child->kind].size ? child : NULL;
}

/* Frames are kept from one element to the next of the same depth. */
static struct record_frame *
frame_inside(struct vi_record_reader *reader, struct record_frame *outer)
{
    struct record_frame **inner = outer ? &outer->inner : &reader->bottom;
    if (!*inner)
        *inner = VI_NEW(reader->scratch, struct record_frame);
    return *inner;
}

static bool
open_inside(struct vi_record_reader *reader, const struct record_child *row,
            enum record_element_kind kind, const struct vi_node *node)
{
    struct record_frame *outer = reader->top, *frame = frame_inside(reader, outer);
    if (!frame)
        return false;
    *frame = (struct record_frame){.reader = reader,
                                   .parent = outer,
                                   .kind = kind,
                                   .name = row ? (enum record_name)row->name : RECORD_NO_NAME,
                                   .node = node,
                                   .row = row,
                                   .inner = frame->inner};
    if (row && (is_second(outer, row, frame) || over_limit(frame)))
        return false;
    reader->top = frame;
    return begin_element(frame) && !reader->gives_up;
}

static uint32_t
know_name(void *user, struct vi_text name)
{
    const struct vi_record_reader *reader = user;
    return vi_record_name_find(&reader->index, name);
}

static bool
hear_open(void *user, const struct vi_node *node)
{
    struct vi_record_reader *reader = user;
    struct record_frame *outer = reader->top;
    if (!outer)
        return is_record(node) && open_inside(reader, NULL, RECORD_E_RECORD, node);
    if (reader->skipped || node->space == VI_SPACE_OTHER) {
        reader->skipped++;
        return true;
    }
    const struct record_child *row = row_of(outer, node);
    return row && open_inside(reader, row, (enum record_element_kind)row->kind, node);
}

static bool
hear_text(void *user, struct vi_text text)
{
    struct vi_record_reader *reader = user;
    struct record_frame *frame = reader->top;
    text = vi_text_trim(text);
    if (reader->skipped || !text.size)
        return true;
    if (vi_record_elements[frame->kind].text == RECORD_NOWHERE)
        return false; /* it stands where none is expected */
    struct record_run *run =
        frame->run ? VI_NEW(reader->scratch, struct record_run) : &frame->first_run;
    if (!run)
        return false;
    run->text = text;
    if (frame->run)
        frame->last_run->next = run;
    else
        frame->run = run;
    frame->last_run = run;
    return true;
}

/* The runs with a space for the elements between them, as vi_node_text gives. */
static struct vi_text
joined(struct vi_record_reader *reader, const struct record_run *first)
{
    size_t size = 0;
    for (const struct record_run *run = first; run; run = run->next)
        size += run->text.size + 1;
    char *at = VI_NEW_ARRAY(reader->arena, char, size);
    if (!at)
        return VI_TEXT("");
    size = 0;
    for (const struct record_run *run = first; run; run = run->next) {
        memcpy(at + size, run->text.at, run->text.size);
        size += run->text.size;
        at[size++] = ' ';
    }
    return (struct vi_text){at, size};
}

static void
end_own_text(struct record_frame *frame)
{
    const struct record_element *element = &vi_record_elements[frame->kind];
    struct vi_record_reader *reader = frame->reader;
    const struct record_run *run = frame->run;
    if (element->text == RECORD_NOWHERE)
        return;
    struct vi_text text = VI_TEXT("");
    if (run)
        text = vi_text_collapse(reader->arena, run->next ? joined(reader, run) : run->text);
    memcpy(frame->object + element->text, &text, sizeof text);
}

static bool
hear_close(void *user)
{
    struct vi_record_reader *reader = user;
    struct record_frame *frame = reader->top;
    if (reader->skipped) {
        reader->skipped--;
        return true;
    }
    end_own_text(frame);
    end_element(frame);
    if (frame->row)
        put(frame->parent, frame->row, frame->object);
    reader->top = frame->parent;
    return !reader->gives_up;
}

enum vires_status
vi_record_hear(struct vi_record_reader *reader, struct vi_xml *xml, const struct vi_source *source,
               struct doc_record **out)
{
    const struct vi_xml_listener listener = {reader,    know_name,  hear_open,
                                             hear_text, hear_close, false};
    const struct vi_arena_mark mark = vi_arena_mark(reader->arena);
    begin_record_of(reader, source);
    reader->listens = true;
    reader->skipped = 0;
    reader->bottom = reader->top = NULL;
    const enum vires_status status = vi_xml_hear(xml, source, reader->arena, &listener);
    if (status == VIRES_NO_MEMORY || reader->arena->failed || reader->scratch->failed)
        return VIRES_NO_MEMORY;
    if (status) {
        vi_arena_rewind(reader->arena, mark);
        return status;
    }
    struct doc_record *record = (void *)reader->bottom->object;
    record->source = reader->file ? reader->file : source;
    return lay_out(reader, record, out);
}

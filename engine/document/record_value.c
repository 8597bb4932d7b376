/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_value.h"

#include <string.h>

#include "base/names.h"

#define CLIP 60 /* bytes of somebody's text that a message repeats */

static struct vi_place
shifted(const struct vi_record_reader *reader, struct vi_place place)
{
    if (reader->file) {
        place.source = reader->file;
        place.offset += reader->shift;
    }
    return place;
}

struct vi_place
vi_record_place(const struct record_frame *frame)
{
    return shifted(frame->reader, vi_node_place(frame->reader->source, frame->node));
}

struct vi_text
vi_record_clip(struct vi_arena *scratch, struct vi_text text)
{
    text = vi_text_trim(text);
    if (text.size <= CLIP)
        return vi_text_collapse(scratch, text);
    size_t end = CLIP;
    while (end > 0 && ((unsigned char)text.at[end] & 0xC0) == 0x80)
        end--;
    char *copy = VI_NEW_ARRAY(scratch, char, end + 4);
    if (!copy)
        return VI_TEXT("");
    memcpy(copy, text.at, end);
    memcpy(copy + end, "\xE2\x80\xA6", 3);
    return vi_text_collapse(scratch, (struct vi_text){copy, end + 3});
}

bool
vi_record_gives_up(struct vi_record_reader *reader)
{
    reader->gives_up = reader->listens;
    return reader->gives_up;
}

void
vi_record_fault(struct record_frame *frame, enum vi_code code, const char *attribute,
                struct vi_text a, struct vi_text b, struct vi_text c)
{
    struct vi_record_reader *reader = frame->reader;
    if (vi_record_gives_up(reader))
        return;
    struct vi_place place = vi_record_place(frame);
    if (attribute)
        place = shifted(reader,
                        vi_attribute_place(reader->source, frame->node, vi_text_from(attribute)));
    vi_report3(reader->findings, code, place, vi_record_clip(reader->scratch, a), b, c);
}

void
vi_record_append(struct record_frame *frame, const struct record_child *row, void *object)
{
    const struct record_element *child = &vi_record_elements[row->kind];
    char *at = frame->object + row->head;
    if (frame->last[row->list])
        at = (char *)frame->last[row->list] + child->next;
    memcpy(at, &object, sizeof object);
    frame->last[row->list] = object;
}

/* --- Facts -------------------------------------------------------------------- */

static const struct prog_fact *
declared(const struct record_frame *frame, uint32_t fact)
{
    return fact ? &frame->reader->program->fact[fact] : NULL;
}

static bool
word_allowed(const struct prog_fact *fact, struct vi_text value)
{
    return value.size && (!fact->values.size || vi_text_count_word(fact->values, value));
}

static bool
value_fits(const struct prog_fact *fact, struct vi_text value)
{
    struct vi_range range;
    struct vi_money money;
    struct vi_instant instant;
    struct vi_ratio ratio;
    int answer;
    switch (fact->type) {
    case MODEL_FACT_TRUTH:
        return vi_words_find(model_answers, value, &answer);
    case MODEL_FACT_COUNT:
        return vi_range_parse_count(value, &range);
    case MODEL_FACT_MONEY:
        return vi_money_parse(value, &money);
    case MODEL_FACT_DATE:
        return vi_date_parse(value, &instant);
    case MODEL_FACT_WORD:
        return word_allowed(fact, value);
    case MODEL_FACT_RATIO:
        return vi_ratio_parse(value, &ratio);
    }
    return false;
}

static const char *const what_fits[] = {
    [MODEL_FACT_TRUTH] = "yes or no",
    [MODEL_FACT_COUNT] = "a count such as 7, or a range such as 7.., ..12 or 3..5",
    [MODEL_FACT_MONEY] = "a sum such as GBP 25000 or GBP ..25000",
    [MODEL_FACT_DATE] = "a date such as 2014-10-23, 2014-10 or ..2014-10-23",
    [MODEL_FACT_WORD] = "a word",
    [MODEL_FACT_RATIO] = "a fraction such as 1/4",
};

void
vi_record_check_fact(struct record_frame *frame, struct doc_fact *fact, const char *attribute)
{
    const struct prog_fact *known = declared(frame, fact->fact);
    if (!fact->value.size && (!known || known->type == MODEL_FACT_TRUTH))
        fact->value = VI_TEXT("yes");
    if (!known || value_fits(known, fact->value))
        return;
    struct vi_text allowed = vi_text_from(what_fits[known->type]);
    if (known->type == MODEL_FACT_WORD && known->values.size)
        allowed = known->values;
    vi_record_fault(frame, VI_RECORD_FACT_VALUE, attribute, fact->value, fact->name, allowed);
}

static uint32_t
find(const struct vi_record_reader *reader, enum record_type type, struct vi_text name)
{
    const struct prog_program *program = reader->program;
    if (!program)
        return 0;
    if (type == RECORD_EVENT_NAME)
        return vi_atoms_find(&program->events, name);
    if (type == RECORD_PARAMETER_NAME)
        return vi_atoms_find(&program->parameters, name);
    return vi_atoms_find(&program->facts, name);
}

/* An attribute such as key-decision="yes" is a fact of its element. */
static void
add_fact(struct record_frame *frame, const struct record_field *field,
         const struct vi_attribute *attribute)
{
    struct doc_fact *fact = VI_NEW(frame->reader->arena, struct doc_fact);
    if (!fact)
        return;
    const char *name = vi_record_name_word((enum record_name)field->name);
    fact->name = vi_text_from(name);
    fact->fact = find(frame->reader, RECORD_FACT_NAME, fact->name);
    fact->value = attribute->value;
    fact->place = shifted(frame->reader,
                          vi_attribute_place(frame->reader->source, frame->node, attribute->name));
    if (!field->words)
        vi_record_check_fact(frame, fact, name);
    vi_record_append(frame, &vi_record_elements[frame->kind].children[0], fact);
}

/* --- Values ------------------------------------------------------------------- */

static void
set_word(char *at, int value)
{
    _Static_assert(sizeof(enum model_outcome) == sizeof value, "words are stored as int");
    memcpy(at, &value, sizeof value);
}

static bool
read_word(struct record_frame *frame, const struct record_field *field,
          const struct vi_attribute *attribute, int *value)
{
    if (vi_words_find(field->words, attribute->value, value))
        return true;
    const char *name = vi_record_name_word((enum record_name)field->name);
    vi_record_fault(frame, VI_RECORD_WORD, name, attribute->value, vi_text_from(name),
                    vi_words_list(frame->reader->scratch, field->words));
    return false;
}

static void
read_text(struct record_frame *frame, const struct record_field *field, struct vi_text value)
{
    char *beside = frame->object + field->beside;
    memcpy(frame->object + field->at, &value, sizeof value);
    if (field->type == RECORD_PERSON) {
        const struct vi_text folded = vi_fold_person(frame->reader->arena, value);
        memcpy(beside, &folded, sizeof folded);
    } else if (field->type == RECORD_FOLDED) {
        const struct vi_text folded = vi_fold(frame->reader->arena, value);
        memcpy(beside, &folded, sizeof folded);
    } else if (field->type != RECORD_TEXT_VALUE) {
        const uint32_t found = find(frame->reader, (enum record_type)field->type, value);
        memcpy(beside, &found, sizeof found);
    }
}

/* Lines and columns of places: whole numbers from 1. */
static bool
read_number(struct vi_text value, void *out)
{
    int64_t number;
    if (!vi_text_number(value, &number) || number < 1 || number > INT32_MAX)
        return false;
    const uint32_t small = (uint32_t)number;
    memcpy(out, &small, sizeof small);
    return true;
}

static enum vi_code
measure_code(enum record_type type)
{
    if (type == RECORD_INSTANT)
        return VI_RECORD_DATE;
    return type == RECORD_RANGE ? VI_RECORD_COUNT : VI_RECORD_PLACE;
}

static void
mark(struct record_frame *frame, const struct record_field *field)
{
    const bool stated = true;
    if (field->beside != RECORD_NOWHERE)
        memcpy(frame->object + field->beside, &stated, sizeof stated);
}

static void
read_words_value(struct record_frame *frame, const struct record_field *field,
                 const struct vi_attribute *attribute)
{
    int value = 0;
    if (!read_word(frame, field, attribute, &value))
        return;
    if (field->type == RECORD_WHETHER) {
        const bool yes = value == MODEL_YES;
        memcpy(frame->object + field->at, &yes, sizeof yes);
        return;
    }
    if (field->type != RECORD_FACT_VALUE)
        set_word(frame->object + field->at, value);
    if (field->type == RECORD_WORD)
        mark(frame, field);
    else
        add_fact(frame, field, attribute);
}

/* Counts are read into 64 bits, but no body has a million members. */
static bool
is_too_large(const struct vi_record_reader *reader, struct vi_range count)
{
    const int64_t most = (int64_t)reader->limits->value[VI_LIMIT_COUNT];
    return count.low > most || (count.high != VI_MOST && count.high > most);
}

static void
report_large(struct record_frame *frame, const char *attribute, struct vi_text value)
{
    struct vi_record_reader *reader = frame->reader;
    const struct vi_text name = vi_text_from(attribute);
    if (vi_record_gives_up(reader))
        return;
    const uint64_t most = reader->limits->value[VI_LIMIT_COUNT];
    vi_report(reader->findings, VI_VALUE_LARGE,
              shifted(reader, vi_attribute_place(reader->source, frame->node, name)),
              (const struct vi_text[]){name, vi_record_clip(reader->scratch, value),
                                       vi_text_from(vi_limit_name(VI_LIMIT_COUNT)),
                                       vi_findings_number(reader->findings, most)},
              4);
}

/* What is not a word or a text: parsed, or reported by the row's code. */
static void
read_measure(struct record_frame *frame, const struct record_field *field, struct vi_text value)
{
    const enum record_type type = (enum record_type)field->type;
    const char *name = vi_record_name_word((enum record_name)field->name);
    char *at = frame->object + field->at;
    struct vi_range count;
    const bool good = type == RECORD_INSTANT ? vi_date_parse(value, (void *)at)
                      : type == RECORD_RANGE ? vi_range_parse_count(value, &count)
                                             : read_number(value, at);
    if (!good) {
        vi_record_fault(frame, measure_code(type), name, value, vi_text_from(name), VI_TEXT(""));
        return;
    }
    if (type == RECORD_RANGE && is_too_large(frame->reader, count)) {
        report_large(frame, name, value);
        return;
    }
    if (type == RECORD_RANGE)
        memcpy(at, &count, sizeof count);
    mark(frame, field);
}

void
vi_record_value(struct record_frame *frame, const struct record_field *field,
                const struct vi_attribute *attribute)
{
    const enum record_type type = (enum record_type)field->type;
    switch (type) {
    case RECORD_WORD:
    case RECORD_WHETHER:
    case RECORD_CLAIM:
        read_words_value(frame, field, attribute);
        return;
    case RECORD_FACT_VALUE:
        if (field->words)
            read_words_value(frame, field, attribute);
        else
            add_fact(frame, field, attribute);
        return;
    case RECORD_TEXT_VALUE:
    case RECORD_FOLDED:
    case RECORD_PERSON:
    case RECORD_EVENT_NAME:
    case RECORD_FACT_NAME:
    case RECORD_PARAMETER_NAME:
        read_text(frame, field, attribute->value);
        return;
    case RECORD_INSTANT:
    case RECORD_RANGE:
    case RECORD_LINE_NUMBER:
    case RECORD_COLUMN_NUMBER:
        read_measure(frame, field, attribute->value);
        return;
    }
}

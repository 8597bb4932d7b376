/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/requirement.h"

#include "kinds/kind.h"
#include "ruleset/lookup.h"
#include "ruleset/ruleset.h"
#include "ruleset/shape.h"
#include "ruleset/test_reading.h"
#include "ruleset/value.h"

struct field_reading {
    struct vi_reading *reading;
    const struct vi_node *node;
    const struct vi_kind *kind;
    char *fields;
    uint64_t given; /* bit i: fields[i] is written */
    bool misspelt;  /* an attribute that is not known may have been meant as one that is */
};

static struct vi_place
place_of(const struct field_reading *at, const struct vi_field *field)
{
    return vi_attribute_place(at->reading->source, at->node, vi_text_from(field->name));
}

/* --- One field ------------------------------------------------------------------------ */

/* "@quorum": the parameter must be declared, and of a type that the attribute can take. */
static void
read_parameter(struct field_reading *at, const struct vi_field *field, struct vi_text name,
               struct prog_quantity *out)
{
    struct vi_reading *reading = at->reading;
    const uint32_t index = vi_lookup(reading, VI_LOOKUP_PARAMETER, at->node, field->name, name);
    if (!index)
        return;
    const enum model_fact_type type = reading->program->parameter[index].type;
    if (type == MODEL_FACT_COUNT || (type == MODEL_FACT_RATIO && field->type == VI_FIELD_QUANTITY))
        *out = (struct prog_quantity){.form = PROG_PARAMETER, .parameter = index};
    else
        vi_report(reading->findings, VI_PARAMETER_TYPE, place_of(at, field),
                  (const struct vi_text[]){
                      name, vi_text_from(vi_words_name(model_fact_types, (int)type)),
                      vi_text_from(field->name),
                      field->type == VI_FIELD_QUANTITY ? VI_TEXT("a count or a ratio")
                                                       : VI_TEXT("a count")},
                  4);
}

static bool
is_wrong_form(const struct vi_field *field, struct prog_quantity quantity)
{
    return (field->type == VI_FIELD_COUNT && quantity.form != PROG_COUNT) ||
           (field->type == VI_FIELD_RATIO && quantity.form != PROG_RATIO);
}

/* A number where a share is asked for is read as a share: "1" is the whole. */
static struct prog_quantity
as_ratio(struct vi_text value)
{
    struct prog_quantity quantity = {0};
    if (vi_ratio_parse(value, &quantity.ratio))
        quantity.form = PROG_RATIO;
    return quantity;
}

static enum vi_code
fault_of(const struct vi_field *field, struct vi_text value)
{
    if (field->type == VI_FIELD_COUNT)
        return VI_VALUE_COUNT_OR_PARAMETER;
    if (field->type == VI_FIELD_RATIO || vi_text_find(value, VI_TEXT("/")) < value.size)
        return VI_VALUE_RATIO;
    return VI_VALUE_QUANTITY;
}

static void
read_quantity(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    struct prog_quantity *out = (struct prog_quantity *)(void *)(at->fields + field->offset);
    struct vires_findings *findings = at->reading->findings;
    const struct vi_text name = vi_text_from(field->name);
    struct prog_quantity read = {0};
    if (value.size && value.at[0] == '@' && field->type != VI_FIELD_RATIO) {
        read_parameter(at, field, (struct vi_text){value.at + 1, value.size - 1}, out);
        return;
    }
    if (field->type == VI_FIELD_RATIO)
        read = as_ratio(value);
    else
        vi_quantity_read(value, &read);
    if (read.form == PROG_ABSENT || is_wrong_form(field, read))
        vi_report2(findings, fault_of(field, value), place_of(at, field), name, value);
    else if (read.form == PROG_RATIO && read.ratio.over > read.ratio.under)
        vi_report2(findings, VI_VALUE_ABOVE_WHOLE, place_of(at, field), name, value);
    else if (read.form == PROG_COUNT &&
             read.count > (int64_t)at->reading->limits->value[VI_LIMIT_COUNT])
        vi_shape_too_large(at->reading, place_of(at, field), name, value);
    else
        *out = read;
}

static const struct vi_word yes_no[] = {{"yes", 1}, {"no", 0}, {0}};

static void
read_words(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    static const enum vi_shape_type types[] = {
        [VI_FIELD_WORD] = VI_SHAPE_WORD,
        [VI_FIELD_WORDS] = VI_SHAPE_WORDS,
        [VI_FIELD_ANSWER] = VI_SHAPE_FLAG,
    };
    const struct vi_shape_attribute attribute = {
        .name = field->name,
        .type = types[field->type],
        .words = field->type == VI_FIELD_ANSWER ? yes_no : field->words,
    };
    union {
        int word;
        uint32_t mask;
        bool flag;
    } slot;
    void *out = at->fields + field->offset;
    if (!vi_shape_value(at->reading, at->node, &attribute, value, &slot))
        return;
    if (field->type == VI_FIELD_WORD)
        *(int *)out = slot.word;
    else if (field->type == VI_FIELD_WORDS)
        *(uint32_t *)out = slot.mask;
    else
        *(bool *)out = slot.flag;
}

/* A fact, or where the field allows it an event; a name that is neither is reported as a fact. */
static void
read_fact(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    const struct prog_program *program = at->reading->program;
    const uint32_t event =
        field->may_be_event ? vi_lookup_find(program, VI_LOOKUP_EVENT, value) : 0;
    if (event)
        *(uint32_t *)(void *)(at->fields + field->event_offset) = event;
    else
        *(uint32_t *)(void *)(at->fields + field->offset) =
            vi_lookup(at->reading, VI_LOOKUP_FACT, at->node, field->name, value);
}

static size_t
count_words(struct vi_text list)
{
    struct vi_text word;
    size_t count = 0;
    while (vi_text_word(&list, &word))
        count++;
    return count;
}

static void
read_facts(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    struct vi_field_facts *out = (struct vi_field_facts *)(void *)(at->fields + field->offset);
    uint32_t *index = VI_NEW_ARRAY(at->reading->arena, uint32_t, count_words(value));
    struct vi_text word;
    size_t count = 0;
    while (index && vi_text_word(&value, &word)) {
        index[count] = vi_lookup(at->reading, VI_LOOKUP_FACT, at->node, field->name, word);
        count += index[count] != 0;
    }
    *out = (struct vi_field_facts){index, count};
}

/* The type of the fact that a value is compared with; false: the fact is not known. */
static bool
type_of_values(const struct field_reading *at, const struct vi_field *field,
               enum model_fact_type *type, struct vi_text *values)
{
    const struct prog_program *program = at->reading->program;
    const struct vi_field *by = at->kind->fields;
    while (by->name && by->offset != field->typed_by)
        by++;
    const uint32_t fact = *(const uint32_t *)(const void *)(at->fields + field->typed_by);
    *type = fact ? program->fact[fact].type : MODEL_FACT_DATE;
    *values = fact ? program->fact[fact].values : VI_TEXT("");
    return fact || (by->name && by->may_be_event &&
                    *(const uint32_t *)(const void *)(at->fields + by->event_offset));
}

static bool
read_value(struct field_reading *at, const struct vi_field *field, struct vi_text word,
           struct prog_value *out)
{
    enum model_fact_type type;
    struct vi_text values;
    if (!type_of_values(at, field, &type, &values))
        return false;
    if (vi_value_read(type, values, word, out))
        return true;
    vi_report(at->reading->findings, VI_VALUE_TYPE, place_of(at, field),
              (const struct vi_text[]){vi_text_from(field->name), word,
                                       vi_node_value(at->node, "of"),
                                       vi_value_form(at->reading->scratch, type, values)},
              4);
    return false;
}

static void
read_values(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    struct vi_field_values *out = (struct vi_field_values *)(void *)(at->fields + field->offset);
    const size_t room = field->list ? count_words(value) : 1;
    struct prog_value *values = VI_NEW_ARRAY(at->reading->arena, struct prog_value, room);
    struct vi_text word = value;
    size_t count = 0;
    if (!values)
        return;
    if (!vi_text_trim(value).size)
        vi_report1(at->reading->findings, VI_VALUE_EMPTY, place_of(at, field),
                   vi_text_from(field->name));
    else if (!field->list)
        count += read_value(at, field, word, &values[0]);
    else
        while (count < room && vi_text_word(&value, &word))
            count += read_value(at, field, word, &values[count]);
    *out = (struct vi_field_values){values, count};
}

/* The pattern's own words say what is wrong with it, and after how many characters. */
static void
read_pattern(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    struct vi_reading *reading = at->reading;
    struct vi_pattern *pattern = NULL;
    struct vi_text why = VI_TEXT("");
    size_t offset = 0;
    const enum vires_status status =
        vi_pattern_new(value, reading->limits, reading->scratch, &pattern, &offset, &why);
    if (status == VIRES_NO_MEMORY) {
        reading->scratch->failed = true;
    } else if (status) {
        const struct vi_text before = {value.at, offset < value.size ? offset : value.size};
        vi_report2(reading->findings, VI_PATTERN_FAULT, place_of(at, field),
                   vi_findings_number(reading->findings, vi_text_points(before) + 1), why);
    } else if (!vi_program_keep_pattern(reading->making, pattern)) {
        vi_pattern_free(pattern);
    } else {
        *(const struct vi_pattern **)(void *)(at->fields + field->offset) = pattern;
        if (vi_pattern_may_be_empty(pattern))
            vi_report1(reading->findings, VI_PATTERN_EMPTY, place_of(at, field),
                       vi_text_from(field->name));
    }
}

static void
read_list(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    struct vi_text *out = (struct vi_text *)(void *)(at->fields + field->offset);
    *out = vi_text_copy(at->reading->arena, vi_text_collapse(at->reading->scratch, value));
    if (!out->size)
        vi_report1(at->reading->findings, VI_VALUE_EMPTY, place_of(at, field),
                   vi_text_from(field->name));
}

/* The name of a parameter that has to be a sum of money; 0: it is none. */
static uint32_t
read_sum(struct field_reading *at, const struct vi_field *field, struct vi_text name)
{
    struct vi_reading *reading = at->reading;
    const uint32_t index = vi_lookup(reading, VI_LOOKUP_PARAMETER, at->node, field->name, name);
    const enum model_fact_type type =
        index ? reading->program->parameter[index].type : MODEL_FACT_MONEY;
    if (type == MODEL_FACT_MONEY)
        return index;
    vi_report(reading->findings, VI_PARAMETER_TYPE, place_of(at, field),
              (const struct vi_text[]){name,
                                       vi_text_from(vi_words_name(model_fact_types, (int)type)),
                                       vi_text_from(field->name), VI_TEXT("a sum of money")},
              4);
    return 0;
}

static void
read_reference(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    void *out = at->fields + field->offset;
    if (field->type == VI_FIELD_EVENT)
        *(uint32_t *)out = vi_lookup(at->reading, VI_LOOKUP_EVENT, at->node, field->name, value);
    else if (field->type == VI_FIELD_SUM)
        *(uint32_t *)out = read_sum(at, field, value);
    else
        *(const struct vi_calendar **)out = vi_lookup_calendar(at->reading, at->node, value);
}

static void
read_field(struct field_reading *at, const struct vi_field *field, struct vi_text value)
{
    switch (field->type) {
    case VI_FIELD_QUANTITY:
    case VI_FIELD_COUNT:
    case VI_FIELD_RATIO:
        read_quantity(at, field, value);
        return;
    case VI_FIELD_WORD:
    case VI_FIELD_WORDS:
    case VI_FIELD_ANSWER:
        read_words(at, field, value);
        return;
    case VI_FIELD_EVENT:
    case VI_FIELD_CALENDAR:
    case VI_FIELD_SUM:
        read_reference(at, field, value);
        return;
    case VI_FIELD_FACT:
        read_fact(at, field, value);
        return;
    case VI_FIELD_FACTS:
        read_facts(at, field, value);
        return;
    case VI_FIELD_PATTERN:
        read_pattern(at, field, value);
        return;
    case VI_FIELD_LIST:
        read_list(at, field, value);
        return;
    case VI_FIELD_TEST:
        vi_test_read(at->reading, at->node, field->name, value,
                     (struct vi_field_test *)(void *)(at->fields + field->offset));
        return;
    case VI_FIELD_VALUES:
        read_values(at, field, value);
        return;
    }
}

/* --- All fields ------------------------------------------------------------------------ */

static const struct vi_field *
find_field(const struct vi_kind *kind, struct vi_text name)
{
    for (const struct vi_field *field = kind->fields; field && field->name; field++)
        if (vi_text_is(name, field->name))
            return field;
    return NULL;
}

static void
report_unknown(struct field_reading *at)
{
    struct vi_choice allowed;
    vi_choice_init(&allowed, at->reading->scratch);
    for (const struct vi_field *field = at->kind->fields; field && field->name; field++)
        vi_choice_add(&allowed, vi_text_from(field->name));
    for (uint32_t i = 0; i < at->node->attribute_count; i++) {
        const struct vi_attribute *written = &at->node->attributes[i];
        if (written->foreign || find_field(at->kind, written->name))
            continue;
        vi_shape_unknown_attribute(at->reading, at->node, written->name, &allowed);
        at->misspelt |= vi_choice_nearest(&allowed, written->name).size > 0;
    }
}

/* The constants come last: their type is that of the fact, wherever it is written. */
static void
read_fields(struct field_reading *at, bool constants)
{
    for (size_t i = 0; at->kind->fields && at->kind->fields[i].name; i++) {
        const struct vi_field *field = &at->kind->fields[i];
        const struct vi_attribute *written = vi_node_attribute(at->node, field->name);
        if ((field->type == VI_FIELD_VALUES) != constants)
            continue;
        if (written) {
            at->given |= UINT64_C(1) << i;
            read_field(at, field, written->value);
        } else if (field->required && !at->misspelt)
            vi_report2(at->reading->findings, VI_ATTRIBUTE_MISSING,
                       vi_node_place(at->reading->source, at->node), at->node->name,
                       vi_text_from(field->name));
    }
}

static void
read_attributes(struct field_reading *at, const struct prog_selector *selector)
{
    report_unknown(at);
    read_fields(at, false);
    read_fields(at, true);
    if (!at->kind->check || at->misspelt)
        return;
    const struct vi_kind_check check = {
        .findings = at->reading->findings,
        .place = vi_node_place(at->reading->source, at->node),
        .program = at->reading->program,
        .selector = selector,
        .given = at->given,
    };
    at->kind->check(at->fields, &check);
}

/* --- Requirements within requirements ------------------------------------------------------ */

static void
check_children(struct vi_reading *reading, const struct vi_node *node, const struct vi_kind *kind,
               size_t known)
{
    struct vi_choice allowed;
    size_t unknown = 0;
    vi_choice_init(&allowed, reading->scratch);
    if (kind->children != VI_CHILDREN_NONE)
        vi_shape_add_kinds(&allowed);
    for (const struct vi_node *child = vi_node_child(node); child; child = vi_node_next(child)) {
        if (!vi_shape_is_ours(child) ||
            (kind->children != VI_CHILDREN_NONE && vi_kind_named(child->name)))
            continue;
        vi_shape_unknown_element(reading, node, child, &allowed);
        unknown++;
    }
    const struct vi_place place = vi_node_place(reading->source, node);
    if (kind->children == VI_CHILDREN_SOME && !known && !unknown)
        vi_report2(reading->findings, VI_REQUIREMENT_MISSING, place, node->name,
                   vi_choice_list(&allowed));
    if (kind->children == VI_CHILDREN_ONE && known != 1 && !unknown)
        vi_report2(reading->findings, VI_REQUIREMENT_ONE, place, node->name,
                   known ? VI_TEXT("several requirements") : VI_TEXT("no requirement"));
}

static size_t
count_requirements(const struct vi_node *node)
{
    size_t count = 0;
    for (const struct vi_node *child = vi_node_child(node); child; child = vi_node_next(child))
        count += child->space == VI_SPACE_RULES && vi_kind_named(child->name);
    return count;
}

const struct prog_requirement *const *
vi_requirements_read(struct vi_reading *reading, const struct vi_node *node,
                     const struct prog_selector *selector, uint64_t depth, size_t *count)
{
    const struct prog_requirement **list =
        VI_NEW_ARRAY(reading->arena, const struct prog_requirement *, count_requirements(node));
    *count = 0;
    for (const struct vi_node *child = vi_node_child(node); list && child;
         child = vi_node_next(child)) {
        if (child->space != VI_SPACE_RULES || !vi_kind_named(child->name))
            continue;
        list[*count] = vi_requirement_read(reading, child, selector, depth);
        *count += list[*count] != NULL;
    }
    return list;
}

const struct prog_requirement *
vi_requirement_read(struct vi_reading *reading, const struct vi_node *node,
                    const struct prog_selector *selector, uint64_t depth)
{
    struct prog_requirement *made = VI_NEW(reading->arena, struct prog_requirement);
    struct field_reading at = {.reading = reading, .node = node, .kind = vi_kind_named(node->name)};
    if (!made || !at.kind)
        return NULL;
    if (depth >= reading->limits->value[VI_LIMIT_REQUIREMENT_DEPTH]) {
        vi_report1(reading->findings, VI_REQUIREMENT_DEEP, vi_node_place(reading->source, node),
                   vi_text_from(vi_limit_name(VI_LIMIT_REQUIREMENT_DEPTH)));
        return NULL;
    }
    at.fields = vi_arena_alloc(reading->arena, 1, at.kind->size, _Alignof(max_align_t));
    if (!at.fields)
        return NULL;
    read_attributes(&at, selector);
    vi_shape_no_text(reading, node);
    check_children(reading, node, at.kind, count_requirements(node));
    made->kind = at.kind;
    made->fields = at.fields;
    made->place = vi_node_place(reading->source, node);
    if (at.kind->children != VI_CHILDREN_NONE)
        made->children = vi_requirements_read(reading, node, selector, depth + 1, &made->count);
    return made;
}

/* --- Matters ---------------------------------------------------------------------------------- */

static uint32_t
reference(const struct prog_requirement *requirement, size_t offset)
{
    return *(const uint32_t *)(const void *)((const char *)requirement->fields + offset);
}

static bool
is_reference(const struct vi_field *field)
{
    return field->type == VI_FIELD_EVENT || field->type == VI_FIELD_FACT;
}

/* Two intervals between the same events, two comparisons of one fact, two checks of one name; two
 * quorums or thresholds in any case. */
static bool
is_same_matter(const struct prog_requirement *a, const struct prog_requirement *b)
{
    bool refers = false;
    if (a->kind != b->kind)
        return false;
    for (const struct vi_field *field = a->kind->fields; field && field->name; field++)
        refers |= is_reference(field) && field->required;
    for (const struct vi_field *field = a->kind->fields; field && field->name; field++) {
        const bool tells =
            refers ? is_reference(field) : field->type == VI_FIELD_WORD && field->required;
        if (tells && field->required &&
            (reference(a, field->offset) != reference(b, field->offset) ||
             (field->may_be_event &&
              reference(a, field->event_offset) != reference(b, field->event_offset))))
            return false;
    }
    return true;
}

bool
vi_requirements_share_matter(const struct prog_requirement *a, const struct prog_requirement *b)
{
    bool shared = false;
    if (!a || !b)
        return false;
    if (a->kind->children != VI_CHILDREN_NONE) {
        for (size_t i = 0; i < a->count; i++)
            shared |= vi_requirements_share_matter(a->children[i], b);
        return shared;
    }
    if (b->kind->children != VI_CHILDREN_NONE)
        return vi_requirements_share_matter(b, a);
    return is_same_matter(a, b);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/mapping.h"

#include "ruleset/shape.h"
#include "xml/xpath.h"

/* --- What a file may say ------------------------------------------------------------ */

struct head {
    struct vi_text id, title, version, root, space;
    int64_t requires;
};
struct make {
    struct vi_text element, each, when, words;
};
struct set {
    struct vi_text attribute, to, from;
};
struct word {
    struct vi_text is, means;
};

/* clang-format off */
#define AT(type, member) offsetof(struct type, member)
static const struct vi_shape_attribute word_attributes[] = {
    {"is", VI_SHAPE_TEXT, AT(word, is), NULL, true},
    {"means", VI_SHAPE_TEXT, AT(word, means), NULL, true},
    {0},
};
static const struct vi_shape word_shape = {.name = "word", .attributes = word_attributes};
static const struct vi_shape_attribute set_attributes[] = {
    {"attribute", VI_SHAPE_NAME, AT(set, attribute), NULL, true},
    {"to", VI_SHAPE_TEXT, AT(set, to), NULL, false},
    {"from", VI_SHAPE_TEXT, AT(set, from), NULL, false},
    {0},
};
static const struct vi_shape set_shape = {
    .name = "set", .attributes = set_attributes,
    .children = {{&word_shape, 0, 0, 0}}, .child_count = 1,
};
static const struct vi_shape_attribute make_attributes[] = {
    {"element", VI_SHAPE_NAME, AT(make, element), NULL, true},
    {"each", VI_SHAPE_TEXT, AT(make, each), NULL, false},
    {"when", VI_SHAPE_TEXT, AT(make, when), NULL, false},
    {"words", VI_SHAPE_TEXT, AT(make, words), NULL, false},
    {0},
};
static const struct vi_shape make_shape = {
    .name = "make", .attributes = make_attributes,
    .children = {{&set_shape, 0, 0, 0}, {&make_shape, 1, 0, 0}}, .child_count = 2,
};
static const struct vi_shape_attribute reading_attributes[] = {
    {"id", VI_SHAPE_NAME, AT(head, id), NULL, true},
    {"version", VI_SHAPE_TEXT, AT(head, version), NULL, true},
    {"title", VI_SHAPE_TEXT, AT(head, title), NULL, true},
    {"root", VI_SHAPE_TEXT, AT(head, root), NULL, true},
    {"namespace", VI_SHAPE_TEXT, AT(head, space), NULL, false},
    {"requires", VI_SHAPE_NUMBER, AT(head, requires), NULL, false},
    {0},
};
static const struct vi_shape reading_shape = {
    .name = "reading", .attributes = reading_attributes,
    .children = {{&make_shape, 0, 1, 1}}, .child_count = 1,
};
/* clang-format on */

/* --- Reading -------------------------------------------------------------------------- */

struct reading {
    struct vi_reading shape;
    struct record_index index;
    struct vi_xpath *xpath; /* to try expressions with */
    bool no_memory;
};

static struct vi_place
place_of(const struct reading *reading, const struct vi_node *node, const char *attribute)
{
    return vi_attribute_place(reading->shape.source, node, vi_text_from(attribute));
}

static struct vi_text
keep(struct reading *reading, struct vi_text text)
{
    return text.size ? vi_text_copy(reading->shape.arena, text) : text;
}

/* What is not XPath is said at the attribute that holds it. */
static struct vi_text
read_expression(struct reading *reading, const struct vi_node *node, const char *attribute,
                struct vi_text expression)
{
    struct vi_xpath_answer answer = {0};
    if (!expression.size)
        return expression;
    const enum vi_xpath_status status = vi_xpath_check(reading->xpath, expression, &answer);
    if (status == VI_XPATH_NO_MEMORY)
        reading->no_memory = true;
    else if (status == VI_XPATH_LIMIT)
        answer.why = VI_TEXT("it is too long to be worked out");
    if (status)
        vi_report3(reading->shape.findings, VI_MAPPING_XPATH, place_of(reading, node, attribute),
                   expression, answer.why,
                   vi_findings_number(reading->shape.findings, answer.offset + 1));
    return keep(reading, expression);
}

/* --- Elements and attributes of records -------------------------------------------------- */

/* Those that are of rules, though they may stand in a record, are not made. */
static bool
is_made(const struct record_child *child)
{
    return child->kind != RECORD_E_CONSTITUTION && child->kind != RECORD_E_GRANT;
}

static struct vi_text
allowed_elements(struct reading *reading, enum record_element_kind in)
{
    struct vi_word words[RECORD_NAME_COUNT] = {{0}};
    size_t count = 0;
    for (const struct record_child *at = vi_record_elements[in].children; at->name; at++)
        if (is_made(at))
            words[count++].word = vi_record_name_word((enum record_name)at->name);
    return count ? vi_words_list(reading->shape.scratch, words) : VI_TEXT("nothing");
}

static struct vi_text
allowed_attributes(struct reading *reading, enum record_element_kind in)
{
    struct vi_word words[RECORD_NAME_COUNT] = {{0}};
    size_t count = 0;
    for (const struct record_field *at = vi_record_elements[in].fields; at->name; at++)
        words[count++].word = vi_record_name_word((enum record_name)at->name);
    return count ? vi_words_list(reading->shape.scratch, words) : VI_TEXT("nothing");
}

static const struct record_field *
find_field(const struct reading *reading, enum record_element_kind in, enum record_name name)
{
    const uint8_t row = reading->index.field[in][name];
    return row ? &vi_record_elements[in].fields[row - 1] : NULL;
}

static bool
find_element(struct reading *reading, const struct vi_node *node, struct vi_text name,
             enum record_element_kind in, struct map_make *make)
{
    make->element = vi_record_name_find(&reading->index, name);
    if (in == RECORD_E_NONE) { /* the outermost */
        make->kind = RECORD_E_RECORD;
        if (make->element == RECORD_RECORD)
            return true;
        vi_report3(reading->shape.findings, VI_MAPPING_ELEMENT, place_of(reading, node, "element"),
                   name, VI_TEXT("reading"), VI_TEXT("record"));
        return false;
    }
    const uint8_t row = make->element ? reading->index.child[in][make->element] : 0;
    const struct record_child *child = row ? &vi_record_elements[in].children[row - 1] : NULL;
    if (child && is_made(child)) {
        make->kind = (enum record_element_kind)child->kind;
        return true;
    }
    vi_report3(reading->shape.findings, VI_MAPPING_ELEMENT, place_of(reading, node, "element"),
               name, vi_node_value(node->parent, "element"), allowed_elements(reading, in));
    return false;
}

/* --- Values --------------------------------------------------------------------------------- */

/* A word that the record would refuse is refused here, once. */
static void
check_word(struct reading *reading, const struct vi_node *node, const char *attribute,
           const struct record_field *field, struct vi_text word)
{
    int value;
    if (!field || field->type != RECORD_WORD || !word.size ||
        vi_words_find(field->words, word, &value))
        return;
    vi_report3(reading->shape.findings, VI_MAPPING_WORD, place_of(reading, node, attribute), word,
               vi_text_from(vi_record_name_word((enum record_name)field->name)),
               vi_words_list(reading->shape.scratch, field->words));
}

static bool
read_words(struct reading *reading, const struct vi_node *node, const struct record_field *field,
           struct map_set *set)
{
    struct map_word **last = &set->words;
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at)) {
        struct word given = {VI_TEXT(""), VI_TEXT("")};
        struct map_word *word = VI_NEW(reading->shape.arena, struct map_word);
        if (!word)
            return false;
        vi_shape_fill(&word_shape, at, &given);
        check_word(reading, at, "means", field, given.means);
        *word = (struct map_word){keep(reading, given.is), keep(reading, given.means), NULL};
        *last = word;
        last = &word->next;
    }
    return true;
}

static bool
read_set(struct reading *reading, const struct vi_node *node, enum record_element_kind in,
         struct map_set ***last)
{
    struct set given = {VI_TEXT(""), VI_TEXT(""), VI_TEXT("")};
    struct map_set *set = VI_NEW(reading->shape.arena, struct map_set);
    struct vires_findings *findings = reading->shape.findings;
    if (!set)
        return false;
    vi_shape_fill(&set_shape, node, &given);
    const enum record_name name = vi_record_name_find(&reading->index, given.attribute);
    const struct record_field *field = name ? find_field(reading, in, name) : NULL;
    *set = (struct map_set){.attribute = name,
                            .to = keep(reading, given.to),
                            .place = vi_node_place(reading->shape.source, node)};
    if (given.attribute.size && !field)
        vi_report3(findings, VI_MAPPING_ATTRIBUTE, place_of(reading, node, "attribute"),
                   given.attribute, vi_node_value(node->parent, "element"),
                   allowed_attributes(reading, in));
    if (given.attribute.size && (given.to.size == 0) == (given.from.size == 0))
        vi_report1(findings, VI_MAPPING_SOURCE, set->place, given.attribute);
    check_word(reading, node, "to", field, given.to);
    set->from = read_expression(reading, node, "from", given.from);
    **last = set;
    *last = &set->next;
    return read_words(reading, node, field, set);
}

/* --- What is made --------------------------------------------------------------------------- */

static void
check_required(struct reading *reading, const struct vi_node *node, const struct map_make *make)
{
    for (const struct record_field *at = vi_record_elements[make->kind].fields; at->name; at++) {
        bool is_set = !at->required;
        for (const struct map_set *set = make->sets; set; set = set->next)
            is_set = is_set || set->attribute == at->name;
        if (!is_set)
            vi_report2(reading->shape.findings, VI_MAPPING_REQUIRED,
                       vi_node_place(reading->shape.source, node),
                       vi_text_from(vi_record_name_word(make->element)),
                       vi_text_from(vi_record_name_word((enum record_name)at->name)));
    }
}

static bool
has_text(enum record_element_kind kind)
{
    return vi_record_elements[kind].text != RECORD_NOWHERE;
}

static void
read_expressions(struct reading *reading, const struct vi_node *node, const struct make *given,
                 struct map_make *make)
{
    make->each = read_expression(reading, node, "each", given->each);
    make->when = read_expression(reading, node, "when", given->when);
    make->words = read_expression(reading, node, "words", given->words);
}

static bool
read_make(struct reading *reading, const struct vi_node *node, enum record_element_kind in,
          struct map_make **out)
{
    struct make given = {VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), VI_TEXT("")};
    struct map_make *make = VI_NEW(reading->shape.arena, struct map_make);
    if (!make)
        return false;
    *out = make;
    vi_shape_fill(&make_shape, node, &given);
    make->place = vi_node_place(reading->shape.source, node);
    read_expressions(reading, node, &given, make);
    /* Of what is not known nothing more can be said. */
    if (!given.element.size || !find_element(reading, node, given.element, in, make))
        return true;
    if (given.words.size && !has_text(make->kind))
        vi_report1(reading->shape.findings, VI_MAPPING_TEXT, place_of(reading, node, "words"),
                   given.element);
    struct map_set **last_set = &make->sets;
    struct map_make **last = &make->first;
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at)) {
        if (vi_node_is(at, "set") && !read_set(reading, at, make->kind, &last_set))
            return false;
        if (!vi_node_is(at, "make"))
            continue;
        if (!read_make(reading, at, make->kind, last))
            return false;
        last = &(*last)->next;
    }
    check_required(reading, node, make);
    return true;
}

static void
check_twice(struct reading *reading, const struct prog_mapping *mapping)
{
    const struct prog_program *program = reading->shape.program;
    for (size_t i = 0; i < program->mapping_count; i++) {
        const struct prog_mapping *other = program->mappings[i];
        if (vi_text_equal(other->root, mapping->root) &&
            vi_text_equal(other->space, mapping->space))
            vi_report2(reading->shape.findings, VI_MAPPING_TWICE, mapping->place, mapping->root,
                       other->id);
    }
}

static bool
read_all(struct reading *reading, const struct vi_node *root, struct prog_mapping *mapping)
{
    struct head head = {VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), 0};
    const struct vi_node *first = vi_node_child(root);
    vi_shape_check(&reading->shape, root, &reading_shape, (struct prog_period){VI_LEAST, VI_MOST});
    vi_shape_fill(&reading_shape, root, &head);
    *mapping = (struct prog_mapping){.id = keep(reading, head.id),
                                     .title = keep(reading, head.title),
                                     .version = keep(reading, head.version),
                                     .root = keep(reading, head.root),
                                     .space = keep(reading, head.space),
                                     .place = vi_node_place(reading->shape.source, root)};
    check_twice(reading, mapping);
    return !first || !vi_node_is(first, "make") ||
           read_make(reading, first, RECORD_E_NONE, &mapping->record);
}

enum vires_status
vi_mapping_read(void *user, const struct vi_source *source, const struct vi_node *root,
                struct prog_program *program, struct vires_findings *findings,
                const struct prog_mapping **out)
{
    static const struct vi_xpath_function none[] = {{0}};
    const struct vi_limits *limits = user;
    const size_t severe = findings->severe;
    struct vi_arena scratch;
    vi_arena_init(&scratch, &program->arena.allocator, program->arena.most);
    struct reading reading = {.shape = {.program = program,
                                        .making = program,
                                        .limits = limits,
                                        .arena = &program->arena,
                                        .scratch = &scratch,
                                        .findings = findings,
                                        .source = source,
                                        .space = VI_SPACE_RULES,
                                        .where = VI_READING_FILE},
                              .xpath = vi_xpath_new(none, limits, &program->arena.allocator)};
    struct prog_mapping *mapping = VI_NEW(&program->arena, struct prog_mapping);
    vi_record_index_init(&reading.index);
    const bool read = mapping && reading.xpath && !vi_xpath_add_current(reading.xpath) &&
                      read_all(&reading, root, mapping);
    const bool good = read && !reading.no_memory && !scratch.failed && !program->arena.failed;
    vi_xpath_free(reading.xpath);
    vi_arena_free(&scratch);
    if (!good)
        return VIRES_NO_MEMORY;
    if (findings->severe > severe)
        return VIRES_REJECTED;
    *out = mapping;
    return VIRES_OK;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/mapped.h"

#include "xml/tags.h"
#include "xml/xpath.h"

/* --- Which reading --------------------------------------------------------------------- */

static struct vi_text
prefix_of(struct vi_text name)
{
    const struct vi_text local = vi_tag_local(name);
    return (struct vi_text){name.at, local.size < name.size ? name.size - local.size - 1 : 0};
}

/* Does the attribute declare the namespace of that prefix, or of names without one? */
static bool
declares(struct vi_text name, struct vi_text prefix)
{
    if (!prefix.size)
        return vi_text_is(name, "xmlns");
    return vi_text_starts(name, VI_TEXT("xmlns:")) && vi_text_equal(vi_tag_local(name), prefix);
}

static struct vi_text
quoted(struct vi_text text, size_t at)
{
    const char quote = at < text.size ? text.at[at] : 0;
    size_t end = at + 1;
    if (quote != '"' && quote != '\'')
        return VI_TEXT("");
    while (end < text.size && text.at[end] != quote)
        end++;
    return (struct vi_text){text.at + at + 1, end - at - 1};
}

const struct prog_mapping *
vi_mapping_find(const struct prog_program *program, struct vi_text text)
{
    if (!program || !program->mapping_count)
        return NULL;
    const size_t start = vi_tags_prolog(text);
    if (start >= text.size || text.at[start] != '<')
        return NULL;
    const struct vi_text name = vi_tag_name(text, start), prefix = prefix_of(name);
    struct vi_text space = VI_TEXT("");
    struct vi_tag_attribute attribute;
    for (size_t at = 0; vi_tag_next(text, start, &at, &attribute);)
        if (declares(attribute.name, prefix))
            space = quoted(text, attribute.value);
    for (size_t i = 0; i < program->mapping_count; i++)
        if (vi_text_equal(program->mappings[i]->root, vi_tag_local(name)) &&
            (space.size ? vi_text_count_word(program->mappings[i]->space, space) > 0
                        : program->mappings[i]->space.size == 0))
            return program->mappings[i];
    return NULL;
}

/* --- The document as nodes --------------------------------------------------------------- */

struct mapping {
    const struct prog_mapping *mapping;
    const struct vi_source *source;
    const struct vi_limits *limits;
    struct vi_arena *arena;
    struct vires_findings *findings;
    struct vi_xpath *xpath;
    struct vi_place *places;      /* of its elements, by their number */
    const struct vi_node **nodes; /* these */
    uint64_t made;
    enum vires_status status;
};

static size_t
count_elements(const struct vi_node *node)
{
    size_t count = node->name.size > 0;
    for (const struct vi_node *at = node->first; at; at = at->next)
        count += count_elements(at);
    return count;
}

static void
start_element(struct mapping *mapping, const struct vi_node *node)
{
    mapping->places[node->index] = vi_node_place(mapping->source, node);
    mapping->nodes[node->index] = node;
    vi_xpath_start(mapping->xpath, node->name, &mapping->places[node->index]);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct vi_text name =
            vi_text_copy(vi_xpath_scratch(mapping->xpath), node->attributes[i].name);
        vi_xpath_attribute(mapping->xpath, name.at, node->attributes[i].value);
    }
}

/* Elements nest no deeper than the limit xml-depth. */
static void
add_node(struct mapping *mapping, const struct vi_node *node)
{
    if (!node->name.size) {
        vi_xpath_text(mapping->xpath, node->text);
        return;
    }
    start_element(mapping, node);
    for (const struct vi_node *at = node->first; at; at = at->next)
        add_node(mapping, at);
    vi_xpath_end(mapping->xpath);
}

/* --- Asking ------------------------------------------------------------------------------- */

static enum vires_status
say(struct mapping *mapping, size_t context, struct vi_text expression, enum vi_xpath_status status,
    const struct vi_xpath_answer *answer)
{
    struct vires_findings *findings = mapping->findings;
    if (status == VI_XPATH_NO_MEMORY)
        return VIRES_NO_MEMORY;
    const struct vi_place place = mapping->places[context];
    const struct vi_text id = mapping->mapping->id;
    if (status == VI_XPATH_FAULT) {
        vi_report3(findings, VI_MAPPING_FAULT, place, expression, id, answer->why);
        return VIRES_REJECTED;
    }
    const struct vi_text limit = vi_text_from(vi_limit_name(answer->limit));
    const uint64_t most = mapping->limits->value[answer->limit];
    const struct vi_text all[] = {expression, id, limit, vi_findings_number(findings, most)};
    vi_report(findings, VI_MAPPING_LIMIT, place, all, VI_COUNT(all));
    return VIRES_LIMIT;
}

static void
fail(struct mapping *mapping, size_t context, struct vi_text expression,
     enum vi_xpath_status status, const struct vi_xpath_answer *answer)
{
    const enum vires_status said = say(mapping, context, expression, status, answer);
    mapping->status = mapping->status ? mapping->status : said;
}

/* "@name", the most frequent question, needs no XPath. */
static bool
is_attribute(struct vi_text expression)
{
    if (expression.size < 2 || expression.at[0] != '@')
        return false;
    for (size_t i = 1; i < expression.size; i++) {
        const char byte = expression.at[i];
        const bool letter = ((byte | 32) >= 'a' && (byte | 32) <= 'z') || byte == '_';
        if (!letter && (i == 1 || !((byte >= '0' && byte <= '9') || byte == '.' || byte == '-')))
            return false;
    }
    return true;
}

static struct vi_text
find_attribute(const struct vi_node *node, struct vi_text name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (vi_text_equal(node->attributes[i].name, name))
            return node->attributes[i].value;
    return VI_TEXT("");
}

/* White space collapsed; nothing of what is not there. */
static struct vi_text
ask_words(struct mapping *mapping, struct vi_text expression, size_t context)
{
    struct vi_xpath_answer answer;
    struct vi_text words = VI_TEXT("");
    bool found = false;
    const struct vi_node *node = mapping->nodes[context];
    if (is_attribute(expression)) {
        words = find_attribute(node, (struct vi_text){expression.at + 1, expression.size - 1});
    } else if (vi_text_is(expression, ".") && node->first && !node->first->next &&
               !node->first->name.size) {
        words = node->first->text;
    } else {
        const enum vi_xpath_status status = vi_xpath_tell(
            mapping->xpath, expression, &mapping->places[context], &answer, &words, &found);
        if (status)
            fail(mapping, context, expression, status, &answer);
    }
    const struct vi_text collapsed = vi_text_collapse(mapping->arena, words);
    /* What was only trimmed still is a part of the words, which are lent. */
    const bool lent = collapsed.at >= words.at && collapsed.at <= words.at + words.size;
    return lent ? vi_text_copy(mapping->arena, collapsed) : collapsed;
}

/* --- Making ------------------------------------------------------------------------------- */

static struct vi_text
translate(struct mapping *mapping, const struct map_set *set, struct vi_text value, size_t context)
{
    if (!set->words || !value.size)
        return value;
    for (const struct map_word *word = set->words; word; word = word->next)
        if (vi_text_equal(word->is, value))
            return word->means;
    vi_report3(mapping->findings, VI_MAPPING_UNKNOWN, mapping->places[context], value,
               vi_text_from(vi_record_name_word(set->attribute)), mapping->mapping->id);
    return VI_TEXT("");
}

static bool
set_attributes(struct mapping *mapping, const struct map_make *make, struct vi_node *node,
               size_t context)
{
    size_t count = 0;
    for (const struct map_set *set = make->sets; set; set = set->next)
        count++;
    node->attributes = VI_NEW_ARRAY(mapping->arena, struct vi_attribute, count + 1);
    for (const struct map_set *set = make->sets; node->attributes && set; set = set->next) {
        struct vi_text value = set->to;
        if (set->from.size)
            value = translate(mapping, set, ask_words(mapping, set->from, context), context);
        if (value.size)
            node->attributes[node->attribute_count++] = (struct vi_attribute){
                .name = vi_text_from(vi_record_name_word(set->attribute)), .value = value};
    }
    return node->attributes && !mapping->status;
}

static void
attach(struct vi_node *parent, struct vi_node *node)
{
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

static struct vi_node *
new_node(struct mapping *mapping, struct vi_node *parent, size_t context)
{
    struct vi_node *node = VI_NEW(mapping->arena, struct vi_node);
    if (!node)
        return NULL;
    *node = (struct vi_node){.name = VI_TEXT(""),
                             .text = VI_TEXT(""),
                             .space = VI_SPACE_RECORD,
                             .offset = mapping->nodes[context]->offset};
    if (parent)
        attach(parent, node);
    return node;
}

static bool
add_words(struct mapping *mapping, const struct map_make *make, struct vi_node *node,
          size_t context)
{
    if (!make->words.size)
        return true;
    const struct vi_text words = ask_words(mapping, make->words, context);
    struct vi_node *text = words.size ? new_node(mapping, node, context) : NULL;
    if (text)
        text->text = words;
    return !mapping->status && !mapping->arena->failed;
}

static bool
is_over(struct mapping *mapping, size_t context)
{
    const uint64_t most = mapping->limits->value[VI_LIMIT_XML_ELEMENTS];
    if (++mapping->made <= most)
        return false;
    vi_report3(mapping->findings, VI_MAPPING_MANY, mapping->places[context], mapping->mapping->id,
               vi_text_from(vi_limit_name(VI_LIMIT_XML_ELEMENTS)),
               vi_findings_number(mapping->findings, most));
    mapping->status = VIRES_LIMIT;
    return true;
}

static void make_each(struct mapping *mapping, const struct map_make *make, struct vi_node *parent,
                      size_t context);

static struct vi_node *
make_one(struct mapping *mapping, const struct map_make *make, struct vi_node *parent,
         size_t context)
{
    struct vi_node *node = is_over(mapping, context) ? NULL : new_node(mapping, parent, context);
    if (!node)
        return NULL;
    node->name = vi_text_from(vi_record_name_word(make->element));
    node->index = (uint32_t)mapping->made - 1;
    if (!set_attributes(mapping, make, node, context) || !add_words(mapping, make, node, context))
        return node;
    for (const struct map_make *at = make->first; at && !mapping->status; at = at->next)
        make_each(mapping, at, node, context);
    return node;
}

/* Is the condition met where the element would be made? */
static bool
is_wanted(struct mapping *mapping, const struct map_make *make, size_t context)
{
    struct vi_xpath_answer answer;
    if (!make->when.size)
        return true;
    const enum vi_xpath_status status =
        vi_xpath_ask(mapping->xpath, make->when, &mapping->places[context], NULL, &answer);
    if (status)
        fail(mapping, context, make->when, status, &answer);
    return !status && answer.truth == VI_TRUE;
}

/* The elements that `each` finds, by number: the answer itself is lent only until the next
 * question. */
static size_t *
find_each(struct mapping *mapping, const struct map_make *make, size_t context, size_t *count)
{
    struct vi_xpath_answer answer;
    const enum vi_xpath_status status =
        vi_xpath_list(mapping->xpath, make->each, &mapping->places[context], &answer);
    *count = status ? 0 : answer.count;
    if (status) {
        fail(mapping, context, make->each, status, &answer);
        return NULL;
    }
    size_t *found = VI_NEW_ARRAY(mapping->arena, size_t, answer.count + 1);
    for (size_t i = 0; found && i < answer.count; i++) {
        const struct vi_place *tag = vi_xpath_tag(answer.nodes[i]);
        found[i] = tag ? (size_t)(tag - mapping->places) : 0;
    }
    return found;
}

static void
make_each(struct mapping *mapping, const struct map_make *make, struct vi_node *parent,
          size_t context)
{
    size_t count = 1;
    const size_t *found = &context;
    if (make->each.size)
        found = find_each(mapping, make, context, &count);
    for (size_t i = 0; found && i < count && !mapping->status && !mapping->arena->failed; i++)
        if (is_wanted(mapping, make, found[i]))
            (void)make_one(mapping, make, parent, found[i]);
}

/* --- The whole ---------------------------------------------------------------------------- */

static enum vires_status
make_record(struct mapping *mapping, struct vi_node **out)
{
    struct vi_xpath_answer answer = {.limit = VI_LIMIT_XPATH_NODES};
    const enum vi_xpath_status made = vi_xpath_finish(mapping->xpath);
    if (made)
        return say(mapping, 0, mapping->mapping->root, made, &answer);
    struct vi_node holder = {.name = VI_TEXT("")};
    make_each(mapping, mapping->mapping->record, &holder, 0);
    if (mapping->status || mapping->arena->failed)
        return mapping->status ? mapping->status : VIRES_NO_MEMORY;
    if (!holder.first) {
        vi_report1(mapping->findings, VI_MAPPING_NOTHING, mapping->places[0], mapping->mapping->id);
        return VIRES_REJECTED;
    }
    holder.first->parent = holder.first->next = NULL; /* a file is one record */
    *out = holder.first;
    return VIRES_OK;
}

enum vires_status
vi_mapping_apply(const struct prog_mapping *mapping, const struct vi_source *source,
                 const struct vi_node *root, const struct vi_limits *limits, struct vi_arena *arena,
                 struct vires_findings *findings, struct vi_node **out)
{
    static const struct vi_xpath_function none[] = {{0}};
    const size_t count = count_elements(root);
    struct mapping making = {.mapping = mapping,
                             .source = source,
                             .limits = limits,
                             .arena = arena,
                             .findings = findings,
                             .places = VI_NEW_ARRAY(arena, struct vi_place, count),
                             .nodes = VI_NEW_ARRAY(arena, const struct vi_node *, count),
                             .xpath = vi_xpath_new(none, limits, &arena->allocator)};
    enum vires_status status = VIRES_NO_MEMORY;
    if (making.places && making.nodes && making.xpath && !vi_xpath_add_current(making.xpath)) {
        add_node(&making, root);
        status = make_record(&making, out);
    }
    vi_xpath_free(making.xpath);
    return status;
}

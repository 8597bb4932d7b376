/* SPDX-License-Identifier: Apache-2.0 */
#include "document/style.h"

#include <string.h>

#include "base/names.h"
#include "ruleset/ruleset.h"
#include "ruleset/shape.h"

/* --- What a file may say ------------------------------------------------------- */

/* clang-format off */
const struct vi_word style_line_roles[] = {
    {"skip", STYLE_SKIP}, {"title", STYLE_TITLE}, {"meeting", STYLE_MEETING},
    {"item", STYLE_ITEM}, {"resolution", STYLE_RESOLUTION}, {"recommendation", STYLE_RECOMMENDATION},
    {"clause", STYLE_CLAUSE}, {"voted", STYLE_VOTED}, {"outcome", STYLE_OUTCOME},
    {"moved", STYLE_MOVED}, {"end", STYLE_END}, {"part", STYLE_PART}, {0},
};
const struct vi_word style_phrase_roles[] = {
    {"vote", STYLE_VOTE}, {"label", STYLE_LABEL}, {"date", STYLE_DATE}, {"amount", STYLE_AMOUNT},
    {"condition", STYLE_CONDITION}, {"effect", STYLE_EFFECT}, {"glue", STYLE_GLUE}, {0},
};
static const struct vi_word before_roles[] = {
    {"start", STYLE_START}, {"other", STYLE_OTHER}, {"skip", STYLE_SKIP}, {"title", STYLE_TITLE},
    {"meeting", STYLE_MEETING}, {"item", STYLE_ITEM}, {"resolution", STYLE_RESOLUTION},
    {"recommendation", STYLE_RECOMMENDATION}, {"clause", STYLE_CLAUSE}, {"voted", STYLE_VOTED},
    {"outcome", STYLE_OUTCOME}, {"moved", STYLE_MOVED}, {"end", STYLE_END}, {"part", STYLE_PART},
    {0},
};
static const struct vi_word bounds[] = {
    {"exactly", STYLE_EXACTLY}, {"up-to", STYLE_UP_TO}, {"at-least", STYLE_AT_LEAST},
    {"more-than", STYLE_MORE_THAN}, {0},
};
static const struct vi_word meanings[] = {
    {"month", STYLE_MONTH}, {"number", STYLE_NUMBER}, {"scale", STYLE_SCALE}, {0},
};

struct element { /* any of the elements inside <house-style>, as filled from its attributes */
    int role, value[5];
    struct vi_text name, currency, pattern;
    uint32_t after;
    int bound, means;
    int64_t number;
};
enum { VALUE_OUTCOME, VALUE_LABEL, VALUE_KIND, VALUE_EFFECT, VALUE_PART };

#define AT(member) offsetof(struct element, member)
static const struct vi_shape_attribute mark_attributes[] = {
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"points", VI_SHAPE_NUMBER, AT(number), NULL, false},
    {0},
};
static const struct vi_shape_attribute line_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_line_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"after", VI_SHAPE_WORDS, AT(after), before_roles, false},
    {"outcome", VI_SHAPE_WORD, AT(value[VALUE_OUTCOME]), model_outcomes, false},
    {"part", VI_SHAPE_WORD, AT(value[VALUE_PART]), model_parts, false},
    {0},
};
static const struct vi_shape_attribute phrase_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_phrase_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"label", VI_SHAPE_WORD, AT(value[VALUE_LABEL]), model_labels, false},
    {"kind", VI_SHAPE_WORD, AT(value[VALUE_KIND]), model_condition_kinds, false},
    {"effect", VI_SHAPE_WORD, AT(value[VALUE_EFFECT]), model_effects, false},
    {"currency", VI_SHAPE_TEXT, AT(currency), NULL, false},
    {"bound", VI_SHAPE_WORD, AT(bound), bounds, false},
    {0},
};
static const struct vi_shape_attribute body_attributes[] = {
    {"kind", VI_SHAPE_WORD, AT(value[VALUE_KIND]), model_body_kinds, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {0},
};
static const struct vi_shape_attribute word_attributes[] = {
    {"means", VI_SHAPE_WORD, AT(means), meanings, true},
    {"value", VI_SHAPE_NUMBER, AT(number), NULL, true},
    {0},
};
static const struct vi_shape_attribute without_attributes[] = {
    {"pattern", VI_SHAPE_NAME, AT(pattern), NULL, true},
    {0},
};

static const struct vi_shape mark_shape = {.name = "mark", .attributes = mark_attributes, .text = true};
static const struct vi_shape line_shape = {.name = "line", .attributes = line_attributes, .text = true};
static const struct vi_shape phrase_shape = {.name = "phrase", .attributes = phrase_attributes, .text = true};
static const struct vi_shape body_shape = {.name = "body", .attributes = body_attributes, .text = true};
static const struct vi_shape word_shape = {.name = "word", .attributes = word_attributes, .text = true};
static const struct vi_shape without_shape = {.name = "without", .attributes = without_attributes};

#undef AT
#define AT(member) offsetof(struct prog_style, member)
static const struct vi_shape_attribute style_attributes[] = {
    {"id", VI_SHAPE_NAME, AT(id), NULL, true},
    {"version", VI_SHAPE_TEXT, AT(version), NULL, true},
    {"title", VI_SHAPE_TEXT, AT(title), NULL, true},
    {"requires", VI_SHAPE_NUMBER, AT(requires), NULL, false},
    {"extends", VI_SHAPE_NAME, AT(extends), NULL, false},
    {"authority", VI_SHAPE_NAME, AT(authority), NULL, false},
    {"extent", VI_SHAPE_WORD, AT(extent), model_extents, false},
    {"status", VI_SHAPE_WORD, AT(status), model_statuses, false},
    {"least", VI_SHAPE_NUMBER, AT(least), NULL, false},
    {"within", VI_SHAPE_NUMBER, AT(within), NULL, false},
    {0},
};
static const struct vi_shape style_shape = {
    .name = "house-style",
    .attributes = style_attributes,
    .children = {{&mark_shape, 0, 0, 0}, {&line_shape, 0, 0, 0}, {&phrase_shape, 0, 0, 0},
                 {&body_shape, 0, 0, 0}, {&word_shape, 0, 0, 0}, {&without_shape, 0, 0, 0}},
    .child_count = 6,
};

/* What each role takes: groups it may name, of which one is needed, and what else it says. */
static const struct {
    const char *groups; /* that the engine reads; others are faults */
    const char *needs;  /* one of these is needed; empty: none */
    const char *says;   /* the attribute that it may have; NULL: none */
    bool must_say;
    int value; /* index into element.value, or -1 */
} roles[STYLE_ROLE_COUNT] = {
    [STYLE_SKIP] = {"", "", NULL, false, -1},
    [STYLE_TITLE] = {"title", "title", NULL, false, -1},
    [STYLE_MEETING] = {"body date number", "body date", NULL, false, -1},
    [STYLE_ITEM] = {"number title", "number title", NULL, false, -1},
    [STYLE_RESOLUTION] = {"text vote moved seconded", "", "outcome", false, VALUE_OUTCOME},
    [STYLE_RECOMMENDATION] = {"text", "", NULL, false, -1},
    [STYLE_CLAUSE] = {"label text", "text", NULL, false, -1},
    [STYLE_VOTED] = {"vote", "", NULL, false, -1},
    [STYLE_OUTCOME] = {"vote", "", "outcome", true, VALUE_OUTCOME},
    [STYLE_MOVED] = {"moved seconded", "moved seconded", NULL, false, -1},
    [STYLE_END] = {"", "", NULL, false, -1},
    [STYLE_PART] = {"text", "", "part", true, VALUE_PART},
    [STYLE_VOTE] = {"for against abstaining notvoting", "for against abstaining notvoting", NULL, false, -1},
    [STYLE_LABEL] = {"", "", "label", true, VALUE_LABEL},
    [STYLE_DATE] = {"day month year", "year", NULL, false, -1},
    [STYLE_AMOUNT] = {"sum scale", "sum", "currency", true, -1},
    [STYLE_CONDITION] = {"phrase party", "", "kind", false, VALUE_KIND},
    [STYLE_EFFECT] = {"", "", "effect", true, VALUE_EFFECT},
    [STYLE_GLUE] = {"", "", NULL, false, -1},
    [STYLE_MARK] = {"", "", NULL, false, -1},
    [STYLE_BODY] = {"", "", NULL, false, VALUE_KIND},
};
static const char *const saying[] = {"outcome", "label", "kind", "effect", "part", "currency", "bound"};
/* clang-format on */

/* --- Reading ------------------------------------------------------------------- */

struct reading {
    struct vi_reading shape;
    struct prog_program *program;
    struct prog_style *style;
    struct prog_style_pattern **last_pattern;
    struct style_word **last_word;
    struct style_without **last_without;
    struct vi_atoms names;
};

static void
keep(struct vi_arena *arena, struct vi_text *text)
{
    *text = vi_text_copy(arena, *text);
}

static struct vi_place
attribute_place(const struct reading *reading, const struct vi_node *node, const char *name)
{
    return vi_attribute_place(reading->shape.source, node, vi_text_from(name));
}

/* How a named group begins, and how its name ends. */
static const struct {
    struct vi_text start;
    char end;
} group_signs[] = {{{"(?'", 3}, '\''}, {{"(?<", 3}, '>'}, {{"(?P<", 4}, '>'}};

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/* The name of the group that begins here; false: none does.  (?<= and (?<! look behind. */
static bool
group_here(struct vi_text rest, struct vi_text *name)
{
    for (size_t i = 0; i < VI_COUNT(group_signs); i++) {
        const size_t skip = group_signs[i].start.size;
        if (!vi_text_starts(rest, group_signs[i].start) || rest.size <= skip ||
            !is_letter(rest.at[skip]))
            continue;
        const char *end = memchr(rest.at + skip, group_signs[i].end, rest.size - skip);
        if (!end)
            return false;
        *name = (struct vi_text){rest.at + skip, (size_t)(end - rest.at) - skip};
        return true;
    }
    return false;
}

/* The next name of a group at or after *at, which moves behind it. */
static bool
next_group(struct vi_text pattern, size_t *at, struct vi_text *name)
{
    while (*at < pattern.size) {
        const struct vi_text rest = {pattern.at + *at, pattern.size - *at};
        ++*at;
        if (group_here(rest, name))
            return true;
    }
    return false;
}

static void
check_groups(struct reading *reading, const struct prog_style_pattern *pattern,
             struct vi_text written)
{
    const struct vi_text known = vi_text_from(roles[pattern->role].groups);
    const struct vi_text needs = vi_text_from(roles[pattern->role].needs);
    bool met = !needs.size;
    struct vi_text name;
    for (size_t at = 0; next_group(written, &at, &name);) {
        if (!vi_text_count_word(known, name))
            vi_report3(reading->shape.findings, VI_STYLE_GROUP, pattern->place, pattern->name, name,
                       known.size ? known : VI_TEXT("no group"));
        met = met || vi_text_count_word(needs, name);
    }
    if (!met)
        vi_report2(reading->shape.findings, VI_STYLE_NEEDS_GROUP, pattern->place, pattern->name,
                   needs);
}

/* An attribute such as outcome= that the role does not take, or that it lacks. */
static void
check_saying(struct reading *reading, const struct vi_node *node,
             const struct prog_style_pattern *pattern)
{
    const char *says = roles[pattern->role].says;
    const struct vi_text role = vi_node_value(node, "is");
    for (size_t i = 0; i < VI_COUNT(saying); i++) {
        const bool takes = (says && strcmp(says, saying[i]) == 0) ||
                           (pattern->role == STYLE_BODY && strcmp(saying[i], "kind") == 0) ||
                           (pattern->role == STYLE_AMOUNT && strcmp(saying[i], "bound") == 0);
        if (vi_node_attribute(node, saying[i]) && !takes)
            vi_report2(reading->shape.findings, VI_STYLE_SAYS,
                       attribute_place(reading, node, saying[i]), role, vi_text_from(saying[i]));
    }
    if (says && roles[pattern->role].must_say && !vi_node_attribute(node, says))
        vi_report2(reading->shape.findings, VI_STYLE_MUST_SAY, pattern->place, role,
                   vi_text_from(says));
}

static void
check_name(struct reading *reading, const struct vi_node *node,
           const struct prog_style_pattern *pattern)
{
    const uint32_t before = reading->names.count;
    const uint32_t atom = vi_atoms_add(&reading->names, pattern->name);
    if (!atom || reading->names.count != before)
        return;
    vi_report1(reading->shape.findings, VI_STYLE_NAME_TWICE, attribute_place(reading, node, "name"),
               pattern->name);
}

/* Every match of these in a text is looked for, so that each has to be somewhere in it. */
static bool
is_sought(enum style_role role)
{
    return role == STYLE_VOTE || role == STYLE_LABEL || role == STYLE_DATE ||
           role == STYLE_AMOUNT || role == STYLE_CONDITION;
}

static bool
compile(struct reading *reading, struct prog_style_pattern *pattern, struct vi_text written)
{
    struct vi_pattern *compiled = NULL;
    size_t offset = 0;
    struct vi_text why = VI_TEXT("");
    const enum vires_status status = vi_pattern_new(
        written, reading->shape.limits, reading->shape.scratch, &compiled, &offset, &why);
    if (status == VIRES_REJECTED) {
        const struct vi_text before = {written.at, offset < written.size ? offset : written.size};
        struct vi_buffer number;
        vi_buffer_init(&number, &reading->shape.scratch->allocator);
        vi_buffer_number(&number, (int64_t)vi_text_points(before) + 1);
        vi_report3(reading->shape.findings, VI_STYLE_PATTERN, pattern->place, pattern->name, why,
                   vi_buffer_view(&number));
        vi_buffer_free(&number);
    }
    if (status)
        return status != VIRES_NO_MEMORY;
    pattern->pattern = compiled;
    if (is_sought(pattern->role) && vi_pattern_may_be_empty(compiled))
        vi_report1(reading->shape.findings, VI_STYLE_EMPTY, pattern->place, pattern->name);
    if (vi_program_keep_pattern(reading->program, compiled))
        return true;
    vi_pattern_free(compiled);
    return false;
}

static void
read_currency(struct prog_style_pattern *pattern, struct vi_text written)
{
    if (written.size == 3)
        memcpy(pattern->currency, written.at, 3);
}

static bool
read_pattern(struct reading *reading, const struct vi_node *node, const struct element *element)
{
    struct vi_arena *arena = &reading->program->arena;
    struct prog_style_pattern *pattern = VI_NEW(arena, struct prog_style_pattern);
    if (!pattern)
        return false;
    pattern->role = (enum style_role)element->role;
    pattern->name = vi_text_copy(arena, element->name);
    pattern->style = reading->style;
    pattern->after = element->after;
    pattern->bound = (enum style_bound)element->bound;
    pattern->place = vi_node_place(reading->shape.source, node);
    const int value = roles[pattern->role].value;
    pattern->value = value >= 0 ? element->value[value] : (int)element->number;
    read_currency(pattern, element->currency);
    const struct vi_text written = vi_node_text(reading->shape.scratch, node);
    check_saying(reading, node, pattern);
    check_name(reading, node, pattern);
    check_groups(reading, pattern, written);
    if (pattern->role == STYLE_AMOUNT && element->currency.size && !pattern->currency[0])
        vi_report1(reading->shape.findings, VI_STYLE_CURRENCY,
                   attribute_place(reading, node, "currency"), element->currency);
    *reading->last_pattern = pattern;
    reading->last_pattern = &pattern->next;
    return compile(reading, pattern, written);
}

static bool
read_words(struct reading *reading, const struct vi_node *node, const struct element *element)
{
    struct vi_arena *arena = &reading->program->arena;
    struct vi_text rest = vi_node_text(reading->shape.scratch, node);
    struct vi_text word;
    while (vi_text_word(&rest, &word)) {
        struct style_word *made = VI_NEW(arena, struct style_word);
        if (!made)
            return false;
        made->folded = vi_text_copy(arena, vi_fold(reading->shape.scratch, word));
        made->means = (enum style_meaning)element->means;
        made->value = element->number;
        *reading->last_word = made;
        reading->last_word = &made->next;
    }
    return true;
}

static bool
read_without(struct reading *reading, const struct vi_node *node, const struct element *element)
{
    struct style_without *without = VI_NEW(&reading->program->arena, struct style_without);
    if (!without)
        return false;
    without->pattern = vi_text_copy(&reading->program->arena, element->pattern);
    without->place = attribute_place(reading, node, "pattern");
    *reading->last_without = without;
    reading->last_without = &without->next;
    return true;
}

/* clang-format off */
static const struct {
    const struct vi_shape *shape;
    bool (*read)(struct reading *, const struct vi_node *, const struct element *);
    enum style_role role; /* of patterns that do not name one */
} elements[] = {
    {&mark_shape,    read_pattern, STYLE_MARK},
    {&line_shape,    read_pattern, STYLE_START},
    {&phrase_shape,  read_pattern, STYLE_START},
    {&body_shape,    read_pattern, STYLE_BODY},
    {&word_shape,    read_words,   STYLE_START},
    {&without_shape, read_without, STYLE_START},
};
/* clang-format on */

/* ORDER: a filled element without its role or name has been reported, and is left out. */
static bool
is_whole(const struct vi_shape *shape, const struct element *element)
{
    if (shape == &word_shape)
        return true;
    if (shape == &without_shape)
        return element->pattern.size > 0;
    return element->role != STYLE_START && element->name.size > 0;
}

static bool
read_element(struct reading *reading, const struct vi_node *node)
{
    for (size_t i = 0; i < VI_COUNT(elements); i++) {
        if (!vi_node_is(node, elements[i].shape->name))
            continue;
        struct element element = {.number = 1};
        vi_shape_fill(elements[i].shape, node, &element);
        if (elements[i].role)
            element.role = (int)elements[i].role;
        return !is_whole(elements[i].shape, &element) || elements[i].read(reading, node, &element);
    }
    return true;
}

static void
keep_head(struct vi_arena *arena, struct prog_style *style)
{
    keep(arena, &style->id);
    keep(arena, &style->title);
    keep(arena, &style->version);
    keep(arena, &style->extends);
    keep(arena, &style->authority);
}

static bool
read_style(struct reading *reading, const struct vi_node *root)
{
    struct prog_style *style = reading->style;
    style->least = 1;
    style->within = 60;
    vi_shape_fill(&style_shape, root, style);
    keep_head(&reading->program->arena, style);
    style->place = vi_node_place(reading->shape.source, root);
    style->extends_place = attribute_place(reading, root, "extends");
    for (const struct vi_node *node = vi_node_child(root); node; node = vi_node_next(node))
        if (vi_shape_is_ours(node) && !read_element(reading, node))
            return false;
    return true;
}

static enum vires_status
read_all(struct reading *reading, const struct vi_node *root, const struct prog_style **out)
{
    struct vi_arena *arena = &reading->program->arena;
    const size_t severe = reading->shape.findings->severe;
    reading->style = VI_NEW(arena, struct prog_style);
    if (!reading->style || !vi_atoms_init(&reading->names, reading->shape.scratch))
        return VIRES_NO_MEMORY;
    reading->style->layers = VI_NEW(arena, struct style_layers);
    reading->last_pattern = &reading->style->patterns;
    reading->last_word = &reading->style->words;
    reading->last_without = &reading->style->without;
    vi_shape_check(&reading->shape, root, &style_shape, (struct prog_period){VI_LEAST, VI_MOST});
    if (!read_style(reading, root) || arena->failed || reading->shape.scratch->failed)
        return VIRES_NO_MEMORY;
    if (reading->shape.findings->severe > severe)
        return VIRES_REJECTED;
    *out = reading->style;
    return VIRES_OK;
}

enum vires_status
vi_style_read(void *user, const struct vi_source *source, const struct vi_node *root,
              struct prog_program *program, struct vires_findings *findings,
              const struct prog_style **out)
{
    const struct vi_limits *limits = user;
    struct vi_arena scratch;
    vi_arena_init(&scratch, &program->arena.allocator, program->arena.most);
    struct reading reading = {
        .shape = {.program = program,
                  .making = program,
                  .limits = limits,
                  .arena = &program->arena,
                  .scratch = &scratch,
                  .findings = findings,
                  .source = source,
                  .space = VI_SPACE_RULES,
                  .where = VI_READING_FILE},
        .program = program,
    };
    const enum vires_status status = read_all(&reading, root, out);
    vi_arena_free(&scratch);
    return status;
}

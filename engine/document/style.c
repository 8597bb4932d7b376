/* SPDX-License-Identifier: Apache-2.0 */
#include "document/style.h"

#include <string.h>

#include "base/names.h"
#include "ruleset/ruleset.h"
#include "ruleset/shape.h"

/* --- What a file may say ------------------------------------------------------- */

/* clang-format off */
#define LINE_WORDS                                                                               \
    {"skip", STYLE_SKIP}, {"title", STYLE_TITLE}, {"meeting", STYLE_MEETING},                    \
    {"item", STYLE_ITEM}, {"heading", STYLE_HEADING}, {"resolution", STYLE_RESOLUTION},          \
    {"recommendation", STYLE_RECOMMENDATION}, {"clause", STYLE_CLAUSE},                          \
    {"motion", STYLE_MOTION}, {"voted", STYLE_VOTED}, {"outcome", STYLE_OUTCOME},                \
    {"moved", STYLE_MOVED}, {"cast", STYLE_CAST}, {"ballot", STYLE_BALLOT},                      \
    {"present", STYLE_PRESENT}, {"members", STYLE_MEMBERS}, {"apologies", STYLE_APOLOGIES}, \
    {"absent", STYLE_AWAY}, {"attending", STYLE_ATTENDING},                                       \
    {"key", STYLE_KEY}, {"end", STYLE_END}, {"fact", STYLE_FACT},                                 \
    {"part", STYLE_PART}
const struct vi_word style_line_roles[] = {LINE_WORDS, {0}};
const struct vi_word style_sentence_roles[] = {
    {"talk", STYLE_TALK}, {"resolution", STYLE_RESOLUTION}, {"motion", STYLE_MOTION},
    {"voted", STYLE_VOTED}, {"outcome", STYLE_OUTCOME}, {"moved", STYLE_MOVED},
    {"elected", STYLE_ELECTED}, {"interest", STYLE_INTEREST}, {"withdrew", STYLE_WITHDREW},
    {"arrives", STYLE_ARRIVES}, {"leaves", STYLE_LEAVES}, {"returns", STYLE_RETURNS},
    {"chair", STYLE_CHAIR}, {"inquorate", STYLE_INQUORATE}, {"setting", STYLE_SETTING},
    {"fact", STYLE_FACT}, {"present", STYLE_PRESENT}, {"apologies", STYLE_APOLOGIES},
    {"attending", STYLE_ATTENDING}, {"cast", STYLE_CAST}, {0},
};
const struct vi_word style_phrase_roles[] = {
    {"vote", STYLE_VOTE}, {"label", STYLE_LABEL}, {"casting", STYLE_CASTING}, {"date", STYLE_DATE},
    {"time", STYLE_TIME}, {"amount", STYLE_AMOUNT}, {"entry", STYLE_ENTRY}, {"condition", STYLE_CONDITION},
    {"due", STYLE_DUE}, {"start", STYLE_BEGINS},
    {"delegate", STYLE_DELEGATE}, {"consult", STYLE_CONSULT}, {"effect", STYLE_EFFECT}, {"outcome", STYLE_BECOMES},
    {"lead", STYLE_LEAD}, {"list", STYLE_LIST}, {"interest", STYLE_INTEREST_KIND},
    {"split", STYLE_SPLIT}, {"glue", STYLE_GLUE}, {0},
};
const struct vi_word style_person_roles[] = {
    {"presiding", STYLE_PRESIDING}, {"chairman", STYLE_CHAIRMAN}, {"absent", STYLE_ABSENT},
    {"attendee", STYLE_ATTENDEE}, {"office", STYLE_OFFICE}, {"substitute", STYLE_SUBSTITUTE},
    {"from", STYLE_FROM}, {"nobody", STYLE_NOBODY}, {"more", STYLE_MORE}, {0},
};
static const struct vi_word before_roles[] = {
    {"start", STYLE_START}, {"other", STYLE_OTHER}, LINE_WORDS, {0},
};
static const struct vi_word settings[] = { /* how the format set a line; as bits of `of` */
    {"text", DOC_LINE_TEXT}, {"heading", DOC_LINE_HEADING}, {"listed", DOC_LINE_LISTED},
    {"row", DOC_LINE_ROW}, {"quote", DOC_LINE_QUOTE}, {"strong", DOC_LINE_FURNITURE + 1},
    {"capitals", DOC_LINE_FURNITURE + 2}, {0},
};
static const struct vi_word bounds[] = {
    {"exactly", STYLE_EXACTLY}, {"up-to", STYLE_UP_TO}, {"at-least", STYLE_AT_LEAST},
    {"more-than", STYLE_MORE_THAN}, {"less-than", STYLE_LESS_THAN}, {0},
};
static const struct vi_word meanings[] = {
    {"month", STYLE_MONTH}, {"number", STYLE_NUMBER}, {"scale", STYLE_SCALE},
    {"title", STYLE_PERSON_TITLE}, {"stop", STYLE_STOP}, {"joins", STYLE_JOINS},
    {"ends-name", STYLE_ENDS_NAME}, {"honour", STYLE_HONOUR}, {"known", STYLE_KNOWN}, {0},
};
static const struct vi_word wheres[] = {
    {"before", STYLE_BEFORE}, {"after", STYLE_AFTER}, {"sentence", STYLE_AROUND}, {0},
};
static const struct vi_word ways[] = { /* + 1, so that 0 is none */
    {"for", MODEL_FOR + 1}, {"against", MODEL_AGAINST + 1}, {"abstaining", MODEL_ABSTAINING + 1},
    {"not-voting", MODEL_NOT_VOTING + 1}, {0},
};
static const struct vi_word records[] = { /* + 1 too */
    {"minutes", MODEL_MINUTES + 1}, {"report", MODEL_REPORT + 1}, {"notice", MODEL_NOTICE + 1}, {0},
};
static const struct vi_word yes[] = {{"yes", 1}, {"no", 0}, {0}};

struct element { /* any of the elements inside <house-style>, as filled from its attributes */
    int role, says[STYLE_SAYS_COUNT], kind[3];
    struct vi_text name, currency, pattern, in, fact, event, parameter, value;
    uint32_t after, of;
    int bound, means, words, sums;
    bool settles, in_order, reported;
    int64_t number;
};
enum { KIND_CONDITION, KIND_BODY, KIND_INTEREST };

#define AT(member) offsetof(struct element, member)
static const struct vi_shape_attribute mark_attributes[] = {
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"points", VI_SHAPE_NUMBER, AT(number), NULL, false},
    {"record", VI_SHAPE_WORD, AT(says[STYLE_SAYS_RECORD]), records, false},
    {0},
};
static const struct vi_shape_attribute line_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_line_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"after", VI_SHAPE_WORDS, AT(after), before_roles, false},
    {"of", VI_SHAPE_WORDS, AT(of), settings, false},
    {"in", VI_SHAPE_TEXT, AT(in), NULL, false},
    {"part", VI_SHAPE_WORD, AT(says[STYLE_SAYS_PART]), model_parts, false},
    {"outcome", VI_SHAPE_WORD, AT(says[STYLE_SAYS_OUTCOME]), model_outcomes, false},
    {"decision", VI_SHAPE_WORD, AT(says[STYLE_SAYS_DECISION]), model_decision_kinds, false},
    {"way", VI_SHAPE_WORD, AT(says[STYLE_SAYS_WAY]), ways, false},
    {"words", VI_SHAPE_WORD, AT(words), wheres, false},
    {"sums", VI_SHAPE_WORD, AT(sums), wheres, false},
    {"settles", VI_SHAPE_FLAG, AT(settles), yes, false},
    {"in-order", VI_SHAPE_FLAG, AT(in_order), yes, false},
    {"reported", VI_SHAPE_FLAG, AT(reported), yes, false},
    {"fact", VI_SHAPE_NAME, AT(fact), NULL, false},
    {"event", VI_SHAPE_NAME, AT(event), NULL, false},
    {"value", VI_SHAPE_TEXT, AT(value), NULL, false},
    {0},
};
static const struct vi_shape_attribute sentence_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_sentence_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"after", VI_SHAPE_WORDS, AT(after), before_roles, false},
    {"of", VI_SHAPE_WORDS, AT(of), settings, false},
    {"in", VI_SHAPE_TEXT, AT(in), NULL, false},
    {"outcome", VI_SHAPE_WORD, AT(says[STYLE_SAYS_OUTCOME]), model_outcomes, false},
    {"decision", VI_SHAPE_WORD, AT(says[STYLE_SAYS_DECISION]), model_decision_kinds, false},
    {"way", VI_SHAPE_WORD, AT(says[STYLE_SAYS_WAY]), ways, false},
    {"answer", VI_SHAPE_WORD, AT(says[STYLE_SAYS_ANSWER]), model_answers, false},
    {"words", VI_SHAPE_WORD, AT(words), wheres, false},
    {"sums", VI_SHAPE_WORD, AT(sums), wheres, false},
    {"settles", VI_SHAPE_FLAG, AT(settles), yes, false},
    {"fact", VI_SHAPE_NAME, AT(fact), NULL, false},
    {"event", VI_SHAPE_NAME, AT(event), NULL, false},
    {"parameter", VI_SHAPE_NAME, AT(parameter), NULL, false},
    {"value", VI_SHAPE_TEXT, AT(value), NULL, false},
    {0},
};
static const struct vi_shape_attribute phrase_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_phrase_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {"label", VI_SHAPE_WORD, AT(says[STYLE_SAYS_LABEL]), model_labels, false},
    {"kind", VI_SHAPE_WORD, AT(kind[KIND_CONDITION]), model_condition_kinds, false},
    {"interest", VI_SHAPE_WORD, AT(kind[KIND_INTEREST]), model_interest_kinds, false},
    {"effect", VI_SHAPE_WORD, AT(says[STYLE_SAYS_EFFECT]), model_effects, false},
    {"way", VI_SHAPE_WORD, AT(says[STYLE_SAYS_WAY]), ways, false},
    {"outcome", VI_SHAPE_WORD, AT(says[STYLE_SAYS_OUTCOME]), model_outcomes, false},
    {"currency", VI_SHAPE_TEXT, AT(currency), NULL, false},
    {"bound", VI_SHAPE_WORD, AT(bound), bounds, false},
    {0},
};
static const struct vi_shape_attribute person_attributes[] = {
    {"is", VI_SHAPE_WORD, AT(role), style_person_roles, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {0},
};
static const struct vi_shape_attribute body_attributes[] = {
    {"kind", VI_SHAPE_WORD, AT(kind[KIND_BODY]), model_body_kinds, true},
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {0},
};
static const struct vi_shape_attribute named_attributes[] = {
    {"name", VI_SHAPE_NAME, AT(name), NULL, true},
    {0},
};
static const struct vi_shape_attribute word_attributes[] = {
    {"means", VI_SHAPE_WORD, AT(means), meanings, true},
    {"value", VI_SHAPE_NUMBER, AT(number), NULL, false},
    {0},
};
static const struct vi_shape_attribute without_attributes[] = {
    {"pattern", VI_SHAPE_NAME, AT(pattern), NULL, true},
    {0},
};

static const struct vi_shape mark_shape = {.name = "mark", .attributes = mark_attributes, .text = true};
static const struct vi_shape term_shape = {.name = "term", .attributes = named_attributes, .text = true};
static const struct vi_shape topic_shape = {.name = "topic", .attributes = named_attributes, .text = true};
static const struct vi_shape line_shape = {.name = "line", .attributes = line_attributes, .text = true};
static const struct vi_shape sentence_shape = {.name = "sentence", .attributes = sentence_attributes, .text = true};
static const struct vi_shape phrase_shape = {.name = "phrase", .attributes = phrase_attributes, .text = true};
static const struct vi_shape person_shape = {.name = "person", .attributes = person_attributes, .text = true};
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
    .children = {{&mark_shape, 0, 0, 0}, {&term_shape, 0, 0, 0}, {&topic_shape, 0, 0, 0},
                 {&line_shape, 0, 0, 0}, {&sentence_shape, 0, 0, 0}, {&phrase_shape, 0, 0, 0},
                 {&person_shape, 0, 0, 0}, {&body_shape, 0, 0, 0}, {&word_shape, 0, 0, 0},
                 {&without_shape, 0, 0, 0}},
    .child_count = 10,
};

/* What each role takes: groups it may name, of which one is needed, and what else it says. */
#define DECIDES "outcome decision words sums settles"
static const struct {
    const char *groups; /* that the engine reads; others are faults */
    const char *needs;  /* one of these is needed; empty: none */
    const char *says;   /* attributes that it may have */
    const char *must;   /* one of these is needed; empty: none */
} roles[STYLE_ROLE_COUNT] = {
    [STYLE_START] = {"", "", "", ""},
    [STYLE_OTHER] = {"", "", "", ""},
    [STYLE_SKIP] = {"", "", "", ""},
    [STYLE_TITLE] = {"title", "title", "", ""},
    [STYLE_MEETING] = {"body date number authority", "body date", "", ""},
    [STYLE_ITEM] = {"number title rest", "number title", "in-order", ""},
    [STYLE_HEADING] = {"title rest", "", "", ""},
    [STYLE_RESOLUTION] = {"text vote moved seconded", "", DECIDES, ""},
    [STYLE_RECOMMENDATION] = {"text", "", "reported", ""},
    [STYLE_CLAUSE] = {"label text", "text", "", ""},
    [STYLE_MOTION] = {"text moved seconded vote", "", "outcome decision words sums", ""},
    [STYLE_VOTED] = {"vote", "", "decision", ""},
    [STYLE_OUTCOME] = {"vote moved seconded", "", "outcome decision", "outcome"},
    [STYLE_MOVED] = {"moved seconded", "moved seconded", "", ""},
    [STYLE_CAST] = {"names count", "names", "way", "way"},
    [STYLE_BALLOT] = {"who count", "who count", "", ""},
    [STYLE_PRESENT] = {"names presiding", "", "", ""},
    [STYLE_MEMBERS] = {"names", "", "", ""},
    [STYLE_APOLOGIES] = {"names", "", "", ""},
    [STYLE_AWAY] = {"names", "", "", ""},
    [STYLE_ATTENDING] = {"names", "", "", ""},
    [STYLE_KEY] = {"sign", "sign", "", ""},
    [STYLE_END] = {"", "", "", ""},
    [STYLE_PART] = {"text", "", "part", "part"},
    [STYLE_FACT] = {"value date", "", "fact event value", "fact event"},
    [STYLE_TALK] = {"", "", "", ""},
    [STYLE_ELECTED] = {"who", "who", "", ""},
    [STYLE_INTEREST] = {"who item", "who", "answer", ""},
    [STYLE_WITHDREW] = {"who", "", "answer", "answer"},
    [STYLE_ARRIVES] = {"who", "who", "", ""},
    [STYLE_LEAVES] = {"who", "who", "", ""},
    [STYLE_RETURNS] = {"who", "who", "", ""},
    [STYLE_CHAIR] = {"who", "who", "", ""},
    [STYLE_INQUORATE] = {"", "", "", ""},
    [STYLE_SETTING] = {"value of", "value", "parameter", "parameter"},
    [STYLE_VOTE] = {"for against abstaining notvoting names",
                    "for against abstaining notvoting names", "way", ""},
    [STYLE_LABEL] = {"", "", "label", "label"},
    [STYLE_CASTING] = {"who", "", "way", ""},
    [STYLE_DATE] = {"day month year", "year", "", ""},
    [STYLE_TIME] = {"hour minute half", "hour", "", ""},
    [STYLE_AMOUNT] = {"sum scale", "sum", "currency bound", "currency"},
    [STYLE_ENTRY] = {"sum", "sum", "currency", "currency"},
    [STYLE_CONDITION] = {"phrase party", "", "kind", ""},
    [STYLE_BEGINS] = {"", "", "", ""},
    [STYLE_DUE] = {"before days weeks months", "", "", ""},
    [STYLE_DELEGATE] = {"to", "to", "", ""},
    [STYLE_CONSULT] = {"with", "with", "", ""},
    [STYLE_EFFECT] = {"", "", "effect", "effect"},
    [STYLE_BECOMES] = {"", "", "outcome", "outcome"},
    [STYLE_LEAD] = {"", "", "", ""},
    [STYLE_LIST] = {"", "", "", ""},
    [STYLE_INTEREST_KIND] = {"", "", "interest", "interest"},
    [STYLE_SPLIT] = {"label", "", "", ""},
    [STYLE_GLUE] = {"", "", "", ""},
    [STYLE_PRESIDING] = {"", "", "", ""},
    [STYLE_CHAIRMAN] = {"", "", "", ""},
    [STYLE_ABSENT] = {"", "", "", ""},
    [STYLE_ATTENDEE] = {"", "", "", ""},
    [STYLE_OFFICE] = {"", "", "", ""},
    [STYLE_SUBSTITUTE] = {"for", "for", "", ""},
    [STYLE_FROM] = {"", "", "", ""},
    [STYLE_NOBODY] = {"", "", "", ""},
    [STYLE_MORE] = {"", "", "", ""},
    [STYLE_MARK] = {"", "", "record points", ""},
    [STYLE_BODY] = {"", "", "kind", ""},
    [STYLE_TOPIC] = {"", "", "", ""},
};
static const char *const saying[] = {"outcome", "label", "kind", "interest", "effect", "currency",
    "bound", "decision", "way", "answer", "words", "sums", "settles", "reported", "fact", "event", "parameter",
    "value", "part", "in-order"};
/* clang-format on */

/* --- Reading ------------------------------------------------------------------- */

struct reading {
    struct vi_reading shape;
    struct prog_program *program;
    struct prog_style *style;
    struct prog_style_pattern **last_pattern;
    struct style_term **last_term;
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
    const struct vi_text takes = vi_text_from(roles[pattern->role].says);
    const struct vi_text must = vi_text_from(roles[pattern->role].must);
    const struct vi_text role = vi_node_value(node, "is");
    bool met = !must.size;
    for (size_t i = 0; i < VI_COUNT(saying); i++) {
        const struct vi_text word = vi_text_from(saying[i]);
        if (!vi_node_attribute(node, saying[i]))
            continue;
        met = met || vi_text_count_word(must, word);
        if (!vi_text_count_word(takes, word))
            vi_report2(reading->shape.findings, VI_STYLE_SAYS,
                       attribute_place(reading, node, saying[i]), role, word);
    }
    if (!met)
        vi_report2(reading->shape.findings, VI_STYLE_MUST_SAY, pattern->place, role, must);
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

static void
read_currency(struct prog_style_pattern *pattern, struct vi_text written)
{
    if (written.size == 3)
        memcpy(pattern->currency, written.at, 3);
}

static int
kind_of(enum style_role role, const struct element *element)
{
    if (role == STYLE_BODY)
        return element->kind[KIND_BODY];
    return element->kind[role == STYLE_INTEREST_KIND ? KIND_INTEREST : KIND_CONDITION];
}

/* What is taken from the element as it stands. */
static void
copy_element(struct vi_arena *arena, struct prog_style_pattern *pattern,
             const struct element *element)
{
    pattern->name = vi_text_copy(arena, element->name);
    pattern->after = element->after;
    pattern->of = element->of;
    pattern->in_text = vi_text_copy(arena, element->in);
    memcpy(pattern->says, element->says, sizeof pattern->says);
    pattern->says[STYLE_SAYS_KIND] = kind_of(pattern->role, element);
    pattern->points = element->number;
    pattern->words = (enum style_where)element->words;
    pattern->sums = (enum style_where)element->sums;
    pattern->settles = element->settles;
    pattern->in_order = element->in_order;
    pattern->reported = element->reported;
    pattern->bound = (enum style_bound)element->bound;
    pattern->fact = vi_text_copy(arena, element->fact);
    pattern->event = vi_text_copy(arena, element->event);
    pattern->parameter = vi_text_copy(arena, element->parameter);
    pattern->value = vi_text_copy(arena, element->value);
    read_currency(pattern, element->currency);
}

static bool
read_pattern(struct reading *reading, const struct vi_node *node, const struct element *element)
{
    struct vi_arena *arena = &reading->program->arena;
    struct prog_style_pattern *pattern = VI_NEW(arena, struct prog_style_pattern);
    if (!pattern)
        return false;
    pattern->role = (enum style_role)element->role;
    pattern->reach = vi_node_is(node, "line")       ? STYLE_IN_LINE
                     : vi_node_is(node, "sentence") ? STYLE_IN_SENTENCE
                                                    : STYLE_IN_PHRASE;
    pattern->style = reading->style;
    pattern->place = vi_node_place(reading->shape.source, node);
    pattern->written = vi_text_copy(arena, vi_node_text(reading->shape.scratch, node));
    copy_element(arena, pattern, element);
    check_saying(reading, node, pattern);
    check_name(reading, node, pattern);
    check_groups(reading, pattern, pattern->written);
    if (element->currency.size && !pattern->currency[0])
        vi_report1(reading->shape.findings, VI_STYLE_CURRENCY,
                   attribute_place(reading, node, "currency"), element->currency);
    *reading->last_pattern = pattern;
    reading->last_pattern = &pattern->next;
    return true;
}

static bool
read_term(struct reading *reading, const struct vi_node *node, const struct element *element)
{
    struct style_term *term = VI_NEW(&reading->program->arena, struct style_term);
    if (!term)
        return false;
    term->name = vi_text_copy(&reading->program->arena, element->name);
    term->written =
        vi_text_copy(&reading->program->arena, vi_node_text(reading->shape.scratch, node));
    term->place = vi_node_place(reading->shape.source, node);
    *reading->last_term = term;
    reading->last_term = &term->next;
    return true;
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
        made->written = vi_text_copy(arena, word);
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
    {&mark_shape,     read_pattern, STYLE_MARK},
    {&term_shape,     read_term,    STYLE_START},
    {&topic_shape,    read_pattern, STYLE_TOPIC},
    {&line_shape,     read_pattern, STYLE_START},
    {&sentence_shape, read_pattern, STYLE_START},
    {&phrase_shape,   read_pattern, STYLE_START},
    {&person_shape,   read_pattern, STYLE_START},
    {&body_shape,     read_pattern, STYLE_BODY},
    {&word_shape,     read_words,   STYLE_START},
    {&without_shape,  read_without, STYLE_START},
};
/* clang-format on */

/* ORDER: a filled element without its role or name has been reported, and is left out. */
static bool
is_whole(const struct vi_shape *shape, const struct element *element)
{
    if (shape == &word_shape)
        return true;
    if (shape == &term_shape)
        return element->name.size > 0;
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
    style->limits = reading->shape.limits;
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
    reading->last_term = &reading->style->terms;
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

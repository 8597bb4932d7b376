/* SPDX-License-Identifier: Apache-2.0 */
/* Makes the patterns of a style: puts terms in, finds topics, compiles, and picks the letters
 * without which a text cannot match. */
#include <string.h>

#include "base/buffer.h"
#include "document/style.h"
#include "ruleset/ruleset.h"

#define TERM_DEPTH   8
#define TOPICS_MOST  32
#define NEEDLE_LEAST 3

/* --- Terms -------------------------------------------------------------------------------- */

static const struct style_term *
find_term(const struct prog_style *style, struct vi_text name)
{
    for (; style; style = style->layers->base)
        for (const struct style_term *term = style->terms; term; term = term->next)
            if (vi_text_equal(term->name, name))
                return term;
    return NULL;
}

static bool
is_small(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

/* "{name}" at the start of the text: its name.  \p{Lu}, \x{a0} and {2,3} are none. */
static bool
term_here(struct vi_text rest, struct vi_text *name)
{
    size_t size = 1;
    if (rest.size < 3 || rest.at[0] != '{' || !is_small(rest.at[1]))
        return false;
    while (size < rest.size && (is_small(rest.at[size]) || rest.at[size] == '-'))
        size++;
    *name = (struct vi_text){rest.at + 1, size - 1};
    return size < rest.size && rest.at[size] == '}';
}

struct expansion {
    const struct prog_style *style;
    const struct prog_style_pattern *pattern;
    struct vires_findings *findings;
    struct vi_buffer *out;
    size_t most;
};

static void
expand(const struct expansion *expansion, struct vi_text written, unsigned depth)
{
    struct vi_buffer *out = expansion->out;
    struct vi_text name;
    for (size_t at = 0; at < written.size && out->size <= expansion->most; at++) {
        const struct vi_text rest = {written.at + at, written.size - at};
        if (rest.at[0] == '\\' && rest.size > 1) { /* with the brace after it, as in \p{Lu} */
            vi_buffer_text(out, (struct vi_text){rest.at, 2});
            at++;
            if (rest.size > 2 && rest.at[2] == '{' && strchr("pPxogkN", rest.at[1])) {
                vi_buffer_char(out, '{');
                at++;
            }
            continue;
        }
        if (!term_here(rest, &name)) {
            vi_buffer_char(out, rest.at[0]);
            continue;
        }
        const struct style_term *term = find_term(expansion->style, name);
        at += name.size + 1;
        if (!term || depth == TERM_DEPTH) {
            vi_report2(expansion->findings, VI_STYLE_TERM, expansion->pattern->place,
                       expansion->pattern->name, name);
            continue;
        }
        vi_buffer_string(out, "(?:");
        expand(expansion, term->written, depth + 1);
        vi_buffer_char(out, ')');
    }
}

/* --- Topics ------------------------------------------------------------------------------- */

static const struct prog_style_pattern *
find_topic(const struct prog_style *style, struct vi_text name)
{
    for (; style; style = style->layers->base)
        for (const struct prog_style_pattern *own = style->patterns; own; own = own->next)
            if (own->role == STYLE_TOPIC && vi_text_equal(own->name, name))
                return own;
    return NULL;
}

/* One that replaces a topic beneath takes its bit. */
static void
number_topics(const struct prog_style *style, struct vires_findings *findings)
{
    struct style_layers *layers = style->layers;
    layers->topics = layers->base ? layers->base->layers->topics : 0;
    for (struct prog_style_pattern *own = style->patterns; own; own = own->next) {
        if (own->role != STYLE_TOPIC)
            continue;
        const struct prog_style_pattern *beneath =
            layers->base ? find_topic(layers->base, own->name) : NULL;
        if (!beneath && layers->topics == TOPICS_MOST) {
            vi_report1(findings, VI_STYLE_TOPICS, own->place, own->name);
            continue;
        }
        own->topic = beneath ? beneath->topic : 1u << layers->topics++;
    }
}

static void
resolve_topics(const struct prog_style *style, struct prog_style_pattern *pattern,
               struct vires_findings *findings)
{
    struct vi_text rest = pattern->in_text, name;
    while (vi_text_word(&rest, &name)) {
        const struct prog_style_pattern *topic = find_topic(style, name);
        if (topic)
            pattern->in |= topic->topic;
        else
            vi_report2(findings, VI_STYLE_TOPIC, pattern->place, pattern->name, name);
    }
}

/* --- Needles ------------------------------------------------------------------------------ */

/* The end of the group or class that begins here. */
static size_t
skip_bracket(struct vi_text text, size_t at)
{
    unsigned depth = 0;
    for (; at < text.size; at++) {
        if (text.at[at] == '\\') {
            at++;
        } else if (text.at[at] == '[') {
            at++;
            if (at < text.size && text.at[at] == '^')
                at++;
            for (at++; at < text.size && text.at[at] != ']'; at++)
                if (text.at[at] == '\\')
                    at++;
        } else if (text.at[at] == '(') {
            depth++;
        } else if (text.at[at] == ')') {
            depth--;
        }
        if (!depth)
            break;
    }
    return at + 1;
}

static char
small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static bool
is_plain(char byte)
{
    return is_small(small(byte)) || (byte >= '0' && byte <= '9') || byte == ' ' || byte == ':' ||
           byte == '-';
}

struct run {
    char at[64], best[64];
    size_t size, most;
};

static void
end_run(struct run *run)
{
    if (run->size > run->most) {
        memcpy(run->best, run->at, run->size);
        run->most = run->size;
    }
    run->size = 0;
}

static void
add_to_run(struct run *run, char byte)
{
    if (run->size == sizeof run->at)
        end_run(run);
    run->at[run->size++] = small(byte);
}

/* The longest letters that stand outside every group: they are in each match, in whatever case. */
static struct vi_text
needle_of(struct vi_arena *arena, struct vi_text pattern)
{
    struct run run = {.size = 0};
    for (size_t at = 0; at < pattern.size;) {
        const char byte = pattern.at[at];
        const char next = at + 1 < pattern.size ? pattern.at[at + 1] : '\0';
        if (byte == '|' || (byte == '\\' && next == 'Q'))
            return VI_TEXT("");
        if (is_plain(byte) && next != '?' && next != '*' && next != '{') {
            add_to_run(&run, byte);
            at++;
            if (next == '+')
                end_run(&run);
            continue;
        }
        end_run(&run);
        if (byte == '(' || byte == '[')
            at = skip_bracket(pattern, at);
        else if (byte == '\\' && (next == 'p' || next == 'P' || next == 'x') &&
                 at + 2 < pattern.size && pattern.at[at + 2] == '{')
            at += 3 + vi_text_find((struct vi_text){pattern.at + at + 3, pattern.size - at - 3},
                                   VI_TEXT("}"));
        else if (byte == '{')
            at += 1 +
                  vi_text_find((struct vi_text){pattern.at + at, pattern.size - at}, VI_TEXT("}"));
        else
            at += byte == '\\' ? 2 : 1;
    }
    end_run(&run);
    if (run.most < NEEDLE_LEAST || vi_text_starts(pattern, VI_TEXT("(?x")))
        return VI_TEXT("");
    return vi_text_copy(arena, (struct vi_text){run.best, run.most});
}

/* --- Compiling ---------------------------------------------------------------------------- */

/* Every match of these in a text is looked for, so that each has to be somewhere in it. */
static bool
is_sought(enum style_role role)
{
    return (role >= STYLE_VOTE && role < STYLE_GLUE && role != STYLE_EFFECT &&
            role != STYLE_BECOMES && role != STYLE_LEAD && role != STYLE_LIST) ||
           role == STYLE_NOBODY || role == STYLE_OFFICE || role == STYLE_FROM;
}

static void
say_fault(const struct prog_style_pattern *pattern, struct vi_text whole, size_t offset,
          struct vi_text why, struct vires_findings *findings)
{
    const struct vi_text before = {whole.at, offset < whole.size ? offset : whole.size};
    struct vi_buffer number;
    vi_buffer_init(&number, &findings->arena.allocator);
    vi_buffer_number(&number, (int64_t)vi_text_points(before) + 1);
    vi_report3(findings, VI_STYLE_PATTERN, pattern->place, pattern->name, why,
               vi_buffer_view(&number));
    vi_buffer_free(&number);
}

static bool
compile(struct prog_style_pattern *pattern, struct vi_text whole, struct prog_program *program,
        struct vires_findings *findings)
{
    struct vi_pattern *compiled = NULL;
    size_t offset = 0;
    struct vi_text why = VI_TEXT("");
    const enum vires_status status =
        vi_pattern_new(whole, pattern->style->limits, &program->arena, &compiled, &offset, &why);
    if (status == VIRES_REJECTED)
        say_fault(pattern, whole, offset, why, findings);
    if (status)
        return status != VIRES_NO_MEMORY;
    pattern->pattern = compiled;
    pattern->needle = needle_of(&program->arena, whole);
    pattern->number = (uint32_t)program->pattern_count;
    if (is_sought(pattern->role) && vi_pattern_may_be_empty(compiled))
        vi_report1(findings, VI_STYLE_EMPTY, pattern->place, pattern->name);
    if (vi_program_keep_pattern(program, compiled))
        return true;
    vi_pattern_free(compiled);
    return false;
}

static bool
make(const struct prog_style *style, struct prog_style_pattern *pattern,
     struct prog_program *program, struct vires_findings *findings)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &program->arena.allocator);
    const struct expansion expansion = {style, pattern, findings, &out,
                                        (size_t)style->limits->value[VI_LIMIT_PATTERN_BYTES]};
    expand(&expansion, pattern->written, 0);
    resolve_topics(style, pattern, findings);
    const bool made = !out.failed && compile(pattern, vi_buffer_view(&out), program, findings);
    vi_buffer_free(&out);
    return made;
}

bool
vi_style_compile(const struct prog_style *style, struct prog_program *program,
                 struct vires_findings *findings)
{
    number_topics(style, findings);
    for (struct prog_style_pattern *own = style->patterns; own; own = own->next)
        if (!make(style, own, program, findings))
            return false;
    return !program->arena.failed;
}

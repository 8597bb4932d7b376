/* SPDX-License-Identifier: Apache-2.0 */
/* Lays each house style over the one that it extends. */
#include "document/style.h"

static const struct prog_style *
find_style(const struct prog_program *program, struct vi_text id)
{
    for (size_t i = 0; i < program->style_count; i++)
        if (vi_text_equal(program->styles[i]->id, id))
            return program->styles[i];
    return NULL;
}

static bool
has_own(const struct prog_style *style, struct vi_text name)
{
    for (const struct prog_style_pattern *own = style->patterns; own; own = own->next)
        if (vi_text_equal(own->name, name))
            return true;
    return false;
}

static bool
is_left_out(const struct prog_style *style, struct vi_text name)
{
    for (const struct style_without *without = style->without; without; without = without->next)
        if (vi_text_equal(without->pattern, name))
            return true;
    return has_own(style, name);
}

/* Calls `each` for every pattern of the style in the order in which they are tried. */
static void
for_each(const struct prog_style *style,
         void (*each)(struct style_layers *, const struct prog_style_pattern *))
{
    struct style_layers *layers = style->layers;
    for (const struct prog_style_pattern *own = style->patterns; own; own = own->next)
        each(layers, own);
    const struct style_layers *base = layers->base ? layers->base->layers : NULL;
    for (size_t i = 0; base && i < base->line_count; i++)
        if (!is_left_out(style, base->lines[i]->name))
            each(layers, base->lines[i]);
    for (size_t i = 0; base && i < base->sentence_count; i++)
        if (!is_left_out(style, base->sentences[i]->name))
            each(layers, base->sentences[i]);
    for (int role = STYLE_VOTE; base && role < STYLE_ROLE_COUNT; role++)
        for (size_t i = 0; i < base->count[role]; i++)
            if (!is_left_out(style, base->by_role[role][i]->name))
                each(layers, base->by_role[role][i]);
}

static void
count_pattern(struct style_layers *layers, const struct prog_style_pattern *pattern)
{
    if (pattern->reach == STYLE_IN_LINE)
        layers->line_count++;
    else if (pattern->reach == STYLE_IN_SENTENCE)
        layers->sentence_count++;
    else
        layers->count[pattern->role]++;
}

static void
put_pattern(struct style_layers *layers, const struct prog_style_pattern *pattern)
{
    if (pattern->reach == STYLE_IN_LINE)
        layers->lines[layers->line_count++] = pattern;
    else if (pattern->reach == STYLE_IN_SENTENCE)
        layers->sentences[layers->sentence_count++] = pattern;
    else
        layers->by_role[pattern->role][layers->count[pattern->role]++] = pattern;
}

static bool
lay(const struct prog_style *style, struct vi_arena *arena)
{
    struct style_layers *layers = style->layers;
    for_each(style, count_pattern);
    layers->lines = VI_NEW_ARRAY(arena, const struct prog_style_pattern *, layers->line_count + 1);
    layers->sentences =
        VI_NEW_ARRAY(arena, const struct prog_style_pattern *, layers->sentence_count + 1);
    layers->line_count = layers->sentence_count = 0;
    for (int role = STYLE_VOTE; role < STYLE_ROLE_COUNT; role++) {
        layers->by_role[role] =
            VI_NEW_ARRAY(arena, const struct prog_style_pattern *, layers->count[role] + 1);
        layers->count[role] = 0;
    }
    if (arena->failed)
        return false;
    for_each(style, put_pattern);
    return true;
}

static bool
base_has(const struct style_layers *base, struct vi_text name)
{
    for (size_t i = 0; i < base->line_count; i++)
        if (vi_text_equal(base->lines[i]->name, name))
            return true;
    for (size_t i = 0; i < base->sentence_count; i++)
        if (vi_text_equal(base->sentences[i]->name, name))
            return true;
    for (int role = STYLE_VOTE; role < STYLE_ROLE_COUNT; role++)
        for (size_t i = 0; i < base->count[role]; i++)
            if (vi_text_equal(base->by_role[role][i]->name, name))
                return true;
    return false;
}

static void
check_without(const struct prog_style *style, struct vires_findings *findings)
{
    const struct prog_style *base = style->layers->base;
    if (!base && style->extends.size)
        return; /* what it extends is at fault, and that is said */
    for (const struct style_without *without = style->without; without; without = without->next)
        if (!base || !base_has(base->layers, without->pattern))
            vi_report2(findings, VI_STYLE_WITHOUT, without->place, without->pattern,
                       base ? base->id : VI_TEXT("no other style"));
}

/* False: memory ran out.  Depth is bounded: a style that is being linked is a circle. */
static bool
link_style(const struct prog_style *style, struct prog_program *program,
           struct vires_findings *findings)
{
    struct style_layers *layers = style->layers;
    if (layers->linked)
        return true;
    layers->linking = true;
    if (style->extends.size) {
        const struct prog_style *base = find_style(program, style->extends);
        if (!base)
            vi_report2(findings, VI_STYLE_EXTENDS, style->extends_place, style->id, style->extends);
        else if (base->layers->linking)
            vi_report2(findings, VI_STYLE_CIRCLE, style->extends_place, style->id, style->extends);
        else if (!link_style(base, program, findings))
            return false;
        else
            layers->base = base;
    }
    layers->linking = false;
    layers->linked = true;
    layers->depth = layers->base ? layers->base->layers->depth + 1 : 0;
    check_without(style, findings);
    return vi_style_compile(style, program, findings) && lay(style, &program->arena);
}

/* The same id twice leaves open which of the two is meant. */
static void
check_ids(const struct prog_program *program, struct vires_findings *findings)
{
    for (size_t i = 0; i < program->style_count; i++)
        if (find_style(program, program->styles[i]->id) != program->styles[i])
            vi_report1(findings, VI_STYLE_TWICE, program->styles[i]->place, program->styles[i]->id);
}

enum vires_status
vi_styles_link(struct prog_program *program, struct vires_findings *findings)
{
    const size_t severe = findings->severe;
    check_ids(program, findings);
    for (size_t i = 0; i < program->style_count; i++)
        if (!link_style(program->styles[i], program, findings))
            return VIRES_NO_MEMORY;
    return findings->severe > severe ? VIRES_REJECTED : VIRES_OK;
}

bool
vi_style_word(const struct prog_style *style, enum style_meaning means, struct vi_text folded,
              int64_t *value)
{
    for (; style; style = style->layers->base)
        for (const struct style_word *word = style->words; word; word = word->next)
            if (word->means == means && vi_text_equal(word->folded, folded)) {
                *value = word->value;
                return true;
            }
    return false;
}

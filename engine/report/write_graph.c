/* SPDX-License-Identifier: Apache-2.0 */
/* A scheme as a picture: holders in rows by their distance from a source, grants between them.
 * Grants that lead a holder to power on the day are drawn whole, others that are in force broken.
 */
#include "report/write_who.h"

#define BOX_WIDTH  200
#define BOX_HEIGHT 40
#define GAP_ACROSS 24
#define GAP_DOWN   90

struct spot { /* where a holder is drawn */
    uint32_t row, column;
    bool drawn;
};

struct drawing {
    const struct vi_who *who;
    struct vi_buffer *out;
    struct vi_arena arena;
    struct spot *spots; /* by holder */
    bool *works;        /* by grant: part of a chain that holds */
    uint32_t *widths;   /* of rows */
    uint32_t rows, widest;
};

/* --- What is drawn --------------------------------------------------------------------------- */

static bool
is_drawn(const struct drawing *drawing, const struct scheme_grant *grant)
{
    const struct vi_who *who = drawing->who;
    const uint32_t node = who->question.node;
    if (who->question.day < grant->first || who->question.day > grant->until)
        return false;
    return !node || (node >= grant->node && node <= who->scheme->nodes[grant->node].last &&
                     !vi_power_excludes(who->scheme, grant, node));
}

static void
mark_chains(struct drawing *drawing)
{
    const struct vi_who *who = drawing->who;
    for (size_t i = 0; i < who->row_count; i++)
        for (size_t j = 0; j < who->rows[i].chain_count; j++)
            for (size_t k = 0; k < who->rows[i].chains[j].count; k++)
                drawing->works[who->rows[i].chains[j].grants[k]] = true;
}

static void
place(struct drawing *drawing, uint32_t holder, uint32_t row)
{
    struct spot *spot = &drawing->spots[holder];
    if (spot->drawn)
        return;
    *spot = (struct spot){row, drawing->widths[row]++, true};
    if (drawing->rows <= row)
        drawing->rows = row + 1;
    if (drawing->widest < drawing->widths[row])
        drawing->widest = drawing->widths[row];
}

/* Who may do it stands at the length of the shortest chain; everybody else below, in one row. */
static void
place_holders(struct drawing *drawing)
{
    const struct vi_who *who = drawing->who;
    const struct prog_scheme *scheme = who->scheme;
    for (size_t i = 0; i < who->row_count; i++) {
        const struct vi_power_chain *chain = who->rows[i].chains;
        place(drawing, chain->source, 0);
        for (size_t j = 0; j < chain->count; j++)
            place(drawing, scheme->grants[chain->grants[j]].to, (uint32_t)j + 1);
    }
    const uint32_t last = drawing->rows;
    for (size_t i = 0; i < scheme->grant_count; i++)
        if (is_drawn(drawing, &scheme->grants[i])) {
            place(drawing, scheme->grants[i].from, last);
            place(drawing, scheme->grants[i].to, last);
        }
}

static bool
lay_out(struct drawing *drawing)
{
    const struct prog_scheme *scheme = drawing->who->scheme;
    vi_arena_init(&drawing->arena, &drawing->out->allocator, 0);
    drawing->spots = VI_NEW_ARRAY(&drawing->arena, struct spot, scheme->holder_count);
    drawing->works = VI_NEW_ARRAY(&drawing->arena, bool, scheme->grant_count);
    drawing->widths = VI_NEW_ARRAY(&drawing->arena, uint32_t, scheme->holder_count + 2);
    if (drawing->arena.failed)
        return false;
    mark_chains(drawing);
    place_holders(drawing);
    return true;
}

/* --- Text ------------------------------------------------------------------------------------ */

static void
put_number(struct vi_buffer *out, int64_t number)
{
    vi_buffer_number(out, number);
}

/* Inside quotation marks of DOT. */
static void
put_quoted(struct vi_buffer *out, struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] == '"' || text.at[i] == '\\')
            vi_buffer_char(out, '\\');
        vi_buffer_char(out, text.at[i]);
    }
}

static void
put_escaped(struct vi_buffer *out, struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++) {
        const char byte = text.at[i];
        if (byte == '<')
            vi_buffer_string(out, "&lt;");
        else if (byte == '>')
            vi_buffer_string(out, "&gt;");
        else if (byte == '&')
            vi_buffer_string(out, "&amp;");
        else if (byte == '"')
            vi_buffer_string(out, "&quot;");
        else
            vi_buffer_char(out, byte);
    }
}

static struct vi_text
name_of(const struct drawing *drawing, uint32_t holder)
{
    return vi_power_name(drawing->who->scheme, holder, drawing->who->question.day);
}

/* "contracts.award, up to £25,000": what a line between two holders says. */
static struct vi_text
label_of(struct drawing *drawing, const struct scheme_grant *grant)
{
    struct vi_buffer label;
    vi_buffer_init(&label, &drawing->out->allocator);
    vi_buffer_text(&label, grant->written->function);
    if (grant->written->limit_count)
        vi_buffer_string(&label, ", ");
    vi_power_write_limits(&label, grant->written);
    const struct vi_text text = vi_buffer_copy(&label, &drawing->arena);
    drawing->out->failed |= label.failed;
    vi_buffer_free(&label);
    return text;
}

static void
put_title(const struct drawing *drawing, void (*put)(struct vi_buffer *, struct vi_text))
{
    const struct vi_who *who = drawing->who;
    put(drawing->out, who->authority->title);
    vi_buffer_string(drawing->out, who->function.size ? ": " : "");
    put(drawing->out, who->function);
    if (who->any_day)
        return;
    vi_buffer_string(drawing->out, ", ");
    vi_date_write(drawing->out, vi_range_exact(who->question.day));
}

/* --- DOT ------------------------------------------------------------------------------------- */

static void
write_dot(struct drawing *drawing)
{
    const struct prog_scheme *scheme = drawing->who->scheme;
    struct vi_buffer *out = drawing->out;
    vi_buffer_string(out, "digraph scheme {\n  label=\"");
    put_title(drawing, put_quoted);
    vi_buffer_string(out, "\";\n  node [shape=box];\n");
    for (uint32_t i = 1; i < scheme->holder_count; i++) {
        if (!drawing->spots[i].drawn)
            continue;
        vi_buffer_string(out, "  h");
        put_number(out, i);
        vi_buffer_string(out, " [label=\"");
        put_quoted(out, name_of(drawing, i));
        vi_buffer_string(out, "\"];\n");
    }
    for (size_t i = 0; i < scheme->grant_count; i++) {
        const struct scheme_grant *grant = &scheme->grants[i];
        if (!is_drawn(drawing, grant))
            continue;
        vi_buffer_string(out, "  h");
        put_number(out, grant->from);
        vi_buffer_string(out, " -> h");
        put_number(out, grant->to);
        vi_buffer_string(out, " [label=\"");
        put_quoted(out, label_of(drawing, grant));
        vi_buffer_string(out, drawing->works[i] ? "\"];\n" : "\", style=dashed];\n");
    }
    vi_buffer_string(out, "}\n");
}

/* --- SVG ------------------------------------------------------------------------------------- */

static int64_t
left_of(const struct drawing *drawing, uint32_t holder)
{
    const struct spot *spot = &drawing->spots[holder];
    const int64_t all = (int64_t)drawing->widest * (BOX_WIDTH + GAP_ACROSS);
    const int64_t own = (int64_t)drawing->widths[spot->row] * (BOX_WIDTH + GAP_ACROSS);
    return GAP_ACROSS + (all - own) / 2 + (int64_t)spot->column * (BOX_WIDTH + GAP_ACROSS);
}

static int64_t
top_of(const struct drawing *drawing, uint32_t holder)
{
    return 48 + (int64_t)drawing->spots[holder].row * (BOX_HEIGHT + GAP_DOWN);
}

static void
put_attribute(struct vi_buffer *out, const char *name, int64_t number)
{
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, name);
    vi_buffer_string(out, "=\"");
    put_number(out, number);
    vi_buffer_char(out, '"');
}

static void
put_caption(struct drawing *drawing, int64_t x, int64_t y, const char *class_, struct vi_text text)
{
    struct vi_buffer *out = drawing->out;
    vi_buffer_string(out, "  <text class=\"");
    vi_buffer_string(out, class_);
    vi_buffer_char(out, '"');
    put_attribute(out, "x", x);
    put_attribute(out, "y", y);
    vi_buffer_char(out, '>');
    put_escaped(out, text);
    vi_buffer_string(out, "</text>\n");
}

static void
put_line(struct drawing *drawing, const struct scheme_grant *grant, bool works)
{
    struct vi_buffer *out = drawing->out;
    const bool down = drawing->spots[grant->to].row > drawing->spots[grant->from].row;
    const int64_t x1 = left_of(drawing, grant->from) + BOX_WIDTH / 2;
    const int64_t x2 = left_of(drawing, grant->to) + BOX_WIDTH / 2;
    const int64_t y1 = top_of(drawing, grant->from) + (down ? BOX_HEIGHT : 0);
    const int64_t y2 = top_of(drawing, grant->to) + (down ? 0 : BOX_HEIGHT);
    vi_buffer_string(out, works ? "  <line" : "  <line class=\"dead\"");
    put_attribute(out, "x1", x1);
    put_attribute(out, "y1", y1);
    put_attribute(out, "x2", x2);
    put_attribute(out, "y2", y2);
    vi_buffer_string(out, " marker-end=\"url(#arrow)\"/>\n");
    put_caption(drawing, (x1 + x2) / 2, (y1 + y2) / 2, "grant", label_of(drawing, grant));
}

static void
put_box(struct drawing *drawing, uint32_t holder)
{
    struct vi_buffer *out = drawing->out;
    const int64_t x = left_of(drawing, holder), y = top_of(drawing, holder);
    vi_buffer_string(out, "  <rect");
    put_attribute(out, "x", x);
    put_attribute(out, "y", y);
    put_attribute(out, "width", BOX_WIDTH);
    put_attribute(out, "height", BOX_HEIGHT);
    vi_buffer_string(out, " rx=\"4\"/>\n");
    put_caption(drawing, x + BOX_WIDTH / 2, y + BOX_HEIGHT / 2 + 5, "holder",
                name_of(drawing, holder));
}

static void
write_svg(struct drawing *drawing)
{
    const struct prog_scheme *scheme = drawing->who->scheme;
    struct vi_buffer *out = drawing->out;
    vi_buffer_string(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    put_attribute(out, "width", GAP_ACROSS + (int64_t)drawing->widest * (BOX_WIDTH + GAP_ACROSS));
    put_attribute(out, "height", 60 + (int64_t)drawing->rows * (BOX_HEIGHT + GAP_DOWN));
    vi_buffer_string(
        out, " font-family=\"sans-serif\" font-size=\"12\">\n"
             "  <style>rect{fill:#fff;stroke:#333}line{stroke:#333}.dead{stroke-dasharray:4}"
             ".holder,.grant{text-anchor:middle}.grant{font-size:10px}</style>\n"
             "  <defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" "
             "markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\">"
             "<path d=\"M0 0L10 5L0 10z\"/></marker></defs>\n  <text x=\"24\" y=\"24\">");
    put_title(drawing, put_escaped);
    vi_buffer_string(out, "</text>\n");
    for (size_t i = 0; i < scheme->grant_count; i++)
        if (is_drawn(drawing, &scheme->grants[i]))
            put_line(drawing, &scheme->grants[i], drawing->works[i]);
    for (uint32_t i = 1; i < scheme->holder_count; i++)
        if (drawing->spots[i].drawn)
            put_box(drawing, i);
    vi_buffer_string(out, "</svg>\n");
}

static void
draw(const struct vi_who *who, struct vi_buffer *out, void (*write)(struct drawing *))
{
    struct drawing drawing = {.who = who, .out = out};
    if (lay_out(&drawing))
        write(&drawing);
    out->failed |= drawing.arena.failed;
    vi_arena_free(&drawing.arena);
}

void
vi_who_write_dot(const struct vi_who *who, struct vi_buffer *out)
{
    draw(who, out, write_dot);
}

void
vi_who_write_svg(const struct vi_who *who, struct vi_buffer *out)
{
    draw(who, out, write_svg);
}

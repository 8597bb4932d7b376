/* SPDX-License-Identifier: Apache-2.0 */
/* The matters of a dossier as pictures: what happened on which day, and from when
 * to when each clause is in effect.  The same stands below each as a list. */
#include "dossier/effect_words.h"
#include "report/html.h"
#include "report/timeline.h"

#define WIDTH  760
#define LEFT   180 /* of the axis: before it stand the names of clauses */
#define RIGHT  740
#define ROW    26
#define NEAR   24 /* dots nearer than this stand one above the other */
#define STACKS 8

/* One matter: entries of one timeline, from `first` to before `end`. */
struct drawing {
    const struct vi_dossier *dossier;
    const struct vi_timeline_entry *first, *end;
    struct vi_buffer *out;
    int64_t from, until; /* days at the ends of the axis */
    uint32_t stacks;     /* rows of dots */
    uint32_t clauses;    /* rows of bars */
};

static void
put(struct drawing *drawing, const char *markup)
{
    vi_buffer_string(drawing->out, markup);
}

static void
put_number(struct drawing *drawing, const char *before, int64_t number)
{
    put(drawing, before);
    vi_buffer_number(drawing->out, number);
}

/* --- What is drawn ----------------------------------------------------------------------- */

/* A day that is not known exactly stands where it begins, or else ends. */
static bool
day_of(struct vi_range range, int64_t *day)
{
    *day = range.low != VI_LEAST ? range.low : range.high;
    return *day != VI_LEAST && *day != VI_MOST;
}

static void
widen(struct drawing *drawing, int64_t day)
{
    if (day == VI_LEAST || day == VI_MOST)
        return;
    if (drawing->from == VI_MOST || day < drawing->from)
        drawing->from = day;
    if (drawing->until == VI_LEAST || day > drawing->until)
        drawing->until = day;
}

static bool
has_bar(const struct dossier_clause *clause)
{
    return clause->starts.never != VI_TRUE && clause->starts.day.low != VI_LEAST;
}

static bool
is_decided(const struct vi_timeline_entry *entry)
{
    return entry->kind == VI_TIMELINE_DECISION && !entry->decision->recommends;
}

static void
measure(struct drawing *drawing)
{
    drawing->from = VI_MOST;
    drawing->until = VI_LEAST;
    for (const struct vi_timeline_entry *at = drawing->first; at < drawing->end; at++) {
        widen(drawing, at->day.low);
        widen(drawing, at->day.high);
        if (!is_decided(at))
            continue;
        for (const struct dossier_clause *clause = at->decision->clauses; clause;
             clause = clause->next) {
            if (!has_bar(clause))
                continue;
            drawing->clauses++;
            widen(drawing, clause->starts.day.low);
            widen(drawing, clause->starts.day.high);
        }
    }
    if (drawing->until <= drawing->from)
        drawing->until = drawing->from + 1;
}

static int64_t
across(const struct drawing *drawing, int64_t day)
{
    if (day <= drawing->from)
        return LEFT;
    if (day >= drawing->until)
        return RIGHT;
    return LEFT + (day - drawing->from) * (RIGHT - LEFT) / (drawing->until - drawing->from);
}

/* The first row in which a dot has room. */
static uint32_t
stack(int64_t ends[STACKS], int64_t x)
{
    uint32_t row = 0;
    while (row + 1 < STACKS && ends[row] && x - ends[row] < NEAR)
        row++;
    ends[row] = x;
    return row;
}

static void
count_stacks(struct drawing *drawing)
{
    int64_t ends[STACKS] = {0}, day;
    for (const struct vi_timeline_entry *at = drawing->first; at < drawing->end; at++) {
        if (!day_of(at->day, &day))
            continue;
        const uint32_t row = stack(ends, across(drawing, day));
        if (drawing->stacks <= row)
            drawing->stacks = row + 1;
    }
}

/* --- The picture ------------------------------------------------------------------------- */

static int64_t
height_of(const struct drawing *drawing)
{
    return (int64_t)(drawing->stacks + drawing->clauses + 1) * ROW + 10;
}

static void
put_dots(struct drawing *drawing)
{
    static const char *const kinds[] = {
        [VI_TIMELINE_DECISION] = "decision",
        [VI_TIMELINE_EVENT] = "event",
        [VI_TIMELINE_DUE] = "due",
        [VI_TIMELINE_CALL_IN] = "event",
    };
    int64_t ends[STACKS] = {0}, day;
    for (const struct vi_timeline_entry *at = drawing->first; at < drawing->end; at++) {
        if (!day_of(at->day, &day))
            continue;
        const int64_t x = across(drawing, day);
        const int64_t y = (int64_t)stack(ends, x) * ROW + 16;
        put(drawing, "<circle class=\"");
        put(drawing, kinds[at->kind]);
        put_number(drawing, "\" cx=\"", x);
        put_number(drawing, "\" cy=\"", y);
        put_number(drawing, "\" r=\"10\"/><text class=\"dot\" x=\"", x);
        put_number(drawing, "\" y=\"", y + 4);
        put_number(drawing, "\">", at - drawing->first + 1);
        put(drawing, "</text>\n");
    }
}

static void
put_bar(struct drawing *drawing, const struct dossier_clause *clause, int64_t number, int64_t y)
{
    const bool sure = clause->starts.never == VI_FALSE && vi_range_is_exact(clause->starts.day);
    const int64_t from = across(drawing, clause->starts.day.low);
    const bool ends = clause->ends.never == VI_FALSE && clause->ends.day.high != VI_MOST;
    const int64_t until = ends ? across(drawing, clause->ends.day.high) : RIGHT;
    put_number(drawing, "<text class=\"name\" x=\"0\" y=\"", y + 4);
    put_number(drawing, "\">", number);
    put(drawing, clause->label.size ? ", clause " : "");
    vi_html_escape(drawing->out, clause->label);
    put(drawing, "</text><rect class=\"");
    put(drawing, sure ? "sure" : "unsure");
    put_number(drawing, "\" x=\"", from);
    put_number(drawing, "\" y=\"", y - 6);
    put_number(drawing, "\" width=\"", until > from ? until - from : 2);
    put(drawing, "\" height=\"12\"/>\n");
}

static void
put_bars(struct drawing *drawing)
{
    int64_t y = (int64_t)drawing->stacks * ROW + 16;
    for (const struct vi_timeline_entry *at = drawing->first; at < drawing->end; at++) {
        if (!is_decided(at))
            continue;
        for (const struct dossier_clause *clause = at->decision->clauses; clause;
             clause = clause->next) {
            if (!has_bar(clause))
                continue;
            put_bar(drawing, clause, at - drawing->first + 1, y);
            y += ROW;
        }
    }
}

static void
put_axis(struct drawing *drawing)
{
    const int64_t y = height_of(drawing) - ROW;
    put_number(drawing, "<path class=\"axis\" d=\"M", LEFT);
    put_number(drawing, " ", y);
    put_number(drawing, "H", RIGHT);
    put_number(drawing, "\"/><text class=\"name\" x=\"", LEFT);
    put_number(drawing, "\" y=\"", y + 18);
    put(drawing, "\">");
    vi_date_write(drawing->out, vi_range_exact(drawing->from));
    put_number(drawing, "</text><text class=\"name end\" x=\"", RIGHT);
    put_number(drawing, "\" y=\"", y + 18);
    put(drawing, "\">");
    vi_date_write(drawing->out, vi_range_exact(drawing->until));
    put(drawing, "</text>\n");
}

static void
put_picture(struct drawing *drawing)
{
    if (drawing->from == VI_MOST)
        return;
    put_number(drawing, "<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 ", WIDTH);
    put_number(drawing, " ", height_of(drawing));
    put(drawing, "\" aria-label=\"The same as the list below, drawn along the days\">\n");
    put_dots(drawing);
    put_bars(drawing);
    put_axis(drawing);
    put(drawing, "</svg>\n");
    if (drawing->clauses)
        put(drawing,
            "<p class=\"at\">A filled bar: the clause is in effect. A broken one: whether, or "
            "from when, is not proven.</p>\n");
}

/* --- The list ---------------------------------------------------------------------------- */

static void
put_clauses(struct drawing *drawing, const struct dossier_clause *clause, struct vi_buffer *words)
{
    put(drawing, clause ? "<ul>\n" : "");
    for (const struct dossier_clause *at = clause; at; at = at->next) {
        vi_buffer_clear(words);
        vi_effect_write(at, words);
        put(drawing, "<li>");
        put(drawing, at->label.size ? "Clause " : "");
        vi_html_escape(drawing->out, at->label);
        put(drawing, at->label.size ? ": " : "");
        vi_html_escape(drawing->out, vi_buffer_view(words));
        put(drawing, "</li>\n");
    }
    put(drawing, clause ? "</ul>\n" : "");
}

static void
put_entry(struct drawing *drawing, const struct vi_timeline_entry *entry, struct vi_buffer *words)
{
    put(drawing, "<li><b>");
    if (vi_range_is_all(entry->day))
        put(drawing, "Day not stated");
    else
        vi_date_write(drawing->out, entry->day);
    put(drawing, "</b> ");
    vi_buffer_clear(words);
    vi_timeline_say(drawing->dossier, entry, words);
    vi_html_escape(drawing->out, vi_buffer_view(words));
    if (is_decided(entry))
        put_clauses(drawing, entry->decision->clauses, words);
    put(drawing, "</li>\n");
}

static void
put_matter(struct drawing *drawing, const struct vi_timeline_entry *last, struct vi_buffer *words)
{
    measure(drawing);
    count_stacks(drawing);
    vi_buffer_clear(words);
    vi_timeline_title(drawing->first, last, words);
    put(drawing, "<section class=\"matter\">\n<h3>");
    vi_html_escape(drawing->out, vi_buffer_view(words));
    put(drawing, "</h3>\n");
    put_picture(drawing);
    put(drawing, "<ol>\n");
    for (const struct vi_timeline_entry *at = drawing->first; at < drawing->end; at++)
        put_entry(drawing, at, words);
    put(drawing, "</ol>\n</section>\n");
    drawing->out->failed |= words->failed;
}

static void
put_matters(const struct vi_dossier *dossier, const struct vi_timeline *line, struct vi_buffer *out)
{
    const struct vi_timeline_entry *last = line->entries + line->count;
    struct vi_buffer words;
    vi_buffer_init(&words, &out->allocator);
    vi_buffer_string(out,
                     "<section class=\"matters\" id=\"matters\">\n<h2>What happened when</h2>\n");
    for (const struct vi_timeline_entry *at = line->entries; at < last;) {
        struct drawing drawing = {.dossier = dossier, .first = at, .out = out};
        while (at < last && at->matter == drawing.first->matter)
            at++;
        drawing.end = at;
        put_matter(&drawing, last, &words);
    }
    vi_buffer_string(out, "</section>\n");
    vi_buffer_free(&words);
}

bool
vi_timeline_write_html(const struct vi_dossier *dossier, struct vi_buffer *out)
{
    struct vi_arena arena;
    struct vi_timeline line;
    vi_arena_init(&arena, &out->allocator, 0);
    const bool made = vi_timeline_make(dossier, &arena, &line);
    if (made && line.count)
        put_matters(dossier, &line, out);
    vi_arena_free(&arena);
    return made;
}

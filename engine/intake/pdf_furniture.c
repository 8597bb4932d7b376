/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_furniture.h"

#define OUTER   3   /* so many lines at either end of a page may be furniture */
#define FAR     2   /* pages are compared with those so far away: left and right pages may differ */
#define APART   130 /* hundredths of a line's height: so far is furniture from the text */
#define SAME    4000 /* thousandths of a point by which its place may differ */
#define NOWHERE SIZE_MAX

enum end { END_HEAD, END_FOOT, END_COUNT };

struct edge {
    size_t at[END_COUNT][OUTER]; /* lines, from the outermost inwards; NOWHERE: none */
};

/* --- Which lines are outermost ------------------------------------------------------ */

static int32_t
height_at(const struct pdf_lines *lines, size_t index, enum end end)
{
    const struct pdf_box *box = &lines->at[index].box;
    return end == END_HEAD ? box->bottom : -box->bottom;
}

static void
keep_outermost(const struct pdf_lines *lines, size_t index, enum end end, size_t kept[OUTER])
{
    for (size_t i = 0; i < OUTER; i++) {
        if (kept[i] != NOWHERE && height_at(lines, kept[i], end) <= height_at(lines, index, end))
            continue;
        const size_t inner = kept[i];
        kept[i] = index;
        if (inner == NOWHERE)
            return;
        index = inner;
    }
}

static struct edge *
find_edges(const struct pdf_lines *lines, struct vi_arena *arena)
{
    struct edge *edges = VI_NEW_ARRAY(arena, struct edge, lines->page_count + 1);
    for (size_t i = 0; edges && i < lines->page_count; i++)
        for (size_t j = 0; j < OUTER; j++)
            edges[i].at[END_HEAD][j] = edges[i].at[END_FOOT][j] = NOWHERE;
    for (size_t i = 0; edges && i < lines->count; i++)
        for (enum end end = END_HEAD; end < END_COUNT; end++)
            keep_outermost(lines, i, end, edges[lines->at[i].page].at[end]);
    return edges;
}

/* --- What they say ------------------------------------------------------------------ */

static bool
is_figure(char byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t
skip_figures(struct vi_text text, size_t at)
{
    while (at < text.size && is_figure(text.at[at]))
        at++;
    return at;
}

/* Do they say the same, but for numbers? */
static bool
are_alike(struct vi_text a, struct vi_text b)
{
    size_t i = 0, j = 0;
    while (i < a.size && j < b.size) {
        if (is_figure(a.at[i]) && is_figure(b.at[j])) {
            i = skip_figures(a, i);
            j = skip_figures(b, j);
        } else if (a.at[i++] != b.at[j++]) {
            return false;
        }
    }
    return i == a.size && j == b.size;
}

/* Nothing but the number, with what may stand around it: "- 2 -". */
static bool
is_page_number(struct vi_text text, uint32_t page)
{
    int64_t number = 0;
    size_t from = 0;
    while (from < text.size && !is_figure(text.at[from]))
        from++;
    const size_t end = skip_figures(text, from);
    for (size_t i = 0; i < text.size; i++)
        if ((i < from || i >= end) && ((text.at[i] | 32) >= 'a' && (text.at[i] | 32) <= 'z'))
            return false;
    return end > from && skip_figures(text, end) == end && text.size < 12 &&
           vi_text_number((struct vi_text){text.at + from, end - from}, &number) &&
           number == (int64_t)page + 1;
}

/* --- What stands on other pages too --------------------------------------------------- */

struct search {
    struct pdf_lines *lines;
    const struct edge *edges;
};

static bool
is_match(const struct pdf_lines *lines, size_t index, size_t other)
{
    const struct pdf_line *a = &lines->at[index], *b = &lines->at[other];
    const int64_t apart = (int64_t)a->box.bottom - b->box.bottom;
    return apart <= SAME && apart >= -SAME &&
           are_alike(vi_pdf_line_text(lines, a), vi_pdf_line_text(lines, b));
}

static size_t
find_match(const struct search *search, size_t index, size_t page, enum end end)
{
    for (size_t i = 0; i < OUTER; i++) {
        const size_t other = search->edges[page].at[end][i];
        if (other != NOWHERE && is_match(search->lines, index, other))
            return other;
    }
    return NOWHERE;
}

struct matches {
    size_t before, behind; /* on how many pages near by */
    bool differs;          /* in its numbers */
};

static struct matches
find_matches(const struct search *search, size_t index, enum end end)
{
    const struct pdf_lines *lines = search->lines;
    const size_t page = lines->at[index].page;
    const size_t from = page > FAR ? page - FAR : 0;
    struct matches matches = {0};
    for (size_t i = from; i < lines->page_count && i <= page + FAR; i++) {
        const size_t other = i == page ? NOWHERE : find_match(search, index, i, end);
        if (other == NOWHERE)
            continue;
        matches.before += i < page;
        matches.behind += i > page;
        matches.differs =
            matches.differs || !vi_text_equal(vi_pdf_line_text(lines, &lines->at[index]),
                                              vi_pdf_line_text(lines, &lines->at[other]));
    }
    return matches;
}

/* Is the line set apart from the text, with nothing between but what is on other pages too? */
static bool
is_apart(const struct search *search, const size_t outer[OUTER], size_t rank, enum end end)
{
    for (size_t i = rank; i + 1 < OUTER && outer[i + 1] != NOWHERE; i++) {
        const struct pdf_line *line = &search->lines->at[outer[i]];
        const int64_t apart = (int64_t)height_at(search->lines, outer[i + 1], end) -
                              height_at(search->lines, outer[i], end);
        if (apart * 100 >= (int64_t)line->height * APART)
            return true;
        const struct matches inner = find_matches(search, outer[i + 1], end);
        if (!inner.before && !inner.behind)
            return false;
    }
    return false;
}

static bool
is_furniture(const struct search *search, const size_t outer[OUTER], size_t rank, enum end end)
{
    const size_t index = outer[rank];
    const struct pdf_line *line = &search->lines->at[index];
    if (!rank && is_page_number(vi_pdf_line_text(search->lines, line), line->page))
        return true;
    const struct matches matches = find_matches(search, index, end);
    const size_t count = matches.before + matches.behind;
    if (!count || (count == 1 && !is_apart(search, outer, rank, end)))
        return false;
    return end == END_FOOT || matches.before || matches.differs;
}

bool
vi_pdf_furniture_mark(struct pdf_lines *lines, struct vi_arena *arena)
{
    const struct search search = {lines, find_edges(lines, arena)};
    if (!search.edges)
        return false;
    for (size_t i = 0; i < lines->page_count; i++)
        for (enum end end = END_HEAD; end < END_COUNT; end++)
            for (size_t rank = 0; rank < OUTER; rank++) {
                const size_t *outer = search.edges[i].at[end];
                if (outer[rank] == NOWHERE || !is_furniture(&search, outer, rank, end))
                    break;
                lines->at[outer[rank]].furniture = true;
            }
    return true;
}

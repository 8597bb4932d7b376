/* SPDX-License-Identifier: Apache-2.0 */
#include "document/choose.h"

/* Is the mark on one of the first written lines? */
static bool
is_marked(struct vi_wording *wording, const struct prog_style_pattern *mark, int64_t within,
          const struct doc_sheet *sheet)
{
    int64_t written = 0;
    for (size_t i = 0; i < sheet->count && written < within; i++) {
        if (!sheet->lines[i].text.size)
            continue;
        written++;
        if (vi_wording_match(wording, mark, sheet->lines[i].text, 0))
            return true;
    }
    return false;
}

static int64_t
own_points(struct vi_wording *wording, const struct prog_style *style,
           const struct doc_sheet *sheet)
{
    int64_t points = 0;
    for (const struct prog_style_pattern *mark = style->patterns; mark; mark = mark->next)
        if (mark->role == STYLE_MARK && is_marked(wording, mark, style->within, sheet))
            points += mark->value;
    return points;
}

/* ORDER: more evidence first, then the more particular style, then the id. */
static bool
is_better(const struct prog_style *style, int64_t points, const struct prog_style *best,
          int64_t most)
{
    if (!best || points != most)
        return !best || points > most;
    if (style->layers->depth != best->layers->depth)
        return style->layers->depth > best->layers->depth;
    return vi_text_compare(style->id, best->id) < 0;
}

const struct prog_style *
vi_style_choose(struct vi_wording *wording, const struct prog_program *program,
                const struct doc_sheet *sheet, int64_t *points)
{
    const struct prog_style *best = NULL;
    int64_t most = 0;
    for (size_t i = 0; i < program->style_count; i++) {
        const struct prog_style *style = program->styles[i];
        int64_t total = own_points(wording, style, sheet);
        if (total < style->least)
            continue;
        for (const struct prog_style *base = style->layers->base; base; base = base->layers->base)
            total += own_points(wording, base, sheet);
        if (is_better(style, total, best, most)) {
            best = style;
            most = total;
        }
    }
    *points = most;
    return best;
}

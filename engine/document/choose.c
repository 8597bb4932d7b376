/* SPDX-License-Identifier: Apache-2.0 */
#include "document/choose.h"

/* Is the mark on one of the first written lines, and on which? */
bool
vi_style_marked(struct vi_wording *wording, const struct prog_style_pattern *mark,
                const struct doc_sheet *sheet, uint32_t *line)
{
    int64_t written = 0;
    for (size_t i = 0; i < sheet->count && written < mark->style->within; i++) {
        if (!sheet->lines[i].text.size)
            continue;
        written++;
        if (vi_wording_match(wording, mark, sheet->lines[i].text, 0)) {
            *line = (uint32_t)i;
            return true;
        }
    }
    return false;
}

static bool
is_marked(struct vi_wording *wording, const struct prog_style_pattern *mark,
          const struct doc_sheet *sheet)
{
    uint32_t line;
    return vi_style_marked(wording, mark, sheet, &line);
}

static int64_t
own_points(struct vi_wording *wording, const struct prog_style *style,
           const struct doc_sheet *sheet)
{
    int64_t points = 0;
    for (const struct prog_style_pattern *mark = style->patterns; mark; mark = mark->next)
        if (mark->role == STYLE_MARK && is_marked(wording, mark, sheet))
            points += mark->points;
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

bool
vi_style_kind(struct vi_wording *wording, const struct doc_sheet *sheet,
              enum model_record_kind *kind)
{
    int64_t points[MODEL_RECORD_KIND_COUNT] = {0}, most = 0;
    const struct style_layers *layers = wording->style->layers;
    for (size_t i = 0; i < layers->count[STYLE_MARK]; i++) {
        const struct prog_style_pattern *mark = layers->by_role[STYLE_MARK][i];
        const int record = mark->says[STYLE_SAYS_RECORD];
        if (record && is_marked(wording, mark, sheet))
            points[record - 1] += mark->points;
    }
    for (int i = 0; i < MODEL_RECORD_KIND_COUNT; i++)
        if (points[i] > most) {
            most = points[i];
            *kind = (enum model_record_kind)i;
        }
    return most > 0;
}

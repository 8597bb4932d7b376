/* SPDX-License-Identifier: Apache-2.0 */
#include "report/rank.h"

#include <stdlib.h>

bool
vi_rank_is_beneath(const struct verdict_row *row)
{
    int depth = 0;
    for (; row->follows && depth <= VI_FOLLOWING_DEPTH; depth++)
        row = row->follows;
    return depth && depth <= VI_FOLLOWING_DEPTH;
}

enum vi_rank
vi_rank_of(const struct verdict_row *row)
{
    static const enum vi_rank breached[] = {
        [VIRES_ADVICE] = VI_RANK_ADVICE,
        [VIRES_WARNING] = VI_RANK_WARNING,
        [VIRES_SEVERE] = VI_RANK_BREACHED,
    };
    if (row->accepted)
        return vi_rank_is_beneath(row) ? VI_RANK_NONE : VI_RANK_ACCEPTED;
    switch (row->verdict) {
    case VIRES_SATISFIED:
        return VI_RANK_NONE;
    case VIRES_BREACHED:
        return vi_rank_is_beneath(row) ? VI_RANK_NONE : breached[row->rule->severity];
    case VIRES_UNPROVEN:
        return row->missing.need == VERDICT_NEEDS_ELSEWHERE ? VI_RANK_ELSEWHERE : VI_RANK_HERE;
    case VIRES_EXCUSED:
        return VI_RANK_EXCUSED;
    case VIRES_ERROR:
        return VI_RANK_ERROR;
    }
    return VI_RANK_NONE;
}

/* Rows come by place and rule; equals keep that order. */
static int
compare_rows(const void *left, const void *right)
{
    const struct verdict_row *a = *(const struct verdict_row *const *)left;
    const struct verdict_row *b = *(const struct verdict_row *const *)right;
    int ranks = (int)vi_rank_of(a) - (int)vi_rank_of(b);
    if (ranks)
        return ranks;
    int severities = (int)b->rule->severity - (int)a->rule->severity;
    if (severities)
        return severities;
    return (a > b) - (a < b);
}

const struct verdict_row **
vi_rank_rows(const struct verdict_document *document, struct vi_arena *arena, size_t *count)
{
    *count = 0;
    if (!document->row_count)
        return NULL;
    const struct verdict_row **rows =
        VI_NEW_ARRAY(arena, const struct verdict_row *, document->row_count);
    if (!rows)
        return NULL;
    for (size_t i = 0; i < document->row_count; i++)
        if (vi_rank_of(&document->rows[i]) != VI_RANK_NONE)
            rows[(*count)++] = &document->rows[i];
    qsort(rows, *count, sizeof(struct verdict_row *), compare_rows);
    return rows;
}

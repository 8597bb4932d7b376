/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_rows.h"

#include <stdlib.h>

/* Shares of the height of a line, in hundredths. */
#define GAP_SURE    100 /* so wide a gap sets columns apart */
#define GAP_ALIGNED 45  /* and this does before words that stand below one another */
/* Shares of the usual blank between words, in hundredths: the gap is so much wider too. */
#define SPACES_SURE    220
#define SPACES_ALIGNED 170
#define SAME_ROW       35   /* so far may the middles of what stands beside one another differ */
#define NEAR           1500 /* thousandths of a point by which what is aligned may differ */

static int64_t
share(int32_t height, int64_t hundredths)
{
    return (int64_t)height * hundredths / 100;
}

static int32_t
height_of(const struct pdf_box *box)
{
    return box->bottom - box->top;
}

/* --- Where columns begin --------------------------------------------------------- */

static int
compare_lengths(const void *a, const void *b)
{
    const int32_t left = *(const int32_t *)a, right = *(const int32_t *)b;
    return (left > right) - (left < right);
}

/* Where the lines of the page begin, from left to right. */
static int32_t *
find_starts(const struct pdf_word *words, size_t count, struct vi_arena *arena, size_t *found)
{
    int32_t *starts = VI_NEW_ARRAY(arena, int32_t, count + 1);
    *found = 0;
    for (size_t i = 0; starts && i < count; i++)
        if (i == 0 || words[i].line != words[i - 1].line)
            starts[(*found)++] = words[i].box.left;
    if (starts)
        qsort(starts, *found, sizeof(*starts), compare_lengths);
    return starts;
}

/* Do two lines or more begin there? */
static bool
is_start(const int32_t *starts, size_t count, int32_t at)
{
    size_t low = 0, high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (starts[middle] < at - NEAR)
            low = middle + 1;
        else
            high = middle;
    }
    return low + 1 < count && starts[low + 1] <= at + NEAR;
}

/* --- Parts ------------------------------------------------------------------------ */

static void
widen(struct pdf_box *box, const struct pdf_box *more)
{
    box->left = box->left < more->left ? box->left : more->left;
    box->right = box->right > more->right ? box->right : more->right;
    box->top = box->top < more->top ? box->top : more->top;
    box->bottom = box->bottom > more->bottom ? box->bottom : more->bottom;
}

/* The blank that most words have before them: of all on the page the one in the middle. */
static int32_t
usual_gap(const struct pdf_word *words, size_t count, struct vi_arena *arena)
{
    int32_t *gaps = VI_NEW_ARRAY(arena, int32_t, count + 1);
    size_t found = 0;
    for (size_t i = 1; gaps && i < count; i++)
        if (words[i].line == words[i - 1].line && words[i].box.left > words[i - 1].box.right)
            gaps[found++] = words[i].box.left - words[i - 1].box.right;
    if (!found)
        return 0;
    qsort(gaps, found, sizeof(*gaps), compare_lengths);
    return gaps[found / 2];
}

/* What is usual on a page. */
struct usage {
    const int32_t *starts;
    size_t start_count;
    int32_t gap;
};

static bool
are_apart(const struct pdf_word *before, const struct pdf_word *word, const struct usage *usage)
{
    const int32_t height = height_of(&before->box);
    const int64_t gap = (int64_t)word->box.left - before->box.right;
    if (before->line != word->line || gap < -(int64_t)height ||
        (gap >= share(height, GAP_SURE) && gap >= share(usage->gap, SPACES_SURE)))
        return true;
    return gap >= share(height, GAP_ALIGNED) && gap >= share(usage->gap, SPACES_ALIGNED) &&
           is_start(usage->starts, usage->start_count, word->box.left);
}

bool
vi_pdf_parts(const struct pdf_words *words, const struct pdf_page *page, struct vi_arena *arena,
             struct pdf_part **out, size_t *count)
{
    const struct pdf_word *at = words->at + page->first;
    struct pdf_part *parts = VI_NEW_ARRAY(arena, struct pdf_part, page->count + 1), *last = NULL;
    size_t found = 0;
    struct usage usage = {.gap = usual_gap(at, page->count, arena)};
    usage.starts = find_starts(at, page->count, arena, &usage.start_count);
    for (size_t i = 0; usage.starts && parts && i < page->count; i++) {
        if (last && !are_apart(&at[i - 1], &at[i], &usage)) {
            widen(&last->box, &at[i].box);
            last->count++;
            continue;
        }
        last = &parts[found++];
        *last = (struct pdf_part){at[i].box, page->first + i, 1};
    }
    *out = parts;
    *count = found;
    return !arena->failed;
}

/* --- Rows ------------------------------------------------------------------------- */

static int64_t
middle_of(const struct pdf_box *box)
{
    return ((int64_t)box->top + box->bottom) / 2;
}

/* ORDER: by what decides first; the words' own order where nothing else does. */
static int
compare_down(const void *a, const void *b)
{
    const struct pdf_part *left = a, *right = b;
    const int64_t x = middle_of(&left->box), y = middle_of(&right->box);
    if (x != y)
        return x < y ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

static int
compare_across(const void *a, const void *b)
{
    const struct pdf_part *left = a, *right = b;
    if (left->box.left != right->box.left)
        return left->box.left < right->box.left ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

static struct pdf_row
make_row(struct pdf_part *parts, size_t count)
{
    struct pdf_row row = {.parts = parts, .count = count, .height = height_of(&parts->box)};
    struct pdf_box box = parts->box;
    for (size_t i = 1; i < count; i++)
        widen(&box, &parts[i].box);
    qsort(parts, count, sizeof(*parts), compare_across);
    row.top = box.top;
    row.bottom = box.bottom;
    return row;
}

bool
vi_pdf_rows(struct pdf_part *parts, size_t count, struct vi_arena *arena, struct pdf_rows *out)
{
    struct pdf_rows rows = {.at = VI_NEW_ARRAY(arena, struct pdf_row, count + 1)};
    if (!rows.at)
        return false;
    qsort(parts, count, sizeof(*parts), compare_down);
    for (size_t from = 0, i = 1; from < count; i++) {
        const int64_t most = share(height_of(&parts[from].box), SAME_ROW);
        if (i < count && middle_of(&parts[i].box) - middle_of(&parts[from].box) <= most)
            continue;
        rows.at[rows.count++] = make_row(parts + from, i - from);
        from = i;
    }
    for (size_t i = 0; i < count; i++) {
        if (!i || parts[i].box.left < rows.left)
            rows.left = parts[i].box.left;
        if (!i || parts[i].box.right > rows.right)
            rows.right = parts[i].box.right;
    }
    *out = rows;
    return true;
}

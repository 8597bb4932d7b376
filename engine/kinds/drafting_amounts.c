/* SPDX-License-Identifier: Apache-2.0 */
/* Sums that do not agree within one text: a table whose total is another, and an amount that is
 * for each of several in one place and plain in what is decided. */
#include <string.h>

#include "base/said.h"
#include "kinds/drafting.h"

/* --- Tables --------------------------------------------------------------------------------- */

#define CELLS_MOST 24

struct row {
    struct vi_text cell[CELLS_MOST];
    size_t count;
};

static size_t
find_gap(struct vi_text text)
{
    const size_t tab = vi_text_find(text, VI_TEXT("\t"));
    const size_t bar = vi_text_find(text, VI_TEXT("|"));
    const size_t wide = vi_text_find(text, VI_TEXT("   "));
    const size_t mark = tab < bar ? tab : bar;
    return mark < wide ? mark : wide;
}

/* Cells stand between tabs, bars or wide gaps. */
static struct row
read_row(const struct doc_block *block)
{
    struct row row = {.count = 0};
    struct vi_text rest = vi_text_trim(block->raw);
    if (rest.size && rest.at[0] == '|')
        rest = (struct vi_text){rest.at + 1, rest.size - 1};
    while (rest.size && row.count < CELLS_MOST) {
        const size_t gap = find_gap(rest);
        row.cell[row.count++] = vi_text_trim((struct vi_text){rest.at, gap});
        const size_t skip = gap < rest.size ? 1 : 0;
        rest = (struct vi_text){rest.at + gap + skip, rest.size - gap - skip};
        while (rest.size && rest.at[0] == ' ')
            rest = (struct vi_text){rest.at + 1, rest.size - 1};
    }
    return row;
}

static struct vi_text
plain(struct vi_text cell)
{
    while (cell.size && strchr("* ", cell.at[0]))
        cell = (struct vi_text){cell.at + 1, cell.size - 1};
    while (cell.size && strchr("* ", cell.at[cell.size - 1]))
        cell.size--;
    return cell;
}

/* "£1,140,000.50" or "12", in hundredths; a dash is nothing. */
static bool
read_cell(struct vi_text cell, int64_t *out)
{
    int64_t whole = 0, part = 0;
    size_t at = 0, digits = 0, places = 0;
    cell = plain(cell);
    *out = 0;
    if (vi_text_is(cell, "-") || vi_text_is(cell, "\xE2\x80\x93"))
        return true;
    if (vi_text_starts(cell, VI_TEXT("\xC2\xA3")))
        at = 2;
    for (; at < cell.size && digits < 14 && strchr("0123456789,", cell.at[at]); at++)
        if (cell.at[at] != ',') {
            whole = whole * 10 + (cell.at[at] - '0');
            digits++;
        }
    if (digits && at < cell.size && cell.at[at] == '.')
        for (at++; at < cell.size && places < 2 && cell.at[at] >= '0' && cell.at[at] <= '9'; at++) {
            part = part * 10 + (cell.at[at] - '0');
            places++;
        }
    *out = whole * 100 + (places == 1 ? 10 * part : part);
    return digits && at == cell.size;
}

static bool
is_total(const struct row *row)
{
    const struct vi_text name = plain(row->count ? row->cell[0] : VI_TEXT(""));
    return vi_drafting_phrase(name, 0, name.size, "total") < name.size;
}

/* "Subtotal" is a sum within a table. */
static bool
is_some_sum(const struct row *row)
{
    const struct vi_text name = row->count ? row->cell[0] : VI_TEXT("");
    return is_total(row) || vi_text_find(name, VI_TEXT("total")) < name.size ||
           vi_text_find(name, VI_TEXT("TOTAL")) < name.size;
}

/* The sum of a column above the row of its total; false: some of it is no number, or there are sums
 * within it. */
static bool
add_up(const struct vi_drafting *drafting, size_t total, size_t column, int64_t *sum, size_t *rows)
{
    *sum = 0;
    *rows = 0;
    for (size_t i = total; i > 0 && drafting->blocks[i - 1].kind == DOC_LINE_ROW; i--) {
        const struct row row = read_row(&drafting->blocks[i - 1]);
        int64_t value;
        if (is_some_sum(&row))
            return false;
        if (column >= row.count || !read_cell(row.cell[column], &value))
            return *rows >= 2 && (i == 1 || drafting->blocks[i - 1].kind == DOC_LINE_ROW);
        *sum += value;
        if (++*rows > 200)
            return false;
    }
    return *rows >= 2;
}

static void
check_total(struct vi_drafting *drafting, size_t index)
{
    const struct doc_block *block = &drafting->blocks[index];
    const struct row total = read_row(block);
    for (size_t column = 1; is_total(&total) && column < total.count; column++) {
        int64_t printed, sum;
        size_t rows;
        if (!read_cell(total.cell[column], &printed) || !printed ||
            !add_up(drafting, index, column, &sum, &rows) || sum == printed)
            continue;
        struct vi_judgement *judgement = drafting->judgement;
        const struct vi_money added = {"GBP", vi_range_exact(sum)};
        const struct vi_text cell = plain(total.cell[column]);
        const bool money = vi_text_starts(cell, VI_TEXT("\xC2\xA3"));
        const struct vi_text fact =
            money ? vi_say(judgement,
                           "the total is printed as %t; what stands above it adds up "
                           "to %m",
                           &cell, &added)
                  : vi_say(judgement,
                           "the total is printed as %t; what stands above it adds up "
                           "to %n",
                           &cell, sum / 100);
        if (money || sum % 100 == 0)
            (void)vi_drafting_find(drafting, block, 0, fact);
    }
}

/* --- For each, or in all ---------------------------------------------------------------------- */

#define SHARES_MOST 64
#define LEAD_MOST   40 /* "each authority up to £25,000": how far before the sum */

struct share {
    int64_t pence;
    const struct doc_block *block;
    struct vi_text words;
};

static size_t
lead_of(struct vi_text text, size_t at)
{
    const size_t sentence = vi_drafting_sentence(text, at);
    return at > sentence + LEAD_MOST ? at - LEAD_MOST : sentence;
}

/* "each year" and "per month" say how often, not for whom. */
static bool
is_time(struct vi_text text, size_t at)
{
    static const char *const times[] = {"year", "annum",   "month", "week",    "day",
                                        "hour", "quarter", "term",  "session", NULL};
    struct vi_text word;
    return vi_drafting_word(text, &at, &word) && vi_drafting_is_one_of(word, times);
}

static bool
says_each(struct vi_text text, const struct vi_said_sum *sum, size_t *from)
{
    const size_t at = (size_t)(sum->whole.at - text.at), end = at + sum->whole.size;
    const size_t lead = lead_of(text, at);
    const size_t each = vi_drafting_phrase(text, lead, at, "each");
    const size_t after =
        end + 5 <= text.size ? vi_drafting_phrase(text, end, end + 5, "each") : end + 5;
    const size_t per =
        end + 4 <= text.size ? vi_drafting_phrase(text, end, end + 4, "per") : end + 4;
    *from = each < at ? each : at;
    if (each < at)
        return !is_time(text, each + 4);
    if (after < end + 5)
        return !is_time(text, after + 4);
    return per < end + 4 && !is_time(text, per + 3);
}

static size_t
gather_shares(struct vi_drafting *drafting, struct share shares[SHARES_MOST])
{
    size_t count = 0, from;
    for (size_t i = 0; i < drafting->count; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        struct vi_said_sum sum;
        if (block->decision || block->recommendation || block->quoted ||
            block->kind == DOC_LINE_ROW)
            continue;
        for (size_t at = 0; count < SHARES_MOST && vi_said_sum(block->text, &at, &sum);)
            if (says_each(block->text, &sum, &from))
                shares[count++] =
                    (struct share){sum.pence, block, vi_drafting_clip(block->text, from, at)};
    }
    return count;
}

static void
check_sum(struct vi_drafting *drafting, const struct doc_block *block,
          const struct vi_said_sum *sum, const struct share *shares, size_t count)
{
    struct vi_judgement *judgement = drafting->judgement;
    for (size_t i = 0; i < count; i++) {
        if (shares[i].pence != sum->pence)
            continue;
        const struct vi_text where = vi_drafting_where(drafting, shares[i].block);
        const struct vi_place place =
            vi_block_place(drafting->text, shares[i].block,
                           (size_t)(shares[i].words.at - shares[i].block->text.at));
        const struct vi_text at = where.size ? vi_say(judgement, "%t (%p)", &where, &place)
                                             : vi_say(judgement, "%p", &place);
        struct vi_part *part =
            vi_drafting_find(drafting, block, (size_t)(sum->whole.at - block->text.at),
                             vi_say(judgement, "%t is not said to be for each; %t has \"%t\"",
                                    &sum->whole, &at, &shares[i].words));
        if (part)
            vi_reason(judgement, NULL, shares[i].words, place);
        return;
    }
}

static void
check_amounts(struct vi_drafting *drafting)
{
    struct share shares[SHARES_MOST];
    const size_t count = gather_shares(drafting, shares);
    for (size_t i = 0; i < drafting->count && !drafting->full; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        struct vi_said_sum sum;
        size_t from;
        if (!vi_drafting_reads(drafting, block))
            continue;
        if (block->kind == DOC_LINE_ROW)
            check_total(drafting, i);
        if (!block->decision && !block->recommendation)
            continue;
        for (size_t at = 0; count && !drafting->full && vi_said_sum(block->text, &at, &sum);)
            if (!says_each(block->text, &sum, &from))
                check_sum(drafting, block, &sum, shares, count);
    }
}

void
vi_drafting_amounts(struct vi_drafting *drafting)
{
    if (drafting->text->has_rows || vi_said_may_have_sum(drafting->text->glance))
        check_amounts(drafting);
}

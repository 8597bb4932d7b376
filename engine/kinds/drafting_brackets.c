/* SPDX-License-Identifier: Apache-2.0 */
/* Brackets and quotation marks that are opened and not closed, or the reverse. */
#include <string.h>

#include "kinds/drafting.h"

#define BRACKETS_APART 3  /* blocks that a remark in brackets may go on for */
#define QUOTES_APART   20 /* a quotation */

/* What is open, and where it was opened. */
struct open_mark {
    bool open;
    size_t block, at;
};

struct balance {
    struct vi_drafting *drafting;
    size_t block;
    struct open_mark bracket, quote;
};

static const struct doc_block *
block_of(const struct balance *balance, size_t index)
{
    return &balance->drafting->blocks[index];
}

static void
report(struct balance *balance, size_t block, size_t at, const char *what)
{
    const struct vi_text text = block_of(balance, block)->text;
    if (balance->drafting->full)
        return;
    size_t from = at, until = at + 1;
    while (from && text.at[from - 1] != ' ')
        from--;
    while (until < text.size && text.at[until] != ' ')
        until++;
    const struct vi_text words = vi_drafting_clip(text, from, until);
    (void)vi_drafting_find(balance->drafting, block_of(balance, block), at,
                           vi_say(balance->drafting->judgement, "%s in \"%t\"", what, &words));
}

static void
expire(struct balance *balance, struct open_mark *mark, size_t apart, const char *what)
{
    if (!mark->open || balance->block - mark->block <= apart)
        return;
    mark->open = false;
    report(balance, mark->block, mark->at, what);
}

#define NOT_CLOSED  "a bracket is opened and not closed"
#define NOT_OPENED  "a bracket is closed and was not opened"
#define QUOTE_OPEN  "a quotation mark is opened and not closed"
#define QUOTE_STRAY "a quotation mark is closed and was not opened"

#define LABEL_MOST 12

/* "a)", "12)", "iv)": the number of an entry within the text; "4.4.5xi)" of one that begins it. */
static bool
is_enumerator(struct vi_text text, size_t at)
{
    size_t size = 0, roman = 0, digits = 0;
    if (at && at <= LABEL_MOST && text.at[0] >= '0' && text.at[0] <= '9' &&
        !memchr(text.at, ' ', at))
        return true;
    while (size < at && size < 6 && text.at[at - 1 - size] != ' ' &&
           text.at[at - 1 - size] != '(') {
        const char byte = text.at[at - 1 - size];
        roman += strchr("ivxIVX", byte) != NULL;
        digits += byte >= '0' && byte <= '9';
        size++;
    }
    return size && (size == 1 || (size <= 3 && digits == size) || (size <= 5 && roman == size));
}

static bool
is_smile(struct vi_text text, size_t at)
{
    return at && strchr(":;-=", text.at[at - 1]);
}

/* Brackets of one block; what is open from the blocks before may be closed here. */
static void
read_brackets(struct balance *balance, struct vi_text text)
{
    size_t depth = 0, opened = 0;
    for (size_t at = 0; at < text.size; at++) {
        const char byte = text.at[at];
        if ((byte == '(' || byte == '[') && !is_smile(text, at)) {
            opened = depth++ ? opened : at;
        } else if ((byte == ')' || byte == ']') && depth) {
            depth--;
        } else if ((byte == ')' || byte == ']') && balance->bracket.open) {
            balance->bracket.open = false;
        } else if ((byte == ')' && !is_enumerator(text, at) && !is_smile(text, at)) ||
                   byte == ']') {
            report(balance, balance->block, at, NOT_OPENED);
        }
    }
    if (depth && balance->bracket.open)
        report(balance, balance->bracket.block, balance->bracket.at, NOT_CLOSED);
    if (depth)
        balance->bracket = (struct open_mark){true, balance->block, opened};
}

/* Straight marks open and close alike; those of inches do neither. */
static void
read_straight_quotes(struct balance *balance, struct vi_text text)
{
    for (size_t at = 0; at < text.size; at++) {
        if (text.at[at] != '"' || (at && text.at[at - 1] >= '0' && text.at[at - 1] <= '9'))
            continue;
        balance->quote.open = !balance->quote.open;
        balance->quote.block = balance->block;
        balance->quote.at = at;
    }
}

static void
read_curly_quotes(struct balance *balance, struct vi_text text)
{
    static const struct vi_text opens = {"\xE2\x80\x9C", 3}, closes = {"\xE2\x80\x9D", 3};
    for (size_t at = 0; at + 2 < text.size; at++) {
        const struct vi_text rest = {text.at + at, text.size - at};
        if (vi_text_starts(rest, opens)) {
            balance->quote = (struct open_mark){true, balance->block, at};
        } else if (vi_text_starts(rest, closes)) {
            if (!balance->quote.open)
                report(balance, balance->block, at, QUOTE_STRAY);
            balance->quote.open = false;
        }
    }
}

#define MARK(byte)                                                                                 \
    {                                                                                              \
        {                                                                                          \
            VI_GLANCE_BYTE(byte), VI_GLANCE_BYTE(byte), VI_GLANCE_BYTE(byte), VI_GLANCE_BYTE(byte) \
        }                                                                                          \
    }
#define CURLY(last)                                                                                \
    {                                                                                              \
        {                                                                                          \
            VI_GLANCE_TRIPLE(0xE2, 0x80, last), VI_GLANCE_BYTE(0xE2), VI_GLANCE_BYTE(0x80),        \
                VI_GLANCE_BYTE(last)                                                               \
        }                                                                                          \
    }

static bool
may_find(const struct doc_text *text)
{
    static const struct vi_sign marks[] = {MARK('('), MARK('['),   MARK(')'),  MARK(']'),
                                           MARK('"'), CURLY(0x9C), CURLY(0x9D)};
    return vi_glance_may_have_any(text->glance, marks, VI_COUNT(marks));
}

void
vi_drafting_brackets(struct vi_drafting *drafting)
{
    struct balance balance = {.drafting = drafting};
    if (!may_find(drafting->text))
        return;
    for (size_t i = 0; i < drafting->count && !drafting->full; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        balance.block = i;
        expire(&balance, &balance.bracket, BRACKETS_APART, NOT_CLOSED);
        expire(&balance, &balance.quote, QUOTES_APART, QUOTE_OPEN);
        if (block->quoted || block->kind == DOC_LINE_ROW) {
            balance.quote.open = balance.quote.open && !block->quoted;
            continue;
        }
        if (!vi_drafting_reads(drafting, block))
            continue;
        read_brackets(&balance, block->text);
        read_straight_quotes(&balance, block->text);
        read_curly_quotes(&balance, block->text);
    }
    balance.block = SIZE_MAX;
    expire(&balance, &balance.bracket, BRACKETS_APART, NOT_CLOSED);
    expire(&balance, &balance.quote, QUOTES_APART, QUOTE_OPEN);
}

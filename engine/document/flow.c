/* SPDX-License-Identifier: Apache-2.0 */
#include "document/flow.h"

#include <string.h>

#include "base/names.h"

#define LABEL_MOST       16   /* a number or a word such as "PRESENT:" before the text of a line */
#define COLUMN_GAP       3    /* that many spaces set columns apart */
#define PAGE_LEAST       60   /* a line of a narrower page may end anywhere */
#define PAGE_MOST        140  /* longer lines are not wrapped: each is a paragraph */
#define PARAGRAPH_MOST   8192 /* bytes: what is longer goes on in another */
#define FULL_SHARE       72   /* of a hundred parts of the page's width: a line that fills it */
#define TITLE_MOST       6    /* letters of a title that a full stop shortens: "Messrs." */
#define TITLE_WHOLE      4    /* as styles number them: "Chair" and "Deputy" are whole words */
#define HEAD_LEAST       9    /* bytes of a heading in capitals at least */
#define NUMBERS_LEFT_OUT 9    /* in a list of items whose numbers stand alone */
#define ROMAN_MOST       4    /* letters of a label: "viii" */
#define SPACED_PART      10   /* one line in ten may follow another directly in a spaced text */

/* --- Characters ----------------------------------------------------------------------------- */

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool
is_small_letter(struct vi_text text)
{
    return text.size && text.at[0] >= 'a' && text.at[0] <= 'z';
}

static bool
is_capital(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* Capitals and no small letter: a heading, or a name in capitals. */
static bool
in_capitals(struct vi_text text)
{
    size_t capitals = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] >= 'a' && text.at[i] <= 'z')
            return false;
        capitals += is_capital(text.at[i]);
    }
    return capitals > 2;
}

/* In capitals, and more than an abbreviation that a line may end or begin with. */
static bool
heads(struct vi_text text)
{
    return text.size >= HEAD_LEAST && in_capitals(text);
}

struct vi_text
vi_flow_small(struct vi_arena *arena, struct vi_text text)
{
    char *small = VI_NEW_ARRAY(arena, char, text.size + 1);
    if (!small)
        return VI_TEXT("");
    for (size_t i = 0; i < text.size; i++)
        small[i] = is_capital(text.at[i]) ? (char)(text.at[i] - 'A' + 'a') : text.at[i];
    return (struct vi_text){small, text.size};
}

/* The last word, without what closes it. */
static struct vi_text
last_word(struct vi_text text)
{
    size_t from = text.size;
    while (from && !is_blank(text.at[from - 1]))
        from--;
    return (struct vi_text){text.at + from, text.size - from};
}

static bool
has_word(const struct prog_style *style, enum style_meaning means, struct vi_arena *scratch,
         struct vi_text word)
{
    int64_t value;
    return word.size && word.size < 20 &&
           vi_style_word(style, means, vi_fold(scratch, word), &value);
}

/* --- How the page is set -------------------------------------------------------------------- */

struct page {
    size_t width; /* of the text; 0: lines are not wrapped */
    bool spaced;  /* a blank line stands after each line, and means nothing */
};

static size_t
width_of(const struct doc_line *line)
{
    return line->indent + vi_text_points(line->text);
}

static struct page
page_of(const struct doc_sheet *sheet)
{
    size_t width = 0, written = 0, direct = 0;
    bool before = false;
    if (sheet->whole)
        return (struct page){0};
    for (size_t i = 0; i < sheet->count; i++) {
        const struct doc_line *line = &sheet->lines[i];
        if (line->kind == DOC_LINE_FURNITURE)
            continue;
        const size_t wide = width_of(line);
        if (line->kind != DOC_LINE_ROW && wide > width)
            width = wide;
        written += line->text.size > 0;
        direct += line->text.size && before;
        before = line->text.size > 0;
    }
    return (struct page){.width = width <= PAGE_MOST ? width : 0,
                         .spaced = written > 20 && direct * SPACED_PART < written};
}

/* --- Where paragraphs begin ----------------------------------------------------------------- */

struct making {
    struct vi_wording *wording;
    struct vi_flow *flow;
    struct page page;
    const struct prog_style_pattern **skipped;
    const struct doc_line *before; /* the last line of the open block */
    struct flow_block *open;
    char *text;
    size_t size, runs;
    size_t run_room, block_room;
    int64_t number; /* of the last item, where it stands on a line of its own; or 0 */
};

static bool
fills(const struct making *making, const struct doc_line *line)
{
    return making->page.width >= PAGE_LEAST &&
           width_of(line) * 100 >= making->page.width * FULL_SHARE;
}

/* Does the line end so that it must go on? */
static bool
hangs(const struct making *making, const struct doc_line *line)
{
    const struct vi_text text = line->text;
    const char end = text.at[text.size - 1];
    const struct vi_text last = last_word(text);
    const bool initial = last.size == 2 && is_capital(last.at[0]) && end == '.';
    const bool broken = end == '-' && last.size > 2 && last.at[last.size - 2] >= 'a' &&
                        last.at[last.size - 2] <= 'z';
    return end == ',' || end == '&' || broken || initial ||
           has_word(making->wording->style, STYLE_JOINS, making->wording->scratch, last);
}

static bool
ends_sentence(struct vi_text text)
{
    const char end = text.at[text.size - 1];
    return end == '.' || end == ':' || end == ';' || end == '?' || end == '!';
}

/* Does a line pattern begin a paragraph here?  Asked only of lines that may; of those that seem to
 * go on, only a number, a letter or the label of another list of names shows that they do not. */
static bool
opens(const struct making *making, const struct doc_line *line, bool by_label)
{
    const struct style_layers *layers = making->wording->style->layers;
    const struct vi_text small = vi_flow_small(making->wording->scratch, line->text);
    for (size_t i = 0; i < layers->line_count; i++) {
        const struct prog_style_pattern *pattern = layers->lines[i];
        const uint32_t labels = 1u << STYLE_MOTION | 1u << STYLE_CLAUSE | 1u << STYLE_ITEM |
                                1u << STYLE_RESOLUTION | 1u << STYLE_RECOMMENDATION |
                                1u << STYLE_PRESENT | 1u << STYLE_APOLOGIES | 1u << STYLE_AWAY |
                                1u << STYLE_ATTENDING;
        if (by_label ? !(labels >> pattern->role & 1) : pattern->role == STYLE_SKIP)
            continue;
        if (!pattern->of && !pattern->in && !pattern->after &&
            vi_text_find(small, pattern->needle) < small.size + !pattern->needle.size &&
            vi_wording_match(making->wording, pattern, line->text, 0))
            return true;
    }
    return false;
}

/* By how the format set them: an entry of a list may go on in lines that are set as text. */
static bool
may_go_on(const struct doc_line *before, const struct doc_line *line)
{
    if (!before || before->kind == DOC_LINE_HEADING || before->kind == DOC_LINE_ROW)
        return false;
    if (line->kind == DOC_LINE_TEXT)
        return before->kind == DOC_LINE_TEXT || before->kind == DOC_LINE_LISTED;
    return line->kind == DOC_LINE_QUOTE && before->kind == DOC_LINE_QUOTE;
}

/* Are its words set in columns, beyond a label at its beginning? */
static bool
has_columns(struct vi_text text)
{
    size_t spaces = 0;
    for (size_t i = LABEL_MOST; i < text.size; i++) {
        spaces = text.at[i] == ' ' ? spaces + 1 : 0;
        if (spaces == COLUMN_GAP || text.at[i] == '\t')
            return true;
    }
    return false;
}

/* Does the line go on with the paragraph before it? */
static bool
joins(const struct making *making, const struct doc_line *line, bool gap)
{
    const struct doc_line *before = making->before;
    if (making->open && making->open->text.size > PARAGRAPH_MOST)
        return false;
    if (!may_go_on(before, line) || has_columns(before->text) || has_columns(line->text))
        return false;
    if (gap && !making->page.spaced)
        return false;
    if (before->strong != line->strong && !is_small_letter(line->text))
        return false;
    if (hangs(making, before) || (making->page.width && is_small_letter(line->text)))
        return !opens(making, line, true);
    if (in_capitals(before->text) && in_capitals(line->text) && !ends_sentence(before->text))
        return !opens(making, line, false);
    if (heads(line->text) != heads(before->text))
        return false;
    return fills(making, before) && !opens(making, line, !ends_sentence(before->text));
}

/* --- Writing -------------------------------------------------------------------------------- */

static bool
add_run(struct making *making, struct vi_text part, bool made)
{
    struct vi_flow *flow = making->flow;
    struct doc_run *runs = (struct doc_run *)(uintptr_t)flow->sheet.runs;
    if (flow->sheet.run_count == making->run_room) {
        const size_t room = making->run_room ? making->run_room * 2 : 64;
        runs = VI_GROW(making->wording->arena, struct doc_run, runs, making->run_room, room);
        if (!runs)
            return false;
        flow->sheet.runs = runs;
        making->run_room = room;
    }
    runs[flow->sheet.run_count++] = (struct doc_run){
        (uint32_t)making->size, vi_sheet_place(making->wording->sheet, part).offset, made};
    return true;
}

/* Text of the sheet between two of its own runs lies in the source as it is; across them it may
 * not, so that a run begins at each word. */
static bool
add_word(struct making *making, struct vi_text word)
{
    if (!add_run(making, word, false))
        return false;
    memcpy(making->text + making->size, word.at, word.size);
    making->size += word.size;
    return true;
}

static size_t
blank_here(struct vi_text text, size_t at, bool *wide)
{
    size_t size = 0, spaces = 0;
    for (; at + size < text.size; spaces++) {
        if (is_blank(text.at[at + size])) {
            *wide = *wide || text.at[at + size] == '\t';
            size++;
        } else if (at + size + 1 < text.size && memcmp(text.at + at + size, "\xC2\xA0", 2) == 0) {
            size += 2;
        } else {
            break;
        }
    }
    *wide = *wide || spaces >= COLUMN_GAP;
    return size;
}

/* The size of a mark of emphasis that a converter left in plain text, or 0. */
static size_t
markup_here(struct vi_text text, size_t at)
{
    static const char *const marks[] = {"<b>",  "</b>",  "<i>",   "</i>",     "<u>",
                                        "</u>", "<br>",  "<br/>", "<strong>", "</strong>",
                                        "<em>", "</em>", "**"};
    const struct vi_text rest = {text.at + at, text.size - at};
    for (size_t i = 0; i < VI_COUNT(marks); i++)
        if (vi_text_starts(rest, vi_text_from(marks[i])))
            return strlen(marks[i]);
    return 0;
}

/* Adds the line's words, white space unified. */
static bool
add_line(struct making *making, struct vi_text text)
{
    for (size_t at = 0; at < text.size;) {
        bool wide = false;
        size_t size = 0;
        while (at + size < text.size && !blank_here(text, at + size, &wide) &&
               !markup_here(text, at + size))
            size++;
        if (size && !add_word(making, (struct vi_text){text.at + at, size}))
            return false;
        at += size;
        while (at < text.size && markup_here(text, at))
            at += markup_here(text, at);
        wide = false;
        const size_t blank = blank_here(text, at, &wide);
        if (blank && !add_run(making, (struct vi_text){text.at + at, blank}, true))
            return false;
        if (blank)
            making->text[making->size++] = wide ? '\t' : ' ';
        at += blank;
    }
    return true;
}

static bool
open_block(struct making *making, size_t index, bool gap)
{
    struct vi_flow *flow = making->flow;
    const struct doc_line *line = &making->wording->sheet->lines[index];
    if (making->size) { /* what runs on through several blocks does not run together */
        if (!add_run(making, line->text, true))
            return false;
        making->text[making->size++] = '\n';
    }
    if (flow->count == making->block_room) {
        const size_t room = making->block_room ? making->block_room * 2 : 64;
        flow->blocks = VI_GROW(making->wording->arena, struct flow_block, flow->blocks,
                               making->block_room, room);
        if (!flow->blocks)
            return false;
        making->block_room = room;
    }
    making->open = &flow->blocks[flow->count++];
    *making->open = (struct flow_block){.text = {making->text + making->size, 0},
                                        .first = (uint32_t)index,
                                        .kind = line->kind,
                                        .level = line->level,
                                        .strong = line->strong,
                                        .gap = gap};
    return true;
}

static bool
take_line(struct making *making, size_t index, bool gap)
{
    const struct doc_line *line = &making->wording->sheet->lines[index];
    if (!joins(making, line, gap)) {
        if (!open_block(making, index, gap))
            return false;
    } else {
        const struct vi_text before = making->before->text;
        if (before.at[before.size - 1] != '-' || before.size < 2 ||
            is_blank(before.at[before.size - 2])) {
            if (!add_run(making, line->text, true))
                return false;
            making->text[making->size++] = ' ';
        }
    }
    if (!add_line(making, line->text))
        return false;
    making->before = line;
    making->open->last = (uint32_t)index;
    making->open->strong = making->open->strong && line->strong;
    making->open->text.size = (size_t)(making->text + making->size - making->open->text.at);
    return true;
}

/* Does the last line before it say that a list of items begins: "No. Item"? */
static bool
is_below_head(const struct making *making, size_t index)
{
    const struct style_layers *layers = making->wording->style->layers;
    while (index && !making->wording->sheet->lines[index - 1].text.size)
        index--;
    for (size_t i = 0; index && i < layers->line_count; i++)
        if (layers->lines[i]->role == STYLE_TITLE &&
            vi_wording_match(making->wording, layers->lines[i],
                             making->wording->sheet->lines[index - 1].text, 0))
            return !vi_wording_group(making->wording, layers->lines[i], "title").size;
    return false;
}

/* A number alone is that of a page, unless items are numbered so: from the head of their list on.
 */
static bool
numbers_item(struct making *making, size_t index)
{
    int64_t number;
    if (!vi_text_number(making->wording->sheet->lines[index].text, &number))
        return false;
    const bool next =
        making->number && number > making->number && number <= making->number + NUMBERS_LEFT_OUT;
    if (!next && !is_below_head(making, index))
        return false;
    making->number = number;
    return true;
}

/* Furniture of the page, which does not part what stands above it from what stands below. */
static bool
is_furniture(struct making *making, size_t index)
{
    struct vi_wording *wording = making->wording;
    const struct doc_line *line = &wording->sheet->lines[index];
    const struct style_layers *layers = wording->style->layers;
    if (line->kind == DOC_LINE_FURNITURE)
        return true;
    if (numbers_item(making, index))
        return false;
    for (size_t i = 0; i < layers->line_count; i++) {
        const struct prog_style_pattern *pattern = layers->lines[i];
        if (pattern->role == STYLE_SKIP && !pattern->after &&
            vi_wording_match(wording, pattern, line->text, 0)) {
            making->skipped[index] = pattern;
            return true;
        }
    }
    return false;
}

bool
vi_flow_make(struct vi_wording *wording, const struct prog_style_pattern **skipped,
             struct vi_flow *flow)
{
    const struct doc_sheet *sheet = wording->sheet;
    struct making making = {
        .wording = wording, .flow = flow, .skipped = skipped, .page = page_of(sheet)};
    *flow = (struct vi_flow){.sheet = {.source = sheet->source}, .spaced = making.page.spaced};
    making.text = VI_NEW_ARRAY(wording->arena, char, sheet->text.size + sheet->count + 1);
    if (!making.text)
        return false;
    bool gap = false;
    for (size_t i = 0; i < sheet->count; i++) {
        if (!sheet->lines[i].text.size)
            gap = true;
        else if (!is_furniture(&making, i)) {
            if (!take_line(&making, i, gap))
                return false;
            gap = false;
        }
    }
    for (size_t i = 0; i < flow->count; i++)
        flow->blocks[i].capitals = in_capitals(flow->blocks[i].text);
    flow->sheet.text = (struct vi_text){making.text, making.size};
    return !wording->no_memory;
}

/* --- Sentences ------------------------------------------------------------------------------ */

#define BULLET VI_TEXT("\xE2\x80\xA2 ")

static size_t
closers(struct vi_text text, size_t at)
{
    static const char *const marks[] = {"\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99"};
    size_t size = 0;
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        const struct vi_text rest = {text.at + at + size, text.size - at - size};
        if (vi_text_starts(rest, vi_text_from(marks[i]))) {
            size += strlen(marks[i]);
            i = (size_t)-1;
        }
    }
    return size;
}

/* "ii. The hall" or "b) The hall", behind a full stop: the label of what comes next. */
static bool
is_label(struct vi_text rest)
{
    size_t size = 0;
    while (size < rest.size && size <= ROMAN_MOST && rest.at[size] >= 'a' && rest.at[size] <= 'z')
        size++;
    const bool roman = strspn(rest.at, "ivx") >= size;
    return size && (size == 1 || roman) && size <= ROMAN_MOST && size + 2 < rest.size &&
           (rest.at[size] == '.' || rest.at[size] == ')') && rest.at[size + 1] == ' ' &&
           is_capital(rest.at[size + 2]);
}

/* "Cllr." or "J." before the stop at `at`. */
static bool
is_short_form(const struct prog_style *style, struct vi_arena *scratch, struct vi_text text,
              size_t from, size_t at)
{
    size_t start = at;
    while (start > from && !is_blank(text.at[start - 1]) && text.at[start - 1] != '(' &&
           text.at[start - 1] != '.')
        start--;
    const struct vi_text word = {text.at + start, at - start};
    if (word.size == 1 && is_capital(word.at[0]))
        return true;
    if (start == from && is_label((struct vi_text){word.at, text.size - start}))
        return true;
    int64_t value;
    const bool title = word.size && word.size <= TITLE_MOST &&
                       vi_style_word(style, STYLE_PERSON_TITLE, vi_fold(scratch, word), &value) &&
                       value < TITLE_WHOLE;
    return title || has_word(style, STYLE_STOP, scratch, word);
}

static bool
ends_here(const struct prog_style *style, struct vi_arena *scratch, struct vi_text text,
          size_t from, size_t at, size_t *after)
{
    const char byte = text.at[at];
    const struct vi_text here = {text.at + at, text.size - at};
    if (is_blank(byte) && at > from && text.at[at - 1] != ':' &&
        vi_text_starts((struct vi_text){here.at + 1, here.size - 1}, BULLET)) {
        *after = at + 1 + BULLET.size;
        return true;
    }
    if (byte != '.' && byte != '?' && byte != '!' && byte != ';')
        return false;
    *after = at + 1 + closers(text, at + 1);
    if (*after >= text.size)
        return true;
    if (!is_blank(text.at[*after]) || byte == ';')
        return false;
    const struct vi_text rest = {text.at + *after + 1, text.size - *after - 1};
    return (!is_small_letter(rest) || is_label(rest)) &&
           !(byte == '.' && is_short_form(style, scratch, text, from, at));
}

bool
vi_flow_sentence(const struct prog_style *style, struct vi_arena *scratch, struct vi_text text,
                 size_t *at, struct vi_text *sentence)
{
    while (*at < text.size && is_blank(text.at[*at]))
        ++*at;
    if (*at >= text.size)
        return false;
    const size_t from = *at;
    size_t after = text.size;
    for (size_t i = from; i < text.size; i++)
        if (ends_here(style, scratch, text, from, i, &after))
            break;
        else
            after = text.size;
    *sentence = vi_text_trim((struct vi_text){text.at + from, after - from});
    if (vi_text_ends(*sentence, vi_text_trim(BULLET)))
        *sentence = vi_text_trim((struct vi_text){sentence->at, sentence->size - 3});
    *at = after;
    return true;
}

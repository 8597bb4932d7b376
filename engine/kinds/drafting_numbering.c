/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers and letters of paragraphs and clauses that skip one, come twice or begin late, and a
 * paragraph between numbered ones that has none. */
#include <string.h>

#include "kinds/drafting.h"

enum form { FORM_NONE, FORM_NUMBER, FORM_SMALL, FORM_LARGE, FORM_SMALL_ROMAN, FORM_LARGE_ROMAN };

/* What a label may be: "i" is the ninth letter and the first Roman number. */
struct reading {
    enum form form;
    uint32_t value;
};

#define READINGS_MOST 2
#define DEPTH_MOST    6 /* lists in lists */
#define GAP_MOST      3 /* more left out than this is another list */

struct sequence {
    enum form form;
    uint32_t last, count;
    struct vi_text label;
    const struct doc_block *block;
};

struct numbering {
    struct vi_drafting *drafting;
    const struct doc_item *item;
    struct sequence lists[DEPTH_MOST]; /* open, the innermost last */
    size_t depth;
    struct sequence sections;     /* headings */
    struct vi_text chapter;       /* "2" of "2.7" */
    struct sequence paragraph;    /* 7 of "2.7" */
    const struct doc_block *bare; /* a paragraph without a number since the last that has one */
    uint32_t numbered, unnumbered;
};

/* --- Labels ------------------------------------------------------------------------------- */

static bool
read_number(struct vi_text text, uint32_t *out)
{
    int64_t number;
    if (!vi_text_number(text, &number) || number > 999)
        return false;
    *out = (uint32_t)number;
    return true;
}

static uint32_t
roman_digit(char byte)
{
    static const char digits[] = "ivxlc";
    static const uint32_t values[] = {1, 5, 10, 50, 100};
    const char *found = byte ? strchr(digits, byte | 0x20) : NULL;
    return found ? values[found - digits] : 0;
}

static uint32_t
read_roman(struct vi_text text)
{
    uint32_t value = 0;
    for (size_t i = 0; i < text.size; i++) {
        const uint32_t digit = roman_digit(text.at[i]);
        const uint32_t next = i + 1 < text.size ? roman_digit(text.at[i + 1]) : 0;
        if (!digit)
            return 0;
        value = digit < next ? value - digit : value + digit;
    }
    return value < 100 ? value : 0;
}

static bool
is_large(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static size_t
read_label(struct vi_text label, struct reading readings[READINGS_MOST])
{
    size_t count = 0;
    uint32_t value;
    if (read_number(label, &value)) {
        readings[0] = (struct reading){FORM_NUMBER, value};
        return 1;
    }
    if (!label.size)
        return 0;
    const bool large = is_large(label.at[0]);
    if (label.size == 1)
        readings[count++] = (struct reading){large ? FORM_LARGE : FORM_SMALL,
                                             (uint32_t)((label.at[0] | 0x20) - 'a' + 1)};
    value = read_roman(label);
    if (value)
        readings[count++] = (struct reading){large ? FORM_LARGE_ROMAN : FORM_SMALL_ROMAN, value};
    return count;
}

/* --- Findings ------------------------------------------------------------------------------ */

static struct vi_text
label_words(struct vi_judgement *judgement, enum form form, uint32_t value)
{
    char letter = (char)((form == FORM_LARGE ? 'A' : 'a') + (int)value - 1);
    const struct vi_text text = {&letter, 1};
    if (form == FORM_SMALL || form == FORM_LARGE)
        return vi_say(judgement, "%t", &text);
    return form == FORM_NUMBER ? vi_say(judgement, "%n", (int64_t)value) : VI_TEXT("");
}

static void
report_gap(struct numbering *numbering, const struct doc_block *block,
           const struct sequence *sequence, uint32_t value)
{
    struct vi_judgement *judgement = numbering->drafting->judgement;
    const struct vi_text missing = label_words(judgement, sequence->form, sequence->last + 1);
    struct vi_text fact = vi_say(judgement, "%t follows %t", &block->label, &sequence->label);
    const bool dotted = sequence == &numbering->paragraph;
    if (missing.size && value == sequence->last + 2)
        fact = dotted ? vi_say(judgement, "%t: there is no %t.%t", &fact, &numbering->chapter,
                               &missing)
                      : vi_say(judgement, "%t: there is no %t", &fact, &missing);
    (void)vi_drafting_find(numbering->drafting, block, 0, fact);
}

static void
report_twice(struct numbering *numbering, const struct doc_block *block)
{
    (void)vi_drafting_find(
        numbering->drafting, block, 0,
        vi_say(numbering->drafting->judgement, "%t is printed twice in a row", &block->label));
}

static void
take(struct sequence *sequence, struct reading reading, const struct doc_block *block)
{
    *sequence =
        (struct sequence){reading.form, reading.value, sequence->count + 1, block->label, block};
}

/* --- Lists ---------------------------------------------------------------------------------- */

static bool
go_on(struct numbering *numbering, const struct doc_block *block, const struct reading *readings,
      size_t count)
{
    for (size_t depth = numbering->depth; depth > 0; depth--)
        for (size_t i = 0; i < count; i++) {
            struct sequence *list = &numbering->lists[depth - 1];
            if (list->form != readings[i].form || readings[i].value != list->last + 1)
                continue;
            take(list, readings[i], block);
            numbering->depth = depth;
            return true;
        }
    return false;
}

static void
push(struct numbering *numbering, struct reading reading, const struct doc_block *block)
{
    if (numbering->depth == DEPTH_MOST) {
        memmove(&numbering->lists[0], &numbering->lists[1],
                (DEPTH_MOST - 1) * sizeof numbering->lists[0]);
        numbering->depth--;
    }
    struct sequence *list = &numbering->lists[numbering->depth++];
    *list = (struct sequence){0};
    take(list, reading, block);
}

static bool
begin(struct numbering *numbering, const struct doc_block *block, const struct reading *readings,
      size_t count)
{
    for (size_t i = count; i > 0; i--) /* "i" alone is rather Roman */
        if (readings[i - 1].value == 1) {
            push(numbering, readings[i - 1], block);
            return true;
        }
    return false;
}

/* Clauses of one decision are one list; elsewhere two in order make one. */
static bool
is_list(const struct sequence *list, const struct doc_block *block)
{
    const bool clauses =
        (block->decision && block->decision == list->block->decision) ||
        (block->recommendation && block->recommendation == list->block->recommendation);
    return clauses || list->count >= 2;
}

/* The words before may hold the label that is missing: "RESOLVED - that (A) ...". */
static bool
says_before(struct numbering *numbering, const struct doc_block *block)
{
    const struct doc_block *first = numbering->drafting->blocks;
    return block > first && !block[-1].label.size &&
           vi_text_find(block[-1].text, VI_TEXT("(")) < block[-1].text.size;
}

static void
break_off(struct numbering *numbering, const struct doc_block *block,
          const struct reading *readings, size_t count)
{
    for (size_t depth = numbering->depth; depth > 0; depth--)
        for (size_t i = 0; i < count; i++) {
            struct sequence *list = &numbering->lists[depth - 1];
            const uint32_t value = readings[i].value;
            if (list->form != readings[i].form || !is_list(list, block) || value < list->last)
                continue;
            if (value == list->last && list->block + 1 == block)
                report_twice(numbering, block);
            else if (value > list->last && value - list->last - 1 <= GAP_MOST &&
                     !says_before(numbering, block))
                report_gap(numbering, block, list, value);
            take(list, readings[i], block);
            numbering->depth = depth;
            return;
        }
    push(numbering, readings[0], block);
}

static void
read_entry(struct numbering *numbering, const struct doc_block *block)
{
    struct reading readings[READINGS_MOST];
    const size_t count = read_label(block->label, readings);
    if (count && !go_on(numbering, block, readings, count) &&
        !begin(numbering, block, readings, count))
        break_off(numbering, block, readings, count);
}

/* --- Paragraphs ------------------------------------------------------------------------------ */

static bool
split_dotted(struct vi_text label, struct vi_text *chapter, uint32_t *value)
{
    size_t at = label.size;
    while (at && label.at[at - 1] != '.')
        at--;
    if (!at || !read_number((struct vi_text){label.at + at, label.size - at}, value))
        return false;
    *chapter = (struct vi_text){label.at, at - 1};
    return true;
}

/* Once in a while a number was forgotten; where most paragraphs have none it is the style. */
static void
report_bare(struct numbering *numbering, const struct doc_block *block)
{
    const struct doc_block *bare = numbering->bare;
    const struct vi_text before = numbering->paragraph.label;
    if (!bare || numbering->unnumbered > 1 || numbering->numbered < 4)
        return;
    (void)vi_drafting_find(numbering->drafting, bare, 0,
                           vi_say(numbering->drafting->judgement,
                                  "the paragraph between %t and %t has no number", &before,
                                  &block->label));
}

static void
read_paragraph(struct numbering *numbering, const struct doc_block *block, struct vi_text chapter,
               uint32_t value)
{
    struct sequence *paragraph = &numbering->paragraph;
    const bool goes_on = paragraph->block && vi_text_equal(chapter, numbering->chapter);
    if (goes_on && value == paragraph->last + 1)
        report_bare(numbering, block);
    else if (goes_on && value == paragraph->last && paragraph->block + 1 == block)
        report_twice(numbering, block);
    else if (goes_on && value > paragraph->last && value - paragraph->last - 1 <= GAP_MOST &&
             paragraph->count >= 2)
        report_gap(numbering, block, paragraph, value);
    if (!goes_on) {
        paragraph->count = 0;
        numbering->unnumbered = 0;
    }
    numbering->chapter = chapter;
    take(paragraph, (struct reading){FORM_NUMBER, value}, block);
    numbering->bare = NULL;
    numbering->numbered++;
    numbering->depth = 0;
}

static bool
ends_sentence(struct vi_text text)
{
    return text.size && strchr(".:;!?", text.at[text.size - 1]);
}

#define PARAGRAPH_LEAST 80 /* what is shorter may be a heading, a line of a table or of a list */

/* A paragraph of some length where a numbered one could stand: not the rest of one that was broken
 * by the end of a page. */
static void
read_bare(struct numbering *numbering, const struct doc_block *block)
{
    const struct vi_text text = block->text;
    const bool after = block > numbering->drafting->blocks && ends_sentence(block[-1].text);
    if (!numbering->paragraph.block || block->kind != DOC_LINE_TEXT || block->decision ||
        text.size < PARAGRAPH_LEAST || !is_large(text.at[0]) || !ends_sentence(text) || !after)
        return;
    numbering->bare = numbering->bare ? numbering->bare : block;
    numbering->unnumbered++;
}

/* --- Sections -------------------------------------------------------------------------------- */

/* Reports count their sections from 1; the items of minutes go on from meeting to meeting. */
static void
read_section(struct numbering *numbering, const struct doc_block *block)
{
    struct sequence *sections = &numbering->sections;
    struct vi_text label = block->label, chapter;
    uint32_t value;
    if (split_dotted(label, &chapter, &value) && value == 0)
        label = chapter;
    if (numbering->drafting->judgement->subject->record->kind != MODEL_REPORT ||
        !read_number(label, &value))
        return;
    if (!sections->block && value > 1 && value <= 1 + GAP_MOST)
        (void)vi_drafting_find(numbering->drafting, block, 0,
                               vi_say(numbering->drafting->judgement,
                                      "the sections begin at %t, and there is no section 1",
                                      &block->label));
    else if (sections->block && value == sections->last)
        report_twice(numbering, block);
    else if (sections->block && value > sections->last + 1 &&
             value - sections->last - 1 <= GAP_MOST)
        report_gap(numbering, block, sections, value);
    take(sections, (struct reading){FORM_NUMBER, value}, block);
}

static void
read_block(struct numbering *numbering, const struct doc_block *block)
{
    struct vi_text chapter;
    uint32_t value;
    if (block->item != numbering->item) {
        numbering->item = block->item;
        numbering->depth = 0;
    }
    if (block->kind == DOC_LINE_HEADING) {
        numbering->depth = 0;
        numbering->bare = NULL;
        numbering->paragraph.block = NULL;
        read_section(numbering, block);
    } else if (split_dotted(block->label, &chapter, &value)) {
        read_paragraph(numbering, block, chapter, value);
    } else if (block->label.size) {
        read_entry(numbering, block);
    } else {
        read_bare(numbering, block);
    }
}

void
vi_drafting_numbering(struct vi_drafting *drafting)
{
    struct numbering numbering = {.drafting = drafting};
    for (size_t i = 0; i < drafting->count && !drafting->full; i++)
        if (vi_drafting_reads(drafting, &drafting->blocks[i]))
            read_block(&numbering, &drafting->blocks[i]);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* References to appendices, sections, paragraphs, clauses and recommendations that the document
 * does not have.  Only what it counts up itself can be missed: a list of its appendices, a section
 * that is followed by another, its recommendations. */
#include <string.h>

#include "kinds/drafting.h"

#define NUMBERS 100 /* higher ones are not looked at */
#define BEYOND  3   /* a section this far beyond the last is that of an Act, say */

struct labels {
    uint32_t letters; /* mask: A is 1 */
    bool numbers[NUMBERS];
    size_t letter_count, number_count;
};

struct contents {
    struct vi_drafting *drafting;
    struct labels appendices, recommendations, clauses;
    uint32_t last[NUMBERS]; /* the highest paragraph of each section */
    uint32_t section;       /* the highest section that has one */
    size_t paragraphs;
};

/* A reference as it stands in the text: "Appendix C", "paragraph 4.9". */
struct reference {
    struct vi_text word, label;
    size_t at, end;
};

static bool
is_digit(struct vi_text text, size_t at)
{
    return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

static bool
is_letter(struct vi_text text, size_t at)
{
    return at < text.size && ((text.at[at] >= 'a' && text.at[at] <= 'z') ||
                              (text.at[at] >= 'A' && text.at[at] <= 'Z'));
}

/* "C", "12", "4.9": how many bytes; 0: no label stands there. */
static size_t
label_size(struct vi_text text, size_t at)
{
    size_t size = 0;
    while (size < 7 && (is_digit(text, at + size) ||
                        (size && at + size < text.size && text.at[at + size] == '.' &&
                         is_digit(text, at + size + 1))))
        size++;
    if (!size && at < text.size && is_letter(text, at) && text.at[at] <= 'Z')
        size = 1;
    return is_letter(text, at + size) || is_digit(text, at + size) ? 0 : size;
}

static bool
reference_after(struct vi_text text, struct vi_text word, struct reference *out)
{
    size_t at = (size_t)(word.at - text.at) + word.size;
    if (at >= text.size || text.at[at] != ' ')
        return false;
    at++;
    if (at < text.size && strchr("('\"", text.at[at]))
        at++;
    const size_t size = label_size(text, at);
    *out = (struct reference){word, {text.at + at, size}, (size_t)(word.at - text.at), at + size};
    return size > 0;
}

/* --- What there is ------------------------------------------------------------------------- */

static void
note(struct labels *labels, struct vi_text label)
{
    int64_t number;
    if (vi_text_number(label, &number)) {
        if (number < NUMBERS && !labels->numbers[number]) {
            labels->numbers[number] = true;
            labels->number_count++;
        }
    } else if (label.size == 1 && is_letter(label, 0)) {
        labels->letters |= UINT32_C(1) << ((label.at[0] | 0x20) - 'a');
        labels->letter_count++;
    }
}

/* Is it of a kind that is counted up, and not among them? */
static bool
lacks(const struct labels *labels, struct vi_text label)
{
    int64_t number;
    if (vi_text_number(label, &number))
        return labels->number_count && number < NUMBERS && !labels->numbers[number];
    return label.size == 1 && labels->letter_count &&
           !(labels->letters >> ((label.at[0] | 0x20) - 'a') & 1);
}

static bool
is_word(struct vi_text word, const char *name)
{
    return vi_drafting_is_one_of(word, (const char *const[]){name, NULL});
}

/* "Appendix A - Programme of works", in the list of them. */
static void
note_appendix(struct contents *contents, const struct doc_block *block)
{
    struct reference found;
    struct vi_text word;
    size_t at = 0;
    if (vi_drafting_word(block->text, &at, &word) && at <= 12 &&
        (is_word(word, "appendix") || is_word(word, "annex")) &&
        reference_after(block->text, word, &found))
        note(&contents->appendices, found.label);
}

static bool
read_dotted(struct vi_text label, uint32_t *section, uint32_t *paragraph)
{
    const size_t dot = vi_text_find(label, VI_TEXT("."));
    int64_t first, second;
    if (dot >= label.size || !vi_text_number((struct vi_text){label.at, dot}, &first) ||
        !vi_text_number((struct vi_text){label.at + dot + 1, label.size - dot - 1}, &second) ||
        first >= NUMBERS || second >= NUMBERS)
        return false;
    *section = (uint32_t)first;
    *paragraph = (uint32_t)second;
    return true;
}

static void
note_block(struct contents *contents, const struct doc_block *block)
{
    uint32_t section, paragraph;
    if (block->named == MODEL_PART_APPENDICES)
        note_appendix(contents, block);
    if (block->recommendation)
        note(&contents->recommendations, block->label);
    if (block->clause && block->decision)
        note(&contents->clauses, block->label);
    if (!read_dotted(block->label, &section, &paragraph))
        return;
    contents->paragraphs++;
    if (section > contents->section)
        contents->section = section;
    if (paragraph > contents->last[section])
        contents->last[section] = paragraph;
}

/* --- What is referred to ----------------------------------------------------------------------
 */

/* "Appendix 1 to the report of ..." is of another document; "... of this report" is not. */
static bool
is_of_another(struct vi_text text, const struct reference *found)
{
    static const char *const joints[] = {"of", "to", "in", "from", "attached", "on", NULL};
    size_t at = found->end;
    while (at < text.size && strchr("')\"", text.at[at]))
        at++;
    struct vi_text word, next;
    if (at >= text.size || text.at[at] != ' ' || !vi_drafting_word(text, &at, &word) ||
        !vi_drafting_is_one_of(word, joints))
        return false;
    return !vi_drafting_word(text, &at, &next) || !is_word(next, "this");
}

/* Right before a reference to this document stands a small word or none: not "NPPF paragraph 4.9"
 * nor "audit recommendation 9". */
static bool
is_led_to(struct vi_text text, size_t at)
{
    static const char *const leads[] = {"in",  "to", "see", "at",      "under", "by",   "with",
                                        "and", "or", "of",  "from",    "per",   "also", "is",
                                        "are", "as", "per", "through", NULL};
    if (!at || !is_letter(text, at - 2 < at ? at - 2 : 0))
        return true;
    size_t start = at - 1;
    while (start && is_letter(text, start - 1))
        start--;
    return vi_drafting_is_one_of((struct vi_text){text.at + start, at - 1 - start}, leads);
}

static bool
lacks_paragraph(const struct contents *contents, struct vi_text label)
{
    uint32_t section, paragraph;
    return contents->paragraphs >= 6 && read_dotted(label, &section, &paragraph) &&
           section < contents->section && contents->last[section] >= 2 &&
           paragraph > contents->last[section];
}

/* Only where several sections are counted up, and just beyond the last of them. */
static bool
lacks_section(const struct contents *contents, struct vi_text label)
{
    int64_t number;
    return contents->paragraphs >= 6 && contents->section >= 3 && vi_text_number(label, &number) &&
           number > contents->section && number <= contents->section + BEYOND;
}

static void
check(struct contents *contents, const struct doc_block *block, const struct reference *found)
{
    struct vi_judgement *judgement = contents->drafting->judgement;
    const struct vi_text words = vi_drafting_clip(block->text, found->at, found->end);
    const char *why = NULL;
    if (is_word(found->word, "appendix") && lacks(&contents->appendices, found->label))
        why = "the list of appendices has none of that name";
    else if ((is_word(found->word, "paragraph") || is_word(found->word, "para")) &&
             lacks_paragraph(contents, found->label))
        why = "there is no such paragraph";
    else if (is_word(found->word, "section") && lacks_section(contents, found->label))
        why = "there is no such section";
    else if (is_word(found->word, "clause") &&
             contents->clauses.number_count + contents->clauses.letter_count >= 2 &&
             lacks(&contents->clauses, found->label))
        why = "there is no such clause";
    else if (is_word(found->word, "recommendation") &&
             contents->recommendations.number_count >= 2 && is_digit(found->label, 0) &&
             lacks(&contents->recommendations, found->label))
        why = "there is no such recommendation";
    if (why && !is_of_another(block->text, found) && is_led_to(block->text, found->at))
        (void)vi_drafting_find(contents->drafting, block, found->at,
                               vi_say(judgement, "it refers to \"%t\", and %s", &words, why));
}

static void
read_block(struct contents *contents, const struct doc_block *block)
{
    struct reference found;
    struct vi_text word;
    if (block->kind == DOC_LINE_HEADING || block->named == MODEL_PART_APPENDICES)
        return;
    for (size_t at = 0; !contents->drafting->full && vi_drafting_word(block->text, &at, &word);)
        if (reference_after(block->text, word, &found))
            check(contents, block, &found);
}

static void
check_references(struct vi_drafting *drafting)
{
    struct contents contents = {.drafting = drafting};
    for (size_t i = 0; i < drafting->text->count; i++)
        note_block(&contents, &drafting->text->blocks[i]);
    for (size_t i = 0; i < drafting->count && !drafting->full; i++)
        if (vi_drafting_reads(drafting, &drafting->blocks[i]))
            read_block(&contents, &drafting->blocks[i]);
}

/* "appendix ", "paragraph ", "para ", "section ", "clause ", "recommendation ": a label follows. */
static bool
may_find(const struct doc_text *text)
{
    static const struct vi_sign words[] = {
        {{VI_GLANCE_TRIPLE('a', 'p', 'p'), VI_GLANCE_TRIPLE('e', 'n', 'd'),
          VI_GLANCE_TRIPLE('d', 'i', 'x'), VI_GLANCE_TRIPLE('i', 'x', ' ')}},
        {{VI_GLANCE_TRIPLE('p', 'a', 'r'), VI_GLANCE_TRIPLE('a', 'g', 'r'),
          VI_GLANCE_TRIPLE('a', 'p', 'h'), VI_GLANCE_TRIPLE('p', 'h', ' ')}},
        {{VI_GLANCE_TRIPLE('p', 'a', 'r'), VI_GLANCE_TRIPLE('a', 'r', 'a'),
          VI_GLANCE_TRIPLE('r', 'a', ' '), VI_GLANCE_TRIPLE('r', 'a', ' ')}},
        {{VI_GLANCE_TRIPLE('s', 'e', 'c'), VI_GLANCE_TRIPLE('c', 't', 'i'),
          VI_GLANCE_TRIPLE('i', 'o', 'n'), VI_GLANCE_TRIPLE('o', 'n', ' ')}},
        {{VI_GLANCE_TRIPLE('c', 'l', 'a'), VI_GLANCE_TRIPLE('l', 'a', 'u'),
          VI_GLANCE_TRIPLE('u', 's', 'e'), VI_GLANCE_TRIPLE('s', 'e', ' ')}},
        {{VI_GLANCE_TRIPLE('r', 'e', 'c'), VI_GLANCE_TRIPLE('m', 'm', 'e'),
          VI_GLANCE_TRIPLE('n', 'd', 'a'), VI_GLANCE_TRIPLE('o', 'n', ' ')}}};
    return vi_glance_may_have_any(text->glance, words, VI_COUNT(words));
}

void
vi_drafting_references(struct vi_drafting *drafting)
{
    if (may_find(drafting->text))
        check_references(drafting);
}

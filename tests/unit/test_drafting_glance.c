/* SPDX-License-Identifier: Apache-2.0 */
/* Checks of drafting that a glance at the text says can find nothing are not made.  Here random
 * texts are judged with what the glance saw, and with a glance that has seen everything, so that
 * nothing is left out: the findings are the same. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "support/texts.h"

#define CHECKED(id, what)                                                                          \
    "<rule id='" id "' severity='advice'><title>T</title><applies to='record'/><drafting " what    \
    "/></rule>"

static const char rules[] = CHECKED("a", "check='numbering'")
    CHECKED("b", "check='cross-references'") CHECKED("c", "check='brackets'")
        CHECKED("d", "check='doubled-words'") CHECKED("e", "check='abbreviations' known='VAT'")
            CHECKED("f", "check='stale-future'") CHECKED("g", "check='amounts-agree dates-agree'")
                CHECKED("h", "must-not-match='(?i)\\[\\s*(?:insert|tbc)\\b|\\bX{3,}\\b' "
                             "unless-match='(?i)\\bexempt\\b'")
                    CHECKED("i", "must-match='(?i)\\bexclu\\w+\\b.{0,40}\\bpublic\\b'")
                        CHECKED("j", "counted='votes' "
                                     "followed-up='(?i)\\b(?&apos;number&apos;two|three) "
                                     "(?:separate )?votes\\b'")
                            CHECKED("k", "by-event='notice' by-match='(?i)\\bthe "
                                         "public\\b' followed-up='(?i)\\bexempt (?:report|item)"
                                         "\\b'");

static const char *const pieces[] = {
    "the ",
    "the ",
    "plan ",
    "for the ",
    "(",
    ")",
    "[insert ",
    "]",
    "\u201C",
    "\u201D ",
    "\"",
    "HEC ",
    "HEC ",
    "VAT ",
    "Appendix C ",
    "appendix B",
    "section 9 ",
    "clause D ",
    "paragraph 4",
    "\u00A325,000 ",
    "each ",
    "will be ",
    "to be held ",
    "on ",
    "9 May 2014 ",
    "31 April 2014 ",
    "Monday 5 May 2014 ",
    "01/05/2014 ",
    "exempt report ",
    "exclude ",
    "the public ",
    "XXXX ",
    "TBC ",
    "two votes ",
    "three separate votes ",
    ". ",
    ", ",
    "\n\n",
    "\n\n(A) ",
    "\n\n(C) ",
    "\n\nReasons: ",
    "\n\nAppendices\n\nAppendix A - Plan\n\n",
    "\n\n1. TREES\n\n",
    "\n\nRESOLVED that ",
    "\n\nRECOMMENDED that ",
    "\u2019s ",
    "it's ",
    "\u017Fe\u00DFion ",
    "12 ",
    "total 7 ",
};

static uint32_t
draw(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static void
write_text(uint32_t *chance, char *room, size_t size)
{
    size_t at = (size_t)snprintf(room, size, "Meeting of the Council on 15 May 2014\n\nThe ");
    for (uint32_t count = 1 + draw(chance) % 24; count > 0; count--)
        at += (size_t)snprintf(room + at, size - at, "%s", pieces[draw(chance) % VI_COUNT(pieces)]);
    (void)snprintf(room + at, size - at, "was agreed.\n\nRESOLVED that it be done.\n");
}

static void
write_rows(const struct verdict_document *document, struct vi_buffer *out)
{
    vi_buffer_clear(out);
    for (size_t i = 0; i < document->row_count; i++) {
        const struct verdict_row *row = &document->rows[i];
        vi_buffer_text(out, row->rule->id);
        vi_buffer_char(out, ' ');
        vi_buffer_number(out, row->place.offset);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, vires_verdict_name(row->verdict));
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, row->message);
        vi_buffer_char(out, '\n');
    }
    vi_buffer_char(out, '\0');
}

static void
see_everything(const struct doc_record *record, struct vi_glance *everything)
{
    struct doc_text *text;
    memset(everything, true, sizeof *everything);
    memcpy(&text, &record->text, sizeof text); /* the test's own, and lent to the judges */
    text->glance = everything;
    text->has_rows = true;
}

static void
compare(struct verdicts *verdicts, const char *text, struct vi_buffer *without, size_t *found)
{
    static struct vi_glance everything;
    (void)verdicts_of(verdicts, text);
    write_rows(&verdicts->document, &verdicts->said);
    for (size_t i = 0; i < verdicts->document.row_count; i++)
        found[verdicts->document.rows[i].rule->id.at[0] - 'a'] +=
            verdicts->document.rows[i].verdict == VIRES_BREACHED;
    see_everything(verdicts->record, &everything);
    assert_int_equal(vi_evaluate(&verdicts->how, verdicts->record, &verdicts->arena,
                                 &verdicts->scratch, &verdicts->document),
                     VIRES_OK);
    write_rows(&verdicts->document, without);
    if (strcmp(verdicts->said.bytes, without->bytes) != 0)
        fail_msg("%s\n--- with a glance:\n%s--- without:\n%s", text, verdicts->said.bytes,
                 without->bytes);
}

static void
findings_are_the_same_without_a_glance(void **state)
{
    (void)state;
    size_t found[11] = {0};
    struct verdicts verdicts;
    struct vi_buffer without;
    uint32_t chance = 11;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, rules, texts_style);
    vi_buffer_init(&without, NULL);
    for (int round = 0; round < 3000; round++) {
        char text[4096];
        write_text(&chance, text, sizeof text);
        compare(&verdicts, text, &without, found);
    }
    for (size_t i = 0; i < VI_COUNT(found); i++)
        if (!found[i])
            fail_msg("no text breached rule %c, so nothing was tested of it", (char)('a' + i));
    vi_buffer_free(&without);
    verdicts_close(&verdicts);
}

/* An apostrophe makes the check of doubled words look closely at all words of its paragraph. */
static void
doubled_words_are_not_missed_at_first_sight(void **state)
{
    (void)state;
    static const char *const words[] = {"the",    "The",           "for",  "a",     "an",
                                        "to-day", "day",           "of",   "then,", "in",
                                        "(the",   "\u00E9t\u00E9", "the.", "9th"};
    struct verdicts verdicts;
    struct vi_buffer plain;
    uint32_t chance = 3;
    size_t found = 0;
    verdicts_open(&verdicts);
    vi_buffer_init(&plain, NULL);
    verdicts_rules(&verdicts, CHECKED("d", "check='doubled-words'"), texts_style);
    for (int round = 0; round < 3000; round++) {
        char text[512], closely[1024];
        size_t at = 0;
        for (uint32_t count = 1 + draw(&chance) % 9; count > 0; count--)
            at += (size_t)snprintf(text + at, sizeof text - at, "%s%s",
                                   words[draw(&chance) % VI_COUNT(words)],
                                   draw(&chance) % 8 ? " " : "  ");
        (void)snprintf(closely, sizeof closely, "%sit's\n\nRESOLVED that all be done.\n", text);
        (void)snprintf(text + at, sizeof text - at, "now\n\nRESOLVED that all be done.\n");
        (void)verdicts_of(&verdicts, text);
        write_rows(&verdicts.document, &plain);
        found += verdicts.document.row_count && verdicts.document.rows[0].verdict == VIRES_BREACHED;
        (void)verdicts_of(&verdicts, closely);
        write_rows(&verdicts.document, &verdicts.said);
        if (strcmp(plain.bytes, verdicts.said.bytes) != 0)
            fail_msg("%s\n--- at first sight:\n%s--- closely:\n%s", text, plain.bytes,
                     verdicts.said.bytes);
    }
    assert_true(found > 100);
    vi_buffer_free(&plain);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_are_the_same_without_a_glance),
        cmocka_unit_test(doubled_words_are_not_missed_at_first_sight),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

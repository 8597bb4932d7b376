/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_hyphens.h"

#include "support/pdfs.h"

static const struct {
    const char *why, *document, *line, *next;
    size_t hyphen;
    bool broken;
} rows[] = {
    {"a line that ends with a word breaks none", "", "the meeting", "was held", 0, false},
    {"a broken word is put together", "", "the meet-", "ing was held", 1, true},
    {"so it is if the whole word stands elsewhere", "meeting meet ing", "the meet-", "ing was", 1,
     true},
    {"a word that is written with its hyphen elsewhere keeps it", "a (co-option).", "the co-",
     "option of", 0, true},
    {"in whatever letters", "CO-OPTION", "the co-", "option of", 0, true},
    {"two words that stand elsewhere by themselves are two", "part of the time", "a part-",
     "time post", 0, true},
    {"a name goes on with a capital, and keeps it", "", "the Vice-", "Chair", 0, true},
    {"a hyphen behind a figure breaks no word", "", "2019-", "20", 0, false},
    {"nor does a dash", "", "the report -", "which was", 0, false},
    {"a soft hyphen always goes", "co\xC2\xADop co-op", "the co\xC2\xAD", "op shop", 2, true},
    {"a hyphen of its own kind is one", "", "the meet\xE2\x80\x90", "ing", 3, true},
};

static void
words_are_whole_again(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct vi_arena arena = {0};
        struct pdf_lines lines = {0};
        struct pdf_hyphens hyphens = {.lines = &lines, .arena = &arena};
        bool broken;
        vi_buffer_init(&lines.text, NULL);
        vi_buffer_string(&lines.text, rows[i].document);
        const size_t hyphen = vi_pdf_hyphen(&hyphens, vi_text_from(rows[i].line),
                                            vi_text_from(rows[i].next), &broken);
        assert_false(hyphens.failed);
        if (hyphen != rows[i].hyphen || broken != rows[i].broken)
            fail_msg("%s: %zu, %d", rows[i].why, hyphen, broken);
        vi_buffer_free(&lines.text);
        vi_arena_free(&arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(words_are_whole_again)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_rows.h"

#include "support/pdfs.h"

/* A line for each row, its parts separated by "|". */
static const struct {
    const char *why, *drawn, *rows;
} drawings[] = {
    {"a page without words has no rows", "", ""},
    {"words beside one another are one part", "one two three", "one two three\n"},
    {"a wide gap makes two", "one   two", "one|two\n"},
    {"a gap as wide as the line is high is wide, where words are closer", "so it is one   two",
     "so it is one|two\n"},
    {"twice the usual blank is not", "so it is one  two", "so it is one two\n"},
    {"but it is where other lines begin below",
     "It is a label  one\n               two\n               three\n\nIt is a labe  one",
     "It is a label|one\ntwo\nthree\nIt is a labe one\n"},
    {"what stands deeper comes later, in whatever order it was written", "a   b\nc   d",
     "a|b\nc|d\n"},
    {"a part that is a little higher is in the same row", "a      b\n^   c\n", "a|b\nc\n"},
};

static void
write_rows(const struct pdf_words *words, const struct pdf_rows *rows, struct vi_buffer *out)
{
    for (size_t i = 0; i < rows->count; i++) {
        for (size_t j = 0; j < rows->at[i].count; j++) {
            const struct pdf_part *part = &rows->at[i].parts[j];
            vi_buffer_string(out, j ? "|" : "");
            for (size_t k = 0; k < part->count; k++) {
                vi_buffer_string(out, k ? " " : "");
                vi_buffer_text(out, words->at[part->first + k].text);
            }
        }
        vi_buffer_char(out, '\n');
    }
}

static void
words_stand_in_rows(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(drawings); i++) {
        struct pdf_words words;
        struct pdf_part *parts;
        struct pdf_rows rows;
        struct vi_buffer got;
        size_t count;
        pdfs_words(&sheets, drawings[i].drawn, &words);
        assert_true(vi_pdf_parts(&words, &words.pages[0], &sheets.arena, &parts, &count));
        assert_true(vi_pdf_rows(parts, count, &sheets.arena, &rows));
        vi_buffer_init(&got, NULL);
        write_rows(&words, &rows, &got);
        assert_text(vi_buffer_view(&got), drawings[i].rows, drawings[i].why);
        vi_buffer_free(&got);
    }
    sheets_close(&sheets);
}

static void
rows_know_their_ends(void **state)
{
    struct sheets sheets;
    struct pdf_words words;
    struct pdf_part *parts;
    struct pdf_rows rows;
    size_t count;
    (void)state;
    sheets_open(&sheets, NULL);
    pdfs_words(&sheets, "  one\nthree    four", &words);
    assert_true(vi_pdf_parts(&words, &words.pages[0], &sheets.arena, &parts, &count));
    assert_true(vi_pdf_rows(parts, count, &sheets.arena, &rows));
    assert_int_equal(rows.left, 72000);
    assert_int_equal(rows.right, 72000 + 13 * 6000);
    assert_int_equal(rows.at[1].top, 84000);
    assert_int_equal(rows.at[1].bottom, 96000);
    assert_int_equal(rows.at[1].height, 12000);
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stand_in_rows),
        cmocka_unit_test(rows_know_their_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_value.h"

#include <stdio.h>
#include <string.h>

#include "support/documents.h"

static const struct {
    const char *why, *text, *clipped;
} texts[] = {
    {"a short text is repeated whole", "perhaps", "perhaps"},
    {"on one line", " a\n  b\tc ", "a b c"},
    {"sixty bytes are short", "123456789 123456789 123456789 123456789 123456789 123456789 ",
     "123456789 123456789 123456789 123456789 123456789 123456789"},
    {"a long one ends in an ellipsis",
     "123456789 123456789 123456789 123456789 123456789 1234567890123",
     "123456789 123456789 123456789 123456789 123456789 1234567890\xE2\x80\xA6"},
    {"a letter is not cut in two",
     "123456789 123456789 123456789 123456789 123456789 123456789\xC3\xA9xx",
     "123456789 123456789 123456789 123456789 123456789 123456789\xE2\x80\xA6"},
};

static void
a_message_repeats_what_fits_on_a_line(void **state)
{
    struct vi_arena scratch = {0};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        assert_text(vi_record_clip(&scratch, vi_text_from(texts[i].text)), texts[i].clipped,
                    texts[i].why);
    vi_arena_free(&scratch);
}

/* Folded names are kept from record to record, and must not live in the record that is gone. */
static void
names_are_folded_the_same_in_each_record(void **state)
{
    static const char *const records[] = {
        "<record kind=\"notice\"><decision moved=\"Cllr A Smith\" seconded=\"Cllr A "
        "Smith\"/></record>",
        "<record kind=\"notice\"><decision moved=\"Cllr B Jones\" seconded=\"Mrs A "
        "Smith\"/></record>",
    };
    static const char *const folded[][2] = {{"a smith", "a smith"}, {"b jones", "a smith"}};
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(documents_read(&documents, "r", vi_text_from(records[i % 2])), VIRES_OK);
        assert_text(documents.record->decisions->moved_folded, folded[i % 2][0], "moved");
        assert_text(documents.record->decisions->seconded_folded, folded[i % 2][1], "seconded");
    }
    documents_close(&documents);
}

static void
counts_have_a_limit(void **state)
{
    static const struct {
        const char *count, *findings;
    } cases[] = {
        {"999999", ""},
        {"1000000", ""},
        {"1000000..", ""},
        {"1000001", "1:39 V2029 for is 1000001, which exceeds the limit count (1000000)\n"},
        {"1000001..", "1:39 V2029 for is 1000001.., which exceeds the limit count (1000000)\n"},
        {"..1000001", "1:39 V2029 for is ..1000001, which exceeds the limit count (1000000)\n"},
    };
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char text[120];
        snprintf(text, sizeof text,
                 "<record kind=\"notice\"><decision><vote for=\"%s\"/></decision></record>",
                 cases[i].count);
        const enum vires_status status = documents_read(&documents, "r", vi_text_from(text));
        assert_text(vi_text_from(documents_findings(&documents)), cases[i].findings,
                    cases[i].count);
        assert_int_equal(status, cases[i].findings[0] ? VIRES_REJECTED : VIRES_OK);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_message_repeats_what_fits_on_a_line),
        cmocka_unit_test(names_are_folded_the_same_in_each_record),
        cmocka_unit_test(counts_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "report/count.h"

#include "support/judged.h"
#include "support/testkit.h"

static void
one_is_not_many(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_count_write(&out, 0, "rule");
    vi_buffer_char(&out, ' ');
    vi_count_write(&out, 1, "rule");
    vi_buffer_char(&out, ' ');
    vi_count_write(&out, 2, "rule");
    assert_text(vi_buffer_view(&out), "0 rules 1 rule 2 rules", "plural");
    vi_buffer_free(&out);
}

#define BREACHED(level)                                                                            \
    {                                                                                              \
        .rule = #level, .severity = level, .verdict = VIRES_BREACHED, .subject = "x", .line = 1    \
    }

/* Nothing that is not proven is ever folded into what is. */
static void
each_kind_of_verdict_is_counted_apart(void **state)
{
    const struct judged_row rows[] = {BREACHED(VIRES_SEVERE), BREACHED(VIRES_WARNING),
                                      BREACHED(VIRES_WARNING), BREACHED(VIRES_ADVICE)};
    struct judged judged;
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    judged_init(&judged, NULL, 0);
    vi_counts_write(&out, &judged.document);
    assert_text(vi_buffer_view(&out), "0 unproven here, 0 needing another document",
                "both counts of what is not proven are always there, and no other zero");
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.counts = (struct verdict_counts){.satisfied = 6,
                                                     .breached = 4,
                                                     .unproven_here = 1,
                                                     .unproven_elsewhere = 2,
                                                     .excused = 3,
                                                     .error = 5,
                                                     .not_applicable = 7};
    vi_buffer_clear(&out);
    vi_counts_write(&out, &judged.document);
    assert_text(
        vi_buffer_view(&out),
        "1 breached, 5 could not be judged, 2 warnings, 1 piece of advice, 1 unproven here, "
        "2 needing another document, 3 excused, 6 satisfied, 7 not applicable",
        "all of them");
    vi_buffer_free(&out);
    judged_free(&judged);
}

static void
documents_have_words(void **state)
{
    (void)state;
    assert_string_equal(vi_document_word(VIRES_DOCUMENT_BREACHED), "breached");
    assert_string_equal(vi_document_word(VIRES_DOCUMENT_UNPROVEN), "unproven");
    assert_string_equal(vi_document_word(VIRES_DOCUMENT_CLEAR), "clear");
    assert_string_equal(vi_document_word(VIRES_DOCUMENT_NOT_JUDGED), "not judged");
    assert_string_equal(vi_document_word(VIRES_DOCUMENT_UNREADABLE), "unreadable");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_is_not_many),
        cmocka_unit_test(each_kind_of_verdict_is_counted_apart),
        cmocka_unit_test(documents_have_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/trace.h"

#include "support/summary.h"

#define HEAD "Minutes of the meeting of Sedge Council held on 4 May 2021"

static const struct {
    const char *why, *name, *text;
    enum vires_status status;
    const char *trace;
} cases[] = {
    {"who claimed what, and what nobody did", "t.txt",
     HEAD
     "\n\nPage 1 of 2\n\n1. TREES\n\nThe Clerk spoke. It was agreed that trees be planted. All "
     "clapped.\n\nAll left.\n",
     VIRES_OK,
     "house style english: 4 points of evidence\n"
     "1     mark-minutes (english)                    " HEAD "\n"
     "1     mark-minutes-of-meeting (english)         " HEAD "\n"
     "read as minutes\n"
     "\n"
     "1     minutes-of-meeting-of-held (english)      " HEAD "\n"
     "3     skip-page (english)                       Page 1 of 2\n"
     "5     item-in-capitals (english)                1. TREES\n"
     "7     (nobody)                                  The Clerk spoke.\n"
     "7     it-was-agreed (english)                   It was agreed that trees be planted.\n"
     "7     (nobody)                                  All clapped.\n"
     "9     (nobody)                                  All left.\n"},
    {"lines are those of the file", "t.md", "- One.\n- Two.\n\nReport to the Executive\n\nThree.\n",
     VIRES_REJECTED,
     "house style english: 4 points of evidence\n"
     "4     mark-report (english)                     Report to the Executive\n"
     "4     mark-report-to (english)                  Report to the Executive\n"
     "read as a report, in which nothing is decided\n"
     "\n"
     "1     (nobody)                                  One.\n"
     "2     (nobody)                                  Two.\n"
     "4     report-to-body (english)                  Report to the Executive\n"
     "6     (nobody)                                  Three.\n"},
    {"what it is taken for, and that nothing is", "t.txt", "It was agreed that trees be planted.\n",
     VIRES_REJECTED,
     "house style english: 0 points of evidence\n"
     "no mark says of what kind of record it is, so no sentence decides anything: give a mark "
     "record=\"minutes\"\n"
     "\n"
     "1     (nobody)                                  It was agreed that trees be planted.\n"},
};

static void
a_trace_tells_who_claimed_what(void **state)
{
    struct documents documents;
    struct vi_buffer out;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        vi_buffer_clear(&out);
        assert_int_equal(documents_read(&documents, cases[i].name, vi_text_from(cases[i].text)),
                         cases[i].status);
        vi_trace_write(&documents.reader.prose, &out);
        assert_text(vi_buffer_view(&out), cases[i].trace, cases[i].why);
    }
    vi_buffer_free(&out);
    documents_close(&documents);
}

/* Of a record in XML there is nothing to trace. */
static void
a_record_has_no_trace(void **state)
{
    struct documents documents;
    struct vi_buffer out;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&out, NULL);
    vi_trace_write(&documents.reader.prose, &out);
    assert_int_equal(out.size, 0);
    vi_buffer_free(&out);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_trace_tells_who_claimed_what),
        cmocka_unit_test(a_record_has_no_trace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

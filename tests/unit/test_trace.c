/* SPDX-License-Identifier: Apache-2.0 */
#include "document/trace.h"

#include "support/summary.h"

static void
a_trace_tells_who_claimed_what(void **state)
{
    struct documents documents;
    struct vi_buffer out;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&out, NULL);
    assert_int_equal(
        documents_read(&documents, "t.txt",
                       VI_TEXT("Minutes of the meeting of Sedge Council held on 4 May "
                               "2021\n\nPage 1 of 2\n\n1. TREES\n\nThe Clerk spoke. It "
                               "was agreed that trees be planted.\n\nAll left.\n")),
        VIRES_OK);
    vi_trace_write(&documents.reader.prose, &out);
    assert_text(
        vi_buffer_view(&out),
        "house style english: 4 points of evidence\n"
        "1     mark-minutes (english)                    Minutes of the meeting of Sedge "
        "Council held on 4 May 2021\n"
        "1     mark-minutes-of-meeting (english)         Minutes of the meeting of Sedge "
        "Council held on 4 May 2021\n"
        "\n"
        "1     minutes-of-meeting-of-held (english)      Minutes of the meeting of Sedge "
        "Council held on 4 May 2021\n"
        "3     skip-page (english)                       Page 1 of 2\n"
        "5     item-in-capitals (english)                1. TREES\n"
        "7     it-was-agreed (english)                   It was agreed that trees be planted.\n"
        "9     (nobody)                                  All left.\n",
        "trace");
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

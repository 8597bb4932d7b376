/* SPDX-License-Identifier: Apache-2.0 */
#include "report/record_json.h"

#include "support/summary.h"

static void
a_reading_is_one_object(void **state)
{
    struct documents documents;
    struct vi_buffer out;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&out, NULL);
    if (documents_read(
            &documents, "t.txt",
            VI_TEXT(
                "Minutes of the meeting of Sedge Council held on 4 May 2021\n\nPresent: Cllr A "
                "Reed (Chairman), Cllr B Holm, the Clerk\n\n1. TREES\n\nCllr B Holm declared a "
                "personal interest in item 1. The quorum is two.\n\nProposed by Cllr A Reed, "
                "seconded by Cllr B Holm and RESOLVED (For: 2 Against: 0): That (a) £5 be paid, "
                "subject to funds; and (b) the plan be agreed in principle.\n\n(Cllr B Holm left "
                "the meeting.)\n")))
        fail_msg("%s", documents_findings(&documents));
    vi_record_write_json(documents.record, &out);
    assert_text(
        vi_buffer_view(&out),
        "{\"document\":\"t.txt\",\"kind\":\"minutes\",\"meetings\":[{\"body\":\"Sedge Council\","
        "\"date\":\"2021-05-04\",\"present\":[\"A Reed\",\"B Holm\"],\"presiding\":\"A Reed\","
        "\"apologies\":[],\"in_attendance\":[\"Clerk\"],\"declared_inquorate\":false,\"interests\":"
        "[{\"member\":\"B Holm\",\"item\":\"1\",\"withdrew\":true}],\"items\":[{\"number\":\"1\","
        "\"title\":\"TREES\",\"decisions\":[{\"label\":\"a\",\"text\":\"£5 be paid, subject to "
        "funds\",\"outcome\":\"carried\",\"moved_by\":\"A Reed\",\"seconded_by\":\"B "
        "Holm\",\"vote\":"
        "{\"for\":2,\"against\":0,\"abstaining\":null,\"unanimous\":false,\"casting\":null},"
        "\"conditions\":[\"subject to funds\"],\"in_principle\":false,\"amounts\":[\"GBP 5.00\"],"
        "\"delegated_to\":null},{\"label\":\"b\",\"text\":\"the plan be agreed in principle\","
        "\"outcome\":\"carried\",\"moved_by\":\"A Reed\",\"seconded_by\":\"B "
        "Holm\",\"vote\":{\"for\":"
        "2,\"against\":0,\"abstaining\":null,\"unanimous\":false,\"casting\":null},\"conditions\":["
        "],"
        "\"in_principle\":true,\"amounts\":[],\"delegated_to\":null}]}],\"settings\":[{\"name\":"
        "\"quorum\",\"value\":\"2\",\"of\":null}],\"movements\":[{\"member\":\"B "
        "Holm\",\"kind\":\"leaves\"}]}]}\n",
        "json");
    vi_buffer_free(&out);
    documents_close(&documents);
}

/* What a report recommends is under its item, and no meeting is made up. */
static void
a_report_recommends(void **state)
{
    struct documents documents;
    struct vi_buffer out;
    (void)state;
    summary_open(&documents);
    vi_buffer_init(&out, NULL);
    if (documents_read(
            &documents, "t.txt",
            VI_TEXT("Report of the Sedge gardener\n\nRECOMMENDATIONS\n\n(1) That salt be "
                    "bought.\n")))
        fail_msg("%s", documents_findings(&documents));
    vi_record_write_json(documents.record, &out);
    assert_text(
        vi_buffer_view(&out),
        "{\"document\":\"t.txt\",\"kind\":\"report\",\"meetings\":[{\"body\":null,\"date\":null,"
        "\"present\":[],\"presiding\":null,\"apologies\":[],\"in_attendance\":[],"
        "\"declared_inquorate\":false,\"interests\":[],\"items\":[{\"number\":null,\"title\":"
        "null,\"decisions\":[{\"label\":\"1\",\"text\":\"That salt be bought\",\"outcome\":"
        "\"recommended\",\"moved_by\":null,\"seconded_by\":null,\"vote\":null,\"conditions\":[],"
        "\"in_principle\":false,\"amounts\":[],\"delegated_to\":null}]}],\"settings\":[],"
        "\"movements\":[]}]}\n",
        "json");
    vi_buffer_free(&out);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reading_is_one_object),
        cmocka_unit_test(a_report_recommends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

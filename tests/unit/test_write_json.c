/* SPDX-License-Identifier: Apache-2.0 */
#include <jansson.h>
#include <string.h>

#include "support/judged.h"
#include "support/testkit.h"

static const struct judged_row rows[] = {
    {.rule = "key-28cd",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_BREACHED,
     .subject = "item 41",
     .line = 7,
     .message = "21 clear days; 28 are required"},
    {.rule = "quorum",
     .severity = VIRES_WARNING,
     .verdict = VIRES_UNPROVEN,
     .subject = "item 42",
     .line = 8,
     .message = "whether it was quorate",
     .settle = "it was if 2 were present",
     .need = VERDICT_NEEDS_ELSEWHERE,
     .key = "roll",
     .noun = "who was present",
     .settled_by = "the full minutes",
     .follows = "key-28cd"},
};

#define D64 "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
#define E64 "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"

static void
every_key_is_there_in_order(void **state)
{
    struct judged judged;
    struct verdict_reason below = {.text = VI_TEXT("England says so")};
    struct verdict_reason root = {.text = VI_TEXT("too late"), .judged = true, .first = &below};
    struct vi_text assumptions[] = {VI_TEXT("the list is complete")};
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    root.place = (struct vi_place){.source = &judged.source, .offset = 2};
    below.place = (struct vi_place){.source = &judged.rule_source, .offset = 4};
    judged.rows[0].reasons = &root;
    judged.document.assumptions = assumptions;
    judged.document.assumption_count = 1;
    judged.document.stage = MODEL_STAGE_DRAFT;
    assert_report(
        &judged, VIRES_NDJSON,
        "{\"schema\":\"urn:vires:result:1\",\"document\":\"minutes.xml\",\"sha256\":\"" D64 "\","
        "\"kind\":\"minutes\",\"authority\":\"north-quay\",\"verdict\":\"breached\",\"reason\":"
        "null,\"findings\":["
        "{\"code\":\"V4101\",\"rule\":\"key-28cd\",\"verdict\":\"breached\",\"severity\":"
        "\"error\",\"subject\":\"item 41\",\"path\":\"item "
        "41\",\"line\":7,\"column\":1,\"place\":null,"
        "\"message\":\"21 clear days; 28 are required\",\"needs\":null,\"missing\":null,"
        "\"missingFrom\":null,\"settledIf\":null,\"citation\":\"Act 1972 s. 1\",\"remedy\":"
        "\"Mend it.\",\"follows\":null,\"accepted\":null,\"because\":[{\"text\":\"too "
        "late\",\"truth\":\"false\","
        "\"in\":\"minutes.xml\",\"line\":2,\"column\":1,\"place\":null,\"because\":[{\"text\":"
        "\"England says "
        "so\",\"truth\":null,\"in\":\"england\",\"line\":3,\"column\":1,\"place\":null,\"because\":"
        "[]}]}]},"
        "{\"code\":\"V4102\",\"rule\":\"quorum\",\"verdict\":\"unproven\",\"severity\":"
        "\"warning\",\"subject\":\"item 42\",\"path\":\"item "
        "42\",\"line\":8,\"column\":1,\"place\":null,"
        "\"message\":\"whether it was quorate\",\"needs\":\"elsewhere\",\"missing\":\"who was "
        "present\",\"missingFrom\":\"the full minutes\",\"settledIf\":\"it was if 2 were "
        "present\",\"citation\":\"Act 1972 s. 1\",\"remedy\":\"Mend it.\",\"follows\":"
        "\"key-28cd\",\"accepted\":null,\"because\":[]}],"
        "\"counts\":{\"satisfied\":0,\"breached\":1,\"unproven\":1,\"unprovenHere\":0,"
        "\"unprovenElsewhere\":1,\"excused\":0,\"accepted\":0,\"error\":0,\"notApplicable\":0},"
        "\"judgedUnder\":[{\"id\":\"england\",\"version\":\"2026-11\",\"what\":\"rules\","
        "\"title\":\"England\",\"sha256\":\"" E64 "\"}],\"lawOf\":\"2014-10-23\",\"asOf\":"
        "\"2014-10-23\",\"stage\":\"draft\",\"assumed\":[\"the list is complete\"],\"reading\":"
        "[],\"engine\":\"" VIRES_VERSION "\"}\n",
        "a breach and a verdict that follows from it");
    judged_free(&judged);
}

static void
an_unreadable_document_has_its_reason(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged.document.record = NULL;
    judged.document.as_of = VI_MOST;
    memset(judged.source.digest, 0, sizeof(judged.source.digest));
    vi_report1(&judged.findings, VI_INPUT_OPEN, (struct vi_place){0}, VI_TEXT("no such file"));
    vi_findings_settle(&judged.findings);
    assert_report(
        &judged, VIRES_JSON,
        "{\"schema\":\"urn:vires:result:1\",\"document\":\"minutes.xml\",\"sha256\":null,"
        "\"kind\":null,\"authority\":null,\"verdict\":\"unreadable\",\"reason\":\"cannot be "
        "opened: no such file\",\"findings\":[],\"counts\":{\"satisfied\":0,\"breached\":0,"
        "\"unproven\":0,\"unprovenHere\":0,\"unprovenElsewhere\":0,\"excused\":0,\"accepted\":0,"
        "\"error\":0,"
        "\"notApplicable\":0},\"judgedUnder\":[],\"lawOf\":null,\"asOf\":null,\"stage\":null,"
        "\"assumed\":[],\"reading\":[{\"code\":\"V1001\",\"severity\":\"error\",\"line\":null,"
        "\"column\":null,\"place\":null,\"message\":\"cannot be opened: no such "
        "file\"}],\"engine\":\"" VIRES_VERSION "\"}",
        "every key is there all the same");
    judged_free(&judged);
}

/* What has no lines to count is found by what it has. */
static void
a_place_without_lines_has_what_is_counted(void **state)
{
    static const struct vi_spot spot = {.unit = VI_PLACE_CELL,
                                        .table = 2,
                                        .row = 3,
                                        .cell = 1,
                                        .under = {"Votes", 5},
                                        .begins = {"For", 3}};
    const char *wanted = "\"line\":null,\"column\":null,\"place\":{\"unit\":\"cell\",\"words\":"
                         "\"table 2, row 3, cell 1 (\xE2\x80\x9C"
                         "For\xE2\x80\x9D), under \xE2\x80\x9CVotes\xE2\x80\x9D\",\"page\":null,"
                         "\"line\":null,\"paragraph\":null,\"table\":2,\"row\":3,\"cell\":1,"
                         "\"within\":null,\"under\":\"Votes\",\"begins\":\"For\"},\"message\":";
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, 1);
    judged.rows[0].place.spot = &spot;
    vi_report1(&judged.findings, VI_INPUT_OPEN,
               (struct vi_place){.source = &judged.source, .spot = &spot}, VI_TEXT("x"));
    vi_findings_settle(&judged.findings);
    const char *text = judged_write(&judged, VIRES_JSON), *first = strstr(text, wanted);
    assert_non_null(first);
    assert_non_null(strstr(first + 1, wanted));
    judged_free(&judged);
}

static void
hostile_names_leave_it_readable(void **state)
{
    struct judged judged;
    json_error_t error;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.source.name = VI_TEXT("a\n\"b\\\xff\x1b.xml");
    const char *text = judged_write(&judged, VIRES_NDJSON);
    assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
    json_t *object = json_loads(text, 0, &error);
    assert_non_null(object);
    assert_string_equal(json_string_value(json_object_get(object, "document")),
                        "a\n\"b\\\xEF\xBF\xBD\x1b.xml");
    json_decref(object);
    judged_free(&judged);
}

static bool
write_with(const struct vires_allocator *allocator, void *user)
{
    struct judged *judged = user;
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_buffer out;
    vi_buffer_init(&out, allocator);
    bool done = vi_format_ndjson.write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    assert_in_range(fail_each_allocation(write_with, &judged), 3, 100);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_is_there_in_order),
        cmocka_unit_test(an_unreadable_document_has_its_reason),
        cmocka_unit_test(a_place_without_lines_has_what_is_counted),
        cmocka_unit_test(hostile_names_leave_it_readable),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <jansson.h>
#include <string.h>

#include "report/report.h"
#include "support/judged.h"
#include "support/testkit.h"

static const struct judged_row rows[] = {
    {.rule = "a",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_BREACHED,
     .subject = "item 41",
     .line = 7,
     .message = "21 clear days; 28 are required"},
    {.rule = "b",
     .severity = VIRES_WARNING,
     .verdict = VIRES_UNPROVEN,
     .subject = "item 42",
     .line = 8,
     .message = "whether it was quorate",
     .settle = "it was if 2 were present",
     .need = VERDICT_NEEDS_ELSEWHERE,
     .noun = "who was present",
     .settled_by = "the full minutes",
     .follows = "a"},
    {.rule = "c",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_ERROR,
     .subject = "item 43",
     .line = 9,
     .message = "a limit was met"},
    {.rule = "d",
     .severity = VIRES_ADVICE,
     .verdict = VIRES_EXCUSED,
     .subject = "item 44",
     .line = 10,
     .message = "it was urgent"},
    {.rule = "e", .severity = VIRES_SEVERE, .verdict = VIRES_SATISFIED, .subject = "x", .line = 11},
};

static bool
append(void *user, const char *bytes, size_t size)
{
    struct vi_buffer *out = user;
    vi_buffer_text(out, (struct vi_text){bytes, size});
    return true;
}

/* The whole report of that document, parsed. */
static json_t *
log_of(struct judged *judged, const struct prog_program *program,
       const struct vires_findings *faults, bool whole)
{
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_report report;
    struct vi_buffer out, body, aside;
    json_error_t error;
    vi_buffer_init(&out, NULL);
    vi_buffer_init(&body, NULL);
    vi_buffer_init(&aside, NULL);
    assert_int_equal(vi_report_open(&report, NULL, &vi_format_sarif, program, &judged->options,
                                    (struct vires_writer){append, &out}),
                     VIRES_OK);
    assert_true(vi_format_sarif.write(&view, &body));
    assert_true(vi_format_sarif.aside(&view, &aside));
    assert_int_equal(vi_report_add(&report, vi_buffer_view(&body), vi_buffer_view(&aside)), 0);
    assert_int_equal(vi_report_close(&report, faults, whole), VIRES_OK);
    json_t *log = json_loads(out.bytes, JSON_REJECT_DUPLICATES, &error);
    if (!log)
        fail_msg("%s in line %d: %s", error.text, error.line, out.bytes);
    vi_report_release(&report);
    vi_buffer_free(&aside);
    vi_buffer_free(&body);
    vi_buffer_free(&out);
    return log;
}

static void
assert_part(const json_t *whole, const char *key, size_t index, const char *expected)
{
    const json_t *part = json_object_get(whole, key);
    char *text = json_dumps(index == SIZE_MAX ? part : json_array_get(part, index),
                            JSON_COMPACT | JSON_ENCODE_ANY);
    assert_non_null(text);
    assert_text(vi_text_from(text), expected, key);
    free(text);
}

static json_t *
run_of(const json_t *log)
{
    return json_array_get(json_object_get(log, "runs"), 0);
}

static json_t *
open_judged(struct judged *judged)
{
    static struct verdict_reason twice, below, law, root;
    judged_init(judged, rows, VI_COUNT(rows));
    for (uint32_t i = 0; i < VI_COUNT(rows); i++)
        judged->rules[i].number = i;
    root = (struct verdict_reason){.text = VI_TEXT("too late"),
                                   .place = {.source = &judged->source, .offset = 2},
                                   .first = &law};
    law = (struct verdict_reason){.text = VI_TEXT("28 days"),
                                  .place = {.source = &judged->rule_source, .offset = 2},
                                  .next = &below};
    below = (struct verdict_reason){.text = VI_TEXT("published"),
                                    .place = {.source = &judged->source, .offset = 6},
                                    .next = &twice};
    twice = (struct verdict_reason){.text = VI_TEXT("published"),
                                    .place = {.source = &judged->source, .offset = 6}};
    judged->rows[0].reasons = &root;
    judged->rows[0].fingerprint = VI_TEXT("0123456789abcdef0123456789abcdef");
    return log_of(judged, &judged->program, NULL, true);
}

#define AT(line)                                                                                   \
    "\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"minutes.xml\",\"uriBaseId\":"           \
    "\"%SRCROOT%\"},\"region\":{\"startLine\":" #line ",\"startColumn\":1}}"
#define IN(line, item)                                                                             \
    "\"locations\":[{" AT(line) ",\"logicalLocations\":[{\"name\":\"" item                         \
                                "\",\"fullyQualifiedName\":\"" item "\"}]}]"

static void
findings_are_results_with_their_evidence(void **state)
{
    struct judged judged;
    json_t *log = open_judged(&judged);
    const json_t *run = run_of(log);
    (void)state;
    assert_int_equal(json_array_size(json_object_get(log, "runs")), 1);
    assert_int_equal(json_array_size(json_object_get(run, "results")), 3);
    assert_part(run, "results", 0,
                "{\"ruleId\":\"a\",\"ruleIndex\":0,\"kind\":\"fail\",\"level\":\"error\","
                "\"message\":{\"text\":\"21 clear days; 28 are required\"}," IN(
                    7, "item 41") ","
                                  "\"relatedLocations\":[{\"id\":1," AT(
                                      2) ",\"message\":{\"text\":\"too late\"}},"
                                         "{\"id\":2," AT(
                                             4) ",\"message\":{\"text\":\"published\"}}],"
                                                "\"partialFingerprints\":{\"vires/"
                                                "v1\":\"0123456789abcdef0123456789abcdef\"},"
                                                "\"properties\":{\"code\":\"V4101\",\"verdict\":"
                                                "\"breached\",\"citation\":\"Act 1972 "
                                                "s. 1\",\"remedy\":\"Mend it.\"}}");
    assert_part(
        run, "results", 1,
        "{\"ruleId\":\"b\",\"ruleIndex\":1,\"kind\":\"open\",\"level\":\"none\",\"message\":"
        "{\"text\":\"whether it was quorate\"}," IN(
            8, "item 42") ","
                          "\"properties\":{\"code\":\"V4102\",\"verdict\":\"unproven\","
                          "\"citation\":\"Act 1972 "
                          "s. 1\",\"remedy\":\"Mend it.\",\"missing\":\"who was "
                          "present\",\"missingFrom\":"
                          "\"the full minutes\",\"settledIf\":\"it was if 2 were "
                          "present\",\"follows\":\"a\"}}");
    assert_part(run, "results", 2,
                "{\"ruleId\":\"d\",\"ruleIndex\":3,\"kind\":\"informational\",\"level\":\"none\","
                "\"message\":{\"text\":\"it was urgent\"}," IN(
                    10, "item 44") ","
                                   "\"properties\":{\"code\":\"V4103\",\"verdict\":\"excused\","
                                   "\"citation\":\"Act 1972 "
                                   "s. 1\",\"remedy\":\"Mend it.\"}}");
    assert_part(run, "invocations", 0,
                "{\"executionSuccessful\":true,\"toolConfigurationNotifications\":[],"
                "\"toolExecutionNotifications\":[{\"descriptor\":{\"id\":\"V4104\"},"
                "\"associatedRule\":{\"id\":\"c\",\"index\":2},\"level\":\"error\",\"message\":"
                "{\"text\":\"a limit was met\"}," IN(9, "item 43") "}]}");
    json_decref(log);
    judged_free(&judged);
}

static void
rules_have_their_help(void **state)
{
    struct judged judged;
    const struct prog_source source = {VI_TEXT("s"), VI_TEXT("Act 1972"),
                                       VI_TEXT("https://law.example/1972")};
    const struct prog_source other = {VI_TEXT("o"), VI_TEXT("Act"), VI_TEXT("ftp://x y")};
    const struct prog_cite cites[] = {{&other, VI_TEXT("s. 1"), {VI_LEAST, VI_MOST}},
                                      {&source, VI_TEXT("s. 2"), {VI_LEAST, VI_MOST}}};
    (void)state;
    judged_init(&judged, rows, 1);
    judged.rules[0].cites = cites;
    judged.rules[0].cite_count = VI_COUNT(cites);
    json_t *log = log_of(&judged, &judged.program, NULL, true);
    const json_t *driver = json_object_get(json_object_get(run_of(log), "tool"), "driver");
    assert_part(
        driver, "rules", 0,
        "{\"id\":\"a\",\"shortDescription\":{\"text\":\"The title of the "
        "rule\"},\"help\":{\"text\":"
        "\"Rule: The title of the rule\\n\\nLaw: Act s. 1; Act 1972 s. 2\\n\\nConsequence: It is "
        "open "
        "to challenge.\\n\\nRemedy: Mend it.\",\"markdown\":\"**Rule:** The title of the "
        "rule\\n\\n**Law:** Act s. 1; Act 1972 s. 2\\n\\n**Consequence:** It is open to "
        "challenge.\\n\\n**Remedy:** Mend it.\"},\"helpUri\":\"https://law.example/1972\","
        "\"defaultConfiguration\":{\"level\":\"error\"},\"properties\":{\"tags\":[\"quorum\"]}}");
    json_decref(log);
    judged_free(&judged);
}

static void
an_unreadable_document_is_a_notification(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged.document.record = NULL;
    judged.source.name = VI_TEXT("a\n\"b\xff.xml");
    vi_report1(&judged.findings, VI_INPUT_OPEN, (struct vi_place){0}, VI_TEXT("no such file"));
    vi_findings_settle(&judged.findings);
    json_t *log = log_of(&judged, &judged.program, NULL, false);
    assert_int_equal(json_array_size(json_object_get(run_of(log), "results")), 0);
    assert_part(
        run_of(log), "invocations", 0,
        "{\"executionSuccessful\":false,\"toolConfigurationNotifications\":[],"
        "\"toolExecutionNotifications\":[{\"descriptor\":{\"id\":\"V1001\"},\"level\":"
        "\"error\",\"message\":{\"text\":\"cannot be opened: no such file\"},\"locations\":"
        "[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"a%0A%22b%FF.xml\","
        "\"uriBaseId\":\"%SRCROOT%\"}}}],\"properties\":{\"help\":\"Check the name and that "
        "you may read it.\"}}]}");
    json_decref(log);
    judged_free(&judged);
}

static void
a_fault_of_the_rules_is_one_of_the_configuration(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    struct vires_findings faults = judged.findings;
    vi_report0(&faults, VI_RULES_MEMORY,
               (struct vi_place){.source = &judged.rule_source, .offset = 4});
    vi_report0(&faults, VI_CLI_NO_PATH, (struct vi_place){0});
    vi_findings_settle(&faults);
    json_t *log = log_of(&judged, NULL, &faults, false);
    const json_t *invocation = json_array_get(json_object_get(run_of(log), "invocations"), 0);
    const json_t *driver = json_object_get(json_object_get(run_of(log), "tool"), "driver");
    assert_part(driver, "rules", SIZE_MAX, "[]");
    assert_int_equal(json_array_size(json_object_get(invocation, "toolConfigurationNotifications")),
                     1);
    assert_int_equal(json_array_size(json_object_get(invocation, "toolExecutionNotifications")), 1);
    json_decref(log);
    vi_findings_release(&faults);
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
    bool done = vi_format_sarif.write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    struct judged judged;
    (void)state;
    json_decref(open_judged(&judged));
    assert_in_range(fail_each_allocation(write_with, &judged), 3, 100);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_are_results_with_their_evidence),
        cmocka_unit_test(rules_have_their_help),
        cmocka_unit_test(an_unreadable_document_is_a_notification),
        cmocka_unit_test(a_fault_of_the_rules_is_one_of_the_configuration),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

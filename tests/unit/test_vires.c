/* SPDX-License-Identifier: Apache-2.0 */
#include "vires.h"

#include <string.h>

#include "base/buffer.h"
#include "support/testkit.h"

#define RULES                                                                                      \
    "<rules xmlns=\"urn:vires:rules:1\" id=\"r\" version=\"1\" title=\"R\" layer=\"national\">"    \
    "<source id=\"act\" title=\"Act 1972\"/>"                                                      \
    "<rule id=\"majority\" severity=\"error\" in-force-from=\"1974-04-01\"><title>More than half"  \
    "</title><cite source=\"act\" at=\"s. 1\"/><applies to=\"decision\"/>"                         \
    "<threshold more-than=\"1/2\" of=\"votes-cast\"/></rule></rules>"
#define RECORD(votes)                                                                              \
    "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\"><meeting body=\"council\" "             \
    "body-kind=\"council\" date=\"2019-05-15\"><decision outcome=\"carried\">" votes               \
    "</decision></meeting></record>"
#define CARRIED RECORD("<vote for=\"3\" against=\"2\"/>")
#define FAILED  RECORD("<vote for=\"2\" against=\"3\"/>")
#define UNSURE  RECORD("<vote for=\"3\"/>")

static const char *const paths[] = {"rules.xml"};

static enum vires_status
open_text(void *user, const char *name, const char **bytes, size_t *size)
{
    if (strcmp(name, "rules.xml") != 0)
        return VIRES_NOT_FOUND;
    *bytes = *(const char **)user;
    *size = strlen(*bytes);
    return VIRES_OK;
}

struct bench {
    const char *text;
    struct vires_engine *engine;
    struct vires_findings *findings;
    struct vires_rules *rules;
    struct vires_worker *worker;
};

static void
begin(struct bench *bench)
{
    *bench = (struct bench){.text = RULES};
    const struct vires_options options = {.struct_size = sizeof(options),
                                          .loader = {open_text, NULL, &bench->text}};
    assert_int_equal(vires_engine_new(&options, &bench->engine), VIRES_OK);
    assert_int_equal(vires_findings_new(bench->engine, &bench->findings), VIRES_OK);
    assert_int_equal(vires_rules_load(bench->engine, paths, 1, bench->findings, &bench->rules),
                     VIRES_OK);
    assert_int_equal(vires_worker_new(bench->rules, &bench->worker), VIRES_OK);
}

static void
end(struct bench *bench)
{
    vires_worker_free(bench->worker);
    vires_rules_unref(bench->rules);
    vires_findings_free(bench->findings);
    vires_engine_free(bench->engine);
}

static bool
append(void *user, const char *bytes, size_t size)
{
    vi_buffer_text(user, (struct vi_text){bytes, size});
    return true;
}

static bool
refuse(void *user, const char *bytes, size_t size)
{
    (void)user;
    (void)bytes;
    (void)size;
    return false;
}

/* --- Names --------------------------------------------------------------------- */

static void
everything_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(vires_version(), VIRES_VERSION);
    for (enum vires_status status = VIRES_OK; status <= VIRES_MISUSE; status++)
        assert_true(vires_status_name(status)[0]);
    assert_string_equal(vires_verdict_name(VIRES_EXCUSED), "excused");
    assert_string_equal(vires_document_verdict_name(VIRES_DOCUMENT_NOT_JUDGED), "not-judged");
    assert_string_equal(vires_severity_name(VIRES_SEVERE), "error");
    assert_string_equal(vires_code_help(1001), "Check the name and that you may read it.");
    assert_null(vires_code_help(1));
    enum vires_stage stage;
    assert_true(vires_stage_named("publication", &stage));
    assert_int_equal(stage, VIRES_PUBLICATION);
    assert_false(vires_stage_named("published", &stage));
}

/* --- Rules --------------------------------------------------------------------- */

static void
rules_are_shown_as_they_are_in_force(void **state)
{
    struct bench bench;
    struct vi_buffer out;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_rules_count(bench.rules), 1);
    const struct vires_rule *rule = vires_rules_at(bench.rules, 0);
    assert_string_equal(rule->id, "majority");
    assert_string_equal(rule->kind, "threshold");
    assert_string_equal(rule->title, "More than half");
    assert_string_equal(rule->from, "1974-04-01");
    assert_string_equal(rule->until, "");
    assert_string_equal(rule->citation, "Act 1972 s. 1");
    assert_string_equal(rule->place.file, "rules.xml");
    assert_int_equal(rule->place.line, 1);
    assert_null(vires_rules_at(bench.rules, 1));
    vi_buffer_init(&out, NULL);
    const struct vires_writer writer = {append, &out};
    assert_int_equal(vires_rules_list(bench.rules, writer), VIRES_OK);
    assert_non_null(strstr(out.bytes, "majority"));
    assert_ptr_equal(strchr(out.bytes, '\n'), out.bytes + out.size - 1);
    vi_buffer_clear(&out);
    assert_int_equal(vires_rules_show(bench.rules, "majority", writer), VIRES_OK);
    assert_non_null(strstr(out.bytes, "More than half"));
    assert_int_equal(vires_rules_show(bench.rules, "minority", writer), VIRES_NOT_FOUND);
    assert_int_equal(vires_rules_list(bench.rules, (struct vires_writer){refuse, NULL}), VIRES_IO);
    vi_buffer_free(&out);
    end(&bench);
}

static void
rules_with_a_fault_are_not_loaded(void **state)
{
    struct bench bench;
    struct vires_rules *rules = NULL;
    (void)state;
    begin(&bench);
    bench.text = "<rules xmlns=\"urn:vires:rules:1\" id=\"r\"/>";
    vires_findings_clear(bench.findings);
    assert_int_equal(vires_rules_load(bench.engine, paths, 1, bench.findings, &rules),
                     VIRES_REJECTED);
    assert_null(rules);
    assert_int_equal(vires_findings_count(bench.findings, VIRES_SEVERE), 3);
    const struct vires_finding *first = vires_findings_at(bench.findings, 0);
    assert_string_equal(first->place.file, "rules.xml");
    assert_int_equal(first->place.line, 1);
    assert_int_equal(first->code / 1000, 2);
    const char *missing[] = {"elsewhere.xml"};
    vires_findings_clear(bench.findings);
    assert_int_equal(vires_rules_load(bench.engine, missing, 1, bench.findings, &rules),
                     VIRES_REJECTED);
    assert_string_equal(vires_findings_at(bench.findings, 0)->text,
                        "cannot be opened: there is no such file");
    end(&bench);
}

/* --- Checking ------------------------------------------------------------------ */

static const struct {
    const char *why, *text;
    enum vires_document_verdict verdict;
    bool fails, fails_on_unproven;
    struct vires_counts counts;
} documents[] = {
    {"three of five carried it", CARRIED, VIRES_DOCUMENT_CLEAR, false, false, {.satisfied = 1}},
    {"two of five did not", FAILED, VIRES_DOCUMENT_BREACHED, true, true, {.breached = 1}},
    {"nobody counted those against",
     UNSURE,
     VIRES_DOCUMENT_UNPROVEN,
     false,
     true,
     {.unproven_here = 1}},
    {"nothing was decided",
     "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\"/>",
     VIRES_DOCUMENT_NOT_JUDGED,
     false,
     false,
     {.not_applicable = 1}},
    {"it is torn", "<record", VIRES_DOCUMENT_UNREADABLE, false, false, {.satisfied = 0}},
    {"it is empty", "", VIRES_DOCUMENT_UNREADABLE, false, false, {.satisfied = 0}},
};

static void
documents_are_judged(void **state)
{
    struct bench bench;
    (void)state;
    begin(&bench);
    for (size_t i = 0; i < VI_COUNT(documents); i++) {
        struct vires_result *result;
        const char *text = documents[i].text;
        assert_int_equal(vires_check(bench.worker, "m.xml", text, strlen(text), NULL, &result),
                         VIRES_OK);
        struct vires_counts counts = vires_result_counts(result);
        if (vires_result_verdict(result) != documents[i].verdict ||
            vires_result_fails(result, false) != documents[i].fails ||
            vires_result_fails(result, true) != documents[i].fails_on_unproven ||
            counts.satisfied != documents[i].counts.satisfied ||
            counts.breached != documents[i].counts.breached ||
            counts.unproven_here != documents[i].counts.unproven_here)
            fail_msg("%s: %s", documents[i].why,
                     vires_document_verdict_name(vires_result_verdict(result)));
        vires_result_free(result);
    }
    end(&bench);
}

/* The caller's bytes may go, the worker and the rules too. */
static void
a_result_outlives_what_it_came_from(void **state)
{
    struct bench bench;
    struct vires_result *result;
    struct vi_buffer out;
    char text[] = FAILED;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_check(bench.worker, "m.xml", text, strlen(text), NULL, &result),
                     VIRES_OK);
    memset(text, '#', sizeof(text));
    vires_worker_free(bench.worker);
    vires_rules_unref(bench.rules);
    bench.worker = NULL;
    bench.rules = NULL;
    vi_buffer_init(&out, NULL);
    const struct vires_writer writer = {append, &out};
    for (enum vires_format format = VIRES_PLAIN; format <= VIRES_EXPLAIN; format++)
        assert_int_equal(vires_result_write(result, format, NULL, writer), VIRES_OK);
    assert_non_null(strstr(out.bytes, "m.xml:1:113: error: "));
    assert_int_equal(
        vires_result_write(result, VIRES_PLAIN, NULL, (struct vires_writer){refuse, NULL}),
        VIRES_IO);
    vi_buffer_free(&out);
    vires_result_free(result);
    end(&bench);
}

struct taken {
    struct vi_buffer text;
    size_t calls, most; /* then it takes no more */
};

static bool
take(void *user, const char *bytes, size_t size)
{
    struct taken *taken = user;
    if (taken->calls++ == taken->most)
        return false;
    vi_buffer_text(&taken->text, (struct vi_text){bytes, size});
    return true;
}

static void
a_long_report_is_given_in_pieces(void **state)
{
    enum { DECISIONS = 3000 };
    struct bench bench;
    struct vires_result *result;
    struct vi_buffer record = {0};
    struct taken whole = {.most = SIZE_MAX};
    (void)state;
    begin(&bench);
    vi_buffer_string(&record, "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\"><meeting "
                              "body=\"council\" body-kind=\"council\" date=\"2019-05-15\">");
    for (int i = 0; i < DECISIONS; i++)
        vi_buffer_string(&record, "<decision outcome=\"carried\"><vote for=\"2\" against=\"3\"/>"
                                  "</decision>");
    vi_buffer_string(&record, "</meeting></record>");
    assert_int_equal(vires_check(bench.worker, "m.xml", record.bytes, record.size, NULL, &result),
                     VIRES_OK);
    assert_int_equal(vires_result_counts(result).breached, DECISIONS);
    assert_int_equal(
        vires_result_write(result, VIRES_NDJSON, NULL, (struct vires_writer){take, &whole}),
        VIRES_OK);
    assert_true(whole.calls > 1);
    const char *text = whole.text.bytes;
    assert_true(whole.text.size > (size_t)1 << 20);
    assert_ptr_equal(strchr(text, '\n'), text + whole.text.size - 1);
    size_t found = 0;
    for (const char *at = text; (at = strstr(at, "\"rule\":\"majority\"")); at++)
        found++;
    assert_int_equal(found, DECISIONS);
    for (size_t most = 0; most < whole.calls; most++) {
        struct taken part = {.most = most};
        assert_int_equal(
            vires_result_write(result, VIRES_NDJSON, NULL, (struct vires_writer){take, &part}),
            VIRES_IO);
        assert_int_equal(part.calls, most + 1); /* asked once more, and then no more */
        assert_true(part.text.size < whole.text.size);
        assert_memory_equal(part.text.size ? part.text.bytes : "", text, part.text.size);
        vi_buffer_free(&part.text);
    }
    vi_buffer_free(&whole.text);
    vi_buffer_free(&record);
    vires_result_free(result);
    end(&bench);
}

static void
what_could_not_be_opened_is_a_result_too(void **state)
{
    struct bench bench;
    struct vires_result *result;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_check_unopened(bench.worker, "m.xml", "it is a pipe", &result),
                     VIRES_OK);
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_UNREADABLE);
    const struct vires_findings *findings = vires_result_findings(result);
    assert_int_equal(vires_findings_count(findings, VIRES_SEVERE), 1);
    assert_string_equal(vires_findings_at(findings, 0)->text, "cannot be opened: it is a pipe");
    assert_int_equal(vires_findings_at(findings, 0)->code, 1001);
    vires_result_free(result);
    assert_int_equal(vires_check_unopened(bench.worker, "m.xml", NULL, &result), VIRES_OK);
    findings = vires_result_findings(result);
    assert_string_equal(vires_findings_at(findings, 0)->text,
                        "memory ran out while it was read and judged");
    assert_int_equal(vires_findings_at(findings, 0)->code, 1011);
    assert_int_equal(vires_findings_at(findings, 0)->place.line, 0);
    vires_result_free(result);
    assert_int_equal(vires_check(bench.worker, "m.xml", "", 0, NULL, &result), VIRES_OK);
    findings = vires_result_findings(result);
    assert_string_equal(vires_findings_at(findings, 0)->text, "the file is empty");
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_UNREADABLE);
    vires_result_free(result);
    end(&bench);
}

/* The limit refuses, not the system: a caller must not take the one for the other. */
static void
the_limit_of_memory_is_named(void **state)
{
    struct bench bench;
    struct vires_result *result;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_engine_limit(bench.engine, "memory-bytes", 10), VIRES_OK);
    struct vires_worker *worker;
    struct vires_rules *rules;
    assert_int_equal(vires_worker_new(bench.rules, &worker), VIRES_OK);
    assert_int_equal(vires_check(worker, "m.xml", CARRIED, strlen(CARRIED), NULL, &result),
                     VIRES_OK);
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_UNREADABLE);
    const struct vires_finding *why = vires_findings_at(vires_result_findings(result), 0);
    assert_string_equal(why->text, "reading and judging it takes more memory than the limit "
                                   "memory-bytes allows (10 bytes)");
    assert_int_equal(why->code, 1010);
    vires_result_free(result);
    vires_worker_free(worker);
    assert_int_equal(vires_rules_load(bench.engine, paths, 1, bench.findings, &rules), VIRES_LIMIT);
    for (size_t i = 0; (why = vires_findings_at(bench.findings, i)) != NULL; i++)
        if (why->severity == VIRES_SEVERE)
            break;
    assert_non_null(why);
    assert_string_equal(why->text,
                        "the rules take more memory than the limit memory-bytes allows (10 bytes)");
    end(&bench);
}

static void
a_document_is_read_as_a_record(void **state)
{
    struct bench bench;
    struct vi_buffer out, again;
    (void)state;
    begin(&bench);
    vi_buffer_init(&out, NULL);
    vi_buffer_init(&again, NULL);
    struct vires_writer writer = {append, &out};
    assert_int_equal(vires_read(bench.worker, "m.xml", CARRIED, strlen(CARRIED), "north-quay",
                                VIRES_READ_XML, bench.findings, writer),
                     VIRES_OK);
    assert_non_null(strstr(out.bytes, " authority=\"north-quay\""));
    assert_non_null(strstr(out.bytes, "<vote for=\"3\" against=\"2\""));
    writer.user = &again;
    assert_int_equal(vires_read(bench.worker, "m.xml", out.bytes, out.size, "southmoor",
                                VIRES_READ_XML, bench.findings, writer),
                     VIRES_OK);
    assert_string_equal(again.bytes, out.bytes); /* it says whose it is */
    assert_int_equal(vires_read(bench.worker, "m.xml", CARRIED, strlen(CARRIED), NULL,
                                VIRES_READ_XML, bench.findings,
                                (struct vires_writer){refuse, NULL}),
                     VIRES_IO);
    assert_int_equal(vires_read(bench.worker, "m.xml", "<record", 7, NULL, VIRES_READ_XML,
                                bench.findings, writer),
                     VIRES_REJECTED);
    assert_int_equal(vires_findings_count(bench.findings, VIRES_SEVERE), 1);
    assert_int_equal(
        vires_read(bench.worker, "m.xml", "", 0, NULL, VIRES_READ_XML, bench.findings, writer),
        VIRES_REJECTED);
    assert_string_equal(vires_findings_at(bench.findings, 0)->text, "the file is empty");
    assert_int_equal(
        vires_read(bench.worker, "m.xml", NULL, 1, NULL, VIRES_READ_XML, bench.findings, writer),
        VIRES_MISUSE);
    vi_buffer_free(&out);
    vi_buffer_free(&again);
    end(&bench);
}

static void
rules_are_described_in_a_line(void **state)
{
    struct bench bench;
    struct vi_buffer out;
    (void)state;
    begin(&bench);
    vi_buffer_init(&out, NULL);
    assert_int_equal(vires_rules_describe(bench.rules, (struct vires_writer){append, &out}),
                     VIRES_OK);
    assert_true(vi_text_starts(vi_buffer_view(&out), VI_TEXT("R (1); SHA-256 ")));
    assert_int_equal(out.size, strlen("R (1); SHA-256 ") + 16);
    assert_int_equal(vires_rules_describe(bench.rules, (struct vires_writer){refuse, NULL}),
                     VIRES_IO);
    vi_buffer_free(&out);
    end(&bench);
}

static void
a_limit_is_set_by_its_name(void **state)
{
    struct bench bench;
    struct vires_result *result;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_engine_limit(bench.engine, "xml-deepness", 3), VIRES_NOT_FOUND);
    assert_int_equal(vires_engine_limit(bench.engine, "xml-depth", 3), VIRES_OK);
    struct vires_worker *worker;
    assert_int_equal(vires_worker_new(bench.rules, &worker), VIRES_OK);
    assert_int_equal(vires_check(worker, "m.xml", CARRIED, strlen(CARRIED), NULL, &result),
                     VIRES_OK);
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_UNREADABLE);
    assert_non_null(strstr(vires_findings_at(vires_result_findings(result), 0)->text, "xml-depth"));
    vires_result_free(result);
    vires_worker_free(worker);
    end(&bench);
}

/* --- Dossiers ------------------------------------------------------------------ */

#define ON_IT                                                                                      \
    "<record xmlns=\"urn:vires:record:1\" kind=\"notice\"><decision by=\"clerk\" "                 \
    "date=\"2019-06-01\" relies-on=\"council/2019-05-15/9\" outcome=\"carried\"/></record>"

static void
add(struct bench *bench, struct vires_dossier *dossier, const char *name, const char *text,
    enum vires_status wanted)
{
    assert_int_equal(vires_dossier_add(dossier, bench->worker, name, text, strlen(text), NULL),
                     wanted);
}

static const struct vires_finding *
check_in(struct bench *bench, const struct vires_dossier *dossier, const char *name,
         const char *text, struct vires_result **result)
{
    const struct vires_check_options options = {.struct_size = sizeof(options), .dossier = dossier};
    assert_int_equal(vires_check(bench->worker, name, text, strlen(text), &options, result),
                     VIRES_OK);
    return vires_findings_at(vires_result_findings(*result), 0);
}

static void
documents_may_belong_together(void **state)
{
    struct bench bench;
    struct vires_dossier *dossier = NULL;
    struct vires_result *result = NULL;
    struct vi_buffer out;
    (void)state;
    begin(&bench);
    vi_buffer_init(&out, NULL);
    assert_int_equal(vires_dossier_new(bench.rules, &dossier), VIRES_OK);
    add(&bench, dossier, "b.xml", ON_IT, VIRES_OK);
    add(&bench, dossier, "a.xml", CARRIED, VIRES_OK);
    add(&bench, dossier, "torn.xml", "<record", VIRES_REJECTED);
    add(&bench, dossier, "empty.xml", "", VIRES_REJECTED);
    assert_int_equal(vires_dossier_link(dossier, NULL), VIRES_OK);
    const struct vires_finding *finding = check_in(&bench, dossier, "b.xml", ON_IT, &result);
    assert_non_null(finding);
    assert_int_equal(finding->code, 3302); /* the meeting is there, and has no item 9 */
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_NOT_JUDGED);
    vires_result_free(result);
    assert_null(check_in(&bench, dossier, "a.xml", CARRIED, &result));
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_CLEAR);
    vires_result_free(result);
    assert_int_equal(vires_dossier_write(dossier, (struct vires_writer){append, &out}), VIRES_OK);
    assert_int_equal(out.size, 0);
    vires_dossier_free(dossier);
    vi_buffer_free(&out);
    end(&bench);
}

static void
a_document_that_changed_is_not_judged(void **state)
{
    struct bench bench;
    struct vires_dossier *dossier = NULL;
    struct vires_result *result = NULL;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_dossier_new(bench.rules, &dossier), VIRES_OK);
    add(&bench, dossier, "a.xml", CARRIED, VIRES_OK);
    assert_int_equal(vires_dossier_link(dossier, "2019-05-15"), VIRES_OK);
    const struct vires_finding *finding = check_in(&bench, dossier, "a.xml", FAILED, &result);
    assert_int_equal(finding->code, 3311); /* V3311: it changed */
    assert_int_equal(vires_result_verdict(result), VIRES_DOCUMENT_UNREADABLE);
    vires_result_free(result);
    vires_dossier_free(dossier);
    end(&bench);
}

static void
a_dossier_is_linked_once_before_it_is_used(void **state)
{
    struct bench bench;
    struct vires_dossier *dossier = NULL;
    struct vires_result *result = NULL;
    (void)state;
    begin(&bench);
    assert_int_equal(vires_dossier_new(NULL, &dossier), VIRES_MISUSE);
    assert_int_equal(vires_dossier_new(bench.rules, &dossier), VIRES_OK);
    const struct vires_check_options options = {.struct_size = sizeof(options), .dossier = dossier};
    assert_int_equal(vires_check(bench.worker, "a.xml", "x", 1, &options, &result), VIRES_MISUSE);
    assert_int_equal(vires_dossier_link(dossier, "tomorrow"), VIRES_MISUSE);
    assert_int_equal(vires_dossier_link(dossier, NULL), VIRES_OK);
    assert_int_equal(vires_dossier_link(dossier, NULL), VIRES_MISUSE);
    add(&bench, dossier, "a.xml", CARRIED, VIRES_MISUSE);
    vires_dossier_free(dossier);
    vires_dossier_free(NULL);
    end(&bench);
}

/* --- Misuse -------------------------------------------------------------------- */

static void
misuse_is_told_and_changes_nothing(void **state)
{
    struct bench bench;
    struct vires_result *result = NULL;
    struct vires_check_options options = {.struct_size = sizeof(options), .as_of = "tomorrow"};
    const struct vires_options longer = {.struct_size = sizeof(longer) + 1};
    const struct vires_options shorter = {.struct_size = 1};
    (void)state;
    begin(&bench);
    assert_int_equal(vires_engine_new(&longer, &bench.engine), VIRES_MISUSE);
    assert_int_equal(vires_engine_new(&shorter, &bench.engine), VIRES_MISUSE);
    assert_int_equal(vires_engine_new(NULL, NULL), VIRES_MISUSE);
    assert_int_equal(vires_rules_load(bench.engine, NULL, 1, bench.findings, &bench.rules),
                     VIRES_MISUSE);
    assert_int_equal(vires_check(NULL, "m.xml", "", 0, NULL, &result), VIRES_MISUSE);
    assert_int_equal(vires_check(bench.worker, NULL, "", 0, NULL, &result), VIRES_MISUSE);
    assert_int_equal(vires_check(bench.worker, "m.xml", NULL, 1, NULL, &result), VIRES_MISUSE);
    assert_int_equal(vires_check(bench.worker, "m.xml", "", 0, &options, &result), VIRES_MISUSE);
    options.as_of = NULL;
    options.stage = (enum vires_stage)9;
    assert_int_equal(vires_check(bench.worker, "m.xml", "", 0, &options, &result), VIRES_MISUSE);
    assert_null(result);
    vires_engine_free(NULL);
    vires_findings_free(NULL);
    vires_rules_unref(NULL);
    vires_worker_free(NULL);
    vires_result_free(NULL);
    end(&bench);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_has_a_name),
        cmocka_unit_test(rules_are_shown_as_they_are_in_force),
        cmocka_unit_test(rules_with_a_fault_are_not_loaded),
        cmocka_unit_test(documents_are_judged),
        cmocka_unit_test(documents_may_belong_together),
        cmocka_unit_test(a_document_that_changed_is_not_judged),
        cmocka_unit_test(a_dossier_is_linked_once_before_it_is_used),
        cmocka_unit_test(a_result_outlives_what_it_came_from),
        cmocka_unit_test(a_long_report_is_given_in_pieces),
        cmocka_unit_test(what_could_not_be_opened_is_a_result_too),
        cmocka_unit_test(the_limit_of_memory_is_named),
        cmocka_unit_test(a_document_is_read_as_a_record),
        cmocka_unit_test(rules_are_described_in_a_line),
        cmocka_unit_test(a_limit_is_set_by_its_name),
        cmocka_unit_test(misuse_is_told_and_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* JUnit's XML as Jenkins and GitLab read it: a suite for each document, a case for each rule of
 * each subject.  A case fails where the document fails by it; what is no more than a warning, is
 * excused, or stands in another document does not. */
#include "base/printable.h"
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/family.h"
#include "report/format.h"
#include "report/markup.h"
#include "report/weight.h"
#include "report/where.h"

enum outcome { PASSED, FAILED, SKIPPED, IN_ERROR, OUTCOMES };

struct junit {
    const struct vi_result_view *view;
    struct vi_buffer *out;
    struct vi_buffer words;
};

static void
put(struct junit *junit, const char *text)
{
    vi_buffer_string(junit->out, text);
}

static enum outcome
outcome_of(const struct junit *junit, const struct verdict_row *row)
{
    static const enum outcome outcomes[] = {
        [VI_WEIGHT_FAULT] = IN_ERROR, [VI_WEIGHT_FAILS] = FAILED, [VI_WEIGHT_WARNING] = PASSED,
        [VI_WEIGHT_NOTE] = PASSED,    [VI_WEIGHT_NONE] = PASSED,
    };
    const enum vi_weight weight = vi_weight_of(junit->view->options, row);
    const bool skipped = row->accepted || row->verdict == VIRES_UNPROVEN;
    return weight == VI_WEIGHT_NOTE && skipped ? SKIPPED : outcomes[weight];
}

/* --- One case ---------------------------------------------------------------------- */

static void
line(struct vi_buffer *out, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    vi_buffer_string(out, label);
    vi_printable(out, text);
    vi_buffer_char(out, '\n');
}

/* What a person reads under the name of a case that is not in order. */
static void
put_story(struct junit *junit, const struct verdict_row *row)
{
    struct vi_buffer *words = &junit->words;
    vi_buffer_clear(words);
    vi_place_full(words, row->place);
    vi_buffer_string(words, ": ");
    vi_buffer_string(words, vires_verdict_name(row->verdict));
    vi_buffer_string(words, row->verdict == VIRES_BREACHED ? " (" : "");
    if (row->verdict == VIRES_BREACHED)
        vi_buffer_string(words, vires_severity_name(row->rule->severity));
    line(words, row->verdict == VIRES_BREACHED ? "): " : ": ", row->message);
    line(words, "", row->detail);
    line(words, "missing: ", row->missing.noun);
    line(words, "settled by: ", row->missing.document);
    line(words, "", row->settle);
    line(words, "law: ", row->citation);
    line(words, "consequence: ", row->rule->consequence);
    line(words, "remedy: ", row->rule->remedy);
    vi_markup_text(junit->out, vi_buffer_view(words));
}

/* The name stays the same from run to run, and no two cases of a document share it. */
static void
put_name(struct junit *junit, const struct verdict_row *row)
{
    struct vi_buffer *words = &junit->words;
    vi_buffer_clear(words);
    vi_printable(words, row->rule->id);
    vi_buffer_string(words, ": ");
    vi_printable(words, row->subject);
    if (row->occurrence) {
        vi_buffer_string(words, " (");
        vi_buffer_number(words, (int64_t)row->occurrence + 1);
        vi_buffer_char(words, ')');
    }
    vi_markup_attribute(junit->out, "name", vi_buffer_view(words));
}

static void
put_element(struct junit *junit, const char *element, const struct verdict_row *row)
{
    put(junit, "\n    <");
    put(junit, element);
    vi_markup_attribute(
        junit->out, "type",
        vi_text_from(row->accepted ? "accepted" : vires_verdict_name(row->verdict)));
    vi_buffer_clear(&junit->words);
    vi_accepted_message(&junit->words, row);
    vi_markup_attribute(junit->out, "message", vi_buffer_view(&junit->words));
    put(junit, ">");
    put_story(junit, row);
    put(junit, "</");
    put(junit, element);
    put(junit, ">\n  ");
}

static void
put_case(struct junit *junit, struct vi_text name, const struct verdict_row *row)
{
    static const char *const elements[] = {
        [FAILED] = "failure", [SKIPPED] = "skipped", [IN_ERROR] = "error"};
    const enum outcome outcome = outcome_of(junit, row);
    put(junit, "  <testcase");
    vi_markup_attribute(junit->out, "classname", name);
    put_name(junit, row);
    if (row->verdict == VIRES_SATISFIED) {
        put(junit, "/>\n");
        return;
    }
    put(junit, ">");
    if (outcome != PASSED) {
        put_element(junit, elements[outcome], row);
    } else {
        put(junit, "\n    <system-out>");
        put_story(junit, row);
        put(junit, "</system-out>\n  ");
    }
    put(junit, "</testcase>\n");
}

/* --- A suite ------------------------------------------------------------------------ */

static void
open_suite(struct vi_buffer *out, struct vi_text name, const size_t *outcomes)
{
    static const struct {
        const char *name;
        enum outcome outcome;
    } counts[] = {{"failures", FAILED}, {"errors", IN_ERROR}, {"skipped", SKIPPED}};
    size_t tests = 0;
    for (int i = 0; i < OUTCOMES; i++)
        tests += outcomes[i];
    vi_buffer_string(out, "<testsuite");
    vi_markup_attribute(out, "name", name);
    vi_markup_count(out, "tests", tests);
    for (size_t i = 0; i < VI_COUNT(counts); i++)
        vi_markup_count(out, counts[i].name, outcomes[counts[i].outcome]);
    vi_buffer_string(out, ">\n");
}

/* A case that could not be tried, because of that finding. */
static void
put_fault(struct vi_buffer *out, struct vi_text name, const struct vires_finding *finding,
          size_t number)
{
    const char code[] = {'V', (char)('0' + finding->code / 1000 % 10),
                         (char)('0' + finding->code / 100 % 10),
                         (char)('0' + finding->code / 10 % 10), (char)('0' + finding->code % 10)};
    const struct vi_text type = {code, sizeof(code)};
    vi_buffer_string(out, "  <testcase");
    vi_markup_attribute(out, "classname", name);
    vi_buffer_string(out, " name=\"fault ");
    vi_buffer_number(out, (int64_t)number);
    vi_buffer_string(out, "\"><error");
    vi_markup_attribute(out, "type", type);
    vi_markup_attribute(out, "message", vi_text_from(finding->text));
    vi_buffer_char(out, '>');
    vi_markup_text(out, name);
    if (vi_where_of(finding).line) {
        vi_buffer_char(out, ':');
        vi_buffer_number(out, finding->place.line);
        vi_buffer_char(out, ':');
        vi_buffer_number(out, finding->place.column);
    } else if (finding->place.words && finding->place.words[0]) {
        vi_buffer_string(out, ": ");
        vi_markup_text(out, vi_text_from(finding->place.words));
    }
    vi_buffer_string(out, ": ");
    vi_markup_text(out, vi_text_from(finding->text));
    vi_buffer_string(out, "</error></testcase>\n");
}

/* Advice is no test. */
static size_t
put_faults(struct vi_buffer *out, struct vi_text name, const struct vires_findings *findings)
{
    const struct vires_finding *finding;
    size_t count = 0;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++) {
        const struct vi_text file = name.size ? name : vi_text_from(finding->place.file);
        if (finding->severity == VIRES_SEVERE)
            put_fault(out, file.size ? file : VI_TEXT("vires"), finding, ++count);
    }
    return count;
}

static void
property(struct vi_buffer *out, const char *name, struct vi_text value)
{
    if (!value.size)
        return;
    vi_buffer_string(out, "    <property");
    vi_markup_attribute(out, "name", vi_text_from(name));
    vi_markup_attribute(out, "value", value);
    vi_buffer_string(out, "/>\n");
}

static void
put_properties(struct junit *junit)
{
    const struct verdict_document *document = junit->view->document;
    put(junit, "  <properties>\n");
    property(junit->out, "verdict", vi_text_from(vires_document_verdict_name(document->verdict)));
    property(junit->out, "sha256", vi_text_from(document->source->digest));
    vi_buffer_clear(&junit->words);
    if (document->record && !vi_range_is_all(document->days))
        vi_date_write_iso(&junit->words, document->days);
    property(junit->out, "lawOf", vi_buffer_view(&junit->words));
    put(junit, "  </properties>\n");
}

static void
put_suite(struct junit *junit, struct vi_text name)
{
    const struct verdict_document *document = junit->view->document;
    const bool unreadable = document->verdict == VIRES_DOCUMENT_UNREADABLE;
    size_t outcomes[OUTCOMES] = {0};
    for (size_t i = 0; i < document->row_count; i++)
        outcomes[outcome_of(junit, &document->rows[i])]++;
    if (unreadable)
        outcomes[IN_ERROR] += vires_findings_count(junit->view->findings, VIRES_SEVERE);
    open_suite(junit->out, name, outcomes);
    put_properties(junit);
    if (unreadable)
        (void)put_faults(junit->out, name, junit->view->findings);
    for (size_t i = 0; i < document->row_count; i++)
        put_case(junit, name, &document->rows[i]);
    put(junit, "</testsuite>\n");
}

static bool
write_suite(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct junit junit = {.view = view, .out = out};
    struct vi_buffer name;
    vi_buffer_init(&junit.words, &out->allocator);
    vi_buffer_init(&name, &out->allocator);
    (void)vi_where_path(&name, view->options, view->document->source->name);
    put_suite(&junit, vi_buffer_view(&name));
    const bool whole = !junit.words.failed && !name.failed;
    vi_buffer_free(&name);
    vi_buffer_free(&junit.words);
    return whole;
}

/* --- The whole ------------------------------------------------------------------------- */

static bool
open_suites(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    vi_buffer_string(out,
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"vires\">\n");
    return true;
}

static bool
close_suites(const struct vi_report_view *report, struct vi_buffer *out)
{
    size_t outcomes[OUTCOMES] = {0};
    if (report->faults)
        outcomes[IN_ERROR] = vires_findings_count(report->faults, VIRES_SEVERE);
    if (outcomes[IN_ERROR]) {
        open_suite(out, VI_TEXT("vires"), outcomes);
        (void)put_faults(out, VI_TEXT(""), report->faults);
        vi_buffer_string(out, "</testsuite>\n");
    }
    vi_buffer_string(out, "</testsuites>\n");
    return true;
}

const struct vi_format vi_format_junit = {
    .faults = true,
    .satisfied = true,
    .write = write_suite,
    .open = open_suites,
    .close = close_suites,
};

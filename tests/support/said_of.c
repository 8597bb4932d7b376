/* SPDX-License-Identifier: Apache-2.0 */
#include "support/said_of.h"

#include "report/report.h"
#include "support/testkit.h"

static const struct judged_row rows[] = {
    {"breach", VIRES_SEVERE, VIRES_BREACHED, "item 1", 1, "=2 < 3, \"so\"", "", "", 0, "", "", "",
     NULL},
    {"warns", VIRES_WARNING, VIRES_BREACHED, "item 2", 2, "careful: 100%", "", "", 0, "", "", "",
     NULL},
    {"here", VIRES_SEVERE, VIRES_UNPROVEN, "item 3", 3, "who knows", "", "if 2 came",
     VERDICT_NEEDS_HERE, "", "who came", "", NULL},
    {"there", VIRES_SEVERE, VIRES_UNPROVEN, "item 4", 4, "where", "", "", VERDICT_NEEDS_ELSEWHERE,
     "", "the day", "the notice", NULL},
    {"limit", VIRES_SEVERE, VIRES_ERROR, "item 5", 5, "a limit", "", "", 0, "", "", "", NULL},
    {"excuse", VIRES_SEVERE, VIRES_EXCUSED, "item 6", 6, "urgent", "", "", 0, "", "", "", NULL},
    {"waived", VIRES_SEVERE, VIRES_BREACHED, "item 7", 7, "too late", "", "", 0, "", "", "", NULL},
    {"fine", VIRES_SEVERE, VIRES_SATISFIED, "item 8", 8, "", "", "", 0, "", "", "", NULL},
};
static struct verdict_accepted accepted;

void
said_of_open(struct judged *judged)
{
    judged_init(judged, rows, VI_COUNT(rows));
    accepted = (struct verdict_accepted){
        VERDICT_BY_WAIVER, VI_TEXT("A Clerk"), VI_TEXT("lost"), VI_MOST, {0}};
    judged->rows[6].accepted = &accepted;
    judged->rows[0].fingerprint = VI_TEXT("0123456789abcdef0123456789abcdef");
}

void
said_of_unreadable(struct judged *judged)
{
    judged_init(judged, NULL, 0);
    judged->document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged->document.record = NULL;
    judged->source.name = VI_TEXT("a\n,\"b\xff:%.xml");
    vi_report0(&judged->findings, VI_XML_START,
               (struct vi_place){.source = &judged->source, .offset = 4});
    vi_findings_settle(&judged->findings);
}

static bool
append(void *user, const char *bytes, size_t size)
{
    struct vi_buffer *out = user;
    vi_buffer_text(out, (struct vi_text){bytes, size});
    return true;
}

static void
write_whole(struct vi_buffer *out, const struct vi_format *format, struct vi_text body,
            const struct vires_write_options *options, const struct vires_findings *faults)
{
    struct vi_report report;
    const struct vires_writer writer = {append, out};
    assert_int_equal(vi_report_open(&report, NULL, format, NULL, options, writer), VIRES_OK);
    assert_int_equal(vi_report_add(&report, body, VI_TEXT("")), VIRES_OK);
    assert_int_equal(vi_report_close(&report, faults, !faults), VIRES_OK);
    vi_report_release(&report);
}

void
assert_whole(struct judged *judged, const struct vi_format *format, const char *expected,
             const char *why)
{
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_buffer out, body;
    vi_buffer_init(&out, NULL);
    vi_buffer_init(&body, NULL);
    assert_true(format->write(&view, &body));
    write_whole(&out, format, vi_buffer_view(&body), &judged->options, NULL);
    assert_text(vi_buffer_view(&out), expected, why);
    vi_buffer_free(&body);
    vi_buffer_free(&out);
}

void
assert_faults(const struct vi_format *format, const char *expected)
{
    struct judged judged;
    struct vi_buffer out;
    judged_init(&judged, NULL, 0);
    vi_buffer_init(&out, NULL);
    vi_report0(&judged.findings, VI_XML_START,
               (struct vi_place){.source = &judged.rule_source, .offset = 4});
    vi_report0(&judged.findings, VI_CLI_NO_PATH, (struct vi_place){0});
    vi_findings_settle(&judged.findings);
    write_whole(&out, format, VI_TEXT(""), &judged.options, &judged.findings);
    assert_text(vi_buffer_view(&out), expected, "what could not be done");
    vi_buffer_free(&out);
    judged_free(&judged);
}

struct writing {
    struct judged *judged;
    const struct vi_format *format;
};

static bool
write_with(const struct vires_allocator *allocator, void *user)
{
    const struct writing *writing = user;
    struct judged *judged = writing->judged;
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_buffer out;
    vi_buffer_init(&out, allocator);
    bool done = writing->format->write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return done;
}

void
assert_tells_no_memory(const struct vi_format *format)
{
    struct judged judged;
    struct writing writing = {&judged, format};
    said_of_open(&judged);
    assert_in_range(fail_each_allocation(write_with, &writing), 2, 200);
    judged_free(&judged);
}

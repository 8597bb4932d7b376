/* SPDX-License-Identifier: Apache-2.0 */
/* The Schematron Validation Report Language (ISO/IEC 19757-3, Annex D): one output, an active
 * pattern for each document, a fired rule for each rule of each subject.  A breach is a failed
 * assertion; what is unproven, excused or accepted is reported. */
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/element_path.h"
#include "report/format.h"
#include "report/markup.h"
#include "report/weight.h"
#include "report/where.h"

#define NAMESPACE "http://purl.oclc.org/dsdl/svrl"

struct svrl {
    const struct vi_result_view *view;
    struct vi_buffer *out;
    struct vi_buffer words;
    struct vi_element_walk walk;
    bool has_elements; /* the document is a record in XML */
};

static void
put(struct vi_buffer *out, const char *text)
{
    vi_buffer_string(out, text);
}

static void
put_pattern(struct vi_buffer *out, struct vi_text name)
{
    put(out, "<svrl:active-pattern");
    vi_markup_attribute(out, "name", name);
    vi_markup_attribute(out, "document", name);
    put(out, "/>\n");
}

static void
put_rule(struct vi_buffer *out, struct vi_text context)
{
    put(out, "<svrl:fired-rule");
    vi_markup_attribute(out, "context", context.size ? context : VI_TEXT("/"));
    put(out, "/>\n");
}

/* "<svrl:failed-assert test="key-28cd" location="/..." role="error"><svrl:text>", and its end. */
static void
open_said(struct vi_buffer *out, const char *element, struct vi_text test, struct vi_text location,
          const char *role)
{
    put(out, "<svrl:");
    put(out, element);
    vi_markup_attribute(out, "test", test);
    vi_markup_attribute(out, "location", location);
    vi_markup_attribute(out, "role", vi_text_from(role));
    put(out, "><svrl:text>");
}

static void
close_said(struct vi_buffer *out, const char *element)
{
    put(out, "</svrl:text></svrl:");
    put(out, element);
    put(out, ">\n");
}

/* --- Rows --------------------------------------------------------------------------- */

static struct vi_text
location_of(struct svrl *svrl, const struct verdict_row *row)
{
    if (!svrl->has_elements || vi_place_is_stated(row->place))
        return VI_TEXT("/");
    return vi_element_path(&svrl->walk, row->place.offset);
}

static const char *
role_of(const struct verdict_row *row)
{
    if (row->accepted)
        return "accepted";
    return row->verdict == VIRES_BREACHED ? vires_severity_name(row->rule->severity)
                                          : vires_verdict_name(row->verdict);
}

static bool
is_failed(const struct svrl *svrl, const struct verdict_row *row)
{
    if (row->accepted)
        return false;
    return row->verdict == VIRES_BREACHED ||
           vi_weight_of(svrl->view->options, row) <= VI_WEIGHT_FAILS;
}

static void
add_part(struct vi_buffer *words, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    vi_buffer_string(words, label);
    vi_buffer_text(words, text);
}

static void
put_row(struct svrl *svrl, const struct verdict_row *row)
{
    const char *element = is_failed(svrl, row) ? "failed-assert" : "successful-report";
    put_rule(svrl->out, row->path);
    if (row->verdict == VIRES_SATISFIED)
        return;
    open_said(svrl->out, element, row->rule->id, location_of(svrl, row), role_of(row));
    vi_buffer_clear(&svrl->words);
    vi_accepted_message(&svrl->words, row);
    vi_buffer_string(&svrl->words, "\n(");
    vi_place_full(&svrl->words, row->place);
    vi_buffer_string(&svrl->words, ")");
    add_part(&svrl->words, "\nlaw: ", row->citation);
    add_part(&svrl->words, "\nremedy: ", row->rule->remedy);
    vi_markup_text(svrl->out, vi_buffer_view(&svrl->words));
    close_said(svrl->out, element);
}

static void
put_finding(struct vi_buffer *out, const struct vires_finding *finding)
{
    static const char *const roles[] = {
        [VIRES_ADVICE] = "advice", [VIRES_WARNING] = "warning", [VIRES_SEVERE] = "unreadable"};
    struct vi_buffer code;
    vi_buffer_init(&code, &out->allocator);
    vi_buffer_char(&code, 'V');
    vi_buffer_number(&code, finding->code);
    open_said(out, "failed-assert", vi_buffer_view(&code), VI_TEXT("/"), roles[finding->severity]);
    vi_markup_text(out, vi_text_from(finding->text));
    if (vi_where_of(finding).line) {
        vi_buffer_string(out, " (line ");
        vi_buffer_number(out, finding->place.line);
        vi_buffer_char(out, ')');
    }
    close_said(out, "failed-assert");
    out->failed |= code.failed;
    vi_buffer_free(&code);
}

static void
put_document(struct svrl *svrl)
{
    const struct verdict_document *document = svrl->view->document;
    const struct vires_finding *finding;
    vi_buffer_clear(&svrl->words);
    (void)vi_where_path(&svrl->words, svrl->view->options, document->source->name);
    put_pattern(svrl->out, vi_buffer_view(&svrl->words));
    put_rule(svrl->out, VI_TEXT("/"));
    for (size_t i = 0; (finding = vires_findings_at(svrl->view->findings, i)) != NULL; i++)
        put_finding(svrl->out, finding);
    for (size_t i = 0; i < document->row_count; i++)
        put_row(svrl, &document->rows[i]);
}

static bool
write_document(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct doc_record *record = view->document->record;
    struct svrl svrl = {.view = view, .out = out, .has_elements = record && !record->from_prose};
    vi_buffer_init(&svrl.words, &out->allocator);
    vi_element_walk_init(&svrl.walk, &out->allocator, view->document->source->text);
    put_document(&svrl);
    const bool whole = !svrl.words.failed && !svrl.walk.arena.failed && !svrl.walk.path.failed;
    vi_element_walk_free(&svrl.walk);
    vi_buffer_free(&svrl.words);
    return whole;
}

/* --- The whole ------------------------------------------------------------------------- */

static bool
open_output(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    put(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svrl:schematron-output"
             " xmlns:svrl=\"" NAMESPACE "\" title=\"Vires\"");
    vi_markup_attribute(out, "schemaVersion", vi_text_from(vires_version()));
    put(out, ">\n");
    return true;
}

static bool
close_output(const struct vi_report_view *report, struct vi_buffer *out)
{
    const struct vires_finding *finding;
    for (size_t i = 0; report->faults && (finding = vires_findings_at(report->faults, i)) != NULL;
         i++) {
        const struct vi_text file = vi_text_from(finding->place.file);
        put_pattern(out, file.size ? file : VI_TEXT("vires"));
        put_rule(out, VI_TEXT("/"));
        put_finding(out, finding);
    }
    put(out, "</svrl:schematron-output>\n");
    return true;
}

const struct vi_format vi_format_svrl = {
    .faults = true,
    .satisfied = true,
    .write = write_document,
    .open = open_output,
    .close = close_output,
};

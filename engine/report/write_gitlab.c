/* SPDX-License-Identifier: Apache-2.0 */
/* GitLab's code quality report: one array with an object for each finding, found again in the next
 * report by its fingerprint, which no two share. */
#include "base/digest.h"
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/format.h"
#include "report/json.h"
#include "report/weight.h"
#include "report/where.h"

struct gitlab {
    const struct vires_write_options *options;
    struct vi_json json;
    struct vi_buffer path, words;
};

static void
init(struct gitlab *gitlab, const struct vires_write_options *options, struct vi_buffer *out)
{
    *gitlab = (struct gitlab){.options = options, .json = {.out = out}};
    vi_buffer_init(&gitlab->path, &out->allocator);
    vi_buffer_init(&gitlab->words, &out->allocator);
}

static bool
finish(struct gitlab *gitlab)
{
    const bool whole = !gitlab->path.failed && !gitlab->words.failed;
    vi_buffer_free(&gitlab->words);
    vi_buffer_free(&gitlab->path);
    return whole;
}

/* Opens an issue and names its file; what `words` holds becomes the fingerprint. */
static void
open_issue(struct gitlab *gitlab, struct vi_text name)
{
    char digest[VI_DIGEST_HEX + 1];
    vi_buffer_clear(&gitlab->path);
    (void)vi_where_path(&gitlab->path, gitlab->options, name);
    vi_buffer_char(&gitlab->words, '\0');
    vi_buffer_text(&gitlab->words, vi_buffer_view(&gitlab->path));
    vi_digest(vi_buffer_view(&gitlab->words), digest);
    if (gitlab->json.comma)
        vi_buffer_string(gitlab->json.out, ",\n");
    gitlab->json.comma = false;
    vi_json_open(&gitlab->json, '{');
    vi_json_pair(&gitlab->json, "fingerprint", (struct vi_text){digest, 32});
}

static void
close_issue(struct gitlab *gitlab, const char *severity, uint32_t line)
{
    vi_json_pair(&gitlab->json, "severity", vi_text_from(severity));
    vi_json_key(&gitlab->json, "location");
    vi_json_open(&gitlab->json, '{');
    vi_json_key(&gitlab->json, "path");
    vi_json_text(&gitlab->json, vi_buffer_view(&gitlab->path));
    vi_json_key(&gitlab->json, "lines");
    vi_json_open(&gitlab->json, '{');
    vi_json_key(&gitlab->json, "begin");
    vi_json_number(&gitlab->json, line ? line : 1); /* every issue needs one */
    vi_json_close(&gitlab->json, '}');
    vi_json_close(&gitlab->json, '}');
    vi_json_close(&gitlab->json, '}');
}

static void
write_row(struct gitlab *gitlab, struct vi_text name, const struct verdict_row *row)
{
    static const char *const severities[] = {
        [VI_WEIGHT_FAULT] = "blocker",
        [VI_WEIGHT_FAILS] = "critical",
        [VI_WEIGHT_WARNING] = "minor",
        [VI_WEIGHT_NOTE] = "info",
    };
    const enum vi_weight weight = vi_weight_of(gitlab->options, row);
    const struct vi_spot *spot = vi_place_spot(row->place);
    if (weight == VI_WEIGHT_NONE)
        return;
    vi_buffer_clear(&gitlab->words);
    vi_buffer_text(&gitlab->words, row->fingerprint);
    open_issue(gitlab, name);
    vi_json_pair(&gitlab->json, "check_name", row->rule->id);
    vi_buffer_clear(&gitlab->words);
    if (spot) {
        vi_spot_write(&gitlab->words, spot);
        vi_buffer_string(&gitlab->words, ": ");
    }
    vi_buffer_string(&gitlab->words, row->verdict == VIRES_UNPROVEN ? "unproven: " : "");
    vi_accepted_message(&gitlab->words, row);
    vi_json_pair(&gitlab->json, "description", vi_buffer_view(&gitlab->words));
    close_issue(gitlab, severities[weight], vi_place_line_column(row->place).line);
}

static void
write_finding(struct gitlab *gitlab, struct vi_text name, const struct vires_finding *finding,
              size_t number)
{
    static const char *const severities[] = {
        [VIRES_ADVICE] = "info", [VIRES_WARNING] = "minor", [VIRES_SEVERE] = "blocker"};
    vi_buffer_clear(&gitlab->words);
    vi_buffer_string(&gitlab->words, finding->text);
    vi_buffer_number(&gitlab->words, (int64_t)number);
    open_issue(gitlab, name.size ? name : VI_TEXT("vires.xml"));
    vi_json_key(&gitlab->json, "check_name");
    vi_json_code(&gitlab->json, finding->code);
    vi_json_pair(&gitlab->json, "description", vi_text_from(finding->text));
    close_issue(gitlab, severities[finding->severity], vi_where_of(finding).line);
}

static bool
write_issues(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    const struct vires_finding *finding;
    struct gitlab gitlab;
    init(&gitlab, view->options, out);
    for (size_t i = 0; (finding = vires_findings_at(view->findings, i)) != NULL; i++)
        write_finding(&gitlab, document->source->name, finding, i);
    for (size_t i = 0; i < document->row_count; i++)
        write_row(&gitlab, document->source->name, &document->rows[i]);
    return finish(&gitlab);
}

static bool
close_array(const struct vi_report_view *report, struct vi_buffer *out)
{
    const struct vires_finding *finding;
    struct gitlab gitlab;
    init(&gitlab, report->options, out);
    gitlab.json.comma = report->bodies != 0;
    for (size_t i = 0; report->faults && (finding = vires_findings_at(report->faults, i)) != NULL;
         i++)
        write_finding(&gitlab, vi_text_from(finding->place.file), finding, i);
    vi_buffer_string(out, "\n]\n");
    return finish(&gitlab);
}

static bool
open_array(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    vi_buffer_string(out, "[\n");
    return true;
}

const struct vi_format vi_format_gitlab = {
    .faults = true,
    .between = ",\n",
    .write = write_issues,
    .open = open_array,
    .close = close_array,
};

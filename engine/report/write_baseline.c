/* SPDX-License-Identifier: Apache-2.0 */
/* A baseline: what is found today, by content, so that an old archive can start at zero.  What is
 * waived is not in it, and neither is what another document would settle. */
#include "findings/codes.h"
#include "report/format.h"
#include "report/markup.h"
#include "report/where.h"

#define NAMESPACE "urn:vires:rules:1"

static bool
is_of_baseline(const struct verdict_row *row)
{
    if (row->accepted && row->accepted->by != VERDICT_BY_BASELINE)
        return false;
    return row->verdict == VIRES_BREACHED ||
           (row->verdict == VIRES_UNPROVEN && row->missing.need == VERDICT_NEEDS_HERE);
}

static bool
write_accepted(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    struct vi_buffer name;
    vi_buffer_init(&name, &out->allocator);
    (void)vi_where_path(&name, view->options, document->source->name);
    for (size_t i = 0; i < document->row_count; i++) {
        const struct verdict_row *row = &document->rows[i];
        if (!is_of_baseline(row))
            continue;
        vi_buffer_string(out, "  <accepted");
        vi_markup_attribute(out, "document", vi_buffer_view(&name));
        vi_markup_attribute(out, "rule", row->rule->id);
        vi_markup_attribute(out, "fingerprint", row->fingerprint);
        vi_buffer_string(out, "/>\n");
    }
    const bool whole = !name.failed;
    vi_buffer_free(&name);
    return whole;
}

static bool
open_waivers(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    vi_buffer_string(out, "<waivers xmlns=\"" NAMESPACE "\">\n");
    return true;
}

static bool
close_waivers(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    vi_buffer_string(out, "</waivers>\n");
    return true;
}

const struct vi_format vi_format_baseline = {
    .write = write_accepted,
    .open = open_waivers,
    .close = close_waivers,
};

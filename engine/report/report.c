/* SPDX-License-Identifier: Apache-2.0 */
#include "report/report.h"

static enum vires_status
send(struct vi_report *report, struct vi_text bytes)
{
    if (report->format->gathered && !report->closing) {
        vi_buffer_text(&report->gathered, bytes);
        return report->gathered.failed ? VIRES_NO_MEMORY : VIRES_OK;
    }
    if (bytes.size && !report->writer.write(report->writer.user, bytes.at, bytes.size))
        return VIRES_IO;
    return VIRES_OK;
}

static struct vi_report_view
view_of(const struct vi_report *report)
{
    return (struct vi_report_view){
        .program = report->program,
        .options = &report->options,
        .bodies = report->bodies,
        .asides = vi_buffer_view(&report->asides),
    };
}

/* Writes what a function of the format has to say of the whole; NULL: nothing. */
static enum vires_status
write_part(struct vi_report *report,
           bool (*part)(const struct vi_report_view *view, struct vi_buffer *out),
           const struct vi_report_view *view)
{
    if (!part)
        return VIRES_OK;
    vi_buffer_clear(&report->words);
    if (!part(view, &report->words) || report->words.failed)
        return VIRES_NO_MEMORY;
    return send(report, vi_buffer_view(&report->words));
}

enum vires_status
vi_report_open(struct vi_report *report, const struct vires_allocator *allocator,
               const struct vi_format *format, const struct prog_program *program,
               const struct vires_write_options *options, struct vires_writer writer)
{
    *report = (struct vi_report){
        .format = format, .program = program, .options = *options, .writer = writer};
    vi_buffer_init(&report->asides, allocator);
    vi_buffer_init(&report->words, allocator);
    vi_buffer_init(&report->gathered, allocator);
    const struct vi_report_view view = view_of(report);
    return format->gathered ? VIRES_OK : write_part(report, format->open, &view);
}

enum vires_status
vi_report_add(struct vi_report *report, struct vi_text body, struct vi_text aside)
{
    const struct vi_format *format = report->format;
    const char *before = report->bodies || !format->first ? format->between : format->first;
    if (aside.size) {
        if (report->asides.size)
            vi_buffer_string(&report->asides, format->between);
        vi_buffer_text(&report->asides, aside);
    }
    if (!body.size)
        return VIRES_OK;
    enum vires_status status = VIRES_OK;
    if (report->bodies || format->first)
        status = send(report, vi_text_from(before));
    report->bodies++;
    return status ? status : send(report, body);
}

enum vires_status
vi_report_close(struct vi_report *report, const struct vires_findings *faults, bool whole)
{
    struct vi_report_view view = view_of(report);
    if (report->asides.failed)
        return VIRES_NO_MEMORY;
    view.faults = faults;
    view.whole = whole;
    report->closing = true;
    enum vires_status status = VIRES_OK;
    if (report->format->gathered)
        status = write_part(report, report->format->open, &view);
    if (!status)
        status = send(report, vi_buffer_view(&report->gathered));
    return status ? status : write_part(report, report->format->close, &view);
}

void
vi_report_release(struct vi_report *report)
{
    vi_buffer_free(&report->asides);
    vi_buffer_free(&report->words);
    vi_buffer_free(&report->gathered);
}

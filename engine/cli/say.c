/* SPDX-License-Identifier: Apache-2.0 */
/* What goes to stderr: one line each, and what may be done about it in the line. */
#include <stdio.h>

#include "base/printable.h"
#include "cli/cli.h"

void
cli_failed(struct cli *cli, enum cli_status status)
{
    if (status > cli->status)
        cli->status = status;
}

static void
write_finding(struct vi_buffer *out, const struct vires_finding *finding, const char *file)
{
    const char *name = file ? file : finding->place.file;
    /* What could not be opened has no lines. */
    bool placed = finding->code != vi_code_row(VI_INPUT_OPEN)->number;
    vi_buffer_string(out, "vires: ");
    if (name[0]) {
        vi_printable(out, vi_text_from(name));
        vi_buffer_char(out, ':');
        if (placed && finding->place.words[0]) {
            vi_buffer_char(out, ' ');
            vi_buffer_string(out, finding->place.words);
            vi_buffer_char(out, ':');
        } else if (placed && finding->place.line) {
            vi_buffer_number(out, finding->place.line);
            vi_buffer_char(out, ':');
            vi_buffer_number(out, finding->place.column);
            vi_buffer_char(out, ':');
        }
        vi_buffer_char(out, ' ');
    }
    if (finding->severity == VIRES_WARNING)
        vi_buffer_string(out, "warning: ");
    vi_printable(out, vi_text_from(finding->text));
    vi_buffer_string(out, "  [V");
    vi_buffer_number(out, finding->code);
    vi_buffer_string(out, "]\n");
}

void
cli_write_findings(struct vi_buffer *out, const struct vires_findings *findings,
                   enum vires_severity least)
{
    const struct vires_finding *finding;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++)
        if (finding->severity >= least)
            write_finding(out, finding, NULL);
}

void
cli_write_findings_of(struct vi_buffer *out, const struct vires_findings *findings,
                      const char *file)
{
    const struct vires_finding *finding;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++)
        write_finding(out, finding, finding->place.file[0] ? NULL : file);
}

static const struct vi_source *
source_named(struct cli *cli, const char *file)
{
    struct vi_source *source = file && file[0] ? VI_NEW(&cli->arena, struct vi_source) : NULL;
    if (source)
        *source = (struct vi_source){.name = vi_text_copy(&cli->arena, vi_text_from(file)),
                                     .text = VI_TEXT("")};
    return source;
}

void
cli_keep_faults(struct cli *cli, const struct vires_findings *findings, const char *file,
                enum vires_severity least)
{
    const struct vires_finding *finding;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++)
        if (finding->severity >= least)
            vi_report_made(&cli->faults, finding,
                           source_named(cli, file ? file : finding->place.file));
}

/* One message as a list of findings. */
static void
make_message(struct vires_findings *list, const struct vires_allocator *allocator,
             enum vi_code code, const struct vi_text *arguments, size_t count)
{
    struct vi_limits limits;
    const struct vi_place nowhere = {0};
    vi_limits_default(&limits);
    vi_findings_init(list, allocator, &limits);
    vi_report(list, code, nowhere, arguments, count);
    vi_findings_settle(list);
}

void
cli_write_message(struct vi_buffer *out, enum vi_code code, const char *file,
                  const struct vi_text *arguments, size_t count)
{
    struct vires_findings list;
    make_message(&list, &out->allocator, code, arguments, count);
    const struct vires_finding *finding = vires_findings_at(&list, 0);
    if (finding)
        write_finding(out, finding, file);
    else
        out->failed = true;
    vi_findings_release(&list);
}

void
cli_print_error(struct vi_buffer *lines)
{
    if (lines->size)
        (void)fwrite(lines->bytes, 1, lines->size, stderr);
    if (lines->failed)
        (void)fputs("vires: memory ran out\n", stderr);
    vi_buffer_clear(lines);
}

void
cli_tell(struct cli *cli, enum vi_code code, const char *file, struct vi_text a, struct vi_text b,
         struct vi_text c)
{
    const struct vi_text arguments[] = {a, b, c};
    struct vi_buffer line;
    if (vi_code_row(code)->severity == VIRES_SEVERE) {
        struct vires_findings list;
        cli_failed(cli, CLI_FAILED);
        make_message(&list, NULL, code, arguments, VI_COUNT(arguments));
        cli_keep_faults(cli, &list, file, VIRES_SEVERE);
        vi_findings_release(&list);
    }
    vi_buffer_init(&line, NULL);
    cli_write_message(&line, code, file, arguments, VI_COUNT(arguments));
    cli_print_error(&line);
    vi_buffer_free(&line);
}

void
cli_say(struct cli *cli, enum vi_code code, const char *file, struct vi_text a, struct vi_text b,
        struct vi_text c)
{
    if (!cli->quiet || vi_code_row(code)->severity == VIRES_SEVERE)
        cli_tell(cli, code, file, a, b, c);
}

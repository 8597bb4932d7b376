/* SPDX-License-Identifier: Apache-2.0 */
/* Commands to GitHub Actions, which shows them beside the lines of a change.  It shows only the
 * first few of a step, so that what waits for another document is left to other formats. */
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/format.h"
#include "report/weight.h"
#include "report/where.h"

#define REPLACEMENT "\xEF\xBF\xBD"

struct github {
    const struct vires_write_options *options;
    struct vi_buffer *out;
    struct vi_buffer words;
};

/* --- Characters -------------------------------------------------------------------- */

/* What would end a value, or the command; the value of a property ends at a comma or colon too. */
static const char *
instead(char byte, bool property)
{
    switch (byte) {
    case '%':
        return "%25";
    case '\r':
        return "%0D";
    case '\n':
        return "%0A";
    case ':':
        return property ? "%3A" : NULL;
    case ',':
        return property ? "%2C" : NULL;
    default:
        return (unsigned char)byte < ' ' || byte == 0x7F ? REPLACEMENT : NULL;
    }
}

static void
put_well_formed(struct vi_buffer *out, struct vi_text text, bool property)
{
    for (size_t i = 0; i < text.size; i++) {
        const char *other = instead(text.at[i], property);
        if (other)
            vi_buffer_string(out, other);
        else
            vi_buffer_char(out, text.at[i]);
    }
}

static void
put_value(struct vi_buffer *out, struct vi_text text, bool property)
{
    size_t bad;
    while (!vi_text_utf8(text, &bad)) {
        put_well_formed(out, (struct vi_text){text.at, bad}, property);
        vi_buffer_string(out, REPLACEMENT);
        text = (struct vi_text){text.at + bad + 1, text.size - bad - 1};
    }
    put_well_formed(out, text, property);
}

/* --- Commands ----------------------------------------------------------------------- */

static void
put_property(struct github *github, const char *name, struct vi_text value)
{
    vi_buffer_string(github->out, name);
    vi_buffer_char(github->out, '=');
    put_value(github->out, value, true);
}

static void
put_number(struct github *github, const char *name, uint32_t number)
{
    if (!number)
        return;
    vi_buffer_string(github->out, name);
    vi_buffer_number(github->out, number);
}

/* "::error file=minutes.xml,line=7,col=3,title=key-28cd::" */
static void
open_command(struct github *github, const char *command, struct vi_text name,
             struct vi_line_column at, struct vi_text title)
{
    vi_buffer_string(github->out, "::");
    vi_buffer_string(github->out, command);
    vi_buffer_char(github->out, ' ');
    if (name.size) {
        vi_buffer_clear(&github->words);
        (void)vi_where_path(&github->words, github->options, name);
        put_property(github, "file", vi_buffer_view(&github->words));
        put_number(github, ",line=", at.line);
        put_number(github, ",col=", at.column);
        vi_buffer_char(github->out, ',');
    }
    put_property(github, "title", title);
    vi_buffer_string(github->out, "::");
}

/* What has no lines is told in words where it stands. */
static void
put_spot(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    if (spot) {
        vi_spot_write(out, spot);
        vi_buffer_string(out, ": ");
    }
}

static void
put_row(struct github *github, struct vi_text name, const struct verdict_row *row)
{
    static const char *const commands[] = {
        [VI_WEIGHT_FAULT] = "error",
        [VI_WEIGHT_FAILS] = "error",
        [VI_WEIGHT_WARNING] = "warning",
        [VI_WEIGHT_NOTE] = "notice",
    };
    const enum vi_weight weight = vi_weight_of(github->options, row);
    if (weight == VI_WEIGHT_NONE || row->missing.need == VERDICT_NEEDS_ELSEWHERE)
        return;
    open_command(github, commands[weight], name, vi_place_line_column(row->place), row->rule->id);
    vi_buffer_clear(&github->words);
    put_spot(&github->words, row->place);
    if (row->verdict == VIRES_UNPROVEN)
        vi_buffer_string(&github->words, "unproven: ");
    vi_accepted_message(&github->words, row);
    put_value(github->out, vi_buffer_view(&github->words), false);
    vi_buffer_char(github->out, '\n');
}

static void
put_finding(struct github *github, struct vi_text name, const struct vires_finding *finding)
{
    static const char *const commands[] = {
        [VIRES_ADVICE] = "notice", [VIRES_WARNING] = "warning", [VIRES_SEVERE] = "error"};
    struct vi_buffer code;
    vi_buffer_init(&code, &github->out->allocator);
    vi_buffer_char(&code, 'V');
    vi_buffer_number(&code, finding->code);
    open_command(github, commands[finding->severity], name, vi_where_of(finding),
                 vi_buffer_view(&code));
    put_value(github->out, vi_text_from(finding->text), false);
    vi_buffer_char(github->out, '\n');
    github->words.failed |= code.failed;
    vi_buffer_free(&code);
}

static bool
write_commands(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    struct github github = {.options = view->options, .out = out};
    const struct vires_finding *finding;
    vi_buffer_init(&github.words, &out->allocator);
    for (size_t i = 0; (finding = vires_findings_at(view->findings, i)) != NULL; i++)
        put_finding(&github, document->source->name, finding);
    for (size_t i = 0; i < document->row_count; i++)
        put_row(&github, document->source->name, &document->rows[i]);
    const bool whole = !github.words.failed;
    vi_buffer_free(&github.words);
    return whole;
}

static bool
write_faults(const struct vi_report_view *report, struct vi_buffer *out)
{
    struct github github = {.options = report->options, .out = out};
    const struct vires_finding *finding;
    vi_buffer_init(&github.words, &out->allocator);
    for (size_t i = 0; report->faults && (finding = vires_findings_at(report->faults, i)) != NULL;
         i++)
        put_finding(&github, vi_text_from(finding->place.file), finding);
    const bool whole = !github.words.failed;
    vi_buffer_free(&github.words);
    return whole;
}

const struct vi_format vi_format_github = {
    .faults = true,
    .write = write_commands,
    .close = write_faults,
};

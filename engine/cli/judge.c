/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judge.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/count.h"
#include "report/format.h"
#include "report/where.h"

#define ROOM_KEPT ((size_t)64 * 1024)

static const struct vires_allocator plain = {0};
static const char stdin_name[] = "(standard input)";

void
cli_outcome_init(struct cli_outcome *outcome)
{
    *outcome = (struct cli_outcome){0};
    vi_buffer_init(&outcome->report, NULL);
    vi_buffer_init(&outcome->aside, NULL);
    vi_buffer_init(&outcome->errors, NULL);
}

/* One long report does not keep its room for ever. */
void
cli_outcome_clear(struct cli_outcome *outcome)
{
    if (outcome->report.room > ROOM_KEPT)
        vi_buffer_free(&outcome->report);
    vi_buffer_clear(&outcome->report);
    vi_buffer_clear(&outcome->aside);
    vi_buffer_clear(&outcome->errors);
    outcome->has_report = outcome->has_verdict = false;
    outcome->lost = outcome->skipped = false;
    outcome->status = CLI_GOOD;
}

void
cli_outcome_free(struct cli_outcome *outcome)
{
    vi_buffer_free(&outcome->report);
    vi_buffer_free(&outcome->aside);
    vi_buffer_free(&outcome->errors);
}

static bool
is_stdin(const struct cli_path *path)
{
    return strcmp(path->name, CLI_STDIN) == 0;
}

const char *
cli_shown_name(const struct cli_path *path)
{
    return is_stdin(path) ? stdin_name : path->name;
}

static void
say(struct cli_outcome *outcome, enum vi_code code, const struct cli_path *path, struct vi_text a)
{
    cli_write_message(&outcome->errors, code, cli_shown_name(path), &a, 1);
    if (vi_code_row(code)->severity == VIRES_SEVERE)
        outcome->status = CLI_FAILED;
}

/* --- Its bytes -------------------------------------------------------------------- */

/* Has the name an ending that says it is something else?  A name without one may be anything. */
static bool
is_other_kind(const struct cli_path *path)
{
    const char *slash = strrchr(path->name, '/');
    const char *name = slash ? slash + 1 : path->name;
    const char *dot = strrchr(name, '.');
    return !is_stdin(path) && dot && dot != name &&
           !cli_has_ending(name, cli_walk_documents.endings);
}

void
cli_release_bytes(struct vi_disk_file *file)
{
    vi_disk_release(file, &plain);
}

enum vires_status
cli_read_bytes(const struct vi_limits *limits, const struct cli_path *path,
               struct vi_disk_file *file, const char **why)
{
    if (is_stdin(path))
        return vi_disk_read_open(STDIN_FILENO, limits, &plain, file, why);
    enum vires_status status = vi_disk_read(path->name, limits, &plain, file, why);
    if (!status && is_other_kind(path)) {
        vi_disk_release(file, &plain);
        *why = "files of this kind are not read; .xml, .txt, .md, .html, .docx, .odt and .pdf are";
        return VIRES_REJECTED;
    }
    return status;
}

/* --- Its verdict ------------------------------------------------------------------ */

/* Waivers call a document by its path in the project. */
static enum vires_status
check_bytes(const struct cli_judging *judging, struct vires_worker *worker, const char *name,
            const struct vi_disk_file *file, struct vires_result **result)
{
    const struct vires_write_options home = {.root = judging->batch->repository.home,
                                             .folder = judging->batch->repository.inside};
    struct vires_check_options options = judging->check;
    struct vi_buffer path;
    vi_buffer_init(&path, NULL);
    (void)vi_where_path(&path, &home, vi_text_from(name));
    options.path = path.failed ? NULL : path.bytes;
    enum vires_status status = vires_check(worker, name, file->bytes, file->size, &options, result);
    vi_buffer_free(&path);
    return status;
}

/* A report names every document, also one that could not be opened or held in memory. */
static enum vires_status
check(const struct cli_judging *judging, struct vires_worker *worker, const struct cli_path *path,
      struct vires_result **result)
{
    struct vi_disk_file file = {0};
    const char *why = NULL, *name = cli_shown_name(path);
    enum vires_status status = cli_read_bytes(&judging->limits, path, &file, &why);
    if (status)
        return vires_check_unopened(worker, name, status == VIRES_NO_MEMORY ? NULL : why, result);
    status = check_bytes(judging, worker, name, &file, result);
    vi_disk_release(&file, &plain);
    return status ? vires_check_unopened(worker, name, NULL, result) : status;
}

/* Why a file of a folder is not meant for us: XML that is something else than a record, as a rule
 * set or a web page is, and text that decides nothing.  NULL: it is a document, and has to be read.
 */
static const struct vires_finding *
reason_to_skip(const struct vires_result *result)
{
    const struct vires_findings *findings = vires_result_findings(result);
    const struct vires_finding *only = vires_findings_at(findings, 0);
    if (vires_result_verdict(result) != VIRES_DOCUMENT_UNREADABLE || !only ||
        vires_findings_at(findings, 1))
        return NULL;
    bool foreign = only->code == vi_code_row(VI_RECORD_ROOT)->number ||
                   only->code == vi_code_row(VI_MAPPING_NOTHING)->number ||
                   only->code == vi_code_row(VI_PROSE_NOTHING)->number;
    return foreign ? only : NULL;
}

static void
say_errors(struct cli_outcome *outcome, const struct cli_path *path,
           const struct vires_result *result)
{
    struct vires_counts counts = vires_result_counts(result);
    const struct vires_findings *findings = vires_result_findings(result);
    if (vires_result_verdict(result) == VIRES_DOCUMENT_UNREADABLE) {
        outcome->status = CLI_FAILED;
        cli_write_findings_of(&outcome->errors, findings, cli_shown_name(path));
    }
    if (!counts.error)
        return;
    struct vi_buffer words;
    vi_buffer_init(&words, NULL);
    vi_count_write(&words, counts.error, "rule");
    say(outcome, VI_CLI_RULE_ERROR, path, vi_buffer_view(&words));
    vi_buffer_free(&words);
}

/* --- What is written of it ---------------------------------------------------------- */

/* The message that names the limit has it from the engine; here is no document to point to. */
static void
say_too_large(const struct cli_judging *judging, const struct cli_path *path,
              struct cli_outcome *outcome)
{
    struct vi_buffer number;
    vi_buffer_init(&number, NULL);
    vi_buffer_number(&number, (int64_t)judging->limits.value[VI_LIMIT_MEMORY_BYTES]);
    const struct vi_text arguments[] = {vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES)),
                                        vi_buffer_view(&number)};
    cli_write_message(&outcome->errors, VI_INPUT_MEMORY, cli_shown_name(path), arguments,
                      VI_COUNT(arguments));
    outcome->status = CLI_FAILED;
    vi_buffer_free(&number);
}

/* A warning that is breached leaves a document clear, and is worth a line all the same; so is one
 * that something in it was not read. */
static bool
has_warning(const struct vires_result *result)
{
    struct vires_counts counts = vires_result_counts(result);
    return counts.breached || counts.error ||
           vires_findings_count(vires_result_findings(result), VIRES_WARNING);
}

/* The body, and what the document leaves for the end of the report. */
static enum vires_status
write_parts(const struct cli_judging *judging, struct vires_result *result,
            struct cli_outcome *outcome)
{
    const enum vires_format format = judging->batch->format;
    struct vires_write_options options = judging->write;
    enum vires_status status =
        vires_result_write(result, format, &options, cli_buffer_writer(&outcome->report));
    options.aside = true;
    if (!status && vi_format_at(format)->aside)
        status = vires_result_write(result, format, &options, cli_buffer_writer(&outcome->aside));
    return status;
}

static void
write_report(const struct cli_judging *judging, const struct cli_path *path,
             struct vires_result *result, struct cli_outcome *outcome)
{
    if (judging->batch->only_wrong && outcome->verdict == VIRES_DOCUMENT_CLEAR &&
        !has_warning(result))
        return;
    enum vires_status status = write_parts(judging, result, outcome);
    outcome->has_report = !status;
    if (status == VIRES_LIMIT)
        say_too_large(judging, path, outcome);
    else if (status)
        outcome->report.failed = true;
    outcome->lost = status != VIRES_OK;
}

static void
conclude(const struct cli_judging *judging, const struct cli_path *path,
         struct vires_result *result, struct cli_outcome *outcome)
{
    const struct vires_finding *no_document = path->walked ? reason_to_skip(result) : NULL;
    if (no_document) {
        outcome->skipped = true;
        say(outcome, VI_CLI_SKIPPED, path, vi_text_from(no_document->text));
        return;
    }
    outcome->verdict = vires_result_verdict(result);
    outcome->has_verdict = true;
    say_errors(outcome, path, result);
    if (vires_result_fails(result, judging->cli->options.fail_on == CLI_ON_UNPROVEN) &&
        outcome->status < CLI_BREACHED)
        outcome->status = CLI_BREACHED;
    write_report(judging, path, result, outcome);
}

void
cli_judge(const struct cli_judging *judging, struct vires_worker *worker,
          const struct cli_path *path, struct cli_outcome *outcome)
{
    struct vires_result *result = NULL;
    if (check(judging, worker, path, &result)) {
        outcome->lost = true;
        say(outcome, VI_CLI_NO_MEMORY, path, VI_TEXT(""));
    } else
        conclude(judging, path, result, outcome);
    if (outcome->report.failed || outcome->aside.failed) {
        outcome->lost = true;
        vi_buffer_clear(&outcome->report);
        vi_buffer_clear(&outcome->aside);
        outcome->has_report = false;
        say(outcome, VI_CLI_NO_MEMORY, path, VI_TEXT(""));
    }
    vires_result_free(result);
}

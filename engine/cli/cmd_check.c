/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>
#include <unistd.h>

#include "cli/batch.h"
#include "cli/changed.h"
#include "cli/dossier.h"
#include "cli/waivers.h"
#include "cli/watch.h"
#include "report/format.h"

#define JOBS_BY_DEFAULT 16 /* at most, however many processors there are */

/* As many as there are processors. */
static uint32_t
usual_jobs(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (processors < 1)
        return 1;
    return processors < JOBS_BY_DEFAULT ? (uint32_t)processors : JOBS_BY_DEFAULT;
}

/* - is standard input, which has but one end. */
static bool
reads_stdin_once(struct cli *cli)
{
    size_t times = 0;
    for (size_t i = 0; i < cli->options.paths.count; i++)
        times += strcmp(cli->options.paths.at[i], CLI_STDIN) == 0;
    if (times > 1)
        cli_say(cli, VI_CLI_STDIN_TWICE, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    return times <= 1;
}

/* A report that says what could not be done is written although nothing was judged. */
static void
report_faults(struct cli *cli, const struct cli_batch *batch)
{
    struct cli_output output;
    if (!vi_format_at(batch->format)->faults || !cli_output_open(cli, &output))
        return;
    cli_batch_faults(cli, batch, &output);
    cli_output_close(cli, &output);
}

static void
write_all(struct cli *cli, struct cli_batch *batch)
{
    struct cli_output output;
    if (!cli_output_open(cli, &output))
        return;
    cli_batch_run(cli, batch, &output);
    cli_output_close(cli, &output);
}

static void
judge_all(struct cli *cli, struct cli_batch *batch)
{
    struct vires_dossier *dossier = NULL;
    cli_paths_find(cli, &cli->options.paths, &cli_walk_documents, &batch->paths);
    if (!cli_output_spares(cli, &batch->paths, VI_CLI_OUTPUT_INPUT) ||
        !cli_output_spares(cli, &batch->pack->files, VI_CLI_OUTPUT_RULES))
        return;
    if (cli->options.dossier && !cli_dossier_read(cli, batch, &dossier)) {
        report_faults(cli, batch);
        return;
    }
    batch->dossier = dossier; /* of all of them, whichever are judged */
    if (!cli->options.diff ||
        cli_changed_only(cli, &batch->repository, cli->options.diff, &batch->paths))
        write_all(cli, batch);
    else
        report_faults(cli, batch);
    vires_dossier_free(dossier);
}

static void
judge_with_waivers(struct cli *cli, struct cli_batch *batch)
{
    struct vires_waivers *waivers = NULL;
    if (!cli_waivers_read(cli, batch->pack, &waivers)) {
        report_faults(cli, batch);
        return;
    }
    batch->waivers = waivers;
    judge_all(cli, batch);
    vires_waivers_free(waivers);
}

static void
run_batch(struct cli *cli, struct cli_batch *batch)
{
    struct cli_pack pack;
    const struct cli_project *project = cli_project(cli);
    if (!project) {
        batch->repository = cli_repository_find(cli);
        report_faults(cli, batch);
        return;
    }
    batch->repository = project->repository;
    if (!cli_project_apply(cli, project))
        return;
    if (!cli->options.paths.count) {
        cli_say(cli, VI_CLI_NO_PATH, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        return;
    }
    if (!reads_stdin_once(cli))
        return;
    if (!cli_pack_load(cli, &cli->options.rules, false, &pack)) {
        report_faults(cli, batch);
        return;
    }
    batch->pack = &pack;
    if (!cli->options.rule || cli_pack_has(cli, &pack, cli->options.rule))
        judge_with_waivers(cli, batch);
    cli_pack_free(&pack);
}

static void
check_once(struct cli *cli)
{
    struct cli_batch batch = {
        .jobs = cli->options.jobs ? cli->options.jobs : usual_jobs(),
        .format = (enum vires_format)cli->options.format,
        .only_wrong = cli->options.quiet && cli->options.format == VIRES_PLAIN,
    };
    if (cli->options.write_baseline) {
        batch.format = VIRES_BASELINE;
        cli->options.output = cli->options.write_baseline;
    }
    run_batch(cli, &batch);
    if (cli->options.write_baseline && cli->status == CLI_BREACHED)
        cli->status = CLI_GOOD; /* what is breached is what was asked for */
}

static void
run_check(struct cli *cli)
{
    if (cli->options.watch)
        cli_watch(cli, check_once);
    else
        check_once(cli);
}

static void
run_explain(struct cli *cli)
{
    struct cli_batch batch = {.jobs = 1, .format = VIRES_EXPLAIN, .explain = true};
    run_batch(cli, &batch);
}

#define HOW                                                                                        \
    (1u << CLI_O_RULES | 1u << CLI_O_AS_OF | 1u << CLI_O_STAGE | 1u << CLI_O_AUTHORITY |           \
     1u << CLI_O_OUTPUT | 1u << CLI_O_FAIL_ON | 1u << CLI_O_LIMIT | 1u << CLI_O_DOSSIER |          \
     1u << CLI_O_WAIVERS | 1u << CLI_O_BASELINE | 1u << CLI_O_QUIET | 1u << CLI_O_HELP)

const struct cli_command cli_check = {
    .name = "check",
    .arguments = "PATH...",
    .summary = "judge documents by the rules in force on their day",
    .details =
        "Judges each document and says what is breached, what is not proven and what would\n"
        "settle it. A path is a file (.xml, .txt, .md, .html, .docx, .odt, .pdf), a folder, or -\n"
        "for standard input. Without -r the rules are those of vires.xml, which is looked for "
        "from\n"
        "the working folder upwards and says which documents are judged too; else the national\n"
        "ones, from VIRES_DATA, else as installed with Vires, else of the build tree. With -r "
        "they\n"
        "are those that are named, and no others.\n"
        "With --dossier what one document says of a decision in another is followed, and a "
        "timeline\n"
        "of each matter ends the report; without it each document is judged alone.\n"
        "Limits keep hostile files from taking all memory or time; what meets one is refused by\n"
        "the name of the limit.\n"
        "Ends with 1 if something is breached, with 2 if something could not be done.\n",
    .options = HOW | 1u << CLI_O_FORMAT | 1u << CLI_O_JOBS | 1u << CLI_O_WRITE_BASELINE |
               1u << CLI_O_DIFF | 1u << CLI_O_WATCH,
    .run = run_check,
};

const struct cli_command cli_explain = {
    .name = "explain",
    .arguments = "PATH...",
    .summary = "the tree of reasons behind each verdict",
    .details = "Judges documents as check does, and prints for each rule of each subject the\n"
               "statements behind its verdict: whether each holds, and where it stands in the\n"
               "document or in the rules. Rules that are satisfied are explained too.\n",
    .options = HOW | 1u << CLI_O_RULE | 1u << CLI_O_ITEM,
    .run = run_explain,
};

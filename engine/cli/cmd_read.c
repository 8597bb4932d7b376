/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/judge.h"

/* One document on its way to being printed. */
struct passage {
    struct cli *cli;
    struct cli_path path;
    struct cli_pack pack;
    struct vires_worker *worker;
    struct vires_findings *findings;
    struct vi_disk_file file;
    struct vi_buffer record;
};

static bool
say_no_memory(struct cli *cli)
{
    cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    return false;
}

static bool
names_one(struct cli *cli)
{
    size_t count = cli->options.paths.count;
    struct vi_buffer number;
    if (!count)
        cli_say(cli, VI_CLI_NO_PATH, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    if (count < 2)
        return count == 1;
    vi_buffer_init(&number, NULL);
    vi_buffer_number(&number, (int64_t)count);
    cli_say(cli, VI_CLI_ONE_PATH, NULL, VI_TEXT("read"), vi_buffer_view(&number), VI_TEXT(""));
    vi_buffer_free(&number);
    return false;
}

static bool
take_bytes(struct passage *passage)
{
    const char *why = NULL;
    enum vires_status status =
        cli_read_bytes(&passage->cli->limits, &passage->path, &passage->file, &why);
    if (status)
        cli_say(passage->cli, VI_INPUT_OPEN, cli_shown_name(&passage->path), vi_text_from(why),
                VI_TEXT(""), VI_TEXT(""));
    return !status;
}

static enum vires_reading
form_of(const struct cli_options *options)
{
    return options->trace ? VIRES_READ_TRACE : (enum vires_reading)options->form;
}

/* What the reading has to say about the form of the document goes to stderr, and fails nothing. */
static bool
understand(struct passage *passage)
{
    struct vi_buffer lines;
    const char *name = cli_shown_name(&passage->path);
    struct vires_writer writer = cli_buffer_writer(&passage->record);
    enum vires_status status =
        vires_read(passage->worker, name, passage->file.bytes, passage->file.size,
                   passage->cli->options.authority, form_of(&passage->cli->options),
                   passage->findings, writer);
    if (status == VIRES_NO_MEMORY || passage->record.failed)
        return say_no_memory(passage->cli);
    vi_buffer_init(&lines, NULL);
    cli_write_findings_of(&lines, passage->findings, name);
    if (status || !passage->cli->quiet)
        cli_print_error(&lines);
    vi_buffer_free(&lines);
    if (status)
        cli_failed(passage->cli, CLI_FAILED);
    return !status || passage->record.size; /* a trace shows why nothing was found */
}

static void
print(struct passage *passage)
{
    struct cli_output output;
    const struct cli_paths documents = {.at = &passage->path, .count = 1};
    if (!cli_output_spares(passage->cli, &documents, VI_CLI_OUTPUT_INPUT) ||
        !cli_output_spares(passage->cli, &passage->pack.files, VI_CLI_OUTPUT_RULES) ||
        !cli_output_open(passage->cli, &output))
        return;
    (void)cli_output_write(&output, passage->record.bytes, passage->record.size);
    cli_output_close(passage->cli, &output);
}

static void
read_with(struct passage *passage)
{
    vi_buffer_init(&passage->record, NULL);
    if (vires_worker_new(passage->pack.rules, &passage->worker) ||
        vires_findings_new(passage->pack.engine, &passage->findings))
        (void)say_no_memory(passage->cli);
    else if (take_bytes(passage) && understand(passage))
        print(passage);
    vi_buffer_free(&passage->record);
    cli_release_bytes(&passage->file);
    vires_findings_free(passage->findings);
    vires_worker_free(passage->worker);
}

static void
run(struct cli *cli)
{
    struct passage passage = {.cli = cli};
    if (!names_one(cli) || !cli_pack_load(cli, &cli->options.rules, false, &passage.pack))
        return;
    passage.path = (struct cli_path){cli->options.paths.at[0], false};
    read_with(&passage);
    cli_pack_free(&passage.pack);
}

const struct cli_command cli_read = {
    .name = "read",
    .arguments = "PATH",
    .summary = "print a document as the record that was understood from it",
    .details =
        "Reads one document, XML or prose, and prints what was understood of it as a record in\n"
        "XML: who was present, what was decided, how the vote fell, each with the line it was\n"
        "read from. vires check judges that record as it judges the document.\n"
        "-f json prints the same as an object, --trace which pattern of the house style claimed\n"
        "which line.\n"
        "Compare it with the document: what is wrong here was misread. A PATH of - is standard\n"
        "input. Ends with 0 if a record was printed, with 2 if nothing could be read.\n",
    .options = 1u << CLI_O_RULES | 1u << CLI_O_AUTHORITY | 1u << CLI_O_FORM | 1u << CLI_O_TRACE |
               1u << CLI_O_OUTPUT | 1u << CLI_O_LIMIT | 1u << CLI_O_QUIET | 1u << CLI_O_HELP,
    .run = run,
};

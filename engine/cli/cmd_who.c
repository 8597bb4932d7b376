/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/output.h"
#include "cli/pack.h"

struct question {
    struct cli *cli;
    struct cli_pack pack;
    struct vires_findings *findings;
    struct vires_who *who;
};

static bool
write_out(void *user, const char *bytes, size_t size)
{
    return cli_output_write(user, bytes, size);
}

static bool
asks_something(struct cli *cli)
{
    const struct cli_options *o = &cli->options;
    const char *why = NULL;
    if (o->paths.count)
        why = "who takes no documents; rules are named with -r";
    else if (o->all && !o->by)
        why = "--all needs --by: whose powers?";
    else if (o->all && o->function)
        why = "--all and --function ask two things";
    else if (!o->all && !o->function)
        why = "give --function, or --by with --all";
    if (why)
        cli_say(cli, VI_WHO_WHAT, NULL, vi_text_from(why), VI_TEXT(""), VI_TEXT(""));
    return !why;
}

static bool
say_no_memory(struct cli *cli)
{
    cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    return false;
}

static bool
ask(struct question *question)
{
    struct cli *cli = question->cli;
    const struct cli_options *o = &cli->options;
    const struct vires_who_options options = {.struct_size = sizeof options,
                                              .function = o->function,
                                              .amount = o->amount,
                                              .on = o->on,
                                              .by = o->by,
                                              .authority = o->authority,
                                              .all = o->all};
    struct vi_buffer lines;
    const enum vires_status status =
        vires_who_ask(question->pack.rules, &options, question->findings, &question->who);
    if (!status)
        return true;
    if (status == VIRES_NO_MEMORY)
        return say_no_memory(cli);
    vi_buffer_init(&lines, NULL);
    cli_write_findings(&lines, question->findings, VIRES_ADVICE);
    cli_print_error(&lines);
    vi_buffer_free(&lines);
    cli_failed(cli, CLI_FAILED);
    return false;
}

static void
print(struct question *question)
{
    struct cli *cli = question->cli;
    struct cli_output output;
    const int form = cli->options.graph ? cli->options.graph : cli->options.answer;
    if (!cli_output_spares(cli, &question->pack.files, VI_CLI_OUTPUT_RULES) ||
        !cli_output_open(cli, &output))
        return;
    const struct vires_writer writer = {write_out, &output};
    if (vires_who_write(question->who, (enum vires_who_format)form, writer) == VIRES_NO_MEMORY) {
        (void)say_no_memory(cli);
        output.lacking = true;
    }
    cli_output_close(cli, &output);
    if (vires_who_answer(question->who) != VIRES_POWER_YES && !cli->options.graph)
        cli_failed(cli, CLI_BREACHED);
}

static void
run(struct cli *cli)
{
    struct question question = {.cli = cli};
    if (!asks_something(cli) || !cli_pack_load(cli, &cli->options.rules, false, &question.pack))
        return;
    if (vires_findings_new(question.pack.engine, &question.findings))
        (void)say_no_memory(cli);
    else if (ask(&question))
        print(&question);
    vires_who_free(question.who);
    vires_findings_free(question.findings);
    cli_pack_free(&question.pack);
}

const struct cli_command cli_who = {
    .name = "who",
    .arguments = "",
    .summary = "say who has the power to decide something, and through which grants",
    .details =
        "Answers from a constitution who may decide something on a day: whoever the law gives it\n"
        "to, and everyone whom an unbroken chain of grants reaches, each in force on the day,\n"
        "covering the function, within its limits and made by one who could make it.\n"
        "With --by it answers for one holder: its chains, or the nearest chain that fails, the\n"
        "first link that fails, and who could have decided instead.\n"
        "Ends with 0 if somebody certainly has the power (or the one asked about), with 1 if not,\n"
        "with 2 if it could not be asked.\n",
    .options = 1u << CLI_O_RULES | 1u << CLI_O_FUNCTION | 1u << CLI_O_AMOUNT | 1u << CLI_O_ON |
               1u << CLI_O_BY | 1u << CLI_O_ALL | 1u << CLI_O_AUTHORITY | 1u << CLI_O_GRAPH |
               1u << CLI_O_ANSWER | 1u << CLI_O_OUTPUT | 1u << CLI_O_LIMIT | 1u << CLI_O_QUIET |
               1u << CLI_O_HELP,
    .run = run,
};

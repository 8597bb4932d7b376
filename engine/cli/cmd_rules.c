/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cli/output.h"
#include "cli/pack.h"

struct errand {
    struct cli *cli;
    const struct cli_pack *pack;
    struct cli_output output;
    struct vires_writer writer;
    const char *id; /* of show */
};

static bool
write_out(void *user, const char *bytes, size_t size)
{
    return cli_output_write(user, bytes, size);
}

static void
settle(struct errand *errand, enum vires_status status)
{
    if (status == VIRES_NO_MEMORY)
        cli_say(errand->cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    if (status)
        cli_failed(errand->cli, CLI_FAILED);
    errand->output.lacking |= status != VIRES_OK;
}

static void
list(struct errand *errand)
{
    settle(errand, vires_rules_list(errand->pack->rules, errand->writer));
}

static void
show(struct errand *errand)
{
    settle(errand, vires_rules_show(errand->pack->rules, errand->id, errand->writer));
}

static void
test(struct errand *errand)
{
    size_t passed = 0, failed = 0;
    struct vi_buffer line;
    settle(errand, vires_rules_test(errand->pack->rules, errand->writer, &passed, &failed));
    vi_buffer_init(&line, NULL);
    vi_buffer_number(&line, (int64_t)passed);
    vi_buffer_string(&line, " passed, ");
    vi_buffer_number(&line, (int64_t)failed);
    vi_buffer_string(&line, " failed\n");
    (void)cli_output_write(&errand->output, line.bytes, line.size);
    vi_buffer_free(&line);
    if (failed)
        cli_failed(errand->cli, CLI_BREACHED);
}

/* Everything that is found goes to the report; an error among it is status 1. */
static void
lint(struct errand *errand)
{
    struct vires_findings *findings = NULL;
    struct vi_buffer lines;
    vi_buffer_init(&lines, NULL);
    enum vires_status status = vires_findings_new(errand->pack->engine, &findings);
    if (!status)
        status = vires_rules_lint(errand->pack->rules, findings);
    settle(errand, status);
    if (!status) {
        const size_t count = vires_findings_count(findings, VIRES_ADVICE);
        const size_t severe = vires_findings_count(findings, VIRES_SEVERE);
        cli_write_findings(&lines, findings, VIRES_ADVICE);
        vi_buffer_number(&lines, (int64_t)severe);
        vi_buffer_string(&lines, severe == 1 ? " error, " : " errors, ");
        vi_buffer_number(&lines, (int64_t)(count - severe));
        vi_buffer_string(&lines, count - severe == 1 ? " warning\n" : " warnings\n");
        (void)cli_output_write(&errand->output, lines.bytes, lines.size);
        if (severe)
            cli_failed(errand->cli, CLI_BREACHED);
    }
    vi_buffer_free(&lines);
    vires_findings_free(findings);
}

/* clang-format off */
static const struct {
    const char *word;
    bool takes_id;
    void (*run)(struct errand *errand);
} errands[] = {
    {"list", false, list},
    {"show", true, show},
    {"test", false, test},
    {"lint", false, lint},
};
/* clang-format on */

static void
complain(struct cli *cli, const char *word)
{
    struct vi_choice choice;
    vi_choice_init(&choice, &cli->arena);
    for (size_t i = 0; i < VI_COUNT(errands); i++)
        vi_choice_add(&choice, vi_text_from(errands[i].word));
    cli_say(cli, VI_CLI_SUBCOMMAND, NULL, vi_text_from(word),
            vi_choice_hint(&choice, vi_text_from(word)), vi_choice_list(&choice));
}

static void
say_missing(struct cli *cli, const char *word, const char *what)
{
    cli_say(cli, VI_CLI_VALUE_MISSING, NULL, vi_text_from(word), vi_text_from(what), VI_TEXT(""));
}

/* The words after the errand and its id name rules, as those after -r do. */
static bool
name_rules(struct cli *cli, size_t from)
{
    const struct cli_list *words = &cli->options.paths;
    for (size_t i = from; i < words->count; i++)
        if (!cli_list_add(&cli->arena, &cli->options.rules, words->at[i]))
            return false;
    return true;
}

static void
run_errand(struct cli *cli, size_t index)
{
    struct cli_pack pack;
    struct errand errand = {.cli = cli, .pack = &pack};
    size_t used = errands[index].takes_id ? 2 : 1;
    errand.id = errands[index].takes_id ? cli->options.paths.at[1] : NULL;
    if (!name_rules(cli, used) || !cli_pack_load(cli, &cli->options.rules, true, &pack))
        return;
    bool known = !errand.id || cli_pack_has(cli, &pack, errand.id);
    if (known && cli_output_spares(cli, &pack.files, VI_CLI_OUTPUT_RULES) &&
        cli_output_open(cli, &errand.output)) {
        errand.writer = (struct vires_writer){write_out, &errand.output};
        errands[index].run(&errand);
        cli_output_close(cli, &errand.output);
    }
    cli_pack_free(&pack);
}

static void
run(struct cli *cli)
{
    const struct cli_list *words = &cli->options.paths;
    const char *word = words->count ? words->at[0] : "";
    for (size_t i = 0; i < VI_COUNT(errands); i++) {
        if (strcmp(errands[i].word, word) != 0)
            continue;
        if (!errands[i].takes_id || words->count > 1)
            run_errand(cli, i);
        else
            say_missing(cli, word, "ID");
        return;
    }
    if (word[0])
        complain(cli, word);
    else
        say_missing(cli, "rules", "list, show ID, test or lint");
}

const struct cli_command cli_rules = {
    .name = "rules",
    .arguments = "list|show ID|test|lint [PATH]...",
    .summary = "list the rules, show one whole, run the examples inside them, or look for faults",
    .details =
        "list    a line about each rule: its id, family, severity, days in force and title\n"
        "show    everything about one rule\n"
        "test    judges the examples inside the rules; ends with 1 if one comes out wrong\n"
        "lint    looks for what is wrong with schemes of delegation that load all the same, each\n"
        "        with a day on which it shows; ends with 1 if an error is among it\n"
        "A path is a file or folder of rules, as after -r.\n",
    .options = 1u << CLI_O_RULES | 1u << CLI_O_OUTPUT | 1u << CLI_O_LIMIT | 1u << CLI_O_QUIET |
               1u << CLI_O_HELP,
    .run = run,
};

/* SPDX-License-Identifier: Apache-2.0 */
/* The tool: finds the command and runs it. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/output.h"
#include "report/format.h"

/* clang-format off */
static const struct cli_command *const commands[] = {
    &cli_check,
    &cli_read,
    &cli_explain,
    &cli_who,
    &cli_rules,
    &cli_help,
};
/* Words that people try first, and what they stand for. */
static const struct {
    const char *word;
    const struct cli_command *command;
} aliases[] = {
    {"--help", &cli_help}, {"-h", &cli_help},
};
/* clang-format on */

const struct cli_command *
cli_command_at(size_t index)
{
    return index < VI_COUNT(commands) ? commands[index] : NULL;
}

static const struct cli_command *
find_command(const char *word)
{
    for (size_t i = 0; i < VI_COUNT(commands); i++)
        if (strcmp(commands[i]->name, word) == 0)
            return commands[i];
    for (size_t i = 0; i < VI_COUNT(aliases); i++)
        if (strcmp(aliases[i].word, word) == 0)
            return aliases[i].command;
    return NULL;
}

static void
complain_command(struct cli *cli, const char *word)
{
    struct vi_choice choice;
    vi_choice_init(&choice, &cli->arena);
    for (size_t i = 0; i < VI_COUNT(commands); i++)
        vi_choice_add(&choice, vi_text_from(commands[i]->name));
    const struct vi_text list = vi_choice_list(&choice);
    if (!word)
        cli_say(cli, VI_CLI_NO_COMMAND, NULL, list, VI_TEXT(""), VI_TEXT(""));
    else
        cli_say(cli, VI_CLI_COMMAND, NULL, vi_text_from(word),
                vi_choice_hint(&choice, vi_text_from(word)), list);
}

static void
print_list(const char *label, const char *word)
{
    (void)printf("%s %s", label, word);
}

/* What was built in, a line each, for scripts too. */
static void
print_version(void)
{
    (void)puts("vires " VIRES_VERSION);
    for (const struct vi_word *format = vi_format_words; format->word; format++)
        print_list(format == vi_format_words ? "reports:" : "", format->word);
    for (const char *const *ending = cli_walk_documents.endings; *ending; ending++)
        print_list(ending == cli_walk_documents.endings ? "\ndocuments:" : "", *ending);
    (void)putchar('\n');
}

static void
run(struct cli *cli, int count, char **words)
{
    if (count && (strcmp(words[0], "--version") == 0 || strcmp(words[0], "-V") == 0)) {
        print_version();
        return;
    }
    const struct cli_command *command = count ? find_command(words[0]) : NULL;
    if (!command) {
        complain_command(cli, count ? words[0] : NULL);
        return;
    }
    if (!cli_read_options(cli, command, count - 1, words + 1))
        return;
    if (cli->options.help) {
        cli->options.paths = (struct cli_list){0};
        (void)cli_list_add(&cli->arena, &cli->options.paths, command->name);
        command = &cli_help;
    }
    command->run(cli);
}

/* A closed pipe and a file at its limit are told by the call that writes, so that nothing half
 * written is left behind. */
static void
ignore_signals(void)
{
    (void)signal(SIGPIPE, SIG_IGN);
    (void)signal(SIGXFSZ, SIG_IGN);
}

/* Whoever read our output has gone: ends as a tool does that was not told to ignore it. */
static void
end_by_pipe(void)
{
    (void)signal(SIGPIPE, SIG_DFL);
    (void)raise(SIGPIPE);
}

/* A file that is opened must not take the place of a stream that was closed: what is said would
 * land in it.  Reading and writing there fail as before, but for stderr, which swallows. */
static void
fill_streams(void)
{
    static const int modes[] = {O_WRONLY, O_RDONLY, O_RDWR};
    for (int stream = 0; stream < 3; stream++)
        if (fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            (void)open("/dev/null", modes[stream]);
}

int
main(int count, char **words)
{
    struct cli cli = {.status = CLI_GOOD};
    fill_streams();
    ignore_signals();
    vi_arena_init(&cli.arena, NULL, 0);
    vi_limits_default(&cli.limits);
    vi_findings_init(&cli.faults, NULL, &cli.limits);
    run(&cli, count - 1, words + 1);
    if (cli.arena.failed)
        cli_say(&cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    int trouble = cli_close_stdout();
    if (trouble == EPIPE)
        end_by_pipe();
    else if (trouble)
        cli_say(&cli, VI_CLI_STDOUT, NULL, vi_text_from(vi_disk_trouble(trouble)), VI_TEXT(""),
                VI_TEXT(""));
    vi_findings_release(&cli.faults);
    vi_arena_free(&cli.arena);
    return (int)cli.status;
}

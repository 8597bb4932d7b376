/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "report/format.h"

static void
write_all(struct vi_buffer *out)
{
    vi_buffer_string(out, "vires " VIRES_VERSION
                          ": were the decisions of public bodies taken by their rules?\n\n"
                          "usage: vires COMMAND [OPTION]... [PATH]...\n\n");
    const struct cli_command *command;
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++) {
        size_t start = out->size;
        vi_buffer_string(out, "  ");
        vi_buffer_string(out, command->name);
        while (out->size - start < 12 && !out->failed)
            vi_buffer_char(out, ' ');
        vi_buffer_string(out, command->summary);
        vi_buffer_char(out, '\n');
    }
    vi_buffer_string(out, "\nvires help COMMAND says more; so does vires help V2104 of a message.\n"
                          "Exit status: 0 nothing of severity error is breached; 1 something is;\n"
                          "2 something could not be done, and is said on stderr.\n");
}

/* "  sarif    for code scanning: SARIF 2.1.0, one run" */
static void
write_formats(struct vi_buffer *out)
{
    vi_buffer_string(out, "\nFormats:\n");
    for (const struct vi_word *format = vi_format_words; format->word; format++) {
        const size_t start = out->size;
        vi_buffer_string(out, "  ");
        vi_buffer_string(out, format->word);
        while (out->size - start < 11 && !out->failed)
            vi_buffer_char(out, ' ');
        vi_buffer_string(out, vi_format_summary((enum vires_format)format->value));
        vi_buffer_char(out, '\n');
    }
}

static void
write_command(const struct cli_command *command, struct vi_buffer *out)
{
    vi_buffer_string(out, "usage: vires ");
    vi_buffer_string(out, command->name);
    vi_buffer_string(out, command->options ? " [OPTION]..." : "");
    vi_buffer_string(out, command->arguments[0] ? " " : "");
    vi_buffer_string(out, command->arguments);
    vi_buffer_string(out, "\n\n");
    vi_buffer_string(out, command->details);
    if (command->options)
        vi_buffer_string(out, "\n");
    cli_write_options(command, out);
    if (command->options >> CLI_O_FORMAT & 1)
        write_formats(out);
}

/* "V2104" or "2104" */
static bool
write_code(const char *word, struct vi_buffer *out)
{
    int64_t number;
    const struct vi_text digits = vi_text_from(word[0] == 'V' || word[0] == 'v' ? word + 1 : word);
    if (!vi_text_number(digits, &number) || number > UINT16_MAX)
        return false;
    const struct vi_code_row *row = vi_code_numbered((uint16_t)number);
    if (!row)
        return false;
    vi_buffer_char(out, 'V');
    vi_buffer_number(out, row->number);
    vi_buffer_string(out, ": ");
    vi_buffer_string(out, row->template_);
    vi_buffer_string(out, "\n    ");
    vi_buffer_string(out, row->help);
    vi_buffer_char(out, '\n');
    return true;
}

static bool
write_topic(struct cli *cli, const char *topic, struct vi_buffer *out)
{
    const struct cli_command *command;
    struct vi_choice choice;
    vi_choice_init(&choice, &cli->arena);
    for (size_t i = 0; (command = cli_command_at(i)) != NULL; i++) {
        if (strcmp(command->name, topic) == 0) {
            write_command(command, out);
            return true;
        }
        vi_choice_add(&choice, vi_text_from(command->name));
    }
    if (write_code(topic, out))
        return true;
    cli_say(cli, VI_CLI_TOPIC, NULL, vi_text_from(topic),
            vi_choice_hint(&choice, vi_text_from(topic)), vi_choice_list(&choice));
    return false;
}

static void
run(struct cli *cli)
{
    const struct cli_list *topics = &cli->options.paths;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    if (!topics->count)
        write_all(&out);
    for (size_t i = 0; i < topics->count; i++)
        if (!write_topic(cli, topics->at[i], &out))
            break;
    if (out.size)
        (void)fwrite(out.bytes, 1, out.size, stdout);
    vi_buffer_free(&out);
}

const struct cli_command cli_help = {
    .name = "help",
    .arguments = "[COMMAND | CODE]...",
    .summary = "what a command does, or what a message means",
    .details = "Prints what a command does and which options it takes, or what the code of a\n"
               "message means: vires help check, vires help V4101.\n",
    .run = run,
};

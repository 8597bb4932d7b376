/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "base/date.h"
#include "cli/cli.h"
#include "report/format.h"

#define JOBS_MOST 256

enum kind { FLAG, TEXT, LIST, DAY, NUMBER, WORD, LIMIT };

struct option {
    const char *name;
    char letter;       /* or 0 */
    const char *value; /* what help calls it; NULL: a flag */
    enum kind kind;
    size_t offset; /* in struct cli_options */
    const struct vi_word *words;
    const char *summary;
};

/* clang-format off */
const struct vi_word cli_answers[] = {{"plain", VIRES_WHO_PLAIN}, {"json", VIRES_WHO_JSON}, {0}};
const struct vi_word cli_graphs[] = {{"svg", VIRES_WHO_SVG}, {"dot", VIRES_WHO_DOT}, {0}};
const struct vi_word cli_forms[] = {{"xml", VIRES_READ_XML}, {"json", VIRES_READ_JSON}, {0}};
const struct vi_word cli_stages[] = {
    {"draft", VIRES_DRAFT}, {"publication", VIRES_PUBLICATION}, {"audit", VIRES_AUDIT}, {0},
};
const struct vi_word cli_fail_ons[] = {
    {"breached", CLI_ON_BREACHED}, {"unproven", CLI_ON_UNPROVEN}, {0},
};

#define AT(member) offsetof(struct cli_options, member)
static const struct option options[CLI_O_COUNT] = {
    [CLI_O_RULES] = {"rules", 'r', "PATH", LIST, AT(rules), NULL,
        "a file or folder of rule sets and constitutions; may be given again"},
    [CLI_O_AS_OF] = {"as-of", 0, "DAY", DAY, AT(as_of), NULL,
        "what happened after that day is not known; else the latest date in the document"},
    [CLI_O_STAGE] = {"stage", 0, "STAGE", WORD, AT(stage), cli_stages,
        "draft, publication or audit; else the status of the document gives it"},
    [CLI_O_AUTHORITY] = {"authority", 0, "ID", TEXT, AT(authority), NULL,
        "whose document it is, where it does not say"},
    [CLI_O_FORMAT] = {"format", 'f', "FORMAT", WORD, AT(format), vi_format_words,
        "how the report is written; else plain, for people"},
    [CLI_O_FORM] = {"format", 'f', "FORMAT", WORD, AT(form), cli_forms,
        "xml (a record, to be judged) or json (an object, for programs)"},
    [CLI_O_TRACE] = {"trace", 0, NULL, FLAG, AT(trace), NULL,
        "print which pattern of the house style claimed which line, and no record"},
    [CLI_O_OUTPUT] = {"output", 'o', "FILE", TEXT, AT(output), NULL,
        "write to that file, whole or not at all"},
    [CLI_O_FAIL_ON] = {"fail-on", 0, "VERDICT", WORD, AT(fail_on), cli_fail_ons,
        "end with status 1 if a document is breached (the default), or unproven too"},
    [CLI_O_JOBS] = {"jobs", 'j', "N", NUMBER, AT(jobs), NULL,
        "judge N documents at once; else as many as there are processors"},
    [CLI_O_LIMIT] = {"limit", 0, "NAME=N", LIMIT, 0, NULL,
        "change a limit that a message names, as in xml-depth=100; may be given again"},
    [CLI_O_RULE] = {"rule", 0, "ID", TEXT, AT(rule), NULL, "explain that rule alone"},
    [CLI_O_ITEM] = {"item", 0, "N", TEXT, AT(item), NULL, "explain that item alone"},
    [CLI_O_FUNCTION] = {"function", 0, "ID", TEXT, AT(function), NULL,
        "what is to be done, as the constitution calls it: contracts.award"},
    [CLI_O_AMOUNT] = {"amount", 0, "MONEY", TEXT, AT(amount), NULL,
        "for how much, as in \"GBP 40000\" or \"GBP ..40000\""},
    [CLI_O_ON] = {"on", 0, "DAY", DAY, AT(on), NULL,
        "on which day; else the latest that the constitution states"},
    [CLI_O_BY] = {"by", 0, "HOLDER", TEXT, AT(by), NULL,
        "ask about this body, post, member or office alone"},
    [CLI_O_ALL] = {"all", 0, NULL, FLAG, AT(all), NULL, "with --by: all that it may do on that day"},
    [CLI_O_GRAPH] = {"graph", 0, "FORM", WORD, AT(graph), cli_graphs,
        "a picture of the grants instead: svg, or dot for Graphviz"},
    [CLI_O_ANSWER] = {"format", 'f', "FORMAT", WORD, AT(answer), cli_answers,
        "plain (for people) or json (one object)"},
    [CLI_O_DOSSIER] = {"dossier", 0, NULL, FLAG, AT(dossier), NULL,
        "the documents belong together: follow what they say of one another"},
    [CLI_O_DIFF] = {"diff", 0, "BASE", TEXT, AT(diff), NULL,
        "only documents that changed since that commit or branch, as git knows"},
    [CLI_O_WAIVERS] = {"waivers", 0, "FILE", TEXT, AT(waivers), NULL,
        "findings that somebody lets stand, with who, why and until when"},
    [CLI_O_BASELINE] = {"baseline", 0, "FILE", TEXT, AT(baseline), NULL,
        "findings that were there before, and do not count"},
    [CLI_O_WRITE_BASELINE] = {"write-baseline", 0, "FILE", TEXT, AT(write_baseline), NULL,
        "write what is found today to that file, for --baseline, and no report"},
    [CLI_O_WATCH] = {"watch", 0, NULL, FLAG, AT(watch), NULL,
        "go on, and judge again whenever what is named changes; Ctrl+C ends it"},
    [CLI_O_QUIET] = {"quiet", 'q', NULL, FLAG, AT(quiet), NULL,
        "leave out documents that are clear, and counts of what was skipped"},
    [CLI_O_HELP] = {"help", 'h', NULL, FLAG, AT(help), NULL, "print this"},
};
/* clang-format on */

bool
cli_list_add(struct vi_arena *arena, struct cli_list *list, const char *word)
{
    if (list->count == list->room) {
        size_t room = list->room ? 2 * list->room : 16;
        const char **at = VI_GROW(arena, const char *, list->at, list->count, room);
        if (!at)
            return false;
        list->at = at;
        list->room = room;
    }
    list->at[list->count++] = word;
    return true;
}

/* --- Values -------------------------------------------------------------------- */

struct reading {
    struct cli *cli;
    const struct cli_command *command;
    int count;
    char **words;
    int next;
    struct vi_text written; /* the option as written: "-f", "--format" */
};

static bool
complain(struct reading *reading, enum vi_code code, const char *value, struct vi_text allowed)
{
    cli_say(reading->cli, code, NULL, reading->written, vi_text_from(value), allowed);
    return false;
}

static bool
set_word(struct reading *reading, const struct option *option, const char *value, int *out)
{
    if (vi_words_find(option->words, vi_text_from(value), out))
        return true;
    return complain(reading, VI_CLI_WORD, value,
                    vi_words_list(&reading->cli->arena, option->words));
}

static bool
set_number(struct reading *reading, const char *value, uint32_t *out)
{
    int64_t number;
    if (!vi_text_number(vi_text_from(value), &number) || number < 1 || number > JOBS_MOST)
        return complain(reading, VI_CLI_NUMBER, value, VI_TEXT("256"));
    *out = (uint32_t)number;
    return true;
}

static bool
complain_limit(struct reading *reading, const char *value)
{
    struct vi_choice names;
    vi_choice_init(&names, &reading->cli->arena);
    for (enum vi_limit limit = 0; limit < VI_LIMIT_COUNT_; limit++)
        vi_choice_add(&names, vi_text_from(vi_limit_name(limit)));
    return complain(reading, VI_CLI_LIMIT, value, vi_choice_list(&names));
}

/* "xml-depth=100" */
static bool
set_limit(struct reading *reading, const char *value)
{
    struct vi_text number = vi_text_from(value), name;
    int64_t most;
    if (!vi_text_cut(&number, '=', &name) || !vi_text_number(number, &most))
        return complain_limit(reading, value);
    for (enum vi_limit limit = 0; limit < VI_LIMIT_COUNT_; limit++) {
        if (!vi_text_is(name, vi_limit_name(limit)))
            continue;
        if (limit == VI_LIMIT_MEMORY_BYTES && most == 0)
            break; /* to an arena it would be no limit at all */
        reading->cli->limits.value[limit] = (uint64_t)most;
        return true;
    }
    return complain_limit(reading, value);
}

static bool
set_value(struct reading *reading, const struct option *option, const char *value)
{
    void *field = (char *)&reading->cli->options + option->offset;
    int64_t day;
    switch (option->kind) {
    case FLAG:
        *(bool *)field = true;
        return true;
    case TEXT:
        *(const char **)field = value;
        return true;
    case LIST:
        return cli_list_add(&reading->cli->arena, field, value);
    case DAY:
        if (!vi_date_parse_day(vi_text_from(value), &day))
            return complain(reading, VI_CLI_DAY, value, VI_TEXT(""));
        *(const char **)field = value;
        return true;
    case NUMBER:
        return set_number(reading, value, field);
    case WORD:
        return set_word(reading, option, value, field);
    case LIMIT:
        return set_limit(reading, value);
    }
    return false;
}

/* --- Words --------------------------------------------------------------------- */

/* The text of an option in lists: "-r" or "--rules". */
static struct vi_text
long_name(struct vi_arena *arena, const struct option *option)
{
    size_t size = strlen(option->name);
    char *bytes = VI_NEW_ARRAY(arena, char, size + 3);
    if (!bytes)
        return VI_TEXT("");
    memcpy(bytes, "--", 2);
    memcpy(bytes + 2, option->name, size);
    return (struct vi_text){bytes, size + 2};
}

static bool
complain_option(struct reading *reading)
{
    struct vi_choice choice;
    vi_choice_init(&choice, &reading->cli->arena);
    for (size_t i = 0; i < CLI_O_COUNT; i++)
        if (reading->command->options >> i & 1)
            vi_choice_add(&choice, long_name(&reading->cli->arena, &options[i]));
    const struct vi_text arguments[] = {
        reading->written,
        vi_text_from(reading->command->name),
        vi_choice_hint(&choice, reading->written),
        vi_choice_list(&choice),
    };
    struct vi_buffer line;
    vi_buffer_init(&line, NULL);
    cli_write_message(&line, VI_CLI_OPTION, NULL, arguments, VI_COUNT(arguments));
    cli_print_error(&line);
    vi_buffer_free(&line);
    cli_failed(reading->cli, CLI_FAILED);
    return false;
}

/* `inside` is the value that stands in the same word, or NULL. */
static bool
take_option(struct reading *reading, const struct option *option, const char *inside)
{
    if (!option->value && inside)
        return complain(reading, VI_CLI_VALUE_UNWANTED, inside, VI_TEXT(""));
    if (option->value && !inside && reading->next == reading->count)
        return complain(reading, VI_CLI_VALUE_MISSING, option->value, VI_TEXT(""));
    const char *value = inside ? inside : option->value ? reading->words[reading->next++] : NULL;
    return set_value(reading, option, value);
}

static const struct option *
find_long(const struct reading *reading, struct vi_text name)
{
    for (size_t i = 0; i < CLI_O_COUNT; i++)
        if ((reading->command->options >> i & 1) && vi_text_is(name, options[i].name))
            return &options[i];
    return NULL;
}

static const struct option *
find_letter(const struct reading *reading, char letter)
{
    for (size_t i = 0; i < CLI_O_COUNT; i++)
        if ((reading->command->options >> i & 1) && options[i].letter == letter)
            return &options[i];
    return NULL;
}

/* "--format", "--format=json" */
static bool
read_long(struct reading *reading, const char *word)
{
    struct vi_text name = vi_text_from(word + 2);
    const char *equals = strchr(word, '=');
    if (equals)
        name.size = (size_t)(equals - name.at);
    reading->written = (struct vi_text){word, name.size + 2};
    const struct option *option = find_long(reading, name);
    if (!option)
        return complain_option(reading);
    return take_option(reading, option, equals ? equals + 1 : NULL);
}

/* "-q", "-qj4", "-f json" */
static bool
read_letters(struct reading *reading, const char *word)
{
    for (const char *at = word + 1; *at; at++) {
        char *written = VI_NEW_ARRAY(&reading->cli->arena, char, 2);
        if (!written)
            return false;
        written[0] = '-';
        written[1] = *at;
        reading->written = (struct vi_text){written, 2};
        const struct option *option = find_letter(reading, *at);
        if (!option) {
            reading->written = vi_text_from(word);
            return complain_option(reading);
        }
        if (option->value)
            return take_option(reading, option, at[1] ? at + 1 : NULL);
        if (!take_option(reading, option, NULL))
            return false;
    }
    return true;
}

bool
cli_read_options(struct cli *cli, const struct cli_command *command, int count, char **words)
{
    struct reading reading = {.cli = cli, .command = command, .count = count, .words = words};
    bool ended = false;
    while (reading.next < count) {
        const char *word = words[reading.next++];
        bool option = !ended && word[0] == '-' && word[1];
        bool good;
        if (option && strcmp(word, "--") == 0)
            good = ended = true;
        else if (option)
            good = word[1] == '-' ? read_long(&reading, word) : read_letters(&reading, word);
        else
            good = cli_list_add(&cli->arena, &cli->options.paths, word);
        if (!good)
            return false;
    }
    cli->quiet = cli->options.quiet;
    return true;
}

/* --- Help ---------------------------------------------------------------------- */

static void
pad(struct vi_buffer *out, size_t start, size_t width)
{
    while (out->size - start < width && !out->failed)
        vi_buffer_char(out, ' ');
}

void
cli_write_options(const struct cli_command *command, struct vi_buffer *out)
{
    for (size_t i = 0; i < CLI_O_COUNT; i++) {
        const struct option *option = &options[i];
        size_t start = out->size;
        if (!(command->options >> i & 1))
            continue;
        vi_buffer_string(out, "  ");
        if (option->letter) {
            vi_buffer_char(out, '-');
            vi_buffer_char(out, option->letter);
            vi_buffer_string(out, ", ");
        }
        pad(out, start, 6);
        vi_buffer_string(out, "--");
        vi_buffer_string(out, option->name);
        if (option->value) {
            vi_buffer_char(out, ' ');
            vi_buffer_string(out, option->value);
        }
        pad(out, start, 27);
        vi_buffer_string(out, out->size - start > 27 ? "  " : "");
        vi_buffer_string(out, option->summary);
        vi_buffer_char(out, '\n');
    }
}

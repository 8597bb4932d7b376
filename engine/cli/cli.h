/* SPDX-License-Identifier: Apache-2.0 */
/* The tool: main finds the command in a table, one file a command.  The tool
 * alone talks to the world: it opens files, prints, and ends with a status. */
#ifndef VI_CLI_CLI_H
#define VI_CLI_CLI_H

#include "base/buffer.h"
#include "base/limits.h"
#include "base/words.h"
#include "findings/findings.h"
#include "ruleset/choice.h"

/* Fixed, never a count.  ORDER: the greater wins. */
enum cli_status {
    CLI_GOOD = 0,     /* nothing of severity error is breached */
    CLI_BREACHED = 1, /* something is; a rule's example failed */
    CLI_FAILED = 2    /* something could not be done; said on stderr */
};

struct cli_list {
    const char **at;
    size_t count, room;
};

/* What the options of any command say; those not given are zero. */
struct cli_options {
    struct cli_list rules, paths;
    const char *as_of, *authority, *output, *rule, *item;
    const char *waivers, *baseline, *write_baseline, *diff;
    const char *function, *amount, *on, *by; /* of who */
    int stage;                               /* enum vires_stage */
    int format;                              /* enum vires_format */
    int fail_on;                             /* enum cli_fail_on */
    int form;                                /* of a record that is written: enum vires_reading */
    int answer;                              /* of who: enum vires_who_format */
    int graph;                               /* the same, of a picture; 0: none */
    bool trace;
    bool watch; /* judge again when something changes */
    uint32_t jobs;
    bool quiet, help, dossier, all;
};

/* As the words of a project count them; 0: not said, which is as breached. */
enum cli_fail_on { CLI_ON_BREACHED = 1, CLI_ON_UNPROVEN = 2 };

struct cli_project;

struct cli {
    struct vi_arena arena;   /* lists and names, for the whole run */
    struct vi_limits limits; /* as the options set them */
    struct cli_options options;
    enum cli_status status;      /* the worst so far */
    struct cli_project *project; /* read when first asked for */
    bool project_failed;
    struct vires_findings faults; /* what could not be done, for reports that say so */
    bool quiet;                   /* say only what went wrong */
};

/* How a command takes an option; one row for all commands in options.c. */
enum cli_option_id {
    CLI_O_RULES,
    CLI_O_AS_OF,
    CLI_O_STAGE,
    CLI_O_AUTHORITY,
    CLI_O_FORMAT,
    CLI_O_FORM,
    CLI_O_TRACE,
    CLI_O_OUTPUT,
    CLI_O_FAIL_ON,
    CLI_O_JOBS,
    CLI_O_LIMIT,
    CLI_O_RULE,
    CLI_O_ITEM,
    CLI_O_FUNCTION,
    CLI_O_AMOUNT,
    CLI_O_ON,
    CLI_O_BY,
    CLI_O_ALL,
    CLI_O_GRAPH,
    CLI_O_ANSWER,
    CLI_O_DOSSIER,
    CLI_O_DIFF,
    CLI_O_WAIVERS,
    CLI_O_BASELINE,
    CLI_O_WRITE_BASELINE,
    CLI_O_WATCH,
    CLI_O_QUIET,
    CLI_O_HELP,
    CLI_O_COUNT
};

struct cli_command {
    const char *name;
    const char *arguments; /* after the options: "PATH..." */
    const char *summary;
    const char *details; /* for help; ends with a newline */
    uint32_t options;    /* mask of 1u << enum cli_option_id */
    void (*run)(struct cli *cli);
};

const struct cli_command *cli_command_at(size_t index); /* NULL past the end */
extern const struct cli_command cli_check, cli_read, cli_explain, cli_who, cli_rules, cli_help;

/* --- options.c ------------------------------------------------------------------ */

/* Reads what follows the command; false: said what is wrong. */
bool cli_read_options(struct cli *cli, const struct cli_command *command, int count, char **words);
/* The options of a command for its help, a line each. */
void cli_write_options(const struct cli_command *command, struct vi_buffer *out);
bool cli_list_add(struct vi_arena *arena, struct cli_list *list, const char *word);
extern const struct vi_word cli_forms[], cli_answers[], cli_graphs[], cli_stages[], cli_fail_ons[];

/* --- say.c ----------------------------------------------------------------------- */

/* Prints one line on stderr, "vires: file: ...", and remembers a failure if the message is one.
 * `file` may be NULL; unused arguments are empty. */
void cli_say(struct cli *cli, enum vi_code code, const char *file, struct vi_text a,
             struct vi_text b, struct vi_text c);
/* The same, also where nothing is wrong and --quiet is given. */
void cli_tell(struct cli *cli, enum vi_code code, const char *file, struct vi_text a,
              struct vi_text b, struct vi_text c);
/* The same into a buffer, for threads. */
void cli_write_message(struct vi_buffer *out, enum vi_code code, const char *file,
                       const struct vi_text *arguments, size_t count);
/* Findings, a line each, of at least that severity. */
void cli_write_findings(struct vi_buffer *out, const struct vires_findings *findings,
                        enum vires_severity least);
/* The same of findings that stand nowhere, which are said of `file`. */
void cli_write_findings_of(struct vi_buffer *out, const struct vires_findings *findings,
                           const char *file);
/* Keeps those of that severity at least for reports that say what could not be done. */
void cli_keep_faults(struct cli *cli, const struct vires_findings *findings, const char *file,
                     enum vires_severity least);
void cli_print_error(struct vi_buffer *lines);            /* to stderr; empties the buffer */
void cli_failed(struct cli *cli, enum cli_status status); /* the worst is kept */

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Files and folders named on the command line -> the files to read, in the order
 * of the bytes of their paths, none twice. */
#ifndef VI_CLI_PATHS_H
#define VI_CLI_PATHS_H

#include "cli/cli.h"

#define CLI_STDIN "-"

struct cli_path {
    const char *name;
    bool walked; /* found in a folder, not named */
};

struct cli_paths {
    struct cli_path *at;
    size_t count, room;
    struct cli_list folders; /* that were named, and in which something was found */
};

/* Which files of a folder are read. */
struct cli_walk {
    const char *const *endings; /* ".xml"; NULL ends the list */
    bool tell;                  /* how many others were skipped */
};

extern const struct cli_walk cli_walk_documents, cli_walk_rules;

/* Folders are walked: no links, no hidden names, nothing but regular files.  What cannot be
 * walked is said; the rest is listed all the same. */
void cli_paths_find(struct cli *cli, const struct cli_list *given, const struct cli_walk *walk,
                    struct cli_paths *out);
/* Says of a folder that no documents are in it. */
void cli_say_nothing_found(struct cli *cli, const char *folder);
/* Those that stand in that folder: a part of the same list. */
struct cli_paths cli_paths_in(struct cli *cli, const struct cli_paths *paths, const char *folder);
bool cli_has_ending(const char *name, const char *const *endings);
/* ".xml or .txt" */
struct vi_text cli_endings(struct cli *cli, const char *const *endings);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Which rules: those named with -r, else those of vires.xml, else the national ones that came with
 * Vires. */
#ifndef VI_CLI_PACK_H
#define VI_CLI_PACK_H

#include "cli/paths.h"

struct cli_pack {
    struct vires_engine *engine;
    struct vires_rules *rules;
    const char
        *root; /* of the pack: its files are called by their names in it; NULL: none is of it */
    struct cli_paths files; /* that were read */
    const char *before;     /* what stands before the names of the project's files; "": as named */
    bool mixed;             /* files of the pack and others */
    bool for_authors;
    const char *source; /* "the build tree", "vires.xml"; NULL: named with -r */
};

/* False: said what is wrong; nothing needs to be freed.  What is no more than a warning is for
 * whoever writes the rules, and said to them alone. */
bool cli_pack_load(struct cli *cli, const struct cli_list *named, bool for_authors,
                   struct cli_pack *out);
void cli_pack_free(struct cli_pack *pack);
/* Is there a rule of that id?  If not, says so. */
bool cli_pack_has(struct cli *cli, const struct cli_pack *pack, const char *id);

#endif

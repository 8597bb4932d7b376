/* SPDX-License-Identifier: Apache-2.0 */
/* Which rules: those named with -r, else the national ones that came with Vires. */
#ifndef VI_CLI_PACK_H
#define VI_CLI_PACK_H

#include "cli/paths.h"

struct cli_pack {
    struct vires_engine *engine;
    struct vires_rules *rules;
    const char *root; /* of the pack: its files are called by their names in it; NULL: as named */
    struct cli_paths files; /* that were read */
    bool for_authors;
    const char *source; /* "the build tree"; NULL: named with -r */
};

/* False: said what is wrong; nothing needs to be freed.  What is no more than a warning is for
 * whoever writes the rules, and said to them alone. */
bool cli_pack_load(struct cli *cli, const struct cli_list *named, bool for_authors,
                   struct cli_pack *out);
void cli_pack_free(struct cli_pack *pack);
/* Is there a rule of that id?  If not, says so. */
bool cli_pack_has(struct cli *cli, const struct cli_pack *pack, const char *id);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Which rules: those named with -r, else the pack that came with Vires. */
#ifndef VI_CLI_PACK_H
#define VI_CLI_PACK_H

#include "cli/paths.h"

struct cli_pack {
    struct vires_engine *engine;
    struct vires_rules *rules;
    const char *root;   /* of the pack: its files are called by their names in it; NULL: as named */
    const char *source; /* "the rules of the build tree"; NULL: named with -r */
};

/* False: said what is wrong; nothing needs to be freed. */
bool cli_pack_load(struct cli *cli, const struct cli_list *named, struct cli_pack *out);
void cli_pack_free(struct cli_pack *pack);
/* Is there a rule of that id?  If not, says so. */
bool cli_pack_has(struct cli *cli, const struct cli_pack *pack, const char *id);

#endif

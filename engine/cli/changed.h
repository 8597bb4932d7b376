/* SPDX-License-Identifier: Apache-2.0 */
/* Which documents git knows to have changed since a commit. */
#ifndef VI_CLI_CHANGED_H
#define VI_CLI_CHANGED_H

#include "cli/paths.h"
#include "cli/repository.h"

/* Keeps of the paths those that differ from where the branch left `base`, or are new; false: said
 * why git cannot tell. */
bool cli_changed_only(struct cli *cli, const struct cli_repository *repository, const char *base,
                      struct cli_paths *paths);

#endif

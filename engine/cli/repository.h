/* SPDX-License-Identifier: Apache-2.0 */
/* The repository that we work in: reports name documents by their paths in it. */
#ifndef VI_CLI_REPOSITORY_H
#define VI_CLI_REPOSITORY_H

#include "cli/cli.h"

struct cli_repository {
    const char *root;   /* absolute, without a stroke at its end; NULL: not known */
    const char *folder; /* where in it we work: "council/minutes"; "" at its root */
};

/* The nearest folder, from the working one upwards, that has a file vires.xml or belongs to git;
 * where there is none, the working one. */
struct cli_repository cli_repository_find(struct cli *cli);

#endif

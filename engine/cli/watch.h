/* SPDX-License-Identifier: Apache-2.0 */
/* For the desk of a drafter: what is watched is judged again when it changes. */
#ifndef VI_CLI_WATCH_H
#define VI_CLI_WATCH_H

#include "cli/cli.h"

/* Runs `once` in a process of its own, and again whenever a document or a rule set that is named
 * changes.  Returns in that process, which ends as any run does; and where none can be started,
 * which is said.  The process that watches ends by a signal alone. */
void cli_watch(struct cli *cli, void (*once)(struct cli *cli));

#endif

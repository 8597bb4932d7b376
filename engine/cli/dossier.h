/* SPDX-License-Identifier: Apache-2.0 */
/* Reading all documents once, before any is judged. */
#ifndef VI_CLI_DOSSIER_H
#define VI_CLI_DOSSIER_H

#include "cli/batch.h"

/* False: it could not be made, and that was said. */
bool cli_dossier_read(struct cli *cli, const struct cli_batch *batch, struct vires_dossier **out);

#endif

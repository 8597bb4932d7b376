/* SPDX-License-Identifier: Apache-2.0 */
/* Documents judged one after another or by several threads.  Results come out in
 * the order of the paths through a bounded window, so that memory stays flat and
 * the bytes are the same for any number of threads. */
#ifndef VI_CLI_BATCH_H
#define VI_CLI_BATCH_H

#include "cli/output.h"
#include "cli/pack.h"
#include "cli/repository.h"

struct cli_batch {
    const struct cli_pack *pack;
    struct cli_paths paths;
    uint32_t jobs;
    enum vires_format format;
    bool explain;
    const struct vires_dossier *dossier; /* of all paths; NULL: each is judged alone */
    struct cli_repository repository;
    const struct vires_waivers *waivers; /* NULL: nothing is waived */
    bool only_wrong;                     /* leave out documents that are clear */
};

/* Judges all, and writes the report to `output` and the rest to stderr. */
void cli_batch_run(struct cli *cli, const struct cli_batch *batch, struct cli_output *output);
/* Writes the report of a run in which no document could be judged, where the format says why. */
void cli_batch_faults(struct cli *cli, const struct cli_batch *batch, struct cli_output *output);

#endif

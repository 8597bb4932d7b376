/* SPDX-License-Identifier: Apache-2.0 */
/* One document: its bytes, its verdict, and what is to be written of it. */
#ifndef VI_CLI_JUDGE_H
#define VI_CLI_JUDGE_H

#include "cli/batch.h"

/* What came of one document. */
struct cli_outcome {
    struct vi_buffer report, aside, errors; /* bytes for the report, its end, and for stderr */
    bool has_report, has_verdict;
    bool lost;    /* it belongs in the report, and could not be written */
    bool skipped; /* found in a folder, and no document */
    enum vires_document_verdict verdict;
    enum cli_status status;
};

void cli_outcome_init(struct cli_outcome *outcome);
void cli_outcome_clear(struct cli_outcome *outcome); /* keeps the room */
void cli_outcome_free(struct cli_outcome *outcome);

/* What all threads share. */
struct cli_judging {
    const struct cli *cli;
    const struct cli_batch *batch;
    struct vires_check_options check;
    struct vires_write_options write;
    struct vi_limits limits;
};

/* A document's bytes; else *why is not NULL. */
enum vires_status cli_read_bytes(const struct vi_limits *limits, const struct cli_path *path,
                                 struct vi_disk_file *file, const char **why);
void cli_release_bytes(struct vi_disk_file *file);
/* What a document is called in messages. */
const char *cli_shown_name(const struct cli_path *path);

void cli_judge(const struct cli_judging *judging, struct vires_worker *worker,
               const struct cli_path *path, struct cli_outcome *outcome);

#endif

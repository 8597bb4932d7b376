/* SPDX-License-Identifier: Apache-2.0 */
/* Where the report goes: standard output, or a file that is written aside and
 * takes its name only when it is whole. */
#ifndef VI_CLI_OUTPUT_H
#define VI_CLI_OUTPUT_H

#include <stdio.h>

#include "cli/paths.h"
#include "disk.h"

struct cli_output {
    FILE *stream;
    const char *target; /* NULL: standard output */
    char *aside;        /* the file written meanwhile; NULL: written straight */
    bool lacking;       /* a part could not be made, and was told: the file takes no name */
    int trouble;        /* error number of the first failure; 0: none */
};

/* Says that code and returns false if the report would replace one of those files. */
bool cli_output_spares(struct cli *cli, const struct cli_paths *paths, enum vi_code code);
bool cli_output_open(struct cli *cli, struct cli_output *output);
/* False: it failed, now or before. */
bool cli_output_write(struct cli_output *output, const char *bytes, size_t size);
/* Writes into a buffer instead. */
struct vires_writer cli_buffer_writer(struct vi_buffer *out);
/* Gives the file its name, or takes it away after a failure, and says so. */
void cli_output_close(struct cli *cli, struct cli_output *output);
/* Colour only on a terminal, and not where NO_COLOR is set. */
bool cli_output_colour(const struct cli_output *output);
/* At the end of the run: the error number of standard output, or 0. */
int cli_close_stdout(void);

/* Where a path that may be a link leads to; NULL: said why not. */
const char *cli_follow(struct cli *cli, const char *path);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Where something stands.  A place is a byte offset into a source; line and
 * column are made from it only when they are printed. */
#ifndef VI_FINDINGS_PLACE_H
#define VI_FINDINGS_PLACE_H

#include "base/digest.h"
#include "base/text.h"

/* Columns are counted from the nearest of these, so that a file of one line costs no more. */
#define VI_SOURCE_STRIDE ((size_t)1024)

/* One input: its name as given and its bytes as UTF-8 without a byte order
 * mark.  Lives in the arena of whoever reads it and outlives all its places. */
struct vi_source {
    struct vi_text name;
    struct vi_text text;
    uint32_t index;                 /* order of reading: ties between equal names */
    char digest[VI_DIGEST_HEX + 1]; /* of the bytes as they came, before transcoding */
    const uint32_t *line_starts;    /* made by vi_source_index, else NULL */
    uint32_t line_count;            /* what follows the last line end is a line, empty or not */
    const uint32_t *points; /* how many characters begin before each VI_SOURCE_STRIDE bytes */
};

struct vi_place {
    const struct vi_source *source; /* NULL: nowhere in a file */
    uint32_t offset;
    uint32_t line, column; /* not 0: stated by the record itself, instead of the offset */
};

struct vi_line_column {
    uint32_t line, column; /* from 1; column in code points */
};

/* Finds the lines of a source once (they end at LF, CRLF or CR).  False: out of memory. */
bool vi_source_index(struct vi_source *source, struct vi_arena *arena);
/* Needs no index, but scans from the start without one. */
struct vi_line_column vi_place_line_column(struct vi_place place);
/* By name, then offset (or stated line and column). */
int vi_place_compare(struct vi_place a, struct vi_place b);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Where something stands.  A place is a byte offset into a source; line and
 * column, or what a reader of the source counts instead, are made from it only
 * when they are printed (findings/place_words.h). */
#ifndef VI_FINDINGS_PLACE_H
#define VI_FINDINGS_PLACE_H

#include "base/digest.h"
#include "base/text.h"

/* Columns are counted from the nearest of these, so that a file of one line costs no more. */
#define VI_SOURCE_STRIDE ((size_t)1024)

/* What is counted to find a place in a document. */
enum vi_place_unit {
    VI_PLACE_LINE,      /* lines and columns: of a text, which has no spots */
    VI_PLACE_PARAGRAPH, /* of a word processor's document, which has no lines */
    VI_PLACE_CELL,      /* of a table in one: table, row and cell */
    VI_PLACE_PAGE       /* page, and line on it */
};

/* How a stretch of a document is found that has no lines to count: from `at` in the text of its
 * source to the next spot.  Numbers count from 1 as a reader counts them; 0: does not apply. */
struct vi_spot {
    uint32_t at;
    enum vi_place_unit unit;
    uint32_t page, line, paragraph, table, row, cell;
    struct vi_text within; /* "footnote 3", "the header"; empty: the text itself */
    struct vi_text under;  /* the heading it stands under; empty: none */
    struct vi_text begins; /* its first words, to search for; empty: not told */
};

/* One input: its name as given and its bytes as UTF-8 without a byte order
 * mark.  Lives in the arena of whoever reads it and outlives all its places. */
struct vi_source {
    struct vi_text name;
    struct vi_text text;
    uint32_t index;                 /* order of reading: ties between equal names */
    char digest[VI_DIGEST_HEX + 1]; /* of the bytes as they came, before transcoding */
    const uint32_t *line_starts;    /* made by vi_source_index, else NULL */
    uint32_t line_count;            /* what follows the last line end is a line, empty or not */
    const uint32_t *points;      /* how many characters begin before each VI_SOURCE_STRIDE bytes */
    const struct vi_spot *spots; /* by `at`; NULL: a text, in which lines are counted */
    uint32_t spot_count;         /* `text` is then what was read out of the file */
};

struct vi_place {
    const struct vi_source *source; /* NULL: nowhere in a file */
    uint32_t offset;
    uint32_t line, column;      /* not 0: stated by the record itself, instead of the offset */
    const struct vi_spot *spot; /* not NULL: likewise */
};

struct vi_line_column {
    uint32_t line, column; /* from 1; column in code points; 0: what has spots has no lines */
};

/* Finds the lines of a source once (they end at LF, CRLF or CR).  False: out of memory. */
bool vi_source_index(struct vi_source *source, struct vi_arena *arena);
/* Needs no index, but scans from the start without one. */
struct vi_line_column vi_place_line_column(struct vi_place place);
/* NULL: the place is a line and a column. */
const struct vi_spot *vi_place_spot(struct vi_place place);
/* Is it told apart from its offset? */
bool vi_place_is_stated(struct vi_place place);
/* The same place, told without the text of its source: `source` may have none.  What is kept of
 * it lives in `arena`. */
struct vi_place vi_place_keep(struct vi_place place, const struct vi_source *source,
                              struct vi_arena *arena);
/* By name, then offset (or stated line and column). */
int vi_place_compare(struct vi_place a, struct vi_place b);

#endif

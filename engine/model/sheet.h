/* SPDX-License-Identifier: Apache-2.0 */
/* The text of a document as lines that know what they are and where they stand,
 * whatever format it came in.  Plain text is its own sheet; of Markdown, HTML and
 * the like the sheet holds what a reader sees, and runs say where it came from. */
#ifndef VI_MODEL_SHEET_H
#define VI_MODEL_SHEET_H

#include "findings/place.h"

enum doc_line_kind {
    DOC_LINE_TEXT,
    DOC_LINE_HEADING, /* marked as one by the format; `level` 1 is the highest */
    DOC_LINE_LISTED, /* begins an entry of a list, its printed number in the text; `level` from 1 */
    DOC_LINE_ROW,    /* of a table: its cells are separated by tabs */
    DOC_LINE_QUOTE,  /* of a quotation that the format marks */
    DOC_LINE_FURNITURE /* of the page or site, or of the file itself: no part of what it says */
};

struct doc_line {
    struct vi_text
        text;        /* without white space at its ends; empty: a blank line, ends a paragraph */
    uint32_t indent; /* characters of white space before it; a tab reaches the next eighth */
    enum doc_line_kind kind;
    uint32_t level; /* of headings and lists; else 0 */
    bool strong;    /* the whole line is set bold, or as a heading */
};

/* From `at` in the sheet's text to the next run: bytes that stand at `source` and after. */
struct doc_run {
    uint32_t at, source;
    bool made; /* not in the source as it is (an entity, the number of a list): all at one place */
};

/* Changes that a word processor still tracks; the text is as if all were accepted. */
struct doc_changes {
    uint32_t inserted, deleted;
    struct vi_place first;
};

struct doc_sheet {
    const struct vi_source *source;
    struct vi_text text; /* what the lines are views of, in order; lines never overlap */
    struct doc_line *lines;
    size_t count;
    const struct doc_run *runs; /* by `at`, the first at 0; NULL: `text` is that of the source */
    size_t run_count;
    struct doc_changes changes;
};

/* The place of a text that was borrowed from the sheet's. */
struct vi_place vi_sheet_place(const struct doc_sheet *sheet, struct vi_text part);

#endif

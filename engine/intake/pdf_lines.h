/* SPDX-License-Identifier: Apache-2.0 */
/* The pages of a PDF as lines in the order of reading: columns of prose one after the other, lists
 * with labels beside them and tables row by row. */
#ifndef VI_INTAKE_PDF_LINES_H
#define VI_INTAKE_PDF_LINES_H

#include "base/buffer.h"
#include "intake/pdf_rows.h"

struct pdf_line {
    size_t at, size;             /* in the text of all lines */
    struct pdf_box box;          /* of what may go on in the next line */
    int32_t height, first_width; /* of its first word */
    int32_t edge;                /* the right end of the column it stands in */
    uint32_t page;               /* from 0 */
    uint32_t number;             /* on the page, from 1 */
    uint32_t region;             /* lines of one region stand below one another */
    bool begins, ends;           /* a paragraph, whatever stands before or behind */
    bool furniture;
};

struct pdf_lines {
    struct pdf_line *at;
    size_t count, room;
    struct vi_buffer text; /* a line end behind each; parts apart are separated by a tab */
    size_t page_count;
};

/* False: memory ran out.  The lines live in `arena`; the text is to be freed. */
bool vi_pdf_lines_make(const struct pdf_words *words, struct vi_arena *arena,
                       struct pdf_lines *lines);
struct vi_text vi_pdf_line_text(const struct pdf_lines *lines, const struct pdf_line *line);

#endif

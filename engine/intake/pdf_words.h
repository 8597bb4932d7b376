/* SPDX-License-Identifier: Apache-2.0 */
/* What `pdftotext -bbox-layout` writes of a PDF: its pages, and the words on them with their boxes.
 */
#ifndef VI_INTAKE_PDF_WORDS_H
#define VI_INTAKE_PDF_WORDS_H

#include "xml/tree.h"

/* In thousandths of a point, from the upper left corner of the page. */
struct pdf_box {
    int32_t left, right, top, bottom;
};

struct pdf_word {
    struct pdf_box box;
    struct vi_text text; /* of the markup, or of the arena */
    uint32_t line,
        block; /* which word belongs with which: the same line, the same block of lines */
};

struct pdf_page {
    size_t first, count; /* of its words */
};

struct pdf_words {
    struct pdf_word *at;
    struct pdf_page *pages;
    size_t count, room, page_count, page_room;
};

/*
 * Reads the markup, which is changed where it holds bytes that no XML may hold, and has to live as
 * long as the words.  VIRES_LIMIT: more words than xml-elements allows; VIRES_REJECTED: it is not
 * what pdftotext writes.  Nothing is reported.
 */
enum vires_status vi_pdf_words_read(struct vi_xml *xml, char *markup, size_t size,
                                    const struct vi_limits *limits, struct vi_arena *arena,
                                    struct pdf_words *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of PDF: pages drawn in characters become what pdftotext would write of them. */
#ifndef TESTS_SUPPORT_PDFS_H
#define TESTS_SUPPORT_PDFS_H

#include "intake/pdf_lines.h"
#include "support/sheets.h"

/*
 * A character is 6 points wide and a line 12 high; "\f" begins a page.  Words less than three
 * spaces apart are one <line>, and lines without a blank one between one <block>.  A line that
 * begins with "#" is set larger by a half, "^" closer to the line above (9 points from it).
 */
void pdfs_draw(struct vi_buffer *out, const char *pages);

/* What reads every "PDF" as what is drawn in its bytes, or gives `answer` where that is no
 * VIRES_PDF_READ. */
struct pdfs {
    enum vires_pdf_answer answer;
    const char *markup; /* not NULL: written in place of what is drawn */
    uint64_t pages;     /* that were asked for */
};
struct vires_pdf_reader pdfs_reader(struct pdfs *pdfs);

/* The words of what is drawn, and their lines; everything lives in sheets->arena. */
void pdfs_words(struct sheets *sheets, const char *pages, struct pdf_words *words);
void pdfs_lines(struct sheets *sheets, const char *pages, struct pdf_lines *lines);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* PDF as a sheet, from what `pdftotext -bbox-layout` writes of it. */
#ifndef VI_INTAKE_PDF_H
#define VI_INTAKE_PDF_H

#include "intake/intake.h"

/*
 * - Each paragraph is one line, whatever lines it was printed in: a word that was broken at the end
 *   of one is whole again, and a paragraph goes on behind the end of a page or column.
 * - Parts that stand in columns are separated by tabs.
 * - Larger letters than the most are set bold; running heads and page numbers are furniture.
 * The text of *source becomes the lines as they were printed, found by page and line.
 *
 * VIRES_REJECTED or VIRES_LIMIT: a finding says why; that there is no text in it is one such
 * reason.
 */
enum vires_status vi_pdf_read(struct vi_source *source, const struct vi_intake_means *means,
                              struct doc_sheet *out);
/* The same of what pdftotext has written already, which is changed. */
enum vires_status vi_pdf_read_markup(struct vi_source *source, const struct vi_intake_means *means,
                                     char *markup, size_t size, struct doc_sheet *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Running heads, feet and page numbers: what stands on one page as on the next. */
#ifndef VI_INTAKE_PDF_FURNITURE_H
#define VI_INTAKE_PDF_FURNITURE_H

#include "intake/pdf_lines.h"

/* Marks them.  A head that says the same on every page is kept on the first.  False: memory ran
 * out. */
bool vi_pdf_furniture_mark(struct pdf_lines *lines, struct vi_arena *arena);

#endif

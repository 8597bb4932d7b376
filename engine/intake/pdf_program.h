/* SPDX-License-Identifier: Apache-2.0 */
/* What another program says of a PDF: the library reads none itself. */
#ifndef VI_INTAKE_PDF_PROGRAM_H
#define VI_INTAKE_PDF_PROGRAM_H

#include "base/buffer.h"
#include "intake/intake.h"

/* Adds to `markup` what `pdftotext -bbox-layout` writes of source->text, which is the bytes of a
 * PDF.  VIRES_REJECTED or VIRES_LIMIT: a finding says why. */
enum vires_status vi_pdf_program_ask(const struct vi_source *source,
                                     const struct vi_intake_means *means, struct vi_buffer *markup);

#endif

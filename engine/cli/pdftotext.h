/* SPDX-License-Identifier: Apache-2.0 */
/* Reads PDF with the program pdftotext: a process that is given the bytes and little else.  It has
 * limits on time and memory, may write no file, and ends with the tool, however that ends. */
#ifndef VI_CLI_PDFTOTEXT_H
#define VI_CLI_PDFTOTEXT_H

#include "base/limits.h"
#include "vires.h"

/* `limits` are borrowed, and are the user of the reader. */
struct vires_pdf_reader cli_pdftotext(const struct vi_limits *limits);

#endif

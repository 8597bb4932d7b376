/* SPDX-License-Identifier: Apache-2.0 */
/* Words that were broken at the end of a printed line. */
#ifndef VI_INTAKE_PDF_HYPHENS_H
#define VI_INTAKE_PDF_HYPHENS_H

#include "base/atoms.h"
#include "intake/pdf_lines.h"

/* The words of a document, made when first asked. */
struct pdf_hyphens {
    const struct pdf_lines *lines;
    struct vi_arena *arena;
    struct vi_atoms words;
    bool made, failed; /* `failed`: memory ran out */
};

/* How many bytes at the end of `line` are a hyphen that goes when `next` follows; *broken: `line`
 * ends within a word, whether the hyphen goes or stays ("Vice-Chair").  The document decides: what
 * it writes elsewhere as one word is one, and two words that it has are two. */
size_t vi_pdf_hyphen(struct pdf_hyphens *hyphens, struct vi_text line, struct vi_text next,
                     bool *broken);

#endif

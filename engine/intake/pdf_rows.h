/* SPDX-License-Identifier: Apache-2.0 */
/* The words of a page as rows of parts: a part is what stands together on a line, without the gaps
 * that set columns apart. */
#ifndef VI_INTAKE_PDF_ROWS_H
#define VI_INTAKE_PDF_ROWS_H

#include "intake/pdf_words.h"

struct pdf_part {
    struct pdf_box box;
    size_t first, count; /* of the words */
};

/* Parts that stand beside one another, from left to right. */
struct pdf_row {
    struct pdf_part *parts;
    size_t count;
    int32_t top, bottom, height; /* `height`: of its first part */
};

struct pdf_rows {
    struct pdf_row *at;
    size_t count;
    int32_t left, right; /* the outermost of all */
};

/* False: memory ran out. */
bool vi_pdf_parts(const struct pdf_words *words, const struct pdf_page *page,
                  struct vi_arena *arena, struct pdf_part **out, size_t *count);
/* Sorts the parts. */
bool vi_pdf_rows(struct pdf_part *parts, size_t count, struct vi_arena *arena,
                 struct pdf_rows *out);

#endif

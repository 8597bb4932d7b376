/* SPDX-License-Identifier: Apache-2.0 */
/* Which printed line goes on with the paragraph of the line before it. */
#ifndef VI_INTAKE_PDF_PARAGRAPHS_H
#define VI_INTAKE_PDF_PARAGRAPHS_H

#include "intake/pdf_lines.h"

enum pdf_join {
    PDF_JOIN, /* the line goes on with what stands before it */
    PDF_LINE, /* it begins a line */
    PDF_APART /* it begins one, and a space is left before it */
};

struct pdf_setting {
    const struct pdf_lines *lines;
    int64_t
        pitch; /* from line to line, in hundredths of their height: the least that is not rare */
    int32_t height; /* of a line: the most frequent */
    bool *first;    /* of its paragraph: of each line that was asked about */
};

/* False: memory ran out. */
bool vi_pdf_setting_find(const struct pdf_lines *lines, struct vi_arena *arena,
                         struct pdf_setting *out);
/* Asked in their order; `before` is the last that is no furniture, NULL: there is none. */
enum pdf_join vi_pdf_join(struct pdf_setting *setting, const struct pdf_line *before,
                          const struct pdf_line *line);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Places as people are told of them: by line and column, or by what is counted in the document. */
#ifndef VI_FINDINGS_PLACE_WORDS_H
#define VI_FINDINGS_PLACE_WORDS_H

#include "base/buffer.h"
#include "findings/place.h"

/* "line", "paragraph", "cell", "page". */
const char *vi_place_unit_name(enum vi_place_unit unit);
/* "line 9"; "paragraph 14"; "table 2, row 3, cell 1"; "footnote 3"; "page 3, line 12". */
void vi_place_short(struct vi_buffer *out, struct vi_place place);
/* Of what has no lines, with what helps to find it: "paragraph 14 ("The Director of"), under
 * "Recommendations"", the quotes curled. */
void vi_spot_write(struct vi_buffer *out, const struct vi_spot *spot);
/* "rules/a.xml:12:5", "minutes.docx: paragraph 14 ..."; nothing of what is nowhere. */
void vi_place_full(struct vi_buffer *out, struct vi_place place);

#endif

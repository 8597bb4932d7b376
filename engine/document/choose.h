/* SPDX-License-Identifier: Apache-2.0 */
/* Which house style a text is written in: the one for which most speaks. */
#ifndef VI_DOCUMENT_CHOOSE_H
#define VI_DOCUMENT_CHOOSE_H

#include "document/wording.h"
#include "model/sheet.h"

/* NULL: the text bears the marks of none.  *points: what spoke for the one chosen.
 * wording->style need not be set. */
const struct prog_style *vi_style_choose(struct vi_wording *wording,
                                         const struct prog_program *program,
                                         const struct doc_sheet *sheet, int64_t *points);

/* Is the mark on one of the first written lines, and on which? */
bool vi_style_marked(struct vi_wording *wording, const struct prog_style_pattern *mark,
                     const struct doc_sheet *sheet, uint32_t *line);
/* What kind of record the marks say it is; false: they do not say. */
bool vi_style_kind(struct vi_wording *wording, const struct doc_sheet *sheet,
                   enum model_record_kind *kind);

#endif

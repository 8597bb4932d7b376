/* SPDX-License-Identifier: Apache-2.0 */
/* The lines of a sheet as the paragraphs that they were before they were printed: each is one line
 * of a second sheet, its white space a single space, or a tab where columns were set apart. */
#ifndef VI_DOCUMENT_FLOW_H
#define VI_DOCUMENT_FLOW_H

#include "document/wording.h"

struct flow_block {
    struct vi_text text;  /* of the flow's sheet */
    uint32_t first, last; /* its lines in the sheet that was read */
    enum doc_line_kind kind;
    uint32_t level;
    bool strong, capitals; /* the whole of it */
    bool gap;              /* a blank line or more stands before it */
};

struct vi_flow {
    struct doc_sheet sheet; /* of the text below: for places; it has no lines */
    struct flow_block *blocks;
    size_t count;
    bool spaced; /* a blank line stands after each line, and means nothing */
};

/* Joins the lines of wording->sheet, by the style's words and by where its line patterns begin a
 * paragraph.  `skipped` has for each line the pattern that says it is furniture, or NULL.  False:
 * memory ran out. */
bool vi_flow_make(struct vi_wording *wording, const struct prog_style_pattern **skipped,
                  struct vi_flow *flow);

/* The next sentence of the text from *at on, which moves behind it; false: no more.  A full stop
 * after a letter or one of the style's words ends none, nor does one before a small letter. */
bool vi_flow_sentence(const struct prog_style *style, struct vi_arena *scratch, struct vi_text text,
                      size_t *at, struct vi_text *sentence);

/* ASCII letters made small, for needles. */
struct vi_text vi_flow_small(struct vi_arena *arena, struct vi_text text);

#endif

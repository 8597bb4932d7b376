/* SPDX-License-Identifier: Apache-2.0 */
/* Prose -> doc_record, by the house style for which there is most evidence. */
#ifndef VI_DOCUMENT_PROSE_H
#define VI_DOCUMENT_PROSE_H

#include "document/style.h"
#include "intake/intake.h"
#include "model/document.h"

/* One a thread.  The first part is set by the user before each document. */
struct vi_prose_reader {
    const struct prog_program *program; /* its house styles are linked */
    struct vi_arena *arena;             /* the record lives here */
    struct vi_arena *scratch;
    const struct vi_limits *limits;
    struct vires_findings *findings;
    struct vi_pattern_match *match;
    enum vi_intake intake; /* the format that the text is in */

    /* What was done, for traces: valid while `scratch` is. */
    const struct prog_style *style; /* the style chosen, or NULL */
    int64_t points;                 /* of evidence for it */
    struct doc_sheet sheet;
    const struct prog_style_pattern **claims; /* which pattern claimed each line; NULL: none did */
};

/*
 * Reads the text of `source` as a record.  VIRES_REJECTED or VIRES_LIMIT: the
 * findings say why, and that no decision or recommendation was found is one
 * such reason.  The record borrows from the source.
 */
enum vires_status vi_prose_read(struct vi_prose_reader *reader, const struct vi_source *source,
                                struct doc_record **out);

#endif

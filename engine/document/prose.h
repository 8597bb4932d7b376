/* SPDX-License-Identifier: Apache-2.0 */
/* Prose -> doc_record, by the house style for which there is most evidence.
 *
 * Lines are joined into paragraphs (flow.h).  The first line pattern that matches says what a
 * paragraph is: an item, a list of those present, a clause.  What no pattern claims, and what
 * follows the heading of an item on its line, is read sentence by sentence (prose_sentence.c).
 * Motions are kept until their outcome is known (prose_decision.c). */
#ifndef VI_DOCUMENT_PROSE_H
#define VI_DOCUMENT_PROSE_H

#include "document/flow.h"
#include "intake/intake.h"

/* Which pattern claimed what, in the order of reading. */
struct vi_prose_claim {
    const struct prog_style_pattern *pattern;
    uint32_t line;       /* of the sheet, from 0: where the words begin */
    struct vi_text text; /* of the flow: the paragraph or sentence */
};

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
    enum model_record_kind kind;    /* by the marks of the style */
    bool decides;                   /* sentences do, in a text of that kind */
    bool gave_up;                   /* a pattern did, and left something unread */
    struct doc_sheet sheet;
    struct vi_flow flow;
    const struct prog_style_pattern **claims; /* the first that claimed each line; NULL: none did */
    struct vi_prose_claim *all;
    size_t all_count, all_room;
};

/*
 * Reads the text of `source` as a record.  VIRES_REJECTED or VIRES_LIMIT: the
 * findings say why, and that no decision or recommendation was found is one
 * such reason.  The record borrows from the source and the reader's arena.
 */
enum vires_status vi_prose_read(struct vi_prose_reader *reader, struct vi_source *source,
                                struct doc_record **out);

#endif

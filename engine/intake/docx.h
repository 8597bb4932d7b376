/* SPDX-License-Identifier: Apache-2.0 */
/* What of a Word document's parts is told by whom; see office.h for what is read. */
#ifndef VI_INTAKE_DOCX_H
#define VI_INTAKE_DOCX_H

#include "intake/docx_numbering.h"

/* What a part is to the document. */
enum docx_part { DOCX_DOCUMENT, DOCX_HEADER, DOCX_FOOTER, DOCX_FOOTNOTES, DOCX_ENDNOTES };

/* A note that was referred to, in that order. */
struct docx_note {
    struct vi_text id;
    uint32_t number; /* from 1 */
};

/* Those of one kind. */
struct docx_notes {
    struct docx_note *notes;
    size_t count, room;
    bool sorted; /* by id, once all are known */
};

struct docx {
    struct vi_office *office;
    struct docx_styles styles;
    struct docx_numbering numbering;
    struct docx_notes footnotes, endnotes;
    struct vi_buffer label; /* of the paragraph that begins */
};

/* The parts that the main one refers to. */
struct docx_relations {
    struct vi_text styles, numbering, footnotes, endnotes;
    struct vi_text *headers, *footers;
    size_t header_count, header_room, footer_count, footer_room;
};
enum vires_status vi_docx_relations_read(struct vi_office *office, struct vi_text name,
                                         struct docx_relations *relations);

bool vi_docx_note_add(struct docx *docx, struct docx_notes *notes, struct vi_text id);
/* The number of a note, or 0: nothing refers to it. */
uint32_t vi_docx_note_number(struct docx_notes *notes, struct vi_text id);

/* Tells the story of one part. */
enum vires_status vi_docx_part_read(struct docx *docx, struct vi_text name, enum docx_part part);

#endif

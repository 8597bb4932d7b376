/* SPDX-License-Identifier: Apache-2.0 */
/* Which format a document is in, and its text from any of them. */
#ifndef VI_INTAKE_INTAKE_H
#define VI_INTAKE_INTAKE_H

#include "model/sheet.h"
#include "xml/tree.h"

enum vi_intake {
    VI_INTAKE_PLAIN,
    VI_INTAKE_MARKDOWN,
    VI_INTAKE_HTML,
    VI_INTAKE_DOCX,
    VI_INTAKE_ODT,
    VI_INTAKE_RECORD, /* XML, which has elements, not lines */
    VI_INTAKE_COUNT
};

/* The endings of names that say it, in small letters; NULL after the last. */
extern const char *const vi_intake_endings[];
/* What a format is called: "Word (.docx)". */
const char *vi_intake_name(enum vi_intake intake);
/* By how the bytes begin, where that leaves no doubt, else by the ending of the name; of a name
 * that says nothing by the bytes, whatever their encoding: they begin with a tag of HTML, with
 * another, or with none. */
enum vi_intake vi_intake_of(struct vi_text name, struct vi_text bytes);
enum vi_source_kind vi_intake_source(enum vi_intake intake);

/* What a reader is given to read with. */
struct vi_intake_means {
    const struct vi_limits *limits;
    struct vi_arena *arena;   /* lives as long as places do: of what a source points to */
    struct vi_arena *scratch; /* the sheet will live here */
    struct vires_findings *findings;
};
/* Not of a record.  Of a format that is no text (VI_SOURCE_BYTES) the source gets the text that was
 * read out of it, and its spots.  VIRES_LIMIT: a finding names the limit that was met;
 * VIRES_REJECTED: a finding says why it cannot be read. */
enum vires_status vi_intake_read(enum vi_intake intake, struct vi_source *source,
                                 const struct vi_intake_means *means, struct doc_sheet *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes of a document -> doc_record: XML records by their elements, text by
 * house styles.  What the bytes are is told by their name, else by their beginning. */
#ifndef VI_DOCUMENT_READ_H
#define VI_DOCUMENT_READ_H

#include "document/prose.h"
#include "document/record.h"

/* What one thread needs to read documents, one after another. */
struct vi_document_reader {
    struct vi_record_reader record;
    struct vi_prose_reader prose;
    struct vi_xml *xml;
    struct vi_pattern_match *match;
};

/* `program`, whose house styles are linked, and `limits` are borrowed.  On failure nothing
 * needs to be freed. */
enum vires_status vi_document_reader_init(struct vi_document_reader *reader,
                                          const struct prog_program *program,
                                          const struct vi_limits *limits,
                                          const struct vires_allocator *allocator);
void vi_document_reader_free(struct vi_document_reader *reader);

/*
 * Reads one document.  *source is filled first (its name and digest, also of what
 * cannot be read) and must not move: all places point to it.  The record lives in
 * `arena` and borrows from the bytes and the source; `scratch` may be reset
 * afterwards.  VIRES_REJECTED or VIRES_LIMIT: the findings say every reason.
 */
enum vires_status vi_document_read(struct vi_document_reader *reader, struct vi_text name,
                                   struct vi_text bytes, struct vi_arena *arena,
                                   struct vi_arena *scratch, struct vires_findings *findings,
                                   struct vi_source *source, struct doc_record **out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* A record in XML -> doc_record: everything it says, with places, by the tables
 * of record_table.h.  Every fault of the record is reported in one run, and what
 * stands inside an element that is not known is not looked at. */
#ifndef VI_DOCUMENT_RECORD_H
#define VI_DOCUMENT_RECORD_H

#include "document/record_table.h"
#include "xml/tree.h"

/* A name of a tree by its address: the same name has the same one throughout a tree. */
struct record_seen {
    const char *at;
    uint32_t tree; /* the count of records when it was seen; in another tree it may be another */
    uint8_t name;  /* enum record_name */
};

/* One a thread.  The first part is set by the user before each record. */
struct vi_record_reader {
    const struct prog_program *program; /* names are looked up here; NULL: none are known */
    struct vi_arena *arena;             /* the record lives here and borrows from the tree */
    struct vi_arena *scratch;           /* for messages */
    const struct vi_limits *limits;
    struct vires_findings *findings;
    const struct vi_source *file; /* the record is a slice of this file, from `shift` on, and */
    uint32_t shift;               /* its places are places of the file; NULL: it is whole */

    struct record_index index;
    struct record_seen seen[128]; /* by address; the latest stays */
    uint32_t tree;
    const struct vi_source *source;
    uint32_t last_order; /* of the latest element read */
    uint64_t members, decisions, divisions;
    uint64_t movements; /* of the meeting being read */
    enum vires_status status;

    /* While it listens. */
    bool listens, gives_up;
    uint32_t skipped; /* how deep in an element of another namespace */
    struct record_frame *bottom, *top;
};

/* Once, before the first record. */
void vi_record_reader_init(struct vi_record_reader *reader);

/*
 * Reads the record at `root`, an element of the tree of `source`.  VIRES_REJECTED
 * or VIRES_LIMIT: the findings say every reason.  The record borrows text from
 * the tree, and its places point into `source` (or reader->file).
 */
enum vires_status vi_record_read(struct vi_record_reader *reader, const struct vi_source *source,
                                 const struct vi_node *root, struct doc_record **out);

/*
 * The same without a tree, as the parser reads: what most records need.  VIRES_REJECTED: something
 * is wrong with the file or the record, or it states a constitution or a grant; nothing is reported
 * and `arena` holds what it held, so that the tree may be made and read.
 */
enum vires_status vi_record_hear(struct vi_record_reader *reader, struct vi_xml *xml,
                                 const struct vi_source *source, struct doc_record **out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* For tests that read documents: a small program, house styles, one reader. */
#ifndef TESTS_SUPPORT_DOCUMENTS_H
#define TESTS_SUPPORT_DOCUMENTS_H

#include "document/read.h"
#include "support/testkit.h"

struct documents {
    struct vi_limits limits;
    struct prog_program program;
    struct prog_fact facts[8];
    struct prog_parameter parameters[4];
    const struct prog_style *styles[8];
    size_t style_count;
    struct vires_findings findings;
    struct vi_arena arena, scratch;
    struct vi_document_reader reader;
    struct vi_source source; /* of the document read last */
    struct doc_record *record;
    struct vi_buffer said;
};

/* Knows the facts key-decision, urgent, exempt, quorate, specially-convened, public (truth),
 * staff (count), colour (word: red, green) and sum (money); the events call-in and
 * key-decision-notice; the parameters quorum (count), share (ratio) and limit (money). */
void documents_open(struct documents *documents);
void documents_close(struct documents *documents);

/* Reads a house style; its faults are left in the findings.  `name` and `xml` must stay. */
enum vires_status documents_style(struct documents *documents, const char *name,
                                  struct vi_text xml);
/* The same, from a file; fails the test when it is not there. */
void documents_style_file(struct documents *documents, const char *path);
enum vires_status documents_link(struct documents *documents);

/* Reads one document after forgetting the one before it; `bytes` must stay. */
enum vires_status documents_read(struct documents *documents, const char *name,
                                 struct vi_text bytes);
/* "1:2 V3001 text\n" for each finding, in order. */
const char *documents_findings(struct documents *documents);
/* The record as XML. */
const char *documents_xml(struct documents *documents);

/* A file's bytes, to be freed; NULL: it is not there. */
char *documents_file(const char *path, size_t *size);

#endif

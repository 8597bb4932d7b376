/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of documents that belong together: records in XML go in, and what is known of each
 * clause comes out as text. */
#ifndef TESTS_SUPPORT_DOSSIERS_H
#define TESTS_SUPPORT_DOSSIERS_H

#include "document/read.h"
#include "dossier/dossier.h"
#include "support/rulesets.h"

struct dossiers {
    struct rulesets rules;
    struct vi_document_reader reader;
    struct vi_arena arena, reading, scratch;
    struct vi_dossier dossier;
    struct vi_buffer said;
};

/* Knows the events met, failed, waived, done (an act), published, called-in, call-in-ended and
 * call-in-exempt, and the parameter call-in-days; the calendar knows 25 December 2014.  `more` is
 * the text of a constitution, or NULL; it stays. */
void dossiers_open(struct dossiers *dossiers, const char *more);
void dossiers_open_both(struct dossiers *dossiers, const char *more, const char *other);
void dossiers_close(struct dossiers *dossiers);
/* Forgets all documents. */
void dossiers_begin(struct dossiers *dossiers);
/* The record's element around `body` is there; the test fails on a faulty one.  Minutes, or a
 * report where the name begins with that word. */
void dossiers_add(struct dossiers *dossiers, const char *name, const char *authority,
                  const char *body);
/* `as_of` may be NULL. */
void dossiers_link(struct dossiers *dossiers, const char *as_of);
/* For each clause, in the order of documents: "nq.xml B starts 2014-10-23 [ends ...] [deadlock]";
 * for each condition "  met|not met|open ..."; for each act "  act 2015-01-20"; then each problem:
 * "nq.xml:3:5 V3301 text". */
const char *dossiers_say(struct dossiers *dossiers);

/* What the documents give, "grant executive > head f 2014-06-12.. by ...", a line each; then what
 * each act adds to a limit over a longer time, and what came before it. */
const char *dossiers_powers(struct dossiers *dossiers);

/* One row of a table: documents, and all that is said of them. */
struct dossiers_case {
    const char *why;
    struct {
        const char *name, *authority, *body; /* name NULL ends the list */
    } documents[4];
    const char *as_of, *expected;
};
void dossiers_table(const char *more, const struct dossiers_case *cases, size_t count);
void dossiers_table_of_powers(const char *more, const struct dossiers_case *cases, size_t count);

#endif

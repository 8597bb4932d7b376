/* SPDX-License-Identifier: Apache-2.0 */
/* Documents that belong together: added one by one, then linked once.  After
 * that nothing changes, and any number of threads may read. */
#ifndef VI_DOSSIER_DOSSIER_H
#define VI_DOSSIER_DOSSIER_H

#include "base/limits.h"
#include "model/dossier.h"

struct vi_dossier_entry; /* index.h */

struct vi_dossier {
    const struct prog_program *program;
    const struct prog_authority *const *authorities; /* constitutions at hand */
    size_t authority_count;
    const struct prog_authority *claims; /* of the one document that is judged alone, or NULL */
    struct vi_arena *arena;
    struct vi_arena *scratch;       /* for what is needed while linking */
    const struct vi_limits *limits; /* of looking for powers; NULL: they are not looked for */
    bool complete;                  /* the documents are all there are: nothing else was decided */
    bool alone;                     /* one document: what it names elsewhere is not looked for */
    bool detached;                  /* documents go after they were added: everything is copied */

    struct dossier_document **documents; /* once linked: by name */
    size_t document_count, document_room;
    struct dossier_decision **decisions; /* in the order of documents; index is the place */
    struct dossier_clause **clauses;     /* number is the place */
    size_t decision_count, clause_count;
    struct vi_dossier_entry *index;
    size_t index_count;
    int64_t as_of; /* VI_MOST: no date is stated anywhere */
    bool as_of_given;
};

/* `arena` is where everything lives; neither it nor `scratch` is freed here. */
void vi_dossier_init(struct vi_dossier *dossier, const struct prog_program *program,
                     struct vi_arena *arena, struct vi_arena *scratch);
/* Keeps what the document says of decisions.  `authority`: whose it is, where it does not say.
 * NULL: out of memory. */
struct dossier_document *vi_dossier_add(struct vi_dossier *dossier, const struct doc_record *record,
                                        struct vi_text authority);
/* Finds what refers to what, and when each clause took effect.  `as_of`: VI_MOST: the latest date
 * stated in the documents.  False: out of memory. */
bool vi_dossier_link(struct vi_dossier *dossier, int64_t as_of);
/* The document of that name and digest; NULL: none. */
const struct dossier_document *vi_dossier_find(const struct vi_dossier *dossier,
                                               struct vi_text name, const char *digest);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* References between documents: "southmoor/council/2015-02-10/7.2#B", "report-12#A". */
#ifndef VI_DOSSIER_INDEX_H
#define VI_DOSSIER_INDEX_H

#include "dossier/dossier.h"

/* One name by which something is found; sorted by the bytes of the key. */
struct vi_dossier_entry {
    struct vi_text key;
    struct dossier_decision *decision; /* NULL: the meeting as such */
    struct dossier_clause *clause;     /* of a clause's label, else NULL */
    struct dossier_document *document;
};

/* Indexes all documents; `who` of every decision is known.  False: out of memory. */
bool vi_index_build(struct vi_dossier *dossier);

enum vi_found {
    VI_FOUND,
    VI_FOUND_NOTHING,   /* no document at hand is that */
    VI_FOUND_NO_ITEM,   /* the meeting is at hand, and has no such item */
    VI_FOUND_NO_CLAUSE, /* the decision is at hand, and has no such clause */
    VI_FOUND_SEVERAL,   /* two answer to it */
    VI_FOUND_UNREADABLE /* it is no reference */
};

struct vi_target {
    enum vi_found found;
    struct dossier_decision *decision; /* also of VI_FOUND_NO_CLAUSE and VI_FOUND_SEVERAL */
    struct dossier_decision *second;   /* of VI_FOUND_SEVERAL */
    struct dossier_document *document; /* of VI_FOUND_NO_ITEM */
    struct dossier_clause *clause;     /* NULL: the whole decision is meant */
    struct vi_text label;
};

/* `from`: the decision that refers, or NULL; `authority`: whose document does.  `reports`: a
 * recommendation is looked for before a decision. */
struct vi_target vi_index_find(const struct vi_dossier *dossier, struct vi_text reference,
                               struct vi_text authority, struct dossier_decision *from,
                               bool reports);
/* The clause of that label; NULL: none. */
struct dossier_clause *vi_clause_labelled(const struct vi_dossier *dossier,
                                          const struct dossier_decision *decision,
                                          struct vi_text label);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What a decision does under powers: who decided, which functions, for how much, and whether those
 * were consulted who had to be. */
#ifndef VI_KINDS_ACTS_H
#define VI_KINDS_ACTS_H

#include "kinds/judge.h"
#include "kinds/power_story.h"
#include "kinds/tallies.h"

/* One exercise of a function, or (where `grant` is set) one that gives it to somebody else. */
struct vi_act {
    const struct doc_clause *clause; /* NULL: the decision as a whole */
    const struct prog_grant *grant;
    struct vi_text function; /* id, as written or recognised */
    uint32_t node;           /* in the scheme, on the day; 0: it is not there */
    const struct vi_power_amount *amounts;
    size_t amount_count;
    bool too_large; /* its amounts cannot be added */
    bool tallied;   /* `tallies` says what the documents tell besides */
    struct vi_tallies tallies;
    struct vi_place place;
};

struct vi_acts {
    const struct prog_authority *authority; /* whose scheme; NULL: none is at hand */
    const struct prog_scheme *scheme;
    const struct dossier_document *document; /* as the dossier knows the record; or NULL */
    bool claimed;                            /* as the record itself states it */
    struct vi_text decider;                  /* as written; empty: not stated */
    uint32_t holder;                         /* 0: not known to the scheme */
    struct vi_act *acts;
    size_t count;
};

/* Of the subject's decision (or its clause alone); false: it decides nothing under any function
 * that is stated or recognised, or memory ran out. */
bool vi_acts_read(struct vi_judgement *judgement, struct vi_acts *out);
/* The same where only that is asked. */
bool vi_acts_any(struct vi_judgement *judgement);
/* Are the conditions of a grant met by what the record tells of the decision?  *unmet: the first
 * that is not; *place: of what shows it. */
enum vi_truth vi_acts_terms(const struct vi_judgement *judgement, const struct vi_acts *acts,
                            const struct prog_grant *grant, const struct prog_duty **unmet,
                            struct vi_place *place);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Program × record × date → verdicts with their reasons. */
#ifndef VI_EVAL_EVALUATE_H
#define VI_EVAL_EVALUATE_H

#include "base/limits.h"
#include "dossier/dossier.h"
#include "model/verdict.h"

struct vi_evaluation {
    const struct prog_program *program;
    const struct vi_limits *limits;
    const struct prog_authority *const *authorities; /* at hand; NULL: the program's */
    size_t authority_count;
    const struct prog_rule *only; /* judge by this rule alone (examples); NULL: all */
    struct vi_text authority;     /* whose document it is, where it does not say; may be empty */
    const struct vi_dossier *dossier; /* linked; NULL: the record is judged alone */
    struct vi_pattern_match *match; /* for patterns of rules; NULL: one is made if there are any */
    int64_t as_of;                  /* VI_MOST: the latest date stated in the record */
    enum model_stage stage;         /* unknown: the record's status */
    bool words;   /* put verdicts that are not satisfied into words; else only what is missing */
    bool reasons; /* with words: keep the tree of reasons too */
    bool explain; /* with words: satisfied rules too */
};

/*
 * Judges one record.  Everything in *out lives in `arena`; `scratch` is used and
 * may be reset afterwards.  Not re-entrant for one arena; any number of threads
 * may share the program.  VIRES_NO_MEMORY leaves *out unusable.
 */
enum vires_status vi_evaluate(const struct vi_evaluation *how, const struct doc_record *record,
                              struct vi_arena *arena, struct vi_arena *scratch,
                              struct verdict_document *out);

#endif

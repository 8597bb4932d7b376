/* SPDX-License-Identifier: Apache-2.0 */
/* One evaluation while it goes on: shared by the files of this folder. */
#ifndef VI_EVAL_RUN_H
#define VI_EVAL_RUN_H

#include "document/moment.h"
#include "eval/evaluate.h"
#include "kinds/moment.h"

/* The roll of a meeting under one day's law, and the moment last asked of it. */
struct run_roll {
    int64_t day;
    struct vi_roll roll;
    struct fact_moment moment;
    bool read; /* the moment is of the subject last seen */
    const struct doc_item *item;
    const struct doc_decision *decision;
    const struct doc_vote *vote;
    struct run_roll *next;
};

/* The rules that this document could meet at all, by kind of subject. */
struct run_rules {
    const struct prog_gate **gates;
    size_t count;
};

/* A clause and those within which it stands. */
struct run_clause {
    const struct doc_clause *clause;
    uint32_t number; /* 1 for the first of its siblings */
    const struct run_clause *within;
};

/* A rule in force for one kind of subject, and what its selector says of the meeting. */
struct run_candidate {
    const struct prog_gate *gate;
    enum vi_truth of_meeting;
    uint32_t event, decision_kinds; /* of the gate: asked for each subject */
    bool asks_decision_kind;
};

/* The rules that may apply on one day to one kind of subject of such a meeting: found once for all
 * subjects that these are the same for. */
struct run_choice {
    bool made;
    int64_t day;
    enum model_body_kind body_kind;
    enum model_meeting_kind meeting_kind;
    struct run_candidate *at;
    size_t count;
};

/* The rules with whose requirements a subject may be compared, whether or not they apply. */
struct run_others {
    bool made;
    const struct prog_gate **gates;
    size_t count;
    const struct prog_requirement **kept; /* those of the subject now judged; room for all */
};

struct run_weighed; /* what came of one rule: judge.c */

struct run {
    const struct vi_evaluation *how;
    const struct prog_program *program;
    const struct doc_record *record;
    struct vi_arena *arena, *scratch;
    struct verdict_document *out;
    struct vi_text authority; /* id: whose document it is, or empty */
    int64_t as_of;
    enum model_stage stage;
    struct run_rules rules[MODEL_SUBJECT_COUNT];
    struct run_choice choices[MODEL_SUBJECT_COUNT];
    struct run_others others;
    struct run_weighed *weighed; /* reused from rule to rule: it is large */
    bool *met;                   /* by the number of a rule: gave a verdict somewhere */
    size_t met_count;
    const struct prog_rule **replacing; /* rules that replace others, if any */
    size_t replacing_count;
    struct verdict_row **rows;
    size_t row_count, row_room;
    uint32_t assumptions;
    struct vi_pattern_match *match; /* NULL: no rule has patterns */
    struct vi_buffer words;         /* in which sentences are made */
    bool failed;                    /* memory ran out */

    /* the subject now judged */
    struct vi_subject subject;
    const struct run_clause *clauses; /* of subject.clause */
    struct run_roll *rolls;           /* of subject.meeting, by day */
    struct {                          /* what governs the subject on a day: looked up once */
        bool known;
        int64_t day;
        const struct doc_meeting *meeting;
        const struct prog_authority *authority;
        const struct prog_body *body, *claimed;
    } governed;
    struct vi_dossier own;                   /* of this record alone, where no other is given */
    const struct dossier_document *document; /* NULL: not looked up yet */
    struct {                                 /* of the meeting's body, on a day: looked up once */
        const struct doc_meeting *meeting;
        int64_t day;
        enum model_body_kind kind;
    } bodied;
    bool named; /* subject.name and path are made */
    struct vi_found found;
    struct vi_xpath *nodes; /* of the record, for assertions; NULL: not asked for yet */
    enum vi_xpath_status nodes_status;
};

/* --- context.c -------------------------------------------------------------------------- */

/* The constitution of an authority on a day; NULL: none is at hand. */
const struct prog_authority *run_authority(const struct run *run, struct vi_text id, int64_t day);
/* The body that a meeting names, on a day; *authority is whose it is. */
const struct prog_body *run_body(const struct run *run, const struct doc_meeting *meeting,
                                 int64_t day, const struct prog_authority **authority);
/* The same by a constitution inside the record; its claims are of their own days too. */
const struct prog_body *run_claimed_body(const struct run *run, const struct doc_meeting *meeting,
                                         int64_t day);
/* Is that name one of the body's? */
bool run_answers_to(const struct prog_body *body, struct vi_text id, struct vi_text folded);
enum model_body_kind run_body_kind(const struct run *run, const struct doc_meeting *meeting,
                                   const struct doc_decision *decision, int64_t day);
/* The latest date that the record states; VI_MOST: none. */
int64_t run_latest(const struct doc_record *record);
/* A day to look the law up by: within the range, finite. */
int64_t run_some_day(struct vi_range days);

/* --- days.c -------------------------------------------------------------------------------- */

/* The first days of the stretches of a range within which no law that could matter changes,
 * the first being a day of the range itself.  Exact days have one. */
struct run_days {
    int64_t *day;
    size_t count;
};
bool run_days(struct run *run, const struct prog_gate *const *versions, size_t count,
              struct vi_range range, struct run_days *out);

/* --- life.c -------------------------------------------------------------------------------- */

/* What is known of the life of the record's decisions; NULL: out of memory. */
const struct dossier_document *run_document(struct run *run);

/* --- effects.c ------------------------------------------------------------------------------ */

/* Says of the current subject, a clause, whether and why it is in effect on the as-of date. */
void run_effect(struct run *run);

/* --- naming.c ------------------------------------------------------------------------------- */

void run_name_subject(struct run *run);

/* --- judge.c --------------------------------------------------------------------------------- */

/* Judges the current subject by every rule that may apply to subjects of its kind. */
void run_judge(struct run *run);

/* --- subjects.c ------------------------------------------------------------------------------- */

/* Walks the record in document order and judges every subject by every rule that may apply. */
void run_subjects(struct run *run);

#endif

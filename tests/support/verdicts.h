/* SPDX-License-Identifier: Apache-2.0 */
/* For tests that judge: rules and a record in XML go in, and all that is concluded of the record
 * comes out as text. */
#ifndef TESTS_SUPPORT_VERDICTS_H
#define TESTS_SUPPORT_VERDICTS_H

#include "document/moment.h"
#include "document/read.h"
#include "eval/evaluate.h"
#include "support/rulesets.h"

struct verdicts {
    struct rulesets rules;
    struct vi_evaluation how; /* as_of, stage and the like; words, reasons, explain are set */
    struct vi_document_reader reader;
    bool reading;
    struct vi_arena arena, scratch;
    struct vires_findings findings;
    struct vi_source source; /* record.xml */
    struct doc_record *record;
    struct verdict_document document;
    struct vi_buffer said;
};

void verdicts_open(struct verdicts *verdicts);
void verdicts_close(struct verdicts *verdicts);

/* Loads a rule set "test" of the national layer with a small vocabulary around `rules`:
 *   source act ("Act 1972"); parameters quorum, quorum-each, floor (counts), share (a ratio);
 *   events notice (stated by minutes), summons (the summons itself), waiver, approval, invoice;
 *   facts colour and hue (words), ward and parish (any word), staff, posts, desks (counts), cost
 * and price (money, the latter the sum of amounts of that role), begun (date), approved (truth;
 * minutes state it), sealed (truth); attendance-counts remote from 2020-04-04 until 2021-05-06 yes,
 * later no; the calendar "days" of 2014: 25 and 26 December. `more` is the whole text of another
 * file (a constitution, a rule set), or NULL.  Both stay. */
void verdicts_rules(struct verdicts *verdicts, const char *rules, const char *more);
/* Judges a record and says of every verdict, in order:
 *   line:column rule verdict: message
 *       because: detail
 *       settled: settle
 *       missing here: noun [key]       or: missing elsewhere: noun < document [key]
 *       follows rule
 * leaving out what is empty. */
const char *verdicts_of(struct verdicts *verdicts, const char *record);
/* Judges a record and says, a line each, what every verdict is about: "3:1 rule: item 1 | path". */
const char *verdicts_subjects(struct verdicts *verdicts, const char *record);
/* The document's verdict, counts and assumptions, a line each, of the record judged last. */
const char *verdicts_whole(struct verdicts *verdicts);
/* The tree of reasons of the first row of that rule, with truths and lines. */
const char *verdicts_reasons(struct verdicts *verdicts, const char *rule);
/* Reads a record and says, a line each, of the opening of its first meeting and of each of its
 * decisions and votes: who is there (+), not (-), perhaps (?) and why; what each source claims; and
 * whether all that cannot be true.  The body is the first of the constitution. */
const char *verdicts_moments(struct verdicts *verdicts, const char *record);

/* One row of a table: what is loaded once more only where it changes. */
struct verdicts_case {
    const char *why, *record, *expected;
};
void verdicts_table(const char *rules, const char *more, const struct verdicts_case *cases,
                    size_t count);
void verdicts_table_of_subjects(const char *rules, const char *more,
                                const struct verdicts_case *cases, size_t count);
void verdicts_table_of_moments(const char *rules, const char *more,
                               const struct verdicts_case *cases, size_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* The life of a decision, for the checks of conditions and their words. */
#ifndef VI_KINDS_LIFE_H
#define VI_KINDS_LIFE_H

#include "kinds/phrases.h"

/* The subject's clause, or the decision that has none, as it is known; NULL: it is not, or memory
 * ran out. */
const struct dossier_clause *vi_life_clause(struct vi_judgement *judgement);
/* The subject's decision, as all documents know it; NULL: it is none, or memory ran out. */
const struct dossier_decision *vi_life_decision(const struct vi_judgement *judgement);
/* The subject's condition. */
const struct dossier_condition *vi_life_condition(struct vi_judgement *judgement);

/* Answers with one sentence, which is also the root of the reasons. */
void vi_life_answer(struct vi_judgement *judgement, enum vi_truth truth, struct vi_text message);

/* " (line 9)" in the document judged, " (southmoor.xml:9)" in another; nothing without a place. */
struct vi_text vi_phrase_where(struct vi_judgement *judgement, struct vi_place place);
/* "the bid was made on 3 March 2011 (line 9)", "a decision that relies on it was taken ...". */
struct vi_text vi_phrase_act(struct vi_judgement *judgement, const struct dossier_act *act);
/* "the agreement of the Executive of Southmoor Borough Council", "the condition "subject to ..."".
 */
struct vi_text vi_phrase_condition(struct vi_judgement *judgement,
                                   const struct dossier_condition *condition);
/* "the Executive of Southmoor Borough Council". */
struct vi_text vi_phrase_who(struct vi_judgement *judgement, const struct dossier_who *who);
/* "met on 15 February 2011 (line 12)", "nothing shows that it was met". */
struct vi_text vi_phrase_state(struct vi_judgement *judgement,
                               const struct dossier_condition *condition);
/* "item 41 of the Executive of Southmoor Borough Council, 23 October 2014". */
struct vi_text vi_phrase_decision(struct vi_judgement *judgement,
                                  const struct dossier_decision *decision);
/* "southmoor/executive/2014-10-23/41#B", or without a clause (NULL) up to the '#': the same for
 * what waits for the same. */
struct vi_text vi_reference_key(struct vi_judgement *judgement,
                                const struct dossier_decision *decision,
                                const struct dossier_clause *clause);
/* "clause B of item 41 of ...": what a clause is called elsewhere. */
struct vi_text vi_phrase_reference(struct vi_judgement *judgement,
                                   const struct dossier_clause *clause);
/* "in that the sum is GBP 30,000 and not GBP 25,000; ..." */
struct vi_text vi_phrase_differences(struct vi_judgement *judgement,
                                     const struct dossier_difference *difference);
/* "it was published on 24 October 2014, and may be called in until 31 October 2014 ...". */
struct vi_text vi_phrase_call_in(struct vi_judgement *judgement,
                                 const struct dossier_call_in *call_in);
/* Marks what would show that the condition was met. */
void vi_missing_condition(struct vi_judgement *judgement,
                          const struct dossier_condition *condition);

/* Does the clause authorise anything, as far as its effect is told? */
bool vi_life_authorises(const struct dossier_clause *clause);
/* Was a day before that, or after it? */
enum vi_truth vi_life_came_before(struct dossier_when when, struct vi_range day);
enum vi_truth vi_life_came_after(struct dossier_when end, struct vi_range day);
/* Does the record, judged by itself, tell nothing of what became of its decisions: no condition,
 * no act under a clause, no reference, nothing that authorises nothing?  Then no check of acts has
 * anything to ask. */
bool vi_life_is_quiet(const struct vi_judgement *judgement);
/* Has any check of acts something to ask of the subject, a clause? */
bool vi_life_asks_of_acts(struct vi_judgement *judgement);

/* The checks, by enum vi_condition_check; they set judgement->truth, or idle. */
void vi_life_check_acts(struct vi_judgement *judgement, int check);
void vi_life_check_reliance(struct vi_judgement *judgement);
void vi_life_check_terms(struct vi_judgement *judgement, int check);

#endif

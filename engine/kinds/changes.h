/* SPDX-License-Identifier: Apache-2.0 */
/* Differences between two clauses in words that a clerk reads. */
#ifndef VI_KINDS_CHANGES_H
#define VI_KINDS_CHANGES_H

#include "kinds/differences.h"
#include "kinds/judge.h"

/* Are the new clauses called by their labels, and more than one: "clauses C and D"? */
bool vi_says_several(const struct vi_pairing *pairing);
/* The words that differ, after the name of a clause: `lost "to agree that" and gained "provided
 * that there is time"`, `has "£600" in place of "£500"`.  Empty in a quiet run. */
struct vi_text vi_say_changes(struct vi_judgement *judgement, const struct vi_pairing *pairing);
/* "amounts: £600 in place of £500; conditions: lost "subject to consent"": may be empty. */
struct vi_text vi_say_listed(struct vi_judgement *judgement, const struct vi_pairing *pairing,
                             uint32_t aspects);
/* The new text with what it lost and gained in their places, some words around each: "… of the Town
 * Council, [lost: to agree that] further talks …". */
struct vi_text vi_say_in_place(struct vi_judgement *judgement, const struct vi_pairing *pairing);
/* The words in quotation marks, cut where they are many. */
struct vi_text vi_say_quoted(struct vi_judgement *judgement, struct vi_text text);
/* The words of some clauses together; they may borrow from the only one. */
struct vi_text vi_clauses_text(struct vi_judgement *judgement,
                               const struct vi_clause_view *const *views, size_t count);

#endif

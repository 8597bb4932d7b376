/* SPDX-License-Identifier: Apache-2.0 */
/* Phrases that several families use: the body, its members, where they stood. */
#ifndef VI_KINDS_PHRASES_H
#define VI_KINDS_PHRASES_H

#include "kinds/moment.h"

/* "the Executive", "the council", "the Shared Services Joint Committee". */
struct vi_text vi_phrase_body(struct vi_judgement *judgement);
/* What an extract was taken from: "the full minutes", "the full report". */
struct vi_text vi_phrase_in_full(const struct vi_judgement *judgement);
/* "for item 41", "at the opening of the meeting". */
struct vi_text vi_phrase_when(struct vi_judgement *judgement);
/* The constituent authority's own title where its constitution is at hand, else its id. */
struct vi_text vi_phrase_party(struct vi_judgement *judgement, const struct fact_moment *moment,
                               int party);
/* "one quarter", "two thirds", "3/7". */
struct vi_text vi_phrase_share(struct vi_judgement *judgement, struct vi_ratio ratio);
/* "the whole number of members", "the votes cast". */
const char *vi_phrase_base(int base);
/* Words are wanted, or it is open and what is missing has to be told: run what explains. */
bool vi_says_why(const struct vi_judgement *judgement);
/* After a name: "is present", "had left". */
const char *vi_phrase_cause(enum fact_standing_cause cause);
/* "A Leader is present; B Portfolio withdrew; the list is not complete": one line, by name when
 * few, else by number. */
struct vi_text vi_phrase_roll(struct vi_judgement *judgement, const struct fact_moment *moment);
/* "recorded as unanimous, 7 for, casting vote for": what the record says of the vote. */
struct vi_text vi_phrase_votes(struct vi_judgement *judgement, const struct fact_moment *moment);
/* "7 for, 3 against": its numbers alone. */
struct vi_text vi_phrase_counts(struct vi_judgement *judgement, const struct fact_moment *moment);
/* "voting or co-opted": classes of members, a mask. */
struct vi_text vi_phrase_classes(struct vi_judgement *judgement, uint32_t classes);
/* Adds who was present and how they voted to the reasons. */
void vi_reasons_presence(struct vi_judgement *judgement, const struct fact_moment *moment);
void vi_reasons_votes(struct vi_judgement *judgement, const struct fact_moment *moment);
/* Marks the list of those present, or the votes, or a number of the body, as what is missing. */
void vi_missing_roll(struct vi_judgement *judgement, const struct fact_moment *moment);
void vi_missing_votes(struct vi_judgement *judgement, const struct fact_moment *moment,
                      const char *which);
void vi_missing_base(struct vi_judgement *judgement, int base);
void vi_missing_parties(struct vi_judgement *judgement);
void vi_missing_presiding(struct vi_judgement *judgement);
void vi_missing_event(struct vi_judgement *judgement, uint32_t event);
/* "on 8 February 2011", "in February 2011", "between 3 June 2014 and 5 June 2014", "by 9 May 2014".
 */
struct vi_text vi_phrase_day(struct vi_judgement *judgement, struct vi_range day);
/* " (southmoor.xml:9)", " (southmoor.docx: paragraph 9)". */
struct vi_text vi_phrase_elsewhere(struct vi_judgement *judgement, const struct vi_place *place);
/* " (line 9)", " (paragraph 9)", or nothing where the place is of no document. */
struct vi_text vi_phrase_line(struct vi_judgement *judgement, struct vi_place place);
/* The assumptions behind the moment's roll. */
void vi_assume_roll(struct vi_judgement *judgement, const struct fact_moment *moment);

#endif

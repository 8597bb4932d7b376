/* SPDX-License-Identifier: Apache-2.0 */
/* What the checks of drafting share: the text that is looked at, and how something is found in it.
 * Each structural check is a file of its own. */
#ifndef VI_KINDS_DRAFTING_H
#define VI_KINDS_DRAFTING_H

#include "kinds/fields.h"
#include "kinds/judge.h"
#include "model/block.h"

struct vi_drafting {
    struct vi_judgement *judgement;
    const struct vi_drafting_fields *fields;
    const struct doc_text *text;
    const struct doc_block *blocks; /* those of the subject */
    size_t count;
    const struct doc_meeting *said_in; /* of the answer below, where said_known */
    bool said_known, said;
    uint64_t found;
    bool full; /* there is more than is shown */
};

/* The blocks of the judgement's subject; false: no text is at hand. */
bool vi_drafting_begin(struct vi_drafting *drafting, const struct vi_drafting_fields *fields,
                       struct vi_judgement *judgement);
/* Is the block of the parts that are asked about, and not the words of others? */
bool vi_drafting_reads(const struct vi_drafting *drafting, const struct doc_block *block);
/* A glimpse at the nth block of the record's text, taken once; NULL: nothing is remembered. */
const struct vi_found_glimpse *vi_glimpse_at(struct vi_judgement *judgement, size_t block);
/* A finding at byte `at` of the block's text; `fact` is made by vi_say and may be empty in a quiet
 * run.  NULL: memory ran out, or there are as many as are shown. */
struct vi_part *vi_drafting_find(struct vi_drafting *drafting, const struct doc_block *block,
                                 size_t at, struct vi_text fact);
/* "paragraph 2.7", "clause (D)", "item 41": where the block is; empty where nothing says. */
struct vi_text vi_drafting_where(struct vi_drafting *drafting, const struct doc_block *block);
/* The words from `from` on, no more than fit in a message. */
struct vi_text vi_drafting_clip(struct vi_text text, size_t from, size_t until);

/* --- Words ------------------------------------------------------------------------------ */

/* The next word at or after *at, which moves behind it: letters, with apostrophes within. */
bool vi_drafting_word(struct vi_text text, size_t *at, struct vi_text *word);
/* Where the sentence begins that byte `at` stands in. */
size_t vi_drafting_sentence(struct vi_text text, size_t at);
/* Where the phrase, in small ASCII letters, stands between those bytes as whole words, whatever the
 * case there; `until` if it does not. */
size_t vi_drafting_phrase(struct vi_text text, size_t from, size_t until, const char *phrase);
/* Is the word among those of a table that NULL ends?  Case of ASCII letters aside. */
bool vi_drafting_is_one_of(struct vi_text word, const char *const *table);

/* --- Checks ----------------------------------------------------------------------------- */

void vi_drafting_numbering(struct vi_drafting *drafting);
void vi_drafting_references(struct vi_drafting *drafting);
void vi_drafting_brackets(struct vi_drafting *drafting);
void vi_drafting_doubled(struct vi_drafting *drafting);
void vi_drafting_abbreviations(struct vi_drafting *drafting);
void vi_drafting_future(struct vi_drafting *drafting);
void vi_drafting_amounts(struct vi_drafting *drafting);
void vi_drafting_dates(struct vi_drafting *drafting);
/* Every match of a pattern that the text must have, must not have, or that must be followed up. */
void vi_drafting_patterns(struct vi_drafting *drafting);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Words and names compared as people do: after NFKC and case folding, with
 * quotes, dashes, no-break spaces and soft hyphens unified. */
#ifndef VI_BASE_NAMES_H
#define VI_BASE_NAMES_H

#include "base/text.h"
#include "base/truth.h"

/* The folded form; white space collapsed.  Borrowed when nothing changes.  A
 * text that is not UTF-8 is returned as it is; the empty text if memory runs out. */
struct vi_text vi_fold(struct vi_arena *arena, struct vi_text text);
/* A person's name folded, without titles (Councillor, Cllr, Mr, Mrs, Ms, Miss, Dr, Sir, Dame, Lord,
 * Lady, Professor, Rev, Alderman), honours (OBE, JP), what follows a comma, full stops, and what
 * stands in brackets.  "Smith, J." and "JA Smith" give "j smith" and "j a smith". */
struct vi_text vi_fold_person(struct vi_arena *arena, struct vi_text name);
/* Are two folded persons' names the same person?  True: equal, hyphens and apostrophes aside.
 * False: surnames differ, or given names contradict.  Unknown: one has initials, a shortened name,
 * fewer given names or only the surname, or lacks an accent. */
enum vi_truth vi_person_same(struct vi_text a, struct vi_text b);

#define VI_PERSON_WORDS 12 /* more are not the name of a person */

/* A name in words, a hyphen parting them as a space does, for people drop either: "Jean-Paul" is
 * J P, and Smith-Jones signs as Smith Jones.  For who compares one name with many. */
struct vi_person {
    struct vi_text whole; /* folded; the words borrow from it */
    struct vi_text words[VI_PERSON_WORDS];
    size_t count, surname; /* words from `surname` on are the surname; count 0: no person's name */
};

void vi_person_read(struct vi_text folded, struct vi_person *person);
enum vi_truth vi_person_compare(const struct vi_person *a, const struct vi_person *b);
/* Equal for any two names that are truly the same. */
uint32_t vi_person_hash(struct vi_text folded);

#endif

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

#endif

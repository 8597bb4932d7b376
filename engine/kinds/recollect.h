/* SPDX-License-Identifier: Apache-2.0 */
/* The clauses of a decision that another document records, as they are compared. */
#ifndef VI_KINDS_RECOLLECT_H
#define VI_KINDS_RECOLLECT_H

#include "model/dossier.h"

/* What comparing looks at: labels, words, amounts, dates, and of conditions and grants whom they
 * name.  NULL: it has no clauses, or memory ran out. */
struct doc_clause *vi_recollect(const struct dossier_decision *decision, struct vi_arena *arena);
/* One of them, without those inside it. */
struct doc_clause *vi_recollect_clause(const struct dossier_clause *clause, struct vi_arena *arena);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Do two resolutions on one thing agree in their terms? */
#ifndef VI_DOSSIER_TERMS_H
#define VI_DOSSIER_TERMS_H

#include "dossier/dossier.h"

/* In what `theirs` differs from `ours`: sums of the same role, facts of the same name, conditions
 * that ours does not know, and whether it approves at all.  NULL: they agree. */
struct dossier_difference *vi_terms_compare(const struct vi_dossier *dossier,
                                            const struct dossier_clause *ours,
                                            const struct dossier_clause *theirs);
/* Is the clause a resolution in favour, as far as its own words go? */
bool vi_terms_approve(const struct dossier_clause *clause);
bool vi_terms_refuse(const struct dossier_clause *clause);

#endif

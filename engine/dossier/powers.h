/* SPDX-License-Identifier: Apache-2.0 */
/* What the documents of a dossier do with powers.  ORDER: schemes before uses. */
#ifndef VI_DOSSIER_POWERS_H
#define VI_DOSSIER_POWERS_H

#include "dossier/link.h"
#include "kinds/recognise.h"

/* Shared while powers are worked out. */
struct vi_powering {
    struct vi_dossier *dossier;
    struct dossier_powers *powers;
    struct vi_recognising recognising;
    struct vi_pattern_match *match;
};

/* Powers that the documents give and revoke, and what is done under them; nothing without the
 * dossier's limits.  False: memory ran out. */
bool vi_powers(struct vi_dossier *dossier);

/* Does the clause of a decision do anything that counts? */
bool vi_powers_acts(const struct dossier_clause *clause);
/* Who decided, as written: empty where it is not stated. */
struct vi_text vi_powers_decider(const struct dossier_decision *decision);
/* The constitution of the decision's authority on its day, with what documents give; or NULL. */
const struct prog_authority *vi_powers_authority(const struct vi_powering *powering,
                                                 const struct dossier_decision *decision);

/* One constitution with the grants of the documents, as far as the giver had power: granted.c. */
bool vi_powers_grant(struct vi_powering *powering, const struct prog_authority *own,
                     struct dossier_scheme *out);
/* What is done under the powers, and what counts together: uses.c. */
bool vi_powers_use(struct vi_powering *powering);
/* Purchases close to one another: purchases.c. */
bool vi_powers_purchases(struct vi_powering *powering);

#endif

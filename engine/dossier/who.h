/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant: bodies, posts and members by id, name or alias, as constitutions know them. */
#ifndef VI_DOSSIER_WHO_H
#define VI_DOSSIER_WHO_H

#include "dossier/dossier.h"

/* `authority`: whose document names them; may be empty.  "southmoor/executive" names another's, and
 * so does "the Executive of Southmoor Borough Council".  `day`: when; the constitution of that day
 * tells. */
struct dossier_who vi_who(const struct vi_dossier *dossier, struct vi_text authority,
                          struct vi_text text, struct vi_range day);
/* Is `who` the party, or a body of the authority that is the party? */
bool vi_who_is(const struct dossier_who *who, const struct dossier_who *party);

#endif

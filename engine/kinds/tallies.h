/* SPDX-License-Identifier: Apache-2.0 */
/* What the documents of a dossier tell of powers, for one act: whose scheme it is judged by, what
 * was decided before it, and what it may be a part of. */
#ifndef VI_KINDS_TALLIES_H
#define VI_KINDS_TALLIES_H

#include "kinds/power.h"
#include "model/dossier.h"

/* The constitution with what documents give; the same where they give nothing. */
const struct prog_authority *vi_tallies_authority(const struct dossier_powers *powers,
                                                  const struct prog_authority *authority);

struct vi_tallies {
    struct vi_power_others others; /* ORDER: first */
    const struct dossier_powers *powers;
    const struct dossier_use *use; /* the act */
};

/* The act of that order in the document; false: nothing was tallied of it. */
bool vi_tallies_find(const struct dossier_document *document, uint32_t order,
                     struct vi_tallies *out);

/* What an act may be a part of: with those of one name, else with those from one supplier. */
struct vi_tallies_together {
    bool same;           /* by name */
    struct vi_text of;   /* the amount that is added up */
    struct vi_money sum; /* the least that they come to, the act included */
    size_t count;        /* of others */
    size_t first, end;   /* among the purchases; the act itself is one */
    const struct dossier_purchase *own;
};

/* Those within `days` of the act, before and after; false: there are no others. */
bool vi_tallies_together(const struct vi_tallies *tallies, int64_t days, bool same,
                         struct vi_tallies_together *out);
/* " (a.xml:4, b.xml:4)": where the others are. */
void vi_tallies_write(const struct vi_tallies *tallies, const struct vi_tallies_together *together,
                      struct vi_buffer *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Sums, days and other figures of one text in place of which stand others in a text much like it.
 */
#ifndef VI_DOSSIER_FIGURES_H
#define VI_DOSSIER_FIGURES_H

#include "base/text.h"

struct vi_figures { /* borrowed from the texts: "1 April 2015", "1 May 2015" */
    struct vi_text ours, theirs;
    struct vi_figures *next;
};

/* Nothing for texts that have little in common.  They live in `arena`; where memory runs out, that
 * has failed. */
struct vi_figures *vi_figures_differ(struct vi_text ours, struct vi_text theirs,
                                     struct vi_arena *arena);

#endif

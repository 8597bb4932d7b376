/* SPDX-License-Identifier: Apache-2.0 */
/* When a clause takes effect, in words. */
#ifndef VI_DOSSIER_EFFECT_WORDS_H
#define VI_DOSSIER_EFFECT_WORDS_H

#include "base/buffer.h"
#include "model/dossier.h"

/* "in effect from 1 March 2015", "authorises nothing: it approves in principle only". */
void vi_effect_write(const struct dossier_clause *clause, struct vi_buffer *out);

#endif

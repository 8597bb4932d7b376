/* SPDX-License-Identifier: Apache-2.0 */
/* A record's decisions, conditions and events, as a dossier keeps them. */
#ifndef VI_DOSSIER_GATHER_H
#define VI_DOSSIER_GATHER_H

#include "dossier/dossier.h"

/* NULL: out of memory. */
struct dossier_document *vi_gather(struct vi_dossier *dossier, const struct doc_record *record,
                                   struct vi_text authority);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* The steps of linking a dossier, in the order in which they are taken. */
#ifndef VI_DOSSIER_LINK_H
#define VI_DOSSIER_LINK_H

#include "dossier/index.h"

/* Notes what is wrong with a document; nothing for one that is judged alone. */
void vi_dossier_problem(struct vi_dossier *dossier, const struct dossier_document *document,
                        enum vi_code code, struct vi_place place, struct vi_text a,
                        struct vi_text b, struct vi_text c);
/* "minutes.xml:7:3": for messages about two places. */
struct vi_text vi_dossier_place(const struct vi_dossier *dossier, struct vi_place place);
/* Follows what decisions, conditions and events refer to. */
void vi_refer(struct vi_dossier *dossier);
/* Finds the reports that decisions were made on, where none is named. */
bool vi_pair(struct vi_dossier *dossier);
/* Finds the resolutions by which parties met conditions, and compares them. */
bool vi_answer(struct vi_dossier *dossier);
/* When call-in no longer stands in the way of each decision. */
void vi_call_in(struct vi_dossier *dossier);
/* When each clause took effect, and which wait for one another. */
bool vi_effects(struct vi_dossier *dossier);
/* Which decisions belong to one matter. */
bool vi_matters(struct vi_dossier *dossier);

#endif

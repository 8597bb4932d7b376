/* SPDX-License-Identifier: Apache-2.0 */
/* In which order findings are told to a person: worst first. */
#ifndef VI_REPORT_RANK_H
#define VI_REPORT_RANK_H

#include "model/verdict.h"

#define VI_FOLLOWING_DEPTH 4 /* breaches that follow from one another */

enum vi_rank {
    VI_RANK_BREACHED,
    VI_RANK_ERROR,
    VI_RANK_WARNING,
    VI_RANK_HERE, /* unproven for want of a fact that belongs in the document */
    VI_RANK_ADVICE,
    VI_RANK_EXCUSED,
    VI_RANK_ACCEPTED,  /* somebody lets it stand */
    VI_RANK_ELSEWHERE, /* unproven for want of another document */
    VI_RANK_NONE       /* satisfied, or told beneath the breach from which it follows */
};

/* Is it shown beneath the breach from which it follows?  Not when rules follow from one another in
 * a circle, or too far. */
bool vi_rank_is_beneath(const struct verdict_row *row);
enum vi_rank vi_rank_of(const struct verdict_row *row);
/* The rows of the document that are told, worst first, by severity and then as they stand; in
 * `arena`.  NULL and a count of 0: there are none, or memory ran out (arena->failed). */
const struct verdict_row **vi_rank_rows(const struct verdict_document *document,
                                        struct vi_arena *arena, size_t *count);

#endif

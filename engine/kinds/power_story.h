/* SPDX-License-Identifier: Apache-2.0 */
/* Why somebody has power, or has not: a chain, and the first of its links that does not hold. */
#ifndef VI_KINDS_POWER_STORY_H
#define VI_KINDS_POWER_STORY_H

#include "kinds/power.h"

/* What is wrong with a link.  ORDER: of telling; the first that applies is told. */
enum vi_power_fault {
    VI_POWER_SOUND,
    VI_POWER_NO_FUNCTION, /* of the act: not in force on the day */
    VI_POWER_NO_SOURCE,   /* neither the law nor a grant gives it to the first of the chain */
    VI_POWER_CHOICE,      /* whose it is by law is not stated */
    VI_POWER_ELSEWHERE,   /* the first of the chain is of another authority */
    VI_POWER_VACANT,      /* the holder itself: nobody is there to act */
    VI_POWER_ABSENT,      /* the receiver is not there on the day */
    VI_POWER_UNDECLARED,  /* whether the receiver is there is not known */
    VI_POWER_PRESENT,     /* who is acted for may have been there */
    VI_POWER_VOID,        /* whoever gave it had no power to */
    VI_POWER_PENDING,     /* the decision that gave it has not taken effect */
    VI_POWER_NOT_YET,
    VI_POWER_ENDED,
    VI_POWER_REVOKED,
    VI_POWER_PERHAPS, /* whether it had taken effect is not known */
    VI_POWER_EXCLUDED,
    VI_POWER_RESERVED,
    VI_POWER_ONWARD, /* the grant above may not be passed on */
    VI_POWER_DEPTH,
    VI_POWER_KIND,
    VI_POWER_WIDER,
    VI_POWER_LIMIT,
    VI_POWER_FAULTS
};

struct vi_power_link {
    const struct scheme_grant *grant;
    enum vi_power_fault fault;
    enum vi_truth truth;                  /* false: it fails; unknown: it may */
    const struct scheme_reserve *reserve; /* of RESERVED */
    const struct scheme_grant *above;     /* of ONWARD, DEPTH, KIND and WIDER: whose terms */
    const struct scheme_bound *bound;     /* of LIMIT */
};

struct vi_power_story {
    uint32_t source, holder, acting;
    struct vi_power_link *links; /* the source's first */
    size_t count;
    /* The first that does not hold, or VI_POWER_SOUND: of the source (links before it: none), of a
     * link, or of the holder itself. */
    enum vi_power_fault fault;
    enum vi_truth truth;
    const struct vi_power_link *at; /* NULL: of the source or the holder itself */
};

/* Looks at each link of a chain. */
void vi_power_tell(struct vi_power *power, const struct vi_power_question *question,
                   const struct vi_power_chain *chain, struct vi_arena *arena,
                   struct vi_power_story *out);
/* Looks at the links of a story again, for faults of some kinds alone: a mask of 1u << fault. */
void vi_power_retell(struct vi_power *power, const struct vi_power_question *question,
                     uint32_t faults, struct vi_power_story *story);
/* The chain that comes nearest to giving `holder` the power: with the fewest links that fail, then
 * the fewest links.  It may have none at all. */
void vi_power_nearest(struct vi_power *power, const struct vi_power_question *question,
                      uint32_t holder, struct vi_arena *arena, struct vi_power_story *out);
/* Every holder who could have power at all on the day: whom the law or a grant of the function in
 * force reaches, and who acts for them.  In the order of the scheme. */
const uint32_t *vi_power_candidates(const struct vi_power_question *question,
                                    struct vi_arena *arena, size_t *count);

/* --- In words -----------------------------------------------------------------------------------
 */

/* The holder that a document names, by id or by a name of the constitution; 0: none is known. */
uint32_t vi_power_holder(const struct prog_scheme *scheme, struct vi_text written,
                         struct vi_arena *scratch);
/* "Director of Place": as the constitution names it on the day, else its id. */
struct vi_text vi_power_name(const struct prog_scheme *scheme, uint32_t holder, int64_t day);
/* In a sentence: "the Director of Place", with its id where others are called so too. */
void vi_power_write_holder(struct vi_buffer *out, const struct prog_scheme *scheme, uint32_t holder,
                           int64_t day);
/* The same of an id; as it is written where the scheme knows none such. */
void vi_power_write_named(struct vi_buffer *out, const struct prog_scheme *scheme,
                          struct vi_text id, int64_t day);
/* "the award of contracts (contracts.award)"; the id alone where it has no name. */
void vi_power_write_function(struct vi_buffer *out, const struct prog_scheme *scheme,
                             struct vi_text id, int64_t day);
void vi_power_write_id(struct vi_buffer *out, struct vi_text id); /* " (contracts.award)" */
/* Why the story does not hold, as a clause; nothing if it does. */
void vi_power_write_fault(struct vi_buffer *out, const struct vi_power_question *question,
                          const struct vi_power_story *story);
/* "up to £50,000 in each contract, from £100"; nothing where a grant has no limit. */
void vi_power_write_limits(struct vi_buffer *out, const struct prog_grant *grant);
/* "in consultation with the Leader"; nothing where there is nothing to do first. */
void vi_power_write_terms(struct vi_buffer *out, const struct prog_scheme *scheme,
                          const struct prog_grant *grant, int64_t day);
/* "£50,000.01 to £60,000": a side of a box. */
/* The same of what is beyond a limit, from the next number that its unit can be written with. */
void vi_power_write_beyond(struct vi_buffer *out, const struct prog_scheme *scheme,
                           const struct scheme_dimension *dimension, struct vi_range beyond);
/* As they are. */
void vi_power_write_amounts(struct vi_buffer *out, const struct scheme_dimension *dimension,
                            struct vi_range pence);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Has a holder power over an act?  From the law, or through a chain of grants, as semantics.md
 * (Delegation) says.  A question walks up from the holder through the grants that cover the
 * function on the day: its cost grows with the chains that could apply. */
#ifndef VI_KINDS_POWER_H
#define VI_KINDS_POWER_H

#include "base/buffer.h"
#include "base/limits.h"
#include "model/scheme.h"

/* One measure of the act: its own amount, or (of another span than the act) what comes together
 * with it, this act included: all of the year, all with the supplier.  What is not given of a span
 * is at least the act's own amount. */
struct vi_power_amount {
    struct vi_text of;
    enum scheme_span span;
    struct vi_money money;
};

/* What was decided before the act and counts with it against the limits of a year, of a supplier or
 * of all time: each grant has its own sum. */
struct vi_power_others {
    struct vi_range (*before)(const struct vi_power_others *others, uint32_t grant,
                              uint32_t dimension);
    /* Names those decisions: " (a.xml:4, b.xml:4)"; nothing where there are none. */
    void (*write)(const struct vi_power_others *others, uint32_t grant, uint32_t dimension,
                  struct vi_buffer *out);
};

struct vi_power_question {
    const struct prog_scheme *scheme;
    uint32_t node; /* the function, as in force on the day */
    int64_t day;
    bool any_amount; /* limits are left aside */
    bool every;      /* with an arena: also chains that give nothing that others do not, up to
                      * VI_POWER_EVERY of them */
    const struct vi_power_amount *amounts;
    size_t amount_count;
    /* With it every amount is the act's own; NULL: of longer spans the amounts say the sum. */
    const struct vi_power_others *others;
};

#define VI_POWER_EVERY 4096

struct vi_power_box {
    struct vi_range side[SCHEME_DIMENSIONS_MOST];
};

/* From whom the law gives the function to, down to the holder.  Lives in the arena. */
struct vi_power_chain {
    uint32_t source, holder;
    uint32_t acting;        /* who acts for the holder; 0: nobody needs to */
    const uint32_t *grants; /* of the scheme, the source's first */
    size_t count;
    bool sure;               /* nothing but the amounts stands between it and certainty */
    struct vi_power_box box; /* the amounts for which it holds: certainly if sure, else perhaps */
};

struct vi_power_answer {
    enum vi_truth truth;
    bool given_up;                       /* the limit power-steps was met: truth is unknown */
    const struct vi_power_chain *chains; /* if asked for: shortest first */
    size_t chain_count;
    bool is_part; /* there may be more chains than these */
    bool has_beyond;
    struct vi_power_box beyond; /* a part of what is asked that no chain certainly reaches */
};

struct vi_power_state;
struct vi_power_slot;
struct vi_power_frame;

/* What questions share: one a thread.  The memory of the search is kept from one to the next. */
struct vi_power {
    const struct vi_limits *limits;
    const struct prog_scheme *scheme; /* of the question before; NULL: none */
    struct vi_arena own;
    struct vi_power_state *states;
    struct vi_range *ranges; /* four boxes a state */
    struct vi_power_slot *slots;
    struct vi_power_frame *frames;
    struct vi_power_chain *chains; /* of a question that asks for the truth alone */
    const struct vi_power_box **sure;
    size_t chain_room, sure_room;
    uint32_t *mark; /* by holder */
    size_t state_count, state_room, range_room, slot_count, frame_room;
    uint32_t epoch, mark_epoch;
    uint64_t steps;
    uint64_t settled, pruned; /* questions and grants, by what is known beforehand */
    bool failed;              /* memory ran out */
};

void vi_power_init(struct vi_power *power, const struct vi_limits *limits,
                   const struct vires_allocator *allocator);
void vi_power_free(struct vi_power *power);

/* The node of a function's id that is in force on the day; 0: none is. */
uint32_t vi_power_node(const struct prog_scheme *scheme, struct vi_text function, int64_t day);
/* Has `holder` power?  With an arena: all chains that could give it, else only the truth. */
void vi_power_ask(struct vi_power *power, const struct vi_power_question *question, uint32_t holder,
                  struct vi_arena *arena, struct vi_power_answer *out);
/* What the question asks of each dimension of the scheme. */
void vi_power_asked(const struct vi_power_question *question, struct vi_power_box *out);

/* --- What the search and the explanation both go by --------------------------------------------
 */

/* The holder as it is on the day; NULL: it is not, or of another authority. */
const struct scheme_standing *vi_power_standing(const struct prog_scheme *scheme, uint32_t holder,
                                                int64_t day);
enum vi_truth vi_power_exists(const struct prog_scheme *scheme, uint32_t holder, int64_t day);
/* One bit: its kind on the day; bit 0 where that is not known. */
uint32_t vi_power_kind(const struct prog_scheme *scheme, uint32_t holder, int64_t day);
bool vi_power_has_executive(const struct prog_scheme *scheme, int64_t day);
/* Does the law give the function to the holder on the day? */
enum vi_truth vi_power_source(const struct vi_power_question *question, uint32_t holder);
bool vi_power_excludes(const struct prog_scheme *scheme, const struct scheme_grant *grant,
                       uint32_t node);
/* The bound of a grant on the act itself: what others have not used up. */
struct scheme_bound vi_power_left(const struct vi_power_question *question,
                                  const struct scheme_grant *grant,
                                  const struct scheme_bound *bound);
/* May a grant be passed on at all, so that `next` was made under it? */
enum vi_truth vi_power_onward(const struct vi_power_question *question,
                              const struct scheme_grant *grant, const struct scheme_grant *next);
/* Is `next` no wider than `grant`: in functions, and in every limit? */
enum vi_truth vi_power_narrower(const struct prog_scheme *scheme, const struct scheme_grant *grant,
                                const struct scheme_grant *next);
/* Is the holder one to whom no reservation closes the function?  *by: the one that does. */
enum vi_truth vi_power_open(struct vi_power *power, const struct vi_power_question *question,
                            uint32_t holder, const struct scheme_reserve **by);

/* Grants to (or by) a holder of the function or one that it is in, whatever their days. */
struct vi_power_cursor {
    const struct prog_scheme *scheme;
    const uint32_t *given; /* NULL: grants to the holder */
    uint32_t first, count; /* all of the holder's */
    uint32_t node;         /* looked for next */
    uint32_t at, end;      /* of that node */
};
void vi_power_to(const struct vi_power_question *question, uint32_t holder,
                 struct vi_power_cursor *out);
void vi_power_by(const struct vi_power_question *question, uint32_t holder,
                 struct vi_power_cursor *out);
const struct scheme_grant *vi_power_next(struct vi_power_cursor *cursor);

#endif

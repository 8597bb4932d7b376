/* SPDX-License-Identifier: Apache-2.0 */
/* Who may do what, compiled from one constitution: holders, functions and the grants between them
 * as indexes, so that a question walks the chains that could apply and nothing else.  Immutable.
 *
 * Holders and functions count from 1; 0 is none.  A function's id may stand for several nodes of
 * the tree, in force one after another; a grant of it is compiled once for each. */
#ifndef VI_MODEL_SCHEME_H
#define VI_MODEL_SCHEME_H

#include "base/range.h"
#include "model/program.h"

#define SCHEME_DIMENSIONS_MOST 8 /* VI_LIMIT_LIMIT_KINDS */

/* What a limit counts together.  Acts, contracts and decisions are one act at a time. */
enum scheme_span {
    SCHEME_SPAN_ACT,
    SCHEME_SPAN_SUPPLIER,
    SCHEME_SPAN_YEAR,          /* of finance: from 1 April */
    SCHEME_SPAN_CALENDAR_YEAR, /* from 1 January */
    SCHEME_SPAN_ALL,
    SCHEME_SPANS
};

/* One measure of an act that some grant bounds: the amounts of one role, in one currency
 * or unit. */
struct scheme_dimension {
    struct vi_text of;
    char currency[VI_UNIT_SIZE];
    enum scheme_span span;
};

/* What a grant allows of one dimension: for certain, and perhaps.  Both are the same where the
 * limit is stated; where it is not, nothing is certain and everything is possible. */
struct scheme_bound {
    uint32_t dimension;
    struct vi_range sure, maybe; /* sure.low > sure.high: nothing is certain */
};

/* A holder as it is for a period. */
struct scheme_standing {
    enum model_body_kind kind;
    bool vacant;
    bool shares_name;  /* another holder is, or was, called so too */
    uint32_t acts_for; /* holder, or 0 */
    int32_t from, until;
    struct vi_text name; /* as people call it then; or empty */
    struct vi_place place;
};

struct scheme_holder {
    struct vi_text name;
    bool foreign;      /* of another authority: "southmoor/executive" */
    bool is_authority; /* an authority as a whole */
    uint32_t standing_first, standing_count;
    uint32_t grant_first, grant_count;   /* of scheme.grants: given to it, by node, then day */
    uint32_t given_first, given_count;   /* of scheme.given: given by it, by node, then day */
    uint32_t deputy_first, deputy_count; /* of scheme.deputies: who may act for it */
};

/* What the search looks at of every holder that it comes to, in half a line of the processor's
 * cache: a scheme of a million grants is far larger than that. */
struct scheme_quick {
    _Alignas(32) uint32_t grant_first; /* as of the holder */
    uint32_t grant_count;
    int32_t from, until; /* of its one standing */
    uint32_t kind;       /* mask of 1u << its kind then */
    uint32_t acts_for;   /* then; 0: for nobody */
    uint8_t standing;    /* enum scheme_quick_standing */
    bool foreign, vacant;
};

enum scheme_quick_standing { SCHEME_UNDECLARED, SCHEME_ONE, SCHEME_SEVERAL, SCHEME_ELSEWHERE };

enum scheme_function_kind {
    SCHEME_KIND_UNSTATED,
    SCHEME_KIND_EXECUTIVE,
    SCHEME_KIND_COUNCIL,
    SCHEME_KIND_LOCAL_CHOICE
};

struct scheme_node {
    const struct prog_function *function;
    uint32_t last;    /* the nodes from this one to `last` are inside it */
    uint32_t parent;  /* 0: at the top */
    uint32_t same;    /* the next node of the same id, or 0 */
    uint32_t held_by; /* holder whom the constitution names, of the nearest that says so */
    uint32_t reserve_first, reserve_count; /* of scheme.reserves: on this very node */
    enum scheme_function_kind kind;        /* of the nearest that says so */
    int32_t from, until;                   /* within those of its parents */
};

enum scheme_onward {
    SCHEME_ONWARD_UNSTATED,
    SCHEME_ONWARD_NO,
    SCHEME_ONWARD_YES,
    SCHEME_ONWARD_NARROWER
};

struct scheme_grant {
    uint32_t from, to;    /* holders */
    uint32_t node, last;  /* the function, and the last node inside it */
    int32_t first, until; /* days in force, a revocation applied */
    uint32_t to_kinds;    /* mask of kinds of holder it may be passed on to; 0: any */
    uint32_t depth;       /* how many grants may follow from it; UINT32_MAX: not stated */
    uint32_t bound_first, except_first;
    uint16_t bound_count, except_count;
    uint8_t onward; /* enum scheme_onward */
    bool perhaps;   /* whether it is in force on its days is not certain */
    const struct prog_grant *written;
};

/* What a grant covers: its function and the last inside it.  Apart from the grants, so that those
 * of one holder are looked through in a line or two of the processor's cache. */
struct scheme_cover {
    uint32_t node, last;
};

/* What is known of a grant before anything is asked.  One chain that ends in it and certainly
 * holds: on its days, for the amounts of its sides, for every function inside the grant's own that
 * the law gives to its source and no reservation closes (and, with gaps, no grant of it excepts).
 * And what no chain that ends in it can ever give: other days or functions, or more.  It leaves
 * aside what others have used up of a limit. */
struct scheme_reach_side {
    struct vi_range sure; /* of one dimension: amounts that get through that chain */
    int64_t most;         /* no chain lets more through */
};

struct scheme_reach {
    int32_t first, until;         /* first > until: no such chain is known */
    int32_t may_first, may_until; /* first > until: no chain at all */
    uint32_t may_node, may_last;  /* no chain gives other functions than these */
    uint32_t source;              /* the holder at the top of the chain */
    uint32_t above;               /* the next grant of the chain, or SCHEME_TOP */
    bool has_gaps;
    struct scheme_reach_side side[]; /* of each dimension of the scheme */
};

#define SCHEME_TOP UINT32_MAX

struct scheme_reserve {
    uint32_t node;
    uint32_t to, not_to;       /* holders, or 0 */
    uint32_t kinds, not_kinds; /* masks; 0: none named */
    int32_t from, until;
    const struct prog_reserve *written;
};

/* A holder to whom the law gives functions of a kind, for a period. */
struct scheme_source {
    uint32_t holder;
    int32_t from, until;
};

/* A post that may be called by some name, and the next one. */
struct scheme_post_link {
    const struct prog_post *post;
    uint32_t next; /* of the links, or 0 */
};

struct prog_scheme {
    const struct prog_authority *authority;
    struct vi_atoms names;         /* of holders */
    struct vi_atoms folded;        /* names that documents may use: of bodies, posts and members */
    const uint32_t *folded_holder; /* by atom; 0: of several */
    const uint32_t *post_first;    /* by atom: of post_links, as declared; or 0 */
    const struct scheme_post_link *post_links;
    struct vi_atoms functions;           /* ids; first_node says where each begins */
    const uint32_t *first_node;          /* by atom */
    const struct scheme_holder *holders; /* by atom */
    const struct scheme_quick *quick;    /* of each holder */
    const struct scheme_standing *standings;
    const struct scheme_node *nodes;   /* preorder */
    const struct scheme_grant *grants; /* by receiver, node, first day */
    const struct scheme_cover *covers; /* of each grant */
    const char *reaches;               /* of each grant, in rows of reach_size bytes */
    size_t reach_size;
    const uint32_t *given; /* grants by giver, node, first day */
    const uint32_t *deputies;
    const struct scheme_bound *bounds;
    const uint32_t *excepts;               /* nodes */
    const struct scheme_reserve *reserves; /* by node */
    const struct scheme_source *executives, *councils;
    struct scheme_dimension dimensions[SCHEME_DIMENSIONS_MOST];
    size_t dimension_count, executive_count, council_count;
    size_t holder_count, node_count, grant_count,
        reserve_count; /* the unused 0 counted of the first two */
    bool has_narrower; /* some grant may only be passed on narrower */
    int64_t latest;    /* the latest day that the constitution states; VI_LEAST: none */
};

static inline const struct scheme_reach *
vi_scheme_reach(const struct prog_scheme *scheme, size_t grant)
{
    const void *row = scheme->reaches + grant * scheme->reach_size;
    return row;
}

#define SCHEME_FIRST_DAY INT32_MIN
#define SCHEME_LAST_DAY  INT32_MAX

#endif

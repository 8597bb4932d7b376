/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/assign.h"

#include <stdlib.h>

#include "vires.h"

/* --- What hangs together --------------------------------------------------------------------- */

/* Nodes are the left ones, then the right ones; each knows one of its own set nearer to its root.
 */
struct groups {
    uint32_t *parent;
    size_t lefts;
};

static uint32_t
root_of(struct groups *groups, uint32_t node)
{
    while (groups->parent[node] != node) {
        groups->parent[node] = groups->parent[groups->parent[node]];
        node = groups->parent[node];
    }
    return node;
}

/* The lesser root stays, so that the outcome does not hang on the order of the edges. */
static void
join(struct groups *groups, uint32_t a, uint32_t b)
{
    a = root_of(groups, a);
    b = root_of(groups, b);
    if (a < b)
        groups->parent[b] = a;
    else
        groups->parent[a] = b;
}

struct sorted_edge {
    struct vi_edge edge;
    uint32_t group;
};

static int
by_group(const void *a, const void *b)
{
    const struct sorted_edge *left = a, *right = b;
    if (left->group != right->group)
        return left->group < right->group ? -1 : 1;
    if (left->edge.worth != right->edge.worth)
        return left->edge.worth > right->edge.worth ? -1 : 1;
    if (left->edge.left != right->edge.left)
        return left->edge.left < right->edge.left ? -1 : 1;
    return (left->edge.right > right->edge.right) - (left->edge.right < right->edge.right);
}

/* --- The most worthy first ------------------------------------------------------------------- */

static void
choose_greedily(struct sorted_edge *edges, size_t count, bool *taken, size_t lefts)
{
    for (size_t i = 0; i < count; i++) {
        struct vi_edge *edge = &edges[i].edge;
        bool *left = &taken[edge->left], *right = &taken[lefts + edge->right];
        edge->chosen = !*left && !*right;
        *left |= edge->chosen;
        *right |= edge->chosen;
    }
}

/* --- The best of all ------------------------------------------------------------------------- */

/* The Hungarian method with potentials on a square: what is no edge is worth nothing, and is no
 * pair if it is chosen.  Rows and columns count from 1; 0 is nobody. */
struct square {
    size_t size;
    int64_t *cost;           /* size by size: what a pair falls short of the most */
    int64_t *u, *v, *least;  /* potentials of rows and columns; the least slack of a column */
    size_t *row_of, *before; /* of a column: its row, and the column before it on the way */
    bool *used;
};

static int64_t
slack(const struct square *s, size_t row, size_t column)
{
    return s->cost[(row - 1) * s->size + column - 1] - s->u[row] - s->v[column];
}

/* From `column`, the next on the shortest way to a column without a row. */
static size_t
step(struct square *s, size_t column)
{
    const size_t row = s->row_of[column];
    int64_t delta = INT64_MAX;
    size_t next = 0;
    s->used[column] = true;
    for (size_t j = 1; j <= s->size; j++) {
        if (s->used[j])
            continue;
        const int64_t now = slack(s, row, j);
        if (now < s->least[j]) {
            s->least[j] = now;
            s->before[j] = column;
        }
        if (s->least[j] < delta) {
            delta = s->least[j];
            next = j;
        }
    }
    for (size_t j = 0; j <= s->size; j++) {
        if (s->used[j]) {
            s->u[s->row_of[j]] += delta;
            s->v[j] -= delta;
        } else {
            s->least[j] -= delta;
        }
    }
    return next;
}

static void
place_row(struct square *s, size_t row)
{
    size_t column = 0;
    s->row_of[0] = row;
    for (size_t j = 0; j <= s->size; j++) {
        s->least[j] = INT64_MAX / 2;
        s->used[j] = false;
    }
    do
        column = step(s, column);
    while (s->row_of[column]);
    for (; column; column = s->before[column])
        s->row_of[column] = s->row_of[s->before[column]];
}

static bool
square_init(struct square *s, size_t size, struct vi_arena *arena)
{
    s->size = size;
    s->cost = VI_NEW_ARRAY(arena, int64_t, size * size);
    s->u = VI_NEW_ARRAY(arena, int64_t, size + 1);
    s->v = VI_NEW_ARRAY(arena, int64_t, size + 1);
    s->least = VI_NEW_ARRAY(arena, int64_t, size + 1);
    s->row_of = VI_NEW_ARRAY(arena, size_t, size + 1);
    s->before = VI_NEW_ARRAY(arena, size_t, size + 1);
    s->used = VI_NEW_ARRAY(arena, bool, size + 1);
    return !arena->failed;
}

/* The nodes of one group by their rows and columns in the square. */
struct seats {
    uint32_t *row, *column; /* by left and by right node; 0: not seated */
    size_t rows, columns;
};

static void
seat(struct seats *seats, const struct sorted_edge *edges, size_t count)
{
    seats->rows = seats->columns = 0;
    for (size_t i = 0; i < count; i++)
        seats->row[edges[i].edge.left] = seats->column[edges[i].edge.right] = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t *row = &seats->row[edges[i].edge.left];
        uint32_t *column = &seats->column[edges[i].edge.right];
        *row = *row ? *row : (uint32_t)++seats->rows;
        *column = *column ? *column : (uint32_t)++seats->columns;
    }
}

static bool
choose_best(struct seats *seats, struct sorted_edge *edges, size_t count, struct vi_arena *arena)
{
    struct square s;
    const size_t size = seats->rows > seats->columns ? seats->rows : seats->columns;
    if (!square_init(&s, size, arena))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct vi_edge *edge = &edges[i].edge;
        s.cost[(seats->row[edge->left] - 1) * size + seats->column[edge->right] - 1] =
            -(int64_t)edge->worth;
    }
    for (size_t row = 1; row <= size; row++)
        place_row(&s, row);
    for (size_t i = 0; i < count; i++) {
        struct vi_edge *edge = &edges[i].edge;
        edge->chosen = s.row_of[seats->column[edge->right]] == seats->row[edge->left];
    }
    return true;
}

/* --- All ------------------------------------------------------------------------------------- */

static bool
choose(struct sorted_edge *edges, size_t count, size_t lefts, size_t rights,
       const struct vi_limits *limits, struct vi_arena *arena)
{
    const uint64_t most = limits->value[VI_LIMIT_MATCHED_TOGETHER];
    bool *taken = VI_NEW_ARRAY(arena, bool, lefts + rights);
    struct seats seats = {.row = VI_NEW_ARRAY(arena, uint32_t, lefts),
                          .column = VI_NEW_ARRAY(arena, uint32_t, rights)};
    if (arena->failed)
        return false;
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && edges[end].group == edges[first].group;)
            end++;
        seat(&seats, &edges[first], end - first);
        if (seats.rows > most || seats.columns > most)
            choose_greedily(&edges[first], end - first, taken, lefts);
        else if (!choose_best(&seats, &edges[first], end - first, arena))
            return false;
    }
    return true;
}

bool
vi_assign(struct vi_edge *edges, size_t count, size_t lefts, size_t rights,
          const struct vi_limits *limits, struct vi_arena *arena)
{
    struct groups groups = {VI_NEW_ARRAY(arena, uint32_t, lefts + rights + 1), lefts};
    struct sorted_edge *sorted = VI_NEW_ARRAY(arena, struct sorted_edge, count + 1);
    if (!groups.parent || !sorted)
        return false;
    for (size_t i = 0; i < lefts + rights; i++)
        groups.parent[i] = (uint32_t)i;
    for (size_t i = 0; i < count; i++)
        join(&groups, edges[i].left, (uint32_t)(lefts + edges[i].right));
    for (size_t i = 0; i < count; i++)
        sorted[i] = (struct sorted_edge){edges[i], root_of(&groups, edges[i].left)};
    if (count)
        qsort(sorted, count, sizeof *sorted, by_group);
    if (!choose(sorted, count, lefts, rights, limits, arena))
        return false;
    for (size_t i = 0; i < count; i++)
        edges[i] = sorted[i].edge;
    return true;
}

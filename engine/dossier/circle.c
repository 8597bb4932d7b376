/* SPDX-License-Identifier: Apache-2.0 */
/* Tarjan's algorithm with a stack of its own. */
#include "dossier/circle.h"

struct search {
    struct vi_circles *circles;
    uint32_t *met;   /* when each node was met, from 1; 0: not yet */
    uint32_t *least; /* the earliest node on the stack that it reaches */
    uint32_t *next;  /* the edge to follow next */
    uint32_t *path;  /* nodes being gone through */
    uint32_t *stack; /* nodes that are in no part yet */
    uint32_t path_size, stack_size, time, placed;
};

static void
enter(struct search *search, uint32_t node)
{
    search->met[node] = search->least[node] = ++search->time;
    search->next[node] = search->circles->first[node];
    search->path[search->path_size++] = node;
    search->stack[search->stack_size++] = node;
}

static void
close_part(struct search *search, uint32_t node)
{
    struct vi_circles *circles = search->circles;
    uint32_t member;
    circles->begin[circles->part_count] = search->placed;
    do {
        member = search->stack[--search->stack_size];
        circles->part[member] = circles->part_count;
        circles->members[search->placed++] = member;
    } while (member != node);
    circles->begin[++circles->part_count] = search->placed;
}

static void
leave(struct search *search)
{
    const uint32_t node = search->path[--search->path_size];
    if (search->least[node] == search->met[node])
        close_part(search, node);
    if (!search->path_size)
        return;
    const uint32_t above = search->path[search->path_size - 1];
    if (search->circles->part[node] == VI_NO_NODE && search->least[node] < search->least[above])
        search->least[above] = search->least[node];
}

static void
walk(struct search *search, uint32_t start)
{
    const struct vi_circles *circles = search->circles;
    enter(search, start);
    while (search->path_size) {
        const uint32_t node = search->path[search->path_size - 1];
        if (search->next[node] == circles->first[node + 1]) {
            leave(search);
            continue;
        }
        const uint32_t target = circles->targets[search->next[node]++];
        if (!search->met[target])
            enter(search, target);
        else if (circles->part[target] == VI_NO_NODE && search->met[target] < search->least[node])
            search->least[node] = search->met[target];
    }
}

bool
vi_circles_find(struct vi_circles *circles, struct vi_arena *arena)
{
    const uint32_t count = circles->count;
    struct search search = {.circles = circles};
    uint32_t **const lists[] = {&search.met,   &search.least,  &search.next,      &search.path,
                                &search.stack, &circles->part, &circles->members, &circles->begin};
    for (size_t i = 0; i < VI_COUNT(lists); i++)
        *lists[i] = VI_NEW_ARRAY(arena, uint32_t, (size_t)count + 2);
    if (arena->failed)
        return false;
    circles->part_count = 0;
    for (uint32_t i = 0; i < count; i++)
        circles->part[i] = VI_NO_NODE;
    for (uint32_t i = 0; i < count; i++)
        if (!search.met[i])
            walk(&search, i);
    return true;
}

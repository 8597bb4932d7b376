/* SPDX-License-Identifier: Apache-2.0 */
/* The memory of one stage.  Every allocation is zeroed and lives until the
 * arena is reset or freed.  The first failure is remembered and every later
 * allocation fails too, so a stage may test once, at its end. */
#ifndef VI_BASE_ARENA_H
#define VI_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

/* The one way to get memory: resize(NULL, n) allocates, resize(p, 0) frees. */
void *vi_resize(const struct vires_allocator *allocator, void *block, size_t size);

struct vi_arena_block;

struct vi_arena {
    struct vires_allocator allocator; /* resize NULL: the C library's */
    struct vi_arena_block *blocks;    /* newest first */
    char *at, *end;                   /* the free part of the newest block */
    size_t held;                      /* bytes got from the allocator */
    size_t most;                      /* refuse to hold more than this; 0: no limit */
    bool failed;
    bool refused; /* it failed because of `most`, not because memory ran out */
};

/* `allocator` may be NULL.  An arena of all zeros is valid and empty. */
void vi_arena_init(struct vi_arena *arena, const struct vires_allocator *allocator, size_t most);
/* NULL when memory ran out, count * size overflows, or an earlier call failed. */
void *vi_arena_alloc(struct vi_arena *arena, size_t count, size_t size, size_t align);
/* Grows the last allocation in place or copies it; `old` of `old_count` may be NULL. */
void *vi_arena_grow(struct vi_arena *arena, void *old, size_t old_count, size_t count, size_t size,
                    size_t align);
/* Where an arena stands; what it hands out after that may be taken back. */
struct vi_arena_mark {
    struct vi_arena_block *blocks;
    char *at;
};
struct vi_arena_mark vi_arena_mark(const struct vi_arena *arena);
/* Takes back all that was handed out since the mark; forgets a failure since then too. */
void vi_arena_rewind(struct vi_arena *arena, struct vi_arena_mark mark);
/* Forgets everything but one block, kept for reuse; forgets a failure too. */
void vi_arena_reset(struct vi_arena *arena);
void vi_arena_free(struct vi_arena *arena); /* leaves it empty and usable */

#define VI_NEW(arena, type) ((type *)vi_arena_alloc((arena), 1, sizeof(type), _Alignof(type)))
#define VI_NEW_ARRAY(arena, type, count)                                                           \
    ((type *)vi_arena_alloc((arena), (count), sizeof(type), _Alignof(type)))
#define VI_GROW(arena, type, old, old_count, count)                                                \
    ((type *)vi_arena_grow((arena), (old), (old_count), (count), sizeof(type), _Alignof(type)))

#endif

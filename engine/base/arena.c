/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The first block; each later one is as large as all before it together. */
#define FIRST_BLOCK ((size_t)16 * 1024)

#ifdef __SANITIZE_ADDRESS__
#define SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED
#endif
#endif

/* Under the address sanitizer nothing but what was handed out may be touched,
 * and a gap after each allocation catches who reads past its end. */
#ifdef SANITIZED
#include <sanitizer/asan_interface.h>
#define GAP            ((size_t)16)
#define HIDE(at, size) ASAN_POISON_MEMORY_REGION((at), (size))
#define SHOW(at, size) ASAN_UNPOISON_MEMORY_REGION((at), (size))
#else
#define GAP            ((size_t)0)
#define HIDE(at, size) ((void)(at), (void)(size))
#define SHOW(at, size) ((void)(at), (void)(size))
#endif

struct vi_arena_block {
    struct vi_arena_block *next; /* older */
    size_t size;                 /* with this header */
};

void *
vi_resize(const struct vires_allocator *allocator, void *block, size_t size)
{
    if (allocator->resize)
        return allocator->resize(allocator->user, block, size);
    if (size)
        return realloc(block, size);
    free(block);
    return NULL;
}

void
vi_arena_init(struct vi_arena *arena, const struct vires_allocator *allocator, size_t most)
{
    *arena = (struct vi_arena){.most = most};
    if (allocator)
        arena->allocator = *allocator;
}

static void
use_block(struct vi_arena *arena, struct vi_arena_block *block)
{
    arena->at = (char *)(block + 1);
    arena->end = (char *)block + block->size;
    HIDE(arena->at, block->size - sizeof(*block));
}

static bool
add_block(struct vi_arena *arena, size_t bytes, size_t align)
{
    size_t least;
    if (__builtin_add_overflow(bytes, sizeof(struct vi_arena_block) + align + GAP, &least))
        return false;
    size_t allowed = SIZE_MAX - arena->held;
    if (arena->most)
        allowed = arena->most > arena->held ? arena->most - arena->held : 0;
    if (least > allowed) {
        arena->refused = arena->most != 0;
        return false;
    }
    size_t size = arena->held > FIRST_BLOCK ? arena->held : FIRST_BLOCK;
    size = size < least ? least : size;
    size = size > allowed ? allowed : size;
    struct vi_arena_block *block = vi_resize(&arena->allocator, NULL, size);
    if (!block)
        return false;
    *block = (struct vi_arena_block){.next = arena->blocks, .size = size};
    arena->blocks = block;
    arena->held += size;
    use_block(arena, block);
    return true;
}

static size_t
room(const struct vi_arena *arena)
{
    return arena->blocks ? (size_t)(arena->end - arena->at) : 0;
}

/* How many bytes to skip to reach a multiple of `align`, a power of two. */
static size_t
padding(const char *at, size_t align)
{
    return (size_t)(-(uintptr_t)at & (align - 1));
}

static char *
take(struct vi_arena *arena, size_t bytes, size_t align)
{
    size_t skip = padding(arena->at, align), left = room(arena);
    if (skip + GAP > left || bytes > left - skip - GAP) {
        if (!add_block(arena, bytes, align))
            return NULL;
        skip = padding(arena->at, align);
    }
    char *start = arena->at + skip;
    arena->at = start + bytes + GAP;
    SHOW(start, bytes);
    return start;
}

void *
vi_arena_alloc(struct vi_arena *arena, size_t count, size_t size, size_t align)
{
    size_t bytes;
    char *start = NULL;
    if (!arena->failed && !__builtin_mul_overflow(count, size, &bytes)) {
        bytes += !bytes; /* so that NULL always means failure */
        start = take(arena, bytes, align);
    }
    if (start)
        return memset(start, 0, bytes);
    arena->failed = true;
    return NULL;
}

/* May the newest allocation, which ends at `end`, be `more` bytes longer where it is? */
static bool
fits(const struct vi_arena *arena, const char *end, size_t more)
{
    return end + GAP == arena->at && more <= room(arena);
}

void *
vi_arena_grow(struct vi_arena *arena, void *old, size_t old_count, size_t count, size_t size,
              size_t align)
{
    if (!old || arena->failed)
        return vi_arena_alloc(arena, count, size, align);
    if (count <= old_count)
        return old;
    size_t used = old_count * size, bytes;
    char *end = (char *)old + used;
    if (!__builtin_mul_overflow(count, size, &bytes) && fits(arena, end, bytes - used)) {
        SHOW(end, bytes - used);
        memset(end, 0, bytes - used);
        arena->at += bytes - used;
        return old;
    }
    void *grown = vi_arena_alloc(arena, count, size, align);
    if (!grown)
        return NULL;
    memcpy(grown, old, used);
    HIDE(old, used);
    return grown;
}

static void
free_blocks(struct vi_arena *arena, const struct vi_arena_block *except)
{
    struct vi_arena_block *next;
    for (struct vi_arena_block *block = arena->blocks; block; block = next) {
        next = block->next;
        if (block == except)
            continue;
        SHOW(block, block->size);
        (void)vi_resize(&arena->allocator, block, 0);
    }
}

struct vi_arena_mark
vi_arena_mark(const struct vi_arena *arena)
{
    return (struct vi_arena_mark){arena->blocks, arena->at};
}

void
vi_arena_rewind(struct vi_arena *arena, struct vi_arena_mark mark)
{
    while (arena->blocks != mark.blocks) {
        struct vi_arena_block *block = arena->blocks;
        arena->blocks = block->next;
        arena->held -= block->size;
        SHOW(block, block->size);
        (void)vi_resize(&arena->allocator, block, 0);
    }
    arena->failed = arena->refused = false;
    arena->at = mark.at;
    arena->end = mark.blocks ? (char *)mark.blocks + mark.blocks->size : NULL;
    if (mark.blocks)
        HIDE(arena->at, (size_t)(arena->end - arena->at));
}

/* Keeps the largest, so that the next document of the same size needs no block at all. */
void
vi_arena_reset(struct vi_arena *arena)
{
    struct vi_arena_block *largest = arena->blocks;
    arena->failed = arena->refused = false;
    if (!largest)
        return;
    for (struct vi_arena_block *block = largest->next; block; block = block->next)
        if (block->size > largest->size)
            largest = block;
    free_blocks(arena, largest);
    largest->next = NULL;
    arena->blocks = largest;
    arena->held = largest->size;
    use_block(arena, largest);
}

void
vi_arena_free(struct vi_arena *arena)
{
    if (!arena)
        return;
    struct vires_allocator allocator = arena->allocator;
    free_blocks(arena, NULL);
    vi_arena_init(arena, &allocator, arena->most);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/intern.h"

#define FIRST_SIZE 256u  /* slots, a power of two: records use some forty names */
#define KEPT_SIZE  4096u /* a larger table is given back after the tree that needed it */

void
vi_intern_init(struct vi_intern *names, const struct vires_allocator *allocator)
{
    *names = (struct vi_intern){.tree = 1};
    if (allocator)
        names->allocator = *allocator;
}

void
vi_intern_free(struct vi_intern *names)
{
    if (names->slots)
        (void)vi_resize(&names->allocator, names->slots, 0);
    names->slots = NULL;
    names->size = names->used = 0;
}

void
vi_intern_clear(struct vi_intern *names)
{
    names->used = 0;
    names->tree++;
    /* When the count of trees comes round, old slots would seem to be of this tree. */
    if (names->size > KEPT_SIZE || !names->tree) {
        vi_intern_free(names);
        names->tree = 1;
    }
}

/* The slot of a key, or the free one where it belongs.  At least half are free. */
static struct vi_intern_slot *
slot_of(const struct vi_intern *names, const char *key)
{
    uint64_t hash = (uint64_t)(uintptr_t)key * UINT64_C(0x9E3779B97F4A7C15);
    uint32_t at = (uint32_t)(hash >> 32);
    for (;; at++) {
        struct vi_intern_slot *slot = &names->slots[at & (names->size - 1)];
        if (slot->tree != names->tree || slot->key == key)
            return slot;
    }
}

static bool
grow(struct vi_intern *names)
{
    struct vi_intern grown = *names;
    grown.size = names->size ? 2 * names->size : FIRST_SIZE;
    grown.slots = vi_resize(&names->allocator, NULL, grown.size * sizeof(*grown.slots));
    if (!grown.slots)
        return false;
    for (uint32_t i = 0; i < grown.size; i++)
        grown.slots[i] = (struct vi_intern_slot){0};
    for (uint32_t i = 0; i < names->size; i++)
        if (names->slots[i].tree == names->tree)
            *slot_of(&grown, names->slots[i].key) = names->slots[i];
    vi_intern_free(names);
    *names = grown;
    return true;
}

bool
vi_intern_name(struct vi_intern *names, struct vi_arena *arena, const char *key,
               struct vi_text *out)
{
    if (names->used >= names->size / 2 && !grow(names))
        return false;
    struct vi_intern_slot *slot = slot_of(names, key);
    if (slot->tree != names->tree) {
        struct vi_text name = vi_text_copy(arena, vi_text_from(key));
        if (arena->failed)
            return false;
        *slot = (struct vi_intern_slot){key, name, names->tree};
        names->used++;
    }
    *out = slot->name;
    return true;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/intern.h"

#define FIRST_SIZE 256u  /* slots: records use some forty names */
#define KEPT_SIZE  4096u /* a larger table is given back before the next tree */

void
vi_intern_init(struct vi_intern *names, const struct vires_allocator *allocator)
{
    *names = (struct vi_intern){0};
    if (allocator)
        names->allocator = *allocator;
}

void
vi_intern_free(struct vi_intern *names)
{
    if (names->slots)
        (void)vi_resize(&names->allocator, names->slots, 0);
    vi_intern_init(names,
                   &(struct vires_allocator){names->allocator.resize, names->allocator.user});
}

/* The slot of a key, or the free one where it belongs: at least half are free. */
static struct vi_intern_slot *
slot_of(const struct vi_intern *names, const char *key)
{
    for (uint32_t at = vi_intern_home(key);; at++) {
        struct vi_intern_slot *slot = &names->slots[at & names->mask];
        if (slot->tree != names->tree || slot->key == key)
            return slot;
    }
}

static bool
resize(struct vi_intern *names, uint32_t size)
{
    struct vi_intern grown = *names;
    grown.mask = size - 1;
    grown.slots = vi_resize(&names->allocator, NULL, size * sizeof(*grown.slots));
    if (!grown.slots)
        return false;
    for (uint32_t i = 0; i < size; i++)
        grown.slots[i] = (struct vi_intern_slot){0};
    for (uint32_t i = 0; names->slots && i <= names->mask; i++)
        if (names->slots[i].tree == names->tree)
            *slot_of(&grown, names->slots[i].key) = names->slots[i];
    vi_intern_free(names);
    *names = grown;
    return true;
}

bool
vi_intern_begin(struct vi_intern *names)
{
    names->used = 0;
    names->tree++;
    /* When the count of trees comes round, slots of old ones would seem to be of this. */
    if (names->mask >= KEPT_SIZE || !names->tree) {
        vi_intern_free(names);
        names->tree = 1;
    }
    return names->slots || resize(names, FIRST_SIZE);
}

bool
vi_intern_search(struct vi_intern *names, struct vi_arena *arena, const char *key,
                 struct vi_text *out)
{
    if (names->used > names->mask / 2 && !resize(names, 2 * (names->mask + 1)))
        return false;
    struct vi_intern_slot *slot = slot_of(names, key);
    if (slot->tree != names->tree) {
        struct vi_text name = vi_text_copy(arena, vi_text_from(key));
        if (arena->failed)
            return false;
        *slot = (struct vi_intern_slot){key, name, names->tree, 0};
        names->used++;
    }
    *out = slot->name;
    return true;
}

const struct vi_intern_slot *
vi_intern_learn(struct vi_intern *names, const char *key,
                uint32_t (*know)(void *user, struct vi_text name), void *user)
{
    if (names->used > names->mask / 2 && !resize(names, 2 * (names->mask + 1)))
        return NULL;
    struct vi_intern_slot *slot = slot_of(names, key);
    if (slot->tree != names->tree) {
        const struct vi_text name = vi_text_from(key);
        *slot = (struct vi_intern_slot){key, name, names->tree, know(user, name)};
        names->used++;
    }
    return slot;
}

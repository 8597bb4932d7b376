/* SPDX-License-Identifier: Apache-2.0 */
/* The names of one tree, each copied once.  libxml2 gives the same name at the
 * same address, so an address finds its copy without reading the name. */
#ifndef VI_XML_INTERN_H
#define VI_XML_INTERN_H

#include "base/text.h"

struct vi_intern_slot {
    const char *key; /* libxml2's address */
    struct vi_text name;
    uint32_t tree;  /* the tree it belongs to; that of another is a free slot */
    uint32_t known; /* what the listener calls it */
};

struct vi_intern {
    struct vires_allocator allocator;
    struct vi_intern_slot *slots;
    uint32_t mask; /* one less than the slots, which are a power of two */
    uint32_t used, tree;
};

void vi_intern_init(struct vi_intern *names, const struct vires_allocator *allocator);
void vi_intern_free(struct vi_intern *names);
/* Begins a tree: no name is known, for addresses may stand for others now.  False: out of memory.
 */
bool vi_intern_begin(struct vi_intern *names);

/* Where a key is looked for first. */
static inline uint32_t
vi_intern_home(const char *key)
{
    return (uint32_t)((uint64_t)(uintptr_t)key * UINT64_C(0x9E3779B97F4A7C15) >> 32);
}

/* As below, for a name that is not where it is looked for first. */
bool vi_intern_search(struct vi_intern *names, struct vi_arena *arena, const char *key,
                      struct vi_text *out);

/* The copy of the NUL-terminated name at `key`, in the arena.  False: out of memory.  Inline
 * because it is called for every name of a document. */
static inline bool
vi_intern_name(struct vi_intern *names, struct vi_arena *arena, const char *key,
               struct vi_text *out)
{
    const struct vi_intern_slot *home = &names->slots[vi_intern_home(key) & names->mask];
    if (home->key != key || home->tree != names->tree)
        return vi_intern_search(names, arena, key, out);
    *out = home->name;
    return true;
}

/* As below, for a name that is not where it is looked for first. */
const struct vi_intern_slot *vi_intern_learn(struct vi_intern *names, const char *key,
                                             uint32_t (*know)(void *user, struct vi_text name),
                                             void *user);

/* The slot of the name at `key`, which must stay where it is: what is known of it is asked once.
 * NULL: out of memory. */
static inline const struct vi_intern_slot *
vi_intern_known(struct vi_intern *names, const char *key,
                uint32_t (*know)(void *user, struct vi_text name), void *user)
{
    const struct vi_intern_slot *home = &names->slots[vi_intern_home(key) & names->mask];
    if (home->key == key && home->tree == names->tree)
        return home;
    return vi_intern_learn(names, key, know, user);
}

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* The names of one tree, each copied once.  libxml2 gives the same name at the
 * same address, so an address finds its copy without reading the name. */
#ifndef VI_XML_INTERN_H
#define VI_XML_INTERN_H

#include "base/text.h"

struct vi_intern_slot {
    const char *key; /* libxml2's address */
    struct vi_text name;
    uint32_t tree; /* the tree it belongs to; that of another is a free slot */
};

struct vi_intern {
    struct vires_allocator allocator;
    struct vi_intern_slot *slots;
    uint32_t size, used, tree;
};

void vi_intern_init(struct vi_intern *names, const struct vires_allocator *allocator);
void vi_intern_free(struct vi_intern *names);
/* Forgets all names: addresses may stand for others now. */
void vi_intern_clear(struct vi_intern *names);
/* The copy of the NUL-terminated name at `key`, in the arena.  False: out of memory. */
bool vi_intern_name(struct vi_intern *names, struct vi_arena *arena, const char *key,
                    struct vi_text *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Names interned to small integers from 1; 0 means no such name.  Adding is
 * for the compiler of rules; once it is done, any number of threads may find. */
#ifndef VI_BASE_ATOMS_H
#define VI_BASE_ATOMS_H

#include "base/text.h"

struct vi_atoms {
    struct vi_arena *arena;
    struct vi_text *names; /* names[0] is empty */
    uint32_t *slots;
    uint32_t count, room, slot_count;
};

bool vi_atoms_init(struct vi_atoms *atoms, struct vi_arena *arena);
uint32_t vi_atoms_add(struct vi_atoms *atoms, struct vi_text name); /* copies; 0: out of memory */
uint32_t vi_atoms_find(const struct vi_atoms *atoms, struct vi_text name);
struct vi_text vi_atoms_name(const struct vi_atoms *atoms, uint32_t atom);

#endif

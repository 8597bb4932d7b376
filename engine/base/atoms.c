/* SPDX-License-Identifier: Apache-2.0 */
#include "base/atoms.h"

#include <string.h>

#define FIRST_NAMES 64
#define FIRST_SLOTS 128 /* a power of two; never more than half of the slots are taken */

/* Eight bytes a step.  The order of bytes in a word changes where a name is
 * put, never which atom it is. */
static uint64_t
hash(struct vi_text name)
{
    const uint64_t factor = UINT64_C(0x9E3779B97F4A7C15);
    uint64_t sum = name.size * factor, part = 0;
    for (; name.size >= sizeof(part); name.at += sizeof(part), name.size -= sizeof(part)) {
        memcpy(&part, name.at, sizeof(part));
        sum = (sum ^ part) * factor;
        sum ^= sum >> 32;
    }
    part = 0;
    if (name.size)
        memcpy(&part, name.at, name.size);
    sum = (sum ^ part) * factor;
    return sum ^ sum >> 29;
}

/* The slot that holds `name`, or the free one where it belongs. */
static uint32_t *
slot_of(const struct vi_atoms *atoms, struct vi_text name)
{
    uint32_t mask = atoms->slot_count - 1;
    uint32_t at = (uint32_t)hash(name) & mask;
    while (atoms->slots[at] && !vi_text_equal(atoms->names[atoms->slots[at]], name))
        at = (at + 1) & mask;
    return &atoms->slots[at];
}

bool
vi_atoms_init(struct vi_atoms *atoms, struct vi_arena *arena)
{
    *atoms = (struct vi_atoms){.arena = arena, .room = FIRST_NAMES, .slot_count = FIRST_SLOTS};
    atoms->names = VI_NEW_ARRAY(arena, struct vi_text, FIRST_NAMES);
    atoms->slots = VI_NEW_ARRAY(arena, uint32_t, FIRST_SLOTS);
    if (!atoms->names || !atoms->slots)
        return false;
    atoms->names[0] = VI_TEXT("");
    return true;
}

static bool
grow(struct vi_atoms *atoms)
{
    if (atoms->slot_count > UINT32_MAX / 2)
        return false;
    uint32_t room = atoms->room * 2, slot_count = atoms->slot_count * 2;
    struct vi_text *names = VI_GROW(atoms->arena, struct vi_text, atoms->names, atoms->room, room);
    uint32_t *slots = VI_NEW_ARRAY(atoms->arena, uint32_t, slot_count);
    if (!names || !slots)
        return false;
    atoms->names = names;
    atoms->room = room;
    atoms->slots = slots;
    atoms->slot_count = slot_count;
    for (uint32_t atom = 1; atom <= atoms->count; atom++)
        *slot_of(atoms, names[atom]) = atom;
    return true;
}

uint32_t
vi_atoms_add(struct vi_atoms *atoms, struct vi_text name)
{
    uint32_t known = vi_atoms_find(atoms, name);
    if (known)
        return known;
    /* Names and slots grow together: a slot is never more than half taken. */
    if (atoms->count + 1 == atoms->room && !grow(atoms))
        return 0;
    struct vi_text copy = vi_text_copy(atoms->arena, name);
    if (atoms->arena->failed)
        return 0;
    *slot_of(atoms, copy) = ++atoms->count;
    atoms->names[atoms->count] = copy;
    return atoms->count;
}

uint32_t
vi_atoms_find(const struct vi_atoms *atoms, struct vi_text name)
{
    return atoms->count ? *slot_of(atoms, name) : 0;
}

struct vi_text
vi_atoms_name(const struct vi_atoms *atoms, uint32_t atom)
{
    return atom && atom <= atoms->count ? atoms->names[atom] : VI_TEXT("");
}

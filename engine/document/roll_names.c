/* SPDX-License-Identifier: Apache-2.0 */
/* Persons of a roll by their names: exactly by hash, and who may be meant among those whose
 * surname begins alike. */
#include "base/names.h"
#include "document/roll.h"

/* --- Exactly ------------------------------------------------------------------------------ */

static struct vi_roll_person *
entry_at(const struct vi_roll *roll, size_t index)
{
    return (void *)roll->persons[index];
}

/* The slot that holds the person of a name, or the free one where they belong. */
static uint32_t *
slot_of(const struct vi_roll *roll, struct vi_text folded, uint32_t hash)
{
    for (uint32_t at = hash & (roll->slot_count - 1);; at = (at + 1) & (roll->slot_count - 1)) {
        uint32_t *slot = &roll->slots[at];
        if (!*slot)
            return slot;
        const struct vi_roll_person *entry = entry_at(roll, *slot - 1);
        if (entry->hash == hash && (vi_text_equal(entry->person.folded, folded) ||
                                    vi_person_same(entry->person.folded, folded) == VI_TRUE))
            return slot;
    }
}

/* At least half of the slots are free. */
static bool
grow_slots(struct vi_roll *roll)
{
    if (roll->slot_count / 2 > roll->count)
        return true;
    const uint32_t slot_count = roll->slot_count ? 2 * roll->slot_count : VI_ROLL_FIRST_SLOTS;
    uint32_t *slots = VI_NEW_ARRAY(roll->arena, uint32_t, slot_count);
    if (!slots)
        return false;
    roll->slots = slots;
    roll->slot_count = slot_count;
    for (size_t i = 0; i < roll->count; i++) {
        uint32_t at = entry_at(roll, i)->hash & (slot_count - 1);
        while (slots[at])
            at = (at + 1) & (slot_count - 1);
        slots[at] = (uint32_t)i + 1;
    }
    return true;
}

/* --- Perhaps ------------------------------------------------------------------------------- */

/* Who may be compared with whom: names of one person have surnames that begin with the same
 * letter, unless one begins with an accent, or is no person's name at all. */
static unsigned
initial_of(struct vi_text folded)
{
    struct vi_person person;
    size_t at = folded.size;
    while (at && (folded.at[at - 1] == '-' || folded.at[at - 1] == ' '))
        at--;
    while (at && folded.at[at - 1] != '-' && folded.at[at - 1] != ' ')
        at--;
    while (at < folded.size && folded.at[at] == '\'')
        at++;
    const unsigned letter = at < folded.size ? (unsigned char)folded.at[at] - (unsigned)'a' : 26;
    if (letter >= VI_ROLL_OTHERS || folded.size <= (size_t)2 * VI_PERSON_WORDS)
        return letter < VI_ROLL_OTHERS ? letter : VI_ROLL_OTHERS;
    vi_person_read(folded, &person); /* it may have too many words */
    return person.count ? letter : VI_ROLL_OTHERS;
}

struct vi_namesakes
vi_roll_namesakes(const struct vi_roll *roll, struct vi_text folded)
{
    struct vi_namesakes all = {.initial = initial_of(folded)};
    all.everyone = all.initial == VI_ROLL_OTHERS;
    if (all.everyone)
        all.initial = 0;
    vi_person_read(folded, &all.name);
    all.at = roll->initials[all.initial];
    return all;
}

/* Once too many names have been compared everyone may be anyone. */
static bool
may_be(struct vi_roll *roll, struct vi_roll_person *entry, const struct vi_person *name)
{
    const size_t effort = 1 + (entry->person.folded.size + name->whole.size) / 64;
    if (roll->comparisons < effort)
        return true;
    roll->comparisons -= effort;
    if (!entry->words) {
        entry->words = VI_NEW(roll->arena, struct vi_person);
        if (!entry->words) {
            roll->failed = true;
            return true;
        }
        vi_person_read(entry->person.folded, entry->words);
    }
    /* What is no person's name is meant by nothing but itself. */
    return (entry->words->count || !name->count) &&
           vi_person_compare(entry->words, name) == VI_UNKNOWN;
}

struct fact_person *
vi_roll_namesake(struct vi_roll *roll, struct vi_namesakes *namesakes)
{
    for (;;) {
        struct vi_roll_person *entry = namesakes->at;
        if (entry) {
            namesakes->at = entry->next;
            if (may_be(roll, entry, &namesakes->name))
                return &entry->person;
        } else if (namesakes->initial == VI_ROLL_OTHERS) {
            return NULL;
        } else {
            namesakes->initial = namesakes->everyone ? namesakes->initial + 1 : VI_ROLL_OTHERS;
            namesakes->at = roll->initials[namesakes->initial];
        }
    }
}

/* --- Both ------------------------------------------------------------------------------------ */

struct fact_person *
vi_roll_known(const struct vi_roll *roll, struct vi_text folded)
{
    if (!folded.size || !roll->count)
        return NULL;
    const uint32_t found = *slot_of(roll, folded, vi_person_hash(folded));
    return found ? roll->persons[found - 1] : NULL;
}

struct fact_person *
vi_roll_find(struct vi_roll *roll, struct vi_text folded, enum vi_truth *match)
{
    struct fact_person *known = vi_roll_known(roll, folded);
    *match = known ? VI_TRUE : VI_FALSE;
    if (known || !folded.size)
        return known;
    struct vi_namesakes namesakes = vi_roll_namesakes(roll, folded);
    struct fact_person *maybe = vi_roll_namesake(roll, &namesakes);
    if (maybe || roll->crowded)
        *match = VI_UNKNOWN;
    return maybe && !vi_roll_namesake(roll, &namesakes) ? maybe : NULL;
}

static bool
grow_persons(struct vi_roll *roll)
{
    if (roll->count < roll->room)
        return true;
    const size_t room = roll->room ? 2 * roll->room : 16;
    struct fact_person **grown =
        VI_GROW(roll->arena, struct fact_person *, roll->persons, roll->room, room);
    if (!grown)
        return false;
    roll->persons = grown;
    roll->room = room;
    return true;
}

struct fact_person *
vi_roll_enter(struct vi_roll *roll, struct vi_text name, struct vi_text folded,
              struct vi_place place)
{
    struct vi_roll_person *entry = VI_NEW(roll->arena, struct vi_roll_person);
    if (!entry || !grow_persons(roll) || !grow_slots(roll)) {
        roll->failed = true;
        return NULL;
    }
    struct vi_roll_person **first = &roll->initials[initial_of(folded)];
    entry->person = (struct fact_person){.name = name,
                                         .folded = folded,
                                         .votes = true,
                                         .party = -1,
                                         .present = VI_UNKNOWN,
                                         .place = place};
    entry->hash = vi_person_hash(folded);
    entry->next = *first;
    *first = entry;
    *slot_of(roll, folded, entry->hash) = (uint32_t)roll->count + 1;
    roll->persons[roll->count++] = &entry->person;
    return &entry->person;
}

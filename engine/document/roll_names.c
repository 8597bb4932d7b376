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

/* The last word of a name: of a surname in several parts too. */
static struct vi_text
last_word(struct vi_text folded)
{
    size_t end = folded.size;
    while (end && (folded.at[end - 1] == '-' || folded.at[end - 1] == ' '))
        end--;
    size_t start = end;
    while (start && folded.at[start - 1] != '-' && folded.at[start - 1] != ' ')
        start--;
    while (start < end && folded.at[start] == '\'')
        start++;
    return (struct vi_text){folded.at + start, end - start};
}

/* Apostrophes aside; 0 where an accent may be left out, so that others are alike too. */
static uint32_t
hash_of_surname(struct vi_text word)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < word.size; i++) {
        if ((unsigned char)word.at[i] >= 0x80)
            return 0;
        if (word.at[i] != '\'')
            hash = (hash ^ (unsigned char)word.at[i]) * 16777619u;
    }
    return hash | 1;
}

/* Has it perhaps more words than a name is read with? */
static bool
may_be_long(struct vi_text folded)
{
    size_t words = 1;
    if (folded.size < 2 * VI_PERSON_WORDS)
        return false; /* a word and what parts it from the next are two bytes */
    for (size_t i = 0; i < folded.size; i++)
        words += folded.at[i] == ' ' || folded.at[i] == '-';
    return words > VI_PERSON_WORDS;
}

/* Names of one person have the same surname, but for accents; its first letter is the same unless
 * one begins with an accent.  What is no person's name is among the others. */
static struct vi_roll_key
key_of(struct vi_text folded)
{
    static const struct vi_roll_key other = {VI_ROLL_OTHERS, {"", 0}, 0, true};
    struct vi_person person;
    const struct vi_text word = last_word(folded);
    const unsigned letter = word.size ? (unsigned char)word.at[0] - (unsigned)'a' : VI_ROLL_OTHERS;
    if (letter >= VI_ROLL_OTHERS)
        return other;
    if (may_be_long(folded)) {
        vi_person_read(folded, &person);
        if (!person.count)
            return other; /* too many words */
    }
    return (struct vi_roll_key){letter, word, 0, false};
}

/* Most names have an initial of their own in a meeting, and their surnames are never compared. */
static uint32_t
surname_of(struct vi_roll_key *key)
{
    if (!key->hashed)
        key->surname = hash_of_surname(key->word);
    key->hashed = true;
    return key->surname;
}

static bool
differ_by_surname(struct vi_roll_key *a, struct vi_roll_key *b)
{
    return surname_of(a) && surname_of(b) && surname_of(a) != surname_of(b);
}

/* Is it the name last looked for?  Who is not found is entered next. */
static bool
was_asked(const struct vi_roll *roll, struct vi_text folded)
{
    return folded.size && roll->asked.at == folded.at && roll->asked.size == folded.size;
}

static uint32_t
hash_of(struct vi_roll *roll, struct vi_text folded)
{
    if (!was_asked(roll, folded)) {
        roll->asked = folded;
        roll->asked_hash = vi_person_hash(folded);
        roll->keyed = false;
    }
    return roll->asked_hash;
}

static struct vi_roll_key
key_asked(struct vi_roll *roll, struct vi_text folded)
{
    if (!was_asked(roll, folded))
        return key_of(folded);
    if (!roll->keyed)
        roll->asked_key = key_of(folded);
    roll->keyed = true;
    return roll->asked_key;
}

static struct vi_namesakes
namesakes_of(const struct vi_roll *roll, struct vi_text folded, struct vi_roll_key key)
{
    const bool everyone = key.initial == VI_ROLL_OTHERS;
    const unsigned first = everyone ? 0 : key.initial;
    return (struct vi_namesakes){folded, key, NULL, roll->initials[first], first, everyone};
}

struct vi_namesakes
vi_roll_namesakes(const struct vi_roll *roll, struct vi_text folded)
{
    return namesakes_of(roll, folded, key_of(folded));
}

/* The name in words, read when it is first compared; NULL: out of memory. */
static const struct vi_person *
in_words(struct vi_roll *roll, struct vi_text folded, struct vi_person **words)
{
    if (!*words) {
        *words = VI_NEW(roll->arena, struct vi_person);
        if (*words)
            vi_person_read(folded, *words);
        else
            roll->failed = true;
    }
    return *words;
}

/* Once too many names have been compared everyone may be anyone. */
static bool
may_be(struct vi_roll *roll, struct vi_roll_person *entry, struct vi_namesakes *asked)
{
    const struct vi_text folded = entry->person.folded;
    if (differ_by_surname(&entry->key, &asked->key))
        return false;
    const size_t effort = 1 + (folded.size + asked->folded.size) / 64;
    if (roll->comparisons < effort)
        return true;
    roll->comparisons -= effort;
    const struct vi_person *name = in_words(roll, asked->folded, &asked->words);
    const struct vi_person *known = in_words(roll, folded, &entry->words);
    if (!name || !known)
        return true;
    /* What is no person's name is meant by nothing but itself. */
    return (known->count || !name->count) && vi_person_compare(known, name) == VI_UNKNOWN;
}

struct fact_person *
vi_roll_namesake(struct vi_roll *roll, struct vi_namesakes *namesakes)
{
    for (;;) {
        struct vi_roll_person *entry = namesakes->at;
        if (entry) {
            namesakes->at = entry->next;
            if (may_be(roll, entry, namesakes))
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

static struct fact_person *
hashed_as(const struct vi_roll *roll, struct vi_text folded, uint32_t hash)
{
    const uint32_t found = *slot_of(roll, folded, hash);
    return found ? roll->persons[found - 1] : NULL;
}

struct fact_person *
vi_roll_known(const struct vi_roll *roll, struct vi_text folded)
{
    if (!folded.size || !roll->count)
        return NULL;
    return hashed_as(roll, folded, vi_person_hash(folded));
}

struct fact_person *
vi_roll_find(struct vi_roll *roll, struct vi_text folded, enum vi_truth *match)
{
    struct fact_person *known = NULL;
    if (folded.size && roll->count)
        known = hashed_as(roll, folded, hash_of(roll, folded));
    *match = known ? VI_TRUE : VI_FALSE;
    if (known || !folded.size)
        return known;
    struct vi_namesakes namesakes = namesakes_of(roll, folded, key_asked(roll, folded));
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
    const struct vi_roll_key key = key_asked(roll, folded);
    struct vi_roll_person **first = &roll->initials[key.initial];
    entry->person = (struct fact_person){.name = name,
                                         .folded = folded,
                                         .votes = true,
                                         .party = -1,
                                         .present = VI_UNKNOWN,
                                         .place = place};
    entry->hash = hash_of(roll, folded);
    entry->key = key;
    entry->next = *first;
    *first = entry;
    *slot_of(roll, folded, entry->hash) = (uint32_t)roll->count + 1;
    roll->persons[roll->count++] = &entry->person;
    return &entry->person;
}

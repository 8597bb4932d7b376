/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/choice.h"

#include <string.h>

#define LONGEST 40 /* longer names are not compared: no name of ours is */

void
vi_choice_init(struct vi_choice *choice, struct vi_arena *arena)
{
    *choice = (struct vi_choice){.arena = arena};
}

void
vi_choice_add(struct vi_choice *choice, struct vi_text name)
{
    if (choice->count == choice->room) {
        const size_t room = choice->room ? choice->room * 2 : 16;
        struct vi_text *names =
            VI_GROW(choice->arena, struct vi_text, choice->names, choice->count, room);
        if (!names)
            return;
        choice->names = names;
        choice->room = room;
    }
    choice->names[choice->count++] = name;
}

void
vi_choice_add_words(struct vi_choice *choice, const struct vi_word *table)
{
    for (; table->word; table++)
        vi_choice_add(choice, vi_text_from(table->word));
}

static struct vi_text
joint(size_t index, size_t count)
{
    if (index == 0)
        return VI_TEXT("");
    return index + 1 == count ? VI_TEXT(" or ") : VI_TEXT(", ");
}

static char *
put(char *at, struct vi_text text)
{
    memcpy(at, text.at, text.size);
    return at + text.size;
}

struct vi_text
vi_choice_list(const struct vi_choice *choice)
{
    size_t size = 0;
    for (size_t i = 0; i < choice->count; i++)
        size += joint(i, choice->count).size + choice->names[i].size;
    if (!choice->count)
        return VI_TEXT("nothing");
    char *bytes = VI_NEW_ARRAY(choice->arena, char, size);
    if (!bytes)
        return VI_TEXT("");
    char *at = bytes;
    for (size_t i = 0; i < choice->count; i++)
        at = put(put(at, joint(i, choice->count)), choice->names[i]);
    return (struct vi_text){bytes, size};
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to add, drop or change to make one word of the other (Levenshtein, one row kept). */
static size_t
distance(struct vi_text a, struct vi_text b)
{
    size_t row[LONGEST + 1];
    for (size_t j = 0; j <= b.size; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.size; i++) {
        size_t corner = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size; j++) {
            const size_t above = row[j];
            row[j] = least(corner + (a.at[i - 1] != b.at[j - 1]), least(above, row[j - 1]) + 1);
            corner = above;
        }
    }
    return row[b.size];
}

/* One slip in a short word, two in a longer one. */
static bool
is_near(struct vi_text written, struct vi_text name, size_t *how_far)
{
    const size_t apart =
        written.size > name.size ? written.size - name.size : name.size - written.size;
    if (written.size > LONGEST || name.size > LONGEST || !written.size || apart > 2)
        return false;
    *how_far = distance(written, name);
    return *how_far <= (name.size < 5 ? 1u : 2u);
}

struct vi_text
vi_choice_nearest(const struct vi_choice *choice, struct vi_text written)
{
    struct vi_text nearest = VI_TEXT("");
    size_t best = LONGEST + 1, how_far;
    for (size_t i = 0; i < choice->count; i++)
        if (is_near(written, choice->names[i], &how_far) && how_far < best) {
            best = how_far;
            nearest = choice->names[i];
        }
    return nearest;
}

struct vi_text
vi_choice_hint(const struct vi_choice *choice, struct vi_text written)
{
    const struct vi_text nearest = vi_choice_nearest(choice, written);
    const struct vi_text before = VI_TEXT(" (did you mean "), after = VI_TEXT("?)");
    char *bytes = nearest.size
                      ? VI_NEW_ARRAY(choice->arena, char, before.size + nearest.size + after.size)
                      : NULL;
    if (!bytes)
        return VI_TEXT("");
    char *end = put(put(put(bytes, before), nearest), after);
    return (struct vi_text){bytes, (size_t)(end - bytes)};
}

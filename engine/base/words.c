/* SPDX-License-Identifier: Apache-2.0 */
#include "base/words.h"

#include <string.h>

bool
vi_words_find(const struct vi_word *table, struct vi_text word, int *value)
{
    const char first = word.size ? word.at[0] : '\0';
    for (; table->word; table++) {
        if (table->word[0] == first && vi_text_is(word, table->word)) {
            *value = table->value;
            return true;
        }
    }
    return false;
}

const char *
vi_words_name(const struct vi_word *table, int value)
{
    for (; table->word; table++)
        if (table->value == value)
            return table->word;
    return "";
}

/* What stands after a word of the table. */
static struct vi_text
separator(const struct vi_word *word)
{
    if (!word[1].word)
        return VI_TEXT("");
    return word[2].word ? VI_TEXT(", ") : VI_TEXT(" or ");
}

static char *
put(char *at, struct vi_text text)
{
    memcpy(at, text.at, text.size);
    return at + text.size;
}

struct vi_text
vi_words_list(struct vi_arena *arena, const struct vi_word *table)
{
    size_t size = 0;
    for (const struct vi_word *word = table; word->word; word++)
        size += strlen(word->word) + separator(word).size;
    char *list = VI_NEW_ARRAY(arena, char, size + 1), *at = list;
    if (!list)
        return VI_TEXT("");
    for (const struct vi_word *word = table; word->word; word++)
        at = put(put(at, vi_text_from(word->word)), separator(word));
    return (struct vi_text){list, size};
}

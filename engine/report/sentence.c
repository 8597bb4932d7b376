/* SPDX-License-Identifier: Apache-2.0 */
#include "report/sentence.h"

/* A fact that is missing has a key whose first word says what sort of fact it is. */
static const struct {
    const char *key, *words;
} known[] = {
    {"roll ", "Present: Councillors [name], [name] and [name]."},
    {"votes ", "For: [number]. Against: [number]. Abstained: [number]."},
    {"presiding ", "Councillor [name] was in the chair."},
    {"date ", "[Day, month and year]"},
    {"kind of meeting ", "[Ordinary, annual or extraordinary] meeting"},
    {"amendment ", "The amendment was: “[its words]”."},
    {"words ", "RESOLVED - that [the decision in full]."},
};

static bool
drop(struct vi_text *text, const char *beginning)
{
    const struct vi_text start = vi_text_from(beginning);
    if (!vi_text_starts(*text, start))
        return false;
    text->at += start.size;
    text->size -= start.size;
    return true;
}

/* "publication (item 5)": the subject that stands behind a noun is not repeated. */
static struct vi_text
without_subject(const struct verdict_row *row)
{
    struct vi_text noun = row->missing.noun;
    const size_t behind = row->subject.size + 3;
    if (noun.size <= behind || noun.at[noun.size - 1] != ')' || noun.at[noun.size - behind] != ' ')
        return noun;
    const struct vi_text inside = {noun.at + noun.size - behind + 2, row->subject.size};
    if (vi_text_equal(inside, row->subject))
        noun.size -= behind;
    return noun;
}

static void
write_capital(struct vi_buffer *out, struct vi_text text)
{
    const bool small = text.size && text.at[0] >= 'a' && text.at[0] <= 'z';
    if (small) {
        vi_buffer_char(out, (char)(text.at[0] - 'a' + 'A'));
        text.at++;
        text.size--;
    }
    vi_buffer_text(out, text);
}

/* "when notice was published": "Notice was published on [date]."  "whether it is a key decision":
 * "[Yes or no]: it is a key decision."  "the reasons for the decision": "The reasons for the
 * decision: [...]." */
static void
write_from_noun(struct vi_text noun, struct vi_buffer *out)
{
    if (drop(&noun, "when ")) {
        write_capital(out, noun);
        vi_buffer_string(out, " on [day, month and year].");
    } else if (drop(&noun, "whether ")) {
        write_capital(out, noun);
        vi_buffer_string(out, ": [yes or no].");
    } else if (drop(&noun, "who ")) {
        vi_buffer_string(out, "[Name] ");
        vi_buffer_text(out, noun);
        vi_buffer_char(out, '.');
    } else {
        write_capital(out, noun);
        vi_buffer_string(out, ": [...].");
    }
}

void
vi_sentence_write(const struct verdict_row *row, struct vi_buffer *out)
{
    const struct verdict_missing *missing = &row->missing;
    if (row->verdict != VIRES_UNPROVEN || missing->need != VERDICT_NEEDS_HERE ||
        !missing->noun.size)
        return;
    for (size_t i = 0; i < VI_COUNT(known); i++) {
        if (!vi_text_starts(missing->key, vi_text_from(known[i].key)))
            continue;
        vi_buffer_string(out, known[i].words);
        return;
    }
    write_from_noun(without_subject(row), out);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/names.h"

#include <string.h>
#include <utf8proc.h>

/* --- Folding ---------------------------------------------------------------- */

/* NFKC_Casefold of the Unicode Standard; it drops soft hyphens and zero-width characters. */
#define FOLDING                                                                                    \
    (UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE)
#define POINTS_AT_HAND 128
#define CLASSES        256 /* of marks: how they stand on their letter */

struct fold {
    struct vi_arena *arena;
    char *at;
    size_t size, room;
};

/* What NFKC keeps apart and people do not: ranges of code points and their like in ASCII. */
static const struct {
    utf8proc_int32_t first, last;
    char like;
} lookalikes[] = {
    {0x0085, 0x0085, ' '},  {0x00AB, 0x00AB, '"'}, {0x00B4, 0x00B4, '\''}, {0x00BB, 0x00BB, '"'},
    {0x02BB, 0x02BC, '\''}, {0x1680, 0x1680, ' '}, {0x2010, 0x2015, '-'},  {0x2018, 0x201B, '\''},
    {0x201C, 0x201F, '"'},  {0x2028, 0x2029, ' '}, {0x2032, 0x2032, '\''}, {0x2033, 0x2033, '"'},
    {0x2035, 0x2035, '\''}, {0x2036, 0x2036, '"'}, {0x2212, 0x2212, '-'},  {0x301D, 0x301F, '"'},
    {0xFE31, 0xFE32, '-'},  {0xFE58, 0xFE58, '-'},
};

static utf8proc_int32_t
unify(utf8proc_int32_t point)
{
    for (size_t i = 0; i < VI_COUNT(lookalikes) && lookalikes[i].first <= point; i++)
        if (point <= lookalikes[i].last)
            return lookalikes[i].like;
    return point;
}

static struct vi_text
drop(struct vi_text text, size_t bytes)
{
    return (struct vi_text){text.at + bytes, text.size - bytes};
}

static bool
is_ascii(char byte)
{
    return (unsigned char)byte < 0x80;
}

static bool
is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool
is_upper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

/* How much of a trimmed text is as folding would leave it.  The last letter before a character
 * outside ASCII is not: a combining mark may join it. */
static size_t
folded_already(struct vi_text text)
{
    size_t at = 0;
    for (; at < text.size && is_ascii(text.at[at]); at++) {
        char byte = text.at[at];
        if (is_upper(byte) || (is_space(byte) && (byte != ' ' || text.at[at + 1] == ' ')))
            return at;
    }
    return at < text.size && at ? at - 1 : at;
}

static bool
reserve(struct fold *fold, size_t more)
{
    size_t least = fold->size + more, room = fold->room * 2;
    if (least <= fold->room)
        return true;
    room = room < least ? least : room;
    char *grown = VI_GROW(fold->arena, char, fold->at, fold->room, room);
    if (!grown)
        return false;
    fold->at = grown;
    fold->room = room;
    return true;
}

/* Copies, one space for each run of white space, and ASCII in lower case. */
static bool
put(struct fold *fold, const char *bytes, size_t size)
{
    if (!reserve(fold, size))
        return false;
    char *at = fold->at + fold->size;
    for (size_t i = 0; i < size; i++) {
        char byte = bytes[i];
        if (is_upper(byte))
            *at++ = (char)(byte | 0x20);
        else if (!is_space(byte))
            *at++ = byte;
        else if (at > fold->at && at[-1] != ' ')
            *at++ = ' ';
    }
    fold->size = (size_t)(at - fold->at);
    return true;
}

static bool
put_points(struct fold *fold, utf8proc_int32_t *points, utf8proc_ssize_t count)
{
    /* Again: a triple prime came apart into three. */
    for (utf8proc_ssize_t i = 0; i < count; i++)
        points[i] = unify(points[i]);
    utf8proc_ssize_t size = utf8proc_reencode(points, count, (utf8proc_option_t)FOLDING);
    return size >= 0 && put(fold, (const char *)points, (size_t)size);
}

/* As utf8proc_decompose_custom, but in the order of the text: that one sorts the marks of a letter
 * by insertion, and a letter with 100,000 marks would take for ever. */
static utf8proc_ssize_t
decompose(struct vi_text text, utf8proc_int32_t *points, utf8proc_ssize_t room)
{
    utf8proc_ssize_t count = 0;
    int before = 0;
    while (text.size) {
        utf8proc_int32_t point;
        const utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.at,
                                                       (utf8proc_ssize_t)text.size, &point);
        const utf8proc_ssize_t left = count < room ? room - count : 0;
        const utf8proc_ssize_t more =
            size < 0 ? size
                     : utf8proc_decompose_char(unify(point), left ? points + count : NULL, left,
                                               (utf8proc_option_t)FOLDING, &before);
        if (more < 0)
            return more;
        count += more;
        text = drop(text, (size_t)size);
    }
    return count;
}

static utf8proc_propval_t
class_of(utf8proc_int32_t point)
{
    return utf8proc_get_property(point)->combining_class;
}

/* The marks of one letter, by their class and then as they were written. */
static bool
order_marks(struct vi_arena *arena, utf8proc_int32_t *marks, size_t count)
{
    size_t starts[CLASSES] = {0}, next = 0;
    utf8proc_int32_t *written = VI_NEW_ARRAY(arena, utf8proc_int32_t, count);
    if (!written)
        return false;
    memcpy(written, marks, count * sizeof(*marks));
    for (size_t i = 0; i < count; i++)
        starts[class_of(written[i])]++;
    for (size_t class = 0; class < CLASSES; class ++) {
        const size_t own = starts[class];
        starts[class] = next;
        next += own;
    }
    for (size_t i = 0; i < count; i++)
        marks[starts[class_of(written[i])]++] = written[i];
    return true;
}

/* Canonical ordering, UAX #15. */
static bool
order(struct vi_arena *arena, utf8proc_int32_t *points, size_t count)
{
    for (size_t at = 0, end; at < count; at = end + 1) {
        bool ordered = true;
        for (end = at; end < count && class_of(points[end]); end++)
            ordered = ordered && (end == at || class_of(points[end - 1]) <= class_of(points[end]));
        if (!ordered && !order_marks(arena, points + at, end - at))
            return false;
    }
    return true;
}

/* A stretch outside ASCII.  A point more is kept free: reencoding writes a NUL. */
static bool
put_normalized(struct fold *fold, struct vi_text text)
{
    utf8proc_int32_t few[POINTS_AT_HAND + 1], *points = few;
    const utf8proc_ssize_t count = decompose(text, few, POINTS_AT_HAND);
    if (count < 0)
        return false;
    if (count > POINTS_AT_HAND) {
        points = VI_NEW_ARRAY(fold->arena, utf8proc_int32_t, (size_t)count + 1);
        if (!points || decompose(text, points, count) != count)
            return false;
    }
    return order(fold->arena, points, (size_t)count) && put_points(fold, points, count);
}

/* In stretches: ASCII by itself; the rest, with the letter before it, by the Unicode Standard.  A
 * character of ASCII never joins the one before it, so each stretch may end in front of one. */
static bool
fold_rest(struct fold *fold, struct vi_text rest)
{
    while (rest.size) {
        size_t plain = 0, other = 1;
        while (plain < rest.size && is_ascii(rest.at[plain]))
            plain++;
        plain -= plain && plain < rest.size;
        if (!put(fold, rest.at, plain))
            return false;
        rest = drop(rest, plain);
        if (!rest.size)
            break;
        while (other < rest.size && !is_ascii(rest.at[other]))
            other++;
        if (!put_normalized(fold, (struct vi_text){rest.at, other}))
            return false;
        rest = drop(rest, other);
    }
    return true;
}

struct vi_text
vi_fold(struct vi_arena *arena, struct vi_text text)
{
    size_t bad;
    struct vi_text trimmed = vi_text_trim(text);
    size_t same = folded_already(trimmed);
    if (same == trimmed.size)
        return trimmed;
    if (!vi_text_utf8(drop(trimmed, same), &bad))
        return text;
    struct fold fold = {arena, VI_NEW_ARRAY(arena, char, trimmed.size), same, trimmed.size};
    if (!fold.at)
        return VI_TEXT("");
    memcpy(fold.at, trimmed.at, same);
    if (!fold_rest(&fold, drop(trimmed, same)))
        return arena->failed ? VI_TEXT("") : text;
    if (fold.size && fold.at[fold.size - 1] == ' ')
        fold.size--;
    struct vi_text folded = {fold.at, fold.size};
    return vi_text_equal(folded, trimmed) ? trimmed : folded;
}

/* --- Persons ---------------------------------------------------------------- */

#define INITIALS_MOST 3

/* Words by their first letter. */
struct word_list {
    struct vi_text words[7]; /* an empty one ends it */
};

#define W(word)                                                                                    \
    {                                                                                              \
        word, sizeof(word) - 1                                                                     \
    }

/* clang-format off */
static const struct word_list titles[26] = {
    ['a' - 'a'] = {{W("ald"), W("alderman")}},
    ['b' - 'a'] = {{W("baroness")}},
    ['c' - 'a'] = {{W("cllr"), W("cllrs"), W("councillor"), W("councillors")}},
    ['d' - 'a'] = {{W("dr"), W("dame")}},
    ['h' - 'a'] = {{W("hon"), W("honourable")}},
    ['l' - 'a'] = {{W("lord"), W("lady")}},
    ['m' - 'a'] = {{W("mr"), W("mrs"), W("ms"), W("miss"), W("mx")}},
    ['p' - 'a'] = {{W("prof"), W("professor")}},
    ['r' - 'a'] = {{W("rt"), W("rev"), W("revd"), W("reverend"), W("right")}},
    ['s' - 'a'] = {{W("sir")}},
    ['t' - 'a'] = {{W("the")}},
};

#define HONOUR_LEAST 2
#define HONOUR_MOST  3
static const struct word_list honours[26] = {
    ['b' - 'a'] = {{W("bem")}},
    ['c' - 'a'] = {{W("cbe")}},
    ['d' - 'a'] = {{W("dl"), W("dbe")}},
    ['j' - 'a'] = {{W("jp")}},
    ['k' - 'a'] = {{W("kc"), W("kbe")}},
    ['m' - 'a'] = {{W("mp"), W("mbe"), W("mep")}},
    ['o' - 'a'] = {{W("obe")}},
    ['p' - 'a'] = {{W("phd")}},
    ['q' - 'a'] = {{W("qc"), W("qpm")}},
};

/* Part of the surname that follows: "van der Berg". */
static const struct word_list particles[26] = {
    ['d' - 'a'] = {{W("de"), W("du"), W("da"), W("der"), W("den"), W("dos")}},
    ['l' - 'a'] = {{W("la"), W("le")}},
    ['s' - 'a'] = {{W("st")}},
    ['t' - 'a'] = {{W("ten"), W("ter")}},
    ['v' - 'a'] = {{W("van"), W("von")}},
};
/* clang-format on */

/* Of a folded word. */
static bool
is_among(const struct word_list lists[26], struct vi_text word)
{
    const unsigned letter = (unsigned char)word.at[0] - (unsigned)'a';
    if (letter >= 26)
        return false;
    for (const struct vi_text *each = lists[letter].words; each->size; each++)
        if (each->size == word.size && memcmp(each->at, word.at, word.size) == 0)
            return true;
    return false;
}

/* Without full stops and without what stands in brackets. */
static struct vi_text
without_marks(struct vi_arena *arena, struct vi_text name)
{
    char *copy = VI_NEW_ARRAY(arena, char, name.size);
    size_t size = 0, depth = 0;
    for (size_t i = 0; copy && i < name.size; i++) {
        char byte = name.at[i];
        bool opens = byte == '(' || byte == '[', closes = byte == ')' || byte == ']';
        depth += opens;
        if (opens || closes || byte == '.')
            copy[size++] = ' ';
        else if (!depth)
            copy[size++] = byte;
        depth -= closes && depth;
    }
    return copy ? (struct vi_text){copy, size} : VI_TEXT("");
}

/* "JA" before a word in lower case, but not "MR".  Before a name "JP" is initials too: honours
 * stand after it. */
static bool
are_joined_initials(struct vi_text word, struct vi_text rest)
{
    struct vi_text next;
    char lower[INITIALS_MOST];
    if (word.size < 2 || word.size > INITIALS_MOST || !vi_text_word(&rest, &next) ||
        is_upper(next.at[next.size - 1]))
        return false;
    for (size_t i = 0; i < word.size; i++) {
        if (!is_upper(word.at[i]))
            return false;
        lower[i] = (char)(word.at[i] | 0x20);
    }
    return !is_among(titles, (struct vi_text){lower, word.size});
}

/* "JA Smith" becomes "J A Smith": once folded, "ja" would pass for a given name. */
static struct vi_text
spread_initials(struct vi_arena *arena, struct vi_text name)
{
    size_t size = 0;
    struct vi_text word;
    char *copy = VI_NEW_ARRAY(arena, char, 2 * name.size + 1);
    while (copy && vi_text_word(&name, &word)) {
        bool spread = are_joined_initials(word, name);
        for (size_t i = 0; i < word.size; i++) {
            copy[size++] = word.at[i];
            if (spread || i + 1 == word.size)
                copy[size++] = ' ';
        }
    }
    return copy ? (struct vi_text){copy, size} : VI_TEXT("");
}

static struct vi_text
last_word(struct vi_text text)
{
    size_t at = text.size;
    while (at && text.at[at - 1] != ' ')
        at--;
    return drop(text, at);
}

/* The size of the title that a folded name begins with, if another word follows; 0: none. */
static size_t
title_size(struct vi_text name)
{
    const unsigned letter = name.size ? (unsigned char)name.at[0] - (unsigned)'a' : 26;
    if (letter >= 26)
        return 0;
    for (const struct vi_text *each = titles[letter].words; each->size; each++)
        if (each->size < name.size && name.at[each->size] == ' ' &&
            memcmp(each->at, name.at, each->size) == 0)
            return each->size;
    return 0;
}

/* Is the last word, if it is not the only one, as short as an honour? */
static bool
may_end_in_honour(struct vi_text name)
{
    for (size_t size = HONOUR_LEAST; size <= HONOUR_MOST && size < name.size; size++)
        if (name.at[name.size - size - 1] == ' ')
            return true;
    return false;
}

/* Of a folded name: titles before it and honours after it, but never all of it. */
static struct vi_text
without_titles(struct vi_text name)
{
    struct vi_text word;
    size_t size;
    name = vi_text_trim(name);
    while ((size = title_size(name)))
        name = vi_text_trim(drop(name, size));
    while (may_end_in_honour(name) && is_among(honours, word = last_word(name)))
        name = vi_text_trim((struct vi_text){name.at, name.size - word.size});
    return name;
}

static bool
are_initials(struct vi_text text)
{
    size_t count = 0;
    struct vi_text word;
    while (vi_text_word(&text, &word)) {
        if (vi_text_points(word) > 1)
            return false;
        count++;
    }
    return count && count <= INITIALS_MOST;
}

/* "smith, j a" is "j a smith": without the initials all Smiths would be one. */
static struct vi_text
put_first(struct vi_arena *arena, struct vi_text initials, struct vi_text surname)
{
    initials = vi_text_trim(initials);
    size_t size = initials.size + 1 + surname.size;
    char *joined = VI_NEW_ARRAY(arena, char, size);
    if (!joined)
        return VI_TEXT("");
    memcpy(joined, initials.at, initials.size);
    joined[initials.size] = ' ';
    memcpy(joined + initials.size + 1, surname.at, surname.size);
    return (struct vi_text){joined, size};
}

static bool
is_letter(char byte)
{
    return (unsigned char)((byte | 0x20) - 'a') < 26;
}

/* The size of a name folded into `at`, where one pass does it: words in letters of ASCII, hyphens
 * and apostrophes, no two capitals together.  Most names are like that.  SIZE_MAX: not this one. */
static size_t
fold_plain(struct vi_text name, char *at)
{
    size_t size = 0;
    bool capital = false;
    for (size_t i = 0; i < name.size; i++) {
        const char byte = name.at[i];
        if (is_letter(byte)) {
            const bool upper = !(byte & 0x20);
            if (capital && upper)
                return SIZE_MAX;
            capital = upper;
            at[size++] = (char)(byte | 0x20);
        } else if (byte == '-' || byte == '\'') {
            capital = false;
            at[size++] = byte;
        } else if (byte == ' ' || byte == '.') {
            capital = false;
            if (size && at[size - 1] != ' ')
                at[size++] = ' ';
        } else {
            return SIZE_MAX;
        }
    }
    return size && at[size - 1] == ' ' ? size - 1 : size;
}

static struct vi_text
fold_other(struct vi_arena *arena, struct vi_text name)
{
    struct vi_text before, after = without_marks(arena, name);
    after = vi_fold(arena, spread_initials(arena, after));
    if (!vi_text_cut(&after, ',', &before) || arena->failed)
        return VI_TEXT("");
    before = without_titles(vi_text_trim(before));
    bool surname_first = before.size && last_word(before).size == before.size;
    if (after.at && surname_first && are_initials(after))
        return put_first(arena, after, before);
    return before;
}

struct vi_text
vi_fold_person(struct vi_arena *arena, struct vi_text name)
{
    char *copy = VI_NEW_ARRAY(arena, char, name.size);
    const size_t size = copy ? fold_plain(name, copy) : 0;
    if (size == SIZE_MAX)
        return fold_other(arena, name);
    return size ? without_titles((struct vi_text){copy, size}) : VI_TEXT("");
}

void
vi_person_read(struct vi_text folded, struct vi_person *person)
{
    struct vi_text part, word, rest = folded;
    *person = (struct vi_person){.whole = folded};
    while (vi_text_word(&rest, &part)) {
        while (vi_text_cut(&part, '-', &word)) {
            if (!word.size)
                continue;
            if (person->count == VI_PERSON_WORDS) {
                person->count = 0;
                return;
            }
            person->words[person->count++] = word;
        }
    }
    person->surname = person->count ? person->count - 1 : 0;
    while (person->surname && is_among(particles, person->words[person->surname - 1]))
        person->surname--;
}

/* Only what vi_person_compare looks at: not apostrophes, nor whether a space or a hyphen parts two
 * words. */
uint32_t
vi_person_hash(struct vi_text folded)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < folded.size; i++) {
        const char byte = folded.at[i];
        if (byte != '\'' && byte != '-' && byte != ' ')
            hash = (hash ^ (unsigned char)byte) * 16777619u;
    }
    return hash ^ hash >> 15;
}

enum likeness { ALIKE, SHORTENED, ACCENTED, CONTRARY };

static void
skip_apostrophes(struct vi_text *text)
{
    while (text->size && text->at[0] == '\'')
        *text = drop(*text, 1);
}

/* "o'brien" is like "obrien", "j" is "jane" shortened, and "zoe" may be "zoë" without its accent.
 */
static enum likeness
compare_words(struct vi_text a, struct vi_text b)
{
    for (;; a = drop(a, 1), b = drop(b, 1)) {
        skip_apostrophes(&a);
        skip_apostrophes(&b);
        if (!a.size || !b.size)
            return a.size == b.size ? ALIKE : SHORTENED;
        if (a.at[0] != b.at[0])
            return is_ascii(a.at[0]) && is_ascii(b.at[0]) ? CONTRARY : ACCENTED;
    }
}

/* From the last word on: "van der Berg" may be written "Berg". */
static enum vi_truth
same_surname(const struct vi_person *a, const struct vi_person *b)
{
    static const enum vi_truth means[] = {
        [ALIKE] = VI_TRUE, [SHORTENED] = VI_FALSE, [ACCENTED] = VI_UNKNOWN, [CONTRARY] = VI_FALSE};
    size_t of_a = a->count - a->surname, of_b = b->count - b->surname;
    enum vi_truth same = of_a == of_b ? VI_TRUE : VI_UNKNOWN;
    for (size_t i = 1; i <= of_a && i <= of_b; i++)
        same = vi_truth_and(same,
                            means[compare_words(a->words[a->count - i], b->words[b->count - i])]);
    return same;
}

static enum vi_truth
same_given_names(const struct vi_person *a, const struct vi_person *b)
{
    static const enum vi_truth means[] = {[ALIKE] = VI_TRUE,
                                          [SHORTENED] = VI_UNKNOWN,
                                          [ACCENTED] = VI_UNKNOWN,
                                          [CONTRARY] = VI_FALSE};
    enum vi_truth same = a->surname == b->surname ? VI_TRUE : VI_UNKNOWN;
    for (size_t i = 0; i < a->surname && i < b->surname; i++)
        same = vi_truth_and(same, means[compare_words(a->words[i], b->words[i])]);
    return same;
}

enum vi_truth
vi_person_compare(const struct vi_person *a, const struct vi_person *b)
{
    if (!a->count || !b->count)
        return a->whole.size && vi_text_equal(a->whole, b->whole) ? VI_TRUE : VI_UNKNOWN;
    return vi_truth_and(same_surname(a, b), same_given_names(a, b));
}

enum vi_truth
vi_person_same(struct vi_text a, struct vi_text b)
{
    struct vi_person one, other;
    vi_person_read(a, &one);
    vi_person_read(b, &other);
    return vi_person_compare(&one, &other);
}

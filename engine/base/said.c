/* SPDX-License-Identifier: Apache-2.0 */
#include "base/said.h"

#include <string.h>

static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};
static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

static bool
is_digit(struct vi_text text, size_t at)
{
    return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

static bool
is_letter(struct vi_text text, size_t at)
{
    return at < text.size && ((text.at[at] >= 'a' && text.at[at] <= 'z') ||
                              (text.at[at] >= 'A' && text.at[at] <= 'Z'));
}

static size_t
skip(struct vi_text text, size_t at, const char *bytes)
{
    while (at < text.size && strchr(bytes, text.at[at]))
        at++;
    return at;
}

static size_t
letters(struct vi_text text, size_t at)
{
    size_t count = 0;
    while (is_letter(text, at + count))
        count++;
    return count;
}

static bool
same_word(const char *a, const char *known, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if ((a[i] | 0x20) != (known[i] | 0x20))
            return false;
    return true;
}

/* Reads digits, at most `most`, no more of which follow. */
static bool
number(struct vi_text text, size_t *at, size_t least, size_t most, int32_t *out)
{
    size_t count = 0;
    *out = 0;
    while (count <= most && is_digit(text, *at + count)) {
        *out = *out * 10 + (text.at[*at + count] - '0');
        count++;
    }
    *at += count;
    return count >= least && count <= most;
}

/* 1 to 12; 0: it is no month.  May be written out or in three letters. */
static int32_t
month(struct vi_text text, size_t *at)
{
    const size_t size = letters(text, *at);
    for (size_t i = 0; i < VI_COUNT(months); i++) {
        const bool whole = size == strlen(months[i]);
        if (size < 3 || (!whole && size != 3 && !(size == 4 && i == 8)) ||
            !same_word(text.at + *at, months[i], size))
            continue;
        *at += size;
        return (int32_t)i + 1;
    }
    return 0;
}

static size_t
skip_ordinal(struct vi_text text, size_t at)
{
    static const char *const ordinals[] = {"st", "nd", "rd", "th"};
    const size_t size = letters(text, at);
    for (size_t i = 0; size == 2 && i < VI_COUNT(ordinals); i++)
        if (same_word(text.at + at, ordinals[i], 2))
            return at + 2;
    return at;
}

/* The rest of a day of which the number of the day was read. */
static bool
rest_in_words(struct vi_text text, size_t *at, struct vi_civil *civil)
{
    *at = skip(text, skip_ordinal(text, *at), " ");
    if (letters(text, *at) == 2 && same_word(text.at + *at, "of", 2))
        *at = skip(text, *at + 2, " ");
    civil->month = month(text, at);
    *at = skip(text, *at, ".,");
    *at = skip(text, *at, " ");
    return civil->month && number(text, at, 4, 4, &civil->year) && !is_letter(text, *at);
}

static bool
rest_in_figures(struct vi_text text, size_t *at, struct vi_civil *civil)
{
    if (*at >= text.size || text.at[*at] != '/')
        return false;
    ++*at;
    if (!number(text, at, 1, 2, &civil->month) || *at >= text.size || text.at[*at] != '/')
        return false;
    ++*at;
    return number(text, at, 4, 4, &civil->year) && civil->year >= 1000;
}

/* The weekday that stands before a day, and where it begins. */
static int
weekday_before(struct vi_text text, size_t *start)
{
    size_t end = *start;
    while (end && strchr(" ,", text.at[end - 1]))
        end--;
    size_t begin = end;
    while (begin && is_letter(text, begin - 1))
        begin--;
    for (size_t i = 0; i < VI_COUNT(weekdays); i++)
        if (end - begin == strlen(weekdays[i]) &&
            same_word(text.at + begin, weekdays[i], end - begin)) {
            *start = begin;
            return (int)i + 1;
        }
    return 0;
}

static bool
day_here(struct vi_text text, size_t *at, struct vi_said_day *out)
{
    struct vi_civil civil = {0};
    size_t start = *at, end = *at;
    if (!number(text, &end, 1, 2, &civil.day))
        return false;
    size_t figures = end;
    if (rest_in_figures(text, &figures, &civil))
        end = figures;
    else if (!rest_in_words(text, &end, &civil))
        return false;
    *out = (struct vi_said_day){.weekday = weekday_before(text, &start)};
    out->whole = (struct vi_text){text.at + start, end - start};
    out->exists = vi_day_from_civil(civil, &out->day);
    *at = end;
    return true;
}

/* The start of a run of figures that is part of no other word or number. */
static bool
begins_number(struct vi_text text, size_t at)
{
    return is_digit(text, at) && (!at ||
                                  (!is_digit(text, at - 1) && !is_letter(text, at - 1) &&
                                   !strchr("/.,-", text.at[at - 1])) ||
                                  (at > 1 && text.at[at - 1] == '.' && !is_digit(text, at - 2)));
}

bool
vi_said_day(struct vi_text text, size_t *at, struct vi_said_day *out)
{
    for (; *at < text.size; ++*at)
        if (begins_number(text, *at) && day_here(text, at, out))
            return true;
    return false;
}

/* Months are known by their first three letters. */
bool
vi_said_may_have_day(const struct vi_glance *glance)
{
    static const uint16_t signs[] = {VI_GLANCE_TRIPLE('j', 'a', 'n'),
                                     VI_GLANCE_TRIPLE('f', 'e', 'b'),
                                     VI_GLANCE_TRIPLE('m', 'a', 'r'),
                                     VI_GLANCE_TRIPLE('a', 'p', 'r'),
                                     VI_GLANCE_TRIPLE('m', 'a', 'y'),
                                     VI_GLANCE_TRIPLE('j', 'u', 'n'),
                                     VI_GLANCE_TRIPLE('j', 'u', 'l'),
                                     VI_GLANCE_TRIPLE('a', 'u', 'g'),
                                     VI_GLANCE_TRIPLE('s', 'e', 'p'),
                                     VI_GLANCE_TRIPLE('o', 'c', 't'),
                                     VI_GLANCE_TRIPLE('n', 'o', 'v'),
                                     VI_GLANCE_TRIPLE('d', 'e', 'c'),
                                     VI_GLANCE_BYTE('/')};
    for (size_t i = 0; vi_glance_may_have_digit(glance) && i < VI_COUNT(signs); i++)
        if (glance->seen[signs[i]])
            return true;
    return false;
}

const char *
vi_said_weekday(int weekday)
{
    return weekday >= 1 && weekday <= 7 ? weekdays[weekday - 1] : "";
}

/* --- Sums ------------------------------------------------------------------------- */

#define POUND "\xC2\xA3"

static const struct {
    const char *word;
    int64_t times;
} scales[] = {{"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000},
              {"k", 1000},        {"m", 1000000},       {"bn", 1000000000}};

static bool
times(int64_t *pence, int64_t by)
{
    if (*pence > INT64_MAX / by)
        return false;
    *pence *= by;
    return true;
}

/* Whole pounds, with commas between the thousands. */
static bool
pounds(struct vi_text text, size_t *at, int64_t *out)
{
    size_t digits = 0;
    for (*out = 0; is_digit(text, *at); digits++) {
        if (digits > 14)
            return false;
        *out = *out * 10 + (text.at[*at] - '0');
        ++*at;
        const bool comma = *at < text.size && text.at[*at] == ',';
        if (comma && is_digit(text, *at + 1) && is_digit(text, *at + 2) &&
            is_digit(text, *at + 3) && !is_digit(text, *at + 4))
            ++*at;
    }
    return digits > 0;
}

/* What follows the point, as millionths of a pound: enough for "£1.234567 million". */
static int64_t
fraction(struct vi_text text, size_t *at)
{
    int64_t value = 0, place = 1000000;
    if (*at >= text.size || text.at[*at] != '.' || !is_digit(text, *at + 1))
        return 0;
    for (++*at; is_digit(text, *at); ++*at) {
        place /= 10;
        value += place * (text.at[*at] - '0');
    }
    return value;
}

static int64_t
scale(struct vi_text text, size_t *at)
{
    const size_t word = skip(text, *at, " ");
    const size_t size = letters(text, word);
    for (size_t i = 0; i < VI_COUNT(scales); i++)
        if (size == strlen(scales[i].word) && same_word(text.at + word, scales[i].word, size)) {
            *at = word + size;
            return scales[i].times;
        }
    return 1;
}

static bool
sum_here(struct vi_text text, size_t *at, struct vi_said_sum *out)
{
    const size_t start = *at;
    size_t end = skip(text, start + sizeof POUND - 1, " ");
    int64_t whole;
    if (!pounds(text, &end, &whole))
        return false;
    int64_t part = fraction(text, &end);
    const int64_t by = scale(text, &end);
    if (!times(&whole, 100) || !times(&whole, by) || !times(&part, by) || part % 10000)
        return false;
    part /= 10000;
    if (whole > INT64_MAX - part)
        return false;
    *out = (struct vi_said_sum){{text.at + start, end - start}, whole + part};
    *at = end;
    return true;
}

bool
vi_said_sum(struct vi_text text, size_t *at, struct vi_said_sum *out)
{
    for (; *at < text.size; ++*at) {
        *at += vi_text_find((struct vi_text){text.at + *at, text.size - *at}, VI_TEXT(POUND));
        if (*at < text.size && sum_here(text, at, out))
            return true;
    }
    return false;
}

bool
vi_said_may_have_sum(const struct vi_glance *glance)
{
    return vi_glance_may_have_digit(glance) && glance->seen[VI_GLANCE_BYTE(0xC2)] &&
           glance->seen[VI_GLANCE_BYTE(0xA3)];
}

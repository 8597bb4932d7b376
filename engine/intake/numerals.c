/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numerals.h"

#define ROMAN_MOST   3999
#define REPEATS_MOST 30 /* word processors stop there too */

static const char *const units[] = {
    "",         "One",     "Two",     "Three",     "Four",     "Five",     "Six",
    "Seven",    "Eight",   "Nine",    "Ten",       "Eleven",   "Twelve",   "Thirteen",
    "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
};
static const char *const ordinal_units[] = {
    "",           "First",     "Second",    "Third",       "Fourth",     "Fifth",      "Sixth",
    "Seventh",    "Eighth",    "Ninth",     "Tenth",       "Eleventh",   "Twelfth",    "Thirteenth",
    "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
};
static const char *const tens[] = {"",      "",      "Twenty",  "Thirty", "Forty",
                                   "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"};
static const char *const ordinal_tens[] = {"",          "",         "Twentieth", "Thirtieth",
                                           "Fortieth",  "Fiftieth", "Sixtieth",  "Seventieth",
                                           "Eightieth", "Ninetieth"};

static void
write_letters(struct vi_buffer *out, int64_t number, char first)
{
    char letters[16];
    size_t at = sizeof(letters);
    for (; number > 0; number = (number - 1) / 26)
        letters[--at] = (char)(first + (number - 1) % 26);
    vi_buffer_text(out, (struct vi_text){letters + at, sizeof(letters) - at});
}

static void
write_repeated(struct vi_buffer *out, int64_t number, char first)
{
    for (int64_t i = 0; i <= (number - 1) / 26; i++)
        vi_buffer_char(out, (char)(first + (number - 1) % 26));
}

static void
write_roman(struct vi_buffer *out, int64_t number, bool upper)
{
    static const struct {
        int64_t value;
        const char *lower, *upper;
    } parts[] = {
        {1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
        {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
        {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"},
    };
    for (size_t i = 0; i < VI_COUNT(parts); i++)
        for (; number >= parts[i].value; number -= parts[i].value)
            vi_buffer_string(out, upper ? parts[i].upper : parts[i].lower);
}

static void
write_ordinal(struct vi_buffer *out, int64_t number)
{
    static const char *const endings[] = {"th", "st", "nd", "rd"};
    const bool teen = number / 10 % 10 == 1;
    const int64_t last = number % 10;
    vi_buffer_number(out, number);
    vi_buffer_string(out, endings[teen || last > 3 ? 0 : last]);
}

/* Below a hundred: "Forty-two", "Forty-second". */
static void
write_words(struct vi_buffer *out, int64_t number, const char *const *last_units,
            const char *const *last_tens)
{
    if (number < 20) {
        vi_buffer_string(out, last_units[number]);
        return;
    }
    vi_buffer_string(out, number % 10 ? tens[number / 10] : last_tens[number / 10]);
    if (number % 10) {
        const size_t before = out->size;
        vi_buffer_char(out, '-');
        vi_buffer_string(out, last_units[number % 10]);
        if (!out->failed)
            out->bytes[before + 1] = (char)(out->bytes[before + 1] | 0x20);
    }
}

static void
write_between(struct vi_buffer *out, const char *before, int64_t number, const char *after)
{
    vi_buffer_string(out, before);
    vi_buffer_number(out, number);
    vi_buffer_string(out, after);
}

/* The largest number that is written so, from 1; 0: any is. */
static int64_t
most_of(enum vi_numeral numeral)
{
    switch (numeral) {
    case VI_NUMERAL_LOWER_ROMAN:
    case VI_NUMERAL_UPPER_ROMAN:
        return ROMAN_MOST;
    case VI_NUMERAL_WORDS:
    case VI_NUMERAL_ORDINAL_WORDS:
        return 99;
    case VI_NUMERAL_LOWER_REPEATED:
    case VI_NUMERAL_UPPER_REPEATED:
        return 26 * REPEATS_MOST;
    case VI_NUMERAL_LOWER_LETTERS:
    case VI_NUMERAL_UPPER_LETTERS:
    case VI_NUMERAL_ORDINAL:
        return INT64_MAX;
    case VI_NUMERAL_PADDED:
        return 9;
    case VI_NUMERAL_NONE:
    case VI_NUMERAL_BULLET:
    case VI_NUMERAL_DECIMAL:
    case VI_NUMERAL_DASHES:
    case VI_NUMERAL_BRACKETS:
    case VI_NUMERAL_STOP:
        return 0;
    }
    return 0;
}

void
vi_numeral_write(struct vi_buffer *out, enum vi_numeral numeral, int64_t number)
{
    const int64_t most = most_of(numeral);
    if (most && (number < 1 || number > most)) {
        vi_buffer_number(out, number);
        return;
    }
    switch (numeral) {
    case VI_NUMERAL_NONE:
    case VI_NUMERAL_BULLET:
        return;
    case VI_NUMERAL_DECIMAL:
        vi_buffer_number(out, number);
        return;
    case VI_NUMERAL_PADDED:
        write_between(out, "0", number, "");
        return;
    case VI_NUMERAL_LOWER_LETTERS:
    case VI_NUMERAL_UPPER_LETTERS:
        write_letters(out, number, numeral == VI_NUMERAL_LOWER_LETTERS ? 'a' : 'A');
        return;
    case VI_NUMERAL_LOWER_REPEATED:
    case VI_NUMERAL_UPPER_REPEATED:
        write_repeated(out, number, numeral == VI_NUMERAL_LOWER_REPEATED ? 'a' : 'A');
        return;
    case VI_NUMERAL_LOWER_ROMAN:
    case VI_NUMERAL_UPPER_ROMAN:
        write_roman(out, number, numeral == VI_NUMERAL_UPPER_ROMAN);
        return;
    case VI_NUMERAL_ORDINAL:
        write_ordinal(out, number);
        return;
    case VI_NUMERAL_WORDS:
        write_words(out, number, units, tens);
        return;
    case VI_NUMERAL_ORDINAL_WORDS:
        write_words(out, number, ordinal_units, ordinal_tens);
        return;
    case VI_NUMERAL_DASHES:
        write_between(out, "- ", number, " -");
        return;
    case VI_NUMERAL_BRACKETS:
        write_between(out, "(", number, ")");
        return;
    case VI_NUMERAL_STOP:
        write_between(out, "", number, ".");
        return;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

/* A text that may hold NUL. */
#define BYTES(literal) "" literal, sizeof(literal) - 1

static void
texts_are_compared_by_their_bytes(void **state)
{
    static const struct {
        const char *why, *a, *b;
        int order;
    } pairs[] = {
        {"a text equals itself", "abc", "abc", 0},
        {"nothing equals nothing", "", "", 0},
        {"the shorter comes first", "ab", "abc", -1},
        {"nothing comes first", "", "a", -1},
        {"the first difference decides, not the length", "b", "abc", 1},
        {"bytes are unsigned: \xC3\xA9 comes after z", "z", "\xC3\xA9", -1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        struct vi_text a = vi_text_from(pairs[i].a), b = vi_text_from(pairs[i].b);
        if (vi_text_compare(a, b) != pairs[i].order || vi_text_compare(b, a) != -pairs[i].order ||
            vi_text_equal(a, b) != (pairs[i].order == 0) ||
            vi_text_is(a, pairs[i].b) != (pairs[i].order == 0))
            fail_msg("%s", pairs[i].why);
    }
}

static void
no_text_is_the_empty_text(void **state)
{
    (void)state;
    const struct vi_text none = {0};
    assert_non_null(vi_text_from(NULL).at);
    assert_text(vi_text_from(NULL), "", "NULL gives the empty text");
    assert_true(vi_text_equal(none, VI_TEXT("")));
    assert_int_equal(vi_text_compare(none, VI_TEXT("")), 0);
    assert_true(vi_text_starts(none, none));
    assert_non_null(vi_text_trim(none).at);
    assert_int_equal(vi_text_points(none), 0);
}

static void
parts_are_found(void **state)
{
    static const struct {
        const char *why, *text, *part;
        size_t at;
        bool starts, ends;
    } cases[] = {
        {"at the start", "agenda", "ag", 0, true, false},
        {"at the end", "agenda", "nda", 3, false, true},
        {"in the middle", "agenda", "en", 2, false, false},
        {"the first of several", "a..b..c", "..", 1, false, false},
        {"after a false start", "aaab", "aab", 1, false, true},
        {"the whole", "agenda", "agenda", 0, true, true},
        {"not at all", "agenda", "x", 6, false, false},
        {"longer than the text", "ag", "agenda", 2, false, false},
        {"cut off by the end", "agend", "nda", 5, false, false},
        {"nothing is everywhere", "agenda", "", 0, true, true},
        {"something in nothing", "", "a", 0, false, false},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text text = vi_text_from(cases[i].text), part = vi_text_from(cases[i].part);
        if (vi_text_find(text, part) != cases[i].at ||
            vi_text_starts(text, part) != cases[i].starts ||
            vi_text_ends(text, part) != cases[i].ends)
            fail_msg("%s: '%s' in '%s'", cases[i].why, cases[i].part, cases[i].text);
    }
}

static void
white_space_is_trimmed_and_collapsed(void **state)
{
    static const struct {
        const char *why, *text, *trimmed, *collapsed;
    } cases[] = {
        {"nothing to do", "a b", "a b", "a b"},
        {"one word", "word", "word", "word"},
        {"nothing at all", "", "", ""},
        {"nothing but space", " \t\r\n\v\f\xC2\xA0 ", "", ""},
        {"both ends", "  a  ", "a", "a"},
        {"a run within", "a   b", "a   b", "a b"},
        {"a newline is a space", "a\nb", "a\nb", "a b"},
        {"a no-break space is a space",
         "\xC2\xA0"
         "a\xC2\xA0"
         "b\xC2\xA0",
         "a\xC2\xA0"
         "b",
         "a b"},
        {"a mixed run", "a \xC2\xA0\t b", "a \xC2\xA0\t b", "a b"},
        {"half a no-break space is none",
         "\xC2"
         "a\xC2",
         "\xC2"
         "a\xC2",
         "\xC2"
         "a\xC2"},
        {"a letter that ends like one is none", "\xC3\xA0", "\xC3\xA0", "\xC3\xA0"},
    };
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text text = vi_text_from(cases[i].text), trimmed = vi_text_trim(text);
        struct vi_text collapsed = vi_text_collapse(&arena, text);
        assert_text(trimmed, cases[i].trimmed, cases[i].why);
        assert_text(collapsed, cases[i].collapsed, cases[i].why);
        if (vi_text_equal(trimmed, collapsed))
            assert_ptr_equal(collapsed.at, trimmed.at);
    }
    vi_arena_free(&arena);
}

/* Texts are looked at eight bytes at a time. */
static void
white_space_is_found_wherever_it_stands(void **state)
{
    static const struct {
        const char *written, *left;
    } cases[] = {
        {"  ", " "}, {"\t", " "},     {"\r", " "}, {"\xC2\xA0", " "}, {"\xC2\xA3", "\xC2\xA3"},
        {" ", " "},  {"\x0E", "\x0E"}};
    (void)state;
    struct vi_arena arena = {0};
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        for (int before = 1; before < 20; before++)
            for (int after = 1; after < 20; after++) {
                char written[64], left[64];
                snprintf(written, sizeof written, "%.*s%s%.*s", before, "abcdefghijklmnopqrst",
                         cases[i].written, after, "ABCDEFGHIJKLMNOPQRST");
                snprintf(left, sizeof left, "%.*s%s%.*s", before, "abcdefghijklmnopqrst",
                         cases[i].left, after, "ABCDEFGHIJKLMNOPQRST");
                assert_text(vi_text_collapse(&arena, vi_text_from(written)), left, written);
            }
    vi_arena_free(&arena);
}

static void
a_text_is_cut_at_each_separator(void **state)
{
    static const struct {
        const char *why, *text, *parts; /* each followed by '|' */
    } cases[] = {
        {"three parts, one of them empty", "a,,b", "a||b|"},
        {"one part", "a", "a|"},
        {"an empty text is one empty part", "", "|"},
        {"a separator at the end is followed by an empty part", "a,", "a||"},
        {"nothing but a separator", ",", "||"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char got[64] = "";
        size_t size = 0;
        struct vi_text rest = vi_text_from(cases[i].text), head;
        while (vi_text_cut(&rest, ',', &head)) {
            memcpy(got + size, head.at, head.size);
            size += head.size;
            got[size++] = '|';
        }
        assert_text((struct vi_text){got, size}, cases[i].parts, cases[i].why);
        assert_false(vi_text_cut(&rest, ',', &head));
    }
}

static void
words_are_taken_one_by_one(void **state)
{
    static const struct {
        const char *why, *list;
        size_t words, ofs;
    } cases[] = {
        {"no word", "", 0, 0},
        {"nothing but space", " \t\n", 0, 0},
        {"one", "of", 1, 1},
        {"space around", "  chair  of\tof\r\nthe ", 4, 2},
        {"part of a word is not the word", "off of-fice of", 3, 1},
        {"a no-break space does not part words", "of\xC2\xA0of", 1, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        size_t words = 0;
        struct vi_text rest = vi_text_from(cases[i].list), word;
        while (vi_text_word(&rest, &word)) {
            assert_true(word.size > 0);
            words++;
        }
        if (words != cases[i].words ||
            vi_text_count_word(vi_text_from(cases[i].list), VI_TEXT("of")) != cases[i].ofs)
            fail_msg("%s: '%s'", cases[i].why, cases[i].list);
    }
}

static void
numbers_are_digits_and_nothing_else(void **state)
{
    static const struct {
        const char *why, *text;
        bool valid;
        int64_t number;
    } cases[] = {
        {"nought", "0", true, 0},
        {"a number", "1234567890", true, 1234567890},
        {"leading noughts", "007", true, 7},
        {"many leading noughts", "00000000000000000000000000000009", true, 9},
        {"the greatest", "9223372036854775807", true, INT64_MAX},
        {"one more than the greatest", "9223372036854775808", false, 0},
        {"ten times too much", "92233720368547758070", false, 0},
        {"nothing", "", false, 0},
        {"a sign", "-1", false, 0},
        {"the other sign", "+1", false, 0},
        {"space before", " 1", false, 0},
        {"space after", "1 ", false, 0},
        {"a decimal point", "1.0", false, 0},
        {"a separator", "1,000", false, 0},
        {"hexadecimal", "0x1", false, 0},
        {"the character after 9", "1:", false, 0},
        {"digits of another script", "\xD9\xA1", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int64_t number = -1;
        bool valid = vi_text_number(vi_text_from(cases[i].text), &number);
        if (valid != cases[i].valid || number != (valid ? cases[i].number : -1))
            fail_msg("%s: '%s'", cases[i].why, cases[i].text);
    }
}

static void
utf8_is_well_formed_or_the_fault_is_pointed_at(void **state)
{
    static const struct {
        const char *why, *at;
        size_t size;
        bool valid;
        size_t where, points;
    } cases[] = {
        {"nothing", BYTES(""), true, 0, 0},
        {"ASCII", BYTES("minutes"), true, 0, 7},
        {"ASCII of more than eight bytes", BYTES("minutes of the meeting"), true, 0, 22},
        {"two bytes", BYTES("\xC2\x80\xDF\xBF"), true, 0, 2},
        {"three bytes", BYTES("\xE0\xA0\x80\xEF\xBF\xBF"), true, 0, 2},
        {"four bytes", BYTES("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"), true, 0, 2},
        {"around the surrogates", BYTES("\xED\x9F\xBF\xEE\x80\x80"), true, 0, 2},
        {"ASCII after a letter of two bytes",
         BYTES("\xC3\xA9"
               "12345678"),
         true, 0, 9},
        {"NUL", BYTES("ab\0cd"), false, 2, 5},
        {"NUL among eight", BYTES("abcdefg\0hijklmnop"), false, 7, 17},
        {"0x7F and 0x01 are characters", BYTES("\x7F\x01\x7F\x01\x7F\x01\x7F\x01"), true, 0, 8},
        {"a continuation alone", BYTES("a\x80"), false, 1, 2},
        {"a lead alone", BYTES("abcdefgh\xC3"), false, 8, 9},
        {"a lead before ASCII",
         BYTES("\xC3"
               "abcdefgh"),
         false, 0, 9},
        {"three bytes cut to two", BYTES("\xE2\x82"), false, 0, 2},
        {"four bytes cut to three", BYTES("\xF0\x9F\x98"), false, 0, 3},
        {"overlong in two bytes", BYTES("\xC0\x80"), false, 0, 2},
        {"overlong in two bytes, the last", BYTES("\xC1\xBF"), false, 0, 2},
        {"overlong in three bytes", BYTES("\xE0\x9F\xBF"), false, 0, 3},
        {"overlong in four bytes", BYTES("\xF0\x8F\xBF\xBF"), false, 0, 4},
        {"the first surrogate", BYTES("\xED\xA0\x80"), false, 0, 3},
        {"the last surrogate", BYTES("\xED\xBF\xBF"), false, 0, 3},
        {"beyond U+10FFFF", BYTES("\xF4\x90\x80\x80"), false, 0, 4},
        {"a lead that never is", BYTES("\xF5\x80\x80\x80"), false, 0, 4},
        {"0xFF", BYTES("\xFF"), false, 0, 1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        size_t where = 0;
        struct vi_text text = {cases[i].at, cases[i].size};
        if (vi_text_utf8(text, &where) != cases[i].valid || where != cases[i].where)
            fail_msg("%s: %zu", cases[i].why, where);
        if (vi_text_points(text) != cases[i].points)
            fail_msg("%s: %zu points", cases[i].why, vi_text_points(text));
    }
}

/* By arithmetic on the code point, not by the table of the standard. */
static bool
is_scalar_in_three(const unsigned char *at)
{
    unsigned point = (at[0] & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
    return at[0] >> 4 == 0xE && at[1] >> 6 == 2 && at[2] >> 6 == 2 && point >= 0x800 &&
           (point < 0xD800 || point > 0xDFFF);
}

static bool
is_scalar_in_two(const unsigned char *at)
{
    return at[0] >> 5 == 6 && at[1] >> 6 == 2 && ((at[0] & 0x1Fu) << 6 | (at[1] & 0x3Fu)) >= 0x80;
}

static void
every_three_bytes_are_judged_by_arithmetic(void **state)
{
    (void)state;
    for (unsigned i = 0x800000; i < 1u << 24; i++) {
        const unsigned char at[] = {(unsigned char)(i >> 16), (unsigned char)(i >> 8),
                                    (unsigned char)i};
        size_t where;
        bool valid = is_scalar_in_three(at) || (is_scalar_in_two(at) && at[2] && at[2] < 0x80);
        if (vi_text_utf8((struct vi_text){(const char *)at, 3}, &where) != valid)
            fail_msg("%02X %02X %02X", at[0], at[1], at[2]);
    }
}

static void
copies_are_their_own_and_terminated(void **state)
{
    (void)state;
    char source[] = "quorum";
    struct vi_arena arena = {0};
    struct vi_text copy = vi_text_copy(&arena, vi_text_from(source));
    source[0] = 'X';
    assert_string_equal(copy.at, "quorum");
    assert_string_equal(vi_text_copy(&arena, (struct vi_text){0}).at, "");
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena arena;
    const struct vi_text *text = user;
    vi_arena_init(&arena, allocator, 0);
    struct vi_text copy = vi_text_copy(&arena, *text);
    struct vi_text collapsed = vi_text_collapse(&arena, *text);
    bool built = !arena.failed;
    assert_text(collapsed, built ? "a b" : "", "either all or nothing");
    assert_text(copy, built ? "a  b" : "", "either all or nothing");
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    struct vi_text text = VI_TEXT("a  b");
    assert_int_equal(fail_each_allocation(build, &text), 1);
}

static void
letters_may_be_large_or_small(void **state)
{
    static const struct {
        const char *why, *text, *lower;
        bool is, starts;
        size_t at;
    } cases[] = {
        {"the same", "abc", "abc", true, true, 0},
        {"in capitals", "ABC", "abc", true, true, 0},
        {"more behind", "Abcd", "abc", false, true, 0},
        {"more before", "xaBc", "abc", false, false, 1},
        {"too short", "ab", "abc", false, false, 2},
        {"other signs are no letters", "@[", "`{", false, false, 2},
        {"nothing is in nothing", "", "", true, true, 0},
        {"nothing begins anything", "a", "", false, true, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_text text = vi_text_from(cases[i].text);
        if (vi_text_is_like(text, cases[i].lower) != cases[i].is ||
            vi_text_starts_like(text, cases[i].lower) != cases[i].starts ||
            vi_text_find_like(text, cases[i].lower) != cases[i].at)
            fail_msg("%s", cases[i].why);
    }
    assert_false(vi_text_is_like((struct vi_text){"a\0b", 3}, "a"));
}

/* Many bytes are looked at together where all are ASCII. */
static void
a_bad_byte_is_found_wherever_it_stands(void **state)
{
    enum { SIZE = 75 };
    static const char bad[] = "\xFF\x80\xC3\0";
    char text[SIZE];
    size_t where = 0;
    (void)state;
    memset(text, 'a', SIZE);
    assert_true(vi_text_utf8((struct vi_text){text, SIZE}, &where));
    for (size_t i = 0; i < sizeof(bad) - 1; i++)
        for (size_t at = 0; at < SIZE; at++) {
            text[at] = bad[i];
            assert_false(vi_text_utf8((struct vi_text){text, SIZE}, &where));
            assert_int_equal(where, at);
            text[at] = 'a';
        }
    for (size_t at = 0; at + 1 < SIZE; at++) {
        memcpy(text + at, "\xC3\xA9", 2);
        assert_true(vi_text_utf8((struct vi_text){text, SIZE}, &where));
        memcpy(text + at, "aa", 2);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_may_be_large_or_small),
        cmocka_unit_test(a_bad_byte_is_found_wherever_it_stands),
        cmocka_unit_test(texts_are_compared_by_their_bytes),
        cmocka_unit_test(no_text_is_the_empty_text),
        cmocka_unit_test(parts_are_found),
        cmocka_unit_test(white_space_is_trimmed_and_collapsed),
        cmocka_unit_test(white_space_is_found_wherever_it_stands),
        cmocka_unit_test(a_text_is_cut_at_each_separator),
        cmocka_unit_test(words_are_taken_one_by_one),
        cmocka_unit_test(numbers_are_digits_and_nothing_else),
        cmocka_unit_test(utf8_is_well_formed_or_the_fault_is_pointed_at),
        cmocka_unit_test(every_three_bytes_are_judged_by_arithmetic),
        cmocka_unit_test(copies_are_their_own_and_terminated),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/encoding.h"

#include <string.h>

#include "support/testkit.h"

/* A text that may hold NUL. */
#define BYTES(literal)                                                                             \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

static void
the_first_bytes_may_show_the_encoding(void **state)
{
    static const struct {
        const char *why;
        struct vi_text bytes;
        bool evident;
        enum vi_encoding encoding;
        size_t mark;
    } cases[] = {
        {"a mark of UTF-8", BYTES("\xEF\xBB\xBF<a/>"), true, VI_UTF8, 3},
        {"of UTF-16, little end first", BYTES("\xFF\xFE<\0"), true, VI_UTF16_LITTLE, 2},
        {"of UTF-16, big end first", BYTES("\xFE\xFF\0<"), true, VI_UTF16_BIG, 2},
        {"a declaration, little end first", BYTES("<\0?\0x\0"), true, VI_UTF16_LITTLE, 0},
        {"a declaration, big end first", BYTES("\0<\0?\0x"), true, VI_UTF16_BIG, 0},
        {"a mark alone", BYTES("\xFF\xFE"), true, VI_UTF16_LITTLE, 2},
        {"half a mark", BYTES("\xEF\xBB"), false, VI_UTF8, 0},
        {"a declaration in single bytes", BYTES("<?xml"), false, VI_UTF8, 0},
        {"nothing", BYTES(""), false, VI_UTF8, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        enum vi_encoding encoding = VI_UTF8;
        size_t mark = 0;
        if (vi_encoding_evident(cases[i].bytes, &encoding, &mark) != cases[i].evident ||
            encoding != cases[i].encoding || mark != cases[i].mark)
            fail_msg("%s", cases[i].why);
    }
}

static void
a_declaration_may_name_the_encoding(void **state)
{
    static const struct {
        const char *why, *text, *name; /* NULL: none */
    } cases[] = {
        {"in double quotation marks", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>", "UTF-8"},
        {"in single ones", "<?xml version='1.0' encoding='x' standalone='yes'?>", "x"},
        {"with spaces", "<?xml version = '1.0'\n encoding = 'x' ?>", "x"},
        {"of no name", "<?xml version='1.0' encoding=''?>", ""},
        {"not at all", "<?xml version='1.0'?><a encoding='x'/>", NULL},
        {"not in a declaration", "<a encoding='x'/>", NULL},
        {"without a value", "<?xml encoding?>", NULL},
        {"without an end", "<?xml encoding=", NULL},
        {"in no text", "", NULL},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text name = {0};
        bool named = vi_encoding_declared(vi_text_from(cases[i].text), &name);
        if (named != (cases[i].name != NULL))
            fail_msg("%s", cases[i].why);
        if (named)
            assert_text(name, cases[i].name, cases[i].why);
    }
}

static void
names_of_encodings_are_known_in_any_case(void **state)
{
    static const struct {
        const char *name;
        bool known;
        enum vi_encoding encoding;
    } cases[] = {
        {"UTF-8", true, VI_UTF8},
        {"utf8", true, VI_UTF8},
        {"US-ASCII", true, VI_UTF8},
        {"utf-16", true, VI_UTF8}, /* of a file in single bytes: the label is wrong */
        {"ISO-8859-1", true, VI_WINDOWS_1252},
        {"Latin1", true, VI_WINDOWS_1252},
        {"Windows-1252", true, VI_WINDOWS_1252},
        {"iso-8859-15", false, VI_UTF8},
        {"Shift_JIS", false, VI_UTF8},
        {"a name longer than any that is known", false, VI_UTF8},
        {"", false, VI_UTF8},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        enum vi_encoding encoding = VI_UTF8;
        if (vi_encoding_named(vi_text_from(cases[i].name), &encoding) != cases[i].known ||
            encoding != cases[i].encoding)
            fail_msg("'%s'", cases[i].name);
    }
}

static void
bytes_become_utf_8_as_far_as_they_can_be_read(void **state)
{
    static const struct {
        const char *why;
        enum vi_encoding encoding;
        struct vi_text bytes;
        const char *text;
        size_t read;
    } cases[] = {
        {"ASCII", VI_WINDOWS_1252, BYTES("abc"), "abc", 3},
        {"the pound sign", VI_WINDOWS_1252,
         BYTES("\xA3"
               "5"),
         "\xC2\xA3"
         "5",
         2},
        {"quotation marks", VI_WINDOWS_1252, BYTES("\x93x\x94"), "\xE2\x80\x9Cx\xE2\x80\x9D", 3},
        {"the euro sign", VI_WINDOWS_1252, BYTES("\x80"), "\xE2\x82\xAC", 1},
        {"a byte that stands for nothing", VI_WINDOWS_1252,
         BYTES("ab\x81"
               "c"),
         "ab", 2},
        {"both, pasted together", VI_MIXED,
         BYTES("\xC2\xA3"
               "9 \xA3"
               "8 \xE2\x80\x9D \x94"),
         "\xC2\xA3"
         "9 \xC2\xA3"
         "8 \xE2\x80\x9D \xE2\x80\x9D",
         12},
        {"two bytes that would be a letter of no western text", VI_MIXED, BYTES("CAF\xC9\x92S"),
         "CAF\xC3\x89\xE2\x80\x99S", 6},
        {"the beginning of a character, and its end is cut off", VI_MIXED,
         BYTES("\xC3\xA9 \xE2\x80"), "\xC3\xA9 \xC3\xA2\xE2\x82\xAC", 5},
        {"a byte that stands for nothing, among both", VI_MIXED, BYTES("\xC3\xA9\x81"), "\xC3\xA9",
         2},
        {"a zero byte", VI_WINDOWS_1252, BYTES("ab\0c"), "ab", 2},
        {"little end first", VI_UTF16_LITTLE, BYTES("a\0\xA3\0\x13 "), "a\xC2\xA3\xE2\x80\x93", 6},
        {"big end first", VI_UTF16_BIG, BYTES("\0a\0\xA3 \x13"), "a\xC2\xA3\xE2\x80\x93", 6},
        {"a character of four bytes", VI_UTF16_BIG, BYTES("\xD8\x3C\xDF\xDB"), "\xF0\x9F\x8F\x9B",
         4},
        {"the last character", VI_UTF16_BIG, BYTES("\xDB\xFF\xDF\xFF"), "\xF4\x8F\xBF\xBF", 4},
        {"the first of four bytes", VI_UTF16_BIG, BYTES("\xD8\0\xDC\0"), "\xF0\x90\x80\x80", 4},
        {"half a pair at the end", VI_UTF16_BIG, BYTES("\0a\xD8\x3C"), "a", 2},
        {"half a pair before another", VI_UTF16_BIG, BYTES("\xD8\x3C\0a"), "", 0},
        {"the second half alone", VI_UTF16_BIG, BYTES("\0a\xDF\xDB\0b"), "a", 2},
        {"half a unit", VI_UTF16_LITTLE, BYTES("a\0b"), "a", 2},
        {"the zero character", VI_UTF16_LITTLE, BYTES("a\0\0\0b\0"), "a", 2},
        {"nothing", VI_UTF16_LITTLE, BYTES(""), "", 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_arena arena = {0};
        struct vi_text text;
        size_t read = 0;
        assert_true(vi_encoding_decode(cases[i].encoding, cases[i].bytes, &arena, &text, &read));
        assert_text(text, cases[i].text, cases[i].why);
        if (read != cases[i].read)
            fail_msg("%s: %zu bytes read", cases[i].why, read);
        vi_arena_free(&arena);
    }
}

/* Every code point but the surrogates and zero, through UTF-16 and back by hand. */
static void
every_character_of_utf_16_becomes_well_formed(void **state)
{
    (void)state;
    for (uint32_t point = 1; point <= 0x10FFFF; point += point < 0x11000 ? 1 : 257) {
        char bytes[4];
        size_t size = point < 0x10000 ? 2 : 4, read, bad;
        uint32_t high = size == 2 ? point : 0xD800 + ((point - 0x10000) >> 10);
        uint32_t low = 0xDC00 + ((point - 0x10000) & 0x3FF);
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        const uint32_t units[] = {high >> 8, high & 0xFF, low >> 8 & 0xFF, low & 0xFF};
        for (size_t i = 0; i < size; i++)
            bytes[i] = (char)(unsigned char)units[i];
        struct vi_arena arena = {0};
        struct vi_text text;
        assert_true(
            vi_encoding_decode(VI_UTF16_BIG, (struct vi_text){bytes, size}, &arena, &text, &read));
        size_t expected = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        if (read != size || text.size != expected || !vi_text_utf8(text, &bad))
            fail_msg("U+%04X", point);
        vi_arena_free(&arena);
    }
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena arena;
    struct vi_text text;
    size_t read;
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    bool built = vi_encoding_decode(VI_WINDOWS_1252, VI_TEXT("abc"), &arena, &text, &read);
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(build, NULL), 1);
}

static void
a_page_may_name_its_encoding(void **state)
{
    static const struct {
        const char *why, *page, *name; /* NULL: it does not */
    } cases[] = {
        {"in an attribute", "<head><META CharSet=\"x\">", "x"},
        {"without quotation marks", "<meta charset=x>", "x"},
        {"as a header", "<meta http-equiv='Content-Type' content='text/html; charset=x'>", "x"},
        {"in capitals, with more behind", "<meta content=\"a; CHARSET=x; b\">", "x"},
        {"in the second of two", "<meta name=a content=b><meta charset=x>", "x"},
        {"in an XML declaration", "<?xml version='1.0' encoding='x'?><html>", "x"},
        {"not in another element", "<p charset=x>", NULL},
        {"not in text", "charset=x", NULL},
        {"of no name", "<meta charset=''>", NULL},
        {"of no name as a header", "<meta content='text/html; charset='>", NULL},
        {"in no page", "", NULL},
        {"that breaks off", "<meta charset=", NULL},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_text name = VI_TEXT("");
        const bool found = vi_encoding_of_page(vi_text_from(cases[i].page), &name);
        if (found != (cases[i].name != NULL))
            fail_msg("%s", cases[i].why);
        if (found)
            assert_text(name, cases[i].name, cases[i].why);
    }
}

static void
letters_of_two_bytes_are_seen(void **state)
{
    static const struct {
        const char *why;
        struct vi_text bytes;
        bool wide;
        enum vi_encoding encoding;
    } cases[] = {
        {"little end first", BYTES("a\0b\0"), true, VI_UTF16_LITTLE},
        {"big end first", BYTES("\0a\0b"), true, VI_UTF16_BIG},
        {"letters of one byte", BYTES("abcd"), false, VI_UTF8},
        {"too few to tell", BYTES("a\0b"), false, VI_UTF8},
        {"a zero byte among others", BYTES("a\0bc"), false, VI_UTF8},
        {"in no order", BYTES("a\0\0b"), false, VI_UTF8},
        {"zero bytes alone", BYTES("\0\0\0\0"), false, VI_UTF8},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        enum vi_encoding encoding = VI_UTF8;
        if (vi_encoding_wide(cases[i].bytes, &encoding) != cases[i].wide ||
            encoding != cases[i].encoding)
            fail_msg("%s", cases[i].why);
    }
}

static void
characters_are_written(void **state)
{
    static const struct {
        uint32_t point;
        const char *bytes;
    } cases[] = {
        {'a', "a"},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0xFFFD, "\xEF\xBF\xBD"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char bytes[4];
        const size_t size = vi_encoding_write(cases[i].point, bytes);
        assert_text((struct vi_text){bytes, size}, cases[i].bytes, "a character");
    }
    assert_int_equal(vi_encoding_windows(0x96), 0x2013);
    assert_int_equal(vi_encoding_windows(0x81), 0);
    assert_int_equal(vi_encoding_windows(0xA3), 0xA3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_may_name_its_encoding),
        cmocka_unit_test(letters_of_two_bytes_are_seen),
        cmocka_unit_test(characters_are_written),
        cmocka_unit_test(the_first_bytes_may_show_the_encoding),
        cmocka_unit_test(a_declaration_may_name_the_encoding),
        cmocka_unit_test(names_of_encodings_are_known_in_any_case),
        cmocka_unit_test(bytes_become_utf_8_as_far_as_they_can_be_read),
        cmocka_unit_test(every_character_of_utf_16_becomes_well_formed),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support/testkit.h"
#include "xml/tree.h"

/* A text that may hold NUL. */
#define BYTES(literal)                                                                             \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

struct read {
    struct vi_limits limits;
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_source source;
    enum vires_status status;
};

static void
read_bytes(struct read *read, struct vi_text bytes, enum vi_source_kind kind)
{
    vi_arena_init(&read->arena, NULL, 0);
    vi_findings_init(&read->findings, NULL, &read->limits);
    read->status = vi_source_read(VI_TEXT("f"), bytes, kind, &read->limits, &read->arena,
                                  &read->findings, &read->source);
    vi_findings_settle(&read->findings);
}

static void
end(struct read *read)
{
    vi_findings_release(&read->findings);
    vi_arena_free(&read->arena);
}

static const struct {
    const char *why;
    enum vi_source_kind kind;
    struct vi_text bytes;
    const char *text;
} encoded[] = {
    {"UTF-8", VI_SOURCE_XML, BYTES("<a>\xC2\xA3</a>"), "<a>\xC2\xA3</a>"},
    {"UTF-8 with a mark", VI_SOURCE_XML, BYTES("\xEF\xBB\xBF<a/>"), "<a/>"},
    {"UTF-8 that says so", VI_SOURCE_XML,
     BYTES("<?xml version='1.0' encoding='utf-8'?><a>\xC2\xA3</a>"),
     "<?xml version='1.0' encoding='utf-8'?><a>\xC2\xA3</a>"},
    {"UTF-8 under a wrong label", VI_SOURCE_XML,
     BYTES("<?xml version='1.0' encoding='UTF-16'?><a/>"),
     "<?xml version='1.0' encoding='UTF-16'?><a/>"},
    {"the mark is believed, not the label", VI_SOURCE_XML,
     BYTES("\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC2\xA3</a>"),
     "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC2\xA3</a>"},
    {"ISO-8859-1", VI_SOURCE_XML, BYTES("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xA3</a>"),
     "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC2\xA3</a>"},
    {"windows-1252", VI_SOURCE_XML,
     BYTES("<?xml version='1.0' encoding='windows-1252'?><a>\x96</a>"),
     "<?xml version='1.0' encoding='windows-1252'?><a>\xE2\x80\x93</a>"},
    {"UTF-16, little end first", VI_SOURCE_XML, BYTES("\xFF\xFE<\0a\0/\0>\0"), "<a/>"},
    {"UTF-16, big end first", VI_SOURCE_XML, BYTES("\xFE\xFF\0<\0a\0/\0>"), "<a/>"},
    {"UTF-16 without a mark", VI_SOURCE_XML, BYTES("<\0?\0x\0?\0>\0<\0a\0/\0>\0"), "<?x?><a/>"},
    {"prose in UTF-8", VI_SOURCE_TEXT,
     BYTES("\xC2\xA3"
           "5"),
     "\xC2\xA3"
     "5"},
    {"prose that is not UTF-8", VI_SOURCE_TEXT,
     BYTES("\xA3"
           "5 \x93x\x94"),
     "\xC2\xA3"
     "5 \xE2\x80\x9Cx\xE2\x80\x9D"},
    {"prose in UTF-16", VI_SOURCE_TEXT,
     BYTES("\xFF\xFE\xA3\0"
           "5\0"),
     "\xC2\xA3"
     "5"},
    {"prose that speaks of encodings", VI_SOURCE_TEXT, BYTES("<?xml encoding='klingon'?>"),
     "<?xml encoding='klingon'?>"},
    {"prose in UTF-16 without a mark", VI_SOURCE_TEXT, BYTES("a\0b\0\xA3\0"), "ab\xC2\xA3"},
    {"the other way round", VI_SOURCE_TEXT, BYTES("\0a\0b\0\xA3"), "ab\xC2\xA3"},
    {"a page in UTF-16 without a mark", VI_SOURCE_HTML, BYTES("<\0p\0>\0"), "<p>"},
    {"a page in UTF-8", VI_SOURCE_HTML, BYTES("<p>\xC2\xA3"), "<p>\xC2\xA3"},
    {"a page in UTF-8 under a wrong label", VI_SOURCE_HTML,
     BYTES("<meta charset=iso-8859-1>\xC2\xA3"), "<meta charset=iso-8859-1>\xC2\xA3"},
    {"a page in windows-1252", VI_SOURCE_HTML, BYTES("<meta charset=windows-1252>\x96"),
     "<meta charset=windows-1252>\xE2\x80\x93"},
    {"a page that says it is UTF-8 and is not", VI_SOURCE_HTML, BYTES("<meta charset=utf-8>\x96"),
     "<meta charset=utf-8>\xE2\x80\x93"},
    {"a page that says nothing", VI_SOURCE_HTML, BYTES("<p>\xA3"), "<p>\xC2\xA3"},
    {"a page of another encoding that does not use it", VI_SOURCE_HTML,
     BYTES("<meta charset=klingon>a"), "<meta charset=klingon>a"},
    {"nothing", VI_SOURCE_XML, BYTES(""), ""},
    {"nothing, as prose", VI_SOURCE_TEXT, BYTES(""), ""},
    {"two marks", VI_SOURCE_XML, BYTES("\xEF\xBB\xBF\xEF\xBB\xBF<a/>"), "<a/>"},
    {"two marks of UTF-16", VI_SOURCE_XML, BYTES("\xFF\xFE\xFF\xFE<\0a\0/\0>\0"), "<a/>"},
    {"a mark alone", VI_SOURCE_XML, BYTES("\xEF\xBB\xBF"), ""},
};

static void
text_is_read_whatever_its_encoding(void **state)
{
    struct read read;
    (void)state;
    vi_limits_default(&read.limits);
    for (size_t i = 0; i < VI_COUNT(encoded); i++) {
        read_bytes(&read, encoded[i].bytes, encoded[i].kind);
        if (read.status || read.findings.shown_count)
            fail_msg("%s: status %d", encoded[i].why, read.status);
        assert_text(read.source.text, encoded[i].text, encoded[i].why);
        assert_text(read.source.name, "f", encoded[i].why);
        end(&read);
    }
}

/* UTF-8 with bytes of windows-1252 pasted in is no windows-1252 with strange letters. */
static void
two_encodings_are_read_and_told(void **state)
{
    static const struct {
        enum vi_source_kind kind;
        struct vi_text bytes;
        const char *text;
        uint32_t line, column;
    } cases[] = {
        {VI_SOURCE_TEXT, BYTES("\xC2\xA3\n9 \xA3"), "\xC2\xA3\n9 \xC2\xA3", 2, 3},
        {VI_SOURCE_TEXT, BYTES("\xA3\n\xC2\xA3"), "\xC2\xA3\n\xC2\xA3", 1, 1},
        {VI_SOURCE_HTML, BYTES("<p>\xC2\xA3\x97"), "<p>\xC2\xA3\xE2\x80\x94", 1, 5},
    };
    struct read read;
    (void)state;
    vi_limits_default(&read.limits);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        read_bytes(&read, cases[i].bytes, cases[i].kind);
        const struct vires_finding *finding = read.findings.shown;
        assert_int_equal(read.status, VIRES_OK);
        assert_int_equal(read.findings.shown_count, 1);
        assert_text(read.source.text, cases[i].text, "each as what it is");
        assert_int_equal(finding->code, vi_code_row(VI_INPUT_MIXED)->number);
        assert_int_equal(finding->place.line, cases[i].line);
        assert_int_equal(finding->place.column, cases[i].column);
        assert_string_equal(finding->text, "the text is in two encodings: what is not UTF-8, from "
                                           "here on, is read as windows-1252");
        end(&read);
    }
}

static void
what_is_no_text_is_refused_at_its_place(void **state)
{
    static const struct {
        const char *why;
        enum vi_source_kind kind;
        struct vi_text bytes;
        enum vi_code code;
        uint32_t line, column;
        const char *text;
    } cases[] = {
        {"a zero byte", VI_SOURCE_XML, BYTES("<a>\n \0</a>"), VI_INPUT_ZERO, 2, 2,
         "a zero byte stands here, so the file is not text"},
        {"a zero byte in prose", VI_SOURCE_TEXT, BYTES("ab\0"), VI_INPUT_ZERO, 1, 3,
         "a zero byte stands here, so the file is not text"},
        {"a zero byte in prose that is not UTF-8", VI_SOURCE_TEXT, BYTES("\xA3\0"), VI_INPUT_ZERO,
         1, 2, "a zero byte stands here, so the file is not text"},
        {"a zero character of UTF-16", VI_SOURCE_XML, BYTES("\xFF\xFE<\0\0\0"), VI_INPUT_ZERO, 1, 2,
         "a zero byte stands here, so the file is not text"},
        {"UTF-32", VI_SOURCE_XML, BYTES("\xFF\xFE\0\0<\0\0\0"), VI_INPUT_ZERO, 1, 1,
         "a zero byte stands here, so the file is not text"},
        {"a byte of another encoding", VI_SOURCE_XML, BYTES("<a>\n\xC2\xA3\xE9</a>"), VI_INPUT_UTF8,
         2, 2, "the byte E9 stands here, which is not UTF-8"},
        {"a character that is cut off", VI_SOURCE_XML, BYTES("<a>\xE2\x80"), VI_INPUT_UTF8, 1, 4,
         "the byte E2 stands here, which is not UTF-8"},
        {"a surrogate", VI_SOURCE_XML, BYTES("<a>\xED\xA0\x80"), VI_INPUT_UTF8, 1, 4,
         "the byte ED stands here, which is not UTF-8"},
        {"a longer form than needed", VI_SOURCE_XML, BYTES("\xC0\xAF"), VI_INPUT_UTF8, 1, 1,
         "the byte C0 stands here, which is not UTF-8"},
        {"prose with a mark of UTF-8 that is not", VI_SOURCE_TEXT, BYTES("\xEF\xBB\xBFx\xA3"),
         VI_INPUT_UTF8, 1, 2, "the byte A3 stands here, which is not UTF-8"},
        {"half a byte pair", VI_SOURCE_XML, BYTES("\xFF\xFE<\0a"), VI_INPUT_UTF16, 1, 2,
         "half a character of UTF-16 stands here: the file is damaged"},
        {"half a surrogate pair", VI_SOURCE_XML, BYTES("\xFE\xFF\0<\0\n\xDF\xDB\0a"),
         VI_INPUT_UTF16, 2, 1, "half a character of UTF-16 stands here: the file is damaged"},
        {"a byte that stands for nothing", VI_SOURCE_TEXT, BYTES("\xA3\n\x81"), VI_INPUT_WINDOWS, 2,
         1, "the byte 81 stands here, which is no character of windows-1252"},
        {"an encoding that is not read", VI_SOURCE_XML,
         BYTES("<?xml version='1.0' encoding='Shift_JIS'?><a/>"), VI_INPUT_ENCODING, 1, 31,
         "the encoding Shift_JIS is not read; save the file as UTF-8"},
        {"nor is one of a page", VI_SOURCE_HTML, BYTES("<meta charset=\"Shift_JIS\">\n\x83"),
         VI_INPUT_ENCODING, 1, 16, "the encoding Shift_JIS is not read; save the file as UTF-8"},
        {"a zero byte in a page", VI_SOURCE_HTML, BYTES("<p>\0"), VI_INPUT_ZERO, 1, 4,
         "a zero byte stands here, so the file is not text"},
    };
    struct read read;
    (void)state;
    vi_limits_default(&read.limits);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        read_bytes(&read, cases[i].bytes, cases[i].kind);
        const struct vires_finding *finding = read.findings.shown;
        if (read.status != VIRES_REJECTED || read.findings.shown_count != 1)
            fail_msg("%s: status %d, %zu findings", cases[i].why, read.status,
                     read.findings.shown_count);
        if (finding->code != vi_code_row(cases[i].code)->number ||
            finding->place.line != cases[i].line || finding->place.column != cases[i].column)
            fail_msg("%s: %u:%u: V%u", cases[i].why, finding->place.line, finding->place.column,
                     finding->code);
        assert_string_equal(finding->text, cases[i].text);
        assert_string_equal(finding->place.file, "f");
        end(&read);
    }
}

static void
a_large_file_is_refused_by_the_name_of_the_limit(void **state)
{
    struct read read;
    (void)state;
    for (size_t size = 9; size <= 11; size++) {
        vi_limits_default(&read.limits);
        read.limits.value[VI_LIMIT_INPUT_BYTES] = 10;
        read_bytes(&read, (struct vi_text){"<abcdefghi/>", size}, VI_SOURCE_XML);
        assert_int_equal(read.status, size > 10 ? VIRES_LIMIT : VIRES_OK);
        assert_int_equal(read.findings.shown_count, size > 10);
        if (size > 10) {
            assert_int_equal(read.findings.shown[0].code, vi_code_row(VI_INPUT_BYTES)->number);
            assert_string_equal(read.findings.shown[0].text,
                                "the file has 11 bytes: the limit input-bytes (10) is exceeded");
        }
        end(&read);
    }
}

/* However high the limit is set, places have 32 bits; the bytes are not looked at. */
static void
no_limit_is_higher_than_places_reach(void **state)
{
    struct read read;
    (void)state;
    vi_limits_default(&read.limits);
    read.limits.value[VI_LIMIT_INPUT_BYTES] = UINT64_MAX;
    read_bytes(&read, (struct vi_text){"", ((size_t)1 << 30) + 1}, VI_SOURCE_XML);
    assert_int_equal(read.status, VIRES_LIMIT);
    assert_string_equal(read.findings.shown[0].text,
                        "the file has 1073741825 bytes: the limit input-bytes (1073741824) is "
                        "exceeded");
    end(&read);
}

static void
the_digest_is_that_of_the_bytes_as_they_came(void **state)
{
    static const struct vi_text forms[] = {BYTES("\xEF\xBB\xBF<a/>"), BYTES("\xFF\xFE<\0a\0/\0>\0"),
                                           BYTES("<a/>"), BYTES("")};
    struct read read;
    (void)state;
    vi_limits_default(&read.limits);
    for (size_t i = 0; i < VI_COUNT(forms); i++) {
        char digest[VI_DIGEST_HEX + 1];
        vi_digest(forms[i], digest);
        read_bytes(&read, forms[i], VI_SOURCE_XML);
        assert_string_equal(read.source.digest, digest);
        end(&read);
    }
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    static const struct vi_text forms[] = {BYTES("\xFF\xFE<\0a\0/\0>\0"), BYTES("<a/>"),
                                           BYTES("<a>\xA3")};
    bool built = true;
    (void)user;
    for (size_t i = 0; i < VI_COUNT(forms); i++) {
        struct vi_limits limits;
        struct vi_arena arena;
        struct vires_findings findings;
        struct vi_source source;
        vi_limits_default(&limits);
        vi_arena_init(&arena, allocator, 0);
        vi_findings_init(&findings, allocator, &limits);
        enum vires_status status = vi_source_read(VI_TEXT("f"), forms[i], VI_SOURCE_XML, &limits,
                                                  &arena, &findings, &source);
        if (status == VIRES_NO_MEMORY || findings.failed)
            built = false;
        else
            assert_int_equal(status, i == 2 ? VIRES_REJECTED : VIRES_OK);
        vi_findings_release(&findings);
        vi_arena_free(&arena);
    }
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(build, NULL), 3, 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_read_whatever_its_encoding),
        cmocka_unit_test(two_encodings_are_read_and_told),
        cmocka_unit_test(what_is_no_text_is_refused_at_its_place),
        cmocka_unit_test(a_large_file_is_refused_by_the_name_of_the_limit),
        cmocka_unit_test(no_limit_is_higher_than_places_reach),
        cmocka_unit_test(the_digest_is_that_of_the_bytes_as_they_came),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/plain.h"

#include <stdlib.h>
#include <string.h>

#include "support/testkit.h"

#define NBSP "\xC2\xA0"

static const struct {
    const char *why, *text;
    size_t count;
    const char *last; /* the last line's text */
    uint32_t offset, indent;
} texts[] = {
    {"an empty file has no line", "", 0, "", 0, 0},
    {"a line needs no end", "one", 1, "one", 0, 0},
    {"an end begins no new line", "one\n", 1, "one", 0, 0},
    {"LF ends a line", "one\ntwo", 2, "two", 4, 0},
    {"CRLF is one end", "one\r\ntwo", 2, "two", 5, 0},
    {"CR alone ends a line", "one\rtwo", 2, "two", 4, 0},
    {"LF and CR are two ends", "one\n\rtwo", 3, "two", 5, 0},
    {"a new page is a new line", "one\ftwo", 2, "two", 4, 0},
    {"so is a line separator", "one\xE2\x80\xA8two", 2, "two", 6, 0},
    {"other letters that begin so are letters", "one\xE2\x80\x93two", 1, "one\xE2\x80\x93two", 0,
     0},
    {"a broken line separator is none", "one\xE2\x80", 1, "one\xE2\x80", 0, 0},
    {"white space before and after is not text", "  one \t", 1, "one", 2, 2},
    {"no-break spaces are white space", NBSP NBSP "one" NBSP, 1, "one", 4, 2},
    {"a tab reaches the next eighth", " \tone", 1, "one", 2, 8},
    {"a line of white space is blank", "one\n \t ", 2, "", 4, 0},
};

static void
text_falls_into_lines(void **state)
{
    struct vi_arena arena = {0};
    struct vi_limits limits;
    struct vires_findings findings;
    (void)state;
    vi_limits_default(&limits);
    vi_findings_init(&findings, NULL, &limits);
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        const struct vi_source source = {.text = vi_text_from(texts[i].text)};
        struct doc_sheet sheet = {0};
        assert_int_equal(vi_plain_read(&source, &limits, &arena, &findings, &sheet), VIRES_OK);
        if (sheet.count != texts[i].count)
            fail_msg("%s: %zu lines", texts[i].why, sheet.count);
        if (!sheet.count)
            continue;
        const struct doc_line *last = &sheet.lines[sheet.count - 1];
        assert_text(last->text, texts[i].last, texts[i].why);
        const uint32_t offset = vi_sheet_place(&sheet, last->text).offset;
        if (offset != texts[i].offset || last->indent != texts[i].indent)
            fail_msg("%s: offset %u, indent %u", texts[i].why, offset, last->indent);
    }
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

static const struct {
    const char *why, *text;
    enum vi_limit limit;
    uint64_t most;
    enum vires_status status;
    uint32_t offset;
    const char *said;
} bounded[] = {
    {"two lines are two", "a\nb", VI_LIMIT_TEXT_LINES, 2, VIRES_OK, 0, ""},
    {"three are more than two", "a\nb\n\n", VI_LIMIT_TEXT_LINES, 2, VIRES_LIMIT, 0,
     "the text has more lines than can be read: the limit text-lines (2) is exceeded"},
    {"three bytes are three", "a\nabc\n", VI_LIMIT_LINE_BYTES, 3, VIRES_OK, 0, ""},
    {"four are more than three", "a\nabcd\n", VI_LIMIT_LINE_BYTES, 3, VIRES_LIMIT, 2,
     "this line is longer than can be read: the limit line-bytes (3) is exceeded"},
};

static void
lines_have_limits(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(bounded); i++) {
        struct vi_arena arena = {0};
        struct vi_limits limits;
        struct vires_findings findings;
        const struct vi_source source = {.text = vi_text_from(bounded[i].text)};
        struct doc_sheet sheet;
        vi_limits_default(&limits);
        limits.value[bounded[i].limit] = bounded[i].most;
        vi_findings_init(&findings, NULL, &limits);
        if (vi_plain_read(&source, &limits, &arena, &findings, &sheet) != bounded[i].status)
            fail_msg("%s", bounded[i].why);
        assert_int_equal(findings.count, bounded[i].status != VIRES_OK);
        if (findings.count) {
            assert_text(findings.rows[0].text, bounded[i].said, bounded[i].why);
            assert_int_equal(findings.rows[0].place.offset, bounded[i].offset);
        }
        vi_findings_release(&findings);
        vi_arena_free(&arena);
    }
}

/* VI_TEXT_LINES and VI_TEXT_LINE_BYTES are what is said above. */
static bool
read_with(const struct vires_allocator *allocator, void *user)
{
    const struct vi_source source = {.text = VI_TEXT("one\ntwo\n")};
    struct vi_arena arena;
    struct vi_limits limits;
    struct vires_findings findings;
    struct doc_sheet sheet;
    (void)user;
    vi_limits_default(&limits);
    vi_arena_init(&arena, allocator, 0);
    vi_findings_init(&findings, allocator, &limits);
    const enum vires_status status = vi_plain_read(&source, &limits, &arena, &findings, &sheet);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
    return status == VIRES_OK;
}

static void
memory_may_run_out(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(read_with, NULL), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_falls_into_lines),
        cmocka_unit_test(lines_have_limits),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

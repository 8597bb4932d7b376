/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/findings.h"

#include <stdlib.h>
#include <string.h>

#include "support/testkit.h"

static struct vi_limits limits;
static const struct vi_place nowhere;

static void
begin(struct vires_findings *list, const struct vires_allocator *allocator)
{
    vi_limits_default(&limits);
    vi_findings_init(list, allocator, &limits);
}

static void
arguments_fill_the_template(void **state)
{
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    vi_report3(&list, VI_XML_MISMATCH, nowhere, VI_TEXT("b"), VI_TEXT("a"), VI_TEXT("3"));
    vi_report2(&list, VI_XML_MISMATCH, nowhere, VI_TEXT("b"), VI_TEXT("a"));
    vi_report0(&list, VI_XML_DOCTYPE, nowhere);
    vi_report1(&list, VI_INPUT_OPEN, nowhere, VI_TEXT("{0} and {1}"));
    assert_int_equal(list.count, 4);
    assert_text(list.rows[0].text, "</b> stands where </a> must close the element begun in line 3",
                "all are given");
    assert_text(list.rows[1].text, "</b> stands where </a> must close the element begun in line ",
                "what is not given is empty");
    assert_text(list.rows[2].text,
                "a document type declaration is not allowed; remove the <!DOCTYPE ...>",
                "none is wanted");
    assert_text(list.rows[3].text, "cannot be opened: {0} and {1}", "arguments are not templates");
    vi_findings_release(&list);
}

static void
what_comes_from_files_is_harmless(void **state)
{
    static const struct {
        const char *why, *argument, *shown;
    } cases[] = {
        {"words stay as they are", "the \xC2\xA3 sign", "the \xC2\xA3 sign"},
        {"lines are joined", "one\ntwo\r\nthree", "one two  three"},
        {"a terminal is not commanded", "\x1B[31mred\x07\x7F", " [31mred  "},
        {"nor by the second set of controls",
         "a\xC2\x9B"
         "31m",
         "a  31m"},
        {"separators of lines and paragraphs break none",
         "a\xE2\x80\xA8"
         "b\xE2\x80\xA9",
         "a   b   "},
        {"what is not UTF-8 is marked", "caf\xE9 \xFF", "caf? ?"},
        {"characters that only resemble controls stay", "\xC2\xA0\xE2\x80\xA6",
         "\xC2\xA0\xE2\x80\xA6"},
        {"cut off in the middle", "\xE2\x80", "??"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vires_findings list;
        begin(&list, NULL);
        vi_report1(&list, VI_INPUT_OPEN, nowhere, vi_text_from(cases[i].argument));
        struct vi_text text = list.rows[0].text, start = VI_TEXT("cannot be opened: ");
        assert_true(vi_text_starts(text, start));
        assert_text((struct vi_text){text.at + start.size, text.size - start.size}, cases[i].shown,
                    cases[i].why);
        vi_findings_release(&list);
    }
}

static void
a_zero_byte_becomes_a_space(void **state)
{
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    vi_report1(&list, VI_INPUT_OPEN, nowhere, VI_TEXT("a\0\xFF"));
    assert_text(list.rows[0].text, "cannot be opened: a ?", "NUL");
    vi_findings_release(&list);
}

static void
a_long_argument_is_cut_between_characters(void **state)
{
    char *pounds = malloc(2002);
    struct vires_findings list;
    (void)state;
    assert_non_null(pounds);
    pounds[0] = 'x';
    for (size_t i = 1; i < 2001; i += 2)
        memcpy(pounds + i, "\xC2\xA3", 2);
    begin(&list, NULL);
    vi_report1(&list, VI_INPUT_OPEN, nowhere, (struct vi_text){pounds, 2001});
    vi_report1(&list, VI_INPUT_OPEN, nowhere, (struct vi_text){pounds, 999});
    struct vi_text text = list.rows[0].text;
    assert_int_equal(text.size, strlen("cannot be opened: ") + 999 + 3);
    assert_true(vi_text_ends(text, VI_TEXT("\xC2\xA3...")));
    assert_true(vi_text_ends(list.rows[1].text, VI_TEXT("\xC2\xA3")));
    vi_findings_release(&list);
    free(pounds);
}

static void
numbers_are_written_out(void **state)
{
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    assert_text(vi_findings_number(&list, 0), "0", "nothing");
    assert_text(vi_findings_number(&list, 90210), "90210", "some");
    assert_text(vi_findings_number(&list, UINT64_MAX), "18446744073709551615", "the most");
    vi_findings_release(&list);
}

/* Adds, out of order, what the next test expects in order. */
static void
report_some(struct vires_findings *list, const struct vi_source *a, const struct vi_source *b)
{
    vi_report1(list, VI_INPUT_OPEN, (struct vi_place){.source = b}, VI_TEXT("late"));
    vi_report0(list, VI_INPUT_ZERO, nowhere);
    vi_report0(list, VI_XML_DOCTYPE, (struct vi_place){.source = a, .offset = 4});
    vi_report1(list, VI_INPUT_OPEN, (struct vi_place){.source = a, .offset = 4}, VI_TEXT("y"));
    vi_report1(list, VI_INPUT_OPEN, (struct vi_place){.source = a, .offset = 4}, VI_TEXT("x"));
    vi_report0(list, VI_INPUT_ZERO, (struct vi_place){.source = a, .line = 2, .column = 1});
    vi_report1(list, VI_INPUT_OPEN, (struct vi_place){.source = a, .offset = 4}, VI_TEXT("x"));
    vi_report0(list, VI_INPUT_ZERO, (struct vi_place){.source = a});
}

static const struct vires_finding in_order[] = {
    {1004,
     VIRES_SEVERE,
     "a zero byte stands here, so the file is not text",
     {.file = "a.xml", .line = 1, .column = 1}},
    {1004,
     VIRES_SEVERE,
     "a zero byte stands here, so the file is not text",
     {.file = "a.xml", .line = 2, .column = 1}},
    {1001, VIRES_SEVERE, "cannot be opened: x", {.file = "a.xml", .line = 2, .column = 2}},
    {1001, VIRES_SEVERE, "cannot be opened: y", {.file = "a.xml", .line = 2, .column = 2}},
    {1105,
     VIRES_SEVERE,
     "a document type declaration is not allowed; remove the <!DOCTYPE ...>",
     {.file = "a.xml", .line = 2, .column = 2}},
    {1001, VIRES_SEVERE, "cannot be opened: late", {.file = "b.xml", .line = 1, .column = 1}},
    {1004,
     VIRES_SEVERE,
     "a zero byte stands here, so the file is not text",
     {.file = "", .line = 0, .column = 0}},
};

static void
assert_in_order(const struct vires_findings *list)
{
    assert_int_equal(list->shown_count, VI_COUNT(in_order));
    for (size_t i = 0; i < VI_COUNT(in_order); i++) {
        assert_int_equal(list->shown[i].code, in_order[i].code);
        assert_int_equal(list->shown[i].severity, in_order[i].severity);
        assert_string_equal(list->shown[i].text, in_order[i].text);
        assert_string_equal(list->shown[i].place.file, in_order[i].place.file);
        assert_int_equal(list->shown[i].place.line, in_order[i].place.line);
        assert_int_equal(list->shown[i].place.column, in_order[i].place.column);
    }
}

static void
settling_sorts_and_keeps_equals_once(void **state)
{
    struct vi_source a = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("ab\ncd")};
    struct vi_source b = {.name = VI_TEXT("b.xml"), .text = VI_TEXT("ab")};
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    report_some(&list, &a, &b);
    assert_int_equal(list.severe, 8);
    vi_findings_settle(&list);
    assert_in_order(&list);
    assert_int_equal(list.severe, 7);
    assert_false(list.failed);
    vi_findings_release(&list);
}

static void
an_index_of_lines_changes_nothing(void **state)
{
    struct vi_arena arena = {0};
    struct vi_source a = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("ab\ncd")};
    struct vi_source b = {.name = VI_TEXT("b.xml"), .text = VI_TEXT("ab")};
    struct vires_findings list;
    (void)state;
    assert_true(vi_source_index(&a, &arena));
    begin(&list, NULL);
    report_some(&list, &a, &b);
    vi_findings_settle(&list);
    assert_in_order(&list);
    vi_findings_release(&list);
    vi_arena_free(&arena);
}

/* Each source is wiped once its findings are settled: nothing may read it again. */
static void
a_settled_list_outlives_its_sources(void **state)
{
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    struct vi_source *source = malloc(sizeof(*source));
    assert_non_null(source);
    *source = (struct vi_source){.name = VI_TEXT("a.xml"), .text = VI_TEXT("ab\ncd")};
    report_some(&list, source, source);
    vi_findings_settle(&list);
    free(source);
    struct vi_source a = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("ab\ncd")};
    struct vi_source b = {.name = VI_TEXT("b.xml"), .text = VI_TEXT("ab")};
    vi_report0(&list, VI_XML_DOCTYPE, (struct vi_place){.source = &a, .offset = 4});
    vi_report1(&list, VI_INPUT_OPEN, (struct vi_place){.source = &b}, VI_TEXT("late"));
    vi_findings_settle(&list);
    assert_int_equal(list.shown_count, VI_COUNT(in_order) + 1); /* "late" was said of a.xml first */
    vi_findings_settle(&list);
    assert_int_equal(list.shown_count, VI_COUNT(in_order) + 1);
    vi_findings_release(&list);
}

static void
an_empty_list_settles(void **state)
{
    struct vires_findings list;
    (void)state;
    begin(&list, NULL);
    vi_findings_settle(&list);
    assert_int_equal(list.shown_count, 0);
    assert_false(list.failed);
    vi_findings_release(&list);
    vi_findings_release(&list);
    vi_findings_release(NULL);
}

static void
over_the_limit_findings_are_counted_not_kept(void **state)
{
    struct vires_findings list;
    (void)state;
    for (uint64_t reported = 2; reported <= 5; reported++) {
        vi_limits_default(&limits);
        limits.value[VI_LIMIT_FINDINGS] = 3;
        vi_findings_init(&list, NULL, &limits);
        for (uint64_t i = 0; i < reported; i++)
            vi_report1(&list, VI_INPUT_OPEN, nowhere, vi_findings_number(&list, i));
        vi_findings_settle(&list);
        size_t kept = reported < 3 ? reported : 3, dropped = reported - kept;
        assert_int_equal(list.count, kept);
        assert_int_equal(list.dropped, dropped);
        assert_int_equal(list.severe, reported);
        assert_int_equal(list.shown_count, kept + (dropped != 0));
        if (dropped == 2)
            assert_string_equal(
                list.shown[3].text,
                "2 more findings are not shown: the limit findings (3) is exceeded");
        vi_findings_release(&list);
    }
    assert_int_equal(vi_code_row(VI_FINDINGS_DROPPED)->number, 1002);
}

static void
many_findings_keep_their_order(void **state)
{
    char lines[1000];
    struct vi_source source = {.name = VI_TEXT("a"), .text = {lines, sizeof(lines)}};
    struct vires_findings list;
    (void)state;
    memset(lines, '\n', sizeof(lines));
    begin(&list, NULL);
    for (uint32_t i = 0; i < sizeof(lines); i++)
        vi_report0(&list, VI_INPUT_ZERO,
                   (struct vi_place){.source = &source, .offset = i * 389 % 1000});
    vi_findings_settle(&list);
    assert_int_equal(list.shown_count, sizeof(lines));
    for (uint32_t i = 0; i < sizeof(lines); i++)
        assert_int_equal(list.shown[i].place.line, i + 1);
    vi_findings_release(&list);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_source a = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("ab\ncd")};
    struct vi_source b = {.name = VI_TEXT("b.xml"), .text = VI_TEXT("ab")};
    struct vires_findings list;
    begin(&list, allocator);
    list.most = *(const size_t *)user;
    for (size_t i = 0; i < 40; i++) {
        vi_report1(&list, VI_XML_PREFIX, nowhere, vi_findings_number(&list, i));
        report_some(&list, &a, &b);
    }
    vi_findings_settle(&list);
    bool built = !list.failed;
    if (!built && list.severe == 0)
        fail_msg("a list that is not whole looks as if nothing were wrong");
    vi_findings_release(&list);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    size_t most = 1000;
    (void)state;
    assert_in_range(fail_each_allocation(build, &most), 2, 40);
    most = 10;
    assert_in_range(fail_each_allocation(build, &most), 2, 40);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arguments_fill_the_template),
        cmocka_unit_test(what_comes_from_files_is_harmless),
        cmocka_unit_test(a_zero_byte_becomes_a_space),
        cmocka_unit_test(a_long_argument_is_cut_between_characters),
        cmocka_unit_test(numbers_are_written_out),
        cmocka_unit_test(settling_sorts_and_keeps_equals_once),
        cmocka_unit_test(an_index_of_lines_changes_nothing),
        cmocka_unit_test(a_settled_list_outlives_its_sources),
        cmocka_unit_test(an_empty_list_settles),
        cmocka_unit_test(over_the_limit_findings_are_counted_not_kept),
        cmocka_unit_test(many_findings_keep_their_order),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

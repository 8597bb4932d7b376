/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/story.h"

#include <string.h>

#include "support/packages.h"
#include "support/sheets.h"

static const struct vi_manner plain = {DOC_LINE_TEXT, 0};

struct telling {
    struct sheets sheets;
    struct vi_intake_means means;
    struct vi_story story;
};

static void
begin(struct telling *telling, const struct vires_allocator *allocator)
{
    sheets_open(&telling->sheets, allocator);
    telling->sheets.source = (struct vi_source){.name = VI_TEXT("d"), .text = VI_TEXT("")};
    telling->means = (struct vi_intake_means){.limits = &telling->sheets.limits,
                                              .arena = &telling->sheets.arena,
                                              .scratch = &telling->sheets.arena,
                                              .findings = &telling->sheets.findings};
    vi_story_init(&telling->story, &telling->sheets.source, &telling->means);
}

static enum vires_status
end(struct telling *telling)
{
    const enum vires_status status =
        vi_story_finish(&telling->story, VIRES_OK, &telling->sheets.sheet);
    vi_story_free(&telling->story);
    return status;
}

static void
say(struct vi_story *story, const char *text)
{
    vi_story_begin(story, plain);
    vi_story_text(story, vi_text_from(text), false);
    vi_story_end(story, false);
}

static void
what_is_not_open_is_not_said(void **state)
{
    struct telling telling;
    (void)state;
    begin(&telling, NULL);
    vi_story_text(&telling.story, VI_TEXT("a"), false);
    vi_story_label(&telling.story, VI_TEXT("1."));
    vi_story_break(&telling.story, VI_GAP_LINE);
    vi_story_row_end(&telling.story, false);
    vi_story_cell(&telling.story);
    vi_story_box_end(&telling.story);
    vi_story_end(&telling.story, true);
    say(&telling.story, "b");
    assert_int_equal(end(&telling), VIRES_OK);
    assert_string_equal(sheets_words(&telling.sheets), "t b\n");
    sheets_close(&telling.sheets);
}

static void
a_number_comes_first_and_once(void **state)
{
    struct telling telling;
    (void)state;
    begin(&telling, NULL);
    vi_story_begin(&telling.story, (struct vi_manner){DOC_LINE_LISTED, 1});
    vi_story_label(&telling.story, VI_TEXT("1."));
    vi_story_label(&telling.story, VI_TEXT("2."));
    vi_story_text(&telling.story, VI_TEXT("a"), false);
    vi_story_label(&telling.story, VI_TEXT("3."));
    assert_int_equal(end(&telling), VIRES_OK);
    assert_string_equal(sheets_words(&telling.sheets), "l1 1. a\n");
    sheets_close(&telling.sheets);
}

static void
rows_and_boxes_that_are_not_closed_do_no_harm(void **state)
{
    struct telling telling;
    (void)state;
    begin(&telling, NULL);
    vi_story_table(&telling.story);
    vi_story_row(&telling.story);
    vi_story_cell(&telling.story);
    say(&telling.story, "a");
    vi_story_box(&telling.story);
    vi_story_row(&telling.story);
    vi_story_cell(&telling.story);
    say(&telling.story, "b");
    vi_story_box_end(&telling.story);
    vi_story_row_end(&telling.story, false);
    vi_story_row(&telling.story);
    vi_story_cell(&telling.story);
    say(&telling.story, "c");
    assert_int_equal(end(&telling), VIRES_OK);
    assert_string_equal(sheets_words(&telling.sheets), "row b\nrow a\n");
    sheets_close(&telling.sheets);
}

/* Limits of lines are those of other formats, and say which paragraph it is. */
static void
a_line_has_a_limit(void **state)
{
    struct telling telling;
    (void)state;
    begin(&telling, NULL);
    telling.sheets.limits.value[VI_LIMIT_LINE_BYTES] = 3;
    say(&telling.story, "abc");
    say(&telling.story, "abcd");
    assert_int_equal(end(&telling), VIRES_LIMIT);
    assert_string_equal(sheets_findings(&telling.sheets),
                        "paragraph 2 (\xE2\x80\x9C"
                        "abcd\xE2\x80\x9D) V3102 this line is longer than can be read: the limit "
                        "line-bytes (3) is exceeded\n");
    sheets_close(&telling.sheets);
}

static bool
tell_all(const struct vires_allocator *allocator, void *user)
{
    struct telling telling;
    (void)user;
    begin(&telling, allocator);
    for (int i = 0; i < 100; i++) {
        vi_story_row(&telling.story);
        for (int cell = 0; cell < 3; cell++) {
            vi_story_cell(&telling.story);
            vi_story_box(&telling.story);
            say(&telling.story, "in a box");
            vi_story_box_end(&telling.story);
            say(&telling.story, "words");
        }
        vi_story_row_end(&telling.story, false);
    }
    const enum vires_status status = end(&telling);
    assert_true(status == VIRES_OK || status == VIRES_NO_MEMORY);
    sheets_close(&telling.sheets);
    return status == VIRES_OK;
}

static void
each_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(tell_all, NULL) > 10);
}

#define PARAGRAPH "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
#define NUMBERED                                                                                   \
    "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:footnoteReference "      \
    "w:id=\"1\"/><w:t>b</w:t></w:r></w:p>"

struct file {
    struct vi_text bytes;
    enum vi_intake intake;
};

/* What libzip and libxml2 take of their own is not counted here. */
static bool
read_all(const struct vires_allocator *allocator, void *user)
{
    const struct file *file = user;
    struct sheets sheets;
    sheets_open(&sheets, allocator);
    const enum vires_status status = sheets_read(&sheets, file->intake, file->bytes);
    if (status != VIRES_OK && status != VIRES_NO_MEMORY)
        fail_msg("%s", sheets_findings(&sheets));
    sheets_close(&sheets);
    return status == VIRES_OK;
}

static void
each_allocation_of_a_reader_may_fail(void **state)
{
    struct package package;
    (void)state;
    struct file docx = {
        package_docx(&package, PARAGRAPH NUMBERED NUMBERED, "<w:style w:styleId=\"a\"/>",
                     "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>"
                     "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
                     "<w:footnote w:id=\"1\">" PARAGRAPH "</w:footnote>", PARAGRAPH),
        VI_INTAKE_DOCX};
    assert_true(fail_each_allocation(read_all, &docx) > 10);
    package_free(&package);
    struct file odt = {
        package_odt(&package,
                    "<text:list text:style-name=\"L\"><text:list-item><text:p>a<text:note>"
                    "<text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>"
                    "</text:list-item></text:list>",
                    "<text:list-style style:name=\"L\"><text:list-level-style-number "
                    "text:level=\"1\" style:num-format=\"1\"/></text:list-style>",
                    "<office:styles/>"),
        VI_INTAKE_ODT};
    assert_true(fail_each_allocation(read_all, &odt) > 10);
    package_free(&package);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_open_is_not_said),
        cmocka_unit_test(a_number_comes_first_and_once),
        cmocka_unit_test(rows_and_boxes_that_are_not_closed_do_no_harm),
        cmocka_unit_test(a_line_has_a_limit),
        cmocka_unit_test(each_allocation_may_fail),
        cmocka_unit_test(each_allocation_of_a_reader_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

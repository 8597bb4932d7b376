/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/builder.h"

#include <stdlib.h>

#include "support/sheets.h"

static const struct vi_source source = {.text = {"0123456789abcdefghij", 20}};

struct building {
    struct sheets sheets;
    struct vi_builder builder;
};

static void
begin(struct building *building)
{
    sheets_open(&building->sheets, NULL);
    vi_builder_init(&building->builder, &source, &building->sheets.limits, &building->sheets.arena,
                    &building->sheets.findings);
}

/* The sheet in words; it is sound. */
static const char *
finish(struct building *building)
{
    assert_int_equal(vi_builder_finish(&building->builder, &building->sheets.sheet), VIRES_OK);
    if (sheet_fault(&building->sheets.sheet))
        fail_msg("%s", sheet_fault(&building->sheets.sheet));
    return sheets_words(&building->sheets);
}

static void
end(struct building *building)
{
    vi_builder_free(&building->builder);
    sheets_close(&building->sheets);
}

static void
pieces_become_lines(void **state)
{
    struct building building;
    struct vi_builder *builder = &building.builder;
    (void)state;
    begin(&building);
    vi_builder_text(builder, VI_TEXT("012"), 0, true);
    vi_builder_text(builder, VI_TEXT("34"), 3, true);
    vi_builder_break(builder, VI_GAP_LINE);
    vi_builder_text(builder, VI_TEXT("5"), 5, true);
    vi_builder_text(builder, VI_TEXT("7"), 7, false);
    vi_builder_break(builder, VI_GAP_PARAGRAPH);
    vi_builder_break(builder, VI_GAP_LINE);
    builder->flow = (struct vi_manner){DOC_LINE_QUOTE, 0};
    vi_builder_made(builder, VI_TEXT("made"), 9, false);
    assert_string_equal(finish(&building), "t* 01234\nt 57\n\nq made\n");
    /* What stands together in the source is one run; 5 does, behind the end of a line, as well. */
    assert_int_equal(building.sheets.sheet.run_count, 4);
    end(&building);
}

static void
white_space_is_no_line(void **state)
{
    struct building building;
    struct vi_builder *builder = &building.builder;
    (void)state;
    begin(&building);
    vi_builder_made(builder, VI_TEXT("  "), 0, false);
    vi_builder_break(builder, VI_GAP_PARAGRAPH);
    vi_builder_made(builder, VI_TEXT(" \t"), 0, false);
    vi_builder_text(builder, VI_TEXT("0"), 0, false);
    vi_builder_made(builder, VI_TEXT(" "), 0, false);
    vi_builder_break(builder, VI_GAP_PARAGRAPH);
    vi_builder_made(builder, VI_TEXT(" "), 0, false);
    assert_string_equal(finish(&building), "t 0\n");
    end(&building);
}

static void
a_label_waits_for_its_entry(void **state)
{
    struct building building;
    struct vi_builder *builder = &building.builder;
    (void)state;
    begin(&building);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_LISTED, 1});
    vi_builder_label(builder, VI_TEXT("1."), 0, true);
    assert_true(vi_builder_is_empty(builder));
    vi_builder_break(builder, VI_GAP_PARAGRAPH);
    vi_builder_text(builder, VI_TEXT("0"), 0, true);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_HEADING, 1});
    vi_builder_break(builder, VI_GAP_LINE);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_LISTED, 1});
    vi_builder_label(builder, VI_TEXT("2."), 2, true);
    vi_builder_end(builder, VI_GAP_LINE);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_LISTED, 1});
    vi_builder_label(builder, VI_TEXT("3"), 3, false);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_HEADING, 2});
    vi_builder_text(builder, VI_TEXT("4"), 4, false);
    assert_string_equal(finish(&building), "l1* 1. 0\nl1 2.\nh2* 3 4\n");
    end(&building);
}

static void
write_row(struct vi_builder *builder)
{
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_ROW, 0});
    vi_builder_text(builder, VI_TEXT("0"), 0, true);
    vi_builder_seam(builder, VI_TEXT("\t"), 1, VI_GAP_PARAGRAPH);
    vi_builder_text(builder, VI_TEXT("1"), 1, false);
    vi_builder_seam(builder, VI_TEXT(", "), 2, VI_GAP_LINE);
    vi_builder_text(builder, VI_TEXT("2"), 2, true);
}

static void
a_line_may_turn_out_to_be_several(void **state)
{
    struct building building;
    struct vi_builder *builder = &building.builder;
    (void)state;
    begin(&building);
    write_row(builder);
    vi_builder_break(builder, VI_GAP_LINE);
    write_row(builder);
    vi_builder_split(builder, 0);
    vi_builder_text(builder, VI_TEXT("3"), 3, true);
    vi_builder_break(builder, VI_GAP_LINE);
    write_row(builder);
    vi_builder_split(builder, 1);
    vi_builder_break(builder, VI_GAP_LINE);
    vi_builder_is(builder, (struct vi_manner){DOC_LINE_ROW, 0});
    vi_builder_text(builder, VI_TEXT("0"), 0, true);
    vi_builder_seam(builder, VI_TEXT("\t"), 1, VI_GAP_LINE);
    vi_builder_split(builder, 1);
    assert_string_equal(finish(&building), "row 0|1, 2\nt* 0\n\nt 1\nt* 23\nt 0|1\nt* 2\nrow* 0\n");
    end(&building);
}

static void
limits_are_kept_while_it_grows(void **state)
{
    struct building building;
    struct vi_builder *builder = &building.builder;
    (void)state;
    begin(&building);
    building.sheets.limits.value[VI_LIMIT_LINE_BYTES] = 3;
    vi_builder_text(builder, VI_TEXT("012"), 10, false);
    vi_builder_break(builder, VI_GAP_LINE);
    assert_int_equal(builder->status, VIRES_OK);
    vi_builder_text(builder, VI_TEXT("0123"), 14, false);
    assert_int_equal(builder->status, VIRES_OK);
    vi_builder_text(builder, VI_TEXT("4"), 18, false);
    assert_int_equal(builder->status, VIRES_LIMIT);
    vi_builder_text(builder, VI_TEXT("5"), 19, false);
    vi_builder_break(builder, VI_GAP_LINE);
    assert_int_equal(vi_builder_finish(builder, &building.sheets.sheet), VIRES_LIMIT);
    assert_string_equal(
        sheets_findings(&building.sheets),
        "1:15 V3102 this line is longer than can be read: the limit line-bytes (3) is exceeded\n");
    end(&building);
}

static bool
build_with(const struct vires_allocator *allocator, void *user)
{
    struct sheets sheets;
    struct vi_builder builder;
    (void)user;
    sheets_open(&sheets, allocator);
    vi_builder_init(&builder, &source, &sheets.limits, &sheets.arena, &sheets.findings);
    for (int i = 0; i < 100; i++) {
        write_row(&builder);
        vi_builder_break(&builder, VI_GAP_PARAGRAPH);
    }
    const enum vires_status status = vi_builder_finish(&builder, &sheets.sheet);
    assert_true(status == VIRES_OK || status == VIRES_NO_MEMORY);
    vi_builder_free(&builder);
    sheets_close(&sheets);
    return status == VIRES_OK;
}

static void
memory_may_run_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(build_with, NULL) > 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_become_lines),
        cmocka_unit_test(white_space_is_no_line),
        cmocka_unit_test(a_label_waits_for_its_entry),
        cmocka_unit_test(a_line_may_turn_out_to_be_several),
        cmocka_unit_test(limits_are_kept_while_it_grows),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

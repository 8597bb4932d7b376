/* SPDX-License-Identifier: Apache-2.0 */
#include "model/block.h"

#include "support/testkit.h"

static const char bytes[] = "(a) the  plan\n of\tMay";

static void
places_are_those_of_the_source(void **state)
{
    (void)state;
    const struct vi_source source = {.text = {bytes, sizeof bytes - 1}};
    const struct doc_text text = {0};
    const struct doc_block block = {.text = VI_TEXT("the plan of May"),
                                    .raw = {bytes + 4, sizeof bytes - 5},
                                    .place = {.source = &source}};
    static const struct {
        const char *why;
        size_t at;
        uint32_t offset;
    } cases[] = {
        {"the first byte", 0, 4}, {"after two blanks", 4, 9}, {"after a line's end", 9, 15},
        {"after a tab", 12, 18},  {"the last byte", 14, 20},  {"behind it", 15, 0},
        {"far behind it", 99, 0},
    };
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        if (vi_block_place(&text, &block, cases[i].at).offset != cases[i].offset)
            fail_msg("%s: %u", cases[i].why,
                     (unsigned)vi_block_place(&text, &block, cases[i].at).offset);
}

static void
where_they_cannot_be_told_it_is_the_beginning(void **state)
{
    (void)state;
    const struct vi_source source = {.text = {bytes, sizeof bytes - 1}};
    const struct doc_text text = {0};
    const struct doc_block without = {.text = VI_TEXT("the plan"),
                                      .place = {.source = &source, .offset = 2}};
    const struct doc_block stated = {.text = VI_TEXT("the plan"),
                                     .raw = {bytes + 4, 9},
                                     .place = {.source = &source, .line = 7, .column = 3}};
    assert_int_equal(vi_block_place(&text, &without, 4).offset, 2);
    assert_int_equal(vi_block_place(&text, &stated, 4).line, 7);
    assert_int_equal(vi_block_place(&text, &stated, 4).column, 3);
}

/* Of a record in XML the words are looked for between the tags, as far as they stand there. */
static void
places_of_a_record_are_between_its_tags(void **state)
{
    (void)state;
    static const char record[] =
        "<a><clause label=\"1>\">\n  the  plan &amp; more</clause><b/></a>";
    const struct vi_source source = {.text = {record, sizeof record - 1}};
    const struct doc_text text = {0};
    static const struct {
        const char *why;
        enum doc_line_kind kind;
        uint32_t begins; /* the element */
        size_t at;
        uint32_t offset;
    } cases[] = {
        {"the first byte, behind a mark in an attribute", DOC_LINE_LISTED, 3, 0, 25},
        {"after two blanks", DOC_LINE_LISTED, 3, 4, 30},
        {"behind an entity nothing can be told", DOC_LINE_LISTED, 3, 12, 3},
        {"a title stands in an attribute", DOC_LINE_HEADING, 3, 4, 3},
        {"an empty element has no words", DOC_LINE_TEXT, 54, 4, 54},
    };
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct doc_block block = {.kind = cases[i].kind,
                                        .text = VI_TEXT("the plan & more"),
                                        .raw = VI_TEXT(""),
                                        .place = {.source = &source, .offset = cases[i].begins}};
        const struct vi_place place = vi_block_place(&text, &block, cases[i].at);
        if (place.offset != cases[i].offset)
            fail_msg("%s: %u", cases[i].why, (unsigned)place.offset);
    }
}

static void
places_of_a_sheet_go_through_its_runs(void **state)
{
    (void)state;
    const struct vi_source source = {.text = VI_TEXT("<p>the plan</p>")};
    const struct doc_run run = {.at = 0, .source = 3};
    const struct doc_sheet sheet = {
        .source = &source, .text = VI_TEXT("the plan"), .runs = &run, .run_count = 1};
    const struct doc_text text = {.sheet = &sheet};
    const struct doc_block block = {
        .text = sheet.text, .raw = sheet.text, .place = {.source = &source, .offset = 3}};
    assert_int_equal(vi_block_place(&text, &block, 4).offset, 7);
}

static void
blocks_are_found_by_their_order(void **state)
{
    (void)state;
    const struct doc_block blocks[] = {{.order = 0}, {.order = 2}, {.order = 2}, {.order = 5}};
    const struct doc_text text = {.blocks = blocks, .count = VI_COUNT(blocks)};
    static const size_t first[] = {0, 1, 1, 3, 3, 3, 4};
    for (uint32_t order = 0; order < VI_COUNT(first); order++)
        assert_int_equal(vi_blocks_from(&text, order), first[order]);
    assert_int_equal(vi_blocks_from(&(struct doc_text){0}, 0), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_those_of_the_source),
        cmocka_unit_test(where_they_cannot_be_told_it_is_the_beginning),
        cmocka_unit_test(places_of_a_record_are_between_its_tags),
        cmocka_unit_test(places_of_a_sheet_go_through_its_runs),
        cmocka_unit_test(blocks_are_found_by_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

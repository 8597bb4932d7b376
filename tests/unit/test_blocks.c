/* SPDX-License-Identifier: Apache-2.0 */
#include "document/blocks.h"

#include <string.h>

#include "support/blocks_said.h"

#define RECORD(inside)                                                                             \
    "<record xmlns='urn:vires:record:1' kind='minutes' title='The plan'>\n" inside "</record>"

static const struct texts_case records_are_laid_out_in_their_order_cases[] = {
    {"titles, clauses and parts",
     RECORD("<meeting body='b'><item number='1' title='Trees'>\n"
            "<recommendation><clause label='a'>it be done</clause></recommendation>\n"
            "<background-papers>the plan</background-papers>\n"
            "<decision><clause label='A'>it be done\n<clause label='i'>soon</clause></clause>\n"
            "<reasons>it is cheap</reasons><part name='risk'>none</part></decision>\n"
            "<paragraph>They talked.</paragraph></item></meeting>\n<part name='summary'>in "
            "short</part>"),
     "1:1 head1 The plan\n"
     "2:19 head1 (1) <mi1> Trees\n"
     "3:17 list1 (a) {recommendations} <mi1rc> it be done\n"
     "4:1 text {background-papers} <mi1> the plan\n"
     "5:11 list1 (A) {resolutions} <mi1d1c> it be done\n"
     "6:1 list2 (i) {resolutions} <mi1d1c> soon\n"
     "7:1 text {reasons} <mi1d1> it is cheap\n"
     "7:31 text {risk} <mi1d1> none\n"
     "8:1 text {paragraph} <mi1> They talked.\n"
     "9:1 text {summary} in short\n"},
    {"decisions without an item, and items without a meeting",
     RECORD("<decision><clause>it be done</clause></decision>\n<item title='Seats'><paragraph>They "
            "sat."
            "</paragraph></item>"),
     "1:1 head1 The plan\n2:11 list1 {resolutions} <d1c> it be done\n3:1 head1 <i> Seats\n"
     "3:21 text {paragraph} <i> They sat.\n"},
    {"what says nothing is left out", RECORD("<decision><clause/><reasons> </reasons></decision>"),
     "1:1 head1 The plan\n"},
    {"a quotation", RECORD("<decision><clause>\"it be done\"</clause></decision>"),
     "1:1 head1 The plan\n2:11 list1 {resolutions} <d1c> \" \"it be done\"\n"},
    {"an empty record", "<record xmlns='urn:vires:record:1' kind='minutes'/>", ""},
};

static void
records_are_laid_out_in_their_order(void **state)
{
    (void)state;
    blocks_table(records_are_laid_out_in_their_order_cases,
                 VI_COUNT(records_are_laid_out_in_their_order_cases));
}

/* A text that will be forgotten is copied, and what borrows from it with it. */
static void
what_is_kept_borrows_from_nothing_that_goes(void **state)
{
    (void)state;
    char bytes[] = "The plan.";
    const struct vi_source source = {.text = VI_TEXT("<p>The plan.</p>")};
    const struct doc_run run = {.at = 0, .source = 3};
    const struct doc_sheet sheet = {
        .source = &source, .text = {bytes, 9}, .runs = &run, .run_count = 1};
    struct vi_arena arena = {0}, scratch = {0};
    struct doc_record record = {0};
    struct vi_block_list list = {.arena = &arena, .scratch = &scratch};
    struct doc_block *block = vi_block_add(&list);
    block->text = block->raw = sheet.text;
    block->label = (struct vi_text){bytes + 4, 4};
    assert_true(vi_blocks_keep(&list, &record, &sheet, 1, VI_TEXT("ORD")));
    memset(bytes, '#', 9);
    vi_arena_free(&scratch);
    const struct doc_text *text = record.text;
    assert_text(text->blocks[0].text, "The plan.", "its text");
    assert_text(text->blocks[0].label, "plan", "its label");
    assert_int_equal(vi_sheet_place(text->sheet, text->blocks[0].label).offset, 7);
    assert_int_equal(text->told, 1);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_are_laid_out_in_their_order),
        cmocka_unit_test(what_is_kept_borrows_from_nothing_that_goes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* A text is of the authority whose title stands alone near its top. */
#include "document/heading.h"

#include "base/names.h"
#include "support/testkit.h"

static const struct {
    const char *why, *lines[6], *expected;
} cases[] = {
    {"its title, in whatever letters", {"NORTH DISTRICT  COUNCIL", "Minutes"}, "north"},
    {"marked as a heading", {"", "**North District Council**", "Minutes"}, "north"},
    {"with a stop", {"Agenda", "North District Council."}, "north"},
    {"twice is once", {"North District Council", "Minutes", "North District Council"}, "north"},
    {"a line that says more is no title", {"Sharing services with North District Council"}, ""},
    {"two authorities", {"North District Council", "South Borough Council"}, ""},
    {"an authority without a constitution", {"West Council"}, ""},
    {"no lines", {NULL}, ""},
};

struct heads {
    struct vi_arena arena;
    struct prog_authority north, south;
    const struct prog_authority *all[2];
    struct prog_program program;
};

static void
heads_open(struct heads *heads)
{
    *heads = (struct heads){.north = {.id = VI_TEXT("north")}, .south = {.id = VI_TEXT("south")}};
    vi_arena_init(&heads->arena, NULL, 0);
    heads->north.folded = vi_fold(&heads->arena, VI_TEXT("North District Council"));
    heads->south.folded = vi_fold(&heads->arena, VI_TEXT("South Borough Council"));
    heads->all[0] = &heads->north;
    heads->all[1] = &heads->south;
    heads->program.authorities = heads->all;
    heads->program.authority_count = 2;
}

static void
the_title_alone_on_a_line_tells(void **state)
{
    struct heads heads;
    (void)state;
    heads_open(&heads);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct flow_block blocks[6] = {0};
        struct vi_flow flow = {.blocks = blocks};
        for (; flow.count < 6 && cases[i].lines[flow.count]; flow.count++)
            blocks[flow.count].text = vi_text_from(cases[i].lines[flow.count]);
        assert_text(vi_heading_authority(&flow, &heads.program, &heads.arena), cases[i].expected,
                    cases[i].why);
    }
    vi_arena_free(&heads.arena);
}

static void
only_the_first_lines_are_the_head(void **state)
{
    struct heads heads;
    struct flow_block blocks[41] = {0};
    struct vi_flow flow = {.blocks = blocks, .count = 41};
    (void)state;
    heads_open(&heads);
    for (size_t i = 0; i < 41; i++)
        blocks[i].text = VI_TEXT("words");
    blocks[40].text = VI_TEXT("North District Council");
    assert_text(vi_heading_authority(&flow, &heads.program, &heads.arena), "", "the 41st line");
    blocks[39].text = VI_TEXT("North District Council");
    assert_text(vi_heading_authority(&flow, &heads.program, &heads.arena), "north", "the 40th");
    assert_text(vi_heading_authority(&flow, NULL, &heads.arena), "", "no rules");
    vi_arena_free(&heads.arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_title_alone_on_a_line_tells),
        cmocka_unit_test(only_the_first_lines_are_the_head),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "ruleset/places.h"
#include "support/testkit.h"

static const struct {
    const char *why, *xml, *slice;
} slices[] = {
    {"an empty element ends with its tag", "<a/><b/>", "<a/>"},
    {"an element ends with its end tag", "<a>x</a>y", "<a>x</a>"},
    {"elements of one name nest", "<a><a></a><a/></a></b>", "<a><a></a><a/></a>"},
    {"a sign in quotes is no end of a tag", "<a b='>'><c d=\"/>\">x</c></a>",
     "<a b='>'><c d=\"/>\">x</c></a>"},
    {"comments are no tags", "<a><!-- <b> </a> --></a>", "<a><!-- <b> </a> --></a>"},
    {"nor is character data", "<a><![CDATA[</a>]]></a>", "<a><![CDATA[</a>]]></a>"},
    {"nor are instructions", "<a><?x </a> ?></a>", "<a><?x </a> ?></a>"},
    {"what does not end is no element", "<a><b></b>", ""},
    {"nor is what ends within a comment", "<a><!-- </a>", ""},
    {"nor within a tag", "<a", ""},
};

static void
an_element_is_cut_out_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(slices); i++)
        assert_text(vi_element_slice(vi_text_from(slices[i].xml), 0), slices[i].slice,
                    slices[i].why);
    assert_text(vi_element_slice(VI_TEXT("<a>\n <b c='1'/></a>"), 5), "<b c='1'/>", "from within");
    assert_text(vi_element_slice(VI_TEXT("<a/>"), 9), "", "beyond the end");
}

static void
a_place_is_a_file_and_a_line(void **state)
{
    struct vi_source source = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("<a>\n<b/></a>")};
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    assert_text(vi_place_text(&arena, (struct vi_place){.source = &source, .offset = 4}), "a.xml:2",
                "the second line");
    assert_text(vi_place_text(&arena, (struct vi_place){0}), "", "nowhere");
    assert_text(vi_element_name(&arena, "rule"), "<rule>", "an element");
    vi_arena_free(&arena);
}

static void
the_name_of_a_file_commands_no_terminal(void **state)
{
    struct vi_source source = {.name = VI_TEXT("\x1B[2Ja\n.xml"), .text = VI_TEXT("<a/>")};
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_place_write(&out, (struct vi_place){.source = &source});
    assert_text(vi_buffer_view(&out), "?[2Ja .xml:1", "escape and line end");
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_element_is_cut_out_whole),
        cmocka_unit_test(a_place_is_a_file_and_a_line),
        cmocka_unit_test(the_name_of_a_file_commands_no_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

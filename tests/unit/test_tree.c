/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/tree.h"

#include "support/testkit.h"

static const char file[] = "<record xmlns='urn:vires:record:1' kind='minutes'>\n"
                           "  about <b>the</b>  old<br/>bridge &amp; <i>its</i>\n"
                           "  <vote for='7' xml:lang='en' lang='cy'\n        against='&gt;3'/>\n"
                           "  <reasons>  none\n given </reasons><![CDATA[ <end> ]]>\n"
                           "</record>\n";

struct fixture {
    struct vi_limits limits;
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_source source;
    struct vi_xml *xml;
    struct vi_node *root;
};

static int
set_up(void **state)
{
    static struct fixture fixture;
    struct fixture *f = &fixture;
    *f = (struct fixture){.source = {.name = VI_TEXT("f"), .text = vi_text_from(file)}};
    vi_limits_default(&f->limits);
    vi_findings_init(&f->findings, NULL, &f->limits);
    *state = f;
    return vi_xml_new(NULL, &f->limits, &f->xml) ||
           vi_xml_parse(f->xml, &f->source, &f->arena, &f->findings, &f->root);
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;
    vi_xml_free(f->xml);
    vi_findings_release(&f->findings);
    vi_arena_free(&f->arena);
    return 0;
}

static const struct vi_node *
child_named(const struct fixture *f, const char *name)
{
    const struct vi_node *node = vi_node_child(f->root);
    while (node && !vi_node_is(node, name))
        node = vi_node_next(node);
    return node;
}

static void
children_are_elements_only(void **state)
{
    static const char *const names[] = {"b", "br", "i", "vote", "reasons"};
    const struct vi_node *node = vi_node_child(((struct fixture *)*state)->root);
    for (size_t i = 0; i < VI_COUNT(names); i++, node = vi_node_next(node)) {
        assert_non_null(node);
        assert_true(vi_node_is(node, names[i]));
    }
    assert_null(node);
    assert_null(vi_node_child(child_named(*state, "br")));
    assert_null(vi_node_child(child_named(*state, "b"))); /* it holds text */
}

static void
an_element_is_asked_for_by_its_whole_name(void **state)
{
    const struct fixture *f = *state;
    assert_true(vi_node_is(f->root, "record"));
    assert_false(vi_node_is(f->root, "recor"));
    assert_false(vi_node_is(f->root, "records"));
    assert_false(vi_node_is(f->root->first, "")); /* character data */
}

static void
attributes_are_found_by_name(void **state)
{
    const struct vi_node *vote = child_named(*state, "vote");
    assert_text(vi_node_value(vote, "for"), "7", "the first");
    assert_text(vi_node_value(vote, "against"), ">3", "the last");
    assert_text(vi_node_value(vote, "lang"), "cy", "not that of another namespace");
    assert_text(vi_node_value(vote, "abstaining"), "", "none");
    assert_null(vi_node_attribute(vote, "abstaining"));
    assert_non_null(vi_node_attribute(vote, "for"));
    assert_null(vi_node_attribute(child_named(*state, "br"), "for"));
    assert_text(vi_node_value(((struct fixture *)*state)->root, "xmlns"), "", "no attribute");
}

static void
text_is_that_of_the_element_alone(void **state)
{
    struct fixture *f = *state;
    assert_text(vi_node_text(&f->arena, f->root), "about old bridge & <end>", "around elements");
    assert_text(vi_node_text(&f->arena, child_named(f, "reasons")), "none given", "one run");
    assert_text(vi_node_text(&f->arena, child_named(f, "br")), "", "none");
    assert_text(vi_node_text(&f->arena, child_named(f, "vote")), "", "attributes are no text");
}

static void
text_that_is_clean_is_borrowed(void **state)
{
    struct fixture *f = *state;
    const struct vi_node *its = child_named(f, "i");
    assert_ptr_equal(vi_node_text(&f->arena, its).at, its->first->text.at);
}

static void
places_of_elements_and_attributes_are_exact(void **state)
{
    static const struct {
        const char *why, *element, *attribute; /* NULL: the element's own place */
        uint32_t line, column;
    } cases[] = {
        {"an element", "vote", NULL, 3, 3},
        {"an element within a line", "reasons", NULL, 5, 3},
        {"its first attribute", "vote", "for", 3, 9},
        {"one on the next line", "vote", "against", 4, 9},
        {"the plain one of two of a name", "vote", "lang", 3, 31},
        {"by its name with the prefix", "vote", "xml:lang", 3, 17},
        {"one that is not there", "vote", "abstaining", 3, 3},
        {"one of an element without any", "br", "x", 2, 24},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_node *node = child_named(f, cases[i].element);
        struct vi_place place =
            cases[i].attribute
                ? vi_attribute_place(&f->source, node, vi_text_from(cases[i].attribute))
                : vi_node_place(&f->source, node);
        struct vi_line_column at = vi_place_line_column(place);
        if (at.line != cases[i].line || at.column != cases[i].column)
            fail_msg("%s: %u:%u", cases[i].why, at.line, at.column);
    }
}

static void
an_attribute_in_a_namespace_is_found_where_no_plain_one_is(void **state)
{
    const struct vi_source source = {.text = VI_TEXT("<a b='1' xml:lang='en'/>")};
    const struct vi_node node = {0};
    (void)state;
    assert_int_equal(vi_attribute_place(&source, &node, VI_TEXT("lang")).offset, 9);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    const struct fixture *f = user;
    struct vi_arena arena;
    vi_arena_init(&arena, allocator, 0);
    (void)vi_node_text(&arena, f->root);
    bool built = !arena.failed;
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    assert_in_range(fail_each_allocation(build, *state), 1, 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(children_are_elements_only),
        cmocka_unit_test(an_element_is_asked_for_by_its_whole_name),
        cmocka_unit_test(attributes_are_found_by_name),
        cmocka_unit_test(text_is_that_of_the_element_alone),
        cmocka_unit_test(text_that_is_clean_is_borrowed),
        cmocka_unit_test(places_of_elements_and_attributes_are_exact),
        cmocka_unit_test(an_attribute_in_a_namespace_is_found_where_no_plain_one_is),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

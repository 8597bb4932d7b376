/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/shape.h"

#include "support/rulesets.h"

static void
a_name_is_a_letter_and_what_follows(void **state)
{
    static const struct {
        const char *text;
        bool is_name;
    } rows[] = {{"a", true},           {"key-28cd", true}, {"contracts.award", true},
                {"A_b", true},         {"", false},        {"28cd", false},
                {"-a", false},         {"a b", false},     {"a/b", false},
                {"caf\xC3\xA9", false}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        if (vi_shape_is_name(vi_text_from(rows[i].text)) != rows[i].is_name)
            fail_msg("'%s'", rows[i].text);
}

/* Each row: what stands in a rule set, and all that is said of it. */
static const struct {
    const char *why, *body, *said;
} rows[] = {
    {"attributes of other namespaces are ignored",
     "<source id='a' title='A' x:note='y' xmlns:x='urn:x'/>", ""},
    {"elements of other namespaces are ignored, and what is in them",
     "<x:note xmlns:x='urn:x'><rule/></x:note>", ""},
    {"but an element of no namespace is not ours", "<source xmlns='' id='a' title='A'/>",
     "a.xml:2:1: <source> may not stand in <rules> (did you mean source?); allowed there: include, "
     "source, event, fact, parameter, attendance-counts or rule  [V2010]\n"},
    {"comments are not text", "<!-- note -->", ""},
    {"text is told once an element", "one <source id='a' title='A'/> two",
     "a.xml:2:1: text stands directly in <rules>, where only elements may  [V2016]\n"},
    {"what is unknown is not read further", "<source id='a' title='A'><b><c/></b></source>",
     "a.xml:2:26: <b> may not stand in <source>; allowed there: nothing  [V2010]\n"},
    {"two unknown words of one list are two faults",
     "<event id='a' noun='n' says='s' stated-by='minutes rapport notes minutes'/>",
     "a.xml:2:33: stated-by cannot be \"notes\"; allowed: minutes, report or notice  [V2030]\n"
     "a.xml:2:33: stated-by cannot be \"rapport\" (did you mean report?); allowed: minutes, report "
     "or notice  [V2030]\n"
     "a.xml:2:33: stated-by names \"minutes\" twice  [V2031]\n"},
    {"names in a list are names, each once", "<fact id='a' type='word' noun='n' values='x 1 x'/>",
     "a.xml:2:35: values is \"1\", which is not a name: a letter, then letters, digits, dots, "
     "hyphens and underscores  [V2021]\n"
     "a.xml:2:35: values names \"x\" twice  [V2031]\n"},
};

static void
every_fault_of_shape_is_told_once(void **state)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        rulesets_said(*state, rows[i].why, rows[i].body, false, rows[i].said);
}

static void
what_cannot_be_read_is_as_if_absent(void **state)
{
    struct vi_attribute attributes[] = {
        {.name = VI_TEXT("seats"), .value = VI_TEXT("seven")},
        {.name = VI_TEXT("kind"), .value = VI_TEXT("council")},
        {.name = VI_TEXT("in-force-from"), .value = VI_TEXT("soon")},
    };
    const struct vi_node node = {
        .name = VI_TEXT("body"), .attributes = attributes, .attribute_count = VI_COUNT(attributes)};
    struct ast_body body = {0};
    (void)state;
    vi_shape_fill(&vi_shape_body, &node, &body);
    assert_int_equal(body.body.kind, MODEL_BODY_COUNCIL);
    assert_true(vi_range_is_all(body.body.seats));
    assert_int_equal(body.body.period.from, VI_LEAST);
    assert_int_equal(body.body.period.until, VI_MOST);
    assert_int_equal(body.body.name.size, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_a_letter_and_what_follows),
        RULESETS_TEST(every_fault_of_shape_is_told_once),
        cmocka_unit_test(what_cannot_be_read_is_as_if_absent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

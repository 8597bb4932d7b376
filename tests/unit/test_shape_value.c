/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/shape.h"
#include "support/testkit.h"

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
        cmocka_unit_test(what_cannot_be_read_is_as_if_absent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

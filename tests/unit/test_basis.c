/* SPDX-License-Identifier: Apache-2.0 */
#include "report/basis.h"

#include "support/judged.h"
#include "support/testkit.h"

enum { OCTOBER_2014 = 16366 };

static const struct judged_row row = {.rule = "quorum",
                                      .severity = VIRES_SEVERE,
                                      .verdict = VIRES_SATISFIED,
                                      .subject = "item 1",
                                      .line = 1};

static void
assert_basis(const struct verdict_document *document, const char *expected, const char *why)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    vi_basis_write(document, &out);
    assert_text(vi_buffer_view(&out), expected, why);
    vi_buffer_free(&out);
}

static const struct {
    const char *why;
    struct vi_range days;
    bool as_of_given;
    const char *expected;
} days[] = {
    {"one day",
     {OCTOBER_2014, OCTOBER_2014},
     false,
     "england 2026-11, by the law of 23 October 2014"},
    {"a month",
     {OCTOBER_2014 - 22, OCTOBER_2014 + 8},
     false,
     "england 2026-11, by the law of October 2014"},
    {"no day",
     {VI_LEAST, VI_MOST},
     false,
     "england 2026-11; its date is not stated, so the law of every date was tried"},
    {"as of a day that was asked for",
     {OCTOBER_2014, OCTOBER_2014},
     true,
     "england 2026-11, by the law of 23 October 2014, as things stood on 23 October 2014"},
};

static void
the_days_are_named(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &row, 1);
    for (size_t i = 0; i < VI_COUNT(days); i++) {
        judged.document.days = days[i].days;
        judged.document.as_of_given = days[i].as_of_given;
        assert_basis(&judged.document, days[i].expected, days[i].why);
    }
    judged_free(&judged);
}

static void
what_had_a_say_is_named(void **state)
{
    struct judged judged;
    struct prog_authority authority = {.id = VI_TEXT("north-quay"), .rule_set = 0};
    (void)state;
    judged_init(&judged, &row, 1);
    judged.sets[2] = judged.sets[1] = judged.sets[0];
    judged.program.rule_set_count = 3;
    judged.sets[0].what = "constitution";
    judged.sets[0].title = VI_TEXT("North Quay");
    judged.sets[0].version = VI_TEXT("");
    judged.sets[2].id = VI_TEXT("voting");
    judged.rules[0].rule_set = 2;
    assert_basis(&judged.document, "voting 2026-11, by the law of 23 October 2014",
                 "a rule set without a rule that applies is not");
    judged.document.authority = &authority;
    assert_basis(&judged.document,
                 "voting 2026-11 and the constitution of North Quay, by the law of 23 October 2014",
                 "rules come first");
    judged.rules[1] = judged.rules[0];
    judged.rules[1].rule_set = 1;
    judged.rule_list[1] = &judged.rules[1];
    judged.program.rule_count = 2;
    assert_basis(&judged.document,
                 "england, voting 2026-11 and the constitution of North Quay, by the law of 23 "
                 "October 2014",
                 "rules of one version are named together");
    judged.rules[1].period.from = OCTOBER_2014 + 1;
    assert_false(vi_basis_used(&judged.document, 1)); /* not yet in force */
    judged.rules[1].period.from = VI_LEAST;
    judged.rules[1].authority = VI_TEXT("southmoor");
    assert_false(vi_basis_used(&judged.document, 1)); /* another authority's */
    judged.record.style = VI_TEXT("england");
    assert_true(vi_basis_used(&judged.document, 1)); /* the style it was read with */
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_days_are_named),
        cmocka_unit_test(what_had_a_say_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

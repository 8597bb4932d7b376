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
assert_basis(const struct verdict_document *document, bool rules_told, const char *expected,
             const char *why)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    vi_basis_write(document, rules_told, &out);
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
     "the law of 23 October 2014, with no constitution at hand"},
    {"a month",
     {OCTOBER_2014 - 22, OCTOBER_2014 + 8},
     false,
     "the law of October 2014, with no constitution at hand"},
    {"no day",
     {VI_LEAST, VI_MOST},
     false,
     "the law of every date, as none is stated, with no constitution at hand"},
    {"as of a day that was asked for",
     {OCTOBER_2014, OCTOBER_2014},
     true,
     "the law of 23 October 2014, with no constitution at hand, as things stood on 23 October "
     "2014"},
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
        assert_basis(&judged.document, true, days[i].expected, days[i].why);
    }
    judged_free(&judged);
}

/* A pack of two files, a rule set of its own, and a constitution. */
static void
judged_by_a_pack(struct judged *judged, struct prog_rule_set sets[4])
{
    judged_init(judged, &row, 1);
    for (size_t i = 0; i < 4; i++)
        sets[i] = judged->sets[0];
    sets[0].what = "constitution";
    sets[0].title = VI_TEXT("North Quay");
    sets[0].version = VI_TEXT("2024-05");
    sets[1].title = VI_TEXT("Decisions in England");
    sets[2].id = VI_TEXT("england-voting");
    sets[3].id = VI_TEXT("englands-own");
    sets[3].title = VI_TEXT("");
    judged->program.rule_sets = sets;
    judged->program.rule_set_count = 4;
    judged->rules[0].rule_set = 2;
}

static void
a_pack_has_the_name_of_the_file_that_ties_it_together(void **state)
{
    struct judged judged;
    struct prog_rule_set sets[4];
    (void)state;
    judged_by_a_pack(&judged, sets);
    assert_basis(&judged.document, false,
                 "the law of 23 October 2014 in Decisions in England (2026-11), with no "
                 "constitution at hand",
                 "a file of the pack had a say");
    assert_false(vi_basis_used(&judged.document, 3)); /* no rule of it applies */
    judged.rules[0].rule_set = 3;
    assert_basis(&judged.document, false,
                 "the law of 23 October 2014 in englands-own (2026-11), with no constitution at "
                 "hand",
                 "an id that only begins alike is of no pack");
    sets[2].version = VI_TEXT("2026-12");
    judged.rules[0].rule_set = 2;
    assert_basis(&judged.document, false,
                 "the law of 23 October 2014 in England (2026-12), with no constitution at hand",
                 "another version is another pack");
    judged_free(&judged);
}

static void
the_constitution_and_the_house_style_are_named(void **state)
{
    struct judged judged;
    struct prog_rule_set sets[4];
    struct prog_authority authority = {.id = VI_TEXT("north-quay"), .rule_set = 0};
    (void)state;
    judged_by_a_pack(&judged, sets);
    judged.document.authority = &authority;
    assert_basis(&judged.document, true,
                 "the law of 23 October 2014 and the constitution of North Quay (2024-05)",
                 "where the rules are told elsewhere");
    assert_basis(&judged.document, false,
                 "the law of 23 October 2014 in Decisions in England (2026-11), and the "
                 "constitution of North Quay (2024-05)",
                 "where they are not");
    judged.record.style = VI_TEXT("englands-own");
    assert_true(vi_basis_used(&judged.document, 3));
    judged.record.claims = &authority;
    assert_basis(&judged.document, true,
                 "the law of 23 October 2014 and the constitution that the document states; read "
                 "in the house style englands-own (2026-11)",
                 "a claim is no file");
    assert_false(vi_basis_used(&judged.document, 0));
    judged_free(&judged);
}

static void
rules_apply_on_their_days_and_to_their_authority(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &row, 1);
    assert_true(vi_basis_used(&judged.document, 0));
    judged.rules[0].period.from = OCTOBER_2014 + 1;
    assert_false(vi_basis_used(&judged.document, 0)); /* not yet in force */
    judged.rules[0].period.from = VI_LEAST;
    judged.rules[0].authority = VI_TEXT("southmoor");
    assert_false(vi_basis_used(&judged.document, 0)); /* another authority's */
    judged_free(&judged);
}

static void
all_that_was_loaded_is_described(void **state)
{
    struct judged judged;
    struct prog_rule_set sets[4];
    struct vi_buffer out;
    (void)state;
    judged_by_a_pack(&judged, sets);
    vi_digest(VI_TEXT(""), judged.program.digest);
    vi_buffer_init(&out, NULL);
    vi_basis_write_rules(&judged.program, &out);
    assert_text(vi_buffer_view(&out),
                "Decisions in England (2026-11), englands-own (2026-11), 1 constitution; SHA-256 "
                "e3b0c44298fc1c14",
                "packs by name, the rest by number");
    vi_buffer_free(&out);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_days_are_named),
        cmocka_unit_test(a_pack_has_the_name_of_the_file_that_ties_it_together),
        cmocka_unit_test(the_constitution_and_the_house_style_are_named),
        cmocka_unit_test(rules_apply_on_their_days_and_to_their_authority),
        cmocka_unit_test(all_that_was_loaded_is_described),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

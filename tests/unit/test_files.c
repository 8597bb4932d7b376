/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support/rulesets.h"

#define ROOT(inside)                                                                               \
    "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='T' layer='national'>" inside       \
    "</rules>"

static void
an_included_file_is_found_beside_the_one_that_includes_it(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {
        {"x/y/a.xml", ROOT("<include href='../b.xml'/><include href='./z/c.xml'/>")},
        {"x/b.xml", ROOT("<include href='y/z/c.xml'/>")},
        {"x/y/z/c.xml", ROOT("<event id='e' noun='n' says='s'/>")}};
    if (rulesets_load(rulesets, files, 3, 1))
        fail_msg("%s", rulesets_findings(rulesets));
    assert_int_equal(rulesets->program->rule_set_count, 3); /* each once */
    assert_text(rulesets->program->rule_sets[0].source->name, "x/b.xml", "by path");
    assert_text(rulesets->program->rule_sets[1].source->name, "x/y/a.xml", "by path");
}

static void
a_path_from_the_root_stays_one(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {
        {"/x/a.xml", ROOT("<include href='/y/../b.xml'/>")}, {"/b.xml", ROOT("")}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 1), VIRES_OK);
    assert_int_equal(rulesets->program->rule_set_count, 2);
}

static void
a_path_may_lead_above_the_working_directory(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {{"a.xml", ROOT("<include href='../../b.xml'/>")},
                                                 {"../../b.xml", ROOT("")}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 1), VIRES_OK);
    assert_int_equal(rulesets->program->rule_set_count, 2);
}

static void
a_file_named_twice_is_read_once(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {{"a.xml", ROOT("")}, {"./a.xml", ROOT("")}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_OK);
    assert_int_equal(rulesets->program->rule_set_count, 1);
}

static void
a_file_that_is_not_there_is_reported_and_the_others_are_read(void **state)
{
    struct rulesets *rulesets = *state;
    static const char *const paths[] = {"nowhere.xml",
                                        "tests/golden/faults/shape-unknown-root.xml"};
    assert_int_equal(rulesets_disk(rulesets, paths, 2), VIRES_REJECTED);
    const char *said = rulesets_findings(rulesets);
    assert_non_null(
        strstr(said, "nowhere.xml:1:1: cannot be opened: there is no such file  [V1001]\n"));
    assert_non_null(strstr(said, "[V2001]"));
}

static void
no_more_files_are_read_than_the_limit_allows(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {
        {"a.xml", ROOT("<include href='b.xml'/><include href='c.xml'/>")},
        {"b.xml", ROOT("")},
        {"c.xml", ROOT("")}};
    rulesets->limits.value[VI_LIMIT_INCLUDE_FILES] = 3;
    assert_int_equal(rulesets_load(rulesets, files, 3, 1), VIRES_OK);
    rulesets->limits.value[VI_LIMIT_INCLUDE_FILES] = 2;
    assert_int_equal(rulesets_load(rulesets, files, 3, 1), VIRES_LIMIT);
    assert_text(vi_text_from(rulesets_findings(rulesets)),
                "a.xml:1:112: more than 2 files are loaded; the limit include-files refuses it  "
                "[V2005]\n",
                "the third file");
}

static void
a_circle_of_three_is_named_whole(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {{"a.xml", ROOT("<include href='b.xml'/>")},
                                                 {"b.xml", ROOT("<include href='c.xml'/>")},
                                                 {"c.xml", ROOT("<include href='a.xml'/>")}};
    assert_int_equal(rulesets_load(rulesets, files, 3, 2), VIRES_REJECTED);
    assert_text(vi_text_from(rulesets_findings(rulesets)),
                "c.xml:1:89: these includes form a circle: a.xml includes b.xml includes c.xml "
                "includes a.xml  [V2004]\n",
                "where it closes");
}

static void
a_file_that_is_not_well_formed_has_one_fault(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file file = {"a.xml", "<rules><rule></rules>"};
    assert_int_equal(rulesets_load(rulesets, &file, 1, 1), VIRES_REJECTED);
    assert_int_equal(rulesets->findings.shown_count, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(an_included_file_is_found_beside_the_one_that_includes_it),
        RULESETS_TEST(a_path_from_the_root_stays_one),
        RULESETS_TEST(a_path_may_lead_above_the_working_directory),
        RULESETS_TEST(a_file_named_twice_is_read_once),
        RULESETS_TEST(a_file_that_is_not_there_is_reported_and_the_others_are_read),
        RULESETS_TEST(no_more_files_are_read_than_the_limit_allows),
        RULESETS_TEST(a_circle_of_three_is_named_whole),
        RULESETS_TEST(a_file_that_is_not_well_formed_has_one_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

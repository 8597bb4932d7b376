/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "support/rulesets.h"

#define DECLARED                                                                                   \
    "<body id='b' kind='joint-committee'><party authority='southmoor' seats='3'/></body>"          \
    "<seat body='b' member='A Leader' office='leader'/><post id='p' shared-with='eastham'/>"       \
    "<function id='f'/>"

static const struct {
    const char *why, *grant, *said;
} rows[] = {
    {"a body holds power", "<grant from='b' to='p' function='f'/>", ""},
    {"so does a member, by name", "<grant from='b' to='A Leader' function='f'/>", ""},
    {"or by office", "<grant from='b' to='leader' function='f'/>", ""},
    {"so does a party to a joint body", "<grant from='b' to='southmoor' function='f'/>", ""},
    {"or the authority that a post is shared with", "<grant from='b' to='eastham' function='f'/>",
     ""},
    {"or the authority itself", "<grant from='north-quay' to='b' function='f'/>", ""},
    {"or a body of another authority", "<grant from='b' to='westmoor/cabinet' function='f'/>", ""},
    {"nobody else does", "<grant from='b' to='westmoor' function='f'/>",
     "c.xml:2:204: to names westmoor, but the constitution declares no body, post, member or "
     "authority of that name  [V2102]\n"},
};

static void
power_is_held_by_whom_the_constitution_declares(void **state)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        char body[1024];
        snprintf(body, sizeof body, "%s%s", DECLARED, rows[i].grant);
        rulesets_said(*state, rows[i].why, body, true, rows[i].said);
    }
}

static void
constitutions_of_one_load_know_one_another(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {
        {"a.xml", "<constitution xmlns='urn:vires:rules:1' authority='a' title='A'>"
                  "<body id='x' kind='council'/><function id='f'/>"
                  "<grant from='x' to='b' function='f'/></constitution>"},
        {"b.xml", "<constitution xmlns='urn:vires:rules:1' authority='b' title='B'/>"}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_OK);
    assert_int_equal(rulesets_load(rulesets, files, 1, 1), VIRES_REJECTED);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(power_is_held_by_whom_the_constitution_declares),
        RULESETS_TEST(constitutions_of_one_load_know_one_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

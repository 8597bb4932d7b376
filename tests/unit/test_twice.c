/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/twice.h"

#include "support/rulesets.h"

static const struct {
    const char *why, *body, *expected;
} cases[] = {
    {"two periods that do not meet are the law of each",
     "<post id='a' in-force-until='2014-12-31'/>\n<post id='a' in-force-from='2015-01-01'/>", ""},
    {"one day in common is too much",
     "<post id='a' in-force-until='2015-01-01'/>\n<post id='a' in-force-from='2015-01-01'/>",
     "c.xml:3:7: the post a is declared already, at c.xml:2, in force until 2015-01-01  [V2101]\n"},
    {"what stands later is told, whichever begins first",
     "<post id='a' in-force-from='2015-01-01'/>\n<post id='a' in-force-until='2015-06-30'/>",
     "c.xml:3:7: the post a is declared already, at c.xml:2, in force from 2015-01-01  [V2101]\n"},
    {"a long one overlaps each of those inside it",
     "<post id='a'/>\n<post id='a' in-force-until='2014-12-31'/>\n"
     "<post id='a' in-force-from='2015-01-01'/>",
     "c.xml:3:7: the post a is declared already, at c.xml:2, in force always  [V2101]\n"
     "c.xml:4:7: the post a is declared already, at c.xml:2, in force always  [V2101]\n"},
    {"bodies, functions and parameters are each looked at alone",
     "<body id='a' kind='council'/><post id='a'/><function id='a'/>", ""},
};

static void
a_part_stands_once_on_any_day(void **state)
{
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        rulesets_said(*state, cases[i].why, cases[i].body, true, cases[i].expected);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {RULESETS_TEST(a_part_stands_once_on_any_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/link.h"

#include "support/dossiers.h"

#define DECISION(number, id, attributes, inside)                                                   \
    "<meeting body='council' date='2014-10-" number "'><item number='1'><decision id='" id         \
    "' " attributes ">" inside "</decision></item></meeting>"

static const struct {
    const char *why;
    const char *bodies[4];
    uint32_t matters[4]; /* of the decisions, in the order of documents */
} cases[] = {
    {"decisions that do not speak of each other",
     {DECISION("01", "a", "", ""), DECISION("02", "b", "", "")},
     {0, 1}},
    {"one relies on another",
     {DECISION("01", "a", "", ""), DECISION("02", "b", "relies-on='a'", "")},
     {0, 0}},
    {"by way of a third",
     {DECISION("01", "a", "", ""), DECISION("02", "b", "", ""),
      DECISION("03", "c", "relies-on='a'", "<condition kind='precedent' of='b'>p</condition>")},
     {0, 0, 0}},
    {"the matter is that of its first decision",
     {DECISION("01", "a", "", ""), DECISION("02", "b", "relies-on='c'", ""),
      DECISION("03", "c", "", "")},
     {0, 1, 1}},
};

static void
what_speaks_of_one_another_is_one_matter(void **state)
{
    struct dossiers dossiers;
    (void)state;
    dossiers_open(&dossiers, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        size_t count = 0;
        dossiers_begin(&dossiers);
        for (; count < 4 && cases[i].bodies[count]; count++) {
            char name[] = "0.xml";
            name[0] = (char)('0' + count);
            dossiers_add(&dossiers, name, "north", cases[i].bodies[count]);
        }
        dossiers_link(&dossiers, NULL);
        for (size_t d = 0; d < count; d++)
            if (dossiers.dossier.decisions[d]->matter != cases[i].matters[d])
                fail_msg("%s: decision %zu is of matter %u", cases[i].why, d,
                         dossiers.dossier.decisions[d]->matter);
    }
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_speaks_of_one_another_is_one_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

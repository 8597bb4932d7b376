/* SPDX-License-Identifier: Apache-2.0 */
/* Powers are looked for in a dossier that has limits, under the constitution of each day. */
#include "dossier/powers.h"

#include "support/dossiers.h"

#define VERSION(from, until, sum)                                                                  \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete' "   \
    "version='" from "' in-force-from='" from "' in-force-until='" until                           \
    "'><body id='executive' kind='executive'/><post id='head'/>"                                   \
    "<function id='f' kind='executive'/><grant from='executive' to='head' function='f'>"           \
    "<limit of='act' up-to='GBP " sum "' per='all'/></grant></constitution>"
#define ACT(date, sum)                                                                             \
    "<decision by='head' date='" date "' outcome='carried'><clause function='f'>t<amount "         \
    "of='act'>GBP " sum "</amount></clause></decision>"

static void
open_two(struct dossiers *dossiers)
{
    dossiers_open_both(dossiers, VERSION("2013-01-01", "2013-12-31", "10"),
                       VERSION("2014-01-01", "2014-12-31", "20"));
    dossiers_begin(dossiers);
}

static void
the_constitution_of_the_day_counts(void **state)
{
    struct dossiers dossiers;
    (void)state;
    open_two(&dossiers);
    dossiers_add(&dossiers, "a.xml", "north", ACT("2013-12-31", "5") ACT("2014-01-01", "6"));
    dossiers_add(&dossiers, "b.xml", "north", ACT("2014-01-02", "7") ACT("2015-01-01", "8"));
    dossiers_link(&dossiers, NULL);
    assert_text(vi_text_from(dossiers_powers(&dossiers)),
                "a.xml f under executive: GBP 5.00 after GBP 0.00\n"
                "a.xml f under executive: GBP 6.00 after GBP 0.00\n"
                "b.xml f under executive: GBP 7.00 after GBP 6.00\n",
                "a grant of each version has its own sum, and on a day of none nothing is judged");
    dossiers_close(&dossiers);
}

static void
without_limits_nothing_is_looked_for(void **state)
{
    struct dossiers dossiers;
    (void)state;
    open_two(&dossiers);
    dossiers.dossier.limits = NULL;
    dossiers_add(&dossiers, "a.xml", "north", ACT("2013-12-31", "5"));
    dossiers_link(&dossiers, NULL);
    assert_null(dossiers.dossier.documents[0]->powers);
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_constitution_of_the_day_counts),
        cmocka_unit_test(without_limits_nothing_is_looked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

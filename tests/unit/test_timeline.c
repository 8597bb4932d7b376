/* SPDX-License-Identifier: Apache-2.0 */
#include "report/timeline.h"

#include "support/dossiers.h"

static const char first[] =
    "<meeting body='council' date='2014-10-23'><item number='5' title='Shared service'>\n"
    "<decision outcome='carried'>\n"
    "<clause label='A' effect='in-principle'>t</clause>\n"
    "<clause label='B' effect='authorises'>t<condition kind='precedent' party='south/council' "
    "due='2014-12-31'>p</condition></clause>\n"
    "<event kind='call-in-exempt'/></decision></item></meeting>";
static const char second[] =
    "<meeting body='council' date='2014-11-03'><item number='7'><decision outcome='carried' "
    "relies-on='north/council/2014-10-23/5#B'><clause label='1' effect='authorises'>t</clause>"
    "<event kind='call-in-exempt'/></decision></item></meeting>";
static const char third[] =
    "<event kind='done' date='2014-11-20' by='the clerk' of='council/2014-10-23/5#B'/>"
    "<event kind='done' of='council/2014-10-23/5#A'/>";
static const char alone[] =
    "<meeting body='council' date='2014-10-01'><item number='9'><decision outcome='carried'/>"
    "</item></meeting>";

/* What has nothing to tell, as b.xml, is left out. */
static void
a_matter_is_told_day_by_day(void **state)
{
    struct dossiers dossiers;
    struct vi_buffer out;
    (void)state;
    dossiers_open(&dossiers, NULL);
    vi_buffer_init(&out, NULL);
    dossiers_add(&dossiers, "d.xml", "north", third);
    dossiers_add(&dossiers, "c.xml", "south", second);
    dossiers_add(&dossiers, "b.xml", "north", alone);
    dossiers_add(&dossiers, "a.xml", "north", first);
    dossiers_link(&dossiers, NULL);
    assert_true(vi_timeline_write(&dossiers.dossier, &out));
    assert_text(
        vi_buffer_view(&out),
        "timeline of \xE2\x80\x9CShared service\xE2\x80\x9D:\n"
        "    23 October 2014     council of north, item 5: carried  (a.xml:3:1)\n"
        "                        clause A: authorises nothing: it approves in principle only\n"
        "                        clause B: in effect from 3 November 2014\n"
        "    23 October 2014     council of north, item 5, s  (a.xml:6:1)\n"
        "    3 November 2014     council of south, item 7: carried  (c.xml:2:60)\n"
        "                        clause 1: in effect from 3 November 2014\n"
        "    3 November 2014     council of south, item 7, s  (c.xml:2:177)\n"
        "    20 November 2014    council of north, item 5, clause B: it was done (by the clerk)  "
        "(d.xml:2:1)\n"
        "    31 December 2014    council of north, item 5, clause B: the last day of its "
        "condition: "
        "met in time  (a.xml:5:40)\n"
        "    day not stated      council of north, item 5, clause A: it was done  (d.xml:2:82)\n",
        "in the order of days");
    vi_buffer_free(&out);
    dossiers_close(&dossiers);
}

static void
an_empty_dossier_has_none(void **state)
{
    struct dossiers dossiers;
    struct vi_buffer out;
    (void)state;
    dossiers_open(&dossiers, NULL);
    vi_buffer_init(&out, NULL);
    dossiers_link(&dossiers, NULL);
    assert_true(vi_timeline_write(&dossiers.dossier, &out));
    assert_int_equal(out.size, 0);
    vi_buffer_free(&out);
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_matter_is_told_day_by_day),
        cmocka_unit_test(an_empty_dossier_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

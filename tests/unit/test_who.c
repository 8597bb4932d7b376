/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/who.h"

#include "support/dossiers.h"

static const char bodies_are_known_by_any_of_their_names_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' "
    "kind='council'/><body id='executive' kind='executive' name='Cabinet' alias='Executive'/><body "
    "id='planning' kind='committee'/><seat body='executive' member='Ann Leader' "
    "office='leader'/><post id='director' name='Director of Services' "
    "statutory='chief-finance-officer'/><post id='clerk'/><function "
    "id='works' kind='executive'/><grant from='executive' to='clerk' "
    "function='works'/></constitution>";

static const struct dossiers_case bodies_are_known_by_any_of_their_names_cases[] = {
    {"an alias, and a decision by the post",
     {{"a.xml", "north",
       "<meeting body='Cabinet' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='executive/2014-10-23/5#A' "
       "outcome='carried'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"the name of the post",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='Director of "
       "Services'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"the statutory role that the post holds",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='chief-finance-"
       "officer'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"a member by office and by name",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='leader'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='Cllr Ann Leader' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"an authority that is a party: any body of it",
     {{"a.xml", "south",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='north'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-02'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='south/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-02\n"
     "  condition 2014-11-02\n"
     "b.xml A starts 2014-11-02\n"},
    {"nobody that the constitution knows",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='nobody'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
};

static void
bodies_are_known_by_any_of_their_names(void **state)
{
    (void)state;
    dossiers_table(bodies_are_known_by_any_of_their_names_constitution,
                   bodies_are_known_by_any_of_their_names_cases,
                   VI_COUNT(bodies_are_known_by_any_of_their_names_cases));
}

/* --- One name at a time ------------------------------------------------------------------- */

static const char changing[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "in-force-from='2014-01-01' in-force-until='2014-12-31'>"
    "<body id='council' kind='council' name='Council'/>"
    "<body id='cabinet' kind='executive' name='Cabinet' in-force-from='2014-05-01'/>"
    "<post id='clerk' name='Clerk of the Council' in-force-until='2014-06-30'/>"
    "<seat body='cabinet' member='Ann Old' office='leader' in-force-until='2014-06-30'/>"
    "<seat body='cabinet' member='Bea New' office='leader' in-force-from='2014-07-01'/>"
    "</constitution>";

static const struct {
    const char *why, *authority, *text, *day; /* day NULL: not known */
    enum dossier_who_kind kind;
    const char *key;
} named[] = {
    {"a body by its name", "north", "Cabinet", "2014-05-01", DOSSIER_WHO_BODY, "north/cabinet"},
    {"with an article", "north", "the Cabinet", "2014-05-01", DOSSIER_WHO_BODY, "north/cabinet"},
    {"the day before there was one", "north", "Cabinet", "2014-04-30", DOSSIER_WHO_NOBODY,
     "north/cabinet"},
    {"under a constitution that was not yet in force", "north", "The Cabinet", "2013-12-31",
     DOSSIER_WHO_UNKNOWN, "north/cabinet"},
    {"or no longer", "north", "Cabinet", "2015-01-01", DOSSIER_WHO_UNKNOWN, "north/cabinet"},
    {"on a day that is not known, by the law of today", "north", "Cabinet", NULL,
     DOSSIER_WHO_UNKNOWN, "north/cabinet"},
    {"a post, until it was abolished", "north", "Clerk of the Council", "2014-06-30",
     DOSSIER_WHO_POST, "north/clerk"},
    {"a post, and then", "north", "clerk", "2014-07-01", DOSSIER_WHO_NOBODY, "north/clerk"},
    {"words may name anybody", "north", "the Secretary of State", "2014-07-01", DOSSIER_WHO_UNKNOWN,
     "north/secretary of state"},
    {"an id is of somebody in the constitution", "north", "secretary-of-state", "2014-07-01",
     DOSSIER_WHO_NOBODY, "north/secretary-of-state"},
    {"an office, whoever holds it", "north", "leader", "2014-07-01", DOSSIER_WHO_MEMBER,
     "north/leader"},
    {"an authority by its title", "", "North District Council", "2014-05-01", DOSSIER_WHO_AUTHORITY,
     "north"},
    {"with an article too", "south", "the North District Council", "2014-05-01",
     DOSSIER_WHO_AUTHORITY, "north"},
    {"a body of an authority", "south", "the Cabinet of North District Council", "2014-05-01",
     DOSSIER_WHO_BODY, "north/cabinet"},
    {"a post with an of in its name", "south", "Clerk of the Council of the North District Council",
     "2014-05-01", DOSSIER_WHO_POST, "north/clerk"},
    {"the other way round", "south", "North District Council\xE2\x80\x99s Cabinet", "2014-05-01",
     DOSSIER_WHO_BODY, "north/cabinet"},
    {"with a typewriter's mark", "south", "North District Council's Cabinet", "2014-05-01",
     DOSSIER_WHO_BODY, "north/cabinet"},
    {"a body that the authority does not have", "south", "the Board of North District Council",
     "2014-05-01", DOSSIER_WHO_NOBODY, "north/board"},
    {"an authority of which nothing is at hand", "", "the Cabinet of Westmere Council",
     "2014-05-01", DOSSIER_WHO_UNKNOWN, "/cabinet of westmere council"},
};

static void
names_are_looked_up_on_their_day(void **state)
{
    struct dossiers dossiers;
    (void)state;
    dossiers_open(&dossiers, changing);
    for (size_t i = 0; i < VI_COUNT(named); i++) {
        int64_t day;
        const bool dated = named[i].day && vi_date_parse_day(vi_text_from(named[i].day), &day);
        const struct dossier_who who =
            vi_who(&dossiers.dossier, vi_text_from(named[i].authority), vi_text_from(named[i].text),
                   dated ? vi_range_exact(day) : vi_range_all());
        assert_text(who.key, named[i].key, named[i].why);
        if (who.kind != named[i].kind)
            fail_msg("%s: kind %d, not %d", named[i].why, (int)who.kind, (int)named[i].kind);
    }
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies_are_known_by_any_of_their_names),
        cmocka_unit_test(names_are_looked_up_on_their_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

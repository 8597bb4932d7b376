/* SPDX-License-Identifier: Apache-2.0 */
/* What counts together against the limits of a year, of a supplier, or of all time. */
#include "dossier/powers.h"

#include "support/dossiers.h"

#define SCHEME(per)                                                                                \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='executive' kind='executive'/><post id='head'/><post id='porter'/>"                  \
    "<function id='f' kind='executive'><known-by>(?i)mend the road</known-by></function>"          \
    "<grant from='executive' to='head' function='f' sub-delegable='yes'>"                          \
    "<limit of='act' up-to='GBP 100' per='" per "'/></grant>"                                      \
    "<grant from='head' to='porter' function='f'/></constitution>"
#define ACT(by, date, sum, more)                                                                   \
    "<decision by='" by "' date='" date "' outcome='carried'>" more "<clause effect='authorises' " \
    "function='f'>t<amount of='act'>GBP " sum "</amount></clause></decision>"
#define FROM(supplier) "<fact of='supplier' value='" supplier "'/>"

static const struct dossiers_case year_cases[] = {
    {"a year of finance is from 1 April, in whatever order the documents come",
     {{"a.xml", "north", ACT("head", "2015-04-01", "7", "")},
      {"b.xml", "north", ACT("head", "2015-03-31", "5", "")},
      {"c.xml", "north", ACT("head", "2014-04-01", "3", "")},
      {"d.xml", "north", ACT("head", "2014-03-31", "1", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 5.00 after GBP 3.00\n"
     "c.xml f under executive: GBP 3.00 after GBP 0.00\n"
     "d.xml f under executive: GBP 1.00 after GBP 0.00\n"},
    {"on one day, what stands before in the same document came before, and other documents may "
     "have",
     {{"a.xml", "north", ACT("head", "2014-06-03", "7", "") ACT("head", "2014-06-03", "5", "")},
      {"b.xml", "north", ACT("head", "2014-06-03", "3", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP ..3.00\n"
     "a.xml f under executive: GBP 5.00 after GBP 7.00..10.00\n"
     "b.xml f under executive: GBP 3.00 after GBP ..12.00\n"},
    {"whoever acts lower down the chain uses up the limit above",
     {{"a.xml", "north", ACT("head", "2014-06-03", "7", "")},
      {"b.xml", "north", ACT("porter", "2014-06-04", "5", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 5.00 after GBP 7.00\n"},
    {"whom the law gives it uses up nothing",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-06-01'><item number='1'>" ACT(
           "executive", "2014-06-01", "9", "") "</item></meeting>"}},
     NULL,
     ""},
    {"an act told of in two documents may be one",
     {{"a.xml", "north", ACT("head", "2014-06-03", "7", "")},
      {"b.xml", "north", ACT("head", "2014-06-03", "7", "<fact of='x'/>")},
      {"c.xml", "north", ACT("head", "2014-06-04", "1", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP ..7.00\n"
     "b.xml f under executive: GBP ..7.00 after GBP ..7.00\n"
     "c.xml f under executive: GBP 1.00 after GBP 7.00..14.00\n"},
    {"two acts told of in two documents are at least two",
     {{"a.xml", "north",
       ACT("head", "2014-06-03", "7", "") ACT("head", "2014-06-03", "7", "<fact of='y'/>")},
      {"b.xml", "north",
       ACT("head", "2014-06-03", "7", "<fact of='x'/>") ACT("head", "2014-06-03", "7", "")},
      {"c.xml", "north", ACT("head", "2014-06-04", "1", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP ..14.00\n"
     "a.xml f under executive: GBP 7.00 after GBP 7.00..21.00\n"
     "b.xml f under executive: GBP ..7.00 after GBP ..14.00\n"
     "b.xml f under executive: GBP ..7.00 after GBP ..21.00\n"
     "c.xml f under executive: GBP 1.00 after GBP 14.00..28.00\n"},
    {"one of two acts may be told of before",
     {{"a.xml", "north", ACT("head", "2014-06-03", "7", "")},
      {"b.xml", "north",
       ACT("head", "2014-06-03", "7", "<fact of='x'/>") ACT("head", "2014-06-03", "7", "")},
      {"c.xml", "north", ACT("head", "2014-06-04", "1", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP ..14.00\n"
     "b.xml f under executive: GBP ..7.00 after GBP ..7.00\n"
     "b.xml f under executive: GBP 7.00 after GBP ..14.00\n"
     "c.xml f under executive: GBP 1.00 after GBP 14.00..21.00\n"},
    {"an act of some day adds nothing for certain",
     {{"a.xml", "north", ACT("head", "2014-06-01..2014-06-03", "7", "")},
      {"b.xml", "north", ACT("head", "2014-06-04", "1", "")}},
     NULL,
     "a.xml f under executive: GBP ..7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 1.00 after GBP ..7.00\n"},
    {"a sum that is not stated, and one up to an amount, add nothing for certain",
     {{"a.xml", "north",
       "<decision by='head' date='2014-06-01' function='f' outcome='carried'/>" ACT(
           "head", "2014-06-02", "..6", "")},
      {"b.xml", "north", ACT("head", "2014-06-03", "1", "")}},
     NULL,
     "a.xml f under executive: GBP 0.00.. after GBP 0.00\n"
     "a.xml f under executive: GBP ..6.00 after GBP 0.00..\n"
     "b.xml f under executive: GBP 1.00 after GBP 0.00..\n"},
    {"known by its words, and not where it is lost or not known yet",
     {{"a.xml", "north",
       "<decision by='head' date='2014-06-01' outcome='carried'><clause>mend the road<amount "
       "of='act'>GBP 2</amount></clause></decision><decision by='head' date='2014-06-02' "
       "outcome='lost'><clause>mend the road</clause></decision>"},
      {"b.xml", "north", ACT("head", "2014-06-04", "1", "")}},
     "2014-06-03",
     "a.xml f under executive: GBP 2.00 after GBP 0.00\n"},
};

static void
a_year_counts_together(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME("year"), year_cases, VI_COUNT(year_cases));
}

static const struct dossiers_case calendar_cases[] = {
    {"a calendar year is from 1 January",
     {{"a.xml", "north", ACT("head", "2014-12-31", "7", "")},
      {"b.xml", "north", ACT("head", "2014-01-01", "5", "")},
      {"c.xml", "north", ACT("head", "2015-01-01", "3", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 5.00\n"
     "b.xml f under executive: GBP 5.00 after GBP 0.00\n"
     "c.xml f under executive: GBP 3.00 after GBP 0.00\n"},
};

static void
a_calendar_year_counts_together(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME("calendar-year"), calendar_cases, VI_COUNT(calendar_cases));
}

static const struct dossiers_case supplier_cases[] = {
    {"of each supplier, whatever the letters; of none that is named, nothing is known",
     {{"a.xml", "north", ACT("head", "2013-06-03", "7", FROM("Acme"))},
      {"b.xml", "north", ACT("head", "2014-06-03", "5", FROM("ACME"))},
      {"c.xml", "north", ACT("head", "2014-06-03", "3", FROM("Other"))},
      {"d.xml", "north", ACT("head", "2014-06-04", "3", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 5.00 after GBP 7.00\n"
     "c.xml f under executive: GBP 3.00 after GBP 0.00\n"},
};

static void
a_supplier_counts_together(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME("supplier"), supplier_cases, VI_COUNT(supplier_cases));
}

static const struct dossiers_case all_cases[] = {
    {"all years, in every currency of its own",
     {{"a.xml", "north", ACT("head", "2003-06-03", "7", "")},
      {"b.xml", "north",
       "<decision by='head' date='2014-06-03' outcome='carried'><clause function='f'>t<amount "
       "of='act'>EUR 5</amount><amount of='act'>GBP 1</amount><clause>u<amount of='act'>GBP "
       "2</amount></clause></clause></decision>"}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 3.00 after GBP 7.00\n"},
};

static void
all_count_together(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME("all"), all_cases, VI_COUNT(all_cases));
}

/* By the deputy's grant the porter may do no more than by the head's, but it may have been by that.
 */
#define TWO_WAYS                                                                                   \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='executive' kind='executive'/><post id='head'/><post id='deputy'/><post "            \
    "id='porter'/><function id='f' kind='executive'/>"                                             \
    "<grant from='executive' to='head' function='f' sub-delegable='yes'>"                          \
    "<limit of='act' up-to='GBP 100' per='all'/></grant>"                                          \
    "<grant from='head' to='deputy' function='f' sub-delegable='yes'><limit of='act' "             \
    "up-to='GBP 1' per='all'/></grant>"                                                            \
    "<grant from='head' to='porter' function='f'><limit of='act' up-to='GBP 50' per='all'/>"       \
    "</grant><grant from='deputy' to='porter' function='f'/></constitution>"

static const struct dossiers_case way_cases[] = {
    {"under which of two grants it was is not known, and above both it is",
     {{"a.xml", "north", ACT("porter", "2014-06-03", "7", "")},
      {"b.xml", "north", ACT("porter", "2014-06-04", "5", "")}},
     NULL,
     "a.xml f under executive: GBP 7.00 after GBP 0.00\n"
     "a.xml f under head: GBP ..7.00 after GBP 0.00\n"
     "a.xml f under head: GBP ..7.00 after GBP 0.00\n"
     "b.xml f under executive: GBP 5.00 after GBP 7.00\n"
     "b.xml f under head: GBP ..5.00 after GBP ..7.00\n"
     "b.xml f under head: GBP ..5.00 after GBP ..7.00\n"},
};

static void
an_act_may_have_been_under_any_grant_that_leads_to_it(void **state)
{
    (void)state;
    dossiers_table_of_powers(TWO_WAYS, way_cases, VI_COUNT(way_cases));
}

static const struct dossiers_case act_cases[] = {
    {"a limit of each act needs no sums",
     {{"a.xml", "north", ACT("head", "2003-06-03", "7", "")}},
     NULL,
     ""},
};

static void
acts_are_not_added_up(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME("act"), act_cases, VI_COUNT(act_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_year_counts_together),
        cmocka_unit_test(a_calendar_year_counts_together),
        cmocka_unit_test(a_supplier_counts_together),
        cmocka_unit_test(all_count_together),
        cmocka_unit_test(an_act_may_have_been_under_any_grant_that_leads_to_it),
        cmocka_unit_test(acts_are_not_added_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* What was decided before counts against a limit, and what may be one purchase is asked together.
 */
#include "kinds/tallies.h"

#include "support/tally_cases.h"
#include "support/verdicts.h"

#define SCHEME                                                                                     \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='executive' kind='executive'/><post id='head'/>"                                     \
    "<function id='f' kind='executive'/><function id='g' kind='executive'/>"                       \
    "<grant from='executive' to='head' function='f'><limit of='act' up-to='GBP 100' per='year'/>"  \
    "</grant><grant from='executive' to='head' function='g'><limit of='act' up-to='GBP 100'/>"     \
    "</grant></constitution>"
#define ACT(function, date, sum, facts)                                                            \
    "<decision by='head' date='" date "' outcome='carried'>" facts "<clause function='" function   \
    "'>t<amount of='act'>GBP " sum "</amount></clause></decision>\n"
#define NOTICE(inner)                                                                              \
    "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n" inner "</record>"
#define LIMIT           RULE("d", "", "", "to='decision'", "<delegation check='limit'/>")
#define SPLIT           RULE("s", "", "", "to='decision'", "<delegation check='splitting' within-days='10'/>")
#define FACT(of, value) "<fact of='" of "' value='" value "'/>"

static const struct verdicts_case limit_cases[] = {
    {"a penny beyond what those before have left",
     NOTICE(ACT("f", "2014-06-01", "60", "") ACT("f", "2014-06-02", "30", "")
                ACT("f", "2014-06-03", "10.01", "")),
     "2:1 d unproven: the first decision: whether head had the power to decide f: £60, with "
     "what else was decided in the year, may be beyond the limit (up to £100 in one year) of "
     "the grant from executive to head\n"
     "    because: executive has it; executive gave it to head up to £100 in one year; who "
     "could have decided: executive\n"
     "    settled: it is within the limit if whatever else was decided comes to at most £40 in "
     "the year\n"
     "    missing elsewhere: what else was decided under f (the first decision) < all "
     "decisions under the grant [delegation f what else was decided under f record.1]\n"
     "3:1 d unproven: the second decision: whether head had the power to decide f: £30, after "
     "£60 in the year (line 2), may be beyond the limit (up to £100 in one year) of the grant "
     "from executive to head\n"
     "    because: executive has it; executive gave it to head up to £100 in one year; who "
     "could have decided: executive\n"
     "    settled: it is within the limit if whatever else was decided comes to at most £10 in "
     "the year\n"
     "    missing elsewhere: what else was decided under f (the second decision) < all "
     "decisions under the grant [delegation f what else was decided under f record.2]\n"
     "4:1 d breached: the third decision: head decided f, but £10.01, after £90 in the year "
     "(line 2, line 3), is beyond the limit (up to £100 in one year) of the grant from "
     "executive to head\n"
     "    because: executive has it; executive gave it to head up to £100 in one year; who "
     "could have decided: executive\n"},
};

static void
what_came_before_counts(void **state)
{
    (void)state;
    verdicts_table(LIMIT, SCHEME, limit_cases, VI_COUNT(limit_cases));
}

static const struct verdicts_case split_cases[] = {
    {"parts of one purchase, ten days apart, and the last eleven days after the first",
     NOTICE(ACT("g", "2014-06-01", "60", FACT("purchase", "boat"))
                ACT("g", "2014-06-11", "40.01", FACT("purchase", "boat"))
                    ACT("g", "2014-06-12", "1", FACT("purchase", "boat"))),
     "2:1 s breached: the first decision: head decided g, but with 1 other for the same "
     "purchase (line 3) it comes to £100.01, for which there is no power\n"
     "3:1 s breached: the second decision: head decided g, but with 2 others for the same "
     "purchase (line 2, line 4) it comes to £101.01, for which there is no power\n"
     "4:1 s satisfied: the third decision: head had the power to decide g\n"},
    {"from one supplier they may be one",
     NOTICE(ACT("g", "2014-06-01", "60", FACT("supplier", "a"))
                ACT("g", "2014-06-11", "40.01", FACT("supplier", "a"))),
     "2:1 s unproven: the first decision: whether head had the power to decide g: with 1 other "
     "from the same supplier (line 3) it comes to £100.01, for which there is no power\n"
     "    missing here: whether it and the 1 other from a are one purchase (the first "
     "decision) [delegation g whether it and the 1 other from a are one purchase record.1]\n"
     "3:1 s unproven: the second decision: whether head had the power to decide g: with 1 "
     "other from the same supplier (line 2) it comes to £100.01, for which there is no power\n"
     "    missing here: whether it and the 1 other from a are one purchase (the second "
     "decision) [delegation g whether it and the 1 other from a are one purchase record.2]\n"},
    {"within the limit together",
     NOTICE(ACT("g", "2014-06-01", "60", FACT("supplier", "a"))
                ACT("g", "2014-06-11", "40", FACT("supplier", "a"))),
     "2:1 s satisfied: the first decision: head had the power to decide g\n"
     "3:1 s satisfied: the second decision: head had the power to decide g\n"},
    {"what is beyond it alone is the limit's concern",
     NOTICE(ACT("g", "2014-06-01", "100.01", FACT("supplier", "a"))
                ACT("g", "2014-06-11", "40", FACT("supplier", "a"))),
     "3:1 s unproven: the second decision: whether head had the power to decide g: with 1 "
     "other from the same supplier (line 2) it comes to £140.01, for which there is no power\n"
     "    missing here: whether it and the 1 other from a are one purchase (the second "
     "decision) [delegation g whether it and the 1 other from a are one purchase record.2]\n"},
    {"nothing beside it", NOTICE(ACT("g", "2014-06-01", "100", FACT("supplier", "a"))), ""},
};

static void
parts_are_asked_together(void **state)
{
    (void)state;
    verdicts_table(SPLIT, SCHEME, split_cases, VI_COUNT(split_cases));
}

static void
random_dossiers_are_added_up_as_the_plain_reference_adds_them_up(void **state)
{
    struct tally_counts counts = {{0}, 0, 0, 0};
    (void)state;
    tally_cases(1, 1500, &counts);
    print_message("%zu no, %zu perhaps, %zu yes; %zu sums, %zu parts; %zu left open\n",
                  counts.answers[VI_FALSE], counts.answers[VI_UNKNOWN], counts.answers[VI_TRUE],
                  counts.sums, counts.parts, counts.left_open);
    /* Were nearly all of one kind, little would be tried. */
    assert_true(counts.answers[VI_FALSE] > 500 && counts.answers[VI_UNKNOWN] > 500 &&
                counts.answers[VI_TRUE] > 500 && counts.sums > 1000 && counts.parts > 1000);
    assert_true(counts.left_open < 150);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_came_before_counts),
        cmocka_unit_test(parts_are_asked_together),
        cmocka_unit_test(random_dossiers_are_added_up_as_the_plain_reference_adds_them_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

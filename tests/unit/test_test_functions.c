/* SPDX-License-Identifier: Apache-2.0 */
/* The functions of assertions over a record: exact, and unknown where the record leaves it open. */
#include "kinds/test_functions.h"

#include <stdio.h>
#include <string.h>

#include "document/record_nodes.h"
#include "support/documents.h"

static const char record[] =
    "<record kind='minutes' extent='EXTENT'><meeting date='2014-10-23'>"
    "<event kind='sent' date='2014-10-01'/><event kind='read' date='2014-10'/>"
    "<attendance complete='no'><member name='A'/><member name='B'/></attendance>"
    "<item number='1' title='The Plan'><decision outcome='carried'>"
    "<vote for='1' complete='yes'><cast member='A' way='for'/></vote>"
    "<clause label='A'>the plan<amount>GBP 500</amount><amount of='most'>GBP ..700</amount>"
    "<amount of='other'>EUR 5</amount></clause></decision></item></meeting></record>";

static const struct {
    const char *why, *test;
    enum vi_truth whole, extract;
    const char *fault; /* NULL: none */
} cases[] = {
    {"what is stated is stated", "v:stated(//item)", VI_TRUE, VI_TRUE, NULL},
    {"what is not, is not, or stands elsewhere", "v:stated(//reasons)", VI_FALSE, VI_UNKNOWN, NULL},
    {"a text states nothing", "v:stated('x')", VI_UNKNOWN, VI_UNKNOWN,
     "only what a path finds is stated"},
    {"two events are two", "v:count-of(//event, 2)", VI_TRUE, VI_UNKNOWN, NULL},
    {"at least two whatever else there is", "v:count-of(//event, '2..')", VI_TRUE, VI_TRUE, NULL},
    {"not three, unless elsewhere", "v:count-of(//event, '3..5')", VI_FALSE, VI_UNKNOWN, NULL},
    {"more than one anyway", "v:count-of(//event, '..1')", VI_FALSE, VI_FALSE, NULL},
    {"of a list that is not complete there may be more", "v:count-of(//member, 2)", VI_UNKNOWN,
     VI_UNKNOWN, NULL},
    {"of one that is there are not", "v:count-of(//cast, 1)", VI_TRUE, VI_TRUE, NULL},
    {"none is none", "v:count-of(//interest, 0)", VI_TRUE, VI_UNKNOWN, NULL},
    {"a count that is none", "v:count-of(//event, 'two')", VI_UNKNOWN, VI_UNKNOWN,
     "its count is not written as in 3, 3.. or 3..5"},
    {"a text is not counted", "v:count-of('x', 1)", VI_UNKNOWN, VI_UNKNOWN,
     "only what a path finds is counted"},
    {"five hundred is at most that", "v:money-at-most(//amount[not(@of)], 'GBP 500')", VI_TRUE,
     VI_TRUE, NULL},
    {"and not a penny less", "v:money-at-most(//amount[not(@of)], 'GBP 499.99')", VI_FALSE,
     VI_FALSE, NULL},
    {"up to seven hundred may be less", "v:money-at-most(//amount[@of='most'], 'GBP 600')",
     VI_UNKNOWN, VI_UNKNOWN, NULL},
    {"each of them has to be", "v:money-at-most(//amount[not(@of) or @of='most'], 'GBP 400')",
     VI_FALSE, VI_FALSE, NULL},
    {"at least", "v:money-at-least(//amount[not(@of)], 'GBP 500.01')", VI_FALSE, VI_FALSE, NULL},
    {"another currency is not compared", "v:money-at-least(//amount[@of='other'], 'GBP 1')",
     VI_UNKNOWN, VI_UNKNOWN, NULL},
    {"nothing is not a sum", "v:money-at-most(//nothing, 'GBP 1')", VI_UNKNOWN, VI_UNKNOWN, NULL},
    {"a bound that is no sum", "v:money-at-most(//amount, '500')", VI_UNKNOWN, VI_UNKNOWN,
     "its sum of money is not written as in GBP 25000"},
    {"a day is not after itself", "v:not-after(//meeting/@date, '2014-10-23')", VI_TRUE, VI_TRUE,
     NULL},
    {"but after the day before", "v:not-after(//meeting/@date, '2014-10-22')", VI_FALSE, VI_FALSE,
     NULL},
    {"a month may be before a day in it", "v:not-before(//event[@kind='read']/@date, '2014-10-02')",
     VI_UNKNOWN, VI_UNKNOWN, NULL},
    {"a date of the record is one too", "v:not-after(//event[@kind='sent']/@date, //meeting/@date)",
     VI_TRUE, VI_TRUE, NULL},
    {"one that is not there is not known", "v:not-after(//meeting/@date, //nothing)", VI_UNKNOWN,
     VI_UNKNOWN, NULL},
    {"a bound that is no date", "v:not-before(//meeting/@date, 'May')", VI_UNKNOWN, VI_UNKNOWN,
     "its date is not written as in 2014-10-23"},
    {"22 days lie between", "v:days-between(//event[@kind='sent']/@date, //meeting/@date, 22)",
     VI_TRUE, VI_TRUE, NULL},
    {"not 23", "v:days-between(//event[@kind='sent']/@date, //meeting/@date, '23..')", VI_FALSE,
     VI_FALSE, NULL},
    {"from a month it is open",
     "v:days-between(//event[@kind='read']/@date, //meeting/@date, '10..')", VI_UNKNOWN, VI_UNKNOWN,
     NULL},
    {"from which of two is not known", "v:days-between(//event/@date, //meeting/@date, '0..')",
     VI_UNKNOWN, VI_UNKNOWN, NULL},
    {"a number of days that is none", "v:days-between('2014', '2015', 'x')", VI_UNKNOWN, VI_UNKNOWN,
     "its number of days is not written as in 28 or 28.."},
    {"words without case and stops", "v:same-words(//item/@title, 'the plan.')", VI_TRUE, VI_TRUE,
     NULL},
    {"other words", "v:same-words(//item/@title, 'a plan')", VI_FALSE, VI_FALSE, NULL},
    {"no words", "v:same-words(//nothing, 'a plan')", VI_UNKNOWN, VI_UNKNOWN, NULL},
};

static void
judge(struct documents *documents, const char *extent, bool whole)
{
    char text[sizeof record + 8];
    const char *at = strstr(record, "EXTENT");
    snprintf(text, sizeof text, "%.*s%s%s", (int)(at - record), record, extent, at + 6);
    if (documents_read(documents, "r.xml", vi_text_from(text)))
        fail_msg("%s", documents_findings(documents));
    struct vi_xpath *xpath = vi_xpath_new(vi_test_functions, &documents->limits, NULL);
    assert_int_equal(vi_record_nodes(documents->record, xpath, NULL), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_test test = {.whole = whole, .why = {"", 0}, .arena = vi_xpath_scratch(xpath)};
        struct vi_xpath_answer answer;
        assert_int_equal(vi_xpath_ask(xpath, vi_text_from(cases[i].test), NULL, &test, &answer),
                         VI_XPATH_OK);
        if (answer.truth != (whole ? cases[i].whole : cases[i].extract))
            fail_msg("%s (%s): %s", cases[i].why, extent, vi_truth_name(answer.truth));
        assert_text(test.why, cases[i].fault ? cases[i].fault : "", cases[i].why);
    }
    vi_xpath_free(xpath);
}

static void
functions_answer_exactly(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    judge(&documents, "whole", true);
    judge(&documents, "extract", false);
    documents_close(&documents);
}

static void
functions_are_known_by_their_names(void **state)
{
    (void)state;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    assert_int_equal(vi_test_arguments(VI_TEXT("stated")), 1);
    assert_int_equal(vi_test_arguments(VI_TEXT("days-between")), 3);
    assert_int_equal(vi_test_arguments(VI_TEXT("v:stated")), SIZE_MAX);
    assert_text(vi_test_functions_list(&arena),
                "v:stated, v:count-of, v:money-at-least, v:money-at-most, v:not-before, "
                "v:not-after, v:days-between or v:same-words",
                "for people");
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_answer_exactly),
        cmocka_unit_test(functions_are_known_by_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

#define HEAD   "Meeting of the Council on 23 October 2014\n\n"
#define REPORT "REPORT TO THE CABINET ON 23 OCTOBER 2014\n\nRECOMMENDED that it be done.\n\n"

static const struct texts_case what_is_to_come_has_not_gone_by_cases[] = {
    {"to be considered before the meeting", HEAD "To be considered on 9 October 2014.",
     "3:1 \"To be considered on 9 October 2014\" speaks of what is to come, and the day of this "
     "business "
     "is 23 October 2014\n"},
    {"what will be done the day before", HEAD "Notes. The road will be closed on 22 October 2014.",
     "3:8 \"The road will be closed on 22 October 2014\" speaks of what is to come, and the day of "
     "this "
     "business is 23 October 2014\n"},
    {"a report says its day at its head", REPORT "To be considered by the panel on 9 October 2014.",
     "5:1 \"To be considered by the panel on 9 October 2014\" speaks of what is to come, and the "
     "day of "
     "this business is 23 October 2014\n"},
    {"on the day itself", HEAD "The road will be closed on 23 October 2014.", ""},
    {"later", HEAD "The road will be closed on 24 October 2014.", ""},
    {"what was done", HEAD "The road was closed on 9 October 2014.", ""},
    {"what was then to come is told",
     HEAD "The panel was told that it will be held on 9 October 2014.", ""},
    {"another sentence speaks of what is to come",
     HEAD "The road will be closed. It was opened on 9 October 2014.", ""},
    {"a resolution may cite an older one",
     HEAD "RESOLVED that it will be held as on 9 October 2014.", ""},
    {"without a day of its own nothing is known", "To be considered on 9 October 2014.", ""},
    {"nor in a report whose head says none",
     "RECOMMENDED that it be done.\n\nTo be considered on 9 October 2014.", ""},
    {"a quotation is left alone", HEAD "\"To be considered on 9 October 2014.\"", ""},
    {"a month alone is not compared", HEAD "It will be concluded by July 2014.", ""},
};

static void
what_is_to_come_has_not_gone_by(void **state)
{
    (void)state;
    texts_table("<drafting check='stale-future'/>", what_is_to_come_has_not_gone_by_cases,
                VI_COUNT(what_is_to_come_has_not_gone_by_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_to_come_has_not_gone_by),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

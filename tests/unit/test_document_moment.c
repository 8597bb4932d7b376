/* SPDX-License-Identifier: Apache-2.0 */
#include "document/moment.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body)         RECORD("", " date='2014-10-23'", body)
#define NUMBER(present, body) RECORD("", " date='2014-10-23' present='" present "'", body)
#define ABC                                                                                        \
    "<attendance>\n<member name='A Ash'/><member name='B Birch'/><member name='C Cedar'/>"         \
    "</attendance>\n"

static const char constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
    "<body id='committee' kind='committee' seats='5'/>\n"
    "<seat body='committee' member='A Ash' class='voting'/><seat body='committee' member='B "
    "Birch'/>\n"
    "<seat body='committee' member='C Cedar' in-force-until='2014-09-30'/><seat body='committee' "
    "member='D Dogwood' in-force-from='2014-10-01'/>\n"
    "<seat body='committee' member='X Xylem' class='non-voting'/><body id='other' "
    "kind='committee'/><seat body='other' member='O Oak'/>\n"
    "</constitution>";

static const char joint[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
    "<body id='joint' kind='joint-committee'><party authority='north' seats='3'/><party "
    "authority='south' seats='2'/></body>\n"
    "<seat body='joint' member='A Ash' authority='north'/><seat body='joint' member='B Birch' "
    "authority='north'/>\n"
    "<seat body='joint' member='Y Yew' authority='south'/>\n"
    "</constitution>";

static const struct verdicts_case interests_take_members_out_cases[] = {
    {"withdrew for the item, so not for that item; the next is open",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                 "withdrew='yes'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"left for the item and returned",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><event "
                 "kind='leaves' by='B Birch'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><event kind='returns' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, +B Birch returned, +C Cedar listed | list present 3\n"},
    {"left for the item and is not said to have returned",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><event "
                 "kind='leaves' by='B Birch'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, ?B Birch may return, +C Cedar listed | list present 2..3\n"},
    {"stayed: barred, and not counted",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                 "withdrew='no'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch barred, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"not said to have left or stayed: open",
     MINUTES(ABC "<item number='1'><interest member='B Birch' "
                 "kind='disclosable-pecuniary'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, ?B Birch interest, +C Cedar listed | list present 2..3\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"a dispensation lets them take part",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                 "dispensation='yes'/><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"a personal interest does not bar",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='personal'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"a prejudicial interest does (Model Code 2007)",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='prejudicial'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, ?B Birch interest, +C Cedar listed | list present 2..3\n"},
    {"a pecuniary interest does (LGA 1972 s. 94)",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='pecuniary'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, ?B Birch interest, +C Cedar listed | list present 2..3\n"},
    {"an interest declared for one decision of an item",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><interest member='B Birch' "
                 "kind='disclosable-pecuniary' withdrew='yes'/></decision><decision "
                 "outcome='carried'/></item>"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"an interest of a member who had left already",
     MINUTES(ABC "<item number='1'><event kind='leaves' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"
                 "<item number='2'><interest member='B Birch' "
                 "kind='disclosable-pecuniary'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"},
    {"one who declared an interest and moves the motion stayed, so is barred",
     MINUTES(ABC
             "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><decision "
             "moved='B Birch' outcome='carried'/></item>\n"
             "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch barred, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"one who declared an interest and is named in the vote stayed, so is barred",
     MINUTES(ABC "<item number='1'><interest member='B Birch' "
                 "kind='disclosable-pecuniary'/><decision outcome='carried'><vote for='2' "
                 "against='1'><cast member='B Birch' way='for'/></vote></decision></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch barred, +C Cedar listed | list present 2 | counts for 1 "
     "against 1 | names\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"one of two of that name left",
     NUMBER(
         "3",
         "<attendance>\n"
         "<member name='A Ash'/><member name='Bob Birch'/><member name='Bea Birch'/></attendance>\n"
         "<item number='1'><event kind='leaves' by='Birch'/><decision outcome='carried'/></item>\n"
         "<item number='2'><event kind='returns' by='Birch'/><decision "
         "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3 | number "
     "present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2 | number "
     "present 2\n"
     "item 2: +A Ash listed, +Bob Birch returned, +Bea Birch returned | list present 3 | number "
     "present 3\n"},
    {"one of two of that name arrives",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='Bob Birch'/><member name='Bea Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"
         "<item number='2'><event kind='arrives' by='Birch'/><decision "
         "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"
     "item 2: +A Ash listed, +Bob Birch arrived, +Bea Birch arrived | list present 3\n"},
    {"the only one of that surname withdrew",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='Bea Birch'/></attendance>\n"
             "<item number='1'><interest member='Cllr Birch' kind='disclosable-pecuniary' "
             "withdrew='yes'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +Bea Birch listed | list present 2\n"
     "item 1: +A Ash listed, -Bea Birch withdrew | list present 1\n"},
    {"two names on the list that may be one person's",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='B Birch'/><member name='Bea Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, ?Bea Birch twin | list present 2..3\n"
     "item 1: +A Ash listed, +B Birch listed, ?Bea Birch twin | list present 2..3\n"},
    {"an interest declared at the start of the meeting is tied to no item",
     MINUTES(ABC "<interest member='B Birch' kind='disclosable-pecuniary'/><item "
                 "number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, ?B Birch loose interest, +C Cedar listed | list present 2..3\n"
     "item 1: +A Ash listed, ?B Birch loose interest, +C Cedar listed | list present 2..3\n"},
    {"an interest of a name that may be two members",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='Bob Birch'/><member name='Bea Birch'/></attendance>\n"
         "<item number='1'><interest member='Birch' kind='disclosable-pecuniary' "
         "withdrew='yes'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"},
};

static void
interests_take_members_out(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, interests_take_members_out_cases,
                              VI_COUNT(interests_take_members_out_cases));
}

static const struct verdicts_case taking_part_proves_presence_cases[] = {
    {"who moves or seconds was there and stays",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"
             "<item number='2'><decision moved='B Birch' seconded='D Dogwood' "
             "outcome='carried'/></item>\n"
             "<item number='3'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not "
     "recorded without a vote | list present 1..5 | body seats 5\n"
     "item 1: +A Ash listed, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..5 | body seats 5\n"
     "item 2: +A Ash listed, +B Birch voted, +D Dogwood voted, ?X Xylem not recorded without a "
     "vote | list present 3..5 | body seats 5\n"
     "item 3: +A Ash listed, +B Birch voted, +D Dogwood voted, ?X Xylem not recorded without a "
     "vote | list present 3..5 | body seats 5\n"},
    {"who is named in a vote was there",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='1'><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not "
     "recorded without a vote | list present 1..5 | body seats 5\n"
     "item 1: +A Ash listed, +B Birch voted, ?D Dogwood not recorded, ?X Xylem not recorded "
     "without a vote | list present 2..5 | counts for 1 | names for 1.. | body seats 5\n"},
    {"a vote of one whom the complete list lacks",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='2'><cast member='A Ash' "
             "way='for'/><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed, -B Birch not listed, -D Dogwood not listed, -X Xylem not listed "
     "without a vote | list present 1 | body seats 5\n"
     "item 1: +A Ash listed, -B Birch not listed, -D Dogwood not listed, -X Xylem not listed "
     "without a vote | list present 1 | counts for 2 | names for 2.. | body seats 5 | disputed\n"},
    {"who withdrew earlier and votes has returned",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
             "withdrew='yes'/><decision outcome='carried'/></item>\n"
             "<item number='2'><decision outcome='carried'><vote for='2'><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"
             "<item number='3'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, -D Dogwood not listed, -X Xylem not listed without "
     "a vote | list present 2 | body seats 5\n"
     "item 1: +A Ash listed, -B Birch withdrew, -D Dogwood not listed, -X Xylem not listed without "
     "a vote | list present 1 | body seats 5\n"
     "item 2: +A Ash listed, +B Birch listed, -D Dogwood not listed, -X Xylem not listed without a "
     "vote | list present 2 | counts for 2 | names for 1.. | body seats 5\n"
     "item 3: +A Ash listed, +B Birch listed, -D Dogwood not listed, -X Xylem not listed without a "
     "vote | list present 2 | body seats 5\n"},
};

static void
taking_part_proves_presence(void **state)
{
    (void)state;
    verdicts_table_of_moments("", constitution, taking_part_proves_presence_cases,
                              VI_COUNT(taking_part_proves_presence_cases));
}

static const struct verdicts_case stated_numbers_move_with_the_members_cases[] = {
    {"nine present", NUMBER("9", "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: | number present 9\n"
     "item 1: | number present 9\n"},
    {"nine, and one leaves and another arrives",
     NUMBER(
         "9",
         "<item number='1'><event kind='leaves' by='A Ash'/><decision outcome='carried'/></item>\n"
         "<item number='2'><event kind='arrives' by='B Birch'/><decision "
         "outcome='carried'/></item>\n"
         "<item number='3'><event kind='returns' by='A Ash'/><decision "
         "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch not yet | list present 1.. | number present 9\n"
     "item 1: -A Ash left, -B Birch not yet | list | number present 8\n"
     "item 2: -A Ash left, +B Birch arrived | list present 1.. | number present 9\n"
     "item 3: +A Ash returned, +B Birch arrived | list present 2.. | number present 10\n"},
    {"three listed, of whom one arrives later; three stated",
     NUMBER("3", ABC "<item number='1'><decision outcome='carried'/></item>\n"
                     "<item number='2'><event kind='arrives' by='C Cedar'/><decision "
                     "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, -C Cedar not yet | list present 2 | number present "
     "2..3\n"
     "item 1: +A Ash listed, +B Birch listed, -C Cedar not yet | list present 2 | number present "
     "2..3\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar arrived | list present 3 | number present "
     "3..4\n"},
    {"one declared an interest and withdrew",
     NUMBER("3", ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                     "withdrew='yes'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3 | number present "
     "3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2 | number present "
     "2\n"},
    {"one declared an interest and left",
     NUMBER("3",
            ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><event "
                "kind='leaves' by='B Birch'/><decision outcome='carried'/></item>\n"
                "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3 | number present "
     "3\n"
     "item 1: +A Ash listed, -B Birch withdrew, +C Cedar listed | list present 2 | number present "
     "2\n"
     "item 2: +A Ash listed, ?B Birch may return, +C Cedar listed | list present 2..3 | number "
     "present 2..3\n"},
    {"one declared an interest",
     NUMBER("3", ABC "<item number='1'><interest member='B Birch' "
                     "kind='disclosable-pecuniary'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3 | number present "
     "3\n"
     "item 1: +A Ash listed, ?B Birch interest, +C Cedar listed | list present 2..3 | number "
     "present 2..3\n"},
    {"one declared an interest and stayed",
     NUMBER("3", ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                     "withdrew='no'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3 | number present "
     "3\n"
     "item 1: +A Ash listed, -B Birch barred, +C Cedar listed | list present 2 | number present "
     "2\n"},
    {"the number of the list",
     MINUTES("<attendance complete='no' present='4'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1.. | number present 4\n"
     "item 1: +A Ash listed | list present 1.. | number present 4\n"},
    {"a number for one decision",
     NUMBER("9", "<item number='1'><decision outcome='carried' present='7'/></item>\n"),
     "opening: | number present 9\n"
     "item 1: | number present 7\n"},
    {"a range of numbers",
     NUMBER("5..8", "<item number='1'><event kind='leaves' by='A Ash'/><decision "
                    "outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1.. | number present 5..8\n"
     "item 1: -A Ash left | list | number present 4..7\n"},
    {"at least so many",
     NUMBER("5..", "<item number='1'><event kind='leaves' by='A Ash'/><decision "
                   "outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1.. | number present 5..\n"
     "item 1: -A Ash left | list | number present 4..\n"},
    {"a number counts those without a vote",
     NUMBER("3", "<attendance>\n"
                 "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar' "
                 "class='co-opted'/></attendance>\n"
                 "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed without a vote | list present 2 | "
     "number present 2..3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed without a vote | list present 2 | "
     "number present 2..3\n"},
    {"a number counts those who attend from afar",
     RECORD("", " date='2022-02-01' present='3'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch'/><member name='B Beech' "
            "mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, -B Beech remote | list present 2 | number present "
     "2..3\n"
     "item 1: +A Ash listed, +B Birch listed, -B Beech remote | list present 2 | number present "
     "2..3\n"},
    {"one without a vote leaves, whom the number may have counted",
     NUMBER("3", "<attendance complete='no'>\n"
                 "<member name='A Ash'/><member name='C Cedar' class='co-opted'/></attendance>\n"
                 "<item number='1'><event kind='leaves' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +C Cedar listed without a vote | list present 1.. | number present "
     "2..3\n"
     "item 1: +A Ash listed, -C Cedar left without a vote | list present 1.. | number present "
     "2..3\n"},
    {"one from afar leaves, whom it may have counted too",
     RECORD("", " date='2022-02-01' present='3'",
            "<attendance complete='no'>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><event kind='leaves' by='B Birch'/><decision "
            "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1.. | number present 2..3\n"
     "item 1: +A Ash listed, -B Birch left | list present 1.. | number present 2..3\n"},
    {"one from afar comes into the room",
     RECORD("", " date='2022-02-01' present='3'",
            "<attendance complete='no'>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><event kind='arrives' by='B Birch' mode='in-person'/><decision "
            "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1.. | number present 2..3\n"
     "item 1: +A Ash listed, +B Birch arrived | list present 2.. | number present 3..4\n"},
    {"more are stated than the list names",
     NUMBER("3", "<attendance>\n"
                 "<member name='A Ash'/></attendance>\n"
                 "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1 | number present 3 | disputed\n"
     "item 1: +A Ash listed | list present 1 | number present 3 | disputed\n"},
    {"none can leave but those who are there",
     NUMBER("1", "<item number='1'><event kind='leaves' by='A Ash'/><event kind='leaves' by='B "
                 "Birch'/><decision outcome='carried'/></item>\n"),
     "opening: +B Birch listed, +A Ash listed | list present 2.. | number present 1 | disputed\n"
     "item 1: -B Birch left, -A Ash left | list | number present 0\n"},
};

static void
stated_numbers_move_with_the_members(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, stated_numbers_move_with_the_members_cases,
                              VI_COUNT(stated_numbers_move_with_the_members_cases));
}

static const struct verdicts_case a_vote_claims_what_it_says_cases[] = {
    {"for 7, against 3",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | counts for 7 against 3\n"},
    {"and these are all",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' "
             "complete='yes'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | counts for 7 against 3 abstaining 0 not voting 0\n"},
    {"ranges",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5..7' against='..3' "
             "abstaining='2..'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | counts for 5..7 against 0..3 abstaining 2..\n"},
    {"unanimous",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | label for 1.. against 0 abstaining 0\n"},
    {"nem con and carried",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='nem-con'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | label for 1.. against 0\n"},
    {"nem con and no outcome recorded",
     MINUTES("<item number='1'><decision><vote label='nem-con'/></decision></item>\n"),
     "opening:\n"
     "item 1: | label against 0\n"},
    {"unanimous beside counts",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' "
             "for='7'></vote></decision></item>\n"),
     "opening:\n"
     "item 1: | counts for 7 | label for 1.. against 0 abstaining 0\n"},
    {"names of some",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote><cast member='A Ash' way='for'/><cast "
         "member='B Birch' way='against'/><cast member='C Cedar' way='abstaining'/><cast member='D "
         "Dogwood' way='not-voting'/></vote></decision></item>\n"),
     "opening:\n"
     "item 1: +A Ash voted, +B Birch voted, +C Cedar voted, +D Dogwood voted | list present 4.. | "
     "names for 1.. against 1.. abstaining 1.. not voting 1..\n"},
    {"a recorded vote names all",
     MINUTES("<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/></vote></decision></item>\n"),
     "opening:\n"
     "item 1: +A Ash voted, +B Birch voted | list present 2.. | names for 1 against 1 abstaining "
     "0\n"},
    {"names said to be complete",
     MINUTES("<item number='1'><decision outcome='carried'><vote complete='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/></vote></decision></item>\n"),
     "opening:\n"
     "item 1: +A Ash voted, +B Birch voted | list present 2.. | names for 1 against 1 abstaining "
     "0\n"},
    {"a name twice counts once",
     MINUTES("<item number='1'><decision outcome='carried'><vote><cast member='A Ash' "
             "way='for'/><cast member='Cllr A Ash' way='for'/><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "opening:\n"
     "item 1: +A Ash voted, +B Birch voted | list present 2.. | names for 2..\n"},
    {"the casting vote of the chair under their name is not one more vote",
     MINUTES("<attendance>\n"
             "<member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='1' against='1'><cast "
             "member='A Ash' way='for'/><cast member='B Birch' way='against'/><cast member='A Ash' "
             "way='for' casting='yes'/></vote></decision></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2 | counts for 1 against 1 | names for "
     "1.. against 1..\n"},
    {"the only vote of the chair is the casting vote",
     MINUTES("<attendance>\n"
             "<member name='A Ash' presiding='yes'/><member name='B Birch'/><member name='C "
             "Cedar'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='1' against='1' "
             "recorded='yes'><cast member='C Cedar' way='for'/><cast member='B Birch' "
             "way='against'/><cast member='A Ash' way='for' "
             "casting='yes'/></vote></decision></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3 | counts for 1 "
     "against 1 | names for 1 against 1 abstaining 0\n"},
    {"the vote of a member without a vote is deducted (scenario 22)",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar' "
             "class='non-voting'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='2' against='1'><cast "
             "member='A Ash' way='for'/><cast member='C Cedar' way='for'/><cast member='B Birch' "
             "way='against'/></vote></decision></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed without a vote | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed without a vote | list present 2 | "
     "counts for 1 against 1 | names for 1.. against 1..\n"},
    {"the vote of a barred member is deducted",
     MINUTES(ABC "<item number='1'><interest member='B Birch' "
                 "kind='disclosable-pecuniary'/><decision outcome='carried'><vote for='2' "
                 "against='1'><cast member='A Ash' way='for'/><cast member='B Birch' "
                 "way='for'/><cast member='C Cedar' way='against'/></vote></decision></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch barred, +C Cedar listed | list present 2 | counts for 1 "
     "against 1 | names for 1.. against 1..\n"},
    {"two votes of one decision",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' of='A'/><vote "
             "label='unanimous' of='B'/><clause label='A'>x</clause><clause "
             "label='B'>y</clause></decision></item>\n"),
     "opening:\n"
     "item 1: | counts for 7 against 3\n"
     "item 1: | label for 1.. against 0 abstaining 0\n"},
};

static void
a_vote_claims_what_it_says(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, a_vote_claims_what_it_says_cases,
                              VI_COUNT(a_vote_claims_what_it_says_cases));
}

static const struct verdicts_case authorities_have_their_own_claims_cases[] = {
    {"those present by authority; one of no known authority",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='Y Yew'/><member name='Z Zelkova'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed of north, +Y Yew listed of south, +Z Zelkova listed, -B Birch not "
     "listed of north | list present 3; north present 1..2; south present 1..2 | body seats 5; "
     "north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +Y Yew listed of south, +Z Zelkova listed, -B Birch not "
     "listed of north | list present 3; north present 1..2; south present 1..2 | body seats 5; "
     "north seats 3; south seats 2\n"},
    {"an incomplete list",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed of north, ?B Birch not recorded of north, ?Y Yew not recorded of "
     "south | list present 1..5; north present 1.. | body seats 5; north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, ?B Birch not recorded of north, ?Y Yew not recorded of south "
     "| list present 1..5; north present 1.. | body seats 5; north seats 3; south seats 2\n"},
    {"the list says the authority",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='Z Zelkova' authority='south'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed of north, +Z Zelkova listed of south, -B Birch not listed of north, "
     "-Y Yew not listed of south | list present 2; north present 1; south present 1 | body seats "
     "5; north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +Z Zelkova listed of south, -B Birch not listed of north, -Y "
     "Yew not listed of south | list present 2; north present 1; south present 1 | body seats 5; "
     "north seats 3; south seats 2\n"},
    {"a recorded vote of which all names are known",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='Y Yew'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/><cast member='Y Yew' "
             "way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south | list "
     "present 3; north present 2; south present 1 | body seats 5; north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south | list "
     "present 3; north present 2; south present 1 | names for 2 against 1 abstaining 0; north for "
     "1 against 1 abstaining 0; south for 1 against 0 abstaining 0 | body seats 5; north seats 3; "
     "south seats 2\n"},
    {"a recorded vote with a stranger",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='Y Yew'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='N Nettle' way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south | list "
     "present 3; north present 2; south present 1 | body seats 5; north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south, -N Nettle "
     "not listed | list present 3; north present 2; south present 1 | names for 2 against 0 "
     "abstaining 0; north for 1.. | body seats 5; north seats 3; south seats 2\n"},
    {"names of some",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='Y Yew'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='2'><cast member='A Ash' "
             "way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south | list "
     "present 3; north present 2; south present 1 | body seats 5; north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +B Birch listed of north, +Y Yew listed of south | list "
     "present 3; north present 2; south present 1 | counts for 2 | names for 1..; north for 1.. | "
     "body seats 5; north seats 3; south seats 2\n"},
    {"a substitute has the authority of the member",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='S Sorrel' substitute-for='Y Yew'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed of north, +S Sorrel listed of south, -B Birch not listed of north, -Y "
     "Yew not listed of south | list present 2; north present 1; south present 1 | body seats 5; "
     "north seats 3; south seats 2\n"
     "item 1: +A Ash listed of north, +S Sorrel listed of south, -B Birch not listed of north, -Y "
     "Yew not listed of south | list present 2; north present 1; south present 1 | body seats 5; "
     "north seats 3; south seats 2\n"},
};

static void
authorities_have_their_own_claims(void **state)
{
    (void)state;
    verdicts_table_of_moments("", joint, authorities_have_their_own_claims_cases,
                              VI_COUNT(authorities_have_their_own_claims_cases));
}

static const char bounded[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='committee' kind='committee' seats='5' whole-number='6' in-post='4'/>"
    "<seat body='committee' member='D Dogwood'/></constitution>";

static const struct verdicts_case bounded_cases[] = {
    {"no more can be there than are in post",
     MINUTES("<attendance complete='no'><member name='A Ash'/></attendance><decision/>"),
     "opening: +A Ash listed, ?D Dogwood not recorded | list present 1..4 | body seats 5 in post 4 "
     "whole 6\n"
     "item : +A Ash listed, ?D Dogwood not recorded | list present 1..4 | body seats 5 in post 4 "
     "whole 6\n"},
    {"a substitute who left takes no second seat with them",
     MINUTES("<attendance complete='no'><member name='A Ash'/><member name='S Sorrel' "
             "substitute-for='D Dogwood'/></attendance><item number='1'><decision/></item>"
             "<item number='2'><event kind='leaves' by='S Sorrel'/><decision/></item>"),
     "opening: +A Ash listed, +S Sorrel listed, -D Dogwood not listed | list present 2..4 | body "
     "seats 5 in post 4 whole 6\n"
     "item 1: +A Ash listed, +S Sorrel listed, -D Dogwood not listed | list present 2..4 | body "
     "seats 5 in post 4 whole 6\n"
     "item 2: +A Ash listed, -S Sorrel left, -D Dogwood not listed | list present 1..3 | body "
     "seats 5 in post 4 whole 6\n"},
};

static void
a_body_bounds_who_can_be_there(void **state)
{
    (void)state;
    verdicts_table_of_moments("", bounded, bounded_cases, VI_COUNT(bounded_cases));
}

static const char joint_of_seven[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='joint' kind='joint-committee' whole-number='7'><party authority='north' seats='3'/>"
    "<party authority='south' seats='2'/></body></constitution>";

static const struct verdicts_case joint_of_seven_cases[] = {
    {"where the whole number is stated the seats of the authorities are not its sum",
     MINUTES("<decision/>"),
     "opening: | body whole 7; north seats 3; south seats 2\n"
     "item : | body whole 7; north seats 3; south seats 2\n"},
};

static void
the_whole_number_is_not_the_sum_of_the_parts(void **state)
{
    (void)state;
    verdicts_table_of_moments("", joint_of_seven, joint_of_seven_cases,
                              VI_COUNT(joint_of_seven_cases));
}

#define VOTERS_AND_X                                                                               \
    "<attendance><member name='A Ash'/><member name='B Birch'/><member name='X Xylem' "            \
    "class='non-voting'/></attendance>"

static const struct verdicts_case voteless_cases[] = {
    {"a member without a vote who leaves takes none of those who may vote with them",
     RECORD("", " date='2014-10-23' present='2'",
            VOTERS_AND_X "<item number='1'><event kind='leaves' by='X Xylem'/><decision/></item>"),
     "opening: +A Ash listed, +B Birch listed, +X Xylem listed without a vote | list present 2 | "
     "number present 1..2\n"
     "item 1: +A Ash listed, +B Birch listed, -X Xylem left without a vote | list present 2 | "
     "number present 1..2\n"},
    {"and brings none when they return",
     RECORD(
         "", " date='2014-10-23' present='2'",
         VOTERS_AND_X
         "<item number='1'><event kind='leaves' by='X Xylem'/><event kind='returns' by='X Xylem'/>"
         "<decision/></item>"),
     "opening: +A Ash listed, +B Birch listed, +X Xylem listed without a vote | list present 2 | "
     "number present 1..2\n"
     "item 1: +A Ash listed, +B Birch listed, +X Xylem returned without a vote | list present 2 | "
     "number present 1..2\n"},
    {"one who comes late is none of those who come late to vote",
     RECORD(
         "", " date='2014-10-23' present='2'",
         VOTERS_AND_X
         "<item number='1'><decision/></item><item number='2'><event kind='arrives' by='X Xylem'/>"
         "<decision/></item>"),
     "opening: +A Ash listed, +B Birch listed, -X Xylem not yet without a vote | list present 2 | "
     "number present 1..2\n"
     "item 1: +A Ash listed, +B Birch listed, -X Xylem not yet without a vote | list present 2 | "
     "number present 1..2\n"
     "item 2: +A Ash listed, +B Birch listed, +X Xylem arrived without a vote | list present 2 | "
     "number present 1..2\n"},
    {"of two that are stated one may have had no vote, and still may when that one has left",
     RECORD("", " date='2014-10-23' present='2'",
            "<attendance complete='no'><member name='A Ash'/><member name='X Xylem' "
            "class='non-voting'/></attendance><item number='1'><event kind='leaves' by='X Xylem'/>"
            "<decision/></item>"),
     "opening: +A Ash listed, +X Xylem listed without a vote | list present 1.. | number present "
     "1..2\n"
     "item 1: +A Ash listed, -X Xylem left without a vote | list present 1.. | number present "
     "1..2\n"},
    {"a member who returns and had not left is not one more",
     RECORD("", " date='2014-10-23' present='2'",
            "<attendance><member name='A Ash'/><member name='B Birch'/></attendance>"
            "<item number='1'><event kind='returns' by='B Birch'/><decision/></item>"),
     "opening: +A Ash listed, +B Birch listed | list present 2 | number present 2\n"
     "item 1: +A Ash listed, +B Birch returned | list present 2 | number present 2\n"},
    {"a vote that does not count leaves it open who else did not vote",
     MINUTES(VOTERS_AND_X
             "<item number='1'><decision outcome='carried'><vote for='3' complete='yes'>"
             "<cast member='A Ash' way='for'/><cast member='B Birch' way='for'/>"
             "<cast member='X Xylem' way='for'/></vote></decision></item>"),
     "opening: +A Ash listed, +B Birch listed, +X Xylem listed without a vote | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed, +X Xylem listed without a vote | list present 2 | "
     "counts for 2 against 0 abstaining 0 | names for 2 against 0 abstaining 0\n"},
    {"who leaves between two votes of a decision had the first",
     MINUTES("<attendance><member name='A Ash'/><member name='B Birch'/></attendance>"
             "<item number='1'><decision>\n<vote for='2'/>\n<event kind='leaves' by='B Birch'/>\n"
             "<vote for='1'/></decision></item>"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2 | counts for 2\n"
     "item 1: +A Ash listed, -B Birch left | list present 1 | counts for 1\n"},
};

static void
only_who_may_vote_is_counted(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, voteless_cases, VI_COUNT(voteless_cases));
}

static const char joint_of_days[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='joint' kind='joint-committee'>"
    "<party authority='east' seats='4' in-force-until='2014-10-22'/>"
    "<party authority='north' seats='3'/>"
    "<party authority='south' seats='2' in-force-until='2014-10-23'/>"
    "<party authority='west' seats='1' in-force-from='2014-10-24'/></body>"
    "<seat body='joint' member='E Elm' authority='east'/>"
    "<seat body='joint' member='Y Yew' authority='south'/></constitution>";

static const struct verdicts_case joint_of_days_cases[] = {
    {"one left the day before, one leaves that day, and one joins the day after",
     MINUTES("<attendance><member name='E Elm'/><member name='Y Yew'/></attendance><decision/>"),
     "opening: +E Elm listed, +Y Yew listed of south | list present 2; north present 0..1; south "
     "present 1..2 | body seats 5; north seats 3; south seats 2\n"
     "item : +E Elm listed, +Y Yew listed of south | list present 2; north present 0..1; south "
     "present 1..2 | body seats 5; north seats 3; south seats 2\n"},
    {"the day after",
     RECORD("", " date='2014-10-24'",
            "<attendance><member name='E Elm'/><member name='Y Yew'/></attendance><decision/>"),
     "opening: +E Elm listed, +Y Yew listed | list present 2; north present 0..2; west present "
     "0..2 | body seats 4; north seats 3; west seats 1\n"
     "item : +E Elm listed, +Y Yew listed | list present 2; north present 0..2; west present 0..2 "
     "| body seats 4; north seats 3; west seats 1\n"},
    {"the day before",
     RECORD("", " date='2014-10-22'",
            "<attendance><member name='E Elm'/><member name='Y Yew'/></attendance><decision/>"),
     "opening: +E Elm listed of east, +Y Yew listed of south | list present 2; east present 1; "
     "north present 0; south present 1 | body seats 9; east seats 4; north seats 3; south seats 2\n"
     "item : +E Elm listed of east, +Y Yew listed of south | list present 2; east present 1; north "
     "present 0; south present 1 | body seats 9; east seats 4; north seats 3; south seats 2\n"},
};

static void
authorities_join_and_leave(void **state)
{
    (void)state;
    verdicts_table_of_moments("", joint_of_days, joint_of_days_cases,
                              VI_COUNT(joint_of_days_cases));
}

#define ABB                                                                                        \
    "<attendance>\n<member name='A Ash'/><member name='Bob Birch'/><member name='Bea Birch'/>"     \
    "</attendance>\n"
#define NEXT "<decision outcome='carried'/></item>\n<item number='2'>"
#define LAST "<decision outcome='carried'/></item>"

/* It is not known who, but it is known how many. */
static const struct verdicts_case several_of_one_name_are_counted_together_cases[] = {
    {"both leave, one after the other, and one returns",
     NUMBER("3",
            ABB "<item number='1'><event kind='leaves' by='Birch'/>"
                "<event kind='leaves' by='Birch'/>" NEXT "<event kind='returns' by='Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3 | number "
     "present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 1 | number "
     "present 1\n"
     "item 2: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2 | number "
     "present 2\n"},
    {"one leaves, then one of them by name",
     NUMBER("3", ABB "<item number='1'><event kind='leaves' by='Birch'/>" NEXT
                     "<event kind='leaves' by='Bob Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3 | number "
     "present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2 | number "
     "present 2\n"
     "item 2: +A Ash listed, -Bob Birch left, ?Bea Birch namesake | list present 1 | number "
     "present 1\n"},
    {"one leaves, and one of them by name returns",
     NUMBER("3", ABB "<item number='1'><event kind='leaves' by='Birch'/>" NEXT
                     "<event kind='returns' by='Bob Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3 | number "
     "present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2 | number "
     "present 2\n"
     "item 2: +A Ash listed, +Bob Birch returned, +Bea Birch returned | list present 3 | number "
     "present 3\n"},
    {"one leaves, and one of them votes: it was the other",
     MINUTES(ABB "<item number='1'><event kind='leaves' by='Birch'/><decision outcome='carried'>"
                 "<vote><cast member='Bob Birch' way='for'/></vote></decision></item>"),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, +Bob Birch voted, ?Bea Birch namesake | list present 2 | names for "
     "1..\n"},
    {"one of two leaves, of whom one has no vote",
     MINUTES("<attendance>\n<member name='A Ash'/><member name='Bob Birch'/>"
             "<member name='Bea Birch' class='co-opted'/></attendance>"
             "<item number='1'><event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed without a vote | list present "
     "2\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake without a vote | list "
     "present 1..2\n"},
    {"one of two leaves, neither of whom has a vote",
     MINUTES("<attendance>\n<member name='A Ash'/><member name='Bob Birch' class='co-opted'/>"
             "<member name='Bea Birch' class='co-opted'/></attendance>"
             "<item number='1'><event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed without a vote, +Bea Birch listed without a vote | "
     "list present 1\n"
     "item 1: +A Ash listed, ?Bob Birch namesake without a vote, ?Bea Birch namesake without a "
     "vote | list present 1\n"},
    {"it may have been a third who is not on record as having been there",
     MINUTES("<attendance>\n<member name='A Ash'/><member name='Bob Birch'/>"
             "<member name='Bea Birch'/><member name='Bud Birch' absent='yes'/></attendance>"
             "<item number='1'><event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed, -Bud Birch not listed | list "
     "present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake, -Bud Birch not listed | "
     "list present 2..3\n"},
    {"a third who had left by name cannot be the one who leaves",
     MINUTES("<attendance>\n<member name='A Ash'/><member name='Bob Birch'/>"
             "<member name='Bea Birch'/><member name='Bud Birch'/></attendance>"
             "<item number='1'><event kind='leaves' by='Bud Birch'/>"
             "<event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed, +Bud Birch listed | list "
     "present 4\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake, -Bud Birch left | list "
     "present 2\n"},
    {"two surnames: two doubts",
     MINUTES("<attendance>\n<member name='Al Ash'/><member name='Ann Ash'/>"
             "<member name='Bob Birch'/><member name='Bea Birch'/></attendance>"
             "<item number='1'><event kind='leaves' by='Birch'/>" NEXT
             "<event kind='leaves' by='Ash'/>" LAST),
     "opening: +Al Ash listed, +Ann Ash listed, +Bob Birch listed, +Bea Birch listed | list "
     "present 4\n"
     "item 1: +Al Ash listed, +Ann Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list "
     "present 3\n"
     "item 2: ?Al Ash namesake, ?Ann Ash namesake, ?Bob Birch namesake, ?Bea Birch namesake | list "
     "present 2\n"},
    {"two names that overlap are one doubt",
     MINUTES("<attendance>\n<member name='Bob Birch'/><member name='Bea Birch'/>"
             "<member name='Carl Birch'/></attendance>"
             "<item number='1'><event kind='leaves' by='B Birch'/>" NEXT
             "<event kind='leaves' by='Birch'/>" LAST),
     "opening: +Bob Birch listed, +Bea Birch listed, +Carl Birch listed | list present 3\n"
     "item 1: ?Bob Birch namesake, ?Bea Birch namesake, +Carl Birch listed | list present 2\n"
     "item 2: ?Bob Birch namesake, ?Bea Birch namesake, ?Carl Birch namesake | list present 1\n"},
    {"an interest of one of them, who is not said to have left",
     MINUTES(ABB "<item number='1'><interest member='Birch' kind='disclosable-pecuniary'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2..3\n"},
    {"an interest of one of them, who stayed",
     MINUTES(ABB "<item number='1'><interest member='Birch' kind='disclosable-pecuniary' "
                 "withdrew='no'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"},
    {"two interests of that name: of one of them or of both",
     MINUTES(ABB "<item number='1'><interest member='Birch' kind='disclosable-pecuniary' "
                 "withdrew='yes'/><interest member='Birch' kind='pecuniary' withdrew='yes'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 1..2\n"},
    {"one has left; an interest of one of them may be that one's",
     MINUTES(ABB "<item number='1'><event kind='leaves' by='Birch'/>" NEXT
                 "<interest member='Birch' kind='disclosable-pecuniary' withdrew='yes'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"
     "item 2: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 1..2\n"},
    {"one has left; one of them by name withdraws",
     MINUTES(ABB "<item number='1'><event kind='leaves' by='Birch'/>" NEXT
                 "<interest member='Bob Birch' kind='disclosable-pecuniary' withdrew='yes'/>" LAST),
     "opening: +A Ash listed, +Bob Birch listed, +Bea Birch listed | list present 3\n"
     "item 1: +A Ash listed, ?Bob Birch namesake, ?Bea Birch namesake | list present 2\n"
     "item 2: +A Ash listed, -Bob Birch withdrew, ?Bea Birch namesake | list present 1..2\n"},
};

static void
several_of_one_name_are_counted_together(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, several_of_one_name_are_counted_together_cases,
                              VI_COUNT(several_of_one_name_are_counted_together_cases));
}

#define ITEM_1 "<item number='1'><decision outcome='carried'/></item>"
#define JOINT(body)                                                                                \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n<meeting body='joint' " \
    "date='2014-10-23'><attendance><member name='A Ash' authority='north'/>" body "</meeting>"     \
    "</record>"

static const struct verdicts_case and_in_their_authority_cases[] = {
    {"both of one authority: one of its members is there",
     JOINT(
         "<member name='Bob Birch' authority='south'/><member name='Bea Birch' "
         "authority='south'/></attendance><item number='1'><event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed of north, +Bob Birch listed of south, +Bea Birch listed of south | "
     "list present 3; north present 1; south present 2 | body whole 7; north seats 3; south seats "
     "2\n"
     "item 1: +A Ash listed of north, ?Bob Birch namesake of south, ?Bea Birch namesake of south | "
     "list present 2; north present 1; south present 1 | body whole 7; north seats 3; south seats "
     "2\n"},
    {"of two authorities: each has them or not",
     JOINT(
         "<member name='Bob Birch' authority='north'/><member name='Bea Birch' "
         "authority='south'/></attendance><item number='1'><event kind='leaves' by='Birch'/>" LAST),
     "opening: +A Ash listed of north, +Bob Birch listed of north, +Bea Birch listed of south | "
     "list present 3; north present 2; south present 1 | body whole 7; north seats 3; south seats "
     "2\n"
     "item 1: +A Ash listed of north, ?Bob Birch namesake of north, ?Bea Birch namesake of south | "
     "list present 2; north present 1..2; south present 0..1 | body whole 7; north seats 3; south "
     "seats 2\n"},
};

static void
and_in_their_authority(void **state)
{
    (void)state;
    verdicts_table_of_moments("", joint_of_seven, and_in_their_authority_cases,
                              VI_COUNT(and_in_their_authority_cases));
}

static const struct verdicts_case casters_and_substitutes_cases[] = {
    {"who gives a casting vote was there",
     MINUTES("<attendance complete='no'><member name='A Ash'/></attendance>"
             "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
             "casting-by='B Birch'/></decision></item>"),
     "opening: +A Ash listed, ?B Birch not recorded, ?X Xylem not recorded without a vote | list "
     "present 1..3 | body seats 3\n"
     "item 1: +A Ash listed, +B Birch voted, ?X Xylem not recorded without a vote | list present "
     "2..3 | counts for 1 against 1 | body seats 3\n"},
    {"a substitute for somebody who is no member does not count",
     MINUTES("<attendance complete='no'><member name='A Ash'/>"
             "<member name='E Elm' substitute-for='F Fir'/></attendance>" ITEM_1),
     "opening: +A Ash listed, -E Elm stands for none, ?B Birch not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..3 | body seats 3\n"
     "item 1: +A Ash listed, -E Elm stands for none, ?B Birch not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..3 | body seats 3\n"},
    {"a substitute for a member counts",
     MINUTES("<attendance complete='no'><member name='A Ash'/>"
             "<member name='E Elm' substitute-for='B Birch'/></attendance>" ITEM_1),
     "opening: +A Ash listed, +E Elm listed, -B Birch not listed, ?X Xylem not recorded without a "
     "vote | list present 2..3 | body seats 3\n"
     "item 1: +A Ash listed, +E Elm listed, -B Birch not listed, ?X Xylem not recorded without a "
     "vote | list present 2..3 | body seats 3\n"},
    {"a substitute for a member without a vote has none",
     MINUTES("<attendance complete='no'><member name='A Ash'/>"
             "<member name='E Elm' substitute-for='X Xylem'/></attendance>" ITEM_1),
     "opening: +A Ash listed, +E Elm listed without a vote, ?B Birch not recorded, -X Xylem not "
     "listed without a vote | list present 1..3 | body seats 3\n"
     "item 1: +A Ash listed, +E Elm listed without a vote, ?B Birch not recorded, -X Xylem not "
     "listed without a vote | list present 1..3 | body seats 3\n"},
};

static void
casters_and_substitutes(void **state)
{
    (void)state;
    verdicts_table_of_moments(
        "",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' seats='3'/><seat body='committee' member='A Ash'/>"
        "<seat body='committee' member='B Birch'/><seat body='committee' member='X Xylem' "
        "class='non-voting'/></constitution>",
        casters_and_substitutes_cases, VI_COUNT(casters_and_substitutes_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(interests_take_members_out),
        cmocka_unit_test(taking_part_proves_presence),
        cmocka_unit_test(stated_numbers_move_with_the_members),
        cmocka_unit_test(a_vote_claims_what_it_says),
        cmocka_unit_test(a_body_bounds_who_can_be_there),
        cmocka_unit_test(the_whole_number_is_not_the_sum_of_the_parts),
        cmocka_unit_test(authorities_join_and_leave),
        cmocka_unit_test(only_who_may_vote_is_counted),
        cmocka_unit_test(authorities_have_their_own_claims),
        cmocka_unit_test(several_of_one_name_are_counted_together),
        cmocka_unit_test(and_in_their_authority),
        cmocka_unit_test(casters_and_substitutes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

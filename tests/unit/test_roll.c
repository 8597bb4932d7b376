/* SPDX-License-Identifier: Apache-2.0 */
#include "document/roll.h"

#include <stdio.h>

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes                                 \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body) RECORD("", " date='2014-10-23'", body)
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

static const struct verdicts_case members_come_and_go_cases[] = {
    {"nobody moves: all who are listed stay",
     MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"a member who arrives was not there before",
     MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"
                 "<item number='2'><event kind='arrives' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"
                 "<item number='3'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch not yet, +C Cedar listed | list present 2\n"
     "item 1: +A Ash listed, -B Birch not yet, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, +B Birch arrived, +C Cedar listed | list present 3\n"
     "item 3: +A Ash listed, +B Birch arrived, +C Cedar listed | list present 3\n"},
    {"a member who leaves stays away until they return",
     MINUTES(ABC "<item number='1'><event kind='leaves' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"
                 "<item number='2'><decision outcome='carried'/></item>\n"
                 "<item number='3'><event kind='returns' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"
     "item 2: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"
     "item 3: +A Ash listed, +B Birch returned, +C Cedar listed | list present 3\n"},
    {"a movement after a decision does not touch it",
     MINUTES(ABC "<item number='1'><decision outcome='carried'/><event kind='leaves' by='B "
                 "Birch'/><decision outcome='carried'/></item>"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"},
    {"arrives, leaves and returns",
     MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"
                 "<item number='2'><event kind='arrives' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"
                 "<item number='3'><event kind='leaves' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"
                 "<item number='4'><event kind='returns' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, -C Cedar not yet | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed, -C Cedar not yet | list present 2\n"
     "item 2: +A Ash listed, +B Birch listed, +C Cedar arrived | list present 3\n"
     "item 3: +A Ash listed, +B Birch listed, -C Cedar left | list present 2\n"
     "item 4: +A Ash listed, +B Birch listed, +C Cedar returned | list present 3\n"},
    {"who sent apologies may still arrive",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' apologies='yes'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"
             "<item number='2'><event kind='arrives' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch apologised | list present 1\n"
     "item 1: +A Ash listed, -B Birch apologised | list present 1\n"
     "item 2: +A Ash listed, +B Birch arrived | list present 2\n"},
    {"who leaves was there, though no list names them",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"
             "<item number='2'><event kind='leaves' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2\n"
     "item 2: +A Ash listed, -B Birch left | list present 1\n"},
    {"who leaves and is not listed as there had sent apologies: the departure is believed",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' apologies='yes'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"
             "<item number='2'><event kind='leaves' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"
             "<item number='3'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch apologised | list present 1\n"
     "item 1: +A Ash listed, -B Birch apologised | list present 1\n"
     "item 2: +A Ash listed, -B Birch left | list present 1\n"
     "item 3: +A Ash listed, -B Birch left | list present 1\n"},
    {"a visitor who arrives is one person more",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><event kind='arrives' by='Z Zelkova'/><decision "
             "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -Z Zelkova not yet | list present 1\n"
     "item 1: +A Ash listed, +Z Zelkova arrived | list present 2\n"},
    {"movements of the meeting stand in its order",
     MINUTES(
         ABC
         "<event kind='leaves' by='A Ash'/><item number='1'><decision outcome='carried'/></item>\n"
         "<event kind='returns' by='A Ash'/><item number='2'><decision "
         "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: -A Ash left, +B Birch listed, +C Cedar listed | list present 2\n"
     "item 2: +A Ash returned, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"movements inside a decision come before it",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><event kind='leaves' by='A "
                 "Ash'/></decision><decision outcome='carried'/></item>"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: -A Ash left, +B Birch listed, +C Cedar listed | list present 2\n"},
};

static void
members_come_and_go(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, members_come_and_go_cases,
                              VI_COUNT(members_come_and_go_cases));
}

static const struct verdicts_case lists_are_complete_or_not_cases[] = {
    {"the list of whole minutes is taken to be complete",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2\n"},
    {"a list that says it is not complete is not",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2..\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2..\n"},
    {"the list of an extract is not complete",
     RECORD(" extent='extract'", " date='2014-10-23'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2..\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2..\n"},
    {"the list of an extract that says so is complete",
     RECORD(" extent='extract'", " date='2014-10-23'",
            "<attendance complete='yes'>\n"
            "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2\n"},
    {"no list at all", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "opening:\n"
     "item 1:\n"},
    {"an empty list says nothing",
     MINUTES("<attendance/><item number='1'><decision outcome='carried'/></item>\n"),
     "opening:\n"
     "item 1:\n"},
    {"a list of apologies alone",
     MINUTES("<attendance><member name='B Birch' apologies='yes'/></attendance><item "
             "number='1'><decision outcome='carried'/></item>\n"),
     "opening: -B Birch apologised | list\n"
     "item 1: -B Birch apologised | list\n"},
    {"a member marked absent",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' absent='yes'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch not listed | list present 1\n"
     "item 1: +A Ash listed, -B Birch not listed | list present 1\n"},
    {"officers and guests are no members",
     MINUTES(
         "<attendance><member name='A Ash'/><attendee name='O Officer' "
         "role='solicitor'/></attendance><item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1\n"
     "item 1: +A Ash listed | list present 1\n"},
    {"the same name twice is one member",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='Cllr A Ash'/><member name='A. Ash'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed | list present 1\n"
     "item 1: +A Ash listed | list present 1\n"},
};

static void
lists_are_complete_or_not(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, lists_are_complete_or_not_cases,
                              VI_COUNT(lists_are_complete_or_not_cases));
}

static const struct verdicts_case a_constitution_names_the_members_cases[] = {
    {"seats of the day, the complete list without two of them",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed, -D Dogwood not listed, -X Xylem not listed without "
     "a vote | list present 2 | body seats 5\n"
     "item 1: +A Ash listed, +B Birch listed, -D Dogwood not listed, -X Xylem not listed without a "
     "vote | list present 2 | body seats 5\n"},
    {"an incomplete list leaves the others open",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not "
     "recorded without a vote | list present 1..5 | body seats 5\n"
     "item 1: +A Ash listed, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..5 | body seats 5\n"},
    {"a seat that ended on the last day of September",
     RECORD("", " date='2014-09-30'",
            "<attendance complete='no'>\n"
            "<member name='A Ash'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, ?B Birch not recorded, ?C Cedar not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..5 | body seats 5\n"
     "item 1: +A Ash listed, ?B Birch not recorded, ?C Cedar not recorded, ?X Xylem not recorded "
     "without a vote | list present 1..5 | body seats 5\n"},
    {"the list says the class: it is believed",
     MINUTES("<attendance>\n"
             "<member name='X Xylem' class='voting'/><member name='A Ash' "
             "class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +X Xylem listed, +A Ash listed without a vote, -B Birch not listed, -D Dogwood not "
     "listed | list present 1 | body seats 5\n"
     "item 1: +X Xylem listed, +A Ash listed without a vote, -B Birch not listed, -D Dogwood not "
     "listed | list present 1 | body seats 5\n"},
    {"a member without a vote does not count",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='X Xylem'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +X Xylem listed without a vote, -B Birch not listed, -D Dogwood not "
     "listed | list present 1 | body seats 5\n"
     "item 1: +A Ash listed, +X Xylem listed without a vote, -B Birch not listed, -D Dogwood not "
     "listed | list present 1 | body seats 5\n"},
    {"no list: up to all seats", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: ?A Ash not recorded, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not "
     "recorded without a vote | list present 0..5 | body seats 5\n"
     "item 1: ?A Ash not recorded, ?B Birch not recorded, ?D Dogwood not recorded, ?X Xylem not "
     "recorded without a vote | list present 0..5 | body seats 5\n"},
};

static void
a_constitution_names_the_members(void **state)
{
    (void)state;
    verdicts_table_of_moments("", constitution, a_constitution_names_the_members_cases,
                              VI_COUNT(a_constitution_names_the_members_cases));
}

static const struct verdicts_case attendance_from_afar_counts_while_the_law_allowed_it_cases[] = {
    {"on 6 May 2021 it counted",
     RECORD("", " date='2021-05-06'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2\n"},
    {"on 7 May 2021 it does not",
     RECORD("", " date='2021-05-07'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1\n"
     "item 1: +A Ash listed, -B Birch remote | list present 1\n"},
    {"before 4 April 2020 no law is loaded",
     RECORD("", " date='2020-04-03'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, +B Birch listed | list present 2\n"},
    {"who attends from afar and leaves and returns is still afar",
     RECORD("", " date='2022-02-01'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><event kind='leaves' by='B Birch'/><decision "
            "outcome='carried'/></item>\n"
            "<item number='2'><event kind='returns' by='B Birch'/><decision "
            "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1\n"
     "item 1: +A Ash listed, -B Birch left | list present 1\n"
     "item 2: +A Ash listed, -B Birch remote | list present 1\n"},
    {"who arrives from afar",
     RECORD("", " date='2022-02-01'",
            "<attendance>\n"
            "<member name='A Ash'/></attendance>\n"
            "<item number='1'><event kind='arrives' by='B Birch' mode='remote'/><decision "
            "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch not yet | list present 1\n"
     "item 1: +A Ash listed, -B Birch remote | list present 1\n"},
    {"who attends from afar and comes into the room",
     RECORD("", " date='2022-02-01'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><event kind='arrives' by='B Birch' mode='in-person'/><decision "
            "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1\n"
     "item 1: +A Ash listed, +B Birch arrived | list present 2\n"},
    {"the whole meeting was held from afar",
     RECORD("", " date='2022-02-01' mode='remote'",
            "<attendance>\n"
            "<member name='A Ash'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: -A Ash remote | list present 0\n"
     "item 1: -A Ash remote | list present 0\n"},
    {"the whole meeting was held from afar, one in the room",
     RECORD("", " date='2022-02-01' mode='remote'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='in-person'/></attendance>\n"
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: -A Ash remote, +B Birch listed | list present 1\n"
     "item 1: -A Ash remote, +B Birch listed | list present 1\n"},
    {"a vote from afar is deducted",
     RECORD(
         "", " date='2022-02-01'",
         "<attendance>\n"
         "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='2' against='0'><cast member='A "
         "Ash' way='for'/><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "opening: +A Ash listed, -B Birch remote | list present 1\n"
     "item 1: +A Ash listed, -B Birch remote | list present 1 | counts for 1 against 0 | names for "
     "1..\n"},
};

static void
attendance_from_afar_counts_while_the_law_allowed_it(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, attendance_from_afar_counts_while_the_law_allowed_it_cases,
                              VI_COUNT(attendance_from_afar_counts_while_the_law_allowed_it_cases));
}

static const struct verdicts_case substitutes_stand_for_absent_members_cases[] = {
    {"for one who sent apologies",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/><member "
             "name='B Birch' apologies='yes'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +S Sorrel listed, -B Birch apologised | list present 2\n"
     "item 1: +A Ash listed, +S Sorrel listed, -B Birch apologised | list present 2\n"},
    {"for one who is there: not counted",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/><member "
             "name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -S Sorrel replaced, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, -S Sorrel replaced, +B Birch listed | list present 2\n"},
    {"for one who is not listed",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +S Sorrel listed | list present 2\n"
     "item 1: +A Ash listed, +S Sorrel listed | list present 2\n"},
    {"until the member arrives",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/><member "
             "name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"
             "<item number='2'><event kind='arrives' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"
             "<item number='3'><event kind='leaves' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +S Sorrel listed, -B Birch not yet | list present 2\n"
     "item 1: +A Ash listed, +S Sorrel listed, -B Birch not yet | list present 2\n"
     "item 2: +A Ash listed, -S Sorrel replaced, +B Birch arrived | list present 2\n"
     "item 3: +A Ash listed, +S Sorrel listed, -B Birch left | list present 2\n"},
    {"of a member who withdrew for an interest",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/><member "
             "name='B Birch'/></attendance>\n"
             "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
             "withdrew='yes'/><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, -S Sorrel replaced, +B Birch listed | list present 2\n"
     "item 1: +A Ash listed, -S Sorrel replaced, -B Birch withdrew | list present 1\n"},
    {"two substitutes for one member",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/><member name='T "
         "Tansy' substitute-for='B Birch'/><member name='B Birch' apologies='yes'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +S Sorrel listed, -T Tansy replaced, -B Birch apologised | list "
     "present 2\n"
     "item 1: +A Ash listed, +S Sorrel listed, -T Tansy replaced, -B Birch apologised | list "
     "present 2\n"},
};

static void
substitutes_stand_for_absent_members(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, substitutes_stand_for_absent_members_cases,
                              VI_COUNT(substitutes_stand_for_absent_members_cases));
}

static const struct verdicts_case substitutes_take_the_seat_of_a_known_member_cases[] = {
    {"an incomplete list: the member replaced is absent",
     MINUTES(
         "<attendance complete='no'>\n"
         "<member name='A Ash'/><member name='S Sorrel' substitute-for='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'/></item>\n"),
     "opening: +A Ash listed, +S Sorrel listed, -B Birch not listed, ?D Dogwood not recorded, ?X "
     "Xylem not recorded without a vote | list present 2..5 | body seats 5\n"
     "item 1: +A Ash listed, +S Sorrel listed, -B Birch not listed, ?D Dogwood not recorded, ?X "
     "Xylem not recorded without a vote | list present 2..5 | body seats 5\n"},
};

static void
substitutes_take_the_seat_of_a_known_member(void **state)
{
    (void)state;
    verdicts_table_of_moments("", constitution, substitutes_take_the_seat_of_a_known_member_cases,
                              VI_COUNT(substitutes_take_the_seat_of_a_known_member_cases));
}

/* A thousand whom only votes name are kept; of anyone after them it is not known who they are. */
static void
unlisted_persons_have_a_limit(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_roll roll = {.arena = &arena, .comparisons = VI_ROLL_COMPARISONS, .complete = true};
    enum vi_truth match;
    for (int i = 0; i < VI_ROLL_UNLISTED; i++) {
        char name[16];
        snprintf(name, sizeof name, "p%d", i);
        const struct vi_text text = vi_text_copy(&arena, vi_text_from(name));
        assert_non_null(vi_roll_add(&roll, text, text, (struct vi_place){0}));
    }
    assert_true(roll.complete);
    assert_null(vi_roll_find(&roll, VI_TEXT("one more"), &match));
    assert_int_equal(match, VI_FALSE);
    assert_null(vi_roll_add(&roll, VI_TEXT("One More"), VI_TEXT("one more"), (struct vi_place){0}));
    assert_false(roll.failed);
    assert_false(roll.complete);
    assert_null(vi_roll_find(&roll, VI_TEXT("one more"), &match));
    assert_int_equal(match, VI_UNKNOWN);
    vi_arena_free(&arena);
}

/* --- What the law and the record leave apart ------------------------------------------------- */

static const char laws_of_attendance[] =
    "<attendance-counts id='until' mode='remote' counts='no' in-force-until='2010-12-31'/>"
    "<attendance-counts id='councils' mode='remote' counts='no' body-kind='council' "
    "in-force-from='2012-01-01' in-force-until='2012-12-31'/>";

#define ONE_AFAR(day)                                                                              \
    RECORD("", " date='" day "'",                                                                  \
           "<attendance>\n<member name='A Ash'/><member name='X Xylem' mode='remote' "             \
           "class='voting'/></attendance>\n")

static const struct verdicts_case laws_cases[] = {
    {"on its last day a law is law", ONE_AFAR("2010-12-31"),
     "opening: +A Ash listed, -X Xylem remote | list present 1\n"},
    {"on the day after it is not", ONE_AFAR("2011-01-01"),
     "opening: +A Ash listed, +X Xylem listed | list present 2\n"},
    {"a law about councils is none for a committee", ONE_AFAR("2012-06-01"),
     "opening: +A Ash listed, +X Xylem listed | list present 2\n"},
};

static void
a_law_of_attendance_has_its_days_and_bodies(void **state)
{
    (void)state;
    verdicts_table_of_moments(
        laws_of_attendance,
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
        "<body id='committee' kind='committee'/></constitution>",
        laws_cases, VI_COUNT(laws_cases));
}

static const struct verdicts_case apart_cases[] = {
    {"a departure that is recited of another meeting happened there",
     MINUTES(ABC "<event kind='leaves' by='B Birch' of='council/2014-01-01/1'/>"
                 "<item number='1'><decision/></item>"),
     "opening: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"
     "item 1: +A Ash listed, +B Birch listed, +C Cedar listed | list present 3\n"},
    {"the list in a report is not taken to be complete",
     "<record xmlns='urn:vires:record:1' kind='report'><meeting body='committee' date='2014-10-23'>"
     "<attendance><member name='A Ash'/></attendance><decision/></meeting></record>",
     "opening: +A Ash listed | list present 1..\n"
     "item : +A Ash listed | list present 1..\n"},
    {"an interest tied to no item, under a name that may be a member's, is nobody's",
     MINUTES("<attendance><member name='A Ash'/></attendance><interest member='Ash' "
             "kind='disclosable-pecuniary'/><item number='1'><decision/></item>"),
     "opening: +A Ash listed | list present 1\n"
     "item 1: +A Ash listed | list present 1\n"},
    {"who declared one and has left is not there",
     MINUTES(ABC "<interest member='B Birch' kind='disclosable-pecuniary'/>"
                 "<item number='1'><event kind='leaves' by='B Birch'/><decision/></item>"),
     "opening: +A Ash listed, ?B Birch loose interest, +C Cedar listed | list present 2..3\n"
     "item 1: +A Ash listed, -B Birch left, +C Cedar listed | list present 2\n"},
    {"one of that name has left already: it is the other who may leave",
     MINUTES("<attendance><member name='A Ash'/><member name='B Ash'/></attendance>"
             "<item number='1'><event kind='leaves' by='A Ash'/><decision/></item>"
             "<item number='2'><event kind='leaves' by='Ash'/><decision/></item>"),
     "opening: +A Ash listed, +B Ash listed | list present 2\n"
     "item 1: -A Ash left, +B Ash listed | list present 1\n"
     "item 2: -A Ash left, ?B Ash namesake | list present 0\n"},
    {"who withdrew and takes part from afar again is known to be afar",
     RECORD("", " date='2022-02-01'",
            "<attendance><member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>"
            "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/>"
            "<event kind='leaves' by='B Birch'/><decision/></item>"
            "<item number='2'><event kind='returns' by='B Birch'/><decision/></item>"
            "<item number='3'><decision/></item>"),
     "opening: +A Ash listed, -B Birch remote | list present 1\n"
     "item 1: +A Ash listed, -B Birch withdrew | list present 1\n"
     "item 2: +A Ash listed, -B Birch remote | list present 1\n"
     "item 3: +A Ash listed, -B Birch remote | list present 1\n"},
};

static void
what_is_not_said_of_a_member_is_not_taken(void **state)
{
    (void)state;
    verdicts_table_of_moments("", NULL, apart_cases, VI_COUNT(apart_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_come_and_go),
        cmocka_unit_test(lists_are_complete_or_not),
        cmocka_unit_test(a_constitution_names_the_members),
        cmocka_unit_test(attendance_from_afar_counts_while_the_law_allowed_it),
        cmocka_unit_test(substitutes_stand_for_absent_members),
        cmocka_unit_test(substitutes_take_the_seat_of_a_known_member),
        cmocka_unit_test(a_law_of_attendance_has_its_days_and_bodies),
        cmocka_unit_test(what_is_not_said_of_a_member_is_not_taken),
        cmocka_unit_test(unlisted_persons_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* What is judged, in which order, and what each of it stands in. */
#include <stdio.h>
#include <string.h>

#include "support/verdicts.h"

#define LAW(id, more, applies, asks)                                                               \
    "<rule id='" id "' severity='error'" more "><title>The rule</title><applies to=" applies       \
    "/>" asks "</rule>"
#define APPROVED  "<fact of='approved' is='yes'/>"
#define EVERY(to) LAW(to, "", "'" to "'", APPROVED)
#define EVERYTHING                                                                                 \
    EVERY("record")                                                                                \
    EVERY("meeting")                                                                               \
    EVERY("item") EVERY("decision") EVERY("vote") EVERY("clause") EVERY("interest") EVERY("event")

#define RECORD(attributes, body)                                                                   \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes ">\n" body "</record>"
#define MEETING(body) "<meeting body='executive' date='2014-10-23'>\n" body "</meeting>\n"
#define MINUTES(body) RECORD("", MEETING(body))

static const struct verdicts_case every_cases[] = {
    {"everything that a document holds, each once, as it is printed",
     RECORD(" id='m'",
            "<event kind='invoice'/>\n" MEETING("<event kind='summons'/>\n"
                                                "<interest member='A Ash' kind='personal'/>\n"
                                                "<item number='1'>\n"
                                                "<event kind='notice'/>\n"
                                                "<interest member='B Birch' kind='personal'/>\n"
                                                "<decision>\n"
                                                "<event kind='approval'/>\n"
                                                "<interest member='C Cedar' kind='personal'/>\n"
                                                "<vote for='2'/>\n"
                                                "<clause label='A'>x\n"
                                                "<clause label='i'>y</clause>\n"
                                                "<clause label='ii'>z</clause></clause>\n"
                                                "<clause label='B'>x</clause>\n"
                                                "</decision></item>\n"
                                                "<decision/>")),
     "1:1 record: the document | m\n"
     "2:1 event: the invoice | m@invoice\n"
     "3:1 meeting: the meeting | executive/2014-10-23\n"
     "4:1 event: the summons | executive/2014-10-23@summons\n"
     "5:1 interest: the interest of A Ash | executive/2014-10-23@A Ash\n"
     "6:1 item: item 1 | executive/2014-10-23/1\n"
     "7:1 event: the notice in item 1 | executive/2014-10-23/1@notice\n"
     "8:1 interest: the interest of B Birch in item 1 | executive/2014-10-23/1@B Birch\n"
     "9:1 decision: item 1 | executive/2014-10-23/1\n"
     "10:1 event: the approval in item 1 | executive/2014-10-23/1@approval\n"
     "11:1 interest: the interest of C Cedar in item 1 | executive/2014-10-23/1@C Cedar\n"
     "12:1 vote: item 1 | executive/2014-10-23/1\n"
     "13:1 clause: clause A of item 1 | executive/2014-10-23/1#A\n"
     "14:1 clause: clause A.i of item 1 | executive/2014-10-23/1#A.i\n"
     "15:1 clause: clause A.ii of item 1 | executive/2014-10-23/1#A.ii\n"
     "16:1 clause: clause B of item 1 | executive/2014-10-23/1#B\n"
     "18:1 decision: the decision | executive/2014-10-23\n"},
    {"an empty document is a document", RECORD(" id='m'", ""), "1:1 record: the document | m\n"},
    {"a meeting at which nothing was decided", MINUTES(""),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"},
    {"several meetings in one document",
     RECORD(" id='m'",
            MEETING("<item number='1'/>\n") "<meeting body='council' date='2014-11-20'>\n<item "
                                            "number='1'/></meeting>"),
     "1:1 record: the document | m\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 1 | executive/2014-10-23/1\n"
     "5:1 meeting: the meeting | council/2014-11-20\n"
     "6:1 item: item 1 | council/2014-11-20/1\n"},
    {"items and decisions without a meeting, as reports and notices have them",
     "<record xmlns='urn:vires:record:1' kind='report' id='r'>\n<item "
     "number='1'><decision/>\n</item>\n"
     "<decision/>\n<item number='2'/></record>",
     "1:1 record: the document | r\n"
     "2:1 item: item 1 | r/1\n"
     "2:18 decision: item 1 | r/1\n"
     "4:1 decision: the decision | r\n"
     "5:1 item: item 2 | r/2\n"},
    {"items and decisions of a meeting between one another",
     MINUTES("<decision/>\n<item number='1'/>\n<decision/>\n<item number='2'/>\n<decision/>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 decision: the first decision | executive/2014-10-23.1\n"
     "4:1 item: item 1 | executive/2014-10-23/1\n"
     "5:1 decision: the second decision | executive/2014-10-23.2\n"
     "6:1 item: item 2 | executive/2014-10-23/2\n"
     "7:1 decision: the third decision | executive/2014-10-23.3\n"},
    {"each decision of an item, amendments too",
     MINUTES("<item number='1'><decision kind='amendment'/>\n<decision/>\n<decision "
             "kind='election'/></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 1 | executive/2014-10-23/1\n"
     "3:18 decision: the amendment on item 1 | executive/2014-10-23/1.1\n"
     "4:1 decision: the decision on item 1 | executive/2014-10-23/1.2\n"
     "5:1 decision: the election on item 1 | executive/2014-10-23/1.3\n"},
    {"a decision with three votes is judged for each, and so is each vote",
     MINUTES("<item number='1'><decision>\n<vote for='1'/>\n<vote for='2'/>\n<vote "
             "for='3'/></decision></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 1 | executive/2014-10-23/1\n"
     "3:18 decision: item 1 (the first vote) | executive/2014-10-23/1/vote-1\n"
     "3:18 decision: item 1 (the second vote) | executive/2014-10-23/1/vote-2\n"
     "3:18 decision: item 1 (the third vote) | executive/2014-10-23/1/vote-3\n"
     "4:1 vote: item 1 (the first vote) | executive/2014-10-23/1/vote-1\n"
     "5:1 vote: item 1 (the second vote) | executive/2014-10-23/1/vote-2\n"
     "6:1 vote: item 1 (the third vote) | executive/2014-10-23/1/vote-3\n"},
    {"a decision without a vote is no vote", MINUTES("<decision/>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 decision: the decision | executive/2014-10-23\n"},
    {"recommendations are not decisions, nor are their clauses",
     MINUTES(
         "<item number='1'><recommendation><clause label='A'>x</clause></recommendation></item>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 1 | executive/2014-10-23/1\n"},
    {"events of a clause are not judged on their own",
     MINUTES("<decision><clause label='A'>x<event kind='approval'/></clause></decision>"),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 decision: the decision | executive/2014-10-23\n"
     "3:11 clause: clause A of the decision | executive/2014-10-23#A\n"},
};

static void
every_subject_is_judged_once(void **state)
{
    (void)state;
    verdicts_table_of_subjects(EVERYTHING, NULL, every_cases, VI_COUNT(every_cases));
}

/* --- What a subject stands in ---------------------------------------------------------- */

#define LOST "<fact of='outcome' is='lost'/>"

static const struct verdicts_case event_cases[] = {
    {"an event of an item belongs to its decision",
     MINUTES("<item number='1'><event kind='approval'/>\n<decision outcome='lost'/></item>"),
     "3:18 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
    {"not to the amendment before it",
     MINUTES("<item number='1'><event kind='approval'/>\n<decision kind='amendment' "
             "outcome='carried'/>\n"
             "<decision outcome='lost'/></item>"),
     "3:18 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
    {"nor to the amendment after it",
     MINUTES("<item number='1'><event kind='approval'/>\n<decision outcome='lost'/>\n"
             "<decision kind='amendment' outcome='carried'/></item>"),
     "3:18 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
    {"of several it belongs to the last",
     MINUTES("<item number='1'><event kind='approval'/>\n<decision outcome='carried'/>\n"
             "<decision outcome='lost'/></item>"),
     "3:18 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
    {"an item of which only an amendment is recorded has no decision for it",
     MINUTES("<item number='1'><event kind='approval'/>\n"
             "<decision kind='amendment' outcome='lost'/></item>"),
     "3:18 e unproven: the approval in item 1: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the approval in item 1) [fact outcome "
     "executive/2014-10-23/1@approval]\n"},
    {"nor has an item without a decision",
     MINUTES("<item number='1'><event kind='approval'/></item>"),
     "3:18 e unproven: the approval in item 1: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the approval in item 1) [fact outcome "
     "executive/2014-10-23/1@approval]\n"},
    {"an event inside a decision belongs to that one",
     MINUTES("<item number='1'><decision outcome='lost'><event kind='approval'/></decision>\n"
             "<decision outcome='carried'/></item>"),
     "3:43 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
    {"an event of the meeting belongs to no decision",
     MINUTES("<event kind='approval'/>\n<decision outcome='lost'/>"),
     "3:1 e unproven: the approval: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the approval) [fact outcome executive/2014-10-23@approval]\n"},
    {"nor does one of the document",
     RECORD("", "<event kind='approval'/>\n" MEETING("<decision outcome='lost'/>")),
     "2:1 e unproven: the approval: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the approval) [fact outcome record@approval]\n"},
    {"events of other kinds are not judged by it",
     MINUTES("<item number='1'><event kind='notice'/>\n<event kind='sneezed'/>\n<event "
             "kind='approval'/>\n"
             "<decision outcome='lost'/></item>"),
     "5:1 e satisfied: the approval in item 1: the outcome is recorded as lost\n"},
};

static void
events_belong_to_the_main_decision(void **state)
{
    (void)state;
    verdicts_table(LAW("e", "", "'event' event='approval'", LOST), NULL, event_cases,
                   VI_COUNT(event_cases));
}

static const struct verdicts_case vote_cases[] = {
    {"the votes of a decision are told apart: the second was lost by its own count",
     MINUTES("<item number='1'><decision outcome='carried'>\n<vote for='5' against='2'/>\n"
             "<vote for='2' against='5'/></decision></item>"),
     "3:18 v satisfied: item 1 (the first vote) had the votes it needed: 5 for, 2 against; more "
     "than half of the votes cast is required\n"
     "3:18 v breached: item 1 (the second vote) is recorded as carried without the votes it "
     "needed: 2 for, 5 against; more than half of the votes cast is required\n"},
    {"the first of two decisions does not lend its vote to the second",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' against='2'/></decision>\n"
             "<decision outcome='carried'/></item>"),
     "3:18 v satisfied: the first decision on item 1 had the votes it needed: 5 for, 2 against; "
     "more than half of the votes cast is required\n"},
    {"nor does a decision with a vote lend it to one of the next item",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='2'/></decision></item>\n"
             "<item number='2'><decision outcome='carried'/>\n"
             "<decision outcome='carried'><vote for='2' against='5'/></decision></item>"),
     "3:18 v satisfied: item 1 had the votes it needed: 5 for, 2 against; more than half of the "
     "votes cast is required\n"
     "5:1 v breached: the second decision on item 2 is recorded as carried without the votes it "
     "needed: 2 for, 5 against; more than half of the votes cast is required\n"},
};

static const struct verdicts_case date_cases[] = {
    {"the date of a decision ends with it: the next has that of the meeting",
     MINUTES("<event kind='summons' date='2014-10-10'/>\n"
             "<item number='1'><decision date='2014-10-11'/>\n<decision/></item>\n"
             "<decision date='2014-10-12'/>"),
     "4:18 w breached: the summons was sent 1 day before the first decision on item 1 was taken; 5 "
     "days are required\n"
     "    because: the summons was sent on 10 October 2014 (line 3), the first decision on item 1 "
     "was taken on 11 October 2014 (line 4); the last day for the summons was 6 October 2014\n"
     "5:1 w satisfied: the summons was sent 13 days before the second decision on item 1 was "
     "taken; 5 days are required\n"
     "    because: the summons was sent on 10 October 2014 (line 3), the second decision on item 1 "
     "was taken on 23 October 2014 (line 2)\n"
     "6:1 w breached: the summons was sent 2 days before the decision was taken; 5 days are "
     "required\n"
     "    because: the summons was sent on 10 October 2014 (line 3), the decision was taken on 12 "
     "October 2014 (line 6); the last day for the summons was 7 October 2014\n"},
    {"the date of a meeting ends with it",
     RECORD(" date='2014-10-12'",
            "<event kind='summons' date='2014-10-10'/>" MEETING("<decision/>") "<decision/>"),
     "3:1 w satisfied: the summons was sent 13 days before the decision was taken; 5 days are "
     "required\n"
     "    because: the summons was sent on 10 October 2014 (line 2), the decision was taken on 23 "
     "October 2014 (line 2)\n"
     "4:1 w breached: the summons was sent 2 days before the decision was taken; 5 days are "
     "required\n"
     "    because: the summons was sent on 10 October 2014 (line 2), the decision was taken on 12 "
     "October 2014 (line 1); the last day for the summons was 7 October 2014\n"},
};

static const struct verdicts_case item_date_cases[] = {
    {"an item has the date of the meeting, not that of a decision on the item before it",
     MINUTES("<item number='1'><decision date='2014-10-01'/></item>\n<item number='2'/>"),
     "3:1 i unproven: item 1: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved executive/2014-10-23/1]\n"
     "4:1 i unproven: item 2: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 2) [fact approved executive/2014-10-23/2]\n"},
};

/* Decisions outside items stand between the items: who was present is told in that order. */
static const struct verdicts_case present_cases[] = {
    {"a decision before the item in which a member leaves, and one after it",
     MINUTES("<attendance><member name='A Ash'/><member name='B Birch'/></attendance>"
             "<decision/>\n<item number='1'><event kind='leaves' by='B Birch'/><decision/></item>\n"
             "<decision/>"),
     "3:72 q satisfied: the executive was quorate for the first decision: 2 present; 2 are "
     "required\n"
     "    because: A Ash is present; B Birch is present\n"
     "4:53 q breached: the executive was not quorate for item 1: 1 was present; 2 are required\n"
     "    because: A Ash is present; B Birch had left\n"
     "5:1 q breached: the executive was not quorate for the second decision: 1 was present; 2 are "
     "required\n"
     "    because: A Ash is present; B Birch had left\n"},
};

static void
nothing_is_left_over_from_the_subject_before(void **state)
{
    (void)state;
    verdicts_table(LAW("v", "", "'decision'", "<threshold more-than='1/2' of='votes-cast'/>"), NULL,
                   vote_cases, VI_COUNT(vote_cases));
    verdicts_table(LAW("w", "", "'decision'",
                       "<interval from='summons' to='decided' at-least='5' unit='days'/>"),
                   NULL, date_cases, VI_COUNT(date_cases));
    verdicts_table(LAW("i", " in-force-from='2014-10-23'", "'item'", APPROVED), NULL,
                   item_date_cases, VI_COUNT(item_date_cases));
    verdicts_table(LAW("q", "", "'decision'", "<quorum at-least='2'/>"), NULL, present_cases,
                   VI_COUNT(present_cases));
}

/* --- What lies after the as-of date ------------------------------------------------------- */

#define DATED(what) "<decision date='" what "'/>\n"

static const struct verdicts_case later_cases[] = {
    {"a meeting of the day after is not known of, nor anything in it",
     RECORD(" id='m' date='2014-10-24'",
            MEETING("<item "
                    "number='1'><decision><clause>x</clause></decision></"
                    "item>\n") "<meeting body='council' "
                               "date='2014-10-24'>\n<event "
                               "kind='summons' date='2014-10-01'/>\n"
                               "<item "
                               "number='1'><decision><clause>x</clause></"
                               "decision></item></meeting>"),
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 item: item 1 | executive/2014-10-23/1\n"
     "3:18 decision: item 1 | executive/2014-10-23/1\n"
     "3:28 clause: a clause of item 1 | executive/2014-10-23/1#(1)\n"},
    {"decisions with dates of their own",
     MINUTES(DATED("2014-10-22") DATED("2014-10-23") DATED("2014-10-24")),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 decision: the first decision | executive/2014-10-22.1\n"
     "4:1 decision: the second decision | executive/2014-10-23.2\n"},
    {"a day that may be before or after is",
     MINUTES(DATED("2014-10") DATED("2014-11") DATED("..2014-11") DATED("2014-10-23..")),
     "1:1 record: the document | record\n"
     "2:1 meeting: the meeting | executive/2014-10-23\n"
     "3:1 decision: the first decision | executive/2014-10-01..2014-10-23.1\n"
     "5:1 decision: the third decision | executive/..2014-10-23.3\n"
     "6:1 decision: the fourth decision | executive/2014-10-23.4\n"},
    {"a meeting of no known day is known",
     RECORD(" id='m'", "<meeting body='executive'><decision/></meeting>"),
     "1:1 record: the document | m\n"
     "2:1 meeting: the meeting | executive/..2014-10-23\n"
     "2:27 decision: the decision | executive/..2014-10-23\n"},
};

static void
what_comes_later_is_not_judged(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, EVERYTHING, NULL);
    size_t failed = 0;
    assert_true(vi_day_from_civil((struct vi_civil){2014, 10, 23}, &verdicts.how.as_of));
    for (size_t i = 0; i < VI_COUNT(later_cases); i++) {
        const char *said = verdicts_subjects(&verdicts, later_cases[i].record);
        if (strcmp(said, later_cases[i].expected) == 0)
            continue;
        (void)fprintf(stderr, "%s\n--- expected\n%s--- said\n%s", later_cases[i].why,
                      later_cases[i].expected, said);
        failed++;
    }
    verdicts_close(&verdicts);
    assert_int_equal(failed, 0);
}

/* --- The law of two periods is one rule ------------------------------------------------------ */

static const char two_of_a_name[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='executive' kind='executive'/>"
    "<rule id='a' severity='error' in-force-from='2014-03-01'><title>The local "
    "rule</title><applies to='decision'/>"
    "<fact of='sealed' is='yes'/></rule></constitution>";

static const struct verdicts_case version_cases[] = {
    {"the last day of the old law", MINUTES(DATED("2014-06-30")),
     "3:1 a unproven: the decision: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "executive/2014-06-30]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-06-30]\n"},
    {"the first day of the new", MINUTES(DATED("2014-07-01")),
     "3:1 a unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-07-01]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-07-01]\n"},
    {"a day between two laws", MINUTES(DATED("2015-01-01")),
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2015-01-01]\n"},
    {"a local rule of that name stands for the old law",
     RECORD(" authority='north'", MEETING(DATED("2014-06-30"))),
     "3:1 a unproven: the decision: whether it was sealed is not recorded. The rule: The local "
     "rule\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (the decision) < the deed [fact sealed "
     "executive/2014-06-30]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-06-30]\n"},
    {"not before it is made", RECORD(" authority='north'", MEETING(DATED("2014-02-28"))),
     "3:1 a unproven: the decision: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "executive/2014-02-28]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-02-28]\n"},
    {"and for the new", RECORD(" authority='north'", MEETING(DATED("2014-07-01"))),
     "3:1 a unproven: the decision: whether it was sealed is not recorded. The rule: The local "
     "rule\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (the decision) < the deed [fact sealed "
     "executive/2014-07-01]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-07-01]\n"},
    {"and for the time after it", RECORD(" authority='north'", MEETING(DATED("2015-01-01"))),
     "3:1 a unproven: the decision: whether it was sealed is not recorded. The rule: The local "
     "rule\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (the decision) < the deed [fact sealed "
     "executive/2015-01-01]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2015-01-01]\n"},
    {"not at another authority", RECORD(" authority='south'", MEETING(DATED("2014-07-01"))),
     "3:1 a unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is lost\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-07-01]\n"
     "3:1 b unproven: the decision: the outcome is not recorded. The rule: The rule\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (the decision) [fact outcome executive/2014-07-01]\n"},
};

static const char profile[] =
    "<rules xmlns='urn:vires:rules:1' id='ours' version='1' title='Ours' layer='profile'>"
    "<rule id='a' severity='error' in-force-from='2014-03-01'><title>The user's rule</title>"
    "<applies to='decision'/><fact of='sealed' is='yes'/></rule></rules>";

static const struct verdicts_case profile_cases[] = {
    {"the user's own rule of that name stands for the law",
     MINUTES("<decision date='2014-06-30'>"
             "<fact of='sealed' value='no'/></decision>"),
     "3:1 a breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "The user's rule\n"},
    {"from its first day",
     MINUTES("<decision date='2014-02-28'><fact of='approved' value='no'/></decision>"),
     "3:1 a breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
};

static void
versions_of_a_rule_are_asked_together(void **state)
{
    (void)state;
    verdicts_table(
        LAW("a", " variable='yes' in-force-until='2014-06-30'", "'decision'", APPROVED)
            LAW("a", " variable='yes' in-force-from='2014-07-01' in-force-until='2014-12-31'",
                "'decision'", LOST) LAW("b", "", "'decision'", "<fact of='outcome' is='carried'/>"),
        two_of_a_name, version_cases, VI_COUNT(version_cases));
    verdicts_table(LAW("a", " variable='yes'", "'decision'", APPROVED), profile, profile_cases,
                   VI_COUNT(profile_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_subject_is_judged_once),
        cmocka_unit_test(events_belong_to_the_main_decision),
        cmocka_unit_test(nothing_is_left_over_from_the_subject_before),
        cmocka_unit_test(what_comes_later_is_not_judged),
        cmocka_unit_test(versions_of_a_rule_are_asked_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* One rule and one subject: does it apply, is it met, what excuses it, and on which day's law. */
#include <stdio.h>
#include <string.h>

#include "support/verdicts.h"

#define LAW(id, more, applies, asks)                                                               \
    "<rule id='" id "' severity='error'" more "><title>The rule</title>"                           \
    "<applies to=" applies "/>" asks "</rule>"
#define ON(more, asks) LAW("r", "", "'decision'" more, asks)
#define APPROVED       "<fact of='approved' is='yes'/>" /* minutes have to state it */
#define SEALED         "<fact of='sealed' is='yes'/>"   /* the deed states it */
#define YES(fact)      "<fact of='" fact "' value='yes'/>"
#define NO(fact)       "<fact of='" fact "' value='no'/>"

#define RECORD(attributes, body)                                                                   \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes ">\n" body "</record>"
#define MEETING(attributes, body) "<meeting" attributes ">\n" body "</meeting>"
#define MET(body)                 RECORD("", MEETING(" body='committee' date='2014-10-23'", body))
#define DECIDED(body)             MET("<item number='1'><decision outcome='carried'>" body "</decision></item>")

/* --- Does it apply? -------------------------------------------------------------------------- */

#define OF_BODY(body, facts)                                                                       \
    RECORD("", MEETING(" date='2014-10-23'" body, "<decision>" facts "</decision>"))

static const struct verdicts_case body_kind_cases[] = {
    {"a rule on councils is asked of a council",
     OF_BODY(" body='full' body-kind='council'", NO("approved")),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"and not of a committee", OF_BODY(" body='full' body-kind='committee'", NO("approved")), ""},
    {"where the kind of body is not known, a breach is not proven",
     OF_BODY(" body='The Forum'", NO("approved")),
     "3:1 r unproven: whether the rule applies to the decision is not known: what kind of body "
     "decided (The Forum) is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is recorded as no (line "
     "3). The rule: The rule\n"
     "    missing elsewhere: what kind of body decided (The Forum) < the authority's constitution "
     "[kind of body The Forum]\n"},
    {"a rule that is met is met whatever the kind of body",
     OF_BODY(" body='The Forum'", YES("approved")),
     "3:1 r satisfied: the decision: whether it was approved is recorded as yes\n"},
    {"what is not proven either way waits for the kind of body", OF_BODY(" body='The Forum'", ""),
     "3:1 r unproven: whether the rule applies to the decision is not known: what kind of body "
     "decided (The Forum) is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is not recorded. The rule: "
     "The rule\n"
     "    missing elsewhere: what kind of body decided (The Forum) < the authority's constitution "
     "[kind of body The Forum]\n"},
    {"a decision of nobody knows whom",
     "<record xmlns='urn:vires:record:1' kind='notice'><decision date='2014-10-23'>" NO(
         "approved") "</decision></record>",
     "1:50 r unproven: whether the rule applies to the decision is not known: what kind of body "
     "decided is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is recorded as no (line "
     "1). The rule: The rule\n"
     "    missing elsewhere: what kind of body decided < the authority's constitution [kind of "
     "body ]\n"},
};

static const struct verdicts_case meeting_kind_cases[] = {
    {"a rule on annual meetings is asked of one",
     OF_BODY(" body='council' kind='annual'", NO("approved")),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"and not of an ordinary one", OF_BODY(" body='council' kind='ordinary'", NO("approved")), ""},
    {"where the kind of meeting is not stated, a breach is not proven",
     OF_BODY(" body='council'", NO("approved")),
     "3:1 r unproven: whether the rule applies to the decision is not known: what kind of meeting "
     "this was (ordinary, annual, extraordinary) is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is recorded as no (line "
     "3). The rule: The rule\n"
     "    missing here: what kind of meeting this was (ordinary, annual, extraordinary) < the "
     "summons to the meeting [kind of meeting council/2014-10-23]\n"},
    {"and a rule that is met is met", OF_BODY(" body='council'", YES("approved")),
     "3:1 r satisfied: the decision: whether it was approved is recorded as yes\n"},
    {"an extract does not have to state it",
     RECORD(" extent='extract'", MEETING(" body='council' date='2014-10-23'",
                                         "<decision>" NO("approved") "</decision>")),
     "3:1 r unproven: whether the rule applies to the decision is not known: what kind of meeting "
     "this was (ordinary, annual, extraordinary) is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is recorded as no (line "
     "3). The rule: The rule\n"
     "    missing elsewhere: what kind of meeting this was (ordinary, annual, extraordinary) < the "
     "summons to the meeting [kind of meeting council/2014-10-23]\n"},
    {"neither the kind of body nor that of the meeting is known: the body is asked for first",
     OF_BODY(" body='The Forum'", NO("approved")),
     "3:1 r unproven: whether the rule applies to the decision is not known: what kind of body "
     "decided (The Forum) is not recorded. The rule: The rule\n"
     "    because: if it applies: the decision: whether it was approved is recorded as no (line "
     "3). The rule: The rule\n"
     "    missing elsewhere: what kind of body decided (The Forum) < the authority's constitution "
     "[kind of body The Forum]\n"},
    {"of another kind of body nothing is asked, whatever the meeting",
     OF_BODY(" body='committee'", NO("approved")), ""},
};

static const struct verdicts_case decision_kind_cases[] = {
    {"a rule on amendments is asked of one",
     MET("<decision kind='amendment'>" NO("approved") "</decision>"),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"not of an election", MET("<decision kind='election'>" NO("approved") "</decision>"), ""},
    {"nor of a decision whose kind is not stated: that is a motion",
     MET("<decision>" NO("approved") "</decision>"), ""},
};

static const struct verdicts_case motion_cases[] = {
    {"a rule on motions is asked of it", MET("<decision>" NO("approved") "</decision>"),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"and of a motion", MET("<decision kind='motion'>" NO("approved") "</decision>"),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"and not of an amendment", MET("<decision kind='amendment'>" NO("approved") "</decision>"),
     ""},
};

#define HELD(attributes, facts)                                                                    \
    MEETING(" date='2014-10-23'" attributes, "<decision>" facts "</decision>")

/* Rules are chosen once for subjects that are alike, and again for those that are not. */
static const struct verdicts_case turn_cases[] = {
    {"of meetings in turn each is asked what is asked of its kind",
     RECORD("", HELD(" body='council' kind='annual'", NO("approved"))
                    HELD(" body='council' kind='ordinary'", NO("approved"))
                        HELD(" body='committee' kind='annual'", NO("approved"))
                            HELD(" body='council' kind='annual'", NO("approved"))),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"
     "6:1 r breached: the decision: whether it was approved is recorded as no (line 6). The rule: "
     "The rule\n"},
    {"of decisions in turn each is judged by the law of its own day",
     RECORD(
         "",
         MEETING(
             " body='council' kind='annual' date='2014-10-23'",
             "<decision>" NO(
                 "approved") "</decision>\n"
                             "<decision date='1999-01-01'>" NO(
                                 "approved") "</decision>\n"
                                             "<decision date='2014-10-24'>" NO(
                                                 "approved") "</decision>\n"
                                                             "<decision date='1999-01-01'>" NO(
                                                                 "approved") "</decision>\n"
                                                                             "<decision>" NO(
                                                                                 "approved") "</"
                                                                                             "decis"
                                                                                             "ion"
                                                                                             ">")),
     "3:1 r breached: the first decision: whether it was approved is recorded as no (line 3). The "
     "rule: "
     "The rule\n"
     "5:1 r breached: the third decision: whether it was approved is recorded as no (line 5). The "
     "rule: The rule\n"
     "7:1 r breached: the fifth decision: whether it was approved is recorded as no (line 7). The "
     "rule: The rule\n"},
};

static void
a_rule_says_what_it_is_about(void **state)
{
    (void)state;
    verdicts_table(ON(" body-kind='council'", APPROVED), NULL, body_kind_cases,
                   VI_COUNT(body_kind_cases));
    verdicts_table(ON(" body-kind='council' meeting-kind='annual'", APPROVED), NULL,
                   meeting_kind_cases, VI_COUNT(meeting_kind_cases));
    verdicts_table(LAW("r", " in-force-from='2000-01-01'",
                       "'decision' body-kind='council' meeting-kind='annual'", APPROVED),
                   NULL, turn_cases, VI_COUNT(turn_cases));
    verdicts_table(ON(" decision-kind='amendment'", APPROVED), NULL, decision_kind_cases,
                   VI_COUNT(decision_kind_cases));
    verdicts_table(ON(" decision-kind='motion'", APPROVED), NULL, motion_cases,
                   VI_COUNT(motion_cases));
}

static const struct verdicts_case when_cases[] = {
    {"the rule holds for what was sealed", DECIDED(YES("sealed") NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
    {"and not for what was not", DECIDED(NO("sealed") NO("approved")), ""},
    {"where that is not known, a breach is not proven: the deed would say", DECIDED(NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: whether it was sealed "
     "(item 1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
    {"a rule that is met is met, sealed or not", DECIDED(YES("approved")),
     "3:18 r satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"neither is known: the deed comes first", DECIDED(""),
     "3:18 r unproven: whether the rule applies to item 1 is not known: whether it was sealed "
     "(item 1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is not recorded. The rule: The "
     "rule\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
    {"what was sealed and is not known to be approved", DECIDED(YES("sealed")),
     "3:18 r unproven: item 1: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

#define WHEN_BOTH                                                                                  \
    "<when><fact of='colour' is='red'/><fact of='staff' at-least='7'/></when>" APPROVED
#define COLOUR(value) "<fact of='colour' value='" value "'/>"
#define STAFF(value)  "<fact of='staff' value='" value "'/>"

static const struct verdicts_case when_both_cases[] = {
    {"both hold", DECIDED(COLOUR("red") STAFF("7") NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
    {"the second does not", DECIDED(COLOUR("red") STAFF("6") NO("approved")), ""},
    {"the first does not", DECIDED(COLOUR("blue") STAFF("7") NO("approved")), ""},
    {"the first is not known", DECIDED(STAFF("7") NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: the colour (item 1) is not "
     "recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: the colour (item 1) [fact colour committee/2014-10-23/1]\n"},
    {"the second is not known", DECIDED(COLOUR("red") NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: the number of staff (item "
     "1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"the second may hold or not", DECIDED(COLOUR("red") STAFF("6..7") NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: the number of staff (item "
     "1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"the first is not known and the second does not hold", DECIDED(STAFF("6") NO("approved")), ""},
    {"neither is known: the first is asked for", DECIDED(NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: the colour (item 1) is not "
     "recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: the colour (item 1) [fact colour committee/2014-10-23/1]\n"},
};

static const struct verdicts_case when_idle_cases[] = {
    {"a rule on what had a majority is not asked where nothing was put to the vote",
     DECIDED(NO("approved")), ""},
    {"it is where a majority was found", DECIDED(NO("approved") "<vote for='3' against='2'/>"),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
    {"not where it was missed", DECIDED(NO("approved") "<vote for='2' against='2'/>"), ""},
};

static void
a_rule_says_when_it_holds(void **state)
{
    (void)state;
    verdicts_table(ON("", "<when>" SEALED "</when>" APPROVED), NULL, when_cases,
                   VI_COUNT(when_cases));
    verdicts_table(ON("", WHEN_BOTH), NULL, when_both_cases, VI_COUNT(when_both_cases));
    verdicts_table(ON("", "<when><threshold more-than='1/2' of='votes-cast'/></when>" APPROVED),
                   NULL, when_idle_cases, VI_COUNT(when_idle_cases));
}

/* --- What excuses a breach ---------------------------------------------------------------------
 */

#define WAIVED(day) "<event kind='waiver' date='" day "'/>"

static const struct verdicts_case bare_exception_cases[] = {
    {"an exception that is recorded excuses the breach",
     DECIDED(NO("approved") WAIVED("2014-10-20")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded and excuses this\n"},
    {"even without its date", DECIDED(NO("approved") "<event kind='waiver'/>"),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded and excuses this\n"},
    {"one that is not recorded is not relied on", DECIDED(NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver\n"},
    {"nor is another event", DECIDED(NO("approved") "<event kind='approval'/>"),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver\n"},
    {"a rule that is met needs none", DECIDED(YES("approved") WAIVED("2014-10-20")),
     "3:18 r satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"what is not proven is excused too", DECIDED(WAIVED("2014-10-20")),
     "3:18 r excused: item 1: whether it was approved is not recorded. The rule: The rule\n"
     "    because: a waiver is recorded and excuses this\n"},
    {"what is not proven, without it", DECIDED(""),
     "3:18 r unproven: item 1: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
    {"one that the record recites of another decision is not this one's",
     DECIDED(NO("approved") "<event kind='waiver' of='council/2014-01-01/1' date='2014-10-20'/>"),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver\n"},
    {"one for the whole meeting excuses each of its decisions",
     MET("<event kind='waiver'/><decision>" NO("approved") "</decision>\n<decision>" NO(
         "approved") "</decision>"),
     "3:23 r excused: the first decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    because: a waiver is recorded and excuses this\n"
     "4:1 r excused: the second decision: whether it was approved is recorded as no (line 4). The "
     "rule: The rule\n"
     "    because: a waiver is recorded and excuses this\n"},
    {"one for another item does not",
     MET("<item number='1'><event kind='waiver'/></item><item number='2'><decision>" NO(
         "approved") "</decision></item>"),
     "3:64 r breached: item 2: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver\n"},
};

#define IN_TIME                                                                                    \
    "<unless event='waiver'><interval from='waiver' to='decided' at-least='3' "                    \
    "unit='days'/></unless>"

static const struct verdicts_case asked_exception_cases[] = {
    {"an exception that is itself in order excuses", DECIDED(NO("approved") WAIVED("2014-10-20")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded and excuses this: the waiver was given 3 days before item "
     "1 was decided; 3 days are required\n"},
    {"one that is not leaves the breach, and both are shown",
     DECIDED(NO("approved") WAIVED("2014-10-21")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded but does not excuse this: the waiver was given 2 days "
     "before item 1 was decided; 3 days are required\n"},
    {"one of which that is not known leaves it open",
     DECIDED(NO("approved") WAIVED("2014-10-20..2014-10-21")),
     "3:18 r unproven: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded; whether it excuses this is not known: whether this was in "
     "time: the waiver was given 2 to 3 days before item 1 was decided; 3 days are required\n"
     "    missing elsewhere: when the waiver was given < the waiver [event waiver]\n"},
    {"one without the date that it needs leaves it open",
     DECIDED(NO("approved") "<event kind='waiver'/>"),
     "3:18 r unproven: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded; whether it excuses this is not known: whether the waiver "
     "was given in time before item 1 was decided: when the waiver was given is not recorded; 3 "
     "days are required\n"
     "    missing elsewhere: when the waiver was given < the waiver [event waiver]\n"},
    {"one that is not in order beside what is not proven", DECIDED(WAIVED("2014-10-21")),
     "3:18 r unproven: item 1: whether it was approved is not recorded. The rule: The rule\n"
     "    because: a waiver is recorded but does not excuse this: the waiver was given 2 days "
     "before item 1 was decided; 3 days are required\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

#define OR_SEALED "<unless fact='sealed'/>"

static const struct verdicts_case fact_exception_cases[] = {
    {"a fact recorded as yes excuses", DECIDED(NO("approved") YES("sealed")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: whether it was sealed is recorded and excuses this\n"},
    {"so does one that is only named", DECIDED(NO("approved") "<fact of='sealed'/>"),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: whether it was sealed is recorded and excuses this\n"},
    {"recorded as no it is not recorded", DECIDED(NO("approved") NO("sealed")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
    {"not recorded at all", DECIDED(NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
};

#define TWO_WAYS IN_TIME "<unless event='approval'><fact of='staff' at-least='7'/></unless>"
#define APPROVAL "<event kind='approval' date='2014-10-01'/>"

static const struct verdicts_case two_exception_cases[] = {
    {"neither is recorded: both are named", DECIDED(NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver or the approval\n"},
    {"the second excuses where the first does not",
     DECIDED(NO("approved") WAIVED("2014-10-21") APPROVAL STAFF("7")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: the approval is recorded and excuses this: item 1: the number of staff is "
     "recorded as 7\n"},
    {"the second excuses where the first is open",
     DECIDED(NO("approved") "<event kind='waiver'/>" APPROVAL STAFF("7")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: the approval is recorded and excuses this: item 1: the number of staff is "
     "recorded as 7\n"},
    {"the first excuses whatever the second",
     DECIDED(NO("approved") WAIVED("2014-10-20") APPROVAL STAFF("6")),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded and excuses this: the waiver was given 3 days before item "
     "1 was decided; 3 days are required\n"},
    {"neither excuses: the last is shown",
     DECIDED(NO("approved") WAIVED("2014-10-21") APPROVAL STAFF("6")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: the approval is recorded but does not excuse this: item 1: the number of staff "
     "is recorded as 6 (line 3). The rule: The rule\n"},
    {"the first does not, and the second is open",
     DECIDED(NO("approved") WAIVED("2014-10-21") APPROVAL),
     "3:18 r unproven: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: the approval is recorded; whether it excuses this is not known: item 1: the "
     "number of staff is not recorded. The rule: The rule\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"the first is open, and the second does not",
     DECIDED(NO("approved") "<event kind='waiver'/>" APPROVAL STAFF("6")),
     "3:18 r unproven: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded; whether it excuses this is not known: whether the waiver "
     "was given in time before item 1 was decided: when the waiver was given is not recorded; 3 "
     "days are required\n"
     "    missing elsewhere: when the waiver was given < the waiver [event waiver]\n"},
};

static const struct verdicts_case idle_exception_cases[] = {
    {"an exception that asks for a vote where there was none is open",
     DECIDED(NO("approved") "<event kind='waiver'/>"),
     "3:18 r unproven: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded; whether it excuses this is not known\n"
     "    missing here: what the record leaves open [committee/2014-10-23/1]\n"},
    {"where there was one, it decides",
     DECIDED(NO("approved") "<event kind='waiver'/><vote for='3' against='1'/>"),
     "3:18 r excused: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: a waiver is recorded and excuses this: item 1 had the votes it needed: 3 for, 1 "
     "against; more than half of the votes cast is required\n"},
};

static const struct verdicts_case unsure_exception_cases[] = {
    {"what may not apply at all, and is excused if it does",
     DECIDED(NO("approved") "<event kind='waiver'/>"),
     "3:18 r excused: whether the rule applies to item 1 is not known: whether it was sealed (item "
     "1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"},
    {"what may not apply at all, and is not excused", DECIDED(NO("approved")),
     "3:18 r unproven: whether the rule applies to item 1 is not known: whether it was sealed "
     "(item 1) is not recorded. The rule: The rule\n"
     "    because: if it applies: item 1: whether it was approved is recorded as no (line 3). The "
     "rule: The rule\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
};

static void
an_exception_excuses(void **state)
{
    (void)state;
    verdicts_table(ON("", APPROVED "<unless event='waiver'/>"), NULL, bare_exception_cases,
                   VI_COUNT(bare_exception_cases));
    verdicts_table(ON("", APPROVED IN_TIME), NULL, asked_exception_cases,
                   VI_COUNT(asked_exception_cases));
    verdicts_table(ON("", APPROVED OR_SEALED), NULL, fact_exception_cases,
                   VI_COUNT(fact_exception_cases));
    verdicts_table(ON("", APPROVED TWO_WAYS), NULL, two_exception_cases,
                   VI_COUNT(two_exception_cases));
    verdicts_table(
        ON("",
           APPROVED "<unless event='waiver'><threshold more-than='1/2' of='votes-cast'/></unless>"),
        NULL, idle_exception_cases, VI_COUNT(idle_exception_cases));
    verdicts_table(ON("", "<when>" SEALED "</when>" APPROVED "<unless event='waiver'/>"), NULL,
                   unsure_exception_cases, VI_COUNT(unsure_exception_cases));
}

/* --- A day that straddles a change ---------------------------------------------------------------
 */

#define SOMETIME(facts)                                                                            \
    RECORD("", MEETING(" body='committee' date='2014-10'", "<decision>" facts "</decision>"))
#define OLD_LAW(asks) LAW("r", " in-force-until='2014-10-14'", "'decision'", asks)
#define NEW_LAW(asks) LAW("r", " in-force-from='2014-10-15'", "'decision'", asks)

static const struct verdicts_case two_laws_cases[] = {
    {"met by both", SOMETIME(YES("approved") YES("sealed")),
     "3:1 r satisfied: the decision: whether it was approved is recorded as yes\n"},
    {"by neither", SOMETIME(NO("approved") NO("sealed")),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"by the old law alone", SOMETIME(YES("approved") NO("sealed")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"by the new law alone", SOMETIME(NO("approved") YES("sealed")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 1 October 2014: the decision: whether it was approved is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"by the old one, and by the new it is not proven", SOMETIME(YES("approved")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is not "
     "recorded. The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"not proven by the old one, and by the new not met", SOMETIME(NO("sealed")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"not proven by either", SOMETIME(""),
     "3:1 r unproven: the decision: whether it was approved is not recorded. The rule: The rule\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10]\n"},
    {"an extract does not have to state the day",
     RECORD(" extent='extract'", MEETING(" body='committee' date='2014-10'",
                                         "<decision>" YES("approved") NO("sealed") "</decision>")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing elsewhere: the date of the decision < the full minutes [date "
     "committee/2014-10]\n"},
    {"no day is stated at all, and the record states no other",
     RECORD("",
            MEETING(" body='committee'", "<decision>" YES("approved") NO("sealed") "</decision>")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record does not "
     "state it, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/..]\n"},
    {"no day is stated, and the record states a later one",
     RECORD("", MEETING(" body='committee'",
                        "<decision>" YES("approved")
                            NO("sealed") "<event kind='waiver' date='2014-12-01'/></decision>")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record does not "
     "state it, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/..]\n"},
    {"a decision that the record may have made before the change",
     RECORD("", MEETING(" body='committee'",
                        "<decision>" YES("approved")
                            NO("sealed") "<event kind='waiver' date='2014-10-14'/></decision>")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record does not "
     "state it, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/..]\n"},
};

static const struct verdicts_case one_law_cases[] = {
    {"met, or there was no such law", SOMETIME(YES("approved")),
     "3:1 r satisfied: the decision: whether it was approved is recorded as yes\n"},
    {"not met, or there was no such law", SOMETIME(NO("approved")),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was approved is "
     "recorded as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"not proven, or there was no such law", SOMETIME(""),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was approved is not "
     "recorded. The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"the law is older than any day in question",
     RECORD("",
            MEETING(" body='committee' date='2014-11'", "<decision>" NO("approved") "</decision>")),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"the law is younger",
     RECORD("",
            MEETING(" body='committee' date='2014-09'", "<decision>" NO("approved") "</decision>")),
     ""},
};

static const struct verdicts_case excused_law_cases[] = {
    {"excused under the old law, met under the new: not the same",
     SOMETIME(NO("approved") YES("sealed") "<event kind='waiver'/>"),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 1 October 2014: the decision: whether it was approved is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"excused under the old law, breached under the new",
     SOMETIME(NO("approved") NO("sealed") "<event kind='waiver'/>"),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the decision: whether it was sealed is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
};

static const struct verdicts_case three_laws_cases[] = {
    {"the third of three laws differs: the change that is named is the last",
     SOMETIME(NO("approved") NO("sealed") "<fact of='colour' value='red'/>"),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 21 October 2014. The rule: The rule\n"
     "    because: by the law of 1 October 2014: the decision: whether it was approved is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"the second differs",
     SOMETIME(NO("approved") YES("sealed") "<fact of='colour' value='blue'/>"),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 1 October 2014: the decision: whether it was approved is recorded "
     "as no (line 3). The rule: The rule\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
};

static void
both_laws_are_asked(void **state)
{
    (void)state;
    verdicts_table(OLD_LAW(APPROVED) NEW_LAW(SEALED), NULL, two_laws_cases,
                   VI_COUNT(two_laws_cases));
    verdicts_table(NEW_LAW(APPROVED), NULL, one_law_cases, VI_COUNT(one_law_cases));
    verdicts_table(OLD_LAW(APPROVED "<unless event='waiver'/>") NEW_LAW(SEALED), NULL,
                   excused_law_cases, VI_COUNT(excused_law_cases));
    verdicts_table(
        OLD_LAW(APPROVED) LAW("r", " in-force-from='2014-10-15' in-force-until='2014-10-20'",
                              "'decision'", SEALED)
            LAW("r", " in-force-from='2014-10-21'", "'decision'", "<fact of='colour' is='red'/>"),
        NULL, three_laws_cases, VI_COUNT(three_laws_cases));
}

static const char seats_change[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='committee' kind='committee' in-force-until='2014-10-14'><parameter name='quorum' "
    "value='3'/></body>"
    "<body id='committee' kind='committee' in-force-from='2014-10-15'><parameter name='quorum' "
    "value='4'/></body>"
    "</constitution>";

#define OF_NORTH(present)                                                                          \
    RECORD(" authority='north'",                                                                   \
           MEETING(" body='committee' date='2014-10' present='" present "'", "<decision/>"))

static const struct verdicts_case body_changes_cases[] = {
    {"enough for both quorums", OF_NORTH("4"),
     "3:1 r satisfied: the committee was quorate for the decision: 4 present; 3 are required\n"
     "    because: 4 present by the record's own count\n"},
    {"enough for the old one alone", OF_NORTH("3"),
     "3:1 r unproven: whether the decision meets the rule depends on its day: the record says "
     "October 2014, and the law changed on 15 October 2014. The rule: The rule\n"
     "    because: by the law of 15 October 2014: the committee was not quorate for the decision: "
     "3 were present; 4 are required\n"
     "    missing here: the date of the decision [date committee/2014-10]\n"},
    {"for neither", OF_NORTH("2"),
     "3:1 r breached: the committee was not quorate for the decision: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
the_body_of_the_day_is_asked(void **state)
{
    (void)state;
    verdicts_table(ON("", "<quorum at-least='@quorum'/>"), seats_change, body_changes_cases,
                   VI_COUNT(body_changes_cases));
}

/* --- Rules that give way, and rules of others
 * ------------------------------------------------------ */

static const char local_rules[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<rule id='ours' severity='error' replaces='r' in-force-from='2014-07-01' "
    "in-force-until='2014-12-31'>"
    "<title>Our rule</title><applies to='decision' body-kind='council'/>" SEALED "</rule>"
    "<rule id='also' severity='warning'><title>Also ours</title><applies to='decision'/>" SEALED
    "</rule>"
    "</constitution>";

#define AT(authority, body, day)                                                                   \
    RECORD(authority, MEETING(" body='" body "' date='" day "'",                                   \
                              "<decision>" NO("approved") NO("sealed") "</decision>"))

static const struct verdicts_case local_cases[] = {
    {"the local rule is judged in place of the national one",
     AT(" authority='north'", "council", "2014-10-23"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"
     "3:1 ours breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Our rule\n"},
    {"from its first day", AT(" authority='north'", "council", "2014-07-01"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"
     "3:1 ours breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Our rule\n"},
    {"and not on the day before", AT(" authority='north'", "council", "2014-06-30"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"until its last", AT(" authority='north'", "council", "2014-12-31"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"
     "3:1 ours breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Our rule\n"},
    {"and not on the day after", AT(" authority='north'", "council", "2015-01-01"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"the national one gives way where the local one says nothing too",
     AT(" authority='north'", "committee", "2014-10-23"),
     "3:1 also breached: the decision: whether it was sealed is recorded as no (line 3). The rule: "
     "Also ours\n"},
    {"at another authority neither local rule is law",
     AT(" authority='south'", "council", "2014-10-23"),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
    {"nor in a document of nobody knows whom", AT("", "council", "2014-10-23"),
     "3:1 r breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule\n"},
};

static void
a_national_rule_gives_way_to_a_local_one(void **state)
{
    (void)state;
    verdicts_table(LAW("r", " variable='yes'", "'decision'", APPROVED), local_rules, local_cases,
                   VI_COUNT(local_cases));
}

/* --- What cannot be evaluated
 * ----------------------------------------------------------------------- */

#define HALF_PRESENT "<threshold more-than='1/2' of='present'/>"
#define HARD(facts)                                                                                \
    RECORD("", MEETING(" body='committee' date='2014-10-23' present='9..11'",                      \
                       "<item number='1'><decision outcome='carried'>" facts                       \
                       "<vote for='5..6'/></decision></item>"))

static const struct error_case {
    const char *why, *rules, *record, *expected;
} error_cases[] = {
    {"the requirement is too hard", ON("", HALF_PRESENT), HARD(""),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"},
    {"one part of it is, though another is breached",
     ON("", "<all>" HALF_PRESENT APPROVED "</all>"), HARD(NO("approved")),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"},
    {"the condition is", ON("", "<when>" HALF_PRESENT "</when>" APPROVED), HARD(NO("approved")),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"},
    {"the condition is, and the rule is met whatever it says",
     ON("", "<when>" HALF_PRESENT "</when>" APPROVED), HARD(YES("approved")),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"},
    {"another condition does not hold: there is nothing to judge",
     ON("", "<when>" SEALED HALF_PRESENT "</when>" APPROVED), HARD(NO("sealed") NO("approved")),
     ""},
    {"the exception is", ON("", APPROVED "<unless event='waiver'>" HALF_PRESENT "</unless>"),
     HARD("<event kind='waiver'/>" NO("approved")),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"},
    {"the exception is, and is not needed",
     ON("", APPROVED "<unless event='waiver'>" HALF_PRESENT "</unless>"),
     HARD("<event kind='waiver'/>" YES("approved")),
     "3:18 r satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"the exception is, and is not recorded",
     ON("", APPROVED "<unless event='waiver'>" HALF_PRESENT "</unless>"), HARD(NO("approved")),
     "3:18 r breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"
     "    because: not recorded: a waiver\n"},
    {"the rules beside it are judged", ON("", HALF_PRESENT) LAW("s", "", "'decision'", APPROVED),
     HARD(NO("approved")),
     "3:18 r error: item 1 could not be judged: the limit solver-steps is exceeded\n"
     "3:18 s breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule\n"},
};

static void
what_cannot_be_evaluated_is_an_error(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < VI_COUNT(error_cases); i++) {
        const struct error_case *asked = &error_cases[i];
        struct verdicts verdicts;
        verdicts_open(&verdicts);
        verdicts.rules.limits.value[VI_LIMIT_SOLVER_STEPS] = 1;
        verdicts_rules(&verdicts, asked->rules, NULL);
        const char *said = verdicts_of(&verdicts, asked->record);
        if (strcmp(said, asked->expected) != 0) {
            (void)fprintf(stderr, "%s\n--- expected\n%s--- said\n%s", asked->why, asked->expected,
                          said);
            failed++;
        }
        verdicts_close(&verdicts);
    }
    assert_int_equal(failed, 0);
}

/* --- By which thresholds an outcome is judged
 * ----------------------------------------------------------- */

#define OUTCOME    LAW("outcome", "", "'decision'", "<vote check='outcome'/>")
#define MAJORITY   "<threshold more-than='1/2' of='votes-cast'/>"
#define TWO_THIRDS "<threshold at-least='2/3' of='votes-cast'/>"
#define LOST(more) MET("<item number='1'>" more "</item>")
#define SIX_TO_FOUR(outcome, more)                                                                 \
    "<decision outcome='" outcome "'>" more "<vote for='6' against='4'/></decision>"

/* Six to four is a majority and not two thirds: recorded as lost it is wrong by the first alone. */
static const struct threshold_case {
    const char *why, *rules, *more, *record, *verdict;
} threshold_cases[] = {
    {"a majority is enough, and it is recorded as lost", LAW("m", "", "'decision'", MAJORITY), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "breached"},
    {"two thirds are needed", LAW("m", "", "'decision'", TWO_THIRDS), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "satisfied"},
    {"two thirds are needed beside a majority",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'decision'", TWO_THIRDS), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "satisfied"},
    {"recorded as carried it is wrong by the second",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'decision'", TWO_THIRDS), NULL,
     LOST(SIX_TO_FOUR("carried", "")), "breached"},
    {"both are asked for by one rule",
     LAW("m", "", "'decision'", "<all>" MAJORITY TWO_THIRDS "</all>"), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "satisfied"},
    {"both, one inside the other",
     LAW("m", "", "'decision'", "<all>" MAJORITY "<all>" TWO_THIRDS "</all></all>"), NULL,
     LOST(SIX_TO_FOUR("carried", "")), "breached"},
    {"a choice of two is no threshold of its own",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", "", "'decision'", "<any>" TWO_THIRDS APPROVED "</any>"),
     NULL, LOST(SIX_TO_FOUR("lost", "")), "breached"},
    {"nor is a choice among what is asked for together",
     LAW("m", "", "'decision'", "<all>" MAJORITY "<any>" TWO_THIRDS APPROVED "</any></all>"), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "breached"},
    {"a rule on votes counts as one on decisions", LAW("m", "", "'vote'", TWO_THIRDS), NULL,
     LOST(SIX_TO_FOUR("lost", "")), "satisfied"},
    {"a rule on another kind of body does not count",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", "", "'decision' body-kind='council'", TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", "")), "breached"},
    {"a rule that is not yet in force does not",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", " in-force-from='2014-10-24'", "'decision'", TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", "")), "breached"},
    {"in force from that day it does",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", " in-force-from='2014-10-23'", "'decision'", TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", "")), "satisfied"},
    {"a rule whose condition holds counts",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", "", "'decision'", "<when>" SEALED "</when>" TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", YES("sealed"))), "satisfied"},
    {"one whose condition does not hold does not",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("n", "", "'decision'", "<when>" SEALED "</when>" TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", NO("sealed"))), "breached"},
    {"a rule on an event counts for the decision that carries it",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'event' event='approval'", TWO_THIRDS),
     NULL, LOST(SIX_TO_FOUR("lost", "<event kind='approval'/>")), "satisfied"},
    {"for the item's decision too",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'event' event='approval'", TWO_THIRDS),
     NULL, LOST("<event kind='approval'/>" SIX_TO_FOUR("lost", "")), "satisfied"},
    {"not where there is no such event",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'event' event='approval'", TWO_THIRDS),
     NULL, LOST("<event kind='waiver'/>" SIX_TO_FOUR("lost", "")), "breached"},
    {"not where it is an event of the meeting",
     LAW("m", "", "'decision'", MAJORITY) LAW("n", "", "'event' event='approval'", TWO_THIRDS),
     NULL, MET("<event kind='approval'/><item number='1'>" SIX_TO_FOUR("lost", "") "</item>"),
     "breached"},
    {"a rule that gave way does not count, and the one in its place does",
     LAW("m", " variable='yes'", "'decision'", MAJORITY),
     "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'><rule id='ours' "
     "severity='error' replaces='m'>"
     "<title>T</title><applies to='decision'/>" TWO_THIRDS "</rule></constitution>",
     RECORD(" authority='north'",
            MEETING(" body='committee' date='2014-10-23'", SIX_TO_FOUR("lost", ""))),
     "satisfied"},
    {"by no threshold at all nothing is wrong", "", NULL, LOST(SIX_TO_FOUR("lost", "")), "none"},
    {"asked for inside another requirement, they are found too",
     LAW("m", "", "'decision'", MAJORITY)
         LAW("both", "", "'decision'", "<not><vote check='outcome'/></not>"),
     NULL, LOST(SIX_TO_FOUR("lost", "")), "breached"},
};

static const char *
outcome_of(const struct verdict_document *document)
{
    for (size_t i = 0; i < document->row_count; i++)
        if (vi_text_is(document->rows[i].rule->id, "outcome"))
            return vires_verdict_name(document->rows[i].verdict);
    return "none";
}

static void
an_outcome_is_judged_by_every_threshold(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(threshold_cases); i++) {
        const struct threshold_case *asked = &threshold_cases[i];
        char rules[4096];
        struct verdicts verdicts;
        verdicts_open(&verdicts);
        (void)snprintf(rules, sizeof rules, "%s%s", OUTCOME, asked->rules);
        verdicts_rules(&verdicts, rules, asked->more);
        (void)verdicts_of(&verdicts, asked->record);
        if (strcmp(outcome_of(&verdicts.document), asked->verdict) != 0)
            fail_msg("%s: it is %s", asked->why, outcome_of(&verdicts.document));
        verdicts_close(&verdicts);
    }
}

/* --- Citations
 * ---------------------------------------------------------------------------------------------- */

static const struct {
    const char *why, *day, *citation;
} cite_cases[] = {
    {"a source is named once for its sections", "2014-10-23",
     "Act 1972 s. 1, s. 2; Regulations 2012 reg. 9; Act 1972 s. 3"},
    {"a section on its last day", "2013-12-31",
     "Act 1972 s. 1, s. 2; Regulations 2012 reg. 8; Act 1972 s. 3"},
    {"and the one in its place on its first", "2014-01-01",
     "Act 1972 s. 1, s. 2; Regulations 2012 reg. 9; Act 1972 s. 3"},
    {"sections before the regulations", "2011-12-31", "Act 1972 s. 1, s. 2, s. 3"},
};

static void
the_law_is_cited_as_it_was_on_the_day(void **state)
{
    (void)state;
    char record[1024];
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(
        &verdicts,
        "<source id='regs' title='Regulations 2012'/>"
        "<rule id='r' severity='error'><title>T</title><cite source='act' at='s. 1'/>"
        "<cite source='act' at='s. 2'/>"
        "<cite source='regs' at='reg. 8' in-force-from='2012-01-01' in-force-until='2013-12-31'/>"
        "<cite source='regs' at='reg. 9' in-force-from='2014-01-01'/>"
        "<cite source='act' at='s. 3'/><applies to='decision'/>" APPROVED "</rule>",
        NULL);
    for (size_t i = 0; i < VI_COUNT(cite_cases); i++) {
        (void)snprintf(record, sizeof record,
                       RECORD("", MEETING(" body='x' date='%s'", "<decision/>")),
                       cite_cases[i].day);
        (void)verdicts_of(&verdicts, record);
        assert_int_equal(verdicts.document.row_count, 1);
        assert_text(verdicts.document.rows[0].citation, cite_cases[i].citation, cite_cases[i].why);
    }
    verdicts_close(&verdicts);
}

/* --- Reasons
 * -------------------------------------------------------------------------------------------------
 */

static void
reasons_tell_of_exceptions(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts.how.reasons = true;
    verdicts_rules(&verdicts, ON("", APPROVED IN_TIME), NULL);
    const struct prog_rule *rule = rulesets_rule(&verdicts.rules, "r");
    (void)verdicts_of(&verdicts, DECIDED(NO("approved") WAIVED("2014-10-21")));
    const struct verdict_reason *root = verdicts.document.rows[0].reasons;
    assert_text(root->text, "item 1: whether it was approved is recorded as no",
                "the fact comes first");
    assert_int_equal(root->truth, VI_FALSE);
    assert_text(root->first->text,
                "a waiver is recorded but does not excuse this: the waiver was given 2 days before "
                "item 1 was decided; 3 days are required",
                "the exception comes beneath it");
    assert_int_equal(root->first->truth, VI_FALSE);
    assert_ptr_equal(root->first->place.source, rule->place.source);
    assert_int_equal(root->first->place.offset, rule->exceptions[0].place.offset);
    assert_null(root->first->next);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_says_what_it_is_about),
        cmocka_unit_test(a_rule_says_when_it_holds),
        cmocka_unit_test(an_exception_excuses),
        cmocka_unit_test(both_laws_are_asked),
        cmocka_unit_test(the_body_of_the_day_is_asked),
        cmocka_unit_test(a_national_rule_gives_way_to_a_local_one),
        cmocka_unit_test(what_cannot_be_evaluated_is_an_error),
        cmocka_unit_test(an_outcome_is_judged_by_every_threshold),
        cmocka_unit_test(the_law_is_cited_as_it_was_on_the_day),
        cmocka_unit_test(reasons_tell_of_exceptions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

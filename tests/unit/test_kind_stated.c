/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee' date='2014-10-23'" meeting ">" body "</meeting></record>"
#define MINUTES(meeting, body) RECORD("", meeting, body)
#define ITEM                   "<item number='1'><decision outcome='carried'/></item>"
#define NORTH                                                                                      \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"                   \
    "<parameter name='share' value='1/4'/><body id='committee' kind='committee' name='Planning "   \
    "Committee' seats='3' "                                                                        \
    "casting-vote='yes'>\n<parameter name='quorum' value='2'/>" MOST_OF "</body>\n"
#define MOST    "<parameter id='most' type='money' of='body' noun='the limit'/>"
#define MOST_OF "<parameter name='most' value='GBP 500'/>"
#define PLAIN   NORTH "</constitution>"
#define NAMED                                                                                      \
    NORTH "<seat body='committee' member='A Ash'/><seat body='committee' member='B Birch'/>"       \
          "<seat body='committee' member='C Cedar' class='co-opted'/></constitution>"
#define RULE_OF(id, to, check)                                                                     \
    "<rule id='" id "' severity='warning'><title>Title of " id                                     \
    "</title><cite source='act' at='s. 1'/>"                                                       \
    "<applies to='" to "'/><stated check='" check "'/></rule>"
#define QUORUM                                                                                     \
    "<rule id='q' severity='error' in-force-until='2014-10-23'><title>Title of q</title>"          \
    "<cite source='act' at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>"

/* --- A quorum as stated and as derived ------------------------------------------------------- */

static const struct verdicts_case a_quorum_that_is_stated_cases[] = {
    {"two of two, and a quorum is stated", MINUTES(" present='2' quorate='yes'", ITEM),
     "2:88 q satisfied: the Planning Committee was quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"
     "2:88 s satisfied: the record states that there was a quorum, rightly: the Planning Committee "
     "was quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"},
    {"one of two, and a quorum is stated", MINUTES(" present='1' quorate='yes'", ITEM),
     "2:88 q breached: the Planning Committee was not quorate for item 1: 1 was present; 2 are "
     "required\n"
     "    because: 1 present by the record's own count\n"
     "2:88 s breached: the record states that there was a quorum, but the Planning Committee was "
     "not quorate for item 1: 1 was present; 2 are required\n"
     "    because: 1 present by the record's own count\n"},
    {"two of two, and none is stated", MINUTES(" present='2' quorate='no'", ITEM),
     "2:87 q satisfied: the Planning Committee was quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"
     "2:87 s breached: the record states that there was no quorum, but the Planning Committee was "
     "quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"},
    {"one of two, and none is stated", MINUTES(" present='1' quorate='no'", ITEM),
     "2:87 q breached: the Planning Committee was not quorate for item 1: 1 was present; 2 are "
     "required\n"
     "    because: 1 present by the record's own count\n"
     "2:87 s satisfied: the record states that there was no quorum, rightly: the Planning "
     "Committee was not quorate for item 1: 1 was present; 2 are required\n"
     "    because: 1 present by the record's own count\n"},
    {"one or two, and a quorum is stated", MINUTES(" present='1..2' quorate='yes'", ITEM),
     "2:91 q unproven: whether the Planning Committee was quorate for item 1: the record proves 1 "
     "present; 2 are required\n"
     "    because: 1 to 2 present by the record's own count\n"
     "    settled: there was a quorum if at least 2 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"
     "2:91 s unproven: the record states that there was a quorum and does not prove it; whether "
     "the Planning Committee was quorate for item 1: the record proves 1 present; 2 are required\n"
     "    because: 1 to 2 present by the record's own count\n"
     "    settled: there was a quorum if at least 2 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"one or two, and none is stated", MINUTES(" present='1..2' quorate='no'", ITEM),
     "2:90 q unproven: whether the Planning Committee was quorate for item 1: the record proves 1 "
     "present; 2 are required\n"
     "    because: 1 to 2 present by the record's own count\n"
     "    settled: there was a quorum if at least 2 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"
     "2:90 s unproven: the record states that there was no quorum and does not prove it; whether "
     "the Planning Committee was quorate for item 1: the record proves 1 present; 2 are required\n"
     "    because: 1 to 2 present by the record's own count\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"nothing is stated", MINUTES(" present='1'", ITEM),
     "2:74 q breached: the Planning Committee was not quorate for item 1: 1 was present; 2 are "
     "required\n"
     "    because: 1 present by the record's own count\n"},
    {"the decision says otherwise than the meeting",
     MINUTES(" present='2' quorate='no'",
             "<item number='1'><decision outcome='carried' quorate='yes'/></item>"),
     "2:87 q satisfied: the Planning Committee was quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"
     "2:87 s satisfied: the record states that there was a quorum, rightly: the Planning Committee "
     "was quorate for item 1: 2 present; 2 are required\n"
     "    because: 2 present by the record's own count\n"},
    {"the list and the number contradict each other",
     MINUTES(" present='2' quorate='yes'", "<attendance><member name='A Ash'/></attendance>" ITEM),
     "2:135 q unproven: whether the Planning Committee was quorate for item 1: the record "
     "contradicts itself on who was present; 2 are required\n"
     "    because: A Ash is present; 2 present by the record's own count\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"
     "2:135 s unproven: the record states that there was a quorum and does not prove it; whether "
     "the Planning Committee was quorate for item 1: the record contradicts itself on who was "
     "present; 2 are required\n"
     "    because: A Ash is present; 2 present by the record's own count\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"the day after the quorum rule ended there is nothing to derive",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n<meeting "
     "body='committee' date='2014-10-24' present='1' quorate='yes'>" ITEM "</meeting></record>",
     ""},
};

static void
a_quorum_that_is_stated(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "decision", "quorate") QUORUM, PLAIN, a_quorum_that_is_stated_cases,
                   VI_COUNT(a_quorum_that_is_stated_cases));
}

/* All quorums in force together: the first that fails is the one that is told. */
static const struct verdicts_case a_quorum_by_two_rules_cases[] = {
    {"enough for both", MINUTES(" present='3' quorate='yes'", ITEM),
     "2:88 q satisfied: the Planning Committee was quorate for item 1: 3 present; 2 are required\n"
     "    because: 3 present by the record's own count\n"
     "2:88 s satisfied: the record states that there was a quorum, rightly: the Planning Committee "
     "was quorate for item 1: 3 present; 2 are required\n"
     "    because: 3 present by the record's own count\n"},
    {"enough for one", MINUTES(" present='2' quorate='yes'", ITEM),
     "2:88 q breached: the Planning Committee was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"
     "2:88 s breached: the record states that there was a quorum, but the Planning Committee was "
     "not quorate for item 1: 2 were present; 3 are required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_quorum_by_two_rules(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "decision",
                           "quorate") "<rule id='q' severity='error'><title>T</title><cite "
                                      "source='act' at='s. 1'/>"
                                      "<applies to='decision'/><all><quorum at-least='@quorum'/>"
                                      "<quorum at-least='3'/></all></rule>"
                                      "<rule id='t' severity='error'><title>T</title><cite "
                                      "source='act' at='s. 1'/>"
                                      "<applies to='decision'/><threshold at-least='1'/></rule>",
                   PLAIN, a_quorum_by_two_rules_cases, VI_COUNT(a_quorum_by_two_rules_cases));
}

/* --- Local rules -------------------------------------------------------------------------------
 */

#define CLAIMS(body)                                                                               \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n<constitution "         \
    "xmlns='urn:vires:rules:1' authority='north' title='As it says'>\n" body                       \
    "</constitution>\n<meeting body='committee' date='2014-10-23'/></record>"

#define THREES "<parameter name='quorum' value='3'/><parameter name='quorum' value='3'/>"
#define FOUR   THREES THREES

static const struct verdicts_case local_rules_cases[] = {
    {"the same quorum", MINUTES("", "<parameter name='quorum' value='2'/>"),
     "2:1 s satisfied: the record states the quorum of the Planning Committee as 2, as the "
     "constitution does\n"},
    {"a quorum of one more", MINUTES("", "\n<parameter name='quorum' value='3'/>"),
     "2:1 s breached: the record states the quorum of the Planning Committee as 3, but the "
     "constitution says 2\n"
     "    because: the quorum: 3 by the record (line 3), 2 by the constitution of North (line "
     "3)\n"},
    {"a quorum that may be the same", MINUTES("", "<parameter name='quorum' value='2..3'/>"),
     "2:1 s unproven: the record states the quorum of the Planning Committee as 2 to 3; whether "
     "that is what the constitution says (2) is open\n"
     "    because: the quorum: 2 to 3 by the record (line 2), 2 by the constitution of North (line "
     "3)\n"
     "    missing here: the quorum of the Planning Committee [stated the quorum the Planning "
     "Committee]\n"},
    {"a quorum that cannot be the same", MINUTES("", "<parameter name='quorum' value='3..4'/>"),
     "2:1 s breached: the record states the quorum of the Planning Committee as 3 to 4, but the "
     "constitution says 2\n"
     "    because: the quorum: 3 to 4 by the record (line 2), 2 by the constitution of North (line "
     "3)\n"},
    {"the same share, written otherwise", MINUTES("", "<parameter name='share' value='2/8'/>"),
     "2:1 s satisfied: the record states the share required of the Planning Committee as 2/8, as "
     "the constitution does\n"},
    {"another share", MINUTES("", "<parameter name='share' value='1/3'/>"),
     "2:1 s breached: the record states the share required of the Planning Committee as 1/3, but "
     "the constitution says 1/4\n"
     "    because: the share required: 1/3 by the record (line 2), 1/4 by the constitution of "
     "North (line 2)\n"},
    {"the first in doubt, the second different",
     MINUTES("", "<parameter name='quorum' value='2..3'/>\n<parameter name='share' value='1/3'/>"),
     "2:1 s breached: the record states the share required of the Planning Committee as 1/3, but "
     "the constitution says 1/4\n"
     "    because: the quorum: 2 to 3 by the record (line 2), 2 by the constitution of North (line "
     "3); the share required: 1/3 by the record (line 3), 1/4 by the constitution of North (line "
     "2)\n"},
    {"of this the constitution says nothing",
     MINUTES("", "<parameter name='quorum-each' value='3'/>"), ""},
    {"a constitution inside that says the same",
     CLAIMS("<body id='committee' kind='committee' seats='3' casting-vote='yes'>"
            "<parameter name='quorum' value='2'/></body>"),
     "4:1 s satisfied: the record states the quorum of the Planning Committee as 2, as the "
     "constitution does\n"},
    {"a constitution inside that differs throughout",
     CLAIMS("<body id='committee' kind='committee' seats='4' casting-vote='no'>\n"
            "<parameter name='quorum' value='3'/></body>"),
     "5:1 s breached: the record states the quorum of the Planning Committee as 3, but the "
     "constitution says 2\n"
     "    because: the quorum: 3 by the record (line 4), 2 by the constitution of North (line 3); "
     "the seats: 4 by the record (line 3), 3 by the constitution of North (line 2); a casting vote "
     "for whoever presides: no by the record (line 3), yes by the constitution of North (line "
     "2)\n"},
    {"a parameter of the whole authority inside", CLAIMS("<parameter name='share' value='1/3'/>"),
     "4:1 s breached: the record states the share required of the Planning Committee as 1/3, but "
     "the constitution says 1/4\n"
     "    because: the share required: 1/3 by the record (line 3), 1/4 by the constitution of "
     "North (line 2)\n"},
    {"what was in force inside on another day",
     CLAIMS("<body id='committee' kind='committee'>"
            "<parameter name='quorum' value='3' in-force-until='2014-10-22'/>"
            "<parameter name='quorum' value='2' in-force-from='2014-10-23'/></body>"),
     "4:1 s satisfied: the record states the quorum of the Planning Committee as 2, as the "
     "constitution does\n"},
    {"eight differences are told", MINUTES("", FOUR FOUR),
     "2:1 s breached: the record states the quorum of the Planning Committee as 3, but the "
     "constitution says 2\n"
     "    because: the quorum: 3 by the record (line 2), 2 by the constitution of North (line 3); "
     "the quorum: 3 by the record (line 2), 2 by the constitution of North (line 3); the quorum: 3 "
     "by the record (line 2), 2 by the constitution of North (line 3); the quorum: 3 by the record "
     "(line 2), 2 by the constitution of North (line 3); the quorum: 3 by the record (line 2), 2 "
     "by the constitution of North (line 3); the quorum: 3 by the record (line 2), 2 by the "
     "constitution of North (line 3); the quorum: 3 by the record (line 2), 2 by the constitution "
     "of North (line 3); the quorum: 3 by the record (line 2), 2 by the constitution of North "
     "(line 3)\n"},
    {"the ninth is counted", MINUTES("", FOUR FOUR "<parameter name='quorum' value='4'/>"),
     "2:1 s breached: the record states the quorum of the Planning Committee as 3, but the "
     "constitution says 2\n"
     "    because: the quorum: 3 by the record (line 2), 2 by the constitution of North (line 3); "
     "the quorum: 3 by the record (line 2), 2 by the constitution of North (line 3); the quorum: 3 "
     "by the record (line 2), 2 by the constitution of North (line 3); the quorum: 3 by the record "
     "(line 2), 2 by the constitution of North (line 3); the quorum: 3 by the record (line 2), 2 "
     "by the constitution of North (line 3); the quorum: 3 by the record (line 2), 2 by the "
     "constitution of North (line 3); the quorum: 3 by the record (line 2), 2 by the constitution "
     "of North (line 3); the quorum: 3 by the record (line 2), 2 by the constitution of North "
     "(line 3); and 1 more\n"},
    {"a sum of money", MINUTES("", "<parameter name='most' value='GBP 500.01'/>"),
     "2:1 s breached: the record states the limit of the Planning Committee as £500.01, but the "
     "constitution says £500\n"
     "    because: the limit: £500.01 by the record (line 2), £500 by the constitution of North "
     "(line 3)\n"},
    {"the same sum", MINUTES("", "<parameter name='most' value='GBP 500.00'/>"),
     "2:1 s satisfied: the record states the limit of the Planning Committee as £500, as the "
     "constitution does\n"},
    {"a sum of another currency", MINUTES("", "<parameter name='most' value='EUR 500'/>"),
     "2:1 s breached: the record states the limit of the Planning Committee as EUR 500, but the "
     "constitution says £500\n"
     "    because: the limit: EUR 500 by the record (line 2), £500 by the constitution of North "
     "(line 3)\n"},
    {"a sum that is another's",
     MINUTES("", "<parameter name='most' of='the Clerk' value='GBP 5'/>"), ""},
    {"no constitution is at hand",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='south'>\n<meeting "
     "body='committee' date='2014-10-23'><parameter name='quorum' value='3'/></meeting></record>",
     ""},
    {"nothing is stated", MINUTES("", ""), ""},
};

static void
local_rules(void **state)
{
    (void)state;
    verdicts_table(MOST RULE_OF("s", "meeting", "local-rules"), PLAIN, local_rules_cases,
                   VI_COUNT(local_rules_cases));
}

/* --- Seats -------------------------------------------------------------------------------------
 */

#define THREE         "<member name='A Ash'/><member name='B Birch'/><member name='D Dell'/>"
#define ROLL(members) MINUTES("", "<attendance>" members "</attendance>")

static const struct verdicts_case more_members_than_seats_cases[] = {
    {"three of three", ROLL(THREE),
     "2:1 s satisfied: 3 members are recorded as present, and the Planning Committee has 3 "
     "members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present\n"},
    {"four of three", ROLL(THREE "<member name='E Elm'/>"),
     "2:1 s breached: 4 members are recorded as present, but the Planning Committee has 3 members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm is present\n"},
    {"a fourth without a vote", ROLL(THREE "<member name='E Elm' class='co-opted'/>"),
     "2:1 s satisfied: 3 members are recorded as present, and the Planning Committee has 3 "
     "members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm (without a vote) "
     "is present\n"},
    {"a fourth who is a substitute", ROLL(THREE "<member name='E Elm' substitute-for='B Birch'/>"),
     "2:1 s satisfied: 3 members are recorded as present, and the Planning Committee has 3 "
     "members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm is a substitute "
     "whose seat is taken\n"},
    {"a fourth who sent apologies", ROLL(THREE "<member name='E Elm' apologies='yes'/>"),
     "2:1 s satisfied: 3 members are recorded as present, and the Planning Committee has 3 "
     "members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm sent "
     "apologies\n"},
    {"a fourth who came later",
     MINUTES("", "<attendance>" THREE "<member name='E Elm'/></attendance>"
                 "<event kind='arrives' by='E Elm'/>"),
     "2:1 s breached: 4 members are recorded as present, but the Planning Committee has 3 members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm had not yet "
     "arrived\n"},
    {"three by number", MINUTES(" present='3'", ""),
     "2:1 s satisfied: 3 members are recorded as present, and the Planning Committee has 3 "
     "members\n"
     "    because: 3 present by the record's own count\n"},
    {"four by number", MINUTES(" present='4'", ""),
     "2:1 s breached: 4 members are recorded as present, but the Planning Committee has 3 members\n"
     "    because: 4 present by the record's own count\n"},
    {"nobody is recorded", MINUTES("", ""), ""},
};

static void
more_members_than_seats(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "meeting", "seats"), PLAIN, more_members_than_seats_cases,
                   VI_COUNT(more_members_than_seats_cases));
}

static const struct verdicts_case seats_that_are_open_cases[] = {
    {"as many as there are at least", ROLL("<member name='A Ash'/><member name='B Birch'/>"),
     "2:1 s satisfied: 2 members are recorded as present, and the committee has 2 to 3 members\n"
     "    because: A Ash is present; B Birch is present\n"},
    {"one more", ROLL(THREE),
     "2:1 s unproven: 3 members are recorded as present; whether that is possible is open: the "
     "committee has 2 to 3 members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present\n"
     "    missing elsewhere: the seats of the committee < the constitution that governs the "
     "committee [base the seats the committee]\n"},
    {"two more", ROLL(THREE "<member name='E Elm'/>"),
     "2:1 s breached: 4 members are recorded as present, but the committee has 2 to 3 members\n"
     "    because: A Ash is present; B Birch is present; D Dell is present; E Elm is present\n"},
};

static void
seats_that_are_open(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "meeting", "seats"),
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
                   "<body id='committee' kind='committee' seats='2..3'/></constitution>",
                   seats_that_are_open_cases, VI_COUNT(seats_that_are_open_cases));
}

/* --- Substitutes -------------------------------------------------------------------------------
 */

#define ASH "<member name='A Ash'/>"

static const struct verdicts_case substitutes_of_known_members_cases[] = {
    {"for a member who sent apologies",
     ROLL(ASH "<member name='B Birch' apologies='yes'/>"
              "<member name='E Elm' substitute-for='B Birch'/>"),
     "2:1 s satisfied: E Elm stands for B Birch, a member who is absent\n"
     "    because: A Ash is present; B Birch sent apologies; E Elm is present\n"},
    {"for a member of whom nothing is said",
     ROLL(ASH "<member name='E Elm' substitute-for='B Birch'/>"),
     "2:1 s satisfied: E Elm stands for B Birch, a member who is absent\n"
     "    because: A Ash is present; E Elm is present\n"},
    {"for a member who is there",
     ROLL(ASH "<member name='B Birch'/><member name='E Elm' substitute-for='B Birch'/>"),
     "2:1 s breached: E Elm is named as the substitute of B Birch, who is present too: only one of "
     "them counts\n"
     "    because: A Ash is present; B Birch is present; E Elm is a substitute whose seat is "
     "taken\n"},
    {"for a member who came later",
     MINUTES("", "<attendance>" ASH "<member name='B Birch'/>"
                 "<member name='E Elm' substitute-for='B Birch'/></attendance>"
                 "<event kind='arrives' by='B Birch'/>"),
     "2:1 s satisfied: E Elm stands for B Birch, a member who is absent\n"
     "    because: A Ash is present; B Birch had not yet arrived; E Elm is present\n"},
    {"two for one member",
     ROLL(ASH "<member name='E Elm' substitute-for='B Birch'/>"
              "<member name='F Fir' substitute-for='B Birch'/>"),
     "2:1 s breached: F Fir is named as the substitute of B Birch, who has another substitute "
     "already: only one of them counts\n"
     "    because: A Ash is present; E Elm is present; F Fir is a substitute whose seat is "
     "taken\n"},
    {"for somebody who is no member", ROLL(ASH "<member name='E Elm' substitute-for='G Gum'/>"),
     "2:1 s breached: E Elm is named as the substitute of G Gum, who is no member of the Planning "
     "Committee\n"
     "    because: A Ash is present; E Elm is a substitute for somebody who is no member\n"},
    {"for somebody listed who is no member",
     ROLL(ASH "<member name='G Gum' apologies='yes'/>"
              "<member name='E Elm' substitute-for='G Gum'/>"),
     "2:1 s breached: E Elm is named as the substitute of G Gum, who is no member of the Planning "
     "Committee\n"
     "    because: A Ash is present; G Gum sent apologies; E Elm is a substitute for somebody who "
     "is no member\n"},
    {"for somebody who may be a member", ROLL(ASH "<member name='E Elm' substitute-for='Birch'/>"),
     "2:1 s satisfied: E Elm stands for Birch, a member who is absent\n"
     "    because: A Ash is present; E Elm is present\n"},
    {"the first in order, the second not",
     ROLL("<member name='E Elm' substitute-for='B Birch'/>"
          "<member name='F Fir' substitute-for='G Gum'/>"),
     "2:1 s breached: F Fir is named as the substitute of G Gum, who is no member of the Planning "
     "Committee\n"
     "    because: E Elm is present; F Fir is a substitute for somebody who is no member\n"},
    {"a substitute who is away",
     ROLL(ASH "<member name='E Elm' substitute-for='G Gum' apologies='yes'/>"), ""},
    {"none", ROLL(ASH), ""},
};

static void
substitutes_of_known_members(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "meeting", "substitutes"), NAMED,
                   substitutes_of_known_members_cases,
                   VI_COUNT(substitutes_of_known_members_cases));
}

static const struct verdicts_case substitutes_where_members_are_not_known_cases[] = {
    {"for a member on the list",
     ROLL(ASH "<member name='B Birch' apologies='yes'/>"
              "<member name='E Elm' substitute-for='B Birch'/>"),
     "2:1 s satisfied: E Elm stands for B Birch, a member who is absent\n"
     "    because: A Ash is present; B Birch sent apologies; E Elm is present\n"},
    {"for somebody nobody has heard of", ROLL(ASH "<member name='E Elm' substitute-for='G Gum'/>"),
     "2:1 s unproven: whether E Elm, named as the substitute of G Gum, stands for a member of the "
     "Planning Committee: the record and the constitution name no such member\n"
     "    because: A Ash is present; E Elm is present\n"
     "    missing elsewhere: who the members of the Planning Committee are < the constitution that "
     "governs the Planning Committee [members the Planning Committee]\n"},
};

static void
substitutes_where_members_are_not_known(void **state)
{
    (void)state;
    verdicts_table(RULE_OF("s", "meeting", "substitutes"), PLAIN,
                   substitutes_where_members_are_not_known_cases,
                   VI_COUNT(substitutes_where_members_are_not_known_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quorum_that_is_stated),
        cmocka_unit_test(a_quorum_by_two_rules),
        cmocka_unit_test(local_rules),
        cmocka_unit_test(more_members_than_seats),
        cmocka_unit_test(seats_that_are_open),
        cmocka_unit_test(substitutes_of_known_members),
        cmocka_unit_test(substitutes_where_members_are_not_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* What decisions and acts rest on, and whether that was in effect on their day. */
#include "kinds/life.h"

#include "support/verdicts.h"

#define ITEM     "item 5 of the Cabinet of North District Council of 23 October 2014"
#define CLAUSE_C "clause C of " ITEM

static const char vocabulary_and_rule_of_decisions[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='the work' says='it was done'/><event id='published' role='published' noun='n' says='s'/>"
    "<event id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/>"
    "<rule id='c' severity='error'><title>Title</title><applies to='decision'/><condition "
    "check='reliance'/></rule>";

static const char vocabulary_and_rule_of_events[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='the work' says='it was done'/><event id='published' role='published' noun='n' says='s'/>"
    "<event id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/>"
    "<rule id='c' severity='error'><title>Title</title><applies to='event'/><condition "
    "check='reliance'/></rule>";

static const char constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/></constitution>";

static const struct verdicts_case decisions[] = {
    {"on the day on which the condition was met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c satisfied: the decision rests, on 20 November 2014, on " CLAUSE_C " "
     "(line 4), which was in effect\n"},
    {"the day before",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-19' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c breached: the decision rests, on 19 November 2014, on " CLAUSE_C " "
     "(line 4), which had not taken effect\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"},
    {"nothing shows that it was met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c unproven: whether what the decision rests on was in effect is not proven: on 20 "
     "November 2014, " CLAUSE_C " (line 4) may not have taken effect\n"
     "    because: whether it took effect is not proven; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": nothing shows that it was met\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition record the condition "
     "\xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     "]\n"},
    {"on the last day of a limit",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='time-limited' "
     "due='2014-11-20'>until 20 November</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c satisfied: the decision rests, on 20 November 2014, on " CLAUSE_C " "
     "(line 4), which was in effect\n"},
    {"the day after",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='time-limited' "
     "due='2014-11-20'>until 20 November</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-21' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c breached: the decision rests, on 21 November 2014, on " CLAUSE_C " "
     "(line 4), which was no longer in effect\n"
     "    because: it took effect on 23 October 2014, and its last day was 20 November "
     "2014\n"},
    {"in principle only",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='in-principle'>t</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c breached: the decision rests, on 20 November 2014, on " CLAUSE_C " "
     "(line 4), which approves in principle only\n"
     "    because: it never took effect\n"},
    {"what is noted authorises nothing",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='notes'>t</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c breached: the decision rests, on 20 November 2014, on " CLAUSE_C " "
     "(line 4), which authorises nothing\n"
     "    because: it never took effect\n"},
    {"which of two clauses is not said, and both were in effect",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done</clause><clause label='D' "
     "effect='authorises'>t</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-20' relies-on='executive/2014-10-23/5' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c satisfied: the decision rests, on 20 November 2014, on " ITEM " "
     "(line 4), which was in effect\n"},
    {"which is not said, and one was not",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause><clause label='D' "
     "effect='authorises'>t</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-19' relies-on='executive/2014-10-23/5' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c unproven: whether what the decision rests on was in effect is not proven: on 19 "
     "November 2014, " ITEM " (line 4) has several clauses, and which one is "
     "meant is not said\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"
     "    missing here: which clause of " ITEM " the decision rests on "
     "[reliance north/executive/2014-10-23/5]\n"},
    {"which is not said, and neither was",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause><clause label='D' "
     "effect='in-principle'>t</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-19' relies-on='executive/2014-10-23/5' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c breached: the decision rests, on 19 November 2014, on " ITEM " "
     "(line 4), which had not taken effect\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"},
    {"before it was known whether call-in applies",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done</clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-10-24' relies-on='planning/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     "6:1 c unproven: whether what the decision rests on was in effect is not proven: on 24 "
     "October 2014, clause C of item 5 of the planning of north of 23 October 2014 (line 4) may "
     "not have "
     "taken effect\n"
     "    because: it took effect on or after 31 October 2014\n"
     "    missing elsewhere: when clause C of item 5 of the planning of north of 23 October 2014 "
     "took "
     "effect < a record of that "
     "decision [reliance north/planning/2014-10-23/5#C]\n"},
    {"on a day that is not stated",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' relies-on='executive/2014-10-23/5#C' outcome='carried'></decision>\n"
     "</record>",
     "6:1 c unproven: whether what the decision rests on was in effect is not proven: on a day "
     "that is not stated, " CLAUSE_C " (line 4) may not have taken effect\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"
     "    missing here: the day of the decision [reliance "
     "north/executive/2014-10-23/5#C]\n"},
    {"what was lost rests on nothing",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-19' relies-on='executive/2014-10-23/5#C' "
     "outcome='lost'></decision>\n"
     "</record>",
     ""},
    {"the body decides again",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='executive' date='2014-11-19' relies-on='executive/2014-10-23/5#C' "
     "outcome='carried'></decision>\n"
     "</record>",
     ""},
    {"it says of nothing that it rests on it",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<decision by='director' date='2014-11-19' outcome='carried'/>\n"
     "</record>",
     ""},
};

static void
what_a_decision_rests_on_was_in_effect(void **state)
{
    (void)state;
    verdicts_table(vocabulary_and_rule_of_decisions, constitution, decisions, VI_COUNT(decisions));
}

static const struct verdicts_case acts[] = {
    {"done on the day on which the condition was met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<event kind='done' date='2014-11-20' of='executive/2014-10-23/5#C'/>\n"
     "</record>",
     "6:1 c satisfied: the work rests, on 20 November 2014, on " CLAUSE_C " "
     "(line 4), which was in effect\n"},
    {"done the day before",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<event kind='done' date='2014-11-19' of='executive/2014-10-23/5#C'/>\n"
     "</record>",
     "6:1 c breached: the work rests, on 19 November 2014, on " CLAUSE_C " (line "
     "4), which had not taken effect\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"},
    {"done on a day that is not stated",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<event kind='done' of='executive/2014-10-23/5#C'/>\n"
     "</record>",
     "6:1 c unproven: whether what the work rests on was in effect is not proven: on a day that is "
     "not stated, " CLAUSE_C " (line 4) may not have taken effect\n"
     "    because: it took effect on 20 November 2014; the condition \xE2\x80\x9C"
     "subject to a grant\xE2\x80\x9D"
     ": met on 20 November 2014 (line 4)\n"
     "    missing here: the day of the work [reliance north/executive/2014-10-23/5#C]\n"},
    {"under what is not known",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<event kind='done' date='2014-11-19' of='nowhere'/>\n"
     "</record>",
     ""},
    {"an event that is no act",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>it be done<condition kind='precedent'>subject to a "
     "grant<event kind='met' date='2014-11-20'/></condition></clause>\n"
     "</decision></item></meeting>\n"
     "<event kind='published' date='2014-11-19' of='executive/2014-10-23/5#C'/>\n"
     "</record>",
     ""},
};

static void
what_was_done_rests_on_what_was_in_effect(void **state)
{
    (void)state;
    verdicts_table(vocabulary_and_rule_of_events, constitution, acts, VI_COUNT(acts));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_decision_rests_on_was_in_effect),
        cmocka_unit_test(what_was_done_rests_on_what_was_in_effect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

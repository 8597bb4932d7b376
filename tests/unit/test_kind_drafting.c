/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/texts.h"

#define SAID(why, applies, asks, expected)                                                         \
    rulesets_said(*state, why, RULE("r", "", "", applies, asks), false, expected)

static void
its_faults_are_said(void **state)
{
    SAID("it asks nothing", "to='record'", "<drafting part='reasons'/>",
         "a.xml:2:70: <drafting> asks nothing: it needs check, must-match, must-not-match or "
         "followed-up  [V2250]\n");
    SAID("what follows up is not named", "to='record'", "<drafting followed-up='a'/>",
         "a.xml:2:70: <drafting> needs exactly one of by-event, by-fact or counted  [V2200]\n");
    SAID("two things follow up", "to='record'",
         "<drafting followed-up='a' counted='votes' by-fact='key-decision'/>",
         "a.xml:2:70: <drafting> needs exactly one of by-event, by-fact or counted  [V2200]\n");
    SAID("nothing is followed up", "to='record'", "<drafting check='brackets' counted='votes'/>",
         "a.xml:2:70: counted means nothing without followed-up  [V2201]\n");
    SAID("words without what they follow up", "to='record'",
         "<drafting check='brackets' by-match='a'/>",
         "a.xml:2:70: by-match means nothing without followed-up  [V2201]\n");
    SAID("abbreviations without the check", "to='record'", "<drafting must-match='a' known='VAT'/>",
         "a.xml:2:70: known means nothing without check  [V2201]\n");
    SAID("an empty list", "to='record'", "<drafting check='abbreviations' known=' '/>",
         "a.xml:2:102: known is empty; it has to say something  [V2020]\n");
    SAID("of a vote there is no text", "to='vote'", "<drafting check='brackets'/>",
         "a.xml:2:68: <drafting> cannot be asked of a vote: it looks at the text of a record, an "
         "item "
         "or a decision  [V2251]\n");
    SAID(
        "a check that there is not", "to='record'", "<drafting check='spelling'/>",
        "a.xml:2:80: check cannot be \"spelling\"; allowed: numbering, cross-references, brackets, "
        "doubled-words, abbreviations, stale-future, amounts-agree or dates-agree  [V2030]\n");
}

#define RECORD(inside)                                                                             \
    "<record xmlns='urn:vires:record:1' kind='minutes'><meeting body='council' "                   \
    "date='2014-10-23'>\n" inside "</meeting></record>"

static const struct texts_case an_item_is_looked_at_alone_cases[] = {
    {"its own words", RECORD("<item number='1'><paragraph>the the</paragraph></item>"),
     "2:29 item 1: \"the the\": the same words are printed twice over\n"},
    {"each its own",
     RECORD(
         "<item number='1'><paragraph>the the</paragraph></item>\n<item number='2' title='Seats'>"
         "<paragraph>of of</paragraph></item>"),
     "2:29 item 1: \"the the\": the same words are printed twice over\n"
     "3:43 item 2: \"of of\": the same words are printed twice over\n"},
};

static void
an_item_is_looked_at_alone(void **state)
{
    (void)state;
    texts_table_of("severity='advice'><title>T</title><applies to='item'/><drafting "
                   "check='doubled-words'/>",
                   an_item_is_looked_at_alone_cases, VI_COUNT(an_item_is_looked_at_alone_cases));
}

static const struct texts_case a_decision_is_looked_at_alone_cases[] = {
    {"its clauses and parts, not the item's",
     RECORD("<item number='1'><decision><clause label='a'>the the</clause><reasons>of of</reasons>"
            "</decision>\n<paragraph>to to</paragraph></item>"),
     "2:46 clause a of item 1: \"the the\": the same words are printed twice over\n"
     "2:71 item 1: \"of of\": the same words are printed twice over\n"},
    {"clauses within clauses",
     RECORD("<item number='1'><decision><clause label='a'>these: <clause label='i'>the the</clause>"
            "</clause></decision></item>"),
     "2:71 clause i of item 1: \"the the\": the same words are printed twice over\n"},
};

static void
a_decision_is_looked_at_alone(void **state)
{
    (void)state;
    texts_table_of("severity='advice'><title>T</title><applies to='decision'/><drafting "
                   "check='doubled-words'/>",
                   a_decision_is_looked_at_alone_cases,
                   VI_COUNT(a_decision_is_looked_at_alone_cases));
}

static const struct texts_case several_checks_are_one_rule_cases[] = {
    {"each says what it finds", "They agreed the the plan).",
     "1:13 \"the the\": the same words are printed twice over\n"
     "1:25 a bracket is closed and was not opened in \"plan).\"\n"},
    {"a title too",
     "<record xmlns='urn:vires:record:1' kind='minutes' title='The plan)'><decision/>"
     "</record>",
     "1:1 a bracket is closed and was not opened in \"plan)\"\n"},
    {"an entity keeps the place from being told",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n<decision><clause>salt &amp; the the"
     "</clause></decision></record>",
     "2:11 \"the the\": the same words are printed twice over\n"},
    {"before it the place is known",
     "<record xmlns='urn:vires:record:1' kind='minutes'>\n<decision><clause label='a > b'>the\n "
     "the "
     "salt &amp; so</clause></decision></record>",
     "2:33 clause a > b: \"the the\": the same words are printed twice over\n"},
};

static void
several_checks_are_one_rule(void **state)
{
    (void)state;
    texts_table("<drafting check='brackets doubled-words'/>", several_checks_are_one_rule_cases,
                VI_COUNT(several_checks_are_one_rule_cases));
}

/* One below the limit, at it, and one above: "the the" so many times. */
static void
no_more_is_shown_than_the_limit_allows(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts.rules.limits.value[VI_LIMIT_MATCHES] = 2;
    verdicts_rules(&verdicts,
                   "<rule id='t' severity='advice'><title>T</title><applies to='record'/><drafting "
                   "must-not-match='TBC'/></rule>",
                   texts_style);
    assert_text(vi_text_from(verdicts_of(&verdicts, "RESOLVED TBC.")),
                "1:10 t breached: the text has \"TBC\". The rule: T\n", "one");
    assert_text(vi_text_from(verdicts_of(&verdicts, "RESOLVED TBC TBC.")),
                "1:10 t breached: the text has \"TBC\". The rule: T\n"
                "1:14 t breached: the text has \"TBC\". The rule: T\n",
                "two");
    assert_text(vi_text_from(verdicts_of(&verdicts, "RESOLVED TBC TBC TBC.")),
                "1:10 t breached: the text has \"TBC\". The rule: T\n"
                "1:14 t breached: the text has \"TBC\". The rule: T\n"
                "    because: there is more of the kind; the first 2 are shown\n",
                "three");
    verdicts_close(&verdicts);
}

static const struct verdicts_case what_is_in_order_is_said_in_short_cases[] = {
    {"a record without a fault", RECORD("<item number='1'><decision/></item>"),
     "1:1 t satisfied: the document is in order. The rule: T\n"},
};

static void
what_is_in_order_is_said_in_short(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='advice'><title>T</title><applies to='record'/><drafting "
                   "check='brackets'/></rule>",
                   NULL, what_is_in_order_is_said_in_short_cases,
                   VI_COUNT(what_is_in_order_is_said_in_short_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(its_faults_are_said),
        cmocka_unit_test(an_item_is_looked_at_alone),
        cmocka_unit_test(a_decision_is_looked_at_alone),
        cmocka_unit_test(several_checks_are_one_rule),
        cmocka_unit_test(no_more_is_shown_than_the_limit_allows),
        cmocka_unit_test(what_is_in_order_is_said_in_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

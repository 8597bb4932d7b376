/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/evaluate.h"

#include <string.h>

#include "base/date.h"
#include "support/verdicts.h"

/* A rule of which nothing matters but what it is called, asks and is about. */
#define LAW(id, severity, more, applies, asks)                                                     \
    "<rule id='" id "' severity='" severity "'" more "><title>The rule " id "</title>"             \
    "<cite source='act' at='s. 1'/><applies to=" applies "/>" asks "</rule>"
#define APPROVED "<fact of='approved' is='yes'/>" /* minutes have to state it */
#define SEALED   "<fact of='sealed' is='yes'/>"   /* the deed states it */
#define MAJORITY "<threshold more-than='1/2' of='votes-cast'/>"

#define RECORD(attributes, body)                                                                   \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes ">\n" body "</record>"
#define MEETING(attributes, body)                                                                  \
    "<meeting body='committee' body-kind='committee'" attributes ">\n" body "</meeting>\n"
#define MINUTES(body) RECORD("", MEETING(" date='2014-10-23'", body))
#define DECIDED(facts)                                                                             \
    MINUTES("<item number='1'><decision outcome='carried'>" facts "</decision></item>")
#define YES(fact) "<fact of='" fact "' value='yes'/>"
#define NO(fact)  "<fact of='" fact "' value='no'/>"

/* What is asked besides the record. */
struct asked {
    const char *only;
    enum model_stage stage;
    const char *authority;
    const char *as_of;
    bool steps; /* the solver may take one step only */
};

struct evaluation {
    const char *why, *rules, *more, *record;
    struct asked asked;
    const char *expected;
};

static void
say_differs(const char *why, const char *expected, const char *said)
{
    print_error("%s\n--- expected\n%s--- said\n%s", why, expected, said);
}

static int64_t
day_of(const char *iso)
{
    struct vi_instant instant;
    if (!iso)
        return VI_MOST;
    assert_true(vi_date_parse(vi_text_from(iso), &instant));
    return instant.day.low;
}

static void
ask(struct verdicts *verdicts, const struct asked *asked)
{
    verdicts->how.only = asked->only ? rulesets_rule(&verdicts->rules, asked->only) : NULL;
    verdicts->how.stage = asked->stage;
    verdicts->how.authority = asked->authority ? vi_text_from(asked->authority) : VI_TEXT("");
    verdicts->how.as_of = day_of(asked->as_of);
    if (asked->steps)
        verdicts->rules.limits.value[VI_LIMIT_SOLVER_STEPS] = 1;
}

/* "breached: 2 satisfied, 1 breached", and what was assumed. */
static void
write_whole(struct vi_buffer *out, const struct verdict_document *document)
{
    static const char *const names[] = {"satisfied",          "breached", "unproven here",
                                        "unproven elsewhere", "excused",  "error",
                                        "not applicable"};
    const struct verdict_counts *counts = &document->counts;
    const uint32_t numbers[] = {counts->satisfied,          counts->breached, counts->unproven_here,
                                counts->unproven_elsewhere, counts->excused,  counts->error,
                                counts->not_applicable};
    const char *between = ": ";
    vi_buffer_string(out, vires_document_verdict_name(document->verdict));
    for (size_t i = 0; i < VI_COUNT(names); i++) {
        if (!numbers[i])
            continue;
        vi_buffer_string(out, between);
        vi_buffer_number(out, numbers[i]);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, names[i]);
        between = ", ";
    }
    vi_buffer_char(out, '\n');
    for (size_t i = 0; i < document->assumption_count; i++) {
        vi_buffer_string(out, "assumed: ");
        vi_buffer_text(out, document->assumptions[i]);
        vi_buffer_char(out, '\n');
    }
}

/* The verdicts, or only the verdict of the whole document, of each row of a table. */
static void
evaluate_table(const struct evaluation *cases, size_t count, bool rows)
{
    struct vi_buffer said;
    size_t failed = 0;
    vi_buffer_init(&said, NULL);
    for (size_t i = 0; i < count; i++) {
        struct verdicts verdicts;
        verdicts_open(&verdicts);
        verdicts_rules(&verdicts, cases[i].rules, cases[i].more);
        ask(&verdicts, &cases[i].asked);
        const char *of_rows = verdicts_of(&verdicts, cases[i].record);
        vi_buffer_clear(&said);
        vi_buffer_string(&said, rows ? of_rows : "");
        write_whole(&said, &verdicts.document);
        vi_buffer_char(&said, '\0');
        if (strcmp(said.bytes, cases[i].expected) != 0) {
            say_differs(cases[i].why, cases[i].expected, said.bytes);
            failed++;
        }
        verdicts_close(&verdicts);
    }
    vi_buffer_free(&said);
    if (failed)
        fail_msg("%zu of %zu cases differ", failed, count);
}

/* --- The verdict of a document --------------------------------------------------- */

#define HERE(severity)  LAW("here", severity, "", "'decision'", APPROVED)
#define ELSE(severity)  LAW("elsewhere", severity, "", "'decision'", SEALED)
#define VOTES(severity) LAW("votes", severity, "", "'decision'", MAJORITY)
/* 5 or 6 for, of 9 to 11 present: not decided in one step. */
#define HARD(severity)                                                                             \
    LAW("votes", severity, "", "'decision'", "<threshold more-than='1/2' of='present'/>")
#define HARD_VOTE(facts)                                                                           \
    RECORD("", MEETING(" date='2014-10-23' present='9..11'",                                       \
                       "<decision outcome='carried'>" facts "<vote for='5..6'/></decision>"))

static const struct evaluation whole_cases[] = {
    {"a document whose every rule is met is clear",
     HERE("error") ELSE("error"),
     NULL,
     DECIDED(YES("approved") YES("sealed")),
     {0},
     "clear: 2 satisfied\n"},
    {"one breach of a rule of severity error breaches the document",
     HERE("error") ELSE("error"),
     NULL,
     DECIDED(NO("approved") YES("sealed")),
     {0},
     "breached: 1 satisfied, 1 breached\n"},
    {"the breach of a rule of severity warning does not lower the document",
     HERE("warning") ELSE("error"),
     NULL,
     DECIDED(NO("approved") YES("sealed")),
     {0},
     "clear: 1 satisfied, 1 breached\n"},
    {"nor does the breach of a rule of severity advice",
     HERE("advice"),
     NULL,
     DECIDED(NO("approved")),
     {0},
     "clear: 1 breached\n"},
    {"a fact that minutes have to state, and do not, leaves the document unproven",
     HERE("error") ELSE("error"),
     NULL,
     DECIDED(YES("sealed")),
     {0},
     "unproven: 1 satisfied, 1 unproven here\n"},
    {"the same fact asked for by a rule of severity warning leaves it clear",
     HERE("warning"),
     NULL,
     DECIDED(""),
     {0},
     "clear: 1 unproven here\n"},
    {"a fact that another document states leaves it clear, and is counted",
     HERE("error") ELSE("error"),
     NULL,
     DECIDED(YES("approved")),
     {0},
     "clear: 1 satisfied, 1 unproven elsewhere\n"},
    {"a breach weighs more than what is not proven here",
     HERE("error") ELSE("error"),
     NULL,
     DECIDED(NO("sealed")),
     {0},
     "breached: 1 breached, 1 unproven here\n"},
    {"a rule that cannot be evaluated leaves the document unproven",
     HARD("error"),
     NULL,
     HARD_VOTE(""),
     {.steps = true},
     "unproven: 1 error\n"},
    {"whatever its severity: nobody may take it for met",
     HARD("warning"),
     NULL,
     HARD_VOTE(""),
     {.steps = true},
     "unproven: 1 error\n"},
    {"a breach weighs more than an error",
     HERE("error") HARD("error"),
     NULL,
     HARD_VOTE(NO("approved")),
     {.steps = true},
     "breached: 1 breached, 1 error\n"},
    {"an excused breach leaves it clear",
     LAW("here", "error", "", "'decision'", APPROVED "<unless event='waiver'/>"),
     NULL,
     DECIDED(NO("approved") "<event kind='waiver' date='2014-10-01'/>"),
     {0},
     "clear: 1 excused\n"},
    {"a document to which no rule applies is not judged",
     LAW("a", "error", "", "'decision' body-kind='council'", APPROVED),
     NULL,
     DECIDED(NO("approved")),
     {0},
     "not-judged: 1 not applicable\n"},
    {"a document of which no rule has anything to ask is not judged",
     VOTES("error"),
     NULL,
     DECIDED(""),
     {0},
     "not-judged: 1 not applicable\n"},
    {"a document without a single rule is not judged", "", NULL, DECIDED(""), {0}, "not-judged\n"},
    {"every subject counts: two decisions met, one breached, one not proven",
     HERE("error"),
     NULL,
     MINUTES("<item number='1'><decision>" YES(
         "approved") "</decision></item>\n"
                     "<item number='2'><decision>" NO(
                         "approved") "</decision></item>\n"
                                     "<item number='3'><decision>" YES(
                                         "approved") "</decision></item>\n"
                                                     "<item number='4'><decision/></item>"),
     {0},
     "breached: 2 satisfied, 1 breached, 1 unproven here\n"},
};

static void
a_document_has_one_verdict(void **state)
{
    (void)state;
    evaluate_table(whole_cases, VI_COUNT(whole_cases), false);
}

/* --- Rules that give no verdict --------------------------------------------------- */

#define BOTH_PERIODS                                                                               \
    LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)                      \
    LAW("a", "error", " in-force-from='2014-01-01'", "'decision'", APPROVED)

static const struct evaluation not_applicable_cases[] = {
    {"a rule of two periods is one rule, and one of its periods applies",
     BOTH_PERIODS,
     NULL,
     DECIDED(YES("approved")),
     {0},
     "clear: 1 satisfied\n"},
    {"a rule of two periods that are both past is one rule that does not apply",
     LAW("a", "error", " in-force-until='2012-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2013-01-01' in-force-until='2013-12-31'", "'decision'",
             APPROVED),
     NULL,
     DECIDED(YES("approved")),
     {0},
     "not-judged: 1 not applicable\n"},
    {"decisions of both periods in one document: one rule, which applies",
     BOTH_PERIODS,
     NULL,
     MINUTES("<item number='1'><decision date='2013-12-31'>" YES(
         "approved") "</decision>"
                     "<decision date='2014-01-01'>" YES("approved") "</decision></item>"),
     {0},
     "clear: 2 satisfied\n"},
    {"a rule about two kinds of subject in two periods, neither of them there",
     LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2014-01-01'", "'clause'", APPROVED)
             LAW("b", "error", "", "'interest'", APPROVED),
     NULL,
     MINUTES("<item number='1'><decision/></item>"),
     {0},
     "not-judged: 2 not applicable\n"},
    {"a rule about decisions in one period and clauses in the next, both there: one rule",
     LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2014-01-01'", "'clause'", APPROVED),
     NULL,
     MINUTES("<item number='1'><decision date='2013-12-31'>" YES(
         "approved") "</decision>"
                     "<decision>" YES("approved") "<clause>x</clause></decision></item>"),
     {0},
     "clear: 2 satisfied\n"},
    {"a rule of another stage, of another kind of body, of no subject here, and one that asks "
     "nothing",
     LAW("stage", "error", " stage='audit'", "'decision'", APPROVED)
         LAW("body", "error", "", "'decision' body-kind='council'", APPROVED)
             LAW("subject", "error", "", "'interest'", APPROVED)
                 LAW("idle", "error", "", "'decision'", MAJORITY)
                     LAW("when", "error", "", "'decision'",
                         "<when><fact of='sealed' is='no'/></when>" APPROVED),
     NULL,
     RECORD(" status='draft'", MEETING(" date='2014-10-23'", "<item number='1'><decision>" YES(
                                                                 "sealed") "</decision></item>")),
     {0},
     "not-judged: 5 not applicable\n"},
    {"a rule that has nothing to ask of one decision and something of the other",
     VOTES("error"),
     NULL,
     MINUTES("<item number='1'><decision outcome='carried'/>"
             "<decision outcome='carried'><vote for='2' against='1'/></decision></item>"),
     {0},
     "clear: 1 satisfied\n"},
};

static void
rules_that_do_not_apply_are_counted_by_id(void **state)
{
    (void)state;
    evaluate_table(not_applicable_cases, VI_COUNT(not_applicable_cases), false);
}

/* --- What follows from what --------------------------------------------------------- */

static const struct evaluation follower_cases[] = {
    {"a breach that follows from another is shown beneath it and counted once",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     DECIDED(NO("approved") NO("sealed")),
     {0},
     "3:18 base breached: item 1: whether it was approved is recorded as no (line 3). The rule: "
     "The rule base\n"
     "3:18 next breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule next\n"
     "    follows base\n"
     "breached: 1 breached\n"},
    {"where the other is met it stands on its own",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     DECIDED(YES("approved") NO("sealed")),
     {0},
     "3:18 base satisfied: item 1: whether it was approved is recorded as yes\n"
     "3:18 next breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule next\n"
     "breached: 1 satisfied, 1 breached\n"},
    {"what is not proven does not follow",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     DECIDED(NO("approved")),
     {0},
     "3:18 base breached: item 1: whether it was approved is recorded as no (line 3). The rule: "
     "The rule base\n"
     "3:18 next unproven: item 1: whether it was sealed is not recorded. The rule: The rule next\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"
     "breached: 1 breached, 1 unproven elsewhere\n"},
    {"a breach on another item does not carry it",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     MINUTES("<item number='1'><decision>" NO("approved") YES(
         "sealed") "</decision></item>\n"
                   "<item number='2'><decision>" YES("approved") NO("sealed") "</decision></item>"),
     {0},
     "3:18 base breached: item 1: whether it was approved is recorded as no (line 3). The rule: "
     "The rule base\n"
     "3:18 next satisfied: item 1: whether it was sealed is recorded as yes\n"
     "4:18 base satisfied: item 2: whether it was approved is recorded as yes\n"
     "4:18 next breached: item 2: whether it was sealed is recorded as no (line 4). The rule: The "
     "rule next\n"
     "breached: 2 satisfied, 2 breached\n"},
    {"the breach of the item carries that of its decision",
     LAW("base", "error", "", "'item'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     MINUTES("<item number='1'>" NO("approved") "<decision>" NO("sealed") "</decision></item>"),
     {0},
     "3:1 base breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule base\n"
     "3:50 next breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule next\n"
     "    follows base\n"
     "breached: 1 breached\n"},
    {"the breach of a meeting carries that of its decisions, not of another meeting's",
     LAW("base", "error", "", "'meeting'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     RECORD("", MEETING(" date='2014-10-23'",
                        NO("approved") "<item number='1'><decision>" NO(
                            "sealed") "</decision></item>\n<decision>" NO("sealed") "</decision>")
                    MEETING(" date='2014-10-24'",
                            YES("approved") "<decision>" NO("sealed") "</decision>")),
     {0},
     "2:1 base breached: the meeting: whether it was approved is recorded as no (line 3). The "
     "rule: The rule base\n"
     "3:50 next breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule next\n"
     "    follows base\n"
     "4:1 next breached: the decision: whether it was sealed is recorded as no (line 4). The rule: "
     "The rule next\n"
     "    follows base\n"
     "5:1 base satisfied: the meeting: whether it was approved is recorded as yes\n"
     "6:34 next breached: the decision: whether it was sealed is recorded as no (line 6). The "
     "rule: The rule next\n"
     "breached: 1 satisfied, 2 breached\n"},
    {"the breach of a decision does not carry that of its meeting",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'meeting'", SEALED),
     NULL,
     RECORD("", MEETING(" date='2014-10-23'",
                        NO("sealed") "<decision>" NO("approved") YES("sealed") "</decision>")),
     {0},
     "2:1 next breached: the meeting: whether it was sealed is recorded as no (line 3). The rule: "
     "The rule next\n"
     "3:31 base breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule base\n"
     "breached: 2 breached\n"},
    {"of several the nearest one carries it",
     LAW("base", "error", "", "'decision'", APPROVED)
         LAW("next", "error", " follows='base'", "'decision'", SEALED),
     NULL,
     MINUTES("<item number='1'>\n<decision>" NO("approved")
                 YES("sealed") "</decision>\n"
                               "<decision>" NO("approved") NO("sealed") "</decision></item>"),
     {0},
     "4:1 base breached: the first decision on item 1: whether it was approved is recorded as no "
     "(line 4). The rule: The rule base\n"
     "4:1 next satisfied: the first decision on item 1: whether it was sealed is recorded as yes\n"
     "5:1 base breached: the second decision on item 1: whether it was approved is recorded as no "
     "(line 5). The rule: The rule base\n"
     "5:1 next breached: the second decision on item 1: whether it was sealed is recorded as no "
     "(line 5). The rule: The rule next\n"
     "    follows base\n"
     "breached: 1 satisfied, 2 breached\n"},
    {"one beneath another beneath a third: one breach",
     LAW("c", "error", "", "'decision'", APPROVED)
         LAW("b", "error", " follows='c'", "'decision'", SEALED)
             LAW("a", "error", " follows='b'", "'decision'", "<fact of='colour' is='red'/>"),
     NULL,
     DECIDED(NO("approved") NO("sealed") "<fact of='colour' value='blue'/>"),
     {0},
     "3:18 a breached: item 1: the colour is recorded as blue (line 3). The rule: The rule a\n"
     "    follows b\n"
     "3:18 b breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule b\n"
     "    follows c\n"
     "3:18 c breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule c\n"
     "breached: 1 breached\n"},
    {"rules that follow from each other in a circle are not all hidden",
     LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2014-01-01' follows='b'", "'decision'", APPROVED)
             LAW("b", "error", " follows='a'", "'decision'", SEALED),
     NULL,
     DECIDED(NO("approved") NO("sealed")),
     {0},
     "3:18 a breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule a\n"
     "    follows b\n"
     "3:18 b breached: item 1: whether it was sealed is recorded as no (line 3). The rule: The "
     "rule b\n"
     "breached: 1 breached\n"},
    {"a rule follows from no breach of itself",
     LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2014-01-01' follows='a'", "'decision'", APPROVED),
     NULL,
     DECIDED(NO("approved")),
     {0},
     "3:18 a breached: item 1: whether it was approved is recorded as no (line 3). The rule: The "
     "rule a\n"
     "breached: 1 breached\n"},
};

static void
a_breach_stands_beneath_the_one_it_follows_from(void **state)
{
    (void)state;
    evaluate_table(follower_cases, VI_COUNT(follower_cases), true);
}

/* --- Assumptions -------------------------------------------------------------------- */

#define QUORUM(required)                                                                           \
    LAW("quorum", "error", "", "'decision'", "<quorum at-least='" required "'/>")
#define NOTICE                                                                                     \
    LAW("notice", "error", "", "'decision'",                                                       \
        "<interval from='summons' to='decided' at-least='5' "                                      \
        "unit='working-days' calendar='days'/>")
#define TWO_PRESENT "<attendance><member name='A Ash'/><member name='B Birch'/></attendance>"

static const struct evaluation assumption_cases[] = {
    {"whole minutes name everybody who was present, and those stay until they leave",
     QUORUM("2"),
     NULL,
     MINUTES(TWO_PRESENT "<item number='1'><decision/></item>"),
     {0},
     "clear: 1 satisfied\n"
     "assumed: who is present stays present until the record shows that they left\n"
     "assumed: the list of those present is complete, as whole minutes must name them\n"},
    {"at the opening of a meeting nobody has had to stay",
     LAW("quorum", "error", "", "'meeting'", "<quorum at-least='2'/>"),
     NULL,
     MINUTES(TWO_PRESENT),
     {0},
     "clear: 1 satisfied\n"
     "assumed: the list of those present is complete, as whole minutes must name them\n"},
    {"each assumption is said once, however many verdicts rest on it",
     QUORUM("2"),
     NULL,
     MINUTES(TWO_PRESENT "<item number='1'><decision/></item>"
                         "<item number='2'><decision/></item>"),
     {0},
     "clear: 2 satisfied\n"
     "assumed: who is present stays present until the record shows that they left\n"
     "assumed: the list of those present is complete, as whole minutes must name them\n"},
    {"a list that says it is complete is not assumed to be",
     QUORUM("2"),
     NULL,
     MINUTES(
         "<attendance complete='yes'><member name='A Ash'/><member name='B Birch'/></attendance>"
         "<item number='1'><decision/></item>"),
     {0},
     "clear: 1 satisfied\n"
     "assumed: who is present stays present until the record shows that they left\n"},
    {"of an extract nothing is assumed to be complete",
     QUORUM("2"),
     NULL,
     RECORD(" extent='extract'",
            MEETING(" date='2014-10-23'", TWO_PRESENT "<item number='1'><decision/></item>")),
     {0},
     "clear: 1 satisfied\n"
     "assumed: who is present stays present until the record shows that they left\n"},
    {"a decision on facts rests on no assumption",
     HERE("error"),
     NULL,
     DECIDED(YES("approved")),
     {0},
     "clear: 1 satisfied\n"},
    {"working days in a year that the calendar knows",
     NOTICE,
     NULL,
     MINUTES("<item number='1'><event kind='summons' date='2014-10-01'/><decision/></item>"),
     {0},
     "clear: 1 satisfied\n"},
    {"the last day that the calendar knows",
     NOTICE,
     NULL,
     RECORD(
         "",
         MEETING(" date='2014-12-31'",
                 "<item number='1'><event kind='summons' date='2014-12-01'/><decision/></item>")),
     {0},
     "clear: 1 satisfied\n"},
    {"a day after the last that the calendar knows",
     NOTICE,
     NULL,
     RECORD(
         "",
         MEETING(" date='2015-01-01'",
                 "<item number='1'><event kind='summons' date='2014-12-01'/><decision/></item>")),
     {0},
     "clear: 1 satisfied\n"
     "assumed: bank holidays outside the years that the calendar knows are as the law has them "
     "now\n"},
    {"a quorum that the record itself states, with no constitution at hand",
     QUORUM("@quorum"),
     NULL,
     RECORD("", MEETING(" date='2014-10-23' present='3'",
                        "<parameter name='quorum' value='2'/><decision/>")),
     {0},
     "clear: 1 satisfied\n"
     "assumed: the local rules are as the record itself states them; no constitution is at hand\n"},
    {"two assumptions beneath two verdicts",
     QUORUM("@quorum") NOTICE,
     NULL,
     RECORD("", MEETING(" date='2015-01-01' present='3'",
                        "<parameter name='quorum' value='2'/><item number='1'>"
                        "<event kind='summons' date='2014-12-01'/><decision/></item>")),
     {0},
     "clear: 2 satisfied\n"
     "assumed: bank holidays outside the years that the calendar knows are as the law has them "
     "now\n"
     "assumed: the local rules are as the record itself states them; no constitution is at hand\n"},
};

static void
what_is_assumed_is_said_once(void **state)
{
    (void)state;
    evaluate_table(assumption_cases, VI_COUNT(assumption_cases), false);
}

/* --- What may be asked ---------------------------------------------------------------- */

static const char north[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='committee' kind='committee' seats='5'/>"
    "<rule id='local' severity='error'><title>The local rule</title><applies to='decision'/>"
    "<fact of='sealed' is='yes'/></rule></constitution>";

#define TWO_RULES HERE("error") ELSE("error")
#define NEITHER   DECIDED(NO("approved") NO("sealed"))
#define STAGES                                                                                     \
    LAW("any", "error", "", "'decision'", APPROVED)                                                \
    LAW("audit", "error", " stage='audit'", "'decision'", APPROVED)                                \
    LAW("draft", "error", " stage='draft'", "'decision'", APPROVED)                                \
    LAW("early", "error", " stage='draft publication'", "'decision'", APPROVED)
#define STATUS(status)                                                                             \
    RECORD(status, MEETING(" date='2014-10-23'", "<decision>" NO("approved") "</decision>"))
#define OF(authority)                                                                              \
    RECORD(authority, MEETING(" date='2014-10-23'", "<decision>" NO("sealed") "</decision>"))

static const struct evaluation asked_cases[] = {
    {"all rules are asked",
     TWO_RULES,
     NULL,
     NEITHER,
     {0},
     "3:18 elsewhere breached: item 1: whether it was sealed is recorded as no (line 3). The rule: "
     "The rule elsewhere\n"
     "3:18 here breached: item 1: whether it was approved is recorded as no (line 3). The rule: "
     "The rule here\n"
     "breached: 2 breached\n"},
    {"one rule alone is asked",
     TWO_RULES,
     NULL,
     NEITHER,
     {.only = "here"},
     "3:18 here breached: item 1: whether it was approved is recorded as no (line 3). The rule: "
     "The rule here\n"
     "breached: 1 breached, 1 not applicable\n"},
    {"of a rule of two periods the one that is asked, not the other",
     BOTH_PERIODS,
     NULL,
     NEITHER,
     {.only = "a"},
     "not-judged: 1 not applicable\n"},
    {"a draft is judged by the rules on drafts",
     STAGES,
     NULL,
     STATUS(" status='draft'"),
     {0},
     "3:1 any breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule any\n"
     "3:1 draft breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule draft\n"
     "3:1 early breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule early\n"
     "breached: 3 breached, 1 not applicable\n"},
    {"what is published is judged by those on publication",
     STAGES,
     NULL,
     STATUS(" status='published'"),
     {0},
     "3:1 any breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule any\n"
     "3:1 early breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule early\n"
     "breached: 2 breached, 2 not applicable\n"},
    {"what is archived is audited",
     STAGES,
     NULL,
     STATUS(" status='archived'"),
     {0},
     "3:1 any breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule any\n"
     "3:1 audit breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule audit\n"
     "breached: 2 breached, 2 not applicable\n"},
    {"the stage that is asked for wins over the status of the record",
     STAGES,
     NULL,
     STATUS(" status='draft'"),
     {.stage = MODEL_STAGE_AUDIT},
     "3:1 any breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule any\n"
     "3:1 audit breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule audit\n"
     "breached: 2 breached, 2 not applicable\n"},
    {"a record of no status",
     STAGES,
     NULL,
     STATUS(""),
     {0},
     "3:1 any breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule any\n"
     "3:1 audit breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule audit\n"
     "3:1 draft breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule draft\n"
     "3:1 early breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule early\n"
     "breached: 4 breached\n"},
    {"the rules of an authority are asked of its own documents",
     HERE("error"),
     north,
     OF(" authority='north'"),
     {0},
     "3:1 here unproven: the decision: whether it was approved is not recorded. The rule: The rule "
     "here\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10-23]\n"
     "3:1 local breached: the decision: whether it was sealed is recorded as no (line 3). The "
     "rule: The local rule\n"
     "breached: 1 breached, 1 unproven here\n"},
    {"not of another's",
     HERE("error"),
     north,
     OF(" authority='south'"),
     {0},
     "3:1 here unproven: the decision: whether it was approved is not recorded. The rule: The rule "
     "here\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10-23]\n"
     "unproven: 1 unproven here, 1 not applicable\n"},
    {"not of a document of which nobody knows whose it is",
     HERE("error"),
     north,
     OF(""),
     {0},
     "3:1 here unproven: the decision: whether it was approved is not recorded. The rule: The rule "
     "here\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10-23]\n"
     "unproven: 1 unproven here, 1 not applicable\n"},
    {"whose it is can be said beside it",
     HERE("error"),
     north,
     OF(""),
     {.authority = "north"},
     "3:1 here unproven: the decision: whether it was approved is not recorded. The rule: The rule "
     "here\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10-23]\n"
     "3:1 local breached: the decision: whether it was sealed is recorded as no (line 3). The "
     "rule: The local rule\n"
     "breached: 1 breached, 1 unproven here\n"},
    {"what the document says of itself wins",
     HERE("error"),
     north,
     OF(" authority='south'"),
     {.authority = "north"},
     "3:1 here unproven: the decision: whether it was approved is not recorded. The rule: The rule "
     "here\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (the decision) [fact approved "
     "committee/2014-10-23]\n"
     "unproven: 1 unproven here, 1 not applicable\n"},
};

static void
what_is_asked_is_answered(void **state)
{
    (void)state;
    evaluate_table(asked_cases, VI_COUNT(asked_cases), true);
}

/* --- What happened after the day on which one looks ------------------------------------- */

#define AFTER                                                                                      \
    LAW("decided", "error", "", "'decision'", APPROVED)                                            \
    LAW("summoned", "error", "", "'decision'",                                                     \
        "<interval from='summons' to='decided' at-least='5' unit='clear-days'/>")
#define SUMMONED(day)                                                                              \
    MINUTES("<item number='1'><event kind='summons' date='" day                                    \
            "'/><decision>" YES("approved") "</decision></item>")

static const struct evaluation as_of_cases[] = {
    {"nothing is known of a decision that is taken the day after",
     AFTER,
     NULL,
     SUMMONED("2014-10-17"),
     {.as_of = "2014-10-22"},
     "not-judged: 2 not applicable\n"},
    {"the decision of the day itself is known",
     AFTER,
     NULL,
     SUMMONED("2014-10-17"),
     {.as_of = "2014-10-23"},
     "3:59 decided satisfied: item 1: whether it was approved is recorded as yes\n"
     "3:59 summoned satisfied: the summons was sent 5 clear days before item 1 was decided; 5 "
     "clear days are required\n"
     "    because: the summons was sent on 17 October 2014 (line 3), item 1 was decided on 23 "
     "October 2014 (line 2)\n"
     "clear: 2 satisfied\n"},
    {"nor of an event that comes the day after",
     AFTER,
     NULL,
     SUMMONED("2014-10-24"),
     {.as_of = "2014-10-23"},
     "3:59 decided satisfied: item 1: whether it was approved is recorded as yes\n"
     "3:59 summoned unproven: whether the summons was sent in time before item 1 was decided: when "
     "the summons was sent is not recorded; 5 clear days are required\n"
     "    settled: it was in time if that was on or before 17 October 2014\n"
     "    missing elsewhere: when the summons was sent < the summons [event summons]\n"
     "clear: 1 satisfied, 1 unproven elsewhere\n"},
    {"the event of the day itself is known",
     AFTER,
     NULL,
     SUMMONED("2014-10-23"),
     {.as_of = "2014-10-23"},
     "3:59 decided satisfied: item 1: whether it was approved is recorded as yes\n"
     "3:59 summoned breached: the summons was sent on the same day as item 1 was decided; 5 clear "
     "days are required\n"
     "    because: the summons was sent on 23 October 2014 (line 3), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the summons was 17 October 2014\n"
     "breached: 1 satisfied, 1 breached\n"},
    {"without such a day it is the latest that the record states",
     AFTER,
     NULL,
     SUMMONED("2014-10-24"),
     {0},
     "3:59 decided satisfied: item 1: whether it was approved is recorded as yes\n"
     "3:59 summoned breached: the summons was sent on 24 October 2014, after item 1 was decided on "
     "23 October 2014; 5 clear days are required\n"
     "    because: the summons was sent on 24 October 2014 (line 3), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the summons was 17 October 2014\n"
     "breached: 1 satisfied, 1 breached\n"},
    {"a decision of some day that month was taken by the day on which one looks",
     LAW("early", "error", " in-force-until='2014-10-15'", "'decision'", APPROVED)
         LAW("late", "error", " in-force-from='2014-10-16'", "'decision'", APPROVED),
     NULL,
     RECORD("", MEETING(" date='2014-10'", "<decision>" NO("approved") "</decision>")),
     {.as_of = "2014-10-15"},
     "3:1 early breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule early\n"
     "breached: 1 breached, 1 not applicable\n"},
    {"of no stated day: on the last of the old law only that may have applied",
     BOTH_PERIODS,
     NULL,
     RECORD("", MEETING("", "<decision>" NO("approved") "</decision>")),
     {.as_of = "2013-12-31"},
     "3:1 a breached: the decision: whether it was approved is recorded as no (line 3). The rule: "
     "The rule a\n"
     "breached: 1 breached\n"},
    {"a day later both may have",
     LAW("a", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED)
         LAW("a", "error", " in-force-from='2014-01-01'", "'decision'", SEALED),
     NULL,
     RECORD("", MEETING("", "<decision>" NO("approved") YES("sealed") "</decision>")),
     {.as_of = "2014-01-01"},
     "3:1 a unproven: whether the decision meets the rule depends on its day: the record does not "
     "state it, and the law changed on 1 January 2014. The rule: The rule a\n"
     "    because: by the law of 31 December 2013: the decision: whether it was approved is "
     "recorded as no (line 3). The rule: The rule a\n"
     "    missing here: the date of the decision [date committee/..2014-01-01]\n"
     "unproven: 1 unproven here\n"},
};

static void
what_comes_later_is_not_known(void **state)
{
    (void)state;
    evaluate_table(as_of_cases, VI_COUNT(as_of_cases), true);
}

/* --- What is said of the document itself ------------------------------------------------- */

static const struct {
    const char *why, *record;
    struct asked asked;
    const char *days, *as_of;
    bool given;
    enum model_stage stage;
    const char *authority; /* of the constitution matched, or NULL */
} document_cases[] = {
    {"the day of the meeting, and the latest day of all",
     SUMMONED("2014-10-24"),
     {0},
     "2014-10-23",
     "2014-10-24",
     false,
     MODEL_STAGE_UNKNOWN,
     NULL},
    {"the days of all meetings together",
     RECORD(" authority='north' status='draft'",
            MEETING(" date='2014-10-23'", "") MEETING(" date='2014-11-20'", "")
                MEETING(" date='2014-11'", "")),
     {0},
     "2014-10-23..2014-11-30",
     "2014-11-30",
     false,
     MODEL_STAGE_DRAFT,
     "north"},
    {"a notice has the day of its decision, not its own",
     "<record xmlns='urn:vires:record:1' kind='notice' date='2014-12-01'>"
     "<decision date='2014-11-20'/></record>",
     {.as_of = "2014-11-25", .stage = MODEL_STAGE_AUDIT, .authority = "north"},
     "2014-11-20",
     "2014-11-25",
     true,
     MODEL_STAGE_AUDIT,
     "north"},
    {"a document of which only its own day is known",
     RECORD(" date='2014-12-01'", ""),
     {.authority = "south"},
     "2014-12-01",
     "2014-12-01",
     false,
     MODEL_STAGE_UNKNOWN,
     NULL},
    {"no date is stated anywhere",
     RECORD("", MEETING("", "")),
     {0},
     "any",
     "none",
     false,
     MODEL_STAGE_UNKNOWN,
     NULL},
};

static void
write_days(struct vi_buffer *out, struct vi_range days)
{
    vi_buffer_clear(out);
    if (vi_range_is_all(days))
        vi_buffer_string(out, "any");
    else
        vi_date_write_iso(out, days);
}

static void
the_document_says_by_what_it_was_judged(void **state)
{
    (void)state;
    struct vi_buffer days;
    vi_buffer_init(&days, NULL);
    for (size_t i = 0; i < VI_COUNT(document_cases); i++) {
        const char *why = document_cases[i].why;
        struct verdicts verdicts;
        verdicts_open(&verdicts);
        verdicts_rules(&verdicts, HERE("error"), north);
        ask(&verdicts, &document_cases[i].asked);
        (void)verdicts_of(&verdicts, document_cases[i].record);
        const struct verdict_document *document = &verdicts.document;
        write_days(&days, document->days);
        assert_text(vi_buffer_view(&days), document_cases[i].days, why);
        if (document->as_of == VI_MOST)
            assert_string_equal(document_cases[i].as_of, "none");
        else
            assert_int_equal(document->as_of, day_of(document_cases[i].as_of));
        assert_int_equal(document->as_of_given, document_cases[i].given);
        assert_int_equal(document->stage, document_cases[i].stage);
        assert_text(document->authority ? document->authority->id : VI_TEXT(""),
                    document_cases[i].authority ? document_cases[i].authority : "", why);
        assert_ptr_equal(document->record, verdicts.record);
        assert_ptr_equal(document->program, verdicts.rules.program);
        assert_ptr_equal(document->source, &verdicts.source);
        verdicts_close(&verdicts);
    }
    vi_buffer_free(&days);
}

/* --- Rules of other days and bodies are left aside, and none too many ----------------------- */

static const char changed[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='planning' kind='committee' in-force-until='2013-12-31'/>"
    "<body id='planning' kind='sub-committee' in-force-from='2014-01-01'/>"
    "<post id='director'/><body id='council' kind='council'/></constitution>";

#define PLANNING(attributes, body)                                                                 \
    RECORD(" authority='north'", "<meeting body='planning'" attributes ">" body "</meeting>")

static const struct evaluation survey_cases[] = {
    {"a decision with a date of its own is judged by its day, before that of the meeting",
     LAW("old", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED),
     changed,
     PLANNING(" date='2014-10-23'", "<decision date='2013-12-31'>" NO("approved") "</decision>"),
     {0},
     "2:44 old breached: the decision: whether it was approved is recorded as no (line 2). The "
     "rule: The rule old\n"
     "breached: 1 breached\n"},
    {"and not on the day after",
     LAW("old", "error", " in-force-until='2013-12-31'", "'decision'", APPROVED),
     changed,
     PLANNING(" date='2014-10-23'", "<decision date='2014-01-01'>" NO("approved") "</decision>"),
     {0},
     "not-judged: 1 not applicable\n"},
    {"by the kind that its body had on that day",
     LAW("committee", "error", "", "'decision' body-kind='committee'", APPROVED),
     changed,
     PLANNING(" date='2014-10-23'",
              "<item number='1'><decision date='2013-12-31'>" NO("approved") "</decision></item>"),
     {0},
     "2:61 committee breached: item 1: whether it was approved is recorded as no (line 2). The "
     "rule: The rule committee\n"
     "breached: 1 breached\n"},
    {"the meeting's other decisions by the kind that it has now",
     LAW("committee", "error", "", "'decision' body-kind='committee'", APPROVED),
     changed,
     PLANNING(" date='2014-10-23'", "<decision>" NO("approved") "</decision>"),
     {0},
     "not-judged: 1 not applicable\n"},
    {"two meetings of two kinds of body, each by its own rules",
     LAW("committee", "error", "", "'decision' body-kind='committee'", APPROVED)
         LAW("sub", "error", "", "'decision' body-kind='sub-committee'", APPROVED),
     changed,
     RECORD(" authority='north'",
            "<meeting body='planning' date='2013-12-31'><decision>" NO(
                "approved") "</decision></meeting>\n<meeting body='planning' "
                            "date='2014-01-01'><decision>" NO("approved") "</decision></meeting>"),
     {0},
     "2:44 committee breached: the decision: whether it was approved is recorded as no (line 2). "
     "The rule: The rule committee\n"
     "3:44 sub breached: the decision: whether it was approved is recorded as no (line 3). The "
     "rule: The rule sub\n"
     "breached: 2 breached\n"},
    {"the decision of an officer, by the rules on officers",
     LAW("officer", "error", "", "'decision' body-kind='officer'", APPROVED)
         LAW("council", "error", "", "'decision' body-kind='council'", APPROVED),
     changed,
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north' date='2014-10-23'>"
     "<decision by='director'>" NO("approved") "</decision></record>",
     {0},
     "1:86 officer breached: the decision: whether it was approved is recorded as no (line 1). The "
     "rule: The rule officer\n"
     "breached: 1 breached, 1 not applicable\n"},
    {"rules on reports are not asked of minutes",
     LAW("report", "error", "", "'decision' record-kind='report'", APPROVED)
         LAW("minutes", "error", "", "'decision' record-kind='minutes report'", APPROVED),
     changed,
     PLANNING(" date='2014-10-23'", "<decision>" NO("approved") "</decision>"),
     {0},
     "2:44 minutes breached: the decision: whether it was approved is recorded as no (line 2). The "
     "rule: The rule minutes\n"
     "breached: 1 breached, 1 not applicable\n"},
    {"a document of its own day, later than that of the meeting that it records",
     LAW("new", "error", " in-force-from='2015-01-01'", "'record'", APPROVED),
     changed,
     RECORD(" date='2015-01-01'", MEETING(" date='2014-12-31'", "") NO("approved")),
     {0},
     "1:1 new breached: the document: whether it was approved is recorded as no (line 4). The "
     "rule: The rule new\n"
     "breached: 1 breached\n"},
    {"some day up to the end of 2014, of which one knows what came by June 2013",
     LAW("committee", "error", "", "'decision' body-kind='committee'", APPROVED),
     changed,
     PLANNING(" date='..2014-12-31'", "<decision>" NO("approved") "</decision>"),
     {.as_of = "2013-06-30"},
     "2:46 committee breached: the decision: whether it was approved is recorded as no (line 2). "
     "The rule: The rule committee\n"
     "breached: 1 breached\n"},
    {"the meeting, by the law of its own day",
     LAW("new", "error", " in-force-from='2015-01-01'", "'meeting'", APPROVED),
     changed,
     RECORD(" date='2015-01-01'", MEETING(" date='2014-12-31'", NO("approved"))),
     {0},
     "not-judged: 1 not applicable\n"},
};

static void
no_rule_is_left_aside_that_may_apply(void **state)
{
    (void)state;
    evaluate_table(survey_cases, VI_COUNT(survey_cases), true);
}

/* --- With and without words ----------------------------------------------------------------- */

struct quiet {
    bool words, reasons, explain;
};

/* What was decided, without a word of why. */
static void
write_bare(struct vi_buffer *out, const struct verdict_document *document)
{
    vi_buffer_clear(out);
    for (size_t i = 0; i < document->row_count; i++) {
        const struct verdict_row *row = &document->rows[i];
        if (row->verdict == VIRES_SATISFIED)
            continue;
        vi_buffer_number(out, (int64_t)row->place.offset);
        vi_buffer_text(out, row->rule->id);
        vi_buffer_string(out, vires_verdict_name(row->verdict));
        vi_buffer_number(out, row->missing.need);
        vi_buffer_text(out, row->follows ? row->follows->rule->id : VI_TEXT("-"));
        vi_buffer_char(out, '\n');
    }
    write_whole(out, document);
}

static void
compare_quiet(const struct evaluation *asked, struct vi_buffer *wordy, struct vi_buffer *bare)
{
    static const struct quiet ways[] = {{false, false, false},
                                        {true, false, false},
                                        {true, true, false},
                                        {false, false, true},
                                        {true, true, true}};
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, asked->rules, asked->more);
    ask(&verdicts, &asked->asked);
    (void)verdicts_of(&verdicts, asked->record);
    write_bare(wordy, &verdicts.document);
    for (size_t i = 0; i < VI_COUNT(ways); i++) {
        verdicts.how.words = ways[i].words;
        verdicts.how.reasons = ways[i].reasons;
        verdicts.how.explain = ways[i].explain;
        (void)verdicts_of(&verdicts, asked->record);
        write_bare(bare, &verdicts.document);
        if (!vi_text_equal(vi_buffer_view(wordy), vi_buffer_view(bare)))
            fail_msg("%s: the answer is another when asked in way %zu", asked->why, i);
    }
    verdicts_close(&verdicts);
}

static const struct {
    const struct evaluation *cases;
    size_t count;
} tables[] = {
    {whole_cases, VI_COUNT(whole_cases)},
    {not_applicable_cases, VI_COUNT(not_applicable_cases)},
    {follower_cases, VI_COUNT(follower_cases)},
    {assumption_cases, VI_COUNT(assumption_cases)},
    {asked_cases, VI_COUNT(asked_cases)},
    {as_of_cases, VI_COUNT(as_of_cases)},
    {survey_cases, VI_COUNT(survey_cases)},
};

static void
words_change_no_verdict(void **state)
{
    (void)state;
    struct vi_buffer wordy, bare;
    vi_buffer_init(&wordy, NULL);
    vi_buffer_init(&bare, NULL);
    for (size_t i = 0; i < VI_COUNT(tables); i++)
        for (size_t at = 0; at < tables[i].count; at++)
            compare_quiet(&tables[i].cases[at], &wordy, &bare);
    vi_buffer_free(&wordy);
    vi_buffer_free(&bare);
}

/* Words, reasons and satisfied rules are kept only for those who ask for them. */
static void
only_what_is_asked_for_is_kept(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, TWO_RULES, NULL);
    verdicts.how.words = verdicts.how.reasons = verdicts.how.explain = false;
    (void)verdicts_of(&verdicts, DECIDED(YES("approved") NO("sealed")));
    assert_int_equal(verdicts.document.row_count, 1);
    assert_int_equal(verdicts.document.rows[0].message.size, 0);
    assert_int_equal(verdicts.document.rows[0].citation.size, 0);
    assert_null(verdicts.document.rows[0].reasons);
    assert_int_equal(verdicts.document.counts.satisfied, 1);
    verdicts.how.words = true;
    (void)verdicts_of(&verdicts, DECIDED(YES("approved") NO("sealed")));
    assert_int_equal(verdicts.document.row_count, 1);
    assert_text(verdicts.document.rows[0].citation, "Act 1972 s. 1", "the citation");
    assert_int_not_equal(verdicts.document.rows[0].message.size, 0);
    assert_null(verdicts.document.rows[0].reasons);
    verdicts.how.reasons = true;
    (void)verdicts_of(&verdicts, DECIDED(YES("approved") NO("sealed")));
    assert_non_null(verdicts.document.rows[0].reasons);
    verdicts.how.explain = true;
    (void)verdicts_of(&verdicts, DECIDED(YES("approved") NO("sealed")));
    assert_int_equal(verdicts.document.row_count, 2);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_has_one_verdict),
        cmocka_unit_test(rules_that_do_not_apply_are_counted_by_id),
        cmocka_unit_test(a_breach_stands_beneath_the_one_it_follows_from),
        cmocka_unit_test(what_is_assumed_is_said_once),
        cmocka_unit_test(what_is_asked_is_answered),
        cmocka_unit_test(what_comes_later_is_not_known),
        cmocka_unit_test(the_document_says_by_what_it_was_judged),
        cmocka_unit_test(no_rule_is_left_aside_that_may_apply),
        cmocka_unit_test(words_change_no_verdict),
        cmocka_unit_test(only_what_is_asked_for_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

#define BODY                                                                                       \
    "<source id='act' title='The Act' href='https://law'/>"                                        \
    "<event id='urgency' noun='special urgency' says='s'/>"                                        \
    "<rule id='r' severity='warning' variable='yes' stage='audit' confidence='partly' "            \
    "in-force-until='2011-01-01'><title>Votes agree</title>"                                       \
    "<cite source='act' at='s. 1' in-force-from='2000-01-01'/>"                                    \
    "<applies to='vote' not-body-kind='council'/><when><fact of='exempt' is='no'/></when>"         \
    "<all><vote check='names'/><any><vote\n check='label'/></any></all>"                           \
    "<unless event='urgency'/><unless fact='urgent'><quorum at-least='3'/></unless>"               \
    "<consequence>Void.</consequence><remedy>Vote again.</remedy><note>So it is.</note>"           \
    "<examples><satisfied why='they do'><record xmlns='urn:vires:record:1' kind='minutes'/>"       \
    "</satisfied><breached why='they do not'><record xmlns='urn:vires:record:1' kind='minutes'/>"  \
    "</breached></examples></rule>"

static void
a_rule_is_listed_in_one_line(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_body(rulesets, BODY RULE("unmarked", "", "", "to='item'",
                                                       "<fact of='urgent' is='no'/>")),
                     VIRES_OK);
    vi_rule_write_line(rulesets_rule(rulesets, "r"), &rulesets->said);
    assert_text(vi_buffer_view(&rulesets->said),
                "r                                       all        warning  until 2011-01-01      "
                "             "
                "Votes agree",
                "in columns");
    vi_buffer_clear(&rulesets->said);
    vi_rule_write_line(rulesets_rule(rulesets, "unmarked"), &rulesets->said);
    assert_text(vi_buffer_view(&rulesets->said),
                "unmarked                                fact       error    always                "
                "             "
                "T (unverified)",
                "nobody has verified it");
}

/* U+009B begins a command to a terminal, and U+202E turns the order of a line. */
static void
what_a_file_says_commands_no_terminal(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_body(rulesets, "<rule id='r' severity='error'>"
                                             "<title>a&#x9B;2Jb&#x202E;c</title>"
                                             "<applies to='vote'/><vote check='label'/></rule>"),
                     VIRES_OK);
    vi_rule_write_line(rulesets_rule(rulesets, "r"), &rulesets->said);
    const struct vi_text line = vi_buffer_view(&rulesets->said);
    assert_true(vi_text_find(line, VI_TEXT("a?2Jb?c (unverified)")) < line.size);
    vi_buffer_clear(&rulesets->said);
    assert_true(vi_program_show(rulesets->program, VI_TEXT("r"), &rulesets->said));
    assert_true(vi_text_starts(vi_buffer_view(&rulesets->said), VI_TEXT("r: a?2Jb?c\n")));
}

static void
everything_about_a_rule_is_shown(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_body(rulesets, BODY), VIRES_OK);
    assert_true(vi_program_show(rulesets->program, VI_TEXT("r"), &rulesets->said));
    assert_text(vi_buffer_view(&rulesets->said),
                "r: Votes agree\n"
                "severity     warning\n"
                "in force     until 2011-01-01\n"
                "layer        national; variable: a later layer may replace it\n"
                "confidence   partly\n"
                "law          The Act s. 1, from 2000-01-01  https://law\n"
                "applies to   vote; body: not council; stage: audit\n"
                "when         <fact of='exempt' is='no'/>\n"
                "requires     all of\n"
                "               <vote check='names'/>\n"
                "               any of\n"
                "                 <vote check='label'/>\n"
                "unless       special urgency is recorded\n"
                "unless       urgent is recorded as yes, and\n"
                "             <quorum at-least='3'/>\n"
                "consequence  Void.\n"
                "remedy       Vote again.\n"
                "note         So it is.\n"
                "satisfied    they do\n"
                "breached     they do not\n"
                "written at   a.xml:2\n",
                "as it is");
}

static void
the_law_of_two_periods_is_shown_twice_and_what_is_not_there_not_at_all(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(
        rulesets_body(rulesets,
                      RULE("r", "in-force-until='2011-01-01'", "", "to='vote'",
                           "<vote check='names'/>") "\n" RULE("r", "in-force-from='2011-01-02'", "",
                                                              "to='vote'",
                                                              "<vote check='names'/>")),
        VIRES_OK);
    assert_false(vi_program_show(rulesets->program, VI_TEXT("s"), &rulesets->said));
    assert_int_equal(vi_buffer_view(&rulesets->said).size, 0);
    assert_true(vi_program_show(rulesets->program, VI_TEXT("r"), &rulesets->said));
    const struct vi_text shown = vi_buffer_view(&rulesets->said);
    assert_true(vi_text_find(shown, VI_TEXT("a.xml:2\n\nr: T\n")) < shown.size);
    assert_true(vi_text_ends(shown, VI_TEXT("a.xml:3\n")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(a_rule_is_listed_in_one_line),
        RULESETS_TEST(what_a_file_says_commands_no_terminal),
        RULESETS_TEST(everything_about_a_rule_is_shown),
        RULESETS_TEST(the_law_of_two_periods_is_shown_twice_and_what_is_not_there_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

static void
declarations_are_kept_whole(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(
        rulesets_body(
            rulesets,
            "<event id='notice' noun='the notice' says='it was sent' document='the book' "
            "stated-by='report notice'/>"
            "<fact id='cost' type='money' noun='the cost' amount='act'/>"
            "<fact id='colour' type='word' noun='the colour' values='red green'/>"
            "<parameter id='share' type='ratio' of='authority' noun='the share'/>"
            "<parameter id='quorum' type='count' of='body' noun='the quorum'/>"
            "<source id='act' title='The Act'/>"
            "<attendance-counts id='far' mode='remote' counts='yes' body-kind='council' "
            "in-force-from='1970-01-02'><cite source='act' at='s. 1'/></attendance-counts>"),
        VIRES_OK);
    const struct prog_program *program = rulesets->program;
    const struct prog_event *event =
        &program->event[vi_atoms_find(&program->events, VI_TEXT("notice"))];
    const struct prog_fact *cost = &program->fact[vi_atoms_find(&program->facts, VI_TEXT("cost"))];
    const struct prog_fact *colour =
        &program->fact[vi_atoms_find(&program->facts, VI_TEXT("colour"))];
    const struct prog_parameter *share =
        &program->parameter[vi_atoms_find(&program->parameters, VI_TEXT("share"))];
    assert_text(event->says, "it was sent", "what is said of it");
    assert_text(event->document, "the book", "what would settle it");
    assert_int_equal(event->stated_by, 1u << MODEL_REPORT | 1u << MODEL_NOTICE);
    assert_int_equal(cost->type, MODEL_FACT_MONEY);
    assert_text(cost->amount_role, "act", "the role of the amounts");
    assert_text(colour->values, "red green", "the words allowed");
    assert_true(share->of_authority);
    assert_int_equal(share->type, MODEL_FACT_RATIO);
    assert_int_equal(program->parameter_count, 3);
    assert_int_equal(program->attendance_count, 1);
    assert_int_equal(program->attendance[0].mode, MODEL_REMOTE);
    assert_true(program->attendance[0].counts);
    assert_int_equal(program->attendance[0].body_kinds, 1u << MODEL_BODY_COUNCIL);
    assert_int_equal(program->attendance[0].period.from, 1);
    assert_int_equal(program->attendance[0].cite_count, 1);
}

static void
a_calendar_is_sorted_by_day(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file file = {
        "k.xml",
        "<calendar xmlns='urn:vires:rules:1' id='k' title='K' version='1' "
        "known-from='1970-01-01' known-until='1970-12-31'>"
        "<holiday date='1970-05-01' name='later'/><holiday date='1970-01-05' name='a Monday'/>"
        "</calendar>"};
    assert_int_equal(rulesets_load(rulesets, &file, 1, 1), VIRES_OK);
    const struct vi_calendar *calendar = &rulesets->program->calendars[0];
    assert_int_equal(calendar->count, 2);
    assert_text(calendar->holidays[0].name, "a Monday", "the earlier one");
    assert_int_equal(calendar->known.high, 364);
    assert_false(vi_calendar_is_working(calendar, 4));
    assert_true(vi_calendar_is_working(calendar, 5));
}

static const struct {
    const char *why, *body, *said;
} rows[] = {
    {"one mode of attendance on one day",
     "<attendance-counts id='far' mode='remote' counts='yes' in-force-until='2020-01-05'/>"
     "<attendance-counts id='far' mode='remote' counts='no' in-force-from='2020-01-05'/>",
     "a.xml:2:104: the mode of attendance far is declared already, at a.xml:2, in force until "
     "2020-01-05  [V2101]\n"},
    {"on different days they are the law of two periods",
     "<attendance-counts id='far' mode='remote' counts='yes' in-force-until='2020-01-05'/>"
     "<attendance-counts id='far' mode='remote' counts='no' in-force-from='2020-01-06'/>",
     ""},
    {"who uses a declaration that is not whole is not blamed",
     "<event id='notice' noun='the notice'/>" RULE(
         "r", "", "", "to='vote'",
         "<interval from='notice' to='decided' at-least='0' unit='days'/>"),
     "a.xml:2:1: <event> lacks the attribute says, which it needs  [V2012]\n"},
    {"nor who uses a fact of unknown type",
     "<fact id='cost' type='mony' noun='the cost'/>" RULE("r", "", "", "to='vote'",
                                                          "<fact of='cost' at-most='GBP 1'/>"),
     "a.xml:2:17: type cannot be \"mony\" (did you mean money?); allowed: truth, count, money, "
     "date "
     "or word  [V2030]\n"},
    {"nor who reads a parameter of nobody",
     "<parameter id='q' type='count' noun='the quorum'/>" RULE("r", "", "", "to='vote'",
                                                               "<quorum at-least='@q'/>"),
     "a.xml:2:1: <parameter> lacks the attribute of, which it needs  [V2012]\n"},
};

static void
faults_of_declarations_are_told_once(void **state)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        rulesets_said(*state, rows[i].why, rows[i].body, false, rows[i].said);
}

static void
two_calendars_of_one_name_are_refused(void **state)
{
    struct rulesets *rulesets = *state;
#define CALENDAR                                                                                   \
    "<calendar xmlns='urn:vires:rules:1' id='k' title='K' version='1' known-from='1970-01-01' "    \
    "known-until='1970-12-31'/>"
    static const struct rulesets_file files[] = {{"k.xml", CALENDAR}, {"l.xml", CALENDAR}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_REJECTED);
    assert_text(vi_text_from(rulesets_findings(rulesets)),
                "l.xml:1:37: the calendar k is declared already, at k.xml:1  [V2041]\n",
                "the second");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(declarations_are_kept_whole),
        RULESETS_TEST(a_calendar_is_sorted_by_day),
        RULESETS_TEST(faults_of_declarations_are_told_once),
        RULESETS_TEST(two_calendars_of_one_name_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

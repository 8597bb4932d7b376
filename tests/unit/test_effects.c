/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/run.h"

#include "support/verdicts.h"

static const char rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='published' role='published' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/>";
static const char constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council'>"
    "<parameter name='call-in-days' value='5'/>"
    "<body id='executive' kind='executive' name='Cabinet'/></constitution>";
static const char record[] =
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
    "<meeting body='executive' date='2014-10-23'><item number='5'>"
    "<event kind='published' date='2014-10-24'/>\n"
    "<decision outcome='carried'>\n"
    "<clause label='A' effect='in-principle'>t</clause>\n"
    "<clause label='B' effect='authorises'>t"
    "<condition kind='precedent' due='2014-11-30'>subject to funding"
    "<event kind='met' date='2014-11-15'/></condition></clause>\n"
    "</decision></item></meeting></record>";

static void
say(struct vi_buffer *out, const struct verdict_reason *reason, int depth)
{
    static const char *const marks[] = {[VI_FALSE] = "no", [VI_UNKNOWN] = "?", [VI_TRUE] = "yes"};
    for (; reason; reason = reason->next) {
        for (int i = 0; i < depth; i++)
            vi_buffer_string(out, "  ");
        vi_buffer_string(out, reason->judged ? marks[reason->truth] : "-");
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, reason->text);
        vi_buffer_char(out, '\n');
        say(out, reason->first, depth + 1);
    }
}

static const struct {
    const char *why, *as_of, *expected;
} cases[] = {
    {"when everything has come", "2014-11-15",
     "no clause A of item 5 is not in effect on 15 November 2014: authorises nothing: it approves "
     "in principle only\n"
     "  no authority given on 23 October 2014 (outcome: carried; effect: in-principle)\n"
     "  yes it was published on 24 October 2014 (line 2), and may be called in until 31 October "
     "2014 (5 working days)\n"
     "yes clause B of item 5 is in effect on 15 November 2014: in effect from 15 November 2014\n"
     "  yes authority given on 23 October 2014 (outcome: carried; effect: authorises)\n"
     "  yes it was published on 24 October 2014 (line 2), and may be called in until 31 October "
     "2014 (5 working days)\n"
     "  yes the condition \xE2\x80\x9Csubject to funding\xE2\x80\x9D (to be met first): met on 15 "
     "November 2014 (line 5); by 30 November 2014 at the latest\n"},
    {"on the last day of call-in", "2014-10-31",
     "no clause A of item 5 is not in effect on 31 October 2014: authorises nothing: it approves "
     "in principle only\n"
     "  no authority given on 23 October 2014 (outcome: carried; effect: in-principle)\n"
     "  no it was published on 24 October 2014 (line 2), and may be called in until 31 October "
     "2014 (5 working days)\n"
     "no clause B of item 5 is not in effect on 31 October 2014: whether it took effect is not "
     "proven; not before 1 November 2014\n"
     "  yes authority given on 23 October 2014 (outcome: carried; effect: authorises)\n"
     "  no it was published on 24 October 2014 (line 2), and may be called in until 31 October "
     "2014 (5 working days)\n"
     "  ? the condition \xE2\x80\x9Csubject to funding\xE2\x80\x9D (to be met first): nothing "
     "shows "
     "that it was met; by 30 November 2014 at the latest\n"},
};

static void
why_a_clause_is_in_effect(void **state)
{
    struct verdicts verdicts;
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, rules, constitution);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        assert_true(vi_date_parse_day(vi_text_from(cases[i].as_of), &verdicts.how.as_of));
        (void)verdicts_of(&verdicts, record);
        vi_buffer_clear(&out);
        for (const struct verdict_effect *at = verdicts.document.effects; at; at = at->next)
            say(&out, at->reasons, 0);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    verdicts_close(&verdicts);
    vi_buffer_free(&out);
}

static void
nothing_is_said_unless_it_is_asked_for(void **state)
{
    struct verdicts verdicts;
    (void)state;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, rules, constitution);
    verdicts.how.explain = false;
    (void)verdicts_of(&verdicts, record);
    assert_null(verdicts.document.effects);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(why_a_clause_is_in_effect),
        cmocka_unit_test(nothing_is_said_unless_it_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

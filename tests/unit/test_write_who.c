/* SPDX-License-Identifier: Apache-2.0 */
#include "report/write_who.h"

#include "support/rulesets.h"

static const char *const body = "<body id='executive' kind='executive' name='Cabinet'/><post "
                                "id='p' name='Director'/><post id='empty' vacant='yes'/><post "
                                "id='aide' acts-for='empty'/><function id='f' kind='executive'/>\n"
                                "<grant from='executive' to='p' function='f' "
                                "by='executive/2013-04-24/9' in-force-from='2013-05-01'><limit "
                                "of='act' up-to='GBP 5'/><consult holder='executive'/></grant>\n"
                                "<grant from='executive' to='empty' function='f'/>";

/* What is asked, as strings; NULL: not given. */
struct words {
    const char *function, *amount, *on, *by, *authority;
    bool all;
};

static struct vi_who_asked
asked_of(struct words words)
{
    return (struct vi_who_asked){vi_text_from(words.function),  vi_text_from(words.amount),
                                 vi_text_from(words.on),        vi_text_from(words.by),
                                 vi_text_from(words.authority), words.all};
}

static const struct {
    const char *why;
    struct words asked;
    const char *plain, *json;
} cases[] = {
    {"who may",
     {.function = "f", .amount = "GBP ..6", .on = "2014-06-03"},
     "f of up to £6 on 3 June 2014, by the constitution of North Quay:\n"
     "  Cabinet (executive)\n"
     "    the Cabinet has it by law\n"
     "  aide\n"
     "    the Cabinet has it by law:\n"
     "      the Cabinet gives it to empty  [c.xml:4]\n"
     "      aide acts for empty\n"
     "  Director (p): perhaps\n"
     "    not certain: up to £6 may be beyond the limit (up to £5) of the grant from the Cabinet "
     "to "
     "the Director; beyond it: £5.01 to £6\n"
     "    the Cabinet has it by law:\n"
     "      the Cabinet gives it to the Director, up to £5, in consultation with the Cabinet, "
     "from 1 May 2013, by executive/2013-04-24/9  [c.xml:3]\n",
     "{\"schema\":\"urn:vires:who:1\",\"authority\":\"north-quay\",\"version\":null,\"function\":"
     "\"f\",\"amount\":\"GBP "
     "..6.00\",\"day\":\"2014-06-03\",\"by\":null,\"answer\":null,\"failure\":null,\"nearest\":[],"
     "\"holders\":[{\"holder\":\"executive\",\"name\":\"Cabinet\",\"function\":\"f\",\"why\":null,"
     "\"chain\":[\"executive\"],\"links\":[],\"otherChains\":[]},{\"holder\":\"aide\",\"name\":"
     "\"aide\",\"function\":\"f\",\"why\":null,\"chain\":[\"executive\",\"empty\",\"aide\"],"
     "\"links\":[{\"from\":\"executive\",\"to\":\"empty\",\"function\":\"f\",\"limit\":null,"
     "\"terms\":null,\"inForceFrom\":null,\"inForceUntil\":null,\"by\":null,\"file\":\"c.xml\","
     "\"line\":4}],\"otherChains\":[]}],\"perhaps\":[{\"holder\":\"p\",\"name\":\"Director\","
     "\"function\":\"f\",\"why\":\"up to £6 may be beyond the limit (up to £5) of the grant from "
     "the Cabinet to "
     "the "
     "Director\",\"chain\":[\"executive\",\"p\"],\"links\":[{\"from\":\"executive\",\"to\":\"p\","
     "\"function\":\"f\",\"limit\":\"up to £5\",\"terms\":\"in consultation with "
     "the Cabinet\",\"inForceFrom\":\"2013-05-01\",\"inForceUntil\":null,\"by\":\"executive/"
     "2013-04-24/9\",\"file\":\"c.xml\",\"line\":3}],\"otherChains\":[]}],\"givenUp\":false}\n"},
    {"one who may not",
     {.function = "f", .amount = "GBP 6", .by = "p", .on = "2014-06-03"},
     "Director (p), f of £6 on 3 June 2014, by the constitution of North Quay:\n"
     "  no: £6 is beyond the limit (up to £5) of the grant from the Cabinet to the Director\n"
     "  the nearest chain:\n"
     "      the Cabinet gives it to the Director, up to £5, in consultation with the Cabinet, "
     "from 1 May 2013, by executive/2013-04-24/9  [c.xml:3]\n"
     "  who could have decided instead:\n"
     "  Cabinet (executive)\n"
     "    the Cabinet has it by law\n"
     "  aide\n"
     "    the Cabinet has it by law:\n"
     "      the Cabinet gives it to empty  [c.xml:4]\n"
     "      aide acts for empty\n",
     "{\"schema\":\"urn:vires:who:1\",\"authority\":\"north-quay\",\"version\":null,\"function\":"
     "\"f\",\"amount\":\"GBP "
     "6.00\",\"day\":\"2014-06-03\",\"by\":\"p\",\"answer\":\"no\",\"failure\":\"£6 is beyond the "
     "limit (up to £5) of the grant from the Cabinet to "
     "the "
     "Director\",\"nearest\":[{\"from\":\"executive\",\"to\":\"p\",\"function\":\"f\",\"limit\":"
     "\"up to "
     "£5\",\"terms\":\"in consultation with "
     "the Cabinet\",\"inForceFrom\":\"2013-05-01\",\"inForceUntil\":null,\"by\":\"executive/"
     "2013-04-24/"
     "9\",\"file\":\"c.xml\",\"line\":3}],\"holders\":[{\"holder\":\"executive\",\"name\":"
     "\"Cabinet\",\"function\":\"f\",\"why\":null,\"chain\":[\"executive\"],\"links\":[],"
     "\"otherChains\":[]},{\"holder\":\"aide\",\"name\":\"aide\",\"function\":\"f\",\"why\":null,"
     "\"chain\":[\"executive\",\"empty\",\"aide\"],\"links\":[{\"from\":\"executive\",\"to\":"
     "\"empty\",\"function\":\"f\",\"limit\":null,\"terms\":null,\"inForceFrom\":null,"
     "\"inForceUntil\":null,\"by\":null,\"file\":\"c.xml\",\"line\":4}],\"otherChains\":[]}],"
     "\"perhaps\":[],\"givenUp\":false}\n"},
    {"nobody that day",
     {.function = "f", .by = "aide", .on = "2014-06-03", .all = true},
     "aide may do on 3 June 2014, by the constitution of North Quay:\n"
     "  f\n"
     "    the Cabinet has it by law:\n"
     "      the Cabinet gives it to empty  [c.xml:4]\n"
     "      aide acts for empty\n",
     "{\"schema\":\"urn:vires:who:1\",\"authority\":\"north-quay\",\"version\":null,\"function\":"
     "null,\"amount\":null,\"day\":\"2014-06-03\",\"by\":\"aide\",\"answer\":null,\"failure\":null,"
     "\"nearest\":[],\"holders\":[{\"holder\":\"aide\",\"name\":\"aide\",\"function\":\"f\","
     "\"why\":null,\"chain\":[\"executive\",\"empty\",\"aide\"],\"links\":[{\"from\":\"executive\","
     "\"to\":\"empty\",\"function\":\"f\",\"limit\":null,\"terms\":null,\"inForceFrom\":null,"
     "\"inForceUntil\":null,\"by\":null,\"file\":\"c.xml\",\"line\":4}],\"otherChains\":[]}],"
     "\"perhaps\":[],\"givenUp\":false}\n"},
};

static void
write_case(struct rulesets *rulesets, size_t i,
           void (*write)(const struct vi_who *, struct vi_buffer *), const char *expected)
{
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_who who;
    struct vi_buffer out;
    const struct vi_who_asked asked = asked_of(cases[i].asked);
    vi_arena_init(&arena, NULL, 0);
    vi_buffer_init(&out, NULL);
    vi_findings_init(&findings, NULL, &rulesets->limits);
    assert_int_equal(
        vi_who_ask(rulesets->program, &rulesets->limits, &asked, &arena, &findings, &who),
        VIRES_OK);
    write(&who, &out);
    assert_text(vi_buffer_view(&out), expected, cases[i].why);
    vi_buffer_free(&out);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

static void
answers_are_written_for_people_and_for_programs(void **state)
{
    assert_int_equal(rulesets_constitution(*state, body), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        write_case(*state, i, vi_who_write_plain, cases[i].plain);
        write_case(*state, i, vi_who_write_json, cases[i].json);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(answers_are_written_for_people_and_for_programs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

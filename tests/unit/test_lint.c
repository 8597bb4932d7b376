/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/lint.h"

#include <stdio.h>

#include "support/rulesets.h"

#define HEAD                                                                                       \
    "<body id='executive' kind='executive'/><body id='council' kind='council'/><post id='p'/>"     \
    "<post id='q'/><post id='t' in-force-from='2014-01-01' in-force-until='2014-12-31'/>"          \
    "<function id='f' kind='executive'/><function id='tax' kind='council'/>\n"

static const struct {
    const char *why, *body, *expected;
} cases[] = {
    {"a sound scheme", "<grant from='executive' to='p' function='f'/>", ""},
    {"a circle", "<grant from='p' to='q' function='f'/>\n<grant from='q' to='p' function='f'/>",
     "3:1 V2301 the grant from p to q comes round: on 31 December 2014 q gives f to p, directly or "
     "through others; a circle confers nothing\n"
     "4:1 V2301 the grant from q to p comes round: on 31 December 2014 p gives f to q, directly or "
     "through others; a circle confers nothing\n"},
    {"a grant of nothing", "<grant from='p' to='q' function='f' in-force-from='2014-03-01'/>",
     "3:1 V2302 the grant from p to q confers nothing: on 1 March 2014 p has no power over f to "
     "give (neither the law nor a grant gives f to p)\n"},
    {"wider than its giver's",
     "<grant from='executive' to='p' function='f' sub-delegable='yes'><limit of='act' "
     "up-to='GBP 5'/></grant>\n<grant from='p' to='q' function='f' in-force-from='2014-03-01'>"
     "<limit of='act' up-to='GBP 7'/></grant>",
     "4:1 V2303 the grant from p to q is wider than what p has: on 1 March 2014 p may not decide f "
     "for £5.01 to £7\n"},
    {"a post that ends before its grant", "<grant from='executive' to='t' function='f'/>",
     "3:1 V2304 t is not there on 31 December 2013, when the grant from executive to t is in "
     "force\n"},
    {"a reservation crossed",
     "<reserve function='tax' to='council'/>\n<grant from='council' to='p' function='tax'/>",
     "4:1 V2305 the grant of tax from council to p crosses a reservation of tax on 31 December "
     "2014\n"},
    {"nobody's on some day", "<function id='odd' held-by='t'/>",
     "3:1 V2306 on 1 January 2015 nobody may exercise odd\n"},
    {"a band that nobody has",
     "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 5'/></grant>\n"
     "<grant from='executive' to='q' function='f'><limit of='act' from='GBP 7' up-to='GBP 9'/>"
     "</grant>",
     "3:1 V2307 on 31 December 2014 nobody to whom it is delegated may approve £5.01 to £6.99 for "
     "f: the sum lies between two grants\n"},
    {"two that contradict",
     "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 5'/></grant>\n"
     "<grant from='executive' to='p' function='f' in-force-from='2014-03-01'><limit of='act' "
     "up-to='GBP 7'/></grant>",
     "4:1 V2308 a second grant of f from executive to p is in force on the same days with other "
     "limits\n"},
    {"a hole between two",
     "<grant from='executive' to='p' function='f' in-force-until='2014-02-28'/>\n"
     "<grant from='executive' to='p' function='f' in-force-from='2014-04-01'/>",
     "4:1 V2309 between two grants of f from executive to p none is in force from 1 March 2014 "
     "until 31 March 2014\n"},
};

static void
each_fault_is_told_with_a_day(void **state)
{
    struct rulesets *rulesets = *state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char body[1200], line[600];
        struct vires_findings findings;
        struct vi_buffer said;
        snprintf(body, sizeof body, HEAD "%s", cases[i].body);
        if (rulesets_constitution(rulesets, body))
            fail_msg("%s: %s", cases[i].why, rulesets_findings(rulesets));
        vi_findings_init(&findings, NULL, &rulesets->limits);
        vi_buffer_init(&said, NULL);
        assert_true(vi_lint_schemes(rulesets->program, &rulesets->limits, NULL, &findings));
        for (size_t j = 0; j < findings.shown_count; j++) {
            const struct vires_finding *at = &findings.shown[j];
            snprintf(line, sizeof line, "%u:%u V%u %s\n", (unsigned)at->place.line,
                     (unsigned)at->place.column, (unsigned)at->code, at->text);
            vi_buffer_string(&said, line);
        }
        assert_text(vi_buffer_view(&said), cases[i].expected, cases[i].why);
        vi_buffer_free(&said);
        vi_findings_release(&findings);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {RULESETS_TEST(each_fault_is_told_with_a_day)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

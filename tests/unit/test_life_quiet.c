/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/life.h"

#include <stdio.h>

#include "support/verdicts.h"

static const char rules[] = "<event id='done' role='act' noun='n' says='it was done'/>"
                            "<rule id='c' severity='error'><title>T</title><applies to='clause'/>"
                            "<condition check='precedent'/></rule>";

static bool
is_quiet(struct verdicts *verdicts, bool together, struct vi_found *found)
{
    const struct vi_subject subject = {.record = verdicts->record};
    const struct vi_judgement judgement = {.program = verdicts->rules.program,
                                           .subject = &subject,
                                           .together = together,
                                           .found = found};
    return vi_life_is_quiet(&judgement);
}

static void
most_records_tell_nothing_of_what_became_of_it(void **state)
{
    (void)state;
    static const struct {
        const char *why, *item; /* what stands in item 5 */
        bool quiet;
    } cases[] = {
        {"a decision",
         "<decision outcome='carried'><clause>the plan be approved</clause></decision>", true},
        {"an event that says nothing of it",
         "<event kind='notice' date='2014-05-01'/><decision outcome='carried'/>", true},
        {"a clause on a condition",
         "<decision outcome='carried'><clause>x<condition kind='precedent'>subject to y"
         "</condition></clause></decision>",
         false},
        {"all clauses on a condition",
         "<decision outcome='carried'><condition kind='subsequent'>provided that y</condition>"
         "<clause>x</clause></decision>",
         false},
        {"a clause within a clause",
         "<decision outcome='carried'><clause label='1'>x<clause label='a' effect='in-principle'>y"
         "</clause></clause></decision>",
         false},
        {"a clause that only recommends",
         "<decision outcome='carried'><clause effect='recommends'>x</clause></decision>", false},
        {"a decision that only recommends", "<decision outcome='recommended'/>", false},
        {"a decision that relies on another",
         "<decision outcome='carried' relies-on='council/2014-01-01/7'/>", false},
        {"an act", "<event kind='done' date='2014-05-16'/><decision outcome='carried'/>", false},
        {"an act under a clause",
         "<decision outcome='carried'><clause>x<event kind='done' date='2014-05-16'/></clause>"
         "</decision>",
         false},
        {"an event that names what it is of",
         "<event kind='notice' date='2014-05-01' of='#1'/><decision outcome='carried'/>", false},
        {"what was recommended",
         "<recommendation><clause>x</clause></recommendation><decision outcome='carried'/>", false},
    };
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, rules, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char record[1024];
        struct vi_found found = {0};
        (void)snprintf(record, sizeof record,
                       "<record xmlns='urn:vires:record:1' kind='minutes'><meeting body='council' "
                       "date='2014-05-15'><item number='5' title='T'>%s</item></meeting></record>",
                       cases[i].item);
        (void)verdicts_of(&verdicts, record);
        if (is_quiet(&verdicts, false, NULL) != cases[i].quiet ||
            is_quiet(&verdicts, false, &found) != cases[i].quiet ||
            found.life != (cases[i].quiet ? VI_LIFE_QUIET : VI_LIFE_TOLD))
            fail_msg("%s", cases[i].why);
        if (is_quiet(&verdicts, true, NULL))
            fail_msg("%s: with other documents, which may tell of it", cases[i].why);
    }
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(most_records_tell_nothing_of_what_became_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

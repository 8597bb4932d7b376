/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

static void
citations_keep_their_order_and_their_days(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct {
        const char *why;
        struct prog_period period;
        const char *written;
    } rows[] = {
        {"always", {VI_LEAST, VI_MOST}, "The Act s. 1; The Regulations reg. 2; The Act"},
        {"before the regulations", {0, 3}, "The Act s. 1; The Act"},
        {"after them", {10, 10}, "The Act s. 1; The Regulations reg. 2; The Act"},
    };
    assert_int_equal(
        rulesets_body(rulesets, "<source id='act' title='The Act'/>"
                                "<source id='regs' title='The Regulations' href='https://x'/>" RULE(
                                    "r", "",
                                    "<cite source='act' at='s. 1'/>"
                                    "<cite source='regs' at='reg. 2' in-force-from='1970-01-05'/>"
                                    "<cite source='act'/>",
                                    "to='vote'", "<vote check='names'/>")),
        VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_text(rule->cites[1].source->href, "https://x", "the link");
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        vi_buffer_clear(&rulesets->said);
        vi_cites_write(&rulesets->said, rule->cites, rule->cite_count, rows[i].period);
        assert_text(vi_buffer_view(&rulesets->said), rows[i].written, rows[i].why);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(citations_keep_their_order_and_their_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

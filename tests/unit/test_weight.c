/* SPDX-License-Identifier: Apache-2.0 */
#include "report/weight.h"

#include "support/testkit.h"

static const struct {
    const char *why;
    enum vires_verdict verdict;
    enum vires_severity severity;
    enum verdict_need need;
    bool on_unproven, accepted;
    enum vi_weight weight;
} rows[] = {
    {"a breach", VIRES_BREACHED, VIRES_SEVERE, 0, false, false, VI_WEIGHT_FAILS},
    {"of a warning", VIRES_BREACHED, VIRES_WARNING, 0, false, false, VI_WEIGHT_WARNING},
    {"of advice", VIRES_BREACHED, VIRES_ADVICE, 0, true, false, VI_WEIGHT_NOTE},
    {"a breach that is accepted", VIRES_BREACHED, VIRES_SEVERE, 0, true, true, VI_WEIGHT_NOTE},
    {"unproven", VIRES_UNPROVEN, VIRES_SEVERE, VERDICT_NEEDS_HERE, false, false, VI_WEIGHT_NOTE},
    {"and asked for", VIRES_UNPROVEN, VIRES_SEVERE, VERDICT_NEEDS_HERE, true, false,
     VI_WEIGHT_FAILS},
    {"and accepted", VIRES_UNPROVEN, VIRES_SEVERE, VERDICT_NEEDS_HERE, true, true, VI_WEIGHT_NOTE},
    {"a warning, asked for", VIRES_UNPROVEN, VIRES_WARNING, VERDICT_NEEDS_HERE, true, false,
     VI_WEIGHT_NOTE},
    {"another document, asked for", VIRES_UNPROVEN, VIRES_SEVERE, VERDICT_NEEDS_ELSEWHERE, true,
     false, VI_WEIGHT_NOTE},
    {"in error", VIRES_ERROR, VIRES_ADVICE, 0, false, false, VI_WEIGHT_FAULT},
    {"excused", VIRES_EXCUSED, VIRES_SEVERE, 0, true, false, VI_WEIGHT_NONE},
    {"satisfied", VIRES_SATISFIED, VIRES_SEVERE, 0, true, false, VI_WEIGHT_NONE},
};

static void
findings_weigh_as_they_count(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        const struct vires_write_options options = {.on_unproven = rows[i].on_unproven};
        const struct prog_rule rule = {.severity = rows[i].severity};
        const struct verdict_accepted accepted = {.until = VI_MOST};
        const struct verdict_row row = {.rule = &rule,
                                        .verdict = rows[i].verdict,
                                        .missing = {.need = rows[i].need},
                                        .accepted = rows[i].accepted ? &accepted : NULL};
        if (vi_weight_of(&options, &row) != rows[i].weight)
            fail_msg("%s", rows[i].why);
    }
}

static void
what_is_accepted_says_by_whom(void **state)
{
    const struct {
        struct verdict_accepted accepted;
        const char *expected;
    } cases[] = {
        {{VERDICT_BY_WAIVER, VI_TEXT("A Clerk"), VI_TEXT("lost in the flood."), 16366, {0}},
         "waived by A Clerk until 23 October 2014: lost in the flood: m"},
        {{VERDICT_BY_BASELINE, VI_TEXT(""), VI_TEXT(""), VI_MOST, {0}},
         "accepted by the baseline: m"},
        {{VERDICT_BY_DOCUMENT, VI_TEXT(""), VI_TEXT("urgent"), VI_MOST, {0}},
         "allowed in the document: urgent: m"},
    };
    struct verdict_row row = {.message = VI_TEXT("m")};
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_accepted_message(&out, &row);
    assert_text(vi_buffer_view(&out), "m", "not accepted");
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        row.accepted = &cases[i].accepted;
        vi_buffer_clear(&out);
        vi_accepted_message(&out, &row);
        assert_text(vi_buffer_view(&out), cases[i].expected, "accepted");
    }
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(findings_weigh_as_they_count),
        cmocka_unit_test(what_is_accepted_says_by_whom),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

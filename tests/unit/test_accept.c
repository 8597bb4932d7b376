/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/accept.h"

#include "support/judged.h"
#include "support/testkit.h"

static const struct {
    const char *why, *text, *rule, *reason;
} comments[] = {
    {"one that allows", "x <!-- vires: allow a.b-c because  of\n the flood --> y", "a.b-c",
     "of the flood"},
    {"without spaces", "<!--vires:allow r because x-->", "r", "x"},
    {"no comment of ours", "<!-- allow r because x -->", NULL, NULL},
    {"another word", "<!-- vires: forbid r because x -->", NULL, NULL},
    {"no reason", "<!-- vires: allow r because  -->", "", NULL},
    {"no because", "<!-- vires: allow r since x -->", "", NULL},
    {"no rule", "<!-- vires: allow -->", "", NULL},
    {"not closed", "<!-- vires: allow r because x --", NULL, NULL},
    {"nothing", "", NULL, NULL},
};

static void
comments_allow_one_rule_for_a_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(comments); i++) {
        const struct vi_source source = {.name = VI_TEXT("a.md"),
                                         .text = vi_text_from(comments[i].text)};
        struct judged judged;
        struct vi_arena arena;
        judged_init(&judged, NULL, 0);
        vi_arena_init(&arena, NULL, 0);
        const struct vi_allowance *found = vi_allowances_read(&source, &arena, &judged.findings);
        if ((found != NULL) != (comments[i].reason != NULL))
            fail_msg("%s", comments[i].why);
        const bool complains = comments[i].rule && !comments[i].reason;
        assert_int_equal(judged.findings.count, complains);
        if (complains)
            assert_int_equal(judged.findings.rows[0].code, VI_ALLOWANCE_SAYS);
        if (found) {
            assert_text(found->rule, comments[i].rule, comments[i].why);
            assert_text(found->accepted.reason, comments[i].reason, comments[i].why);
            assert_null(found->next);
        }
        vi_arena_free(&arena);
        judged_free(&judged);
    }
}

static void
several_stand_in_order(void **state)
{
    const struct vi_source source = {
        .text =
            VI_TEXT("<!-- vires: allow a because 1 --><!----><!-- vires: allow b because 2 -->")};
    struct judged judged;
    struct vi_arena arena;
    (void)state;
    judged_init(&judged, NULL, 0);
    vi_arena_init(&arena, NULL, 0);
    struct vi_allowance *found = vi_allowances_read(&source, &arena, &judged.findings);
    assert_text(found->rule, "a", "the first");
    assert_text(found->next->rule, "b", "the second");
    assert_int_equal(found->next->accepted.place.offset, 40);
    found->used = true;
    vi_allowances_report(found, &judged.findings);
    vi_findings_settle(&judged.findings);
    assert_int_equal(judged.findings.count, 1);
    assert_text(vi_text_from(judged.findings.shown[0].text),
                "the comment allows b, which is not breached here", "the one that is not used");
    vi_arena_free(&arena);
    judged_free(&judged);
}

static const struct judged_row rows[] = {
    {.rule = "a",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_BREACHED,
     .subject = "x",
     .line = 1,
     .message = "m"},
    {.rule = "b",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_UNPROVEN,
     .subject = "x",
     .line = 2,
     .message = "m",
     .need = VERDICT_NEEDS_HERE},
    {.rule = "c",
     .severity = VIRES_WARNING,
     .verdict = VIRES_BREACHED,
     .subject = "x",
     .line = 3,
     .message = "m"},
    {.rule = "d",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_EXCUSED,
     .subject = "x",
     .line = 4,
     .message = "m"},
    {.rule = "e", .severity = VIRES_SEVERE, .verdict = VIRES_SATISFIED, .subject = "x", .line = 5},
};

static const struct {
    const char *why, *allowed;
    enum vires_document_verdict verdict;
    uint32_t breached, unproven, accepted;
} outcomes[] = {
    {"nothing is allowed", "-", VIRES_DOCUMENT_BREACHED, 2, 1, 0},
    {"the breach is", "a", VIRES_DOCUMENT_UNPROVEN, 1, 1, 1},
    {"what is unproven is", "b", VIRES_DOCUMENT_BREACHED, 2, 0, 1},
    {"both are", "ab", VIRES_DOCUMENT_CLEAR, 1, 0, 2},
    {"a warning is", "c", VIRES_DOCUMENT_BREACHED, 1, 1, 1},
    {"all are", "abc", VIRES_DOCUMENT_CLEAR, 0, 0, 3},
    {"what is excused or in order is never", "de", VIRES_DOCUMENT_BREACHED, 2, 1, 0},
};

static void
what_is_accepted_counts_apart(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(outcomes); i++) {
        struct judged judged;
        struct vi_allowance allowed[4] = {{.used = false}};
        judged_init(&judged, rows, VI_COUNT(rows));
        for (size_t j = 0; outcomes[i].allowed[j]; j++) {
            allowed[j].rule = (struct vi_text){outcomes[i].allowed + j, 1};
            allowed[j].next = outcomes[i].allowed[j + 1] ? &allowed[j + 1] : NULL;
        }
        vi_accept(&judged.document, NULL, VI_TEXT("minutes.xml"), allowed);
        const struct verdict_counts *counts = &judged.document.counts;
        if (judged.document.verdict != outcomes[i].verdict)
            fail_msg("%s", outcomes[i].why);
        assert_int_equal(counts->breached, outcomes[i].breached);
        assert_int_equal(counts->unproven_here, outcomes[i].unproven);
        assert_int_equal(counts->accepted, outcomes[i].accepted);
        assert_int_equal(counts->excused, 1);
        assert_int_equal(counts->satisfied, 1);
        judged_free(&judged);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comments_allow_one_rule_for_a_reason),
        cmocka_unit_test(several_stand_in_order),
        cmocka_unit_test(what_is_accepted_counts_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

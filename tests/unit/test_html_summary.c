/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include "support/judged.h"
#include "support/testkit.h"

#define ANSWER(words) "<p class=\"answer\"><b>May it be published?</b> " words "</p>\n"

static const struct judged_row breach = {.rule = "late",
                                         .severity = VIRES_SEVERE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 41",
                                         .line = 7,
                                         .message = "item 41 was late"};
static const struct judged_row warning = {.rule = "names",
                                          .severity = VIRES_WARNING,
                                          .verdict = VIRES_BREACHED,
                                          .subject = "item 41",
                                          .line = 8,
                                          .message = "nobody is named in item 41"};
static const struct judged_row here = {.rule = "quorum",
                                       .severity = VIRES_SEVERE,
                                       .verdict = VIRES_UNPROVEN,
                                       .subject = "item 41",
                                       .line = 7,
                                       .message = "whether item 41 was quorate is open",
                                       .need = VERDICT_NEEDS_HERE,
                                       .key = "presiding 41",
                                       .noun = "who presided"};
static const struct judged_row away = {.rule = "notice",
                                       .severity = VIRES_SEVERE,
                                       .verdict = VIRES_UNPROVEN,
                                       .subject = "item 41",
                                       .line = 7,
                                       .message = "when it was published is not known",
                                       .settle = "it was in time if that was before May",
                                       .need = VERDICT_NEEDS_ELSEWHERE,
                                       .noun = "when it was published",
                                       .settled_by = "the notice"};

static const struct {
    const char *why;
    enum vires_document_verdict verdict;
    const struct judged_row *rows[3];
    const char *answer;
} answers[] = {
    {"something is wrong",
     VIRES_DOCUMENT_BREACHED,
     {&breach, &warning},
     ANSWER("No: 1 thing must be mended first.")},
    {"two things are",
     VIRES_DOCUMENT_BREACHED,
     {&breach, &breach},
     ANSWER("No: 2 things must be mended first.")},
    {"something is not proved",
     VIRES_DOCUMENT_UNPROVEN,
     {&here},
     ANSWER("Not yet: nothing is shown to be wrong, but the document does not prove 1 thing that "
            "it should.")},
    {"nothing is wrong",
     VIRES_DOCUMENT_CLEAR,
     {NULL},
     ANSWER("Yes: nothing here stands against "
            "it.")},
    {"a defect that can be cured",
     VIRES_DOCUMENT_CLEAR,
     {&warning},
     ANSWER("Yes, but look first at 1 warning.")},
    {"other documents have the word",
     VIRES_DOCUMENT_CLEAR,
     {&away},
     ANSWER("Yes: nothing here stands against it; 1 question hangs on other documents.")},
    {"so do more of them",
     VIRES_DOCUMENT_CLEAR,
     {&warning, &away, &away},
     ANSWER("Yes, but look first at 1 warning; 2 questions hang on other documents.")},
    {"no rule applies",
     VIRES_DOCUMENT_NOT_JUDGED,
     {NULL},
     ANSWER("That cannot be said: no rule applies to it.")},
};

static void
the_question_is_answered_first(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(answers); i++) {
        struct judged_row rows[3];
        struct judged judged;
        size_t count = 0;
        while (count < 3 && answers[i].rows[count]) {
            rows[count] = *answers[i].rows[count];
            count++;
        }
        judged_init(&judged, rows, count);
        judged.document.verdict = answers[i].verdict;
        assert_report_has(&judged, VIRES_HTML, 1, answers[i].answer, answers[i].why);
        judged_free(&judged);
    }
}

static void
what_cannot_be_read_says_why(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged.document.record = NULL;
    vi_report0(&judged.findings, VI_INPUT_EMPTY, (struct vi_place){.source = &judged.source});
    vi_findings_settle(&judged.findings);
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<b>May it be published?</b> That cannot be said: ", "the reason");
    assert_report_has(&judged, VIRES_HTML, 1, "<h3>About its form</h3>", "and its place");
    assert_report_has(&judged, VIRES_HTML, 0, "class=\"text", "there is no text to show");
    judged_free(&judged);
}

/* The same of several subjects is said once, with a way to each. */
static void
lists_say_the_same_once(void **state)
{
    struct judged_row rows[] = {breach, breach, here, away, away};
    struct judged judged;
    (void)state;
    rows[1].subject = "item 42";
    rows[1].message = "item 42 was late";
    rows[1].line = 9;
    judged_init(&judged, rows, VI_COUNT(rows));
    assert_report_has(
        &judged, VIRES_HTML, 1,
        "<h3>What must be mended</h3>\n<ul class=\"todo\">\n"
        "<li><a class=\"ref error\" href=\"#d4d30571015-f1\" aria-label=\"Finding 1\">1</a> "
        "Item 41 was late. The same at <a class=\"ref error\" href=\"#d4d30571015-f3\" "
        "aria-label=\"Finding 3\">3</a>  <span class=\"remedy\"><b>What to do</b> Mend it."
        "</span></li>\n</ul>\n",
        "two items, one entry");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<h3>What is not proved</h3>\n<ul class=\"todo\">\n"
                      "<li><a class=\"ref unproven\" href=\"#d4d30571015-f2\" "
                      "aria-label=\"Finding 2\">2</a> Whether item 41 was quorate is open. "
                      "<span class=\"say\"><b>Add, if it is true:</b> Councillor [name] was in the "
                      "chair.</span></li>\n</ul>\n",
                      "with what would prove it");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<summary>What other documents have to show</summary>\n<ul>\n"
                      "<li><b>the notice</b>: when it was published; it was in time if that was "
                      "before May <span class=\"at\">(notice)</span></li>\n</ul>\n",
                      "the same question of one document");
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_question_is_answered_first),
        cmocka_unit_test(what_cannot_be_read_says_why),
        cmocka_unit_test(lists_say_the_same_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

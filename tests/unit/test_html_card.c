/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include "support/judged.h"
#include "support/testkit.h"

static const struct judged_row breach = {.rule = "key-28cd",
                                         .severity = VIRES_SEVERE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 41",
                                         .line = 7,
                                         .message = "item 41 was publicised <late>",
                                         .detail = "publicised on 1 October 2014"};
static const struct judged_row unproven = {.rule = "quorum",
                                           .severity = VIRES_SEVERE,
                                           .verdict = VIRES_UNPROVEN,
                                           .subject = "item 41",
                                           .line = 7,
                                           .message = "whether it was quorate is open",
                                           .settle = "it was if 3 were present",
                                           .need = VERDICT_NEEDS_HERE,
                                           .key = "roll 41",
                                           .noun = "who was present"};

static void
a_breach_has_law_remedy_and_consequence(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &breach, 1);
    assert_report_has(
        &judged, VIRES_HTML, 1,
        "<div class=\"card error\" role=\"note\" aria-label=\"Finding 1\" id=\"d4d30571015-f1\" "
        "tabindex=\"-1\">\n"
        "<p class=\"kind\"><span class=\"n\">1</span> Must be mended</p>\n"
        "<p class=\"message\">Item 41 was publicised &lt;late&gt;.</p>\n"
        "<p class=\"detail\">Publicised on 1 October 2014.</p>\n"
        "<p class=\"law\"><b>Law</b> Act 1972 s. 1</p>\n"
        "<p class=\"remedy\"><b>What to do</b> Mend it.</p>\n"
        "<details><summary>Why: the evidence</summary>\n"
        "<p class=\"rule\"><b>The rule</b> The title of the rule.</p>\n"
        "<p class=\"consequence\"><b>What follows</b> It is open to challenge.</p>\n"
        "<p class=\"id\">key-28cd</p>\n"
        "</details>\n</div>\n",
        "the whole card");
    judged_free(&judged);
}

static void
what_is_not_proved_has_words_to_add(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &unproven, 1);
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<p class=\"settle\">It was if 3 were present.</p>\n"
                      "<p class=\"say\"><b>Add, if it is true:</b> Present: Councillors [name], "
                      "[name] and [name].</p>\n",
                      "which values satisfy, and what to write");
    assert_report_has(&judged, VIRES_HTML, 0, "What to do", "nothing is shown to be wrong");
    assert_report_has(&judged, VIRES_HTML, 0, "What follows", "nor has it consequences");
    judged_free(&judged);
}

/* Only what is cited on the day of the subject, and only the web is linked. */
static void
the_law_is_linked(void **state)
{
    const struct prog_source act = {VI_TEXT("act"), VI_TEXT("Act 1972"),
                                    VI_TEXT("https://law.example/1972/70?a=1&b=2")};
    const struct prog_source trick = {VI_TEXT("trick"), VI_TEXT("Order"),
                                      VI_TEXT("javascript:alert(1)")};
    const struct prog_cite cites[] = {
        {&act, VI_TEXT("s. 1"), {VI_LEAST, 16366}},
        {&trick, VI_TEXT(""), {VI_LEAST, VI_MOST}},
        {&act, VI_TEXT("s. 2"), {16367, VI_MOST}},
    };
    struct judged judged;
    (void)state;
    judged_init(&judged, &breach, 1);
    judged.rules[0].cites = cites;
    judged.rules[0].cite_count = VI_COUNT(cites);
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<p class=\"law\"><b>Law</b> <a rel=\"noreferrer\" "
                      "href=\"https://law.example/1972/70?a=1&amp;b=2\">Act 1972 s. 1</a>; "
                      "Order</p>\n",
                      "the first as a link, the second as words, the third not yet in force");
    judged_free(&judged);
}

static void
reasons_are_a_tree(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &breach, 1);
    struct verdict_reason late = {.text = VI_TEXT("it was late"),
                                  .judged = true,
                                  .truth = VI_FALSE,
                                  .place = {.source = &judged.source, .offset = 16}};
    struct verdict_reason told = {.text = VI_TEXT("28 days are required"),
                                  .place = {.source = &judged.rule_source, .offset = 4}};
    struct verdict_reason open = {
        .text = VI_TEXT("an exception"), .judged = true, .truth = VI_UNKNOWN};
    late.first = &told;
    late.next = &open;
    judged.rows[0].reasons = &late;
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<ul>\n<li><b class=\"wrong\">Does not hold:</b> it was late "
                      "<span class=\"at\">(line 9)</span><ul>\n"
                      "<li>28 days are required <span class=\"at\">(england.xml, line 3)</span>"
                      "</li>\n</ul>\n</li>\n"
                      "<li><b class=\"open\">Not known:</b> an exception</li>\n</ul>\n",
                      "each with its truth and its place");
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_breach_has_law_remedy_and_consequence),
        cmocka_unit_test(what_is_not_proved_has_words_to_add),
        cmocka_unit_test(the_law_is_linked),
        cmocka_unit_test(reasons_are_a_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support/judged.h"
#include "support/testkit.h"

#define LAW    "the law of 23 October 2014 in England (2026-11), with no constitution at hand"
#define UNDER  "judged under " LAW "\n"
#define NOTICE "the notice of key decisions"
#define WHEN   "when the notice of the key decision was published"

static const struct judged_row breach = {
    .rule = "key-28cd",
    .severity = VIRES_SEVERE,
    .verdict = VIRES_BREACHED,
    .subject = "item 41",
    .line = 7,
    .message = "item 41 was publicised 21 clear days before it was decided; 28 are required",
    .detail = "publicised 2014-10-01 (line 9), decided 2014-10-23 (line 3)"};
static const struct judged_row warning = {.rule = "min-names",
                                          .severity = VIRES_WARNING,
                                          .verdict = VIRES_BREACHED,
                                          .subject = "item 42",
                                          .line = 8,
                                          .message = "nobody is named"};
static const struct judged_row advice = {.rule = "min-order",
                                         .severity = VIRES_ADVICE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 40",
                                         .line = 3,
                                         .message = "the items are out of order"};
static const struct judged_row unproven = {
    .rule = "quorum-executive",
    .severity = VIRES_SEVERE,
    .verdict = VIRES_UNPROVEN,
    .subject = "item 41",
    .line = 7,
    .message = "whether the executive was quorate for item 41: the record proves 1 present, 3 are "
               "required",
    .detail = "A Leader is present; B Portfolio withdrew",
    .settle = "there was a quorum if at least 2 of the 4 members were present",
    .need = VERDICT_NEEDS_HERE,
    .key = "roll 41",
    .noun = "who was present"};
static const struct judged_row broken = {
    .rule = "slow",
    .severity = VIRES_SEVERE,
    .verdict = VIRES_ERROR,
    .subject = "item 41",
    .line = 9,
    .message = "item 41 could not be judged: the limit solver-steps is exceeded"};
static const struct judged_row excused = {
    .rule = "key-28cd",
    .severity = VIRES_SEVERE,
    .verdict = VIRES_EXCUSED,
    .subject = "item 43",
    .line = 10,
    .message = "item 43 was publicised 6 clear days before it was decided",
    .detail = "the general exception is recorded",
    .settle = "no line of a report: nothing needs to be settled"};
static const struct judged_row elsewhere = {.rule = "key-28cd",
                                            .severity = VIRES_SEVERE,
                                            .verdict = VIRES_UNPROVEN,
                                            .subject = "item 44",
                                            .line = 11,
                                            .message = "when it was publicised is not known",
                                            .need = VERDICT_NEEDS_ELSEWHERE,
                                            .key = "notice 44",
                                            .noun = WHEN,
                                            .settled_by = NOTICE};
static const struct judged_row good = {.rule = "quorum-executive",
                                       .severity = VIRES_SEVERE,
                                       .verdict = VIRES_SATISFIED,
                                       .subject = "item 45",
                                       .line = 12};

static struct judged_row
with(struct judged_row row, const char *rule, const char *subject, uint32_t line)
{
    row.rule = rule ? rule : row.rule;
    row.subject = subject;
    row.line = line;
    return row;
}

static void
worst_comes_first(void **state)
{
    const struct judged_row rows[] = {advice, breach,  unproven,  warning,
                                      broken, excused, elsewhere, good};
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.counts.not_applicable = 9;
    assert_report(
        &judged, VIRES_PLAIN,
        "minutes.xml:7:1: error: item 41 was publicised 21 clear days before it was decided; 28 "
        "are required  [key-28cd]\n"
        "    publicised 2014-10-01 (line 9), decided 2014-10-23 (line 3)\n"
        "    law: Act 1972 s. 1    remedy: Mend it.\n"
        "minutes.xml:9:1: error: item 41 could not be judged: the limit solver-steps is exceeded  "
        "[slow]\n"
        "minutes.xml:8:1: warning: nobody is named  [min-names]\n"
        "    law: Act 1972 s. 1    remedy: Mend it.\n"
        "minutes.xml:7:1: unproven: whether the executive was quorate for item 41: the record "
        "proves 1 present, 3 are required  [quorum-executive]\n"
        "    A Leader is present; B Portfolio withdrew\n"
        "    there was a quorum if at least 2 of the 4 members were present\n"
        "minutes.xml:3:1: advice: the items are out of order  [min-order]\n"
        "    law: Act 1972 s. 1    remedy: Mend it.\n"
        "minutes.xml:10:1: excused: item 43 was publicised 6 clear days before it was decided  "
        "[key-28cd]\n"
        "    the general exception is recorded\n"
        "needs another document: " NOTICE " (1 rule, 1 item): " WHEN "\n" UNDER
        "minutes.xml: breached: 1 breached, 1 could not be judged, 1 warning, 1 piece of advice, "
        "1 unproven here, 1 needing another document, 1 excused, 1 satisfied, 9 not applicable\n",
        "one of each");
    judged_free(&judged);
}

static void
what_waits_for_one_fact_is_said_once(void **state)
{
    const struct judged_row rows[] = {
        elsewhere,
        with(elsewhere, "fp2000-included", "item 44", 11),
        with(elsewhere, NULL, "item 46", 13),
        with(elsewhere, NULL, "item 47", 14),
    };
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.verdict = VIRES_DOCUMENT_CLEAR;
    assert_report(&judged, VIRES_PLAIN,
                  "needs another document: " NOTICE " (2 rules, 3 items): " WHEN "\n" UNDER
                  "minutes.xml: clear: 0 unproven here, 4 needing another document\n",
                  "two rules, three items, one fact");
    judged_free(&judged);
}

static void
rules_that_wait_for_a_fact_of_the_record_stand_together(void **state)
{
    const struct judged_row rows[] = {
        unproven,
        with(unproven, "vote-simple-majority", "item 41", 7),
    };
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.verdict = VIRES_DOCUMENT_UNPROVEN;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml:7:1: unproven: whether the executive was quorate for item 41: the "
                  "record proves 1 present, 3 are required  [quorum-executive]\n"
                  "    A Leader is present; B Portfolio withdrew\n"
                  "    there was a quorum if at least 2 of the 4 members were present\n"
                  "    also waiting for this: item 41 [vote-simple-majority]\n" UNDER
                  "minutes.xml: unproven: 2 unproven here, 0 needing another document\n",
                  "the second rule is named beneath the first");
    judged_free(&judged);
}

static void
the_same_rule_is_not_repeated_for_ever(void **state)
{
    static const char *const items[] = {"item 1", "item 2", "item 3", "item 4",  "item 5", "item 6",
                                        "item 7", "item 8", "item 9", "item 10", "item 11"};
    struct judged_row rows[VI_COUNT(items)];
    struct judged judged;
    (void)state;
    for (size_t i = 0; i < VI_COUNT(items); i++) {
        rows[i] = (struct judged_row){.rule = "q",
                                      .severity = VIRES_SEVERE,
                                      .verdict = VIRES_UNPROVEN,
                                      .subject = items[i],
                                      .line = (uint32_t)i + 1,
                                      .message = "quorate?",
                                      .need = VERDICT_NEEDS_HERE,
                                      .key = items[i]};
    }
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.verdict = VIRES_DOCUMENT_UNPROVEN;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml:1:1: unproven: quorate?  [q]\n"
                  "    the same for items 2 to 11\n" UNDER
                  "minutes.xml: unproven: 11 unproven here, 0 needing another document\n",
                  "one in full, ten by number");
    judged_free(&judged);
}

/* The amendment and the motion on item 5, by the same votes. */
static void
what_is_said_of_one_item_twice_is_said_once(void **state)
{
    struct judged_row first = with(breach, NULL, "the amendment on item 5", 7);
    struct judged_row second = with(breach, NULL, "the decision on item 5", 8);
    struct judged_row third = with(breach, NULL, "item 6", 9);
    struct judged judged;
    int five, six;
    (void)state;
    first.detail = second.detail = third.detail = NULL;
    first.message = "2 voted for the amendment on item 5; 3 had to";
    second.message = "2 voted for the decision on item 5; 3 had to";
    third.message = "2 voted for item 6; 3 had to";
    judged_init(&judged, (const struct judged_row[]){first, second, third}, 3);
    judged.rows[0].item = judged.rows[1].item = &five;
    judged.rows[2].item = &six;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml:7:1: error: 2 voted for the amendment on item 5; 3 had to  "
                  "[key-28cd]\n"
                  "    the same for the decision on item 5\n"
                  "    law: Act 1972 s. 1    remedy: Mend it.\n"
                  "minutes.xml:9:1: error: 2 voted for item 6; 3 had to  [key-28cd]\n"
                  "    law: Act 1972 s. 1    remedy: Mend it.\n" UNDER
                  "minutes.xml: breached: 3 breached, 0 unproven here, 0 needing another "
                  "document\n",
                  "within an item, and counted all the same");
    judged.rows[1].message = VI_TEXT("1 voted for the decision on item 5; 3 had to");
    assert_non_null(strstr(judged_write(&judged, VIRES_PLAIN),
                           "minutes.xml:8:1: error: 1 voted for the decision on item 5"));
    judged_free(&judged);
}

/* The numbers of each are in the other formats. */
static void
items_that_wait_for_the_same_fact_are_listed(void **state)
{
    static const char *const subjects[] = {
        "item 1", "item 2", "item 3 (clause A)", "item 3 (clause B)", "the amendment on item 4",
        "item 7"};
    static const char *const messages[] = {"3 present", "2 present", "1 present",
                                           "1 present", "1 present", "2 present"};
    struct judged_row rows[VI_COUNT(subjects)];
    struct judged judged;
    (void)state;
    for (size_t i = 0; i < VI_COUNT(subjects); i++) {
        rows[i] = with(unproven, NULL, subjects[i], (uint32_t)i + 1);
        rows[i].message = messages[i];
        rows[i].key = messages[i];
    }
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.document.verdict = VIRES_DOCUMENT_UNPROVEN;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml:1:1: unproven: 3 present  [quorum-executive]\n"
                  "    A Leader is present; B Portfolio withdrew\n"
                  "    there was a quorum if at least 2 of the 4 members were present\n"
                  "    also waiting for this: items 2 to 4 and 7 [quorum-executive]\n" UNDER
                  "minutes.xml: unproven: 6 unproven here, 0 needing another document\n",
                  "one line with the items");
    judged_free(&judged);
}

static void
the_name_of_one_subject_is_not_said_of_many(void **state)
{
    struct judged_row first = with(elsewhere, NULL, "item 1", 1);
    struct judged_row second = with(elsewhere, NULL, "item 2", 2);
    struct judged judged;
    (void)state;
    first.settled_by = second.settled_by = NULL;
    first.noun = "whether it is a key decision (item 1)";
    second.noun = "whether it is a key decision (item 2)";
    judged_init(&judged, (const struct judged_row[]){first, second}, 2);
    assert_non_null(strstr(judged_write(&judged, VIRES_PLAIN),
                           "needs another document (1 rule, 2 items): whether it is a key "
                           "decision\n"));
    judged_free(&judged);
    first.noun = "who was present for item 1";
    second.noun = "who was present for item 2";
    judged_init(&judged, (const struct judged_row[]){first, second}, 2);
    assert_non_null(strstr(judged_write(&judged, VIRES_PLAIN),
                           "needs another document (1 rule, 2 items): who was present for each "
                           "of them\n"));
    judged_free(&judged);
    judged_init(&judged, &first, 1);
    assert_non_null(strstr(judged_write(&judged, VIRES_PLAIN),
                           "needs another document (1 rule, 1 item): who was present for item "
                           "1\n"));
    judged_free(&judged);
}

static void
rules_that_are_told_elsewhere_are_not_repeated(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &good, 1);
    judged.document.verdict = VIRES_DOCUMENT_CLEAR;
    judged.options.rules_told = true;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml: clear: 0 unproven here, 0 needing another document, 1 satisfied "
                  "(under the law of 23 October 2014, with no constitution at hand)\n",
                  "the law of the day and the constitution remain");
    judged_free(&judged);
}

static void
what_follows_from_a_breach_stands_beneath_it(void **state)
{
    struct judged_row second = with(warning, "vote-simple-majority", "item 41", 7);
    struct judged_row third = with(warning, "vote-outcome", "item 41", 7);
    struct judged judged;
    (void)state;
    second.message = "no vote could be taken";
    second.follows = "key-28cd";
    third.message = "so nothing was carried";
    third.follows = "vote-simple-majority";
    judged_init(&judged, (const struct judged_row[]){breach, second, third}, 3);
    assert_report(
        &judged, VIRES_PLAIN,
        "minutes.xml:7:1: error: item 41 was publicised 21 clear days before it was "
        "decided; 28 are required  [key-28cd]\n"
        "    publicised 2014-10-01 (line 9), decided 2014-10-23 (line 3)\n"
        "    law: Act 1972 s. 1    remedy: Mend it.\n"
        "    so also: no vote could be taken  [vote-simple-majority]\n"
        "        so also: so nothing was carried  [vote-outcome]\n" UNDER
        "minutes.xml: breached: 1 breached, 0 unproven here, 0 needing another document\n",
        "and is not counted again");
    judged_free(&judged);
}

static void
a_circle_of_rules_hides_no_breach(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, (const struct judged_row[]){warning, with(warning, "other", "item 42", 8)},
                2);
    judged.rows[0].follows = &judged.rows[1];
    judged.rows[1].follows = &judged.rows[0];
    const char *text = judged_write(&judged, VIRES_PLAIN);
    assert_non_null(strstr(text, "minutes.xml:8:1: warning: nobody is named  [min-names]\n"));
    assert_non_null(strstr(text, "minutes.xml:8:1: warning: nobody is named  [other]\n"));
    judged_free(&judged);
}

static void
a_clear_document_has_one_line(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &good, 1);
    judged.document.verdict = VIRES_DOCUMENT_CLEAR;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml: clear: 0 unproven here, 0 needing another document, 1 satisfied "
                  "(under " LAW ")\n",
                  "clear");
    judged.document.verdict = VIRES_DOCUMENT_NOT_JUDGED;
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml: not judged: no rule applies to it (under " LAW ")\n", "not judged");
    judged_free(&judged);
}

static void
assumptions_are_said_in_one_line(void **state)
{
    struct vi_text assumptions[] = {VI_TEXT("who is present stays"),
                                    VI_TEXT("the list of those present is complete")};
    struct judged judged;
    (void)state;
    judged_init(&judged, &good, 1);
    judged.document.verdict = VIRES_DOCUMENT_CLEAR;
    judged.document.assumptions = assumptions;
    judged.document.assumption_count = 2;
    assert_report(&judged, VIRES_PLAIN,
                  "assumed: who is present stays; the list of those present is complete\n" UNDER
                  "minutes.xml: clear: 0 unproven here, 0 needing another document, 1 satisfied\n",
                  "in one line");
    judged_free(&judged);
}

static void
an_unreadable_document_says_why(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    vi_report1(&judged.findings, VI_INPUT_OPEN, (struct vi_place){0}, VI_TEXT("no such file"));
    vi_findings_settle(&judged.findings);
    assert_report(&judged, VIRES_PLAIN, "minutes.xml: unreadable: cannot be opened: no such file\n",
                  "one reason");
    vi_report1(&judged.findings, VI_INPUT_OPEN,
               (struct vi_place){.source = &judged.source, .offset = 6}, VI_TEXT("torn"));
    vi_findings_settle(&judged.findings);
    assert_report(&judged, VIRES_PLAIN,
                  "minutes.xml: unreadable: cannot be opened: torn (line 4); and 1 more fault\n",
                  "two faults, the first with its line");
    judged_free(&judged);
}

static void
advice_about_the_form_is_told(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &good, 1);
    judged.document.verdict = VIRES_DOCUMENT_CLEAR;
    vi_report2(&judged.findings, VI_FINDINGS_DROPPED,
               (struct vi_place){.source = &judged.source, .offset = 6}, VI_TEXT("2"),
               VI_TEXT("1"));
    vi_findings_settle(&judged.findings);
    const char *text = judged_write(&judged, VIRES_PLAIN);
    assert_non_null(strstr(text, "minutes.xml:4:1: advice: 2 more findings are not shown: the "
                                 "limit findings (1) is exceeded  [V1002]\n"));
    judged_free(&judged);
}

static void
colour_only_where_asked(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &warning, 1);
    assert_null(strchr(judged_write(&judged, VIRES_PLAIN), '\x1b'));
    judged.options.colour = true;
    const char *text = judged_write(&judged, VIRES_PLAIN);
    assert_non_null(strstr(text, "minutes.xml:8:1: \x1b[1;33mwarning\x1b[0m: nobody is named"));
    assert_non_null(strstr(text, "minutes.xml: \x1b[1;31mbreached\x1b[0m: "));
    judged_free(&judged);
}

static void
a_document_cannot_command_the_terminal(void **state)
{
    struct judged_row row = warning;
    struct judged judged;
    (void)state;
    row.message = "named \x1b[2J and\nsecond line";
    judged_init(&judged, &row, 1);
    judged.source.name = VI_TEXT("a\nb\xff.xml");
    const char *text = judged_write(&judged, VIRES_PLAIN);
    assert_non_null(
        strstr(text, "a b?.xml:8:1: warning: named ?[2J and second line  [min-names]\n"));
    judged_free(&judged);
}

static bool
write_with(const struct vires_allocator *allocator, void *user)
{
    struct judged *judged = user;
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_buffer out;
    vi_buffer_init(&out, allocator);
    bool done = vi_format_plain.write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    const struct judged_row rows[] = {breach, unproven, elsewhere, warning};
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    assert_in_range(fail_each_allocation(write_with, &judged), 3, 100);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worst_comes_first),
        cmocka_unit_test(what_waits_for_one_fact_is_said_once),
        cmocka_unit_test(rules_that_wait_for_a_fact_of_the_record_stand_together),
        cmocka_unit_test(the_same_rule_is_not_repeated_for_ever),
        cmocka_unit_test(what_is_said_of_one_item_twice_is_said_once),
        cmocka_unit_test(items_that_wait_for_the_same_fact_are_listed),
        cmocka_unit_test(the_name_of_one_subject_is_not_said_of_many),
        cmocka_unit_test(rules_that_are_told_elsewhere_are_not_repeated),
        cmocka_unit_test(what_follows_from_a_breach_stands_beneath_it),
        cmocka_unit_test(a_circle_of_rules_hides_no_breach),
        cmocka_unit_test(a_clear_document_has_one_line),
        cmocka_unit_test(assumptions_are_said_in_one_line),
        cmocka_unit_test(an_unreadable_document_says_why),
        cmocka_unit_test(advice_about_the_form_is_told),
        cmocka_unit_test(colour_only_where_asked),
        cmocka_unit_test(a_document_cannot_command_the_terminal),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

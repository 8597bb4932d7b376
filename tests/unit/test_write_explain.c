/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support/judged.h"
#include "support/testkit.h"

#define UNDER                                                                                      \
    "judged under the law of 23 October 2014 in England (2026-11), with no constitution at hand\n"
#define END                                                                                        \
    "\n" UNDER                                                                                     \
    "minutes.xml: breached: 1 breached, 1 unproven here, 0 needing another document, 1 "           \
    "satisfied, 3 not applicable\n"

static const struct judged_row rows[] = {
    {.rule = "key-28cd",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_BREACHED,
     .subject = "item 41",
     .line = 7,
     .message = "21 clear days; 28 are required"},
    {.rule = "quorum",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_UNPROVEN,
     .subject = "item 41",
     .line = 7,
     .message = "whether it was quorate",
     .settle = "it was if 2 were present",
     .need = VERDICT_NEEDS_HERE,
     .key = "roll",
     .noun = "who was present"},
    {.rule = "quorum",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_SATISFIED,
     .subject = "item 42",
     .line = 8},
};

#define BREACH                                                                                     \
    "  key-28cd: breached: 21 clear days; 28 are required\n"                                       \
    "    rule: The title of the rule  (england.xml:3:1)\n"                                         \
    "    law: Act 1972 s. 1\n"
#define WHAT_THEN                                                                                  \
    "    consequence: It is open to challenge.\n"                                                  \
    "    remedy: Mend it.\n"
#define UNPROVEN                                                                                   \
    "  quorum: unproven: whether it was quorate\n"                                                 \
    "    rule: The title of the rule  (england.xml:3:1)\n"                                         \
    "    law: Act 1972 s. 1\n"                                                                     \
    "    missing: who was present\n"                                                               \
    "    it was if 2 were present\n"

static struct doc_item item_41 = {.number = {"41", 2}, .order = 6, .end_order = 7};
static struct doc_item item_42 = {.number = {"42", 2}, .order = 8, .end_order = 9};
static struct doc_meeting meeting;

static void
begin(struct judged *judged)
{
    judged_init(judged, rows, VI_COUNT(rows));
    judged->document.counts.not_applicable = 3;
    item_41.next = &item_42;
    meeting.items = &item_41;
    judged->record.meetings = &meeting;
}

static void
each_subject_has_its_rules_with_their_reasons(void **state)
{
    struct judged judged;
    struct verdict_reason law = {.text = VI_TEXT("28 are required")};
    struct verdict_reason unknown = {
        .text = VI_TEXT("a notice was given"), .judged = true, .truth = VI_UNKNOWN, .next = &law};
    struct verdict_reason date = {.text = VI_TEXT("publicised on 1 October 2014"),
                                  .judged = true,
                                  .truth = VI_TRUE,
                                  .first = &unknown};
    struct verdict_reason root = {
        .text = VI_TEXT("it was in time"), .judged = true, .first = &date};
    (void)state;
    begin(&judged);
    law.place = (struct vi_place){.source = &judged.rule_source, .offset = 10};
    date.place = (struct vi_place){.source = &judged.source, .offset = 16};
    judged.rows[0].reasons = &root;
    assert_report(&judged, VIRES_EXPLAIN,
                  "item 41  (minutes.xml:7:1)\n" BREACH "    because\n"
                  "      - does not hold: it was in time\n"
                  "        - holds: publicised on 1 October 2014  (minutes.xml:9:1)\n"
                  "          - not known: a notice was given\n"
                  "          - 28 are required  (england.xml:6:1)\n" WHAT_THEN UNPROVEN
                  "\nitem 42  (minutes.xml:8:1)\n"
                  "  quorum: satisfied\n"
                  "    rule: The title of the rule  (england.xml:3:1)\n"
                  "    law: Act 1972 s. 1\n" END,
                  "satisfied rules too");
    root.text = VI_TEXT("21 clear days; 28 are required");
    root.first = &law;
    judged.options.item = "41";
    judged.options.rule = "key-28cd";
    assert_report(&judged, VIRES_EXPLAIN,
                  "item 41  (minutes.xml:7:1)\n" BREACH "    because\n"
                  "      - 28 are required  (england.xml:6:1)\n" WHAT_THEN END,
                  "a root that repeats the message is left out");
    judged_free(&judged);
}

static const struct {
    const char *why, *rule, *item, *expected;
} filters[] = {
    {"a rule alone", "key-28cd", NULL, "item 41  (minutes.xml:7:1)\n" BREACH WHAT_THEN END},
    {"an item alone", NULL, "41", "item 41  (minutes.xml:7:1)\n" BREACH WHAT_THEN UNPROVEN END},
    {"both", "quorum", "41", "item 41  (minutes.xml:7:1)\n" UNPROVEN END},
    {"an item that is not there", NULL, "43",
     "nothing that was asked for was judged in this document" END},
};

static void
what_is_asked_for_is_explained(void **state)
{
    struct judged judged;
    (void)state;
    for (size_t i = 0; i < VI_COUNT(filters); i++) {
        begin(&judged);
        judged.options.rule = filters[i].rule;
        judged.options.item = filters[i].item;
        assert_report(&judged, VIRES_EXPLAIN, filters[i].expected, filters[i].why);
        judged_free(&judged);
    }
}

static void
an_unreadable_document_is_not_explained(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged.document.record = NULL;
    assert_report(&judged, VIRES_EXPLAIN, "minutes.xml: unreadable: no reason was given\n",
                  "one line");
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_subject_has_its_rules_with_their_reasons),
        cmocka_unit_test(what_is_asked_for_is_explained),
        cmocka_unit_test(an_unreadable_document_is_not_explained),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

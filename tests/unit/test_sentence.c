/* SPDX-License-Identifier: Apache-2.0 */
#include "report/sentence.h"

#include "support/testkit.h"

#define HERE  VERDICT_NEEDS_HERE
#define OTHER VERDICT_NEEDS_ELSEWHERE

static const struct {
    const char *why;
    enum vires_verdict verdict;
    enum verdict_need need;
    const char *key, *noun, *expected;
} rows[] = {
    {"who was there", VIRES_UNPROVEN, HERE, "roll n/executive/5", "who was present for item 5",
     "Present: Councillors [name], [name] and [name]."},
    {"how the votes fell", VIRES_UNPROVEN, HERE, "votes n/executive/5",
     "how the votes fell on item 5", "For: [number]. Against: [number]. Abstained: [number]."},
    {"who was in the chair", VIRES_UNPROVEN, HERE, "presiding n/executive/5",
     "who presided over the vote on item 5", "Councillor [name] was in the chair."},
    {"the day of an event", VIRES_UNPROVEN, HERE, "event agenda-published",
     "when the agenda was published", "The agenda was published on [day, month and year]."},
    {"a yes or a no, without its subject", VIRES_UNPROVEN, HERE, "fact key-decision n/executive/5",
     "whether it is a key decision (item 5)", "It is a key decision: [yes or no]."},
    {"who did something", VIRES_UNPROVEN, HERE, "judge n/executive/5",
     "who found that the condition was met", "[Name] found that the condition was met."},
    {"a part that is missing", VIRES_UNPROVEN, HERE, "part reasons n/executive/5",
     "the reasons for the decision (item 5)", "The reasons for the decision: [...]."},
    {"a bracket that is not the subject stays", VIRES_UNPROVEN, HERE, "fact x", "the vote (item 6)",
     "The vote (item 6): [...]."},
    {"another document has to say it", VIRES_UNPROVEN, OTHER, "roll n/executive/5",
     "who was present", ""},
    {"nothing is missing", VIRES_BREACHED, HERE, "roll n/executive/5", "who was present", ""},
    {"it is not known what is missing", VIRES_UNPROVEN, HERE, "n/executive/5", "", ""},
};

static void
what_is_missing_can_be_added(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        const struct verdict_row row = {
            .verdict = rows[i].verdict,
            .subject = VI_TEXT("item 5"),
            .missing = {rows[i].need, vi_text_from(rows[i].key), vi_text_from(rows[i].noun),
                        VI_TEXT("")},
        };
        vi_buffer_clear(&out);
        vi_sentence_write(&row, &out);
        assert_text(vi_buffer_view(&out), rows[i].expected, rows[i].why);
    }
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_missing_can_be_added)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/judge.h"

#include "support/testkit.h"

struct saying {
    struct vi_judgement judgement;
    struct vi_arena arena;
    struct vi_buffer words;
    struct doc_record record;
    struct vi_subject subject;
};

static void
begin(struct saying *saying, const struct vires_allocator *allocator)
{
    *saying = (struct saying){.record = {.kind = MODEL_MINUTES, .extent = MODEL_WHOLE}};
    vi_arena_init(&saying->arena, allocator, 0);
    vi_buffer_init(&saying->words, allocator);
    saying->subject.record = &saying->record;
    saying->judgement = (struct vi_judgement){
        .arena = &saying->arena, .verbose = true, .reasoned = true, .subject = &saying->subject};
}

static void
end(struct saying *saying)
{
    vi_buffer_free(&saying->words);
    vi_arena_free(&saying->arena);
}

static void
a_count_is_said_as_a_person_would(void **state)
{
    static const struct {
        const char *why;
        struct vi_range range;
        const char *said;
    } cases[] = {
        {"one number", {7, 7}, "7"},
        {"nobody", {0, 0}, "0"},
        {"a range", {3, 5}, "3 to 5"},
        {"from nothing", {0, 5}, "at most 5"},
        {"open below", {VI_LEAST, 5}, "at most 5"},
        {"open above", {3, VI_MOST}, "at least 3"},
        {"as many as a system allows", {3, VI_MEMBERS_MOST}, "at least 3"},
        {"one fewer is a number", {3, VI_MEMBERS_MOST - 1}, "3 to 999999"},
        {"open on both sides", {VI_LEAST, VI_MOST}, "at least 0"},
    };
    struct saying saying;
    (void)state;
    begin(&saying, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        assert_text(vi_say(&saying.judgement, "%r", &cases[i].range), cases[i].said, cases[i].why);
    end(&saying);
}

static void
a_sentence_takes_numbers_words_days_and_money(void **state)
{
    const struct vi_text item = VI_TEXT("item 41");
    const struct vi_range day = vi_range_exact(16366);
    struct vi_money money;
    struct saying saying;
    (void)state;
    assert_true(vi_money_parse(VI_TEXT("GBP 25000.50"), &money));
    for (int shared = 0; shared < 2; shared++) {
        begin(&saying, NULL);
        struct vi_judgement *judgement = &saying.judgement;
        judgement->words = shared ? &saying.words : NULL;
        assert_text(vi_say(judgement, "%t: %s on %d", &item, "decided", &day),
                    "item 41: decided on 23 October 2014", "texts and a day");
        assert_text(vi_say(judgement, "up to %m, 100%%", &money),
                    "up to \xC2\xA3"
                    "25,000.50, 100%",
                    "money and a percent sign");
        assert_text(vi_say(judgement, "%n day%w, %n day%w and %n day%w", (int64_t)1, (int64_t)2,
                           (int64_t)0),
                    "1 day, 2 days and 0 days", "one, and all else");
        assert_text(vi_say(judgement, "%n", INT64_MIN + 1), "-9223372036854775807", "a number");
        const struct vi_text first = vi_say(judgement, "%t", &item);
        assert_text(vi_say(judgement, "(%t)", &first), "(item 41)", "a sentence in a sentence");
        assert_text(first, "item 41", "which stays as it was");
        end(&saying);
    }
}

static void
a_quiet_run_says_nothing(void **state)
{
    struct saying saying;
    (void)state;
    begin(&saying, NULL);
    saying.judgement.verbose = false;
    assert_text(vi_say(&saying.judgement, "%n", (int64_t)1), "", "no words");
    assert_null(vi_reason(&saying.judgement, NULL, VI_TEXT("x"), (struct vi_place){0}));
    saying.judgement.verbose = true;
    saying.judgement.reasoned = false;
    assert_null(vi_reason(&saying.judgement, NULL, VI_TEXT("x"), (struct vi_place){0}));
    assert_null(saying.judgement.reasons);
    vi_reason_truth(NULL, VI_TRUE);
    end(&saying);
}

static void
reasons_are_a_tree(void **state)
{
    struct saying saying;
    (void)state;
    begin(&saying, NULL);
    struct vi_judgement *judgement = &saying.judgement;
    const struct vi_place place = {.offset = 7};
    struct verdict_reason *root = vi_reason(judgement, NULL, VI_TEXT("root"), place);
    struct verdict_reason *first = vi_reason(judgement, NULL, VI_TEXT("first"), place);
    struct verdict_reason *inner = vi_reason(judgement, first, VI_TEXT("inner"), place);
    struct verdict_reason *second = vi_reason(judgement, root, VI_TEXT("second"), place);
    assert_ptr_equal(judgement->reasons, root);
    assert_ptr_equal(root->first, first);
    assert_ptr_equal(first->next, second);
    assert_ptr_equal(root->last, second);
    assert_ptr_equal(first->first, inner);
    assert_null(second->next);
    assert_int_equal(inner->place.offset, 7);
    assert_false(first->judged);
    vi_reason_truth(first, VI_UNKNOWN);
    assert_true(first->judged);
    assert_int_equal(first->truth, VI_UNKNOWN);
    end(&saying);
}

static void
only_whole_records_of_a_kind_can_be_blamed(void **state)
{
    static const struct {
        const char *why;
        enum model_record_kind kind;
        enum model_extent extent;
        uint32_t stated_by;
        bool here;
    } cases[] = {
        {"whole minutes state who was there", MODEL_MINUTES, MODEL_WHOLE, 1u << MODEL_MINUTES,
         true},
        {"an extract need not", MODEL_MINUTES, MODEL_EXTRACT, 1u << MODEL_MINUTES, false},
        {"a report need not state what minutes do", MODEL_REPORT, MODEL_WHOLE, 1u << MODEL_MINUTES,
         false},
        {"minutes or a notice do", MODEL_NOTICE, MODEL_WHOLE,
         1u << MODEL_MINUTES | 1u << MODEL_NOTICE, true},
        {"nobody has to", MODEL_MINUTES, MODEL_WHOLE, 0, false},
    };
    struct saying saying;
    (void)state;
    begin(&saying, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        saying.record = (struct doc_record){.kind = cases[i].kind, .extent = cases[i].extent};
        const bool here = vi_belongs_here(&saying.judgement, cases[i].stated_by);
        if (here != cases[i].here)
            fail_msg("%s: %d", cases[i].why, here);
        vi_missing(&saying.judgement, here, VI_TEXT("k"), VI_TEXT("n"), VI_TEXT("d"));
        assert_int_equal(saying.judgement.missing.need,
                         here ? VERDICT_NEEDS_HERE : VERDICT_NEEDS_ELSEWHERE);
        assert_text(saying.judgement.missing.noun, "n", "what is missing");
        assert_text(saying.judgement.missing.document, "d", "where it would be");
    }
    end(&saying);
}

static bool
speak(const struct vires_allocator *allocator, void *user)
{
    struct saying saying;
    (void)user;
    begin(&saying, allocator);
    const struct vi_text text = vi_say(&saying.judgement, "%n words", (int64_t)100);
    const struct verdict_reason *reason =
        vi_reason(&saying.judgement, NULL, text, (struct vi_place){0});
    const bool said = reason && !saying.arena.failed;
    if (said)
        assert_text(reason->text, "100 words", "with enough memory");
    end(&saying);
    return said;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(speak, NULL) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_count_is_said_as_a_person_would),
        cmocka_unit_test(a_sentence_takes_numbers_words_days_and_money),
        cmocka_unit_test(a_quiet_run_says_nothing),
        cmocka_unit_test(reasons_are_a_tree),
        cmocka_unit_test(only_whole_records_of_a_kind_can_be_blamed),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

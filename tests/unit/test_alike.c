/* SPDX-License-Identifier: Apache-2.0 */
#include "report/alike.h"

#include <string.h>

#include "support/testkit.h"

#define MOST 8

static const struct {
    const char *why, *text, *subject, *expected;
} texts[] = {
    {"the name is taken out", "who was present for item 5", "item 5", "who was present for ..."},
    {"each time", "item 5: item 5", "item 5", "...: ..."},
    {"what names nothing stays", "when notice was given", "item 5", "when notice was given"},
    {"no subject, no name", "item 5", "", "item 5"},
    {"nothing", "", "item 5", ""},
};

static void
a_question_is_the_same_whatever_it_is_asked_of(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        vi_buffer_clear(&out);
        vi_alike_text(&out, vi_text_from(texts[i].text), vi_text_from(texts[i].subject), "...");
        assert_text(vi_buffer_view(&out), texts[i].expected, texts[i].why);
    }
    vi_buffer_free(&out);
}

static const struct prog_rule quorum = {.id = {"quorum", 6}}, vote = {.id = {"vote", 4}};

static const struct {
    const char *why;
    struct verdict_row a, b;
    bool same;
} pairs[] = {
    {"another subject is the same",
     {.rule = &quorum, .subject = {"item 1", 6}, .message = {"item 1 was", 10}},
     {.rule = &quorum, .subject = {"item 22", 7}, .message = {"item 22 was", 11}},
     true},
    {"another rule is not", {.rule = &quorum}, {.rule = &vote}, false},
    {"nor another verdict",
     {.rule = &quorum, .verdict = VIRES_BREACHED},
     {.rule = &quorum, .verdict = VIRES_EXCUSED},
     false},
    {"nor other reasons",
     {.rule = &quorum, .detail = {"2 present", 9}},
     {.rule = &quorum, .detail = {"3 present", 9}},
     false},
    {"words do not slip from one part into the next",
     {.rule = &quorum, .message = {"a", 1}},
     {.rule = &quorum, .detail = {"a", 1}},
     false},
};

static void
rows_are_alike_in_all_but_their_subject(void **state)
{
    struct vi_buffer a, b;
    (void)state;
    vi_buffer_init(&a, NULL);
    vi_buffer_init(&b, NULL);
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        vi_buffer_clear(&a);
        vi_buffer_clear(&b);
        vi_alike_row(&a, &pairs[i].a);
        vi_alike_row(&b, &pairs[i].b);
        if (vi_text_equal(vi_buffer_view(&a), vi_buffer_view(&b)) != pairs[i].same)
            fail_msg("%s", pairs[i].why);
    }
    vi_buffer_free(&a);
    vi_buffer_free(&b);
}

static const struct {
    const char *why;
    const char *subjects[MOST];
    const char *expected;
} lists[] = {
    {"one", {"the amendment on item 5"}, "the amendment on item 5"},
    {"two", {"item 4", "item 7"}, "item 4 and item 7"},
    {"three in full", {"item 4", "item 5", "item 6"}, "item 4, item 5 and item 6"},
    {"more by their items",
     {"item 2", "item 4 (clause A)", "item 4 (clause B)", "the amendment on item 9"},
     "items 2, 4 and 9"},
    {"a run", {"item 1", "item 2", "item 3", "item 4"}, "items 1 to 4"},
    {"two runs and one",
     {"item 1", "item 2", "item 3", "item 6", "item 8", "item 9", "item 10"},
     "items 1 to 3, 6 and 8 to 10"},
    {"two that follow are no run", {"item 1", "item 3", "item 4", "item 9"}, "items 1, 3, 4 and 9"},
    {"numbers need not be numbers",
     {"item 5a", "item 5b", "item 5c", "item 12/3"},
     "items 5a, 5b, 5c and 12/3"},
    {"one item many times",
     {"item 5 (clause A)", "item 5 (clause B)", "item 5 (clause C)", "item 5 (clause D)"},
     "item 5"},
    {"where one names no item all are named in full",
     {"item 1", "item 2", "item 3", "the decision"},
     "item 1, item 2, item 3 and the decision"},
    {"an item without a number has no number",
     {"item 1", "item 2", "item 3", "item without a number"},
     "item 1, item 2, item 3 and item without a number"},
};

static void
subjects_are_listed(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(lists); i++) {
        struct verdict_row rows[MOST];
        struct vi_fold_row list[MOST];
        size_t count = 0;
        for (; count < MOST && lists[i].subjects[count]; count++) {
            rows[count] = (struct verdict_row){.rule = &quorum,
                                               .subject = vi_text_from(lists[i].subjects[count])};
            list[count] = (struct vi_fold_row){.row = &rows[count]};
            if (count)
                list[count - 1].next = &list[count];
        }
        vi_buffer_clear(&out);
        vi_alike_subjects(&out, list, &quorum, false);
        assert_text(vi_buffer_view(&out), lists[i].expected, lists[i].why);
        assert_true(list[count - 1].told);
    }
    vi_buffer_free(&out);
}

static void
a_list_has_an_end(void **state)
{
    static char names[100][16];
    static struct verdict_row rows[100];
    static struct vi_fold_row list[100];
    struct vi_buffer out;
    (void)state;
    for (size_t i = 0; i < 100; i++) {
        size_t number = 2 * i + 1;
        const char name[] = {'i',
                             't',
                             'e',
                             'm',
                             ' ',
                             (char)('0' + number / 100),
                             (char)('0' + number / 10 % 10),
                             (char)('0' + number % 10),
                             '\0'};
        memcpy(names[i], name, sizeof(name));
        rows[i] = (struct verdict_row){.rule = i == 99 ? &vote : &quorum,
                                       .subject = vi_text_from(names[i])};
        list[i] = (struct vi_fold_row){.row = &rows[i], .next = i < 99 ? &list[i + 1] : NULL};
    }
    vi_buffer_init(&out, NULL);
    vi_alike_subjects(&out, list, &quorum, false);
    assert_true(vi_text_starts(vi_buffer_view(&out), VI_TEXT("items 001, 003, 005, ")));
    assert_true(vi_text_ends(vi_buffer_view(&out), VI_TEXT(", 077, 079 and 59 more")));
    assert_false(list[99].told); /* of another rule */
    for (size_t i = 0; i < 99; i++) {
        list[i].told = false;
        names[i][3] = 'x'; /* names no item */
    }
    vi_buffer_clear(&out);
    vi_alike_subjects(&out, list, &quorum, false);
    assert_true(vi_text_ends(vi_buffer_view(&out), VI_TEXT(", itex 013, itex 015 and 91 more")));
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_question_is_the_same_whatever_it_is_asked_of),
        cmocka_unit_test(rows_are_alike_in_all_but_their_subject),
        cmocka_unit_test(subjects_are_listed),
        cmocka_unit_test(a_list_has_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

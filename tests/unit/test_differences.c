/* SPDX-License-Identifier: Apache-2.0 */
/* Amounts, dates, parties and conditions that one side has and the other has not; and how a clerk
 * is told of them. */
#include "kinds/differences.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

static struct vi_arena arena;

static int
setup(void **state)
{
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    vi_arena_free(&arena);
    return 0;
}

/* "GBP 5,GBP 6;2014-06-01;party/words/2014": amounts; dates; conditions with what is due. */
struct stated {
    const char *amounts, *dates, *conditions;
};

static struct doc_clause *
clause_of(struct stated stated)
{
    struct doc_clause *clause = VI_NEW(&arena, struct doc_clause);
    struct vi_text amounts = vi_text_from(stated.amounts), dates = vi_text_from(stated.dates);
    struct vi_text conditions = vi_text_from(stated.conditions), one;
    struct doc_amount **amount = &clause->amounts;
    struct doc_date **date = &clause->dates;
    struct doc_condition **condition = &clause->conditions;
    for (; amounts.size && vi_text_cut(&amounts, ',', &one); amount = &(*amount)->next) {
        *amount = VI_NEW(&arena, struct doc_amount);
        assert_true(vi_money_parse(one, &(*amount)->money));
    }
    for (; dates.size && vi_text_cut(&dates, ',', &one); date = &(*date)->next) {
        *date = VI_NEW(&arena, struct doc_date);
        assert_true(vi_date_parse(one, &(*date)->when));
    }
    for (; conditions.size && vi_text_cut(&conditions, ',', &one);
         condition = &(*condition)->next) {
        struct vi_text due;
        *condition = VI_NEW(&arena, struct doc_condition);
        assert_true(vi_text_cut(&one, '/', &(*condition)->party));
        assert_true(vi_text_cut(&one, '/', &(*condition)->phrase));
        assert_true(vi_text_cut(&one, '/', &due));
        (*condition)->has_due = vi_date_parse(due, &(*condition)->due);
    }
    return clause;
}

static const struct {
    const char *why;
    struct stated old, new_;
    const char *told; /* "-lost +gained" of each aspect: amounts, dates, parties, conditions */
} cases[] = {
    {"nothing on either side", {"", "", ""}, {"", "", ""}, "|||"},
    {"the same", {"GBP 5", "2014-06", "x/if so/"}, {"GBP 5.00", "2014-06", "X/If so/"}, "|||"},
    {"another sum",
     {"GBP 5", "", ""},
     {"GBP 6", "", ""},
     "-\xC2\xA3"
     "5+\xC2\xA3"
     "6|||"},
    {"a sum of another currency",
     {"EUR 5", "", ""},
     {"GBP 5", "", ""},
     "-EUR 5+\xC2\xA3"
     "5|||"},
    {"each sum as often as it is stated",
     {"GBP 5,GBP 5,GBP 6", "", ""},
     {"GBP 6,GBP 5", "", ""},
     "-\xC2\xA3"
     "5|||"},
    {"in any order", {"GBP 5,GBP 6", "", ""}, {"GBP 6,GBP 5", "", ""}, "|||"},
    {"a day for a month", {"", "2014-06", ""}, {"", "2014-06-01", ""}, "|-June 2014+1 June 2014||"},
    {"when a condition is due is a date",
     {"", "", "x/if so/2014"},
     {"", "", "x/if so/2015"},
     "|-2014+2015||"},
    {"whose act meets it is a party", {"", "", "x/if so/"}, {"", "", "y/if so/"}, "||-x+y|"},
    {"a condition in other words", {"", "", "x/if so/"}, {"", "", "x/if not/"}, "|||-if so+if not"},
    {"without words it is its party's", {"", "", ""}, {"", "", "x//"}, "||+x|+x"},
};

static void
put_listing(char *line, size_t room, const char *sign, const struct vi_listing *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const size_t used = strlen(line);
        snprintf(line + used, room - used, "%s%.*s", sign, (int)list->at[i].shown.size,
                 list->at[i].shown.at);
    }
}

static void
what_only_one_side_states_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_clause_view old = {.clause = clause_of(cases[i].old)};
        const struct vi_clause_view new_ = {.clause = clause_of(cases[i].new_)};
        const struct vi_clause_view *olds[] = {&old}, *news[] = {&new_};
        const struct vi_pairing pairing = {
            .old = olds, .new_ = news, .old_count = 1, .new_count = 1, .same = true};
        char line[200] = "";
        uint32_t differing, expected = 0;
        for (int aspect = 0; aspect < VI_ASPECT_LISTED; aspect++) {
            struct vi_listed_change change;
            assert_true(vi_listed_changes(&pairing, (enum vi_aspect)aspect, &arena, &change));
            strcat(line, aspect ? "|" : "");
            put_listing(line, sizeof line, "-", &change.lost);
            put_listing(line, sizeof line, "+", &change.gained);
            expected |= change.lost.count || change.gained.count ? 1u << aspect : 0;
        }
        assert_text(vi_text_from(line), cases[i].told, cases[i].why);
        assert_true(vi_differences(&pairing, &arena, &differing));
        assert_int_equal(differing, expected);
    }
}

static void
words_place_and_label_are_aspects_too(void **state)
{
    (void)state;
    const struct vi_clause_view view = {.clause = clause_of((struct stated){"GBP 5", "", ""})};
    const struct vi_clause_view *views[] = {&view};
    const struct {
        struct vi_pairing pairing;
        uint32_t expected;
    } rows[] = {
        {{views, views, 1, 1, true, false, false}, 0},
        {{views, views, 1, 1, false, false, false}, 1u << VI_ASPECT_WORDS},
        {{views, views, 1, 1, true, true, false}, 1u << VI_ASPECT_ORDER},
        {{views, views, 1, 1, true, false, true}, 1u << VI_ASPECT_LABELS},
        {{views, NULL, 1, 0, false, false, false}, 1u << VI_ASPECT_CLAUSES},
        {{NULL, views, 0, 1, false, false, false}, 1u << VI_ASPECT_CLAUSES},
    };
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        uint32_t differing;
        assert_true(vi_differences(&rows[i].pairing, &arena, &differing));
        assert_int_equal(differing, rows[i].expected);
    }
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena own;
    uint32_t differing;
    vi_arena_init(&own, allocator, 0);
    const bool done = vi_differences(user, &own, &differing);
    vi_arena_free(&own);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    const struct vi_clause_view old = {.clause = clause_of(cases[7].old)};
    const struct vi_clause_view new_ = {.clause = clause_of(cases[4].new_)};
    const struct vi_clause_view *olds[] = {&old}, *news[] = {&new_};
    struct vi_pairing pairing = {.old = olds, .new_ = news, .old_count = 1, .new_count = 1};
    assert_true(fail_each_allocation(build, &pairing) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_only_one_side_states_is_told),
        cmocka_unit_test(words_place_and_label_are_aspects_too),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}

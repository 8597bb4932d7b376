/* SPDX-License-Identifier: Apache-2.0 */
/* Differences in words that a clerk reads. */
#include "kinds/changes.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"
#include "vires.h"

static struct vi_arena arena;
static struct vi_limits limits;

static int
setup(void **state)
{
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_limits_default(&limits);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    vi_arena_free(&arena);
    return 0;
}

struct pair {
    struct doc_clause clauses[4];
    struct vi_clause_view views[4];
    const struct vi_clause_view *old[2], *new_[2];
    struct vi_pairing pairing;
};

/* Clauses are separated by bars, two at most on a side. */
static void
pair_of(const char *old, const char *new_, struct pair *pair)
{
    const char *const sides[] = {old, new_};
    memset(pair, 0, sizeof *pair);
    for (size_t side = 0; side < 2; side++) {
        struct vi_text rest = vi_text_from(sides[side]), text;
        const struct vi_clause_view **views = side ? pair->new_ : pair->old;
        size_t count = 0;
        while (vi_text_cut(&rest, '|', &text)) {
            const size_t at = 2 * side + count;
            pair->clauses[at].text = text;
            pair->views[at].clause = &pair->clauses[at];
            views[count++] = &pair->views[at];
        }
        *(side ? &pair->pairing.new_count : &pair->pairing.old_count) = count;
    }
    pair->pairing.old = pair->old;
    pair->pairing.new_ = pair->new_;
}

static struct vi_judgement
judgement_of(void)
{
    return (struct vi_judgement){
        .limits = &limits, .arena = &arena, .scratch = &arena, .verbose = true};
}

#define TEN  "one two three four five six seven eight nine ten "
#define DOTS "\xE2\x80\xA6"

static const struct {
    const char *why, *old, *new_, *told, *in_place;
} cases[] = {
    {"lost", "a plain old plan", "a plain plan", "lost \"old\"", "a plain [lost: old] plan"},
    {"gained", "a plan", "a plan, at once", "gained \"at once\"", "a plan [gained: at once]"},
    {"one in place of another",
     "the \xC2\xA3"
     "5 grant",
     "the \xC2\xA3"
     "6 grant",
     "has \"\xC2\xA3"
     "6\" in place of \"\xC2\xA3"
     "5\"",
     "the [lost: \xC2\xA3"
     "5] [gained: \xC2\xA3"
     "6] grant"},
    {"several", "a b c d e f", "b c x e f g",
     "lost \"a\", has \"x\" in place of \"d\" and gained \"g\"",
     "[lost: a] b c [lost: d] [gained: x] e f [gained: g]"},
    {"four are told", "a 1 1 b 2 2 c 3 3 d", "1 1 2 2 3 3",
     "lost \"a\", lost \"b\", lost \"c\" and lost \"d\"",
     "[lost: a] 1 1 [lost: b] 2 2 [lost: c] 3 3 [lost: d]"},
    {"of five three, and the rest are counted", "a 1 1 b 2 2 c 3 3 d 4 4 e", "1 1 2 2 3 3 4 4",
     "lost \"a\", lost \"b\", lost \"c\" and differs in 2 more places",
     "[lost: a] 1 1 [lost: b] 2 2 [lost: c] 3 3 [lost: d] 4 4 [lost: e]"},
    {"long stretches that are the same are left out",
     TEN "eleven twelve x " TEN "eleven twelve y " TEN,
     TEN "eleven twelve " TEN "eleven twelve " TEN, "lost \"x\" and lost \"y\"",
     DOTS " seven eight nine ten eleven twelve [lost: x] one two three four five six seven eight "
          "nine ten eleven twelve [lost: y] one two three four five six " DOTS},
    {"with a word more in the middle they are cut", TEN "x " TEN TEN "y", TEN TEN TEN,
     "lost \"x\" and lost \"y\"",
     DOTS " five six seven eight nine ten [lost: x] one two three four five six " DOTS
          " five six seven eight nine ten [lost: y]"},
    {"two clauses are read as one", "a plan and a grant", "a plan|and one grant",
     "has \"one\" in place of \"a\"", "a plan and [lost: a] [gained: one] grant"},
};

static void
what_differs_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_judgement judgement = judgement_of();
        struct pair pair;
        pair_of(cases[i].old, cases[i].new_, &pair);
        assert_text(vi_say_changes(&judgement, &pair.pairing), cases[i].told, cases[i].why);
        assert_text(vi_say_in_place(&judgement, &pair.pairing), cases[i].in_place, cases[i].why);
        assert_int_equal(judgement.failure, VI_FAILED_NOT);
        judgement.verbose = false;
        assert_text(vi_say_changes(&judgement, &pair.pairing), "", "a quiet run says nothing");
    }
}

static void
a_limit_that_was_met_is_named(void **state)
{
    (void)state;
    struct vi_limits tight = limits;
    struct vi_judgement judgement = judgement_of();
    struct pair pair;
    tight.value[VI_LIMIT_DIFF_EDITS] = 1;
    judgement.limits = &tight;
    pair_of("a b c d", "x b c y", &pair);
    assert_text(vi_say_changes(&judgement, &pair.pairing),
                "has \"x b c y\" in place of \"a b c d\" (not compared further: the limit "
                "diff-edits is exceeded)",
                "a whole for a whole");
}

static void
long_quotations_are_cut_between_characters(void **state)
{
    (void)state;
    struct vi_judgement judgement = judgement_of();
    char text[170];
    memset(text, 'x', sizeof text);
    assert_text(vi_say_quoted(&judgement, VI_TEXT("short")), "\"short\"", "short");
    assert_int_equal(vi_say_quoted(&judgement, (struct vi_text){text, 160}).size, 162);
    assert_int_equal(vi_say_quoted(&judgement, (struct vi_text){text, 161}).size, 160 + 3 + 2);
    text[159] = '\xC2';
    text[160] = '\xA3';
    assert_int_equal(vi_say_quoted(&judgement, (struct vi_text){text, 170}).size, 159 + 3 + 2);
}

static void
listed_things_are_told_by_their_kind(void **state)
{
    (void)state;
    struct vi_judgement judgement = judgement_of();
    struct pair pair;
    struct doc_amount five = {.money = {"GBP", {500, 500}}}, six = {.money = {"GBP", {600, 600}}};
    struct doc_condition so = {.phrase = VI_TEXT("if so"), .party = VI_TEXT("x")};
    const uint32_t all = (1u << VI_ASPECT_LISTED) - 1;
    pair_of("a", "a", &pair);
    pair.clauses[0].amounts = &five;
    pair.clauses[2].amounts = &six;
    pair.clauses[2].conditions = &so;
    assert_text(vi_say_listed(&judgement, &pair.pairing, all),
                "amounts: \xC2\xA3"
                "6 in place of \xC2\xA3"
                "5; parties: gained x; conditions: gained \"if so\"",
                "all");
    assert_text(vi_say_listed(&judgement, &pair.pairing, 1u << VI_ASPECT_DATES), "", "no dates");
    pair.clauses[2].amounts = NULL;
    assert_text(vi_say_listed(&judgement, &pair.pairing, 1u << VI_ASPECT_AMOUNTS),
                "amounts: lost \xC2\xA3"
                "5",
                "only lost");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_differs_is_told),
        cmocka_unit_test(a_limit_that_was_met_is_named),
        cmocka_unit_test(long_quotations_are_cut_between_characters),
        cmocka_unit_test(listed_things_are_told_by_their_kind),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Which clause of one text is which of another. */
#include "kinds/compare.h"

#include <stdio.h>
#include <string.h>

#include "support/clauses.h"
#include "support/testkit.h"

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

/* --- From lines of text ---------------------------------------------------------------------- */

/* "A: words" on each line, the label before the colon; a line that begins with ">" is inside the
 * clause before it. */
static struct doc_clause *
clauses_of(const char *lines)
{
    struct doc_clause *first = NULL, **tail = &first, **inner = NULL;
    struct vi_text rest = vi_text_from(lines), line;
    while (vi_text_cut(&rest, '\n', &line)) {
        const bool inside = line.size && line.at[0] == '>';
        struct doc_clause *clause = VI_NEW(&arena, struct doc_clause);
        const size_t skip = inside ? 1 : 0, colon = vi_text_find(line, VI_TEXT(": "));
        if (!line.size)
            continue;
        assert_non_null(clause);
        assert_true(colon < line.size);
        clause->label = (struct vi_text){line.at + skip, colon - skip};
        clause->text = (struct vi_text){line.at + colon + 2, line.size - colon - 2};
        if (inside) {
            *inner = clause;
            inner = &clause->next;
        } else {
            *tail = clause;
            tail = &clause->next;
            inner = &clause->children;
        }
    }
    return first;
}

static void
put_views(char *line, size_t room, const struct vi_clause_view *const *views, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const size_t used = strlen(line);
        snprintf(line + used, room - used, "%s%.*s", i ? "+" : "", (int)views[i]->label.size,
                 views[i]->label.size ? views[i]->label.at : "");
    }
}

/* "A=A B~C> D- -E": the same, amended and moved, omitted, added; ' relabelled. */
static void
tell(const struct vi_comparison *comparison, char *line, size_t room)
{
    line[0] = '\0';
    for (size_t i = 0; i < comparison->count; i++) {
        const struct vi_pairing *at = &comparison->pairings[i];
        const char *sign = !at->old_count || !at->new_count ? "-" : at->same ? "=" : "~";
        if (i)
            strcat(line, " ");
        put_views(line, room, at->old, at->old_count);
        strcat(line, sign);
        put_views(line, room, at->new_, at->new_count);
        strcat(line, at->moved ? ">" : "");
        strcat(line, at->relabelled ? "'" : "");
    }
}

static void
compare_lines(const char *old, const char *new_, struct vi_comparison *out)
{
    struct vi_clause_list a = {0}, b = {0};
    assert_true(vi_clauses_add(&a, clauses_of(old), NULL, &arena));
    assert_true(vi_clauses_add(&b, clauses_of(new_), NULL, &arena));
    assert_true(vi_compare(&a, &b, &limits, &arena, out));
}

#define PLAN  "the plan for the harbour wall be approved without more delay"
#define GRANT "a grant of ten pounds be made to the rowing club of the town"
#define LEASE "officers report back in June on the lease of the old station"
#define TREES "twelve lime trees be planted along both sides of Mill Lane"

static const struct {
    const char *why, *old, *new_, *told;
} cases[] = {
    {"nothing against nothing is nothing", "", "", ""},
    {"clauses of the same words are the same", "A: " PLAN "\nB: " GRANT, "A: " PLAN "\nB: " GRANT,
     "A=A B=B"},
    {"a clause that lost words is amended", "A: " PLAN "\nB: " GRANT,
     "A: the plan for the harbour wall be approved\nB: " GRANT, "A~A B=B"},
    {"one that is in neither place is omitted", "A: " PLAN "\nB: " GRANT, "A: " PLAN, "A=A B-"},
    {"one that was in neither is added", "A: " PLAN, "A: " PLAN "\nB: " GRANT, "A=A -B"},
    {"a clause put in between relabels those after it", "A: " PLAN "\nB: " GRANT "\nC: " LEASE,
     "A: " PLAN "\nB: " TREES "\nC: " GRANT "\nD: " LEASE, "A=A -B B=C' C=D'"},
    {"a clause that stands elsewhere is moved", "A: " PLAN "\nB: " GRANT "\nC: " LEASE,
     "A: " LEASE "\nB: " PLAN "\nC: " GRANT, "C=A>' A=B' B=C'"},
    {"without labels too", ": " PLAN "\n: " GRANT "\n: " LEASE, ": " LEASE "\n: " PLAN "\n: " GRANT,
     "=> = ="},
    {"a clause in other words under its own label is amended", "A: " PLAN "\nB: " GRANT,
     "A: the plan for the harbour wall be refused for want of money\nB: " GRANT, "A~A B=B"},
    {"under another label that little is another clause", "A: " PLAN "\nB: " GRANT,
     "A: " GRANT "\nB: the plan for the sea defences be refused for want of money", "B=A' -B A-"},
    {"a clause in two halves is split", "A: " PLAN " and " GRANT, "A: " PLAN "\nB: and " GRANT,
     "A=A+B"},
    {"the words that joined the halves may go", "A: " PLAN " and that " GRANT,
     "A: " PLAN "\nB: " GRANT, "A=A+B"},
    {"or come", "A: " PLAN "\nB: that " GRANT, "A: " PLAN " and " GRANT, "A+B=A"},
    {"within a half they may not", "A: " PLAN " and that " GRANT, "A: " PLAN "\nB: " GRANT " and",
     "A~A+B"},
    {"a split clause may be amended too", "A: " PLAN " and " GRANT "\nB: " TREES,
     "A: " PLAN "\nB: also " GRANT "\nC: " TREES, "A~A+B B=C'"},
    {"two clauses may be joined in one", "A: " PLAN "\nB: " GRANT "\nC: " TREES,
     "A: " PLAN " " GRANT "\nB: " TREES, "A+B=A C=B'"},
    {"words in common with a clause that is all there are not a piece of it", "A: " PLAN,
     "A: " PLAN "\nB: the harbour wall be approved", "A=A -B"},
    {"clauses inside clauses are clauses", "A: " PLAN "\n>i: " GRANT "\n>ii: " LEASE "\nB: " TREES,
     "A: " PLAN "\n>i: " GRANT "\n>ii: officers report back in July on the lease of the old station"
     "\nB: " TREES,
     "A=A A(i)=A(i) A(ii)~A(ii) B=B"},
    {"of two clauses of the same words those of one label are each other's", "A: noted\nB: noted",
     "B: noted\nA: noted", "B=B> A=A"},
    {"a clause that says nothing is the one of its label", "A: \nB: " PLAN, "A: \nB: " PLAN,
     "A=A B=B"},
    {"case, quotes and stops make no difference", "A: That the Plan be \"approved\".",
     "a: that the plan be approved", "A=a"},
};

static void
each_clause_finds_its_own(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_comparison comparison;
        char line[400];
        compare_lines(cases[i].old, cases[i].new_, &comparison);
        tell(&comparison, line, sizeof line);
        assert_text(vi_text_from(line), cases[i].told, cases[i].why);
    }
}

static void
likeness_is_twice_the_shared_words_of_all(void **state)
{
    (void)state;
    assert_int_equal(vi_clause_likeness(3, 4, 8, false), 500);
    assert_int_equal(vi_clause_likeness(3, 4, 8, true), 750);
    assert_int_equal(vi_clause_likeness(4, 4, 4, false), 1000);
    assert_int_equal(vi_clause_likeness(0, 0, 0, false), 1000);
}

/* --- Against the plain way ------------------------------------------------------------------- */

static void
draw(uint32_t *seed, struct plain_list *list, uint32_t vocabulary, uint32_t labels)
{
    list->count = (int)plain_random(seed, 7);
    for (int i = 0; i < list->count; i++) {
        struct plain_clause *clause = &list->at[i];
        clause->label = (int)plain_random(seed, labels);
        clause->count = (int)plain_random(seed, 9);
        for (int j = 0; j < clause->count; j++)
            clause->words[j] = 1 + (int)plain_random(seed, vocabulary);
    }
}

/* A list made of another: clauses of it, in some order, with some words changed. */
static void
draw_from(uint32_t *seed, const struct plain_list *from, struct plain_list *list)
{
    list->count = 0;
    for (int i = 0; i < from->count; i++) {
        struct plain_clause clause = from->at[i];
        if (plain_random(seed, 6) == 0)
            continue;
        for (int j = 0; j < clause.count; j++)
            if (plain_random(seed, 5) == 0)
                clause.words[j] = 1 + (int)plain_random(seed, 40);
        const int at = (int)plain_random(seed, 4)
                           ? list->count
                           : (int)plain_random(seed, (uint32_t)list->count + 1);
        for (int j = list->count; j > at; j--)
            list->at[j] = list->at[j - 1];
        list->at[at] = clause;
        list->count++;
    }
}

static struct doc_clause *
as_clauses(const struct plain_list *list)
{
    struct doc_clause *first = NULL, **tail = &first;
    for (int i = 0; i < list->count; i++) {
        const struct plain_clause *plain = &list->at[i];
        struct doc_clause *clause = VI_NEW(&arena, struct doc_clause);
        char text[PLAIN_WORDS * 5 + 1] = "", label[2] = {(char)('@' + plain->label), '\0'};
        assert_non_null(clause);
        for (int j = 0; j < plain->count; j++)
            snprintf(text + strlen(text), sizeof text - strlen(text), "w%d ", plain->words[j]);
        clause->text = vi_text_copy(&arena, vi_text_from(text));
        clause->label = plain->label ? vi_text_copy(&arena, vi_text_from(label)) : VI_TEXT("");
        *tail = clause;
        tail = &clause->next;
    }
    return first;
}

/* Nobody is matched twice, nobody is left out, and what moved is as little as can be. */
static void
check_whole(const struct vi_comparison *comparison, const struct vi_clause_list *old,
            const struct vi_clause_list *new_)
{
    bool old_seen[PLAIN_CLAUSES] = {false}, new_seen[PLAIN_CLAUSES] = {false};
    int places[PLAIN_CLAUSES], count = 0, moved = 0;
    size_t seen = 0;
    for (size_t i = 0; i < comparison->count; i++) {
        const struct vi_pairing *at = &comparison->pairings[i];
        for (size_t j = 0; j < at->old_count; j++, seen++) {
            assert_false(old_seen[at->old[j] - old->at]);
            old_seen[at->old[j] - old->at] = true;
        }
        for (size_t j = 0; j < at->new_count; j++, seen++) {
            assert_false(new_seen[at->new_[j] - new_->at]);
            new_seen[at->new_[j] - new_->at] = true;
        }
        if (at->old_count && at->new_count)
            places[count++] = (int)(at->old[0] - old->at);
        moved += at->moved;
    }
    assert_int_equal(seen, old->count + new_->count);
    assert_int_equal(moved, plain_moved(places, count));
}

static void
no_matching_is_worth_more(void **state)
{
    (void)state;
    uint32_t seed = 5;
    for (int i = 0; i < 6000; i++) {
        struct plain_list old, new_;
        struct vi_clause_list a = {0}, b = {0};
        struct vi_comparison comparison;
        draw(&seed, &old, i % 2 ? 6 : 40, i % 3 ? 4 : 1);
        if (i % 4)
            draw_from(&seed, &old, &new_);
        else
            draw(&seed, &new_, 6, 4);
        assert_true(vi_clauses_add(&a, as_clauses(&old), NULL, &arena));
        assert_true(vi_clauses_add(&b, as_clauses(&new_), NULL, &arena));
        assert_true(vi_compare(&a, &b, &limits, &arena, &comparison));
        if (comparison.likeness != plain_likeness(&old, &new_))
            fail_msg("lists %d: the matching is worth %u, another %u", i,
                     (unsigned)comparison.likeness, (unsigned)plain_likeness(&old, &new_));
        check_whole(&comparison, &a, &b);
        vi_arena_reset(&arena);
    }
}

/* --- What was done to a list is found again -------------------------------------------------- */

/* Clauses without a word in common: each is known by its first word. */
static void
made_of(struct plain_list *list, int clauses)
{
    list->count = clauses;
    for (int i = 0; i < clauses; i++) {
        list->at[i] = (struct plain_clause){.count = 12, .label = i + 1};
        for (int j = 0; j < 12; j++)
            list->at[i].words[j] = 20 * i + j + 1;
    }
}

static void
splits_and_joins_are_found(void **state)
{
    (void)state;
    uint32_t seed = 3;
    for (int i = 0; i < 2000; i++) {
        struct plain_list old, new_ = {.count = 0};
        struct vi_clause_list a = {0}, b = {0};
        struct vi_comparison comparison;
        const int at = (int)plain_random(&seed, 4), cut = 3 + (int)plain_random(&seed, 7);
        const bool split = plain_random(&seed, 2);
        made_of(&old, 4);
        for (int j = 0; j < old.count; j++) {
            struct plain_clause *next = &new_.at[new_.count++];
            *next = old.at[j];
            if (j != at)
                continue;
            struct plain_clause *rest = &new_.at[new_.count++];
            *rest = (struct plain_clause){.count = next->count - cut, .label = 9};
            memcpy(rest->words, next->words + cut, (size_t)rest->count * sizeof(int));
            next->count = cut;
        }
        assert_true(vi_clauses_add(&a, as_clauses(split ? &old : &new_), NULL, &arena));
        assert_true(vi_clauses_add(&b, as_clauses(split ? &new_ : &old), NULL, &arena));
        assert_true(vi_compare(&a, &b, &limits, &arena, &comparison));
        assert_int_equal(comparison.count, 4);
        assert_int_equal(comparison.same, 4);
        const struct vi_pairing *pairing = &comparison.pairings[at];
        assert_int_equal(split ? pairing->new_count : pairing->old_count, 2);
        assert_int_equal(split ? pairing->old_count : pairing->new_count, 1);
        vi_arena_reset(&arena);
    }
}

/* --- Size and memory ------------------------------------------------------------------------- */

static void
long_lists_are_compared_at_once(void **state)
{
    (void)state;
    enum { MANY = 20000 };
    struct vi_clause_list a = {0}, b = {0};
    struct vi_comparison comparison;
    for (int side = 0; side < 2; side++) {
        struct doc_clause *clauses = VI_NEW_ARRAY(&arena, struct doc_clause, MANY);
        assert_non_null(clauses);
        for (int i = 0; i < MANY; i++) {
            char text[80];
            snprintf(text, sizeof text, "the matter %d be noted and %d be done %s", i, i / 20,
                     side && i % 2 ? "later" : "now");
            clauses[i].text = vi_text_copy(&arena, vi_text_from(text));
            clauses[i].label = VI_TEXT("");
            clauses[i].next = i + 1 < MANY ? &clauses[i + 1] : NULL;
        }
        assert_true(vi_clauses_add(side ? &b : &a, clauses, NULL, &arena));
    }
    assert_true(vi_compare(&a, &b, &limits, &arena, &comparison));
    assert_int_equal(comparison.count, MANY);
    assert_int_equal(comparison.same, MANY / 2);
    vi_arena_reset(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct doc_clause *const *both = user;
    struct vi_arena own;
    struct vi_clause_list a = {0}, b = {0};
    struct vi_comparison comparison;
    vi_arena_init(&own, allocator, 0);
    const bool done = vi_clauses_add(&a, both[0], NULL, &own) &&
                      vi_clauses_add(&b, both[1], NULL, &own) &&
                      vi_compare(&a, &b, &limits, &own, &comparison);
    vi_arena_free(&own);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    struct doc_clause *both[] = {
        clauses_of("A: " PLAN "\n>i: " GRANT "\nB: " TREES " " LEASE "\nC: one two three"),
        clauses_of("A: " PLAN "\n>i: no " GRANT "\nB: " TREES "\nC: " LEASE "\nD: four")};
    assert_true(fail_each_allocation(build, both) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_clause_finds_its_own),
        cmocka_unit_test(likeness_is_twice_the_shared_words_of_all),
        cmocka_unit_test(no_matching_is_worth_more),
        cmocka_unit_test(splits_and_joins_are_found),
        cmocka_unit_test(long_lists_are_compared_at_once),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}

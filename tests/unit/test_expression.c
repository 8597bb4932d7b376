/* SPDX-License-Identifier: Apache-2.0 */
/* The expressions of assertions: how they are laid out, and what may not stand in them. */
#include "kinds/expression.h"

#include <stdio.h>
#include <string.h>

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

static size_t
arguments(struct vi_text name)
{
    return vi_text_is(name, "stated") ? 1 : vi_text_is(name, "count-of") ? 2 : SIZE_MAX;
}

struct heard {
    char line[200];
};

static void
hear(void *user, enum vi_expression_fault fault, size_t offset, struct vi_text what)
{
    static const char *const names[] = {
        [VI_EXPRESSION_SIGN] = "sign",           [VI_EXPRESSION_COMPARES] = "compares",
        [VI_EXPRESSION_FUNCTION] = "function",   [VI_EXPRESSION_ARGUMENTS] = "arguments",
        [VI_EXPRESSION_VARIABLE] = "variable",   [VI_EXPRESSION_PREFIX] = "prefix",
        [VI_EXPRESSION_CHARACTER] = "character", [VI_EXPRESSION_OPEN] = "open",
        [VI_EXPRESSION_DEEP] = "deep",           [VI_EXPRESSION_EMPTY] = "empty"};
    struct heard *heard = user;
    const size_t used = strlen(heard->line);
    snprintf(heard->line + used, sizeof heard->line - used, "%s%s %zu %.*s", used ? "; " : "",
             names[fault], offset, (int)what.size, what.at);
}

static const struct vi_expression *
read_it(const char *text, struct heard *heard)
{
    const struct vi_expression_reader reader = {hear, heard, arguments, &limits, &arena};
    heard->line[0] = '\0';
    return vi_expression_read(&reader, vi_text_from(text));
}

/* "and(a{b|c/d!}, not(e))": leaves with the paths that have to find something, ! of values, and
 * where their beginnings end. */
static void
tell(const struct vi_expression *at, char *line, size_t room)
{
    static const char *const forms[] = {
        [VI_EXPRESSION_AND] = "and(", [VI_EXPRESSION_OR] = "or(", [VI_EXPRESSION_NOT] = "not("};
    size_t used = strlen(line);
    if (at->form != VI_EXPRESSION_LEAF) {
        snprintf(line + used, room - used, "%s", forms[at->form]);
        for (const struct vi_expression *part = at->first; part; part = part->next) {
            tell(part, line, room);
            strcat(line, part->next ? ", " : ")");
        }
        return;
    }
    snprintf(line + used, room - used, "%.*s{", (int)at->text.size, at->text.at);
    for (size_t i = 0; i < at->path_count; i++) {
        const struct vi_expression_path *path = &at->paths[i];
        used = strlen(line);
        snprintf(line + used, room - used, "%s%.*s%s", i ? ";" : "", (int)path->text.size,
                 path->text.at, path->is_value ? "!" : "");
        for (size_t j = 0; j < path->step_count; j++) {
            used = strlen(line);
            snprintf(line + used, room - used, "~%zu", path->steps[j]);
        }
    }
    strcat(line, "}");
}

static const struct {
    const char *why, *text, *told;
} cases[] = {
    {"a path is a question", "event", "event{event}"},
    {"with the beginnings that it may end at", "a/b//c", "a/b//c{a/b//c~1~3}"},
    {"from the top", "/a", "/a{/a~0}"},
    {"an attribute is a value", "@x = 'y'", "@x = 'y'{@x!}"},
    {"so is a fact", "fact[@of='x']/@value", "fact[@of='x']/@value{fact[@of='x']/@value!~13}"},
    {"what is inside a value is not", "fact/a", "fact/a{fact/a~4}"},
    {"and, or, not", "a and b or not(c and d)", "or(and(a{a}, b{b}), not(and(c{c}, d{d})))"},
    {"or binds less than and", "a or b and c", "or(a{a}, and(b{b}, c{c}))"},
    {"brackets bind first", "(a or b) and c", "and(or(a{a}, b{b}), c{c})"},
    {"names that look like words", "and and or or not", "or(and(and{and}, or{or}), not{not})"},
    {"names with hyphens and stops", "item-1.a", "item-1.a{item-1.a}"},
    {"what stands in a condition is part of the path", "a[b and c = 'd']/e",
     "a[b and c = 'd']/e{a[b and c = 'd']/e~16}"},
    {"paths within functions", "contains(title, ../@x)", "contains(title, ../@x){title;../@x!~2}"},
    {"what a function answers itself has no paths", "v:stated(@x) and v:count-of(a, '3')",
     "and(v:stated(@x){}, v:count-of(a, '3'){})"},
    {"paths joined by a bar", "a | b", "a | b{a;b}"},
    {"and gone on from", "(a | b)/c", "(a | b)/c{a;b}"},
    {"not within something else is part of it", "boolean(not(a))", "boolean(not(a)){a}"},
    {"axes, texts and any name", "ancestor::*/text()", "ancestor::*/text(){ancestor::*/text()~11}"},
    {"the element itself is always there", ". = 'x'", ". = 'x'{}"},
    {"numbers choose among nodes", "a[2][last()]", "a[2][last()]{a[2][last()]}"},
    {"a word in quotation marks is no sign", "@x = '< and + 3'", "@x = '< and + 3'{@x!}"},
};

static void
expressions_are_laid_out(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct heard heard;
        char line[400] = "";
        const struct vi_expression *expression = read_it(cases[i].text, &heard);
        assert_text(vi_text_from(heard.line), "", cases[i].why);
        assert_non_null(expression);
        tell(expression, line, sizeof line);
        assert_text(vi_text_from(line), cases[i].told, cases[i].why);
    }
}

static const struct {
    const char *why, *text, *faults;
} wrong[] = {
    {"signs of order", "a < b", "sign 2 <"},
    {"all of them, each at its place", "a <= b and c > d or e >= f",
     "sign 2 <=; sign 13 >; sign 22 >="},
    {"signs that reckon", "a + b - c * d div e mod f",
     "sign 2 +; sign 6 -; sign 10 *; sign 14 div; sign 20 mod"},
    {"a minus before a name", "-a", "sign 0 -"},
    {"but a star is any name too", "* = a/*", ""},
    {"and a name may be called div", "div/mod", ""},
    {"functions that reckon", "number(a) = sum(b)", "sign 0 number; sign 12 sum"},
    {"and those that round", "floor(a) or ceiling(b) or round(c)",
     "sign 0 floor; sign 12 ceiling; sign 26 round"},
    {"a number after a sign", "a = 3", "compares 2 ="},
    {"before it", "3 != a", "compares 2 !="},
    {"what counts", "count(a) = count(b)", "compares 9 ="},
    {"in a condition too", "a[position() = 1]", "compares 13 ="},
    {"where it is a text", "a = '3'", ""},
    {"a function that there is not", "foo(a) and id('x')", "function 0 foo; function 11 id"},
    {"of ours", "v:foo(a)", "function 0 v:foo"},
    {"too few arguments", "contains(a)", "arguments 0 contains"},
    {"too many", "v:stated(a, b) or true(a)", "arguments 0 v:stated; arguments 18 true"},
    {"commas within a part are its own", "v:stated(a[contains(b, 'c')])", ""},
    {"a variable", "$x", "variable 0 $"},
    {"every fault in one run", "$x or foo(a) ! b < c",
     "variable 0 $; character 13 !; function 6 foo; sign 17 <"},
    {"a prefix on a name", "x:a or v:b", "prefix 0 x:a; prefix 7 v:b"},
    {"a sign that means nothing", "a ! b", "character 2 !"},
    {"a bracket left open", "a[b and (c", "open 8 ("},
    {"one of another kind", "a[b)", "open 3 )"},
    {"one too many", "a)", "open 1 )"},
    {"a quotation mark left open", "a = 'b", "open 4 '"},
    {"nothing", " ", "empty 0  "},
};

static void
what_may_not_be_said_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(wrong); i++) {
        struct heard heard;
        const bool good = read_it(wrong[i].text, &heard) != NULL;
        assert_text(vi_text_from(heard.line), wrong[i].faults, wrong[i].why);
        assert_int_equal(good, !*wrong[i].faults);
    }
}

static void
brackets_have_a_limit(void **state)
{
    (void)state;
    struct heard heard;
    const uint64_t most = limits.value[VI_LIMIT_XPATH_DEPTH];
    limits.value[VI_LIMIT_XPATH_DEPTH] = 3;
    assert_non_null(read_it("a[b[(c)]]", &heard));
    assert_null(read_it("a[b[((c))]]", &heard));
    assert_string_equal(heard.line, "deep 5 (");
    limits.value[VI_LIMIT_XPATH_DEPTH] = most;
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena own;
    vi_arena_init(&own, allocator, 0);
    const struct vi_expression_reader reader = {hear, user, arguments, &limits, &own};
    const bool done =
        vi_expression_read(&reader, VI_TEXT("a/b and not(v:stated(@c)) or (d)")) != NULL;
    vi_arena_free(&own);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    struct heard heard = {""};
    assert_true(fail_each_allocation(build, &heard) > 0);
    assert_string_equal(heard.line, "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(expressions_are_laid_out),
        cmocka_unit_test(what_may_not_be_said_is_told),
        cmocka_unit_test(brackets_have_a_limit),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}

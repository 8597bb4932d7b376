/* SPDX-License-Identifier: Apache-2.0 */
/* XPath over nodes that are made here, with functions of ours. */
#include "xml/xpath.h"

#include "base/buffer.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

/* "yes" of its argument is true, "no" false, all else unknown; what it saw is kept. */
static enum vi_truth
call_says(void *user, const struct vi_xpath_argument *arguments)
{
    struct vi_buffer *heard = user;
    for (size_t i = 0; heard && i < arguments[0].count; i++) {
        vi_buffer_text(heard, arguments[0].values[i]);
        vi_buffer_string(heard, arguments[0].is_nodes ? "*" : "'");
    }
    if (!arguments[0].count)
        return VI_UNKNOWN;
    return vi_text_is(arguments[0].values[0], "yes")  ? VI_TRUE
           : vi_text_is(arguments[0].values[0], "no") ? VI_FALSE
                                                      : VI_UNKNOWN;
}

static enum vi_truth
call_both(void *user, const struct vi_xpath_argument *arguments)
{
    const enum vi_truth first = call_says(user, &arguments[0]);
    return vi_truth_and(first, call_says(user, &arguments[1]));
}

static const struct vi_xpath_function functions[] = {
    {"says", 1, call_says}, {"both", 2, call_both}, {0}};

static const struct vi_place places[4] = {{.line = 1}, {.line = 2}, {.line = 3}, {.line = 4}};

/* <a x="yes"><b>no</b><b y="1">why<c/></b></a>, all but c with places. */
static struct vi_xpath *
small(const struct vi_limits *limits)
{
    struct vi_xpath *xpath = vi_xpath_new(functions, limits, NULL);
    assert_non_null(xpath);
    vi_xpath_start(xpath, VI_TEXT("a"), &places[0]);
    vi_xpath_attribute(xpath, "x", VI_TEXT("yes"));
    vi_xpath_start(xpath, VI_TEXT("b"), &places[1]);
    vi_xpath_text(xpath, VI_TEXT("no"));
    vi_xpath_end(xpath);
    vi_xpath_start(xpath, VI_TEXT("b"), &places[2]);
    vi_xpath_attribute(xpath, "y", VI_TEXT("1"));
    vi_xpath_text(xpath, VI_TEXT("why"));
    vi_xpath_start(xpath, VI_TEXT("c"), NULL);
    vi_xpath_end(xpath);
    vi_xpath_end(xpath);
    vi_xpath_end(xpath);
    return xpath;
}

static const struct {
    const char *why, *expression;
    int at; /* the place that it starts from; -1: none */
    enum vi_truth truth;
    int count; /* of nodes; -1: it is no node-set */
    const char *heard;
} answers[] = {
    {"a path that finds something", "b", 0, VI_TRUE, 2, ""},
    {"one that finds nothing", "d", 0, VI_FALSE, 0, ""},
    {"from an element", "c", 2, VI_TRUE, 1, ""},
    {"from another", "c", 1, VI_FALSE, 0, ""},
    {"without a place from the root", "b", -1, VI_TRUE, 2, ""},
    {"a path from the top", "/a/b[@y='1']", 1, VI_TRUE, 1, ""},
    {"yes and no", "b = 'no'", 0, VI_TRUE, -1, ""},
    {"are told apart", "b = 'yes'", 0, VI_FALSE, -1, ""},
    {"a function of ours", "v:says(@x)", 0, VI_TRUE, -1, "yes*"},
    {"of several nodes", "v:says(b)", 0, VI_FALSE, -1, "no*why*"},
    {"of a text", "v:says('yes')", 0, VI_TRUE, -1, "yes'"},
    {"of a whole number", "v:says(7)", 0, VI_UNKNOWN, -1, "7'"},
    {"what is unknown in a part is unknown as a whole", "not(v:says('?'))", 0, VI_UNKNOWN, -1,
     "?'"},
    {"but not beyond its question", "v:says('no')", 0, VI_FALSE, -1, "no'"},
    {"arguments keep their order", "v:both('yes', @x)", 0, VI_TRUE, -1, "yes'yes*"},
};

static void
questions_are_answered(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(answers); i++) {
        struct vi_xpath_answer answer;
        struct vi_buffer heard;
        vi_buffer_init(&heard, NULL);
        assert_int_equal(vi_xpath_ask(xpath, vi_text_from(answers[i].expression),
                                      answers[i].at < 0 ? NULL : &places[answers[i].at], &heard,
                                      &answer),
                         VI_XPATH_OK);
        if (answer.truth != answers[i].truth || answer.is_nodes != (answers[i].count >= 0) ||
            (answer.is_nodes && answer.count != (size_t)answers[i].count))
            fail_msg("%s: %s, %zu", answers[i].why, vi_truth_name(answer.truth), answer.count);
        assert_text(vi_buffer_view(&heard), answers[i].heard, answers[i].why);
        vi_buffer_free(&heard);
    }
    vi_xpath_free(xpath);
}

static const struct {
    const char *why, *expression;
    int at;
    const char *words; /* NULL: there is nothing */
} words[] = {
    {"of nodes, those of the first in the document", "b | @x", 0, "yes"},
    {"whatever stands first in the expression", "//b[2] | //b[1]", 0, "no"},
    {"an element has those of all in it", "/a", 1, "nowhy"},
    {"nothing is found", "d", 0, NULL},
    {"a text", "concat(@x, '!')", 0, "yes!"},
    {"an empty one is one", "''", 0, ""},
    {"a whole number", "count(b)", 0, "2"},
    {"yes", "b = 'no'", 0, "yes"},
    {"no", "b = 'yes'", 0, "no"},
    {"the element that was asked", "//b[@y = current()/@y]", 2, "why"},
    {"another", "//b[@y = current()/@y]", 1, NULL},
};

static void
words_are_told(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_add_current(xpath), VI_XPATH_OK);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(words); i++) {
        struct vi_xpath_answer answer;
        struct vi_text told;
        bool found = false;
        assert_int_equal(vi_xpath_tell(xpath, vi_text_from(words[i].expression),
                                       &places[words[i].at], &answer, &told, &found),
                         VI_XPATH_OK);
        if (found != (words[i].words != NULL))
            fail_msg("%s: found %d", words[i].why, found);
        assert_text(told, words[i].words ? words[i].words : "", words[i].why);
    }
    vi_xpath_free(xpath);
}

static void
elements_are_listed_in_their_order(void **state)
{
    (void)state;
    struct vi_xpath_answer answer;
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    assert_int_equal(vi_xpath_list(xpath, VI_TEXT("//b[2] | /a | //b[1]"), NULL, &answer),
                     VI_XPATH_OK);
    assert_int_equal(answer.count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(vi_xpath_tag(answer.nodes[i]), &places[i]);
    assert_int_equal(vi_xpath_list(xpath, VI_TEXT("//c"), NULL, &answer), VI_XPATH_OK);
    assert_ptr_equal(vi_xpath_tag(answer.nodes[0]), &places[2]);
    assert_int_equal(vi_xpath_list(xpath, VI_TEXT("count(b)"), NULL, &answer), VI_XPATH_FAULT);
    assert_text(answer.why, "it gives no elements", "a number is no list");
    vi_xpath_free(xpath);
}

static const struct {
    const char *why, *expression, *fault;
    bool at_once; /* seen when it is compiled */
} faults[] = {
    {"a bracket left open", "a[b", "a condition in brackets is not written as one", true},
    {"a quotation mark left open", "'a", "a quotation mark is not closed", true},
    {"a variable", "$x", "there are no variables", false},
    {"nothing after and", "a and", "it is not written as XPath requires", true},
    {"a function that there is not", "v:says(v:never(a))", "there is no such function", false},
    {"too many arguments", "v:says(a, b)", "a function is given too few or too many arguments",
     false},
    {"a prefix that there is not", "x:a", "the only prefix is v:", false},
    {"a text in place of nodes", "count('a')",
     "a function is given what it cannot use, such as a text in place of nodes", false},
    {"a number for an answer", "1 + 1", "it gives a number, where an answer is yes or no", false},
    {"a text for an answer", "'yes'", "it gives a text, where an answer is yes or no", false},
    {"half a number", "v:says(0.5)", "a number that is not whole is given to a function", false},
    {"yes for a text", "v:says(true())", "a function is given yes or no in place of a text", false},
};

static void
faults_are_told_in_words(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(faults); i++) {
        struct vi_xpath_answer answer = {.why = {"", 0}};
        const struct vi_text expression = vi_text_from(faults[i].expression);
        const enum vi_xpath_status compiled = vi_xpath_check(xpath, expression, &answer);
        if (compiled != (faults[i].at_once ? VI_XPATH_FAULT : VI_XPATH_OK))
            fail_msg("%s: compiling it gives %d", faults[i].why, (int)compiled);
        assert_int_equal(vi_xpath_ask(xpath, expression, &places[0], NULL, &answer),
                         VI_XPATH_FAULT);
        assert_text(answer.why, faults[i].fault, faults[i].why);
    }
    struct vi_xpath_answer answer;
    assert_int_equal(vi_xpath_ask(xpath, VI_TEXT("b"), &places[0], NULL, &answer), VI_XPATH_OK);
    vi_xpath_free(xpath);
}

static void
nodes_point_back_to_their_places(void **state)
{
    (void)state;
    static const struct {
        const char *expression, *name;
        uint32_t line;
    } rows[] = {{"b[1]", "b", 2}, {"b[2]", "b", 3},       {"b[2]/c", "c", 3},
                {"@x", "x", 1},   {"b[1]/text()", "", 2}, {"b[2]/@y", "y", 3}};
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct vi_xpath_answer answer;
        struct vi_text value;
        assert_int_equal(
            vi_xpath_ask(xpath, vi_text_from(rows[i].expression), &places[0], NULL, &answer),
            VI_XPATH_OK);
        assert_int_equal(answer.count, 1);
        assert_int_equal(vi_xpath_place(answer.nodes[0]).line, rows[i].line);
        assert_text(vi_xpath_name(answer.nodes[0]), rows[i].name, rows[i].expression);
        if (i == 1) {
            assert_true(vi_xpath_value(answer.nodes[0], "y", &value));
            assert_text(value, "1", "its attribute");
            assert_false(vi_xpath_value(answer.nodes[0], "x", &value));
            assert_text(vi_xpath_name(vi_xpath_parent(answer.nodes[0])), "a", "its parent");
            assert_null(vi_xpath_parent(vi_xpath_parent(answer.nodes[0])));
        }
    }
    vi_xpath_free(xpath);
}

/* The nodes of the small document: four elements, two attributes, two texts. */
static void
more_nodes_than_the_limit_are_refused(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    for (uint64_t most = 7; most <= 8; most++) {
        limits.value[VI_LIMIT_XPATH_NODES] = most;
        struct vi_xpath *xpath = small(&limits);
        assert_int_equal(vi_xpath_finish(xpath), most < 8 ? VI_XPATH_LIMIT : VI_XPATH_OK);
        vi_xpath_free(xpath);
    }
}

/* How many questions are answered before the operations are used up. */
static size_t
answered(uint64_t operations)
{
    struct vi_limits limits;
    struct vi_xpath_answer answer;
    size_t count = 0;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_XPATH_OPERATIONS] = operations;
    struct vi_xpath *xpath = small(&limits);
    assert_int_equal(vi_xpath_finish(xpath), VI_XPATH_OK);
    while (count < 1000 &&
           vi_xpath_ask(xpath, VI_TEXT("//b"), &places[0], NULL, &answer) == VI_XPATH_OK)
        count++;
    if (count < 1000)
        assert_int_equal(answer.limit, VI_LIMIT_XPATH_OPERATIONS);
    vi_xpath_free(xpath);
    return count;
}

static void
all_questions_together_have_a_limit(void **state)
{
    (void)state;
    uint64_t least = 1;
    assert_int_equal(answered(0), 0);
    while (!answered(least))
        least++;
    assert_int_equal(answered(least - 1), 0);
    assert_int_equal(answered(least), 1);
    assert_int_equal(answered(10 * least), 10);
    assert_int_equal(answered(10 * least - 1), 9);
    assert_int_equal(answered(UINT32_MAX), 1000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(questions_are_answered),
        cmocka_unit_test(words_are_told),
        cmocka_unit_test(elements_are_listed_in_their_order),
        cmocka_unit_test(faults_are_told_in_words),
        cmocka_unit_test(nodes_point_back_to_their_places),
        cmocka_unit_test(more_nodes_than_the_limit_are_refused),
        cmocka_unit_test(all_questions_together_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Functions known by words, and powers that are given in words. */
#include "kinds/recognise.h"

#include "kinds/power_story.h"
#include "support/rulesets.h"

static const char scheme[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>"
    "<body id='executive' kind='executive'/><post id='head' name='Head of Housing and Planning'/>"
    "<function id='f' kind='executive'><known-by>(?i)buy</known-by><function id='g'>"
    "<known-by>(?i)buy land</known-by></function></function>"
    "<function id='h' kind='executive' in-force-from='2014-01-01'><known-by>(?i)sell</known-by>"
    "</function></constitution>";

struct loaded {
    struct rulesets rules;
    struct vi_arena arena;
    struct vi_pattern_match *match;
    const struct prog_scheme *scheme;
};

static void
load(struct loaded *loaded)
{
    const struct rulesets_file files[] = {{"scheme.xml", scheme}};
    *loaded = (struct loaded){.match = NULL};
    rulesets_open(&loaded->rules);
    assert_int_equal(rulesets_load(&loaded->rules, files, 1, 1), VIRES_OK);
    loaded->scheme = loaded->rules.program->authorities[0]->scheme;
}

static void
unload(struct loaded *loaded)
{
    vi_pattern_match_free(loaded->match);
    vi_arena_free(&loaded->arena);
    rulesets_close(&loaded->rules);
}

static int64_t
day_of(const char *text)
{
    int64_t day = 0;
    assert_true(vi_date_parse_day(vi_text_from(text), &day));
    return day;
}

static void
functions_are_known_by_their_words(void **state)
{
    static const struct {
        const char *why, *text, *day, *function;
    } cases[] = {
        {"one", "to BUY a mower", "2014-06-03", "f"},
        {"of two that match, the one inside the other", "to buy land", "2014-06-03", "g"},
        {"of two apart, neither", "to buy and sell", "2014-06-03", ""},
        {"none", "to keep it", "2014-06-03", ""},
        {"the day before it is in force", "to sell it", "2013-12-31", ""},
        {"on the day", "to sell it", "2014-01-01", "h"},
        {"no words", "", "2014-01-01", ""},
    };
    struct loaded loaded;
    (void)state;
    load(&loaded);
    struct vi_recognising how = {&loaded.rules.limits, &loaded.arena, &loaded.match, VI_MATCH_NO};
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        assert_text(vi_recognise_function(&how, loaded.scheme, day_of(cases[i].day),
                                          vi_text_from(cases[i].text)),
                    cases[i].function, cases[i].why);
    unload(&loaded);
}

static void
a_pattern_that_is_given_up_finds_nothing(void **state)
{
    struct loaded loaded;
    (void)state;
    load(&loaded);
    struct vi_limits limits = loaded.rules.limits;
    limits.value[VI_LIMIT_PATTERN_MATCH] = 1;
    struct vi_recognising how = {&limits, &loaded.arena, &loaded.match, VI_MATCH_NO};
    const struct vi_text none = vi_recognise_function(&how, loaded.scheme, day_of("2014-06-03"),
                                                      VI_TEXT("b bu bubu buy and more of it"));
    assert_true(how.trouble == VI_MATCH_NO || !none.size);
    unload(&loaded);
}

static void
powers_are_given_in_words(void **state)
{
    static const struct {
        const char *why, *text, *to, *consulting, *said;
    } cases[] = {
        {"to a post, its article left out", "to buy land", "the Head of Works", "",
         "Head of Works: g"},
        {"two who are consulted", "to buy land", "Head", "the Leader and the Clerk",
         "Head: g, Leader, Clerk"},
        {"one whose name has an and in it", "to buy land", "Head", "Head of Housing and Planning",
         "Head: g, Head of Housing and Planning"},
        {"no function", "to keep it", "Head", "", ""},
        {"nobody", "to buy it", "", "", ""},
    };
    struct loaded loaded;
    (void)state;
    load(&loaded);
    struct vi_recognising how = {&loaded.rules.limits, &loaded.arena, &loaded.match, VI_MATCH_NO};
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_worded_grant worded = {
            vi_text_from(cases[i].text),       VI_TEXT(""), vi_text_from(cases[i].to),
            vi_text_from(cases[i].consulting), NULL,        {0}};
        const struct prog_grant *grant =
            vi_recognise_grant(&how, loaded.scheme, day_of("2014-06-03"), &worded, &loaded.arena);
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        vi_buffer_text(&out, grant ? grant->to : VI_TEXT(""));
        vi_buffer_string(&out, grant ? ": " : "");
        vi_buffer_text(&out, grant ? grant->function : VI_TEXT(""));
        for (size_t j = 0; grant && j < grant->duty_count; j++) {
            assert_int_equal(grant->duties[j].kind, PROG_CONSULT);
            vi_buffer_string(&out, ", ");
            vi_buffer_text(&out, grant->duties[j].holder);
        }
        assert_text(vi_buffer_view(&out), cases[i].said, cases[i].why);
        vi_buffer_free(&out);
    }
    unload(&loaded);
}

static void
a_sum_in_the_words_is_a_limit_of_each_act(void **state)
{
    struct loaded loaded;
    struct doc_amount open = {.of = VI_TEXT("act"), .money = {"GBP", {100, VI_MOST}}};
    struct doc_amount up_to = {.of = VI_TEXT(""), .money = {"GBP", {0, 5000}}, .next = &open};
    (void)state;
    load(&loaded);
    struct vi_recognising how = {&loaded.rules.limits, &loaded.arena, &loaded.match, VI_MATCH_NO};
    const struct vi_worded_grant worded = {VI_TEXT("x"), VI_TEXT("g"), VI_TEXT("Head"),
                                           VI_TEXT(""),  &up_to,       {0}};
    const struct prog_grant *grant =
        vi_recognise_grant(&how, loaded.scheme, 0, &worded, &loaded.arena);
    assert_non_null(grant);
    assert_int_equal(grant->limit_count, 1);
    assert_text(grant->limits[0].of, "act", "the amount of the act");
    assert_true(vi_range_equal(grant->limits[0].up_to.pence, vi_range_exact(5000)));
    assert_false(grant->limits[0].has_from);
    unload(&loaded);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(functions_are_known_by_their_words),
        cmocka_unit_test(a_pattern_that_is_given_up_finds_nothing),
        cmocka_unit_test(powers_are_given_in_words),
        cmocka_unit_test(a_sum_in_the_words_is_a_limit_of_each_act),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

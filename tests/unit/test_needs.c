/* SPDX-License-Identifier: Apache-2.0 */
#include "base/needs.h"

#include <string.h>

#include "base/pattern.h"
#include "support/testkit.h"

static bool
may_be_met(const char *pattern, const char *text)
{
    struct vi_needs needs;
    struct vi_glance glance = {0};
    vi_needs_read(vi_text_from(pattern), &needs);
    vi_glance_add(&glance, vi_text_from(text));
    return vi_needs_may_be_met(&needs, &glance);
}

/* What is known of a pattern is seen by a text that it cannot match and would not have to be
 * searched for; where nothing is known every text may match. */
static void
words_that_a_pattern_needs_are_read_off_it(void **state)
{
    (void)state;
    static const struct {
        const char *why, *pattern, *text;
        bool may;
    } cases[] = {
        {"a word", "\\bplan\\b", "the budget", false},
        {"a word that is there", "\\bplan\\b", "the plan", true},
        {"whatever its case", "(?i)PLAN", "the plan", true},
        {"one of two words", "plan|budget", "the report", false},
        {"the second of two words", "plan|budget", "the budget", true},
        {"a word or nothing", "plan|", "the budget", true},
        {"a word that may be left out", "(?:plan)?", "the budget", true},
        {"a letter that may be left out is not needed", "plans?", "the plan", true},
        {"a letter that comes twice", "xx+", "the plan", false},
        {"of two letters only each by itself is looked for", "xx+", "a x", true},
        {"a letter that comes three times", "X{3,}", "the xx", false},
        {"three times is enough", "X{3,}", "the xxx", true},
        {"a word not at all", "(?:plan){0,2}", "the budget", true},
        {"two words in one", "plan.{0,9}budget", "the plan", false},
        {"both are there", "plan.{0,9}budget", "the plan and budget", true},
        {"words of a group", "an? (?:plan|budget)s?", "a report", false},
        {"a named group", "(?'a'plan)(?<b>budget)(?P<c>report)", "the plan, report", false},
        {"an escaped mark", "\\[insert", "insert", false},
        {"a mark alone", "\\[[^\\]]*\\]", "the plan", false},
        {"a look ahead needs nothing", "(?=plan)", "the budget", true},
        {"nor does one that must fail", "(?!plan)report", "the report", true},
        {"a word goes on behind a look", "re(?=p)port", "the report", true},
        {"a class", "[Pp]lan", "the report", false},
        {"a class with a bracket in it", "[]x]plan", "the report", false},
        {"letters by their kind", "\\p{L}+plan", "the report", false},
        {"the long s is an s", "(?i)session", "the \u017Feffion, ses\u017Fion", true},
        {"the sign of Kelvin is a k", "(?i)book", "the boo\u212A", true},
        {"a reference back: nothing is known", "(plan)\\1", "the budget", true},
        {"white space that does not count: nothing is known", "(?x) pl an", "the budget", true},
        {"a condition: nothing is known", "(a)?(?(1)plan|budget)", "the report", true},
        {"a class of its own kind: nothing is known", "[[:alpha:]]plan", "the report", true},
        {"a group that is called again: nothing is known", "(plan)(?1)", "the report", true},
        {"an accepting verb: nothing is known", "(?:(*ACCEPT)|x)plan", "the report", true},
        {"quoted bytes: nothing is known", "\\Qplan\\E", "the report", true},
        {"too many words: nothing is known",
         "aaa|bbb|ccc|ddd|eee|fff|ggg|hhh|iii|jjj|kkk|lll|mmm|nnn|ooo|ppp|qqq", "the zzz", true},
    };
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        if (may_be_met(cases[i].pattern, cases[i].text) != cases[i].may)
            fail_msg("%s: /%s/ in '%s'", cases[i].why, cases[i].pattern, cases[i].text);
}

/* --- Never does a pattern match what was said to be impossible ---------------------------------
 */

static const char *const patterns[] = {
    "(?i)\\bdelete (?:as|where|if) (?:applicable|appropriate|necessary)\\b|\\[\\s*(?:insert|enter|"
    "tbc|xx+)\\b[^\\]]*\\]|\\bX{3,}\\b|\\bTBC\\b|\\b(?:insert|enter) (?:text|name) here\\b|<\\s*"
    "insert\\b",
    "(?i)\\b(?'number'two|three|[2-9]) (?:separate |recorded )votes\\b",
    "(?i)\\bexclu\\w+\\b.{0,80}\\bpublic\\b|\\bpublic\\b.{0,60}\\bexcluded\\b|\\b(?:private|closed)"
    " "
    "session\\b",
    "^(?:EXEMPT|Exempt [Rr]eport)\\b",
    "(?i)^(?:none|nil|n/?a|tbc)\\.?$",
    "a*b+c?(?:public|x)",
    "(?:session|votes)+ ?here",
    "x(?=here)h|(?<=a)tbc|(?<!a)nil",
    "(?>public|publi)c? ",
    "(?i:EXEMPT)|\\bxx{1,2}\\b",
};

static const char *const pieces[] = {
    "delete ",   "as ",    "applicable", "[",      "insert",    " ",       "enter",
    "name here", "tbc",    "XXXX",       "xx",     "<",         "three ",  "separate votes",
    "votes",     "2 ",     "exclude",    "public", "excluded",  "private", "session",
    "Exempt ",   "none",   "nil",        ".",      "a",         "b",       "c",
    "x",         "here",   "n/a",        "]",      "\u017F",    "\u212A",  "\u2013",
    "EXEMPT",    "report", "closed ",    "if ",    "necessary",
};

static uint32_t
draw(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

static size_t
write_text(uint32_t *chance, char *room)
{
    size_t size = 0;
    for (uint32_t count = draw(chance) % 9; count > 0; count--) {
        const char *piece = pieces[draw(chance) % VI_COUNT(pieces)];
        memcpy(room + size, piece, strlen(piece));
        size += strlen(piece);
    }
    return size;
}

static void
check_text(const struct vi_pattern *pattern, struct vi_pattern_match *match, struct vi_text text,
           const char *written, size_t *found)
{
    struct vi_glance glance = {0};
    vi_glance_add(&glance, text);
    const struct vi_glimpse glimpse = vi_glimpse_of(text);
    if (vi_pattern_find(pattern, match, text, 0) != VI_MATCH_YES)
        return;
    ++*found;
    if (!vi_pattern_may_match(pattern, &glance) ||
        !vi_pattern_may_match_in(pattern, &glance, &glimpse))
        fail_msg("/%s/ matches '%.*s'", written, (int)text.size, text.at);
}

static void
what_matches_was_never_ruled_out(void **state)
{
    (void)state;
    struct vi_limits limits;
    struct vi_arena arena = {0};
    vi_limits_default(&limits);
    struct vi_pattern_match *match = vi_pattern_match_new(&limits, NULL);
    for (size_t i = 0; i < VI_COUNT(patterns); i++) {
        struct vi_pattern *pattern = NULL;
        struct vi_text why;
        size_t offset, found = 0;
        uint32_t chance = 1;
        if (vi_pattern_new(vi_text_from(patterns[i]), &limits, &arena, &pattern, &offset, &why))
            fail_msg("/%s/: %.*s", patterns[i], (int)why.size, why.at);
        for (int round = 0; round < 20000; round++) {
            char room[256];
            const struct vi_text text = {room, write_text(&chance, room)};
            check_text(pattern, match, text, patterns[i], &found);
        }
        if (!found)
            fail_msg("/%s/ matched nothing, so nothing was tested", patterns[i]);
        vi_pattern_free(pattern);
    }
    vi_pattern_match_free(match);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_that_a_pattern_needs_are_read_off_it),
        cmocka_unit_test(what_matches_was_never_ruled_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

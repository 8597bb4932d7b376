/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/power_who.h"

#include "support/rulesets.h"

static const char *const scheme = "samples/who/scheme.xml";

/* What is asked, as strings; NULL: not given. */
struct words {
    const char *function, *amount, *on, *by, *authority;
    bool all;
};

static struct vi_who_asked
asked_of(struct words words)
{
    return (struct vi_who_asked){vi_text_from(words.function),  vi_text_from(words.amount),
                                 vi_text_from(words.on),        vi_text_from(words.by),
                                 vi_text_from(words.authority), words.all};
}

/* "executive, director-place? " for a row that is not certain. */
static void
ask(struct rulesets *rulesets, struct vi_who_asked asked, struct vi_buffer *said)
{
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_who who;
    vi_arena_init(&arena, NULL, 0);
    vi_findings_init(&findings, NULL, &rulesets->limits);
    vi_buffer_clear(said);
    const enum vires_status status =
        vi_who_ask(rulesets->program, &rulesets->limits, &asked, &arena, &findings, &who);
    vi_findings_settle(&findings);
    for (size_t i = 0; i < findings.shown_count; i++)
        vi_buffer_string(said, findings.shown[i].text);
    assert_int_equal(status, findings.shown_count ? VIRES_REJECTED : VIRES_OK);
    for (size_t i = 0; !status && i < who.row_count; i++) {
        vi_buffer_string(said, i ? ", " : "");
        vi_buffer_text(said, asked.all ? who.scheme->nodes[who.rows[i].node].function->id
                                       : who.scheme->holders[who.rows[i].holder].name);
        if (who.rows[i].truth != VI_TRUE)
            vi_buffer_char(said, '?');
    }
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

#define ASKED(f, m, d)                                                                             \
    {                                                                                              \
        .function = f, .amount = m, .on = d                                                        \
    }
static const struct {
    const char *why;
    struct words asked;
    const char *expected;
} cases[] = {
    {"all three", ASKED("contracts.award", "GBP 20000", "2014-06-03"),
     "executive, director-place, head-of-parks"},
    {"beyond the head's limit", ASKED("contracts.award", "GBP 40000", "2014-06-03"),
     "executive, director-place"},
    {"after the head's grant", ASKED("contracts.award", "GBP 20000", "2015-01-01"),
     "executive, director-place"},
    {"before any grant", ASKED("contracts.award", "GBP 20000", "2013-04-30"), "executive"},
    {"a part beyond a limit is not certain",
     ASKED("contracts.award", "GBP 20000..30000", "2014-06-03"),
     "executive, director-place, head-of-parks?"},
    {"limits left aside", ASKED("contracts.award", "", "2014-06-03"),
     "executive, director-place, head-of-parks"},
    {"on the latest day that is stated", ASKED("contracts.award", "GBP 1", ""),
     "executive, director-place, head-of-parks"},
    {"a function around those that are delegated", ASKED("contracts", "GBP 1", "2014-06-03"),
     "executive"},
    {"a function that is not there", ASKED("contract", "", ""),
     "the constitution of north-quay has no function contract (did you mean contracts?)"},
    {"a sum that is none", ASKED("contracts", "20000", ""),
     "\"20000\" is not a sum of money or a number of a unit; write GBP 25000, GBP 10.50, a range "
     "such as GBP ..25000, or area=2.5 hectares"},
    {"a currency of no limit", ASKED("contracts", "EUR 5", ""),
     "EUR 5 cannot be compared with the limits of this constitution, which are in GBP"},
    {"a day that is none", ASKED("contracts", "", "2014-02-30"),
     "\"2014-02-30\" is not a day; write it as 2014-10-23"},
    {"a holder that is not there",
     {.function = "contracts", .by = "head-of-park"},
     "the constitution of north-quay knows no holder of power called head-of-park (did you mean "
     "head-of-parks?)"},
    {"another authority",
     {.function = "contracts", .authority = "north-qay"},
     "no constitution of north-qay is at hand (did you mean north-quay?); those that are: "
     "north-quay"},
    {"all that the head may do",
     {.by = "head-of-parks", .on = "2014-06-03", .all = true},
     "contracts.award"},
    {"all that the executive may do", {.by = "executive", .all = true}, "contracts"},
};

static void
who_has_power_on_a_day(void **state)
{
    struct rulesets *rulesets = *state;
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    assert_int_equal(rulesets_disk(rulesets, &scheme, 1), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        ask(rulesets, asked_of(cases[i].asked), &said);
        assert_text(vi_buffer_view(&said), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&said);
}

#define CONSTITUTION(id, days)                                                                     \
    "<constitution xmlns='urn:vires:rules:1' authority='" id "' title='T'" days                    \
    "><body id='council' kind='council'/><function id='f'/></constitution>"

static void
of_several_constitutions_one_has_to_be_meant(void **state)
{
    struct rulesets *rulesets = *state;
    const struct rulesets_file files[] = {
        {"a.xml", CONSTITUTION("a", " in-force-until='2014-12-31'")},
        {"b.xml", CONSTITUTION("b", "")}};
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_OK);
    ask(rulesets, (struct vi_who_asked){.function = VI_TEXT("f")}, &said);
    assert_text(vi_buffer_view(&said),
                "several constitutions are at hand: a or b; say with --authority whose is meant",
                "two");
    ask(rulesets, (struct vi_who_asked){.function = VI_TEXT("f"), .authority = VI_TEXT("b")},
        &said);
    assert_text(vi_buffer_view(&said), "council", "one of them");
    ask(rulesets,
        (struct vi_who_asked){
            .function = VI_TEXT("f"), .authority = VI_TEXT("a"), .on = VI_TEXT("2015-01-01")},
        &said);
    assert_text(vi_buffer_view(&said),
                "no constitution of a that is at hand is in force on 2015-01-01", "too late");
    ask(rulesets, (struct vi_who_asked){.function = VI_TEXT("g")}, &said);
    assert_text(vi_buffer_view(&said),
                "no constitution that is at hand has such a function; at hand: a or b", "neither");
    vi_buffer_free(&said);
}

static void
a_day_that_is_none_has_a_code(void **state)
{
    struct rulesets *rulesets = *state;
    const struct vi_who_asked asked = {.function = VI_TEXT("contracts"), .on = VI_TEXT("today")};
    struct vi_arena arena;
    struct vires_findings findings;
    struct vi_who who;
    vi_arena_init(&arena, NULL, 0);
    vi_findings_init(&findings, NULL, &rulesets->limits);
    assert_int_equal(rulesets_disk(rulesets, &scheme, 1), VIRES_OK);
    assert_int_equal(
        vi_who_ask(rulesets->program, &rulesets->limits, &asked, &arena, &findings, &who),
        VIRES_REJECTED);
    assert_int_equal(findings.rows[0].code, VI_WHO_DAY);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(who_has_power_on_a_day),
        RULESETS_TEST(of_several_constitutions_one_has_to_be_meant),
        RULESETS_TEST(a_day_that_is_none_has_a_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

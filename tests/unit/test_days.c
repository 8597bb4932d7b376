/* SPDX-License-Identifier: Apache-2.0 */
/* The days on which the law that could matter changes. */
#include "eval/run.h"

#include "support/verdicts.h"

#define RULE_OF(id, more)                                                                          \
    "<rule id='" id "' severity='error' variable='yes'" more "><title>T</title><applies "          \
    "to='decision'/><fact of='approved' is='yes'/></rule>"
#define NORTH(attributes, body)                                                                    \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'" attributes ">" body  \
    "</constitution>"

struct days_case {
    const char *why, *rules, *more, *range, *expected;
};

/* The changes that everything below makes are told apart by their month. */
static const struct days_case day_cases[] = {
    {"a day is a day, whatever changes on it", RULE_OF("a", " in-force-from='2014-05-01'"), NULL,
     "2014-05-01", "2014-05-01"},
    {"some day of a month in which nothing changes", RULE_OF("a", ""), NULL, "2014-05",
     "2014-05-01"},
    {"a rule comes into force on the second day", RULE_OF("a", " in-force-from='2014-05-02'"), NULL,
     "2014-05", "2014-05-01 2014-05-02"},
    {"on the first: there is no day before it", RULE_OF("a", " in-force-from='2014-05-01'"), NULL,
     "2014-05", "2014-05-01"},
    {"on the last", RULE_OF("a", " in-force-from='2014-05-31'"), NULL, "2014-05",
     "2014-05-01 2014-05-31"},
    {"on the day after", RULE_OF("a", " in-force-from='2014-06-01'"), NULL, "2014-05",
     "2014-05-01"},
    {"a rule ends with the first day", RULE_OF("a", " in-force-until='2014-05-01'"), NULL,
     "2014-05", "2014-05-01 2014-05-02"},
    {"with the day before the last", RULE_OF("a", " in-force-until='2014-05-30'"), NULL, "2014-05",
     "2014-05-01 2014-05-31"},
    {"with the last: that is a change of the next month",
     RULE_OF("a", " in-force-until='2014-05-31'"), NULL, "2014-05", "2014-05-01"},
    {"with the day before the first", RULE_OF("a", " in-force-until='2014-04-30'"), NULL, "2014-05",
     "2014-05-01"},
    {"a rule follows at once upon its other version: one change",
     RULE_OF("a", " in-force-until='2014-05-09'") RULE_OF("a", " in-force-from='2014-05-10'"), NULL,
     "2014-05", "2014-05-01 2014-05-10"},
    {"with days between them: two",
     RULE_OF("a", " in-force-until='2014-05-09'") RULE_OF("a", " in-force-from='2014-05-20'"), NULL,
     "2014-05", "2014-05-01 2014-05-10 2014-05-20"},
    {"changes are in order, however they are written",
     RULE_OF("a", " in-force-from='2014-05-20'")
         RULE_OF("a", " in-force-from='2014-05-05' in-force-until='2014-05-09'")
             RULE_OF("a", " in-force-until='2014-05-02'"),
     NULL, "2014-05", "2014-05-01 2014-05-03 2014-05-05 2014-05-10 2014-05-20"},
    {"another rule does not matter", RULE_OF("a", "") RULE_OF("b", " in-force-from='2014-05-02'"),
     NULL, "2014-05", "2014-05-01"},
    {"how attendance from afar counts", RULE_OF("a", ""), NULL, "2020-04", "2020-04-01 2020-04-04"},
    {"the last day on which it counts, and the first on which it does not, are one change",
     RULE_OF("a", ""), NULL, "2021", "2021-01-01 2021-05-07"},
    {"a constitution comes and goes", RULE_OF("a", ""),
     NORTH(" in-force-from='2014-05-05' in-force-until='2014-05-20'", ""), "2014-05",
     "2014-05-01 2014-05-05 2014-05-21"},
    {"another authority's does not matter", RULE_OF("a", ""),
     "<constitution xmlns='urn:vires:rules:1' authority='south' title='South' "
     "in-force-from='2014-05-05'/>",
     "2014-05", "2014-05-01"},
    {"a body", RULE_OF("a", ""),
     NORTH("", "<body id='x' kind='committee' in-force-from='2014-05-05'/>"), "2014-05",
     "2014-05-01 2014-05-05"},
    {"a parameter of a body", RULE_OF("a", ""),
     NORTH("", "<body id='x' kind='committee'><parameter name='quorum' value='2' "
               "in-force-until='2014-05-09'/><parameter name='quorum' value='3' "
               "in-force-from='2014-05-10'/></body>"),
     "2014-05", "2014-05-01 2014-05-10"},
    {"a constituent authority of a body", RULE_OF("a", ""),
     NORTH("", "<body id='x' kind='joint-committee'><party authority='north' seats='2'/>"
               "<party authority='south' seats='2' in-force-from='2014-05-05'/></body>"),
     "2014-05", "2014-05-01 2014-05-05"},
    {"members who were disqualified on a day", RULE_OF("a", ""),
     NORTH("", "<body id='x' kind='committee' seats='9'><disqualified count='4' "
               "date='2014-05-05'/></body>"),
     "2014-05", "2014-05-01 2014-05-05"},
    {"a seat", RULE_OF("a", ""),
     NORTH("", "<body id='x' kind='committee'/><seat body='x' member='A Ash' "
               "in-force-until='2014-05-09'/>"),
     "2014-05", "2014-05-01 2014-05-10"},
    {"a parameter of the authority", RULE_OF("a", ""),
     NORTH("", "<parameter name='floor' value='2' in-force-from='2014-05-05'/>"), "2014-05",
     "2014-05-01 2014-05-05"},
    {"a form of governance", RULE_OF("a", ""),
     NORTH("", "<governance form='committee-system' in-force-from='2014-05-05'/>"), "2014-05",
     "2014-05-01 2014-05-05"},
    {"several things that change on one day are one change",
     RULE_OF("a", " in-force-from='2014-05-05'"),
     NORTH(" in-force-from='2014-05-05'",
           "<body id='x' kind='committee' in-force-from='2014-05-05'/>"),
     "2014-05", "2014-05-01 2014-05-05"},
    {"a local rule that stands for this one", RULE_OF("a", ""),
     NORTH("", "<rule id='a' severity='error' in-force-from='2014-05-05'><title>T</title><applies "
               "to='decision'/><fact of='sealed' is='yes'/></rule>"),
     "2014-05", "2014-05-01 2014-05-05"},
    {"a local rule beside this one does not matter", RULE_OF("a", ""),
     NORTH("", "<rule id='b' severity='error' in-force-from='2014-05-05'><title>T</title><applies "
               "to='decision'/><fact of='sealed' is='yes'/></rule>"),
     "2014-05", "2014-05-01"},
    {"a day of which only the last is known: the day before the first change stands for all before",
     RULE_OF("a", " in-force-from='2014-05-02'"), NULL, "..2014-05-31", "2014-05-01 2014-05-02"},
    {"of which only the first is known", RULE_OF("a", " in-force-from='2014-05-02'"), NULL,
     "2014-05-01..", "2014-05-01 2014-05-02 2020-04-04 2021-05-07"},
    {"of which nothing is known", RULE_OF("a", " in-force-from='2014-05-02'"), NULL, NULL,
     "2014-05-01 2014-05-02 2020-04-04 2021-05-07"},
    {"up to a day before which nothing changes", RULE_OF("a", ""), NULL, "..2014-05-31",
     "2014-05-31"},
};

static const struct doc_record no_record = {.kind = MODEL_MINUTES};

/* Everything that judging would have set before it asks for days. */
static void
begin(struct run *run, struct verdicts *verdicts)
{
    const struct prog_program *program = verdicts->rules.program;
    *run = (struct run){.how = &verdicts->how,
                        .program = program,
                        .record = &no_record,
                        .scratch = &verdicts->scratch,
                        .authority = VI_TEXT("north")};
    run->replacing = VI_NEW_ARRAY(run->scratch, const struct prog_rule *, program->rule_count);
    assert_non_null(run->replacing);
    for (size_t i = 0; i < program->rule_count; i++)
        if (program->rules[i]->replaces)
            run->replacing[run->replacing_count++] = program->rules[i];
}

/* The versions of the national rule a. */
static size_t
find_versions(const struct prog_program *program, const struct prog_gate *versions[3])
{
    size_t count = 0;
    for (size_t i = 0; i < program->rule_count; i++)
        if (vi_text_is(program->rules[i]->id, "a") && program->rules[i]->layer == MODEL_NATIONAL)
            versions[count++] = program->rules[i]->gate;
    return count;
}

static void
write_days(const struct run_days *days, struct vi_buffer *out)
{
    vi_buffer_clear(out);
    for (size_t i = 0; i < days->count; i++) {
        vi_buffer_string(out, i ? " " : "");
        vi_date_write_iso(out, vi_range_exact(days->day[i]));
    }
}

static void
changes_of_the_law_are_found(void **state)
{
    (void)state;
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    for (size_t i = 0; i < VI_COUNT(day_cases); i++) {
        const struct days_case *asked = &day_cases[i];
        const struct prog_gate *versions[3];
        struct vi_instant instant = {.day = vi_range_all()};
        struct verdicts verdicts;
        struct run_days days;
        struct run run;
        verdicts_open(&verdicts);
        verdicts_rules(&verdicts, asked->rules, asked->more);
        begin(&run, &verdicts);
        assert_true(!asked->range || vi_date_parse(vi_text_from(asked->range), &instant));
        const size_t count = find_versions(run.program, versions);
        assert_true(run_days(&run, versions, count, instant.day, &days));
        write_days(&days, &said);
        assert_text(vi_buffer_view(&said), asked->expected, asked->why);
        verdicts_close(&verdicts);
    }
    vi_buffer_free(&said);
}

/* The joint body of the south (whose constitution is of 15 May), to which the east is party since
 * 20 May; the west is not. */
static const struct prog_party east_is_party = {.authority = {"east", 4},
                                                .period = {VI_LEAST, VI_MOST}};
static const struct prog_body joint = {
    .id = {"joint", 5}, .parties = &east_is_party, .party_count = 1, .period = {VI_LEAST, VI_MOST}};
static const struct prog_authority south = {
    .id = {"south", 5}, .bodies = &joint, .body_count = 1, .period = {16205, VI_MOST}};
static const struct prog_authority east = {.id = {"east", 4}, .period = {16210, VI_MOST}};
static const struct prog_authority west = {.id = {"west", 4}, .period = {16200, VI_MOST}};
static const struct prog_authority claims = {.id = {"north", 5}, .period = {16195, VI_MOST}};

static const struct {
    const char *why, *body, *authority;
    const struct prog_authority *claims;
    const char *expected;
} bearing[] = {
    {"a joint body meets: its parties' constitutions matter", "south/joint", "north", NULL,
     "2014-05-01 2014-05-15 2014-05-20"},
    {"by the name that its own authority calls it", "joint", "south", NULL,
     "2014-05-01 2014-05-15 2014-05-20"},
    {"another body of that authority meets", "south/other", "north", NULL, "2014-05-01 2014-05-15"},
    {"a body of that name of another authority", "west/joint", "north", NULL,
     "2014-05-01 2014-05-10"},
    {"a constitution inside the record", "x", "north", &claims, "2014-05-01 2014-05-05"},
};

static void
constitutions_of_parties_and_of_the_record_matter(void **state)
{
    (void)state;
    const struct prog_authority *const list[] = {&south, &east, &west};
    const struct prog_gate *versions[3];
    const struct vi_range may = {16191, 16221}; /* 1 to 31 May 2014 */
    struct verdicts verdicts;
    struct vi_buffer said;
    struct run_days days;
    struct run run;
    verdicts_open(&verdicts);
    vi_buffer_init(&said, NULL);
    verdicts_rules(&verdicts, RULE_OF("a", ""), NULL);
    begin(&run, &verdicts);
    verdicts.how.authorities = list;
    verdicts.how.authority_count = VI_COUNT(list);
    for (size_t i = 0; i < VI_COUNT(bearing); i++) {
        const struct doc_meeting meeting = {.body = vi_text_from(bearing[i].body)};
        const struct doc_record record = {.claims = bearing[i].claims};
        run.authority = vi_text_from(bearing[i].authority);
        run.subject.meeting = &meeting;
        run.record = &record;
        assert_true(run_days(&run, versions, find_versions(run.program, versions), may, &days));
        write_days(&days, &said);
        assert_text(vi_buffer_view(&said), bearing[i].expected, bearing[i].why);
    }
    vi_buffer_free(&said);
    verdicts_close(&verdicts);
}

/* An example brings constitutions of its own: those of the program do not matter then. */
static void
only_what_is_at_hand_matters(void **state)
{
    (void)state;
    const struct prog_gate *versions[3];
    const struct vi_range may = {16191, 16221}; /* 1 to 31 May 2014 */
    struct verdicts verdicts;
    struct vi_buffer said;
    struct run_days days;
    struct run run;
    verdicts_open(&verdicts);
    vi_buffer_init(&said, NULL);
    verdicts_rules(&verdicts, RULE_OF("a", ""), NORTH(" in-force-from='2014-05-05'", ""));
    begin(&run, &verdicts);
    verdicts.how.authorities = run.program->authorities;
    verdicts.how.authority_count = 0;
    assert_true(run_days(&run, versions, find_versions(run.program, versions), may, &days));
    write_days(&days, &said);
    assert_text(vi_buffer_view(&said), "2014-05-01", "none at hand");
    verdicts.how.authority_count = 1;
    assert_true(run_days(&run, versions, find_versions(run.program, versions), may, &days));
    write_days(&days, &said);
    assert_text(vi_buffer_view(&said), "2014-05-01 2014-05-05", "one at hand");
    vi_buffer_free(&said);
    verdicts_close(&verdicts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_of_the_law_are_found),
        cmocka_unit_test(constitutions_of_parties_and_of_the_record_matter),
        cmocka_unit_test(only_what_is_at_hand_matters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

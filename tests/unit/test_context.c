/* SPDX-License-Identifier: Apache-2.0 */
/* Whose document, which body, which day. */
#include <string.h>

#include "eval/run.h"
#include "support/verdicts.h"

#define RECORD(attributes, body)                                                                   \
    "<record xmlns='urn:vires:record:1' kind='minutes'" attributes ">" body "</record>"

/* --- Constitutions, bodies and their kinds ---------------------------------------------- */

static const char north[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' "
    "in-force-until='2013-12-31'>"
    "<body id='executive' kind='executive' name='Executive' alias='Cabinet|The Board'/>"
    "<body id='planning' kind='committee' in-force-until='2012-12-31'/>"
    "<body id='planning' kind='sub-committee' in-force-from='2013-01-01'/>"
    "<post id='director'/><post id='clerk' in-force-until='2012-12-31'/></constitution>";

/* Of 2014: another one of the same authority. */
static const char north_2014[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' "
    "in-force-from='2014-01-01'>"
    "<body id='assembly' kind='council' name='Assembly' alias='Executive'/></constitution>";

static const char south[] =
    "<constitution xmlns='urn:vires:rules:1' authority='south' title='South'>"
    "<body id='executive' kind='advisory-committee'/></constitution>";

struct context {
    struct verdicts verdicts;
    struct run run;
};

static void
load(struct context *context)
{
    static const struct rulesets_file files[] = {{"a.xml",
                                                  "<rules xmlns='urn:vires:rules:1' id='a' "
                                                  "version='1' title='A' layer='national'/>"},
                                                 {"n.xml", north},
                                                 {"n14.xml", north_2014},
                                                 {"s.xml", south}};
    struct verdicts *verdicts = &context->verdicts;
    verdicts_open(verdicts);
    verdicts_rules(verdicts, "", NULL);
    vi_document_reader_free(&verdicts->reader);
    verdicts->reading = false;
    if (rulesets_load(&verdicts->rules, files, VI_COUNT(files), VI_COUNT(files)))
        fail_msg("%s", rulesets_findings(&verdicts->rules));
    verdicts->how.program = verdicts->rules.program;
    assert_int_equal(vi_document_reader_init(&verdicts->reader, verdicts->rules.program,
                                             &verdicts->rules.limits, NULL),
                     VIRES_OK);
    verdicts->reading = true;
}

/* Reads a record; what begins an evaluation is begun. */
static void
read(struct context *context, const char *record, const char *authority)
{
    (void)verdicts_of(&context->verdicts, record);
    context->run = (struct run){.how = &context->verdicts.how,
                                .program = context->verdicts.rules.program,
                                .record = context->verdicts.record,
                                .authority = vi_text_from(authority)};
}

static int64_t
day_of(const char *iso)
{
    struct vi_instant instant;
    assert_true(vi_date_parse(vi_text_from(iso), &instant));
    return instant.day.low;
}

static const struct {
    const char *why, *authority, *day;
    bool found;
    const char *day_from; /* the first day of the one that is found; NULL: it has none */
} authority_cases[] = {
    {"the last day of the old constitution", "north", "2013-12-31", true, NULL},
    {"the first day of the new one", "north", "2014-01-01", true, "2014-01-01"},
    {"long before, the old one", "north", "1900-01-01", true, NULL},
    {"another authority's", "south", "2014-01-01", true, NULL},
    {"one of which no constitution is at hand", "east", "2014-01-01", false, NULL},
    {"nobody's document", "", "2014-01-01", false, NULL},
    {"names are ids here, to the letter", "North", "2014-01-01", false, NULL},
};

static void
a_constitution_is_that_of_the_day(void **state)
{
    (void)state;
    struct context context;
    load(&context);
    read(&context, RECORD("", ""), "");
    for (size_t i = 0; i < VI_COUNT(authority_cases); i++) {
        const char *why = authority_cases[i].why;
        const struct prog_authority *found =
            run_authority(&context.run, vi_text_from(authority_cases[i].authority),
                          day_of(authority_cases[i].day));
        if ((found != NULL) != authority_cases[i].found)
            fail_msg("%s: %s", why, found ? "found" : "not found");
        if (!found)
            continue;
        assert_text(found->id, authority_cases[i].authority, why);
        const char *from = authority_cases[i].day_from;
        if (found->period.from != (from ? day_of(from) : VI_LEAST))
            fail_msg("%s: the other one is found", why);
    }
    verdicts_close(&context.verdicts);
}

#define AT(body) "<meeting body='" body "'/>"
#define CLAIMS(body)                                                                               \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='Claims'>" body               \
    "</constitution>"

static const struct body_case {
    const char *why, *authority, *day, *record;
    const char *body;    /* id of the constituted one and of whom: "north/executive"; or none */
    const char *claimed; /* id of the one that the record itself constitutes, or none */
    enum model_body_kind kind;
} body_cases[] = {
    {"by its id", "north", "2012-06-01", RECORD("", AT("executive")), "north/executive", "none",
     MODEL_BODY_EXECUTIVE},
    {"by its name", "north", "2012-06-01", RECORD("", AT("Executive")), "north/executive", "none",
     MODEL_BODY_EXECUTIVE},
    {"by another name that it has", "north", "2012-06-01", RECORD("", AT("Cabinet")),
     "north/executive", "none", MODEL_BODY_EXECUTIVE},
    {"by its third name, in capitals and with more room", "north", "2012-06-01",
     RECORD("", AT("THE  BOARD")), "north/executive", "none", MODEL_BODY_EXECUTIVE},
    {"a name that nobody has", "north", "2012-06-01", RECORD("", AT("The Shadow Cabinet")), "none",
     "none", MODEL_BODY_UNKNOWN},
    {"a body on its last day", "north", "2012-12-31", RECORD("", AT("planning")), "north/planning",
     "none", MODEL_BODY_COMMITTEE},
    {"the next of that name on its first", "north", "2013-01-01", RECORD("", AT("planning")),
     "north/planning", "none", MODEL_BODY_SUB_COMMITTEE},
    {"a name that another body has since 2014", "north", "2014-01-01", RECORD("", AT("Executive")),
     "north/assembly", "none", MODEL_BODY_COUNCIL},
    {"a body that there is no more", "north", "2014-01-01", RECORD("", AT("planning")), "none",
     "none", MODEL_BODY_UNKNOWN},
    {"the body of another authority", "north", "2012-06-01", RECORD("", AT("south/executive")),
     "south/executive", "none", MODEL_BODY_ADVISORY_COMMITTEE},
    {"its own body, named in full", "north", "2012-06-01", RECORD("", AT("north/executive")),
     "north/executive", "none", MODEL_BODY_EXECUTIVE},
    {"the body of an authority of which no constitution is at hand", "north", "2012-06-01",
     RECORD("", AT("east/executive")), "none", "none", MODEL_BODY_UNKNOWN},
    {"in a document of nobody knows whom", "", "2012-06-01", RECORD("", AT("planning")), "none",
     "none", MODEL_BODY_UNKNOWN},
    {"there a body is named in full", "", "2012-06-01", RECORD("", AT("south/executive")),
     "south/executive", "none", MODEL_BODY_ADVISORY_COMMITTEE},
    {"a body that is known by the word for its kind", "east", "2012-06-01",
     RECORD("", AT("committee")), "none", "none", MODEL_BODY_COMMITTEE},
    {"the record says its kind", "east", "2012-06-01",
     RECORD("", "<meeting body='Planning' body-kind='committee'/>"), "none", "none",
     MODEL_BODY_COMMITTEE},
    {"the record's word weighs more than the name", "east", "2012-06-01",
     RECORD("", "<meeting body='council' body-kind='committee'/>"), "none", "none",
     MODEL_BODY_COMMITTEE},
    {"the constitution's weighs more than the record's", "north", "2012-06-01",
     RECORD("", "<meeting body='planning' body-kind='council'/>"), "north/planning", "none",
     MODEL_BODY_COMMITTEE},
    {"a body that the record itself constitutes", "east", "2012-06-01",
     RECORD("", CLAIMS("<body id='works' kind='committee' alias='Highways'/>") AT("highways")),
     "none", "works", MODEL_BODY_COMMITTEE},
    {"that weighs more than the kind which it says beside it", "east", "2012-06-01",
     RECORD(
         "",
         CLAIMS(
             "<body id='works' kind='committee'/>") "<meeting body='works' body-kind='council'/>"),
     "none", "works", MODEL_BODY_COMMITTEE},
    {"and less than the constitution", "north", "2012-06-01",
     RECORD("", CLAIMS("<body id='planning' kind='council'/>") AT("planning")), "north/planning",
     "planning", MODEL_BODY_COMMITTEE},
};

static void
write_body(struct vi_buffer *out, const struct prog_authority *authority,
           const struct prog_body *body)
{
    vi_buffer_clear(out);
    if (!body) {
        vi_buffer_string(out, "none");
        return;
    }
    if (authority) {
        vi_buffer_text(out, authority->id);
        vi_buffer_char(out, '/');
    }
    vi_buffer_text(out, body->id);
}

static void
check_body(const struct context *context, const struct body_case *asked, struct vi_buffer *said)
{
    const struct run *run = &context->run;
    const struct doc_meeting *meeting = run->record->meetings;
    const struct prog_authority *authority = NULL;
    const int64_t day = day_of(asked->day);
    const struct prog_body *body = run_body(run, meeting, day, &authority);
    write_body(said, authority, body);
    assert_text(vi_buffer_view(said), asked->body, asked->why);
    write_body(said, NULL, run_claimed_body(run, meeting, day));
    assert_text(vi_buffer_view(said), asked->claimed, asked->why);
    const enum model_body_kind kind = run_body_kind(run, meeting, NULL, day);
    if (kind != asked->kind)
        fail_msg("%s: it is %s", asked->why, model_body_kind_noun(kind));
}

static void
a_body_goes_by_many_names(void **state)
{
    (void)state;
    struct context context;
    struct vi_buffer said;
    load(&context);
    vi_buffer_init(&said, NULL);
    for (size_t i = 0; i < VI_COUNT(body_cases); i++) {
        read(&context, body_cases[i].record, body_cases[i].authority);
        check_body(&context, &body_cases[i], &said);
    }
    vi_buffer_free(&said);
    verdicts_close(&context.verdicts);
}

/* The text of minutes names bodies in words: "Council" may be anybody's there. */
static void
a_word_in_prose_is_no_kind(void **state)
{
    (void)state;
    struct context context;
    load(&context);
    read(&context, RECORD("", AT("committee")), "east");
    context.verdicts.record->from_prose = true;
    assert_int_equal(run_body_kind(&context.run, context.run.record->meetings, NULL, 0),
                     MODEL_BODY_UNKNOWN);
    verdicts_close(&context.verdicts);
}

static const struct {
    const char *why, *authority, *day, *by;
    enum model_body_kind kind;
} holder_cases[] = {
    {"a post is held by an officer", "north", "2012-06-01", "director", MODEL_BODY_OFFICER},
    {"a body may decide without a meeting", "north", "2012-06-01", "executive",
     MODEL_BODY_EXECUTIVE},
    {"of its kind on that day", "north", "2013-01-01", "planning", MODEL_BODY_SUB_COMMITTEE},
    {"a post on its last day", "north", "2012-12-31", "clerk", MODEL_BODY_OFFICER},
    {"a post that there is no more", "north", "2013-01-01", "clerk", MODEL_BODY_UNKNOWN},
    {"a holder whom the constitution does not know", "north", "2012-06-01", "Mrs Smith",
     MODEL_BODY_UNKNOWN},
    {"a post of the old constitution under the new one", "north", "2014-01-01", "director",
     MODEL_BODY_UNKNOWN},
    {"no constitution at hand", "east", "2012-06-01", "director", MODEL_BODY_UNKNOWN},
    {"nobody is said to have decided", "north", "2012-06-01", "", MODEL_BODY_UNKNOWN},
};

static void
a_holder_has_a_kind(void **state)
{
    (void)state;
    struct context context;
    load(&context);
    for (size_t i = 0; i < VI_COUNT(holder_cases); i++) {
        read(&context, RECORD("", "<decision/>"), holder_cases[i].authority);
        struct doc_decision decision = *context.run.record->decisions;
        decision.by = vi_text_from(holder_cases[i].by);
        const enum model_body_kind kind =
            run_body_kind(&context.run, NULL, &decision, day_of(holder_cases[i].day));
        if (kind != holder_cases[i].kind)
            fail_msg("%s: it is %s", holder_cases[i].why, model_body_kind_noun(kind));
    }
    assert_int_equal(run_body_kind(&context.run, NULL, NULL, 0), MODEL_BODY_UNKNOWN);
    verdicts_close(&context.verdicts);
}

/* Constitutions of an example stand in place of all others. */
static void
constitutions_at_hand_are_the_only_ones(void **state)
{
    (void)state;
    struct context context;
    load(&context);
    const struct prog_program *program = context.verdicts.rules.program;
    const struct prog_authority *only[] = {program->authorities[program->authority_count - 1]};
    read(&context, RECORD("", AT("executive")), "north");
    context.verdicts.how.authorities = only;
    context.verdicts.how.authority_count = 1;
    assert_null(run_authority(&context.run, VI_TEXT("north"), 0));
    assert_ptr_equal(run_authority(&context.run, VI_TEXT("south"), 0), only[0]);
    context.verdicts.how.authority_count = 0;
    assert_null(run_authority(&context.run, VI_TEXT("south"), 0));
    verdicts_close(&context.verdicts);
}

/* --- Days -------------------------------------------------------------------------------- */

#define MEETING(attributes, body) "<meeting body='x'" attributes ">" body "</meeting>"
#define EVENT(day)                "<event kind='e' date='" day "'/>"

static const struct {
    const char *why, *record, *latest;
} latest_cases[] = {
    {"no date at all", RECORD("", MEETING("", "<item/>")), NULL},
    {"of the document", RECORD(" date='2014-10-23'", ""), "2014-10-23"},
    {"of an event of the document", RECORD(" date='2014-10-23'", EVENT("2014-10-24")),
     "2014-10-24"},
    {"of a meeting", RECORD(" date='2014-10-23'", MEETING(" date='2014-10-24'", "")), "2014-10-24"},
    {"of the second meeting",
     RECORD("", MEETING(" date='2014-10-23'", "") MEETING(" date='2014-10-24'", "")), "2014-10-24"},
    {"of the first meeting, if that is later",
     RECORD("", MEETING(" date='2014-10-24'", "") MEETING(" date='2014-10-23'", "")), "2014-10-24"},
    {"of an event of a meeting", RECORD("", MEETING(" date='2014-10-23'", EVENT("2014-10-24"))),
     "2014-10-24"},
    {"of an event of an item",
     RECORD("", MEETING(" date='2014-10-23'", "<item>" EVENT("2014-10-24") "</item>")),
     "2014-10-24"},
    {"of a decision",
     RECORD("", MEETING(" date='2014-10-23'", "<item><decision date='2014-10-24'/></item>")),
     "2014-10-24"},
    {"of a decision outside items",
     RECORD("", MEETING(" date='2014-10-23'", "<decision date='2014-10-24'/>")), "2014-10-24"},
    {"of the last of several decisions",
     RECORD("", MEETING("", "<decision date='2014-10-23'/><decision date='2014-10-24'/>")),
     "2014-10-24"},
    {"of an event of a decision",
     RECORD("", MEETING(" date='2014-10-23'", "<decision>" EVENT("2014-10-24") "</decision>")),
     "2014-10-24"},
    {"of an event of a clause",
     RECORD("", MEETING(" date='2014-10-23'",
                        "<decision><clause>x" EVENT("2014-10-24") "</clause></decision>")),
     "2014-10-24"},
    {"of one of a clause inside a clause",
     RECORD("", MEETING(" date='2014-10-23'", "<decision><clause>x<clause>y" EVENT(
                                                  "2014-10-24") "</clause></clause></decision>")),
     "2014-10-24"},
    {"of what became of a condition",
     RECORD("",
            MEETING(" date='2014-10-23'", "<decision><clause>x<condition kind='precedent'>y" EVENT(
                                              "2014-10-24") "</condition></clause></decision>")),
     "2014-10-24"},
    {"of an item without a meeting", RECORD("", "<item>" EVENT("2014-10-24") "</item>"),
     "2014-10-24"},
    {"of a decision of a notice", RECORD(" date='2014-10-23'", "<decision date='2014-10-24'/>"),
     "2014-10-24"},
    {"the last day of a month", RECORD("", MEETING(" date='2014-10'", "")), "2014-10-31"},
    {"the first day that is known, where the last is not",
     RECORD("", MEETING(" date='2014-10-24..'", "")), "2014-10-24"},
    {"the last day, where the first is not known", RECORD("", MEETING(" date='..2014-10-24'", "")),
     "2014-10-24"},
    {"a time of the day is a day", RECORD("", EVENT("2014-10-24T18:30")), "2014-10-24"},
};

static void
the_latest_day_is_found_wherever_it_stands(void **state)
{
    (void)state;
    struct context context;
    load(&context);
    for (size_t i = 0; i < VI_COUNT(latest_cases); i++) {
        read(&context, latest_cases[i].record, "");
        const int64_t latest = run_latest(context.run.record);
        const char *wanted = latest_cases[i].latest;
        if (latest != (wanted ? day_of(wanted) : VI_MOST))
            fail_msg("%s: day %lld", latest_cases[i].why, (long long)latest);
    }
    verdicts_close(&context.verdicts);
}

static void
some_day_is_one_of_the_range(void **state)
{
    (void)state;
    assert_int_equal(run_some_day((struct vi_range){7, 7}), 7);
    assert_int_equal(run_some_day((struct vi_range){7, 9}), 7);
    assert_int_equal(run_some_day((struct vi_range){7, VI_MOST}), 7);
    assert_int_equal(run_some_day((struct vi_range){VI_LEAST, 9}), 9);
    assert_int_equal(run_some_day(vi_range_all()), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_constitution_is_that_of_the_day),
        cmocka_unit_test(a_body_goes_by_many_names),
        cmocka_unit_test(a_word_in_prose_is_no_kind),
        cmocka_unit_test(a_holder_has_a_kind),
        cmocka_unit_test(constitutions_at_hand_are_the_only_ones),
        cmocka_unit_test(the_latest_day_is_found_wherever_it_stands),
        cmocka_unit_test(some_day_is_one_of_the_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "support/rulesets.h"

struct record {
    struct vi_xml *xml;
    struct vi_arena arena;
    struct vi_source source;
    struct vi_node *root;
};

static void
open_record(struct rulesets *rulesets, struct record *record, const char *text)
{
    vi_arena_init(&record->arena, NULL, 0);
    assert_int_equal(vi_xml_new(NULL, &rulesets->limits, &record->xml), VIRES_OK);
    assert_int_equal(vi_source_read(VI_TEXT("record.xml"), vi_text_from(text), VI_SOURCE_XML,
                                    &rulesets->limits, &record->arena, &rulesets->findings,
                                    &record->source),
                     VIRES_OK);
    assert_int_equal(vi_xml_parse(record->xml, &record->source, &record->arena, &rulesets->findings,
                                  &record->root),
                     VIRES_OK);
}

static void
close_record(struct record *record)
{
    vi_xml_free(record->xml);
    vi_arena_free(&record->arena);
}

/* Reads a constitution against a program that knows quorum and share, and says what was found. */
static const char *
claims(struct rulesets *rulesets, struct record *record, const char *inside,
       const struct prog_authority **out, enum vires_status wanted)
{
    static char text[4096];
    assert_int_equal(rulesets_constitution(rulesets, ""), VIRES_OK);
    snprintf(text, sizeof text,
             "<constitution xmlns='urn:vires:rules:1' authority='x' title='X'>%s</constitution>",
             inside);
    open_record(rulesets, record, text);
    assert_int_equal(vi_claims_read(rulesets->program, &rulesets->limits, record->root,
                                    &record->source, &record->arena, &rulesets->findings, out),
                     wanted);
    vi_findings_settle(&rulesets->findings);
    return rulesets_findings(rulesets);
}

static void
a_record_may_state_what_no_rule_knows(void **state)
{
    struct record record;
    const struct prog_authority *read = NULL;
    const char *said =
        claims(*state, &record,
               "<body id='b' kind='council' seats='9'><parameter name='quorum' value='4'/>"
               "<parameter name='colour' value='red'/></body>"
               "<seat body='elsewhere' member='A'/><function id='f'>"
               "<known-by>(</known-by></function>"
               "<grant from='nobody' to='anybody' function='anything'/>",
               &read, VIRES_OK);
    assert_string_equal(said, "");
    assert_text(read->id, "x", "whose claims they are");
    assert_int_equal(read->bodies[0].settings[0].parameter, 1);
    assert_int_equal(read->bodies[0].settings[0].count.high, 4);
    assert_int_equal(read->bodies[0].settings[1].parameter, 0);
    assert_null(read->functions[0].known_by);
    assert_text(read->grants[0].to, "anybody", "as stated");
    close_record(&record);
}

static void
faults_of_claims_are_told_at_their_place(void **state)
{
    struct record record;
    const struct prog_authority *read = NULL;
    const char *said =
        claims(*state, &record,
               "\n<body id='b' kind='counsel'><parameter name='quorum' value='four'/></body>",
               &read, VIRES_REJECTED);
    assert_non_null(
        strstr(said, "record.xml:2:14: kind cannot be \"counsel\" (did you mean council?)"));
    assert_non_null(strstr(said,
                           "record.xml:2:54: the parameter quorum is \"four\"; it has to be a "
                           "count such as 7, or a range such as 3..5  [V2103]\n"));
    assert_null(read);
    close_record(&record);
}

static void
a_record_makes_no_rules(void **state)
{
    struct record record;
    const struct prog_authority *read = NULL;
    const char *said =
        claims(*state, &record, "\n" RULE("r", "", "", "to='vote'", "<vote check='names'/>"), &read,
               VIRES_OK);
    assert_string_equal(said,
                        "record.xml:2:1: warning: <rule> stands in a constitution inside a "
                        "record: a record cannot make rules, so it is not applied  [V2110]\n");
    close_record(&record);
}

static const struct prog_grant *
grant(struct rulesets *rulesets, struct record *record, const char *text, enum vires_status wanted)
{
    const struct prog_grant *read = NULL;
    assert_int_equal(rulesets_constitution(rulesets, ""), VIRES_OK);
    open_record(rulesets, record, text);
    assert_int_equal(vi_grant_claim_read(rulesets->program, &rulesets->limits, record->root,
                                         &record->source, &record->arena, &rulesets->findings,
                                         &read),
                     wanted);
    vi_findings_settle(&rulesets->findings);
    return read;
}

static void
a_grant_in_a_clause_comes_from_whoever_decides(void **state)
{
    struct record record;
    const struct prog_grant *read =
        grant(*state, &record,
              "<grant xmlns='urn:vires:record:1' to='director' function='f'>"
              "<limit of='act' up-to='GBP 5'/></grant>",
              VIRES_OK);
    assert_int_equal(read->from.size, 0);
    assert_text(read->to, "director", "to whom");
    assert_int_equal(read->limit_count, 1);
    close_record(&record);
    assert_null(grant(*state, &record, "<grant to='director'><limits/></grant>", VIRES_REJECTED));
    assert_string_equal(
        rulesets_findings(*state),
        "record.xml:1:1: <grant> lacks the attribute function, which it needs  [V2012]\n"
        "record.xml:1:22: <limits> may not stand in <grant> (did you mean limit?); allowed "
        "there: limit, consult, notify, jointly or except  [V2010]\n");
    close_record(&record);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(a_record_may_state_what_no_rule_knows),
        RULESETS_TEST(faults_of_claims_are_told_at_their_place),
        RULESETS_TEST(a_record_makes_no_rules),
        RULESETS_TEST(a_grant_in_a_clause_comes_from_whoever_decides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

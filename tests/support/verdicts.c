/* SPDX-License-Identifier: Apache-2.0 */
#include "support/verdicts.h"

#include <stdio.h>
#include <string.h>

#include "kinds/moment.h"

static const char vocabulary[] =
    "<source id='act' title='Act 1972'/>"
    "<parameter id='quorum' type='count' of='body' noun='the quorum'/>"
    "<parameter id='quorum-each' type='count' of='body' noun='the quorum of each authority'/>"
    "<parameter id='floor' type='count' of='authority' noun='the least number of members'/>"
    "<parameter id='share' type='ratio' of='authority' noun='the share required'/>"
    "<event id='notice' noun='the notice' says='the notice was given' stated-by='minutes'/>"
    "<event id='summons' noun='the summons' says='the summons was sent' document='the summons'/>"
    "<event id='waiver' noun='a waiver' says='the waiver was given' document='the waiver'/>"
    "<event id='approval' noun='the approval' says='approval was given' document='the approval'/>"
    "<event id='invoice' noun='the invoice' says='the invoice came' document='the invoice'/>"
    "<fact id='colour' type='word' noun='the colour' values='red green blue'/>"
    "<fact id='hue' type='word' noun='the hue' values='red green blue'/>"
    "<fact id='ward' type='word' noun='the ward'/><fact id='parish' type='word' noun='the parish'/>"
    "<fact id='staff' type='count' noun='the number of staff' document='the staff report'/>"
    "<fact id='posts' type='count' noun='the number of posts'/>"
    "<fact id='desks' type='count' noun='the number of desks'/>"
    "<fact id='cost' type='money' noun='the cost'/>"
    "<fact id='price' type='money' noun='the price' amount='price'/>"
    "<fact id='begun' type='date' noun='the day on which work began'/>"
    "<fact id='approved' type='truth' noun='whether it was approved' stated-by='minutes'/>"
    "<fact id='sealed' type='truth' noun='whether it was sealed' document='the deed'/>"
    "<attendance-counts id='remote-yes' mode='remote' counts='yes' in-force-from='2020-04-04' "
    "in-force-until='2021-05-06'/>"
    "<attendance-counts id='remote-no' mode='remote' counts='no' in-force-from='2021-05-07'/>";

static const char calendar[] =
    "<calendar xmlns='urn:vires:rules:1' id='days' title='Days' version='1' known-from='2014-01-01'"
    " known-until='2014-12-31'><holiday date='2014-12-25' name='Christmas Day'/>"
    "<holiday date='2014-12-26' name='Boxing Day'/></calendar>";

void
verdicts_open(struct verdicts *verdicts)
{
    memset(verdicts, 0, sizeof *verdicts);
    rulesets_open(&verdicts->rules);
    verdicts->how = (struct vi_evaluation){.limits = &verdicts->rules.limits,
                                           .as_of = VI_MOST,
                                           .words = true,
                                           .reasons = true,
                                           .explain = true};
    vi_findings_init(&verdicts->findings, NULL, &verdicts->rules.limits);
    vi_buffer_init(&verdicts->said, NULL);
}

static void
stop_reading(struct verdicts *verdicts)
{
    if (verdicts->reading)
        vi_document_reader_free(&verdicts->reader);
    verdicts->reading = false;
}

void
verdicts_close(struct verdicts *verdicts)
{
    stop_reading(verdicts);
    rulesets_close(&verdicts->rules);
    vi_arena_free(&verdicts->arena);
    vi_arena_free(&verdicts->scratch);
    vi_findings_release(&verdicts->findings);
    vi_buffer_free(&verdicts->said);
}

void
verdicts_rules(struct verdicts *verdicts, const char *rules, const char *more)
{
    char text[32768];
    const int size = snprintf(text, sizeof text,
                              "<rules xmlns='urn:vires:rules:1' id='test' version='1' "
                              "title='Test' layer='national'>%s%s</rules>",
                              vocabulary, rules);
    const struct rulesets_file files[] = {
        {"a.xml", text}, {"calendar.xml", calendar}, {"more.xml", more}};
    const size_t count = more ? 3 : 2;
    assert_true(size > 0 && (size_t)size < sizeof text);
    stop_reading(verdicts);
    if (rulesets_load(&verdicts->rules, files, count, count))
        fail_msg("the rules of the test are at fault:\n%s", rulesets_findings(&verdicts->rules));
    verdicts->how.program = verdicts->rules.program;
    assert_int_equal(vi_document_reader_init(&verdicts->reader, verdicts->rules.program,
                                             &verdicts->rules.limits, NULL),
                     VIRES_OK);
    verdicts->reading = true;
}

/* --- Reading --------------------------------------------------------------------- */

static void
say_findings(const struct verdicts *verdicts)
{
    for (size_t i = 0; i < verdicts->findings.shown_count; i++)
        print_error("%u:%u %s\n", (unsigned)verdicts->findings.shown[i].place.line,
                    (unsigned)verdicts->findings.shown[i].place.column,
                    verdicts->findings.shown[i].text);
}

static void
read_record(struct verdicts *verdicts, const char *record)
{
    vi_arena_reset(&verdicts->arena);
    vi_arena_reset(&verdicts->scratch);
    vi_findings_release(&verdicts->findings);
    vi_findings_init(&verdicts->findings, NULL, &verdicts->rules.limits);
    const enum vires_status status = vi_document_read(
        &verdicts->reader, vi_text_from(record[0] == '<' ? "record.xml" : "record.txt"),
        vi_text_from(record), &verdicts->arena, &verdicts->scratch, &verdicts->findings,
        &verdicts->source, &verdicts->record);
    if (!status)
        return;
    vi_findings_settle(&verdicts->findings);
    say_findings(verdicts);
    fail_msg("the record of the test is at fault: %s", record);
}

/* --- Verdicts as text ------------------------------------------------------------- */

static void
write_line(struct vi_buffer *out, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    vi_buffer_string(out, "    ");
    vi_buffer_string(out, label);
    vi_buffer_text(out, text);
    vi_buffer_char(out, '\n');
}

static void
write_missing(struct vi_buffer *out, const struct verdict_missing *missing)
{
    if (missing->need == VERDICT_NEEDS_NOTHING)
        return;
    vi_buffer_string(out, missing->need == VERDICT_NEEDS_HERE ? "    missing here: "
                                                              : "    missing elsewhere: ");
    vi_buffer_text(out, missing->noun);
    if (missing->document.size) {
        vi_buffer_string(out, " < ");
        vi_buffer_text(out, missing->document);
    }
    vi_buffer_string(out, " [");
    vi_buffer_text(out, missing->key);
    vi_buffer_string(out, "]\n");
}

static void
write_place(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_line_column at = vi_place_line_column(place);
    vi_buffer_number(out, at.line);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.column);
}

static void
write_row(struct vi_buffer *out, const struct verdict_row *row)
{
    write_place(out, row->place);
    vi_buffer_char(out, ' ');
    vi_buffer_text(out, row->rule->id);
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, vires_verdict_name(row->verdict));
    vi_buffer_string(out, ": ");
    vi_buffer_text(out, row->message);
    vi_buffer_char(out, '\n');
    write_line(out, "because: ", row->detail);
    write_line(out, "settled: ", row->settle);
    write_missing(out, &row->missing);
    if (row->follows)
        write_line(out, "follows ", row->follows->rule->id);
}

const char *
verdicts_of(struct verdicts *verdicts, const char *record)
{
    read_record(verdicts, record);
    assert_int_equal(vi_evaluate(&verdicts->how, verdicts->record, &verdicts->arena,
                                 &verdicts->scratch, &verdicts->document),
                     VIRES_OK);
    vi_buffer_clear(&verdicts->said);
    for (size_t i = 0; i < verdicts->document.row_count; i++)
        write_row(&verdicts->said, &verdicts->document.rows[i]);
    vi_buffer_char(&verdicts->said, '\0');
    return verdicts->said.bytes;
}

const char *
verdicts_subjects(struct verdicts *verdicts, const char *record)
{
    struct vi_buffer *out = &verdicts->said;
    (void)verdicts_of(verdicts, record);
    vi_buffer_clear(out);
    for (size_t i = 0; i < verdicts->document.row_count; i++) {
        const struct verdict_row *row = &verdicts->document.rows[i];
        write_place(out, row->place);
        vi_buffer_char(out, ' ');
        vi_buffer_text(out, row->rule->id);
        vi_buffer_string(out, ": ");
        vi_buffer_text(out, row->subject);
        vi_buffer_string(out, " | ");
        vi_buffer_text(out, row->path);
        vi_buffer_char(out, '\n');
    }
    vi_buffer_char(out, '\0');
    return out->bytes;
}

const char *
verdicts_whole(struct verdicts *verdicts)
{
    const struct verdict_document *document = &verdicts->document;
    const struct verdict_counts *counts = &document->counts;
    struct vi_buffer *out = &verdicts->said;
    const struct {
        uint32_t count;
        const char *what;
    } rows[] = {{counts->satisfied, "satisfied"},
                {counts->breached, "breached"},
                {counts->unproven_here, "unproven here"},
                {counts->unproven_elsewhere, "unproven elsewhere"},
                {counts->excused, "excused"},
                {counts->error, "error"},
                {counts->not_applicable, "not applicable"}};
    vi_buffer_clear(out);
    vi_buffer_string(out, vires_document_verdict_name(document->verdict));
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        vi_buffer_string(out, i ? ", " : ": ");
        vi_buffer_number(out, rows[i].count);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, rows[i].what);
    }
    vi_buffer_char(out, '\n');
    for (size_t i = 0; i < document->assumption_count; i++)
        write_line(out, "assumed: ", document->assumptions[i]);
    vi_buffer_char(out, '\0');
    return out->bytes;
}

static void
write_reason(struct vi_buffer *out, const struct verdict_reason *reason, int depth)
{
    for (; reason; reason = reason->next) {
        for (int i = 0; i < depth; i++)
            vi_buffer_string(out, "  ");
        if (reason->judged) {
            vi_buffer_string(out, vi_truth_name(reason->truth));
            vi_buffer_string(out, ": ");
        }
        vi_buffer_text(out, reason->text);
        if (reason->place.source) {
            vi_buffer_string(out, " (");
            vi_buffer_text(out, reason->place.source->name);
            vi_buffer_char(out, ':');
            write_place(out, reason->place);
            vi_buffer_char(out, ')');
        }
        vi_buffer_char(out, '\n');
        write_reason(out, reason->first, depth + 1);
    }
}

const char *
verdicts_reasons(struct verdicts *verdicts, const char *rule)
{
    vi_buffer_clear(&verdicts->said);
    for (size_t i = 0; i < verdicts->document.row_count; i++)
        if (vi_text_is(verdicts->document.rows[i].rule->id, rule)) {
            write_reason(&verdicts->said, verdicts->document.rows[i].reasons, 0);
            break;
        }
    vi_buffer_char(&verdicts->said, '\0');
    return verdicts->said.bytes;
}

/* --- Moments as text ------------------------------------------------------------- */

static const char *const causes[FACT_CAUSES] = {
    [FACT_NOT_RECORDED] = "not recorded", [FACT_LISTED] = "listed",
    [FACT_APOLOGISED] = "apologised",     [FACT_NOT_LISTED] = "not listed",
    [FACT_ARRIVED] = "arrived",           [FACT_LEFT] = "left",
    [FACT_RETURNED] = "returned",         [FACT_WITHDREW] = "withdrew",
    [FACT_INTEREST] = "interest",         [FACT_BARRED] = "barred",
    [FACT_NOT_YET] = "not yet",           [FACT_REMOTE] = "remote",
    [FACT_REPLACED] = "replaced",         [FACT_STANDS_FOR_NONE] = "stands for none",
    [FACT_MAY_RETURN] = "may return",     [FACT_VOTED] = "voted",
    [FACT_NAMESAKE] = "namesake",         [FACT_TWIN] = "twin",
    [FACT_LOOSE] = "loose interest"};
static const char *const source_names[FACT_SOURCES] = {"list",  "number", "counts",
                                                       "names", "label",  "body"};
static const char *const variable_names[FACT_VARIABLES] = {
    "for", "against", "abstaining", "not voting", "present", "seats", "in post", "whole"};

static void
write_range(struct vi_buffer *out, struct vi_range range)
{
    vi_buffer_number(out, range.low == VI_LEAST ? 0 : range.low);
    if (range.low == range.high)
        return;
    vi_buffer_string(out, "..");
    if (range.high < VI_MEMBERS_MOST)
        vi_buffer_number(out, range.high);
}

/* "+A Ash listed, -B Birch left, ?C Cedar interest" */
static void
write_persons(struct vi_buffer *out, const struct fact_moment *moment)
{
    static const char signs[] = {[VI_FALSE] = '-', [VI_UNKNOWN] = '?', [VI_TRUE] = '+'};
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        vi_buffer_string(out, i ? ", " : " ");
        vi_buffer_char(out, signs[person->now]);
        vi_buffer_text(out, person->name);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, causes[person->now_cause]);
        vi_buffer_string(out, person->votes ? "" : " without a vote");
        if (person->party >= 0) {
            vi_buffer_string(out, " of ");
            vi_buffer_text(out, moment->parties[person->party].authority);
        }
    }
}

static void
write_claim(struct vi_buffer *out, const char *variable, struct vi_range range)
{
    if (range.low <= 0 && range.high >= VI_MEMBERS_MOST)
        return;
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, variable);
    vi_buffer_char(out, ' ');
    write_range(out, range);
}

static void
write_party_claims(struct vi_buffer *out, const struct fact_moment *moment, int source)
{
    for (uint32_t party = 0; moment->party_claim && party < moment->party_count; party++) {
        const struct vi_range *claims = moment->party_claim[source][party];
        size_t said = out->size;
        vi_buffer_string(out, "; ");
        vi_buffer_text(out, moment->parties[party].authority);
        size_t named = out->size;
        for (int v = 0; v < FACT_PARTY_VARIABLES; v++)
            write_claim(out, variable_names[v], claims[v]);
        if (out->size == named)
            out->size = said;
    }
}

/* " | list present 2 | counts for 7 against 3" */
static void
write_claims(struct vi_buffer *out, const struct fact_moment *moment)
{
    for (int source = 0; source < FACT_SOURCES; source++) {
        const struct fact_claims *claims = &moment->claims[source];
        if (!claims->given)
            continue;
        vi_buffer_string(out, " | ");
        vi_buffer_string(out, source_names[source]);
        for (int v = 0; v < FACT_VARIABLES; v++)
            if (claims->binds[v])
                write_claim(out, variable_names[v], claims->value[v]);
        write_party_claims(out, moment, source);
    }
}

static void
write_moment(struct vi_buffer *out, const char *what, struct fact_moment *moment)
{
    vi_moment_derive(moment);
    vi_buffer_string(out, what);
    vi_buffer_char(out, ':');
    write_persons(out, moment);
    write_claims(out, moment);
    vi_buffer_string(out, moment->disputed ? " | disputed\n" : "\n");
}

struct showing {
    struct verdicts *verdicts;
    struct vi_roll roll;
    struct fact_moment moment;
};

static void
show_decisions(struct showing *showing, const struct doc_item *item,
               const struct doc_decision *decision)
{
    for (; decision; decision = decision->next) {
        const struct doc_vote *vote = decision->votes;
        do {
            char what[64];
            assert_true(vi_moment_read(&showing->roll, item, decision, vote, &showing->moment));
            (void)snprintf(what, sizeof what, "item %.*s", item ? (int)item->number.size : 0,
                           item ? item->number.at : "");
            write_moment(&showing->verdicts->said, what, &showing->moment);
            vote = vote ? vote->next : NULL;
        } while (vote);
    }
}

static const struct prog_authority *
first_authority(const struct verdicts *verdicts)
{
    const struct prog_program *program = verdicts->rules.program;
    return program->authority_count ? program->authorities[0] : verdicts->record->claims;
}

const char *
verdicts_moments(struct verdicts *verdicts, const char *record)
{
    struct showing showing = {.verdicts = verdicts};
    read_record(verdicts, record);
    const struct doc_meeting *meeting = verdicts->record->meetings;
    const struct prog_authority *authority = first_authority(verdicts);
    const struct prog_body *body = authority && authority->body_count ? authority->bodies : NULL;
    const int64_t day = meeting->has_date ? meeting->date.day.low : 0;
    assert_true(vi_roll_begin(&showing.roll, verdicts->rules.program, verdicts->record, meeting,
                              authority, body, body ? body->kind : MODEL_BODY_UNKNOWN, day,
                              &verdicts->scratch));
    vi_buffer_clear(&verdicts->said);
    assert_true(vi_moment_read(&showing.roll, NULL, NULL, NULL, &showing.moment));
    write_moment(&verdicts->said, "opening", &showing.moment);
    show_decisions(&showing, NULL, meeting->decisions);
    for (const struct doc_item *item = meeting->items; item; item = item->next)
        show_decisions(&showing, item, item->decisions);
    vi_buffer_char(&verdicts->said, '\0');
    return verdicts->said.bytes;
}

/* --- Tables ---------------------------------------------------------------------- */

static void
table(const char *rules, const char *more, const struct verdicts_case *cases, size_t count,
      const char *(*say)(struct verdicts *verdicts, const char *record))
{
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, rules, more);
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        const char *said = say(&verdicts, cases[i].record);
        if (strcmp(said, cases[i].expected) == 0)
            continue;
        /* cmocka's own printing ends after 1,024 bytes */
        (void)fprintf(stderr, "%s\n--- expected\n%s--- said\n%s", cases[i].why, cases[i].expected,
                      said);
        failed++;
    }
    verdicts_close(&verdicts);
    if (failed)
        fail_msg("%zu of %zu cases differ", failed, count);
}

void
verdicts_table(const char *rules, const char *more, const struct verdicts_case *cases, size_t count)
{
    table(rules, more, cases, count, verdicts_of);
}

void
verdicts_table_of_subjects(const char *rules, const char *more, const struct verdicts_case *cases,
                           size_t count)
{
    table(rules, more, cases, count, verdicts_subjects);
}

void
verdicts_table_of_moments(const char *rules, const char *more, const struct verdicts_case *cases,
                          size_t count)
{
    table(rules, more, cases, count, verdicts_moments);
}

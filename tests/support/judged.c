/* SPDX-License-Identifier: Apache-2.0 */
#include "support/judged.h"

#include <stdio.h>
#include <string.h>

#include "kinds/kind.h"
#include "support/testkit.h"

/* 99 lines of one letter each: line n begins at offset 2 (n - 1). */
static struct vi_text
ninety_nine_lines(void)
{
    static char text[2 * 98 + 1];
    for (size_t i = 0; i < sizeof(text); i++)
        text[i] = i % 2 ? '\n' : 'x';
    return (struct vi_text){text, sizeof(text)};
}

static const struct prog_rule *
make_rule(struct judged *judged, const struct judged_row *row, size_t index)
{
    struct prog_rule *rule = &judged->rules[index];
    for (size_t i = 0; i < index; i++)
        if (vi_text_is(judged->rules[i].id, row->rule))
            return &judged->rules[i];
    *rule = (struct prog_rule){
        .id = vi_text_from(row->rule),
        .title = VI_TEXT("The title of the rule"),
        .consequence = VI_TEXT("It is open to challenge."),
        .remedy = VI_TEXT("Mend it."),
        .severity = row->severity,
        .period = {VI_LEAST, VI_MOST},
        .requirement = &judged->requirement,
        .place = {.source = &judged->rule_source, .offset = 4},
    };
    judged->rule_list[judged->program.rule_count++] = rule;
    return rule;
}

static const struct verdict_row *
find_row(const struct judged *judged, const char *rule, size_t before)
{
    for (size_t i = 0; rule && i < before; i++)
        if (vi_text_is(judged->rows[i].rule->id, rule))
            return &judged->rows[i];
    return NULL;
}

static void
make_row(struct judged *judged, const struct judged_row *row, size_t index)
{
    judged->rows[index] = (struct verdict_row){
        .rule = make_rule(judged, row, index),
        .verdict = row->verdict,
        .subject_kind = MODEL_ITEM,
        .subject = vi_text_from(row->subject),
        .path = vi_text_from(row->subject),
        .place = {.source = &judged->source, .offset = 2 * (row->line - 1)},
        .message = vi_text_from(row->message),
        .detail = vi_text_from(row->detail),
        .settle = vi_text_from(row->settle),
        .citation = VI_TEXT("Act 1972 s. 1"),
        .missing = {row->need, vi_text_from(row->key), vi_text_from(row->noun),
                    vi_text_from(row->settled_by)},
        .follows = find_row(judged, row->follows, index),
        .day = vi_range_exact(16366),
        .order = row->line,
    };
}

static void
count_row(struct verdict_counts *counts, const struct verdict_row *row)
{
    bool elsewhere = row->missing.need == VERDICT_NEEDS_ELSEWHERE;
    counts->satisfied += row->verdict == VIRES_SATISFIED;
    counts->breached += row->verdict == VIRES_BREACHED && !row->follows;
    counts->unproven_here += row->verdict == VIRES_UNPROVEN && !elsewhere;
    counts->unproven_elsewhere += row->verdict == VIRES_UNPROVEN && elsewhere;
    counts->excused += row->verdict == VIRES_EXCUSED;
    counts->error += row->verdict == VIRES_ERROR;
}

static void
make_document(struct judged *judged, size_t count)
{
    judged->document = (struct verdict_document){
        .program = &judged->program,
        .record = &judged->record,
        .source = &judged->source,
        .verdict = VIRES_DOCUMENT_BREACHED,
        .rows = judged->rows,
        .row_count = count,
        .days = vi_range_exact(16366),
        .as_of = 16366,
    };
    for (size_t i = 0; i < count; i++)
        count_row(&judged->document.counts, &judged->rows[i]);
}

void
judged_init(struct judged *judged, const struct judged_row *rows, size_t count)
{
    struct vi_limits limits;
    *judged = (struct judged){.requirement.kind = &vi_kind_quorum};
    assert_in_range(count, 0, JUDGED_ROWS);
    vi_limits_default(&limits);
    vi_findings_init(&judged->findings, NULL, &limits);
    vi_buffer_init(&judged->out, NULL);
    judged->source.name = VI_TEXT("minutes.xml");
    judged->source.text = judged->rule_source.text = ninety_nine_lines();
    memset(judged->source.digest, 'd', VI_DIGEST_HEX);
    memset(judged->rule_source.digest, 'e', VI_DIGEST_HEX);
    judged->rule_source.name = VI_TEXT("england.xml");
    judged->record =
        (struct doc_record){.source = &judged->source, .authority = VI_TEXT("north-quay")};
    judged->sets[0] = (struct prog_rule_set){
        VI_TEXT("england"),  VI_TEXT("2026-11"),  VI_TEXT("England"), MODEL_NATIONAL, "rules",
        {VI_LEAST, VI_MOST}, &judged->rule_source};
    judged->program.rule_sets = judged->sets;
    judged->program.rule_set_count = 1;
    judged->program.rules = judged->rule_list;
    for (size_t i = 0; i < count; i++)
        make_row(judged, &rows[i], i);
    make_document(judged, count);
}

void
judged_free(struct judged *judged)
{
    vi_buffer_free(&judged->out);
    vi_findings_release(&judged->findings);
}

const char *
judged_write(struct judged *judged, enum vires_format format)
{
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    vi_buffer_clear(&judged->out);
    assert_true(vi_format_at(format)->write(&view, &judged->out));
    assert_false(judged->out.failed);
    return judged->out.bytes;
}

void
assert_report(struct judged *judged, enum vires_format format, const char *expected,
              const char *why)
{
    const char *got = judged_write(judged, format);
    if (strcmp(got, expected) != 0)
        fail_msg("%s:\n--- expected\n%s--- got\n%s", why, expected, got);
}

void
assert_report_has(struct judged *judged, enum vires_format format, size_t times, const char *part,
                  const char *why)
{
    const char *text = judged_write(judged, format);
    size_t found = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part))
        found++;
    if (found != times) {
        fputs(text, stderr);
        fail_msg("%s: %zu times instead of %zu: %s", why, found, times, part);
    }
}

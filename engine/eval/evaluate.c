/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/accept.h"
#include "eval/evaluate.h"

#include <stdlib.h>

#include "eval/run.h"

/* --- Which rules may apply at all --------------------------------------------------------------
 */

/* What the document is about at most: rules about other days or bodies are left aside once. */
struct survey {
    struct vi_range days;
    uint32_t body_kinds;
    bool any;
};

#define ANY_BODY UINT32_MAX

static void
survey_day(struct survey *survey, bool has_date, struct vi_range day)
{
    const struct vi_range days = has_date ? day : vi_range_all();
    survey->days = survey->any ? vi_range_hull(survey->days, days) : days;
    survey->any = true;
}

static void
survey_bodies(struct survey *survey, const struct run *run, const struct doc_meeting *meeting,
              const struct doc_decision *decision, struct vi_range day)
{
    const enum model_body_kind kind = vi_range_is_exact(day)
                                          ? run_body_kind(run, meeting, decision, day.low)
                                          : MODEL_BODY_UNKNOWN; /* it may have changed */
    survey->body_kinds |= kind == MODEL_BODY_UNKNOWN ? ANY_BODY : 1u << kind;
}

/* Decisions with a date of their own are judged by it, and by the body as it was then. */
static void
survey_decisions(struct survey *survey, const struct run *run, const struct doc_meeting *meeting,
                 const struct doc_decision *decision)
{
    for (; decision; decision = decision->next) {
        if (decision->has_date)
            survey_day(survey, true, decision->date.day);
        if (decision->has_date || !meeting)
            survey_bodies(survey, run, meeting, decision,
                          decision->has_date ? decision->date.day : survey->days);
    }
}

static void
survey_items(struct survey *survey, const struct run *run, const struct doc_meeting *meeting,
             const struct doc_item *item)
{
    for (; item; item = item->next)
        survey_decisions(survey, run, meeting, item->decisions);
}

static struct survey
survey_record(const struct run *run)
{
    const struct doc_record *record = run->record;
    struct survey survey = {vi_range_all(), 0, false};
    if (record->has_date) /* the document's own, as a subject */
        survey_day(&survey, true, record->date.day);
    for (const struct doc_meeting *at = record->meetings; at; at = at->next) {
        const bool dated = at->has_date || record->has_date;
        const struct vi_range day = at->has_date ? at->date.day : record->date.day;
        survey_day(&survey, dated, day);
        survey_bodies(&survey, run, at, NULL, dated ? day : vi_range_all());
        survey_items(&survey, run, at, at->items);
        survey_decisions(&survey, run, at, at->decisions);
    }
    if (record->items || record->decisions || !record->meetings) {
        survey_day(&survey, record->has_date, record->date.day);
        survey.body_kinds = ANY_BODY;
        survey_items(&survey, run, NULL, record->items);
        survey_decisions(&survey, run, NULL, record->decisions);
    }
    return survey;
}

static bool
may_apply(const struct run *run, const struct survey *survey, const struct prog_gate *gate)
{
    if (!(gate->record_kinds >> run->record->kind & 1))
        return false;
    if (gate->period.from > survey->days.high || gate->period.until < survey->days.low)
        return false;
    if (gate->asks_body_kind && !(gate->body_kinds & survey->body_kinds))
        return false;
    if (run->stage != MODEL_STAGE_UNKNOWN && !(gate->stages >> run->stage & 1))
        return false;
    return !gate->is_local || vi_text_equal(gate->rule->authority, run->authority);
}

static bool
choose_rules(struct run *run)
{
    const struct prog_program *program = run->program;
    const struct survey survey = survey_record(run);
    const struct survey anything = {vi_range_all(), ANY_BODY, true};
    run->replacing = VI_NEW_ARRAY(run->scratch, const struct prog_rule *, program->rule_count + 1);
    run->met = VI_NEW_ARRAY(run->scratch, bool, program->id_count + 1);
    if (!run->replacing || !run->met)
        return false;
    for (int kind = 0; kind < MODEL_SUBJECT_COUNT; kind++) {
        const size_t count = program->by_subject_count[kind];
        struct run_rules *chosen = &run->rules[kind];
        chosen->gates = VI_NEW_ARRAY(run->scratch, const struct prog_gate *, count + 1);
        if (!chosen->gates)
            return false;
        for (size_t i = 0; i < count; i++) {
            const struct prog_gate *gate = &program->by_subject[kind][i];
            if (gate->replaces && may_apply(run, &anything, gate))
                run->replacing[run->replacing_count++] = gate->rule;
            if (may_apply(run, &survey, gate))
                chosen->gates[chosen->count++] = gate;
        }
    }
    return true;
}

/* --- After the walk
 * -------------------------------------------------------------------------------- */

static int
by_place_and_rule(const void *a, const void *b)
{
    const struct verdict_row *left = *(struct verdict_row *const *)a;
    const struct verdict_row *right = *(struct verdict_row *const *)b;
    const int place = vi_place_compare(left->place, right->place);
    if (place)
        return place;
    const int rule = vi_text_compare(left->rule->id, right->rule->id);
    return rule ? rule : vi_text_compare(left->path, right->path);
}

#define TOGETHER_MOST 256 /* how far from a breach the one that it follows from is looked for */

/* `above` is of the same subject, of the same item (a breach of an exception follows from that of
 * its decision), or of the meeting as a whole. */
static bool
are_together(const struct verdict_row *above, const struct verdict_row *row)
{
    return above->order == row->order || (row->item && above->item == row->item) ||
           (above->subject_kind == MODEL_MEETING && row->meeting && above->meeting == row->meeting);
}

/* The breach of the rule that `row` follows from, the nearest one; or NULL. */
static const struct verdict_row *
followed_by(const struct verdict_row *rows, size_t count, size_t row)
{
    const struct vi_text ids = rows[row].rule->follows; /* separated by spaces */
    for (size_t away = 1; away < TOGETHER_MOST; away++) {
        const size_t sides[] = {row - away, row + away};
        for (size_t side = 0; side < VI_COUNT(sides); side++) {
            const size_t at = sides[side]; /* below 0 wraps beyond count */
            if (at < count && rows[at].verdict == VIRES_BREACHED &&
                are_together(&rows[at], &rows[row]) &&
                vi_text_count_word(ids, rows[at].rule->id) > 0)
                return &rows[at];
        }
    }
    return NULL;
}

/* Rules that follow from each other in a circle would all be hidden beneath one another. */
static bool
closes_circle(const struct verdict_row *from, const struct verdict_row *row)
{
    for (; from && from != row; from = from->follows)
        continue;
    return from == row;
}

/* A breach that follows from another is shown beneath it. */
static void
link_followers(struct verdict_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!rows[i].rule->follows.size || rows[i].verdict != VIRES_BREACHED)
            continue;
        const struct verdict_row *above = followed_by(rows, count, i);
        if (!closes_circle(above, &rows[i]))
            rows[i].follows = above;
    }
}

static void
count_row(struct verdict_counts *counts, const struct verdict_row *row)
{
    if (row->follows)
        return;
    counts->satisfied += row->verdict == VIRES_SATISFIED;
    counts->breached += row->verdict == VIRES_BREACHED;
    counts->excused += row->verdict == VIRES_EXCUSED;
    counts->error += row->verdict == VIRES_ERROR;
    if (row->verdict != VIRES_UNPROVEN)
        return;
    counts->unproven_here += row->missing.need == VERDICT_NEEDS_HERE;
    counts->unproven_elsewhere += row->missing.need != VERDICT_NEEDS_HERE;
}

/* Rows are made in the order of the document, and nearly always are in order. */
static bool
are_in_order(struct verdict_row *const *rows, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (by_place_and_rule(&rows[i - 1], &rows[i]) > 0)
            return false;
    return true;
}

static bool
settle_rows(struct run *run)
{
    struct verdict_document *out = run->out;
    if (!are_in_order(run->rows, run->row_count))
        qsort(run->rows, run->row_count, sizeof(struct verdict_row *), by_place_and_rule);
    out->rows = VI_NEW_ARRAY(run->arena, struct verdict_row, run->row_count + 1);
    if (!out->rows)
        return false;
    for (size_t i = 0; i < run->row_count; i++)
        out->rows[i] = *run->rows[i];
    out->row_count = run->row_count;
    link_followers(out->rows, out->row_count);
    for (size_t i = 0; i < out->row_count; i++)
        count_row(&out->counts, &out->rows[i]);
    return true;
}

static enum vires_document_verdict
document_verdict(const struct run *run)
{
    return run->met_count ? vi_verdict_of_rows(run->out) : VIRES_DOCUMENT_NOT_JUDGED;
}

static bool
say_assumptions(struct run *run)
{
    static const char *const sentences[VI_ASSUMPTION_COUNT] = {
        [VI_ASSUMES_STAYS] = "who is present stays present until the record shows that they left",
        [VI_ASSUMES_COMPLETE] =
            "the list of those present is complete, as whole minutes must name them",
        [VI_ASSUMES_HOLIDAYS] =
            "bank holidays outside the years that the calendar knows are as the law has them now",
        [VI_ASSUMES_CLAIMS] =
            "the local rules are as the record itself states them; no constitution is at hand",
    };
    run->out->assumptions = VI_NEW_ARRAY(run->arena, struct vi_text, VI_ASSUMPTION_COUNT);
    if (!run->out->assumptions)
        return false;
    for (int i = 0; i < VI_ASSUMPTION_COUNT; i++)
        if (run->assumptions >> i & 1)
            run->out->assumptions[run->out->assumption_count++] = vi_text_from(sentences[i]);
    return true;
}

/* --- Days
 * ------------------------------------------------------------------------------------------------
 */

static void
widen(struct vi_range *days, bool *any, bool has_date, struct vi_range day)
{
    if (!has_date)
        return;
    *days = *any ? vi_range_hull(*days, day) : day;
    *any = true;
}

static struct vi_range
days_of(const struct doc_record *record)
{
    struct vi_range days = vi_range_all();
    bool any = false;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        widen(&days, &any, at->has_date, at->date.day);
    for (const struct doc_decision *at = record->decisions; at; at = at->next)
        widen(&days, &any, at->has_date, at->date.day);
    if (!any)
        widen(&days, &any, record->has_date, record->date.day);
    return days;
}

static void
begin(struct run *run)
{
    const struct vi_evaluation *how = run->how;
    const struct doc_record *record = run->record;
    run->authority = record->authority.size ? record->authority : how->authority;
    run->as_of = how->as_of != VI_MOST ? how->as_of
                 : how->dossier        ? how->dossier->as_of
                                       : run_latest(record);
    run->stage = how->stage != MODEL_STAGE_UNKNOWN ? how->stage : record->status;
    *run->out = (struct verdict_document){.program = run->program,
                                          .record = record,
                                          .source = record->source,
                                          .days = days_of(record),
                                          .as_of = run->as_of,
                                          .as_of_given = how->as_of != VI_MOST,
                                          .stage = run->stage};
    run->out->authority = run_authority(run, run->authority, run_some_day(run->out->days));
}

static enum vires_status
judge_record(struct run *run)
{
    if (!choose_rules(run))
        return VIRES_NO_MEMORY;
    run_subjects(run);
    if (run->failed || run->arena->failed || run->scratch->failed || !settle_rows(run) ||
        !say_assumptions(run))
        return VIRES_NO_MEMORY;
    run->out->counts.not_applicable = (uint32_t)(run->program->id_count - run->met_count);
    run->out->verdict = document_verdict(run);
    return VIRES_OK;
}

/* False: memory ran out. */
static bool
make_match(struct run *run, const struct vires_allocator *allocator)
{
    run->match = run->how->match;
    if (!run->match && run->record->text)
        run->match = vi_pattern_match_new(run->how->limits, allocator);
    return run->match || !run->record->text;
}

enum vires_status
vi_evaluate(const struct vi_evaluation *how, const struct doc_record *record,
            struct vi_arena *arena, struct vi_arena *scratch, struct verdict_document *out)
{
    struct run run = {.how = how,
                      .program = how->program,
                      .record = record,
                      .arena = arena,
                      .scratch = scratch,
                      .out = out};
    begin(&run);
    if (!make_match(&run, &arena->allocator))
        return VIRES_NO_MEMORY;
    vi_buffer_init(&run.words, &arena->allocator);
    const enum vires_status status = judge_record(&run);
    vi_buffer_free(&run.words);
    if (run.match != how->match)
        vi_pattern_match_free(run.match);
    vi_xpath_free(run.nodes);
    return status;
}

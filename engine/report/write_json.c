/* SPDX-License-Identifier: Apache-2.0 */
/* For programs: one object a document, every key always there, in this order. */
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/basis.h"
#include "report/family.h"
#include "report/format.h"
#include "report/json.h"

#define SCHEMA "urn:vires:result:1"

/* Reasons nest as requirements do; deeper ones are not written. */
#define REASON_DEPTH 32
#define PIECE        ((size_t)1 << 20) /* bytes that a report is passed on in */

static void
put_number(struct vi_json *json, const char *key, uint32_t number)
{
    vi_json_key(json, key);
    if (number)
        vi_json_number(json, number);
    else
        vi_json_null(json);
}

/* What has no lines to count is found by what it has; "place" is null where line and column say
 * it. */
static void
put_spot(struct vi_json *json, const struct vi_spot *spot)
{
    struct vi_buffer words;
    vi_json_key(json, "place");
    if (!spot) {
        vi_json_null(json);
        return;
    }
    vi_buffer_init(&words, &json->out->allocator);
    vi_spot_write(&words, spot);
    vi_json_open(json, '{');
    vi_json_key(json, "unit");
    vi_json_word(json, vi_place_unit_name(spot->unit));
    vi_json_pair(json, "words", vi_buffer_view(&words));
    put_number(json, "page", spot->page);
    put_number(json, "line", spot->line);
    put_number(json, "paragraph", spot->paragraph);
    put_number(json, "table", spot->table);
    put_number(json, "row", spot->row);
    put_number(json, "cell", spot->cell);
    vi_json_pair(json, "within", spot->within);
    vi_json_pair(json, "under", spot->under);
    vi_json_pair(json, "begins", spot->begins);
    vi_json_close(json, '}');
    json->out->failed |= words.failed;
    vi_buffer_free(&words);
}

static void
put_place(struct vi_json *json, struct vi_place place)
{
    const struct vi_line_column at = vi_place_line_column(place);
    put_number(json, "line", at.line);
    put_number(json, "column", at.column);
    put_spot(json, vi_place_spot(place));
}

static struct vi_text
text_of(const char *string)
{
    return string ? vi_text_from(string) : VI_TEXT("");
}

/* The same of a place as the public interface tells it. */
static void
put_shown_place(struct vi_json *json, const struct vires_place *place)
{
    static const enum vi_place_unit units[] = {
        [VIRES_UNIT_LINE] = VI_PLACE_LINE,
        [VIRES_UNIT_PARAGRAPH] = VI_PLACE_PARAGRAPH,
        [VIRES_UNIT_CELL] = VI_PLACE_CELL,
        [VIRES_UNIT_PAGE] = VI_PLACE_PAGE,
    };
    const struct vi_spot spot = {.unit = units[place->unit],
                                 .page = place->page,
                                 .line = place->page_line,
                                 .paragraph = place->paragraph,
                                 .table = place->table,
                                 .row = place->row,
                                 .cell = place->cell,
                                 .within = text_of(place->within),
                                 .under = text_of(place->under),
                                 .begins = text_of(place->begins)};
    put_number(json, "line", place->line);
    put_number(json, "column", place->column);
    put_spot(json, place->unit == VIRES_UNIT_LINE ? NULL : &spot);
}

/* --- Reasons ------------------------------------------------------------------ */

/* Where a reason stands: the document, or a rule set by its id. */
static void
put_source(struct vi_json *json, const struct verdict_document *document,
           const struct vi_source *source)
{
    const struct prog_program *program = document->program;
    vi_json_key(json, "in");
    for (size_t i = 0; source && i < program->rule_set_count; i++) {
        if (program->rule_sets[i].source == source) {
            vi_json_text(json, program->rule_sets[i].id);
            return;
        }
    }
    if (source)
        vi_json_text(json, source->name);
    else
        vi_json_null(json);
}

static void
put_reasons(struct vi_json *json, const struct verdict_document *document,
            const struct verdict_reason *reason, int depth)
{
    vi_json_open(json, '[');
    for (; reason && depth < REASON_DEPTH; reason = reason->next) {
        vi_json_open(json, '{');
        vi_json_key(json, "text");
        vi_json_text(json, reason->text);
        vi_json_key(json, "truth");
        vi_json_word(json, reason->judged ? vi_truth_name(reason->truth) : NULL);
        put_source(json, document, reason->place.source);
        put_place(json, reason->place);
        vi_json_key(json, "because");
        put_reasons(json, document, reason->first, depth + 1);
        vi_json_close(json, '}');
    }
    vi_json_close(json, ']');
}

/* --- Findings ------------------------------------------------------------------ */

static const char *
need_word(const struct verdict_row *row)
{
    static const char *const words[] = {
        [VERDICT_NEEDS_NOTHING] = NULL,
        [VERDICT_NEEDS_HERE] = "here",
        [VERDICT_NEEDS_ELSEWHERE] = "elsewhere",
    };
    return row->verdict == VIRES_UNPROVEN ? words[row->missing.need] : NULL;
}

static void
put_missing(struct vi_json *json, const struct verdict_row *row)
{
    vi_json_key(json, "needs");
    vi_json_word(json, need_word(row));
    vi_json_pair(json, "missing", row->missing.noun);
    vi_json_pair(json, "missingFrom", row->missing.document);
    vi_json_pair(json, "settledIf", row->settle);
}

static void
put_accepted(struct vi_json *json, const struct verdict_row *row)
{
    static const char *const words[] = {
        [VERDICT_BY_WAIVER] = "waiver",
        [VERDICT_BY_BASELINE] = "baseline",
        [VERDICT_BY_DOCUMENT] = "document",
    };
    vi_json_key(json, "accepted");
    if (!row->accepted) {
        vi_json_null(json);
        return;
    }
    struct vi_buffer day;
    vi_buffer_init(&day, &json->out->allocator);
    vi_json_open(json, '{');
    vi_json_pair(json, "by", vi_text_from(words[row->accepted->by]));
    vi_json_pair(json, "who", row->accepted->who);
    vi_json_pair(json, "reason", row->accepted->reason);
    if (row->accepted->until != VI_MOST)
        vi_date_write_iso(&day, vi_range_exact(row->accepted->until));
    vi_json_pair(json, "until", vi_buffer_view(&day));
    vi_json_close(json, '}');
    json->out->failed |= day.failed;
    vi_buffer_free(&day);
}

static void
put_finding(struct vi_json *json, const struct verdict_document *document,
            const struct verdict_row *row)
{
    vi_json_open(json, '{');
    vi_json_key(json, "code");
    vi_json_code(json, vi_code_row(vi_verdict_code(row))->number);
    vi_json_pair(json, "rule", row->rule->id);
    vi_json_key(json, "verdict");
    vi_json_word(json, vires_verdict_name(row->verdict));
    vi_json_key(json, "severity");
    vi_json_word(json, vires_severity_name(row->rule->severity));
    vi_json_pair(json, "subject", row->subject);
    vi_json_pair(json, "path", row->path);
    put_place(json, row->place);
    vi_json_pair(json, "message", row->message);
    put_missing(json, row);
    vi_json_pair(json, "citation", row->citation);
    vi_json_pair(json, "remedy", row->rule->remedy);
    vi_json_pair(json, "follows", row->follows ? row->follows->rule->id : VI_TEXT(""));
    put_accepted(json, row);
    vi_json_key(json, "because");
    put_reasons(json, document, row->reasons, 0);
    vi_json_close(json, '}');
}

/* A record of many decisions has a report many times its size.  False: nobody takes it. */
static bool
pass_on(struct vi_buffer *out, const struct vi_result_view *view)
{
    if (!view->writer.write || out->failed || out->size < PIECE)
        return true;
    *view->refused = !view->writer.write(view->writer.user, out->bytes, out->size);
    vi_buffer_clear(out);
    return !*view->refused;
}

static void
put_findings(struct vi_json *json, const struct vi_result_view *view)
{
    const struct verdict_document *document = view->document;
    vi_json_key(json, "findings");
    vi_json_open(json, '[');
    for (size_t i = 0; i < document->row_count && pass_on(json->out, view); i++)
        put_finding(json, document, &document->rows[i]);
    vi_json_close(json, ']');
}

/* What the reading says of the form of the document, or why it cannot be read. */
static void
put_reading(struct vi_json *json, const struct vires_findings *findings)
{
    const struct vires_finding *finding;
    vi_json_key(json, "reading");
    vi_json_open(json, '[');
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++) {
        vi_json_open(json, '{');
        vi_json_key(json, "code");
        vi_json_code(json, finding->code);
        vi_json_key(json, "severity");
        vi_json_word(json, vires_severity_name(finding->severity));
        put_shown_place(json, &finding->place);
        vi_json_pair(json, "message", vi_text_from(finding->text));
        vi_json_close(json, '}');
    }
    vi_json_close(json, ']');
}

/* --- The document --------------------------------------------------------------- */

static void
put_counts(struct vi_json *json, const struct verdict_counts *counts)
{
    const struct {
        const char *key;
        uint32_t count;
    } parts[] = {
        {"satisfied", counts->satisfied},
        {"breached", counts->breached},
        {"unproven", counts->unproven_here + counts->unproven_elsewhere},
        {"unprovenHere", counts->unproven_here},
        {"unprovenElsewhere", counts->unproven_elsewhere},
        {"excused", counts->excused},
        {"accepted", counts->accepted},
        {"error", counts->error},
        {"notApplicable", counts->not_applicable},
    };
    vi_json_key(json, "counts");
    vi_json_open(json, '{');
    for (size_t i = 0; i < VI_COUNT(parts); i++) {
        vi_json_key(json, parts[i].key);
        vi_json_number(json, parts[i].count);
    }
    vi_json_close(json, '}');
}

static void
put_days(struct vi_json *json, const char *key, struct vi_range days, struct vi_buffer *buffer)
{
    vi_buffer_clear(buffer);
    if (!vi_range_is_all(days))
        vi_date_write_iso(buffer, days);
    vi_json_pair(json, key, vi_buffer_view(buffer));
    json->out->failed |= buffer->failed;
}

static void
put_rule_set(struct vi_json *json, const struct prog_rule_set *set)
{
    vi_json_open(json, '{');
    vi_json_pair(json, "id", set->id);
    vi_json_pair(json, "version", set->version);
    vi_json_key(json, "what");
    vi_json_word(json, set->what);
    vi_json_pair(json, "title", set->title);
    vi_json_pair(json, "sha256", vi_text_from(set->source->digest));
    vi_json_close(json, '}');
}

static void
put_basis(struct vi_json *json, const struct verdict_document *document, struct vi_buffer *buffer)
{
    vi_json_key(json, "judgedUnder");
    vi_json_open(json, '[');
    for (size_t i = 0; i < document->program->rule_set_count; i++)
        if (document->record && vi_basis_used(document, i))
            put_rule_set(json, &document->program->rule_sets[i]);
    vi_json_close(json, ']');
    put_days(json, "lawOf", document->record ? document->days : vi_range_all(), buffer);
    bool dated = document->record && document->as_of != VI_MOST;
    put_days(json, "asOf", dated ? vi_range_exact(document->as_of) : vi_range_all(), buffer);
    vi_json_pair(json, "stage", vi_text_from(vi_words_name(model_stages, (int)document->stage)));
}

static void
put_assumptions(struct vi_json *json, const struct verdict_document *document)
{
    vi_json_key(json, "assumed");
    vi_json_open(json, '[');
    for (size_t i = 0; i < document->assumption_count; i++)
        vi_json_text(json, document->assumptions[i]);
    vi_json_close(json, ']');
}

static void
put_head(struct vi_json *json, const struct vi_result_view *view)
{
    const struct verdict_document *document = view->document;
    const struct doc_record *record = document->record;
    const struct vires_finding *first = vires_findings_at(view->findings, 0);
    bool unreadable = document->verdict == VIRES_DOCUMENT_UNREADABLE;
    struct vi_text none = VI_TEXT("");
    vi_json_key(json, "schema");
    vi_json_word(json, SCHEMA);
    vi_json_pair(json, "document", document->source->name);
    vi_json_pair(json, "sha256", vi_text_from(document->source->digest));
    vi_json_pair(json, "kind",
                 vi_text_from(record ? vi_words_name(model_record_kinds, (int)record->kind) : ""));
    vi_json_pair(json, "authority", record ? record->authority : none);
    vi_json_key(json, "verdict");
    vi_json_word(json, vires_document_verdict_name(document->verdict));
    vi_json_pair(json, "reason", unreadable && first ? vi_text_from(first->text) : none);
}

static void
put_document(struct vi_json *json, const struct vi_result_view *view, struct vi_buffer *buffer)
{
    vi_json_open(json, '{');
    put_head(json, view);
    put_findings(json, view);
    put_counts(json, &view->document->counts);
    put_basis(json, view->document, buffer);
    put_assumptions(json, view->document);
    put_reading(json, view->findings);
    vi_json_key(json, "engine");
    vi_json_word(json, vires_version());
    vi_json_close(json, '}');
}

static bool
write_json(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct vi_json json = {.out = out};
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &out->allocator);
    put_document(&json, view, &buffer);
    vi_buffer_free(&buffer);
    return true;
}

static bool
write_ndjson(const struct vi_result_view *view, struct vi_buffer *out)
{
    bool done = write_json(view, out);
    vi_buffer_char(out, '\n');
    return done;
}

static bool
close_array(const struct vi_report_view *report, struct vi_buffer *out)
{
    vi_buffer_string(out, report->bodies ? "\n]\n" : "[]\n");
    return true;
}

const struct vi_format vi_format_json = {
    .reasons = true,
    .first = "[\n",
    .between = ",\n",
    .write = write_json,
    .close = close_array,
};

const struct vi_format vi_format_ndjson = {
    .reasons = true,
    .write = write_ndjson,
};

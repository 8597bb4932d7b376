/* SPDX-License-Identifier: Apache-2.0 */
/* SARIF 2.1.0 (OASIS Standard, 27 March 2020): one log with one run.  Rules come first and results
 * as they are made; what could not be done ends the run, as notifications of its invocation. */
#include "findings/codes.h"
#include "findings/place_words.h"
#include "kinds/kind.h"
#include "report/family.h"
#include "report/format.h"
#include "report/json.h"
#include "report/weight.h"
#include "report/where.h"
#include "ruleset/ruleset.h"

#define SCHEMA        "https://json.schemastore.org/sarif-2.1.0.json"
#define ROOT          "%SRCROOT%"
#define REASON_DEPTH  32 /* reasons nest as requirements do */
#define EVIDENCE_MOST 50 /* places shown beside one result */

struct sarif {
    struct vi_json json;
    const struct vires_write_options *options;
    struct vi_buffer words;
};

static void
init(struct sarif *sarif, const struct vires_write_options *options, struct vi_buffer *out)
{
    *sarif = (struct sarif){.json = {.out = out}, .options = options};
    vi_buffer_init(&sarif->words, &out->allocator);
}

static bool
finish(struct sarif *sarif)
{
    const bool whole = !sarif->words.failed;
    vi_buffer_free(&sarif->words);
    return whole;
}

/* --- Pieces ------------------------------------------------------------------------ */

static void
open_object(struct sarif *sarif, const char *key)
{
    if (key)
        vi_json_key(&sarif->json, key);
    vi_json_open(&sarif->json, '{');
}

/* What may come many times has a line of its own, so that two reports can be compared. */
static void
open_line(struct sarif *sarif)
{
    if (sarif->json.comma)
        vi_buffer_string(sarif->json.out, ",\n");
    sarif->json.comma = false;
    open_object(sarif, NULL);
}

static void
open_array(struct sarif *sarif, const char *key)
{
    vi_json_key(&sarif->json, key);
    vi_json_open(&sarif->json, '[');
}

static void
close_object(struct sarif *sarif)
{
    vi_json_close(&sarif->json, '}');
}

static void
close_array(struct sarif *sarif)
{
    vi_json_close(&sarif->json, ']');
}

/* Of a text that is empty nothing is written: here an absent key says so. */
static void
pair(struct sarif *sarif, const char *key, struct vi_text text)
{
    if (text.size)
        vi_json_pair(&sarif->json, key, text);
}

/* {"text": "..."} */
static void
message(struct sarif *sarif, const char *key, struct vi_text text)
{
    open_object(sarif, key);
    vi_json_key(&sarif->json, "text");
    vi_json_text(&sarif->json, text);
    close_object(sarif);
}

static const char *
level_of(enum vires_severity severity)
{
    static const char *const levels[] = {
        [VIRES_ADVICE] = "note", [VIRES_WARNING] = "warning", [VIRES_SEVERE] = "error"};
    return levels[severity];
}

/* A region has lines: of a document that has none it is told in words where the reader finds it. */
static void
place_message(struct sarif *sarif, struct vi_text text, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    struct vi_buffer words;
    if (!spot && !text.size)
        return;
    vi_buffer_init(&words, &sarif->words.allocator);
    vi_buffer_text(&words, text);
    vi_buffer_string(&words, spot && text.size ? ": " : "");
    if (spot)
        vi_spot_write(&words, spot);
    message(sarif, "message", vi_buffer_view(&words));
    sarif->words.failed |= words.failed;
    vi_buffer_free(&words);
}

static void
physical(struct sarif *sarif, struct vi_text name, struct vi_line_column at)
{
    open_object(sarif, "physicalLocation");
    open_object(sarif, "artifactLocation");
    vi_buffer_clear(&sarif->words);
    const bool inside = vi_where_uri(&sarif->words, sarif->options, name);
    vi_json_pair(&sarif->json, "uri", vi_buffer_view(&sarif->words));
    if (inside)
        vi_json_pair(&sarif->json, "uriBaseId", VI_TEXT(ROOT));
    close_object(sarif);
    if (at.line) {
        open_object(sarif, "region");
        vi_json_key(&sarif->json, "startLine");
        vi_json_number(&sarif->json, at.line);
        if (at.column) {
            vi_json_key(&sarif->json, "startColumn");
            vi_json_number(&sarif->json, at.column);
        }
        close_object(sarif);
    }
    close_object(sarif);
}

/* --- Rules -------------------------------------------------------------------------- */

/* A link that tools may follow; what else the source says of itself is no URI. */
static bool
is_link(struct vi_text href)
{
    if (!vi_text_starts(href, VI_TEXT("https://")) && !vi_text_starts(href, VI_TEXT("http://")))
        return false;
    for (size_t i = 0; i < href.size; i++)
        if ((unsigned char)href.at[i] <= ' ' || (unsigned char)href.at[i] >= 0x7F ||
            strchr("\"<>\\^`{|}", href.at[i]))
            return false;
    return true;
}

static struct vi_text
link_of(const struct prog_rule *rule)
{
    for (size_t i = 0; i < rule->cite_count; i++)
        if (rule->cites[i].source && is_link(rule->cites[i].source->href))
            return rule->cites[i].source->href;
    return VI_TEXT("");
}

static void
help_part(struct vi_buffer *out, const char *label, struct vi_text text, bool markdown)
{
    if (!text.size)
        return;
    vi_buffer_string(out, out->size ? "\n\n" : "");
    vi_buffer_string(out, markdown ? "**" : "");
    vi_buffer_string(out, label);
    vi_buffer_string(out, markdown ? ":** " : ": ");
    vi_buffer_text(out, text);
}

static void
write_help(struct sarif *sarif, const struct prog_rule *rule, struct vi_text law, bool markdown)
{
    struct vi_buffer help;
    vi_buffer_init(&help, &sarif->words.allocator);
    help_part(&help, "Rule", rule->title, markdown);
    help_part(&help, "Law", law, markdown);
    help_part(&help, "Consequence", rule->consequence, markdown);
    help_part(&help, "Remedy", rule->remedy, markdown);
    for (size_t i = 0; i < rule->note_count; i++)
        help_part(&help, "Note", rule->notes[i], markdown);
    vi_json_pair(&sarif->json, markdown ? "markdown" : "text", vi_buffer_view(&help));
    sarif->words.failed |= help.failed;
    vi_buffer_free(&help);
}

static void
write_rule(struct sarif *sarif, const struct prog_rule *rule)
{
    struct vi_buffer law;
    vi_buffer_init(&law, &sarif->words.allocator);
    vi_cites_write(&law, rule->cites, rule->cite_count, rule->period);
    open_line(sarif);
    vi_json_pair(&sarif->json, "id", rule->id);
    message(sarif, "shortDescription", rule->title);
    open_object(sarif, "help");
    write_help(sarif, rule, vi_buffer_view(&law), false);
    write_help(sarif, rule, vi_buffer_view(&law), true);
    close_object(sarif);
    pair(sarif, "helpUri", link_of(rule));
    open_object(sarif, "defaultConfiguration");
    vi_json_pair(&sarif->json, "level", vi_text_from(level_of(rule->severity)));
    close_object(sarif);
    open_object(sarif, "properties");
    open_array(sarif, "tags");
    vi_json_word(&sarif->json, rule->requirement->kind->name);
    close_array(sarif);
    close_object(sarif);
    close_object(sarif);
    sarif->words.failed |= law.failed;
    vi_buffer_free(&law);
}

/* Of the versions of a rule in different periods, which share an id, the last describes it. */
static void
write_rules(struct sarif *sarif, const struct prog_program *program)
{
    open_array(sarif, "rules");
    for (size_t i = 0; program && i < program->rule_count; i++) {
        const bool last = i + 1 == program->rule_count ||
                          !vi_text_equal(program->rules[i]->id, program->rules[i + 1]->id);
        if (!last)
            continue;
        write_rule(sarif, program->rules[i]);
    }
    close_array(sarif);
}

static bool
open_run(const struct vi_report_view *report, struct vi_buffer *out)
{
    struct sarif sarif;
    init(&sarif, report->options, out);
    open_object(&sarif, NULL);
    vi_json_pair(&sarif.json, "$schema", VI_TEXT(SCHEMA));
    vi_json_pair(&sarif.json, "version", VI_TEXT("2.1.0"));
    open_array(&sarif, "runs");
    open_object(&sarif, NULL);
    open_object(&sarif, "tool");
    open_object(&sarif, "driver");
    vi_json_pair(&sarif.json, "name", VI_TEXT("Vires"));
    vi_json_pair(&sarif.json, "semanticVersion", vi_text_from(vires_version()));
    write_rules(&sarif, report->program);
    close_object(&sarif);
    close_object(&sarif);
    vi_json_pair(&sarif.json, "columnKind", VI_TEXT("unicodeCodePoints"));
    open_object(&sarif, "originalUriBaseIds");
    open_object(&sarif, ROOT);
    message(&sarif, "description", VI_TEXT("the root of the repository that the documents lie in"));
    close_object(&sarif);
    close_object(&sarif);
    open_array(&sarif, "results");
    vi_buffer_char(out, '\n');
    return finish(&sarif);
}

/* --- Evidence ------------------------------------------------------------------------ */

struct evidence {
    const struct verdict_document *document;
    const struct verdict_reason *told[EVIDENCE_MOST];
    size_t count;
};

/* Statements that stand in documents; what stands in rules, the rule says. */
static bool
is_news(const struct evidence *evidence, const struct verdict_reason *reason)
{
    if (!reason->place.source || evidence->count == EVIDENCE_MOST ||
        vi_where_is_rules(evidence->document->program, reason->place.source))
        return false;
    for (size_t i = 0; i < evidence->count; i++)
        if (vi_place_compare(evidence->told[i]->place, reason->place) == 0 &&
            vi_text_equal(evidence->told[i]->text, reason->text))
            return false;
    return true;
}

static void
related(struct sarif *sarif, struct evidence *evidence, const struct verdict_reason *reason,
        int depth)
{
    for (; reason && depth < REASON_DEPTH; reason = reason->next) {
        if (is_news(evidence, reason)) {
            if (!evidence->count)
                open_array(sarif, "relatedLocations");
            evidence->told[evidence->count++] = reason;
            open_object(sarif, NULL);
            vi_json_key(&sarif->json, "id");
            vi_json_number(&sarif->json, (int64_t)evidence->count);
            physical(sarif, reason->place.source->name, vi_place_line_column(reason->place));
            place_message(sarif, reason->text, reason->place);
            close_object(sarif);
        }
        related(sarif, evidence, reason->first, depth + 1);
    }
}

static void
write_related(struct sarif *sarif, const struct verdict_document *document,
              const struct verdict_row *row)
{
    struct evidence evidence = {.document = document};
    related(sarif, &evidence, row->reasons, 0);
    if (evidence.count)
        close_array(sarif);
}

/* --- Results ------------------------------------------------------------------------- */

/* What could not be judged is no result: a notification tells it.  What is not a failure has no
 * level (3.27.10). */
static const char *const kinds[] = {
    [VIRES_SATISFIED] = "pass",        [VIRES_BREACHED] = "fail", [VIRES_UNPROVEN] = "open",
    [VIRES_EXCUSED] = "informational", [VIRES_ERROR] = NULL,
};

static void
write_location(struct sarif *sarif, const struct verdict_document *document,
               const struct verdict_row *row)
{
    open_array(sarif, "locations");
    open_object(sarif, NULL);
    physical(sarif, document->source->name, vi_place_line_column(row->place));
    place_message(sarif, VI_TEXT(""), row->place);
    open_array(sarif, "logicalLocations");
    open_object(sarif, NULL);
    pair(sarif, "name", row->subject);
    pair(sarif, "fullyQualifiedName", row->path);
    close_object(sarif);
    close_array(sarif);
    close_object(sarif);
    close_array(sarif);
}

/* 3.27.23: what stands in the document itself is in source. */
static void
write_suppressions(struct sarif *sarif, const struct verdict_row *row)
{
    static const char *const kinds_of[] = {
        [VERDICT_BY_WAIVER] = "external",
        [VERDICT_BY_BASELINE] = "external",
        [VERDICT_BY_DOCUMENT] = "inSource",
    };
    if (!row->accepted)
        return;
    open_array(sarif, "suppressions");
    open_object(sarif, NULL);
    vi_json_pair(&sarif->json, "kind", vi_text_from(kinds_of[row->accepted->by]));
    vi_json_pair(&sarif->json, "status", VI_TEXT("accepted"));
    vi_buffer_clear(&sarif->words);
    vi_accepted_write(&sarif->words, row);
    vi_json_pair(&sarif->json, "justification", vi_buffer_view(&sarif->words));
    close_object(sarif);
    close_array(sarif);
}

static void
write_properties(struct sarif *sarif, const struct verdict_row *row)
{
    open_object(sarif, "properties");
    vi_json_key(&sarif->json, "code");
    vi_json_code(&sarif->json, vi_code_row(vi_verdict_code(row))->number);
    vi_json_pair(&sarif->json, "verdict", vi_text_from(vires_verdict_name(row->verdict)));
    pair(sarif, "citation", row->citation);
    pair(sarif, "remedy", row->rule->remedy);
    pair(sarif, "missing", row->missing.noun);
    pair(sarif, "missingFrom", row->missing.document);
    pair(sarif, "settledIf", row->settle);
    if (row->follows)
        pair(sarif, "follows", row->follows->rule->id);
    close_object(sarif);
}

static void
write_result(struct sarif *sarif, const struct verdict_document *document,
             const struct verdict_row *row)
{
    const bool fails = row->verdict == VIRES_BREACHED;
    open_line(sarif);
    vi_json_pair(&sarif->json, "ruleId", row->rule->id);
    vi_json_key(&sarif->json, "ruleIndex");
    vi_json_number(&sarif->json, row->rule->number);
    vi_json_pair(&sarif->json, "kind", vi_text_from(kinds[row->verdict]));
    vi_json_pair(&sarif->json, "level",
                 vi_text_from(fails ? level_of(row->rule->severity) : "none"));
    message(sarif, "message", row->message);
    write_location(sarif, document, row);
    write_related(sarif, document, row);
    if (row->fingerprint.size) {
        open_object(sarif, "partialFingerprints");
        vi_json_pair(&sarif->json, "vires/v1", row->fingerprint);
        close_object(sarif);
    }
    write_suppressions(sarif, row);
    write_properties(sarif, row);
    close_object(sarif);
}

static bool
write_results(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct sarif sarif;
    init(&sarif, view->options, out);
    for (size_t i = 0; i < view->document->row_count; i++) {
        const struct verdict_row *row = &view->document->rows[i];
        if (!kinds[row->verdict] || row->verdict == VIRES_SATISFIED)
            continue;
        write_result(&sarif, view->document, row);
    }
    return finish(&sarif);
}

/* --- Notifications -------------------------------------------------------------------- */

static void
write_notification(struct sarif *sarif, const struct vires_finding *finding, struct vi_text name)
{
    const struct vi_code_row *code = vi_code_numbered(finding->code);
    open_line(sarif);
    open_object(sarif, "descriptor");
    vi_json_key(&sarif->json, "id");
    vi_json_code(&sarif->json, finding->code);
    close_object(sarif);
    vi_json_pair(&sarif->json, "level", vi_text_from(level_of(finding->severity)));
    message(sarif, "message", vi_text_from(finding->text));
    if (name.size) {
        open_array(sarif, "locations");
        open_object(sarif, NULL);
        physical(sarif, name, vi_where_of(finding));
        if (finding->place.words && finding->place.words[0])
            message(sarif, "message", vi_text_from(finding->place.words));
        close_object(sarif);
        close_array(sarif);
    }
    if (code) {
        open_object(sarif, "properties");
        pair(sarif, "help", vi_text_from(code->help));
        close_object(sarif);
    }
    close_object(sarif);
}

/* A rule that met a limit, or a fault of its own. */
static void
write_unjudged(struct sarif *sarif, const struct verdict_document *document,
               const struct verdict_row *row)
{
    open_line(sarif);
    open_object(sarif, "descriptor");
    vi_json_key(&sarif->json, "id");
    vi_json_code(&sarif->json, vi_code_row(vi_verdict_code(row))->number);
    close_object(sarif);
    open_object(sarif, "associatedRule");
    vi_json_pair(&sarif->json, "id", row->rule->id);
    vi_json_key(&sarif->json, "index");
    vi_json_number(&sarif->json, row->rule->number);
    close_object(sarif);
    vi_json_pair(&sarif->json, "level", VI_TEXT("error"));
    message(sarif, "message", row->message);
    write_location(sarif, document, row);
    close_object(sarif);
}

static bool
write_notifications(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    const struct vires_finding *finding;
    struct sarif sarif;
    init(&sarif, view->options, out);
    for (size_t i = 0; (finding = vires_findings_at(view->findings, i)) != NULL; i++)
        write_notification(&sarif, finding, document->source->name);
    for (size_t i = 0; i < document->row_count; i++)
        if (document->rows[i].verdict == VIRES_ERROR)
            write_unjudged(&sarif, document, &document->rows[i]);
    return finish(&sarif);
}

/* What is wrong with the rules is about the configuration; the rest about the run. */
static bool
is_of_rules(const struct vires_finding *finding)
{
    return finding->code >= 2000 && finding->code < 3000;
}

static void
write_faults(struct sarif *sarif, const struct vires_findings *faults, bool of_rules)
{
    const struct vires_finding *finding;
    for (size_t i = 0; faults && (finding = vires_findings_at(faults, i)) != NULL; i++)
        if (is_of_rules(finding) == of_rules)
            write_notification(sarif, finding, vi_text_from(finding->place.file));
}

static bool
close_run(const struct vi_report_view *report, struct vi_buffer *out)
{
    struct sarif sarif;
    init(&sarif, report->options, out);
    vi_buffer_string(out, report->bodies ? "\n],\n" : "],\n");
    open_array(&sarif, "invocations");
    open_object(&sarif, NULL);
    vi_json_key(&sarif.json, "executionSuccessful");
    vi_json_truth(&sarif.json, report->whole);
    open_array(&sarif, "toolConfigurationNotifications");
    write_faults(&sarif, report->faults, true);
    close_array(&sarif);
    open_array(&sarif, "toolExecutionNotifications");
    vi_buffer_text(out, report->asides);
    sarif.json.comma = report->asides.size != 0;
    write_faults(&sarif, report->faults, false);
    close_array(&sarif);
    close_object(&sarif);
    close_array(&sarif);
    vi_buffer_string(out, "\n}]}\n");
    return finish(&sarif);
}

const struct vi_format vi_format_sarif = {
    .reasons = true,
    .faults = true,
    .between = ",\n",
    .write = write_results,
    .aside = write_notifications,
    .open = open_run,
    .close = close_run,
};

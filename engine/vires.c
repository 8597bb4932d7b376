/* SPDX-License-Identifier: Apache-2.0 */
/* The public interface: checks arguments and calls one stage after another. */
#include "vires.h"

#include <stdatomic.h>
#include <string.h>

#include "disk.h"
#include "document/mapping.h"
#include "document/read.h"
#include "document/record_write.h"
#include "document/trace.h"
#include "eval/accept.h"
#include "eval/evaluate.h"
#include "eval/examples.h"
#include "eval/fingerprint.h"
#include "eval/power_who.h"
#include "kinds/kind.h"
#include "report/record_json.h"
#include "report/basis.h"
#include "report/format.h"
#include "report/report.h"
#include "report/write_who.h"
#include "ruleset/lint.h"
#include "report/timeline.h"
#include "ruleset/ruleset.h"

struct vires_engine {
    struct vires_allocator allocator;
    struct vires_loader loader;
    struct vires_pdf_reader pdf;
    struct vi_limits limits;
};

struct vires_rules {
    struct vires_engine *engine;
    struct prog_program *program;
    struct vi_arena arena;
    struct vires_rule *rows;
    atomic_uint references;
};

struct vires_worker {
    struct vires_rules *rules;
    struct vi_document_reader reader;
    struct vi_arena scratch;
};

struct vires_dossier {
    struct vires_rules *rules;
    struct vi_arena arena, reading; /* what is kept, and what is read at the moment */
    struct vi_dossier links;
    bool linked, failed;
};

struct vires_waivers {
    struct vires_engine *engine;
    struct vi_waivers all;
};

struct vires_result {
    struct vires_rules *rules;
    struct vi_arena arena;
    struct vi_arena lines; /* where lines begin, made when first asked */
    struct vi_arena words; /* sentences, made when first written */
    struct vires_findings findings;
    struct vi_source source;
    struct verdict_document document;
    struct vi_evaluation how;         /* to judge again when words are wanted */
    const struct doc_record *record;  /* NULL: unreadable */
    const struct vi_waivers *waivers; /* or NULL */
    struct vi_text path;              /* what they call the document */
    struct vi_allowance *allowances;  /* in the document itself */
    bool worded, reasoned;            /* what the document's rows already have */
};

struct vires_report {
    struct vires_engine *engine;
    struct vires_rules *rules; /* or NULL */
    struct vi_report report;
};

struct vires_who {
    struct vires_rules *rules;
    struct vi_arena arena;
    struct vi_who who;
    const char **holders; /* ids, as strings */
};

/* --- Names -------------------------------------------------------------------- */

/* clang-format off */
static const struct vi_word statuses[] = {
    {"ok", VIRES_OK}, {"rejected", VIRES_REJECTED}, {"not found", VIRES_NOT_FOUND},
    {"input or output failed", VIRES_IO}, {"limit exceeded", VIRES_LIMIT},
    {"out of memory", VIRES_NO_MEMORY}, {"misuse", VIRES_MISUSE}, {0},
};
static const struct vi_word verdicts[] = {
    {"satisfied", VIRES_SATISFIED}, {"breached", VIRES_BREACHED}, {"unproven", VIRES_UNPROVEN},
    {"excused", VIRES_EXCUSED}, {"error", VIRES_ERROR}, {0},
};
static const struct vi_word document_verdicts[] = {
    {"breached", VIRES_DOCUMENT_BREACHED}, {"unproven", VIRES_DOCUMENT_UNPROVEN},
    {"clear", VIRES_DOCUMENT_CLEAR}, {"not-judged", VIRES_DOCUMENT_NOT_JUDGED},
    {"unreadable", VIRES_DOCUMENT_UNREADABLE}, {0},
};
static const struct vi_word severities[] = {
    {"advice", VIRES_ADVICE}, {"warning", VIRES_WARNING}, {"error", VIRES_SEVERE}, {0},
};
static const struct vi_word stages[] = {
    {"draft", VIRES_DRAFT}, {"publication", VIRES_PUBLICATION}, {"audit", VIRES_AUDIT}, {0},
};
/* clang-format on */

const char *
vires_version(void)
{
    return VIRES_VERSION;
}

const char *
vires_status_name(enum vires_status status)
{
    return vi_words_name(statuses, (int)status);
}

const char *
vires_verdict_name(enum vires_verdict verdict)
{
    return vi_words_name(verdicts, (int)verdict);
}

const char *
vires_document_verdict_name(enum vires_document_verdict verdict)
{
    return vi_words_name(document_verdicts, (int)verdict);
}

const char *
vires_severity_name(enum vires_severity severity)
{
    return vi_words_name(severities, (int)severity);
}

const char *
vires_code_help(uint16_t code)
{
    const struct vi_code_row *row = vi_code_numbered(code);
    return row ? row->help : NULL;
}

bool
vires_format_named(const char *name, enum vires_format *out)
{
    int value;
    if (!vi_words_find(vi_format_words, vi_text_from(name), &value))
        return false;
    *out = (enum vires_format)value;
    return true;
}

bool
vires_stage_named(const char *name, enum vires_stage *out)
{
    int value;
    if (!vi_words_find(stages, vi_text_from(name), &value))
        return false;
    *out = (enum vires_stage)value;
    return true;
}

/* --- Engine ------------------------------------------------------------------- */

static enum vires_status
open_file(void *user, const char *name, const char **bytes, size_t *size)
{
    const struct vires_engine *engine = user;
    struct vi_disk_file file;
    const char *why;
    enum vires_status status = vi_disk_read(name, &engine->limits, &engine->allocator, &file, &why);
    if (status)
        return status;
    *bytes = file.bytes;
    *size = file.size;
    return VIRES_OK;
}

static void
close_file(void *user, const char *bytes, size_t size)
{
    const struct vires_engine *engine = user;
    union { /* the loader lends its bytes as const, and now gets them back */
        const char *lent;
        char *own;
    } block = {bytes};
    struct vi_disk_file file = {block.own, size};
    vi_disk_release(&file, &engine->allocator);
}

/* Options of an older caller are shorter; what they lack is zero. */
static bool
copy_options(void *out, size_t size, const void *options, size_t given)
{
    if (given < sizeof(size_t) || given > size)
        return false;
    memcpy(out, options, given);
    return true;
}

enum vires_status
vires_engine_new(const struct vires_options *options, struct vires_engine **out)
{
    struct vires_options all = {0};
    if (!out || (options && !copy_options(&all, sizeof(all), options, options->struct_size)))
        return VIRES_MISUSE;
    struct vires_engine *engine = vi_resize(&all.allocator, NULL, sizeof(*engine));
    if (!engine)
        return VIRES_NO_MEMORY;
    *engine =
        (struct vires_engine){.allocator = all.allocator, .loader = all.loader, .pdf = all.pdf};
    if (!all.loader.open)
        engine->loader = (struct vires_loader){open_file, close_file, engine};
    vi_limits_default(&engine->limits);
    *out = engine;
    return VIRES_OK;
}

void
vires_engine_free(struct vires_engine *engine)
{
    if (!engine)
        return;
    struct vires_allocator allocator = engine->allocator;
    (void)vi_resize(&allocator, engine, 0);
}

enum vires_status
vires_engine_limit(struct vires_engine *engine, const char *name, uint64_t value)
{
    if (!engine || !name)
        return VIRES_MISUSE;
    for (enum vi_limit limit = 0; limit < VI_LIMIT_COUNT_; limit++) {
        if (strcmp(vi_limit_name(limit), name) != 0)
            continue;
        engine->limits.value[limit] = value;
        return VIRES_OK;
    }
    return VIRES_NOT_FOUND;
}

/* --- Findings ----------------------------------------------------------------- */

enum vires_status
vires_findings_new(struct vires_engine *engine, struct vires_findings **out)
{
    if (!engine || !out)
        return VIRES_MISUSE;
    struct vires_findings *list = vi_resize(&engine->allocator, NULL, sizeof(*list));
    if (!list)
        return VIRES_NO_MEMORY;
    vi_findings_init(list, &engine->allocator, &engine->limits);
    *out = list;
    return VIRES_OK;
}

void
vires_findings_free(struct vires_findings *findings)
{
    if (!findings)
        return;
    struct vires_allocator allocator = findings->arena.allocator;
    vi_findings_release(findings);
    (void)vi_resize(&allocator, findings, 0);
}

void
vires_findings_clear(struct vires_findings *findings)
{
    vi_findings_release(findings);
}

size_t
vires_findings_count(const struct vires_findings *findings, enum vires_severity least)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->shown_count; i++)
        count += findings->shown[i].severity >= least;
    return count;
}

const struct vires_finding *
vires_findings_at(const struct vires_findings *findings, size_t index)
{
    return index < findings->shown_count ? &findings->shown[index] : NULL;
}

/* --- Rules -------------------------------------------------------------------- */

static const char *
copy_iso(struct vi_arena *arena, struct vi_buffer *buffer, int64_t day)
{
    if (day == VI_LEAST || day == VI_MOST)
        return "";
    vi_buffer_clear(buffer);
    vi_date_write_iso(buffer, vi_range_exact(day));
    return vi_buffer_copy(buffer, arena).at;
}

static struct vires_rule
show_rule(struct vi_arena *arena, struct vi_buffer *buffer, const struct prog_rule *rule)
{
    const struct vi_line_column at = vi_place_line_column(rule->place);
    struct vires_rule row = {
        .id = vi_text_copy(arena, rule->id).at,
        .kind = rule->requirement->kind->name,
        .title = vi_text_copy(arena, rule->title).at,
        .severity = rule->severity,
        .from = copy_iso(arena, buffer, rule->period.from),
        .until = copy_iso(arena, buffer, rule->period.until),
        .place = {.file = "", .line = at.line, .column = at.column, .words = ""},
    };
    if (rule->place.source)
        row.place.file = vi_text_copy(arena, rule->place.source->name).at;
    vi_buffer_clear(buffer);
    vi_cites_write(buffer, rule->cites, rule->cite_count, rule->period);
    row.citation = vi_buffer_copy(buffer, arena).at;
    return row;
}

static bool
show_rules(struct vires_rules *rules)
{
    const struct prog_program *program = rules->program;
    struct vi_buffer buffer;
    rules->rows = VI_NEW_ARRAY(&rules->arena, struct vires_rule, program->rule_count);
    vi_buffer_init(&buffer, &rules->engine->allocator);
    for (size_t i = 0; !rules->arena.failed && i < program->rule_count; i++)
        rules->rows[i] = show_rule(&rules->arena, &buffer, program->rules[i]);
    vi_buffer_free(&buffer);
    return !rules->arena.failed;
}

static enum vires_status
load_program(struct vires_engine *engine, const char *const *paths, size_t count,
             struct vires_findings *findings, struct prog_program **out)
{
    const struct vi_load load = {
        .allocator = &engine->allocator,
        .limits = &engine->limits,
        .loader = &engine->loader,
        .read_style = vi_style_read,
        .read_mapping = vi_mapping_read,
        .style_user = &engine->limits,
    };
    struct prog_program *program;
    enum vires_status status = vi_program_load(&load, paths, count, findings, &program);
    if (status)
        return status;
    status = vi_styles_link(program, findings);
    vi_findings_settle(findings);
    if (!status && findings->failed)
        status = VIRES_NO_MEMORY;
    if (status)
        vi_program_free(program);
    else
        *out = program;
    return status;
}

enum vires_status
vires_rules_load(struct vires_engine *engine, const char *const *paths, size_t count,
                 struct vires_findings *findings, struct vires_rules **out)
{
    if (!engine || (!paths && count) || !findings || !out)
        return VIRES_MISUSE;
    struct vires_rules *rules = vi_resize(&engine->allocator, NULL, sizeof(*rules));
    if (!rules)
        return VIRES_NO_MEMORY;
    *rules = (struct vires_rules){.engine = engine};
    atomic_init(&rules->references, 1);
    vi_arena_init(&rules->arena, &engine->allocator, 0);
    enum vires_status status = load_program(engine, paths, count, findings, &rules->program);
    if (!status && !show_rules(rules))
        status = VIRES_NO_MEMORY;
    if (status)
        vires_rules_unref(rules);
    else
        *out = rules;
    return status;
}

struct vires_rules *
vires_rules_ref(struct vires_rules *rules)
{
    atomic_fetch_add_explicit(&rules->references, 1, memory_order_relaxed);
    return rules;
}

void
vires_rules_unref(struct vires_rules *rules)
{
    if (!rules || atomic_fetch_sub_explicit(&rules->references, 1, memory_order_acq_rel) != 1)
        return;
    vi_program_free(rules->program);
    vi_arena_free(&rules->arena);
    (void)vi_resize(&rules->engine->allocator, rules, 0);
}

size_t
vires_rules_count(const struct vires_rules *rules)
{
    return rules->program->rule_count;
}

const struct vires_rule *
vires_rules_at(const struct vires_rules *rules, size_t index)
{
    return index < rules->program->rule_count ? &rules->rows[index] : NULL;
}

/* Gives a buffer to a writer, and frees it. */
static enum vires_status
send(struct vi_buffer *buffer, bool whole, struct vires_writer writer)
{
    enum vires_status status = whole && !buffer->failed ? VIRES_OK : VIRES_NO_MEMORY;
    if (!status && buffer->size && !writer.write(writer.user, buffer->bytes, buffer->size))
        status = VIRES_IO;
    vi_buffer_free(buffer);
    return status;
}

enum vires_status
vires_rules_describe(const struct vires_rules *rules, struct vires_writer writer)
{
    if (!rules || !writer.write)
        return VIRES_MISUSE;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &rules->engine->allocator);
    vi_basis_write_rules(rules->program, &buffer);
    return send(&buffer, true, writer);
}

enum vires_status
vires_rules_list(const struct vires_rules *rules, struct vires_writer writer)
{
    if (!rules || !writer.write)
        return VIRES_MISUSE;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &rules->engine->allocator);
    for (size_t i = 0; i < rules->program->rule_count; i++) {
        vi_rule_write_line(rules->program->rules[i], &buffer);
        vi_buffer_char(&buffer, '\n');
    }
    return send(&buffer, true, writer);
}

enum vires_status
vires_rules_show(const struct vires_rules *rules, const char *id, struct vires_writer writer)
{
    if (!rules || !id || !writer.write)
        return VIRES_MISUSE;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &rules->engine->allocator);
    const bool found = vi_program_show(rules->program, vi_text_from(id), &buffer);
    const enum vires_status status = send(&buffer, true, writer);
    return status || found ? status : VIRES_NOT_FOUND;
}

enum vires_status
vires_rules_test(const struct vires_rules *rules, struct vires_writer writer, size_t *passed,
                 size_t *failed)
{
    if (!rules || !writer.write || !passed || !failed)
        return VIRES_MISUSE;
    return vi_examples_run(rules->program, &rules->engine->limits, &rules->engine->allocator,
                           writer, passed, failed);
}

enum vires_status
vires_rules_weigh(struct vires_rules *rules, const char *id, enum vires_severity severity)
{
    enum vires_status status = VIRES_NOT_FOUND;
    if (!rules || !id || (unsigned)severity > VIRES_SEVERE)
        return VIRES_MISUSE;
    for (size_t i = 0; i < rules->program->rule_count; i++) {
        union { /* nobody judges by it yet */
            const struct prog_rule *made;
            struct prog_rule *own;
        } rule = {rules->program->rules[i]};
        if (!vi_text_is(rule.made->id, id))
            continue;
        rule.own->severity = severity;
        rules->rows[i].severity = severity;
        status = VIRES_OK;
    }
    return status;
}

enum vires_status
vires_rules_lint(const struct vires_rules *rules, struct vires_findings *findings)
{
    if (!rules || !findings)
        return VIRES_MISUSE;
    return vi_lint_schemes(rules->program, &rules->engine->limits, &rules->engine->allocator,
                           findings)
               ? VIRES_OK
               : VIRES_NO_MEMORY;
}

/* --- Who has power ------------------------------------------------------------ */

static enum vires_status
ask_who(struct vires_who *who, const struct vires_who_options *options,
        struct vires_findings *findings)
{
    const struct vires_engine *engine = who->rules->engine;
    const char *const words[] = {options->function, options->amount, options->on, options->by,
                                 options->authority};
    struct vi_text copies[VI_COUNT(words)];
    for (size_t i = 0; i < VI_COUNT(words); i++)
        copies[i] = vi_text_copy(&who->arena, vi_text_from(words[i]));
    const struct vi_who_asked asked = {copies[0], copies[1], copies[2],
                                       copies[3], copies[4], options->all};
    enum vires_status status =
        vi_who_ask(who->rules->program, &engine->limits, &asked, &who->arena, findings, &who->who);
    vi_findings_settle(findings);
    who->holders = VI_NEW_ARRAY(&who->arena, const char *, who->who.row_count);
    for (size_t i = 0; who->holders && i < who->who.row_count; i++)
        who->holders[i] =
            vi_text_copy(&who->arena, who->who.scheme->holders[who->who.rows[i].holder].name).at;
    return who->arena.failed || findings->failed ? VIRES_NO_MEMORY : status;
}

enum vires_status
vires_who_ask(struct vires_rules *rules, const struct vires_who_options *options,
              struct vires_findings *findings, struct vires_who **out)
{
    struct vires_who_options all = {0};
    if (!rules || !options || !findings || !out ||
        !copy_options(&all, sizeof(all), options, options->struct_size) ||
        (all.all ? !all.by : !all.function || !all.function[0]))
        return VIRES_MISUSE;
    struct vires_who *who = vi_resize(&rules->engine->allocator, NULL, sizeof(*who));
    if (!who)
        return VIRES_NO_MEMORY;
    *who = (struct vires_who){.rules = vires_rules_ref(rules)};
    vi_arena_init(&who->arena, &rules->engine->allocator,
                  (size_t)rules->engine->limits.value[VI_LIMIT_MEMORY_BYTES]);
    enum vires_status status = ask_who(who, &all, findings);
    if (status)
        vires_who_free(who);
    else
        *out = who;
    return status;
}

void
vires_who_free(struct vires_who *who)
{
    if (!who)
        return;
    struct vires_rules *rules = who->rules;
    vi_arena_free(&who->arena);
    (void)vi_resize(&rules->engine->allocator, who, 0);
    vires_rules_unref(rules);
}

enum vires_power
vires_who_answer(const struct vires_who *who)
{
    const struct vi_who *answer = &who->who;
    if (answer->by_may_not || !answer->row_count)
        return VIRES_POWER_NO;
    const bool by_one = answer->by && answer->function.size;
    return (by_one ? answer->by_may : answer->sure_count > 0) ? VIRES_POWER_YES
                                                              : VIRES_POWER_PERHAPS;
}

size_t
vires_who_count(const struct vires_who *who, enum vires_power least)
{
    return least == VIRES_POWER_YES ? who->who.sure_count : who->who.row_count;
}

const char *
vires_who_holder(const struct vires_who *who, size_t index)
{
    return index < who->who.row_count ? who->holders[index] : NULL;
}

enum vires_status
vires_who_write(const struct vires_who *who, enum vires_who_format format,
                struct vires_writer writer)
{
    static void (*const writes[])(const struct vi_who *, struct vi_buffer *) = {
        [VIRES_WHO_PLAIN] = vi_who_write_plain,
        [VIRES_WHO_JSON] = vi_who_write_json,
        [VIRES_WHO_DOT] = vi_who_write_dot,
        [VIRES_WHO_SVG] = vi_who_write_svg,
    };
    if (!who || (size_t)format >= VI_COUNT(writes) || !writer.write)
        return VIRES_MISUSE;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &who->rules->engine->allocator);
    writes[format](&who->who, &buffer);
    return send(&buffer, true, writer);
}

/* --- Waivers and baselines ------------------------------------------------------ */

enum vires_status
vires_waivers_new(struct vires_engine *engine, const char *day, struct vires_waivers **out)
{
    int64_t number;
    if (!engine || !day || !out || !vi_date_parse_day(vi_text_from(day), &number))
        return VIRES_MISUSE;
    struct vires_waivers *waivers = vi_resize(&engine->allocator, NULL, sizeof(*waivers));
    if (!waivers)
        return VIRES_NO_MEMORY;
    *waivers =
        (struct vires_waivers){.engine = engine, .all = {.limits = &engine->limits, .day = number}};
    vi_arena_init(&waivers->all.arena, &engine->allocator,
                  (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES]);
    *out = waivers;
    return VIRES_OK;
}

void
vires_waivers_free(struct vires_waivers *waivers)
{
    if (!waivers)
        return;
    struct vires_allocator allocator = waivers->engine->allocator;
    vi_arena_free(&waivers->all.arena);
    (void)vi_resize(&allocator, waivers, 0);
}

enum vires_status
vires_waivers_read(struct vires_waivers *waivers, const char *name, const char *bytes, size_t size,
                   struct vires_findings *findings)
{
    if (!waivers || !name || (!bytes && size) || !findings)
        return VIRES_MISUSE;
    struct vi_arena *arena = &waivers->all.arena;
    struct vi_source *source = VI_NEW(arena, struct vi_source);
    const struct vi_text own_name = vi_text_copy(arena, vi_text_from(name));
    const struct vi_text own = vi_text_copy(arena, (struct vi_text){bytes ? bytes : "", size});
    if (!source || arena->failed)
        return VIRES_NO_MEMORY;
    enum vires_status status =
        vi_source_read(own_name, own, VI_SOURCE_XML, waivers->all.limits, arena, findings, source);
    if (!status && !vi_source_index(source, arena))
        status = VIRES_NO_MEMORY;
    if (!status)
        status = vi_waivers_read(&waivers->all, source, findings);
    vi_waivers_sort(&waivers->all);
    vi_findings_settle(findings);
    return findings->failed ? VIRES_NO_MEMORY : status;
}

enum vires_status
vires_waivers_report(const struct vires_waivers *waivers, bool all_judged,
                     struct vires_findings *findings)
{
    if (!waivers || !findings)
        return VIRES_MISUSE;
    vi_waivers_report(&waivers->all, all_judged, findings);
    vi_findings_settle(findings);
    return findings->failed ? VIRES_NO_MEMORY : VIRES_OK;
}

/* --- Checking ----------------------------------------------------------------- */

enum vires_status
vires_worker_new(struct vires_rules *rules, struct vires_worker **out)
{
    if (!rules || !out)
        return VIRES_MISUSE;
    const struct vires_engine *engine = rules->engine;
    struct vires_worker *worker = vi_resize(&engine->allocator, NULL, sizeof(*worker));
    if (!worker)
        return VIRES_NO_MEMORY;
    *worker = (struct vires_worker){.rules = rules};
    enum vires_status status = vi_document_reader_init(&worker->reader, rules->program,
                                                       &engine->limits, &engine->allocator);
    if (status) {
        (void)vi_resize(&engine->allocator, worker, 0);
        return status;
    }
    worker->reader.prose.pdf = engine->pdf.read ? &engine->pdf : NULL;
    vi_arena_init(&worker->scratch, &engine->allocator,
                  (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES]);
    vires_rules_ref(rules);
    *out = worker;
    return VIRES_OK;
}

void
vires_worker_free(struct vires_worker *worker)
{
    if (!worker)
        return;
    struct vires_rules *rules = worker->rules;
    vi_document_reader_free(&worker->reader);
    vi_arena_free(&worker->scratch);
    (void)vi_resize(&rules->engine->allocator, worker, 0);
    vires_rules_unref(rules);
}

static struct vires_result *
new_result(struct vires_rules *rules)
{
    const struct vires_engine *engine = rules->engine;
    struct vires_result *result = vi_resize(&engine->allocator, NULL, sizeof(*result));
    if (!result)
        return NULL;
    memset(result, 0, sizeof(*result));
    result->rules = vires_rules_ref(rules);
    vi_arena_init(&result->arena, &engine->allocator,
                  (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES]);
    vi_arena_init(&result->lines, &engine->allocator,
                  (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES]);
    vi_findings_init(&result->findings, &engine->allocator, &engine->limits);
    return result;
}

void
vires_result_free(struct vires_result *result)
{
    if (!result)
        return;
    struct vires_rules *rules = result->rules;
    vi_findings_release(&result->findings);
    vi_arena_free(&result->words);
    vi_arena_free(&result->lines);
    vi_arena_free(&result->arena);
    (void)vi_resize(&rules->engine->allocator, result, 0);
    vires_rules_unref(rules);
}

/* Turns the options into what evaluation asks for; false: a date is none. */
static bool
set_evaluation(const struct vires_worker *worker, const struct vires_check_options *options,
               struct vi_evaluation *how)
{
    static const enum model_stage model_stages_of[] = {
        [VIRES_STAGE_OF_RECORD] = MODEL_STAGE_UNKNOWN,
        [VIRES_DRAFT] = MODEL_STAGE_DRAFT,
        [VIRES_PUBLICATION] = MODEL_STAGE_PUBLICATION,
        [VIRES_AUDIT] = MODEL_STAGE_AUDIT,
    };
    struct vires_check_options all = {0};
    if (options && !copy_options(&all, sizeof(all), options, options->struct_size))
        return false;
    if ((size_t)all.stage >= VI_COUNT(model_stages_of))
        return false;
    *how = (struct vi_evaluation){
        .program = worker->rules->program,
        .limits = &worker->rules->engine->limits,
        .authority = vi_text_from(all.authority),
        .as_of = VI_MOST,
        .stage = model_stages_of[all.stage],
        .explain = all.explain,
        .dossier = all.dossier ? &all.dossier->links : NULL,
    };
    if (all.dossier && (!all.dossier->linked || all.dossier->rules != worker->rules))
        return false;
    return !all.as_of || vi_date_parse_day(vi_text_from(all.as_of), &how->as_of);
}

/* The verdict of a document that cannot be judged; the findings say why. */
static void
set_unreadable(struct vires_result *result)
{
    result->document = (struct verdict_document){
        .program = result->rules->program,
        .source = &result->source,
        .verdict = VIRES_DOCUMENT_UNREADABLE,
        .days = vi_range_all(),
        .as_of = VI_MOST,
    };
}

/* The name and the bytes are copied: places point into them, and the caller's may go. */
static enum vires_status
read_document(struct vires_worker *worker, const char *name, struct vi_text bytes,
              struct vi_arena *arena, struct vires_findings *findings, struct vi_source *source,
              struct doc_record **out)
{
    struct vi_text own_name = vi_text_copy(arena, vi_text_from(name));
    struct vi_text own_bytes = vi_text_copy(arena, bytes);
    if (arena->failed)
        return VIRES_NO_MEMORY;
    vi_arena_reset(&worker->scratch);
    enum vires_status status = vi_document_read(&worker->reader, own_name, own_bytes, arena,
                                                &worker->scratch, findings, source, out);
    if (findings->count)
        vi_findings_settle(findings);
    return findings->failed ? VIRES_NO_MEMORY : status;
}

/* What is wrong with how this document hangs together with the others. */
static enum vires_status
take_problems(struct vires_result *result, const struct vi_dossier *dossier)
{
    const struct dossier_document *document =
        vi_dossier_find(dossier, result->source.name, result->source.digest);
    const struct vi_place whole = {.source = &result->source};
    if (!document)
        vi_report0(&result->findings, VI_DOSSIER_CHANGED, whole);
    else
        for (const struct dossier_problem *at = document->problems; at; at = at->next)
            vi_report(&result->findings, at->code, at->place, at->arguments,
                      VI_COUNT(at->arguments));
    vi_findings_settle(&result->findings);
    if (result->findings.failed)
        return VIRES_NO_MEMORY;
    return document ? VIRES_OK : VIRES_REJECTED;
}

/* Verdicts without words are counted and then given back; only what they rest on is kept. */
static enum vires_status
judge_quietly(struct vires_worker *worker, struct vires_result *result)
{
    struct verdict_document *document = &result->document;
    vi_arena_reset(&worker->scratch);
    struct vi_evaluation how = result->how;
    how.match = worker->reader.match; /* the result may outlive it */
    const enum vires_status status =
        vi_evaluate(&how, result->record, &worker->scratch, &worker->scratch, document);
    const size_t count = status ? 0 : document->assumption_count;
    struct vi_text *kept = VI_NEW_ARRAY(&result->arena, struct vi_text, count);
    for (size_t i = 0; kept && i < count; i++)
        kept[i] = document->assumptions[i];
    document->assumptions = kept;
    document->rows = NULL;
    return status || kept ? status : VIRES_NO_MEMORY;
}

static enum vires_status
read_and_judge(struct vires_worker *worker, struct vires_result *result, const char *name,
               struct vi_text bytes, const struct vi_evaluation *how)
{
    struct doc_record *record = NULL;
    enum vires_status status = read_document(worker, name, bytes, &result->arena, &result->findings,
                                             &result->source, &record);
    if (!status && how->dossier)
        status = take_problems(result, how->dossier);
    if (status == VIRES_NO_MEMORY)
        return status;
    if (status) {
        set_unreadable(result);
        return VIRES_OK;
    }
    result->record = record;
    result->how = *how;
    result->how.authority = vi_text_copy(&result->arena, how->authority);
    return judge_quietly(worker, result);
}

static enum vires_status put_into_words(struct vires_result *result, bool reasons);

/* Whether a finding is accepted hangs on its words: where there may be one to accept they are made
 * at once. */
static enum vires_status
accept_findings(struct vires_result *result, const struct vires_check_options *options)
{
    const size_t count = result->findings.count;
    if (!result->record)
        return VIRES_OK;
    result->waivers = options->waivers ? &options->waivers->all : NULL;
    result->path = options->path ? vi_text_copy(&result->arena, vi_text_from(options->path))
                                 : result->source.name;
    if (result->waivers)
        vi_waivers_see(result->waivers, result->path);
    if (!options->no_allowances)
        result->allowances = vi_allowances_read(&result->source, &result->arena, &result->findings);
    if (result->arena.failed)
        return VIRES_NO_MEMORY;
    const enum vires_status status =
        result->waivers || result->allowances ? put_into_words(result, false) : VIRES_OK;
    if (status)
        return status;
    vi_allowances_report(result->allowances, &result->findings);
    if (result->findings.count > count)
        vi_findings_settle(&result->findings);
    return result->findings.failed ? VIRES_NO_MEMORY : VIRES_OK;
}

static enum vires_status
finish(struct vires_result *result, enum vires_status status, struct vires_result **out)
{
    if (status)
        vires_result_free(result);
    else
        *out = result;
    return status;
}

/* The result of a document of which nothing can be said but why.  No limit keeps it from being
 * made. */
static enum vires_status
refuse(struct vires_rules *rules, const char *name, struct vi_text bytes, enum vi_code code,
       struct vi_text why, struct vires_result **out)
{
    struct vires_result *result = new_result(rules);
    if (!result)
        return VIRES_NO_MEMORY;
    result->arena.most = result->findings.arena.most = 0;
    result->source.name = vi_text_copy(&result->arena, vi_text_from(name));
    result->source.text = VI_TEXT("");
    if (bytes.at)
        vi_digest(bytes, result->source.digest);
    uint64_t most = rules->engine->limits.value[VI_LIMIT_MEMORY_BYTES];
    struct vi_text number = vi_findings_number(&result->findings, most);
    vi_report2(&result->findings, code, (struct vi_place){0}, why, number);
    vi_findings_settle(&result->findings);
    set_unreadable(result);
    bool failed = result->arena.failed || result->findings.failed;
    return finish(result, failed ? VIRES_NO_MEMORY : VIRES_OK, out);
}

/* Was it the limit that ended the last document, and not the system? */
static bool
met_limit(const struct vires_worker *worker, const struct vi_arena *arena,
          const struct vires_findings *findings)
{
    return worker->scratch.refused || arena->refused || findings->arena.refused;
}

enum vires_status
vires_check(struct vires_worker *worker, const char *name, const char *bytes, size_t size,
            const struct vires_check_options *options, struct vires_result **out)
{
    struct vi_evaluation how;
    struct vires_check_options all = {0};
    struct vi_text given = {bytes ? bytes : "", size};
    if (!worker || !name || (!bytes && size) || !out || !set_evaluation(worker, options, &how))
        return VIRES_MISUSE;
    if (options)
        (void)copy_options(&all, sizeof(all), options, options->struct_size);
    if (!size)
        return refuse(worker->rules, name, given, VI_INPUT_EMPTY, VI_TEXT(""), out);
    struct vires_result *result = new_result(worker->rules);
    if (!result)
        return VIRES_NO_MEMORY;
    enum vires_status status = read_and_judge(worker, result, name, given, &how);
    if (!status)
        status = accept_findings(result, &all);
    if (status != VIRES_NO_MEMORY || !met_limit(worker, &result->arena, &result->findings))
        return finish(result, status, out);
    vires_result_free(result);
    return refuse(worker->rules, name, given, VI_INPUT_MEMORY,
                  vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES)), out);
}

enum vires_status
vires_check_unopened(struct vires_worker *worker, const char *name, const char *why,
                     struct vires_result **out)
{
    if (!worker || !name || !out)
        return VIRES_MISUSE;
    return refuse(worker->rules, name, (struct vi_text){0},
                  why ? VI_INPUT_OPEN : VI_INPUT_NO_MEMORY, vi_text_from(why), out);
}

/* --- Dossiers ----------------------------------------------------------------- */

enum vires_status
vires_dossier_new(struct vires_rules *rules, struct vires_dossier **out)
{
    if (!rules || !out)
        return VIRES_MISUSE;
    const struct vires_engine *engine = rules->engine;
    const size_t most = (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES];
    struct vires_dossier *dossier = vi_resize(&engine->allocator, NULL, sizeof(*dossier));
    if (!dossier)
        return VIRES_NO_MEMORY;
    *dossier = (struct vires_dossier){.rules = vires_rules_ref(rules)};
    vi_arena_init(&dossier->arena, &engine->allocator, most);
    vi_arena_init(&dossier->reading, &engine->allocator, most);
    vi_dossier_init(&dossier->links, rules->program, &dossier->arena, &dossier->reading);
    dossier->links.detached = true;
    dossier->links.limits = &engine->limits;
    *out = dossier;
    return VIRES_OK;
}

void
vires_dossier_free(struct vires_dossier *dossier)
{
    if (!dossier)
        return;
    struct vires_rules *rules = dossier->rules;
    vi_arena_free(&dossier->reading);
    vi_arena_free(&dossier->arena);
    (void)vi_resize(&rules->engine->allocator, dossier, 0);
    vires_rules_unref(rules);
}

/* Was it the limit that ended it, and not the system? */
static enum vires_status
out_of_room(const struct vires_dossier *dossier)
{
    return dossier->arena.refused ? VIRES_LIMIT : VIRES_NO_MEMORY;
}

static enum vires_status
add_document(struct vires_dossier *dossier, struct vires_worker *worker, const char *name,
             struct vi_text bytes, const char *authority)
{
    struct vires_findings findings;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    vi_arena_reset(&dossier->reading);
    vi_findings_init(&findings, &dossier->rules->engine->allocator,
                     &dossier->rules->engine->limits);
    enum vires_status status =
        read_document(worker, name, bytes, &dossier->reading, &findings, &source, &record);
    if (status && dossier->reading.refused)
        status = VIRES_LIMIT; /* one document was too large; checking it says so */
    if (!status && !vi_source_index(&source, &dossier->reading))
        status = VIRES_NO_MEMORY;
    vi_findings_release(&findings);
    if (status)
        return status == VIRES_LIMIT ? VIRES_REJECTED : status;
    return vi_dossier_add(&dossier->links, record, vi_text_from(authority)) ? VIRES_OK
                                                                            : out_of_room(dossier);
}

enum vires_status
vires_dossier_add(struct vires_dossier *dossier, struct vires_worker *worker, const char *name,
                  const char *bytes, size_t size, const char *authority)
{
    if (!dossier || !worker || worker->rules != dossier->rules || !name || (!bytes && size) ||
        dossier->linked)
        return VIRES_MISUSE;
    if (dossier->failed)
        return out_of_room(dossier);
    if (!size)
        return VIRES_REJECTED;
    const enum vires_status status =
        add_document(dossier, worker, name, (struct vi_text){bytes, size}, authority);
    dossier->failed |= dossier->arena.failed;
    return status;
}

enum vires_status
vires_dossier_link(struct vires_dossier *dossier, const char *as_of)
{
    int64_t day = VI_MOST;
    if (!dossier || dossier->linked || (as_of && !vi_date_parse_day(vi_text_from(as_of), &day)))
        return VIRES_MISUSE;
    vi_arena_free(&dossier->reading);
    vi_arena_init(&dossier->reading, &dossier->rules->engine->allocator, 0);
    const bool done = !dossier->failed && vi_dossier_link(&dossier->links, day);
    vi_arena_free(&dossier->reading);
    dossier->failed = !done;
    dossier->linked = done;
    return done ? VIRES_OK : out_of_room(dossier);
}

static enum vires_status
write_dossier(const struct vires_dossier *dossier, struct vires_writer writer,
              bool (*write)(const struct vi_dossier *dossier, struct vi_buffer *out))
{
    if (!dossier || !dossier->linked || !writer.write)
        return VIRES_MISUSE;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &dossier->rules->engine->allocator);
    const bool whole = write(&dossier->links, &buffer);
    return send(&buffer, whole, writer);
}

enum vires_status
vires_dossier_write(const struct vires_dossier *dossier, struct vires_writer writer)
{
    return write_dossier(dossier, writer, vi_timeline_write);
}

enum vires_status
vires_dossier_draw(const struct vires_dossier *dossier, struct vires_writer writer)
{
    return write_dossier(dossier, writer, vi_timeline_write_html);
}

/* --- Reading ------------------------------------------------------------------ */

static enum vires_status
write_record(struct vires_worker *worker, struct doc_record *record, const char *authority,
             enum vires_reading form, struct vires_writer writer)
{
    struct vi_buffer buffer;
    if (!record->authority.size)
        record->authority = vi_text_from(authority);
    vi_buffer_init(&buffer, &worker->rules->engine->allocator);
    switch (form) {
    case VIRES_READ_XML:
        vi_record_write(record, &buffer);
        break;
    case VIRES_READ_JSON:
        vi_record_write_json(record, &buffer);
        break;
    case VIRES_READ_TRACE:
        vi_trace_write(&worker->reader.prose, &buffer);
        break;
    }
    return send(&buffer, true, writer);
}

/* How a text was read in which nothing was found that decides: that is when it is asked for. */
static enum vires_status
write_trace(struct vires_worker *worker, struct vires_writer writer)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &worker->rules->engine->allocator);
    vi_trace_write(&worker->reader.prose, &buffer);
    const enum vires_status status = send(&buffer, true, writer);
    return status ? status : VIRES_REJECTED;
}

/* Says why nothing could be read, and nothing else. */
static enum vires_status
reject(struct vires_findings *findings, enum vires_status status, enum vi_code code, uint64_t most)
{
    const struct vi_text limit = vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES));
    vires_findings_clear(findings);
    vi_report2(findings, code, (struct vi_place){0}, limit, vi_findings_number(findings, most));
    vi_findings_settle(findings);
    return findings->failed ? VIRES_NO_MEMORY : status;
}

enum vires_status
vires_read(struct vires_worker *worker, const char *name, const char *bytes, size_t size,
           const char *authority, enum vires_reading form, struct vires_findings *findings,
           struct vires_writer writer)
{
    if (!worker || !name || (!bytes && size) || !findings || !writer.write)
        return VIRES_MISUSE;
    if (!size)
        return reject(findings, VIRES_REJECTED, VI_INPUT_EMPTY, 0);
    const struct vires_engine *engine = worker->rules->engine;
    uint64_t most = engine->limits.value[VI_LIMIT_MEMORY_BYTES];
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    struct vi_arena arena;
    vi_arena_init(&arena, &engine->allocator, (size_t)most);
    worker->reader.prose.style = NULL;
    enum vires_status status = read_document(worker, name, (struct vi_text){bytes, size}, &arena,
                                             findings, &source, &record);
    const bool traced = form == VIRES_READ_TRACE && status == VIRES_REJECTED;
    if ((!status || traced) && !vi_source_index(&source, &arena))
        status = VIRES_NO_MEMORY;
    if (status == VIRES_REJECTED && traced)
        status = write_trace(worker, writer);
    else if (!status)
        status = write_record(worker, record, authority, form, writer);
    else if (status == VIRES_NO_MEMORY && met_limit(worker, &arena, findings))
        status = reject(findings, VIRES_LIMIT, VI_INPUT_MEMORY, most);
    vi_arena_free(&arena);
    return status;
}

/* --- Results ------------------------------------------------------------------ */

enum vires_document_verdict
vires_result_verdict(const struct vires_result *result)
{
    return result->document.verdict;
}

struct vires_counts
vires_result_counts(const struct vires_result *result)
{
    const struct verdict_counts *counts = &result->document.counts;
    return (struct vires_counts){
        .satisfied = counts->satisfied,
        .breached = counts->breached,
        .unproven_here = counts->unproven_here,
        .unproven_elsewhere = counts->unproven_elsewhere,
        .excused = counts->excused,
        .error = counts->error,
        .not_applicable = counts->not_applicable,
        .accepted = counts->accepted,
    };
}

const struct vires_findings *
vires_result_findings(const struct vires_result *result)
{
    return &result->findings;
}

bool
vires_result_fails(const struct vires_result *result, bool on_unproven)
{
    return result->document.verdict == VIRES_DOCUMENT_BREACHED ||
           (on_unproven && result->document.verdict == VIRES_DOCUMENT_UNPROVEN);
}

/* Most documents of a batch are clear, and most callers ask only for the verdict: sentences are
 * made when a report first needs them, by judging once more. */
static bool
has_its_words(const struct vires_result *result, bool reasons)
{
    const bool silent = !result->document.row_count && !result->how.explain;
    return !result->record || silent || (result->worded && (result->reasoned || !reasons));
}

/* Words have memory of their own: where it runs out, the verdict stands and writing may be tried
 * again. */
static enum vires_status
judge_in_words(struct vires_result *result, bool reasons, struct vi_arena *words,
               struct verdict_document *document)
{
    const struct vires_engine *engine = result->rules->engine;
    const size_t most = (size_t)engine->limits.value[VI_LIMIT_MEMORY_BYTES];
    struct vi_evaluation how = result->how;
    struct vi_arena scratch;
    how.words = true;
    how.reasons = reasons;
    vi_arena_init(words, &engine->allocator, most);
    vi_arena_init(&scratch, &engine->allocator, most);
    enum vires_status status = vi_evaluate(&how, result->record, words, &scratch, document);
    if (!status && !vi_fingerprints(document, words, &scratch))
        status = VIRES_NO_MEMORY;
    if (!status)
        vi_accept(document, result->waivers, result->path, result->allowances);
    if (status == VIRES_NO_MEMORY && (words->refused || scratch.refused))
        status = VIRES_LIMIT;
    vi_arena_free(&scratch);
    return status;
}

static enum vires_status
put_into_words(struct vires_result *result, bool reasons)
{
    struct vi_arena words;
    struct verdict_document document;
    if (has_its_words(result, reasons))
        return VIRES_OK;
    if (!result->source.line_starts && !vi_source_index(&result->source, &result->lines)) {
        vi_arena_reset(&result->lines);
        return VIRES_NO_MEMORY;
    }
    enum vires_status status = judge_in_words(result, reasons, &words, &document);
    if (status) {
        vi_arena_free(&words);
        return status;
    }
    vi_arena_free(&result->words);
    result->words = words;
    result->document = document;
    result->document.source = &result->source;
    result->worded = true;
    result->reasoned = reasons;
    return VIRES_OK;
}

enum vires_status
vires_result_write(struct vires_result *result, enum vires_format format,
                   const struct vires_write_options *options, struct vires_writer writer)
{
    struct vires_write_options all = {0};
    const struct vi_format *row = vi_format_at(format);
    if (!result || !row || !writer.write ||
        (options && !copy_options(&all, sizeof(all), options, options->struct_size)))
        return VIRES_MISUSE;
    enum vires_status status = put_into_words(result, row->reasons);
    if (status)
        return status;
    bool refused = false;
    const struct vi_result_view view = {&result->document, &result->findings, &all, writer,
                                        &refused};
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &result->rules->engine->allocator);
    const bool whole = !all.aside   ? row->write(&view, &buffer)
                       : row->aside ? row->aside(&view, &buffer)
                                    : true;
    if (!refused)
        return send(&buffer, whole, writer);
    vi_buffer_free(&buffer);
    return VIRES_IO;
}

/* --- Reports of several documents ----------------------------------------------- */

enum vires_status
vires_report_new(struct vires_engine *engine, struct vires_rules *rules, enum vires_format format,
                 const struct vires_write_options *options, struct vires_writer writer,
                 struct vires_report **out)
{
    struct vires_write_options all = {0};
    const struct vi_format *row = vi_format_at(format);
    if (!engine || !row || !writer.write || !out ||
        (options && !copy_options(&all, sizeof(all), options, options->struct_size)))
        return VIRES_MISUSE;
    struct vires_report *report = vi_resize(&engine->allocator, NULL, sizeof(*report));
    if (!report)
        return VIRES_NO_MEMORY;
    *report =
        (struct vires_report){.engine = engine, .rules = rules ? vires_rules_ref(rules) : NULL};
    enum vires_status status = vi_report_open(&report->report, &engine->allocator, row,
                                              rules ? rules->program : NULL, &all, writer);
    if (status)
        vires_report_free(report);
    else
        *out = report;
    return status;
}

enum vires_status
vires_report_add(struct vires_report *report, const char *body, size_t body_size, const char *aside,
                 size_t aside_size)
{
    if (!report || (!body && body_size) || (!aside && aside_size))
        return VIRES_MISUSE;
    return vi_report_add(&report->report, (struct vi_text){body ? body : "", body_size},
                         (struct vi_text){aside ? aside : "", aside_size});
}

enum vires_status
vires_report_close(struct vires_report *report, const struct vires_findings *faults, bool whole)
{
    return report ? vi_report_close(&report->report, faults, whole) : VIRES_MISUSE;
}

void
vires_report_free(struct vires_report *report)
{
    if (!report)
        return;
    struct vires_allocator allocator = report->engine->allocator;
    vi_report_release(&report->report);
    vires_rules_unref(report->rules);
    (void)vi_resize(&allocator, report, 0);
}

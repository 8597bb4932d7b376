/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/examples.h"

#include "base/printable.h"
#include "document/record.h"
#include "eval/evaluate.h"
#include "findings/place_words.h"

struct trial {
    const struct prog_program *program;
    const struct vi_limits *limits;
    struct vi_xml *xml;
    struct vi_record_reader reader;
    struct vires_findings findings;
    struct vi_arena arena, scratch; /* of one example */
    struct vi_buffer line;
    struct verdict_document document;
};

/* ORDER: as enum prog_example_kind. */
static const enum vires_verdict wanted[] = {
    [PROG_EXAMPLE_SATISFIED] = VIRES_SATISFIED,
    [PROG_EXAMPLE_BREACHED] = VIRES_BREACHED,
    [PROG_EXAMPLE_UNPROVEN] = VIRES_UNPROVEN,
    [PROG_EXAMPLE_EXCUSED] = VIRES_EXCUSED,
};

static void
begin(struct trial *trial)
{
    vi_arena_reset(&trial->arena);
    vi_arena_reset(&trial->scratch);
    vires_findings_clear(&trial->findings);
    vi_buffer_clear(&trial->line);
    trial->document = (struct verdict_document){0};
}

/* The record is a slice of the file that the rule stands in: its places are places there. */
static enum vires_status
read_example(struct trial *trial, const struct prog_example *example, struct doc_record **record)
{
    struct vi_source *slice = VI_NEW(&trial->arena, struct vi_source);
    struct vi_node *root;
    if (!slice)
        return VIRES_NO_MEMORY;
    slice->name = example->place.source ? example->place.source->name : VI_TEXT("");
    slice->text = example->record;
    enum vires_status status =
        vi_xml_parse(trial->xml, slice, &trial->arena, &trial->findings, &root);
    if (status)
        return status;
    struct vi_record_reader *reader = &trial->reader;
    reader->program = trial->program;
    reader->arena = &trial->arena;
    reader->scratch = &trial->scratch;
    reader->limits = trial->limits;
    reader->findings = &trial->findings;
    reader->file = example->place.source;
    reader->shift = example->record_offset;
    return vi_record_read(reader, slice, root, record);
}

static enum vires_status
judge_example(struct trial *trial, const struct prog_rule *rule, const struct prog_example *example)
{
    static const struct prog_authority *const nobody[1] = {NULL};
    struct doc_record *record;
    enum vires_status status = read_example(trial, example, &record);
    if (status)
        return status;
    const struct vi_evaluation how = {
        .program = trial->program,
        .limits = trial->limits,
        .authorities = example->authority_count ? example->authorities : nobody,
        .authority_count = example->authority_count,
        .only = rule,
        .authority = rule->authority,
        .as_of = VI_MOST,
        .words = true,
        .explain = true,
    };
    return vi_evaluate(&how, record, &trial->arena, &trial->scratch, &trial->document);
}

/* The first row that is neither satisfied nor as wanted; NULL: none. */
static const struct verdict_row *
stray(const struct verdict_document *document, enum vires_verdict verdict)
{
    for (size_t i = 0; i < document->row_count; i++)
        if (document->rows[i].verdict != VIRES_SATISFIED && document->rows[i].verdict != verdict)
            return &document->rows[i];
    return NULL;
}

static bool
has(const struct verdict_document *document, enum vires_verdict verdict)
{
    for (size_t i = 0; i < document->row_count; i++)
        if (document->rows[i].verdict == verdict)
            return true;
    return false;
}

static void
say_place(struct vi_buffer *out, struct vi_place place)
{
    if (!place.source)
        return;
    vi_buffer_string(out, " (");
    vi_place_full(out, place);
    vi_buffer_char(out, ')');
}

/* What came out, with its sentence. */
static void
say_row(struct vi_buffer *out, const struct verdict_row *row)
{
    vi_buffer_string(out, "    came out as ");
    vi_buffer_string(out, vires_verdict_name(row->verdict));
    vi_buffer_string(out, " for ");
    vi_printable(out, row->subject);
    if (row->message.size)
        vi_buffer_string(out, ": ");
    vi_printable(out, row->message);
    vi_buffer_char(out, '\n');
}

static void
say_unreadable(struct trial *trial)
{
    vi_findings_settle(&trial->findings);
    const struct vires_finding *first = vires_findings_at(&trial->findings, 0);
    vi_buffer_string(&trial->line, "    its record cannot be read: ");
    vi_buffer_string(&trial->line, first ? first->text : "no reason was given");
    vi_buffer_char(&trial->line, '\n');
}

static void
say_difference(struct trial *trial, enum vires_verdict verdict, enum vires_status status)
{
    const struct verdict_row *row = stray(&trial->document, verdict);
    if (!row && trial->document.row_count)
        row = &trial->document.rows[0];
    if (status)
        say_unreadable(trial);
    else if (row)
        say_row(&trial->line, row);
    else
        vi_buffer_string(&trial->line, "    the rule applies to nothing in it\n");
}

static void
say_example(struct trial *trial, const struct prog_rule *rule, const struct prog_example *example,
            bool good)
{
    vi_buffer_string(&trial->line, good ? "ok - " : "not ok - ");
    vi_printable(&trial->line, rule->id);
    vi_buffer_string(&trial->line, ": ");
    vi_buffer_string(&trial->line, vires_verdict_name(wanted[example->wanted]));
    vi_buffer_string(&trial->line, ": ");
    vi_printable(&trial->line, example->why);
    if (!good)
        say_place(&trial->line, example->place);
    vi_buffer_char(&trial->line, '\n');
}

/* VIRES_OK: it was tried, well or not. */
static enum vires_status
try_example(struct trial *trial, const struct prog_rule *rule, const struct prog_example *example,
            bool *good)
{
    const enum vires_verdict verdict = wanted[example->wanted];
    begin(trial);
    const enum vires_status status = judge_example(trial, rule, example);
    if (status == VIRES_NO_MEMORY)
        return status;
    *good = !status && has(&trial->document, verdict) && !stray(&trial->document, verdict);
    say_example(trial, rule, example, *good);
    if (!*good)
        say_difference(trial, verdict, status);
    return trial->line.failed || trial->findings.failed ? VIRES_NO_MEMORY : VIRES_OK;
}

static enum vires_status
try_rule(struct trial *trial, const struct prog_rule *rule, struct vires_writer writer,
         size_t *passed, size_t *failed)
{
    for (size_t i = 0; i < rule->example_count; i++) {
        bool good = false;
        const enum vires_status status = try_example(trial, rule, &rule->examples[i], &good);
        if (status)
            return status;
        *(good ? passed : failed) += 1;
        if (!writer.write(writer.user, trial->line.bytes, trial->line.size))
            return VIRES_IO;
    }
    return VIRES_OK;
}

enum vires_status
vi_examples_run(const struct prog_program *program, const struct vi_limits *limits,
                const struct vires_allocator *allocator, struct vires_writer writer, size_t *passed,
                size_t *failed)
{
    struct trial trial = {.program = program, .limits = limits};
    enum vires_status status = vi_xml_new(allocator, limits, &trial.xml);
    if (status)
        return status;
    vi_arena_init(&trial.arena, allocator, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
    vi_arena_init(&trial.scratch, allocator, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
    vi_findings_init(&trial.findings, allocator, limits);
    vi_buffer_init(&trial.line, allocator);
    vi_record_reader_init(&trial.reader);
    size_t good = 0, bad = 0;
    for (size_t i = 0; !status && i < program->rule_count; i++)
        status = try_rule(&trial, program->rules[i], writer, &good, &bad);
    if (!status) {
        *passed = good;
        *failed = bad;
    }
    vi_buffer_free(&trial.line);
    vi_findings_release(&trial.findings);
    vi_arena_free(&trial.scratch);
    vi_arena_free(&trial.arena);
    vi_xml_free(trial.xml);
    return status;
}

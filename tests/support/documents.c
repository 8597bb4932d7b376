/* SPDX-License-Identifier: Apache-2.0 */
#include "support/documents.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/record_write.h"

static const struct {
    const char *id;
    enum model_fact_type type;
    const char *values;
} known_facts[] = {
    {"key-decision", MODEL_FACT_TRUTH, ""},   {"urgent", MODEL_FACT_TRUTH, ""},
    {"quorate", MODEL_FACT_TRUTH, ""},        {"staff", MODEL_FACT_COUNT, ""},
    {"colour", MODEL_FACT_WORD, "red green"}, {"sum", MODEL_FACT_MONEY, ""},
    {"begun", MODEL_FACT_DATE, ""},
};

static void
add_vocabulary(struct documents *documents)
{
    struct prog_program *program = &documents->program;
    for (size_t i = 0; i < VI_COUNT(known_facts); i++) {
        const uint32_t at = vi_atoms_add(&program->facts, vi_text_from(known_facts[i].id));
        assert_int_equal(at, i + 1);
        documents->facts[at] = (struct prog_fact){.id = vi_text_from(known_facts[i].id),
                                                  .type = known_facts[i].type,
                                                  .values = vi_text_from(known_facts[i].values)};
    }
    program->fact = documents->facts;
    program->fact_count = VI_COUNT(known_facts) + 1;
    vi_atoms_add(&program->events, VI_TEXT("call-in"));
    vi_atoms_add(&program->events, VI_TEXT("key-decision-notice"));
    vi_atoms_add(&program->parameters, VI_TEXT("quorum"));
    vi_atoms_add(&program->parameters, VI_TEXT("share"));
    vi_atoms_add(&program->parameters, VI_TEXT("limit"));
    documents->parameters[1].type = MODEL_FACT_COUNT;
    documents->parameters[2].type = MODEL_FACT_RATIO;
    documents->parameters[3].type = MODEL_FACT_MONEY;
    program->parameter = documents->parameters;
    program->parameter_count = 4;
}

void
documents_open(struct documents *documents)
{
    memset(documents, 0, sizeof *documents);
    vi_limits_default(&documents->limits);
    struct prog_program *program = &documents->program;
    vi_arena_init(&program->arena, NULL, 0);
    assert_true(vi_atoms_init(&program->events, &program->arena));
    assert_true(vi_atoms_init(&program->facts, &program->arena));
    assert_true(vi_atoms_init(&program->parameters, &program->arena));
    add_vocabulary(documents);
    program->styles = documents->styles;
    vi_findings_init(&documents->findings, NULL, &documents->limits);
    vi_arena_init(&documents->arena, NULL, 0);
    vi_arena_init(&documents->scratch, NULL, 0);
    vi_buffer_init(&documents->said, NULL);
    assert_int_equal(vi_document_reader_init(&documents->reader, program, &documents->limits, NULL),
                     VIRES_OK);
}

void
documents_close(struct documents *documents)
{
    vi_document_reader_free(&documents->reader);
    vi_findings_release(&documents->findings);
    vi_arena_free(&documents->arena);
    vi_arena_free(&documents->scratch);
    vi_buffer_free(&documents->said);
    for (size_t i = 0; i < documents->program.pattern_count; i++)
        vi_pattern_free(documents->program.patterns[i]);
    vi_arena_free(&documents->program.arena);
}

enum vires_status
documents_style(struct documents *documents, const char *name, struct vi_text xml)
{
    struct prog_program *program = &documents->program;
    struct vi_source *source = VI_NEW(&program->arena, struct vi_source);
    struct vi_node *root = NULL;
    const struct prog_style *style = NULL;
    assert_int_equal(vi_source_read(vi_text_from(name), xml, VI_SOURCE_XML, &documents->limits,
                                    &program->arena, &documents->findings, source),
                     VIRES_OK);
    assert_int_equal(vi_xml_parse(documents->reader.xml, source, &documents->scratch,
                                  &documents->findings, &root),
                     VIRES_OK);
    const enum vires_status status =
        vi_style_read(&documents->limits, source, root, program, &documents->findings, &style);
    if (!status) {
        documents->styles[documents->style_count++] = style;
        program->style_count = documents->style_count;
    }
    vi_arena_reset(&documents->scratch);
    return status;
}

void
documents_style_file(struct documents *documents, const char *path)
{
    size_t size;
    char *bytes = documents_file(path, &size);
    if (!bytes)
        fail_msg("%s cannot be read", path);
    const struct vi_text xml =
        vi_text_copy(&documents->program.arena, (struct vi_text){bytes, size});
    free(bytes);
    if (documents_style(documents, path, xml))
        fail_msg("%s", documents_findings(documents));
}

enum vires_status
documents_link(struct documents *documents)
{
    return vi_styles_link(&documents->program, &documents->findings);
}

enum vires_status
documents_read(struct documents *documents, const char *name, struct vi_text bytes)
{
    vi_arena_reset(&documents->arena);
    vi_arena_reset(&documents->scratch);
    vi_findings_release(&documents->findings);
    vi_findings_init(&documents->findings, NULL, &documents->limits);
    documents->record = NULL;
    documents->source = (struct vi_source){0};
    return vi_document_read(&documents->reader, vi_text_from(name), bytes, &documents->arena,
                            &documents->scratch, &documents->findings, &documents->source,
                            &documents->record);
}

static void
add_number(struct vi_buffer *out, int64_t number, char after)
{
    vi_buffer_number(out, number);
    vi_buffer_char(out, after);
}

const char *
documents_findings(struct documents *documents)
{
    struct vi_buffer *out = &documents->said;
    vi_buffer_clear(out);
    vi_findings_settle(&documents->findings);
    for (size_t i = 0; i < documents->findings.shown_count; i++) {
        const struct vires_finding *finding = &documents->findings.shown[i];
        add_number(out, finding->place.line, ':');
        add_number(out, finding->place.column, ' ');
        vi_buffer_char(out, 'V');
        add_number(out, finding->code, ' ');
        vi_buffer_string(out, finding->text);
        vi_buffer_char(out, '\n');
    }
    return out->bytes ? out->bytes : "";
}

const char *
documents_xml(struct documents *documents)
{
    vi_buffer_clear(&documents->said);
    vi_record_write(documents->record, &documents->said);
    assert_false(documents->said.failed);
    return documents->said.bytes;
}

char *
documents_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    const size_t most = 1 << 24;
    char *bytes = malloc(most);
    *size = bytes ? fread(bytes, 1, most, file) : 0;
    fclose(file);
    return bytes;
}

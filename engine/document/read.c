/* SPDX-License-Identifier: Apache-2.0 */
#include "document/read.h"

#include <string.h>

#include "document/blocks.h"
#include "document/tracked.h"
#include "document/whole.h"

enum vires_status
vi_document_reader_init(struct vi_document_reader *reader, const struct prog_program *program,
                        const struct vi_limits *limits, const struct vires_allocator *allocator)
{
    *reader = (struct vi_document_reader){0};
    vi_record_reader_init(&reader->record);
    reader->record.program = reader->prose.program = program;
    reader->record.limits = reader->prose.limits = limits;
    enum vires_status status = vi_xml_new(allocator, limits, &reader->xml);
    if (status)
        return status;
    reader->match = reader->prose.match = vi_pattern_match_new(limits, allocator);
    if (reader->match)
        return VIRES_OK;
    vi_document_reader_free(reader);
    return VIRES_NO_MEMORY;
}

void
vi_document_reader_free(struct vi_document_reader *reader)
{
    vi_xml_free(reader->xml);
    vi_pattern_match_free(reader->match);
    *reader = (struct vi_document_reader){0};
}

static enum vires_status
read_xml(struct vi_document_reader *reader, const struct vi_source *source, struct vi_arena *arena,
         struct vires_findings *findings, struct doc_record **out)
{
    struct vi_node *root = NULL;
    enum vires_status status = vi_record_hear(&reader->record, reader->xml, source, out);
    if (status != VIRES_REJECTED)
        return status;
    status = vi_xml_parse(reader->xml, source, arena, findings, &root);
    return status ? status : vi_record_read(&reader->record, source, root, out);
}

static enum vires_status
read_prose(struct vi_document_reader *reader, struct vi_source *source, struct doc_record **out)
{
    struct doc_record *record = NULL;
    enum vires_status status = vi_prose_read(&reader->prose, source, &record);
    if (!status)
        vi_tracked_tell(&reader->prose, record);
    if (!status)
        status = vi_blocks_of_prose(&reader->prose, record);
    if (status)
        return status;
    if (!reader->prose.gave_up && vi_is_whole(record)) /* what gave up leaves things unread */
        record->extent = MODEL_WHOLE;
    *out = record;
    return VIRES_OK;
}

enum vires_status
vi_document_read(struct vi_document_reader *reader, struct vi_text name, struct vi_text bytes,
                 struct vi_arena *arena, struct vi_arena *scratch, struct vires_findings *findings,
                 struct vi_source *source, struct doc_record **out)
{
    const enum vi_intake intake = vi_intake_of(name, bytes);
    reader->record.arena = reader->prose.arena = arena;
    reader->record.scratch = reader->prose.scratch = scratch;
    reader->record.findings = reader->prose.findings = findings;
    const enum vires_status status = vi_source_read(name, bytes, vi_intake_source(intake),
                                                    reader->record.limits, arena, findings, source);
    if (status)
        return status;
    if (intake == VI_INTAKE_RECORD)
        return read_xml(reader, source, arena, findings, out);
    reader->prose.intake = intake;
    return read_prose(reader, source, out);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes at all as a record: refused with a reason, or read; and what was read is the same with
 * a tree and without, and written and read again. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/read.h"
#include "document/record_write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct {
    struct vi_limits limits;
    struct prog_program program;
    struct vi_document_reader reader;
} kept; /* from input to input, as a worker keeps it */

static void
expect(bool held)
{
    if (!held)
        abort();
}

static void
prepare(void)
{
    if (kept.reader.xml)
        return;
    vi_limits_default(&kept.limits);
    expect(vi_atoms_init(&kept.program.events, &kept.program.arena) &&
           vi_atoms_init(&kept.program.facts, &kept.program.arena) &&
           vi_atoms_init(&kept.program.parameters, &kept.program.arena));
    expect(!vi_document_reader_init(&kept.reader, &kept.program, &kept.limits, NULL));
}

static void
expect_the_same_of_a_tree(const struct vi_source *source, struct vi_text written)
{
    struct vi_arena arena = {0}, scratch = {0};
    struct vi_record_reader *reader = &kept.reader.record;
    struct vires_findings findings;
    struct vi_node *root = NULL;
    struct doc_record *record = NULL;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    vi_findings_init(&findings, NULL, &kept.limits);
    reader->arena = &arena;
    reader->scratch = &scratch;
    reader->findings = &findings;
    expect(!vi_xml_parse(kept.reader.xml, source, &arena, &findings, &root));
    expect(!vi_record_read(reader, source, root, &record));
    vi_record_write(record, &out);
    expect(vi_text_equal(vi_buffer_view(&out), written));
    vi_buffer_free(&out);
    vi_findings_release(&findings);
    vi_arena_free(&scratch);
    vi_arena_free(&arena);
}

/* Writes the record that the bytes are; false: they are none. */
static bool
read_and_write(struct vi_text bytes, struct vi_buffer *out)
{
    struct vi_arena arena = {0}, scratch = {0};
    struct vires_findings findings;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    vi_findings_init(&findings, NULL, &kept.limits);
    const enum vires_status status = vi_document_read(&kept.reader, VI_TEXT("input"), bytes, &arena,
                                                      &scratch, &findings, &source, &record);
    vi_findings_settle(&findings);
    expect(status == VIRES_OK || findings.severe > 0);
    expect((status == VIRES_OK) == (record != NULL));
    for (size_t i = 0; i < findings.shown_count; i++)
        expect(findings.shown[i].place.line >= 1 && findings.shown[i].text[0]);
    if (record)
        vi_record_write(record, out);
    if (record)
        expect_the_same_of_a_tree(&source, vi_buffer_view(out));
    vi_findings_release(&findings);
    vi_arena_free(&scratch);
    vi_arena_free(&arena);
    return status == VIRES_OK;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct vi_text bytes = {(const char *)data, size};
    struct vi_buffer once, twice;
    prepare();
    vi_buffer_init(&once, NULL);
    vi_buffer_init(&twice, NULL);
    if (vi_intake_of(VI_TEXT("input"), bytes) == VI_INTAKE_RECORD && read_and_write(bytes, &once)) {
        expect(read_and_write(vi_buffer_view(&once), &twice));
        expect(vi_text_equal(vi_buffer_view(&once), vi_buffer_view(&twice)));
    }
    vi_buffer_free(&once);
    vi_buffer_free(&twice);
    return 0;
}

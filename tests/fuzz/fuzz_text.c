/* Any text -> a record and its blocks, judged by the rules on contents and drafting: whatever the
 * text is, each block and each finding stands within it, and the order of the blocks never falls.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "document/read.h"
#include "eval/evaluate.h"
#include "model/block.h"
#include "ruleset/ruleset.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct {
    struct vi_limits limits;
    struct prog_program *program;
    struct vi_document_reader reader;
} kept; /* from input to input, as a worker keeps it */

static void
expect(bool held)
{
    if (!held)
        abort();
}

static enum vires_status
open_file(void *user, const char *name, const char **bytes, size_t *size)
{
    static char room[1 << 20];
    (void)user;
    FILE *file = fopen(name, "rb");
    if (!file)
        return VIRES_NOT_FOUND;
    *size = fread(room, 1, sizeof room, file);
    *bytes = room;
    fclose(file);
    return VIRES_OK;
}

static void
close_file(void *user, const char *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
}

static void
prepare(void)
{
    static const char *const paths[] = {"rules/house-styles/english.xml",
                                        "rules/england/contents.xml", "rules/england/drafting.xml"};
    const struct vires_loader loader = {.open = open_file, .close = close_file};
    struct vires_findings findings;
    if (kept.program)
        return;
    vi_limits_default(&kept.limits);
    vi_findings_init(&findings, NULL, &kept.limits);
    const struct vi_load load = {.limits = &kept.limits,
                                 .loader = &loader,
                                 .read_style = vi_style_read,
                                 .style_user = &kept.limits,
                                 .link_styles = vi_styles_link};
    expect(!vi_program_load(&load, paths, 3, &findings, &kept.program));
    expect(kept.program->reads_text);
    expect(!vi_document_reader_init(&kept.reader, kept.program, &kept.limits, NULL));
    vi_findings_release(&findings);
}

static void
check_text(const struct doc_record *record)
{
    const struct doc_text *text = record->text;
    expect(text != NULL);
    for (size_t i = 0; i < text->count; i++) {
        const struct doc_block *block = &text->blocks[i];
        expect((block->text.size || block->label.size) &&
               block->place.offset < record->source->text.size);
        expect(!i || block->order >= text->blocks[i - 1].order);
        for (size_t at = 0; at < 3; at++)
            expect(vi_block_place(text, block, at * block->text.size / 2).offset <=
                   record->source->text.size);
    }
}

static void
judge(const struct doc_record *record, struct vi_arena *arena, struct vi_arena *scratch)
{
    const struct vi_evaluation how = {
        .program = kept.program, .limits = &kept.limits, .as_of = VI_MOST, .words = true};
    struct verdict_document document;
    expect(!vi_evaluate(&how, record, arena, scratch, &document));
    for (size_t i = 0; i < document.row_count; i++)
        expect(document.rows[i].place.offset <= record->source->text.size);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct vi_arena arena = {0}, scratch = {0};
    struct vires_findings findings;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    prepare();
    vi_findings_init(&findings, NULL, &kept.limits);
    const enum vires_status status =
        vi_document_read(&kept.reader, VI_TEXT("input"), (struct vi_text){(const char *)data, size},
                         &arena, &scratch, &findings, &source, &record);
    expect((status == VIRES_OK) == (record != NULL));
    vi_arena_reset(&scratch); /* what was laid out lives without it */
    if (record) {
        check_text(record);
        judge(record, &arena, &scratch);
    }
    vi_findings_release(&findings);
    vi_arena_free(&scratch);
    vi_arena_free(&arena);
    return 0;
}

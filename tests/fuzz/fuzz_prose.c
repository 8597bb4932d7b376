/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes at all as prose, by the house styles of rules/: refused with a reason, or read as a
 * record all of whose places are places of the text. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "document/read.h"
#include "document/record_write.h"
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
                                        "rules/house-styles/modern-gov.xml"};
    const struct vires_loader loader = {.open = open_file, .close = close_file};
    struct vires_findings findings;
    if (kept.program)
        return;
    vi_limits_default(&kept.limits);
    vi_findings_init(&findings, NULL, &kept.limits);
    const struct vi_load load = {.limits = &kept.limits,
                                 .loader = &loader,
                                 .read_style = vi_style_read,
                                 .style_user = &kept.limits};
    expect(!vi_program_load(&load, paths, 2, &findings, &kept.program));
    expect(!vi_styles_link(kept.program, &findings));
    expect(!vi_document_reader_init(&kept.reader, kept.program, &kept.limits, NULL));
    vi_findings_release(&findings);
}

static void
check_places(const struct doc_record *record)
{
    const struct vi_text text = record->source->text;
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next) {
        expect(meeting->place.offset < text.size && meeting->end_order >= meeting->order);
        for (const struct doc_item *item = meeting->items; item; item = item->next)
            expect(item->place.offset < text.size && item->end_order <= meeting->end_order);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct vi_arena arena = {0}, scratch = {0};
    struct vires_findings findings;
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    struct vi_buffer out;
    prepare();
    vi_findings_init(&findings, NULL, &kept.limits);
    vi_buffer_init(&out, NULL);
    const enum vires_status status =
        vi_document_read(&kept.reader, VI_TEXT("input"), (struct vi_text){(const char *)data, size},
                         &arena, &scratch, &findings, &source, &record);
    vi_findings_settle(&findings);
    expect(status == VIRES_OK || findings.severe > 0);
    if (record && record->from_prose)
        check_places(record);
    if (record)
        vi_record_write(record, &out);
    vi_buffer_free(&out);
    vi_findings_release(&findings);
    vi_arena_free(&scratch);
    vi_arena_free(&arena);
    return 0;
}

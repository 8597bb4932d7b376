/* SPDX-License-Identifier: Apache-2.0 */
/* A reading from anywhere, and behind a zero byte a document that it is asked to read: each is
 * taken or refused with a reason, in bounded time and memory. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "document/mapped.h"
#include "document/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct kept {
    struct vi_limits limits;
    struct vires_findings findings;
    struct vi_arena arena, scratch;
    struct prog_program program;
    struct vi_xml *xml;
};

static void
expect(bool holds)
{
    if (!holds)
        abort();
}

static bool
parse(struct kept *kept, struct vi_source *source, struct vi_text text, struct vi_node **root)
{
    *source = (struct vi_source){.name = VI_TEXT("input"), .text = text};
    return !vi_xml_parse(kept->xml, source, &kept->arena, &kept->findings, root);
}

static void
read_document(struct kept *kept, const struct prog_mapping *mapping, struct vi_text text)
{
    struct vi_source source;
    struct vi_node *root, *made = NULL;
    struct doc_record *record = NULL;
    struct vi_record_reader reader;
    const size_t severe = kept->findings.severe;
    if (!parse(kept, &source, text, &root))
        return;
    enum vires_status status = vi_mapping_apply(mapping, &source, root, &kept->limits, &kept->arena,
                                                &kept->findings, &made);
    vi_record_reader_init(&reader);
    reader.arena = &kept->arena;
    reader.scratch = &kept->scratch;
    reader.limits = &kept->limits;
    reader.findings = &kept->findings;
    if (!status)
        status = vi_record_read(&reader, &source, made, &record);
    expect(status == VIRES_OK || kept->findings.severe > severe);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *at = (const char *)data;
    const char *zero = size ? memchr(at, 0, size) : NULL;
    const size_t first = zero ? (size_t)(zero - at) : size;
    struct kept kept = {.xml = NULL};
    struct vi_source source;
    struct vi_node *root;
    const struct prog_mapping *mapping = NULL;
    vi_limits_default(&kept.limits);
    kept.limits.value[VI_LIMIT_XML_ELEMENTS] = 2000;
    kept.limits.value[VI_LIMIT_XPATH_OPERATIONS] = 200000;
    vi_findings_init(&kept.findings, NULL, &kept.limits);
    expect(!vi_xml_new(NULL, &kept.limits, &kept.xml));
    if (parse(&kept, &source, (struct vi_text){size ? at : "", first}, &root)) {
        const enum vires_status status =
            vi_mapping_read(&kept.limits, &source, root, &kept.program, &kept.findings, &mapping);
        expect((status == VIRES_OK) == (kept.findings.severe == 0));
        if (!status && zero)
            read_document(&kept, mapping, (struct vi_text){zero + 1, size - first - 1});
    }
    vi_xml_free(kept.xml);
    vi_findings_release(&kept.findings);
    vi_arena_free(&kept.arena);
    vi_arena_free(&kept.scratch);
    vi_arena_free(&kept.program.arena);
    return 0;
}

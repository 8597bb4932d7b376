/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes at all, as XML and as prose: a tree whose places are right, or exactly one finding. */
#include <stdint.h>
#include <stdlib.h>

#include "xml/tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
expect(bool held)
{
    if (!held)
        abort();
}

static void
check_place(struct vi_place place)
{
    struct vi_line_column at = vi_place_line_column(place);
    expect(at.line >= 1 && at.column >= 1 && place.offset <= place.source->text.size);
}

/* Returns how many elements there are. */
static uint32_t
check_tree(const struct vi_source *source, const struct vi_node *node, struct vi_arena *arena)
{
    uint32_t count = node->name.size != 0;
    check_place(vi_node_place(source, node));
    if (node->name.size)
        expect(source->text.at[node->offset] == '<');
    else
        expect(node->text.size && !node->first && !node->attribute_count);
    for (uint32_t i = 0; i < node->attribute_count; i++)
        check_place(vi_attribute_place(source, node, node->attributes[i].name));
    for (const struct vi_node *child = node->first; child; child = child->next) {
        expect(child->parent == node && child->offset >= node->offset);
        count += check_tree(source, child, arena);
    }
    size_t bad;
    expect(vi_text_utf8(vi_node_text(arena, node), &bad));
    return count;
}

static void
check_findings(struct vires_findings *findings, enum vires_status status)
{
    vi_findings_settle(findings);
    /* Of text that is read, advice may say in which encodings it was. */
    expect(!findings->failed &&
           vires_findings_count(findings, VIRES_SEVERE) == (status != VIRES_OK));
    for (size_t i = 0; i < findings->shown_count; i++)
        expect(findings->shown[i].place.line >= 1 && findings->shown[i].text[0]);
}

static enum vires_status
try_once(struct vi_xml *xml, const struct vi_limits *limits, struct vi_text bytes, bool as_xml)
{
    struct vi_arena arena = {0};
    struct vires_findings findings;
    struct vi_source source;
    struct vi_node *root = NULL;
    vi_findings_init(&findings, NULL, limits);
    enum vires_status status =
        vi_source_read(VI_TEXT("input"), bytes, as_xml ? VI_SOURCE_XML : VI_SOURCE_TEXT, limits,
                       &arena, &findings, &source);
    if (!status && as_xml) {
        status = vi_xml_parse(xml, &source, &arena, &findings, &root);
        expect((status == VIRES_OK) == (root != NULL));
    }
    expect(status <= VIRES_REJECTED || status == VIRES_LIMIT);
    if (root)
        expect(check_tree(&source, root, &arena) > root->index);
    check_findings(&findings, status);
    vi_findings_release(&findings);
    vi_arena_free(&arena);
    return status;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct vi_xml *xml; /* kept from input to input, as a worker keeps it */
    struct vi_limits limits;
    struct vi_text bytes = {(const char *)data, size};
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_XML_DEPTH] = 12;
    limits.value[VI_LIMIT_XML_ATTRIBUTES] = 6;
    limits.value[VI_LIMIT_XML_VALUE_BYTES] = 200;
    limits.value[VI_LIMIT_XML_ELEMENTS] = 100;
    if (!xml)
        expect(vi_xml_new(NULL, &limits, &xml) == VIRES_OK);
    enum vires_status first = try_once(xml, &limits, bytes, true);
    expect(try_once(xml, &limits, bytes, true) == first);
    try_once(xml, &limits, bytes, false);
    return 0;
}

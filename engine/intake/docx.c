/* SPDX-License-Identifier: Apache-2.0 */
/* The parts of a Word document in their order: the text, its notes, its headers and footers. */
#include "intake/docx.h"

#include <stdlib.h>
#include <string.h>

/* --- Relations -------------------------------------------------------------------- */

struct reading {
    struct vi_office *office;
    struct docx_relations *relations;
    struct vi_text folder; /* of the main part, with a slash */
};

/* Targets are told from the folder of the part that refers to them, or from the top. */
static struct vi_text
resolve(const struct reading *reading, struct vi_text target)
{
    if (vi_text_starts(target, VI_TEXT("/")))
        return (struct vi_text){target.at + 1, target.size - 1};
    const size_t size = reading->folder.size + target.size;
    char *bytes = VI_NEW_ARRAY(reading->office->means->scratch, char, size + 1);
    if (!bytes)
        return VI_TEXT("");
    memcpy(bytes, reading->folder.at, reading->folder.size);
    memcpy(bytes + reading->folder.size, target.at, target.size);
    return (struct vi_text){bytes, size};
}

static bool
add_name(struct vi_arena *arena, struct vi_text **names, size_t *count, size_t *room,
         struct vi_text name)
{
    if (*count == *room) {
        const size_t more = *room ? 2 * *room : 8;
        struct vi_text *grown = VI_GROW(arena, struct vi_text, *names, *count, more);
        if (!grown)
            return false;
        *names = grown;
        *room = more;
    }
    (*names)[(*count)++] = name;
    return true;
}

static bool
open_relation(void *user, const struct vi_node *node)
{
    struct reading *reading = user;
    struct docx_relations *relations = reading->relations;
    struct vi_arena *arena = reading->office->means->scratch;
    const struct vi_text type = vi_office_value(node, OFFICE_TYPE_);
    if (node->known != OFFICE_RELATIONSHIP ||
        vi_text_is(vi_office_value(node, OFFICE_TARGET_MODE), "External"))
        return true;
    const struct vi_text name = resolve(reading, vi_office_value(node, OFFICE_TARGET));
    const struct {
        const char *type;
        struct vi_text *name;
    } parts[] = {{"/styles", &relations->styles},
                 {"/numbering", &relations->numbering},
                 {"/footnotes", &relations->footnotes},
                 {"/endnotes", &relations->endnotes}};
    for (size_t i = 0; i < VI_COUNT(parts); i++)
        if (vi_text_ends(type, vi_text_from(parts[i].type)))
            *parts[i].name = name;
    if (vi_text_ends(type, VI_TEXT("/header")))
        return add_name(arena, &relations->headers, &relations->header_count,
                        &relations->header_room, name);
    if (vi_text_ends(type, VI_TEXT("/footer")))
        return add_name(arena, &relations->footers, &relations->footer_count,
                        &relations->footer_room, name);
    return !arena->failed;
}

/* "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
enum vires_status
vi_docx_relations_read(struct vi_office *office, struct vi_text name,
                       struct docx_relations *relations)
{
    size_t folder = name.size;
    struct vi_buffer path;
    while (folder && name.at[folder - 1] != '/')
        folder--;
    struct reading reading = {office, relations, {name.at, folder}};
    const struct vi_xml_listener listener = {
        &reading, vi_office_know, open_relation, vi_office_pass_text, vi_office_pass_close, false};
    vi_buffer_init(&path, &office->means->findings->arena.allocator);
    vi_buffer_text(&path, reading.folder);
    vi_buffer_string(&path, "_rels/");
    vi_buffer_text(&path, (struct vi_text){name.at + folder, name.size - folder});
    vi_buffer_string(&path, ".rels");
    const struct vi_text copy = vi_buffer_copy(&path, office->means->scratch);
    const bool failed = path.failed || office->means->scratch->failed;
    vi_buffer_free(&path);
    if (failed)
        return VIRES_NO_MEMORY;
    const enum vires_status status =
        vi_package_hear(&office->package, copy, office->xml, &listener);
    return status == VIRES_NOT_FOUND ? VIRES_OK : status;
}

/* --- Notes ------------------------------------------------------------------------ */

bool
vi_docx_note_add(struct docx *docx, struct docx_notes *notes, struct vi_text id)
{
    if (notes->count == notes->room) {
        const size_t room = notes->room ? 2 * notes->room : 16;
        struct docx_note *grown = VI_GROW(docx->office->means->scratch, struct docx_note,
                                          notes->notes, notes->count, room);
        if (!grown)
            return false;
        notes->notes = grown;
        notes->room = room;
    }
    notes->notes[notes->count] = (struct docx_note){id, (uint32_t)notes->count + 1};
    notes->count++;
    return true;
}

static int
compare_notes(const void *left, const void *right)
{
    const struct docx_note *a = left, *b = right;
    const int order = vi_text_compare(a->id, b->id);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

uint32_t
vi_docx_note_number(struct docx_notes *notes, struct vi_text id)
{
    size_t low = 0, high = notes->count;
    if (!notes->sorted && notes->count)
        qsort(notes->notes, notes->count, sizeof(*notes->notes), compare_notes);
    notes->sorted = true;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (vi_text_compare(notes->notes[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < notes->count && vi_text_equal(notes->notes[low].id, id) ? notes->notes[low].number
                                                                         : 0;
}

/* --- The document ------------------------------------------------------------------ */

/* A part that is referred to and not there is as good as empty. */
static enum vires_status
read_part(struct docx *docx, struct vi_text name, enum docx_part part)
{
    const enum vires_status status =
        name.size ? vi_docx_part_read(docx, name, part) : VIRES_NOT_FOUND;
    return status == VIRES_NOT_FOUND ? VIRES_OK : status;
}

static enum vires_status
read_margins(struct docx *docx, const struct docx_relations *relations)
{
    struct vi_story *story = &docx->office->story;
    enum vires_status status = VIRES_OK;
    for (size_t i = 0; i < relations->header_count && !status; i++) {
        vi_story_elsewhere(story, VI_TEXT("the header"), true);
        status = read_part(docx, relations->headers[i], DOCX_HEADER);
    }
    for (size_t i = 0; i < relations->footer_count && !status; i++) {
        vi_story_elsewhere(story, VI_TEXT("the footer"), true);
        status = read_part(docx, relations->footers[i], DOCX_FOOTER);
    }
    return status;
}

static enum vires_status
read_all(struct docx *docx, struct vi_text name)
{
    struct vi_office *office = docx->office;
    struct docx_relations relations = {0};
    enum vires_status status = vi_docx_relations_read(office, name, &relations);
    if (!status && relations.styles.size)
        status = vi_docx_styles_read(office, relations.styles, &docx->styles);
    if (!status && relations.numbering.size)
        status = vi_docx_numbering_read(office, relations.numbering, &docx->numbering);
    if (!status)
        status = vi_docx_part_read(docx, name, DOCX_DOCUMENT);
    if (status == VIRES_NOT_FOUND)
        return vi_package_refuse(&office->package, VI_PACKED_MISSING, name, VI_TEXT(""));
    if (!status && docx->footnotes.count)
        status = read_part(docx, relations.footnotes, DOCX_FOOTNOTES);
    if (!status && docx->endnotes.count)
        status = read_part(docx, relations.endnotes, DOCX_ENDNOTES);
    return status ? status : read_margins(docx, &relations);
}

enum vires_status
vi_docx_read(struct vi_office *office, struct vi_text name)
{
    struct docx docx = {.office = office};
    vi_buffer_init(&docx.label, &office->means->findings->arena.allocator);
    const enum vires_status status = read_all(&docx, name);
    vi_buffer_free(&docx.label);
    return status;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/blocks.h"

#include <stdlib.h>
#include <string.h>

struct doc_block *
vi_block_add(struct vi_block_list *list)
{
    if (list->count == list->room) {
        const size_t room = list->room ? 2 * list->room : 32;
        list->blocks = VI_GROW(list->scratch, struct doc_block, list->blocks, list->room, room);
        if (!list->blocks)
            return NULL;
        list->room = room;
    }
    struct doc_block *block = &list->blocks[list->count++];
    *block = (struct doc_block){.label = VI_TEXT(""), .text = VI_TEXT(""), .raw = VI_TEXT("")};
    return block;
}

/* --- Quotations ----------------------------------------------------------------------- */

#define QUOTED_MOST 12 /* blocks that one quotation goes on for */

static inline bool
opens_quote(struct vi_text text)
{
    return text.size && (text.at[0] == '"' || text.at[0] == '\xE2') &&
           (text.at[0] == '"' || vi_text_starts(text, VI_TEXT("\xE2\x80\x9C")) ||
            vi_text_starts(text, VI_TEXT("\xE2\x80\x98")));
}

static bool
closes_quote(struct vi_text text)
{
    while (text.size && strchr(".,;:", text.at[text.size - 1]))
        text.size--;
    return text.size > 1 &&
           (vi_text_ends(text, VI_TEXT("\"")) || vi_text_ends(text, VI_TEXT("\xE2\x80\x9D")) ||
            vi_text_ends(text, VI_TEXT("\xE2\x80\x99")) || vi_text_ends(text, VI_TEXT("'")));
}

/* The block that ends the quotation which begins with `first`; or list->count. */
static size_t
find_close(const struct vi_block_list *list, size_t first)
{
    for (size_t i = first; i < list->count && i - first < QUOTED_MOST; i++) {
        if (i > first && list->blocks[i].kind == DOC_LINE_HEADING)
            break;
        if (closes_quote(list->blocks[i].text))
            return i;
    }
    return list->count;
}

/* In a long quotation each paragraph is opened and only the last one closed. */
static void
mark_quotes(struct vi_block_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        struct doc_block *block = &list->blocks[i];
        block->quoted = block->quoted || block->kind == DOC_LINE_QUOTE;
        if (!opens_quote(block->text))
            continue;
        const size_t last = find_close(list, i);
        for (size_t k = i; last < list->count && k <= last; k++)
            list->blocks[k].quoted = true;
        block->quoted =
            block->quoted || (i + 1 < list->count && opens_quote(list->blocks[i + 1].text));
    }
}

/* --- Keeping -------------------------------------------------------------------------- */

/* What was read from the sheet outlives it: where its text is not the source's own, it is copied.
 */
static struct doc_sheet *
copy_sheet(struct vi_arena *arena, const struct doc_sheet *sheet)
{
    struct doc_sheet *kept = VI_NEW(arena, struct doc_sheet);
    struct doc_run *runs = VI_NEW_ARRAY(arena, struct doc_run, sheet->run_count + 1);
    if (!kept || !runs)
        return NULL;
    if (sheet->run_count)
        memcpy(runs, sheet->runs, sheet->run_count * sizeof *runs);
    *kept = (struct doc_sheet){.source = sheet->source,
                               .text = sheet->text,
                               .runs = sheet->run_count ? runs : NULL,
                               .run_count = sheet->run_count};
    if (sheet->text.at != sheet->source->text.at)
        kept->text = vi_text_copy(arena, sheet->text);
    return arena->failed ? NULL : kept;
}

static void
move_text(struct vi_text *text, const struct doc_sheet *from, const struct doc_sheet *to)
{
    const uintptr_t at = (uintptr_t)text->at, start = (uintptr_t)from->text.at;
    if (at >= start && at <= start + from->text.size)
        text->at = to->text.at + (at - start);
}

static bool
keep_sheet(struct vi_block_list *list, const struct doc_sheet *sheet, struct doc_text *text)
{
    const struct doc_sheet *kept = copy_sheet(list->arena, sheet);
    if (!kept)
        return false;
    for (size_t i = 0; i < list->count && kept->text.at != sheet->text.at; i++) {
        move_text(&list->blocks[i].label, sheet, kept);
        move_text(&list->blocks[i].text, sheet, kept);
        move_text(&list->blocks[i].raw, sheet, kept);
    }
    text->sheet = kept;
    return true;
}

/* Most checks need not look any closer. */
static bool
glance_at(struct doc_text *text, struct vi_arena *arena)
{
    struct vi_glance *glance = VI_NEW(arena, struct vi_glance);
    if (!glance)
        return false;
    for (size_t i = 0; i < text->count; i++) {
        vi_glance_add(glance, text->blocks[i].text);
        text->has_rows = text->has_rows || text->blocks[i].kind == DOC_LINE_ROW;
    }
    text->glance = glance;
    return true;
}

bool
vi_blocks_keep(struct vi_block_list *list, struct doc_record *record, const struct doc_sheet *sheet,
               uint32_t told, struct vi_text known)
{
    struct doc_text *text = VI_NEW(list->arena, struct doc_text);
    struct doc_block *blocks = VI_NEW_ARRAY(list->arena, struct doc_block, list->count + 1);
    if (!text || !blocks || (sheet && !keep_sheet(list, sheet, text)))
        return false;
    mark_quotes(list);
    for (size_t i = 1; i < list->count; i++)
        if (list->blocks[i].order < list->blocks[i - 1].order)
            list->blocks[i].order = list->blocks[i - 1].order;
    if (list->count)
        memcpy(blocks, list->blocks, list->count * sizeof *blocks);
    text->blocks = blocks;
    text->count = list->count;
    text->told = told;
    text->known = known;
    record->text = text;
    return glance_at(text, list->arena) && !list->scratch->failed;
}

/* --- Records in XML -------------------------------------------------------------------- */

/* What stands around: blocks are in all of it. */
struct around {
    struct vi_block_list *list;
    const struct doc_meeting *meeting;
    const struct doc_item *item;
    const struct doc_decision *decision;
    const struct doc_recommendation *recommendation;
    enum model_part named;
};

static struct doc_block *
add(const struct around *around, struct vi_place place, uint32_t order, struct vi_text text)
{
    struct doc_block *block = text.size ? vi_block_add(around->list) : NULL;
    if (!block)
        return NULL;
    block->text = text;
    block->meeting = around->meeting;
    block->item = around->item;
    block->decision = around->decision;
    block->recommendation = around->recommendation;
    block->named = around->named;
    block->order = order;
    block->place = place;
    return block;
}

static void
add_inside(const struct around *around, struct vi_place place, struct vi_text text,
           enum model_part named)
{
    struct around own = *around;
    own.named = named;
    const uint32_t order = own.decision ? own.decision->order : own.item ? own.item->order : 0;
    (void)add(&own, place, order, text);
}

/* Depth is bounded by that of the document's XML. */
static void
add_clauses(const struct around *around, const struct doc_clause *clause, uint32_t level)
{
    for (; clause; clause = clause->next) {
        struct doc_block *block = add(around, clause->place, clause->order, clause->text);
        if (block) {
            block->kind = DOC_LINE_LISTED;
            block->level = level;
            block->label = clause->label.at ? clause->label : VI_TEXT("");
            block->clause = clause;
        }
        add_clauses(around, clause->children, level + 1);
    }
}

static void
add_parts(const struct around *around, const struct doc_part *part,
          const struct doc_section *section)
{
    for (; part; part = part->next) {
        int named = MODEL_PART_NONE;
        vi_words_find(model_parts, part->name, &named);
        add_inside(around, part->place, part->text, (enum model_part)named);
    }
    for (; section; section = section->next)
        add_inside(around, section->place, section->text, section->is);
}

static void
add_decisions(const struct around *around, const struct doc_decision *decision)
{
    struct around own = *around;
    for (; decision; decision = decision->next) {
        own.decision = decision;
        own.named = MODEL_PART_RESOLUTIONS;
        add_clauses(&own, decision->clauses, 1);
        own.named = MODEL_PART_NONE;
        add_parts(&own, decision->parts, decision->sections);
    }
}

static void
add_heading(const struct around *around, struct vi_place place, uint32_t order,
            struct vi_text label, struct vi_text title)
{
    struct doc_block *block = add(around, place, order, title);
    if (!block)
        return;
    block->kind = DOC_LINE_HEADING;
    block->level = 1;
    block->label = label.at ? label : VI_TEXT("");
}

static void
add_items(const struct around *around, const struct doc_item *item)
{
    struct around own = *around;
    for (; item; item = item->next) {
        own.item = item;
        own.named = MODEL_PART_NONE;
        add_heading(&own, item->place, item->order, item->number, item->title);
        own.named = MODEL_PART_RECOMMENDATIONS;
        for (own.recommendation = item->recommendations; own.recommendation;
             own.recommendation = own.recommendation->next)
            add_clauses(&own, own.recommendation->clauses, 1);
        own.named = MODEL_PART_NONE;
        add_decisions(&own, item->decisions);
        add_parts(&own, item->parts, item->sections);
    }
}

static int
by_place(const void *left, const void *right)
{
    const struct doc_block *a = left, *b = right;
    if (a->place.offset != b->place.offset)
        return a->place.offset < b->place.offset ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

/* Most records are written in the order in which they are gone through. */
static bool
are_in_order(const struct vi_block_list *list)
{
    for (size_t i = 1; i < list->count; i++)
        if (by_place(&list->blocks[i - 1], &list->blocks[i]) > 0)
            return false;
    return true;
}

bool
vi_blocks_of_record(struct doc_record *record, struct vi_arena *arena, struct vi_arena *scratch)
{
    struct vi_block_list list = {.arena = arena, .scratch = scratch};
    struct around around = {.list = &list};
    add_heading(&around, record->place, 0, VI_TEXT(""), record->title);
    add_items(&around, record->items);
    add_decisions(&around, record->decisions);
    add_parts(&around, NULL, record->sections);
    for (const struct doc_meeting *at = record->meetings; at; at = at->next) {
        around.meeting = at;
        add_items(&around, at->items);
        add_decisions(&around, at->decisions);
    }
    if (!are_in_order(&list))
        qsort(list.blocks, list.count, sizeof *list.blocks, by_place);
    return !scratch->failed && vi_blocks_keep(&list, record, NULL, UINT32_MAX, VI_TEXT(""));
}

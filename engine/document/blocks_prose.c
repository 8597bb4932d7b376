/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "document/blocks.h"
#include "document/label.h"
#include "document/wording.h"

/* An element of the record by where it begins in the source. */
struct span {
    uint32_t offset, order;
    struct doc_meeting *meeting; /* the one that begins here; the others alike */
    struct doc_item *item;
    struct doc_decision *decision;
    struct doc_recommendation *recommendation;
    struct doc_clause *clause;
};

/* A part that is open, with what was read of it. */
struct open_part {
    enum model_part named;
    uint32_t level; /* of the heading that began it */
    bool short_;    /* it was begun in the line of its words, and ends with the paragraph */
    struct vi_place place;
    struct vi_buffer text;
};

/* The ends of the lists that parts were last added to, so that a long one is walked once. */
struct tails {
    struct doc_part **item, **item_head, **decision, **decision_head;
    struct doc_section **section, **section_head;
};

struct laying {
    struct vi_prose_reader *reader;
    struct vi_wording wording;
    struct doc_record *record;
    struct vi_block_list list;
    struct span *spans;
    size_t span_count, span_room, span_at;
    struct span now;             /* what the line stands in; offset and order of the latest */
    struct doc_decision *latest; /* decision of the item */
    struct open_part part;
    struct tails tails;

    struct doc_block *open; /* the last block, to which lines may still be joined; or NULL */
    struct vi_text last;    /* its last line */
    size_t last_width;
    bool gap; /* a blank line stands before this one */
};

/* --- Where the elements of the record begin ---------------------------------------------- */

static void
add_span(struct laying *laying, struct vi_place place, struct span span)
{
    if (laying->span_count == laying->span_room) {
        const size_t room = laying->span_room ? 2 * laying->span_room : 64;
        laying->spans =
            VI_GROW(laying->reader->scratch, struct span, laying->spans, laying->span_room, room);
        if (!laying->spans)
            return;
        laying->span_room = room;
    }
    span.offset = place.offset;
    laying->spans[laying->span_count++] = span;
}

static void
add_clauses(struct laying *laying, struct doc_clause *clause)
{
    for (; clause; clause = clause->next) {
        add_span(laying, clause->place, (struct span){.clause = clause, .order = clause->order});
        add_clauses(laying, clause->children);
    }
}

static void
add_decisions(struct laying *laying, struct doc_decision *decision)
{
    for (; decision; decision = decision->next) {
        add_span(laying, decision->place,
                 (struct span){.decision = decision, .order = decision->order});
        add_clauses(laying, decision->clauses);
    }
}

static void
add_items(struct laying *laying, struct doc_item *item)
{
    for (; item; item = item->next) {
        add_span(laying, item->place, (struct span){.item = item, .order = item->order});
        for (struct doc_recommendation *at = item->recommendations; at; at = at->next) {
            add_span(laying, at->place, (struct span){.recommendation = at, .order = item->order});
            add_clauses(laying, at->clauses);
        }
        add_decisions(laying, item->decisions);
    }
}

static int
by_offset(const void *left, const void *right)
{
    const struct span *a = left, *b = right;
    if (a->offset != b->offset)
        return a->offset < b->offset ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void
gather_spans(struct laying *laying)
{
    struct doc_record *record = laying->record;
    add_items(laying, record->items);
    add_decisions(laying, record->decisions);
    for (struct doc_meeting *at = record->meetings; at; at = at->next) {
        add_span(laying, at->place, (struct span){.meeting = at, .order = at->order});
        add_items(laying, at->items);
        add_decisions(laying, at->decisions);
    }
    if (laying->span_count)
        qsort(laying->spans, laying->span_count, sizeof *laying->spans, by_offset);
}

/* What begins ends what it does not stand in. */
static void
enter(struct span *now, const struct span *span)
{
    now->order = span->order > now->order ? span->order : now->order;
    now->clause = span->clause;
    if (span->clause)
        return;
    now->decision = span->decision;
    now->recommendation = span->recommendation;
    if (span->meeting)
        now->item = NULL;
    if (span->meeting)
        now->meeting = span->meeting;
    if (span->item)
        now->item = span->item;
}

static bool
holds_clauses(const struct prog_style_pattern *claim)
{
    return claim && (claim->role == STYLE_CLAUSE || claim->role == STYLE_RESOLUTION ||
                     claim->role == STYLE_RECOMMENDATION);
}

static uint32_t
end_offset(const struct laying *laying, const struct doc_line *line)
{
    const struct vi_text end = {line->text.at + line->text.size - 1, 1};
    return vi_sheet_place(laying->wording.sheet, end).offset;
}

/* What begins in the line: nothing, something, or something that ends a part. */
enum beginning { BEGINS_NOTHING, BEGINS_WITHIN, BEGINS_ANEW };

static enum beginning
begins_here(const struct laying *laying, const struct doc_line *line)
{
    const uint32_t until = end_offset(laying, line);
    enum beginning begins = BEGINS_NOTHING;
    for (size_t i = laying->span_at; i < laying->span_count; i++) {
        const struct span *span = &laying->spans[i];
        if (span->offset > until)
            break;
        if (span->item || span->meeting || span->decision)
            return BEGINS_ANEW;
        begins = BEGINS_WITHIN;
    }
    return begins;
}

/* A line in which nothing begins stands in no decision: it was not taken for a part of one. */
static void
move_to(struct laying *laying, const struct doc_line *line)
{
    const uint32_t until = end_offset(laying, line);
    bool within = false;
    laying->now.clause = NULL;
    while (laying->span_at < laying->span_count && laying->spans[laying->span_at].offset <= until) {
        const struct span *span = &laying->spans[laying->span_at++];
        if (span->item || span->meeting || span->decision)
            laying->latest = span->decision;
        within = within || span->decision || span->recommendation || span->clause;
        enter(&laying->now, span);
    }
    if (within)
        return;
    laying->now.decision = NULL;
    laying->now.recommendation = NULL;
}

/* --- Parts -------------------------------------------------------------------------------- */

static struct doc_part **
end_of_parts(struct doc_part **head, struct doc_part ***known_head, struct doc_part ***known)
{
    if (*known_head != head)
        *known = head;
    *known_head = head;
    while (**known)
        *known = &(**known)->next;
    return *known;
}

static void
keep_part(struct laying *laying, struct doc_part **end, struct vi_text text)
{
    struct doc_part *made = VI_NEW(laying->reader->arena, struct doc_part);
    if (!made)
        return;
    made->name = vi_text_from(vi_words_name(model_parts, (int)laying->part.named));
    made->text = text;
    made->place = laying->part.place;
    *end = made;
}

/* Reasons and alternatives are those of the decision before them. */
static bool
keep_with_decision(struct laying *laying, struct vi_text text)
{
    struct doc_decision *decision = laying->latest;
    struct tails *tails = &laying->tails;
    const enum model_part named = laying->part.named;
    if (!decision || (named != MODEL_PART_REASONS && named != MODEL_PART_ALTERNATIVES))
        return false;
    keep_part(laying, end_of_parts(&decision->parts, &tails->decision_head, &tails->decision),
              text);
    struct vi_text *own =
        named == MODEL_PART_REASONS ? &decision->reasons : &decision->alternatives;
    if (!own->size)
        *own = text;
    return true;
}

static bool
keep_with_item(struct laying *laying, struct vi_text text)
{
    struct doc_item *item = laying->now.item;
    struct tails *tails = &laying->tails;
    const enum model_part named = laying->part.named;
    if (!item || (named != MODEL_PART_REASONS && named != MODEL_PART_ALTERNATIVES &&
                  named != MODEL_PART_BACKGROUND_PAPERS))
        return false;
    keep_part(laying, end_of_parts(&item->parts, &tails->item_head, &tails->item), text);
    return true;
}

static void
keep_section(struct laying *laying, struct vi_text text)
{
    struct tails *tails = &laying->tails;
    struct doc_section **head =
        laying->now.item ? &laying->now.item->sections : &laying->record->sections;
    struct doc_section *made = VI_NEW(laying->reader->arena, struct doc_section);
    if (!made)
        return;
    made->is = laying->part.named;
    made->text = text;
    made->place = laying->part.place;
    if (tails->section_head != head)
        tails->section = head;
    tails->section_head = head;
    while (*tails->section)
        tails->section = &(*tails->section)->next;
    *tails->section = made;
}

/* ORDER: before another item begins. */
static void
end_part(struct laying *laying)
{
    struct open_part *part = &laying->part;
    if (part->named && part->text.size) {
        const struct vi_text text = vi_buffer_copy(&part->text, laying->reader->arena);
        if (!keep_with_decision(laying, text) && !keep_with_item(laying, text))
            keep_section(laying, text);
    }
    vi_buffer_clear(&part->text);
    part->named = MODEL_PART_NONE;
}

static void
begin_part(struct laying *laying, const struct prog_style_pattern *pattern, uint32_t level,
           struct vi_text line)
{
    end_part(laying);
    laying->part.named = (enum model_part)pattern->says[STYLE_SAYS_PART];
    laying->part.level = level;
    laying->part.place = vi_sheet_place(laying->wording.sheet, line);
}

/* The pattern of a part that the line begins; NULL: none. */
static const struct prog_style_pattern *
find_part(struct laying *laying, struct vi_text text)
{
    const struct style_layers *layers = laying->reader->style->layers;
    for (size_t i = 0; i < layers->line_count; i++)
        if (layers->lines[i]->role == STYLE_PART &&
            vi_wording_match(&laying->wording, layers->lines[i], text, 0))
            return layers->lines[i];
    return NULL;
}

/* --- Blocks ------------------------------------------------------------------------------- */

static void
close_block(struct laying *laying)
{
    struct doc_block *block = laying->open;
    if (!block)
        return;
    block->text = vi_text_collapse(laying->reader->arena, block->raw);
    if (!block->text.size && !block->label.size)
        laying->list.count--; /* a mark of emphasis alone */
    if (block->named == laying->part.named && block->named && block->kind != DOC_LINE_HEADING) {
        if (laying->part.text.size)
            vi_buffer_char(&laying->part.text, ' ');
        vi_buffer_text(&laying->part.text, block->text);
    }
    laying->open = NULL;
    if (laying->part.short_)
        end_part(laying);
    laying->part.short_ = false;
}

static enum model_part
part_of(const struct laying *laying)
{
    if (laying->part.named)
        return laying->part.named;
    return laying->now.decision         ? MODEL_PART_RESOLUTIONS
           : laying->now.recommendation ? MODEL_PART_RECOMMENDATIONS
                                        : MODEL_PART_NONE;
}

static void
open_block(struct laying *laying, const struct doc_line *line, const struct vi_label *split,
           enum doc_line_kind kind, uint32_t level)
{
    const struct span *now = &laying->now;
    struct doc_block *block = vi_block_add(&laying->list);
    if (!block)
        return;
    block->kind = kind;
    block->level = level;
    block->label = split->label;
    block->raw = split->rest;
    block->named = part_of(laying);
    block->meeting = now->meeting;
    block->item = now->item;
    block->decision = now->decision;
    block->recommendation = now->recommendation;
    block->clause = now->clause;
    block->order = now->order;
    block->place = vi_sheet_place(laying->wording.sheet, line->text);
    laying->open = block;
}

static bool
ends_in(struct vi_text text, const char *bytes)
{
    return text.size && strchr(bytes, text.at[text.size - 1]);
}

static bool
has_columns(struct vi_text text)
{
    return (text.size && text.at[0] == '|') || vi_text_find(text, VI_TEXT("\t")) < text.size ||
           vi_text_find(text, VI_TEXT("   ")) < text.size;
}

/* "1.0 Background": a section whose number says so. */
static bool
is_numbered_section(const struct vi_label *split)
{
    return vi_text_ends(split->label, VI_TEXT(".0")) && split->rest.size <= 100 &&
           !ends_in(split->rest, ".;,:");
}

static enum doc_line_kind
kind_of(const struct doc_line *line, const struct vi_label *split,
        const struct prog_style_pattern *claim)
{
    const bool is_short = split->rest.size <= 120 && !ends_in(split->rest, ".;,");
    if (line->kind != DOC_LINE_TEXT)
        return line->kind;
    if (split->hashes || (claim && claim->role == STYLE_ITEM) || is_numbered_section(split))
        return DOC_LINE_HEADING;
    if (has_columns(split->rest))
        return DOC_LINE_ROW;
    if (is_short && ((split->strong && !claim) || vi_label_capitals(split->rest)))
        return DOC_LINE_HEADING;
    return split->label.size || split->bullet ? DOC_LINE_LISTED : DOC_LINE_TEXT;
}

static uint32_t
level_of(const struct doc_line *line, const struct vi_label *split, enum doc_line_kind kind)
{
    if (kind != DOC_LINE_HEADING && kind != DOC_LINE_LISTED)
        return 0;
    return line->level ? line->level : split->hashes ? split->hashes : 1;
}

/* Widths of the lines of prose that was broken to fit a page. */
#define BROKEN_LEAST 55
#define BROKEN_MOST  200

/* Is the line the rest of a paragraph that was broken to fit the page?  An entry of a list begins
 * a new one where the line before was complete. */
static bool
goes_on(const struct laying *laying, const struct doc_line *line, const struct vi_label *split,
        enum doc_line_kind kind)
{
    const struct doc_block *open = laying->open;
    if (!open || laying->gap || open->kind == DOC_LINE_HEADING || open->kind == DOC_LINE_ROW)
        return false;
    if (kind == DOC_LINE_QUOTE || line->kind != DOC_LINE_TEXT)
        return kind == DOC_LINE_QUOTE && open->kind == DOC_LINE_QUOTE;
    if (kind == DOC_LINE_HEADING || kind == DOC_LINE_ROW || split->bullet ||
        laying->last.size > BROKEN_MOST)
        return false;
    const bool small = line->text.at[0] >= 'a' && line->text.at[0] <= 'z';
    if (split->label.size &&
        (ends_in(laying->last, ".;:,-") || vi_text_ends(laying->last, VI_TEXT(" and")) ||
         vi_text_ends(laying->last, VI_TEXT(" or")) || laying->last_width < BROKEN_LEAST))
        return false;
    return small || laying->last_width >= BROKEN_LEAST;
}

static void
join_line(struct laying *laying, const struct doc_line *line)
{
    struct doc_block *open = laying->open;
    open->raw.size = (size_t)(line->text.at + line->text.size - open->raw.at);
}

/* The heading that stands before the words of a part in one line, and then the words. */
static void
open_form(struct laying *laying, const struct doc_line *line, struct vi_label *split,
          enum doc_line_kind kind, struct vi_text words)
{
    struct vi_label head = *split;
    head.rest = vi_text_trim((struct vi_text){split->rest.at, (size_t)(words.at - split->rest.at)});
    while (ends_in(head.rest, ":-|"))
        head.rest = vi_text_trim((struct vi_text){head.rest.at, head.rest.size - 1});
    open_block(laying, line, &head, DOC_LINE_HEADING, laying->part.level);
    close_block(laying);
    laying->part.short_ = true;
    split->label = VI_TEXT("");
    split->rest.size = (size_t)(split->rest.at + split->rest.size - words.at);
    split->rest.at = words.at;
    open_block(laying, line, split, kind == DOC_LINE_HEADING ? DOC_LINE_TEXT : kind, 0);
    if (laying->open)
        laying->open->place = vi_sheet_place(laying->wording.sheet, words);
}

static bool
ends_part(const struct laying *laying, enum doc_line_kind kind, uint32_t level,
          const struct prog_style_pattern *claim)
{
    if (claim && (claim->role == STYLE_RESOLUTION || claim->role == STYLE_RECOMMENDATION))
        return true;
    return kind == DOC_LINE_HEADING && level <= laying->part.level;
}

static void
begin_block(struct laying *laying, const struct doc_line *line, struct vi_label *split,
            enum doc_line_kind kind, const struct prog_style_pattern *claim)
{
    const uint32_t level = level_of(line, split, kind);
    const struct prog_style_pattern *pattern =
        holds_clauses(claim) ? NULL : find_part(laying, split->rest);
    close_block(laying);
    if (!pattern) {
        if (ends_part(laying, kind, level, claim))
            end_part(laying);
        open_block(laying, line, split, kind, level);
        return;
    }
    const struct vi_text words = vi_wording_group(&laying->wording, pattern, "text");
    begin_part(laying, pattern, level ? level : 1, line->text);
    if (words.size)
        open_form(laying, line, split, kind, words);
    else
        open_block(laying, line, split, DOC_LINE_HEADING, laying->part.level);
}

static bool
is_furniture(const struct doc_line *line, const struct prog_style_pattern *claim)
{
    return line->kind == DOC_LINE_FURNITURE || (claim && claim->role == STYLE_SKIP);
}

static void
lay_line(struct laying *laying, size_t index)
{
    const struct vi_prose_reader *reader = laying->reader;
    const struct doc_line *line = &reader->sheet.lines[index];
    const struct prog_style_pattern *claim = reader->claims[index];
    const struct prog_style_pattern *before = index ? reader->claims[index - 1] : NULL;
    if (!line->text.size || is_furniture(line, claim)) {
        close_block(laying);
        laying->gap = true;
        return;
    }
    struct vi_label split = vi_label_split(line->text);
    const enum doc_line_kind kind = kind_of(line, &split, claim);
    const enum beginning begins = begins_here(laying, line);
    if (begins == BEGINS_NOTHING && (!claim || claim == before) &&
        goes_on(laying, line, &split, kind)) {
        join_line(laying, line);
    } else {
        close_block(laying);
        if (begins == BEGINS_ANEW)
            end_part(laying); /* ORDER: it is kept where it stood */
        move_to(laying, line);
        begin_block(laying, line, &split, kind, claim);
    }
    laying->last = line->text;
    laying->last_width = line->indent + vi_text_points(line->text);
    laying->gap = false;
}

static uint32_t
told_by(const struct style_layers *layers)
{
    uint32_t told = 1u << MODEL_PART_RECOMMENDATIONS | 1u << MODEL_PART_RESOLUTIONS;
    for (size_t i = 0; i < layers->line_count; i++)
        if (layers->lines[i]->role == STYLE_PART)
            told |= 1u << layers->lines[i]->says[STYLE_SAYS_PART];
    return told;
}

/* Short: a style has few of them. */
static struct vi_text
known_to(const struct prog_style *style, struct vi_arena *arena)
{
    struct vi_buffer words;
    vi_buffer_init(&words, &arena->allocator);
    for (; style; style = style->layers->base)
        for (const struct style_word *word = style->words; word; word = word->next)
            if (word->means == STYLE_KNOWN) {
                vi_buffer_text(&words, word->written);
                vi_buffer_char(&words, ' ');
            }
    const struct vi_text known = words.size ? vi_buffer_copy(&words, arena) : VI_TEXT("");
    arena->failed |= words.failed;
    vi_buffer_free(&words);
    return known;
}

enum vires_status
vi_blocks_of_prose(struct vi_prose_reader *reader, struct doc_record *record)
{
    struct laying laying = {.reader = reader,
                            .record = record,
                            .list = {.arena = reader->arena, .scratch = reader->scratch},
                            .wording = {.style = reader->style,
                                        .match = reader->match,
                                        .sheet = &reader->sheet,
                                        .limits = reader->limits,
                                        .arena = reader->arena,
                                        .scratch = reader->scratch,
                                        .findings = reader->findings}};
    vi_buffer_init(&laying.part.text, &reader->scratch->allocator);
    gather_spans(&laying);
    for (size_t i = 0; i < reader->sheet.count && !laying.wording.gave_up; i++)
        lay_line(&laying, i);
    close_block(&laying);
    end_part(&laying);
    const bool failed = laying.part.text.failed || laying.wording.no_memory;
    vi_buffer_free(&laying.part.text);
    if (laying.wording.gave_up)
        return VIRES_REJECTED;
    if (failed || reader->arena->failed || reader->scratch->failed ||
        !vi_blocks_keep(&laying.list, record, &reader->sheet, told_by(reader->style->layers),
                        known_to(reader->style, reader->arena)))
        return VIRES_NO_MEMORY;
    return VIRES_OK;
}

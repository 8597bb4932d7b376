/* SPDX-License-Identifier: Apache-2.0 */
/* The text of a document as blocks, from records and from prose alike: what rules on contents,
 * drafting and correspondence look at.  Made only where a rule of the program looks. */
#ifndef VI_DOCUMENT_BLOCKS_H
#define VI_DOCUMENT_BLOCKS_H

#include "document/prose.h"

/* A list that grows in `scratch` and is kept in `arena`. */
struct vi_block_list {
    struct vi_arena *arena, *scratch;
    struct doc_block *blocks;
    size_t count, room;
};

/* A new block of all zeros at the end, valid until the next; NULL: memory ran out. */
struct doc_block *vi_block_add(struct vi_block_list *list);
/* Marks what is quoted from others, carries the order forward, and gives the text to the record;
 * `known` must stay.  False: memory ran out. */
bool vi_blocks_keep(struct vi_block_list *list, struct doc_record *record,
                    const struct doc_sheet *sheet, uint32_t told, struct vi_text known);

/* Of a record in XML: its titles, clauses and parts.  False: memory ran out. */
bool vi_blocks_of_record(struct doc_record *record, struct vi_arena *arena,
                         struct vi_arena *scratch);
/* Of prose that was just read: its paragraphs, headings and rows.  What the style knows as a named
 * part is added to the record too.  A pattern that gives up is reported. */
enum vires_status vi_blocks_of_prose(struct vi_prose_reader *reader, struct doc_record *record);

#endif

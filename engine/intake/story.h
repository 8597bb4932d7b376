/* SPDX-License-Identifier: Apache-2.0 */
/* What a word processor's document says, paragraph by paragraph and table by table: makes its
 * sheet, and the spots by which a reader of the document finds a place.  What Word and OpenDocument
 * share. */
#ifndef VI_INTAKE_STORY_H
#define VI_INTAKE_STORY_H

#include "intake/builder.h"
#include "intake/intake.h"

#define VI_STORY_HEADINGS 10 /* levels 1 to 9, and one below them for a line that is all bold */

/* Of the words that wait to be written: as far as `end` they are strong, or not. */
struct story_piece {
    size_t end;
    bool strong;
};

/* A paragraph that waits: an open one, or one of a row that is open. */
struct story_paragraph {
    size_t start, words; /* in the words that wait: its printed number, and what follows that */
    size_t piece;        /* its first */
    struct vi_manner manner;
    uint32_t cell; /* of its row, from 0 */
};

/* A row that is open. */
struct story_row {
    size_t first; /* of its paragraphs */
    uint32_t cells;
    bool layout; /* what is in it are lines of their own */
};

/* What was open when something in it began that stands by itself. */
struct story_outer {
    struct story_outer *next;
    bool open;
    size_t row_base;
    struct vi_text within;
    uint32_t paragraphs, table, table_row;
};

/* A spot whose words are not final yet. */
struct story_mark {
    struct vi_spot spot;
    size_t begins, begins_size, under, under_size;
};

/*
 * Line ends within a paragraph begin a line, as <br> does (intake/html.h).  A row is one
 * DOC_LINE_ROW, unless a cell has more than one paragraph, an entry of a list, a heading or a
 * table: then each is a line of its own.
 */
struct vi_story {
    struct vi_builder builder;
    const struct vi_intake_means *means;
    struct vi_source *source;
    struct vi_buffer words; /* of the paragraphs that wait */
    struct story_paragraph *paragraphs;
    struct story_piece *pieces;
    struct story_row *rows;
    struct story_mark *marks;
    size_t count, room, piece_count, piece_room, row_count, row_room, row_base, mark_count,
        mark_room;
    bool open;      /* the last paragraph is */
    bool joined;    /* and its end was taken back: the next goes on in it */
    bool furniture; /* what comes is of the page, not of the document */
    bool listed;    /* the line before is an entry of a list */
    bool in_table;  /* the line before is a row of the table that is open */
    struct vi_text within;
    uint32_t counted;                         /* paragraphs so far that have words */
    uint32_t boxes, tables, table, table_row; /* `table`: that which is open */
    struct story_outer *outer;
    struct {
        size_t at, size;
    } headings[VI_STORY_HEADINGS];
};

void vi_story_init(struct vi_story *story, struct vi_source *source,
                   const struct vi_intake_means *means);
void vi_story_free(struct vi_story *story);
/* Gives the source its text and its spots, also where something failed: findings have places. */
enum vires_status vi_story_finish(struct vi_story *story, enum vires_status status,
                                  struct doc_sheet *out);
bool vi_story_failed(const struct vi_story *story);

/* A paragraph: its beginning, its printed number (before all else), its words, its end. */
void vi_story_begin(struct vi_story *story, struct vi_manner manner);
void vi_story_label(struct vi_story *story, struct vi_text label);
void vi_story_text(struct vi_story *story, struct vi_text text, bool strong);
void vi_story_break(struct vi_story *story, enum vi_gap gap);
/* `joined`: the next paragraph goes on in it. */
void vi_story_end(struct vi_story *story, bool joined);

void vi_story_table(struct vi_story *story);
void vi_story_table_end(struct vi_story *story);
void vi_story_row(struct vi_story *story);
void vi_story_cell(struct vi_story *story);
/* `dropped`: nothing of it is left. */
void vi_story_row_end(struct vi_story *story, bool dropped);

/* Something begins that is not a part of what is open, such as a text box: its lines come before
 * those of what is open. */
void vi_story_box(struct vi_story *story);
void vi_story_box_end(struct vi_story *story);
/* What comes stands elsewhere: in "the header".  Paragraphs are counted anew. */
void vi_story_elsewhere(struct vi_story *story, struct vi_text within, bool furniture);

/* Where what is open will stand. */
struct vi_place vi_story_place(const struct vi_story *story);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* One attribute of a record, read into the field that its row names. */
#ifndef VI_DOCUMENT_RECORD_VALUE_H
#define VI_DOCUMENT_RECORD_VALUE_H

#include "document/record.h"

/* Character data of an element, up to the next element inside it. */
struct record_run {
    struct vi_text text;
    struct record_run *next;
};

/* An element being read, on the stack of the walk. */
struct record_frame {
    struct vi_record_reader *reader;
    struct record_frame *parent; /* NULL: the record itself */
    enum record_element_kind kind;
    enum record_name name;
    const struct vi_node *node; /* lent while it opens, where there is no tree */
    char *object;               /* its struct */
    struct vi_spot *spot;       /* where it was read, in a document without lines; or NULL */
    void *last[RECORD_LISTS];   /* the tails of its lists */
    uint32_t decisions;         /* how many stand in it so far */
    uint32_t votes;
    uint64_t interests, events;

    /* Where there is no tree. */
    const struct record_child *row; /* in the parent's table */
    struct record_run *run, *last_run, first_run;
    struct record_frame *inner; /* for the elements inside it, one after another */
};

/* Reads the value; a fault is reported at the attribute, and the field keeps its default. */
void vi_record_value(struct record_frame *frame, const struct record_field *field,
                     const struct vi_attribute *attribute);
/* Puts `object` at the end of the frame's list. */
void vi_record_append(struct record_frame *frame, const struct record_child *row, void *object);
/* Checks a fact's value against its declaration; an omitted truth is yes. */
void vi_record_check_fact(struct record_frame *frame, struct doc_fact *fact, const char *attribute);

struct vi_place vi_record_place(const struct record_frame *frame);
/* Faults are told of a tree: a reader that only listens gives up, and a tree is made. */
bool vi_record_gives_up(struct vi_record_reader *reader);
void vi_record_fault(struct record_frame *frame, enum vi_code code, const char *attribute,
                     struct vi_text a, struct vi_text b, struct vi_text c);
/* The start of a text for a message: one line, not too long. */
struct vi_text vi_record_clip(struct vi_arena *scratch, struct vi_text text);

#endif

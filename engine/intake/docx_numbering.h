/* SPDX-License-Identifier: Apache-2.0 */
/* The numbers that Word prints before paragraphs. */
#ifndef VI_INTAKE_DOCX_NUMBERING_H
#define VI_INTAKE_DOCX_NUMBERING_H

#include "intake/docx_styles.h"
#include "intake/numerals.h"

#define DOCX_LEVELS 9

/* One level of a list. */
struct docx_level {
    bool stated;
    enum vi_numeral numeral;
    uint32_t width; /* of a number that is filled up with zeros */
    int64_t start;
    int32_t restart;      /* after which level, from 1; 0: never; DOCX_NO_NUMBER: any above it */
    bool legal;           /* all numbers in it are figures */
    struct vi_text text;  /* "%1.%2" */
    struct vi_text style; /* whose paragraphs are of this level */
};

/* What Word calls an abstract list: all that are made from it count on together. */
struct docx_abstract {
    int32_t id;
    struct vi_text link, is_link; /* the style where it is described; the style it describes */
    struct docx_level *levels;
    int64_t last[DOCX_LEVELS]; /* the number printed last */
    bool begun[DOCX_LEVELS];
};

/* A list: an abstract one, some of it changed. */
struct docx_list {
    int32_t id, abstract_id;
    struct docx_abstract *abstract; /* NULL: there is none */
    struct docx_level *levels;      /* NULL: none is changed */
    int64_t start[DOCX_LEVELS];
    bool starts[DOCX_LEVELS], used[DOCX_LEVELS];
};

struct docx_numbering {
    struct docx_abstract *abstracts; /* by id, once read */
    struct docx_list *lists;         /* by id, once read */
    size_t abstract_count, abstract_room, list_count, list_room;
    struct docx_abstract **linked; /* those that describe a style, by that style */
    size_t linked_count;
};

enum vires_status vi_docx_numbering_read(struct vi_office *office, struct vi_text name,
                                         struct docx_numbering *numbering);
/* NULL: paragraphs of that number have none. */
struct docx_list *vi_docx_list(const struct docx_numbering *numbering, int32_t id);
/* The level that a list keeps for a style, or DOCX_NO_NUMBER. */
int32_t vi_docx_level_of(const struct docx_list *list, struct vi_text style);
/* Counts one more paragraph and writes its number; a bullet is none.  The level is cut to those
 * that there are. */
void vi_docx_count(struct docx_list *list, int32_t level, struct vi_buffer *out);

#endif

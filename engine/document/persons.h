/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of persons as minutes print them: "Councillors A Reed (Chairman), B Holm, the Clerk and two
 * members of the public". */
#ifndef VI_DOCUMENT_PERSONS_H
#define VI_DOCUMENT_PERSONS_H

#include "document/wording.h"

struct vi_listed {
    struct vi_text name;   /* as printed, without titles; of one without a name the office */
    struct vi_text office; /* or empty */
    struct vi_text substitute_for;
    struct vi_text from; /* the council or other body that they are from; or empty */
    bool titled;         /* as a member is */
    bool presiding;      /* said to be in the chair */
    bool chairman;       /* by office */
    bool absent;
    bool attendee;  /* there, but no member */
    bool elsewhere; /* only because a title says so: a councillor of another council */
    bool marked;    /* the sign stands before the name */
    bool beside;    /* one whose name cannot be read stands beside it */
    bool excused;   /* "A" stands there, where "P" is of those present */
    struct vi_listed *next;
};

/* The persons of a text, in order; NULL: none, or memory ran out.  *strange: how many entries are
 * no names.  `sign` may be empty.  The list lives in wording->scratch, its texts are the text's. */
struct vi_listed *vi_persons_read(struct vi_wording *wording, struct vi_text text,
                                  struct vi_text sign, size_t *strange);
/* The same of those who are no members: beside "Mr A Reed" what has no title is where he is from.
 */
struct vi_listed *vi_persons_read_others(struct vi_wording *wording, struct vi_text text,
                                         size_t *strange);

/* One name, without its titles and what stands in brackets; empty: it is none. */
struct vi_text vi_person_name(struct vi_wording *wording, struct vi_text text);

#endif

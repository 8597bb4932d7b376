/* SPDX-License-Identifier: Apache-2.0 */
/* Readings: how documents in another XML vocabulary are read as records, as data.
 *
 *   <reading id= version= title= root=NAME [namespace=URI]>
 *     <make element="record"> ... </make>
 *   </reading>
 *
 *   <make element=NAME [each=XPATH] [when=XPATH] [words=XPATH]>
 *     <set attribute=NAME to=WORDS/>
 *     <set attribute=NAME from=XPATH> <word is= means=/> ... </set>
 *     <make ...>
 *   </make>
 *
 * The document is meant whose outermost element has that name and namespace.  <make> makes an
 * element of a record for each element that `each` finds, or one where it is not given; it stands
 * where that element stands, and what is in the <make> is asked from there.  XPath is version 1.0;
 * names have no prefix, and stand for the name without one; current() is the element asked from.
 * What is not found is left out: it is not known.  A value that no <word> knows is left out too,
 * and said. */
#ifndef VI_DOCUMENT_MAPPING_H
#define VI_DOCUMENT_MAPPING_H

#include "document/record_table.h"
#include "model/program.h"
#include "xml/tree.h"

struct map_word {
    struct vi_text is, means;
    struct map_word *next;
};

struct map_set {
    enum record_name attribute;
    struct vi_text to, from; /* one of both */
    struct map_word *words;  /* NULL: the value is taken as it is */
    struct vi_place place;
    struct map_set *next;
};

struct map_make {
    enum record_name element;
    enum record_element_kind kind;
    struct vi_text each, when, words; /* empty: not given */
    struct vi_place place;
    struct map_set *sets;
    struct map_make *first, *next;
};

struct prog_mapping {
    struct vi_text id, title, version, root, space;
    struct vi_place place;
    struct map_make *record;
};

/* Reads one <reading>; it lives in program->arena.  `user` is the struct vi_limits.  Every fault is
 * reported, with what is allowed.  VIRES_REJECTED: there is one. */
enum vires_status vi_mapping_read(void *user, const struct vi_source *source,
                                  const struct vi_node *root, struct prog_program *program,
                                  struct vires_findings *findings, const struct prog_mapping **out);

#endif

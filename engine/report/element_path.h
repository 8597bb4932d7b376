/* SPDX-License-Identifier: Apache-2.0 */
/* XPaths of elements of a record, made in one pass over its source. */
#ifndef VI_REPORT_ELEMENT_PATH_H
#define VI_REPORT_ELEMENT_PATH_H

#include "base/buffer.h"

struct vi_element_level;

struct vi_element_walk {
    struct vi_text text; /* well-formed */
    size_t at;           /* what stands before it was walked */
    struct vi_arena arena;
    struct vi_element_level *levels;
    size_t depth, room;
    size_t last; /* the offset asked for last */
    struct vi_buffer path;
};

void vi_element_walk_init(struct vi_element_walk *walk, const struct vires_allocator *allocator,
                          struct vi_text text);
void vi_element_walk_free(struct vi_element_walk *walk);
/* The path of the element whose tag begins at the offset, or of the one around it, as in
 * record[1]/meeting[2] with local-name() for each step, for XPath 1.0.  Offsets must not
 * fall; of one that does the path is "/", as it is outside all elements and where memory runs
 * out, which the arena or the buffer remembers.  Borrowed until the next call. */
struct vi_text vi_element_path(struct vi_element_walk *walk, size_t offset);

#endif

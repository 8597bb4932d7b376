/* SPDX-License-Identifier: Apache-2.0 */
/* A record element by element, named as records in XML are, whatever it was read from. */
#ifndef VI_DOCUMENT_RECORD_WALK_H
#define VI_DOCUMENT_RECORD_WALK_H

#include "base/buffer.h"
#include "model/document.h"

/* What hears of the elements: of each its start, its attributes, its place, its text (once at
 * most), what is inside it, and its end.  Texts are lent for the call. */
struct record_sink {
    /* `place` is that of the model's struct, and stands for it: NULL where there is none. */
    void (*start)(void *user, struct vi_text name, const struct vi_place *place);
    void (*attribute)(void *user, const char *name, struct vi_text value);
    void (*place)(void *user, const struct vi_place *place);
    void (*text)(void *user, struct vi_text text);
    void (*end)(void *user, struct vi_text name);
};

/* False: memory ran out, and values are missing. */
bool vi_record_walk(const struct doc_record *record, const struct record_sink *sink, void *user,
                    const struct vires_allocator *allocator);

#endif

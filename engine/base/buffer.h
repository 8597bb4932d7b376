/* SPDX-License-Identifier: Apache-2.0 */
/* Growable output.  An error sticks: test once, at the end. */
#ifndef VI_BASE_BUFFER_H
#define VI_BASE_BUFFER_H

#include <stdarg.h>

#include "base/text.h"

struct vi_buffer {
    struct vires_allocator allocator;
    char *bytes; /* NUL-terminated when not NULL */
    size_t size, room;
    bool failed;
};

void vi_buffer_init(struct vi_buffer *buffer, const struct vires_allocator *allocator);
void vi_buffer_free(struct vi_buffer *buffer);
void vi_buffer_clear(struct vi_buffer *buffer); /* keeps the room, forgets a failure */
void vi_buffer_text(struct vi_buffer *buffer, struct vi_text text);
void vi_buffer_string(struct vi_buffer *buffer, const char *terminated);
void vi_buffer_char(struct vi_buffer *buffer, char byte);
void vi_buffer_number(struct vi_buffer *buffer, int64_t number);
/* The contents copied into the arena. */
struct vi_text vi_buffer_copy(const struct vi_buffer *buffer, struct vi_arena *arena);
struct vi_text vi_buffer_view(const struct vi_buffer *buffer); /* borrowed until the next write */

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include <string.h>

#define FIRST_ROOM  ((size_t)256)
#define DIGITS_MOST 20 /* of a number of 64 bits, with its sign */

void
vi_buffer_init(struct vi_buffer *buffer, const struct vires_allocator *allocator)
{
    *buffer = (struct vi_buffer){0};
    if (allocator)
        buffer->allocator = *allocator;
}

void
vi_buffer_free(struct vi_buffer *buffer)
{
    if (!buffer)
        return;
    if (buffer->bytes)
        (void)vi_resize(&buffer->allocator, buffer->bytes, 0);
    buffer->bytes = NULL;
    buffer->size = buffer->room = 0;
    buffer->failed = false;
}

void
vi_buffer_clear(struct vi_buffer *buffer)
{
    buffer->failed = false;
    buffer->size = 0;
    if (buffer->bytes)
        buffer->bytes[0] = '\0';
}

/* Room for `more` bytes and the NUL, doubling so that many small writes stay cheap. */
static bool
grow(struct vi_buffer *buffer, size_t more)
{
    size_t least, room = buffer->room ? buffer->room : FIRST_ROOM;
    buffer->failed = true;
    if (__builtin_add_overflow(buffer->size + 1, more, &least))
        return false;
    if (buffer->room && __builtin_mul_overflow(room, (size_t)2, &room))
        return false;
    room = room < least ? least : room;
    char *bytes = vi_resize(&buffer->allocator, buffer->bytes, room);
    if (!bytes)
        return false;
    buffer->bytes = bytes;
    buffer->room = room;
    buffer->failed = false;
    return true;
}

void
vi_buffer_text(struct vi_buffer *buffer, struct vi_text text)
{
    if (buffer->failed || !text.size)
        return;
    if (text.size >= buffer->room - buffer->size && !grow(buffer, text.size))
        return;
    memcpy(buffer->bytes + buffer->size, text.at, text.size);
    buffer->size += text.size;
    buffer->bytes[buffer->size] = '\0';
}

void
vi_buffer_string(struct vi_buffer *buffer, const char *terminated)
{
    vi_buffer_text(buffer, vi_text_from(terminated));
}

void
vi_buffer_char(struct vi_buffer *buffer, char byte)
{
    vi_buffer_text(buffer, (struct vi_text){&byte, 1});
}

void
vi_buffer_number(struct vi_buffer *buffer, int64_t number)
{
    char digits[DIGITS_MOST];
    size_t at = DIGITS_MOST;
    uint64_t left = number < 0 ? -(uint64_t)number : (uint64_t)number;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    if (number < 0)
        digits[--at] = '-';
    vi_buffer_text(buffer, (struct vi_text){digits + at, DIGITS_MOST - at});
}

/* A buffer that lost bytes may not pass for whole: its failure becomes the arena's. */
struct vi_text
vi_buffer_copy(const struct vi_buffer *buffer, struct vi_arena *arena)
{
    arena->failed |= buffer->failed;
    return vi_text_copy(arena, vi_buffer_view(buffer));
}

struct vi_text
vi_buffer_view(const struct vi_buffer *buffer)
{
    return buffer->bytes ? (struct vi_text){buffer->bytes, buffer->size} : VI_TEXT("");
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/words.h"

#define FIRST_ROOM ((size_t)64 * 1024)

static const char out_of_memory[] = "memory ran out";
static const char too_large[] = "it is larger than the limit input-bytes allows";

/* clang-format off */
static const struct vi_word troubles[] = {
    {"there is no such file", ENOENT},
    {"a part of its path is not a folder", ENOTDIR},
    {"you may not open it", EACCES},
    {"you may not do that", EPERM},
    {"its links lead in a circle", ELOOP},
    {"its name is too long", ENAMETOOLONG},
    {"too many files are open", EMFILE},
    {"too many files are open", ENFILE},
    {"the disk is full", ENOSPC},
    {"the disk quota is used up", EDQUOT},
    {"a file may not grow as large as that here", EFBIG},
    {"the disk cannot be written to", EROFS},
    {"the disk failed", EIO},
    {"it is a folder", EISDIR},
    {"nothing is connected to it", ENXIO},
    {"nobody reads it", EPIPE},
    {out_of_memory, ENOMEM},
    {0},
};
/* clang-format on */

const char *
vi_disk_trouble(int error)
{
    const char *words = vi_words_name(troubles, error);
    return words[0] ? words : "the system refused";
}

/* What is not a regular file, in words; NULL: it is one. */
static const char *
oddity(mode_t mode)
{
    if (S_ISDIR(mode))
        return "it is a folder, not a file";
    if (S_ISFIFO(mode))
        return "it is a pipe, not a file; give - to read from standard input";
    if (S_ISSOCK(mode))
        return "it is a socket, not a file";
    return S_ISREG(mode) ? NULL : "it is a device, not a file";
}

static enum vires_status
from_error(int error, const char **why)
{
    *why = vi_disk_trouble(error);
    return error == ENOENT || error == ENOTDIR ? VIRES_NOT_FOUND : VIRES_IO;
}

/* Room for one byte more than the file is thought to have, so that its end is seen. */
static bool
enlarge(struct vi_disk_file *file, size_t *room, size_t hint, size_t most,
        const struct vires_allocator *allocator)
{
    size_t wanted = *room ? 2 * *room : (hint ? hint + 1 : FIRST_ROOM);
    wanted = wanted > most + 1 ? most + 1 : wanted;
    char *bytes = vi_resize(allocator, file->bytes, wanted);
    if (!bytes)
        return false;
    file->bytes = bytes;
    *room = wanted;
    return true;
}

static enum vires_status
read_all(int descriptor, size_t hint, size_t most, const struct vires_allocator *allocator,
         struct vi_disk_file *file, const char **why)
{
    size_t room = 0;
    for (;;) {
        if (file->size == room && !enlarge(file, &room, hint, most, allocator)) {
            *why = out_of_memory;
            return VIRES_NO_MEMORY;
        }
        ssize_t got = read(descriptor, file->bytes + file->size, room - file->size);
        if (got < 0 && errno != EINTR)
            return from_error(errno, why);
        if (got == 0)
            return VIRES_OK;
        file->size += got > 0 ? (size_t)got : 0;
        if (file->size > most) {
            *why = too_large;
            return VIRES_LIMIT;
        }
    }
}

static size_t
limit_of(const struct vi_limits *limits)
{
    uint64_t most = limits->value[VI_LIMIT_INPUT_BYTES];
    return most < SIZE_MAX / 4 ? (size_t)most : SIZE_MAX / 4;
}

static enum vires_status
read_hinted(int descriptor, size_t hint, const struct vi_limits *limits,
            const struct vires_allocator *allocator, struct vi_disk_file *out, const char **why)
{
    struct vi_disk_file file = {0};
    enum vires_status status = read_all(descriptor, hint, limit_of(limits), allocator, &file, why);
    if (status)
        vi_disk_release(&file, allocator);
    else
        *out = file;
    return status;
}

enum vires_status
vi_disk_read_open(int descriptor, const struct vi_limits *limits,
                  const struct vires_allocator *allocator, struct vi_disk_file *out,
                  const char **why)
{
    return read_hinted(descriptor, 0, limits, allocator, out, why);
}

/* O_NONBLOCK: opening a pipe without a writer would wait for one. */
enum vires_status
vi_disk_read(const char *name, const struct vi_limits *limits,
             const struct vires_allocator *allocator, struct vi_disk_file *out, const char **why)
{
    int descriptor = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return from_error(errno, why);
    struct stat about;
    enum vires_status status = VIRES_IO;
    if (fstat(descriptor, &about) != 0)
        status = from_error(errno, why);
    else if ((*why = oddity(about.st_mode)) == NULL && (uint64_t)about.st_size > limit_of(limits))
        status = VIRES_LIMIT, *why = too_large;
    else if (!*why)
        status = read_hinted(descriptor, (size_t)about.st_size, limits, allocator, out, why);
    (void)close(descriptor);
    return status;
}

void
vi_disk_release(struct vi_disk_file *file, const struct vires_allocator *allocator)
{
    if (file->bytes)
        (void)vi_resize(allocator, file->bytes, 0);
    *file = (struct vi_disk_file){0};
}

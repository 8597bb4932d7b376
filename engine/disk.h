/* SPDX-License-Identifier: Apache-2.0 */
/* The bytes of a regular file.  Nothing else is opened: a pipe could block for
 * ever, and a device has no end. */
#ifndef VI_DISK_H
#define VI_DISK_H

#include "base/limits.h"
#include "base/text.h"

struct vi_disk_file {
    char *bytes; /* NULL when empty */
    size_t size;
};

/*
 * Reads the file of that name whole.  On failure *why says it in plain words: "there is no such
 * file", "it is a pipe, not a file".  VIRES_LIMIT: it is larger than input-bytes.
 */
enum vires_status vi_disk_read(const char *name, const struct vi_limits *limits,
                               const struct vires_allocator *allocator, struct vi_disk_file *out,
                               const char **why);
/* The same of what is already open, of any kind; reads to its end and does not close it. */
enum vires_status vi_disk_read_open(int descriptor, const struct vi_limits *limits,
                                    const struct vires_allocator *allocator,
                                    struct vi_disk_file *out, const char **why);
void vi_disk_release(struct vi_disk_file *file, const struct vires_allocator *allocator);
/* An error number of the system in plain words. */
const char *vi_disk_trouble(int error);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/repository.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NAME_MOST 4096

/* Is there something of that name in the folder of the first `size` bytes of the path? */
static bool
holds(const char *path, size_t size, const char *name)
{
    char whole[NAME_MOST + 16];
    struct stat about;
    const size_t length = strlen(name);
    memcpy(whole, path, size);
    whole[size] = '/';
    memcpy(whole + size + 1, name, length + 1);
    return stat(whole, &about) == 0;
}

/* The size of the root's part of the path; that of all of it where no folder is a root. */
static size_t
root_size(const char *path, size_t whole)
{
    static const char *const marks[] = {"vires.xml", ".git"};
    for (size_t size = whole; size; size--) {
        if (size < whole && path[size] != '/')
            continue;
        for (size_t i = 0; i < VI_COUNT(marks); i++)
            if (holds(path, size, marks[i]))
                return size;
    }
    return whole;
}

struct cli_repository
cli_repository_find(struct cli *cli)
{
    char path[NAME_MOST];
    if (!getcwd(path, sizeof(path)) || strcmp(path, "/") == 0)
        return (struct cli_repository){NULL, ""};
    const size_t whole = strlen(path), size = root_size(path, whole);
    const struct vi_text root = {path, size};
    const struct vi_text folder = {path + size + (size < whole), whole - size - (size < whole)};
    return (struct cli_repository){vi_text_copy(&cli->arena, root).at,
                                   vi_text_copy(&cli->arena, folder).at};
}

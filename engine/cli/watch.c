/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"

#define DEEPEST 32
#define PAUSE   300000000L /* nanoseconds between two looks */

/* A sum over all files, so that the order in which a folder lists them is of no account. */
struct looking {
    uint64_t sum;
    struct stat own; /* the report itself, which is no reason to judge again */
    bool has_own;
};

static uint64_t
mix(uint64_t sum, uint64_t value)
{
    for (int i = 0; i < 8; i++) {
        sum = (sum ^ (value & 0xFF)) * UINT64_C(1099511628211);
        value >>= 8;
    }
    return sum;
}

static void
look_at_file(struct looking *looking, const char *name, const struct stat *file)
{
    uint64_t sum = UINT64_C(14695981039346656037);
    if (looking->has_own && file->st_ino == looking->own.st_ino &&
        file->st_dev == looking->own.st_dev)
        return;
    for (const char *at = name; *at; at++)
        sum = mix(sum, (unsigned char)*at);
    sum = mix(sum, (uint64_t)file->st_ino);
    sum = mix(sum, (uint64_t)file->st_size);
    sum = mix(sum, (uint64_t)file->st_mtim.tv_sec);
    looking->sum += mix(sum, (uint64_t)file->st_mtim.tv_nsec);
}

static void look_into(struct looking *looking, int folder, int depth);

/* Links inside folders are not followed, as they are not where documents are looked for. */
static void
look_at(struct looking *looking, int folder, const char *name, int depth)
{
    struct stat file;
    if (fstatat(folder, name, &file, depth ? AT_SYMLINK_NOFOLLOW : 0) != 0)
        return;
    if (S_ISREG(file.st_mode))
        look_at_file(looking, name, &file);
    if (!S_ISDIR(file.st_mode) || depth >= DEEPEST)
        return;
    const int inside = openat(folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (inside >= 0)
        look_into(looking, inside, depth + 1);
}

/* Closes the folder. */
static void
look_into(struct looking *looking, int folder, int depth)
{
    DIR *list = fdopendir(folder);
    const struct dirent *entry;
    if (!list) {
        (void)close(folder);
        return;
    }
    while ((entry = readdir(list)) != NULL)
        if (entry->d_name[0] != '.')
            look_at(looking, folder, entry->d_name, depth);
    (void)closedir(list);
}

static uint64_t
look(const struct cli *cli)
{
    const struct cli_options *options = &cli->options;
    const struct cli_list *lists[] = {&options->paths, &options->rules};
    const char *files[] = {options->waivers, options->baseline};
    struct looking looking = {0};
    looking.has_own = options->output && stat(options->output, &looking.own) == 0;
    for (size_t i = 0; i < VI_COUNT(lists); i++)
        for (size_t j = 0; j < lists[i]->count; j++)
            look_at(&looking, AT_FDCWD, lists[i]->at[j], 0);
    for (size_t i = 0; i < VI_COUNT(files); i++)
        if (files[i])
            look_at(&looking, AT_FDCWD, files[i], 0);
    if (!options->paths.count) /* a project says which: they lie here */
        look_at(&looking, AT_FDCWD, ".", 0);
    return looking.sum;
}

static void
pause_a_little(void)
{
    const struct timespec time = {0, PAUSE};
    (void)nanosleep(&time, NULL);
}

/* A file that is being written is let be until two looks agree. */
static void
wait_for_change(const struct cli *cli, uint64_t seen)
{
    uint64_t before = seen, now = seen;
    do {
        before = now;
        pause_a_little();
        now = look(cli);
    } while (now == seen || now != before);
}

void
cli_watch(struct cli *cli, void (*once)(struct cli *cli))
{
    for (bool told = false;; told = true) {
        const uint64_t seen = look(cli);
        (void)fflush(NULL);
        const pid_t child = fork();
        if (child == 0) {
            once(cli);
            return;
        }
        if (child < 0) {
            cli_say(cli, VI_CLI_WATCH, NULL, vi_text_from(vi_disk_trouble(errno)), VI_TEXT(""),
                    VI_TEXT(""));
            return;
        }
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
            continue;
        if (!told)
            cli_tell(cli, VI_CLI_WATCHING, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        wait_for_change(cli, seen);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/changed.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "report/where.h"

#define PIECE 4096

/* --- Asking git ---------------------------------------------------------------------- */

/* What the program prints until its end. */
static void
read_all(int descriptor, struct vi_buffer *out)
{
    char piece[PIECE];
    for (;;) {
        const ssize_t size = read(descriptor, piece, sizeof(piece));
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return;
        vi_buffer_text(out, (struct vi_text){piece, (size_t)size});
    }
}

static bool
ended_well(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void
become(char *const *words, int descriptor)
{
    if (dup2(descriptor, STDOUT_FILENO) >= 0)
        (void)execvp(words[0], words);
    _exit(127);
}

/* Runs git without a shell; what it complains of goes to stderr. */
static bool
ask_git(const char *const *arguments, struct vi_buffer *out)
{
    union { /* execvp does not write to them */
        const char *const *lent;
        char *const *own;
    } words = {arguments};
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    const pid_t child = fork();
    if (child == 0)
        become(words.own, ends[1]);
    (void)close(ends[1]);
    if (child > 0)
        read_all(ends[0], out);
    (void)close(ends[0]);
    return child > 0 && ended_well(child) && !out->failed;
}

/* --- The paths that are kept ----------------------------------------------------------- */

static int
by_bytes(const void *left, const void *right)
{
    return vi_text_compare(*(const struct vi_text *)left, *(const struct vi_text *)right);
}

/* The names in what git printed, each with a NUL behind it, in order. */
static struct vi_text *
names_in(struct cli *cli, struct vi_text printed, size_t *count)
{
    struct vi_text rest = printed, name;
    *count = 0;
    for (size_t i = 0; i < printed.size; i++)
        *count += printed.at[i] == '\0';
    struct vi_text *names = VI_NEW_ARRAY(&cli->arena, struct vi_text, *count + 1);
    for (size_t i = 0; names && i < *count && vi_text_cut(&rest, '\0', &name); i++)
        names[i] = name;
    if (names && *count)
        qsort(names, *count, sizeof(*names), by_bytes);
    return names;
}

static void
keep(struct cli_paths *paths, const struct vires_write_options *where, const struct vi_text *names,
     size_t count)
{
    struct vi_buffer path;
    size_t kept = 0;
    vi_buffer_init(&path, NULL);
    for (size_t i = 0; i < paths->count; i++) {
        vi_buffer_clear(&path);
        (void)vi_where_path(&path, where, vi_text_from(paths->at[i].name));
        const struct vi_text name = vi_buffer_view(&path);
        if (count && bsearch(&name, names, count, sizeof(*names), by_bytes))
            paths->at[kept++] = paths->at[i];
    }
    paths->count = kept;
    vi_buffer_free(&path);
}

static void
say_kept(struct cli *cli, const char *base, size_t kept, size_t all)
{
    struct vires_findings numbers;
    vi_findings_init(&numbers, NULL, &cli->limits);
    cli_say(cli, VI_CLI_CHANGED, NULL, vi_findings_number(&numbers, kept),
            vi_findings_number(&numbers, all), vi_text_from(base));
    vi_findings_release(&numbers);
}

bool
cli_changed_only(struct cli *cli, const struct cli_repository *repository, const char *base,
                 struct cli_paths *paths)
{
    const char *const differ[] = {"git",
                                  "-C",
                                  repository->root ? repository->root : ".",
                                  "diff",
                                  "--name-only",
                                  "-z",
                                  "--no-renames",
                                  "--merge-base",
                                  base,
                                  "--",
                                  NULL};
    const char *const fresh[] = {"git",      "-C",       repository->root ? repository->root : ".",
                                 "ls-files", "--others", "--exclude-standard",
                                 "-z",       NULL};
    const struct vires_write_options where = {.root = repository->root,
                                              .folder = repository->folder};
    struct vi_buffer printed;
    size_t count, all = paths->count;
    vi_buffer_init(&printed, NULL);
    const bool asked = base[0] != '-' && ask_git(differ, &printed) && ask_git(fresh, &printed);
    struct vi_text *names = asked ? names_in(cli, vi_buffer_view(&printed), &count) : NULL;
    if (names)
        keep(paths, &where, names, count);
    if (names)
        say_kept(cli, base, paths->count, all);
    else
        cli_say(cli, VI_CLI_NO_GIT, NULL, vi_text_from(base), VI_TEXT(""), VI_TEXT(""));
    vi_buffer_free(&printed);
    return names != NULL;
}

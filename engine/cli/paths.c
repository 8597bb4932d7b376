/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/paths.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "intake/intake.h"
#include "report/count.h"

static const char *const rule_endings[] = {".xml", NULL};
const struct cli_walk cli_walk_documents = {vi_intake_endings, true};
const struct cli_walk cli_walk_rules = {rule_endings, false};

/* One folder that was named, with all beneath it. */
struct walking {
    struct cli *cli;
    const struct cli_walk *walk;
    struct cli_paths *out;
    uint32_t hidden, others;
};

/* --- Names ---------------------------------------------------------------------- */

bool
cli_has_ending(const char *name, const char *const *endings)
{
    for (; *endings; endings++)
        if (vi_text_ends(vi_text_from(name), vi_text_from(*endings)))
            return true;
    return false;
}

struct vi_text
cli_endings(struct cli *cli, const char *const *endings)
{
    struct vi_choice choice;
    vi_choice_init(&choice, &cli->arena);
    for (; *endings; endings++)
        vi_choice_add(&choice, vi_text_from(*endings));
    return vi_choice_list(&choice);
}

static const char *
join(struct vi_arena *arena, const char *folder, const char *name)
{
    size_t left = strlen(folder), right = strlen(name);
    bool slash = left && folder[left - 1] != '/';
    char *path = VI_NEW_ARRAY(arena, char, left + slash + right + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, left);
    if (slash)
        path[left] = '/';
    memcpy(path + left + slash, name, right);
    return path;
}

static void
add_path(struct cli *cli, struct cli_paths *paths, const char *name, bool walked)
{
    if (paths->count == paths->room) {
        size_t room = paths->room ? 2 * paths->room : 64;
        struct cli_path *at = VI_GROW(&cli->arena, struct cli_path, paths->at, paths->count, room);
        if (!at)
            return;
        paths->at = at;
        paths->room = room;
    }
    paths->at[paths->count++] = (struct cli_path){name, walked};
}

/* --- Walking -------------------------------------------------------------------- */

static int
compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void
say_unopened(struct cli *cli, const char *path)
{
    cli_say(cli, VI_INPUT_OPEN, path, vi_text_from(vi_disk_trouble(errno)), VI_TEXT(""),
            VI_TEXT(""));
}

/* The names in a folder, sorted: what is said must not depend on the disk.  The folder is
 * closed again before its own folders are opened. */
static bool
read_names(struct walking *walking, const char *folder, bool named, struct cli_list *names)
{
    struct cli *cli = walking->cli;
    int flags = O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | (named ? 0 : O_NOFOLLOW);
    int descriptor = open(folder, flags);
    DIR *stream = descriptor < 0 ? NULL : fdopendir(descriptor);
    if (!stream) {
        say_unopened(cli, folder);
        if (descriptor >= 0)
            (void)close(descriptor);
        return false;
    }
    const struct dirent *entry;
    errno = 0;
    while ((entry = readdir(stream)) != NULL) {
        struct vi_text name = vi_text_copy(&cli->arena, vi_text_from(entry->d_name));
        if (cli->arena.failed || !cli_list_add(&cli->arena, names, name.at))
            break;
        errno = 0;
    }
    if (errno)
        say_unopened(cli, folder);
    (void)closedir(stream);
    if (names->count)
        qsort(names->at, names->count, sizeof(*names->at), compare_names);
    return true;
}

static void
say_skipped(struct walking *walking, const char *path, const char *why)
{
    cli_tell(walking->cli, VI_CLI_SKIPPED, path, vi_text_from(why), VI_TEXT(""), VI_TEXT(""));
}

static void walk_folder(struct walking *walking, const char *folder, bool named);

static void
walk_entry(struct walking *walking, const char *path)
{
    struct stat about;
    if (lstat(path, &about) != 0)
        say_unopened(walking->cli, path);
    else if (S_ISDIR(about.st_mode))
        walk_folder(walking, path, false);
    else if (S_ISLNK(about.st_mode))
        say_skipped(walking, path, "it is a link, and links are not followed");
    else if (!S_ISREG(about.st_mode))
        say_skipped(walking, path, "it is not a file");
    else if (cli_has_ending(path, walking->walk->endings))
        add_path(walking->cli, walking->out, path, true);
    else
        walking->others++;
}

/* "~$minutes.docx" is no document: Word keeps it while it has the document open. */
static bool
is_hidden(const char *name)
{
    return name[0] == '.' || (name[0] == '~' && name[1] == '$');
}

/* Depth is bounded by the length that the system allows a path. */
static void
walk_folder(struct walking *walking, const char *folder, bool named)
{
    struct cli_list names = {0};
    if (!read_names(walking, folder, named, &names))
        return;
    for (size_t i = 0; i < names.count && !walking->cli->arena.failed; i++) {
        const char *name = names.at[i];
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        const char *path = is_hidden(name) ? NULL : join(&walking->cli->arena, folder, name);
        walking->hidden += is_hidden(name);
        if (path)
            walk_entry(walking, path);
    }
}

static struct vi_text
counted(struct cli *cli, uint32_t count, const char *noun)
{
    struct vi_buffer words;
    if (!count)
        return VI_TEXT("");
    vi_buffer_init(&words, NULL);
    vi_count_write(&words, count, noun);
    struct vi_text text = vi_buffer_copy(&words, &cli->arena);
    vi_buffer_free(&words);
    return text;
}

static void
say_left_out(struct walking *walking, const char *folder)
{
    struct cli *cli = walking->cli;
    if (!walking->walk->tell || !(walking->hidden + walking->others))
        return;
    struct vi_text between = walking->hidden && walking->others ? VI_TEXT(" and ") : VI_TEXT("");
    cli_say(cli, VI_CLI_SKIPPED_MANY, folder, counted(cli, walking->hidden, "hidden name"), between,
            counted(cli, walking->others, "other file"));
}

/* --- Listing -------------------------------------------------------------------- */

static void
find_one(struct cli *cli, const char *given, const struct cli_walk *walk, struct cli_paths *out)
{
    struct stat about;
    if (strcmp(given, CLI_STDIN) == 0 || stat(given, &about) != 0 || !S_ISDIR(about.st_mode)) {
        add_path(cli, out, given, false);
        return;
    }
    struct walking walking = {.cli = cli, .walk = walk, .out = out};
    size_t before = out->count;
    enum cli_status status = cli->status;
    walk_folder(&walking, given, true);
    say_left_out(&walking, given);
    if (out->count > before)
        (void)cli_list_add(&cli->arena, &out->folders, given);
    else if (cli->status == status)
        cli_say(cli, walk->tell ? VI_CLI_NOTHING_FOUND : VI_CLI_EMPTY_RULES, given,
                cli_endings(cli, walk->endings), VI_TEXT(""), VI_TEXT(""));
}

void
cli_say_nothing_found(struct cli *cli, const char *folder)
{
    cli_say(cli, VI_CLI_NOTHING_FOUND, folder, cli_endings(cli, cli_walk_documents.endings),
            VI_TEXT(""), VI_TEXT(""));
}

/* They are sorted, so that those of a folder stand together. */
struct cli_paths
cli_paths_in(struct cli *cli, const struct cli_paths *paths, const char *folder)
{
    const char *inside = join(&cli->arena, folder, "");
    if (!inside)
        return (struct cli_paths){0};
    size_t size = strlen(inside), low = 0, high = paths->count, end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(paths->at[middle].name, inside, size) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < paths->count; end++)
        if (strncmp(paths->at[end].name, inside, size) != 0)
            break;
    return (struct cli_paths){.at = paths->at + low, .count = end - low};
}

static int
compare_paths(const void *left, const void *right)
{
    const struct cli_path *a = left, *b = right;
    int order = strcmp(a->name, b->name);
    return order ? order : (int)a->walked - (int)b->walked; /* the named one first */
}

void
cli_paths_find(struct cli *cli, const struct cli_list *given, const struct cli_walk *walk,
               struct cli_paths *out)
{
    *out = (struct cli_paths){0};
    for (size_t i = 0; i < given->count; i++)
        find_one(cli, given->at[i], walk, out);
    if (!out->count)
        return;
    qsort(out->at, out->count, sizeof(*out->at), compare_paths);
    size_t kept = 1;
    for (size_t i = 1; i < out->count; i++)
        if (strcmp(out->at[i].name, out->at[kept - 1].name) != 0)
            out->at[kept++] = out->at[i];
    out->count = kept;
}

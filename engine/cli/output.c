/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ASIDE      ".vires-XXXXXX"
#define LINKS_MOST 40
#define NAME_MOST  4096

/* --- Signals -------------------------------------------------------------------- */

/* The file to take away if a signal ends us. */
static char pending[NAME_MOST];

static void
take_away(int number)
{
    if (pending[0])
        (void)unlink(pending);
    (void)signal(number, SIG_DFL);
    (void)raise(number);
}

static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction before[VI_COUNT(numbers)];

static void
unwatch(void)
{
    if (!pending[0])
        return;
    for (size_t i = 0; i < VI_COUNT(numbers); i++)
        (void)sigaction(numbers[i], &before[i], NULL);
    pending[0] = '\0';
}

/* What we were told to ignore, as by nohup, stays ignored. */
static void
watch(const char *aside)
{
    struct sigaction action = {.sa_handler = take_away};
    size_t size = strlen(aside);
    if (size >= sizeof(pending))
        return;
    memcpy(pending, aside, size + 1);
    (void)sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < VI_COUNT(numbers); i++)
        if (sigaction(numbers[i], NULL, &before[i]) == 0 && before[i].sa_handler != SIG_IGN)
            (void)sigaction(numbers[i], &action, NULL);
}

/* --- Opening -------------------------------------------------------------------- */

static struct vi_text
folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (struct vi_text){path, (size_t)(slash - path) + 1} : VI_TEXT("");
}

static char *
join(struct vi_arena *arena, struct vi_text folder, const char *name)
{
    size_t size = strlen(name);
    char *path = VI_NEW_ARRAY(arena, char, folder.size + size + 1);
    if (!path)
        return NULL;
    if (folder.size)
        memcpy(path, folder.at, folder.size);
    memcpy(path + folder.size, name, size);
    return path;
}

const char *
cli_follow(struct cli *cli, const char *path)
{
    char name[NAME_MOST];
    for (int i = 0; path && i < LINKS_MOST; i++) {
        ssize_t size = readlink(path, name, sizeof(name) - 1);
        if (size < 0)
            return path;
        name[size] = '\0';
        path = join(&cli->arena, name[0] == '/' ? VI_TEXT("") : folder_of(path), name);
    }
    errno = ELOOP;
    return NULL;
}

static bool
open_aside(struct cli *cli, struct cli_output *output, const char *target, mode_t mode)
{
    char *aside = join(&cli->arena, folder_of(target), ASIDE);
    if (!aside)
        return false;
    int descriptor = mkstemp(aside);
    if (descriptor < 0)
        return false;
    watch(aside);
    output->aside = aside;
    output->target = target;
    output->stream = fchmod(descriptor, mode) == 0 ? fdopen(descriptor, "w") : NULL;
    if (output->stream)
        return true;
    int trouble = errno;
    (void)close(descriptor);
    (void)unlink(aside);
    unwatch();
    errno = trouble;
    return false;
}

/* The permissions that a new file would get. */
static mode_t
usual_mode(void)
{
    mode_t mask = umask(0);
    (void)umask(mask);
    return 0666 & ~mask;
}

/* A device is written straight; what is neither that nor a file is refused. */
static bool
open_existing(struct cli *cli, struct cli_output *output, const char *target,
              const struct stat *about)
{
    errno = S_ISDIR(about->st_mode) ? EISDIR : ENXIO;
    if (S_ISREG(about->st_mode))
        return access(target, W_OK) == 0 && open_aside(cli, output, target, about->st_mode & 0777);
    if (!S_ISCHR(about->st_mode))
        return false;
    output->target = target;
    output->stream = fopen(target, "w");
    return output->stream != NULL;
}

bool
cli_output_spares(struct cli *cli, const struct cli_paths *paths, enum vi_code code)
{
    const char *name = cli->options.output;
    struct stat report, file;
    if (!name || strcmp(name, "-") == 0 || stat(name, &report) != 0 || !S_ISREG(report.st_mode))
        return true;
    for (size_t i = 0; i < paths->count; i++) {
        if (stat(paths->at[i].name, &file) != 0 || file.st_ino != report.st_ino ||
            file.st_dev != report.st_dev)
            continue;
        cli_say(cli, code, name, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        return false;
    }
    return true;
}

bool
cli_output_open(struct cli *cli, struct cli_output *output)
{
    *output = (struct cli_output){.stream = stdout};
    if (!cli->options.output || strcmp(cli->options.output, "-") == 0)
        return true;
    struct stat about;
    output->stream = NULL;
    const char *target = cli_follow(cli, cli->options.output);
    bool exists = target && stat(target, &about) == 0;
    if (exists ? open_existing(cli, output, target, &about)
               : target && open_aside(cli, output, target, usual_mode()))
        return true;
    cli_say(cli, VI_CLI_OUTPUT, cli->options.output, vi_text_from(vi_disk_trouble(errno)),
            VI_TEXT(""), VI_TEXT(""));
    return false;
}

/* --- Writing -------------------------------------------------------------------- */

static void
note_trouble(int *trouble)
{
    if (!*trouble)
        *trouble = errno ? errno : EIO;
}

bool
cli_output_write(struct cli_output *output, const char *bytes, size_t size)
{
    errno = 0;
    if (!output->trouble && size && fwrite(bytes, 1, size, output->stream) != size)
        note_trouble(&output->trouble);
    return !output->trouble;
}

static bool
append(void *user, const char *bytes, size_t size)
{
    struct vi_buffer *out = user;
    vi_buffer_text(out, (struct vi_text){bytes, size});
    return !out->failed;
}

struct vires_writer
cli_buffer_writer(struct vi_buffer *out)
{
    return (struct vires_writer){append, out};
}

/* The error of standard output that came first. */
static int stdout_trouble;

int
cli_close_stdout(void)
{
    errno = 0;
    if (!stdout_trouble && (fflush(stdout) != 0 || ferror(stdout)))
        note_trouble(&stdout_trouble);
    return stdout_trouble;
}

void
cli_output_close(struct cli *cli, struct cli_output *output)
{
    if (!output->target) {
        if (output->trouble)
            stdout_trouble = output->trouble;
        return;
    }
    errno = 0;
    if (fclose(output->stream) != 0)
        note_trouble(&output->trouble);
    bool whole = !output->trouble && !output->lacking;
    if (whole && output->aside && rename(output->aside, output->target) != 0)
        note_trouble(&output->trouble);
    if (output->aside && (output->trouble || output->lacking))
        (void)unlink(output->aside);
    unwatch();
    if (output->trouble)
        cli_say(cli, VI_CLI_OUTPUT, cli->options.output,
                vi_text_from(vi_disk_trouble(output->trouble)), VI_TEXT(""), VI_TEXT(""));
    else if (output->aside && output->lacking)
        cli_say(cli, VI_CLI_OUTPUT, cli->options.output, VI_TEXT("a part of it is missing"),
                VI_TEXT(""), VI_TEXT(""));
}

bool
cli_output_colour(const struct cli_output *output)
{
    const char *refused = getenv("NO_COLOR");
    return !output->target && !(refused && refused[0]) && isatty(STDOUT_FILENO);
}

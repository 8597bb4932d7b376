/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/pdftotext.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "base/text.h"

#define PROGRAM   "pdftotext"
#define PATH_MOST 4096
#define CHUNK     ((size_t)64 * 1024)
#define SAID_MOST ((size_t)4096) /* of what it says of its troubles */
#define FILES     64             /* that it may have open */
#define NOT_RUN   127            /* the status of a child that could not become the program */

/* What is between us and the program.  IN: its standard input; and so on. */
enum end { IN, OUT, ERR, ENDS };

struct running {
    const struct vi_limits *limits;
    struct vires_writer writer;
    struct vi_text pdf; /* what is left to give */
    pid_t child;
    int ends[ENDS]; /* -1: closed */
    char said[SAID_MOST];
    size_t said_size;
    struct timespec until;
    bool late, unwanted; /* it took too long; the writer wants no more */
};

/* --- The program -------------------------------------------------------------------- */

/* Looked for in the folders of PATH that are named from the root. */
static bool
find_program(char room[PATH_MOST])
{
    const char *path = getenv("PATH");
    struct vi_text rest = vi_text_from(path ? path : "/usr/bin:/bin"), folder = {0};
    while (vi_text_cut(&rest, ':', &folder)) {
        if (!vi_text_starts(folder, VI_TEXT("/")) || folder.size > PATH_MOST - sizeof(PROGRAM) - 1)
            continue;
        (void)snprintf(room, PATH_MOST, "%.*s/" PROGRAM, (int)folder.size, folder.at);
        if (access(room, X_OK) == 0)
            return true;
    }
    return false;
}

/* --- The child: nothing here but calls that a fork of many threads may make --------------- */

static void
limit(int what, uint64_t most)
{
    const struct rlimit both = {(rlim_t)most, (rlim_t)most};
    (void)setrlimit(what, &both);
}

static void
set_limits(const struct vi_limits *limits)
{
    const uint64_t seconds = limits->value[VI_LIMIT_PDF_SECONDS];
    limit(RLIMIT_AS, limits->value[VI_LIMIT_PDF_MEMORY_BYTES]);
    limit(RLIMIT_CPU, seconds + 1);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, FILES);
}

/* Signals are as a program expects them, and the end of the tool is its end. */
static void
set_signals(pid_t parent)
{
    sigset_t none;
    (void)signal(SIGPIPE, SIG_DFL);
    (void)signal(SIGXFSZ, SIG_DFL);
    (void)sigemptyset(&none);
    (void)sigprocmask(SIG_SETMASK, &none, NULL);
    (void)setpgid(0, 0);
#ifdef __linux__
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (getppid() != parent)
        _exit(NOT_RUN);
}

static _Noreturn void
become(const struct running *running, const char *program, char *const *words,
       char *const *environment, const int theirs[ENDS], pid_t parent)
{
    set_signals(parent);
    for (int i = 0; i < ENDS; i++)
        if (dup2(theirs[i], i) < 0)
            _exit(NOT_RUN);
    set_limits(running->limits);
    (void)execve(program, words, environment);
    _exit(NOT_RUN);
}

/* --- Starting it ------------------------------------------------------------------------ */

static void
close_end(int *end)
{
    if (*end >= 0)
        (void)close(*end);
    *end = -1;
}

static void
close_ends(int ends[ENDS])
{
    for (int i = 0; i < ENDS; i++)
        close_end(&ends[i]);
}

/* Ours do not wait, and no program started meanwhile by another thread inherits one.  What the
 * child is given is above the three that it will be, so that none is overwritten. */
static bool
open_pair(int *ours, int *theirs)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return false;
    *ours = fcntl(pair[0], F_DUPFD_CLOEXEC, ENDS);
    *theirs = fcntl(pair[1], F_DUPFD_CLOEXEC, ENDS);
    (void)close(pair[0]);
    (void)close(pair[1]);
    return *ours >= 0 && *theirs >= 0 && fcntl(*ours, F_SETFL, O_NONBLOCK) == 0;
}

static bool
start_with(struct running *running, const char *program, uint64_t pages, const int theirs[ENDS])
{
    static char name[] = PROGRAM, layout[] = "-bbox-layout", encoding[] = "-enc", utf8[] = "UTF-8",
                last[] = "-l", quiet[] = "-", locale[] = "LC_ALL=C";
    char number[32];
    const uint64_t most = pages < INT32_MAX ? pages : INT32_MAX;
    (void)snprintf(number, sizeof(number), "%lu", (unsigned long)most);
    char *const words[] = {name, layout, encoding, utf8, last, number, quiet, quiet, NULL};
    char *const environment[] = {locale, NULL};
    const pid_t parent = getpid();
    running->child = fork();
    if (running->child == 0)
        become(running, program, words, environment, theirs, parent);
    return running->child > 0;
}

static bool
start(struct running *running, const char *program, uint64_t pages)
{
    int theirs[ENDS] = {-1, -1, -1};
    bool good = true;
    for (int i = 0; i < ENDS && good; i++)
        good = open_pair(&running->ends[i], &theirs[i]);
    good = good && start_with(running, program, pages, theirs);
    close_ends(theirs);
    if (!good)
        close_ends(running->ends);
    return good;
}

/* --- Giving and taking ------------------------------------------------------------------ */

/* A program that reads no more has what it needs, or will say what it lacks. */
static void
give(struct running *running)
{
    const ssize_t size = send(running->ends[IN], running->pdf.at, running->pdf.size, MSG_NOSIGNAL);
    if (size < 0 && errno != EAGAIN && errno != EINTR)
        close_end(&running->ends[IN]);
    if (size <= 0)
        return;
    running->pdf.at += size;
    running->pdf.size -= (size_t)size;
    if (!running->pdf.size)
        close_end(&running->ends[IN]);
}

static void
take(struct running *running, enum end end)
{
    char chunk[CHUNK];
    const ssize_t size = recv(running->ends[end], chunk, sizeof(chunk), 0);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
        close_end(&running->ends[end]);
    if (size <= 0)
        return;
    if (end == OUT) {
        running->unwanted = !running->writer.write(running->writer.user, chunk, (size_t)size);
        return;
    }
    const size_t room = SAID_MOST - running->said_size;
    const size_t kept = (size_t)size < room ? (size_t)size : room;
    memcpy(running->said + running->said_size, chunk, kept);
    running->said_size += kept;
}

/* Milliseconds that are left; 0: none. */
static int
time_left(const struct running *running)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    const int64_t left = (int64_t)(running->until.tv_sec - now.tv_sec) * 1000 +
                         (running->until.tv_nsec - now.tv_nsec) / 1000000;
    return left < 0 ? 0 : left < 60000 ? (int)left : 60000;
}

static void
talk(struct running *running)
{
    while ((running->ends[OUT] >= 0 || running->ends[ERR] >= 0) && !running->unwanted) {
        struct pollfd polled[ENDS] = {{running->ends[IN], POLLOUT, 0},
                                      {running->ends[OUT], POLLIN, 0},
                                      {running->ends[ERR], POLLIN, 0}};
        const int wait = time_left(running);
        running->late = !wait;
        if (running->late || (poll(polled, ENDS, wait) < 0 && errno != EINTR))
            return;
        if (polled[IN].revents)
            give(running);
        if (polled[OUT].revents)
            take(running, OUT);
        if (polled[ERR].revents)
            take(running, ERR);
    }
}

/* --- Ending it ---------------------------------------------------------------------------- */

/* One that has closed what it writes to may go on by itself: it is not waited for longer. */
static int
await(struct running *running)
{
    static const struct timespec moment = {0, 2000000};
    int status = 0;
    while (!running->late && !running->unwanted) {
        const pid_t ended = waitpid(running->child, &status, WNOHANG);
        if (ended == running->child || (ended < 0 && errno != EINTR))
            return status;
        running->late = !time_left(running);
        (void)nanosleep(&moment, NULL);
    }
    (void)kill(-running->child, SIGKILL);
    (void)kill(running->child, SIGKILL);
    while (waitpid(running->child, &status, 0) < 0 && errno == EINTR)
        continue;
    return status;
}

static bool
has_said(const struct running *running, const char *words)
{
    const struct vi_text said = {running->said, running->said_size};
    return vi_text_find_like(said, words) < said.size;
}

static enum vires_pdf_answer
judge(const struct running *running, int status)
{
    if (running->unwanted)
        return VIRES_PDF_OUTPUT;
    if (running->late || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU))
        return VIRES_PDF_SECONDS;
    if (WIFSIGNALED(status) || has_said(running, "out of memory"))
        return VIRES_PDF_BROKE;
    if (WEXITSTATUS(status) == NOT_RUN)
        return VIRES_PDF_NOT_STARTED;
    if (has_said(running, "incorrect password"))
        return VIRES_PDF_LOCKED;
    return WEXITSTATUS(status) ? VIRES_PDF_DAMAGED : VIRES_PDF_READ;
}

static enum vires_pdf_answer
read_pdf(void *user, const char *bytes, size_t size, uint64_t pages, struct vires_writer writer)
{
    union { /* the reader's user is handed back as it was given, and only looked at */
        void *given;
        const struct vi_limits *limits;
    } who = {user};
    struct running running = {
        .limits = who.limits, .writer = writer, .pdf = {bytes, size}, .ends = {-1, -1, -1}};
    char program[PATH_MOST];
    const uint64_t seconds = who.limits->value[VI_LIMIT_PDF_SECONDS];
    if (!find_program(program))
        return VIRES_PDF_NO_PROGRAM;
    (void)clock_gettime(CLOCK_MONOTONIC, &running.until);
    running.until.tv_sec += (time_t)(seconds < INT32_MAX ? seconds : INT32_MAX);
    if (!start(&running, program, pages))
        return VIRES_PDF_NOT_STARTED;
    talk(&running);
    const int status = await(&running);
    close_ends(running.ends);
    return judge(&running, status);
}

struct vires_pdf_reader
cli_pdftotext(const struct vi_limits *limits)
{
    union {
        const struct vi_limits *limits;
        void *given;
    } who = {limits};
    return (struct vires_pdf_reader){read_pdf, who.given};
}

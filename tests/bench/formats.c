/* SPDX-License-Identifier: Apache-2.0 */
/* What it costs to judge minutes in PDF and HTML, beside what it costs others only to parse them;
 * and whether memory stays flat over a thousand files.  Needs the tool at $VIRES or build/vires. */
#include <libxml/HTMLparser.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"
#include "support/sheets.h"

#define PDF    "tests/golden/twins/council-typed.pdf"
#define HTML   "tests/golden/twins/council.html"
#define FEW    10
#define MANY   1000
#define COPIES 110
#define ROUNDS 2000

struct cost {
    long microseconds; /* of work, its children's too */
    long kilobytes;    /* the most that it held */
};

static _Noreturn void
give_up(const char *why)
{
    perror(why);
    exit(1);
}

static void
run(const char *const *words)
{
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        (void)dup2(nowhere, STDOUT_FILENO);
        (void)dup2(nowhere, STDERR_FILENO);
        (void)execvp(words[0], (char *const *)(uintptr_t)words);
        _exit(127);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) < 0 || !WIFEXITED(status) ||
        WEXITSTATUS(status) == 127)
        give_up(words[0]);
}

/* Measured in a child of its own, so that what was run before counts for nothing. */
static struct cost
measure(const char *const *words, int times)
{
    int ends[2];
    struct cost cost = {0, 0};
    if (pipe(ends) != 0)
        give_up("pipe");
    const pid_t child = fork();
    if (child == 0) {
        struct rusage used;
        for (int i = 0; i < times; i++)
            run(words);
        (void)getrusage(RUSAGE_CHILDREN, &used);
        cost.microseconds = (long)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000000 +
                            (long)(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
        cost.kilobytes = used.ru_maxrss;
        _exit(write(ends[1], &cost, sizeof cost) != sizeof cost);
    }
    (void)close(ends[1]);
    if (child < 0 || read(ends[0], &cost, sizeof cost) != sizeof cost)
        give_up("measure");
    (void)close(ends[0]);
    (void)waitpid(child, NULL, 0);
    return cost;
}

static struct vi_disk_file
read_file(const char *name)
{
    static const struct vires_allocator plain;
    struct vi_limits limits;
    struct vi_disk_file file;
    const char *why = "";
    vi_limits_default(&limits);
    if (vi_disk_read(name, &limits, &plain, &file, &why)) {
        fprintf(stderr, "formats: %s: %s\n", name, why);
        exit(1);
    }
    return file;
}

static void
copy(const char *from, const char *folder, const char *ending, int count)
{
    const struct vi_disk_file bytes = read_file(from);
    if (mkdir(folder, 0777) != 0)
        give_up(from);
    for (int i = 0; i < count; i++) {
        char path[600];
        snprintf(path, sizeof path, "%s/%04d%s", folder, i, ending);
        FILE *file = fopen(path, "wb");
        if (!file || fwrite(bytes.bytes, 1, bytes.size, file) != bytes.size || fclose(file) != 0)
            give_up(path);
    }
    free(bytes.bytes);
}

static struct cost
judge(const char *tool, const char *folder)
{
    const char *const words[] = {
        tool, "check", "-q", "-r", "rules/england", "-r", "rules/house-styles", folder, NULL};
    return measure(words, 1);
}

/* What one file more costs, in microseconds: loading the rules is not counted. */
static long
each(const char *tool, const char *few, const char *many, int more)
{
    return (judge(tool, many).microseconds - judge(tool, few).microseconds) / more;
}

static long
parse_html(void)
{
    const struct vi_disk_file bytes = read_file(HTML);
    const clock_t began = clock();
    for (int i = 0; i < ROUNDS; i++)
        xmlFreeDoc(htmlReadMemory(bytes.bytes, (int)bytes.size, NULL, NULL,
                                  HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    free(bytes.bytes);
    return (long)((clock() - began) * 1000 / (CLOCKS_PER_SEC / 1000) / ROUNDS);
}

/* The same page as lines that know where they stand. */
static long
read_html(void)
{
    struct sheets sheets;
    const struct vi_disk_file bytes = read_file(HTML);
    sheets_open(&sheets, NULL);
    const clock_t began = clock();
    for (int i = 0; i < ROUNDS; i++)
        if (sheets_read(&sheets, VI_INTAKE_HTML, (struct vi_text){bytes.bytes, bytes.size}))
            give_up(HTML);
    const clock_t ended = clock();
    sheets_close(&sheets);
    free(bytes.bytes);
    return (long)((ended - began) * 1000 / (CLOCKS_PER_SEC / 1000) / ROUNDS);
}

int
main(void)
{
    const char *const pdftotext[] = {"pdftotext", "-bbox-layout", PDF, "/dev/null", NULL};
    const char *given = getenv("VIRES"), *tool = given ? given : "build/vires";
    char folder[] = "/tmp/vires-bench-XXXXXX", few[64], many[64], most[64];
    if (!mkdtemp(folder))
        give_up("mkdtemp");
    snprintf(few, sizeof few, "%s/few", folder);
    snprintf(many, sizeof many, "%s/many", folder);
    snprintf(most, sizeof most, "%s/most", folder);
    const char *const tidy[] = {"rm", "-rf", folder, NULL};
    const char *const clear[] = {"rm", "-rf", few, many, most, NULL};
    if (access("/usr/bin/pdftotext", X_OK) == 0) {
        copy(PDF, few, ".pdf", FEW);
        copy(PDF, many, ".pdf", COPIES);
        const long alone = measure(pdftotext, FEW).microseconds / FEW;
        const long judged = each(tool, few, many, COPIES - FEW);
        printf("PDF: %ld us of work to judge minutes of two pages, %ld us for pdftotext alone: "
               "%ld.%02ld times\n",
               judged, alone, judged / alone, judged * 100 / alone % 100);
        run(clear);
    } else {
        printf("PDF: not measured, since pdftotext is not installed\n");
    }
    copy(HTML, few, ".html", FEW);
    copy(HTML, most, ".html", MANY);
    const long bare = parse_html(), lines = read_html();
    printf("HTML: %ld us to make lines of minutes, %ld us for libxml2 to parse them: %ld.%02ld "
           "times; %ld us to judge them too\n",
           lines, bare, lines / bare, lines * 100 / bare % 100, each(tool, few, most, MANY - FEW));
    const long little = judge(tool, few).kilobytes, much = judge(tool, most).kilobytes;
    printf("memory: %ld KB over %d files, %ld KB over %d\n", little, FEW, much, MANY);
    run(tidy);
    return much > little + little / 10;
}

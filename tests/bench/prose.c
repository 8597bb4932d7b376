/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What does prose cost?  Minutes of many meetings, 10 KB to 10 MB of them, are read and judged by
 * the whole pack; beside each, every line is searched for every pattern of the house style, which
 * is what a reader without a plan would do.
 *
 *   prose [MEGABYTES]      the largest text; 10 where not given
 *
 * Prints MB/s of each, their ratio, the memory that a byte took at most so far, and what a byte of
 * the largest text costs over one of the smallest.  Ends with status 1 when that is more than MOST
 * times as much: reading is linear.
 */
#include <glob.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/buffer.h"
#include "disk.h"
#include "document/read.h"
#include "eval/evaluate.h"
#include "ruleset/ruleset.h"

enum { LEAST_BYTES = 10000, ENOUGH = 500000, SEARCHED = 2000000, MOST = 3 };

struct bench {
    struct vi_limits limits;
    struct vires_findings findings;
    struct prog_program *program;
    struct vi_document_reader reader;
    struct vi_arena arena, scratch;
    struct vi_buffer text;
    size_t meetings;
};

_Noreturn static void
stop(const char *what)
{
    fprintf(stderr, "prose: %s\n", what);
    exit(2);
}

static uint64_t
cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static const struct vires_allocator c_library; /* resize NULL: malloc */

static enum vires_status
open_file(void *user, const char *name, const char **bytes, size_t *size)
{
    struct vi_disk_file file = {0};
    const char *why = "";
    const enum vires_status status = vi_disk_read(name, user, &c_library, &file, &why);
    *bytes = file.bytes;
    *size = file.size;
    return status;
}

static void
close_file(void *user, const char *bytes, size_t size)
{
    (void)user;
    struct vi_disk_file file = {.size = size};
    memcpy(&file.bytes, &bytes, sizeof bytes); /* it was ours to change before it was lent */
    vi_disk_release(&file, &c_library);
}

static void
load(struct bench *bench)
{
    static const char *const pack[] = {"rules/england/*.xml", "rules/calendars/*.xml",
                                       "rules/bodies/*.xml", "rules/house-styles/*.xml"};
    const struct vires_loader loader = {open_file, close_file, &bench->limits};
    const struct vi_load how = {.limits = &bench->limits,
                                .loader = &loader,
                                .read_style = vi_style_read,
                                .style_user = &bench->limits};
    glob_t files = {0};
    for (size_t i = 0; i < VI_COUNT(pack); i++)
        if (glob(pack[i], i ? GLOB_APPEND : 0, NULL, &files))
            stop("start this from the project's root");
    if (vi_program_load(&how, (const char *const *)files.gl_pathv, files.gl_pathc, &bench->findings,
                        &bench->program) ||
        vi_styles_link(bench->program, &bench->findings))
        stop("the pack does not load");
    globfree(&files);
}

/* One meeting more, of a day of its own. */
static void
add_meeting(struct bench *bench)
{
    static const char *const months[] = {"January", "March",     "May",
                                         "July",    "September", "November"};
    const size_t at = bench->meetings++;
    char line[2048];
    const int size = snprintf(
        line, sizeof line,
        "MINUTES of the meeting of Sedge Parish Council held on %zu %s %zu\n\n"
        "Present: Cllrs A Reed (Chairman), B Holm, C Frost, D Wells and E Marsh\n"
        "In attendance: F Lane (Clerk)\nApologies: Cllr G Field\n\n"
        "1. MINUTES\n\nThe minutes of the last meeting were approved.\n\n"
        "2. LIBRARY AT STONE END\n\n"
        "Members heard that the roof had been mended over the summer and that the county would "
        "pay\n"
        "half of what it cost. Some asked whether the garden could be kept by volunteers.\n\n"
        "RESOLVED: that\n(a) up to £%zu be spent on the garden, subject to the agreement of the\n"
        "county council;\n(b) the Clerk write to the county.\n\n"
        "Votes: 3 for, 1 against, 1 abstention\n\n"
        "3. FAIR\n\nProposed by Cllr Frost, seconded by Cllr Wells, and unanimously agreed that\n"
        "Market Street be closed on the day of the fair.\n\n",
        1 + at % 28, months[at / 28 % 6], 1975 + at / 168, 100 + at % 900);
    vi_buffer_text(&bench->text, (struct vi_text){line, (size_t)size});
}

static void
read_and_judge(struct bench *bench)
{
    struct vi_source source;
    struct doc_record *record = NULL;
    struct verdict_document verdicts;
    const struct vi_evaluation how = {.program = bench->program,
                                      .limits = &bench->limits,
                                      .match = bench->reader.match,
                                      .authority = VI_TEXT(""),
                                      .as_of = VI_MOST};
    vi_arena_reset(&bench->arena);
    vi_arena_reset(&bench->scratch);
    if (vi_document_read(&bench->reader, VI_TEXT("minutes.txt"), vi_buffer_view(&bench->text),
                         &bench->arena, &bench->scratch, &bench->findings, &source, &record) ||
        vi_evaluate(&how, record, &bench->arena, &bench->scratch, &verdicts))
        stop(bench->findings.count ? bench->findings.rows[0].text.at : "it cannot be read");
    size_t meetings = 0;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        meetings++;
    if (meetings != bench->meetings)
        stop("not every meeting is found");
}

static size_t
searched(const struct bench *bench)
{
    return bench->text.size < SEARCHED ? bench->text.size : SEARCHED;
}

/* Every line for every pattern that may claim one, of the style that the text is read by.  Of a
 * long text the beginning: a line costs the same wherever it stands. */
static void
search(struct bench *bench)
{
    const struct style_layers *layers = bench->reader.prose.style->layers;
    const struct vi_text text = vi_buffer_view(&bench->text);
    for (size_t at = 0; at < searched(bench);) {
        const char *end = memchr(text.at + at, '\n', text.size - at);
        const struct vi_text line = {text.at + at, (size_t)(end - text.at) - at};
        for (size_t i = 0; i < layers->line_count; i++)
            (void)vi_pattern_find(layers->lines[i]->pattern, bench->reader.match, line, 0);
        for (size_t i = 0; i < layers->sentence_count; i++)
            (void)vi_pattern_find(layers->sentences[i]->pattern, bench->reader.match, line, 0);
        at += line.size + 1;
    }
}

/* Nanoseconds a thousand bytes; small texts are repeated until they measure something. */
static uint64_t
measure(struct bench *bench, void (*what)(struct bench *), size_t size)
{
    const uint64_t rounds = ENOUGH / (size + 1) + 1, start = cpu();
    for (uint64_t i = 0; i < rounds; i++)
        what(bench);
    return (cpu() - start) * 1000 / (rounds * size) + 1;
}

/* The most that the process had in memory so far, in bytes. */
static uint64_t
memory(void)
{
    struct rusage used;
    return getrusage(RUSAGE_SELF, &used) ? 0 : (uint64_t)used.ru_maxrss * 1024;
}

int
main(int count, char **words)
{
    /* What grows with the number of meetings. */
    static const enum vi_limit counted[] = {VI_LIMIT_INPUT_BYTES, VI_LIMIT_TEXT_LINES,
                                            VI_LIMIT_DECISIONS, VI_LIMIT_DIVISIONS,
                                            VI_LIMIT_MEMBERS};
    static struct bench bench;
    const size_t most = (size_t)(count > 1 ? strtoul(words[1], NULL, 10) : 10) * 1000000;
    uint64_t first = 0, last = 0;
    vi_limits_default(&bench.limits);
    for (size_t i = 0; i < VI_COUNT(counted); i++)
        bench.limits.value[counted[i]] = UINT32_MAX;
    vi_findings_init(&bench.findings, NULL, &bench.limits);
    vi_arena_init(&bench.arena, NULL, 0);
    vi_arena_init(&bench.scratch, NULL, 0);
    vi_buffer_init(&bench.text, NULL);
    load(&bench);
    if (vi_document_reader_init(&bench.reader, bench.program, &bench.limits, NULL))
        stop("out of memory");
    const uint64_t start = memory();
    for (size_t size = LEAST_BYTES; size <= most; size *= 10) {
        while (bench.text.size < size)
            add_meeting(&bench);
        last = measure(&bench, read_and_judge, bench.text.size);
        const uint64_t bare = measure(&bench, search, searched(&bench));
        first = first ? first : last;
        printf("%9zu bytes: read and judged at %" PRIu64 ".%02" PRIu64 " MB/s, %" PRIu64
               " %% of the time of every pattern on every line; %" PRIu64
               " bytes of memory a byte\n",
               bench.text.size, 1000000 / last, 1000000 % last * 100 / last, last * 100 / bare,
               (memory() - start) / bench.text.size);
        fflush(stdout);
    }
    printf("a byte of the largest costs %" PRIu64 " %% of one of the smallest\n",
           last * 100 / first);
    return last > first * MOST;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Where does the time of judging go?  Runs the way of a document through the engine up to each of
 * its stages, over the same records in turns, and prints what each stage adds, as a share of a DOM
 * parse of the same bytes.  For the functions within a stage: perf record on measure.
 *
 *   stages [CORPUS]
 */
#include <glob.h>
#include <inttypes.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "disk.h"
#include "document/read.h"
#include "eval/evaluate.h"
#include "ruleset/ruleset.h"

enum { BATCH = 250, ROUNDS = 5 };

struct bench {
    struct vi_limits limits;
    struct vires_findings findings;
    struct prog_program *program;
    struct vi_document_reader reader;
    struct vi_arena arena, scratch;
    glob_t names;
    struct vi_text *texts;
};

_Noreturn static void
stop(const char *what)
{
    fprintf(stderr, "stages: %s\n", what);
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

/* --- The rules ------------------------------------------------------------------------ */

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
                                       "rules/bodies/*.xml", "tests/bench/rules/*.xml"};
    const struct vires_loader loader = {open_file, close_file, &bench->limits};
    const struct vi_load how = {.limits = &bench->limits, .loader = &loader};
    glob_t files = {0};
    for (size_t i = 0; i < VI_COUNT(pack); i++)
        if (glob(pack[i], i ? GLOB_APPEND : 0, NULL, &files))
            stop("start this from the project's root");
    if (vi_program_load(&how, (const char *const *)files.gl_pathv, files.gl_pathc, &bench->findings,
                        &bench->program))
        stop("the pack does not load");
    globfree(&files);
}

/* --- The records ------------------------------------------------------------------------ */

static void
read_records(struct bench *bench, const char *folder)
{
    char pattern[4096 + 8];
    snprintf(pattern, sizeof pattern, "%s/*.xml", folder);
    if (glob(pattern, 0, NULL, &bench->names))
        stop("there are no records; run corpus first");
    bench->texts = calloc(bench->names.gl_pathc, sizeof *bench->texts);
    for (size_t i = 0; bench->texts && i < bench->names.gl_pathc; i++) {
        struct vi_disk_file file;
        const char *why = "";
        if (vi_disk_read(bench->names.gl_pathv[i], &bench->limits, &c_library, &file, &why))
            stop(why);
        bench->texts[i] = (struct vi_text){file.bytes, file.size};
    }
    if (!bench->texts)
        stop("out of memory");
}

/* --- The way of a document, up to a stage ------------------------------------------------- */

enum stage { DOM, SOURCE, ELEMENTS, RECORD, VERDICTS, STAGES };

static const char *const says[STAGES] = {[DOM] = "a DOM parse",
                                         [SOURCE] = "digest and encoding",
                                         [ELEMENTS] = "parsing, element by element",
                                         [RECORD] = "the elements read as a record",
                                         [VERDICTS] = "facts and verdicts"};

static uint32_t
know_nothing(void *user, struct vi_text name)
{
    (void)user, (void)name;
    return 0;
}

static bool
pass_element(void *user, const struct vi_node *node)
{
    (void)user, (void)node;
    return true;
}

static bool
pass_text(void *user, struct vi_text text)
{
    (void)user, (void)text;
    return true;
}

static bool
pass_end(void *user)
{
    (void)user;
    return true;
}

static const struct vi_xml_listener idle = {NULL,      know_nothing, pass_element,
                                            pass_text, pass_end,     false};

static void
go(struct bench *bench, enum stage until, size_t which)
{
    const char *name = bench->names.gl_pathv[which];
    const struct vi_text bytes = bench->texts[which];
    struct vi_source source = {0};
    struct doc_record *record = NULL;
    struct verdict_document verdicts = {0};
    const struct vi_evaluation how = {.program = bench->program,
                                      .match = bench->reader.match,
                                      .limits = &bench->limits,
                                      .authority = VI_TEXT(""),
                                      .as_of = VI_MOST};
    if (until == DOM) {
        xmlFreeDoc(xmlReadMemory(bytes.at, (int)bytes.size, name, NULL, XML_PARSE_NONET));
        return;
    }
    vi_arena_reset(&bench->arena);
    vi_arena_reset(&bench->scratch);
    enum vires_status status;
    if (until >= RECORD)
        status = vi_document_read(&bench->reader, vi_text_from(name), bytes, &bench->arena,
                                  &bench->scratch, &bench->findings, &source, &record);
    else
        status = vi_source_read(vi_text_from(name), bytes, VI_SOURCE_XML, &bench->limits,
                                &bench->arena, &bench->findings, &source);
    if (!status && until == ELEMENTS)
        status = vi_xml_hear(bench->reader.xml, &source, &bench->arena, &idle);
    if (!status && until == VERDICTS)
        status = vi_evaluate(&how, record, &bench->arena, &bench->scratch, &verdicts);
    if (status)
        stop(name);
}

static void
measure(struct bench *bench, uint64_t took[STAGES])
{
    const size_t count = bench->names.gl_pathc;
    for (size_t from = 0; from < count; from += BATCH) {
        for (int stage = 0; stage < STAGES; stage++) {
            const uint64_t start = cpu();
            for (size_t i = from; i < count && i < from + BATCH; i++)
                go(bench, (enum stage)stage, i);
            took[stage] += cpu() - start;
        }
    }
}

static void
print(const uint64_t took[STAGES], size_t documents)
{
    for (int stage = 0; stage < STAGES; stage++) {
        const uint64_t own = took[stage] - (stage > SOURCE ? took[stage - 1] : 0);
        const uint64_t share = own * 1000 / took[DOM];
        printf("%-32s %6" PRIu64 ".%" PRIu64 " us %8" PRIu64 ".%03" PRIu64 "\n", says[stage],
               own / documents / 1000, own / documents / 100 % 10, share / 1000, share % 1000);
    }
}

static void
close_all(struct bench *bench)
{
    for (size_t i = 0; i < bench->names.gl_pathc; i++)
        close_file(NULL, bench->texts[i].at, bench->texts[i].size);
    free(bench->texts);
    globfree(&bench->names);
    vi_document_reader_free(&bench->reader);
    vi_arena_free(&bench->arena);
    vi_arena_free(&bench->scratch);
    vi_program_free(bench->program);
    vi_findings_release(&bench->findings);
    xmlCleanupParser();
}

int
main(int argc, char **argv)
{
    struct bench bench = {0};
    uint64_t took[STAGES] = {0};
    char beside[4096];
    snprintf(beside, sizeof beside, "%s", argv[0]);
    char *slash = strrchr(beside, '/');
    snprintf(slash ? slash + 1 : beside, 16, "records");
    vi_limits_default(&bench.limits);
    vi_findings_init(&bench.findings, NULL, &bench.limits);
    load(&bench);
    if (vi_document_reader_init(&bench.reader, bench.program, &bench.limits, &c_library))
        stop("out of memory");
    read_records(&bench, argc > 1 ? argv[1] : beside);
    measure(&bench, took);
    memset(took, 0, sizeof took); /* that was to warm up */
    for (int round = 0; round < ROUNDS; round++)
        measure(&bench, took);
    print(took, ROUNDS * bench.names.gl_pathc);
    close_all(&bench);
    return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What does judging a record cost?  One run, the same bytes in memory, the
 * candidates taking turns over small batches so that whatever else the machine
 * does hits them alike:
 *
 *   a  a bare xmlReadMemory and xmlFreeDoc: the DOM parse that every checker needs
 *   b  libxml2's SAX2 parser with empty handlers and one reused context
 *   c  Vires: digest, reading, every rule of the pack, the verdicts; no report
 *   d  the same with an ndjson report to a writer that drops it
 *   e  the same as c with the families alone that ask for a number, a vote, a day or a fact:
 *      quorum, threshold, vote, interval, fact, stated, and all, any, not of them
 *
 * Only ratios mean something; times are printed for the curious.  Also measured:
 * start-up, two threads over one, peak memory, and whether every planted defect and
 * nothing else was found.  Ends with status 1 when a defect is missed, something
 * else is found, or memory grows with the number of documents.
 *
 *   measure [--rounds N] [--only find|ratios|threads|memory] [--all] [CORPUS]
 *
 * --all shows every mismatch, not the first forty.
 */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <jansson.h>

#include "vires.h"

enum { BATCH = 250, THREADS = 2, MOST_ROUNDS = 101 };

static int most_shown = 40; /* mismatches */

struct document {
    char *name, *bytes;
    size_t size;
    char **expected; /* "rule verdict", sorted, none twice */
    size_t expected_count;
};

struct corpus {
    const char *folder;
    struct document *documents; /* by name */
    size_t count, bytes;
};

/* What the rest of the pack is: rules on conditions, powers and the text itself. */
static const char *const not_first[] = {"england.xml",  "conditions.xml", "delegation.xml",
                                        "contents.xml", "drafting.xml",   "texts.xml"};
static const char *const pack_folders[] = {"rules/england", "rules/calendars", "rules/bodies",
                                           "tests/bench/rules"};

_Noreturn static void
stop(const char *what, const char *which)
{
    fprintf(stderr, "measure: %s: %s\n", what, which);
    exit(2);
}

static void *
more(void *block, size_t count, size_t size)
{
    void *got = realloc(block, count * size + 1);
    if (!got)
        stop("out of memory", "");
    return got;
}

static uint64_t
now(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static uint64_t
cpu(void)
{
    return now(CLOCK_PROCESS_CPUTIME_ID);
}

/* --- The corpus ----------------------------------------------------------------- */

static char *
read_whole(const char *folder, const char *name, size_t *size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file)
        stop(path, strerror(errno));
    char *bytes = NULL;
    size_t held = 0, got;
    do {
        bytes = more(bytes, held + 8192, 1);
        got = fread(bytes + held, 1, 8192, file);
        held += got;
    } while (got > 0);
    fclose(file);
    bytes[held] = '\0';
    *size = held;
    return bytes;
}

static int
by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const struct document *)a)->name, ((const struct document *)b)->name);
}

static size_t
sort_unique(char **texts, size_t count)
{
    size_t kept = 0;
    if (count > 0)
        qsort(texts, count, sizeof *texts, by_text);
    for (size_t i = 0; i < count; i++) {
        if (kept > 0 && strcmp(texts[kept - 1], texts[i]) == 0)
            free(texts[i]);
        else
            texts[kept++] = texts[i];
    }
    return kept;
}

static void
add_text(char ***texts, size_t *count, const char *rule, const char *verdict)
{
    const size_t size = strlen(rule) + strlen(verdict) + 2;
    char *text = more(NULL, size, 1);
    snprintf(text, size, "%s %s", rule, verdict);
    *texts = more(*texts, *count + 1, sizeof **texts);
    (*texts)[(*count)++] = text;
}

/* A line of the manifest: document, rule, verdict, what was planted; split by tabs. */
static void
expect(struct corpus *corpus, char *line)
{
    char *field[3] = {line};
    for (int i = 1; i < 3; i++) {
        char *tab = strchr(field[i - 1], '\t');
        if (!tab)
            stop("manifest", line);
        *tab = '\0';
        field[i] = tab + 1;
    }
    field[2][strcspn(field[2], "\t")] = '\0';
    const struct document key = {.name = field[0]};
    struct document *document =
        bsearch(&key, corpus->documents, corpus->count, sizeof key, by_name);
    if (!document)
        stop("the manifest names a document that is not there", field[0]);
    add_text(&document->expected, &document->expected_count, field[1], field[2]);
}

static void
read_manifest(struct corpus *corpus)
{
    size_t size;
    char *text = read_whole(corpus->folder, "manifest.tsv", &size);
    for (char *line = text; *line;) {
        char *end = line + strcspn(line, "\n");
        char *next = *end ? end + 1 : end;
        *end = '\0';
        expect(corpus, line);
        line = next;
    }
    free(text);
    for (size_t i = 0; i < corpus->count; i++) {
        struct document *d = &corpus->documents[i];
        d->expected_count = sort_unique(d->expected, d->expected_count);
    }
}

static void
read_corpus(struct corpus *corpus)
{
    DIR *folder = opendir(corpus->folder);
    if (!folder)
        stop(corpus->folder, strerror(errno));
    for (const struct dirent *entry; (entry = readdir(folder));) {
        const size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 4, ".xml") != 0)
            continue;
        corpus->documents = more(corpus->documents, corpus->count + 1, sizeof *corpus->documents);
        struct document *d = &corpus->documents[corpus->count++];
        *d = (struct document){.name = more(NULL, length + 1, 1)};
        memcpy(d->name, entry->d_name, length + 1);
        d->bytes = read_whole(corpus->folder, d->name, &d->size);
        corpus->bytes += d->size;
    }
    closedir(folder);
    if (corpus->count == 0)
        stop(corpus->folder, "holds no records");
    qsort(corpus->documents, corpus->count, sizeof *corpus->documents, by_name);
    read_manifest(corpus);
}

static void
free_corpus(struct corpus *corpus)
{
    for (size_t i = 0; i < corpus->count; i++) {
        struct document *d = &corpus->documents[i];
        for (size_t j = 0; j < d->expected_count; j++)
            free(d->expected[j]);
        free(d->expected);
        free(d->name);
        free(d->bytes);
    }
    free(corpus->documents);
}

/* --- The candidates --------------------------------------------------------------- */

struct bench {
    struct corpus corpus;
    struct vires_engine *engine;
    struct vires_rules *rules, *first; /* the whole pack, and its first families */
    struct vires_worker *worker, *first_worker;
    xmlParserCtxtPtr sax;
    size_t written; /* bytes of reports, so that writing cannot be optimised away */
    int failures;
};

static void
start_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
              int namespaces, const xmlChar **namespace, int attributes, int defaulted,
              const xmlChar **attribute)
{
    (void)user, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespace;
    (void)attributes, (void)defaulted, (void)attribute;
}

static void
end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void)user, (void)name, (void)prefix, (void)uri;
}

static void
characters(void *user, const xmlChar *text, int size)
{
    (void)user, (void)text, (void)size;
}

static void
open_sax(struct bench *bench)
{
    bench->sax = xmlNewParserCtxt();
    if (!bench->sax)
        stop("out of memory", "");
    *bench->sax->sax = (xmlSAXHandler){
        .initialized = XML_SAX2_MAGIC,
        .startElementNs = start_element,
        .endElementNs = end_element,
        .characters = characters,
        .ignorableWhitespace = characters,
    };
}

static void
parse_dom(struct bench *bench, const struct document *d)
{
    (void)bench;
    xmlDocPtr tree = xmlReadMemory(d->bytes, (int)d->size, d->name, NULL, XML_PARSE_NONET);
    if (!tree)
        stop("not well-formed", d->name);
    xmlFreeDoc(tree);
}

static void
parse_sax(struct bench *bench, const struct document *d)
{
    xmlCtxtReadMemory(bench->sax, d->bytes, (int)d->size, d->name, NULL, XML_PARSE_NONET);
    if (!bench->sax->wellFormed)
        stop("not well-formed", d->name);
}

static struct vires_result *
check(struct vires_worker *worker, const struct document *d)
{
    struct vires_result *result = NULL;
    if (vires_check(worker, d->name, d->bytes, d->size, NULL, &result))
        stop("could not be checked", d->name);
    return result;
}

static void
judge(struct bench *bench, const struct document *d)
{
    vires_result_free(check(bench->worker, d));
}

static void
judge_first(struct bench *bench, const struct document *d)
{
    vires_result_free(check(bench->first_worker, d));
}

static bool
drop(void *user, const char *bytes, size_t size)
{
    (void)bytes;
    *(size_t *)user += size;
    return true;
}

static void
judge_and_report(struct bench *bench, const struct document *d)
{
    struct vires_result *result = check(bench->worker, d);
    const struct vires_writer writer = {.write = drop, .user = &bench->written};
    if (vires_result_write(result, VIRES_NDJSON, NULL, writer))
        stop("could not be written", d->name);
    vires_result_free(result);
}

enum candidate { DOM, SAX, JUDGE, REPORT, FIRST, CANDIDATES };

static const struct {
    const char *name;
    void (*run)(struct bench *bench, const struct document *d);
} candidates[CANDIDATES] = {
    [DOM] = {"a  xmlReadMemory and xmlFreeDoc", parse_dom},
    [SAX] = {"b  SAX2, empty handlers", parse_sax},
    [JUDGE] = {"c  read, judge, digest", judge},
    [REPORT] = {"d  the same, with ndjson", judge_and_report},
    [FIRST] = {"e  as c, the first families alone", judge_first},
};

/* --- Ratios ---------------------------------------------------------------------- */

struct round {
    uint64_t took[CANDIDATES];
};

/* The candidates take turns; the one who goes first changes from batch to batch. */
static struct round
run_round(struct bench *bench)
{
    struct round round = {{0}};
    const struct corpus *corpus = &bench->corpus;
    for (size_t from = 0, batch = 0; from < corpus->count; from += BATCH, batch++) {
        const size_t until = from + BATCH < corpus->count ? from + BATCH : corpus->count;
        for (size_t turn = 0; turn < CANDIDATES; turn++) {
            const size_t who = (turn + batch) % CANDIDATES;
            const uint64_t start = cpu();
            for (size_t i = from; i < until; i++)
                candidates[who].run(bench, &corpus->documents[i]);
            round.took[who] += cpu() - start;
        }
    }
    return round;
}

static int
by_size(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

static uint64_t
median(uint64_t *numbers, size_t count)
{
    qsort(numbers, count, sizeof *numbers, by_size);
    return numbers[count / 2];
}

/* The median over the rounds of x over y, in thousandths. */
static uint64_t
ratio(const struct round *rounds, size_t count, enum candidate x, enum candidate y)
{
    uint64_t thousandths[MOST_ROUNDS];
    for (size_t i = 0; i < count; i++)
        thousandths[i] = rounds[i].took[x] * 1000 / rounds[i].took[y];
    return median(thousandths, count);
}

static void
print_ratio(const char *what, uint64_t thousandths)
{
    printf("%-44s %" PRIu64 ".%03" PRIu64 "\n", what, thousandths / 1000, thousandths % 1000);
}

static uint64_t
measure_ratios(struct bench *bench, size_t rounds)
{
    static struct round round[MOST_ROUNDS];
    run_round(bench); /* to warm up */
    for (size_t i = 0; i < rounds; i++)
        round[i] = run_round(bench);
    uint64_t each[CANDIDATES];
    for (size_t who = 0; who < CANDIDATES; who++) {
        uint64_t took[MOST_ROUNDS];
        for (size_t i = 0; i < rounds; i++)
            took[i] = round[i].took[who] / bench->corpus.count;
        each[who] = median(took, rounds);
        printf("%-44s %6" PRIu64 ".%" PRIu64 " us a document\n", candidates[who].name,
               each[who] / 1000, each[who] / 100 % 10);
    }
    print_ratio("c/a  judging over a DOM parse", ratio(round, rounds, JUDGE, DOM));
    print_ratio("c/b  judging over empty SAX", ratio(round, rounds, JUDGE, SAX));
    print_ratio("d/a  judging and reporting over a DOM parse", ratio(round, rounds, REPORT, DOM));
    print_ratio("e/a  the first families over a DOM parse", ratio(round, rounds, FIRST, DOM));
    return each[DOM];
}

/* --- Start-up ---------------------------------------------------------------------- */

static void
print_findings(const struct vires_findings *findings)
{
    const struct vires_finding *f;
    for (size_t i = 0; (f = vires_findings_at(findings, i)); i++)
        fprintf(stderr, "%s:%" PRIu32 ":%" PRIu32 ": %s\n", f->place.file, f->place.line,
                f->place.column, f->text);
}

/* The library loads files; which belong to a folder is for who calls it. */
static bool
is_wanted(const char *name, bool first)
{
    const size_t length = strlen(name);
    if (length < 4 || strcmp(name + length - 4, ".xml") != 0)
        return false;
    for (size_t i = 0; first && i < sizeof not_first / sizeof *not_first; i++)
        if (strcmp(name, not_first[i]) == 0)
            return false;
    return true;
}

static char **
pack_files(size_t *count, bool first)
{
    char **files = NULL, path[4096];
    for (size_t i = 0; i < sizeof pack_folders / sizeof *pack_folders; i++) {
        DIR *folder = opendir(pack_folders[i]);
        if (!folder)
            stop(pack_folders[i], "start this from the project's root");
        for (const struct dirent *entry; (entry = readdir(folder));) {
            if (!is_wanted(entry->d_name, first && i == 0))
                continue;
            const int size = snprintf(path, sizeof path, "%s/%s", pack_folders[i], entry->d_name);
            files = more(files, *count + 1, sizeof *files);
            files[*count] = more(NULL, (size_t)size + 1, 1);
            memcpy(files[(*count)++], path, (size_t)size + 1);
        }
        closedir(folder);
    }
    return files;
}

static struct vires_rules *
load(struct vires_engine *engine, bool first)
{
    struct vires_findings *findings = NULL;
    struct vires_rules *rules = NULL;
    size_t count = 0;
    char **files = pack_files(&count, first);
    if (vires_findings_new(engine, &findings))
        stop("out of memory", "");
    if (vires_rules_load(engine, (const char *const *)files, count, findings, &rules)) {
        print_findings(findings);
        stop("the pack does not load", pack_folders[0]);
    }
    vires_findings_free(findings);
    for (size_t i = 0; i < count; i++)
        free(files[i]);
    free(files);
    return rules;
}

static void
measure_start(const struct bench *bench, size_t rounds, uint64_t dom)
{
    uint64_t took[MOST_ROUNDS];
    for (size_t i = 0; i < rounds; i++) {
        const uint64_t start = cpu();
        vires_rules_unref(load(bench->engine, false));
        took[i] = cpu() - start;
    }
    const uint64_t middle = median(took, rounds);
    printf("%-44s %6" PRIu64 ".%" PRIu64 " ms, as %" PRIu64 " DOM parses\n",
           "start-up: the pack loaded", middle / 1000000, middle / 100000 % 10,
           dom ? middle / dom : 0);
}

/* --- Threads ----------------------------------------------------------------------- */

struct crew {
    struct bench *bench;
    atomic_size_t next;
};

static void *
work(void *user)
{
    struct crew *crew = user;
    struct vires_worker *worker = NULL;
    if (vires_worker_new(crew->bench->rules, &worker))
        stop("out of memory", "");
    const struct corpus *corpus = &crew->bench->corpus;
    for (size_t i; (i = atomic_fetch_add(&crew->next, 1)) < corpus->count;)
        vires_result_free(check(worker, &corpus->documents[i]));
    vires_worker_free(worker);
    return NULL;
}

static uint64_t
wall(struct bench *bench, size_t threads)
{
    struct crew crew = {.bench = bench};
    pthread_t thread[THREADS];
    const uint64_t start = now(CLOCK_MONOTONIC);
    for (size_t i = 0; i < threads; i++)
        if (pthread_create(&thread[i], NULL, work, &crew))
            stop("no thread", "");
    for (size_t i = 0; i < threads; i++)
        pthread_join(thread[i], NULL);
    return now(CLOCK_MONOTONIC) - start;
}

static void
measure_threads(struct bench *bench, size_t rounds)
{
    uint64_t thousandths[MOST_ROUNDS];
    for (size_t i = 0; i < rounds; i++) {
        const uint64_t one = wall(bench, 1);
        thousandths[i] = one * 1000 / wall(bench, THREADS);
    }
    print_ratio("throughput of two threads over one", median(thousandths, rounds));
}

/* --- Memory ------------------------------------------------------------------------- */

static uint64_t
peak_kilobytes(void)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    uint64_t peak = 0;
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, "VmHWM:", 6) == 0)
            peak = strtoull(line + 6, NULL, 10);
    if (file)
        fclose(file);
    return peak;
}

/* In a process of its own, which holds one document at a time: measure --judge N CORPUS. */
static int
judge_some(struct bench *bench, size_t wanted)
{
    char name[32];
    for (size_t i = 1; i <= wanted; i++) {
        struct document d = {.name = name};
        snprintf(name, sizeof name, "%05zu.xml", i);
        d.bytes = read_whole(bench->corpus.folder, name, &d.size);
        judge_and_report(bench, &d);
        free(d.bytes);
    }
    printf("%" PRIu64 "\n", peak_kilobytes());
    return 0;
}

static uint64_t
peak_after(const char *program, const char *folder, size_t wanted)
{
    char command[8192];
    uint64_t peak = 0;
    snprintf(command, sizeof command, "'%s' --judge %zu '%s'", program, wanted, folder);
    FILE *pipe = popen(command, "r");
    if (!pipe || fscanf(pipe, "%" SCNu64, &peak) != 1 || pclose(pipe) != 0)
        stop("could not measure memory", command);
    return peak;
}

/* Flat: ten times the documents, and at most a tenth more memory. */
static void
measure_memory(struct bench *bench, const char *program)
{
    uint64_t before = 0;
    for (size_t wanted = 100; wanted <= bench->corpus.count; wanted *= 10) {
        const uint64_t peak = peak_after(program, bench->corpus.folder, wanted);
        printf("peak memory after %6zu documents %24" PRIu64 " KB\n", wanted, peak);
        if (before > 0 && peak > before + before / 10) {
            printf("not flat: memory grows with the number of documents\n");
            bench->failures++;
        }
        before = peak;
    }
}

/* --- What was found ------------------------------------------------------------------- */

struct report {
    char *bytes;
    size_t size;
};

static bool
keep(void *user, const char *bytes, size_t size)
{
    struct report *report = user;
    report->bytes = more(report->bytes, report->size + size, 1);
    memcpy(report->bytes + report->size, bytes, size);
    report->size += size;
    return true;
}

static const char *
word(const json_t *object, const char *key)
{
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : "";
}

/* "rule verdict" of each finding in a report, sorted; whole documents count as rules named "-". */
static size_t
findings_of(struct bench *bench, const struct document *d, char ***found)
{
    struct report report = {0};
    struct vires_result *result = check(bench->worker, d);
    if (vires_result_write(result, VIRES_NDJSON, NULL, (struct vires_writer){keep, &report}))
        stop("could not be written", d->name);
    vires_result_free(result);
    json_t *json = json_loadb(report.bytes, report.size, JSON_DISABLE_EOF_CHECK, NULL);
    if (!json)
        stop("the report is not JSON", d->name);
    size_t count = 0, i;
    json_t *finding;
    json_array_foreach(json_object_get(json, "findings"), i, finding)
        add_text(found, &count, word(finding, "rule"), word(finding, "verdict"));
    const char *verdict = word(json, "verdict");
    if (strcmp(verdict, "unreadable") == 0 || strcmp(verdict, "not-judged") == 0)
        add_text(found, &count, "-", verdict);
    json_decref(json);
    free(report.bytes);
    return sort_unique(*found, count);
}

static size_t
mismatch(struct bench *bench, const char *what, const struct document *d, const char *text)
{
    if (bench->failures++ < most_shown)
        printf("%s: %s: %s\n", d->name, what, text);
    return 1;
}

static void
compare(struct bench *bench, const struct document *d, char **found, size_t count)
{
    size_t i = 0, j = 0;
    while (i < d->expected_count || j < count) {
        const int order = i == d->expected_count ? 1
                          : j == count           ? -1
                                                 : strcmp(d->expected[i], found[j]);
        if (order < 0)
            mismatch(bench, "missed", d, d->expected[i]);
        else if (order > 0)
            mismatch(bench, "not planted", d, found[j]);
        i += order <= 0;
        j += order >= 0;
    }
}

static void
measure_findings(struct bench *bench)
{
    size_t planted = 0;
    for (size_t i = 0; i < bench->corpus.count; i++) {
        const struct document *d = &bench->corpus.documents[i];
        char **found = NULL;
        const size_t count = findings_of(bench, d, &found);
        compare(bench, d, found, count);
        planted += d->expected_count > 0;
        for (size_t j = 0; j < count; j++)
            free(found[j]);
        free(found);
    }
    printf("%-44s %d in %zu documents, %zu with a planted defect\n",
           "defects missed or found where none is", bench->failures, bench->corpus.count, planted);
}

/* --- The run ------------------------------------------------------------------------- */

struct wish {
    const char *only, *folder;
    size_t rounds, judge;
};

static struct wish
read_wish(int argc, char **argv)
{
    struct wish wish = {.rounds = 5};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--rounds") == 0 && i + 1 < argc)
            wish.rounds = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            wish.only = argv[++i];
        else if (strcmp(argv[i], "--judge") == 0 && i + 1 < argc)
            wish.judge = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--all") == 0)
            most_shown = INT32_MAX;
        else
            wish.folder = argv[i];
    }
    if (wish.rounds == 0 || wish.rounds > MOST_ROUNDS)
        stop("rounds", "1 to 101");
    return wish;
}

static bool
wants(const struct wish *wish, const char *part)
{
    return !wish->only || strcmp(wish->only, part) == 0;
}

static void
measure(struct bench *bench, const struct wish *wish, const char *program)
{
    read_corpus(&bench->corpus);
    printf("%zu records, %zu bytes each on average\n", bench->corpus.count,
           bench->corpus.bytes / bench->corpus.count);
    if (wants(wish, "find"))
        measure_findings(bench);
    if (wants(wish, "ratios"))
        measure_start(bench, wish->rounds, measure_ratios(bench, wish->rounds));
    if (wants(wish, "threads"))
        measure_threads(bench, wish->rounds);
    if (wants(wish, "memory"))
        measure_memory(bench, program);
    free_corpus(&bench->corpus);
}

int
main(int argc, char **argv)
{
    const struct wish wish = read_wish(argc, argv);
    struct bench bench = {0};
    char beside[4096];
    snprintf(beside, sizeof beside, "%s", argv[0]);
    char *slash = strrchr(beside, '/');
    snprintf(slash ? slash + 1 : beside, 16, "records");
    bench.corpus.folder = wish.folder ? wish.folder : beside;
    xmlInitParser();
    open_sax(&bench);
    if (vires_engine_new(NULL, &bench.engine))
        stop("no engine", "");
    bench.rules = load(bench.engine, false);
    bench.first = load(bench.engine, true);
    if (vires_worker_new(bench.rules, &bench.worker) ||
        vires_worker_new(bench.first, &bench.first_worker))
        stop("out of memory", "");
    if (wish.judge > 0)
        judge_some(&bench, wish.judge);
    else
        measure(&bench, &wish, argv[0]);
    vires_worker_free(bench.first_worker);
    vires_worker_free(bench.worker);
    vires_rules_unref(bench.first);
    vires_rules_unref(bench.rules);
    vires_engine_free(bench.engine);
    xmlFreeParserCtxt(bench.sax);
    xmlCleanupParser();
    return bench.failures > 0;
}

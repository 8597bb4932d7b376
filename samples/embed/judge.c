/* SPDX-License-Identifier: Apache-2.0 */
/* A program of your own that judges documents: it loads the rules once, lets two threads share
 * them, and prints a line a document. It is C, and C++ as well.
 *
 *   judge RULES.xml... -- DOCUMENT...
 *
 * Status: 0 nothing is breached, 1 something is, 2 something could not be done.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <vires.h>

#define THREADS 2

/* What the threads share. The rules do not change once they are loaded; each thread has a worker
 * of its own, and documents of its own: every second one. */
struct sharing {
    struct vires_rules *rules;
    char **names;
    int count;
    struct vires_result **results; /* by document; NULL: it could not be judged */
};

struct judging {
    struct sharing *sharing;
    int first;
    pthread_t id;
};

/* The library reads no documents from the disk: the caller gives it bytes. NULL: no such file. */
static char *read_file(const char *name, size_t *size)
{
    FILE *file = fopen(name, "rb");
    char *bytes = NULL;
    long end;
    if (!file)
        return NULL;
    if (fseek(file, 0, SEEK_END) == 0 && (end = ftell(file)) >= 0 &&
        (bytes = (char *)malloc((size_t)end + 1)) != NULL) {
        rewind(file);
        *size = fread(bytes, 1, (size_t)end, file);
    }
    fclose(file);
    return bytes;
}

static struct vires_result *judge(struct vires_worker *worker, const char *name)
{
    struct vires_check_options how;
    struct vires_result *result = NULL;
    size_t size = 0;
    char *bytes = read_file(name, &size);
    enum vires_status status;
    memset(&how, 0, sizeof how);
    how.struct_size = sizeof how; /* so that the library may grow options that you do not know */
    how.stage = VIRES_AUDIT;
    status = bytes ? vires_check(worker, name, bytes, size, &how, &result)
                   : vires_check_unopened(worker, name, "there is no such file", &result);
    free(bytes); /* the result keeps what it needs */
    return status == VIRES_OK ? result : NULL;
}

static void *judge_some(void *user)
{
    struct judging *mine = (struct judging *)user;
    struct vires_worker *worker = NULL;
    int i;
    if (vires_worker_new(mine->sharing->rules, &worker) != VIRES_OK)
        return NULL;
    for (i = mine->first; i < mine->sharing->count; i += THREADS)
        mine->sharing->results[i] = judge(worker, mine->sharing->names[i]);
    vires_worker_free(worker);
    return NULL;
}

static void judge_all(struct sharing *sharing)
{
    struct judging threads[THREADS];
    int i, started = 0;
    for (i = 0; i < THREADS; i++) {
        threads[i].sharing = sharing;
        threads[i].first = i;
    }
    while (started < THREADS &&
           pthread_create(&threads[started].id, NULL, judge_some, &threads[started]) == 0)
        started++;
    for (i = 0; i < started; i++)
        pthread_join(threads[i].id, NULL);
    for (i = started; i < THREADS; i++) /* no thread to be had: then here */
        judge_some(&threads[i]);
}

static bool to_stdout(void *user, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, (FILE *)user) == size;
}

/* One line, and beneath it why a document could not be read. Gives the result back. */
static int say(const char *name, struct vires_result *result)
{
    const struct vires_findings *reading;
    const struct vires_finding *finding;
    struct vires_counts counts;
    enum vires_document_verdict verdict;
    size_t i;
    if (!result) {
        printf("%s: out of memory\n", name);
        return 2;
    }
    verdict = vires_result_verdict(result);
    counts = vires_result_counts(result);
    printf("%s: %s, %u breached, %u unproven\n", name, vires_document_verdict_name(verdict),
           (unsigned)counts.breached, (unsigned)counts.unproven_here);
    reading = vires_result_findings(result);
    for (i = 0; verdict == VIRES_DOCUMENT_UNREADABLE &&
                (finding = vires_findings_at(reading, i)) != NULL; i++)
        printf("    %s\n", finding->text);
    vires_result_free(result);
    return verdict == VIRES_DOCUMENT_UNREADABLE ? 2 : verdict == VIRES_DOCUMENT_BREACHED;
}

static void say_faults(const struct vires_findings *faults)
{
    const struct vires_finding *fault;
    size_t i;
    for (i = 0; (fault = vires_findings_at(faults, i)) != NULL; i++)
        fprintf(stderr, "%s:%u:%u: %s\n", fault->place.file, (unsigned)fault->place.line,
                (unsigned)fault->place.column, fault->text);
}

static int judge_documents(struct vires_rules *rules, char **names, int count)
{
    struct sharing sharing;
    struct vires_writer writer;
    int i, status = 0;
    sharing.rules = rules;
    sharing.names = names;
    sharing.count = count;
    sharing.results = (struct vires_result **)calloc((size_t)count + 1, sizeof *sharing.results);
    if (!sharing.results)
        return 2;
    judge_all(&sharing);
    for (i = 0; i < count; i++) {
        const int one = say(names[i], sharing.results[i]);
        status = one > status ? one : status;
    }
    free(sharing.results);
    writer.write = to_stdout;
    writer.user = stdout;
    printf("by ");
    if (vires_rules_describe(rules, writer) != VIRES_OK)
        status = 2;
    printf("\n");
    return status;
}

int main(int argc, char **argv)
{
    struct vires_engine *engine = NULL;
    struct vires_findings *faults = NULL;
    struct vires_rules *rules = NULL;
    int status = 2, documents = 1;
    while (documents < argc && strcmp(argv[documents], "--") != 0)
        documents++;
    if (documents == 1 || documents + 1 >= argc) {
        fprintf(stderr, "usage: judge RULES.xml... -- DOCUMENT...\n");
        return 2;
    }
    if (vires_engine_new(NULL, &engine) == VIRES_OK &&
        vires_findings_new(engine, &faults) == VIRES_OK) {
        const char *const *paths = (const char *const *)(argv + 1);
        if (vires_rules_load(engine, paths, (size_t)documents - 1, faults, &rules) == VIRES_OK)
            status = judge_documents(rules, argv + documents + 1, argc - documents - 1);
        else
            say_faults(faults);
    }
    vires_rules_unref(rules); /* each of these takes NULL */
    vires_findings_free(faults);
    vires_engine_free(engine);
    return status;
}

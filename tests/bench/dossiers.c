/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What does it cost to put documents together?  Dossiers of 1,000, 10,000 and
 * 100,000 documents in memory: a decision of an executive under a condition, a partner's resolution
 * that answers it, an officer's notice that relies on it, and so on, three documents a
 * matter; one chain in which each document relies on the one before it; and a meeting that has all
 * reports and all minutes, which do not name each other.
 *
 * Only ratios mean something: time and memory a document, of a large dossier over a small one.
 * Ends with status 1 when a document of the largest costs more than MOST times what one of the
 * smallest does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "vires.h"

enum { SIZES = 3, MOST = 4 };
static const size_t sizes[SIZES] = {1000, 10000, 100000};
static const char *const pack[] = {"rules/bodies/north-quay.xml", "rules/bodies/southmoor.xml",
                                   "rules/england/england.xml"};

_Noreturn static void
stop(const char *what)
{
    fprintf(stderr, "dossiers: %s\n", what);
    exit(2);
}

static double
now(void)
{
    struct timespec time;
    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Three documents tell a matter; the day makes room for as many as are asked for. */
static int
write_matter(char *out, size_t room, size_t at)
{
    const size_t matter = at / 3;
    const int year = 1200 + (int)(matter / 300 % 800), month = 1 + (int)(matter / 25 % 12),
              day = 1 + (int)(matter % 25);
    const size_t item = matter / 240000 + 1;
    if (at % 3 == 0)
        return snprintf(out, room,
                        "<record xmlns='urn:vires:record:1' kind='minutes' authority='north-quay'>"
                        "<meeting body='executive' date='%04d-%02d-%02d'><item number='%zu'>"
                        "<event kind='call-in-exempt'/><decision outcome='carried'>"
                        "<clause label='A' effect='authorises'>the service be shared"
                        "<condition kind='precedent' party='southmoor/executive'>subject to the "
                        "agreement of Southmoor</condition></clause></decision></item></meeting>"
                        "</record>",
                        year, month, day, item);
    if (at % 3 == 1)
        return snprintf(out, room,
                        "<record xmlns='urn:vires:record:1' kind='minutes' authority='southmoor'>"
                        "<meeting body='executive' date='%04d-%02d-%02d'><item number='%zu'>"
                        "<event kind='call-in-exempt'/><decision outcome='carried' relies-on="
                        "'north-quay/executive/%04d-%02d-%02d/%zu#A'>"
                        "<clause label='1' effect='authorises'>the service be shared</clause>"
                        "</decision></item></meeting></record>",
                        year, month, day + 1, item, year, month, day, item);
    return snprintf(out, room,
                    "<record xmlns='urn:vires:record:1' kind='notice' authority='north-quay'>"
                    "<decision by='director-resources' date='%04d-%02d-%02d' relies-on="
                    "'executive/%04d-%02d-%02d/%zu#A' outcome='carried'>"
                    "<clause effect='authorises'>the equipment be bought</clause></decision>"
                    "</record>",
                    year, month, day + 2, year, month, day, item);
}

static int
write_chain(char *out, size_t room, size_t at)
{
    return snprintf(out, room,
                    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north-quay'>"
                    "<meeting body='council' date='2014-10-23'><item number='%zu'>"
                    "<decision outcome='carried' id='d%zu'><clause label='A' effect='authorises'>"
                    "it be done<condition kind='precedent' of='d%zu'>once that is done</condition>"
                    "</clause></decision></item></meeting></record>",
                    at, at, at ? at - 1 : 0);
}

static int
write_reported(char *out, size_t room, size_t at)
{
    const size_t matter = at / 2;
    if (at % 2)
        return snprintf(out, room,
                        "<record xmlns='urn:vires:record:1' kind='report' authority='north-quay'>"
                        "<meeting body='council' date='2014-10-23'><item title='Grant to village "
                        "%zu'><recommendation><clause label='A'>that a grant of up to so much be "
                        "made to it</clause></recommendation></item></meeting></record>",
                        matter);
    return snprintf(out, room,
                    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north-quay'>"
                    "<meeting body='council' date='2014-10-23'><item number='%zu' title='A grant "
                    "to village %zu'><decision outcome='carried'><clause label='1'>that a grant of "
                    "so much be made to it</clause></decision></item></meeting></record>",
                    matter, matter);
}

struct cost {
    double add, link; /* seconds */
    long memory;      /* kilobytes at the peak */
};

typedef int write_document(char *out, size_t room, size_t at);

static void
put_together(struct vires_rules *rules, write_document *fill, size_t count, struct cost *cost)
{
    struct vires_worker *worker;
    struct vires_dossier *dossier;
    char text[2048], name[32];
    struct rusage usage;
    if (vires_worker_new(rules, &worker) || vires_dossier_new(rules, &dossier))
        stop("memory ran out");
    const double begun = now();
    for (size_t i = 0; i < count; i++) {
        const int size = fill(text, sizeof text, i);
        snprintf(name, sizeof name, "%08zu.xml", i);
        if (vires_dossier_add(dossier, worker, name, text, (size_t)size, NULL))
            stop("a document cannot be read");
    }
    const double added = now();
    if (vires_dossier_link(dossier, NULL))
        stop("memory ran out");
    const double linked = now();
    (void)getrusage(RUSAGE_SELF, &usage);
    *cost = (struct cost){added - begun, linked - added, usage.ru_maxrss};
    vires_dossier_free(dossier);
    vires_worker_free(worker);
}

/* In a process of its own, so that the peak of one is not that of another. */
static struct cost
measure(struct vires_rules *rules, write_document *fill, size_t count)
{
    struct cost cost = {0};
    int ends[2], status;
    if (pipe(ends))
        stop("no pipe");
    const pid_t child = fork();
    if (child < 0)
        stop("no process");
    if (!child) {
        put_together(rules, fill, count, &cost);
        _exit(write(ends[1], &cost, sizeof cost) == (ssize_t)sizeof cost ? 0 : 1);
    }
    if (read(ends[0], &cost, sizeof cost) != (ssize_t)sizeof cost ||
        waitpid(child, &status, 0) != child || status)
        stop("a measurement failed");
    (void)close(ends[0]);
    (void)close(ends[1]);
    return cost;
}

static int
compare(struct vires_rules *rules, const char *what, write_document *fill)
{
    struct cost costs[SIZES];
    const struct cost base = measure(rules, fill, 1);
    int failed = 0;
    printf("%s\n%10s %12s %12s %14s\n", what, "documents", "add, each", "link, each",
           "memory, each");
    for (int i = 0; i < SIZES; i++) {
        const double count = (double)sizes[i];
        costs[i] = measure(rules, fill, sizes[i]);
        printf("%10zu %9.2f us %9.2f us %11.0f B\n", sizes[i], costs[i].add / count * 1e6,
               costs[i].link / count * 1e6, (double)(costs[i].memory - base.memory) * 1024 / count);
    }
    const double ratio =
        costs[SIZES - 1].link / (double)sizes[SIZES - 1] / (costs[0].link / (double)sizes[0]);
    printf("linking a document of %zu costs %.2f times one of %zu\n", sizes[SIZES - 1], ratio,
           sizes[0]);
    failed |= ratio > MOST;
    return failed;
}

int
main(void)
{
    struct vires_engine *engine;
    struct vires_findings *findings;
    struct vires_rules *rules;
    if (vires_engine_new(NULL, &engine) || vires_findings_new(engine, &findings))
        stop("memory ran out");
    if (vires_rules_load(engine, pack, 3, findings, &rules))
        stop("the rules do not load; run it from the project's root");
    int failed = compare(rules, "matters of three documents", write_matter);
    failed |= compare(rules, "one chain", write_chain);
    failed |= compare(rules, "one meeting with all reports", write_reported);
    vires_rules_unref(rules);
    vires_findings_free(findings);
    vires_engine_free(engine);
    return failed;
}

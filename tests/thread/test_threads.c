/* SPDX-License-Identifier: Apache-2.0 */
/*
 * One rule set, many threads: an engine and a rule set are shared, a worker belongs to one thread.
 * Each thread judges every document, in an order of its own, and must write the very bytes that one
 * thread alone writes.  Made for the thread sanitizer (make tsan), and worth running without it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vires.h"

enum { THREADS = 4, ROUNDS = 25, FORMATS = VIRES_EXPLAIN + 1, MOST_BYTES = 1 << 16 };

static const char *const rule_files[] = {"tests/oom/rules.xml", "tests/oom/calendar.xml",
                                         "tests/oom/constitution.xml", "tests/oom/house-style.xml"};
static const char *const documents[] = {"tests/oom/breached.xml",     "tests/oom/unproven.xml",
                                        "tests/oom/faulty.xml",       "tests/oom/broken.xml",
                                        "tests/oom/prose.txt",        "tests/cli/hostile/good.xml",
                                        "tests/cli/hostile/rules.xml"};
enum { DOCUMENTS = sizeof documents / sizeof *documents };

struct text {
    char *bytes;
    size_t size;
};

struct shared {
    struct vires_engine *engine;
    struct vires_rules *rules;
    struct text document[DOCUMENTS];
    struct text wanted[DOCUMENTS][FORMATS];
};

static bool
append(void *user, const char *bytes, size_t size)
{
    struct text *text = user;
    if (size > MOST_BYTES - text->size)
        return false;
    memcpy(text->bytes + text->size, bytes, size);
    text->size += size;
    return true;
}

static struct text
empty_text(void)
{
    const struct text text = {.bytes = malloc(MOST_BYTES)};
    assert_non_null(text.bytes);
    return text;
}

static struct text
read_file(const char *path)
{
    struct text text = empty_text();
    FILE *file = fopen(path, "rb");
    if (!file)
        fail_msg("%s cannot be opened", path);
    text.size = fread(text.bytes, 1, MOST_BYTES, file);
    assert_true(text.size < MOST_BYTES);
    fclose(file);
    return text;
}

/* --- Judging: no assertions here, for a thread may not leave by longjmp ------------------- */

/* What one document comes to in each format; false: a call failed. */
static bool
judge(const struct shared *shared, struct vires_worker *worker, size_t which,
      struct text written[FORMATS])
{
    const struct vires_check_options options = {
        .struct_size = sizeof options, .authority = "ashby", .explain = which % 2 == 0};
    struct vires_result *result = NULL;
    if (vires_check(worker, documents[which], shared->document[which].bytes,
                    shared->document[which].size, &options, &result))
        return false;
    bool good = true;
    for (int format = 0; format < FORMATS; format++) {
        written[format].size = 0;
        const struct vires_writer writer = {.write = append, .user = &written[format]};
        good = !vires_result_write(result, (enum vires_format)format, NULL, writer) && good;
    }
    vires_result_free(result);
    return good;
}

struct crew_member {
    pthread_t thread;
    struct shared *shared;
    size_t number, wrong, failed;
    struct text written[FORMATS];
};

static void
compare(struct crew_member *member, size_t which)
{
    for (int format = 0; format < FORMATS; format++) {
        const struct text *wanted = &member->shared->wanted[which][format];
        const struct text *got = &member->written[format];
        if (got->size != wanted->size || memcmp(got->bytes, wanted->bytes, got->size) != 0)
            member->wrong++;
    }
}

/* Each thread goes through the documents from another place and in another direction. */
static void *
work(void *user)
{
    struct crew_member *member = user;
    struct vires_rules *rules = vires_rules_ref(member->shared->rules);
    struct vires_worker *worker = NULL;
    if (vires_worker_new(rules, &worker)) {
        member->failed++;
        vires_rules_unref(rules);
        return NULL;
    }
    for (size_t i = 0; i < ROUNDS * DOCUMENTS; i++) {
        const size_t along = (i + member->number) % DOCUMENTS;
        const size_t which = member->number % 2 ? DOCUMENTS - 1 - along : along;
        if (judge(member->shared, worker, which, member->written))
            compare(member, which);
        else
            member->failed++;
    }
    vires_worker_free(worker);
    vires_rules_unref(rules);
    return NULL;
}

/* Loads the rules again and again, while others do the same with the same engine. */
static void *
load_again(void *user)
{
    struct crew_member *member = user;
    for (int i = 0; i < ROUNDS; i++) {
        struct vires_findings *findings = NULL;
        struct vires_rules *rules = NULL;
        if (vires_findings_new(member->shared->engine, &findings) ||
            vires_rules_load(member->shared->engine, rule_files,
                             sizeof rule_files / sizeof *rule_files, findings, &rules))
            member->failed++;
        vires_findings_free(findings);
        if (rules && vires_rules_count(rules) != vires_rules_count(member->shared->rules))
            member->wrong++;
        vires_rules_unref(rules);
    }
    return NULL;
}

/* --- The tests ------------------------------------------------------------------------------ */

static void
run_crew(struct shared *shared, void *(*does)(void *user))
{
    struct crew_member crew[THREADS];
    for (size_t i = 0; i < THREADS; i++) {
        crew[i] = (struct crew_member){.shared = shared, .number = i};
        for (int format = 0; format < FORMATS; format++)
            crew[i].written[format] = empty_text();
    }
    for (size_t i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&crew[i].thread, NULL, does, &crew[i]), 0);
    size_t wrong = 0, failed = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(crew[i].thread, NULL);
        wrong += crew[i].wrong;
        failed += crew[i].failed;
        for (int format = 0; format < FORMATS; format++)
            free(crew[i].written[format].bytes);
    }
    assert_int_equal(failed, 0);
    assert_int_equal(wrong, 0);
}

static void
threads_that_share_a_rule_set_write_what_one_writes(void **state)
{
    run_crew(*state, work);
}

static void
threads_that_share_an_engine_load_what_one_loads(void **state)
{
    run_crew(*state, load_again);
}

/* A worker that was made first and used last, by another thread than made it. */
static void
a_worker_may_move_from_thread_to_thread(void **state)
{
    struct shared *shared = *state;
    struct vires_worker *worker = NULL;
    struct text written[FORMATS];
    for (int format = 0; format < FORMATS; format++)
        written[format] = empty_text();
    assert_int_equal(vires_worker_new(shared->rules, &worker), VIRES_OK);
    run_crew(shared, work);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        assert_true(judge(shared, worker, i, written));
        assert_int_equal(written[VIRES_NDJSON].size, shared->wanted[i][VIRES_NDJSON].size);
    }
    vires_worker_free(worker);
    for (int format = 0; format < FORMATS; format++)
        free(written[format].bytes);
}

static int
open_all(void **state)
{
    static struct shared shared;
    struct vires_findings *findings = NULL;
    struct vires_worker *worker = NULL;
    assert_int_equal(vires_engine_new(NULL, &shared.engine), VIRES_OK);
    assert_int_equal(vires_findings_new(shared.engine, &findings), VIRES_OK);
    const enum vires_status status = vires_rules_load(
        shared.engine, rule_files, sizeof rule_files / sizeof *rule_files, findings, &shared.rules);
    const struct vires_finding *first = vires_findings_at(findings, 0);
    if (status)
        fail_msg("the rules do not load: %s", first ? first->text : "");
    vires_findings_free(findings);
    assert_int_equal(vires_worker_new(shared.rules, &worker), VIRES_OK);
    for (size_t i = 0; i < DOCUMENTS; i++) {
        shared.document[i] = read_file(documents[i]);
        for (int format = 0; format < FORMATS; format++)
            shared.wanted[i][format] = empty_text();
        assert_true(judge(&shared, worker, i, shared.wanted[i]));
        assert_true(shared.wanted[i][VIRES_NDJSON].size > 0);
    }
    vires_worker_free(worker);
    *state = &shared;
    return 0;
}

static int
close_all(void **state)
{
    struct shared *shared = *state;
    for (size_t i = 0; i < DOCUMENTS; i++) {
        free(shared->document[i].bytes);
        for (int format = 0; format < FORMATS; format++)
            free(shared->wanted[i][format].bytes);
    }
    vires_rules_unref(shared->rules);
    vires_engine_free(shared->engine);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(threads_that_share_a_rule_set_write_what_one_writes),
        cmocka_unit_test(threads_that_share_an_engine_load_what_one_loads),
        cmocka_unit_test(a_worker_may_move_from_thread_to_thread),
    };
    return cmocka_run_group_tests(tests, open_all, close_all);
}

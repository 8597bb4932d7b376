/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Memory runs out once, at every place where it can: the first, the second, the third ... request
 * is refused and all others granted; then the same with every request refused from there on.  First
 * our own requests, then libxml2's.  Whatever is refused, a call says VIRES_NO_MEMORY or gives what
 * it gives with all memory in the world; nothing is lost; and what was there before still works.
 *
 * After the first 2,000 requests not every one is refused but one in eight: they are of the same
 * few places in a loop.  The number of refusals is printed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "vires.h"

enum { EVERY = 2000, STRIDE = 8, MOST_BYTES = 1 << 18 };

/* --- Memory that runs out -------------------------------------------------------------- */

struct memory {
    size_t asked, live;
    size_t refuse; /* this request; SIZE_MAX: none */
    bool for_good; /* and every later one */
    size_t refused;
};

static bool
grants(struct memory *memory)
{
    const size_t request = memory->asked++;
    const bool refused = memory->for_good ? request >= memory->refuse : request == memory->refuse;
    memory->refused += refused;
    return !refused;
}

static void *
resize(void *user, void *block, size_t size)
{
    struct memory *memory = user;
    if (size == 0) {
        memory->live -= block != NULL;
        free(block);
        return NULL;
    }
    if (!grants(memory))
        return NULL;
    void *got = realloc(block, size);
    memory->live += got && !block;
    return got;
}

/* libxml2 asks with the names of the C library and no user pointer. */
static struct memory of_libxml = {.refuse = SIZE_MAX};

static void *
xml_malloc(size_t size)
{
    return resize(&of_libxml, NULL, size ? size : 1);
}

static void *
xml_realloc(void *block, size_t size)
{
    return resize(&of_libxml, block, size ? size : 1);
}

static void
xml_free(void *block)
{
    (void)resize(&of_libxml, block, 0);
}

/* What libxml2 says on standard error where it knows no parser to tell. */
static size_t printed;

__attribute__((format(printf, 2, 3))) static void
count_printed(void *user, const char *format, ...)
{
    (void)user, (void)format;
    printed++;
}

static char *
xml_strdup(const char *text)
{
    const size_t size = strlen(text) + 1;
    char *copy = xml_malloc(size);
    if (copy)
        memcpy(copy, text, size);
    return copy;
}

/* --- Files in memory --------------------------------------------------------------------- */

struct file {
    const char *name;
    char *bytes;
    size_t size;
};

static struct file rule_files[] = {{.name = "rules.xml"},
                                   {.name = "calendar.xml"},
                                   {.name = "constitution.xml"},
                                   {.name = "house-style.xml"}};
static struct file documents[] = {{.name = "breached.xml"}, {.name = "unproven.xml"},
                                  {.name = "faulty.xml"},   {.name = "broken.xml"},
                                  {.name = "prose.txt"},    {.name = "minutes.md"},
                                  {.name = "page.html"}};
enum { RULE_FILES = sizeof rule_files / sizeof *rule_files };
enum { DOCUMENTS = sizeof documents / sizeof *documents };

static void
read_file(struct file *file)
{
    char path[256];
    snprintf(path, sizeof path, "tests/oom/%s", file->name);
    FILE *stream = fopen(path, "rb");
    if (!stream)
        fail_msg("%s cannot be opened", path);
    file->bytes = malloc(65536);
    assert_non_null(file->bytes);
    file->size = fread(file->bytes, 1, 65536, stream);
    assert_true(file->size < 65536);
    fclose(stream);
}

static enum vires_status
open_file(void *user, const char *name, const char **bytes, size_t *size)
{
    (void)user;
    const char *base = strrchr(name, '/') ? strrchr(name, '/') + 1 : name;
    for (size_t i = 0; i < RULE_FILES; i++) {
        if (strcmp(rule_files[i].name, base) == 0) {
            *bytes = rule_files[i].bytes;
            *size = rule_files[i].size;
            return VIRES_OK;
        }
    }
    return VIRES_NOT_FOUND;
}

static void
close_file(void *user, const char *bytes, size_t size)
{
    (void)user, (void)bytes, (void)size;
}

/* --- Everything that the library does ------------------------------------------------------ */

struct output {
    char bytes[MOST_BYTES];
    size_t size;
};

/* One run from nothing to nothing.  A step that fails for want of memory is done once more with
 * memory to be had, and then must work. */
struct run {
    struct memory *memory;
    struct vires_engine *engine;
    struct vires_findings *findings;
    struct vires_rules *rules;
    struct vires_worker *worker;
    struct vires_result *result;
    const struct file *document;
    enum vires_format format;
    struct output *output;
    size_t before; /* of the output, when the step began */
    size_t failures;
};

static bool
append(void *user, const char *bytes, size_t size)
{
    struct output *output = user;
    if (size > sizeof output->bytes - output->size)
        return false;
    memcpy(output->bytes + output->size, bytes, size);
    output->size += size;
    return true;
}

static struct vires_writer
writer_of(struct run *run)
{
    return (struct vires_writer){.write = append, .user = run->output};
}

static enum vires_status
make_engine(struct run *run)
{
    const struct vires_options options = {
        .struct_size = sizeof options,
        .allocator = {run->memory == &of_libxml ? NULL : resize, run->memory},
        .loader = {open_file, close_file, NULL},
    };
    return vires_engine_new(&options, &run->engine);
}

static enum vires_status
make_findings(struct run *run)
{
    return vires_findings_new(run->engine, &run->findings);
}

static enum vires_status
load_rules(struct run *run)
{
    const char *names[RULE_FILES];
    for (size_t i = 0; i < RULE_FILES; i++)
        names[i] = rule_files[i].name;
    vires_findings_clear(run->findings);
    return vires_rules_load(run->engine, names, RULE_FILES, run->findings, &run->rules);
}

static enum vires_status
load_faulty_rules(struct run *run)
{
    static const char *const names[] = {"constitution.xml", "constitution.xml", "none.xml"};
    struct vires_rules *rules = NULL;
    vires_findings_clear(run->findings);
    const enum vires_status status = vires_rules_load(run->engine, names, 3, run->findings, &rules);
    vires_rules_unref(rules);
    return status == VIRES_REJECTED || status == VIRES_NOT_FOUND ? VIRES_OK : status;
}

static enum vires_status
test_rules(struct run *run)
{
    size_t passed = 0, failed = 0;
    const enum vires_status status = vires_rules_test(run->rules, writer_of(run), &passed, &failed);
    if (!status)
        assert_int_equal(failed, 0);
    return status;
}

static enum vires_status
show_rule(struct run *run)
{
    return vires_rules_show(run->rules, "quorum", writer_of(run));
}

static enum vires_status
make_worker(struct run *run)
{
    return vires_worker_new(run->rules, &run->worker);
}

static enum vires_status
check(struct run *run)
{
    const struct vires_check_options options = {
        .struct_size = sizeof options, .authority = "ashby", .explain = true};
    return vires_check(run->worker, run->document->name, run->document->bytes, run->document->size,
                       &options, &run->result);
}

static enum vires_status
write_result(struct run *run)
{
    return vires_result_write(run->result, run->format, NULL, writer_of(run));
}

static void
step(struct run *run, enum vires_status (*does)(struct run *run), const char *what)
{
    const size_t before = run->output->size;
    enum vires_status status = does(run);
    if (status == VIRES_NO_MEMORY && run->memory->refused > 0) {
        run->failures++;
        run->memory->refuse = SIZE_MAX;
        run->output->size = before;
        status = does(run);
    }
    if (status)
        fail_msg("request %zu refused: %s says %s", run->memory->asked, what,
                 vires_status_name(status));
}

static void
judge_all(struct run *run)
{
    for (size_t i = 0; i < DOCUMENTS; i++) {
        run->document = &documents[i];
        step(run, check, documents[i].name);
        for (int format = VIRES_PLAIN; format <= VIRES_EXPLAIN; format++) {
            run->format = (enum vires_format)format;
            step(run, write_result, "writing");
        }
        vires_result_free(run->result);
        run->result = NULL;
    }
}

/* Returns in how many steps memory ran out. */
static size_t
run_all(struct memory *memory, struct output *output)
{
    struct run run = {.memory = memory, .output = output};
    output->size = 0;
    step(&run, make_engine, "making an engine");
    step(&run, make_findings, "making a list of findings");
    step(&run, load_rules, "loading rules");
    step(&run, load_faulty_rules, "loading rules with faults");
    step(&run, test_rules, "testing rules");
    step(&run, show_rule, "showing a rule");
    step(&run, make_worker, "making a worker");
    judge_all(&run);
    vires_worker_free(run.worker);
    vires_rules_unref(run.rules);
    vires_findings_free(run.findings);
    vires_engine_free(run.engine);
    xmlResetLastError();
    return run.failures;
}

/* --- The tests ------------------------------------------------------------------------------- */

static size_t
next(size_t n)
{
    return n < EVERY ? n + 1 : n + STRIDE;
}

/* Refuses each request in turn, until a run ends without one having been refused. */
static void
refuse_each(struct memory *memory, bool for_good, const char *whose)
{
    static struct output wanted, got;
    printed = 0;
    memory->refuse = SIZE_MAX;
    (void)run_all(memory, &wanted);
    assert_true(wanted.size > 1000);
    const size_t live = memory->live;
    size_t runs = 0, said = 0;
    for (size_t n = 0;; n = next(n), runs++) {
        *memory = (struct memory){.live = live, .refuse = n, .for_good = for_good};
        const size_t failures = run_all(memory, &got);
        if (memory->live != live)
            fail_msg("request %zu of %s refused: %zd blocks are lost", n, whose,
                     (ssize_t)(memory->live - live));
        if (got.size != wanted.size || memcmp(got.bytes, wanted.bytes, got.size) != 0)
            fail_msg("request %zu of %s refused: the output is another", n, whose);
        if (printed > 0)
            fail_msg("request %zu of %s refused: the library prints", n, whose);
        if (memory->refused == 0)
            break;
        said += failures > 0;
    }
    print_message("# %zu requests of %s refused; %zu calls said so\n", runs, whose, said);
    assert_true(runs > 10);
}

static void
each_request_of_ours_may_fail_once(void **state)
{
    (void)state;
    struct memory memory = {0};
    refuse_each(&memory, false, "ours");
}

static void
memory_may_run_out_for_good_at_each_request_of_ours(void **state)
{
    (void)state;
    struct memory memory = {0};
    refuse_each(&memory, true, "ours");
}

static void
each_request_of_libxml2_may_fail_once(void **state)
{
    (void)state;
    refuse_each(&of_libxml, false, "libxml2");
}

static void
memory_may_run_out_for_good_at_each_request_of_libxml2(void **state)
{
    (void)state;
    refuse_each(&of_libxml, true, "libxml2");
}

static int
read_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_FILES; i++)
        read_file(&rule_files[i]);
    for (size_t i = 0; i < DOCUMENTS; i++)
        read_file(&documents[i]);
    return 0;
}

static int
free_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < RULE_FILES; i++)
        free(rule_files[i].bytes);
    for (size_t i = 0; i < DOCUMENTS; i++)
        free(documents[i].bytes);
    xmlCleanupParser();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_request_of_ours_may_fail_once),
        cmocka_unit_test(memory_may_run_out_for_good_at_each_request_of_ours),
        cmocka_unit_test(each_request_of_libxml2_may_fail_once),
        cmocka_unit_test(memory_may_run_out_for_good_at_each_request_of_libxml2),
    };
    /* Before libxml2 has asked for anything. */
    if (xmlMemSetup(xml_free, xml_malloc, xml_realloc, xml_strdup))
        return 1;
    xmlSetGenericErrorFunc(NULL, count_printed);
    return cmocka_run_group_tests(tests, read_files, free_files);
}

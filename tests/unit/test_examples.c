/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/examples.h"

#include <string.h>

#include "findings/findings.h"
#include "ruleset/ruleset.h"
#include "support/testkit.h"

#define RECORD(votes)                                                                              \
    "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\"><meeting body=\"council\" "             \
    "body-kind=\"council\" date=\"2019-05-15\"><decision outcome=\"carried\">" votes               \
    "</decision></meeting></record>"
#define RULES(examples)                                                                            \
    "<rules xmlns=\"urn:vires:rules:1\" id=\"r\" version=\"1\" title=\"R\" layer=\"national\">\n"  \
    "<rule id=\"majority\" severity=\"error\"><title>More than half</title>\n"                     \
    "<applies to=\"decision\"/><threshold more-than=\"1/2\" of=\"votes-cast\"/>\n"                 \
    "<examples>\n" examples "\n</examples></rule></rules>"
#define GOOD                                                                                       \
    "<satisfied why=\"three of five\">" RECORD("<vote for=\"3\" against=\"2\"/>") "</satisfied>\n"
#define BAD                                                                                        \
    "<breached why=\"two of five\">" RECORD("<vote for=\"2\" against=\"3\"/>") "</breached>\n"
#define UNKNOWN "<unproven why=\"none counted against\">" RECORD("<vote for=\"3\"/>") "</unproven>"

static enum vires_status
open_text(void *user, const char *name, const char **bytes, size_t *size)
{
    (void)name;
    *bytes = user;
    *size = strlen(user);
    return VIRES_OK;
}

static bool
append(void *user, const char *bytes, size_t size)
{
    struct vi_buffer *out = user;
    vi_buffer_text(out, (struct vi_text){bytes, size});
    return true;
}

static bool
refuse(void *user, const char *bytes, size_t size)
{
    (void)user;
    (void)bytes;
    (void)size;
    return false;
}

struct bench {
    struct vi_limits limits;
    struct vires_findings findings;
    struct prog_program *program;
    struct vi_buffer out;
};

static void
load(struct bench *bench, const char *rules)
{
    static const char *const paths[] = {"rules.xml"};
    char text[8192];
    size_t size = strlen(rules);
    assert_in_range(size, 1, sizeof(text) - 1);
    memcpy(text, rules, size + 1);
    const struct vires_loader loader = {open_text, NULL, text};
    vi_limits_default(&bench->limits);
    vi_findings_init(&bench->findings, NULL, &bench->limits);
    vi_buffer_init(&bench->out, NULL);
    const struct vi_load how = {.limits = &bench->limits, .loader = &loader};
    if (vi_program_load(&how, paths, 1, &bench->findings, &bench->program))
        fail_msg("%s", vires_findings_at(&bench->findings, 0)->text);
}

static void
unload(struct bench *bench)
{
    vi_program_free(bench->program);
    vi_findings_release(&bench->findings);
    vi_buffer_free(&bench->out);
}

static const struct {
    const char *why, *rules;
    size_t passed, failed;
    const char *said;
} cases[] = {
    {"an example that comes out as it says passes", RULES(GOOD BAD UNKNOWN), 3, 0,
     "ok - majority: satisfied: three of five\n"
     "ok - majority: breached: two of five\n"
     "ok - majority: unproven: none counted against\n"},
    {"one that comes out otherwise does not, and says how",
     RULES(GOOD "<breached why=\"wrong\">" RECORD(
         "<vote for=\"3\" against=\"2\"/>") "</breached>" UNKNOWN),
     2, 1,
     "ok - majority: satisfied: three of five\n"
     "not ok - majority: breached: wrong (rules.xml:6:1)\n"
     "    came out as satisfied for the decision: "},
    {"an excuse that is none",
     RULES(GOOD BAD
           "<excused why=\"none\">" RECORD("<vote for=\"2\" against=\"3\"/>") "</excused>" UNKNOWN),
     3, 1,
     "ok - majority: satisfied: three of five\n"
     "ok - majority: breached: two of five\n"
     "not ok - majority: excused: none (rules.xml:7:1)\n"
     "    came out as breached for the decision: "},
    {"a record without a subject shows nothing",
     RULES(GOOD BAD "<satisfied why=\"empty\"><record xmlns=\"urn:vires:record:1\" "
                    "kind=\"minutes\"/></satisfied>" UNKNOWN),
     3, 1,
     "ok - majority: satisfied: three of five\n"
     "ok - majority: breached: two of five\n"
     "not ok - majority: satisfied: empty (rules.xml:7:1)\n"
     "    the rule applies to nothing in it\n"},
    {"a record with a fault cannot be read",
     RULES(GOOD BAD "<satisfied why=\"torn\">" RECORD("<vote fro=\"3\"/>") "</satisfied>" UNKNOWN),
     3, 1,
     "ok - majority: satisfied: three of five\n"
     "ok - majority: breached: two of five\n"
     "not ok - majority: satisfied: torn (rules.xml:7:1)\n"
     "    its record cannot be read: \"fro\" is not an attribute of <vote>"},
};

static void
examples_are_judged(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct bench bench = {0};
        size_t passed = 9, failed = 9;
        load(&bench, cases[i].rules);
        assert_int_equal(vi_examples_run(bench.program, &bench.limits, NULL,
                                         (struct vires_writer){append, &bench.out}, &passed,
                                         &failed),
                         VIRES_OK);
        bool same = strncmp(bench.out.bytes, cases[i].said, strlen(cases[i].said)) == 0;
        if (!same || passed != cases[i].passed || failed != cases[i].failed)
            fail_msg("%s: %zu passed, %zu failed:\n%s", cases[i].why, passed, failed,
                     bench.out.bytes);
        unload(&bench);
    }
}

static void
a_writer_that_stops_ends_it(void **state)
{
    struct bench bench = {0};
    size_t passed = 9, failed = 9;
    (void)state;
    load(&bench, RULES(GOOD BAD UNKNOWN));
    assert_int_equal(vi_examples_run(bench.program, &bench.limits, NULL,
                                     (struct vires_writer){refuse, NULL}, &passed, &failed),
                     VIRES_IO);
    assert_int_equal(passed, 9);
    assert_int_equal(failed, 9);
    unload(&bench);
}

static bool
run_with(const struct vires_allocator *allocator, void *user)
{
    struct bench *bench = user;
    size_t passed = 9, failed = 9;
    vi_buffer_clear(&bench->out);
    enum vires_status status =
        vi_examples_run(bench->program, &bench->limits, allocator,
                        (struct vires_writer){append, &bench->out}, &passed, &failed);
    if (!status)
        return true;
    assert_int_equal(status, VIRES_NO_MEMORY);
    assert_int_equal(passed, 9);
    assert_int_equal(failed, 9);
    return false;
}

static void
memory_that_runs_out_is_told(void **state)
{
    struct bench bench = {0};
    (void)state;
    load(&bench, RULES(GOOD BAD UNKNOWN));
    assert_in_range(fail_each_allocation(run_with, &bench), 3, 2000);
    unload(&bench);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_are_judged),
        cmocka_unit_test(a_writer_that_stops_ends_it),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

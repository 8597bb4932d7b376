/* SPDX-License-Identifier: Apache-2.0 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/rulesets.h"

#define FAULTS "tests/golden/faults"

static int
is_sample(const struct dirent *entry)
{
    const char *end = strrchr(entry->d_name, '.');
    return end && strcmp(end, ".xml") == 0;
}

static char *
read_expected(const char *sample)
{
    char path[512];
    char *bytes = calloc(1, 65536);
    snprintf(path, sizeof path, FAULTS "/%.*s.expected", (int)(strlen(sample) - 4), sample);
    FILE *file = fopen(path, "rb");
    if (!file)
        return bytes; /* a valid sample */
    bytes[fread(bytes, 1, 65535, file)] = '\0';
    fclose(file);
    return bytes;
}

/* VIRES_BLESS=yes writes what is found; review the diff like code. */
static void
bless(const char *sample, const char *found)
{
    char path[512];
    snprintf(path, sizeof path, FAULTS "/%.*s.expected", (int)(strlen(sample) - 4), sample);
    FILE *file = *found ? fopen(path, "wb") : NULL;
    if (file) {
        fputs(found, file);
        fclose(file);
    }
}

static void
check_sample(struct rulesets *rulesets, const char *sample)
{
    char path[512];
    const char *const paths[] = {path};
    snprintf(path, sizeof path, FAULTS "/%s", sample);
    const enum vires_status status = rulesets_disk(rulesets, paths, 1);
    const char *found = rulesets_findings(rulesets);
    if (getenv("VIRES_BLESS"))
        bless(sample, found);
    char *expected = read_expected(sample);
    assert_text(vi_text_from(found), expected, sample);
    if (strncmp(sample, "valid", 5) == 0 && *expected)
        fail_msg("%s: a valid sample is refused", sample);
    if ((status == VIRES_OK) != (rulesets->findings.severe == 0) || (!*expected && status))
        fail_msg("%s: status %d", sample, (int)status);
    free(expected);
}

static void
every_fault_of_a_file_is_found_in_one_run_and_at_its_place(void **state)
{
    struct rulesets *rulesets = *state;
    struct dirent **entries = NULL;
    const int count = scandir(FAULTS, &entries, is_sample, alphasort);
    assert_true(count > 80);
    for (int i = 0; i < count; i++) {
        check_sample(rulesets, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
}

static void
the_order_of_paths_changes_nothing(void **state)
{
    struct rulesets *rulesets = *state;
    static const char *const forward[] = {FAULTS "/valid-calendar.xml",
                                          FAULTS "/valid-constitution.xml", FAULTS "/valid.xml"};
    static const char *const backward[] = {FAULTS "/valid.xml", FAULTS "/valid-constitution.xml",
                                           FAULTS "/./circle/../valid-calendar.xml"};
    char digest[VI_DIGEST_HEX + 1];
    assert_int_equal(rulesets_disk(rulesets, forward, 3), VIRES_OK);
    memcpy(digest, rulesets->program->digest, sizeof digest);
    const size_t rules = rulesets->program->rule_count;
    assert_int_equal(rulesets_disk(rulesets, backward, 3), VIRES_OK);
    assert_string_equal(rulesets->program->digest, digest);
    assert_int_equal(rulesets->program->rule_count, rules);
    assert_int_equal(rulesets->program->rule_set_count, 3);
    assert_string_equal(rulesets->program->rule_sets[0].what, "calendar");
    assert_string_equal(rulesets->program->rule_sets[1].what, "constitution");
    assert_string_equal(rulesets->program->rule_sets[2].what, "rules");
}

static void
rules_are_sorted_by_id_then_first_day_and_found_by_subject(void **state)
{
    struct rulesets *rulesets = *state;
    static const char *const ids[] = {"key-notice", "key-notice", "majority",
                                      "published",  "quorum",     "text"};
    static const char *const paths[] = {FAULTS "/valid.xml"};
    assert_int_equal(rulesets_disk(rulesets, paths, 1), VIRES_OK);
    const struct prog_program *program = rulesets->program;
    assert_int_equal(program->rule_count, VI_COUNT(ids));
    for (size_t i = 0; i < VI_COUNT(ids); i++)
        assert_text(program->rules[i]->id, ids[i], "by id");
    assert_true(program->rules[0]->period.from < program->rules[1]->period.from);
    assert_int_equal(program->by_subject_count[MODEL_DECISION], 2);
    assert_int_equal(program->by_subject_count[MODEL_MEETING], 1);
    assert_int_equal(program->by_subject_count[MODEL_EVENT], 1);
    assert_int_equal(program->by_subject_count[MODEL_VOTE], 1);
    assert_int_equal(program->by_subject_count[MODEL_CLAUSE], 0);
}

static void
a_load_without_files_gives_an_empty_program(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_load(rulesets, NULL, 0, 0), VIRES_OK);
    assert_int_equal(rulesets->program->rule_count, 0);
    assert_int_equal(rulesets->program->authority_count, 0);
}

static void
a_load_without_a_loader_is_misuse(void **state)
{
    struct rulesets *rulesets = *state;
    const struct vires_loader loader = {0};
    const struct vi_load how = {.limits = &rulesets->limits, .loader = &loader};
    struct prog_program *program = NULL;
    assert_int_equal(vi_program_load(&how, NULL, 0, &rulesets->findings, &program), VIRES_MISUSE);
    assert_null(program);
}

/* --- House styles ---------------------------------------------------------------------------- */

struct styles {
    size_t read, linked;
    bool refuse;
};

static enum vires_status
read_style(void *user, const struct vi_source *source, const struct vi_node *root,
           struct prog_program *program, struct vires_findings *findings,
           const struct prog_style **out)
{
    struct styles *styles = user;
    (void)findings;
    styles->read++;
    assert_text(source->name, "style.xml", "the style's own source");
    assert_true(vi_node_is(root, "house-style"));
    *out = (const struct prog_style *)(const void *)program;
    return styles->refuse ? VIRES_REJECTED : VIRES_OK;
}

static enum vires_status
link_styles(struct prog_program *program, struct vires_findings *findings)
{
    (void)findings;
    return program->style_count == 1 ? VIRES_OK : VIRES_REJECTED;
}

static enum vires_status
open_style(void *user, const char *name, const char **bytes, size_t *size)
{
    (void)user;
    (void)name;
    *bytes = "<house-style xmlns='urn:vires:rules:1' id='s' any='thing'><x/>text</house-style>";
    *size = strlen(*bytes);
    return VIRES_OK;
}

static void
a_house_style_is_handed_on(void **state)
{
    struct rulesets *rulesets = *state;
    struct styles styles = {0};
    const struct vires_loader loader = {.open = open_style};
    struct vi_load how = {.limits = &rulesets->limits, .loader = &loader};
    static const char *const paths[] = {"style.xml"};
    assert_int_equal(vi_program_load(&how, paths, 1, &rulesets->findings, &rulesets->program),
                     VIRES_OK);
    assert_int_equal(rulesets->program->style_count, 0); /* set aside */
    vi_program_free(rulesets->program);
    rulesets->program = NULL;
    how.read_style = read_style;
    how.link_styles = link_styles;
    how.style_user = &styles;
    assert_int_equal(vi_program_load(&how, paths, 1, &rulesets->findings, &rulesets->program),
                     VIRES_OK);
    assert_int_equal(styles.read, 1);
    assert_int_equal(rulesets->program->style_count, 1);
}

/* --- Memory --------------------------------------------------------------------------------------
 */

static bool
load_valid(const struct vires_allocator *allocator, void *user)
{
    static const char *const paths[] = {FAULTS "/valid.xml", FAULTS "/valid-constitution.xml"};
    struct rulesets *rulesets = user;
    rulesets_open(rulesets);
    rulesets->allocator = allocator;
    const enum vires_status status = rulesets_disk(rulesets, paths, 2);
    if (status != VIRES_OK && status != VIRES_NO_MEMORY)
        fail_msg("status %d:\n%s", (int)status, rulesets_findings(rulesets));
    assert_int_equal(rulesets->program != NULL, status == VIRES_OK);
    rulesets_close(rulesets);
    return status == VIRES_OK;
}

static void
every_allocation_may_fail(void **state)
{
    struct rulesets rulesets;
    (void)state;
    assert_true(fail_each_allocation(load_valid, &rulesets) > 10);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(every_fault_of_a_file_is_found_in_one_run_and_at_its_place),
        RULESETS_TEST(the_order_of_paths_changes_nothing),
        RULESETS_TEST(rules_are_sorted_by_id_then_first_day_and_found_by_subject),
        RULESETS_TEST(a_load_without_files_gives_an_empty_program),
        RULESETS_TEST(a_load_without_a_loader_is_misuse),
        RULESETS_TEST(a_house_style_is_handed_on),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

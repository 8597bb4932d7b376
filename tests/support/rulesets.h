/* SPDX-License-Identifier: Apache-2.0 */
/* For tests that load rule files, from memory or from the disk. */
#ifndef TESTS_SUPPORT_RULESETS_H
#define TESTS_SUPPORT_RULESETS_H

#include "ruleset/ruleset.h"
#include "support/testkit.h"

struct rulesets_file {
    const char *name, *text;
};

struct rulesets {
    const struct vires_allocator *allocator; /* NULL: malloc */
    struct vi_limits limits;
    struct vires_findings findings;
    struct prog_program *program; /* of the load before; NULL: it was refused */
    struct vi_buffer said;
    const struct rulesets_file *files;
    size_t file_count;
};

void rulesets_open(struct rulesets *rulesets);
void rulesets_close(struct rulesets *rulesets);
/* Loads `named` files, the first of `files`; the others are there to be included. */
enum vires_status rulesets_load(struct rulesets *rulesets, const struct rulesets_file *files,
                                size_t count, size_t named);
/* Loads one rule set, a.xml: a root with what is usual around `body`. */
enum vires_status rulesets_body(struct rulesets *rulesets, const char *body);
/* The same for a constitution of north-quay, beside a rule set that declares quorum and share. */
enum vires_status rulesets_constitution(struct rulesets *rulesets, const char *body);
enum vires_status rulesets_disk(struct rulesets *rulesets, const char *const *paths, size_t count);
/* "a.xml:1:2: text  [V2001]\n" for each finding of severity error, "warning: " before the text of
 * others. */
const char *rulesets_findings(struct rulesets *rulesets);
/* The first rule of that id; fails the test when there is none. */
const struct prog_rule *rulesets_rule(const struct rulesets *rulesets, const char *id);

/* Loads a rule set's body (or, `local`, a constitution's) and compares all that is said of it. */
void rulesets_said(struct rulesets *rulesets, const char *why, const char *body, bool local,
                   const char *expected);
int rulesets_set_up(void **state); /* *state: an open struct rulesets */
int rulesets_tear_down(void **state);
#define RULESETS_TEST(test)                                                                        \
    cmocka_unit_test_setup_teardown(test, rulesets_set_up, rulesets_tear_down)

/* One rule: `asks` stands where the requirement does, `more` between title and applies. */
#define RULE(id, attributes, more, applies, asks)                                                  \
    "<rule id='" id "' severity='error' " attributes "><title>T</title>" more "<applies " applies  \
    "/>" asks                                                                                      \
    "<examples><satisfied why='w'><record xmlns='urn:vires:record:1' kind='minutes'/></satisfied>" \
    "<breached why='w'><record xmlns='urn:vires:record:1' kind='minutes'/></breached></examples>"  \
    "</rule>"

#endif

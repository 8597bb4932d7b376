/* SPDX-License-Identifier: Apache-2.0 */
/* Rule sets, constitutions and calendars: files -> program.  Every fault of every
 * file is found in one run and said once; a load with a fault gives no program.
 * Nothing depends on the order in which files are named. */
#ifndef VI_RULESET_RULESET_H
#define VI_RULESET_RULESET_H

#include "base/buffer.h"
#include "base/limits.h"
#include "model/program.h"
#include "xml/tree.h"

struct vi_load {
    const struct vires_allocator *allocator; /* NULL: the C library's */
    const struct vi_limits *limits;
    const struct vires_loader *loader; /* its `open` must not be NULL */
    /* Reads a house style; the style lives in program->arena.  NULL: house styles are set aside. */
    enum vires_status (*read_style)(void *user, const struct vi_source *source,
                                    const struct vi_node *root, struct prog_program *program,
                                    struct vires_findings *findings, const struct prog_style **out);
    void *style_user;
    /* The same of readings; `style_user` is theirs too.  What was read stands in program->mappings.
     */
    enum vires_status (*read_mapping)(void *user, const struct vi_source *source,
                                      const struct vi_node *root, struct prog_program *program,
                                      struct vires_findings *findings,
                                      const struct prog_mapping **out);
    /* Called once when all files are read without a fault; NULL: nothing to link. */
    enum vires_status (*link_styles)(struct prog_program *program, struct vires_findings *findings);
};

/*
 * Loads files (not folders) and what they include.  VIRES_REJECTED: a finding of
 * severity error says why; nothing is given.  Findings of lesser severity may
 * stand beside VIRES_OK.  The findings are settled: they outlive the program.
 */
enum vires_status vi_program_load(const struct vi_load *load, const char *const *paths,
                                  size_t count, struct vires_findings *findings,
                                  struct prog_program **out);
void vi_program_free(struct prog_program *program);
/* The pattern is freed with the program from now on; false: memory ran out, and it is not. */
bool vi_program_keep_pattern(struct prog_program *program, struct vi_pattern *pattern);

/*
 * Reads a <constitution> that stands in a record: its claims.  Names that the
 * program does not know are index 0 and no fault; its patterns and rules are not
 * used.  Everything lives in `arena`, and borrows from the node's tree.
 */
enum vires_status vi_claims_read(const struct prog_program *program, const struct vi_limits *limits,
                                 const struct vi_node *node, const struct vi_source *source,
                                 struct vi_arena *arena, struct vires_findings *findings,
                                 const struct prog_authority **out);
/* Reads a <grant> that stands in a clause of a record, in the same way; it needs no `from`. */
enum vires_status vi_grant_claim_read(const struct prog_program *program,
                                      const struct vi_limits *limits, const struct vi_node *node,
                                      const struct vi_source *source, struct vi_arena *arena,
                                      struct vires_findings *findings,
                                      const struct prog_grant **out);

/* One line about a rule, without a newline: id, family, severity, days in force, title. */
void vi_rule_write_line(const struct prog_rule *rule, struct vi_buffer *out);
/* Everything about the rules of that id, for a person; false: there is none. */
bool vi_program_show(const struct prog_program *program, struct vi_text id, struct vi_buffer *out);
/* "from 2012-09-10 until 2014-01-01", "until 2014-01-01", "from 2012-09-10", "always". */
void vi_period_write(struct vi_buffer *out, struct prog_period period);
/* "SI 2012/2089 reg. 9(2)" in order, those in force on some day of `period`, joined by "; ". */
void vi_cites_write(struct vi_buffer *out, const struct prog_cite *cites, size_t count,
                    struct prog_period period);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What a record states of its authority, read against a finished program. */
#include "ruleset/constitution.h"
#include "ruleset/ruleset.h"
#include "ruleset/shape.h"

static const struct prog_period for_ever = {VI_LEAST, VI_MOST};

struct claim { /* what a claim is read with */
    const struct prog_program *program;
    const struct vi_limits *limits;
    const struct vi_source *source;
    struct vi_arena *arena;
    struct vires_findings *findings;
};

static struct vi_reading
reading_of(const struct claim *claim, struct vi_arena *scratch, enum vi_xml_space space)
{
    vi_arena_init(scratch, &claim->arena->allocator,
                  (size_t)claim->limits->value[VI_LIMIT_MEMORY_BYTES]);
    return (struct vi_reading){
        .program = claim->program,
        .limits = claim->limits,
        .arena = claim->arena,
        .scratch = scratch,
        .findings = claim->findings,
        .source = claim->source,
        .space = space,
        .where = VI_READING_CLAIMS,
    };
}

/* Lets the scratch memory go and says how it went. */
static enum vires_status
finish(const struct claim *claim, struct vi_arena *scratch, size_t severe_before)
{
    const bool failed = scratch->failed || claim->arena->failed || claim->findings->failed;
    vi_arena_free(scratch);
    if (failed)
        return VIRES_NO_MEMORY;
    return claim->findings->severe > severe_before ? VIRES_REJECTED : VIRES_OK;
}

enum vires_status
vi_claims_read(const struct prog_program *program, const struct vi_limits *limits,
               const struct vi_node *node, const struct vi_source *source, struct vi_arena *arena,
               struct vires_findings *findings, const struct prog_authority **out)
{
    const struct claim claim = {program, limits, source, arena, findings};
    const size_t before = findings->severe;
    struct vi_arena scratch;
    struct vi_reading reading = reading_of(&claim, &scratch, VI_SPACE_RULES);
    vi_shape_check(&reading, node, &vi_shape_constitution, for_ever);
    const struct prog_authority *made = vi_authority_read(&reading, node);
    const enum vires_status status = finish(&claim, &scratch, before);
    if (!status)
        *out = made;
    return status;
}

enum vires_status
vi_grant_claim_read(const struct prog_program *program, const struct vi_limits *limits,
                    const struct vi_node *node, const struct vi_source *source,
                    struct vi_arena *arena, struct vires_findings *findings,
                    const struct prog_grant **out)
{
    const struct claim claim = {program, limits, source, arena, findings};
    const size_t before = findings->severe;
    struct vi_arena scratch;
    struct vi_reading reading = reading_of(&claim, &scratch, node->space);
    struct prog_grant *made = VI_NEW(arena, struct prog_grant);
    vi_shape_check(&reading, node, &vi_shape_grant_decided, for_ever);
    if (made)
        vi_grant_read(&reading, node, made);
    const enum vires_status status = finish(&claim, &scratch, before);
    if (!status)
        *out = made;
    return status;
}

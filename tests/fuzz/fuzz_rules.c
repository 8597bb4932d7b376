/* SPDX-License-Identifier: Apache-2.0 */
/* A rule file from anywhere: loads or is refused with a reason, in bounded time and memory. */
#include "document/mapping.h"
#include "ruleset/ruleset.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Every name, an include's too, is the input itself. */
static enum vires_status
open_input(void *user, const char *name, const char **bytes, size_t *size)
{
    const struct vi_text *input = user;
    (void)name;
    *bytes = input->at;
    *size = input->size;
    return VIRES_OK;
}

static void
show(const struct prog_program *program)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < program->rule_count; i++) {
        vi_rule_write_line(program->rules[i], &out);
        (void)vi_program_show(program, program->rules[i]->id, &out);
    }
    vi_buffer_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct vi_text input = {size ? (const char *)data : "", size};
    const struct vires_loader loader = {.open = open_input, .user = &input};
    const char *const paths[] = {"a.xml"};
    struct vi_limits limits;
    struct vires_findings findings;
    struct prog_program *program;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_INCLUDE_FILES] = 4;
    limits.value[VI_LIMIT_RULES] = 64;
    vi_findings_init(&findings, NULL, &limits);
    const struct vi_load load = {.limits = &limits,
                                 .loader = &loader,
                                 .read_mapping = vi_mapping_read,
                                 .style_user = &limits};
    if (!vi_program_load(&load, paths, 1, &findings, &program)) {
        show(program);
        vi_program_free(program);
    } else if (!findings.shown_count) {
        __builtin_trap(); /* refused without a reason */
    }
    vi_findings_release(&findings);
    return 0;
}

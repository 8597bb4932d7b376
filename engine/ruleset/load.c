/* SPDX-License-Identifier: Apache-2.0 */
/* files -> declarations -> rules and constitutions -> links -> program. */
#include "ruleset/constitution.h"
#include "ruleset/declare.h"
#include "ruleset/files.h"
#include "ruleset/link.h"
#include "ruleset/nodes.h"
#include "ruleset/rule.h"
#include "ruleset/shape.h"

static const struct prog_period for_ever = {VI_LEAST, VI_MOST};

/* --- The stages ----------------------------------------------------------------------------- */

static const char *const whats[AST_FILE_KIND_COUNT] = {
    [AST_RULES] = "rules",       [AST_CONSTITUTION] = "constitution",
    [AST_CALENDAR] = "calendar", [AST_HOUSE_STYLE] = "house-style",
    [AST_READING] = "reading",
};
static const struct vi_shape *const shapes[AST_FILE_KIND_COUNT] = {
    [AST_RULES] = &vi_shape_rules,       [AST_CONSTITUTION] = &vi_shape_constitution,
    [AST_CALENDAR] = &vi_shape_calendar, [AST_HOUSE_STYLE] = &vi_shape_house_style,
    [AST_READING] = &vi_shape_reading,
};

static void
list_rule_sets(struct vi_reading *reading)
{
    const struct ast_set *set = reading->set;
    struct prog_program *program = reading->making;
    struct prog_rule_set *list =
        VI_NEW_ARRAY(reading->arena, struct prog_rule_set, set->file_count);
    char digest[VI_DIGEST_HEX + 1];
    vi_digest(VI_TEXT(""), program->digest);
    for (size_t i = 0; list && i < set->file_count; i++) {
        struct ast_file *file = set->files[i];
        if (!file->root)
            continue;
        file->rule_set = (uint32_t)program->rule_set_count;
        list[program->rule_set_count++] = (struct prog_rule_set){
            .id = file->kind == AST_CONSTITUTION ? file->head.authority : file->head.id,
            .version = file->head.version,
            .title = file->head.title,
            .layer = file->head.layer,
            .what = whats[file->kind],
            .period = file->kind == AST_CALENDAR ? for_ever : file->head.period,
            .source = file->source,
        };
        vi_digest_pair(program->digest, file->source->digest, digest);
        for (size_t j = 0; j < sizeof digest; j++)
            program->digest[j] = digest[j];
    }
    program->rule_sets = list;
}

static void
check_shapes(struct vi_reading *reading)
{
    for (size_t i = 0; i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        if (!file->root)
            continue;
        vi_reading_enter(reading, file);
        vi_shape_check(reading, file->root, shapes[file->kind], for_ever);
        if (file->kind == AST_RULES && file->head.layer == MODEL_LOCAL &&
            !vi_node_attribute(file->root, "authority"))
            vi_report0(reading->findings, VI_RULES_LAYER_AUTHORITY,
                       vi_node_place(file->source, file->root));
    }
}

static void
read_constitution(struct vi_reading *reading, const struct ast_file *file)
{
    struct ast_set *set = reading->set;
    struct ast_authority *made = VI_NEW(reading->scratch, struct ast_authority);
    if (!made)
        return;
    made->file = file;
    made->authority = vi_authority_read(reading, file->root);
    if (!made->authority)
        return;
    *set->authorities_end = made;
    set->authorities_end = &made->next;
}

static void
read_rules(struct vi_reading *reading, const struct ast_file *file)
{
    for (const struct vi_node *at = vi_nodes_first(reading, file->root, "rule"); at;
         at = vi_nodes_next(reading, at, "rule"))
        vi_rule_read(reading, at, file->head.period);
}

static void
read_parts(struct vi_reading *reading)
{
    for (size_t i = 0; i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        if (!file->root)
            continue;
        vi_reading_enter(reading, file);
        if (file->kind == AST_RULES)
            read_rules(reading, file);
        else if (file->kind == AST_CONSTITUTION)
            read_constitution(reading, file);
    }
}

static enum vires_status
read_styles(const struct vi_load *load, struct vi_reading *reading)
{
    struct prog_program *program = reading->making;
    const struct prog_style **list =
        VI_NEW_ARRAY(reading->arena, const struct prog_style *, reading->set->file_count);
    program->styles = list;
    for (size_t i = 0; list && load->read_style && i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        const struct prog_style *style = NULL;
        if (!file->root || file->kind != AST_HOUSE_STYLE)
            continue;
        const enum vires_status status = load->read_style(
            load->style_user, file->source, file->root, program, reading->findings, &style);
        if (status == VIRES_NO_MEMORY)
            return status;
        if (!status && style)
            list[program->style_count++] = style;
    }
    return VIRES_OK;
}

static enum vires_status
read_mappings(const struct vi_load *load, struct vi_reading *reading)
{
    struct prog_program *program = reading->making;
    const struct prog_mapping **list =
        VI_NEW_ARRAY(reading->arena, const struct prog_mapping *, reading->set->file_count);
    program->mappings = list;
    for (size_t i = 0; list && load->read_mapping && i < reading->set->file_count; i++) {
        const struct ast_file *file = reading->set->files[i];
        const struct prog_mapping *mapping = NULL;
        if (!file->root || file->kind != AST_READING)
            continue;
        const enum vires_status status = load->read_mapping(
            load->style_user, file->source, file->root, program, reading->findings, &mapping);
        if (status == VIRES_NO_MEMORY)
            return status;
        if (!status && mapping)
            list[program->mapping_count++] = mapping;
    }
    return VIRES_OK;
}

/* Every stage reports what it finds and the next goes on with what is left. */
static enum vires_status
run_stages(const struct vi_load *load, struct vi_reading *reading, struct vi_xml *xml,
           const char *const *paths, size_t count)
{
    const size_t before = reading->findings->severe;
    enum vires_status status = vi_files_read(load, reading, xml, paths, count);
    if (status)
        return status;
    list_rule_sets(reading);
    check_shapes(reading);
    vi_declare(reading);
    if (reading->arena->failed)
        return VIRES_NO_MEMORY;
    read_parts(reading);
    vi_link_rules(reading);
    vi_link_authorities(reading);
    status = read_styles(load, reading);
    if (!status)
        status = read_mappings(load, reading);
    if (!status && reading->findings->severe == before && load->link_styles)
        status = load->link_styles(reading->making, reading->findings);
    if (reading->arena->failed || reading->scratch->failed || reading->findings->failed)
        return VIRES_NO_MEMORY;
    if (!status && reading->findings->severe > before)
        return VIRES_REJECTED;
    return status;
}

/* --- The program
 * ----------------------------------------------------------------------------------- */

static struct prog_program *
new_program(const struct vi_load *load)
{
    const struct vires_allocator standard = {0};
    const struct vires_allocator *allocator = load->allocator ? load->allocator : &standard;
    struct prog_program *program = vi_resize(allocator, NULL, sizeof *program);
    if (!program)
        return NULL;
    *program = (struct prog_program){0};
    vi_arena_init(&program->arena, allocator, (size_t)load->limits->value[VI_LIMIT_MEMORY_BYTES]);
    return program;
}

/* The list doubles whenever its count is a power of two. */
bool
vi_program_keep_pattern(struct prog_program *program, struct vi_pattern *pattern)
{
    const size_t count = program->pattern_count;
    if ((count & (count - 1)) == 0) {
        const size_t room = count ? count * 2 : 1;
        struct vi_pattern **grown =
            VI_GROW(&program->arena, struct vi_pattern *, program->patterns, count, room);
        if (!grown)
            return false;
        program->patterns = grown;
    }
    program->patterns[program->pattern_count++] = pattern;
    return true;
}

void
vi_program_free(struct prog_program *program)
{
    if (!program)
        return;
    const struct vires_allocator allocator = program->arena.allocator;
    for (size_t i = 0; i < program->pattern_count; i++)
        vi_pattern_free(program->patterns[i]);
    vi_arena_free(&program->arena);
    (void)vi_resize(&allocator, program, 0);
}

/* Memory did not run out: the limit refused more of it. */
static enum vires_status
tell_limit(const struct vi_load *load, struct vires_findings *findings)
{
    const uint64_t most = load->limits->value[VI_LIMIT_MEMORY_BYTES];
    vi_report2(findings, VI_RULES_MEMORY, (struct vi_place){0},
               vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES)),
               vi_findings_number(findings, most));
    return VIRES_LIMIT;
}

static enum vires_status
fill_program(const struct vi_load *load, const char *const *paths, size_t count,
             struct vires_findings *findings, struct prog_program *program)
{
    struct vi_arena scratch;
    struct ast_set set = {.rules_end = &set.rules, .authorities_end = &set.authorities};
    struct vi_xml *xml;
    enum vires_status status = vi_xml_new(load->allocator, load->limits, &xml);
    if (status)
        return status;
    vi_arena_init(&scratch, load->allocator, (size_t)load->limits->value[VI_LIMIT_MEMORY_BYTES]);
    struct vi_reading reading = {
        .program = program,
        .making = program,
        .limits = load->limits,
        .arena = &program->arena,
        .scratch = &scratch,
        .findings = findings,
        .set = &set,
        .space = VI_SPACE_RULES,
        .where = VI_READING_FILE,
    };
    status = vi_atoms_init(&set.spoilt, &scratch) ? run_stages(load, &reading, xml, paths, count)
                                                  : VIRES_NO_MEMORY;
    if (status == VIRES_NO_MEMORY && (scratch.refused || program->arena.refused))
        status = tell_limit(load, findings);
    vi_arena_free(&scratch);
    vi_xml_free(xml);
    return status;
}

enum vires_status
vi_program_load(const struct vi_load *load, const char *const *paths, size_t count,
                struct vires_findings *findings, struct prog_program **out)
{
    if (!load->loader || !load->loader->open)
        return VIRES_MISUSE;
    struct prog_program *program = new_program(load);
    if (!program)
        return VIRES_NO_MEMORY;
    const enum vires_status status = fill_program(load, paths, count, findings, program);
    vi_findings_settle(findings);
    if (status) {
        vi_program_free(program);
        return status;
    }
    *out = program;
    return VIRES_OK;
}

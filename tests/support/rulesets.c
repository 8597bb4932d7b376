/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

#include "document/mapping.h"
#include "document/style.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BODY_MOST 16384

void
rulesets_open(struct rulesets *rulesets)
{
    *rulesets = (struct rulesets){0};
    vi_limits_default(&rulesets->limits);
    vi_findings_init(&rulesets->findings, NULL, &rulesets->limits);
    vi_buffer_init(&rulesets->said, NULL);
}

void
rulesets_close(struct rulesets *rulesets)
{
    vi_program_free(rulesets->program);
    vi_findings_release(&rulesets->findings);
    vi_buffer_free(&rulesets->said);
}

static enum vires_status
open_memory(void *user, const char *name, const char **bytes, size_t *size)
{
    const struct rulesets *rulesets = user;
    for (size_t i = 0; i < rulesets->file_count; i++)
        if (strcmp(rulesets->files[i].name, name) == 0) {
            *bytes = rulesets->files[i].text;
            *size = strlen(*bytes);
            return VIRES_OK;
        }
    return VIRES_NOT_FOUND;
}

static enum vires_status
load(struct rulesets *rulesets, const struct vires_loader *loader, const char *const *paths,
     size_t count)
{
    const struct vi_load how = {.allocator = rulesets->allocator,
                                .limits = &rulesets->limits,
                                .loader = loader,
                                .read_style = vi_style_read,
                                .read_mapping = vi_mapping_read,
                                .style_user = &rulesets->limits,
                                .link_styles = vi_styles_link};
    struct vires_findings *findings = &rulesets->findings;
    vi_program_free(rulesets->program);
    rulesets->program = NULL;
    vi_findings_release(findings);
    vi_findings_init(findings, rulesets->allocator, &rulesets->limits);
    return vi_program_load(&how, paths, count, findings, &rulesets->program);
}

enum vires_status
rulesets_load(struct rulesets *rulesets, const struct rulesets_file *files, size_t count,
              size_t named)
{
    const struct vires_loader loader = {.open = open_memory, .user = rulesets};
    const char *paths[16];
    assert_true(named <= VI_COUNT(paths));
    for (size_t i = 0; i < named; i++)
        paths[i] = files[i].name;
    rulesets->files = files;
    rulesets->file_count = count;
    return load(rulesets, &loader, paths, named);
}

enum vires_status
rulesets_body(struct rulesets *rulesets, const char *body)
{
    char text[BODY_MOST];
    const int size = snprintf(text, sizeof text,
                              "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='A' "
                              "layer='national'>\n%s</rules>",
                              body);
    assert_true(size > 0 && (size_t)size < sizeof text);
    const struct rulesets_file file = {"a.xml", text};
    return rulesets_load(rulesets, &file, 1, 1);
}

enum vires_status
rulesets_constitution(struct rulesets *rulesets, const char *body)
{
    char text[BODY_MOST];
    const int size = snprintf(text, sizeof text,
                              "<constitution xmlns='urn:vires:rules:1' authority='north-quay' "
                              "title='North Quay'>\n%s</constitution>",
                              body);
    assert_true(size > 0 && (size_t)size < sizeof text);
    const struct rulesets_file files[] = {
        {"c.xml", text},
        {"a.xml", "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='A' layer='national'>"
                  "<parameter id='quorum' type='count' of='body' noun='the quorum'/>"
                  "<parameter id='share' type='ratio' of='authority' noun='the share'/></rules>"}};
    return rulesets_load(rulesets, files, 2, 2);
}

static enum vires_status
open_disk(void *user, const char *name, const char **bytes, size_t *size)
{
    (void)user;
    FILE *file = fopen(name, "rb");
    if (!file)
        return VIRES_NOT_FOUND;
    char *read = malloc(1 << 20);
    *size = read ? fread(read, 1, 1 << 20, file) : 0;
    fclose(file);
    *bytes = read;
    return read ? VIRES_OK : VIRES_NO_MEMORY;
}

static void
close_disk(void *user, const char *bytes, size_t size)
{
    union {
        const char *borrowed;
        char *owned;
    } same = {bytes};
    (void)user;
    (void)size;
    free(same.owned);
}

enum vires_status
rulesets_disk(struct rulesets *rulesets, const char *const *paths, size_t count)
{
    const struct vires_loader loader = {.open = open_disk, .close = close_disk};
    return load(rulesets, &loader, paths, count);
}

const char *
rulesets_findings(struct rulesets *rulesets)
{
    struct vi_buffer *out = &rulesets->said;
    vi_buffer_clear(out);
    for (size_t i = 0; i < rulesets->findings.shown_count; i++) {
        const struct vires_finding *finding = &rulesets->findings.shown[i];
        char line[8192];
        snprintf(line, sizeof line, "%s:%u:%u: %s%s  [V%u]\n", finding->place.file,
                 (unsigned)finding->place.line, (unsigned)finding->place.column,
                 finding->severity == VIRES_SEVERE ? "" : "warning: ", finding->text,
                 (unsigned)finding->code);
        vi_buffer_string(out, line);
    }
    return out->bytes ? out->bytes : "";
}

const struct prog_rule *
rulesets_rule(const struct rulesets *rulesets, const char *id)
{
    for (size_t i = 0; rulesets->program && i < rulesets->program->rule_count; i++)
        if (vi_text_is(rulesets->program->rules[i]->id, id))
            return rulesets->program->rules[i];
    fail_msg("there is no rule %s", id);
    return NULL;
}

void
rulesets_said(struct rulesets *rulesets, const char *why, const char *body, bool local,
              const char *expected)
{
    if (local)
        (void)rulesets_constitution(rulesets, body);
    else
        (void)rulesets_body(rulesets, body);
    assert_text(vi_text_from(rulesets_findings(rulesets)), expected, why);
}

int
rulesets_set_up(void **state)
{
    struct rulesets *rulesets = calloc(1, sizeof *rulesets);
    if (!rulesets)
        return -1;
    rulesets_open(rulesets);
    *state = rulesets;
    return 0;
}

int
rulesets_tear_down(void **state)
{
    rulesets_close(*state);
    free(*state);
    return 0;
}

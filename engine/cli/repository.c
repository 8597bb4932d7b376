/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/repository.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "disk.h"
#include "xml/tree.h"

#define NAME_MOST 4096
#define FILE_NAME "vires.xml"
#define UP        "../"

/* --- Where it is -------------------------------------------------------------------- */

/* Is there something of that name in the folder of the first `size` bytes of the path? */
static bool
holds(const char *path, size_t size, const char *name)
{
    char whole[NAME_MOST + 16];
    struct stat about;
    const size_t length = strlen(name);
    memcpy(whole, path, size);
    whole[size] = '/';
    memcpy(whole + size + 1, name, length + 1);
    return stat(whole, &about) == 0;
}

/* The size of the path of the nearest folder upwards that holds it; 0: none does. */
static size_t
nearest(const char *path, size_t whole, const char *name)
{
    for (size_t size = whole; size; size--)
        if ((size == whole || path[size] == '/') && holds(path, size, name))
            return size;
    return 0;
}

/* "../../" from the working folder to that of the first `size` bytes of its path. */
static const char *
way_up(struct cli *cli, const char *path, size_t size)
{
    struct vi_buffer way;
    vi_buffer_init(&way, NULL);
    for (; path[size]; size++)
        if (path[size] == '/')
            vi_buffer_string(&way, UP);
    const char *copy = vi_buffer_copy(&way, &cli->arena).at;
    vi_buffer_free(&way);
    return copy;
}

static const char *
join(struct cli *cli, const char *before, struct vi_text path)
{
    struct vi_buffer whole;
    vi_buffer_init(&whole, NULL);
    vi_buffer_string(&whole, path.size && path.at[0] == '/' ? "" : before);
    vi_buffer_text(&whole, path);
    const char *copy = vi_buffer_copy(&whole, &cli->arena).at;
    vi_buffer_free(&whole);
    return copy;
}

/* Cuts the working folder's path at the root. */
static void
take_root(struct cli *cli, const char *path, size_t size, const char **root, const char **below)
{
    *root = vi_text_copy(&cli->arena, (struct vi_text){path, size}).at;
    *below = vi_text_copy(&cli->arena, vi_text_from(path + size + (path[size] == '/'))).at;
}

struct cli_repository
cli_repository_find(struct cli *cli)
{
    char path[NAME_MOST];
    struct cli_repository found = {.folder = "", .inside = "", .before = ""};
    if (!getcwd(path, sizeof(path)) || strcmp(path, "/") == 0)
        return found;
    const size_t whole = strlen(path), git = nearest(path, whole, ".git");
    const size_t project = nearest(path, whole, FILE_NAME);
    const size_t size = git ? git : project ? project : whole;
    take_root(cli, path, size, &found.root, &found.folder);
    take_root(cli, path, project ? project : size, &found.home, &found.inside);
    if (project) {
        found.before = way_up(cli, path, project);
        found.project = join(cli, found.before, VI_TEXT(FILE_NAME));
    }
    return found;
}

/* --- What it says -------------------------------------------------------------------- */

static void
say_findings(struct cli *cli, struct vires_findings *findings)
{
    struct vi_buffer lines;
    vi_buffer_init(&lines, NULL);
    vi_findings_settle(findings);
    cli_write_findings(&lines, findings, VIRES_ADVICE);
    cli_print_error(&lines);
    cli_keep_faults(cli, findings, NULL, VIRES_SEVERE);
    vi_buffer_free(&lines);
}

static bool
read_source(struct cli *cli, struct cli_project *project, struct vi_text bytes,
            struct vires_findings *findings)
{
    struct vi_source *source = VI_NEW(&cli->arena, struct vi_source);
    const struct vi_text name = vi_text_from(project->repository.project);
    const struct vi_text own = vi_text_copy(&cli->arena, bytes);
    return source &&
           !vi_source_read(name, own, VI_SOURCE_XML, &cli->limits, &cli->arena, findings, source) &&
           vi_source_index(source, &cli->arena) &&
           !vi_project_read(source, &cli->limits, &cli->arena, findings, &project->said);
}

static bool
read_project(struct cli *cli, struct cli_project *project)
{
    const struct vires_allocator plain = {0};
    const char *name = project->repository.project, *why;
    struct vires_findings findings;
    struct vi_disk_file file;
    if (vi_disk_read(name, &cli->limits, &plain, &file, &why)) {
        cli_say(cli, VI_INPUT_OPEN, name, vi_text_from(why), VI_TEXT(""), VI_TEXT(""));
        return false;
    }
    vi_findings_init(&findings, NULL, &cli->limits);
    const struct vi_text bytes = {file.bytes ? file.bytes : "", file.size};
    const bool read = read_source(cli, project, bytes, &findings);
    say_findings(cli, &findings);
    if (!read)
        cli_failed(cli, CLI_FAILED);
    vi_findings_release(&findings);
    vi_disk_release(&file, &plain);
    return read;
}

const struct cli_project *
cli_project(struct cli *cli)
{
    struct cli_project *project = cli->project;
    if (project || cli->project_failed)
        return project;
    project = VI_NEW(&cli->arena, struct cli_project);
    if (!project)
        return NULL;
    *project = (struct cli_project){.repository = cli_repository_find(cli)};
    cli->project_failed = project->repository.project && !read_project(cli, project);
    if (!cli->project_failed)
        cli->project = project;
    return cli->project;
}

const char *
cli_project_path(struct cli *cli, const struct cli_project *project, struct vi_text path)
{
    return path.size ? join(cli, project->repository.before, path) : NULL;
}

/* --- What follows from it -------------------------------------------------------------- */

bool
cli_project_apply(struct cli *cli, const struct cli_project *project)
{
    static const enum vires_stage stages[] = {[MODEL_STAGE_UNKNOWN] = VIRES_STAGE_OF_RECORD,
                                              [MODEL_STAGE_DRAFT] = VIRES_DRAFT,
                                              [MODEL_STAGE_PUBLICATION] = VIRES_PUBLICATION,
                                              [MODEL_STAGE_AUDIT] = VIRES_AUDIT};
    struct cli_options *options = &cli->options;
    const struct project *said = &project->said;
    if (!options->fail_on)
        options->fail_on = said->fail_on;
    if (!options->stage)
        options->stage = (int)stages[said->stage];
    if (!options->authority && said->authority.size)
        options->authority = vi_text_copy(&cli->arena, said->authority).at;
    if (!options->waivers)
        options->waivers = cli_project_path(cli, project, said->waivers);
    if (!options->baseline)
        options->baseline = cli_project_path(cli, project, said->baseline);
    const struct project_path *at = options->paths.count ? NULL : said->documents;
    for (; at; at = at->next)
        if (!cli_list_add(&cli->arena, &options->paths, cli_project_path(cli, project, at->href)))
            return false;
    return true;
}

bool
cli_project_weigh(struct cli *cli, const struct cli_project *project, struct vires_rules *rules)
{
    bool all = true;
    for (const struct project_severity *at = project->said.severities; at; at = at->next) {
        const char *rule = vi_text_copy(&cli->arena, at->rule).at;
        if (!vires_rules_weigh(rules, rule, (enum vires_severity)at->is))
            continue;
        cli_say(cli, VI_PROJECT_RULE, project->repository.project, at->rule, VI_TEXT(""),
                VI_TEXT(""));
        all = false;
    }
    return all;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/pack.h"
#include "cli/repository.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/pdftotext.h"
#include "disk.h"

#define NAME_MOST 4096
#define SELF      "/proc/self/exe"

/* The folders of the pack that hold law.  What else stands beside them is not used unasked: the
 * councils of bodies/ are invented, and a real one may be called alike. */
static const char *const national[] = {"england", "calendars", "house-styles", "readings"};

/* --- Where the pack is ------------------------------------------------------------ */

static const char *
join(struct vi_arena *arena, struct vi_text folder, const char *name)
{
    size_t size = strlen(name);
    char *path = VI_NEW_ARRAY(arena, char, folder.size + size + 1);
    if (!path)
        return "";
    memcpy(path, folder.at, folder.size);
    memcpy(path + folder.size, name, size);
    return path;
}

static bool
is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* The folder that the tool itself stands in, with its slash; empty: not known. */
static struct vi_text
own_folder(struct cli *cli)
{
    char name[NAME_MOST];
    ssize_t size = readlink(SELF, name, sizeof(name));
    while (size > 0 && name[size - 1] != '/')
        size--;
    return vi_text_copy(&cli->arena, (struct vi_text){name, size > 0 ? (size_t)size : 0});
}

/* In the build tree the tool stands in build/ or in build/<variant>/. */
static const char *
find_in_build_tree(struct cli *cli)
{
    static const char *const from_tool[] = {"../rules/", "../../rules/"};
    struct vi_text folder = own_folder(cli);
    for (size_t i = 0; folder.size && i < VI_COUNT(from_tool); i++) {
        const char *path = join(&cli->arena, folder, from_tool[i]);
        if (is_folder(path))
            return path;
    }
    return NULL;
}

/* VIRES_DATA, then what was installed, then the build tree. */
static bool
find_pack(struct cli *cli, struct cli_pack *pack)
{
    const char *data = getenv("VIRES_DATA");
    if (data && data[0]) {
        pack->root = join(&cli->arena, vi_text_from(data), "/rules/");
        pack->source = "VIRES_DATA";
    } else if (is_folder(VIRES_DATADIR "/rules/")) {
        pack->root = VIRES_DATADIR "/rules/";
        pack->source = "what is installed with Vires";
    } else {
        pack->root = find_in_build_tree(cli);
        pack->source = "the build tree";
    }
    const char *root = pack->root ? pack->root : VIRES_DATADIR "/rules/";
    const char *law = join(&cli->arena, vi_text_from(root), national[0]);
    if (pack->root && is_folder(law))
        return true;
    cli_say(cli, VI_CLI_NO_RULES, NULL, vi_text_from(law), VI_TEXT(""), VI_TEXT(""));
    return false;
}

/* --- Loading ---------------------------------------------------------------------- */

/* What the engine asks for the bytes of rules. */
struct supply {
    struct cli *cli;
    const struct cli_pack *pack;
};

static bool
is_of_pack(const struct cli_pack *pack, const char *path)
{
    return pack->root && strncmp(path, pack->root, strlen(pack->root)) == 0;
}

/* Is it a file that somebody named, and none of the pack? */
static bool
is_named(const struct cli_pack *pack, const char *path)
{
    for (size_t i = 0; i < pack->files.count; i++)
        if (!is_of_pack(pack, pack->files.at[i].name) && strcmp(pack->files.at[i].name, path) == 0)
            return true;
    return false;
}

/* Where a file lies that the engine calls by that name: what a file of the pack includes is of the
 * pack too. */
static const char *
path_of(const struct supply *supply, const char *name)
{
    const struct cli_pack *pack = supply->pack;
    const char *own =
        name[0] == '/' ? name : join(&supply->cli->arena, vi_text_from(pack->before), name);
    if (!pack->root || is_named(pack, own))
        return own;
    const char *path = join(&supply->cli->arena, vi_text_from(pack->root), name);
    return pack->mixed && access(path, F_OK) != 0 ? own : path;
}

/* A file of the pack is called by its name in the pack, so that reports are the same wherever
 * Vires is installed. */
static enum vires_status
open_rules(void *user, const char *name, const char **bytes, size_t *size)
{
    const struct supply *supply = user;
    const char *path = path_of(supply, name);
    struct vires_allocator plain = {0};
    struct vi_disk_file file;
    const char *why;
    enum vires_status status = vi_disk_read(path, &supply->cli->limits, &plain, &file, &why);
    if (status)
        return status;
    *bytes = file.bytes;
    *size = file.size;
    return VIRES_OK;
}

static void
close_rules(void *user, const char *bytes, size_t size)
{
    (void)user;
    (void)size;
    union {
        const char *lent;
        char *own;
    } block = {bytes};
    free(block.own);
}

static void
say_findings(const struct vires_findings *findings, bool all)
{
    struct vi_buffer lines;
    vi_buffer_init(&lines, NULL);
    cli_write_findings(&lines, findings, all ? VIRES_ADVICE : VIRES_SEVERE);
    cli_print_error(&lines);
    vi_buffer_free(&lines);
}

/* Of rules that take more than they may hold; below some limits there is not even room for what is
 * found, and this is said instead. */
static void
say_too_large(struct cli *cli)
{
    struct vi_buffer most;
    vi_buffer_init(&most, NULL);
    vi_buffer_number(&most, (int64_t)cli->limits.value[VI_LIMIT_MEMORY_BYTES]);
    cli_say(cli, VI_RULES_MEMORY, NULL, vi_text_from(vi_limit_name(VI_LIMIT_MEMORY_BYTES)),
            vi_buffer_view(&most), VI_TEXT(""));
    vi_buffer_free(&most);
}

static bool
load_files(struct cli *cli, struct cli_pack *pack, const char *const *paths, size_t count)
{
    struct vires_findings *findings = NULL;
    enum vires_status status = vires_findings_new(pack->engine, &findings);
    if (!status)
        status = vires_rules_load(pack->engine, paths, count, findings, &pack->rules);
    if (findings)
        cli_keep_faults(cli, findings, NULL, VIRES_SEVERE);
    if (findings)
        say_findings(findings, pack->for_authors && !cli->quiet);
    if (status == VIRES_LIMIT && !vires_findings_count(findings, VIRES_SEVERE))
        say_too_large(cli);
    vires_findings_free(findings);
    if (status == VIRES_NO_MEMORY)
        cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
    if (status)
        cli_failed(cli, CLI_FAILED);
    return !status;
}

/* What of the path of a file is not told: where the pack lies, and the way up to the project. */
static size_t
skip_of(const struct cli_pack *pack, const char *path)
{
    const size_t before = strlen(pack->before);
    if (is_of_pack(pack, path))
        return strlen(pack->root);
    return strncmp(path, pack->before, before) == 0 ? before : 0;
}

/* The names of the files, in the pack without its root. */
static const char **
names_of(struct cli *cli, const struct cli_pack *pack)
{
    const struct cli_paths *files = &pack->files;
    const char **names = VI_NEW_ARRAY(&cli->arena, const char *, files->count);
    for (size_t i = 0; names && i < files->count; i++)
        names[i] = files->at[i].name + skip_of(pack, files->at[i].name);
    return names;
}

static bool
new_engine(struct cli *cli, const struct vires_options *options, struct vires_engine **out)
{
    if (vires_engine_new(options, out)) {
        cli_say(cli, VI_CLI_NO_MEMORY, NULL, VI_TEXT(""), VI_TEXT(""), VI_TEXT(""));
        return false;
    }
    for (enum vi_limit limit = 0; limit < VI_LIMIT_COUNT_; limit++)
        if (vires_engine_limit(*out, vi_limit_name(limit), cli->limits.value[limit]))
            return false;
    return true;
}

static bool
load(struct cli *cli, struct cli_pack *pack)
{
    struct supply *supply = VI_NEW(&cli->arena, struct supply);
    const char **names = names_of(cli, pack);
    if (!supply || !names)
        return false;
    *supply = (struct supply){cli, pack};
    struct vires_options options = {
        .struct_size = sizeof(options),
        .loader = {open_rules, close_rules, supply},
        .pdf = cli_pdftotext(&cli->limits),
    };
    if (!new_engine(cli, &options, &pack->engine))
        return false;
    if (load_files(cli, pack, names, pack->files.count))
        return true;
    vires_engine_free(pack->engine);
    return false;
}

/* What the pack has of its folders; which of them it needs, its rules say. */
static bool
add_national(struct cli *cli, const struct cli_pack *pack, struct cli_list *given)
{
    for (size_t i = 0; i < VI_COUNT(national); i++) {
        const char *folder = join(&cli->arena, vi_text_from(pack->root), national[i]);
        if (is_folder(folder) && !cli_list_add(&cli->arena, given, folder))
            return false;
    }
    return true;
}

/* Where none are named: those of the project, and the national ones where it asks for them or names
 * none itself. */
static bool
add_unnamed(struct cli *cli, const struct cli_project *project, struct cli_pack *pack,
            struct cli_list *given)
{
    const struct project_path *rules = project->said.rules;
    if ((!rules || project->said.national) &&
        (!find_pack(cli, pack) || !add_national(cli, pack, given)))
        return false;
    pack->mixed = rules && pack->root;
    if (rules) {
        pack->source = "vires.xml";
        pack->before = project->repository.before;
    }
    for (; rules; rules = rules->next)
        if (!cli_list_add(&cli->arena, given, cli_project_path(cli, project, rules->href)))
            return false;
    return true;
}

bool
cli_pack_load(struct cli *cli, const struct cli_list *named, bool for_authors, struct cli_pack *out)
{
    struct cli_list given = *named;
    const struct cli_project *project = cli_project(cli);
    *out = (struct cli_pack){.for_authors = for_authors, .before = ""};
    if (!project || (!named->count && !add_unnamed(cli, project, out, &given)))
        return false;
    enum cli_status before = cli->status;
    cli_paths_find(cli, &given, &cli_walk_rules, &out->files);
    if (cli->status > before)
        return false; /* rules that are not whole would say what is not so */
    if (!load(cli, out))
        return false;
    if (cli_project_weigh(cli, project, out->rules))
        return true;
    cli_pack_free(out);
    return false;
}

void
cli_pack_free(struct cli_pack *pack)
{
    vires_rules_unref(pack->rules);
    vires_engine_free(pack->engine);
}

bool
cli_pack_has(struct cli *cli, const struct cli_pack *pack, const char *id)
{
    const struct vires_rule *rule;
    struct vi_choice choice;
    vi_choice_init(&choice, &cli->arena);
    for (size_t i = 0; (rule = vires_rules_at(pack->rules, i)) != NULL; i++) {
        if (strcmp(rule->id, id) == 0)
            return true;
        vi_choice_add(&choice, vi_text_from(rule->id));
    }
    cli_say(cli, VI_CLI_RULE, NULL, vi_text_from(id), vi_choice_hint(&choice, vi_text_from(id)),
            VI_TEXT(""));
    return false;
}

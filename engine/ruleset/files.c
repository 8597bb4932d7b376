/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/files.h"

#include <stdlib.h>
#include <string.h>

#include "ruleset/shape.h"

#define FORMAT 1 /* the newest format of rule files that is known here */

struct opening {
    const struct vi_load *load;
    struct vi_reading *reading;
    struct vi_xml *xml;
    enum vires_status status;
};

/* --- Paths -------------------------------------------------------------------------------- */

/* Takes the last part off a folded path; false where there is none to take, or it is "..". */
static bool
drop_last(const char *bytes, size_t *size)
{
    size_t at = *size;
    while (at && bytes[at - 1] != '/')
        at--;
    const struct vi_text last = {bytes + at, *size - at};
    if (!last.size || vi_text_is(last, ".."))
        return false;
    *size = at ? at - 1 : 0;
    return true;
}

/* "a/./b/../c" as "a/c": by letters alone, links are not followed. */
static struct vi_text
fold_path(struct vi_arena *arena, struct vi_text path)
{
    char *bytes = VI_NEW_ARRAY(arena, char, path.size + 1);
    struct vi_text rest = path, part;
    const size_t root = path.size && path.at[0] == '/' ? 1 : 0;
    size_t size = 0;
    if (!bytes)
        return VI_TEXT("");
    while (vi_text_cut(&rest, '/', &part)) {
        if (!part.size || vi_text_is(part, ".") ||
            (vi_text_is(part, "..") && drop_last(bytes + root, &size)))
            continue;
        if (size)
            bytes[root + size++] = '/';
        memcpy(bytes + root + size, part.at, part.size);
        size += part.size;
    }
    if (root)
        bytes[0] = '/';
    return (struct vi_text){bytes, root + size};
}

/* The path that `href` means in a file at `path`. */
static struct vi_text
join_path(struct vi_arena *arena, struct vi_text path, struct vi_text href)
{
    size_t folder = path.size;
    while (folder && path.at[folder - 1] != '/')
        folder--;
    if (href.size && href.at[0] == '/')
        folder = 0;
    char *bytes = VI_NEW_ARRAY(arena, char, folder + href.size);
    if (!bytes)
        return VI_TEXT("");
    memcpy(bytes, path.at, folder);
    memcpy(bytes + folder, href.at, href.size);
    return fold_path(arena, (struct vi_text){bytes, folder + href.size});
}

/* --- One file -----------------------------------------------------------------------------------
 */

static struct ast_file *
find_file(const struct ast_set *set, struct vi_text key)
{
    for (size_t i = 0; i < set->file_count; i++)
        if (vi_text_equal(set->files[i]->key, key))
            return set->files[i];
    return NULL;
}

static bool
add_file(struct vi_reading *reading, struct ast_file *file)
{
    struct ast_set *set = reading->set;
    if (set->file_count == set->file_room) {
        const size_t room = set->file_room ? set->file_room * 2 : 16;
        struct ast_file **files =
            VI_GROW(reading->scratch, struct ast_file *, set->files, set->file_count, room);
        if (!files)
            return false;
        set->files = files;
        set->file_room = room;
    }
    set->files[set->file_count++] = file;
    return true;
}

static struct vi_text
reason(enum vires_status status)
{
    if (status == VIRES_NOT_FOUND)
        return VI_TEXT("there is no such file");
    if (status == VIRES_LIMIT)
        return VI_TEXT("it is larger than the limit input-bytes allows");
    return VI_TEXT("it cannot be read");
}

/* Asks the loader for the bytes and keeps a copy: the loader's own need not stay. */
static enum vires_status
fetch(struct opening *opening, struct vi_text path, struct vi_text *bytes)
{
    const struct vires_loader *loader = opening->load->loader;
    const struct vi_text name = vi_text_copy(opening->reading->scratch, path);
    const char *at = NULL;
    size_t size = 0;
    if (opening->reading->scratch->failed)
        return VIRES_NO_MEMORY;
    enum vires_status status = loader->open(loader->user, name.at, &at, &size);
    if (status)
        return status;
    *bytes = vi_text_copy(opening->reading->arena, (struct vi_text){at ? at : "", size});
    if (loader->close)
        loader->close(loader->user, at, size);
    return opening->reading->arena->failed ? VIRES_NO_MEMORY : VIRES_OK;
}

static const struct vi_shape *const roots[AST_FILE_KIND_COUNT] = {
    [AST_RULES] = &vi_shape_rules,       [AST_CONSTITUTION] = &vi_shape_constitution,
    [AST_CALENDAR] = &vi_shape_calendar, [AST_HOUSE_STYLE] = &vi_shape_house_style,
    [AST_READING] = &vi_shape_reading,
};

static bool
find_kind(const struct vi_node *root, enum ast_file_kind *kind)
{
    for (size_t i = 0; i < VI_COUNT(roots); i++)
        if (root->space == VI_SPACE_RULES && vi_node_is(root, roots[i]->name)) {
            *kind = (enum ast_file_kind)i;
            return true;
        }
    return false;
}

static void
report_root(struct vi_reading *reading, const struct vi_source *source, const struct vi_node *root)
{
    struct vi_choice names;
    vi_choice_init(&names, reading->scratch);
    for (size_t i = 0; i < VI_COUNT(roots); i++)
        vi_choice_add(&names, vi_text_from(roots[i]->name));
    struct vi_text hint = vi_choice_hint(&names, root->name);
    for (size_t i = 0; i < names.count; i++)
        if (vi_text_equal(names.names[i], root->name))
            hint = VI_TEXT(" of another namespace");
    vi_report2(reading->findings, VI_RULES_ROOT, vi_node_place(source, root), root->name, hint);
}

static void
report_format(struct vi_reading *reading, const struct ast_file *file, const struct vi_node *root)
{
    vi_report2(reading->findings, VI_RULES_REQUIRES,
               vi_attribute_place(file->source, root, VI_TEXT("requires")),
               vi_node_value(root, "requires"), vi_findings_number(reading->findings, FORMAT));
}

static void
read_head(struct vi_reading *reading, struct ast_file *file, const struct vi_node *root)
{
    if (!find_kind(root, &file->kind)) {
        report_root(reading, file->source, root);
        return;
    }
    vi_shape_fill(roots[file->kind], root, &file->head);
    if (file->head.requires > FORMAT)
        report_format(reading, file, root);
    else
        file->root = root;
    if (file->kind == AST_CONSTITUTION)
        file->head.layer = MODEL_LOCAL;
}

/* Parses what was fetched; file->root stays NULL when it is no rule file. */
static enum vires_status
read_file(struct opening *opening, struct ast_file *file, struct vi_text bytes)
{
    struct vi_reading *reading = opening->reading;
    struct vi_source *source = VI_NEW(reading->arena, struct vi_source);
    struct vi_node *root;
    if (!source)
        return VIRES_NO_MEMORY;
    file->source = source;
    enum vires_status status =
        vi_source_read(vi_text_copy(reading->arena, file->path), bytes, VI_SOURCE_XML,
                       reading->limits, reading->arena, reading->findings, source);
    if (!status && !vi_source_index(source, reading->arena))
        return VIRES_NO_MEMORY;
    if (!status)
        status = vi_xml_parse(opening->xml, source, reading->arena, reading->findings, &root);
    if (!status)
        read_head(reading, file, root);
    return status == VIRES_NO_MEMORY ? status : VIRES_OK;
}

static struct vi_place
place_of_file(struct vi_reading *reading, struct vi_text path)
{
    struct vi_source *source = VI_NEW(reading->arena, struct vi_source);
    if (source)
        *source =
            (struct vi_source){.name = vi_text_copy(reading->arena, path), .text = VI_TEXT("")};
    return (struct vi_place){.source = source};
}

/* `include` is NULL for a file that was named by the caller. */
static struct ast_file *
open_file(struct opening *opening, struct vi_text path, const struct ast_include *include)
{
    struct vi_reading *reading = opening->reading;
    struct ast_file *file = VI_NEW(reading->arena, struct ast_file);
    struct vi_text bytes;
    if (!file)
        return NULL;
    const enum vires_status status = fetch(opening, path, &bytes);
    if (status == VIRES_NO_MEMORY) {
        opening->status = status;
        return NULL;
    }
    file->path = vi_text_copy(reading->arena, path);
    file->key = fold_path(reading->arena, path);
    if (!status)
        opening->status = read_file(opening, file, bytes);
    else if (include)
        vi_report2(reading->findings, VI_RULES_INCLUDE, include->place, include->href,
                   reason(status));
    else
        vi_report1(reading->findings, VI_INPUT_OPEN, place_of_file(reading, path), reason(status));
    reading->set->incomplete |= !file->root;
    return add_file(reading, file) ? file : NULL;
}

/* --- What it includes
 * ------------------------------------------------------------------------------- */

static void read_includes(struct opening *opening, struct ast_file *file);

static bool
is_room(struct opening *opening, struct vi_place place)
{
    struct vi_reading *reading = opening->reading;
    const uint64_t most = reading->limits->value[VI_LIMIT_INCLUDE_FILES];
    if (reading->set->file_count < most)
        return true;
    vi_report3(reading->findings, VI_RULES_TOO_MANY, place,
               vi_findings_number(reading->findings, most), VI_TEXT("files"),
               vi_text_from(vi_limit_name(VI_LIMIT_INCLUDE_FILES)));
    reading->set->incomplete = true;
    opening->status = VIRES_LIMIT;
    return false;
}

static void
read_include(struct opening *opening, struct ast_file *file, const struct vi_node *node,
             struct ast_include ***end)
{
    struct vi_reading *reading = opening->reading;
    struct ast_include *include = VI_NEW(reading->arena, struct ast_include);
    if (!include)
        return;
    vi_shape_fill(&vi_shape_include, node, include);
    include->place = vi_attribute_place(file->source, node, VI_TEXT("href"));
    if (!include->href.size || opening->status)
        return;
    const struct vi_text path = join_path(reading->scratch, file->path, include->href);
    struct ast_file *target = find_file(reading->set, path);
    if (!target && is_room(opening, include->place)) {
        target = open_file(opening, path, include);
        if (target)
            read_includes(opening, target);
    }
    include->file = target;
    **end = include;
    *end = &include->next;
}

/* Depth is bounded by the number of files: each is read once. */
static void
read_includes(struct opening *opening, struct ast_file *file)
{
    struct ast_include **end = &file->includes;
    if (!file->root || file->kind != AST_RULES)
        return;
    for (const struct vi_node *at = vi_node_child(file->root); at; at = vi_node_next(at))
        if (at->space == VI_SPACE_RULES && vi_node_is(at, "include"))
            read_include(opening, file, at, &end);
}

/* --- Circles
 * ---------------------------------------------------------------------------------------------- */

struct trail {
    const struct ast_file *file;
    const struct trail *before;
};

static void
write_trail(struct vi_buffer *out, const struct trail *trail, const struct ast_file *from)
{
    if (trail->file != from)
        write_trail(out, trail->before, from);
    vi_buffer_text(out, trail->file->path);
    vi_buffer_string(out, " includes ");
}

static void
report_circle(struct vi_reading *reading, const struct ast_include *include,
              const struct trail *trail)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &reading->scratch->allocator);
    write_trail(&buffer, trail, include->file);
    vi_buffer_text(&buffer, include->file->path);
    vi_report1(reading->findings, VI_RULES_CIRCLE, include->place, vi_buffer_view(&buffer));
    reading->scratch->failed |= buffer.failed;
    vi_buffer_free(&buffer);
}

static void
find_circles(struct vi_reading *reading, struct ast_file *file, const struct trail *before)
{
    const struct trail trail = {file, before};
    if (file->left)
        return;
    file->entered = true;
    for (const struct ast_include *at = file->includes; at; at = at->next) {
        struct ast_file *target = at->file ? find_file(reading->set, at->file->key) : NULL;
        if (target && target->entered && !target->left)
            report_circle(reading, at, &trail);
        else if (target)
            find_circles(reading, target, &trail);
    }
    file->left = true;
}

/* --- All files
 * ------------------------------------------------------------------------------------------------
 */

static int
by_key(const void *a, const void *b)
{
    const struct ast_file *const *left = a, *const *right = b;
    return vi_text_compare((*left)->key, (*right)->key);
}

static int
by_bytes(const void *a, const void *b)
{
    return vi_text_compare(*(const struct vi_text *)a, *(const struct vi_text *)b);
}

/* The paths in the order of their bytes, so that what is reported does not hang on the caller's. */
static const struct vi_text *
sorted_paths(struct vi_arena *arena, const char *const *paths, size_t count)
{
    struct vi_text *sorted = VI_NEW_ARRAY(arena, struct vi_text, count);
    for (size_t i = 0; sorted && i < count; i++)
        sorted[i] = vi_text_from(paths[i]);
    if (sorted && count)
        qsort(sorted, count, sizeof *sorted, by_bytes);
    return sorted;
}

enum vires_status
vi_files_read(const struct vi_load *load, struct vi_reading *reading, struct vi_xml *xml,
              const char *const *paths, size_t count)
{
    struct opening opening = {.load = load, .reading = reading, .xml = xml};
    const struct vi_text *sorted = sorted_paths(reading->scratch, paths, count);
    struct ast_set *set = reading->set;
    for (size_t i = 0; sorted && i < count && !opening.status; i++) {
        if (find_file(set, fold_path(reading->scratch, sorted[i])) ||
            !is_room(&opening, place_of_file(reading, sorted[i])))
            continue;
        struct ast_file *file = open_file(&opening, sorted[i], NULL);
        if (file)
            read_includes(&opening, file);
    }
    if (reading->arena->failed || reading->scratch->failed)
        return VIRES_NO_MEMORY;
    if (set->file_count)
        qsort(set->files, set->file_count, sizeof(struct ast_file *), by_key);
    for (size_t i = 0; i < set->file_count; i++)
        find_circles(reading, set->files[i], NULL);
    return opening.status;
}

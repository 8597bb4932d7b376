/* SPDX-License-Identifier: Apache-2.0 */
#include "report/where.h"

#include "findings/codes.h"

/* Adds the parts of a path to those that stand in `out` since `start`.  False: it leads out of
 * where they began. */
static bool
add_parts(struct vi_buffer *out, size_t start, struct vi_text path)
{
    struct vi_text part;
    while (vi_text_cut(&path, '/', &part)) {
        if (!part.size || vi_text_is(part, "."))
            continue;
        if (!vi_text_is(part, "..")) {
            if (out->size > start)
                vi_buffer_char(out, '/');
            vi_buffer_text(out, part);
            continue;
        }
        if (out->size == start)
            return false;
        while (out->size > start && out->bytes[--out->size] != '/')
            continue;
    }
    return true;
}

/* What of an absolute path stands below the root; false: it does not. */
static bool
below_root(struct vi_text root, struct vi_text *path)
{
    if (!root.size || !vi_text_starts(*path, root) || path->size == root.size ||
        path->at[root.size] != '/')
        return false;
    *path = (struct vi_text){path->at + root.size + 1, path->size - root.size - 1};
    return true;
}

bool
vi_where_path(struct vi_buffer *out, const struct vires_write_options *options, struct vi_text name)
{
    const size_t start = out->size;
    const bool absolute = name.size && name.at[0] == '/';
    struct vi_text path = name;
    bool inside = absolute ? below_root(vi_text_from(options->root), &path)
                           : add_parts(out, start, vi_text_from(options->folder));
    inside = inside && add_parts(out, start, path) && out->size > start;
    if (inside || out->failed)
        return inside;
    out->size = start;
    vi_buffer_text(out, name);
    return false;
}

/* Unreserved characters, and the stroke between parts. */
static bool
stands_as_it_is(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' ||
           byte == '~' || byte == '/';
}

bool
vi_where_uri(struct vi_buffer *out, const struct vires_write_options *options, struct vi_text name)
{
    static const char hex[] = "0123456789ABCDEF";
    struct vi_buffer path;
    vi_buffer_init(&path, &out->allocator);
    const bool inside = vi_where_path(&path, options, name);
    if (path.size && path.bytes[0] == '/')
        vi_buffer_string(out, "file://");
    for (size_t i = 0; i < path.size; i++) {
        const unsigned char byte = (unsigned char)path.bytes[i];
        if (stands_as_it_is(path.bytes[i])) {
            vi_buffer_char(out, path.bytes[i]);
            continue;
        }
        vi_buffer_char(out, '%');
        vi_buffer_char(out, hex[byte >> 4]);
        vi_buffer_char(out, hex[byte & 0xF]);
    }
    out->failed |= path.failed;
    vi_buffer_free(&path);
    return inside;
}

struct vi_line_column
vi_where_of(const struct vires_finding *finding)
{
    const bool whole = finding->code == vi_code_row(VI_INPUT_OPEN)->number ||
                       finding->code >= vi_code_row(VI_CLI_COMMAND)->number;
    return whole ? (struct vi_line_column){0}
                 : (struct vi_line_column){finding->place.line, finding->place.column};
}

bool
vi_where_is_rules(const struct prog_program *program, const struct vi_source *source)
{
    for (size_t i = 0; i < program->rule_set_count; i++)
        if (program->rule_sets[i].source == source)
            return true;
    return false;
}

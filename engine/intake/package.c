/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/package.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

/* What ends an archive: a mark, and behind it how many parts there are. */
#define END_BYTES   22
#define END_COMMENT 65535
#define END_COUNT   10

static const struct vi_text end_mark = {"PK\x05\x06", 4};

enum vires_status
vi_package_refuse(const struct vi_package *package, enum vi_code code, struct vi_text a,
                  struct vi_text b)
{
    vi_report2(package->means->findings, code, (struct vi_place){0}, a, b);
    return VIRES_REJECTED;
}

static enum vires_status
exceed(const struct vi_package *package, enum vi_code code, enum vi_limit limit)
{
    const struct vi_intake_means *means = package->means;
    vi_report2(means->findings, code, (struct vi_place){0},
               vi_findings_number(means->findings, means->limits->value[limit]),
               vi_text_from(vi_limit_name(limit)));
    return VIRES_LIMIT;
}

/* --- What is in it ---------------------------------------------------------------- */

/* How many parts the archive says it has, before libzip makes room for them; 0: it has no end. */
static uint64_t
count_parts(struct vi_text bytes)
{
    const size_t least =
        bytes.size > END_COMMENT + END_BYTES ? bytes.size - END_COMMENT - END_BYTES : 0;
    for (size_t at = bytes.size - END_BYTES + 1; bytes.size >= END_BYTES && at-- > least;) {
        const unsigned char *count = (const unsigned char *)bytes.at + at + END_COUNT;
        if (memcmp(bytes.at + at, end_mark.at, end_mark.size) == 0)
            return (uint64_t)count[0] + ((uint64_t)count[1] << 8);
    }
    return 0;
}

static char
folded(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
}

static int
compare_names(struct vi_text a, struct vi_text b)
{
    const size_t size = a.size < b.size ? a.size : b.size;
    for (size_t i = 0; i < size; i++)
        if (folded(a.at[i]) != folded(b.at[i]))
            return folded(a.at[i]) < folded(b.at[i]) ? -1 : 1;
    return (a.size > b.size) - (a.size < b.size);
}

static int
compare_parts(const void *left, const void *right)
{
    const struct vi_package_part *a = left, *b = right;
    return compare_names(a->name, b->name);
}

/* Nobody would unpack such a part where it asks to be put; no word processor writes one. */
static bool
leads_out(struct vi_text name)
{
    struct vi_text rest = name, step;
    if (!name.size || name.at[0] == '/' || memchr(name.at, '\\', name.size) ||
        (name.size > 1 && name.at[1] == ':'))
        return true;
    while (vi_text_cut(&rest, '/', &step))
        if (vi_text_is(step, ".."))
            return true;
    return false;
}

/* Is the part one that can be unpacked? */
static enum vires_status
check_part(const struct vi_package *package, struct vi_text name, const struct zip_stat *stat)
{
    if (leads_out(name))
        return vi_package_refuse(package, VI_PACKED_PATH, name, VI_TEXT(""));
    if (stat->valid & ZIP_STAT_ENCRYPTION_METHOD && stat->encryption_method != ZIP_EM_NONE)
        return vi_package_refuse(package, VI_PACKED_PASSWORD, VI_TEXT(""), VI_TEXT(""));
    if (stat->comp_method != ZIP_CM_STORE && stat->comp_method != ZIP_CM_DEFLATE)
        return vi_package_refuse(package, VI_PACKED_METHOD, name, VI_TEXT(""));
    return VIRES_OK;
}

static enum vires_status
damaged(const struct vi_package *package)
{
    return vi_package_refuse(package, VI_PACKED_DAMAGED, VI_TEXT(""), VI_TEXT(""));
}

static enum vires_status
list_part(struct vi_package *package, uint64_t index, uint64_t *packed)
{
    struct zip_stat stat;
    if (zip_stat_index(package->zip, index, ZIP_FL_ENC_RAW, &stat) != 0)
        return damaged(package);
    const struct vi_text name = vi_text_from(stat.name);
    *packed += stat.comp_size < INT32_MAX ? stat.comp_size : INT32_MAX;
    package->parts[package->count++] = (struct vi_package_part){name, index, stat.size};
    return check_part(package, name, &stat);
}

static enum vires_status
list_parts(struct vi_package *package, struct vi_text bytes)
{
    const uint64_t count = (uint64_t)zip_get_num_entries(package->zip, 0);
    uint64_t packed = 0;
    enum vires_status status = VIRES_OK;
    package->parts =
        VI_NEW_ARRAY(package->means->scratch, struct vi_package_part, (size_t)count + 1);
    if (!package->parts)
        return VIRES_NO_MEMORY;
    for (uint64_t i = 0; i < count && !status; i++)
        status = list_part(package, i, &packed);
    if (status)
        return status;
    if (packed > bytes.size)
        return vi_package_refuse(package, VI_PACKED_OVERLAP, VI_TEXT(""), VI_TEXT(""));
    qsort(package->parts, package->count, sizeof(*package->parts), compare_parts);
    for (size_t i = 1; i < package->count; i++)
        if (compare_parts(&package->parts[i - 1], &package->parts[i]) == 0)
            return vi_package_refuse(package, VI_PACKED_TWICE, package->parts[i].name, VI_TEXT(""));
    return VIRES_OK;
}

/* --- Opening ---------------------------------------------------------------------- */

static enum vires_status
open_zip(struct vi_package *package, struct vi_text bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.size, 0, &error);
    if (source)
        package->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !package->zip)
        zip_source_free(source);
    const bool memory = zip_error_code_zip(&error) == ZIP_ER_MEMORY;
    zip_error_fini(&error);
    if (package->zip)
        return VIRES_OK;
    return memory ? VIRES_NO_MEMORY : damaged(package);
}

enum vires_status
vi_package_open(struct vi_package *package, struct vi_text bytes,
                const struct vi_intake_means *means)
{
    *package = (struct vi_package){.means = means};
    if (count_parts(bytes) > means->limits->value[VI_LIMIT_PACKED_PARTS])
        return exceed(package, VI_PACKED_PARTS, VI_LIMIT_PACKED_PARTS);
    enum vires_status status = open_zip(package, bytes);
    if (!status)
        status = list_parts(package, bytes);
    if (status)
        vi_package_close(package);
    return status;
}

void
vi_package_close(struct vi_package *package)
{
    if (package->zip)
        zip_discard(package->zip);
    package->zip = NULL;
}

/* --- Parts ------------------------------------------------------------------------ */

static const struct vi_package_part *
find(const struct vi_package *package, struct vi_text name)
{
    const struct vi_package_part wanted = {.name = name};
    if (!package->count)
        return NULL;
    return bsearch(&wanted, package->parts, package->count, sizeof(wanted), compare_parts);
}

bool
vi_package_has(const struct vi_package *package, struct vi_text name)
{
    return find(package, name) != NULL;
}

/* No more than the archive says, and all of that. */
static enum vires_status
unpack(struct vi_package *package, const struct vi_package_part *part, char *bytes)
{
    zip_file_t *file = zip_fopen_index(package->zip, part->index, 0);
    if (!file)
        return damaged(package);
    uint64_t at = 0;
    zip_int64_t got = 1;
    while (at < part->size && got > 0) {
        got = zip_fread(file, bytes + at, part->size - at);
        at += got > 0 ? (uint64_t)got : 0;
    }
    /* What is read behind the end checks the sum of all before it. */
    char more;
    const bool whole = at == part->size && zip_fread(file, &more, 1) == 0;
    const bool sound = zip_fclose(file) == 0;
    return whole && sound ? VIRES_OK : damaged(package);
}

enum vires_status
vi_package_read(struct vi_package *package, struct vi_text name, struct vi_text *out)
{
    const struct vi_package_part *part = find(package, name);
    const uint64_t most = package->means->limits->value[VI_LIMIT_UNPACKED_BYTES];
    if (!part)
        return VIRES_NOT_FOUND;
    if (part->size > most - package->unpacked)
        return exceed(package, VI_PACKED_BYTES, VI_LIMIT_UNPACKED_BYTES);
    package->unpacked += part->size;
    char *bytes = VI_NEW_ARRAY(package->means->scratch, char, (size_t)part->size + 1);
    if (!bytes)
        return VIRES_NO_MEMORY;
    *out = (struct vi_text){bytes, (size_t)part->size};
    return unpack(package, part, bytes);
}

/* --- XML -------------------------------------------------------------------------- */

/* The first thing that is wrong with a part becomes the finding. */
static enum vires_status
tell(const struct vi_package *package, struct vi_text name, struct vires_findings *findings,
     enum vires_status status)
{
    if (status == VIRES_NO_MEMORY || findings->arena.failed)
        return VIRES_NO_MEMORY;
    const struct vi_text why = findings->count ? findings->rows[0].text : VI_TEXT("");
    (void)vi_package_refuse(package, VI_PACKED_XML, name, why);
    return status;
}

/* Who only listens is not told what is wrong: a tree says it. */
static enum vires_status
explain(const struct vi_package *package, struct vi_text name, struct vi_xml *xml,
        const struct vi_source *source, struct vires_findings *findings)
{
    struct vi_node *root;
    const enum vires_status status =
        vi_xml_parse(xml, source, package->means->scratch, findings, &root);
    return status ? tell(package, name, findings, status) : VIRES_REJECTED;
}

static enum vires_status
hear(struct vi_package *package, struct vi_text name, struct vi_text bytes, struct vi_xml *xml,
     const struct vi_xml_listener *listener, struct vires_findings *findings)
{
    const struct vi_intake_means *means = package->means;
    struct vi_limits limits = *means->limits;
    struct vi_source source;
    limits.value[VI_LIMIT_INPUT_BYTES] = limits.value[VI_LIMIT_UNPACKED_BYTES];
    enum vires_status status =
        vi_source_read(name, bytes, VI_SOURCE_XML, &limits, means->scratch, findings, &source);
    if (status)
        return tell(package, name, findings, status);
    status = vi_xml_hear(xml, &source, means->scratch, listener);
    return status == VIRES_REJECTED ? explain(package, name, xml, &source, findings) : status;
}

enum vires_status
vi_package_hear(struct vi_package *package, struct vi_text name, struct vi_xml *xml,
                const struct vi_xml_listener *listener)
{
    struct vires_findings findings;
    struct vi_text bytes;
    const enum vires_status status = vi_package_read(package, name, &bytes);
    if (status)
        return status;
    vi_findings_init(&findings, &package->means->findings->arena.allocator, package->means->limits);
    const enum vires_status heard = hear(package, name, bytes, xml, listener, &findings);
    vi_findings_release(&findings);
    return heard;
}

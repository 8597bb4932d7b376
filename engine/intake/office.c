/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/office.h"

#include <string.h>

#define SHOWN_MOST 80 /* bytes of hidden text that a finding repeats */

/* --- Which it is ------------------------------------------------------------------ */

static const struct vi_text compound = {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

static bool
is_archive(struct vi_text bytes)
{
    return vi_text_starts(bytes, (struct vi_text){"PK\x03\x04", 4}) ||
           vi_text_starts(bytes, (struct vi_text){"PK\x05\x06", 4}) ||
           vi_text_starts(bytes, (struct vi_text){"PK\x07\x08", 4});
}

bool
vi_office_is(struct vi_text bytes)
{
    return is_archive(bytes) || vi_text_starts(bytes, compound);
}

/* OpenDocument puts what it is first, as it is, where it can be seen without unpacking. */
bool
vi_office_is_odt(struct vi_text bytes)
{
    const size_t header = 30;
    if (!is_archive(bytes) || bytes.size < header)
        return false;
    return vi_text_starts((struct vi_text){bytes.at + header, bytes.size - header},
                          VI_TEXT("mimetypeapplication/vnd.oasis.opendocument.text"));
}

static enum vires_status
refuse(const struct vi_intake_means *means, enum vi_code code, struct vi_text what)
{
    vi_report1(means->findings, code, (struct vi_place){0}, what);
    return VIRES_REJECTED;
}

/* Word writes a document with a password into the same kind of file as it wrote all until 2003:
 * in its list of contents the names are in UTF-16. */
static enum vires_status
refuse_compound(struct vi_text bytes, const struct vi_intake_means *means)
{
    static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    const struct vi_text mark = {encrypted, sizeof(encrypted)};
    const bool locked = vi_text_find(bytes, mark) < bytes.size;
    return refuse(means, locked ? VI_PACKED_PASSWORD : VI_PACKED_OLD, VI_TEXT(""));
}

/* What else is packed as a document of a word processor is. */
static const struct {
    const char *mark, *what;
} others[] = {
    {"spreadsheetml", "an Excel workbook"},
    {"presentationml", "a PowerPoint presentation"},
    {"opendocument.spreadsheet", "an OpenDocument spreadsheet"},
    {"opendocument.presentation", "an OpenDocument presentation"},
    {"opendocument.graphics", "an OpenDocument drawing"},
    {"epub", "an electronic book"},
};

static enum vires_status
refuse_other(const struct vi_package *package, struct vi_text says)
{
    const char *what = "an archive of files";
    for (size_t i = 0; i < VI_COUNT(others); i++)
        if (vi_text_find(says, vi_text_from(others[i].mark)) < says.size)
            what = others[i].what;
    return vi_package_refuse(package, VI_PACKED_OTHER, vi_text_from(what), VI_TEXT(""));
}

/* --- What it says of itself -------------------------------------------------------- */

static const struct vi_text types_name = {"[Content_Types].xml", 19};
static const struct vi_text relations_name = {"_rels/.rels", 11};

/* Where the main part is, by the package's relationships. */
struct relating {
    struct vi_text target;
};

static bool
relation_open(void *user, const struct vi_node *node)
{
    struct relating *relating = user;
    const struct vi_text type = vi_office_value(node, OFFICE_TYPE_);
    if (node->known == OFFICE_RELATIONSHIP && vi_text_ends(type, VI_TEXT("/officeDocument")))
        relating->target = vi_office_value(node, OFFICE_TARGET);
    return true;
}

static enum vires_status
read_word(struct vi_office *office, struct vi_text types)
{
    struct relating relating = {.target = VI_TEXT("")};
    const struct vi_xml_listener listener = {
        &relating, vi_office_know, relation_open, vi_office_pass_text, vi_office_pass_close, false};
    if (vi_text_find(types, VI_TEXT("wordprocessingml")) == types.size)
        return refuse_other(&office->package, types);
    const enum vires_status status =
        vi_package_hear(&office->package, relations_name, office->xml, &listener);
    if (status && status != VIRES_NOT_FOUND)
        return status;
    struct vi_text name = relating.target.size ? relating.target : VI_TEXT("word/document.xml");
    while (name.size && name.at[0] == '/')
        name = (struct vi_text){name.at + 1, name.size - 1};
    return vi_docx_read(office, name);
}

static enum vires_status
read_opendocument(struct vi_office *office, struct vi_text says)
{
    static const struct vi_text manifest = {"META-INF/manifest.xml", 21};
    struct vi_package *package = &office->package;
    struct vi_text list = VI_TEXT("");
    if (vi_text_find(says, VI_TEXT("opendocument.text")) == says.size)
        return refuse_other(package, says);
    const enum vires_status status = vi_package_read(package, manifest, &list);
    if (status && status != VIRES_NOT_FOUND)
        return status;
    if (vi_text_find(list, VI_TEXT("encryption-data")) < list.size ||
        vi_package_has(package, VI_TEXT("encrypted-package")))
        return vi_package_refuse(package, VI_PACKED_PASSWORD, VI_TEXT(""), VI_TEXT(""));
    return vi_odt_read(office);
}

static enum vires_status
read_package(struct vi_office *office)
{
    struct vi_package *package = &office->package;
    struct vi_text says = VI_TEXT("");
    enum vires_status status = vi_package_read(package, VI_TEXT("mimetype"), &says);
    if (!status)
        return read_opendocument(office, says);
    if (status != VIRES_NOT_FOUND)
        return status;
    status = vi_package_read(package, types_name, &says);
    if (!status)
        return read_word(office, says);
    return status == VIRES_NOT_FOUND ? refuse_other(package, VI_TEXT("")) : status;
}

/* --- Reading ---------------------------------------------------------------------- */

/* Word puts pictures into attributes; what is unpacked is bounded all the same. */
static enum vires_status
make_parser(struct vi_office *office)
{
    struct vi_limits limits = *office->means->limits;
    const uint64_t bytes = limits.value[VI_LIMIT_UNPACKED_BYTES];
    if (limits.value[VI_LIMIT_XML_VALUE_BYTES] < bytes)
        limits.value[VI_LIMIT_XML_VALUE_BYTES] = bytes;
    return vi_xml_new(&office->means->findings->arena.allocator, &limits, &office->xml);
}

enum vires_status
vi_office_read(struct vi_source *source, const struct vi_intake_means *means, struct doc_sheet *out)
{
    const struct vi_text bytes = source->text;
    struct vi_office office = {.means = means};
    source->text = VI_TEXT("");
    if (vi_text_starts(bytes, compound))
        return refuse_compound(bytes, means);
    if (!is_archive(bytes))
        return refuse(means, VI_PACKED_NONE, VI_TEXT(""));
    enum vires_status status = vi_package_open(&office.package, bytes, means);
    if (status)
        return status;
    vi_story_init(&office.story, source, means);
    status = make_parser(&office);
    if (!status)
        status = read_package(&office);
    status = vi_story_finish(&office.story, status, out);
    if (!status)
        out->changes = office.changes;
    vi_story_free(&office.story);
    vi_xml_free(office.xml);
    vi_package_close(&office.package);
    return status;
}

/* --- What readers share ------------------------------------------------------------ */

uint32_t
vi_office_know(void *user, struct vi_text name)
{
    static const char *const names[OFFICE_NAME_COUNT] = {
#define OFFICE_NAME(id, word) [OFFICE_##id] = word,
#include "intake/office_names.def"
#undef OFFICE_NAME
    };
    (void)user;
    for (uint32_t i = 1; i < OFFICE_NAME_COUNT; i++)
        if (vi_text_is(name, names[i]))
            return i;
    return OFFICE_NO_NAME;
}

static const struct vi_attribute *
find(const struct vi_node *node, enum office_name name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (node->attributes[i].known == name)
            return &node->attributes[i];
    return NULL;
}

bool
vi_office_pass_text(void *user, struct vi_text text)
{
    (void)user, (void)text;
    return true;
}

bool
vi_office_pass_close(void *user)
{
    (void)user;
    return true;
}

struct vi_text
vi_office_value(const struct vi_node *node, enum office_name name)
{
    const struct vi_attribute *attribute = find(node, name);
    return attribute ? attribute->value : VI_TEXT("");
}

bool
vi_office_has(const struct vi_node *node, enum office_name name)
{
    return find(node, name) != NULL;
}

int32_t
vi_office_number(const struct vi_node *node, enum office_name name, int32_t otherwise)
{
    struct vi_text value = vi_text_trim(vi_office_value(node, name));
    const bool minus = vi_text_starts(value, VI_TEXT("-"));
    int64_t number;
    if (minus)
        value = (struct vi_text){value.at + 1, value.size - 1};
    if (!vi_text_number(value, &number))
        return otherwise;
    number = number < INT32_MAX ? number : INT32_MAX;
    return (int32_t)(minus ? -number : number);
}

bool
vi_office_on(const struct vi_node *node, enum office_name name)
{
    static const char *const off[] = {"0", "false", "off", "none"};
    const struct vi_attribute *attribute = find(node, name);
    for (size_t i = 0; attribute && i < VI_COUNT(off); i++)
        if (vi_text_is(attribute->value, off[i]))
            return false;
    return true;
}

void
vi_office_hidden(struct vi_office *office, struct vi_text text)
{
    text = vi_text_trim(text);
    if (!text.size)
        return;
    size_t size = text.size < SHOWN_MOST ? text.size : SHOWN_MOST;
    while (size < text.size && size && ((unsigned char)text.at[size] & 0xC0) == 0x80)
        size--;
    vi_report1(office->means->findings, VI_TEXT_HIDDEN, vi_story_place(&office->story),
               (struct vi_text){text.at, size});
}

void
vi_office_changed(struct vi_office *office, bool insertion)
{
    struct doc_changes *changes = &office->changes;
    if (!changes->inserted && !changes->deleted)
        changes->first = vi_story_place(&office->story);
    if (insertion)
        changes->inserted++;
    else
        changes->deleted++;
}

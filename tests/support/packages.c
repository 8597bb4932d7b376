/* SPDX-License-Identifier: Apache-2.0 */
#include "support/packages.h"

#include <stdio.h>
#include <string.h>

static uint32_t
checksum(struct vi_text text)
{
    uint32_t sum = UINT32_MAX;
    for (size_t i = 0; i < text.size; i++) {
        sum ^= (unsigned char)text.at[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum & 1 ? sum >> 1 ^ 0xEDB88320u : sum >> 1;
    }
    return ~sum;
}

static void
put(struct vi_buffer *out, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; i++)
        vi_buffer_char(out, (char)(number >> 8 * i & 0xFF));
}

/* What the part and the directory both say. */
static void
put_part(struct vi_buffer *out, const char *name, struct vi_text text, struct package_lie lie)
{
    put(out, 20, 2);
    put(out, lie.flags, 2);
    put(out, lie.method, 2);
    put(out, 0, 2);    /* time */
    put(out, 0x21, 2); /* 1 January 1980 */
    put(out, checksum(text), 4);
    put(out, lie.packed ? lie.packed : (uint32_t)text.size, 4);
    put(out, lie.size ? lie.size : (uint32_t)text.size, 4);
    put(out, (uint32_t)strlen(name), 2);
    put(out, 0, 2);
}

void
package_begin(struct package *package)
{
    vi_buffer_init(&package->bytes, NULL);
    vi_buffer_init(&package->directory, NULL);
    package->count = 0;
}

void
package_add_lying(struct package *package, const char *name, struct vi_text text,
                  struct package_lie lie)
{
    struct vi_buffer *directory = &package->directory;
    const uint32_t at = (uint32_t)package->bytes.size;
    vi_buffer_text(&package->bytes, VI_TEXT("PK\x03\x04"));
    put_part(&package->bytes, name, text, lie);
    vi_buffer_string(&package->bytes, name);
    vi_buffer_text(&package->bytes, text);
    vi_buffer_text(directory, VI_TEXT("PK\x01\x02"));
    put(directory, 20, 2);
    put_part(directory, name, text, lie);
    put(directory, 0, 2); /* comment */
    put(directory, 0, 2); /* disk */
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, at, 4);
    vi_buffer_string(directory, name);
    package->count++;
}

void
package_add(struct package *package, const char *name, struct vi_text text)
{
    package_add_lying(package, name, text, (struct package_lie){0});
}

struct vi_text
package_end(struct package *package)
{
    struct vi_buffer *bytes = &package->bytes;
    const uint32_t at = (uint32_t)bytes->size;
    vi_buffer_text(bytes, vi_buffer_view(&package->directory));
    vi_buffer_text(bytes, VI_TEXT("PK\x05\x06"));
    put(bytes, 0, 4);
    put(bytes, package->count & 0xFFFF, 2);
    put(bytes, package->count & 0xFFFF, 2);
    put(bytes, (uint32_t)package->directory.size, 4);
    put(bytes, at, 4);
    put(bytes, 0, 2);
    return vi_buffer_view(bytes);
}

void
package_free(struct package *package)
{
    vi_buffer_free(&package->bytes);
    vi_buffer_free(&package->directory);
}

/* --- Documents -------------------------------------------------------------------- */

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static void
add_xml(struct package *package, const char *name, const char *start, const char *inside,
        const char *end)
{
    struct vi_buffer text;
    vi_buffer_init(&text, NULL);
    vi_buffer_string(&text, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
    vi_buffer_string(&text, start);
    vi_buffer_string(&text, inside);
    vi_buffer_string(&text, end);
    package_add(package, name, vi_buffer_view(&text));
    vi_buffer_free(&text);
}

static void
add_relations(struct package *package, const char *const *parts, size_t count)
{
    struct vi_buffer text;
    vi_buffer_init(&text, NULL);
    for (size_t i = 0; i < count; i++) {
        char one[300];
        snprintf(one, sizeof(one),
                 "<Relationship Id=\"rId%zu\" Type=\"" RELATIONS "/%s\" Target=\"%s.xml\"/>", i + 1,
                 parts[i], parts[i]);
        vi_buffer_string(&text, one);
    }
    vi_buffer_char(&text, ' ');
    add_xml(package, "word/_rels/document.xml.rels",
            "<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            text.bytes, "</Relationships>");
    vi_buffer_free(&text);
}

struct vi_text
package_docx(struct package *package, const char *body, const char *styles, const char *numbering,
             const char *footnotes, const char *header)
{
    static const char *const names[] = {"styles", "numbering", "footnotes", "header"};
    static const char *const roots[] = {"styles", "numbering", "footnotes", "hdr"};
    const char *const insides[] = {styles, numbering, footnotes, header};
    package_begin(package);
    add_xml(package, "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">",
            "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>",
            "</Types>");
    add_xml(package, "_rels/.rels",
            "<Relationships "
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">",
            "<Relationship Id=\"rId1\" Type=\"" RELATIONS
            "/officeDocument\" Target=\"word/document.xml\"/>",
            "</Relationships>");
    add_relations(package, names, VI_COUNT(names));
    add_xml(package, "word/document.xml",
            "<w:document " W_NAMESPACE

            "xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>",
            body, "</w:body></w:document>");
    for (size_t i = 0; i < VI_COUNT(names); i++) {
        char path[80], start[200], end[40];
        if (!insides[i])
            continue;
        snprintf(path, sizeof(path), "word/%s.xml", names[i]);
        snprintf(start, sizeof(start), "<w:%s " W_NAMESPACE ">", roots[i]);
        snprintf(end, sizeof(end), "</w:%s>", roots[i]);
        add_xml(package, path, start, insides[i], end);
    }
    return package_end(package);
}

#define ODT_NAMESPACES                                                                             \
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                           \
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                               \
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                             \
    "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                             \
    "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "                            \
    "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "                      \
    "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                    \
    "xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""

struct vi_text
package_odt(struct package *package, const char *text, const char *automatic, const char *styles)
{
    struct vi_buffer inside;
    package_begin(package);
    package_add(package, "mimetype", VI_TEXT("application/vnd.oasis.opendocument.text"));
    vi_buffer_init(&inside, NULL);
    vi_buffer_string(&inside, "<office:automatic-styles>");
    vi_buffer_string(&inside, automatic ? automatic : "");
    vi_buffer_string(&inside, "</office:automatic-styles><office:body><office:text>");
    vi_buffer_string(&inside, text);
    vi_buffer_string(&inside, "</office:text></office:body>");
    add_xml(package, "content.xml", "<office:document-content " ODT_NAMESPACES ">", inside.bytes,
            "</office:document-content>");
    vi_buffer_free(&inside);
    if (styles)
        add_xml(package, "styles.xml", "<office:document-styles " ODT_NAMESPACES ">", styles,
                "</office:document-styles>");
    return package_end(package);
}

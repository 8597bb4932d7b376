/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/encoding.h"
#include "xml/tree.h"

/* Places are 32 bits wide, and a byte may become three when it is turned into UTF-8. */
#define BYTES_MOST ((uint64_t)1 << 30)

/* What a source is made of and where its faults go. */
struct reading {
    struct vi_arena *arena;
    struct vires_findings *findings;
    struct vi_source *source;
};

static enum vires_status
refuse(const struct reading *reading, enum vi_code code, size_t at, struct vi_text a)
{
    struct vi_place place = {.source = reading->source, .offset = (uint32_t)at};
    vi_report1(reading->findings, code, place, a);
    return VIRES_REJECTED;
}

static enum vires_status
refuse_byte(const struct reading *reading, enum vi_code code, size_t at, char byte)
{
    static const char digits[] = "0123456789ABCDEF";
    unsigned value = (unsigned char)byte;
    char hex[2] = {digits[value >> 4], digits[value & 15]};
    return refuse(reading, code, at, (struct vi_text){hex, sizeof(hex)});
}

/* What cannot be decoded is at the end of what could be. */
static enum vires_status
refuse_undecoded(const struct reading *reading, enum vi_encoding encoding, struct vi_text rest)
{
    size_t at = reading->source->text.size;
    bool zero = rest.size >= (encoding == VI_WINDOWS_1252 ? 1 : 2) && rest.at[0] == '\0';
    if (zero && (encoding == VI_WINDOWS_1252 || rest.at[1] == '\0'))
        return refuse(reading, VI_INPUT_ZERO, at, VI_TEXT(""));
    if (encoding == VI_WINDOWS_1252)
        return refuse_byte(reading, VI_INPUT_WINDOWS, at, rest.at[0]);
    return refuse(reading, VI_INPUT_UTF16, at, VI_TEXT(""));
}

static enum vires_status
transcode(const struct reading *reading, enum vi_encoding encoding, struct vi_text bytes)
{
    size_t read = 0;
    if (!vi_encoding_decode(encoding, bytes, reading->arena, &reading->source->text, &read))
        return VIRES_NO_MEMORY;
    if (read == bytes.size)
        return VIRES_OK;
    struct vi_text rest = {bytes.at + read, bytes.size - read};
    return refuse_undecoded(reading, encoding, rest);
}

static enum vires_status
refuse_encoding(const struct reading *reading, struct vi_text bytes, struct vi_text name)
{
    reading->source->text = bytes;
    return refuse(reading, VI_INPUT_ENCODING, (size_t)(name.at - bytes.at), name);
}

/* What is not UTF-8, with its first fault at `bad`, and not shown to be anything else. */
static enum vires_status
take_other(const struct reading *reading, enum vi_source_kind kind, struct vi_text bytes,
           size_t bad)
{
    enum vi_encoding encoding = VI_WINDOWS_1252;
    struct vi_text name;
    if (kind != VI_SOURCE_XML && vi_encoding_wide(bytes, &encoding))
        return transcode(reading, encoding, bytes);
    if (bytes.at[bad] == '\0')
        return refuse(reading, VI_INPUT_ZERO, bad, VI_TEXT(""));
    if (kind == VI_SOURCE_XML)
        return refuse_byte(reading, VI_INPUT_UTF8, bad, bytes.at[bad]);
    if (kind == VI_SOURCE_HTML && vi_encoding_of_page(bytes, &name) &&
        !vi_encoding_named(name, &encoding))
        return refuse_encoding(reading, bytes, name);
    return transcode(reading, VI_WINDOWS_1252, bytes);
}

static enum vires_status
take_utf8(const struct reading *reading, enum vi_source_kind kind, struct vi_text bytes)
{
    size_t bad;
    reading->source->text = bytes;
    return vi_text_utf8(bytes, &bad) ? VIRES_OK : take_other(reading, kind, bytes, bad);
}

/* Files that were joined have marks of their own behind the first. */
static void
drop_marks(struct vi_source *source)
{
    const struct vi_text mark = VI_TEXT("\xEF\xBB\xBF");
    while (vi_text_starts(source->text, mark)) {
        source->text.at += mark.size;
        source->text.size -= mark.size;
    }
}

/* A mark is believed, and an XML declaration; all else must be seen in the bytes. */
static enum vires_status
read_text(const struct reading *reading, struct vi_text bytes, enum vi_source_kind kind)
{
    enum vi_encoding encoding = VI_UTF8;
    size_t mark = 0;
    struct vi_text name;
    const bool evident = vi_encoding_evident(bytes, &encoding, &mark);
    const struct vi_text text = {bytes.at + mark, bytes.size - mark};
    if (!evident && kind == VI_SOURCE_XML && vi_encoding_declared(text, &name) &&
        !vi_encoding_named(name, &encoding))
        return refuse_encoding(reading, text, name);
    const enum vires_status status = encoding == VI_UTF8
                                         ? take_utf8(reading, evident ? VI_SOURCE_XML : kind, text)
                                         : transcode(reading, encoding, text);
    if (!status)
        drop_marks(reading->source);
    return status;
}

static enum vires_status
refuse_size(const struct reading *reading, size_t size, uint64_t most)
{
    struct vires_findings *findings = reading->findings;
    struct vi_place place = {.source = reading->source};
    struct vi_text limit = vi_text_from(vi_limit_name(VI_LIMIT_INPUT_BYTES));
    vi_report3(findings, VI_INPUT_BYTES, place, vi_findings_number(findings, size), limit,
               vi_findings_number(findings, most));
    return VIRES_LIMIT;
}

enum vires_status
vi_source_read(struct vi_text name, struct vi_text bytes, enum vi_source_kind kind,
               const struct vi_limits *limits, struct vi_arena *arena,
               struct vires_findings *findings, struct vi_source *out)
{
    const struct reading reading = {arena, findings, out};
    uint64_t most = limits->value[VI_LIMIT_INPUT_BYTES];
    *out = (struct vi_source){.name = vi_text_copy(arena, name), .text = VI_TEXT("")};
    if (arena->failed)
        return VIRES_NO_MEMORY;
    most = most < BYTES_MOST ? most : BYTES_MOST;
    if (bytes.size > most)
        return refuse_size(&reading, bytes.size, most);
    vi_digest(bytes, out->digest);
    if (kind == VI_SOURCE_BYTES)
        out->text = bytes;
    return bytes.size && kind != VI_SOURCE_BYTES ? read_text(&reading, bytes, kind) : VIRES_OK;
}

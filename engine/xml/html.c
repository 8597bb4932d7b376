/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/buffer.h"
#include "xml/encoding.h"
#include "xml/html_mask.h"
#include "xml/hush.h"
#include "xml/tags.h"

/* The source is UTF-8, whatever it says of itself. */
#define OPTIONS                                                                                    \
    (HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |           \
     HTML_PARSE_IGNORE_ENC | HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT)

/* No "&...;" that libxml2 knows is longer, but for zeros before a number. */
#define REFERENCE_BYTES 40

/* libxml2 cuts longer names into several. */
#define NAME_BYTES 99

struct parsing {
    const struct vi_source *source;
    const struct vi_limits *limits;
    struct vires_findings *findings;
    const struct vi_html_reader *reader;
    htmlParserCtxtPtr parser;
    struct vi_buffer input; /* the source with a NUL behind it, which libxml2 wants */
    size_t seen;            /* where the last thing that was told ended */
    uint64_t depth;
    enum vires_status status;
};

/* --- Places --------------------------------------------------------------------- */

static size_t
position(const struct parsing *parsing)
{
    const xmlParserInput *input = parsing->parser->input;
    return input ? input->consumed + (size_t)(input->cur - input->base) : 0;
}

static bool
stands_at(const struct parsing *parsing, struct vi_text text, size_t at)
{
    const struct vi_text source = parsing->source->text;
    return at <= source.size && text.size <= source.size - at &&
           memcmp(source.at + at, text.at, text.size) == 0;
}

static char
source_at(const struct parsing *parsing, size_t at)
{
    return at < parsing->source->text.size ? parsing->source->text.at[at] : '\0';
}

/* Where the reference that has been read begins. */
static size_t
find_reference(const struct parsing *parsing, size_t end)
{
    for (size_t back = 1; back <= REFERENCE_BYTES && back <= end; back++)
        if (source_at(parsing, end - back) == '&')
            return end - back;
    return parsing->seen;
}

/* Where text lies that libxml2 has copied.  It ends where libxml2 stands or, where that gives a
 * long text in pieces, just behind; or it is what "&...;" stands for. */
static size_t
find_text(const struct parsing *parsing, struct vi_text text, bool *made)
{
    const size_t at = position(parsing), seen = parsing->seen;
    const size_t first = text.size < at ? at - text.size : 0;
    *made = false;
    if (source_at(parsing, seen) == '&') {
        *made = !vi_text_is(text, "&") || at != seen + 1;
        return seen;
    }
    if (seen >= first && seen <= first + 4 && stands_at(parsing, text, seen))
        return seen;
    for (size_t more = 0; more <= 4; more++)
        if (stands_at(parsing, text, first + more))
            return first + more;
    *made = true;
    return find_reference(parsing, at);
}

/* --- Limits --------------------------------------------------------------------- */

/* To libxml2 the file ends here; it may still step over the character that it is at.  Older
 * versions must not be told to stop while they report an error: they take the input away and read
 * on where it was. */
static void
stop(struct parsing *parsing, enum vires_status status)
{
    xmlParserInputPtr input = parsing->parser ? parsing->parser->input : NULL;
    if (parsing->status)
        return;
    parsing->status = status;
    if (!input)
        return;
#if LIBXML_VERSION < 21400
    const size_t at = position(parsing), left = parsing->source->text.size - at;
    memset(parsing->input.bytes + at, 0, left < 8 ? left : 8);
    input->end = input->cur + (left < 4 ? left : 4);
    parsing->parser->instate = XML_PARSER_EOF;
    parsing->parser->disableSAX = 1;
#else
    xmlStopParser(parsing->parser);
#endif
}

static void
exceed(struct parsing *parsing, enum vi_code code, size_t at, enum vi_limit limit)
{
    const struct vi_place place = {.source = parsing->source, .offset = (uint32_t)at};
    vi_report2(parsing->findings, code, place,
               vi_findings_number(parsing->findings, parsing->limits->value[limit]),
               vi_text_from(vi_limit_name(limit)));
}

static void
exceed_attributes(struct parsing *parsing, size_t at)
{
    const struct vi_place place = {.source = parsing->source, .offset = (uint32_t)at};
    const uint64_t most = parsing->limits->value[VI_LIMIT_XML_ATTRIBUTES];
    vi_report3(parsing->findings, VI_XML_ATTRIBUTES, place, vi_tag_name(parsing->source->text, at),
               vi_text_from(vi_limit_name(VI_LIMIT_XML_ATTRIBUTES)),
               vi_findings_number(parsing->findings, most));
}

/* --- Characters ----------------------------------------------------------------- */

/* Who writes the number of a control character means white space, or a character of
 * windows-1252. */
static uint32_t
meant(uint32_t point)
{
    if (point && point < 0x20)
        return ' ';
    const uint32_t other =
        point >= 0x80 && point < 0xA0 ? vi_encoding_windows((unsigned char)point) : 0;
    return other ? other : point;
}

static int
digit_of(char byte)
{
    const char *digits = "0123456789abcdef", *at;
    const char folded = (char)(byte >= 'A' && byte <= 'F' ? byte - 'A' + 'a' : byte);
    at = folded ? strchr(digits, folded) : NULL;
    return at ? (int)(at - digits) : 16;
}

/* The number in "#8211" or "#x2013"; 0: it is none, or none of a character. */
static uint32_t
number_of(struct vi_text text)
{
    const bool hex = text.size > 1 && (text.at[1] == 'x' || text.at[1] == 'X');
    uint32_t point = 0;
    for (size_t i = hex ? 2 : 1; i < text.size; i++) {
        const int digit = digit_of(text.at[i]), base = hex ? 16 : 10;
        if (digit >= base || point > 0x10FFFF)
            return 0;
        point = point * (uint32_t)base + (uint32_t)digit;
    }
    return point > 0x10FFFF || (point >= 0xD800 && point < 0xE000) ? 0 : meant(point);
}

static uint32_t
named(struct vi_text name)
{
    char terminated[16];
    if (name.size >= sizeof(terminated))
        return 0;
    memcpy(terminated, name.at, name.size);
    terminated[name.size] = '\0';
    const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)terminated);
    return entity ? entity->value : 0;
}

size_t
vi_html_entity(struct vi_text reference, char out[VI_HTML_CHARACTER])
{
    if (reference.size < 3 || reference.at[0] != '&')
        return 0;
    struct vi_text name = {reference.at + 1, reference.size - 1};
    if (name.at[name.size - 1] == ';')
        name.size--;
    const uint32_t point = name.size && name.at[0] == '#' ? number_of(name) : named(name);
    return point ? vi_encoding_write(point, out) : 0;
}

/* --- Events --------------------------------------------------------------------- */

static bool
is_tag_of(struct vi_text text, size_t at, const char *name)
{
    return at < text.size && text.at[at] == '<' && vi_text_is_like(vi_tag_name(text, at), name);
}

static void
start_element(void *user, const xmlChar *name, const xmlChar **attributes)
{
    struct parsing *parsing = user;
    if (parsing->status)
        return;
    const struct vi_text text = parsing->source->text;
    const size_t end = position(parsing);
    size_t at = parsing->seen;
    /* Comments and the like may have come between. */
    if (!is_tag_of(text, at, (const char *)name))
        at = vi_tag_start(text, end);
    /* An element that libxml2 adds has no tag; it stands at what is told next. */
    const bool added = !is_tag_of(text, at, (const char *)name);
    if (added)
        at = parsing->seen;
    if (++parsing->depth > parsing->limits->value[VI_LIMIT_TEXT_DEPTH]) {
        exceed(parsing, VI_TEXT_DEPTH, at, VI_LIMIT_TEXT_DEPTH);
        stop(parsing, VIRES_LIMIT);
        return;
    }
    /* libxml2 stands before the '>' or the "/>". */
    if (!added && end < text.size)
        parsing->seen = end + (stands_at(parsing, VI_TEXT("/>"), end) ? 2 : 1);
    if (!parsing->reader->start(parsing->reader->user, (const char *)name,
                                (const char *const *)attributes, at))
        stop(parsing, VIRES_NO_MEMORY);
}

static void
end_element(void *user, const xmlChar *name)
{
    struct parsing *parsing = user;
    if (parsing->status)
        return;
    parsing->depth -= parsing->depth > 0;
    if (position(parsing) && source_at(parsing, position(parsing) - 1) == '>')
        parsing->seen = position(parsing);
    if (!parsing->reader->end(parsing->reader->user, (const char *)name))
        stop(parsing, VIRES_NO_MEMORY);
}

/* A control character in UTF-8 is two bytes; it can only come from its number. */
static struct vi_text
mended(struct vi_text text, char room[VI_HTML_CHARACTER])
{
    if (text.size != 2 || text.at[0] != '\xC2' || (unsigned char)text.at[1] >= 0xA0)
        return text;
    return (struct vi_text){room, vi_encoding_write(meant((unsigned char)text.at[1]), room)};
}

static void
characters(void *user, const xmlChar *bytes, int size)
{
    struct parsing *parsing = user;
    const struct vi_text text = {(const char *)bytes, (size_t)size};
    char room[VI_HTML_CHARACTER];
    bool made;
    if (parsing->status)
        return;
    const size_t at = find_text(parsing, text, &made);
    parsing->seen = made ? position(parsing) : at + text.size;
    if (!parsing->reader->text(parsing->reader->user, made ? mended(text, room) : text, at, made))
        stop(parsing, VIRES_NO_MEMORY);
}

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_name(char byte)
{
    return is_letter(byte) || (byte >= '0' && byte <= '9') || (byte && strchr("_:.-", byte));
}

/* Does the parser know the name that ends at `end`, or does none end there? */
static bool
is_known(const struct parsing *parsing, size_t end)
{
    char lower[NAME_BYTES];
    size_t size = 0;
    while (size < end && is_name(source_at(parsing, end - size - 1)))
        size++;
    /* "<!DOCTYPE" is no name. */
    if (!size || size > sizeof(lower) || (size < end && source_at(parsing, end - size - 1) == '!'))
        return true;
    for (size_t i = 0; i < size; i++) {
        const char byte = source_at(parsing, end - size + i);
        lower[i] = (char)(byte >= 'A' && byte <= 'Z' ? byte | 32 : byte);
    }
    return xmlDictExists(parsing->parser->dict, (const xmlChar *)lower, (int)size);
}

/* libxml2 says that a name is missing where it had no memory to keep one: that which it stands
 * before, or that which it has just read and which is not in its dictionary. */
static bool
is_lost_name(const struct parsing *parsing, const char *message)
{
    const size_t at = position(parsing);
    /* Of a '<' within a tag it says that the name of an attribute is missing. */
    if (source_at(parsing, at) == '<' && is_letter(source_at(parsing, at + 1)) &&
        (!message || strstr(message, "element name")))
        return true;
    return !is_known(parsing, at);
}

/* What libxml2 says is wrong it mends; only that memory ran out it cannot. */
static void
hear(void *user, VI_XML_SHOWN *error)
{
    struct parsing *parsing = user;
    const bool lost = error->code == XML_ERR_NAME_REQUIRED && is_lost_name(parsing, error->message);
    if (lost || error->code == XML_ERR_NO_MEMORY)
        stop(parsing, VIRES_NO_MEMORY);
}

/* --- The parser ----------------------------------------------------------------- */

static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElement = start_element,
    .endElement = end_element,
    .characters = characters,
    .ignorableWhitespace = characters,
    .serror = hear,
};

static bool
give_input(struct parsing *parsing)
{
    vi_buffer_text(&parsing->input, parsing->source->text);
    vi_buffer_char(&parsing->input, '\0');
    xmlParserInputPtr input = parsing->input.failed ? NULL : xmlNewInputStream(parsing->parser);
    if (!input)
        return false;
    input->base = input->cur = (const xmlChar *)parsing->input.bytes;
    input->end = input->base + parsing->source->text.size;
    if (inputPush(parsing->parser, input) >= 0)
        return true;
    xmlFreeInputStream(input);
    return false;
}

static enum vires_status
run(struct parsing *parsing)
{
    size_t at;
    parsing->parser = xmlNewParserCtxt();
    if (!parsing->parser)
        return VIRES_NO_MEMORY;
    parsing->parser->html = 1;
    htmlCtxtUseOptions(parsing->parser, OPTIONS);
    *parsing->parser->sax = handler;
    parsing->parser->userData = parsing;
    if (!give_input(parsing))
        return VIRES_NO_MEMORY;
    if (xmlSwitchEncoding(parsing->parser, XML_CHAR_ENCODING_UTF8) < 0)
        return VIRES_NO_MEMORY;
    if (!vi_html_mask(parsing->input.bytes, parsing->source->text.size,
                      parsing->limits->value[VI_LIMIT_XML_ATTRIBUTES], &at)) {
        exceed_attributes(parsing, at);
        return VIRES_LIMIT;
    }
    htmlParseDocument(parsing->parser);
    return parsing->status;
}

enum vires_status
vi_html_parse(const struct vi_source *source, const struct vi_limits *limits,
              struct vires_findings *findings, const struct vi_html_reader *reader)
{
    struct parsing parsing = {
        .source = source, .limits = limits, .findings = findings, .reader = reader};
    vi_buffer_init(&parsing.input, &findings->arena.allocator);
    const struct vi_hush lent = vi_hush(hear, &parsing);
    const enum vires_status status = run(&parsing);
    htmlFreeParserCtxt(parsing.parser);
    vi_unhush(lent);
    vi_buffer_free(&parsing.input);
    return status;
}

/* --- Attributes ----------------------------------------------------------------- */

bool
vi_html_has(const char *const *attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return true;
    return false;
}

struct vi_text
vi_html_value(const char *const *attributes, const char *name)
{
    for (; attributes && attributes[0]; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return vi_text_from(attributes[1]);
    return VI_TEXT("");
}

/* SPDX-License-Identifier: Apache-2.0 */
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "base/buffer.h"
#include "xml/fault.h"
#include "xml/hush.h"
#include "xml/intern.h"
#include "xml/tags.h"
#include "xml/tree.h"

/* Without NOENT libxml2 leaves "&#38;" in the values of attributes; no entity can be declared. With
 * HUGE its own limits are out of the way of ours. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOENT | XML_PARSE_HUGE)
/* A parser that has seen more names is renewed: it keeps them all.  Records use some forty. */
#define NAMES_KEPT 4096
#define BYTES_KEPT ((size_t)1 << 20) /* a larger buffer is given back after its document */
/* libxml2 compares each attribute of an element with all before it, so before it sees a larger
 * file its attributes are counted; in a smaller one that costs little. */
#define COUNTED_FROM    ((size_t)1 << 16)
#define ATTRIBUTES_LENT 48 /* a listener is not told of an element that has more */

struct vi_xml {
    struct vires_allocator allocator;
    struct vi_limits limits;
    xmlParserCtxtPtr parser;
    struct vi_buffer input; /* the source with a NUL behind it, which libxml2 wants */
    struct vi_buffer text;  /* character data that had to be put together */
    struct vi_intern names;
    struct vi_intern spoken; /* libxml2's own names, for listeners; as long as the parser lives */
    uint32_t (*know)(void *, struct vi_text); /* what gave their numbers */

    /* Of the document being parsed. */
    const struct vi_source *source;
    struct vi_arena *arena;
    struct vires_findings *findings;
    struct vi_node *root, *open;
    struct vi_text run; /* character data since the last tag, while it lies in the input unbroken */
    size_t after;       /* where the last tag ended */
    size_t seen;        /* where it, or what was read since, ended, as far as that is known */
    const xmlChar *uri; /* the namespace met last, and what it is */
    enum vi_xml_space space;
    enum vires_status status;
    uint64_t depth;
    uint32_t elements;
    const struct vi_xml_listener *listener; /* or NULL: a tree is made */
    struct vi_node lent;
    struct vi_attribute attributes[ATTRIBUTES_LENT];
};

/* --- What is wrong ---------------------------------------------------------- */

/* How far libxml2 has read. */
static size_t
position(const struct vi_xml *xml)
{
    const xmlParserInput *input = xml->parser->input;
    return input ? input->consumed + (size_t)(input->cur - input->base) : 0;
}

/* Older versions must not be told to stop while they report an error: they take the input away and
 * read on where it was.  To them the file ends here: the rest of their copy becomes zeros. */
static void
stop(struct vi_xml *xml, enum vires_status status)
{
    if (xml->status)
        return;
    xml->status = status;
#if LIBXML_VERSION < 21400
    size_t at = position(xml);
    if (at < xml->input.size)
        memset(xml->input.bytes + at, 0, xml->input.size - at);
    xml->parser->disableSAX = 2;
#else
    xmlStopParser(xml->parser);
#endif
}

static void
exceed(struct vi_xml *xml, enum vi_code code, size_t at, struct vi_text name, enum vi_limit limit)
{
    struct vi_place place = {.source = xml->source, .offset = (uint32_t)at};
    if (xml->listener)
        return;
    struct vi_text most = vi_findings_number(xml->findings, xml->limits.value[limit]);
    vi_report3(xml->findings, code, place, name, vi_text_from(vi_limit_name(limit)), most);
}

/* libxml2 2.9 says that a name is missing where it had no memory to keep one of other letters than
 * ASCII: then the name that it has just read is not in its dictionary. */
static bool
is_lost_name(const struct vi_xml *xml, const xmlError *error)
{
    if (error->code != XML_ERR_NAME_REQUIRED)
        return false;
    struct vi_text name = vi_tag_name_before(xml->source->text, position(xml));
    bool ascii = true;
    for (size_t i = 0; i < name.size; i++)
        ascii = ascii && (unsigned char)name.at[i] < 0x80;
    return !ascii && !xmlDictExists(xml->parser->dict, (const xmlChar *)name.at, (int)name.size);
}

/* libxml2's structured error handler: hears of everything, so nothing is printed. */
static void
hear(void *user, VI_XML_SHOWN *error)
{
    struct vi_xml *xml = user;
    /* That a name of a namespace is no good URI is for who knows the namespaces. */
    if (xml->status || error->level == XML_ERR_WARNING || error->code == XML_WAR_NS_URI)
        return;
    if (error->code == XML_ERR_NO_MEMORY || is_lost_name(xml, error)) {
        stop(xml, VIRES_NO_MEMORY);
        return;
    }
    if (xml->listener) {
        stop(xml, VIRES_REJECTED);
        return;
    }
    struct vi_xml_fault fault = {xml->source, xml->findings, position(xml), xml->open, error};
    vi_xml_fault_report(&fault);
    stop(xml, VIRES_REJECTED);
}

/* --- The tree --------------------------------------------------------------- */

/* Most of it is a line end and the spaces that indent the next line. */
static bool
is_blank(struct vi_text text)
{
    const uint64_t blanks =
        UINT64_C(1) << ' ' | UINT64_C(1) << '\n' | UINT64_C(1) << '\t' | UINT64_C(1) << '\r';
    const uint64_t spaces = UINT64_C(0x0101010101010101) * ' ';
    for (size_t i = 0; i < text.size; i++) {
        const unsigned char byte = (unsigned char)text.at[i];
        uint64_t eight = 0;
        if (byte > ' ' || !(blanks >> byte & 1))
            return false;
        if (text.size - i > sizeof eight)
            memcpy(&eight, text.at + i + 1, sizeof eight);
        if (eight == spaces)
            i += sizeof eight;
    }
    return true;
}

static void
attach(struct vi_node *parent, struct vi_node *node)
{
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

/* Where the character data read since the last tag begins. */
static size_t
text_offset(const struct vi_xml *xml)
{
    if (!xml->run.size)
        return vi_tags_content(xml->source->text, xml->after);
    /* Of two characters that end a line, libxml2 leaves the first out. */
    const char *at = xml->run.at;
    bool second = at[0] == '\n' && at > xml->input.bytes && at[-1] == '\r';
    return (size_t)(at - xml->input.bytes) - second;
}

/* Makes a node of the character data read since the last tag.  False: out of memory. */
static bool
end_text(struct vi_xml *xml)
{
    struct vi_text text = xml->run.size ? xml->run : vi_buffer_view(&xml->text);
    if (xml->text.failed)
        return false;
    if (!is_blank(text)) {
        struct vi_node *node = VI_NEW(xml->arena, struct vi_node);
        if (!node)
            return false;
        node->name = VI_TEXT("");
        node->text = vi_text_copy(xml->arena, text);
        node->offset = (uint32_t)text_offset(xml);
        attach(xml->open, node);
    }
    xml->run.size = 0;
    if (xml->text.size)
        vi_buffer_clear(&xml->text);
    return !xml->arena->failed;
}

static enum vi_xml_space
space_named(const char *uri)
{
    if (strcmp(uri, VI_RULES_NAMESPACE) == 0)
        return VI_SPACE_RULES;
    return strcmp(uri, VI_RECORD_NAMESPACE) == 0 ? VI_SPACE_RECORD : VI_SPACE_OTHER;
}

/* Nearly always that of the element before. */
static enum vi_xml_space
space_of(struct vi_xml *xml, const xmlChar *uri)
{
    if (uri != xml->uri) {
        xml->uri = uri;
        xml->space = uri ? space_named((const char *)uri) : VI_SPACE_NONE;
    }
    return xml->space;
}

/* What libxml2 tells of an attribute is five pointers. */
struct told {
    const char *name, *prefix, *value;
    size_t size;
};

static struct told
told_at(const xmlChar **told, size_t index)
{
    const xmlChar **at = told + 5 * index;
    return (struct told){(const char *)at[0], (const char *)at[1], (const char *)at[3],
                         (size_t)(at[4] - at[3])};
}

/* Copies the attributes; their values go to `bytes`. */
static bool
fill_attributes(struct vi_xml *xml, struct vi_node *node, const xmlChar **told, char *bytes)
{
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        struct vi_attribute *attribute = &node->attributes[i];
        struct told one = told_at(told, i);
        if (!vi_intern_name(&xml->names, xml->arena, one.name, &attribute->name))
            return false;
        attribute->foreign = one.prefix != NULL;
        attribute->value = (struct vi_text){bytes, one.size};
        memcpy(bytes, one.value, one.size);
        bytes += one.size;
    }
    return true;
}

/* An element, its attributes and their `values` bytes are one allocation: this is the hot path. */
static struct vi_node *
new_element(struct vi_xml *xml, const xmlChar *name, const xmlChar **told, uint32_t count,
            size_t values)
{
    _Static_assert(_Alignof(struct vi_attribute) <= _Alignof(struct vi_node), "follows it");
    size_t size = sizeof(struct vi_node) + count * sizeof(struct vi_attribute) + values;
    struct vi_node *node = vi_arena_alloc(xml->arena, 1, size, _Alignof(struct vi_node));
    if (!node || !vi_intern_name(&xml->names, xml->arena, (const char *)name, &node->name))
        return NULL;
    node->text = VI_TEXT("");
    node->attributes = (struct vi_attribute *)(node + 1);
    node->attribute_count = count;
    return fill_attributes(xml, node, told, (char *)(node->attributes + count)) ? node : NULL;
}

static bool
keeps_limit(struct vi_xml *xml, uint64_t value, enum vi_limit limit, enum vi_code code, size_t at)
{
    if (value <= xml->limits.value[limit])
        return true;
    exceed(xml, code, at, vi_tag_name(xml->source->text, at), limit);
    return false;
}

static void
exceed_value(struct vi_xml *xml, size_t at, struct told one)
{
    struct vi_node node = {.offset = (uint32_t)at};
    struct vi_text name = vi_text_from(one.name);
    at = vi_attribute_place(xml->source, &node, name).offset;
    exceed(xml, VI_XML_VALUE_BYTES, at, name, VI_LIMIT_XML_VALUE_BYTES);
}

/* The bytes of all values together. */
static bool
measure_values(struct vi_xml *xml, const xmlChar **told, uint32_t count, size_t at, size_t *values)
{
    const uint64_t most = xml->limits.value[VI_LIMIT_XML_VALUE_BYTES];
    *values = 0;
    for (size_t i = 0; i < count; i++) {
        struct told one = told_at(told, i);
        *values += one.size;
        if (one.size > most) {
            exceed_value(xml, at, one);
            return false;
        }
    }
    return true;
}

static bool
make_element(struct vi_xml *xml, const xmlChar *name, const xmlChar *uri, const xmlChar **told,
             uint32_t count, size_t values, size_t at)
{
    struct vi_node *node = end_text(xml) ? new_element(xml, name, told, count, values) : NULL;
    if (!node)
        return false;
    node->offset = (uint32_t)at;
    node->index = xml->elements++;
    node->space = space_of(xml, uri);
    if (xml->open)
        attach(xml->open, node);
    else
        xml->root = node;
    xml->open = node;
    xml->depth++;
    return true;
}

/* --- To a listener ------------------------------------------------------------- */

/* What lies in the input lies in the source too; anything else is copied. */
static struct vi_text
lasting(struct vi_xml *xml, struct vi_text text)
{
    const size_t offset = (size_t)((uintptr_t)text.at - (uintptr_t)xml->input.bytes);
    if (offset >= xml->source->text.size)
        return vi_text_copy(xml->arena, text);
    return (struct vi_text){xml->source->text.at + offset, text.size};
}

static bool
tell_text(struct vi_xml *xml)
{
    const struct vi_text text = xml->run.size ? xml->run : vi_buffer_view(&xml->text);
    const struct vi_xml_listener *listener = xml->listener;
    if (!text.size)
        return true;
    const bool passed = !listener->blanks && is_blank(text);
    const bool wanted = passed || listener->text(listener->user, lasting(xml, text));
    xml->run.size = 0;
    if (xml->text.size)
        vi_buffer_clear(&xml->text);
    return wanted && !xml->text.failed;
}

static bool
tell_attribute(struct vi_xml *xml, struct told one, struct vi_attribute *attribute)
{
    const struct vi_xml_listener *listener = xml->listener;
    const struct vi_intern_slot *slot =
        vi_intern_known(&xml->spoken, one.name, listener->know, listener->user);
    if (!slot || one.size > xml->limits.value[VI_LIMIT_XML_VALUE_BYTES])
        return false;
    *attribute =
        (struct vi_attribute){slot->name, lasting(xml, (struct vi_text){one.value, one.size}),
                              one.prefix != NULL, slot->known};
    return true;
}

static bool
tell_element(struct vi_xml *xml, const char *name, const xmlChar *uri, const xmlChar **told,
             uint32_t count, size_t at)
{
    const struct vi_xml_listener *listener = xml->listener;
    const struct vi_intern_slot *slot =
        vi_intern_known(&xml->spoken, name, listener->know, listener->user);
    if (!slot || count > ATTRIBUTES_LENT || !tell_text(xml))
        return false;
    struct vi_node *node = &xml->lent;
    node->name = slot->name;
    node->known = slot->known;
    node->space = space_of(xml, uri);
    node->offset = (uint32_t)at;
    node->index = xml->elements++;
    node->attribute_count = count;
    node->attributes = xml->attributes;
    for (uint32_t i = 0; i < count; i++)
        if (!tell_attribute(xml, told_at(told, i), &xml->attributes[i]))
            return false;
    xml->depth++;
    return listener->open(listener->user, node);
}

/* It gave up, or memory ran out. */
static void
stop_telling(struct vi_xml *xml)
{
    const bool failed = xml->arena->failed || xml->text.failed;
    stop(xml, failed ? VIRES_NO_MEMORY : VIRES_REJECTED);
}

/* --- From libxml2 ---------------------------------------------------------------- */

/* The '<' of the start tag that libxml2 has read up to `end`: where the last thing known ended,
 * unless a comment or the like came between. */
static size_t
find_start(const struct vi_xml *xml, size_t end)
{
    struct vi_text text = xml->source->text;
    size_t at = xml->seen;
    bool known =
        at + 1 < end && text.at[at] == '<' && text.at[at + 1] != '!' && text.at[at + 1] != '?';
    return known ? at : vi_tag_start(text, end);
}

static void
start_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
              int namespaces, const xmlChar **namespace_pairs, int count, int defaulted,
              const xmlChar **told)
{
    struct vi_xml *xml = user;
    struct vi_text text = xml->source->text;
    size_t end = position(xml), at = find_start(xml, end), values;
    uint32_t attributes = (uint32_t)count;
    (void)prefix, (void)namespace_pairs, (void)defaulted;
    if (!keeps_limit(xml, xml->depth + 1, VI_LIMIT_XML_DEPTH, VI_XML_DEPTH, at) ||
        !keeps_limit(xml, xml->elements + 1, VI_LIMIT_XML_ELEMENTS, VI_XML_ELEMENTS, at) ||
        !keeps_limit(xml, attributes + (uint32_t)namespaces, VI_LIMIT_XML_ATTRIBUTES,
                     VI_XML_ATTRIBUTES, at)) {
        stop(xml, VIRES_LIMIT);
        return;
    }
    if (xml->listener) {
        if (!tell_element(xml, (const char *)name, uri, told, attributes, at))
            stop_telling(xml);
    } else if (!measure_values(xml, told, attributes, at, &values)) {
        stop(xml, VIRES_LIMIT);
    } else if (!make_element(xml, name, uri, told, attributes, values, at)) {
        stop(xml, VIRES_NO_MEMORY);
    }
    /* libxml2 stands before the '>' or the "/>". */
    xml->seen = xml->after = end + (end < text.size && text.at[end] == '/' ? 2 : 1);
}

static void
end_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct vi_xml *xml = user;
    (void)name, (void)prefix, (void)uri;
    if (xml->listener) {
        if (!tell_text(xml) || !xml->listener->close(xml->listener->user))
            stop_telling(xml);
    } else if (!end_text(xml)) {
        stop(xml, VIRES_NO_MEMORY);
        return;
    } else {
        xml->open = xml->open->parent;
    }
    xml->depth--;
    xml->seen = xml->after = position(xml);
}

/* Most character data lies in the input as it is and in one run, and is copied only once. */
static void
characters(void *user, const xmlChar *bytes, int size)
{
    struct vi_xml *xml = user;
    struct vi_text more = {(const char *)bytes, (size_t)size};
    /* Of what lies elsewhere this is larger than the input. */
    size_t offset = (size_t)((uintptr_t)bytes - (uintptr_t)xml->input.bytes);
    bool inside = offset < xml->source->text.size;
    if (inside)
        xml->seen = offset + more.size;
    if (inside && !xml->run.size && !xml->text.size) {
        xml->run = more;
        return;
    }
    vi_buffer_text(&xml->text, xml->run);
    vi_buffer_text(&xml->text, more);
    xml->run.size = 0;
}

/* A DOCTYPE is refused before anything in it is read: so no entity can be declared. */
static void
refuse_doctype(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    struct vi_xml *xml = user;
    struct vi_text text = xml->source->text;
    (void)name, (void)external, (void)system;
    struct vi_place place = {.source = xml->source, .offset = (uint32_t)vi_tags_prolog(text)};
    if (!xml->listener)
        vi_report0(xml->findings, VI_XML_DOCTYPE, place);
    stop(xml, VIRES_REJECTED);
}

/* --- The parser ------------------------------------------------------------- */

static const xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = refuse_doctype,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = characters,
    .ignorableWhitespace = characters, /* the same, so that libxml2 need not ask which it is */
    .cdataBlock = characters,
    .serror = hear,
};

static bool
make_parser(struct vi_xml *xml)
{
    xml->parser = vi_intern_begin(&xml->spoken) ? xmlNewParserCtxt() : NULL;
    if (!xml->parser)
        return false;
    *xml->parser->sax = handler;
    xml->parser->userData = xml;
    return true;
}

enum vires_status
vi_xml_new(const struct vires_allocator *allocator, const struct vi_limits *limits,
           struct vi_xml **out)
{
    struct vires_allocator used = allocator ? *allocator : (struct vires_allocator){0};
    struct vi_xml *xml = vi_resize(&used, NULL, sizeof(*xml));
    if (!xml)
        return VIRES_NO_MEMORY;
    *xml = (struct vi_xml){.allocator = used, .limits = *limits};
    vi_buffer_init(&xml->input, &used);
    vi_buffer_init(&xml->text, &used);
    vi_intern_init(&xml->names, &used);
    vi_intern_init(&xml->spoken, &used);
    const struct vi_hush lent = vi_hush(NULL, NULL);
    bool made = make_parser(xml);
    vi_unhush(lent);
    if (!made) {
        vi_xml_free(xml);
        return VIRES_NO_MEMORY;
    }
    *out = xml;
    return VIRES_OK;
}

void
vi_xml_free(struct vi_xml *xml)
{
    if (!xml)
        return;
    xmlFreeParserCtxt(xml->parser);
    vi_buffer_free(&xml->input);
    vi_buffer_free(&xml->text);
    vi_intern_free(&xml->names);
    vi_intern_free(&xml->spoken);
    struct vires_allocator allocator = xml->allocator;
    (void)vi_resize(&allocator, xml, 0);
}

/* Gives libxml2 the bytes as they lie: no buffer of its own, and nothing to convert. */
static bool
give_input(struct vi_xml *xml)
{
    vi_buffer_text(&xml->input, xml->source->text);
    vi_buffer_char(&xml->input, '\0');
    if (xml->input.failed)
        return false;
    xmlParserInputPtr input = xmlNewInputStream(xml->parser);
    if (!input)
        return false;
    input->base = input->cur = (const xmlChar *)xml->input.bytes;
    input->end = input->base + xml->source->text.size;
    if (inputPush(xml->parser, input) >= 0)
        return true;
    xmlFreeInputStream(input);
    return false;
}

static enum vires_status
run(struct vi_xml *xml)
{
    struct vi_text text = xml->source->text;
    size_t at;
    if (text.size >= COUNTED_FROM &&
        vi_tags_crowded(text, xml->limits.value[VI_LIMIT_XML_ATTRIBUTES], &at)) {
        (void)keeps_limit(xml, UINT64_MAX, VI_LIMIT_XML_ATTRIBUTES, VI_XML_ATTRIBUTES, at);
        return VIRES_LIMIT;
    }
    if ((!xml->parser && !make_parser(xml)) || !vi_intern_begin(&xml->names) || !give_input(xml))
        return VIRES_NO_MEMORY;
    xmlCtxtUseOptions(xml->parser, OPTIONS);
    bool good = xmlParseDocument(xml->parser) == 0 && xml->elements;
    /* libxml2 tells of every fault but some of those of memory. */
    return xml->status || good ? xml->status : VIRES_NO_MEMORY;
}

static void
trim(struct vi_buffer *buffer)
{
    if (buffer->room > BYTES_KEPT)
        vi_buffer_free(buffer);
    vi_buffer_clear(buffer);
}

/* Ready for the next document, and holding no more than a document of the usual size needs. */
static void
tidy(struct vi_xml *xml)
{
    if (xml->parser)
        xmlCtxtReset(xml->parser);
    trim(&xml->input);
    trim(&xml->text);
    xmlDictPtr names = xml->parser ? xml->parser->dict : NULL;
    if (names && (xmlDictSize(names) > NAMES_KEPT || xmlDictGetUsage(names) > BYTES_KEPT)) {
        xmlFreeParserCtxt(xml->parser);
        xml->parser = NULL;
    }
}

static enum vires_status
parse(struct vi_xml *xml, const struct vi_source *source, struct vi_arena *arena,
      struct vires_findings *findings, const struct vi_xml_listener *listener)
{
    xml->source = source;
    xml->arena = arena;
    xml->findings = findings;
    xml->listener = listener;
    xml->root = xml->open = NULL;
    xml->run = VI_TEXT("");
    xml->after = xml->seen = 0;
    xml->uri = NULL;
    xml->space = VI_SPACE_NONE;
    xml->depth = xml->elements = 0;
    xml->status = VIRES_OK;
    const struct vi_hush lent = vi_hush(NULL, NULL);
    enum vires_status status = run(xml);
    tidy(xml);
    vi_unhush(lent);
    return status;
}

enum vires_status
vi_xml_parse(struct vi_xml *xml, const struct vi_source *source, struct vi_arena *arena,
             struct vires_findings *findings, struct vi_node **root)
{
    const enum vires_status status = parse(xml, source, arena, findings, NULL);
    if (!status)
        *root = xml->root;
    return status;
}

enum vires_status
vi_xml_hear(struct vi_xml *xml, const struct vi_source *source, struct vi_arena *arena,
            const struct vi_xml_listener *listener)
{
    if (xml->know != listener->know && !vi_intern_begin(&xml->spoken))
        return VIRES_NO_MEMORY;
    xml->know = listener->know;
    const enum vires_status status = parse(xml, source, arena, NULL, listener);
    return status == VIRES_LIMIT ? VIRES_REJECTED : status;
}

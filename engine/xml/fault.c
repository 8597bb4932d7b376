/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/fault.h"

#include <string.h>

#include "xml/tags.h"

/* How a fault is told: what libxml2 said, and a row of the table below. */
struct telling {
    const struct vi_xml_fault *fault;
    struct vi_text text; /* the source */
    size_t at;           /* how far libxml2 had read */
    enum vi_code code;
    const char *what; /* of a fault that only the end of the file can cause: what it cuts off */
};

static void
tell_with(const struct telling *telling, enum vi_code code, size_t at, struct vi_text a)
{
    struct vi_place place = {.source = telling->fault->source, .offset = (uint32_t)at};
    vi_report1(telling->fault->findings, code, place, a);
}

static struct vi_text
from_to(struct vi_text text, size_t from, size_t to)
{
    return (struct vi_text){text.at + from, to - from};
}

static bool
stands_at(const struct telling *telling, size_t at, const char *what)
{
    return vi_text_starts(from_to(telling->text, at, telling->text.size), vi_text_from(what));
}

/* libxml2's own words, without the newline that some end with. */
static void
tell_as_it_is(const struct telling *telling)
{
    struct vi_text said = vi_text_trim(vi_text_from(telling->fault->error->message));
    tell_with(telling, VI_XML_SYNTAX, telling->at, said);
}

static void
tell_here(const struct telling *telling)
{
    tell_with(telling, telling->code, telling->at, VI_TEXT(""));
}

/* --- Where the file ends too soon ------------------------------------------- */

static void
tell_cut_off(const struct telling *telling)
{
    bool declaration = stands_at(telling, 0, "<?") && vi_tag_start(telling->text, telling->at) == 0;
    const char *what = telling->what ? telling->what
                       : declaration ? "the XML declaration"
                                     : "a tag";
    tell_with(telling, VI_XML_TRUNCATED, telling->text.size, vi_text_from(what));
}

static bool
is_begun(const struct telling *telling, size_t start, const char *markup)
{
    struct vi_text rest = from_to(telling->text, start, telling->text.size);
    return rest.size > 1 && vi_text_starts(vi_text_from(markup), rest);
}

/* Is the markup that begins with the '<' at `start` cut off by the end of the file? */
static bool
is_cut_off(const struct telling *telling, size_t start)
{
    struct vi_text rest = from_to(telling->text, start, telling->text.size);
    if (stands_at(telling, start, "<?"))
        return vi_text_find(rest, VI_TEXT("?>")) == rest.size;
    size_t left = telling->text.size - telling->at;
    return left == 0 || (left == 1 && stands_at(telling, telling->at, "/")) ||
           is_begun(telling, start, "<!--") || is_begun(telling, start, "<![CDATA[") ||
           is_begun(telling, start, "<!DOCTYPE");
}

static void
tell_no_element(const struct telling *telling)
{
    bool empty = telling->at >= telling->text.size;
    tell_with(telling, empty ? VI_XML_EMPTY : VI_XML_START, telling->at, VI_TEXT(""));
}

/* --- Tags ------------------------------------------------------------------- */

static struct vi_text
line_of_open(const struct vi_xml_fault *fault)
{
    struct vi_place place = vi_node_place(fault->source, fault->open);
    return vi_findings_number(fault->findings, vi_place_line_column(place).line);
}

static void
tell_unclosed(const struct telling *telling)
{
    const struct vi_xml_fault *fault = telling->fault;
    if (!fault->open) {
        tell_cut_off(telling);
        return;
    }
    struct vi_place place = {.source = fault->source, .offset = (uint32_t)telling->at};
    struct vi_text name = vi_tag_name(telling->text, fault->open->offset);
    vi_report2(fault->findings, VI_XML_UNCLOSED, place, name, line_of_open(fault));
}

static void
tell_mismatch(const struct telling *telling)
{
    const struct vi_xml_fault *fault = telling->fault;
    if (!fault->open) {
        tell_as_it_is(telling);
        return;
    }
    size_t start = vi_tag_start(telling->text, telling->at);
    struct vi_place place = {.source = fault->source, .offset = (uint32_t)start};
    vi_report3(fault->findings, VI_XML_MISMATCH, place, vi_tag_name(telling->text, start),
               vi_tag_name(telling->text, fault->open->offset), line_of_open(fault));
}

static void
tell_after_root(const struct telling *telling)
{
    size_t root = vi_tags_prolog(telling->text);
    tell_with(telling, VI_XML_AFTER, telling->at, vi_tag_name(telling->text, root));
}

/* Does a document type declaration, perhaps that of an HTML page, begin at `start`? */
static bool
is_doctype(const struct telling *telling, size_t start)
{
    return stands_at(telling, start, "<!DOCTYPE") || stands_at(telling, start, "<!doctype");
}

static void
tell_tag(const struct telling *telling)
{
    size_t start = vi_tag_start(telling->text, telling->at);
    if (is_doctype(telling, start))
        tell_with(telling, VI_XML_DOCTYPE, start, VI_TEXT(""));
    else if (is_cut_off(telling, start))
        tell_cut_off(telling);
    else if (stands_at(telling, start, "<?"))
        tell_as_it_is(telling);
    else
        tell_with(telling, VI_XML_TAG, telling->at, vi_tag_name(telling->text, start));
}

/* A name is missing: after '&', after '<', or where an attribute should stand. */
static void
tell_name(const struct telling *telling)
{
    char before = telling->at ? telling->text.at[telling->at - 1] : '\0';
    size_t start = vi_tag_start(telling->text, telling->at);
    if (before == '&')
        tell_with(telling, VI_XML_AMPERSAND, telling->at - 1, VI_TEXT(""));
    else if (before != '<' || is_doctype(telling, start) || is_cut_off(telling, start))
        tell_tag(telling);
    else
        tell_with(telling, VI_XML_NAME, start, VI_TEXT(""));
}

static void
tell_declaration(const struct telling *telling)
{
    size_t start = vi_tag_start(telling->text, telling->at);
    if (start && stands_at(telling, start, "<?xml"))
        tell_with(telling, VI_XML_DECLARATION, start, VI_TEXT(""));
    else
        tell_as_it_is(telling);
}

/* --- Attributes ------------------------------------------------------------- */

/* The last attribute that begins before `at`, in the tag that `at` lies in. */
static bool
attribute_before(const struct telling *telling, struct vi_tag_attribute *out)
{
    struct vi_tag_attribute each;
    bool found = false;
    size_t start = vi_tag_start(telling->text, telling->at), next = 0;
    while (vi_tag_next(telling->text, start, &next, &each) && each.offset < telling->at) {
        *out = each;
        found = true;
    }
    return found;
}

static void
tell_value(const struct telling *telling)
{
    struct vi_tag_attribute attribute;
    if (telling->at >= telling->text.size)
        tell_cut_off(telling);
    else if (attribute_before(telling, &attribute))
        tell_with(telling, telling->code,
                  telling->code == VI_XML_UNQUOTED ? telling->at : attribute.offset,
                  attribute.name);
    else
        tell_as_it_is(telling);
}

/* libxml2 names the attribute, with the prefix if it has one; prefixes may differ and mean the
 * same.  The second one is the fault. */
static void
tell_twice(const struct telling *telling)
{
    const xmlError *error = telling->fault->error;
    bool prefixed = error->code == XML_ERR_ATTRIBUTE_REDEFINED && error->str2;
    struct vi_text local = vi_text_from(prefixed ? error->str2 : error->str1);
    struct vi_tag_attribute each;
    size_t start = vi_tag_start(telling->text, telling->at), next = 0, count = 0;
    while (vi_tag_next(telling->text, start, &next, &each)) {
        if (!vi_text_equal(vi_tag_local(each.name), local) || ++count < 2)
            continue;
        tell_with(telling, VI_XML_TWICE, each.offset, each.name);
        return;
    }
    tell_with(telling, VI_XML_TWICE, start, local);
}

/* Where in the tag the prefix stands before a colon. */
static size_t
find_prefix(struct vi_text text, size_t start, size_t end, struct vi_text prefix)
{
    for (size_t at = start + 1; at + prefix.size < end; at++)
        if (text.at[at + prefix.size] == ':' && strchr("< \t\r\n", text.at[at - 1]) &&
            vi_text_starts(from_to(text, at, end), prefix))
            return at;
    return start;
}

static void
tell_prefix(const struct telling *telling)
{
    struct vi_text prefix = vi_text_from(telling->fault->error->str1);
    size_t start = vi_tag_start(telling->text, telling->at);
    tell_with(telling, VI_XML_PREFIX, find_prefix(telling->text, start, telling->at, prefix),
              prefix);
}

/* libxml2 stands somewhere in the name or just behind it. */
static void
tell_colon(const struct telling *telling)
{
    size_t start = vi_tag_start(telling->text, telling->at), from = telling->at;
    while (from > start + 1 && !strchr(" \t\r\n/?", telling->text.at[from - 1]))
        from--;
    tell_with(telling, VI_XML_COLON, from, vi_tag_name(telling->text, from - 1));
}

/* --- References and characters ---------------------------------------------- */

/* From the last '&' on, as far as a reference may reach. */
static bool
find_reference(const struct telling *telling, size_t *start, struct vi_text *reference)
{
    struct vi_text text = telling->text;
    size_t from = telling->at < text.size ? telling->at : text.size;
    while (from && text.at[from - 1] != '&')
        from--;
    if (!from)
        return false;
    size_t to = from;
    while (to < text.size && !strchr(" \t\r\n<>&\"';", text.at[to]))
        to++;
    *start = from - 1;
    *reference = from_to(text, from, to);
    return true;
}

static void
tell_reference(const struct telling *telling)
{
    size_t start;
    struct vi_text reference;
    if (find_reference(telling, &start, &reference))
        tell_with(telling, telling->code, start, reference);
    else
        tell_as_it_is(telling);
}

/* libxml2 reports forbidden characters and the numbers of such alike. */
static void
tell_number(const struct telling *telling)
{
    size_t start;
    struct vi_text reference;
    if (find_reference(telling, &start, &reference) && vi_text_starts(reference, VI_TEXT("#")))
        tell_with(telling, VI_XML_NUMBER, start, reference);
    else
        tell_as_it_is(telling);
}

/* libxml2 stands where the text begins that holds it, or at it. */
static void
tell_brackets(const struct telling *telling)
{
    struct vi_text rest = from_to(telling->text, telling->at, telling->text.size);
    size_t offset = vi_text_find(rest, VI_TEXT("]]>"));
    tell_with(telling, VI_XML_BRACKETS, telling->at + (offset < rest.size ? offset : 0),
              VI_TEXT(""));
}

/* Is what stands here a character that XML forbids?  Then that is the fault, wherever it stands. */
static bool
is_forbidden(const struct telling *telling, unsigned *point)
{
    if (telling->at >= telling->text.size)
        return false;
    unsigned char byte = (unsigned char)telling->text.at[telling->at];
    *point = byte;
    if (byte < 0x20)
        return byte != '\t' && byte != '\n' && byte != '\r';
    bool beyond = stands_at(telling, telling->at, "\xEF\xBF\xBF");
    *point = beyond ? 0xFFFF : 0xFFFE;
    return beyond || stands_at(telling, telling->at, "\xEF\xBF\xBE");
}

static void
tell_character(const struct telling *telling, unsigned point)
{
    char hex[4];
    for (size_t i = 0; i < sizeof(hex); i++)
        hex[i] = "0123456789ABCDEF"[point >> (12 - 4 * i) & 15];
    tell_with(telling, VI_XML_CHARACTER, telling->at, (struct vi_text){hex, sizeof(hex)});
}

/* clang-format off */
static const struct {
    int error; /* libxml2's */
    void (*tell)(const struct telling *telling);
    enum vi_code code;
    const char *what;
} rows[] = {
    {XML_ERR_DOCUMENT_EMPTY,            tell_no_element,  VI_XML_EMPTY,       NULL},
    {XML_ERR_DOCUMENT_END,              tell_after_root,  VI_XML_AFTER,       NULL},
    {XML_ERR_TAG_NOT_FINISHED,          tell_unclosed,    VI_XML_UNCLOSED,    NULL},
    {XML_ERR_TAG_NAME_MISMATCH,         tell_mismatch,    VI_XML_MISMATCH,    NULL},
    {XML_ERR_RESERVED_XML_NAME,         tell_declaration, VI_XML_DECLARATION, NULL},
    {XML_ERR_NAME_REQUIRED,             tell_name,        VI_XML_NAME,        NULL},
    {XML_ERR_GT_REQUIRED,               tell_tag,         VI_XML_TAG,         NULL},
    {XML_ERR_SPACE_REQUIRED,            tell_tag,         VI_XML_TAG,         NULL},
    {XML_ERR_XMLDECL_NOT_FINISHED,      tell_tag,         VI_XML_TAG,         NULL},
    {XML_ERR_ATTRIBUTE_NOT_STARTED,     tell_value,       VI_XML_UNQUOTED,    NULL},
    {XML_ERR_ATTRIBUTE_WITHOUT_VALUE,   tell_value,       VI_XML_NO_VALUE,    NULL},
    {XML_ERR_ATTRIBUTE_NOT_FINISHED,    tell_cut_off,     VI_XML_TRUNCATED,   "the value of an attribute"},
    {XML_ERR_ATTRIBUTE_REDEFINED,       tell_twice,       VI_XML_TWICE,       NULL},
    {XML_NS_ERR_ATTRIBUTE_REDEFINED,    tell_twice,       VI_XML_TWICE,       NULL},
    {XML_NS_ERR_UNDEFINED_NAMESPACE,    tell_prefix,      VI_XML_PREFIX,      NULL},
    {XML_NS_ERR_QNAME,                  tell_colon,       VI_XML_COLON,       NULL},
    {XML_ERR_LT_IN_ATTRIBUTE,           tell_here,        VI_XML_LESS,        NULL},
    {XML_ERR_ENTITYREF_SEMICOL_MISSING, tell_reference,   VI_XML_AMPERSAND,   NULL},
    {XML_ERR_UNDECLARED_ENTITY,         tell_reference,   VI_XML_ENTITY,      NULL},
    {XML_WAR_UNDECLARED_ENTITY,         tell_reference,   VI_XML_ENTITY,      NULL},
    {XML_ERR_INVALID_HEX_CHARREF,       tell_reference,   VI_XML_NUMBER,      NULL},
    {XML_ERR_INVALID_DEC_CHARREF,       tell_reference,   VI_XML_NUMBER,      NULL},
    {XML_ERR_INVALID_CHARREF,           tell_reference,   VI_XML_NUMBER,      NULL},
    {XML_ERR_INVALID_CHAR,              tell_number,      VI_XML_NUMBER,      NULL},
    {XML_ERR_MISPLACED_CDATA_END,       tell_brackets,    VI_XML_BRACKETS,    NULL},
    {XML_ERR_HYPHEN_IN_COMMENT,         tell_here,        VI_XML_HYPHENS,     NULL},
    {XML_ERR_COMMENT_NOT_FINISHED,      tell_cut_off,     VI_XML_TRUNCATED,   "a comment"},
    {XML_ERR_CDATA_NOT_FINISHED,        tell_cut_off,     VI_XML_TRUNCATED,   "a CDATA section"},
    {XML_ERR_PI_NOT_FINISHED,           tell_cut_off,     VI_XML_TRUNCATED,   "a processing instruction"},
};
/* clang-format on */

void
vi_xml_fault_report(const struct vi_xml_fault *fault)
{
    struct telling telling = {.fault = fault, .text = fault->source->text, .at = fault->at};
    unsigned point;
    if (telling.at > telling.text.size)
        telling.at = telling.text.size;
    if (is_forbidden(&telling, &point)) {
        tell_character(&telling, point);
        return;
    }
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        if (rows[i].error != fault->error->code)
            continue;
        telling.code = rows[i].code;
        telling.what = rows[i].what;
        rows[i].tell(&telling);
        return;
    }
    tell_as_it_is(&telling);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/roles.h"

#include <string.h>

/* clang-format off */
/* By name. */
static const struct vi_element elements[] = {
    {"a",          VI_ELEMENT_INLINE,     0},
    {"abbr",       VI_ELEMENT_INLINE,     0},
    {"acronym",    VI_ELEMENT_INLINE,     0},
    {"address",    VI_ELEMENT_PARAGRAPH,  0},
    {"applet",     VI_ELEMENT_UNSEEN,     0},
    {"article",    VI_ELEMENT_MAIN,       0},
    {"aside",      VI_ELEMENT_MARGIN,     0},
    {"audio",      VI_ELEMENT_UNSEEN,     0},
    {"b",          VI_ELEMENT_STRONG,     0},
    {"base",       VI_ELEMENT_INLINE,     0},
    {"bdi",        VI_ELEMENT_INLINE,     0},
    {"bdo",        VI_ELEMENT_INLINE,     0},
    {"big",        VI_ELEMENT_INLINE,     0},
    {"blockquote", VI_ELEMENT_QUOTE,      0},
    {"body",       VI_ELEMENT_INLINE,     0},
    {"br",         VI_ELEMENT_BREAK,      0},
    {"button",     VI_ELEMENT_FURNITURE,  0},
    {"canvas",     VI_ELEMENT_UNSEEN,     0},
    {"caption",    VI_ELEMENT_PARAGRAPH,  0},
    {"center",     VI_ELEMENT_PARAGRAPH,  0},
    {"cite",       VI_ELEMENT_INLINE,     0},
    {"code",       VI_ELEMENT_INLINE,     0},
    {"col",        VI_ELEMENT_INLINE,     0},
    {"colgroup",   VI_ELEMENT_INLINE,     0},
    {"data",       VI_ELEMENT_INLINE,     0},
    {"datalist",   VI_ELEMENT_FURNITURE,  0},
    {"dd",         VI_ELEMENT_DEFINITION, 0},
    {"del",        VI_ELEMENT_INLINE,     0},
    {"details",    VI_ELEMENT_PARAGRAPH,  0},
    {"dfn",        VI_ELEMENT_INLINE,     0},
    {"dialog",     VI_ELEMENT_FURNITURE,  0},
    {"dir",        VI_ELEMENT_UNORDERED,  0},
    {"div",        VI_ELEMENT_PARAGRAPH,  0},
    {"dl",         VI_ELEMENT_PARAGRAPH,  0},
    {"dt",         VI_ELEMENT_TERM,       0},
    {"em",         VI_ELEMENT_INLINE,     0},
    {"embed",      VI_ELEMENT_UNSEEN,     0},
    {"fieldset",   VI_ELEMENT_PARAGRAPH,  0},
    {"figcaption", VI_ELEMENT_PARAGRAPH,  0},
    {"figure",     VI_ELEMENT_PARAGRAPH,  0},
    {"font",       VI_ELEMENT_INLINE,     0},
    {"footer",     VI_ELEMENT_MARGIN,     0},
    {"form",       VI_ELEMENT_PARAGRAPH,  0},
    {"frame",      VI_ELEMENT_INLINE,     0},
    {"frameset",   VI_ELEMENT_PARAGRAPH,  0},
    {"h1",         VI_ELEMENT_HEADING,    1},
    {"h2",         VI_ELEMENT_HEADING,    2},
    {"h3",         VI_ELEMENT_HEADING,    3},
    {"h4",         VI_ELEMENT_HEADING,    4},
    {"h5",         VI_ELEMENT_HEADING,    5},
    {"h6",         VI_ELEMENT_HEADING,    6},
    {"head",       VI_ELEMENT_FURNITURE,  0},
    {"header",     VI_ELEMENT_MARGIN,     0},
    {"hgroup",     VI_ELEMENT_PARAGRAPH,  0},
    {"hr",         VI_ELEMENT_RULE,       0},
    {"html",       VI_ELEMENT_INLINE,     0},
    {"i",          VI_ELEMENT_INLINE,     0},
    {"iframe",     VI_ELEMENT_UNSEEN,     0},
    {"img",        VI_ELEMENT_INLINE,     0},
    {"input",      VI_ELEMENT_INLINE,     0},
    {"ins",        VI_ELEMENT_INLINE,     0},
    {"kbd",        VI_ELEMENT_INLINE,     0},
    {"label",      VI_ELEMENT_INLINE,     0},
    {"legend",     VI_ELEMENT_PARAGRAPH,  0},
    {"li",         VI_ELEMENT_ENTRY,      0},
    {"link",       VI_ELEMENT_INLINE,     0},
    {"listing",    VI_ELEMENT_PRE,        0},
    {"main",       VI_ELEMENT_MAIN,       0},
    {"map",        VI_ELEMENT_INLINE,     0},
    {"mark",       VI_ELEMENT_INLINE,     0},
    {"math",       VI_ELEMENT_INLINE,     0},
    {"menu",       VI_ELEMENT_UNORDERED,  0},
    {"meta",       VI_ELEMENT_INLINE,     0},
    {"meter",      VI_ELEMENT_INLINE,     0},
    {"nav",        VI_ELEMENT_FURNITURE,  0},
    {"nobr",       VI_ELEMENT_INLINE,     0},
    {"noframes",   VI_ELEMENT_FURNITURE,  0},
    {"noscript",   VI_ELEMENT_FURNITURE,  0},
    {"object",     VI_ELEMENT_UNSEEN,     0},
    {"ol",         VI_ELEMENT_ORDERED,    0},
    {"optgroup",   VI_ELEMENT_FURNITURE,  0},
    {"option",     VI_ELEMENT_FURNITURE,  0},
    {"output",     VI_ELEMENT_INLINE,     0},
    {"p",          VI_ELEMENT_PARAGRAPH,  0},
    {"param",      VI_ELEMENT_INLINE,     0},
    {"picture",    VI_ELEMENT_INLINE,     0},
    {"plaintext",  VI_ELEMENT_PRE,        0},
    {"pre",        VI_ELEMENT_PRE,        0},
    {"progress",   VI_ELEMENT_INLINE,     0},
    {"q",          VI_ELEMENT_INLINE,     0},
    {"rp",         VI_ELEMENT_INLINE,     0},
    {"rt",         VI_ELEMENT_INLINE,     0},
    {"ruby",       VI_ELEMENT_INLINE,     0},
    {"s",          VI_ELEMENT_INLINE,     0},
    {"samp",       VI_ELEMENT_INLINE,     0},
    {"script",     VI_ELEMENT_UNSEEN,     0},
    {"search",     VI_ELEMENT_FURNITURE,  0},
    {"section",    VI_ELEMENT_MAIN,       0},
    {"select",     VI_ELEMENT_FURNITURE,  0},
    {"small",      VI_ELEMENT_INLINE,     0},
    {"source",     VI_ELEMENT_INLINE,     0},
    {"span",       VI_ELEMENT_INLINE,     0},
    {"strike",     VI_ELEMENT_INLINE,     0},
    {"strong",     VI_ELEMENT_STRONG,     0},
    {"style",      VI_ELEMENT_UNSEEN,     0},
    {"sub",        VI_ELEMENT_INLINE,     0},
    {"summary",    VI_ELEMENT_PARAGRAPH,  0},
    {"sup",        VI_ELEMENT_INLINE,     0},
    {"svg",        VI_ELEMENT_UNSEEN,     0},
    {"table",      VI_ELEMENT_TABLE,      0},
    {"tbody",      VI_ELEMENT_INLINE,     0},
    {"td",         VI_ELEMENT_CELL,       0},
    {"template",   VI_ELEMENT_UNSEEN,     0},
    {"textarea",   VI_ELEMENT_FURNITURE,  0},
    {"tfoot",      VI_ELEMENT_INLINE,     0},
    {"th",         VI_ELEMENT_HEAD_CELL,  0},
    {"thead",      VI_ELEMENT_INLINE,     0},
    {"time",       VI_ELEMENT_INLINE,     0},
    {"title",      VI_ELEMENT_FURNITURE,  0},
    {"tr",         VI_ELEMENT_ROW,        0},
    {"track",      VI_ELEMENT_INLINE,     0},
    {"tt",         VI_ELEMENT_INLINE,     0},
    {"u",          VI_ELEMENT_INLINE,     0},
    {"ul",         VI_ELEMENT_UNORDERED,  0},
    {"var",        VI_ELEMENT_INLINE,     0},
    {"video",      VI_ELEMENT_UNSEEN,     0},
    {"wbr",        VI_ELEMENT_INLINE,     0},
    {"xmp",        VI_ELEMENT_PRE,        0},
};
/* clang-format on */

static unsigned char
lower(char byte)
{
    return (unsigned char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

static int
compare(struct vi_text name, const char *with)
{
    for (size_t i = 0; i < name.size; i++) {
        const int order = (int)lower(name.at[i]) - (int)(unsigned char)with[i];
        if (order || !with[i])
            return order ? order : 1;
    }
    return with[name.size] ? -1 : 0;
}

enum vi_element_role
vi_element_role(struct vi_text name, uint32_t *level)
{
    size_t low = 0, high = VI_COUNT(elements);
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = compare(name, elements[middle].name);
        if (!order) {
            *level = elements[middle].level;
            return elements[middle].role;
        }
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    *level = 0;
    return VI_ELEMENT_FOREIGN;
}

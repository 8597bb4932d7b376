/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/intake.h"

#include <string.h>

#include "intake/roles.h"
#include "intake/html.h"
#include "intake/markdown.h"
#include "intake/office.h"
#include "intake/plain.h"
#include "xml/tags.h"

/* So much is looked at to tell one format from another. */
#define BEGINNING 4096

/* --- The formats ----------------------------------------------------------------- */

/* One of both readers. */
static const struct {
    const char *name;
    enum vi_source_kind kind;
    enum vires_status (*text)(const struct vi_source *, const struct vi_limits *, struct vi_arena *,
                              struct vires_findings *, struct doc_sheet *);
    enum vires_status (*bytes)(struct vi_source *, const struct vi_intake_means *,
                               struct doc_sheet *);
} formats[VI_INTAKE_COUNT] = {
    [VI_INTAKE_PLAIN] = {"plain text (.txt)", VI_SOURCE_TEXT, vi_plain_read, NULL},
    [VI_INTAKE_MARKDOWN] = {"Markdown (.md)", VI_SOURCE_TEXT, vi_markdown_read, NULL},
    [VI_INTAKE_HTML] = {"HTML (.html)", VI_SOURCE_HTML, vi_html_read, NULL},
    [VI_INTAKE_DOCX] = {"Word (.docx)", VI_SOURCE_BYTES, NULL, vi_office_read},
    [VI_INTAKE_ODT] = {"OpenDocument text (.odt)", VI_SOURCE_BYTES, NULL, vi_office_read},
    [VI_INTAKE_RECORD] = {"records in XML (.xml)", VI_SOURCE_XML, vi_plain_read, NULL},
};

const char *const vi_intake_endings[] = {
    ".xml",   ".txt",  ".text", ".md",   ".markdown", ".html", ".htm",
    ".xhtml", ".docx", ".docm", ".dotx", ".odt",      ".ott",  NULL,
};
static const enum vi_intake intakes[] = {
    VI_INTAKE_RECORD, VI_INTAKE_PLAIN, VI_INTAKE_PLAIN, VI_INTAKE_MARKDOWN, VI_INTAKE_MARKDOWN,
    VI_INTAKE_HTML,   VI_INTAKE_HTML,  VI_INTAKE_HTML,  VI_INTAKE_DOCX,     VI_INTAKE_DOCX,
    VI_INTAKE_DOCX,   VI_INTAKE_ODT,   VI_INTAKE_ODT,
};
_Static_assert(VI_COUNT(intakes) + 1 == VI_COUNT(vi_intake_endings), "one of each ending");

const char *
vi_intake_name(enum vi_intake intake)
{
    return formats[intake].name;
}

/* --- By name -------------------------------------------------------------------- */

static bool
is_named(struct vi_text name, enum vi_intake *intake)
{
    for (size_t i = 0; vi_intake_endings[i]; i++) {
        const size_t size = strlen(vi_intake_endings[i]);
        if (name.size < size || !vi_text_is_like((struct vi_text){name.at + name.size - size, size},
                                                 vi_intake_endings[i]))
            continue;
        *intake = intakes[i];
        return true;
    }
    return false;
}

/* --- By content ----------------------------------------------------------------- */

/* UTF-16 has a zero byte beside each letter of a tag: without them it reads like UTF-8. */
static struct vi_text
beginning(struct vi_text bytes, char room[BEGINNING])
{
    static const struct vi_text marks[] = {{"\xEF\xBB\xBF", 3}, {"\xFE\xFF", 2}, {"\xFF\xFE", 2}};
    struct vi_text text = {room, 0};
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        if (!vi_text_starts(bytes, marks[i]))
            continue;
        bytes.at += marks[i].size;
        bytes.size -= marks[i].size;
        break;
    }
    for (size_t i = 0; i < bytes.size && i < BEGINNING; i++)
        if (bytes.at[i])
            room[text.size++] = bytes.at[i];
    return text;
}

static bool
is_html(struct vi_text text, size_t at)
{
    uint32_t level;
    const struct vi_text name = vi_tag_name(text, at);
    if (vi_text_is_like(name, "!doctype")) {
        struct vi_text rest = {name.at + name.size, text.size - at - 1 - name.size}, word = {0};
        if (!vi_text_word(&rest, &word))
            return false;
        word.size = vi_text_find(word, VI_TEXT(">"));
        return vi_text_is_like(word, "html");
    }
    return vi_element_role(name, &level) != VI_ELEMENT_FOREIGN;
}

enum vi_intake
vi_intake_of(struct vi_text name, struct vi_text bytes)
{
    char room[BEGINNING];
    enum vi_intake intake;
    if (vi_office_is(bytes))
        return vi_office_is_odt(bytes) ? VI_INTAKE_ODT : VI_INTAKE_DOCX;
    if (is_named(name, &intake))
        return intake;
    const struct vi_text text = beginning(bytes, room);
    const size_t first = vi_tags_prolog(text);
    if (!vi_text_starts(vi_text_trim(text), VI_TEXT("<")))
        return VI_INTAKE_PLAIN;
    return first < text.size && text.at[first] == '<' && is_html(text, first) ? VI_INTAKE_HTML
                                                                              : VI_INTAKE_RECORD;
}

/* --- Reading -------------------------------------------------------------------- */

enum vi_source_kind
vi_intake_source(enum vi_intake intake)
{
    return formats[intake].kind;
}

enum vires_status
vi_intake_read(enum vi_intake intake, struct vi_source *source, const struct vi_intake_means *means,
               struct doc_sheet *out)
{
    if (formats[intake].bytes)
        return formats[intake].bytes(source, means, out);
    return formats[intake].text(source, means->limits, means->scratch, means->findings, out);
}

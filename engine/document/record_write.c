/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_write.h"

#include "document/record_walk.h"
#include "xml/tree.h"

#define DEEPEST 64 /* as xml-depth; deeper elements stand as far in as these */

struct writer {
    struct vi_buffer *out;
    const struct doc_record *record;
    unsigned depth;
    bool open;            /* the start tag is not closed yet */
    bool inside[DEEPEST]; /* by depth: an element stands inside it */
};

/* --- Characters ------------------------------------------------------------------- */

static void
string(struct writer *writer, const char *text)
{
    vi_buffer_string(writer->out, text);
}

static void
escaped(struct writer *writer, struct vi_text text)
{
    static const struct {
        char byte;
        const char *instead;
    } escapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};
    for (size_t i = 0; i < text.size; i++) {
        const char *instead = NULL;
        for (size_t j = 0; j < VI_COUNT(escapes) && !instead; j++)
            if (text.at[i] == escapes[j].byte)
                instead = escapes[j].instead;
        const unsigned char byte = (unsigned char)text.at[i];
        if (instead)
            string(writer, instead);
        else
            vi_buffer_char(writer->out, byte < ' ' ? ' ' : text.at[i]);
    }
}

static void
indent(struct writer *writer)
{
    string(writer, "\n");
    for (unsigned i = 0; i < writer->depth; i++)
        string(writer, "  ");
}

static unsigned
level(const struct writer *writer)
{
    return writer->depth < DEEPEST ? writer->depth : DEEPEST - 1;
}

static void
close_tag(struct writer *writer)
{
    if (writer->open)
        string(writer, ">");
    writer->open = false;
}

/* --- What the walk tells -------------------------------------------------------------------------
 */

static void
start(void *user, struct vi_text name, const struct vi_place *place)
{
    struct writer *writer = user;
    (void)place;
    close_tag(writer);
    writer->inside[level(writer)] = true;
    indent(writer);
    string(writer, "<");
    vi_buffer_text(writer->out, name);
    if (writer->depth == 0)
        string(writer, " xmlns=\"" VI_RECORD_NAMESPACE "\"");
    writer->depth++;
    writer->open = true;
    writer->inside[level(writer)] = false;
}

static void
attribute(void *user, const char *name, struct vi_text value)
{
    struct writer *writer = user;
    string(writer, " ");
    string(writer, name);
    string(writer, "=\"");
    escaped(writer, value);
    string(writer, "\"");
}

static void
number_attribute(struct writer *writer, const char *name, uint32_t number)
{
    string(writer, " ");
    string(writer, name);
    string(writer, "=\"");
    vi_buffer_number(writer->out, number);
    string(writer, "\"");
}

/* A constitution stands in the record as it stood in the source. */
static void
write_claims(struct writer *writer, const struct prog_authority *claims)
{
    const struct vi_text end = VI_TEXT("</constitution>");
    if (!claims || !claims->place.source)
        return;
    struct vi_text rest = claims->place.source->text;
    if (claims->place.offset >= rest.size)
        return;
    rest.at += claims->place.offset;
    rest.size -= claims->place.offset;
    const size_t size = vi_text_find(rest, end);
    if (!vi_text_starts(rest, VI_TEXT("<constitution")) || size == rest.size)
        return;
    close_tag(writer);
    writer->inside[level(writer)] = true;
    indent(writer);
    vi_buffer_text(writer->out, (struct vi_text){rest.at, size + end.size});
}

static void
write_spot(struct writer *writer, const struct vi_spot *spot)
{
    const struct {
        const char *name;
        uint32_t number;
    } numbers[] = {
        {"page", spot->page},   {"line", spot->line}, {"paragraph-number", spot->paragraph},
        {"table", spot->table}, {"row", spot->row},   {"cell", spot->cell}};
    const struct {
        const char *name;
        struct vi_text text;
    } texts[] = {{"within", spot->within}, {"under", spot->under}, {"begins", spot->begins}};
    for (size_t i = 0; i < VI_COUNT(numbers); i++)
        if (numbers[i].number)
            number_attribute(writer, numbers[i].name, numbers[i].number);
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        if (texts[i].text.size)
            attribute(writer, texts[i].name, texts[i].text);
}

static void
place(void *user, const struct vi_place *at)
{
    struct writer *writer = user;
    const struct vi_spot *spot = vi_place_spot(*at);
    if (spot)
        write_spot(writer, spot);
    if (at->source && !spot) {
        const struct vi_line_column where = vi_place_line_column(*at);
        number_attribute(writer, "line", where.line);
        number_attribute(writer, "column", where.column);
    }
    if (writer->depth == 1)
        write_claims(writer, writer->record->claims);
}

static void
text(void *user, struct vi_text text)
{
    struct writer *writer = user;
    close_tag(writer);
    escaped(writer, text);
}

static void
end(void *user, struct vi_text name)
{
    struct writer *writer = user;
    const bool inside = writer->inside[level(writer)];
    writer->depth--;
    if (writer->open) {
        string(writer, "/>");
        writer->open = false;
        return;
    }
    if (inside)
        indent(writer);
    string(writer, "</");
    vi_buffer_text(writer->out, name);
    string(writer, ">");
}

void
vi_record_write(const struct doc_record *record, struct vi_buffer *out)
{
    static const struct record_sink sink = {start, attribute, place, text, end};
    struct writer writer = {.out = out, .record = record};
    string(&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    if (!vi_record_walk(record, &sink, &writer, &out->allocator))
        out->failed = true;
    string(&writer, "\n");
}

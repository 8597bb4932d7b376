/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/plain.h"

#include "intake/builder.h"

#define LINE_SEPARATOR "\xE2\x80\xA8"

/* The size of a line break that a web page left in the text, or 0. */
static size_t
break_mark(struct vi_text text)
{
    static const char *const marks[] = {"<br />", "<br/>", "<br>", "<BR>"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (vi_text_starts(text, vi_text_from(marks[i])))
            return vi_text_from(marks[i]).size;
    return 0;
}

/* The size of the line end that `text` starts with, or 0. */
static size_t
line_end(struct vi_text text)
{
    if (text.at[0] == '<')
        return break_mark(text);
    if (text.at[0] == '\r')
        return text.size > 1 && text.at[1] == '\n' ? 2 : 1;
    if (text.at[0] == '\n' || text.at[0] == '\f')
        return 1;
    return vi_text_starts(text, VI_TEXT(LINE_SEPARATOR)) ? 3 : 0;
}

/* The offset of the next line end at or after `at`, or the size of the text. */
static size_t
next_end(struct vi_text text, size_t at)
{
    while (at < text.size) {
        const unsigned char byte = (unsigned char)text.at[at];
        const bool may_end =
            byte == '\n' || byte == '\r' || byte == '\f' || byte == 0xE2 || byte == '<';
        if (may_end && line_end((struct vi_text){text.at + at, text.size - at}))
            return at;
        at++;
    }
    return text.size;
}

static uint32_t
indent_of(struct vi_text blank)
{
    uint32_t indent = 0;
    for (size_t i = 0; i < blank.size; i++) {
        const unsigned char byte = (unsigned char)blank.at[i];
        if (byte == '\t')
            indent += 8 - indent % 8;
        else if ((byte & 0xC0) != 0x80) /* one a character, whatever its bytes */
            indent++;
    }
    return indent;
}

static struct doc_line
line_of(struct vi_text whole)
{
    struct doc_line line = {.text = vi_text_trim(whole)};
    if (!line.text.size)
        return (struct doc_line){.text = {whole.at, 0}};
    line.indent = indent_of((struct vi_text){whole.at, (size_t)(line.text.at - whole.at)});
    return line;
}

static size_t
count_lines(struct vi_text text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.size; count++) {
        at = next_end(text, at);
        if (at < text.size)
            at += line_end((struct vi_text){text.at + at, text.size - at});
    }
    return count;
}

enum vires_status
vi_plain_read(const struct vi_source *source, const struct vi_limits *limits,
              struct vi_arena *arena, struct vires_findings *findings, struct doc_sheet *out)
{
    const struct vi_text text = source->text;
    struct doc_sheet sheet = {.source = source, .text = source->text};
    const size_t count = count_lines(text);
    if (count > limits->value[VI_LIMIT_TEXT_LINES])
        return vi_builder_over(VI_TEXT_LINES, VI_LIMIT_TEXT_LINES, source, 0, limits, findings);
    sheet.lines = VI_NEW_ARRAY(arena, struct doc_line, count);
    if (!sheet.lines)
        return VIRES_NO_MEMORY;
    for (size_t at = 0; at < text.size;) {
        const size_t end = next_end(text, at);
        if (end - at > limits->value[VI_LIMIT_LINE_BYTES])
            return vi_builder_over(VI_TEXT_LINE_BYTES, VI_LIMIT_LINE_BYTES, source, at, limits,
                                   findings);
        sheet.lines[sheet.count++] = line_of((struct vi_text){text.at + at, end - at});
        at = end;
        if (at < text.size)
            at += line_end((struct vi_text){text.at + at, text.size - at});
    }
    *out = sheet;
    return VIRES_OK;
}

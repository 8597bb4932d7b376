/* SPDX-License-Identifier: Apache-2.0 */
#include "support/pdfs.h"

#include <stdio.h>
#include <string.h>

#define WIDE 6
#define HIGH 12

struct drawing {
    struct vi_buffer *out;
    int top, high;
    bool in_block, in_line;
};

static void
tag(struct drawing *drawing, const char *name, int left, int right)
{
    char words[160];
    snprintf(words, sizeof words,
             "<%s xMin=\"%d.000000\" yMin=\"%d.000000\" xMax=\"%d.000000\" yMax=\"%d.000000\">",
             name, left, drawing->top, right, drawing->top + drawing->high);
    vi_buffer_string(drawing->out, words);
}

static void
end_line(struct drawing *drawing)
{
    if (drawing->in_line)
        vi_buffer_string(drawing->out, "</line>\n");
    drawing->in_line = false;
}

static void
end_block(struct drawing *drawing)
{
    end_line(drawing);
    if (drawing->in_block)
        vi_buffer_string(drawing->out, "</block></flow>\n");
    drawing->in_block = false;
}

static void
draw_word(struct drawing *drawing, const char *line, size_t from, size_t end)
{
    const int wide = drawing->high > HIGH ? WIDE + WIDE / 2 : WIDE;
    const int left = (int)vi_text_points((struct vi_text){line, from}) * wide + 72;
    const struct vi_text word = {line + from, end - from};
    if (!drawing->in_block)
        vi_buffer_string(drawing->out, "<flow><block>");
    if (!drawing->in_line)
        tag(drawing, "line", left, left);
    drawing->in_block = drawing->in_line = true;
    tag(drawing, "word", left, left + (int)vi_text_points(word) * wide);
    for (size_t i = 0; i < word.size; i++)
        if (word.at[i] == '&')
            vi_buffer_string(drawing->out, "&amp;");
        else
            vi_buffer_char(drawing->out, word.at[i]);
    vi_buffer_string(drawing->out, "</word>");
}

static void
draw_line(struct drawing *drawing, const char *line, size_t size)
{
    size_t spaces = 0;
    bool blank = true;
    drawing->high = HIGH;
    if (size && line[0] == '#')
        drawing->high = HIGH + HIGH / 2;
    if (size && line[0] == '^')
        drawing->top -= 3;
    if (size && (line[0] == '#' || line[0] == '^')) {
        line++;
        size--;
    }
    for (size_t i = 0; i < size;) {
        size_t end = i;
        while (end < size && line[end] != ' ')
            end++;
        if (end == i) {
            spaces++;
            i++;
            continue;
        }
        if (spaces > 2)
            end_line(drawing);
        draw_word(drawing, line, i, end);
        blank = false;
        spaces = 0;
        i = end;
    }
    if (blank)
        end_block(drawing);
    end_line(drawing);
    drawing->top += drawing->high;
}

void
pdfs_draw(struct vi_buffer *out, const char *pages)
{
    struct drawing drawing = {.out = out, .top = 72};
    vi_buffer_string(out, "<!DOCTYPE html PUBLIC \"x\">\n<html><head><title>a & b</title></head>\n"
                          "<body>\n<doc>\n<page width=\"595.0\" height=\"842.0\">\n");
    for (const char *at = pages; *at;) {
        const size_t size = strcspn(at, "\n\f");
        draw_line(&drawing, at, size);
        at += size;
        if (*at == '\f') {
            end_block(&drawing);
            vi_buffer_string(out, "</page>\n<page width=\"595.0\" height=\"842.0\">\n");
            drawing.top = 72;
        }
        at += *at != 0;
    }
    end_block(&drawing);
    vi_buffer_string(out, "</page>\n</doc>\n</body>\n</html>\n");
}

static enum vires_pdf_answer
read_drawing(void *user, const char *bytes, size_t size, uint64_t pages, struct vires_writer writer)
{
    struct pdfs *pdfs = user;
    struct vi_buffer markup, drawn;
    pdfs->pages = pages;
    if (pdfs->answer)
        return pdfs->answer;
    vi_buffer_init(&markup, NULL);
    vi_buffer_init(&drawn, NULL);
    vi_buffer_text(&drawn, (struct vi_text){bytes, size});
    vi_buffer_char(&drawn, '\0');
    if (pdfs->markup)
        vi_buffer_string(&markup, pdfs->markup);
    else
        pdfs_draw(&markup, drawn.bytes);
    const bool wanted = writer.write(writer.user, markup.bytes, markup.size);
    vi_buffer_free(&markup);
    vi_buffer_free(&drawn);
    return wanted ? VIRES_PDF_READ : VIRES_PDF_OUTPUT;
}

struct vires_pdf_reader
pdfs_reader(struct pdfs *pdfs)
{
    return (struct vires_pdf_reader){read_drawing, pdfs};
}

void
pdfs_words(struct sheets *sheets, const char *pages, struct pdf_words *words)
{
    struct vi_buffer markup;
    vi_arena_reset(&sheets->arena);
    vi_buffer_init(&markup, NULL);
    pdfs_draw(&markup, pages);
    char *bytes = VI_NEW_ARRAY(&sheets->arena, char, markup.size);
    assert_non_null(bytes);
    memcpy(bytes, markup.bytes, markup.size);
    assert_int_equal(
        vi_pdf_words_read(sheets->xml, bytes, markup.size, &sheets->limits, &sheets->arena, words),
        VIRES_OK);
    vi_buffer_free(&markup);
}

void
pdfs_lines(struct sheets *sheets, const char *pages, struct pdf_lines *lines)
{
    struct pdf_words words;
    pdfs_words(sheets, pages, &words);
    *lines = (struct pdf_lines){0};
    vi_buffer_init(&lines->text, NULL);
    assert_true(vi_pdf_lines_make(&words, &sheets->arena, lines));
}

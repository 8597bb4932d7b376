/* SPDX-License-Identifier: Apache-2.0 */
/* The document's own text.  Prose stands as its paragraphs, a record in XML as its lines; each with
 * the findings that are about it. */
#include "model/block.h"
#include "report/html.h"

#define MARKED ((size_t)64) /* bytes that are set off at most, to the end of a word */

struct setting {
    struct vi_html *html;
    size_t next; /* the first finding that is not set yet */
};

/* --- Marks --------------------------------------------------------------------------- */

static bool
ends_phrase(char byte)
{
    return byte == '.' || byte == ';' || byte == ':' || byte == ',' || byte == '\t' ||
           byte == '\n' || byte == '\r';
}

/* Where the words end that begin at `from`: with their phrase, or after so many bytes. */
static size_t
phrase_end(struct vi_text text, size_t from)
{
    size_t end = from, space = 0;
    for (; end < text.size && end - from < MARKED; end++) {
        if (end > from && ends_phrase(text.at[end]))
            return end;
        if (text.at[end] == ' ')
            space = end;
    }
    return end == text.size || !space ? end : space;
}

/* A mark begins and ends with whole characters. */
static size_t
whole(struct vi_text text, size_t at)
{
    while (at < text.size && ((unsigned char)text.at[at] & 0xC0) == 0x80)
        at++;
    return at;
}

static void
put_reference(struct vi_html *html, const struct vi_html_finding *finding)
{
    vi_html_put(html, "<a class=\"ref ");
    vi_html_put(html, vi_html_class(vi_rank_of(finding->row)));
    vi_html_put(html, "\" href=\"#");
    vi_html_put(html, html->id);
    vi_html_put(html, "-f");
    vi_html_number(html, finding->number);
    vi_html_put(html, "\" id=\"");
    vi_html_put(html, html->id);
    vi_html_put(html, "-m");
    vi_html_number(html, finding->number);
    vi_html_put(html, "\" aria-label=\"Finding ");
    vi_html_number(html, finding->number);
    vi_html_put(html, "\">");
    vi_html_number(html, finding->number);
    vi_html_put(html, "</a>");
}

static struct vi_text
part_of(struct vi_text text, size_t from, size_t until)
{
    return (struct vi_text){text.at + from, until - from};
}

/* Text, in a row of a table cell by cell. */
static void
put_cells(struct vi_html *html, struct vi_text text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] != '\t')
            continue;
        vi_html_text(html, part_of(text, from, i));
        vi_html_put(html, "<span class=\"cell\"> </span>");
        from = i + 1;
    }
    vi_html_text(html, part_of(text, from, text.size));
}

/* Words with marks at the places of the findings: at[i], growing, is that of the i-th. */
static void
put_marked(struct setting *setting, struct vi_text text, const size_t *at, size_t count)
{
    struct vi_html *html = setting->html;
    size_t done = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t from = whole(text, at[i] < text.size ? at[i] : 0);
        if (from >= done) {
            const size_t end = whole(text, phrase_end(text, from));
            put_cells(html, part_of(text, done, from));
            vi_html_put(html, "<mark>");
            put_cells(html, part_of(text, from, end));
            vi_html_put(html, "</mark>");
            done = end;
        }
        put_reference(html, &html->findings[setting->next + i]);
    }
    put_cells(html, part_of(text, done, text.size));
}

/* How many of the findings to come stand before `end`? */
static size_t
count_before(const struct setting *setting, uint32_t end)
{
    const struct vi_html *html = setting->html;
    size_t count = 0;
    while (setting->next + count < html->count &&
           html->findings[setting->next + count].offset < end)
        count++;
    return count;
}

/* In the margin: the line, paragraph or page, as far as there is room. */
static void
put_number(struct vi_html *html, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    vi_html_put(html, "<span class=\"no\" aria-hidden=\"true\">");
    if (spot && spot->page) {
        vi_html_put(html, "p. ");
        vi_html_number(html, spot->page);
    } else if (spot && spot->paragraph) {
        vi_html_put(html, "\xC2\xB6\xC2\xA0");
        vi_html_number(html, spot->paragraph);
    } else if (!spot && place.source) {
        vi_html_number(html, vi_place_line_column(place).line);
    }
    vi_html_put(html, "</span>");
}

/* The findings stand before the words in the source, so that they float beside where they begin. */
static void
put_line(struct setting *setting, const char *class_, struct vi_place place, struct vi_text label,
         struct vi_text text, const size_t *at, size_t count)
{
    struct vi_html *html = setting->html;
    vi_html_put(html, "<div class=\"b");
    vi_html_put(html, count ? " hit" : "");
    vi_html_put(html, "\">");
    for (size_t i = 0; i < count; i++)
        vi_html_card(html, &html->findings[setting->next + i]);
    put_number(html, place);
    vi_html_put(html, "<p class=\"");
    vi_html_put(html, class_);
    vi_html_put(html, "\">");
    if (label.size) {
        vi_html_put(html, "<span class=\"label\">");
        vi_html_text(html, label);
        vi_html_put(html, "</span> ");
    }
    put_marked(setting, text, at, count);
    vi_html_put(html, "</p></div>\n");
    setting->next += count;
}

/* --- Prose ---------------------------------------------------------------------------- */

/* The byte of the block's text at which a place in the source begins: places grow with it. */
static size_t
find_in_block(const struct doc_text *text, const struct doc_block *block, uint32_t offset)
{
    size_t low = 0, high = block->text.size ? block->text.size - 1 : 0;
    while (low < high) {
        const size_t middle = low + (high - low + 1) / 2;
        if (vi_block_place(text, block, middle).offset <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static const char *
block_class(const struct doc_block *block)
{
    if (block->quoted)
        return "quote";
    switch (block->kind) {
    case DOC_LINE_HEADING:
        return block->level <= 1 ? "h h1" : block->level == 2 ? "h h2" : "h h3";
    case DOC_LINE_LISTED:
        return block->level <= 1 ? "li" : "li deep";
    case DOC_LINE_ROW:
        return "row";
    case DOC_LINE_QUOTE:
        return "quote";
    case DOC_LINE_TEXT:
    case DOC_LINE_FURNITURE:
        break;
    }
    return "t";
}

static void
put_block(struct setting *setting, const struct doc_text *text, size_t index)
{
    struct vi_html *html = setting->html;
    const struct doc_block *block = &text->blocks[index];
    const uint32_t end =
        index + 1 < text->count ? text->blocks[index + 1].place.offset : UINT32_MAX;
    const size_t count = count_before(setting, end);
    size_t *at = VI_NEW_ARRAY(&html->scratch, size_t, count);
    for (size_t i = 0; at && i < count; i++)
        at[i] = find_in_block(text, block, html->findings[setting->next + i].offset);
    if (at)
        put_line(setting, block_class(block), block->place, block->label, block->text, at, count);
}

static void
put_blocks(struct setting *setting, const struct doc_text *text)
{
    vi_html_put(setting->html, "<div class=\"text\">\n");
    for (size_t i = 0; i < text->count; i++)
        put_block(setting, text, i);
}

/* --- Lines ---------------------------------------------------------------------------- */

static void
put_source_line(struct setting *setting, uint32_t start, uint32_t next)
{
    struct vi_html *html = setting->html;
    struct vi_text text = {html->document->source->text.at + start, next - start};
    const size_t count = count_before(setting, next);
    size_t *at = VI_NEW_ARRAY(&html->scratch, size_t, count);
    while (text.size && (text.at[text.size - 1] == '\n' || text.at[text.size - 1] == '\r'))
        text.size--;
    for (size_t i = 0; at && i < count; i++) {
        const uint32_t offset = html->findings[setting->next + i].offset;
        at[i] = offset < start ? 0 : offset - start;
    }
    if (at)
        put_line(setting, "src", (struct vi_place){html->document->source, start, 0, 0, NULL},
                 VI_TEXT(""), text, at, count);
}

static void
put_source(struct setting *setting)
{
    const struct vi_source *source = setting->html->document->source;
    vi_html_put(setting->html, "<div class=\"text source\">\n");
    uint32_t count = source->line_starts ? source->line_count : 0;
    if (count && source->line_starts[count - 1] == source->text.size)
        count--; /* nothing follows the last line end */
    for (uint32_t i = 0; i < count; i++)
        put_source_line(setting, source->line_starts[i],
                        i + 1 < count ? source->line_starts[i + 1] : (uint32_t)source->text.size);
}

/* Findings at the very end of the source, or of a text without a line. */
static void
put_rest(struct setting *setting)
{
    const size_t left = setting->html->count - setting->next;
    size_t *at = VI_NEW_ARRAY(&setting->html->scratch, size_t, left);
    if (at && left)
        put_line(setting, "t", (struct vi_place){0}, VI_TEXT(""), VI_TEXT(""), at, left);
}

void
vi_html_body(struct vi_html *html)
{
    struct setting setting = {.html = html};
    const struct doc_text *text = html->document->record->text;
    vi_html_put(html, "<h3>The document, with the findings beside it</h3>\n");
    if (text && text->sheet && text->count)
        put_blocks(&setting, text);
    else
        put_source(&setting);
    put_rest(&setting);
    vi_html_put(html, "</div>\n");
}

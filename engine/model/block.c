/* SPDX-License-Identifier: Apache-2.0 */
#include "model/block.h"

/* --- Records in XML -------------------------------------------------------------------- */

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* What stands between the tags of the element that begins there; empty if nothing does. */
static struct vi_text
inside(struct vi_text source, size_t at)
{
    char quote = '\0';
    for (; at < source.size && (quote || source.at[at] != '>'); at++) {
        const char byte = source.at[at];
        if (quote)
            quote = byte == quote ? '\0' : quote;
        else if (byte == '"' || byte == '\'')
            quote = byte;
    }
    if (!at || at >= source.size || source.at[at - 1] == '/')
        return VI_TEXT("");
    return (struct vi_text){source.at + at + 1, source.size - at - 1};
}

/* The part of the source that says what `text` says, as far as it is the same but for white space:
 * up to an entity or an element within it. */
static struct vi_text
as_written(struct vi_place place, struct vi_text text)
{
    if (!place.source || vi_place_is_stated(place) || place.offset >= place.source->text.size)
        return VI_TEXT("");
    struct vi_text rest = inside(place.source->text, place.offset);
    while (rest.size && is_space(rest.at[0]))
        rest = (struct vi_text){rest.at + 1, rest.size - 1};
    size_t at = 0, in_text = 0;
    while (at < rest.size && in_text < text.size) {
        if (is_space(rest.at[at]) && text.at[in_text] == ' ') {
            while (at < rest.size && is_space(rest.at[at]))
                at++;
        } else if (rest.at[at] == text.at[in_text] && rest.at[at] != '&' && rest.at[at] != '<') {
            at++;
        } else {
            break;
        }
        in_text++;
    }
    return (struct vi_text){rest.at, at};
}

/* --- Places ------------------------------------------------------------------------------ */

/* Of a record it is looked for where something is found; a title stands in an attribute. */
static struct vi_text
raw_of(const struct doc_text *text, const struct doc_block *block)
{
    if (block->raw.size || text->sheet || block->kind == DOC_LINE_HEADING)
        return block->raw;
    return as_written(block->place, block->text);
}

struct vi_place
vi_block_place(const struct doc_text *text, const struct doc_block *block, size_t at)
{
    const struct vi_text raw = raw_of(text, block);
    if (!raw.size || vi_place_is_stated(block->place))
        return block->place;
    const size_t offset = vi_text_uncollapsed(raw, at);
    if (offset >= raw.size && at)
        return block->place; /* what follows is not as it stands in the source */
    const struct vi_text there = {raw.at + offset, 0};
    if (text->sheet)
        return vi_sheet_place(text->sheet, there);
    struct vi_place place = block->place;
    place.offset = (uint32_t)(there.at - place.source->text.at);
    return place;
}

size_t
vi_blocks_from(const struct doc_text *text, uint32_t order)
{
    size_t low = 0, high = text->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (text->blocks[middle].order < order)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

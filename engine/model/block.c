/* SPDX-License-Identifier: Apache-2.0 */
#include "model/block.h"

struct vi_place
vi_block_place(const struct doc_text *text, const struct doc_block *block, size_t at)
{
    if (!block->raw.size || vi_place_is_stated(block->place))
        return block->place;
    const size_t offset = vi_text_uncollapsed(block->raw, at);
    if (offset >= block->raw.size && at)
        return block->place; /* what follows is not as it stands in the source */
    const struct vi_text there = {block->raw.at + offset, 0};
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

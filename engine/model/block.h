/* SPDX-License-Identifier: Apache-2.0 */
/* Finding one's way in the text of a document. */
#ifndef VI_MODEL_BLOCK_H
#define VI_MODEL_BLOCK_H

#include "model/document.h"

/* Where byte `at` of the block's text stands; its beginning, if that cannot be told. */
struct vi_place vi_block_place(const struct doc_text *text, const struct doc_block *block,
                               size_t at);
/* The first block of that order or a later one; text->count: none. */
size_t vi_blocks_from(const struct doc_text *text, uint32_t order);

#endif

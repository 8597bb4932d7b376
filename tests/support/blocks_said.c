/* SPDX-License-Identifier: Apache-2.0 */
#include "support/blocks_said.h"

#include <stdio.h>

static void
write_number(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_line_column at = vi_place_line_column(place);
    vi_buffer_number(out, at.line);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.column);
}

static void
write_around(struct vi_buffer *out, const struct doc_block *block)
{
    if (!block->meeting && !block->item && !block->decision && !block->recommendation)
        return;
    vi_buffer_string(out, " <");
    vi_buffer_string(out, block->meeting ? "m" : "");
    if (block->item) {
        vi_buffer_char(out, 'i');
        vi_buffer_text(out, block->item->number);
    }
    if (block->decision) {
        vi_buffer_char(out, 'd');
        vi_buffer_number(out, block->decision->number);
    }
    vi_buffer_string(out, block->recommendation ? "r" : "");
    vi_buffer_string(out, block->clause ? "c" : "");
    vi_buffer_char(out, '>');
}

static void
write_block(struct vi_buffer *out, const struct doc_block *block)
{
    static const char *const kinds[] = {
        [DOC_LINE_TEXT] = "text", [DOC_LINE_HEADING] = "head", [DOC_LINE_LISTED] = "list",
        [DOC_LINE_ROW] = "row",   [DOC_LINE_QUOTE] = "quote",  [DOC_LINE_FURNITURE] = "furniture"};
    write_number(out, block->place);
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, kinds[block->kind]);
    if (block->level)
        vi_buffer_number(out, block->level);
    if (block->label.size) {
        vi_buffer_string(out, " (");
        vi_buffer_text(out, block->label);
        vi_buffer_char(out, ')');
    }
    if (block->named) {
        vi_buffer_string(out, " {");
        vi_buffer_string(out, vi_words_name(model_parts, (int)block->named));
        vi_buffer_char(out, '}');
    }
    write_around(out, block);
    vi_buffer_string(out, block->quoted ? " \" " : " ");
    vi_buffer_text(out, block->text);
    vi_buffer_char(out, '\n');
}

void
blocks_table(const struct texts_case *cases, size_t count)
{
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts,
                   "<rule id='t' severity='advice'><title>T</title><applies to='record'/><drafting "
                   "check='brackets'/></rule>",
                   texts_style);
    for (size_t i = 0; i < count; i++) {
        uint32_t order = 0;
        (void)verdicts_of(&verdicts, cases[i].text);
        const struct doc_text *text = verdicts.record->text;
        vi_buffer_clear(&verdicts.said);
        for (size_t k = 0; k < text->count; k++) {
            write_block(&verdicts.said, &text->blocks[k]);
            assert_true(text->blocks[k].order >= order); /* it never falls */
            order = text->blocks[k].order;
        }
        assert_text(vi_buffer_view(&verdicts.said), cases[i].expected, cases[i].why);
    }
    verdicts_close(&verdicts);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/tracked.h"

#define OPENING 10 /* lines in which a document says what it is */

static bool
is_letter(char byte)
{
    return ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') || (unsigned char)byte >= 0x80;
}

/* "Draft minutes", "DRAFT"; not "drafting". */
static bool
says_draft(struct vi_text text)
{
    const struct vi_text word = VI_TEXT("draft");
    size_t at;
    while ((at = vi_text_find_like(text, word.at)) < text.size) {
        const size_t end = at + word.size;
        if ((!at || !is_letter(text.at[at - 1])) && (end == text.size || !is_letter(text.at[end])))
            return true;
        text = (struct vi_text){text.at + end, text.size - end};
    }
    return false;
}

/* In its opening, or in a header or footer. */
static bool
is_draft(const struct doc_sheet *sheet, const struct doc_record *record)
{
    size_t opening = 0;
    for (size_t i = 0; i < sheet->count; i++) {
        const struct doc_line *line = &sheet->lines[i];
        opening += line->text.size != 0;
        if ((opening <= OPENING || line->kind == DOC_LINE_FURNITURE) && says_draft(line->text))
            return true;
    }
    return record->status == MODEL_STAGE_DRAFT;
}

static void
write_count(struct vi_buffer *out, uint32_t count, const char *noun)
{
    if (!count)
        return;
    vi_buffer_string(out, out->size ? " and " : "");
    vi_buffer_number(out, count);
    vi_buffer_string(out, noun);
    vi_buffer_string(out, count == 1 ? "" : "s");
}

void
vi_tracked_tell(const struct vi_prose_reader *reader, const struct doc_record *record)
{
    const struct doc_changes *changes = &reader->sheet.changes;
    struct vi_buffer counts;
    if ((!changes->inserted && !changes->deleted) || is_draft(&reader->sheet, record))
        return;
    vi_buffer_init(&counts, &reader->arena->allocator);
    write_count(&counts, changes->inserted, " insertion");
    write_count(&counts, changes->deleted, " deletion");
    vi_report1(reader->findings, VI_TEXT_CHANGES, changes->first, vi_buffer_view(&counts));
    reader->findings->failed |= counts.failed;
    vi_buffer_free(&counts);
}

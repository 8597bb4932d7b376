/* SPDX-License-Identifier: Apache-2.0 */
#include "report/count.h"

void
vi_count_write(struct vi_buffer *out, uint64_t count, const char *noun)
{
    vi_buffer_number(out, (int64_t)count);
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, noun);
    if (count != 1)
        vi_buffer_char(out, 's');
}

const char *
vi_document_word(enum vires_document_verdict verdict)
{
    static const char *const words[] = {
        [VIRES_DOCUMENT_BREACHED] = "breached",     [VIRES_DOCUMENT_UNPROVEN] = "unproven",
        [VIRES_DOCUMENT_CLEAR] = "clear",           [VIRES_DOCUMENT_NOT_JUDGED] = "not judged",
        [VIRES_DOCUMENT_UNREADABLE] = "unreadable",
    };
    return words[verdict];
}

/* Breaches by severity; what follows from another breach is not counted again. */
static void
count_breaches(const struct verdict_document *document, uint32_t count[VIRES_SEVERE + 1])
{
    for (size_t i = 0; i < document->row_count; i++) {
        const struct verdict_row *row = &document->rows[i];
        if (row->verdict == VIRES_BREACHED && !row->follows && !row->accepted)
            count[row->rule->severity]++;
    }
}

void
vi_counts_write(struct vi_buffer *out, const struct verdict_document *document)
{
    const struct verdict_counts *counts = &document->counts;
    uint32_t breached[VIRES_SEVERE + 1] = {0};
    count_breaches(document, breached);
    const struct {
        uint32_t count;
        bool always;
        const char *one, *many;
    } parts[] = {
        {breached[VIRES_SEVERE], false, "breached", "breached"},
        {counts->error, false, "could not be judged", "could not be judged"},
        {breached[VIRES_WARNING], false, "warning", "warnings"},
        {breached[VIRES_ADVICE], false, "piece of advice", "pieces of advice"},
        {counts->unproven_here, true, "unproven here", "unproven here"},
        {counts->unproven_elsewhere, true, "needing another document", "needing another document"},
        {counts->excused, false, "excused", "excused"},
        {counts->accepted, false, "accepted", "accepted"},
        {counts->satisfied, false, "satisfied", "satisfied"},
        {counts->not_applicable, false, "not applicable", "not applicable"},
    };
    const char *before = "";
    for (size_t i = 0; i < VI_COUNT(parts); i++) {
        if (!parts[i].count && !parts[i].always)
            continue;
        vi_buffer_string(out, before);
        vi_buffer_number(out, parts[i].count);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, parts[i].count == 1 ? parts[i].one : parts[i].many);
        before = ", ";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "model/sheet.h"

/* The last run that begins at or before `at`. */
static const struct doc_run *
run_at(const struct doc_sheet *sheet, uint32_t at)
{
    size_t low = 0, high = sheet->run_count;
    while (high - low > 1) {
        const size_t middle = low + (high - low) / 2;
        if (sheet->runs[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return &sheet->runs[low];
}

struct vi_place
vi_sheet_place(const struct doc_sheet *sheet, struct vi_text part)
{
    struct vi_place place = {.source = sheet->source,
                             .offset = (uint32_t)(part.at - sheet->text.at)};
    if (!sheet->run_count)
        return place;
    const struct doc_run *run = run_at(sheet, place.offset);
    place.offset = run->made ? run->source : run->source + (place.offset - run->at);
    return place;
}

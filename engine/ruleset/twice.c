/* SPDX-License-Identifier: Apache-2.0 */
/* Sorted, so that a constitution may have any number of parts. */
#include "ruleset/twice.h"

#include <stdlib.h>

#include "ruleset/period.h"
#include "ruleset/places.h"

static int
by_name_and_day(const void *left, const void *right)
{
    const struct vi_twice *a = left, *b = right;
    const int name = vi_text_compare(a->name, b->name);
    if (name)
        return name;
    if (a->period.from != b->period.from)
        return a->period.from < b->period.from ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void
report(struct vi_reading *reading, const char *noun, const char *attribute,
       const struct vi_twice *a, const struct vi_twice *b)
{
    const struct vi_twice *first = a->order < b->order ? a : b, *second = first == a ? b : a;
    vi_report(reading->findings, VI_PART_TWICE,
              vi_attribute_place(reading->source, second->node, vi_text_from(attribute)),
              (const struct vi_text[]){
                  vi_text_from(noun), first->shown.size ? first->shown : first->name,
                  vi_place_text(reading->scratch, vi_node_place(reading->source, first->node)),
                  vi_period_text(reading->scratch, first->period)},
              4);
}

void
vi_twice_report(struct vi_reading *reading, const char *noun, const char *attribute,
                struct vi_twice *rows, size_t count)
{
    if (count < 2)
        return;
    for (size_t i = 0; i < count; i++)
        rows[i].order = i;
    qsort(rows, count, sizeof *rows, by_name_and_day);
    const struct vi_twice *longest = rows; /* of its name, the one that is in force longest */
    for (size_t i = 1; i < count; i++) {
        const struct vi_twice *row = &rows[i];
        const bool same = row->name.size && vi_text_equal(longest->name, row->name);
        if (same && row->period.from <= longest->period.until)
            report(reading, noun, attribute, longest, row);
        if (!same || row->period.until > longest->period.until)
            longest = row;
    }
}

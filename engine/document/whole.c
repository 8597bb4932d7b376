/* SPDX-License-Identifier: Apache-2.0 */
#include "document/whole.h"

#include "model/block.h"

#define PART(part) (1u << MODEL_PART_##part)

/* The parts that the reports of authorities end with, whatever they are about. */
#define CLOSING (PART(LEGAL) | PART(FINANCIAL) | PART(RISK) | PART(EQUALITY) | PART(CONSULTATION))

static uint32_t
parts_of(const struct doc_text *text)
{
    uint32_t parts = 0;
    for (size_t i = 0; text && i < text->count; i++)
        parts |= 1u << text->blocks[i].named;
    return parts;
}

static bool
lists_those_present(const struct doc_meeting *meeting)
{
    return meeting->attendance && meeting->attendance->members;
}

static bool
says_who_and_when(const struct doc_meeting *meeting)
{
    return meeting->body.size && meeting->has_date;
}

static bool
all(const struct doc_meeting *meeting, bool (*does)(const struct doc_meeting *))
{
    if (!meeting)
        return false;
    for (; meeting; meeting = meeting->next)
        if (!does(meeting))
            return false;
    return true;
}

/* Minutes list those present; a record of a decision says who decided, when, and why or instead of
 * what; a report says to whom it is made and when, and has two of the parts that come last. */
bool
vi_is_whole(const struct doc_record *record)
{
    const uint32_t parts = parts_of(record->text), closing = parts & CLOSING;
    switch (record->kind) {
    case MODEL_MINUTES:
        return all(record->meetings, lists_those_present);
    case MODEL_NOTICE:
        return all(record->meetings, says_who_and_when) &&
               parts & (PART(REASONS) | PART(ALTERNATIVES));
    case MODEL_REPORT:
        return all(record->meetings, says_who_and_when) && closing & (closing - 1);
    case MODEL_OTHER:
    case MODEL_RECORD_KIND_COUNT:
        break;
    }
    return false;
}

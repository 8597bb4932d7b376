/* SPDX-License-Identifier: Apache-2.0 */
/* "To be considered on 9 October" in a paper for 23 October: the day has gone by. */
#include "base/said.h"
#include "kinds/drafting.h"

#define HEAD_BLOCKS 12 /* a report says at its head for which day it is */

static const char *const to_come[] = {"to be considered",
                                      "to be discussed",
                                      "to be presented",
                                      "to be reported",
                                      "to be submitted",
                                      "to be confirmed",
                                      "to be agreed",
                                      "to be held",
                                      "to be made",
                                      "to take place",
                                      "will be",
                                      "will take place",
                                      "will meet",
                                      "will consider",
                                      "is due",
                                      "are due",
                                      NULL};
/* A sentence that tells of the past may speak of what was then to come. */
static const char *const of_the_past[] = {
    "that",  "was",      "were", "had",    "would",    "said",    "agreed", "asked",
    "noted", "resolved", "told", "stated", "reported", "advised", "if",     NULL};

/* The day of the business: what is stated, or what the head of a report says. */
static int64_t
day_at_head(const struct vi_drafting *drafting)
{
    int64_t latest = VI_LEAST;
    for (size_t i = 0; i < drafting->text->count && i < HEAD_BLOCKS; i++) {
        const struct doc_block *block = &drafting->text->blocks[i];
        const bool told =
            block->kind == DOC_LINE_HEADING ||
            vi_drafting_phrase(block->text, 0, block->text.size, "date") < block->text.size ||
            vi_drafting_phrase(block->text, 0, block->text.size, "meeting") < block->text.size;
        struct vi_said_day said;
        for (size_t at = 0; told && vi_said_day(block->text, &at, &said);)
            if (said.exists && said.day > latest)
                latest = said.day;
    }
    return latest;
}

static int64_t
own_day(const struct vi_drafting *drafting)
{
    const struct doc_record *record = drafting->judgement->subject->record;
    int64_t latest = VI_LEAST;
    if (record->has_date)
        return vi_range_is_exact(record->date.day) ? record->date.day.low : VI_LEAST;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        if (at->has_date && vi_range_is_exact(at->date.day) && at->date.day.low > latest)
            latest = at->date.day.low;
    return latest == VI_LEAST && record->kind == MODEL_REPORT ? day_at_head(drafting) : latest;
}

static bool
says_any(struct vi_text text, size_t from, size_t until, const char *const *phrases)
{
    for (; *phrases; phrases++)
        if (vi_drafting_phrase(text, from, until, *phrases) < until)
            return true;
    return false;
}

static void
check_day(struct vi_drafting *drafting, const struct doc_block *block,
          const struct vi_said_day *said, int64_t own)
{
    struct vi_judgement *judgement = drafting->judgement;
    const size_t at = (size_t)(said->whole.at - block->text.at);
    const size_t from = vi_drafting_sentence(block->text, at);
    const struct vi_range today = vi_range_exact(own);
    if (!said->exists || said->day >= own || !says_any(block->text, from, at, to_come) ||
        says_any(block->text, from, at, of_the_past))
        return;
    const struct vi_text words = vi_drafting_clip(block->text, from, at + said->whole.size);
    (void)vi_drafting_find(
        drafting, block, from,
        vi_say(judgement, "\"%t\" speaks of what is to come, and the day of this business is %d",
               &words, &today));
}

/* Each phrase of what is to come has one of these in it. */
static bool
may_find(const struct doc_text *text)
{
    static const struct vi_sign signs[] = {
        {{VI_GLANCE_TRIPLE('t', 'o', ' '), VI_GLANCE_TRIPLE('o', ' ', 'b'),
          VI_GLANCE_TRIPLE(' ', 'b', 'e'), VI_GLANCE_TRIPLE('b', 'e', ' ')}},
        {{VI_GLANCE_TRIPLE('t', 'a', 'k'), VI_GLANCE_TRIPLE('k', 'e', ' '),
          VI_GLANCE_TRIPLE('p', 'l', 'a'), VI_GLANCE_TRIPLE('a', 'c', 'e')}},
        {{VI_GLANCE_TRIPLE('w', 'i', 'l'), VI_GLANCE_TRIPLE('i', 'l', 'l'),
          VI_GLANCE_TRIPLE('l', 'l', ' '), VI_GLANCE_TRIPLE('l', 'l', ' ')}},
        {{VI_GLANCE_TRIPLE(' ', 'd', 'u'), VI_GLANCE_TRIPLE('d', 'u', 'e'),
          VI_GLANCE_TRIPLE('d', 'u', 'e'), VI_GLANCE_TRIPLE('d', 'u', 'e')}}};
    return vi_said_may_have_day(text->glance) &&
           vi_glance_may_have_any(text->glance, signs, VI_COUNT(signs));
}

void
vi_drafting_future(struct vi_drafting *drafting)
{
    const int64_t own = may_find(drafting->text) ? own_day(drafting) : VI_LEAST;
    for (size_t i = 0; own != VI_LEAST && i < drafting->count && !drafting->full; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        struct vi_said_day said;
        if (!vi_drafting_reads(drafting, block) || block->decision)
            continue;
        for (size_t at = 0; !drafting->full && vi_said_day(block->text, &at, &said);)
            check_day(drafting, block, &said, own);
    }
}

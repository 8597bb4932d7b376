/* SPDX-License-Identifier: Apache-2.0 */
/* Days that there are not, and days that were another day of the week. */
#include "base/said.h"
#include "kinds/drafting.h"

static void
check_day(struct vi_drafting *drafting, const struct doc_block *block,
          const struct vi_said_day *said)
{
    struct vi_judgement *judgement = drafting->judgement;
    const size_t at = (size_t)(said->whole.at - block->text.at);
    if (!said->exists) {
        (void)vi_drafting_find(drafting, block, at,
                               vi_say(judgement, "there is no %t", &said->whole));
        return;
    }
    const int weekday = vi_day_weekday(said->day);
    const struct vi_range day = vi_range_exact(said->day);
    if (said->weekday && said->weekday != weekday)
        (void)vi_drafting_find(
            drafting, block, at,
            vi_say(judgement, "\"%t\": %d was a %s", &said->whole, &day, vi_said_weekday(weekday)));
}

void
vi_drafting_dates(struct vi_drafting *drafting)
{
    if (!vi_said_may_have_day(drafting->text->glance))
        return;
    for (size_t i = 0; i < drafting->count && !drafting->full; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        struct vi_said_day said;
        if (!vi_drafting_reads(drafting, block))
            continue;
        for (size_t at = 0; !drafting->full && vi_said_day(block->text, &at, &said);)
            check_day(drafting, block, &said);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/period.h"

#include "ruleset/ruleset.h"

bool
vi_period_meet(struct prog_period a, struct prog_period b, struct prog_period *out)
{
    const struct prog_period both = {a.from > b.from ? a.from : b.from,
                                     a.until < b.until ? a.until : b.until};
    if (both.from > both.until)
        return false;
    *out = both;
    return true;
}

bool
vi_periods_overlap(struct prog_period a, struct prog_period b)
{
    struct prog_period both;
    return vi_period_meet(a, b, &both);
}

void
vi_period_write(struct vi_buffer *out, struct prog_period period)
{
    if (period.from == VI_LEAST && period.until == VI_MOST)
        vi_buffer_string(out, "always");
    if (period.from != VI_LEAST) {
        vi_buffer_string(out, "from ");
        vi_date_write_iso(out, vi_range_exact(period.from));
    }
    if (period.until != VI_MOST) {
        vi_buffer_string(out, period.from != VI_LEAST ? " until " : "until ");
        vi_date_write_iso(out, vi_range_exact(period.until));
    }
}

struct vi_text
vi_period_text(struct vi_arena *arena, struct prog_period period)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &arena->allocator);
    vi_period_write(&buffer, period);
    const struct vi_text text = vi_buffer_copy(&buffer, arena);
    arena->failed |= buffer.failed;
    vi_buffer_free(&buffer);
    return text;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* A date that is a range may straddle a change of the law: the stretches in
 * between are judged each by its own law. */
#include <stdlib.h>

#include "eval/run.h"

struct breaks {
    struct vi_range range;
    int64_t *day; /* NULL: counting only */
    size_t count;
};

static void
break_at(struct breaks *breaks, int64_t day)
{
    if (day <= breaks->range.low || day > breaks->range.high)
        return;
    if (breaks->day)
        breaks->day[breaks->count] = day;
    breaks->count++;
}

static void
break_period(struct breaks *breaks, struct prog_period period)
{
    if (period.from != VI_LEAST)
        break_at(breaks, period.from);
    if (period.until != VI_MOST)
        break_at(breaks, period.until + 1);
}

static void
break_body(struct breaks *breaks, const struct prog_body *body)
{
    break_period(breaks, body->period);
    for (size_t i = 0; i < body->setting_count; i++)
        break_period(breaks, body->settings[i].period);
    for (size_t i = 0; i < body->party_count; i++)
        break_period(breaks, body->parties[i].period);
    for (size_t i = 0; i < body->disqualified_count; i++)
        break_at(breaks, body->disqualified[i].day);
}

static void
break_authority(struct breaks *breaks, const struct prog_authority *authority)
{
    break_period(breaks, authority->period);
    for (size_t i = 0; i < authority->body_count; i++)
        break_body(breaks, &authority->bodies[i]);
    for (size_t i = 0; i < authority->seat_count; i++)
        break_period(breaks, authority->seats[i].period);
    for (size_t i = 0; i < authority->setting_count; i++)
        break_period(breaks, authority->settings[i].period);
    for (size_t i = 0; i < authority->post_count; i++)
        break_period(breaks, authority->posts[i].period);
    for (size_t i = 0; i < authority->function_count; i++)
        break_period(breaks, authority->functions[i].period);
    for (size_t i = 0; i < authority->reserve_count; i++)
        break_period(breaks, authority->reserves[i].period);
    for (size_t i = 0; i < authority->grant_count; i++) {
        break_period(breaks, authority->grants[i].period);
        if (authority->grants[i].revoked_on != VI_MOST)
            break_at(breaks, authority->grants[i].revoked_on);
    }
    for (size_t i = 0; i < authority->governance_count; i++)
        break_period(breaks, authority->governance[i].period);
}

/* Is the authority party to the body that meets, by that constitution? */
static bool
has_party(const struct run *run, const struct prog_authority *authority, struct vi_text body,
          struct vi_text id)
{
    for (size_t i = 0; i < authority->body_count; i++) {
        const struct prog_body *at = &authority->bodies[i];
        if (!at->party_count || !run_answers_to(at, body, run->subject.meeting->body_folded))
            continue;
        for (size_t k = 0; k < at->party_count; k++)
            if (vi_text_equal(at->parties[k].authority, id))
                return true;
    }
    return false;
}

/* Does the constitution of that authority bear on the subject: is it whose document it is, whose
 * body meets ("southmoor/executive"), or a party to that body? */
static bool
bears_on(const struct run *run, const struct prog_authority *const *list, size_t count,
         struct vi_text id)
{
    const struct doc_meeting *meeting = run->subject.meeting;
    struct vi_text body = meeting ? meeting->body : VI_TEXT(""), owner = run->authority;
    if (vi_text_find(body, VI_TEXT("/")) < body.size)
        (void)vi_text_cut(&body, '/', &owner);
    if (vi_text_equal(id, run->authority) || vi_text_equal(id, owner))
        return true;
    for (size_t i = 0; meeting && i < count; i++)
        if (vi_text_equal(list[i]->id, owner) && has_party(run, list[i], body, id))
            return true;
    return false;
}

static void
find_breaks(const struct run *run, const struct prog_gate *const *versions, size_t version_count,
            struct breaks *breaks)
{
    const struct prog_authority *const *list =
        run->how->authorities ? run->how->authorities : run->program->authorities;
    const size_t count =
        run->how->authorities ? run->how->authority_count : run->program->authority_count;
    breaks->count = 0;
    for (size_t i = 0; i < version_count; i++)
        break_period(breaks, versions[i]->period);
    for (size_t i = 0; i < run->program->attendance_count; i++)
        break_period(breaks, run->program->attendance[i].period);
    for (size_t i = 0; i < run->replacing_count; i++)
        if (vi_text_equal(run->replacing[i]->replaces->id, versions[0]->rule->id))
            break_period(breaks, run->replacing[i]->period);
    for (size_t i = 0; i < count; i++)
        if (bears_on(run, list, count, list[i]->id))
            break_authority(breaks, list[i]);
    if (run->record->claims)
        break_authority(breaks, run->record->claims);
}

static int
by_day(const void *a, const void *b)
{
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

static size_t
unique(int64_t *day, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!kept || day[kept - 1] != day[i])
            day[kept++] = day[i];
    return kept;
}

bool
run_days(struct run *run, const struct prog_gate *const *versions, size_t count,
         struct vi_range range, struct run_days *out)
{
    struct breaks breaks = {.range = range};
    if (vi_range_is_exact(range))
        breaks.count = 0;
    else
        find_breaks(run, versions, count, &breaks);
    out->day = VI_NEW_ARRAY(run->scratch, int64_t, breaks.count + 1);
    if (!out->day)
        return false;
    breaks.day = out->day + 1;
    if (breaks.count)
        find_breaks(run, versions, count, &breaks);
    qsort(out->day + 1, breaks.count, sizeof *out->day, by_day);
    out->count = 1 + unique(out->day + 1, breaks.count);
    out->day[0] = range.low != VI_LEAST ? range.low
                  : breaks.count        ? out->day[1] - 1
                                        : run_some_day(range);
    return true;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/state.h"

struct dossier_when
vi_when_on(struct vi_range day)
{
    return (struct dossier_when){day, VI_FALSE};
}

struct dossier_when
vi_when_never(void)
{
    return (struct dossier_when){vi_range_all(), VI_TRUE};
}

struct dossier_when
vi_when_unknown(void)
{
    return (struct dossier_when){vi_range_all(), VI_UNKNOWN};
}

struct dossier_when
vi_when_always(void)
{
    return (struct dossier_when){vi_range_up_to(VI_LEAST), VI_FALSE};
}

static int64_t
later(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t
earlier(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

struct dossier_when
vi_when_latest(struct dossier_when a, struct dossier_when b)
{
    if (a.never == VI_TRUE || b.never == VI_TRUE)
        return vi_when_never();
    return (struct dossier_when){
        {later(a.day.low, b.day.low), later(a.day.high, b.day.high)},
        vi_truth_or(a.never, b.never),
    };
}

struct dossier_when
vi_when_first(struct dossier_when a, struct dossier_when b)
{
    if (a.never == VI_TRUE)
        return b;
    if (b.never == VI_TRUE)
        return a;
    struct dossier_when both = {{earlier(a.day.low, b.day.low), later(a.day.high, b.day.high)},
                                vi_truth_and(a.never, b.never)};
    if (a.never == VI_FALSE)
        both.day.high = earlier(both.day.high, a.day.high);
    if (b.never == VI_FALSE)
        both.day.high = earlier(both.day.high, b.day.high);
    return both;
}

struct dossier_when
vi_when_by(struct dossier_when when, struct vi_range last)
{
    if (when.never == VI_TRUE || when.day.low > last.high)
        return vi_when_never();
    if (when.day.high > last.low)
        when.never = VI_UNKNOWN;
    when.day.high = earlier(when.day.high, last.high);
    return when;
}

enum vi_truth
vi_when_reached(struct dossier_when when, int64_t day)
{
    if (when.never == VI_TRUE || when.day.low > day)
        return VI_FALSE;
    return when.never == VI_FALSE && when.day.high <= day ? VI_TRUE : VI_UNKNOWN;
}

enum vi_truth
vi_when_after(struct dossier_when when, struct vi_range day)
{
    if (when.never == VI_TRUE || day.high < when.day.low)
        return VI_TRUE;
    return when.never == VI_FALSE && day.low >= when.day.high ? VI_FALSE : VI_UNKNOWN;
}

/* --- One condition ------------------------------------------------------------------ */

/* Of several records of one thing the earliest counts. */
static void
take(struct dossier_when *when, const struct dossier_event **by, const struct dossier_event *event)
{
    if (!event->known)
        return;
    struct dossier_when own = vi_when_on(event->has_date ? event->day : vi_range_all());
    if (event->valid == VI_UNKNOWN)
        own.never = VI_UNKNOWN;
    const bool first = when->never == VI_TRUE || own.day.low < when->day.low;
    *when = vi_when_first(*when, own);
    if (first)
        *by = event;
}

static void
read_event(struct dossier_condition *condition, const struct dossier_event *event)
{
    if (event->role == MODEL_ROLE_MET)
        take(&condition->met, &condition->met_by, event);
    else if (event->role == MODEL_ROLE_FAILED)
        take(&condition->failed, &condition->failed_by, event);
    else if (event->role == MODEL_ROLE_WAIVED && event->valid == VI_FALSE)
        condition->idle_waiver = event;
    else if (event->role == MODEL_ROLE_WAIVED)
        take(&condition->waived, &condition->waived_by, event);
}

static struct vi_range
last_day(const struct dossier_condition *condition)
{
    const bool ends = condition->has_due && condition->kind != MODEL_COMMENCEMENT;
    return ends ? condition->due : vi_range_exact(VI_MOST);
}

/* The last day on which it can be met: its own, or the day on which it failed. */
static struct dossier_when
in_time(const struct dossier_condition *condition, struct dossier_when when)
{
    when = vi_when_by(when, last_day(condition));
    if (condition->failed.never == VI_FALSE)
        return vi_when_by(when, condition->failed.day);
    if (condition->failed.never == VI_UNKNOWN && when.never == VI_FALSE &&
        when.day.high > condition->failed.day.low)
        when.never = VI_UNKNOWN;
    return when;
}

/* A day comes; nobody has to do anything. */
static void
derive_commencement(struct dossier_condition *condition)
{
    condition->failed = condition->waived = vi_when_never();
    condition->met = condition->has_due ? vi_when_on(condition->due) : vi_when_unknown();
    condition->released = condition->met;
}

void
vi_condition_derive(struct dossier_condition *condition, struct dossier_when answered,
                    struct dossier_when refused)
{
    if (condition->kind == MODEL_COMMENCEMENT) {
        derive_commencement(condition);
        return;
    }
    condition->met = answered;
    condition->failed = refused;
    condition->waived = vi_when_never();
    for (const struct dossier_event *at = condition->events; at; at = at->next)
        read_event(condition, at);
    for (const struct dossier_link *at = condition->told; at; at = at->next)
        read_event(condition, at->event);
    const bool shown = condition->met.never != VI_TRUE || condition->waived.never != VI_TRUE;
    if (!shown && condition->failed.never == VI_TRUE && condition->ground == DOSSIER_NO_GROUND)
        condition->met = vi_when_unknown(); /* no record says, and another may */
    condition->released = in_time(condition, vi_when_first(condition->met, condition->waived));
}

/* Is there a day of `when` by `day`, by the last day and by the day of failing? */
static bool
may_release(const struct dossier_condition *condition, struct dossier_when when,
            struct dossier_when other, int64_t day, bool ties)
{
    if (when.never == VI_TRUE || when.day.low > day)
        return false;
    if (when.day.low > last_day(condition).high)
        return false;
    if (condition->failed.never == VI_FALSE && when.day.low > condition->failed.day.high)
        return false;
    /* the other may have released it before, and then it was not this one */
    return other.never != VI_FALSE ||
           (ties ? when.day.low <= other.day.high : when.day.low < other.day.high);
}

static bool
may_be_later(struct dossier_when when, int64_t day)
{
    return when.never != VI_FALSE || when.day.high > day;
}

unsigned
vi_condition_states(const struct dossier_condition *condition, int64_t day)
{
    const struct dossier_when release = vi_when_first(condition->met, condition->waived);
    const struct dossier_when failed = condition->failed;
    const struct vi_range last = last_day(condition);
    unsigned states = 0;
    if (may_be_later(release, day) && may_be_later(failed, day) && last.high >= day)
        states |= DOSSIER_OUTSTANDING;
    if (may_release(condition, condition->met, condition->waived, day, true))
        states |= DOSSIER_MET;
    if (may_release(condition, condition->waived, condition->met, day, false))
        states |= DOSSIER_WAIVED;
    if (failed.never != VI_TRUE && failed.day.low <= day && may_be_later(release, failed.day.low) &&
        failed.day.low <= last.high)
        states |= DOSSIER_FAILED;
    if (last.low < day && may_be_later(release, last.low) && may_be_later(failed, last.low))
        states |= DOSSIER_LAPSED;
    return states;
}

struct dossier_when
vi_condition_gate(const struct dossier_condition *condition)
{
    struct dossier_when gate = condition->released;
    if (condition->kind == MODEL_SUBSEQUENT || condition->kind == MODEL_TIME_LIMITED)
        return vi_when_always();
    if (condition->kind == MODEL_PRECEDENT || condition->kind == MODEL_COMMENCEMENT)
        return gate;
    /* perhaps precedent: then as that, else at once */
    if (gate.never == VI_TRUE)
        return (struct dossier_when){vi_range_up_to(VI_LEAST), VI_UNKNOWN};
    gate.day.low = VI_LEAST;
    return gate;
}

/* Released in time it ends nothing; else on the day it failed, or the last day. */
static struct dossier_when
end_of_subsequent(const struct dossier_condition *condition)
{
    const struct dossier_when kept = vi_when_first(condition->met, condition->waived);
    struct dossier_when end = condition->failed;
    if (condition->has_due)
        end = vi_when_first(end, vi_when_on(condition->due));
    if (end.never == VI_TRUE)
        return end;
    const bool shown = kept.never != VI_TRUE && !vi_range_is_all(kept.day);
    if (shown && kept.never == VI_FALSE && kept.day.high <= end.day.low)
        return vi_when_never();
    if (kept.never != VI_TRUE && kept.day.low <= end.day.high)
        end.never = VI_UNKNOWN;
    return end;
}

struct dossier_when
vi_condition_end(const struct dossier_condition *condition)
{
    struct dossier_when end = vi_when_never();
    if (condition->kind == MODEL_TIME_LIMITED)
        return condition->has_due ? vi_when_on(condition->due) : vi_when_unknown();
    if (condition->kind == MODEL_PRECEDENT || condition->kind == MODEL_COMMENCEMENT)
        return end;
    end = end_of_subsequent(condition);
    if (condition->kind == MODEL_CONDITION_UNKNOWN && end.never == VI_FALSE)
        end.never = VI_UNKNOWN;
    return end;
}

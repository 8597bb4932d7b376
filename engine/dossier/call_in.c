/* SPDX-License-Identifier: Apache-2.0 */
/* When a decision of an executive may no longer be called in. */
#include "dossier/link.h"
#include "dossier/state.h"

static void
take(const struct dossier_event **slot, const struct dossier_event *event)
{
    const bool earlier =
        *slot && event->has_date && (*slot)->has_date && event->day.low < (*slot)->day.low;
    if (event->known && (!*slot || earlier))
        *slot = event;
}

static void
read_event(struct dossier_call_in *call_in, const struct dossier_event *event)
{
    if (event->role == MODEL_ROLE_PUBLISHED)
        take(&call_in->published, event);
    else if (event->role == MODEL_ROLE_CALLED_IN)
        take(&call_in->called, event);
    else if (event->role == MODEL_ROLE_CALL_IN_ENDED)
        take(&call_in->ended, event);
    else if (event->role == MODEL_ROLE_CALL_IN_EXEMPT)
        take(&call_in->exempt, event);
}

static int64_t
days_of_period(const struct vi_dossier *dossier, const struct dossier_decision *decision)
{
    const uint32_t parameter =
        vi_atoms_find(&dossier->program->parameters, VI_TEXT("call-in-days"));
    const struct prog_authority *authority = decision->who.authority;
    const int64_t day = decision->exact ? decision->day.low : dossier->as_of;
    for (size_t i = 0; parameter && authority && i < authority->setting_count; i++) {
        const struct prog_setting *at = &authority->settings[i];
        if (at->parameter == parameter && day >= at->period.from && day <= at->period.until &&
            vi_range_is_exact(at->count))
            return at->count.low;
    }
    return -1;
}

/* Only what an executive decides can be called in; what an officer does, if it is published for
 * call-in. */
static enum vi_truth
applies(const struct dossier_decision *decision)
{
    const struct dossier_call_in *call_in = &decision->call_in;
    if (call_in->exempt)
        return VI_FALSE;
    if (call_in->called || call_in->ended)
        return VI_TRUE;
    if (decision->who.kind == DOSSIER_WHO_BODY)
        return decision->who.body->kind == MODEL_BODY_EXECUTIVE ||
                       decision->who.body->kind == MODEL_BODY_EXECUTIVE_COMMITTEE
                   ? VI_TRUE
                   : VI_FALSE;
    if (decision->who.kind == DOSSIER_WHO_POST || decision->who.kind == DOSSIER_WHO_MEMBER)
        return call_in->published ? VI_UNKNOWN : VI_FALSE;
    return VI_UNKNOWN;
}

/* The only calendar at hand says which days are working days. */
static bool
step(const struct vi_dossier *dossier, int64_t from, int64_t days, int64_t *out)
{
    return dossier->program->calendar_count == 1 &&
           vi_calendar_step(&dossier->program->calendars[0], from, days, out);
}

/* The day after so many working days from publication; not before the decision. */
static struct dossier_when
end_of_period(const struct vi_dossier *dossier, struct dossier_decision *decision)
{
    struct dossier_call_in *call_in = &decision->call_in;
    struct dossier_when end = vi_when_on(vi_range_all());
    const struct dossier_event *published = call_in->published;
    struct vi_range from =
        published && published->has_date ? published->day : vi_range_from(decision->day.low);
    int64_t day;
    if (call_in->days < 0)
        return end;
    if (from.low != VI_LEAST && step(dossier, from.low, call_in->days, &day)) {
        end.day.low = day + 1;
        call_in->period_end.low = day;
    }
    if (from.high != VI_MOST && step(dossier, from.high, call_in->days, &day)) {
        end.day.high = day + 1;
        call_in->period_end.high = day;
    }
    return end;
}

static struct dossier_when
end_of(const struct vi_dossier *dossier, struct dossier_decision *decision)
{
    const struct dossier_call_in *call_in = &decision->call_in;
    if (call_in->applies == VI_FALSE)
        return vi_when_always();
    const struct dossier_when period = end_of_period(dossier, decision);
    if (call_in->ended)
        return vi_when_on(call_in->ended->has_date ? call_in->ended->day : vi_range_all());
    if (call_in->called) /* and nothing says how it ended */
        return (struct dossier_when){
            vi_range_from(call_in->called->has_date ? call_in->called->day.low : VI_LEAST),
            VI_UNKNOWN};
    return period;
}

void
vi_call_in(struct vi_dossier *dossier)
{
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_decision *decision = dossier->decisions[i];
        struct dossier_call_in *call_in = &decision->call_in;
        for (const struct dossier_link *at = decision->told; at; at = at->next)
            read_event(call_in, at->event);
        call_in->period_end = vi_range_all();
        call_in->days = days_of_period(dossier, decision);
        call_in->applies = applies(decision);
        call_in->end = end_of(dossier, decision);
    }
}

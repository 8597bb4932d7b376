/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/effect_words.h"

static const char *
why_not(const struct dossier_clause *clause)
{
    const enum model_outcome outcome =
        clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : clause->decision->outcome;
    if (!clause->decision->known)
        return "it was decided after the day asked about";
    if (clause->effect == MODEL_IN_PRINCIPLE)
        return "it approves in principle only";
    if (clause->effect == MODEL_RECOMMENDS || outcome == MODEL_RECOMMENDED)
        return "it only recommends";
    if (clause->effect == MODEL_NOTES || outcome == MODEL_NOTED)
        return "it only notes";
    if (clause->effect == MODEL_REFUSES || outcome == MODEL_LOST)
        return "it was refused";
    if (outcome == MODEL_DEFERRED || outcome == MODEL_WITHDRAWN)
        return "it was put off";
    if (clause->deadlock)
        return "what it waits for waits for it";
    return "its condition was not met in time";
}

void
vi_effect_write(const struct dossier_clause *clause, struct vi_buffer *out)
{
    const struct dossier_when starts = clause->starts;
    if (starts.never == VI_TRUE) {
        vi_buffer_string(out, "authorises nothing: ");
        vi_buffer_string(out, why_not(clause));
        return;
    }
    const bool from_known = starts.day.low != VI_LEAST;
    if (starts.never == VI_FALSE && vi_range_is_exact(starts.day)) {
        vi_buffer_string(out, "in effect from ");
        vi_date_write(out, starts.day);
    } else if (starts.never == VI_FALSE && starts.day.high != VI_MOST && from_known) {
        vi_buffer_string(out, "in effect from some day of ");
        vi_date_write(out, starts.day);
    } else {
        vi_buffer_string(out, "whether it took effect is not proven");
        if (from_known) {
            vi_buffer_string(out, "; not before ");
            vi_date_write(out, vi_range_exact(starts.day.low));
        }
    }
    if (clause->ends.never == VI_FALSE && clause->ends.day.high != VI_MOST) {
        vi_buffer_string(out, ", until ");
        vi_date_write(out, vi_range_exact(clause->ends.day.high));
    }
}

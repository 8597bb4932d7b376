/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/powers.h"

/* --- What counts -------------------------------------------------------------------------------
 */

static bool
is_taken(const struct dossier_decision *decision)
{
    return decision->known && !decision->recommends && !decision->document->same &&
           !(decision->rival && decision->rival_same) &&
           (decision->outcome == MODEL_CARRIED || decision->outcome == MODEL_OUTCOME_UNKNOWN);
}

bool
vi_powers_acts(const struct dossier_clause *clause)
{
    for (const struct dossier_clause *at = clause; at; at = at->parent) {
        const bool is_refused =
            at->outcome != MODEL_OUTCOME_UNKNOWN && at->outcome != MODEL_CARRIED;
        if (is_refused || (at->effect != MODEL_AUTHORISES && at->effect != MODEL_EFFECT_UNKNOWN))
            return false;
    }
    return is_taken(clause->decision) && !clause->twin;
}

struct vi_text
vi_powers_decider(const struct dossier_decision *decision)
{
    return decision->by.size ? decision->by : decision->body;
}

const struct prog_authority *
vi_powers_authority(const struct vi_powering *powering, const struct dossier_decision *decision)
{
    const struct dossier_powers *powers = powering->powers;
    for (size_t i = 0; i < powers->scheme_count; i++) {
        const struct prog_authority *own = powers->schemes[i].own;
        if (decision->has_date && vi_text_equal(own->id, decision->authority) &&
            decision->day.low >= own->period.from && decision->day.low <= own->period.until)
            return powers->schemes[i].with;
    }
    return NULL;
}

/* --- All of it ---------------------------------------------------------------------------------
 */

static bool
make_schemes(struct vi_powering *powering)
{
    const struct vi_dossier *dossier = powering->dossier;
    struct dossier_powers *powers = powering->powers;
    struct dossier_scheme *schemes =
        VI_NEW_ARRAY(dossier->arena, struct dossier_scheme, dossier->authority_count + 1);
    powers->schemes = schemes;
    for (size_t i = 0; schemes && i < dossier->authority_count; i++)
        if (dossier->authorities[i]->scheme &&
            !vi_powers_grant(powering, dossier->authorities[i], &schemes[powers->scheme_count++]))
            return false;
    if (schemes && dossier->claims && dossier->claims->scheme &&
        !vi_powers_grant(powering, dossier->claims, &schemes[powers->scheme_count++]))
        return false;
    return schemes != NULL;
}

bool
vi_powers(struct vi_dossier *dossier)
{
    struct vi_powering powering = {.dossier = dossier};
    if (!dossier->limits)
        return true;
    powering.powers = VI_NEW(dossier->arena, struct dossier_powers);
    if (!powering.powers)
        return false;
    powering.powers->complete = dossier->complete;
    powering.recognising =
        (struct vi_recognising){dossier->limits, dossier->scratch, &powering.match, VI_MATCH_NO};
    const bool done = make_schemes(&powering) && vi_powers_use(&powering) &&
                      vi_powers_purchases(&powering) &&
                      powering.recognising.trouble != VI_MATCH_NO_MEMORY;
    vi_pattern_match_free(powering.match);
    for (size_t i = 0; i < dossier->document_count; i++)
        dossier->documents[i]->powers = powering.powers;
    return done && !dossier->arena->failed && !dossier->scratch->failed;
}

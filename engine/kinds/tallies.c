/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/tallies.h"

#include <string.h>

#define NAMED_MOST 5
#define SEEN_MOST  4096 /* decisions that are gone through to name the first of them */

const struct prog_authority *
vi_tallies_authority(const struct dossier_powers *powers, const struct prog_authority *authority)
{
    for (size_t i = 0; powers && i < powers->scheme_count; i++)
        if (powers->schemes[i].own == authority)
            return powers->schemes[i].with;
    return authority;
}

/* --- Where they are --------------------------------------------------------------------------- */

struct naming {
    struct vi_buffer *out;
    const struct dossier_document *own;
    size_t told;
};

/* "a.xml:4", or "line 4" in the document itself. */
static void
write_place(struct naming *naming, const struct dossier_use *use)
{
    const struct vi_place place = use->clause ? use->clause->place : use->decision->place;
    if (naming->told >= NAMED_MOST)
        return;
    vi_buffer_string(naming->out, naming->told++ ? ", " : " (");
    if (use->decision->document == naming->own) {
        vi_buffer_string(naming->out, "line ");
    } else {
        vi_buffer_text(naming->out, use->decision->document->source.name);
        vi_buffer_char(naming->out, ':');
    }
    vi_buffer_number(naming->out, vi_place_line_column(place).line);
}

static void
end_places(struct naming *naming, size_t count)
{
    if (count > naming->told && naming->told) {
        vi_buffer_string(naming->out, " and ");
        vi_buffer_number(naming->out, (int64_t)(count - naming->told));
        vi_buffer_string(naming->out, " more");
    }
    if (naming->told)
        vi_buffer_char(naming->out, ')');
}

/* --- What counts together ----------------------------------------------------------------------
 */

static const struct vi_tallies *
tallies_of(const struct vi_power_others *others)
{
    return (const struct vi_tallies *)others; /* its first member */
}

static const struct dossier_tally *
find_tally(const struct vi_tallies *tallies, uint32_t grant, uint32_t dimension)
{
    const struct dossier_powers *powers = tallies->powers;
    const uint32_t use = (uint32_t)(tallies->use - powers->uses);
    size_t low = 0, high = powers->tally_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct dossier_tally *at = &powers->tallies[powers->by_use[middle]];
        const bool less = at->use != use       ? at->use < use
                          : at->grant != grant ? at->grant < grant
                                               : at->dimension < dimension;
        if (less)
            low = middle + 1;
        else
            high = middle;
    }
    const struct dossier_tally *at =
        low < powers->tally_count ? &powers->tallies[powers->by_use[low]] : NULL;
    return at && at->use == use && at->grant == grant && at->dimension == dimension ? at : NULL;
}

static struct vi_range
before(const struct vi_power_others *others, uint32_t grant, uint32_t dimension)
{
    const struct vi_tallies *tallies = tallies_of(others);
    const struct dossier_tally *tally = find_tally(tallies, grant, dimension);
    struct vi_range sum = tally ? tally->before : vi_range_from(0);
    const enum scheme_span span = tallies->use->scheme->dimensions[dimension].span;
    if (!tallies->powers->complete || (span == SCHEME_SPAN_SUPPLIER && tallies->powers->unnamed))
        sum.high = VI_MOST;
    return sum;
}

/* Those that are known to have come before it. */
static void
write_before(const struct vi_power_others *others, uint32_t grant, uint32_t dimension,
             struct vi_buffer *out)
{
    const struct vi_tallies *tallies = tallies_of(others);
    const struct dossier_powers *powers = tallies->powers;
    const struct dossier_tally *own = find_tally(tallies, grant, dimension);
    struct naming naming = {out, tallies->use->decision->document, 0};
    size_t count = 0;
    const struct dossier_tally *first = own ? &powers->tallies[own->first] : NULL;
    for (const struct dossier_tally *at = first; at && at < own && at - first < SEEN_MOST; at++) {
        const struct dossier_use *use = &powers->uses[at->use];
        const bool apart =
            at->day == own->day && use->decision->document != tallies->use->decision->document;
        if (apart || !at->own.low)
            continue;
        write_place(&naming, use);
        count++;
    }
    end_places(&naming, count);
}

bool
vi_tallies_find(const struct dossier_document *document, uint32_t order, struct vi_tallies *out)
{
    const struct dossier_powers *powers = document ? document->powers : NULL;
    size_t low = 0, high = powers ? powers->use_count : 0;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct dossier_use *at = &powers->uses[middle];
        const uint32_t index = at->decision->document->index;
        const uint32_t own = at->clause ? at->clause->order : at->decision->order;
        if (index < document->index || (index == document->index && own < order))
            low = middle + 1;
        else
            high = middle;
    }
    if (!powers || low == powers->use_count)
        return false;
    const struct dossier_use *use = &powers->uses[low];
    *out = (struct vi_tallies){{before, write_before}, powers, use};
    return use->decision->document == document &&
           (use->clause ? use->clause->order : use->decision->order) == order;
}

/* --- What may be one purchase -------------------------------------------------------------------
 */

/* The first purchase of the group, or behind it, whose day is at least that. */
static size_t
find_day(const struct dossier_powers *powers, const struct dossier_purchase *own, int64_t day)
{
    size_t low = own->first, high = powers->purchase_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct dossier_purchase *at = &powers->purchases[middle];
        if (at->first == own->first && at->day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool
vi_tallies_together(const struct vi_tallies *tallies, int64_t days, bool same,
                    struct vi_tallies_together *out)
{
    const struct dossier_powers *powers = tallies->powers;
    const uint32_t at = same ? tallies->use->by_purchase : tallies->use->by_supplier;
    if (at == DOSSIER_NO_PURCHASE)
        return false;
    const struct dossier_purchase *own = &powers->purchases[at];
    const size_t first = find_day(powers, own, own->day - days);
    const size_t end = find_day(powers, own, own->day + days + 1);
    const int64_t before = first > own->first ? powers->purchases[first - 1].until : 0;
    const int64_t until = powers->purchases[end - 1].until;
    *out = (struct vi_tallies_together){.same = same,
                                        .of = own->of,
                                        .first = first,
                                        .end = end,
                                        .count = end - first - 1,
                                        .own = own};
    memcpy(out->sum.currency, own->currency, sizeof out->sum.currency);
    out->sum.pence = vi_range_exact(until == VI_MOST ? VI_MOST - 1 : until - before);
    return out->count != 0;
}

void
vi_tallies_write(const struct vi_tallies *tallies, const struct vi_tallies_together *together,
                 struct vi_buffer *out)
{
    const struct dossier_powers *powers = tallies->powers;
    struct naming naming = {out, tallies->use->decision->document, 0};
    for (size_t i = together->first; i < together->end && naming.told < NAMED_MOST; i++)
        if (&powers->purchases[i] != together->own)
            write_place(&naming, &powers->uses[powers->purchases[i].use]);
    end_places(&naming, together->count);
}

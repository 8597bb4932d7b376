/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/moment.h"

#include <string.h>

/* One reading of a moment: the ranges that some sources claim, and the laws between them. */
struct built {
    struct vi_range *x;
    struct vi_range plain[FACT_VARIABLES]; /* x, where authorities are not told apart */
    size_t variables;
    struct vi_linear_laws laws;
};

/* Those present voted for, against, abstained or did not vote; the whole number of members is the
 * number of seats (the last: left out where both are stated apart). */
static const struct vi_linear_sum plain_sums[] = {
    {FACT_PRESENT, FACT_FOR, 1, MODEL_WAY_COUNT},
    {FACT_WHOLE, FACT_SEATS, 1, 1},
};
static const struct vi_linear_row plain_rows[] = {
    {0, 2, {{FACT_SEATS, 1}, {FACT_IN_POST, -1}}},
    {0, 2, {{FACT_IN_POST, 1}, {FACT_PRESENT, -1}}},
};

static struct vi_linear_laws
plain_laws(const struct fact_moment *moment)
{
    const struct fact_claims *body = &moment->claims[FACT_FROM_BODY];
    const bool apart = body->given && body->binds[FACT_SEATS] && body->binds[FACT_WHOLE];
    return (struct vi_linear_laws){true, plain_sums, VI_COUNT(plain_sums) - apart, plain_rows,
                                   VI_COUNT(plain_rows)};
}

uint32_t
vi_moment_variable(enum fact_variable variable, int party)
{
    if (party < 0)
        return (uint32_t)variable;
    return FACT_VARIABLES + (uint32_t)party * FACT_PARTY_VARIABLES + (uint32_t)variable;
}

static struct vi_range
within_limits(struct vi_range range)
{
    return (struct vi_range){range.low < 0 ? 0 : range.low,
                             range.high > VI_MEMBERS_MOST ? VI_MEMBERS_MOST : range.high};
}

static bool
claim(struct vi_range *x, struct vi_range value)
{
    return vi_range_meet(*x, within_limits(value), x);
}

/* Every variable starts as any number of members, then each source has its say. */
static bool
believe(const struct fact_moment *moment, uint32_t sources, uint32_t parties, struct built *b)
{
    for (size_t i = 0; i < b->variables; i++)
        b->x[i] = (struct vi_range){0, VI_MEMBERS_MOST};
    for (int source = 0; source < FACT_SOURCES; source++) {
        const struct fact_claims *claims = &moment->claims[source];
        if (!claims->given || !(sources >> source & 1))
            continue;
        for (int v = 0; v < FACT_VARIABLES; v++)
            if (claims->binds[v] && !claim(&b->x[v], claims->value[v]))
                return false;
        for (uint32_t k = 0; k < parties; k++)
            for (int v = 0; v < FACT_PARTY_VARIABLES; v++)
                if (!claim(&b->x[vi_moment_variable((enum fact_variable)v, (int)k)],
                           moment->party_claim[source][k][v]))
                    return false;
    }
    return true;
}

/* The laws of each authority's members, who together are the whole. */
static bool
relate_parties(struct built *b, uint32_t parties, struct vi_arena *scratch)
{
    const size_t sum_count = b->laws.sum_count + parties + FACT_PARTY_VARIABLES;
    const size_t row_count = VI_COUNT(plain_rows) + parties;
    struct vi_linear_sum *sums = VI_NEW_ARRAY(scratch, struct vi_linear_sum, sum_count);
    struct vi_linear_row *rows = VI_NEW_ARRAY(scratch, struct vi_linear_row, row_count);
    if (!sums || !rows)
        return false;
    size_t s = 0, r = 0;
    for (; s < b->laws.sum_count; s++)
        sums[s] = plain_sums[s];
    for (; r < VI_COUNT(plain_rows); r++)
        rows[r] = plain_rows[r];
    for (uint32_t k = 0; k < parties; k++) {
        const uint32_t present = vi_moment_variable(FACT_PRESENT, (int)k);
        const uint32_t seats = vi_moment_variable(FACT_SEATS, (int)k);
        sums[s++] = (struct vi_linear_sum){present, vi_moment_variable(FACT_FOR, (int)k), 1,
                                           MODEL_WAY_COUNT};
        rows[r++] = (struct vi_linear_row){0, 2, {{seats, 1}, {present, -1}}};
    }
    for (uint32_t v = 0; v < FACT_PARTY_VARIABLES; v++)
        sums[s++] = (struct vi_linear_sum){v, FACT_VARIABLES + v, FACT_PARTY_VARIABLES, parties};
    b->laws = (struct vi_linear_laws){false, sums, sum_count, rows, row_count};
    return true;
}

enum reading { READ_FITS, READ_CONFLICTS, READ_NO_MEMORY };

/* `scratch` is asked only where authorities are told apart (parties > 0). */
static enum reading
build(const struct fact_moment *moment, uint32_t sources, uint32_t parties,
      struct vi_arena *scratch, struct built *b)
{
    b->variables = FACT_VARIABLES + (size_t)parties * FACT_PARTY_VARIABLES;
    b->laws = plain_laws(moment);
    b->x = b->plain;
    if (parties) {
        b->x = VI_NEW_ARRAY(scratch, struct vi_range, b->variables);
        if (!b->x || !relate_parties(b, parties, scratch))
            return READ_NO_MEMORY;
    }
    if (!believe(moment, sources, parties, b) || !vi_linear_narrow(b->x, &b->laws))
        return READ_CONFLICTS;
    return READ_FITS;
}

#define ALL_SOURCES ((1u << FACT_SOURCES) - 1)

bool
vi_moment_conflict(const struct fact_moment *moment, uint32_t sources)
{
    struct built b;
    if (moment->derived && !moment->disputed)
        return false;
    return build(moment, sources, 0, NULL, &b) == READ_CONFLICTS;
}

/* Is a set of sources part of one that was already believed? */
static bool
is_covered(uint32_t sources, const uint32_t *believed, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if ((sources & believed[i]) == sources)
            return true;
    return false;
}

static int
size_of(uint32_t sources)
{
    int size = 0;
    for (; sources; sources &= sources - 1)
        size++;
    return size;
}

static uint32_t
given_sources(const struct fact_moment *moment)
{
    uint32_t given = 0;
    for (int source = 0; source < FACT_SOURCES; source++)
        given |= moment->claims[source].given ? 1u << source : 0;
    return given;
}

/* The largest sets of the sources among `asked` that can be true together, largest first. */
static size_t
believable(const struct fact_moment *moment, uint32_t asked, uint32_t parties,
           struct vi_arena *scratch, uint32_t believed[1u << FACT_SOURCES])
{
    const uint32_t given = given_sources(moment) & asked;
    struct built b;
    size_t count = 0;
    for (int size = size_of(given); size >= 0; size--)
        for (uint32_t sources = given;; sources = (sources - 1) & given) {
            if (size_of(sources) == size && !is_covered(sources, believed, count) &&
                build(moment, sources, parties, scratch, &b) == READ_FITS)
                believed[count++] = sources;
            if (!sources)
                break;
        }
    return count;
}

/* Where the claims are disputed the ranges are those of any of the readings. */
void
vi_moment_derive(struct fact_moment *moment)
{
    struct built b;
    moment->derived = true;
    moment->reading_count = 0;
    moment->disputed = build(moment, ALL_SOURCES, 0, NULL, &b) == READ_CONFLICTS;
    if (!moment->disputed) {
        memcpy(moment->x, b.x, FACT_VARIABLES * sizeof b.x[0]);
        return;
    }
    moment->reading_count = (uint32_t)believable(moment, ALL_SOURCES, 0, NULL, moment->readings);
    for (uint32_t i = 0; i < moment->reading_count; i++) {
        (void)build(moment, moment->readings[i], 0, NULL, &b);
        for (int v = 0; v < FACT_VARIABLES; v++)
            moment->x[v] = i ? vi_range_hull(moment->x[v], b.x[v]) : b.x[v];
    }
}

enum vi_truth
vi_moment_fits(const struct fact_moment *moment, uint32_t some, uint32_t others)
{
    if (moment->derived && !moment->disputed)
        return VI_TRUE;
    uint32_t left[1u << FACT_SOURCES], right[1u << FACT_SOURCES];
    const size_t left_count = believable(moment, some, 0, NULL, left);
    const size_t right_count = believable(moment, others, 0, NULL, right);
    enum vi_truth result = VI_UNKNOWN;
    for (size_t i = 0; i < left_count; i++)
        for (size_t j = 0; j < right_count; j++) {
            const enum vi_truth fits =
                vi_moment_conflict(moment, left[i] | right[j]) ? VI_FALSE : VI_TRUE;
            result = i + j ? vi_truth_agree(result, fits) : fits;
        }
    return result;
}

static enum vi_truth
fail(struct vi_judgement *judgement, enum vi_linear_answer why)
{
    judgement->failure = why == VI_LINEAR_LIMIT ? VI_FAILED_LIMIT : VI_FAILED_MEMORY;
    judgement->limit = VI_LIMIT_SOLVER_STEPS;
    return VI_UNKNOWN;
}

static enum vi_truth
truth_of(struct vi_judgement *judgement, const struct vi_linear *system,
         const struct vi_linear_row *rows, size_t count)
{
    enum vi_truth truth = VI_UNKNOWN;
    enum vi_linear_answer why = VI_LINEAR_NEVER;
    if (!vi_linear_truth(system, rows, count, judgement->scratch, &truth, &why))
        return fail(judgement, why);
    return truth;
}

/* The truth when just these sources are believed; false: they contradict each other. */
static bool
truth_with(struct vi_judgement *judgement, const struct fact_moment *moment, uint32_t sources,
           const struct vi_linear_row *rows, size_t count, uint32_t parties, enum vi_truth *truth)
{
    struct built b;
    const enum reading reading = build(moment, sources, parties, judgement->scratch, &b);
    if (reading == READ_NO_MEMORY)
        *truth = fail(judgement, VI_LINEAR_NO_MEMORY);
    if (reading != READ_FITS)
        return reading == READ_NO_MEMORY;
    const struct vi_linear system = {b.x, b.variables, b.laws,
                                     judgement->limits->value[VI_LIMIT_SOLVER_STEPS]};
    *truth = truth_of(judgement, &system, rows, count);
    return true;
}

/* Believes each largest set of sources that can be true together; where the
 * answers differ the question is open. */
static enum vi_truth
truth_in_turn(struct vi_judgement *judgement, const struct fact_moment *moment,
              const struct vi_linear_row *rows, size_t count, uint32_t parties)
{
    uint32_t own[1u << FACT_SOURCES];
    const bool known = !parties && moment->derived && moment->reading_count;
    const uint32_t *believed = known ? moment->readings : own;
    const size_t readings = known
                                ? moment->reading_count
                                : believable(moment, ALL_SOURCES, parties, judgement->scratch, own);
    enum vi_truth result = VI_UNKNOWN;
    for (size_t i = 0; i < readings; i++) {
        enum vi_truth truth = VI_UNKNOWN;
        (void)truth_with(judgement, moment, believed[i], rows, count, parties, &truth);
        if (i && truth != result)
            judgement->disputed = true;
        result = i ? vi_truth_agree(result, truth) : truth;
    }
    return result;
}

enum vi_truth
vi_moment_truth(struct vi_judgement *judgement, const struct fact_moment *moment,
                const struct vi_linear_row *rows, size_t count, bool with_parties)
{
    const uint32_t parties = with_parties ? moment->party_count : 0;
    enum vi_truth truth = VI_UNKNOWN;
    if (!parties && moment->derived && !moment->disputed) {
        const struct vi_linear system = {moment->x, FACT_VARIABLES, plain_laws(moment),
                                         judgement->limits->value[VI_LIMIT_SOLVER_STEPS]};
        return truth_of(judgement, &system, rows, count);
    }
    if (truth_with(judgement, moment, ALL_SOURCES, rows, count, parties, &truth))
        return truth;
    return truth_in_turn(judgement, moment, rows, count, parties);
}

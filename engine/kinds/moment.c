/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/moment.h"

#include <string.h>

struct built {
    struct vi_range x[VI_MOMENT_VARIABLES];
    struct vi_linear_row rows[VI_MOMENT_ROWS];
    size_t variables, row_count;
};

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
believe(const struct fact_moment *moment, uint32_t sources, bool with_parties, struct built *b)
{
    const uint32_t parties = with_parties ? moment->party_count : 0;
    b->variables = FACT_VARIABLES + (size_t)parties * FACT_PARTY_VARIABLES;
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

/* left = sum of the parts, as two rows. */
static void
row_equal(struct built *b, uint32_t left, const uint32_t *parts, uint32_t count)
{
    for (int side = 0; side < 2; side++) {
        struct vi_linear_row *row = &b->rows[b->row_count++];
        const int64_t sign = side ? -1 : 1;
        row->least = 0;
        row->count = count + 1;
        row->term[0] = (struct vi_linear_term){left, sign};
        for (uint32_t i = 0; i < count; i++)
            row->term[i + 1] = (struct vi_linear_term){parts[i], -sign};
    }
}

static void
row_at_least(struct built *b, uint32_t greater, uint32_t lesser)
{
    struct vi_linear_row *row = &b->rows[b->row_count++];
    row->least = 0;
    row->count = 2;
    row->term[0] = (struct vi_linear_term){greater, 1};
    row->term[1] = (struct vi_linear_term){lesser, -1};
}

/* Those present voted for, against, abstained or did not vote; they are no more than the seats. */
static void
relate_votes(struct built *b, int party)
{
    uint32_t ways[MODEL_WAY_COUNT];
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        ways[way] = vi_moment_variable((enum fact_variable)way, party);
    row_equal(b, vi_moment_variable(FACT_PRESENT, party), ways, MODEL_WAY_COUNT);
    if (party >= 0)
        row_at_least(b, vi_moment_variable(FACT_SEATS, party),
                     vi_moment_variable(FACT_PRESENT, party));
}

static void
relate_parties(struct built *b, uint32_t parties)
{
    for (uint32_t k = 0; k < parties; k++)
        relate_votes(b, (int)k);
    for (int v = 0; v < FACT_PARTY_VARIABLES; v++) {
        uint32_t parts[VI_PARTIES_MOST];
        for (uint32_t k = 0; k < parties; k++)
            parts[k] = vi_moment_variable((enum fact_variable)v, (int)k);
        row_equal(b, (uint32_t)v, parts, parties);
    }
}

/* The whole number of members is the number of seats, unless both are stated apart. */
static void
relate_seats(const struct fact_moment *moment, struct built *b)
{
    const struct fact_claims *body = &moment->claims[FACT_FROM_BODY];
    const uint32_t seats[] = {FACT_SEATS};
    row_at_least(b, FACT_SEATS, FACT_IN_POST);
    row_at_least(b, FACT_IN_POST, FACT_PRESENT);
    if (!(body->given && body->binds[FACT_SEATS] && body->binds[FACT_WHOLE]))
        row_equal(b, FACT_WHOLE, seats, 1);
}

/* False: the sources contradict each other. */
static bool
build(const struct fact_moment *moment, uint32_t sources, bool with_parties, struct built *b)
{
    b->row_count = 0;
    if (!believe(moment, sources, with_parties, b))
        return false;
    relate_votes(b, -1);
    relate_seats(moment, b);
    if (with_parties)
        relate_parties(b, moment->party_count);
    return vi_linear_narrow(b->x, b->rows, b->row_count);
}

#define ALL_SOURCES ((1u << FACT_SOURCES) - 1)

bool
vi_moment_conflict(const struct fact_moment *moment, uint32_t sources)
{
    struct built b;
    return !build(moment, sources, false, &b);
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
believable(const struct fact_moment *moment, uint32_t asked, bool with_parties,
           uint32_t believed[64])
{
    const uint32_t given = given_sources(moment) & asked;
    struct built b;
    size_t count = 0;
    for (int size = size_of(given); size >= 0; size--)
        for (uint32_t sources = given;; sources = (sources - 1) & given) {
            if (size_of(sources) == size && !is_covered(sources, believed, count) &&
                build(moment, sources, with_parties, &b))
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
    uint32_t believed[1u << FACT_SOURCES];
    struct built b;
    moment->disputed = !build(moment, ALL_SOURCES, false, &b);
    if (!moment->disputed) {
        memcpy(moment->x, b.x, FACT_VARIABLES * sizeof b.x[0]);
        return;
    }
    const size_t count = believable(moment, ALL_SOURCES, false, believed);
    for (size_t i = 0; i < count; i++) {
        (void)build(moment, believed[i], false, &b);
        for (int v = 0; v < FACT_VARIABLES; v++)
            moment->x[v] = i ? vi_range_hull(moment->x[v], b.x[v]) : b.x[v];
    }
}

enum vi_truth
vi_moment_fits(const struct fact_moment *moment, uint32_t some, uint32_t others)
{
    uint32_t left[1u << FACT_SOURCES], right[1u << FACT_SOURCES];
    const size_t left_count = believable(moment, some, false, left);
    const size_t right_count = believable(moment, others, false, right);
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

/* The truth when just these sources are believed; false: they contradict each other. */
static bool
truth_with(struct vi_judgement *judgement, const struct fact_moment *moment, uint32_t sources,
           const struct vi_linear_row *rows, size_t count, bool with_parties, enum vi_truth *truth)
{
    struct built b;
    if (!build(moment, sources, with_parties, &b))
        return false;
    const struct vi_linear system = {b.x, b.variables, b.rows, b.row_count,
                                     judgement->limits->value[VI_LIMIT_SOLVER_STEPS]};
    enum vi_linear_answer why = VI_LINEAR_NEVER;
    if (!vi_linear_truth(&system, rows, count, judgement->scratch, truth, &why))
        *truth = fail(judgement, why);
    return true;
}

/* Believes each largest set of sources that can be true together; where the
 * answers differ the question is open. */
static enum vi_truth
truth_in_turn(struct vi_judgement *judgement, const struct fact_moment *moment,
              const struct vi_linear_row *rows, size_t count, bool with_parties)
{
    uint32_t believed[1u << FACT_SOURCES];
    const size_t readings = believable(moment, ALL_SOURCES, with_parties, believed);
    enum vi_truth result = VI_UNKNOWN;
    for (size_t i = 0; i < readings; i++) {
        enum vi_truth truth = VI_UNKNOWN;
        (void)truth_with(judgement, moment, believed[i], rows, count, with_parties, &truth);
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
    enum vi_truth truth = VI_UNKNOWN;
    if (truth_with(judgement, moment, ALL_SOURCES, rows, count, with_parties, &truth))
        return truth;
    return truth_in_turn(judgement, moment, rows, count, with_parties);
}

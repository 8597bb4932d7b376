/* SPDX-License-Identifier: Apache-2.0 */
#include "support/reference.h"

/* --- Every combination --------------------------------------------------------- */

/* What has been chosen so far, under the sources believed. */
struct choosing {
    struct reference *reference;
    uint32_t sources;
    struct reference_world world;
    struct reference_world *worlds; /* NULL: only count */
    size_t count, room;
    bool first_only;
};

static bool
within(const struct choosing *choosing, enum fact_variable variable)
{
    const struct fact_moment *moment = choosing->reference->moment;
    for (int source = 0; source < FACT_SOURCES; source++) {
        const struct fact_claims *claims = &moment->claims[source];
        if (!(choosing->sources >> source & 1) || !claims->binds[variable])
            continue;
        if (choosing->world.body[variable] < claims->value[variable].low ||
            choosing->world.body[variable] > claims->value[variable].high)
            return false;
    }
    return true;
}

static bool
party_within(const struct choosing *choosing, uint32_t party, int variable)
{
    const struct fact_moment *moment = choosing->reference->moment;
    for (int source = 0; source < FACT_SOURCES; source++) {
        struct vi_range claim = moment->party_claim[source][party][variable];
        if (!(choosing->sources >> source & 1))
            continue;
        if (choosing->world.party[party][variable] < claim.low ||
            choosing->world.party[party][variable] > claim.high)
            return false;
    }
    return true;
}

static void
note(struct choosing *choosing)
{
    if (choosing->count == choosing->room) {
        size_t room = choosing->room ? choosing->room * 2 : 64;
        choosing->worlds = VI_GROW(&choosing->reference->arena, struct reference_world,
                                   choosing->worlds, choosing->room, room);
        choosing->room = room;
    }
    choosing->worlds[choosing->count++] = choosing->world;
}

/* Votes, present, seats and whole number of the body are chosen: those in post remain. */
static void
choose_in_post(struct choosing *choosing)
{
    uint8_t *body = choosing->world.body;
    if (!within(choosing, FACT_WHOLE))
        return;
    for (int in_post = body[FACT_PRESENT]; in_post <= body[FACT_SEATS]; in_post++) {
        body[FACT_IN_POST] = (uint8_t)in_post;
        if (within(choosing, FACT_IN_POST))
            note(choosing);
    }
}

/* The whole number of members is the number of seats; a constitution that states both means it (an
 * elected mayor is a member and fills no seat). */
static void
choose_rest(struct choosing *choosing)
{
    const struct fact_claims *body = &choosing->reference->moment->claims[FACT_FROM_BODY];
    const bool apart = body->given && body->binds[FACT_SEATS] && body->binds[FACT_WHOLE];
    const int seats = choosing->world.body[FACT_SEATS];
    for (int whole = apart ? 0 : seats; whole <= (apart ? choosing->reference->most_seats : seats);
         whole++) {
        choosing->world.body[FACT_WHOLE] = (uint8_t)whole;
        choose_in_post(choosing);
    }
}

static void
choose_seats(struct choosing *choosing)
{
    uint8_t *body = choosing->world.body;
    for (int seats = body[FACT_PRESENT]; seats <= choosing->reference->most_seats; seats++) {
        body[FACT_SEATS] = (uint8_t)seats;
        if (within(choosing, FACT_SEATS))
            choose_rest(choosing);
    }
}

/* The ways of voting one after another; `left` is how many more people there can be. */
static void
choose_way(struct choosing *choosing, int way, int left)
{
    uint8_t *body = choosing->world.body;
    if (way == MODEL_WAY_COUNT) {
        body[FACT_PRESENT] = (uint8_t)(body[FACT_FOR] + body[FACT_AGAINST] + body[FACT_ABSTAINING] +
                                       body[FACT_NOT_VOTING]);
        if (within(choosing, FACT_PRESENT))
            choose_seats(choosing);
        return;
    }
    for (int votes = 0; votes <= left; votes++) {
        body[way] = (uint8_t)votes;
        if (within(choosing, (enum fact_variable)way))
            choose_way(choosing, way + 1, left - votes);
    }
}

static void
add_parties(struct choosing *choosing)
{
    const struct reference *reference = choosing->reference;
    uint8_t *body = choosing->world.body;
    for (int variable = 0; variable < FACT_PARTY_VARIABLES; variable++) {
        int sum = 0;
        for (uint32_t party = 0; party < reference->moment->party_count; party++)
            sum += choosing->world.party[party][variable];
        body[variable] = (uint8_t)sum;
        if (sum > UINT8_MAX || !within(choosing, (enum fact_variable)variable))
            return;
    }
    choose_rest(choosing);
}

static void choose_party(struct choosing *choosing, uint32_t party, int way, int left);

static void
choose_party_seats(struct choosing *choosing, uint32_t party)
{
    uint8_t *numbers = choosing->world.party[party];
    numbers[FACT_PRESENT] = (uint8_t)(numbers[FACT_FOR] + numbers[FACT_AGAINST] +
                                      numbers[FACT_ABSTAINING] + numbers[FACT_NOT_VOTING]);
    if (!party_within(choosing, party, FACT_PRESENT))
        return;
    for (int seats = numbers[FACT_PRESENT]; seats <= choosing->reference->most_seats; seats++) {
        numbers[FACT_SEATS] = (uint8_t)seats;
        if (party_within(choosing, party, FACT_SEATS))
            choose_party(choosing, party + 1, 0, choosing->reference->most);
    }
}

static void
choose_party(struct choosing *choosing, uint32_t party, int way, int left)
{
    if (party == choosing->reference->moment->party_count) {
        add_parties(choosing);
        return;
    }
    if (way == MODEL_WAY_COUNT) {
        choose_party_seats(choosing, party);
        return;
    }
    for (int votes = 0; votes <= left; votes++) {
        choosing->world.party[party][way] = (uint8_t)votes;
        if (party_within(choosing, party, way))
            choose_party(choosing, party, way + 1, left - votes);
    }
}

static struct reference_belief
believe(struct reference *reference, uint32_t sources)
{
    struct choosing choosing = {.reference = reference, .sources = sources};
    if (reference->moment->party_count)
        choose_party(&choosing, 0, 0, reference->most);
    else
        choose_way(&choosing, 0, reference->most);
    return (struct reference_belief){sources, choosing.worlds, choosing.count};
}

/* --- Which sources can be believed together ------------------------------------- */

static int
size_of(uint32_t sources)
{
    int size = 0;
    for (; sources; sources &= sources - 1)
        size++;
    return size;
}

static bool
is_part_of_a_belief(const struct reference *reference, uint32_t sources)
{
    for (size_t i = 0; i < reference->count; i++)
        if ((reference->belief[i].sources & sources) == sources)
            return true;
    return false;
}

void
reference_init(struct reference *reference, const struct fact_moment *moment, int most,
               int most_seats)
{
    *reference = (struct reference){.moment = moment, .most = most, .most_seats = most_seats};
    uint32_t given = 0;
    for (int source = 0; source < FACT_SOURCES; source++)
        given |= (uint32_t)moment->claims[source].given << source;
    /* From the largest sets down, so that none accepted is part of a later one. */
    for (int size = FACT_SOURCES; size >= 0; size--)
        for (uint32_t sources = 0; sources < 1u << FACT_SOURCES; sources++) {
            if ((sources & ~given) || size_of(sources) != size ||
                is_part_of_a_belief(reference, sources))
                continue;
            struct reference_belief belief = believe(reference, sources);
            if (belief.count)
                reference->belief[reference->count++] = belief;
        }
    reference->disputed = !is_part_of_a_belief(reference, given);
}

void
reference_free(struct reference *reference)
{
    vi_arena_free(&reference->arena);
}

static uint32_t
given_among(const struct reference *reference, uint32_t sources)
{
    for (int source = 0; source < FACT_SOURCES; source++)
        if (!reference->moment->claims[source].given)
            sources &= ~(1u << source);
    return sources;
}

bool
reference_conflict(const struct reference *reference, uint32_t sources)
{
    return !is_part_of_a_belief(reference, given_among(reference, sources));
}

/* Is it believable, and no larger part of `whole`? */
static bool
is_largest_believable(const struct reference *reference, uint32_t part, uint32_t whole)
{
    if ((part & ~whole) || !is_part_of_a_belief(reference, part))
        return false;
    for (int source = 0; source < FACT_SOURCES; source++) {
        const uint32_t one = 1u << source;
        if ((whole & one) && !(part & one) && is_part_of_a_belief(reference, part | one))
            return false;
    }
    return true;
}

static enum vi_truth truth_of(size_t yes, size_t no);

enum vi_truth
reference_fits(const struct reference *reference, uint32_t some, uint32_t others)
{
    size_t yes = 0, no = 0;
    some = given_among(reference, some);
    others = given_among(reference, others);
    for (uint32_t a = 0; a < 1u << FACT_SOURCES; a++)
        for (uint32_t b = 0; b < 1u << FACT_SOURCES; b++) {
            if (!is_largest_believable(reference, a, some) ||
                !is_largest_believable(reference, b, others))
                continue;
            yes += is_part_of_a_belief(reference, a | b);
            no += !is_part_of_a_belief(reference, a | b);
        }
    return truth_of(yes, no);
}

struct vi_range
reference_hull(const struct reference *reference, enum fact_variable variable)
{
    struct vi_range hull = {UINT8_MAX, 0};
    for (size_t i = 0; i < reference->belief[0].count; i++) {
        int64_t value = reference->belief[0].worlds[i].body[variable];
        hull.low = value < hull.low ? value : hull.low;
        hull.high = value > hull.high ? value : hull.high;
    }
    return hull;
}

/* --- Questions ------------------------------------------------------------------ */

/* Is count more than (at least) over/under of base? */
static bool
reached(const struct reference_question *question, int count, int base)
{
    if (question->base == REFERENCE_NUMBER)
        return question->strict ? count > question->over : count >= question->over;
    return question->strict ? count * question->under > question->over * base
                            : count * question->under >= question->over * base;
}

static int
base_of(const struct reference_question *question, const uint8_t *numbers)
{
    switch (question->base) {
    case REFERENCE_NUMBER:
        return 0;
    case REFERENCE_VOTES_CAST:
        return numbers[FACT_FOR] + numbers[FACT_AGAINST];
    case REFERENCE_PRESENT:
        return numbers[FACT_PRESENT];
    case REFERENCE_WHOLE:
        return numbers[FACT_WHOLE];
    case REFERENCE_SEATS:
        return numbers[FACT_SEATS];
    case REFERENCE_IN_POST:
        return numbers[FACT_IN_POST];
    }
    return 0;
}

/* Para. 45: where more than one third are disqualified at the same time, then until the number in
 * office is two thirds of the whole again, those remaining qualified are the base. */
static int
quorum_base(const struct reference_question *question, const uint8_t *numbers)
{
    int whole = base_of(question, numbers);
    if (question->disqualified && question->disqualified * 3 > whole &&
        numbers[FACT_IN_POST] * 3 < whole * 2)
        return numbers[FACT_IN_POST];
    return whole;
}

static bool
quorate(const struct reference_question *question, const uint8_t *numbers)
{
    return numbers[FACT_PRESENT] >= question->minimum &&
           reached(question, numbers[FACT_PRESENT], quorum_base(question, numbers));
}

/* Nothing is carried without a vote for it. */
static bool
carries(const struct reference_question *question, const uint8_t *numbers)
{
    if (!numbers[FACT_FOR])
        return false;
    if (question->casting == REFERENCE_CASTING_FOR && numbers[FACT_FOR] == numbers[FACT_AGAINST])
        return true;
    return reached(question, numbers[FACT_FOR], base_of(question, numbers));
}

static bool
holds_of(const struct reference_question *question, const uint8_t *numbers)
{
    switch (question->kind) {
    case REFERENCE_QUORUM:
        return quorate(question, numbers);
    case REFERENCE_SHARE:
        return carries(question, numbers);
    case REFERENCE_NONE_AGAINST:
        return numbers[FACT_FOR] && !numbers[FACT_AGAINST];
    case REFERENCE_UNANIMOUS:
        return numbers[FACT_FOR] && !numbers[FACT_AGAINST] && !numbers[FACT_ABSTAINING];
    case REFERENCE_TIE:
        return numbers[FACT_FOR] == numbers[FACT_AGAINST];
    }
    return false;
}

static bool
holds(const struct reference_question *question, const struct reference_world *world,
      uint32_t parties)
{
    if (!question->each)
        return holds_of(question, world->body);
    for (uint32_t party = 0; party < parties; party++)
        if (!holds_of(question, world->party[party]))
            return false;
    return true;
}

static enum vi_truth
truth_of(size_t yes, size_t no)
{
    return yes && no ? VI_UNKNOWN : yes ? VI_TRUE : VI_FALSE;
}

static enum vi_truth
believed(const struct reference *reference, const struct reference_belief *belief,
         const struct reference_question *question, enum reference_outcome outcome)
{
    size_t yes = 0, no = 0;
    for (size_t i = 0; i < belief->count; i++) {
        bool met = holds(question, &belief->worlds[i], reference->moment->party_count);
        if (outcome != REFERENCE_LOST) {
            yes += met;
            no += !met;
        }
        yes += outcome != REFERENCE_CARRIED; /* if it was lost nothing is asked */
    }
    return truth_of(yes, no);
}

/* Whether there was a casting vote is one more thing that may be one way or the other. */
static enum vi_truth
answer(const struct reference *reference, const struct reference_belief *belief,
       struct reference_question question, enum reference_outcome outcome)
{
    if (question.casting != REFERENCE_CASTING_UNKNOWN)
        return believed(reference, belief, &question, outcome);
    question.casting = REFERENCE_NO_CASTING;
    const enum vi_truth without = believed(reference, belief, &question, outcome);
    question.casting = REFERENCE_CASTING_FOR;
    const enum vi_truth with = believed(reference, belief, &question, outcome);
    return with == without ? with : VI_UNKNOWN;
}

enum vi_truth
reference_carried(const struct reference *reference, const struct reference_question *question,
                  enum reference_outcome outcome, bool *split)
{
    enum vi_truth first = answer(reference, &reference->belief[0], *question, outcome);
    *split = false;
    for (size_t i = 1; i < reference->count; i++)
        *split |= answer(reference, &reference->belief[i], *question, outcome) != first;
    return *split ? VI_UNKNOWN : first;
}

enum vi_truth
reference_truth(const struct reference *reference, const struct reference_question *question,
                bool *split)
{
    return reference_carried(reference, question, REFERENCE_CARRIED, split);
}

enum vi_truth
reference_lost(const struct reference *reference, const struct reference_question *question,
               bool *split)
{
    const enum vi_truth met = reference_truth(reference, question, split);
    return met == VI_UNKNOWN ? VI_UNKNOWN : met == VI_TRUE ? VI_FALSE : VI_TRUE;
}

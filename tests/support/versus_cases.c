/* SPDX-License-Identifier: Apache-2.0 */
#include "support/versus_cases.h"

/* --- Questions ---------------------------------------------------------------------- */

static const struct {
    int over, under;
} shares[] = {{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}};

static void
ask_quorum(struct versus *v, int over, int under, enum reference_base base, int minimum)
{
    versus_ask(v,
               (struct reference_question){.kind = REFERENCE_QUORUM,
                                           .base = base,
                                           .over = over,
                                           .under = under,
                                           .minimum = minimum},
               REFERENCE_CARRIED);
}

static void
ask_quorums(struct versus *v, int seats)
{
    for (int number = 0; number <= seats + 1; number++)
        ask_quorum(v, number, 0, REFERENCE_NUMBER, 0);
    for (size_t i = 0; i < VI_COUNT(shares); i++)
        for (int base = REFERENCE_WHOLE; base <= REFERENCE_IN_POST; base++)
            for (int minimum = 0; minimum <= 3; minimum += 3)
                ask_quorum(v, shares[i].over, shares[i].under, (enum reference_base)base, minimum);
}

static void
ask_share(struct versus *v, int over, int under, enum reference_base base, bool strict,
          enum reference_casting casting, enum reference_outcome outcome)
{
    const struct reference_question question = {.kind = REFERENCE_SHARE,
                                                .base = base,
                                                .over = over,
                                                .under = under,
                                                .strict = strict,
                                                .casting = casting};
    versus_ask(v, question, outcome);
    if (outcome != REFERENCE_NOT_RECORDED)
        versus_ask_outcome(v, question, outcome);
}

static void
ask_shares(struct versus *v, enum reference_outcome outcome)
{
    for (size_t i = 0; i < VI_COUNT(shares); i++)
        for (int base = REFERENCE_VOTES_CAST; base <= REFERENCE_IN_POST; base++)
            for (int strict = 0; strict < 2; strict++)
                ask_share(v, shares[i].over, shares[i].under, (enum reference_base)base, strict,
                          REFERENCE_NO_CASTING, outcome);
    for (int casting = REFERENCE_CASTING_FOR; casting <= REFERENCE_CASTING_UNKNOWN; casting++)
        ask_share(v, 1, 2, REFERENCE_VOTES_CAST, true, (enum reference_casting)casting, outcome);
}

static void
ask_numbers(struct versus *v, int seats, enum reference_outcome outcome)
{
    for (int number = 1; number <= seats + 1; number++)
        for (int strict = 0; strict < 2; strict++)
            ask_share(v, number, 0, REFERENCE_NUMBER, strict, REFERENCE_NO_CASTING, outcome);
    for (int kind = REFERENCE_NONE_AGAINST; kind <= REFERENCE_UNANIMOUS; kind++)
        versus_ask(v, (struct reference_question){.kind = (enum reference_kind)kind}, outcome);
}

static void
ask_everything(struct versus *v, int seats)
{
    ask_quorums(v, seats);
    for (int outcome = REFERENCE_CARRIED; outcome <= REFERENCE_NOT_RECORDED; outcome++) {
        ask_shares(v, (enum reference_outcome)outcome);
        ask_numbers(v, seats, (enum reference_outcome)outcome);
    }
    versus_ask_checks(v);
}

/* What differs between ranges: one question of each kind of reasoning. */
static void
ask_briefly(struct versus *v, int seats)
{
    ask_quorum(v, 1, 3, REFERENCE_WHOLE, 0);
    ask_quorum(v, 1, 2, REFERENCE_IN_POST, 0);
    ask_quorum(v, seats / 2 + 1, 0, REFERENCE_NUMBER, 0);
    for (int base = REFERENCE_VOTES_CAST; base <= REFERENCE_IN_POST; base++) {
        ask_share(v, 1, 2, (enum reference_base)base, true, REFERENCE_NO_CASTING,
                  REFERENCE_CARRIED);
        ask_share(v, 2, 3, (enum reference_base)base, false, REFERENCE_NO_CASTING,
                  REFERENCE_NOT_RECORDED);
    }
    ask_share(v, 1, 2, REFERENCE_VOTES_CAST, true, REFERENCE_CASTING_FOR, REFERENCE_CARRIED);
    ask_share(v, 1, 2, REFERENCE_VOTES_CAST, true, REFERENCE_CASTING_UNKNOWN, REFERENCE_LOST);
    ask_share(v, 3, 4, REFERENCE_VOTES_CAST, true, REFERENCE_NO_CASTING, REFERENCE_LOST);
    versus_ask(v, (struct reference_question){.kind = REFERENCE_UNANIMOUS}, REFERENCE_CARRIED);
    versus_ask(v, (struct reference_question){.kind = REFERENCE_NONE_AGAINST}, REFERENCE_CARRIED);
    versus_ask_checks(v);
}

/* --- Exact counts -------------------------------------------------------------------- */

static void
exact(struct versus *v, int seats, const int votes[MODEL_WAY_COUNT], int vacancies)
{
    const int present = votes[0] + votes[1] + votes[2] + votes[3];
    if (present > seats - vacancies)
        return;
    versus_case(v, seats);
    versus_claim(v, FACT_FROM_BODY, FACT_IN_POST, seats - vacancies, seats - vacancies);
    versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present, present);
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        versus_claim(v, FACT_FROM_COUNTS, (enum fact_variable)way, votes[way], votes[way]);
    versus_derive(v);
    if (vacancies)
        ask_briefly(v, seats);
    else
        ask_everything(v, seats);
}

void
versus_exact_counts(struct versus *v, int seats)
{
    for (int vacancies = 0; vacancies <= 2 && vacancies <= seats; vacancies++)
        for (int f = 0; f <= seats; f++)
            for (int a = 0; a + f <= seats; a++)
                for (int b = 0; b + a + f <= seats; b++)
                    for (int n = 0; n + b + a + f <= seats; n++)
                        exact(v, seats, (const int[]){f, a, b, n}, vacancies);
}

/* --- Ranges --------------------------------------------------------------------------- */

/* One digit of a mixed-radix number; `rest` is what is left of it. */
static int
digit(uint64_t *rest, int radix)
{
    const int value = (int)(*rest % (uint64_t)radix);
    *rest /= (uint64_t)radix;
    return value;
}

static int
ranges_up_to(int most)
{
    return (most + 1) * (most + 2) / 2;
}

/* The ranges [low, high] with 0 <= low <= high <= most, in order of high. */
static struct vi_range
range_at(int index)
{
    int high = 0;
    while (index > high)
        index -= ++high;
    return (struct vi_range){index, high};
}

enum { PRESENCES = 5, POSTS = 3 };

/* Who was present: not said, a complete list, one that is not, a number, a number and a list. */
static void
claim_presence(struct versus *v, int seats, int form, int present)
{
    if (form == 1)
        versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present, present);
    if (form == 2 || form == 4)
        versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present, seats);
    if (form == 3)
        versus_claim(v, FACT_FROM_NUMBER, FACT_PRESENT, present, present);
    if (form == 4)
        versus_claim(v, FACT_FROM_NUMBER, FACT_PRESENT, seats / 2, seats / 2);
}

static void
claim_posts(struct versus *v, int seats, int form)
{
    if (form == 1 && seats > 0)
        versus_claim(v, FACT_FROM_BODY, FACT_IN_POST, seats - 1, seats - 1);
    if (form == 2)
        versus_claim(v, FACT_FROM_BODY, FACT_IN_POST, seats / 2, seats);
}

/* How many cases of ranges a body of so many seats has. */
static uint64_t
range_cases(int seats)
{
    const uint64_t ranges = (uint64_t)ranges_up_to(seats);
    return ranges * ranges * ranges * 2 * PRESENCES * POSTS * ((uint64_t)seats + 1);
}

/* Counts that alone are more than there are members are another test's. */
static void
range_case(struct versus *v, int seats, uint64_t index)
{
    int least = 0;
    versus_case(v, seats);
    for (int way = FACT_FOR; way <= FACT_ABSTAINING; way++) {
        const struct vi_range range = range_at(digit(&index, ranges_up_to(seats)));
        versus_claim(v, FACT_FROM_COUNTS, (enum fact_variable)way, range.low, range.high);
        least += (int)range.low;
    }
    if (digit(&index, 2)) /* the record says that these are all the votes */
        versus_claim(v, FACT_FROM_COUNTS, FACT_NOT_VOTING, 0, 0);
    const int present = digit(&index, seats + 1);
    const int posts = digit(&index, POSTS);
    claim_presence(v, seats, digit(&index, PRESENCES), present);
    claim_posts(v, seats, posts);
    const int in_post = posts == 1 ? seats - 1 : seats;
    if (least > in_post || present > in_post)
        return;
    versus_derive(v);
    ask_briefly(v, seats);
}

void
versus_ranges(struct versus *v, int seats, uint64_t stride)
{
    for (uint64_t index = 0; index < range_cases(seats); index += stride)
        range_case(v, seats, index);
}

/* --- Sources that may contradict each other ---------------------------------------------- */

enum { SOURCE_CASES = 4 * 4 * 4 * 4 * 3 * 3 * 2 * 3 };

/* A count of a vote, its names, a label, a list and a number, each as it likes. */
static void
source_case(struct versus *v, int seats, uint64_t index)
{
    int counts[2], names[2];
    versus_case(v, seats);
    for (int i = 0; i < 2; i++) {
        counts[i] = digit(&index, seats + 1);
        names[i] = digit(&index, seats + 1);
    }
    const int named = digit(&index, 3), label = digit(&index, 3);
    const bool complete = digit(&index, 2);
    const int present = digit(&index, 3);
    if (counts[0] + counts[1] > seats || names[0] + names[1] > seats)
        return;
    for (int way = FACT_FOR; way <= FACT_AGAINST; way++) {
        versus_claim(v, FACT_FROM_COUNTS, (enum fact_variable)way, counts[way], counts[way]);
        if (named)
            versus_claim(v, FACT_FROM_NAMES, (enum fact_variable)way, names[way],
                         named == 1 ? names[way] : VI_MOST);
    }
    if (label)
        versus_claim(v, FACT_FROM_LABEL, FACT_AGAINST, 0, 0);
    if (label == 2) {
        versus_claim(v, FACT_FROM_LABEL, FACT_ABSTAINING, 0, 0);
        versus_claim(v, FACT_FROM_LABEL, FACT_FOR, 1, VI_MOST);
    }
    versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present, complete ? present : VI_MOST);
    versus_claim(v, FACT_FROM_NUMBER, FACT_PRESENT, 2, 2);
    versus_derive(v);
    ask_briefly(v, seats);
}

void
versus_sources(struct versus *v)
{
    for (uint64_t index = 0; index < SOURCE_CASES; index++)
        source_case(v, 3, index);
}

/* What may be believed without the constitution has no bound: the reference tries up to
 * MOST_SEATS, enough for any share it is asked of. */
enum { MOST_PEOPLE = 9, MOST_SEATS = 30 };

static void
ask_of_votes(struct versus *v, int seats)
{
    for (int number = 0; number <= seats + 1; number++)
        ask_quorum(v, number, 0, REFERENCE_NUMBER, 0);
    ask_quorum(v, 1, 3, REFERENCE_WHOLE, 0);
    ask_quorum(v, 1, 2, REFERENCE_IN_POST, 0);
    for (int base = REFERENCE_VOTES_CAST; base <= REFERENCE_IN_POST; base++) {
        ask_share(v, 1, 2, (enum reference_base)base, true, REFERENCE_NO_CASTING,
                  REFERENCE_CARRIED);
        ask_share(v, 2, 3, (enum reference_base)base, false, REFERENCE_NO_CASTING, REFERENCE_LOST);
    }
    versus_ask_checks(v);
}

/* Minutes without a constitution: For: 2, Against: 1. */
static void
unbounded_case(struct versus *v, int seats)
{
    versus_case(v, seats);
    v->most = MOST_PEOPLE;
    v->most_seats = MOST_SEATS;
}

void
versus_excess(struct versus *v, int seats)
{
    for (int votes = 0; votes < 4 * 4 * 4 * 4; votes++) {
        const int present = votes >> 6 & 3;
        unbounded_case(v, seats);
        for (int way = FACT_FOR; way <= FACT_ABSTAINING; way++)
            versus_claim(v, FACT_FROM_COUNTS, (enum fact_variable)way, votes >> 2 * way & 3,
                         votes >> 2 * way & 3);
        versus_claim(v, FACT_FROM_COUNTS, FACT_NOT_VOTING, 0, 0);
        versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present, present);
        versus_derive(v);
        ask_of_votes(v, seats);
    }
}

void
versus_unknown_body(struct versus *v)
{
    const int ranges = ranges_up_to(3);
    for (int i = 0; i < ranges * ranges * 2; i++) {
        const struct vi_range votes_for = range_at(i / 2 % ranges);
        const struct vi_range against = range_at(i / 2 / ranges);
        unbounded_case(v, -1);
        versus_claim(v, FACT_FROM_COUNTS, FACT_FOR, votes_for.low, votes_for.high);
        versus_claim(v, FACT_FROM_COUNTS, FACT_AGAINST, against.low, against.high);
        versus_claim(v, FACT_FROM_COUNTS, FACT_NOT_VOTING, 0, 0);
        if (i % 2)
            versus_claim(v, FACT_FROM_COUNTS, FACT_ABSTAINING, 0, 0);
        versus_derive(v);
        ask_of_votes(v, 3);
    }
}

/* --- Members disqualified at the same time (LGA 1972 Sch. 12 para. 45) ------------------------ */

static void
ask_special(struct versus *v, int seats, int disqualified, struct vi_range in_post,
            struct vi_range present)
{
    versus_case(v, seats);
    v->body.in_post = in_post;
    if (!vi_range_is_all(in_post))
        versus_claim(v, FACT_FROM_BODY, FACT_IN_POST, in_post.low, in_post.high);
    versus_claim(v, FACT_FROM_ROLL, FACT_PRESENT, present.low, present.high);
    versus_derive(v);
    for (int minimum = 0; minimum <= 3; minimum += 3)
        for (size_t i = 0; i < VI_COUNT(shares); i++)
            versus_ask(v,
                       (struct reference_question){.kind = REFERENCE_QUORUM,
                                                   .base = REFERENCE_WHOLE,
                                                   .over = shares[i].over,
                                                   .under = shares[i].under,
                                                   .minimum = minimum,
                                                   .disqualified = disqualified},
                       REFERENCE_CARRIED);
}

void
versus_disqualified(struct versus *v, int seats)
{
    for (int disqualified = 1; disqualified <= seats; disqualified++)
        for (int in_post = 0; in_post <= seats; in_post++)
            for (int present = 0; present < ranges_up_to(in_post); present++)
                ask_special(v, seats, disqualified, vi_range_exact(in_post), range_at(present));
}

void
versus_refilled(struct versus *v, int seats)
{
    for (int disqualified = 1; disqualified <= seats; disqualified++)
        for (int posts = -1; posts < ranges_up_to(seats); posts++) {
            const struct vi_range in_post = posts < 0 ? vi_range_all() : range_at(posts);
            const int most = posts < 0 ? seats : (int)in_post.low;
            for (int present = 0; present <= most; present++)
                ask_special(v, seats, disqualified, in_post, vi_range_exact(present));
        }
}

/* --- Authorities of a joint body ---------------------------------------------------------- */

static void
ask_each(struct versus *v, struct reference_question question, enum reference_outcome outcome)
{
    question.each = true;
    versus_ask(v, question, outcome);
}

static void
ask_of_each(struct versus *v)
{
    for (int number = 0; number <= 3; number++)
        ask_each(v, (struct reference_question){.kind = REFERENCE_QUORUM, .over = number},
                 REFERENCE_CARRIED);
    for (size_t i = 0; i < VI_COUNT(shares); i++) {
        struct reference_question question = {.kind = REFERENCE_QUORUM,
                                              .base = REFERENCE_SEATS,
                                              .over = shares[i].over,
                                              .under = shares[i].under};
        ask_each(v, question, REFERENCE_CARRIED);
        question.kind = REFERENCE_SHARE;
        for (int base = REFERENCE_VOTES_CAST; base <= REFERENCE_SEATS; base++) {
            question.base = base == REFERENCE_WHOLE ? REFERENCE_SEATS : (enum reference_base)base;
            question.strict = !question.strict;
            ask_each(v, question, (enum reference_outcome)(i % 3));
        }
    }
    ask_each(v, (struct reference_question){.kind = REFERENCE_NONE_AGAINST}, REFERENCE_CARRIED);
    ask_each(v, (struct reference_question){.kind = REFERENCE_UNANIMOUS}, REFERENCE_CARRIED);
}

static uint64_t
party_cases(const int *seats, uint32_t count)
{
    uint64_t cases = 1;
    for (uint32_t party = 0; party < count; party++)
        cases *= (uint64_t)ranges_up_to(seats[party]) * ((uint64_t)seats[party] + 2);
    return cases * (uint64_t)ranges_up_to(3) * (uint64_t)ranges_up_to(3) * 3;
}

/* Do the counts and the names fit the seats?  Then whatever is disputed is so within the seats,
 * and the reference needs no larger numbers. */
static bool
fits_seats(struct vi_range votes_for, int against, int sum, int named, int open)
{
    const int least = votes_for.low > named ? (int)votes_for.low : named;
    return named <= votes_for.high && votes_for.low <= named + open && least + against <= sum;
}

/* Of each authority who is present and how many of its votes are known to be for; of the whole how
 * the votes fell. */
static void
party_case(struct versus *v, const int *seats, uint32_t count, uint64_t index)
{
    int sum = 0, named = 0, open = 0;
    for (uint32_t party = 0; party < count; party++)
        sum += seats[party];
    versus_case(v, sum);
    versus_parties(v, seats, count);
    for (uint32_t party = 0; party < count; party++) {
        const struct vi_range present = range_at(digit(&index, ranges_up_to(seats[party])));
        const int votes = digit(&index, seats[party] + 2) - 1;
        versus_party_claim(v, FACT_FROM_ROLL, party, FACT_PRESENT, present.low, present.high);
        open += votes >= 0 ? 0 : seats[party];
        named += votes >= 0 ? votes : 0;
        if (votes >= 0)
            versus_party_claim(v, FACT_FROM_NAMES, party, FACT_FOR, votes, votes);
    }
    struct vi_range votes_for = range_at(digit(&index, ranges_up_to(3)));
    const struct vi_range against = range_at(digit(&index, ranges_up_to(3)));
    const int more = digit(&index, 3); /* of 3 or 4 votes the others are against, too */
    votes_for.high += more;
    versus_claim(v, FACT_FROM_COUNTS, FACT_FOR, votes_for.low, votes_for.high);
    versus_claim(v, FACT_FROM_COUNTS, FACT_AGAINST, against.low, against.high);
    if (more)
        versus_claim(v, FACT_FROM_COUNTS, FACT_ABSTAINING, 0, 0);
    if (!fits_seats(votes_for, (int)against.low, sum, named, open))
        return;
    versus_derive(v);
    ask_of_each(v);
}

void
versus_parts(struct versus *v, const int *seats, uint32_t count, uint64_t stride)
{
    for (uint64_t index = 0; index < party_cases(seats, count); index += stride)
        party_case(v, seats, count, index);
}

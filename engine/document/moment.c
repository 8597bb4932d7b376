/* SPDX-License-Identifier: Apache-2.0 */
#include "document/moment.h"

#include "base/names.h"
#include "document/outcome.h"
#include "kinds/entitled.h"

/* --- How each person stands now ------------------------------------------------------------ */

static void
now(struct fact_person *person, enum vi_truth present, enum fact_standing_cause cause,
    struct vi_place place)
{
    person->now = present;
    person->now_cause = cause;
    person->now_place = place;
}

/* Does the member for whom this one stands, or a substitute before this one, take the seat?  Only
 * one of them counts. */
static bool
seat_is_taken(const struct vi_roll *roll, const struct fact_person *person)
{
    if (!person->is_substitute || !person->stands_for || person->present != VI_TRUE)
        return false;
    const struct vi_roll_person *seat = (const void *)person->stands_for;
    return seat->taken == roll->moment || person->stands_for->present == VI_TRUE;
}

static void
take_seat(const struct vi_roll *roll, const struct fact_person *person)
{
    struct vi_roll_person *seat = (void *)person->stands_for;
    if (person->is_substitute && seat && person->now == VI_TRUE)
        seat->taken = roll->moment;
}

/* Who withdrew for an interest in one item may have come back for the next. */
static void
carry_over(const struct vi_roll *roll, struct fact_person *person, const struct doc_item *item)
{
    now(person, person->present, person->cause, person->place);
    person->now_doubt = person->doubt;
    person->interest = NULL;
    if (person->loose && person->present == VI_TRUE)
        now(person, VI_UNKNOWN, FACT_LOOSE, person->loose->place);
    if (person->withdrew_for && person->withdrew_for != item && person->present == VI_FALSE)
        now(person, VI_UNKNOWN, FACT_MAY_RETURN, person->place);
    if (seat_is_taken(roll, person))
        now(person, VI_FALSE, FACT_REPLACED, person->place);
    take_seat(roll, person);
}

static void
apply_interest(struct fact_person *person, const struct doc_interest *interest)
{
    person->interest = interest;
    if (interest->withdrew == MODEL_YES)
        now(person, VI_FALSE, FACT_WITHDREW, interest->place);
    else if (person->now == VI_FALSE)
        return; /* left, or never there */
    else if (interest->withdrew == MODEL_NO)
        now(person, VI_FALSE, FACT_BARRED, interest->place);
    else
        now(person, VI_UNKNOWN, FACT_INTEREST, interest->place);
}

/* Of several with a name any may be the one who is barred.  Of all whom such interests may bar at
 * least one does not count, if one of them is said to have left or stayed; unless it is one of
 * whose presence nothing is known anyway. */
static void
doubt_interest(const struct vi_roll *roll, uint32_t index, const struct vi_barring *at,
               int64_t ambiguous)
{
    struct fact_person *person = at->person;
    struct vi_doubt *other = &roll->doubts[person->now_doubt];
    if (person->now == VI_TRUE) {
        now(person, VI_UNKNOWN, FACT_NAMESAKE, at->interest->place);
        person->now_doubt = index;
    } else if (person->now_doubt != index || person->now_cause != FACT_NAMESAKE) {
        roll->doubts[index].moved++;
        other->also += other->also_by == index ? 0 : ambiguous;
        other->also_by = index;
    }
}

static bool
apply_interests(struct vi_roll *roll, const struct doc_interest *first,
                struct vi_barrings *barrings, uint32_t index)
{
    struct vi_doubt *of = &roll->doubts[index];
    *of = (struct vi_doubt){.away_high = 0};
    if (!vi_roll_barrings(roll, first, barrings))
        return false;
    for (size_t i = 0; i < barrings->count; i++) {
        const struct vi_barring *at = &barrings->at[i];
        if (!at->one_of_several)
            apply_interest(at->person, at->interest);
        else
            doubt_interest(roll, index, at, barrings->ambiguous);
    }
    of->away_low = barrings->certain && !of->moved;
    of->away_high = barrings->ambiguous;
    of->moved = of->also = of->also_by = 0;
    return true;
}

/* Who takes part is there, unless the record says otherwise; and stays.  Who is barred by an
 * interest and takes part has stayed too, and does not count. */
static void
took_part(struct fact_person *person, struct vi_place place)
{
    if (!person || person->now != VI_UNKNOWN)
        return;
    if (person->interest) {
        now(person, VI_FALSE, FACT_BARRED, place);
        return;
    }
    now(person, VI_TRUE, FACT_VOTED, place);
    person->present = VI_TRUE;
    person->cause = FACT_VOTED;
    person->place = place;
    person->withdrew_for = NULL;
}

/* --- Named votes --------------------------------------------------------------------------------
 */

/* A vote under a name that the record knows nowhere else is still a person's. */
static bool
read_casts(struct vi_roll *roll, const struct doc_vote *vote, struct fact_moment *moment)
{
    size_t count = 0;
    for (const struct doc_cast *cast = vote->casts; cast; cast = cast->next)
        count++;
    struct fact_cast *casts = VI_NEW_ARRAY(roll->arena, struct fact_cast, count ? count : 1);
    if (!casts)
        return false;
    roll->stamp++;
    for (const struct doc_cast *cast = vote->casts; cast; cast = cast->next) {
        struct fact_cast *out = &casts[moment->cast_count++];
        struct fact_person *person = vi_roll_find(roll, cast->folded, &out->match);
        if (!person && out->match == VI_FALSE) {
            person = vi_roll_add(roll, cast->member, cast->folded, cast->place);
            out->match = person ? VI_TRUE : VI_UNKNOWN;
        }
        out->cast = cast;
        out->person = person;
        const bool known = person && out->match == VI_TRUE && !cast->casting;
        out->again = known && person->stamp == roll->stamp;
        if (known)
            person->stamp = roll->stamp;
        took_part(out->match == VI_TRUE ? person : NULL, cast->place);
    }
    moment->casts = casts;
    return !roll->failed;
}

/* Whoever gives a casting vote is there, as whoever votes. */
static void
read_caster(struct vi_roll *roll, const struct doc_vote *vote, struct fact_moment *moment)
{
    if (!vote->has_casting || !vote->casting_by_folded.size)
        return;
    struct fact_person *caster = vi_roll_find(roll, vote->casting_by_folded, &moment->caster_match);
    moment->caster = caster;
    took_part(moment->caster_match == VI_TRUE ? caster : NULL, vote->place);
}

static void
count_disqualified(struct fact_moment *moment)
{
    for (size_t i = 0; i < moment->cast_count; i++) {
        const struct fact_cast *cast = &moment->casts[i];
        const bool barred = !cast->cast->casting && cast->person && cast->match == VI_TRUE &&
                            (!cast->person->votes || cast->person->interest ||
                             cast->person->now_cause == FACT_REMOTE);
        moment->disqualified_votes[cast->cast->way] += barred;
    }
}

/* --- What each source claims
 * ------------------------------------------------------------------------ */

static void
bind(struct fact_claims *claims, enum fact_variable variable, struct vi_range value)
{
    claims->given = true;
    claims->binds[variable] = true;
    claims->value[variable] = value;
}

/* Is it only known that this is one of several of whom some are away? */
static bool
is_one_of_several(const struct fact_person *person)
{
    return person->now_doubt && person->now == VI_UNKNOWN && person->now_cause == FACT_NAMESAKE;
}

static void
count_doubted(const struct vi_roll *roll, const struct fact_person *person)
{
    struct vi_doubt *of = &roll->doubts[person->now_doubt];
    if (is_one_of_several(person)) {
        of->open++;
        if (!person->votes)
            return;
        of->party = of->voters && of->party != person->party ? -2 : person->party;
        of->voters++;
    } else if (person->doubt && person->present == VI_UNKNOWN && person->cause == FACT_NAMESAKE) {
        roll->doubts[person->doubt].moved++;
    }
}

static int64_t
between(int64_t low, int64_t value, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}

/* How many voters of a doubt are there for certain, and how many perhaps: those without a vote may
 * be the ones who are away. */
static void
tally_doubt(struct fact_tally *tally, struct vi_doubt *of)
{
    const int64_t voteless = of->open - of->voters;
    const int64_t most = between(0, of->away_high + of->also, of->voters);
    const int64_t least = between(0, of->away_low - of->moved - voteless, most);
    const uint32_t there = (uint32_t)(of->voters - most), perhaps = (uint32_t)(most - least);
    tally->present += there;
    tally->maybe += perhaps;
    if (of->party != -2) {
        const int32_t party = of->party < 0 ? VI_PARTIES_MOST : of->party;
        tally->party_present[party] += there;
        tally->party_maybe[party] += perhaps;
    }
    of->open = of->voters = 0;
    of->party = -1;
}

static void
tally_one(struct fact_tally *tally, const struct vi_roll *roll, const struct fact_person *person)
{
    const int32_t party = person->party < 0 ? VI_PARTIES_MOST : person->party;
    const bool several = is_one_of_several(person);
    if (!several) {
        tally->present += person->now == VI_TRUE;
        tally->maybe += person->now == VI_UNKNOWN;
    }
    if (!several || roll->doubts[person->now_doubt].party == -2) {
        tally->party_present[party] += person->now == VI_TRUE;
        tally->party_maybe[party] += person->now == VI_UNKNOWN;
    }
}

static bool
has_doubts(const struct vi_roll *roll)
{
    return roll->doubt_count > VI_DOUBT_LASTING || roll->item_interests.ambiguous ||
           roll->decision_interests.ambiguous;
}

/* Those of one doubt are counted together, after all else. */
static void
tally(const struct vi_roll *roll, struct fact_moment *moment)
{
    const size_t doubted = has_doubts(roll) ? moment->person_count : 0;
    for (size_t i = 0; i < doubted; i++)
        count_doubted(roll, moment->persons[i]);
    for (size_t i = 0; i < moment->person_count; i++)
        if (moment->persons[i]->votes)
            tally_one(&moment->tally, roll, moment->persons[i]);
    for (size_t i = 0; i < doubted; i++) {
        struct vi_doubt *of = &roll->doubts[moment->persons[i]->now_doubt];
        if (of->open)
            tally_doubt(&moment->tally, of);
        of->moved = of->also = of->also_by = 0;
    }
}

/* Seats of which the record shows that nobody who may vote filled them. */
static int64_t
seats_empty(const struct fact_moment *moment)
{
    int64_t absent = 0;
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        absent += person->votes && !person->is_substitute && person->now == VI_FALSE;
        absent -= person->votes && person->is_substitute && person->now != VI_FALSE;
    }
    return absent < 0 ? 0 : absent;
}

static int64_t
seats_most(const struct fact_moment *moment)
{
    const struct fact_claims *body = &moment->claims[FACT_FROM_BODY];
    int64_t most = VI_MOST;
    const enum fact_variable bounds[] = {FACT_SEATS, FACT_WHOLE, FACT_IN_POST};
    for (size_t i = 0; i < VI_COUNT(bounds); i++)
        if (body->given && body->binds[bounds[i]] && body->value[bounds[i]].high < most)
            most = body->value[bounds[i]].high;
    return most;
}

static void
claim_roll(const struct vi_roll *roll, struct fact_moment *moment)
{
    struct fact_claims *claims = &moment->claims[FACT_FROM_ROLL];
    const int64_t low = moment->tally.present;
    const int64_t seats = seats_most(moment);
    int64_t high = VI_MOST;
    if (roll->complete)
        high = low + moment->tally.maybe;
    else if (seats != VI_MOST)
        high = seats - seats_empty(moment);
    if (!roll->count)
        return;
    bind(claims, FACT_PRESENT, (struct vi_range){low, high < low ? low : high});
    claims->place =
        roll->meeting->attendance ? roll->meeting->attendance->place : roll->meeting->place;
}

/* Those of an authority: the proven ones, and at most those whose authority is not known too. */
static void
claim_roll_parties(const struct vi_roll *roll, struct fact_moment *moment)
{
    const uint32_t anywhere =
        moment->tally.party_present[VI_PARTIES_MOST] + moment->tally.party_maybe[VI_PARTIES_MOST];
    for (uint32_t k = 0; k < moment->party_count && roll->count; k++) {
        const int64_t low = moment->tally.party_present[k];
        const int64_t high =
            roll->complete ? low + moment->tally.party_maybe[k] + anywhere : VI_MOST;
        moment->party_claim[FACT_FROM_ROLL][k][FACT_PRESENT] = (struct vi_range){low, high};
    }
}

/* Of those whom a stated number may count, how many do not count now, perhaps do not, and perhaps
 * do though it does not count them. */
struct reckoning {
    int64_t out, perhaps_out, perhaps_back;
};

static struct reckoning
reckon(const struct vi_roll *roll, const struct fact_moment *moment)
{
    struct reckoning r = {0, roll->uncounted, 0};
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        const bool in_room = person->present == VI_TRUE;
        r.perhaps_back += person->votes && person->now_cause == FACT_MAY_RETURN;
        if (person->votes && in_room && person->interest) {
            r.out += person->now == VI_FALSE;
            r.perhaps_out += person->now == VI_UNKNOWN;
        }
    }
    return r;
}

static void
claim_present(struct fact_moment *moment, struct vi_range number, struct vi_range moved,
              struct vi_place place)
{
    struct fact_claims *claims = &moment->claims[FACT_FROM_NUMBER];
    if (!vi_range_add(number, moved, &number))
        return;
    if (number.low < 0)
        number.low = 0;
    if (number.high < number.low)
        number.high = number.low;
    bind(claims, FACT_PRESENT, number);
    claims->place = place;
}

/* A number stated for a decision is of that moment.  One stated for the meeting is of its opening,
 * or of its list with those who came later; it moves with arrivals and departures.  Either may
 * count members who are in the room and do not count. */
static void
claim_number(const struct vi_roll *roll, struct fact_moment *moment)
{
    const struct doc_meeting *meeting = roll->meeting;
    const struct doc_attendance *list = meeting->attendance;
    if (!(moment->decision && moment->decision->has_present) && !meeting->has_present &&
        !(list && list->has_present))
        return;
    const struct reckoning r = reckon(roll, moment);
    const int64_t net = roll->arrived - roll->left - r.out;
    const struct vi_range then = {-(r.out + r.perhaps_out), 0};
    const struct vi_range since = {net - r.perhaps_out - roll->late, net + r.perhaps_back};
    if (moment->decision && moment->decision->has_present)
        claim_present(moment, moment->decision->present, then, moment->decision->place);
    else if (meeting->has_present)
        claim_present(moment, meeting->present, since, meeting->place);
    else if (list && list->has_present)
        claim_present(moment, list->present, since, list->place);
}

static bool
any_disqualified(const struct fact_moment *moment)
{
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        if (moment->disqualified_votes[way])
            return true;
    return false;
}

/* Votes of those who may not vote are not counted where the names show whose they were. */
static void
claim_counts(struct fact_moment *moment)
{
    const struct doc_vote *vote = moment->vote;
    struct fact_claims *claims = &moment->claims[FACT_FROM_COUNTS];
    bool any = false;
    for (int way = 0; way < MODEL_WAY_COUNT; way++) {
        if (!vote->stated[way])
            continue;
        const struct vi_range less = {-(int64_t)moment->disqualified_votes[way],
                                      -(int64_t)moment->disqualified_votes[way]};
        struct vi_range count = vote->count[way];
        if (!vi_range_add(count, less, &count))
            continue;
        if (count.low < 0)
            count.low = 0;
        if (count.high < count.low)
            count.high = count.low;
        bind(claims, (enum fact_variable)way, count);
        any = true;
    }
    /* A vote that does not count leaves a member present whose vote is not told. */
    const int last = any_disqualified(moment) ? MODEL_NOT_VOTING : MODEL_WAY_COUNT;
    for (int way = 0; any && vote->complete == MODEL_YES && way < last; way++)
        if (!vote->stated[way])
            bind(claims, (enum fact_variable)way, vi_range_exact(0));
    claims->place = vote->place;
}

static bool
names_are_all(const struct doc_vote *vote)
{
    return vote->recorded || vote->complete == MODEL_YES;
}

/* A casting vote is not one of the votes counted: it comes after them (LGA 1972 Sch. 12 para
 * 39(2)). */
static bool
is_counted(const struct fact_cast *cast)
{
    return !cast->again && !cast->cast->casting &&
           !(cast->person && cast->match == VI_TRUE &&
             (!cast->person->votes || cast->person->interest ||
              cast->person->now_cause == FACT_REMOTE));
}

static void
claim_names(struct fact_moment *moment)
{
    struct fact_claims *claims = &moment->claims[FACT_FROM_NAMES];
    int64_t count[MODEL_WAY_COUNT] = {0};
    for (size_t i = 0; i < moment->cast_count; i++)
        count[moment->casts[i].cast->way] += is_counted(&moment->casts[i]);
    for (int way = 0; moment->cast_count && way < MODEL_WAY_COUNT; way++) {
        const bool exact = names_are_all(moment->vote) && way != MODEL_NOT_VOTING;
        bind(claims, (enum fact_variable)way,
             exact ? vi_range_exact(count[way]) : vi_range_from(count[way]));
    }
    claims->place = moment->vote->place;
}

static void
claim_names_parties(struct fact_moment *moment)
{
    if (!moment->party_count)
        return;
    int64_t count[VI_PARTIES_MOST + 1][MODEL_WAY_COUNT] = {{0}};
    bool all_known = names_are_all(moment->vote) && moment->cast_count;
    for (size_t i = 0; i < moment->cast_count; i++) {
        const struct fact_cast *cast = &moment->casts[i];
        const bool known = cast->person && cast->match == VI_TRUE && cast->person->party >= 0;
        const int32_t party = known ? cast->person->party : VI_PARTIES_MOST;
        count[party][cast->cast->way] += is_counted(cast);
        all_known = all_known && known;
    }
    for (uint32_t k = 0; k < moment->party_count; k++)
        for (int way = 0; way < MODEL_NOT_VOTING; way++)
            moment->party_claim[FACT_FROM_NAMES][k][way] =
                all_known ? vi_range_exact(count[k][way]) : vi_range_from(count[k][way]);
}

/* "Unanimous": none against, none abstaining, at least one for; "nem con": none against. */
static void
claim_label(struct fact_moment *moment)
{
    struct fact_claims *claims = &moment->claims[FACT_FROM_LABEL];
    const bool carried = moment->outcome == MODEL_CARRIED;
    if (moment->vote->label == MODEL_NO_LABEL)
        return;
    bind(claims, FACT_AGAINST, vi_range_exact(0));
    if (moment->vote->label == MODEL_UNANIMOUS)
        bind(claims, FACT_ABSTAINING, vi_range_exact(0));
    if (moment->vote->label == MODEL_UNANIMOUS || carried)
        bind(claims, FACT_FOR, vi_range_from(1));
    claims->place = moment->vote->place;
}

static void
claim_body(const struct vi_roll *roll, struct fact_moment *moment)
{
    const struct prog_body *body = roll->body;
    struct fact_claims *claims = &moment->claims[FACT_FROM_BODY];
    struct vi_range seats = vi_range_exact(0);
    if (!body)
        return;
    for (uint32_t k = 0; k < moment->party_count; k++) {
        moment->party_claim[FACT_FROM_BODY][k][FACT_SEATS] = roll->parties[k].seats;
        if (!vi_range_add(seats, roll->parties[k].seats, &seats))
            seats = vi_range_from(0);
    }
    if (!vi_range_is_all(body->seats))
        bind(claims, FACT_SEATS, body->seats);
    else if (moment->party_count && vi_range_is_all(body->whole_number))
        bind(claims, FACT_SEATS, seats);
    if (!vi_range_is_all(body->whole_number))
        bind(claims, FACT_WHOLE, body->whole_number);
    if (!vi_range_is_all(body->in_post))
        bind(claims, FACT_IN_POST, body->in_post);
    claims->place = body->place;
}

static void
open_parties(struct fact_moment *moment)
{
    for (int source = 0; source < FACT_SOURCES; source++)
        for (uint32_t k = 0; k < moment->party_count; k++)
            for (int v = 0; v < FACT_PARTY_VARIABLES; v++)
                moment->party_claim[source][k][v] = vi_range_all();
}

/* --- The whole
 * -------------------------------------------------------------------------------------- */

/* May somebody who is named be there or not?  Then taking part tells. */
static bool
is_open(const struct vi_roll *roll, struct vi_text folded)
{
    const struct fact_person *person = vi_roll_known(roll, folded);
    return person && person->now == VI_UNKNOWN;
}

/* Do those who move and second it change how anybody stands? */
static bool
movers_tell(const struct vi_roll *roll, const struct doc_decision *decision)
{
    return is_open(roll, decision->moved_folded) || is_open(roll, decision->seconded_folded);
}

/* *told: taking part told of somebody that they are there. */
static bool
stand_everybody(struct vi_roll *roll, struct fact_moment *moment, bool *told)
{
    const struct doc_item *item = moment->item;
    const struct doc_decision *decision = moment->decision;
    roll->moment++;
    for (size_t i = 0; i < roll->count; i++)
        carry_over(roll, roll->persons[i], item);
    if (item && !apply_interests(roll, item->interests, &roll->item_interests, VI_DOUBT_ITEM))
        return false;
    if (!decision)
        return true;
    if (!apply_interests(roll, decision->interests, &roll->decision_interests, VI_DOUBT_DECISION))
        return false;
    *told = movers_tell(roll, decision);
    if (!*told)
        return true;
    took_part(vi_roll_known(roll, decision->moved_folded), decision->place);
    took_part(vi_roll_known(roll, decision->seconded_folded), decision->place);
    return true;
}

static void
claim_all(struct vi_roll *roll, struct fact_moment *moment)
{
    open_parties(moment);
    claim_body(roll, moment);
    claim_roll(roll, moment);
    claim_roll_parties(roll, moment);
    claim_number(roll, moment);
    if (!moment->vote)
        return;
    count_disqualified(moment);
    claim_counts(moment);
    claim_names(moment);
    claim_names_parties(moment);
    claim_label(moment);
}

/* Who comes or goes within a decision, before its vote in the document, did so before it was taken.
 */
static uint32_t
when_taken(const struct doc_decision *decision, const struct doc_vote *vote)
{
    uint32_t order = decision->order;
    for (const struct doc_event *at = vote ? decision->events : NULL; at; at = at->next)
        if (at->movement != DOC_EVENT_OTHER && vi_place_compare(at->place, vote->place) < 0)
            order = at->order + 1;
    return order;
}

static void
clear(const struct vi_roll *roll, struct fact_moment *moment)
{
    moment->cast_count = 0;
    moment->casts = NULL;
    moment->caster = NULL;
    moment->caster_match = VI_UNKNOWN;
    moment->tally = (struct fact_tally){0};
    moment->disputed = moment->derived = false;
    moment->party_count = roll->party_count;
    moment->party_claim = roll->party_claim;
    moment->parties = roll->parties;
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        moment->disqualified_votes[way] = 0;
    for (int source = 0; source < FACT_SOURCES; source++)
        moment->claims[source] = (struct fact_claims){0};
}

/* Neither the decision nor its item says anything of any one person, but who moved it. */
static bool
names_nobody(const struct fact_moment *moment)
{
    const struct doc_decision *decision = moment->decision;
    return decision && !decision->interests && !(moment->item && moment->item->interests) &&
           !(moment->vote && (moment->vote->casts || moment->vote->casting_by.size));
}

bool
vi_moment_read(struct vi_roll *roll, const struct doc_item *item,
               const struct doc_decision *decision, const struct doc_vote *vote,
               struct fact_moment *moment)
{
    clear(roll, moment);
    moment->meeting = roll->meeting;
    moment->item = item;
    moment->decision = decision;
    moment->vote = vote;
    moment->outcomes = decision ? vi_vote_outcomes(decision, vote) : 1u << MODEL_OUTCOME_UNKNOWN;
    moment->outcome = vi_outcome_chief(moment->outcomes);
    const size_t moved = roll->movements_done;
    if (decision)
        vi_roll_advance(roll, when_taken(decision, vote));
    const bool plain = names_nobody(moment) && !roll->withdrawn;
    const bool as_before =
        plain && roll->plain && moved == roll->movements_done && !movers_tell(roll, decision);
    bool told = false;
    if (!as_before && !stand_everybody(roll, moment, &told))
        return false;
    if (vote && !read_casts(roll, vote, moment))
        return false;
    if (vote)
        read_caster(roll, vote, moment);
    moment->persons = roll->persons;
    moment->person_count = roll->count;
    moment->presiding = roll->presiding;
    moment->has_roll = roll->has_roll;
    moment->roll_complete = roll->complete;
    moment->assumed_complete = roll->assumed_complete;
    moment->members_named = roll->members_named;
    moment->assumed_stays = roll->has_roll && decision != NULL;
    if (!as_before)
        tally(roll, moment);
    roll->plain_tally = as_before ? roll->plain_tally : moment->tally;
    moment->tally = roll->plain_tally;
    roll->plain = plain && !told;
    claim_all(roll, moment);
    return true;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/roll.h"

#include <stdlib.h>

#include "base/names.h"

bool
vi_interest_bars(const struct doc_interest *interest)
{
    static const bool bars[] = {
        [MODEL_INTEREST_UNKNOWN] = false, [MODEL_DISCLOSABLE_PECUNIARY] = true,
        [MODEL_PECUNIARY] = true,         [MODEL_PREJUDICIAL] = true,
        [MODEL_PERSONAL] = false,         [MODEL_INTEREST_OTHER] = false};
    return bars[interest->kind] && interest->dispensation != MODEL_YES;
}

/* Somebody beside those on the list: of whom so many are kept. */
static struct fact_person *
add_unlisted(struct vi_roll *roll, struct vi_text name, struct vi_text folded,
             struct vi_place place)
{
    if (roll->unlisted == VI_ROLL_UNLISTED) {
        roll->crowded = true;
        roll->complete = roll->assumed_complete = false;
        return NULL;
    }
    roll->unlisted++;
    return vi_roll_enter(roll, name, folded, place);
}

static void
stand(struct fact_person *person, enum vi_truth present, enum fact_standing_cause cause,
      struct vi_place place)
{
    person->present = present;
    person->cause = cause;
    person->place = place;
}

struct fact_person *
vi_roll_add(struct vi_roll *roll, struct vi_text name, struct vi_text folded, struct vi_place place)
{
    struct fact_person *person = add_unlisted(roll, name, folded, place);
    if (!person)
        return NULL;
    stand(person, roll->complete ? VI_FALSE : VI_TRUE,
          roll->complete ? FACT_NOT_LISTED : FACT_VOTED, place);
    person->now = person->present;
    person->now_cause = person->cause;
    person->now_place = place;
    return person;
}

/* --- From the list of those present --------------------------------------------------------- */

static int32_t
party_named(const struct vi_roll *roll, struct vi_text authority)
{
    for (uint32_t k = 0; authority.size && k < roll->party_count; k++)
        if (vi_text_equal(roll->parties[k].authority, authority))
            return (int32_t)k;
    return -1;
}

/* A co-opted member has no vote unless the law or a scheme gives one, and a record that knows of
 * one says voting (LGHA 1989 s.13(1)). */
static void
classify(const struct vi_roll *roll, struct fact_person *person, enum model_member_class class_,
         struct vi_text authority)
{
    if (class_ != MODEL_CLASS_UNKNOWN) {
        person->class_ = class_;
        person->votes = class_ == MODEL_VOTING;
    }
    const int32_t party = party_named(roll, authority);
    if (party >= 0)
        person->party = party;
}

/* Does attendance in this mode count, by the law of the day?  It does where no law is loaded. */
static bool
mode_counts(const struct vi_roll *roll, enum model_mode mode)
{
    for (size_t i = 0; i < roll->program->attendance_count; i++) {
        const struct prog_attendance *law = &roll->program->attendance[i];
        if (law->mode == mode && roll->day >= law->period.from && roll->day <= law->period.until &&
            (roll->body_kind == MODEL_BODY_UNKNOWN || law->body_kinds >> roll->body_kind & 1))
            return law->counts;
    }
    return true;
}

static bool
is_afar(const struct vi_roll *roll, enum model_mode mode)
{
    if (mode == MODEL_MODE_UNKNOWN)
        mode = roll->meeting->mode;
    return mode == MODEL_REMOTE && !mode_counts(roll, mode);
}

static void
take_listed(struct vi_roll *roll, const struct doc_member *member)
{
    enum vi_truth match;
    struct fact_person *person = vi_roll_find(roll, member->folded, &match);
    if (!person || match != VI_TRUE)
        person = vi_roll_enter(roll, member->name, member->folded, member->place);
    if (!person)
        return;
    person->listed = member;
    person->presiding = member->presiding;
    person->is_substitute = member->substitute_for.size != 0;
    classify(roll, person, member->class_, member->authority);
    if (member->presiding)
        roll->presiding = person;
    if (member->apologies || member->absent)
        stand(person, VI_FALSE, member->apologies ? FACT_APOLOGISED : FACT_NOT_LISTED,
              member->place);
    else if (is_afar(roll, member->mode))
        stand(person, VI_FALSE, FACT_REMOTE, member->place);
    else if (match == VI_UNKNOWN)
        stand(person, VI_UNKNOWN, FACT_TWIN, member->place);
    else
        stand(person, VI_TRUE, FACT_LISTED, member->place);
}

/* --- From the constitution ---------------------------------------------------------------------
 */

static void
take_seat(struct vi_roll *roll, const struct prog_seat *seat)
{
    enum vi_truth match;
    struct fact_person *person = vi_roll_find(roll, seat->folded, &match);
    const bool is_new = !person;
    if (is_new)
        person = vi_roll_enter(roll, seat->member, seat->folded, seat->place);
    if (!person)
        return;
    person->seat = seat;
    if (!person->listed || person->listed->class_ == MODEL_CLASS_UNKNOWN)
        classify(roll, person, seat->class_, seat->authority);
    if (is_new)
        stand(person, roll->complete ? VI_FALSE : VI_UNKNOWN,
              roll->complete ? FACT_NOT_LISTED : FACT_NOT_RECORDED, seat->place);
}

static void
take_seats(struct vi_roll *roll)
{
    if (!roll->authority || !roll->body)
        return;
    for (size_t i = 0; i < roll->authority->seat_count; i++) {
        const struct prog_seat *seat = &roll->authority->seats[i];
        if (roll->day >= seat->period.from && roll->day <= seat->period.until &&
            vi_text_equal(seat->body, roll->body->id))
            take_seat(roll, seat);
    }
}

/* --- Substitutes ---------------------------------------------------------------------------- */

/* How many members the body can have: the least that the constitution says. */
static int64_t
members_most(const struct vi_roll *roll)
{
    const struct prog_body *body = roll->body;
    int64_t most = body->seats.high, parties = 0;
    for (uint32_t k = 0; k < roll->party_count; k++)
        if (roll->parties[k].seats.high >= VI_MEMBERS_MOST)
            return VI_MEMBERS_MOST;
        else
            parties += roll->parties[k].seats.high;
    if (body->whole_number.high < most)
        most = body->whole_number.high;
    if (body->in_post.high < most)
        most = body->in_post.high;
    return roll->party_count && parties < most ? parties : most;
}

/* Does the constitution name as many members as there are, so that nobody else is one? */
static bool
names_all_members(const struct vi_roll *roll)
{
    int64_t named = 0;
    for (size_t i = 0; i < roll->count; i++)
        named += roll->persons[i]->seat != NULL;
    return named && named >= members_most(roll);
}

/* A substitute stands for a member who is not there; one named nowhere else is absent.  A
 * substitute has the vote of that member. */
static void
link_substitute(const struct vi_roll *roll, struct fact_person *person)
{
    struct fact_person *member = person->stands_for;
    if (roll->members_named && !(member && member->seat) && person->present == VI_TRUE)
        stand(person, VI_FALSE, FACT_STANDS_FOR_NONE, person->place);
    if (!member)
        return;
    if (member->cause == FACT_NOT_RECORDED)
        stand(member, VI_FALSE, FACT_NOT_LISTED, person->place);
    if (person->party < 0)
        person->party = member->party;
    person->votes &= member->votes;
}

static void
link_substitutes(struct vi_roll *roll)
{
    roll->members_named = roll->authority && roll->body && names_all_members(roll);
    for (size_t i = 0; i < roll->count; i++) {
        struct fact_person *person = roll->persons[i];
        enum vi_truth match;
        if (!person->is_substitute)
            continue;
        person->stands_for = vi_roll_find(roll, person->listed->substitute_folded, &match);
        if (person->stands_for || match == VI_FALSE)
            link_substitute(roll, person);
    }
}

/* --- Interests tied to no item -------------------------------------------------------------- */

static void
take_loose(struct vi_roll *roll, const struct doc_interest *interest)
{
    for (; interest; interest = interest->next) {
        enum vi_truth match;
        struct fact_person *person = vi_roll_find(roll, interest->folded, &match);
        if (person && match == VI_TRUE && vi_interest_bars(interest))
            person->loose = interest;
    }
}

/* Minutes often list declarations under the meeting, or under an item of their own that decides
 * nothing: for which item each was made is then not told. */
static void
take_loose_interests(struct vi_roll *roll)
{
    take_loose(roll, roll->meeting->interests);
    for (const struct doc_item *item = roll->meeting->items; item; item = item->next)
        if (!item->decisions)
            take_loose(roll, item->interests);
}

/* --- Movements
 * ------------------------------------------------------------------------------------ */

/* What the record recites of another meeting happened there. */
static bool
is_movement(const struct doc_event *event)
{
    return event->movement != DOC_EVENT_OTHER && event->of.size == 0;
}

static size_t
count_movements(const struct doc_event *list)
{
    size_t count = 0;
    for (; list; list = list->next)
        count += is_movement(list);
    return count;
}

static void
keep_movements(struct vi_roll *roll, const struct doc_event *list, const struct doc_item *item)
{
    for (; list; list = list->next)
        if (is_movement(list))
            roll->movements[roll->movement_count++] = (struct vi_movement){list, item};
}

static size_t
movements_of_decisions(struct vi_roll *roll, const struct doc_decision *decision,
                       const struct doc_item *item, bool keep)
{
    size_t count = 0;
    for (; decision; decision = decision->next) {
        count += count_movements(decision->events);
        if (keep)
            keep_movements(roll, decision->events, item);
    }
    return count;
}

static size_t
each_movement(struct vi_roll *roll, bool keep)
{
    const struct doc_meeting *meeting = roll->meeting;
    size_t count = count_movements(meeting->events);
    if (keep)
        keep_movements(roll, meeting->events, NULL);
    count += movements_of_decisions(roll, meeting->decisions, NULL, keep);
    for (const struct doc_item *item = meeting->items; item; item = item->next) {
        count += count_movements(item->events);
        if (keep)
            keep_movements(roll, item->events, item);
        count += movements_of_decisions(roll, item->decisions, item, keep);
    }
    return count;
}

static int
by_order(const void *a, const void *b)
{
    const uint32_t left = ((const struct vi_movement *)a)->event->order;
    const uint32_t right = ((const struct vi_movement *)b)->event->order;
    return (left > right) - (left < right);
}

static struct fact_person *
mover(struct vi_roll *roll, const struct doc_event *event)
{
    enum vi_truth match;
    struct fact_person *person = vi_roll_find(roll, event->by_folded, &match);
    return match == VI_FALSE && event->by_folded.size
               ? add_unlisted(roll, event->by, event->by_folded, event->place)
               : person;
}

/* A new doubt; 0: out of memory. */
static uint32_t
add_doubt(struct vi_roll *roll)
{
    if (roll->doubt_count == roll->doubt_room) {
        const uint32_t room = roll->doubt_room ? 2 * roll->doubt_room : 8;
        struct vi_doubt *grown =
            VI_GROW(roll->arena, struct vi_doubt, roll->doubts, roll->doubt_room, room);
        if (!grown) {
            roll->failed = true;
            return 0;
        }
        roll->doubts = grown;
        roll->doubt_room = room;
    }
    roll->doubts[roll->doubt_count] = (struct vi_doubt){.away_low = 0};
    return roll->doubt_count++;
}

static bool
is_doubted(const struct fact_person *person)
{
    return person->doubt && person->present == VI_UNKNOWN && person->cause == FACT_NAMESAKE;
}

/* Those of two doubts are now of one: so many of them all are away. */
static void
join_doubts(struct vi_roll *roll, uint32_t into, uint32_t other)
{
    if (into == other)
        return;
    roll->doubts[into].away_low += roll->doubts[other].away_low;
    roll->doubts[into].away_high += roll->doubts[other].away_high;
    for (size_t i = 0; i < roll->count; i++)
        if (roll->persons[i]->doubt == other)
            roll->persons[i]->doubt = into;
}

/* The doubt that all those of a name share, where they are of any; 0: none of them is. */
static uint32_t
shared_doubt(struct vi_roll *roll, struct vi_text folded)
{
    struct vi_namesakes namesakes = vi_roll_namesakes(roll, folded);
    struct fact_person *person;
    uint32_t shared = 0;
    while ((person = vi_roll_namesake(roll, &namesakes))) {
        if (!is_doubted(person))
            continue;
        if (shared)
            join_doubts(roll, shared, person->doubt);
        else
            shared = person->doubt;
    }
    return shared;
}

/* May somebody have been there who is not on record as having been? */
static bool
may_have_been_there(const struct fact_person *person)
{
    return person->present == VI_UNKNOWN ||
           (person->present == VI_FALSE && person->cause == FACT_NOT_LISTED);
}

/* One of several left, or had not arrived: each of them may be the one, and just one is; unless it
 * was somebody who is not on record as having been there. */
static void
doubt(struct vi_roll *roll, const struct doc_event *event)
{
    struct vi_namesakes namesakes = vi_roll_namesakes(roll, event->by_folded);
    struct fact_person *person;
    uint32_t index = shared_doubt(roll, event->by_folded);
    bool other = false;
    if (!index)
        index = add_doubt(roll);
    while (index && (person = vi_roll_namesake(roll, &namesakes))) {
        other |= !is_doubted(person) && may_have_been_there(person);
        if (person->present != VI_TRUE)
            continue;
        stand(person, VI_UNKNOWN, FACT_NAMESAKE, event->place);
        person->doubt = index;
    }
    if (!index)
        return;
    roll->doubts[index].away_low += !other;
    roll->doubts[index].away_high++;
}

/* One of those who were away is there again; once nobody is away any more, all are there. */
static void
come_back(struct vi_roll *roll, uint32_t index, const struct doc_event *event)
{
    struct vi_doubt *of = &roll->doubts[index];
    of->away_low -= of->away_low > 0;
    of->away_high -= of->away_high > 0;
    for (size_t i = 0; !of->away_high && i < roll->count; i++)
        if (roll->persons[i]->doubt == index && is_doubted(roll->persons[i]))
            stand(roll->persons[i], VI_TRUE,
                  event->movement == DOC_ARRIVES ? FACT_ARRIVED : FACT_RETURNED, event->place);
}

static void
resolve(struct vi_roll *roll, const struct doc_event *event)
{
    const uint32_t index = shared_doubt(roll, event->by_folded);
    if (index)
        come_back(roll, index, event);
}

/* Whoever arrives was not there before, whoever leaves was. */
static void
stand_before(struct vi_roll *roll, const struct doc_event *event)
{
    struct fact_person *person = mover(roll, event);
    if (!person && event->movement == DOC_ARRIVES)
        doubt(roll, event);
    if (!person)
        return;
    if (event->movement == DOC_ARRIVES && person->present != VI_FALSE)
        stand(person, VI_FALSE, FACT_NOT_YET, event->place);
    else if (event->movement == DOC_LEAVES && person->cause != FACT_LISTED &&
             person->cause != FACT_APOLOGISED && person->cause != FACT_REMOTE)
        stand(person, VI_TRUE, FACT_LISTED, event->place);
}

static void
take_movements(struct vi_roll *roll)
{
    const size_t count = each_movement(roll, false);
    if (!count)
        return;
    roll->movements = VI_NEW_ARRAY(roll->arena, struct vi_movement, count);
    if (!roll->movements) {
        roll->failed = true;
        return;
    }
    (void)each_movement(roll, true);
    qsort(roll->movements, roll->movement_count, sizeof *roll->movements, by_order);
    for (size_t i = roll->movement_count; i-- > 0;)
        stand_before(roll, roll->movements[i].event);
    for (size_t i = 0; i < roll->count; i++)
        roll->late += roll->persons[i]->listed && roll->persons[i]->votes &&
                      roll->persons[i]->cause == FACT_NOT_YET;
}

/* Did this person declare an interest in the item in which they leave? */
static bool
has_interest(struct vi_roll *roll, const struct doc_item *item, const struct fact_person *person)
{
    enum vi_truth match;
    for (const struct doc_interest *at = item ? item->interests : NULL; at; at = at->next)
        if (vi_roll_find(roll, at->folded, &match) == person)
            return true;
    return false;
}

static void
move_one_of_several(struct vi_roll *roll, const struct doc_event *event)
{
    if (event->movement == DOC_LEAVES) {
        doubt(roll, event);
        roll->left++;
    } else {
        resolve(roll, event);
        roll->arrived++;
    }
}

static void
leave(struct vi_roll *roll, const struct vi_movement *movement, struct fact_person *person)
{
    const bool withdraws = has_interest(roll, movement->item, person);
    const bool was_there = person->present == VI_TRUE || is_doubted(person);
    person->withdrew_for = withdraws ? movement->item : NULL;
    roll->withdrawn |= withdraws;
    stand(person, VI_FALSE, withdraws ? FACT_WITHDREW : FACT_LEFT, movement->event->place);
    roll->left += was_there && person->votes;
}

/* Who takes part from afar does so again, unless they are said to come into the room. */
static void
come(struct vi_roll *roll, const struct doc_event *event, struct fact_person *person)
{
    const bool was_there = person->present == VI_TRUE;
    const enum model_mode mode =
        event->mode != MODEL_MODE_UNKNOWN || !person->listed ? event->mode : person->listed->mode;
    person->withdrew_for = NULL;
    if (is_doubted(person))
        come_back(roll, person->doubt, event);
    if (is_afar(roll, mode)) {
        stand(person, VI_FALSE, FACT_REMOTE, event->place);
        return;
    }
    stand(person, VI_TRUE, event->movement == DOC_ARRIVES ? FACT_ARRIVED : FACT_RETURNED,
          event->place);
    roll->arrived += !was_there && person->votes;
}

static void
move(struct vi_roll *roll, const struct vi_movement *movement)
{
    enum vi_truth match;
    struct fact_person *person = vi_roll_find(roll, movement->event->by_folded, &match);
    if (!person)
        move_one_of_several(roll, movement->event);
    else if (movement->event->movement == DOC_LEAVES)
        leave(roll, movement, person);
    else
        come(roll, movement->event, person);
}

void
vi_roll_advance(struct vi_roll *roll, uint32_t order)
{
    while (roll->movements_done < roll->movement_count &&
           roll->movements[roll->movements_done].event->order < order) {
        move(roll, &roll->movements[roll->movements_done]);
        roll->movements_done++;
    }
}

/* --- Interests ------------------------------------------------------------------------------- */

static bool
bar(struct vi_roll *roll, struct vi_barrings *barrings, struct vi_barring barring)
{
    if (barrings->count == barrings->room) {
        const size_t room = barrings->room ? 2 * barrings->room : 8;
        struct vi_barring *grown =
            VI_GROW(roll->arena, struct vi_barring, barrings->at, barrings->room, room);
        if (!grown)
            return false;
        barrings->at = grown;
        barrings->room = room;
    }
    barrings->at[barrings->count++] = barring;
    return true;
}

/* Each of several is doubted once: a second doubt changes nothing. */
static bool
bar_one_of_several(struct vi_roll *roll, struct vi_barrings *barrings,
                   const struct doc_interest *interest)
{
    struct vi_namesakes namesakes = vi_roll_namesakes(roll, interest->folded);
    struct fact_person *person;
    barrings->ambiguous++;
    barrings->certain |= interest->withdrew != MODEL_NOT_STATED;
    while ((person = vi_roll_namesake(roll, &namesakes))) {
        struct vi_roll_person *entry = (void *)person;
        if (entry->barred != roll->barred &&
            !bar(roll, barrings, (struct vi_barring){interest, person, true}))
            return false;
        entry->barred = roll->barred;
    }
    return true;
}

bool
vi_roll_barrings(struct vi_roll *roll, const struct doc_interest *first,
                 struct vi_barrings *barrings)
{
    if (barrings->first == first && barrings->among == roll->count)
        return true;
    barrings->first = first;
    barrings->among = roll->count;
    barrings->count = 0;
    barrings->ambiguous = 0;
    barrings->certain = false;
    roll->barred++;
    for (const struct doc_interest *at = first; at; at = at->next) {
        enum vi_truth match;
        if (!vi_interest_bars(at))
            continue;
        struct fact_person *person = vi_roll_find(roll, at->folded, &match);
        if (!(person ? bar(roll, barrings, (struct vi_barring){at, person, false})
                     : (match == VI_FALSE && at->folded.size) ||
                           bar_one_of_several(roll, barrings, at)))
            return false;
    }
    return true;
}

/* --- Constituent authorities ----------------------------------------------------------------- */

/* An authority that has left a joint body, or has not joined it yet, is none of its parties. */
static void
take_parties(struct vi_roll *roll)
{
    const struct prog_body *body = roll->body;
    if (!body || !body->party_count)
        return;
    struct prog_party *parties = VI_NEW_ARRAY(roll->arena, struct prog_party, body->party_count);
    uint32_t count = 0;
    for (size_t i = 0; parties && i < body->party_count; i++) {
        const struct prog_party *party = &body->parties[i];
        if (roll->day >= party->period.from && roll->day <= party->period.until)
            parties[count++] = *party;
    }
    roll->failed |= !parties;
    roll->parties = parties;
    roll->party_count = count <= VI_PARTIES_MOST ? count : 0;
}

/* --- The whole ------------------------------------------------------------------------------- */

/* Those who are there at some time and whom a stated number may count, though they do not count:
 * without a vote, or in a way that the law does not admit. */
static int64_t
count_uncounted(const struct vi_roll *roll)
{
    int64_t count = 0;
    for (size_t i = 0; i < roll->count; i++) {
        const struct fact_person *person = roll->persons[i];
        const bool attends = person->present == VI_TRUE || person->cause == FACT_NOT_YET;
        count += person->votes ? person->cause == FACT_REMOTE : attends;
    }
    return count;
}

/* A list of apologies alone is no list of those present. */
static bool
names_present(const struct doc_member *member)
{
    for (; member; member = member->next)
        if (!member->apologies && !member->absent)
            return true;
    return false;
}

bool
vi_roll_begin(struct vi_roll *roll, const struct prog_program *program,
              const struct doc_record *record, const struct doc_meeting *meeting,
              const struct prog_authority *authority, const struct prog_body *body,
              enum model_body_kind body_kind, int64_t day, struct vi_arena *arena)
{
    *roll = (struct vi_roll){.program = program,
                             .record = record,
                             .meeting = meeting,
                             .authority = authority,
                             .body = body,
                             .body_kind = body_kind,
                             .day = day,
                             .comparisons = VI_ROLL_COMPARISONS,
                             .arena = arena};
    const struct doc_attendance *list = meeting->attendance;
    while (roll->doubt_count < VI_DOUBT_LASTING && !roll->failed)
        (void)add_doubt(roll);
    if (roll->failed)
        return false;
    take_parties(roll);
    if (roll->party_count) {
        roll->party_claim = vi_arena_alloc(arena, FACT_SOURCES, sizeof *roll->party_claim,
                                           _Alignof(struct vi_range));
        roll->failed |= !roll->party_claim;
    }
    roll->has_roll = list && names_present(list->members);
    roll->assumed_complete = roll->has_roll && list->complete == MODEL_NOT_STATED &&
                             record->extent == MODEL_WHOLE && record->kind == MODEL_MINUTES;
    roll->complete = roll->has_roll && (list->complete == MODEL_YES || roll->assumed_complete);
    for (const struct doc_member *at = list ? list->members : NULL; at; at = at->next)
        take_listed(roll, at);
    take_seats(roll);
    link_substitutes(roll);
    take_loose_interests(roll);
    take_movements(roll);
    roll->uncounted = count_uncounted(roll);
    return !roll->failed && !arena->failed;
}

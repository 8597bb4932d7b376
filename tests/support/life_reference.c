/* SPDX-License-Identifier: Apache-2.0 */
#include "support/life_reference.h"

#include <string.h>

/* One world: every day and every open question settled. */
struct world {
    int decided[LIFE_CLAUSES], call_in[LIFE_CLAUSES];
    int event[LIFE_CLAUSES][LIFE_CONDITIONS][LIFE_EVENTS];
    int unrecorded[LIFE_CLAUSES][LIFE_CONDITIONS]; /* when it was met, if no record says */
    bool precedent[LIFE_CLAUSES][LIFE_CONDITIONS];
};

struct choice { /* one thing to be settled, and what it may be */
    int *day;
    bool *flag;
    int options[LIFE_DAYS + 1];
    int count;
};

struct choosing {
    const struct life_case *life;
    struct world world;
    struct choice choices[64];
    int count;
    bool reaches[LIFE_CLAUSES][LIFE_CLAUSES]; /* the first waits for the second, however far on */
    struct life_answers *out;
};

/* --- What has to be chosen ------------------------------------------------------------- */

static void
choose_day(struct choosing *choosing, int *day, struct life_range range)
{
    struct choice *choice = &choosing->choices[choosing->count];
    *day = range.low;
    if (range.low == range.high)
        return;
    *choice = (struct choice){.day = day};
    for (int at = range.low; at <= range.high; at++)
        choice->options[choice->count++] = at;
    choosing->count++;
}

/* Any day, or never. */
static void
choose_any(struct choosing *choosing, int *day)
{
    struct choice *choice = &choosing->choices[choosing->count++];
    *choice = (struct choice){.day = day};
    for (int at = 0; at < LIFE_DAYS; at++)
        choice->options[choice->count++] = at;
    choice->options[choice->count++] = LIFE_NEVER;
}

/* What the other put off, or approved in principle only, is no agreement; another may come. */
static bool
is_agreed(const struct life_case *life, const struct life_condition *condition)
{
    return condition->answer == LIFE_EFFECT ||
           (condition->answer == LIFE_APPROVAL &&
            life->clauses[condition->other].outcome == LIFE_CARRIED);
}

static bool
is_shown(const struct life_case *life, const struct life_condition *condition)
{
    bool shown = is_agreed(life, condition);
    for (int i = 0; i < condition->event_count; i++)
        shown |= condition->events[i].role != LIFE_FAILED;
    return shown;
}

static bool
is_failed(const struct life_condition *condition)
{
    for (int i = 0; i < condition->event_count; i++)
        if (condition->events[i].role == LIFE_FAILED)
            return true;
    return false;
}

static void
choose_condition(struct choosing *choosing, int c, int k)
{
    const struct life_condition *condition = &choosing->life->clauses[c].conditions[k];
    struct world *world = &choosing->world;
    for (int i = 0; i < condition->event_count; i++)
        choose_day(choosing, &world->event[c][k][i], condition->events[i].day);
    world->unrecorded[c][k] = LIFE_NEVER;
    if (condition->kind != LIFE_COMMENCEMENT && !is_shown(choosing->life, condition) &&
        !is_failed(condition))
        choose_any(choosing, &world->unrecorded[c][k]);
    world->precedent[c][k] =
        condition->kind == LIFE_PRECEDENT || condition->kind == LIFE_COMMENCEMENT;
    if (condition->kind == LIFE_UNKNOWN_KIND) {
        struct choice *choice = &choosing->choices[choosing->count++];
        *choice = (struct choice){.flag = &world->precedent[c][k], .options = {0, 1}, .count = 2};
    }
}

static void
choose_all(struct choosing *choosing)
{
    for (int c = 0; c < choosing->life->count; c++) {
        const struct life_clause *clause = &choosing->life->clauses[c];
        choose_day(choosing, &choosing->world.decided[c], clause->decided);
        choosing->world.call_in[c] = 0;
        if (clause->has_call_in)
            choose_day(choosing, &choosing->world.call_in[c], clause->call_in_end);
        for (int k = 0; k < clause->condition_count; k++)
            choose_condition(choosing, c, k);
    }
}

/* --- One day of one world ----------------------------------------------------------------- */

/* The earliest day of events of a role; LIFE_NEVER: none. */
static int
first_of(const struct choosing *choosing, int c, int k, enum life_role role)
{
    const struct life_condition *condition = &choosing->life->clauses[c].conditions[k];
    int first = LIFE_NEVER;
    for (int i = 0; i < condition->event_count; i++)
        if (condition->events[i].role == role && choosing->world.event[c][k][i] < first)
            first = choosing->world.event[c][k][i];
    return first;
}

/* Who has resolved, or taken effect, as it is being worked out for one day. */
struct standing {
    const struct choosing *choosing;
    int day;
    bool resolved[LIFE_CLAUSES], assumed[LIFE_CLAUSES], effective[LIFE_CLAUSES];
    /* The day from which it was resolved; effective; resolved but for what waits for it in turn. */
    int since[LIFE_CLAUSES][3];
};

static bool
is_mutual(const struct choosing *choosing, int a, int b)
{
    return choosing->reaches[a][b] && choosing->reaches[b][a];
}

/* Is the condition met by the end of the day, in time and before it failed? */
static bool
condition_holds(const struct standing *standing, int c, int k)
{
    const struct choosing *choosing = standing->choosing;
    const struct life_condition *condition = &choosing->life->clauses[c].conditions[k];
    int met = first_of(choosing, c, k, LIFE_MET);
    const int waived = first_of(choosing, c, k, LIFE_WAIVED);
    const int failed = first_of(choosing, c, k, LIFE_FAILED);
    if (condition->kind == LIFE_COMMENCEMENT)
        return condition->due <= standing->day;
    if (choosing->world.unrecorded[c][k] < met)
        met = choosing->world.unrecorded[c][k];
    if (waived < met)
        met = waived;
    const int which = is_mutual(choosing, c, condition->other) ? 2 : 0;
    if (is_agreed(choosing->life, condition) && condition->answer == LIFE_APPROVAL &&
        standing->assumed[condition->other] && standing->since[condition->other][which] < met)
        met = standing->since[condition->other][which];
    if (condition->answer == LIFE_EFFECT && standing->effective[condition->other] &&
        standing->since[condition->other][1] < met)
        met = standing->since[condition->other][1];
    if (met > standing->day || (condition->has_due && met > condition->due))
        return false;
    return met <= failed;
}

static bool
is_answered(const struct life_condition *condition)
{
    return condition->answer == LIFE_APPROVAL || condition->answer == LIFE_EFFECT;
}

static bool
all_hold(const struct standing *standing, int c, bool but_for_mutual)
{
    const struct life_clause *clause = &standing->choosing->life->clauses[c];
    if (clause->outcome != LIFE_CARRIED || standing->choosing->world.decided[c] > standing->day)
        return false;
    for (int k = 0; k < clause->condition_count; k++)
        if (standing->choosing->world.precedent[c][k] &&
            !(but_for_mutual && is_answered(&clause->conditions[k]) &&
              is_mutual(standing->choosing, c, clause->conditions[k].other)) &&
            !condition_holds(standing, c, k))
            return false;
    return true;
}

/* Assuming that some have resolved, what follows for all: the least that does. */
static void
follow(struct standing *standing)
{
    bool changed = true;
    memset(standing->resolved, 0, sizeof standing->resolved);
    memset(standing->effective, 0, sizeof standing->effective);
    while (changed) {
        changed = false;
        for (int c = 0; c < standing->choosing->life->count; c++) {
            const bool resolved = all_hold(standing, c, false);
            const bool effective =
                resolved && standing->choosing->world.call_in[c] <= standing->day;
            changed |= resolved != standing->resolved[c] || effective != standing->effective[c];
            standing->resolved[c] = resolved;
            standing->effective[c] = effective;
        }
    }
}

/* Partners who wait for each other agree together: the most that can be assumed and follows. */
static void
settle_day(struct standing *standing)
{
    bool changed = true;
    for (int c = 0; c < LIFE_CLAUSES; c++)
        standing->assumed[c] = true;
    while (changed) {
        changed = false;
        follow(standing);
        for (int c = 0; c < standing->choosing->life->count; c++) {
            changed |= standing->assumed[c] != standing->resolved[c];
            standing->assumed[c] = standing->resolved[c];
        }
    }
}

static void
note_states(struct choosing *choosing, int c, int k)
{
    const struct life_condition *condition = &choosing->life->clauses[c].conditions[k];
    int met = first_of(choosing, c, k, LIFE_MET);
    const int waived = first_of(choosing, c, k, LIFE_WAIVED);
    const int failed = first_of(choosing, c, k, LIFE_FAILED);
    if (choosing->world.unrecorded[c][k] < met)
        met = choosing->world.unrecorded[c][k];
    for (int day = 0; day < LIFE_DAYS; day++) {
        const int last = condition->has_due ? condition->due : LIFE_NEVER;
        const int release = met <= waived ? met : waived;
        unsigned state = 1; /* outstanding */
        if (condition->kind == LIFE_COMMENCEMENT)
            state = condition->due <= day ? 2 : 1;
        else if (release <= day && release <= last && release <= failed)
            state = met <= waived ? 2 : 16;
        else if (failed <= day && failed < release && failed <= last)
            state = 4;
        else if (last < day && last < release && last < failed)
            state = 8;
        choosing->out->states[c][k][day] |= state;
    }
}

static void
note_world(struct choosing *choosing)
{
    struct standing standing = {.choosing = choosing};
    bool done[LIFE_CLAUSES] = {false}, agreed[LIFE_CLAUSES] = {false},
         outer[LIFE_CLAUSES] = {false};
    choosing->out->worlds++;
    for (standing.day = 0; standing.day < LIFE_DAYS; standing.day++) {
        for (int c = 0; c < LIFE_CLAUSES; c++) {
            const bool had[] = {agreed[c], done[c], outer[c]};
            for (int i = 0; i < 3; i++)
                if (!had[i])
                    standing.since[c][i] = standing.day;
        }
        settle_day(&standing);
        for (int c = 0; c < choosing->life->count; c++) {
            agreed[c] |= standing.resolved[c];
            outer[c] |= all_hold(&standing, c, true);
            if (!standing.effective[c] || done[c])
                continue;
            done[c] = true;
            choosing->out->day[c][standing.day] = true;
        }
    }
    for (int c = 0; c < choosing->life->count; c++) {
        choosing->out->never[c] |= !done[c];
        for (int k = 0; k < choosing->life->clauses[c].condition_count; k++)
            note_states(choosing, c, k);
    }
}

static void
try_all(struct choosing *choosing, int at)
{
    if (at == choosing->count) {
        note_world(choosing);
        return;
    }
    const struct choice *choice = &choosing->choices[at];
    for (int i = 0; i < choice->count; i++) {
        if (choice->day)
            *choice->day = choice->options[i];
        else
            *choice->flag = choice->options[i] != 0;
        try_all(choosing, at + 1);
    }
}

static void
reach(struct choosing *choosing)
{
    const struct life_case *life = choosing->life;
    for (int c = 0; c < life->count; c++)
        for (int k = 0; k < life->clauses[c].condition_count; k++) {
            const struct life_condition *at = &life->clauses[c].conditions[k];
            if (at->kind != LIFE_SUBSEQUENT && is_agreed(life, at))
                choosing->reaches[c][at->other] = true;
        }
    for (int by = 0; by < life->count; by++)
        for (int a = 0; a < life->count; a++)
            for (int b = 0; b < life->count; b++)
                choosing->reaches[a][b] |= choosing->reaches[a][by] && choosing->reaches[by][b];
}

bool
life_reference(const struct life_case *life, size_t most, struct life_answers *out)
{
    struct choosing choosing = {.life = life, .out = out};
    size_t worlds = 1;
    memset(out, 0, sizeof *out);
    reach(&choosing);
    choose_all(&choosing);
    for (int i = 0; i < choosing.count; i++) {
        worlds *= (size_t)choosing.choices[i].count;
        if (worlds > most)
            return false;
    }
    try_all(&choosing, 0);
    return true;
}

/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Writes records for the benchmark: minutes of two invented authorities from
 * 1975 to 2026.  Each is clean, or has exactly one defect planted in it; beside
 * them stands manifest.tsv with a line for each verdict to be found: document,
 * rule, verdict, what was planted.  The same bytes on every machine: no clock,
 * no library's random numbers, and record n is the same however many are made.
 *
 *   corpus [--count N] [FOLDER]
 */
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bench/words.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

enum { MOST_MEMBERS = 64, MOST_BYTES = 16384, MOST_HOLIDAYS = 1024 };

_Noreturn static void
stop(const char *what, const char *which)
{
    fprintf(stderr, "corpus: %s: %s\n", what, which);
    exit(2);
}

/* --- Chance and days ---------------------------------------------------------------- */

/* Steele, Lea and Flood's SplitMix64: good enough, and the same everywhere. */
static uint64_t
draw(uint64_t *state)
{
    uint64_t x = *state += 0x9E3779B97F4A7C15u;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
    return x ^ (x >> 31);
}

static int
below(uint64_t *state, int bound)
{
    return (int)(draw(state) % (uint64_t)bound);
}

static int
between(uint64_t *state, int low, int high)
{
    return low + below(state, high - low + 1);
}

/* Days since 1970-01-01, by counting eras of 400 years from a first of March. */
static int
day_of(int year, int month, int day)
{
    const int y = month <= 2 ? year - 1 : year;
    const int of_era = y % 400, m = month > 2 ? month - 3 : month + 9;
    return y / 400 * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * m + 2) / 5 + day -
           1 - 719468;
}

struct date {
    int year, month, day;
};

static struct date
date_of(int days)
{
    struct date d = {.year = 1970 + days / 366, .month = 12, .day = 1};
    while (day_of(d.year + 1, 1, 1) <= days)
        d.year++;
    while (day_of(d.year, d.month, 1) > days)
        d.month--;
    d.day = days - day_of(d.year, d.month, 1) + 1;
    return d;
}

static int holidays[MOST_HOLIDAYS];
static size_t holiday_count;

/* Every date="..." of the calendar: the benchmark counts for itself, not with the engine. */
static void
read_holidays(const char *path)
{
    FILE *file = fopen(path, "r");
    char line[1024];
    if (!file)
        stop(path, strerror(errno));
    while (fgets(line, sizeof line, file)) {
        for (const char *at = line; (at = strstr(at, " date=\"")); at++) {
            int year, month, day;
            if (sscanf(at, " date=\"%4d-%2d-%2d\"", &year, &month, &day) == 3 &&
                holiday_count < MOST_HOLIDAYS)
                holidays[holiday_count++] = day_of(year, month, day);
        }
    }
    fclose(file);
}

/* Monday is 0; 1970-01-01 was a Thursday. */
static int
weekday(int day)
{
    return (day + 3) % 7 + ((day + 3) % 7 < 0 ? 7 : 0);
}

static bool
is_working(int day)
{
    for (size_t i = 0; i < holiday_count; i++)
        if (holidays[i] == day)
            return false;
    return weekday(day) < 5;
}

/* The latest working day with so many clear working days between it and the meeting. */
static int
notice_before(int meeting, int clear)
{
    int day = meeting - 1;
    for (int counted = 0; counted < clear || !is_working(day); day--)
        counted += is_working(day);
    return day;
}

/* --- The authorities ------------------------------------------------------------------- */

enum { COUNCIL = 1, EXECUTIVE = 2, COMMITTEE = 4, JOINT = 8, LAY = 16, SCRUTINY = 32 };
enum { NOT_JOINT = COUNCIL | EXECUTIVE | COMMITTEE | SCRUTINY };
enum { ORDINARY = COUNCIL | COMMITTEE | JOINT | SCRUTINY, ALWAYS = 99991231 };

/* A body as its constitution has it for a time; days are written as numbers. */
struct body {
    const char *authority, *id;
    unsigned kind;
    int seats, quorum, quorum_each;
    int from, until;
    const char *rule; /* of its quorum */
    int rule_from;
    bool casting;              /* whoever presides has a casting vote */
    const char *const *roster; /* who sits on it; NULL: anyone */
};

/* Those whom rules/bodies names. */
static const char *const north_quay_executive[] = {
    "Ann Leadbetter", "Bilal Porter", "Dev Okoro", "Ewa Lis", "Frank Tull", "Gita Rao", "Hal Voss"};
static const char *const southmoor_executive[] = {"Mo Sayle",   "Nora Quint", "Owen Rudd",
                                                  "Pia Stroud", "Quin Tate",  "Rosa Unwin",
                                                  "Saul Vane",  "Tess Wain"};
static const char *const both[] = {"Ann Leadbetter", "Bilal Porter", "Carys Nunn", "Dev Okoro",
                                   "Ewa Lis",        "Frank Tull",   "Mo Sayle",   "Nora Quint",
                                   "Owen Rudd",      "Pia Stroud",   "Quin Tate",  "Rosa Unwin"};
static const char *const audit[] = {"Una Abel",   "Vera Birch", "Will Coates", "Xenia Dunn",
                                    "Yann Eaves", "Zoe Flint",  "Lionel Fayre"};

/* clang-format off */
static const struct body bodies[] = {
    {"north-quay",    "council",         COUNCIL,         43, 11, 0, 19750101, ALWAYS,   "quorum-principal-council", 19740401, true,  NULL},
    {"southmoor",     "council",         COUNCIL,         48, 12, 0, 19750101, 20120506, "quorum-principal-council", 19740401, false, NULL},
    {"southmoor",     "council",         COUNCIL,         49, 13, 0, 20120507, ALWAYS,   "quorum-principal-council", 19740401, false, NULL},
    {"north-quay",    "executive",       EXECUTIVE,        7,  3, 0, 20020601, ALWAYS,   "quorum-executive",         20120504, true,  north_quay_executive},
    {"southmoor",     "executive",       EXECUTIVE,        8,  3, 0, 20020601, ALWAYS,   "quorum-executive",         20120504, false, southmoor_executive},
    {"north-quay",    "planning",        COMMITTEE,       11,  3, 0, 19750101, 20150519, "quorum-committee",         19740401, true,  NULL},
    {"north-quay",    "planning",        COMMITTEE,       11,  4, 0, 20150520, ALWAYS,   "quorum-committee",         19740401, true,  NULL},
    {"north-quay",    "audit",           COMMITTEE | LAY,  7,  3, 0, 20120701, ALWAYS,   "quorum-committee",         19740401, true,  audit},
    {"north-quay",    "scrutiny",        SCRUTINY,        13,  4, 0, 20020601, ALWAYS,   "quorum-committee",         19740401, true,  NULL},
    {"southmoor",     "regulatory",      COMMITTEE,       15,  5, 0, 19750101, ALWAYS,   "quorum-committee",         19740401, false, NULL},
    {"southmoor",     "scrutiny",        SCRUTINY,        12,  4, 0, 20020601, ALWAYS,   "quorum-committee",         19740401, false, NULL},
    {"quay-and-moor", "shared-services", JOINT,           12,  6, 2, 20141101, ALWAYS,   "quorum-committee",         19740401, true,  both},
};
/* clang-format on */

struct member {
    char name[48];
    const char *authority;
    bool here, remote, co_opted;
};

struct vote {
    int yes, no, abstaining;
    bool named;          /* each voter by name */
    int shift;           /* how many more votes for are counted than named */
    int ghost;           /* the place in the list of an absent member who votes; or -1 */
    const char *label;   /* or NULL */
    const char *casting; /* "for", or NULL */
    int casting_by;
    const char *outcome;
};

struct item {
    const struct topic *topic;
    const char *event; /* of a resolution that needs more than a majority; or NULL */
    int key_notice;    /* the day; 0: not a key decision */
    bool unplanned;    /* and in no forward plan, while there was one */
    int withdrawn;     /* who left for an interest; or -1 */
    bool stays;        /* and did not leave, and votes */
    bool amended;      /* an amendment was lost first */
    int paragraph;     /* of Schedule 12A, for which the public was excluded; or 0 */
    int pounds;
    struct vote vote;
};

enum { MOST_ITEMS = 5 };

struct plan {
    uint64_t *chance;
    const struct body *body;
    int day, summons, notice, agenda;
    bool special;
    struct member members[MOST_MEMBERS];
    int member_count, item_count;
    struct item items[MOST_ITEMS];
};

static bool
in_span(int day, int from, int until)
{
    const struct date d = date_of(day);
    const int number = d.year * 10000 + d.month * 100 + d.day;
    return number >= from && number <= until;
}

/* SI 2020/392: for these months, and never else, a member at a distance was present. */
static bool
remote_counts(const struct plan *plan)
{
    return plan->body->kind == EXECUTIVE || in_span(plan->day, 20200404, 20210506);
}

static bool
may_vote(const struct plan *plan, const struct item *item, int who)
{
    const struct member *m = &plan->members[who];
    return m->here && !m->co_opted && (!m->remote || remote_counts(plan)) &&
           (who != item->withdrawn || item->stays);
}

static int
voters(const struct plan *plan, const struct item *item)
{
    int count = 0;
    for (int i = 0; i < plan->member_count; i++)
        count += may_vote(plan, item, i);
    return count;
}

/* --- A clean meeting --------------------------------------------------------------------- */

/* The authority that sent a member of the joint committee: the second half are southmoor's. */
static const char *
sent_by(const struct body *body, int which)
{
    if (body->kind != JOINT)
        return body->authority;
    return which < body->seats / 2 ? "north-quay" : "southmoor";
}

static void
seat(struct plan *plan)
{
    const struct body *body = plan->body;
    const bool southern = strcmp(body->authority, "southmoor") == 0;
    plan->member_count = body->seats;
    for (int i = 0; i < body->seats; i++) {
        struct member *m = &plan->members[i];
        const size_t at = (size_t)i + (southern ? 47 : 0);
        if (body->roster)
            snprintf(m->name, sizeof m->name, "%s", body->roster[i]);
        else
            snprintf(m->name, sizeof m->name, "%s %s", first_names[at * 7 % COUNT(first_names)],
                     surnames[at % COUNT(surnames)]);
        m->authority = sent_by(body, i);
        m->co_opted = (body->kind & LAY) && i == body->seats - 1;
    }
}

/* So many members with a vote come: the first always, the others by chance, of a joint body half
 * from each side. */
static void
attend(struct plan *plan, int wanted)
{
    for (int i = 0; i < plan->member_count; i++)
        plan->members[i].here = false;
    plan->members[0].here = true;
    for (int came = 1; came < wanted;) {
        const int half = plan->member_count / 2;
        int who = below(plan->chance, plan->member_count);
        if (plan->body->kind == JOINT)
            who = came % 2 * half + who % half;
        if (!plan->members[who].here && !plan->members[who].co_opted) {
            plan->members[who].here = true;
            came++;
        }
    }
    if (plan->body->kind & LAY)
        plan->members[plan->member_count - 1].here = below(plan->chance, 2);
}

static void
cast(struct plan *plan, struct item *item)
{
    const int present = voters(plan, item);
    struct vote *v = &item->vote;
    *v = (struct vote){.ghost = -1, .outcome = "carried"};
    v->abstaining = below(plan->chance, 3) ? 0 : below(plan->chance, present / 4 + 1);
    v->no = below(plan->chance, 2) ? 0 : below(plan->chance, (present - v->abstaining + 1) / 2);
    v->yes = present - v->abstaining - v->no;
    v->named = plan->member_count <= 15 && below(plan->chance, 3) == 0;
    if (v->no == 0 && below(plan->chance, 2))
        v->label = v->abstaining ? "nem-con" : "unanimous";
    if (v->no > 1 && plan->body->casting && plan->body->kind != EXECUTIVE &&
        below(plan->chance, 4) == 0) {
        v->yes = v->no = (v->yes + v->no) / 2;
        v->abstaining = present - v->yes - v->no;
        v->casting = "for";
    }
}

static int
some_present(struct plan *plan)
{
    for (;;) {
        const int who = between(plan->chance, 1, plan->member_count - 1);
        if (plan->members[who].here && !plan->members[who].remote && !plan->members[who].co_opted)
            return who;
    }
}

static void
put_items(struct plan *plan)
{
    plan->item_count = between(plan->chance, plan->member_count > 20 ? 2 : 3, MOST_ITEMS - 1);
    const int start = below(plan->chance, (int)COUNT(topics));
    for (int i = 0; i < plan->item_count; i++) {
        struct item *item = &plan->items[i];
        item->topic = &topics[(size_t)(start + i * 3) % COUNT(topics)];
        item->withdrawn = -1;
        item->pounds = between(plan->chance, 20, 4000) * 250;
        item->amended = below(plan->chance, 6) == 0;
        if (plan->body->kind != EXECUTIVE && below(plan->chance, 8) == 0)
            item->paragraph = between(plan->chance, 1, 7);
        if (plan->body->kind == EXECUTIVE && below(plan->chance, 3) == 0)
            item->key_notice = plan->day - 29 - below(plan->chance, 30);
    }
}

static void
announce(struct plan *plan)
{
    plan->summons = notice_before(plan->day, between(plan->chance, 5, 9));
    plan->notice = notice_before(plan->day, between(plan->chance, 5, 9));
    plan->agenda = notice_before(plan->day, between(plan->chance, 5, 9));
}

/* --- Defects ---------------------------------------------------------------------------- */

static void
too_few(struct plan *plan)
{
    attend(plan, plan->body->quorum - 1);
}

static void
too_few_of_one_side(struct plan *plan)
{
    const int half = plan->member_count / 2;
    for (int i = 0; i < plan->member_count; i++)
        plan->members[i].here = i < half || i < half + plan->body->quorum_each - 1;
}

static void
one_leaves(struct plan *plan)
{
    attend(plan, plan->body->quorum);
    plan->items[1].withdrawn = some_present(plan);
}

/* The last to come are at a distance, in years when that is not being present. */
static void
some_far_away(struct plan *plan)
{
    attend(plan, plan->body->quorum + 1);
    for (int far = 0; far < 2;) {
        struct member *m = &plan->members[some_present(plan)];
        m->remote = true;
        far++;
    }
}

static void
even(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){.yes = present / 2,
                       .no = present / 2,
                       .abstaining = present % 2,
                       .ghost = -1,
                       .outcome = "carried"};
}

static void
lost_though_won(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){.yes = present - 1, .no = 1, .ghost = -1, .outcome = "lost"};
}

/* A resolution in a meeting called for it; the votes for are one fewer than the share asks. */
static void
special(struct plan *plan, const char *event, int yes, int no)
{
    struct item *item = &plan->items[0];
    const int present = voters(plan, item);
    plan->special = true;
    plan->item_count = 1;
    item->event = event;
    item->amended = false;
    item->vote = (struct vote){
        .yes = yes, .no = no, .abstaining = present - yes - no, .ghost = -1, .outcome = "carried"};
}

static void
two_thirds_less_one(struct plan *plan)
{
    const int cast = voters(plan, &plan->items[0]) - 1;
    const int yes = (2 * cast + 2) / 3 - 1;
    special(plan, "honorary-alderman", yes, cast - yes);
}

static void
whole_number_less_one(struct plan *plan)
{
    attend(plan, plan->body->seats / 2 + 4);
    special(plan, "independent-person", plan->body->seats / 2, 1);
}

static void
one_against(struct plan *plan)
{
    const int present = voters(plan, &plan->items[0]);
    special(plan, "political-balance-departure", present - 2, 1);
    plan->special = false;
}

static void
casting_without_tie(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){
        .yes = present - 1, .no = 1, .ghost = -1, .casting = "for", .outcome = "carried"};
}

static void
casting_by_another(struct plan *plan)
{
    even(plan);
    plan->items[0].vote.casting = "for";
    plan->items[0].vote.casting_by = some_present(plan);
}

static void
name_too_few(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){
        .yes = present - 1, .no = 1, .named = true, .shift = -1, .ghost = -1, .outcome = "carried"};
}

static void
more_votes_than_members(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){.yes = present, .no = 1, .ghost = -1, .outcome = "carried"};
}

static void
not_unanimous(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){.yes = present - 1,
                       .abstaining = 1,
                       .ghost = -1,
                       .label = "unanimous",
                       .outcome = "carried"};
}

static void
not_nem_con(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){
        .yes = present - 1, .no = 1, .ghost = -1, .label = "nem-con", .outcome = "carried"};
}

/* Someone who sent apologies votes, and someone who is there does not. */
static void
absent_voter(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int present = voters(plan, &plan->items[0]);
    *v = (struct vote){.yes = present, .named = true, .ghost = 0, .outcome = "carried"};
    while (plan->members[v->ghost].here)
        v->ghost++;
}

/* The lay member votes, and someone who may does not. */
static void
lay_voter(struct plan *plan)
{
    struct vote *v = &plan->items[0].vote;
    const int lay = plan->member_count - 1;
    plan->members[lay].here = true;
    *v = (struct vote){
        .yes = voters(plan, &plan->items[0]), .named = true, .ghost = lay, .outcome = "carried"};
}

static void
interested_voter(struct plan *plan)
{
    struct item *item = &plan->items[0];
    item->withdrawn = some_present(plan);
    item->stays = true;
    item->amended = false;
    item->vote =
        (struct vote){.yes = voters(plan, item), .named = true, .ghost = -1, .outcome = "carried"};
}

static void
late_key_notice(struct plan *plan)
{
    plan->items[0].key_notice = plan->day - 28; /* 27 clear days */
}

static void
unplanned(struct plan *plan)
{
    plan->items[0].key_notice = plan->day - 30;
    plan->items[0].unplanned = true;
}

static void
late_summons_of_three(struct plan *plan)
{
    plan->summons = notice_before(plan->day, 2);
}

static void
late_summons_of_five(struct plan *plan)
{
    plan->summons = notice_before(plan->day, 4);
}

static void
late_notice_of_three(struct plan *plan)
{
    plan->notice = notice_before(plan->day, 2);
}

static void
late_notice_of_five(struct plan *plan)
{
    plan->notice = notice_before(plan->day, 4);
}

static void
late_agenda_of_three(struct plan *plan)
{
    plan->agenda = notice_before(plan->day, 2);
}

static void
late_agenda_of_five(struct plan *plan)
{
    plan->agenda = notice_before(plan->day, 4);
}

/* The descriptions of exempt information became seven on 1 March 2006. */
static void
old_paragraph(struct plan *plan)
{
    plan->items[1].paragraph = 8;
}

/* A resolution that passes, with nothing wrong. */
static void
special_that_passes(struct plan *plan)
{
    const int cast = voters(plan, &plan->items[0]);
    special(plan, "honorary-alderman", (2 * cast + 2) / 3, cast - (2 * cast + 2) / 3);
}

enum moment { BEFORE_VOTES, AFTER_VOTES };

static const struct defect {
    const char *what;
    unsigned bodies;
    int from, until; /* meetings of these days, as numbers */
    enum moment moment;
    void (*plant)(struct plan *plan);
    const char *rule[3]; /* all that are then breached; none: the body's quorum */
} defects[] = {
#include "bench/defects.def"
};

static bool
may_plant(const struct defect *defect, const struct plan *plan)
{
    return (defect->bodies & plan->body->kind) && in_span(plan->day, defect->from, defect->until) &&
           (defect->rule[0] || in_span(plan->day, plan->body->rule_from, ALWAYS));
}

/* One of those that fit the body and the day; NULL: none does. */
static const struct defect *
choose_defect(const struct plan *plan)
{
    const struct defect *fit[COUNT(defects)];
    int count = 0;
    for (size_t i = 0; i < COUNT(defects); i++)
        if (may_plant(&defects[i], plan))
            fit[count++] = &defects[i];
    return count ? fit[below(plan->chance, count)] : NULL;
}

static const struct defect *
make_plan(struct plan *plan, uint64_t *chance)
{
    *plan = (struct plan){.chance = chance};
    plan->body = &bodies[below(chance, (int)COUNT(bodies))];
    do {
        plan->day = day_of(between(chance, plan->body->from / 10000, 2026), between(chance, 1, 11),
                           between(chance, 1, 28));
    } while (!is_working(plan->day) || !in_span(plan->day, plan->body->from, plan->body->until));
    const struct defect *defect = below(chance, 2) ? choose_defect(plan) : NULL;
    seat(plan);
    attend(plan, between(chance, plan->body->quorum + 2, plan->body->seats - 2));
    announce(plan);
    put_items(plan);
    if (defect && defect->moment == BEFORE_VOTES)
        defect->plant(plan);
    else if (below(chance, 3) == 0)
        plan->items[1].withdrawn = some_present(plan);
    for (int i = 0; i < plan->item_count; i++)
        cast(plan, &plan->items[i]);
    if (defect && defect->moment == AFTER_VOTES)
        defect->plant(plan);
    if (!defect && plan->body->kind == COUNCIL && below(chance, 8) == 0)
        special_that_passes(plan);
    return defect;
}

/* --- Writing ------------------------------------------------------------------------------ */

struct page {
    char bytes[MOST_BYTES];
    size_t size;
};

__attribute__((format(printf, 2, 3))) static void
put(struct page *page, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const size_t room = sizeof page->bytes - page->size;
    const int size = vsnprintf(page->bytes + page->size, room, format, arguments);
    va_end(arguments);
    if (size < 0 || (size_t)size >= room)
        stop("a record is too long", "");
    page->size += (size_t)size;
}

/* Text with what XML does not take as it is. */
static void
put_text(struct page *page, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            put(page, "&amp;");
        else
            put(page, "%c", *text);
    }
}

static void
put_event(struct page *page, const char *indent, const char *kind, int day)
{
    const struct date d = date_of(day);
    put(page, "%s<event kind=\"%s\" date=\"%04d-%02d-%02d\"/>\n", indent, kind, d.year, d.month,
        d.day);
}

static void
put_attendance(struct page *page, const struct plan *plan)
{
    put(page, "    <attendance complete=\"yes\">\n");
    for (int i = 0; i < plan->member_count; i++) {
        const struct member *m = &plan->members[i];
        put(page, "      <member name=\"%s\"", m->name);
        if (plan->body->kind == JOINT)
            put(page, " authority=\"%s\"", m->authority);
        if (i == 0)
            put(page, " presiding=\"yes\"");
        if (m->co_opted)
            put(page, " class=\"co-opted\"");
        if (m->remote)
            put(page, " mode=\"remote\"");
        put(page, "%s/>\n", m->here ? "" : " apologies=\"yes\"");
    }
    put(page, "    </attendance>\n");
}

/* Who votes, in the order of the list: first those for, then those against. */
static void
put_casts(struct page *page, const struct plan *plan, const struct item *item)
{
    const struct vote *v = &item->vote;
    const int named = v->yes + v->shift;
    int done = 0;
    if (v->ghost >= 0)
        put(page, "          <cast member=\"%s\" way=\"for\"/>\n", plan->members[v->ghost].name);
    for (int i = 0; i < plan->member_count; i++) {
        if (!may_vote(plan, item, i))
            continue;
        if (done == 0 && v->ghost >= 0) { /* there, but silent */
            done++;
            continue;
        }
        const char *way = done < named ? "for" : done < named + v->no ? "against" : "abstaining";
        if (done++ < named + v->no + v->abstaining)
            put(page, "          <cast member=\"%s\" way=\"%s\"/>\n", plan->members[i].name, way);
    }
}

static void
put_vote(struct page *page, const struct plan *plan, const struct item *item)
{
    const struct vote *v = &item->vote;
    put(page, "        <vote for=\"%d\" against=\"%d\" abstaining=\"%d\"", v->yes, v->no,
        v->abstaining);
    if (v->label)
        put(page, " label=\"%s\"", v->label);
    if (v->casting)
        put(page, " casting=\"%s\" casting-by=\"%s\"", v->casting,
            plan->members[v->casting_by].name);
    if (!v->named) {
        put(page, "/>\n");
        return;
    }
    put(page, " complete=\"yes\">\n");
    put_casts(page, plan, item);
    put(page, "        </vote>\n");
}

static void
put_clauses(struct page *page, const struct item *item)
{
    put(page, "        <clause label=\"a\" effect=\"authorises\">");
    put_text(page, item->topic->resolved);
    if (item->pounds % 1000 == 0)
        put(page, ", at a cost of <amount of=\"act\">GBP %d</amount>", item->pounds);
    if (item->pounds % 7 == 0)
        put(page, "\n          <condition kind=\"subsequent\">unless the council "
                  "resolves otherwise</condition>");
    put(page, "</clause>\n        <clause label=\"b\" effect=\"authorises\">");
    put_text(page, item->topic->also);
    put(page, "</clause>\n");
}

static void
put_amendment(struct page *page, const struct plan *plan, const struct item *item)
{
    const int present = voters(plan, item);
    put(page,
        "      <decision kind=\"amendment\" moved=\"%s\" seconded=\"%s\" outcome=\"lost\">\n"
        "        <vote for=\"%d\" against=\"%d\" abstaining=\"0\"/>\n"
        "        <clause effect=\"authorises\">the matter be put off until the next "
        "meeting</clause>\n"
        "      </decision>\n",
        plan->members[0].name, plan->members[0].name, (present - 1) / 2,
        present - (present - 1) / 2);
}

static void
put_interest(struct page *page, const struct plan *plan, const struct item *item)
{
    const char *name = plan->members[item->withdrawn].name;
    put(page, "      <interest member=\"%s\" kind=\"%s\"%s>owns land beside the site</interest>\n",
        name, in_span(plan->day, 20120701, ALWAYS) ? "disclosable-pecuniary" : "pecuniary",
        item->stays ? "" : " withdrew=\"yes\"");
    if (!item->stays)
        put(page, "      <event kind=\"leaves\" by=\"%s\"/>\n", name);
}

/* Until 9 September 2012 a key decision had to be in a forward plan; since then, notice. */
static void
put_key(struct page *page, const struct plan *plan, const struct item *item)
{
    if (in_span(plan->day, 20120910, ALWAYS))
        put_event(page, "      ", "key-decision-notice", item->key_notice);
    else
        put(page, "      <fact of=\"in-forward-plan\" value=\"%s\"/>\n",
            item->unplanned ? "no" : "yes");
}

static void
put_item(struct page *page, const struct plan *plan, int number)
{
    const struct item *item = &plan->items[number];
    const struct item *before = number > 0 ? item - 1 : NULL;
    put(page, "    <item number=\"%d\" title=\"", number + 1);
    put_text(page, item->topic->title);
    put(page, "\"%s>\n",
        plan->body->kind != EXECUTIVE ? ""
        : item->key_notice            ? " key-decision=\"yes\""
                                      : " key-decision=\"no\"");
    if (before && before->withdrawn >= 0 && !before->stays)
        put(page, "      <event kind=\"returns\" by=\"%s\"/>\n",
            plan->members[before->withdrawn].name);
    if (item->key_notice)
        put_key(page, plan, item);
    if (item->paragraph)
        put(page, "      <event kind=\"excluded-public\" paragraph=\"%d\"/>\n", item->paragraph);
    if (item->withdrawn >= 0)
        put_interest(page, plan, item);
    if (item->amended)
        put_amendment(page, plan, item);
    put(page, "      <decision kind=\"motion\" moved=\"%s\" outcome=\"%s\">\n",
        plan->members[0].name, item->vote.outcome);
    if (item->event)
        put(page, "        <event kind=\"%s\"/>\n", item->event);
    put_vote(page, plan, item);
    put_clauses(page, item);
    put(page, "      </decision>\n      <reasons>");
    put_text(page, item->topic->reasons);
    put(page, "</reasons>\n      <alternatives>");
    put_text(page, item->topic->alternatives);
    put(page, "</alternatives>\n    </item>\n");
}

static void
put_record(struct page *page, const struct plan *plan)
{
    const struct date d = date_of(plan->day);
    put(page,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\" status=\"published\" "
        "authority=\"%s\">\n"
        "  <meeting body=\"%s\" date=\"%04d-%02d-%02d\"%s>\n",
        plan->body->authority, plan->body->id, d.year, d.month, d.day,
        plan->special ? " kind=\"special\" specially-convened=\"yes\"" : "");
    if (plan->body->kind == JOINT)
        put(page, "    <fact of=\"posted-at-each-office\" value=\"yes\"/>\n");
    if (plan->body->kind == COUNCIL)
        put_event(page, "    ", "summons-sent", plan->summons);
    put_event(page, "    ", "public-notice", plan->notice);
    put_event(page, "    ", "agenda-published", plan->agenda);
    put_attendance(page, plan);
    for (int i = 0; i < plan->item_count; i++)
        put_item(page, plan, i);
    put(page, "  </meeting>\n</record>\n");
}

/* --- Files -------------------------------------------------------------------------------- */

static FILE *
create(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    if (!file)
        stop(path, strerror(errno));
    return file;
}

static void
close_or_stop(FILE *file, const char *name)
{
    if (fclose(file))
        stop(name, strerror(errno));
}

/* "rule", which is breached, or "rule verdict". */
static void
expect(FILE *manifest, const char *name, const char *rule, const struct defect *defect)
{
    const int size = (int)strcspn(rule, " ");
    const char *verdict = rule[size] ? rule + size + 1 : "breached";
    fprintf(manifest, "%s\t%.*s\t%s\t%s\n", name, size, rule, verdict, defect->what);
}

static void
write_record(const char *folder, FILE *manifest, unsigned number)
{
    static struct page page;
    static struct plan plan;
    uint64_t chance = 20140910u + (uint64_t)number * 1000003u;
    char name[32];
    snprintf(name, sizeof name, "%05u.xml", number);
    const struct defect *defect = make_plan(&plan, &chance);
    page.size = 0;
    put_record(&page, &plan);
    FILE *file = create(folder, name);
    fwrite(page.bytes, 1, page.size, file);
    close_or_stop(file, name);
    if (defect && !defect->rule[0])
        expect(manifest, name, plan.body->rule, defect);
    for (size_t i = 0; defect && i < COUNT(defect->rule) && defect->rule[i]; i++)
        expect(manifest, name, defect->rule[i], defect);
}

int
main(int argc, char **argv)
{
    unsigned count = 10000;
    char folder[4096];
    snprintf(folder, sizeof folder, "%s", argv[0]);
    char *slash = strrchr(folder, '/');
    snprintf(slash ? slash + 1 : folder, 16, "records");
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--count") == 0 && i + 1 < argc)
            count = (unsigned)strtoul(argv[++i], NULL, 10);
        else
            snprintf(folder, sizeof folder, "%s", argv[i]);
    }
    if (mkdir(folder, 0777) && errno != EEXIST)
        stop(folder, strerror(errno));
    read_holidays("rules/calendars/england.xml");
    FILE *manifest = create(folder, "manifest.tsv");
    for (unsigned number = 1; number <= count; number++)
        write_record(folder, manifest, number);
    close_or_stop(manifest, "manifest.tsv");
    printf("%u records in %s\n", count, folder);
    return 0;
}

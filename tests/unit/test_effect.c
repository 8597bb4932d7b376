/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/state.h"
#include "support/dossiers.h"
#include "support/life_reference.h"

#include <stdio.h>
#include <stdlib.h>

/* --- Random dossiers against the plain reference ------------------------------------------ */

#define DOSSIERS    20000
#define WORLDS_MOST 800
#define FIRST_DAY   16071 /* 1 January 2014 */

static uint32_t seed;

static uint32_t
draw(uint32_t below)
{
    seed = seed * 1664525u + 1013904223u;
    return (seed >> 8) % below;
}

static struct life_range
draw_range(int least)
{
    const int low = least + (int)draw(6);
    return (struct life_range){low, low + (draw(4) ? 0 : 1 + (int)draw(2))};
}

/* The day on which clauses of a case begin: another would be another term of an agreement. */
static int begins;

static struct life_condition
draw_condition(int own, int count)
{
    static const enum life_kind kinds[] = {LIFE_PRECEDENT,  LIFE_PRECEDENT,    LIFE_PRECEDENT,
                                           LIFE_SUBSEQUENT, LIFE_UNKNOWN_KIND, LIFE_COMMENCEMENT};
    struct life_condition condition = {.kind = kinds[draw(6)]};
    if (condition.kind == LIFE_COMMENCEMENT) {
        condition.has_due = true;
        condition.due = begins;
        return condition;
    }
    if (!draw(3)) {
        condition.has_due = true;
        condition.due = 2 + (int)draw(8);
    }
    if (count > 1 && draw(3)) {
        condition.answer = (enum life_answer)(1 + draw(4));
        condition.other = (own + 1 + (int)draw((uint32_t)count - 1)) % count;
    } else {
        condition.event_count = (int)draw(3);
    }
    for (int i = 0; i < condition.event_count; i++)
        condition.events[i] = (struct life_event){(enum life_role)draw(3), draw_range(1)};
    return condition;
}

/* Two clauses agree in their terms or they do not, whichever of them asks. */
static void
agree_both_ways(struct life_case *life)
{
    bool differ[LIFE_CLAUSES][LIFE_CLAUSES] = {{false}};
    for (int pass = 0; pass < 2; pass++)
        for (int c = 0; c < life->count; c++)
            for (int k = 0; k < life->clauses[c].condition_count; k++) {
                struct life_condition *at = &life->clauses[c].conditions[k];
                if (at->answer == LIFE_OTHER_TERMS)
                    differ[c][at->other] = differ[at->other][c] = true;
                else if (at->answer == LIFE_APPROVAL && differ[c][at->other])
                    at->answer = LIFE_OTHER_TERMS;
            }
}

static struct life_case
draw_case(void)
{
    struct life_case life = {.count = 1 + (int)draw(LIFE_CLAUSES)};
    begins = (int)draw(8);
    for (int c = 0; c < life.count; c++) {
        struct life_clause *clause = &life.clauses[c];
        clause->decided = draw_range(1);
        clause->outcome = draw(6) ? LIFE_CARRIED : draw(2) ? LIFE_DEFERRED : LIFE_IN_PRINCIPLE;
        if (!draw(4)) {
            clause->has_call_in = true;
            clause->call_in_end = draw_range(2);
        }
        clause->condition_count = (int)draw(LIFE_CONDITIONS);
        for (int k = 0; k < clause->condition_count; k++)
            clause->conditions[k] = draw_condition(c, life.count);
    }
    agree_both_ways(&life);
    return life;
}

static void
put_day(struct vi_buffer *out, const char *name, struct life_range range)
{
    const struct vi_range days = {FIRST_DAY + range.low, FIRST_DAY + range.high};
    vi_buffer_string(out, name);
    vi_buffer_string(out, "='");
    vi_date_write_iso(out, days);
    vi_buffer_char(out, '\'');
}

static void
put_number(struct vi_buffer *out, const char *before, int number, const char *after)
{
    vi_buffer_string(out, before);
    vi_buffer_number(out, number);
    vi_buffer_string(out, after);
}

static void
put_condition(struct vi_buffer *out, const struct life_condition *condition)
{
    static const char *const kinds[] = {"precedent", "subsequent", "unknown", "commencement"};
    static const char *const roles[] = {"met", "failed", "waived"};
    vi_buffer_string(out, "<condition kind='");
    vi_buffer_string(out, kinds[condition->kind]);
    vi_buffer_char(out, '\'');
    if (condition->has_due)
        put_day(out, " due", (struct life_range){condition->due, condition->due});
    if (condition->answer == LIFE_APPROVAL || condition->answer == LIFE_OTHER_TERMS)
        put_number(out, " party='a", condition->other, "/council'");
    if (condition->answer == LIFE_MISSING_DOCUMENT)
        vi_buffer_string(out, " of='elsewhere'");
    else if (condition->answer != LIFE_NO_ANSWER)
        put_number(out, " of='d", condition->other, "'");
    vi_buffer_string(out, ">p");
    for (int i = 0; i < condition->event_count; i++) {
        vi_buffer_string(out, "<event kind='");
        vi_buffer_string(out, roles[condition->events[i].role]);
        vi_buffer_string(out, "' by='council'");
        put_day(out, " date", condition->events[i].day);
        vi_buffer_string(out, "/>");
    }
    vi_buffer_string(out, "</condition>");
}

/* Facts of which ours and theirs differ, where the terms are to differ. */
static void
put_terms(struct vi_buffer *out, const struct life_case *life, int own)
{
    for (int c = 0; c < life->count; c++)
        for (int k = 0; k < life->clauses[c].condition_count; k++) {
            const struct life_condition *at = &life->clauses[c].conditions[k];
            if (at->answer != LIFE_OTHER_TERMS || (c != own && at->other != own))
                continue;
            put_number(out, "<fact of='f", c * 10 + k,
                       c == own ? "' value='x'/>" : "' value='y'/>");
        }
}

static void
put_document(struct vi_buffer *out, const struct life_case *life, int c)
{
    static const char *const outcomes[] = {"carried", "deferred", "carried"};
    const struct life_clause *clause = &life->clauses[c];
    vi_buffer_string(out, "<meeting body='council'");
    put_day(out, " date", clause->decided);
    put_number(out, "><item number='1'><decision id='d", c, "' outcome='");
    vi_buffer_string(out, outcomes[clause->outcome]);
    vi_buffer_string(out, "'>");
    if (clause->has_call_in) {
        vi_buffer_string(out, "<event kind='call-in-ended'");
        put_day(out, " date", clause->call_in_end);
        vi_buffer_string(out, "/>");
    } else {
        vi_buffer_string(out, "<event kind='call-in-exempt'/>");
    }
    vi_buffer_string(out, clause->outcome == LIFE_IN_PRINCIPLE
                              ? "<clause label='A' effect='in-principle'>t"
                              : "<clause label='A' effect='authorises'>t");
    put_terms(out, life, c);
    for (int k = 0; k < clause->condition_count; k++)
        put_condition(out, &clause->conditions[k]);
    vi_buffer_string(out, "</clause></decision></item></meeting>");
}

/* Documents are given in an order drawn by lot: it is of no account. */
static void
read_case(struct dossiers *dossiers, const struct life_case *life, bool show)
{
    const int shift = (int)draw(LIFE_CLAUSES);
    dossiers_begin(dossiers);
    for (int i = 0; i < life->count; i++) {
        const int c = (i + shift) % life->count;
        struct vi_buffer text;
        char name[] = "0.xml", authority[] = "a0";
        name[0] = authority[1] = (char)('0' + c);
        vi_buffer_init(&text, NULL);
        put_document(&text, life, c);
        dossiers_add(dossiers, name, authority, text.bytes);
        if (show)
            print_error("%s: %s\n", name, text.bytes);
        vi_buffer_free(&text);
    }
    dossiers_link(dossiers, NULL);
}

/* --- Comparing ------------------------------------------------------------------------------ */

/* How often what a clause waits for is waited for in more than one way: then days hang together,
 * and the engine may leave more open than there is.  So it may where something further on is
 * perhaps a condition: the days have a gap then, and a range has none. */
static int
count_ways(const struct life_case *life, int c, int *visits, int depth)
{
    int most = ++visits[c];
    if (depth > LIFE_CLAUSES || most > 1)
        return 2;
    for (int k = 0; k < life->clauses[c].condition_count; k++) {
        const struct life_condition *at = &life->clauses[c].conditions[k];
        if (depth && at->kind == LIFE_UNKNOWN_KIND)
            return 2;
        if (at->answer != LIFE_APPROVAL && at->answer != LIFE_EFFECT)
            continue;
        const int ways = count_ways(life, at->other, visits, depth + 1);
        if (ways > most)
            most = ways;
    }
    return most;
}

static void
complain(struct dossiers *dossiers, const struct life_answers *answers, int c, const char *what,
         int number)
{
    char days[LIFE_DAYS + 1] = {0};
    for (int i = 0; i < LIFE_DAYS; i++)
        days[i] = answers->day[c][i] ? 'x' : '.';
    print_error("%s", dossiers_say(dossiers));
    fail_msg("dossier %d, clause %d: %s; reference %s%s in %zu worlds", number, c, what, days,
             answers->never[c] ? " or never" : "", answers->worlds);
}

static bool
may_come(struct dossier_when when, int day)
{
    return when.never != VI_TRUE && vi_range_has(when.day, FIRST_DAY + day);
}

static void
compare_clause(struct dossiers *dossiers, const struct life_case *life,
               const struct life_answers *answers, int c, int number)
{
    const struct dossier_when starts = dossiers->dossier.clauses[c]->starts;
    int first = LIFE_DAYS, last = -1, visits[LIFE_CLAUSES] = {0};
    for (int day = 0; day < LIFE_DAYS; day++) {
        if (!answers->day[c][day])
            continue;
        first = day < first ? day : first;
        last = day;
        if (!may_come(starts, day))
            complain(dossiers, answers, c, "a day that is possible is excluded", number);
    }
    if (answers->never[c] && starts.never == VI_FALSE)
        complain(dossiers, answers, c, "it may never take effect", number);
    const bool apart = answers->worlds == 1 || count_ways(life, c, visits, 0) == 1;
    if (!apart)
        return;
    if (!answers->never[c] && starts.never != VI_FALSE)
        complain(dossiers, answers, c, "it surely takes effect", number);
    if (last < 0 && starts.never != VI_TRUE)
        complain(dossiers, answers, c, "it never takes effect", number);
    if (last < 0)
        return;
    const int64_t high = last == LIFE_DAYS - 1 ? VI_MOST : FIRST_DAY + last;
    if (starts.day.low != FIRST_DAY + first || starts.day.high != high)
        complain(dossiers, answers, c, "the days are too wide", number);
}

static void
compare_states(struct dossiers *dossiers, const struct life_case *life,
               const struct life_answers *answers, int c, int number)
{
    const struct dossier_condition *at = dossiers->dossier.clauses[c]->conditions;
    for (int k = 0; at; at = at->next, k++) {
        if (life->clauses[c].conditions[k].answer != LIFE_NO_ANSWER)
            continue;
        for (int day = 0; day < LIFE_DAYS - 1; day++) {
            const unsigned got = vi_condition_states(at, FIRST_DAY + day);
            if (got != answers->states[c][k][day]) {
                print_error("condition %d on day %d: %u, reference %u\n", k, day, got,
                            answers->states[c][k][day]);
                complain(dossiers, answers, c, "another state", number);
            }
        }
    }
}

/* Set for a longer run. */
static int
dossiers_wanted(void)
{
    const char *wanted = getenv("VIRES_DOSSIERS");
    return wanted ? atoi(wanted) : DOSSIERS;
}

static void
random_dossiers_are_as_the_plain_reference_has_them(void **state)
{
    static struct life_answers answers;
    struct dossiers dossiers;
    const int wanted = dossiers_wanted();
    (void)state;
    dossiers_open(&dossiers, NULL);
    seed = 2014;
    for (int done = 0; done < wanted;) {
        const struct life_case life = draw_case();
        if (!life_reference(&life, WORLDS_MOST, &answers))
            continue;
        read_case(&dossiers, &life, getenv("VIRES_SHOWN") && atoi(getenv("VIRES_SHOWN")) == done);
        for (int c = 0; c < life.count; c++) {
            compare_clause(&dossiers, &life, &answers, c, done);
            compare_states(&dossiers, &life, &answers, c, done);
        }
        done++;
    }
    dossiers_close(&dossiers);
}

/* --- By hand ---------------------------------------------------------------------------------- */

static const struct dossiers_case clauses_take_effect_when_all_they_wait_for_has_come_cases[] = {
    {"two partners who wait for each other: the later resolution settles both",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='north/council' "
       "of='north/council/2014-10-23/5#A'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"
     "  condition 2014-10-23\n"},
    {"three in a round",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='a'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='b/council' "
       "of='b'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "b",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='b'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='c/council' "
       "of='c'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "c",
       "<meeting body='council' date='2014-12-01'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='c'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='a/council' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-12-01\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-12-01\n"
     "  condition 2014-12-01\n"
     "c.xml A starts 2014-12-01\n"
     "  condition 2014-10-23\n"},
    {"each waits for the other to have taken effect",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='a'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='b'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "b",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='b'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never deadlock\n"
     "  condition never\n"
     "b.xml A starts never deadlock\n"
     "  condition never\n"},
    {"what waits for such a circle waits for ever too, and is in none",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='a'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='b'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "b",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='b'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "c",
       "<meeting body='council' date='2014-12-01'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never deadlock\n"
     "  condition never\n"
     "b.xml A starts never deadlock\n"
     "  condition never\n"
     "c.xml A starts never\n"
     "  condition never\n"},
    {"both put off until the other has decided",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='deferred' id='a'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='b/council' "
       "of='b'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "b",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='deferred' id='b'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='a/council' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never deadlock\n"
     "  condition never, differs: not approved deferred\n"
     "b.xml A starts never deadlock\n"
     "  condition never, differs: not approved deferred\n"},
    {"a clause that waits for itself",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='#A'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never deadlock\n"
     "  condition never\n"},
    {"a circle that is perhaps none",
     {{"a.xml", "a",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='a'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='unknown' "
       "of='b'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "b",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='b'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "of='a'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23..2014-11-03 or never\n"
     "  condition 2014-11-03 or never\n"
     "b.xml A starts 2014-11-03 or never\n"
     "  condition 2014-10-23..2014-11-03 or never\n"},
    {"two partners, and a lapse",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='south/council' "
       "due='2014-11-02'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='north/council' "
       "of='north/council/2014-10-23/5#A'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never\n"
     "  condition never\n"
     "b.xml A starts never\n"
     "  condition 2014-10-23\n"},
    {"an outcome that is not stated",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision >\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23 or never\n"},
    {"limited in time",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='time-limited' "
       "due='2014-12-31'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23 ends 2014-12-31\n"
     "  condition ..2014-12-31 or never\n"},
    {"one clause refused",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' outcome='lost'>t</clause><clause label='B' "
       "effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never\n"
     "a.xml B starts 2014-10-23\n"},
};

static void
clauses_take_effect_when_all_they_wait_for_has_come(void **state)
{
    (void)state;
    dossiers_table(NULL, clauses_take_effect_when_all_they_wait_for_has_come_cases,
                   VI_COUNT(clauses_take_effect_when_all_they_wait_for_has_come_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_take_effect_when_all_they_wait_for_has_come),
        cmocka_unit_test(random_dossiers_are_as_the_plain_reference_has_them),
    };
    return cmocka_run_group_tests_name("effect", tests, NULL, NULL);
}

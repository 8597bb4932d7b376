/* SPDX-License-Identifier: Apache-2.0 */
#include "support/power_cases.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kinds/power.h"
#include "support/power_reference.h"
#include "support/rulesets.h"

#define PART_MOST 40 /* elements of a scheme, each of which may be left out */
#define PART_SIZE 900
#define DAYS      12
#define FIRST_DAY 16071 /* 2014-01-01 */
#define HOLDERS   7
#define FUNCTIONS 5

/* A scheme as its elements, so that one can be left out. */
struct scheme_text {
    char part[PART_MOST][PART_SIZE];
    bool left_out[PART_MOST];
    size_t count;
    char all[PART_MOST * PART_SIZE + 2000];
};

struct question {
    int holder, function;
    int64_t day;
    bool any_amount;
    int64_t low, high; /* pence; high VI_MOST: open */
};

static const char *const holders[HOLDERS] = {
    "council", "executive", "planning", "director", "head", "leader-office", "elsewhere/executive"};
static const char *const functions[FUNCTIONS] = {"all", "all.a", "all.b", "all.a.x", "other"};

static struct scheme_text scheme;
static struct rulesets rulesets;
static uint64_t state;
static bool is_ladder; /* grants lead downwards, and mostly may be passed on: long chains */
static uint64_t settled, pruned; /* by what is known beforehand */

/* --- Chance ---------------------------------------------------------------------------------- */

static uint32_t
roll(uint32_t sides)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 11) % sides);
}

/* --- Schemes --------------------------------------------------------------------------------- */

static char *
begin_part(void)
{
    assert_true(scheme.count < PART_MOST);
    scheme.left_out[scheme.count] = false;
    scheme.part[scheme.count][0] = '\0';
    return scheme.part[scheme.count++];
}

__attribute__((format(printf, 2, 3))) static void
add(char *part, const char *format, ...)
{
    const size_t size = strlen(part);
    va_list arguments;
    va_start(arguments, format);
    const int more = vsnprintf(part + size, PART_SIZE - size, format, arguments);
    va_end(arguments);
    assert_true(more >= 0 && size + (size_t)more < PART_SIZE);
}

/* Days in force: mostly always. */
static void
add_days(char *part, uint32_t seldom)
{
    const uint32_t from = 1 + roll(DAYS);
    if (roll(seldom))
        return;
    if (roll(2))
        add(part, " in-force-from='2014-01-%02u'", from);
    if (roll(2))
        add(part, " in-force-until='2014-01-%02u'", from + roll(DAYS + 1 - from));
}

static void
add_holders(void)
{
    char *council = begin_part(), *executive = begin_part(), *planning = begin_part();
    char *director = begin_part(), *head = begin_part(), *seat = begin_part();
    add(council, "<body id='council' kind='council'/>");
    add(executive, "<body id='executive' kind='executive'");
    add_days(executive, 6);
    add(executive, "/>");
    add(planning, "<body id='planning' kind='%s'",
        (const char *[]){"committee", "sub-committee", "joint-committee"}[roll(3)]);
    add_days(planning, 8);
    add(planning, "/>");
    add(director, "<post id='director'%s", roll(6) ? "" : " acts-for='head'");
    add_days(director, 6);
    add(director, "/>");
    add(head, "<post id='head'%s%s", roll(5) ? "" : " vacant='yes'",
        roll(5) ? "" : " acts-for='director'");
    add_days(head, 6);
    add(head, "/>");
    add(seat, "<seat body='council' member='A Leader' office='leader-office'");
    add_days(seat, 8);
    add(seat, "/>");
}

static const char *
some_kind(void)
{
    static const char *const kinds[] = {"",
                                        " kind='executive'",
                                        " kind='executive'",
                                        " kind='council'",
                                        " kind='local-choice'",
                                        " held-by='planning'"};
    return kinds[roll(VI_COUNT(kinds))];
}

static void
add_functions(void)
{
    char *part = begin_part();
    add(part, "<function id='all'%s><function id='all.a'%s", some_kind(),
        roll(3) ? "" : some_kind());
    add_days(part, 8);
    add(part, "><function id='all.a.x'/></function><function id='all.b'%s/></function>",
        roll(3) ? "" : some_kind());
    add(part, "<function id='other'%s/>", some_kind());
}

static void
add_reserve(void)
{
    static const char *const whom[] = {" to='council'",
                                       " to='planning'",
                                       " to='head'",
                                       " to='director'",
                                       " kinds='council committee'",
                                       " kinds='officer'",
                                       " not-to='head'",
                                       " not-kinds='member officer'",
                                       " to='planning' kinds='officer'",
                                       " to='director' not-kinds='sub-committee'"};
    char *part = begin_part();
    add(part, "<reserve function='%s'%s", functions[roll(FUNCTIONS)], whom[roll(VI_COUNT(whom))]);
    add_days(part, 4);
    add(part, "/>");
}

static void
add_sum(char *part, const char *name)
{
    const uint32_t low = roll(7), more = roll(4) ? 0 : 1 + roll(2);
    if (more)
        add(part, " %s='GBP 0.%02u..0.%02u'", name, low, low + more > 7 ? 7 : low + more);
    else
        add(part, " %s='GBP 0.%02u'", name, low);
}

static void
add_limit(char *part)
{
    static const char *const pers[] = {"", "", " per='contract'", " per='year'"};
    add(part, "<limit of='act'");
    switch (roll(8)) {
    case 0:
        add(part, " cap='none'");
        break;
    case 1:
        add(part, " cap='not-stated'");
        break;
    case 2:
        add_sum(part, "from");
        break;
    case 3:
        add(part, " from='GBP 0.01'");
        add_sum(part, "up-to");
        break;
    default:
        add_sum(part, "up-to");
    }
    add(part, "%s/>", pers[roll(VI_COUNT(pers))]);
}

static void
add_grant(void)
{
    static const char *const onward[] = {"",
                                         " sub-delegable='no'",
                                         " sub-delegable='yes'",
                                         " sub-delegable='yes'",
                                         " sub-delegable='narrower'",
                                         " sub-delegable='narrower'"};
    static const char *const kinds[] = {"",
                                        "",
                                        "",
                                        " to-kinds='officer'",
                                        " to-kinds='officer committee'",
                                        " to-kinds='authority'"};
    char *part = begin_part();
    const uint32_t from = roll(is_ladder ? HOLDERS - 2 : HOLDERS);
    const uint32_t to = is_ladder ? from + 1 + roll(from < HOLDERS - 3 ? 2 : 1) : roll(HOLDERS);
    const bool passes = is_ladder && roll(4);
    add(part, "<grant from='%s' to='%s' function='%s'%s%s", holders[from], holders[to],
        functions[roll(roll(2) ? 1 : FUNCTIONS)],
        onward[passes ? 2 + roll(VI_COUNT(onward) - 2) : roll(VI_COUNT(onward))],
        kinds[roll(passes ? 4 : VI_COUNT(kinds))]);
    if (!roll(5))
        add(part, " depth='%u'", roll(3));
    add_days(part, 4);
    if (!roll(8))
        add(part, " revoked-on='2014-01-%02u'", 1 + roll(DAYS));
    add(part, ">");
    while (!roll(2))
        add_limit(part);
    while (!roll(7))
        add(part, "<except function='%s'/>", functions[roll(FUNCTIONS)]);
    add(part, "</grant>");
}

static void
make_scheme(void)
{
    scheme.count = 0;
    add_holders();
    add_functions();
    is_ladder = roll(2);
    for (uint32_t i = is_ladder ? !roll(3) : roll(3); i-- > 0;)
        add_reserve();
    for (uint32_t i = 2 + roll(is_ladder ? 16 : 10); i-- > 0;)
        add_grant();
}

/* False: it does not load, as when a part is left out that others name. */
static bool
load_scheme(void)
{
    size_t size = (size_t)snprintf(scheme.all, sizeof scheme.all,
                                   "<constitution xmlns='urn:vires:rules:1' "
                                   "authority='north-quay' title='North Quay'>\n");
    for (size_t i = 0; i < scheme.count; i++)
        if (!scheme.left_out[i])
            size += (size_t)snprintf(scheme.all + size, sizeof scheme.all - size, "  %s\n",
                                     scheme.part[i]);
    (void)snprintf(scheme.all + size, sizeof scheme.all - size, "</constitution>\n");
    const struct rulesets_file file = {"scheme.xml", scheme.all};
    return rulesets_load(&rulesets, &file, 1, 1) == VIRES_OK;
}

/* --- Questions ------------------------------------------------------------------------------- */

static struct question
make_question(void)
{
    struct question q = {.holder = (int)roll(HOLDERS),
                         .function = (int)roll(FUNCTIONS),
                         .day = FIRST_DAY + (int64_t)roll(DAYS),
                         .any_amount = !roll(6),
                         .low = roll(POWER_REFERENCE_TOP)};
    q.high = !roll(5) ? VI_MOST : q.low + (roll(2) ? 0 : roll(4));
    return q;
}

static enum vi_truth
ask_engine(struct vi_power *power, const struct question *q, bool *chains_agree)
{
    const struct prog_scheme *compiled = rulesets.program->authorities[0]->scheme;
    const struct vi_power_amount amount = {
        VI_TEXT("act"), SCHEME_SPAN_ACT, {"GBP", {q->low, q->high}}};
    const struct vi_power_question question = {
        .scheme = compiled,
        .node = vi_power_node(compiled, vi_text_from(functions[q->function]), q->day),
        .day = q->day,
        .any_amount = q->any_amount,
        .amounts = &amount,
        .amount_count = 1};
    const uint32_t holder = vi_atoms_find(&compiled->names, vi_text_from(holders[q->holder]));
    struct vi_power_answer quick, full;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    vi_power_ask(power, &question, holder, NULL, &quick);
    vi_power_ask(power, &question, holder, &arena, &full);
    *chains_agree = quick.truth == full.truth && (full.truth == VI_FALSE) == !full.chain_count;
    vi_arena_free(&arena);
    return quick.truth;
}

static enum vi_truth
ask_reference(const struct question *q)
{
    const struct power_reference_question question = {.authority = rulesets.program->authorities[0],
                                                      .function =
                                                          vi_text_from(functions[q->function]),
                                                      .holder = vi_text_from(holders[q->holder]),
                                                      .day = q->day,
                                                      .any_amount = q->any_amount,
                                                      .pence = {q->low, q->high}};
    return power_reference(&question);
}

static bool
agree(const struct question *q, enum vi_truth *answer)
{
    struct vi_power power;
    bool chains_agree;
    vi_power_init(&power, &rulesets.limits, NULL);
    *answer = ask_engine(&power, q, &chains_agree);
    settled += power.settled;
    pruned += power.pruned;
    vi_power_free(&power);
    return chains_agree && *answer == ask_reference(q);
}

/* --- Where they differ ----------------------------------------------------------------------- */

static void
shrink(const struct question *q)
{
    enum vi_truth ignored;
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (size_t i = 0; i < scheme.count; i++) {
            if (scheme.left_out[i])
                continue;
            scheme.left_out[i] = true;
            if (load_scheme() && !agree(q, &ignored))
                smaller = true;
            else
                scheme.left_out[i] = false;
        }
    }
    assert_true(load_scheme());
}

static void
write_case(const struct question *q, uint64_t seed)
{
    const char *path = getenv("POWER_CASE") ? getenv("POWER_CASE") : "build/power-case.xml";
    FILE *file = fopen(path, "w");
    struct vi_buffer day;
    enum vi_truth answer;
    vi_buffer_init(&day, NULL);
    vi_date_write_iso(&day, vi_range_exact(q->day));
    const bool alike = agree(q, &answer);
    print_error("%s%s, %s on %s, %" PRId64 " to %" PRId64 " pence%s: the engine says %s, the "
                "reference %s (scheme %" PRIu64 ", written to %s)\n",
                alike ? "?? " : "", holders[q->holder], functions[q->function], day.bytes, q->low,
                q->high, q->any_amount ? " (left aside)" : "", vi_truth_name(answer),
                vi_truth_name(ask_reference(q)), seed, path);
    print_error("%s", scheme.all);
    vi_buffer_free(&day);
    if (file) {
        (void)fputs(scheme.all, file);
        (void)fclose(file);
    }
}

/* --- The whole ------------------------------------------------------------------------------- */

void
power_cases(uint64_t seed, size_t schemes, size_t questions, struct power_tally *tally)
{
    rulesets_open(&rulesets);
    settled = pruned = 0;
    for (size_t i = 0; i < schemes; i++) {
        state = (seed + i) * UINT64_C(0x9E3779B97F4A7C15) | 1;
        (void)roll(2);
        make_scheme();
        if (!load_scheme())
            fail_msg("scheme %zu does not load:\n%s%s", i, rulesets_findings(&rulesets),
                     scheme.all);
        for (size_t j = 0; j < questions; j++) {
            const struct question q = make_question();
            enum vi_truth answer;
            if (!agree(&q, &answer)) {
                shrink(&q);
                write_case(&q, seed + i);
                fail_msg("the engine and the reference differ");
            }
            tally->answers[answer]++;
        }
    }
    tally->settled = settled;
    tally->pruned = pruned;
    rulesets_close(&rulesets);
}

void
power_replay(const char *path)
{
    rulesets_open(&rulesets);
    if (rulesets_disk(&rulesets, &path, 1))
        fail_msg("%s does not load: %s", path, rulesets_findings(&rulesets));
    scheme.all[0] = '\0';
    for (int holder = 0; holder < HOLDERS; holder++)
        for (int function = 0; function < FUNCTIONS; function++)
            for (int64_t day = FIRST_DAY; day < FIRST_DAY + DAYS; day++)
                for (int64_t low = 0; low <= POWER_REFERENCE_TOP; low++)
                    for (int64_t high = low; high <= POWER_REFERENCE_TOP; high++) {
                        const struct question q = {holder, function, day, false, low, high};
                        enum vi_truth answer;
                        if (agree(&q, &answer))
                            continue;
                        write_case(&q, 0);
                        fail_msg("the engine and the reference differ");
                    }
    rulesets_close(&rulesets);
}

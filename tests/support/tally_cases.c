/* SPDX-License-Identifier: Apache-2.0 */
#include "support/tally_cases.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "kinds/tallies.h"
#include "support/dossiers.h"
#include "support/tally_reference.h"

#define WORLDS_MOST 60000
#define HOLDERS     4

static const char *const holders[HOLDERS] = {"executive", "head", "porter", "clerk"};
static uint64_t state;

static int
roll(int sides)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (int)((state >> 11) % (uint64_t)sides);
}

/* --- Drawing -----------------------------------------------------------------------------------
 */

static enum tally_over
draw_over(enum tally_over longer)
{
    return roll(4) ? longer : TALLY_OVER_ACT;
}

static void
draw_grant(struct tally_grant *grant, bool first, enum tally_over longer)
{
    *grant = (struct tally_grant){.to = 1 + roll(HOLDERS - 1), .until = TALLY_DAYS - 1};
    grant->from = first || !roll(3) ? 0 : roll(HOLDERS);
    if (first)
        grant->to = 1;
    if (grant->from == grant->to)
        grant->from = 0;
    grant->inner = !first && !roll(4);
    if (!roll(5))
        grant->first = roll(TALLY_DAYS);
    if (!roll(5))
        grant->until = grant->first + roll(TALLY_DAYS - grant->first);
    while (grant->limit_count < TALLY_LIMITS && (!grant->limit_count || !roll(4)) &&
           (first || roll(6)))
        grant->limits[grant->limit_count++] =
            (struct tally_limit){draw_over(longer), roll(TALLY_TOP)};
}

static void
draw_act(struct tally_act *act, int document)
{
    *act = (struct tally_act){.document = document,
                              .by = 1 + roll(roll(2) ? 1 : HOLDERS - 1),
                              .day = roll(TALLY_DAYS),
                              .inner = !roll(3),
                              .lost = !roll(10),
                              .low = roll(6)};
    act->high = roll(4) ? act->low : !roll(3) ? TALLY_OPEN : act->low + 1 + roll(2);
    if (act->high == TALLY_OPEN && roll(2))
        act->low = 0;
    act->supplier = roll(3);
    act->purchase = roll(3);
}

/* Days near one another, and now and then the same act again: as in life. */
static void
draw_acts(struct tally_case *c)
{
    const int near = roll(TALLY_DAYS);
    const bool dateless = !roll(5);
    int document = 0;
    c->act_count = 2 + roll(TALLY_ACTS - 1);
    for (int i = 0; i < c->act_count; i++) {
        struct tally_act *act = &c->acts[i];
        document += i && roll(2);
        if (i && !roll(5))
            *act = c->acts[roll(i)];
        else
            draw_act(act, document);
        act->document = document;
        if (roll(3))
            act->day = near + (near < TALLY_DAYS - 1 ? roll(2) : 0);
        act->last = act->day;
        if (dateless && !roll(4))
            act->last += roll(TALLY_DAYS - act->day);
    }
}

static void
draw_case(struct tally_case *c)
{
    static const enum tally_over overs[] = {TALLY_OVER_YEAR, TALLY_OVER_YEAR, TALLY_OVER_CALENDAR,
                                            TALLY_OVER_SUPPLIER, TALLY_OVER_ALL};
    const enum tally_over longer = overs[roll((int)VI_COUNT(overs))];
    *c = (struct tally_case){.grant_count = 1 + roll(TALLY_GRANTS), .complete = roll(2)};
    for (int i = 0; i < c->grant_count; i++)
        draw_grant(&c->grants[i], !i, roll(5) ? longer : overs[roll((int)VI_COUNT(overs))]);
    draw_acts(c);
}

/* --- Writing -----------------------------------------------------------------------------------
 */

struct text {
    char at[6000];
    size_t size;
};

__attribute__((format(printf, 2, 3))) static void
add(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const int more =
        vsnprintf(text->at + text->size, sizeof text->at - text->size, format, arguments);
    va_end(arguments);
    assert_true(more >= 0 && text->size + (size_t)more < sizeof text->at);
    text->size += (size_t)more;
}

static void
write_grant(struct text *text, const struct tally_grant *grant)
{
    static const char *const pers[] = {"act", "year", "calendar-year", "supplier", "all"};
    add(text, "<grant from='%s' to='%s' function='%s' sub-delegable='yes'", holders[grant->from],
        holders[grant->to], grant->inner ? "f.x" : "f");
    if (grant->first)
        add(text, " in-force-from='%s'", tally_days[grant->first].text);
    if (grant->until < TALLY_DAYS - 1)
        add(text, " in-force-until='%s'", tally_days[grant->until].text);
    add(text, ">");
    for (int i = 0; i < grant->limit_count; i++)
        add(text, "<limit of='act' up-to='GBP 0.%02d' per='%s'/>", grant->limits[i].most,
            pers[grant->limits[i].over]);
    add(text, "</grant>\n");
}

static void
write_scheme(struct text *text, const struct tally_case *c)
{
    add(text, "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' "
              "grants='complete'><body id='executive' kind='executive'/><post id='head'/>"
              "<post id='porter'/><post id='clerk'/>"
              "<function id='f' kind='executive'><function id='f.x'/></function>\n");
    for (int i = 0; i < c->grant_count; i++)
        write_grant(text, &c->grants[i]);
    add(text, "</constitution>\n");
}

/* With a number of its own: two documents that say the same to the letter are one document. */
static void
write_act(struct text *text, const struct tally_act *act, int number)
{
    const bool exact = act->day == act->last;
    add(text, "<decision by='%s' date='%s%s%s' outcome='%s'>", holders[act->by],
        tally_days[act->day].text, exact ? "" : "..", exact ? "" : tally_days[act->last].text,
        act->lost ? "lost" : "carried");
    add(text, "<fact of='number' value='%d'/>", number);
    if (act->supplier)
        add(text, "<fact of='supplier' value='%c'/>", '@' + act->supplier);
    if (act->purchase)
        add(text, "<fact of='purchase' value='%c'/>", '@' + act->purchase);
    add(text, "<clause effect='authorises' function='%s'>t", act->inner ? "f.x" : "f");
    if (act->high != TALLY_OPEN && act->low == act->high)
        add(text, "<amount of='act'>GBP 0.%02d</amount>", act->low);
    else if (act->high != TALLY_OPEN)
        add(text, "<amount of='act'>GBP 0.%02d..0.%02d</amount>", act->low, act->high);
    else if (act->low)
        add(text, "<amount of='act'>GBP 0.%02d..</amount>", act->low);
    add(text, "</clause></decision>\n");
}

static void
write_document(struct text *text, const struct tally_case *c, int document)
{
    for (int i = 0; i < c->act_count; i++)
        if (c->acts[i].document == document)
            write_act(text, &c->acts[i], i);
}

/* --- Comparing ---------------------------------------------------------------------------------
 */

static void
differ(const struct tally_case *c, uint64_t seed, int act, const char *what)
{
    struct text text = {.size = 0};
    write_scheme(&text, c);
    for (int document = 0; document < TALLY_ACTS; document++) {
        add(&text, "<!-- %d -->\n", document);
        write_document(&text, c, document);
    }
    fprintf(stderr, "%sact %d, dossier %" PRIu64 "%s: %s\n", text.at, act, seed,
            c->complete ? ", complete" : "", what);
    fail_msg("the engine and the reference differ");
}

static int
grant_of(const struct dossier_use *use, uint32_t grant)
{
    const struct prog_authority *a = use->scheme->authority;
    return (int)(use->scheme->grants[grant].written - a->grants);
}

static enum tally_over
over_of(enum scheme_span span)
{
    static const enum tally_over overs[] = {[SCHEME_SPAN_ACT] = TALLY_OVER_ACT,
                                            [SCHEME_SPAN_SUPPLIER] = TALLY_OVER_SUPPLIER,
                                            [SCHEME_SPAN_YEAR] = TALLY_OVER_YEAR,
                                            [SCHEME_SPAN_CALENDAR_YEAR] = TALLY_OVER_CALENDAR,
                                            [SCHEME_SPAN_ALL] = TALLY_OVER_ALL};
    return overs[span];
}

static bool
any_inexact(const struct tally_case *c)
{
    for (int i = 0; i < c->act_count; i++)
        if (c->acts[i].day != c->acts[i].last && !c->acts[i].lost)
            return true;
    return false;
}

static bool
any_unnamed(const struct tally_case *c)
{
    for (int i = 0; i < c->act_count; i++)
        if (!c->acts[i].supplier && !c->acts[i].lost)
            return true;
    return false;
}

static void
compare_sums(const struct tally_case *c, uint64_t seed, int act,
             const struct dossier_powers *powers, const struct dossier_use *use,
             const struct tally_answer *answer, struct tally_counts *counts)
{
    for (size_t i = 0; i < powers->tally_count; i++) {
        const struct dossier_tally *at = &powers->tallies[i];
        if (&powers->uses[at->use] != use)
            continue;
        const enum tally_over over = over_of(use->scheme->dimensions[at->dimension].span);
        const struct tally_sum *sum = &answer->before[grant_of(use, at->grant)][over];
        const int64_t high = sum->high >= TALLY_OPEN ? VI_MOST : sum->high;
        char what[200];
        if (over == TALLY_OVER_SUPPLIER && any_unnamed(c))
            continue;
        counts->sums++;
        snprintf(what, sizeof what,
                 "under grant %d the engine has %" PRId64 "..%" PRId64 " before, the reference "
                 "%d..%d",
                 grant_of(use, at->grant), at->before.low, at->before.high, sum->low, sum->high);
        const bool differs = any_inexact(c) ? at->before.low > sum->low
                                            : at->before.low != sum->low || at->before.high != high;
        if (differs)
            differ(c, seed, act, what);
    }
}

static bool
is_like(const struct tally_act *a, const struct tally_act *b)
{
    return !a->lost && !b->lost && a->document != b->document && a->by == b->by &&
           a->inner == b->inner && a->day == b->day && a->low == b->low;
}

static bool
may_be_told_twice(const struct tally_case *c)
{
    for (int i = 0; i < c->act_count; i++)
        for (int j = 0; j < i; j++)
            if (is_like(&c->acts[i], &c->acts[j]))
                return true;
    return false;
}

static void
compare_parts(const struct tally_case *c, uint64_t seed, int act, const struct vi_tallies *tallies,
              struct tally_counts *counts)
{
    static const int within[] = {0, 1, 2, 89, 90, 91, 272, 273, 274};
    for (size_t i = 0; i < VI_COUNT(within) && !may_be_told_twice(c); i++)
        for (int same = 0; same < 2; same++) {
            struct vi_tallies_together together;
            char what[200];
            int sum;
            const int count = tally_reference_parts(c, act, within[i], same, &sum);
            const bool any = vi_tallies_together(tallies, within[i], same, &together);
            counts->parts += (size_t)count;
            snprintf(what, sizeof what,
                     "within %d days %d others and %d together, not %zu and "
                     "%" PRId64,
                     within[i], count, sum, any ? together.count : 0,
                     any ? together.sum.pence.low : 0);
            if (any != (count > 0) ||
                (any && (together.count != (size_t)count || together.sum.pence.low != sum)))
                differ(c, seed, act, what);
        }
}

/* What the engine leaves open the documents may settle: where an act has limits of two kinds, the
 * engine looks at each by itself. */
static void
compare_truth(const struct tally_case *c, uint64_t seed, int act, const struct rulesets *rules,
              const struct vi_tallies *tallies, const struct tally_answer *answer,
              struct tally_counts *counts)
{
    const struct dossier_use *use = tallies->use;
    const struct tally_act *own = &c->acts[act];
    const struct vi_power_amount amount = {
        VI_TEXT("act"),
        SCHEME_SPAN_ACT,
        {"GBP", {own->low, own->high == TALLY_OPEN ? VI_MOST : own->high}}};
    const struct vi_power_question question = {.scheme = use->scheme,
                                               .node = use->node,
                                               .day = use->decision->day.low,
                                               .amounts = &amount,
                                               .amount_count = 1,
                                               .others = &tallies->others};
    struct vi_power_answer said;
    struct vi_power power;
    char what[200];
    vi_power_init(&power, &rules->limits, NULL);
    vi_power_ask(&power, &question, use->holder, NULL, &said);
    vi_power_free(&power);
    counts->answers[said.truth]++;
    counts->left_open += said.truth == VI_UNKNOWN && answer->truth != VI_UNKNOWN;
    snprintf(what, sizeof what, "the engine says %s, the reference %s", vi_truth_name(said.truth),
             vi_truth_name(answer->truth));
    if (said.truth != VI_UNKNOWN && said.truth != answer->truth)
        differ(c, seed, act, what);
}

static void
compare(const struct tally_case *c, uint64_t seed, struct dossiers *dossiers,
        struct tally_counts *counts)
{
    const struct dossier_powers *powers = dossiers->dossier.documents[0]->powers;
    size_t at = 0;
    for (int act = 0; act < c->act_count; act++) {
        struct tally_answer answer;
        struct vi_tallies tallies;
        if (c->acts[act].lost)
            continue;
        if (at == powers->use_count)
            differ(c, seed, act, "it is missing");
        const struct dossier_use *use = &powers->uses[at++];
        if (!vi_tallies_find(use->decision->document, use->clause->order, &tallies) ||
            tallies.use != use)
            differ(c, seed, act, "it is not found");
        compare_parts(c, seed, act, &tallies, counts);
        if (c->acts[act].day != c->acts[act].last || !tally_reference(c, act, WORLDS_MOST, &answer))
            continue;
        compare_sums(c, seed, act, powers, use, &answer, counts);
        compare_truth(c, seed, act, &dossiers->rules, &tallies, &answer, counts);
    }
    if (at != powers->use_count)
        differ(c, seed, -1, "there are more acts");
}

static void
try_case(const struct tally_case *c, uint64_t seed, struct tally_counts *counts)
{
    struct dossiers dossiers;
    struct text scheme = {.size = 0};
    write_scheme(&scheme, c);
    dossiers_open(&dossiers, scheme.at);
    dossiers.dossier.complete = c->complete;
    for (int document = 0; document <= c->acts[c->act_count - 1].document; document++) {
        struct text text = {.size = 0};
        char name[20];
        snprintf(name, sizeof name, "%d.xml", document);
        write_document(&text, c, document);
        dossiers_add(&dossiers, name, "north", text.at);
    }
    dossiers_link(&dossiers, NULL);
    compare(c, seed, &dossiers, counts);
    dossiers_close(&dossiers);
}

void
tally_cases(uint64_t seed, size_t dossiers, struct tally_counts *counts)
{
    for (size_t i = 0; i < dossiers; i++) {
        struct tally_case c;
        state = (seed + i) * UINT64_C(0x9E3779B97F4A7C15) | 1;
        (void)roll(2);
        draw_case(&c);
        try_case(&c, seed + i, counts);
    }
}

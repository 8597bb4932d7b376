/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/stated_limit.h"

#include "base/names.h"
#include "kinds/phrases.h"
#include "kinds/power_story.h"

/* --- Whose limit ----------------------------------------------------------------------------- */

static struct vi_text
decider_of(const struct vi_subject *s)
{
    return s->decision->by.size ? s->decision->by : s->meeting->body;
}

/* "the Directors" as "director". */
static struct vi_text
plain_holder(struct vi_arena *scratch, struct vi_text written)
{
    struct vi_text name = vi_text_trim(vi_fold(scratch, written));
    if (vi_text_starts(name, VI_TEXT("the ")))
        name = vi_text_trim((struct vi_text){name.at + 4, name.size - 4});
    if (name.size > 1 && name.at[name.size - 1] == 's')
        name.size--;
    return name;
}

static bool
begins_or_ends(struct vi_text whole, struct vi_text part)
{
    if (!part.size || whole.size <= part.size)
        return false;
    return (vi_text_starts(whole, part) && whole.at[part.size] == ' ') ||
           (vi_text_ends(whole, part) && whole.at[whole.size - part.size - 1] == ' ');
}

/* "the Director" may be the Director of Resources, and may not. */
static enum vi_truth
is_holder(const struct vi_judgement *judgement, struct vi_text of, struct vi_text decider)
{
    const struct vi_text a = plain_holder(judgement->scratch, of);
    const struct vi_text b = plain_holder(judgement->scratch, decider);
    const struct prog_scheme *scheme = judgement->authority ? judgement->authority->scheme : NULL;
    if (a.size && vi_text_equal(a, b))
        return VI_TRUE;
    const uint32_t known = scheme ? vi_power_holder(scheme, of, judgement->scratch) : 0;
    if (known)
        return known == vi_power_holder(scheme, decider, judgement->scratch) ? VI_TRUE : VI_FALSE;
    return begins_or_ends(a, b) || begins_or_ends(b, a) ? VI_UNKNOWN : VI_FALSE;
}

/* --- What is stated -------------------------------------------------------------------------- */

/* All that is stated of one holder.  Two sums, as for contracts and for land, leave open which of
 * them the decision is under. */
struct limit {
    bool any, several;
    enum vi_truth of_decider; /* whose it is: true or unknown */
    struct vi_text of;        /* empty: whoever decides */
    struct vi_money money;    /* from the least to the greatest */
    struct vi_place place;
    bool claimed;
};

static void
add_limit(struct limit *limit, enum vi_truth of_decider, struct vi_text of, struct vi_money money,
          struct vi_place place)
{
    if (of_decider == VI_FALSE || (limit->any && of_decider < limit->of_decider))
        return;
    if (!limit->any || of_decider > limit->of_decider) {
        *limit = (struct limit){.any = true,
                                .of_decider = of_decider,
                                .of = of,
                                .money = money,
                                .place = place,
                                .claimed = limit->claimed};
        return;
    }
    if (!vi_text_is(vi_text_from(limit->money.currency), money.currency)) {
        limit->money.pence = vi_range_all();
        limit->several = true;
        return;
    }
    limit->several |= !vi_range_equal(limit->money.pence, money.pence);
    limit->money.pence = vi_range_hull(limit->money.pence, money.pence);
}

/* The constitution at hand, else what the record states. */
static struct limit
limit_of(const struct vi_judgement *judgement, uint32_t parameter)
{
    const struct vi_subject *s = judgement->subject;
    const struct prog_setting *found =
        vi_setting_of(judgement->authority, judgement->body, parameter, judgement->day);
    struct limit limit = {.claimed = !found};
    if (!found)
        found =
            vi_setting_of(judgement->claims, judgement->claimed_body, parameter, judgement->day);
    if (found)
        add_limit(&limit, VI_TRUE, VI_TEXT(""), found->money, found->place);
    if (!limit.claimed)
        return limit;
    for (const struct doc_setting *at = s->meeting->settings; at; at = at->next)
        if (at->parameter == parameter)
            add_limit(&limit, at->of.size ? is_holder(judgement, at->of, decider_of(s)) : VI_TRUE,
                      at->of, at->money, at->place);
    return limit;
}

/* --- What is decided on ---------------------------------------------------------------------- */

struct sum {
    bool any, several, mixed, too_large;
    struct vi_money money;
    struct vi_place place;
};

/* Of several sums in one clause it is not said which is the price: it is the least of them or more,
 * and no more than all together. */
static void
add_sum(struct sum *sum, const struct doc_amount *amount)
{
    const struct vi_range more = amount->money.pence;
    struct vi_range together;
    if (!sum->any) {
        *sum = (struct sum){.any = true, .money = amount->money, .place = amount->place};
        return;
    }
    sum->several = true;
    sum->mixed |= !vi_text_is(vi_text_from(sum->money.currency), amount->money.currency);
    sum->too_large |= !vi_range_add(sum->money.pence, more, &together);
    if (sum->too_large)
        return;
    sum->money.pence.high = together.high;
    if (more.low < sum->money.pence.low)
        sum->money.pence.low = more.low;
}

static struct sum
sum_of(const struct doc_clause *clause)
{
    struct sum sum = {0};
    for (const struct doc_amount *at = clause->amounts; at; at = at->next)
        add_sum(&sum, at);
    return sum;
}

/* A clause that gives a power states the limit of somebody else. */
static bool
acts(const struct vi_subject *s)
{
    const enum model_outcome outcome =
        s->clause->outcome ? s->clause->outcome : s->decision->outcome;
    return !s->clause->grants && !s->clause->delegated_to.size &&
           (outcome == MODEL_CARRIED || outcome == MODEL_OUTCOME_UNKNOWN) &&
           (s->clause->effect == MODEL_AUTHORISES || s->clause->effect == MODEL_EFFECT_UNKNOWN);
}

/* --- Words ----------------------------------------------------------------------------------- */

/* "the £250,000 that the record states to be delegated to Director of Resources (line 10)" */
static struct vi_text
limit_words(struct vi_judgement *judgement, const struct limit *limit, const char *article)
{
    const bool mixed = vi_range_is_all(limit->money.pence);
    const struct vi_text line = vi_phrase_line(judgement, limit->place);
    const struct vi_text decider = judgement->subject->decision->by.size
                                       ? judgement->subject->decision->by
                                       : vi_phrase_body(judgement);
    const struct vi_text *of = limit->of.size ? &limit->of : &decider;
    const struct vi_text sum = mixed ? VI_TEXT("sums") : vi_say(judgement, "%m", &limit->money);
    return vi_say(judgement,
                  limit->claimed ? "%s%t that the record states to be delegated to %t%t"
                                 : "%s%t that the constitution delegates to %t%t",
                  article, &sum, of, &line);
}

static struct vi_text
doubt_words(struct vi_judgement *judgement, const struct limit *limit, const struct sum *sum)
{
    const struct vi_text decider = decider_of(judgement->subject);
    if (limit->of_decider == VI_UNKNOWN)
        return vi_say(judgement, "whether %t is %t", &decider, &limit->of);
    if (limit->several)
        return VI_TEXT("which of the limits it is under");
    return sum->several ? VI_TEXT("which of its sums is the price") : VI_TEXT("what its sum is");
}

static void
explain(struct vi_judgement *judgement, const struct limit *limit, const struct sum *sum)
{
    const struct vi_subject *s = judgement->subject;
    const struct vi_text line = vi_phrase_line(judgement, sum->place);
    const struct vi_text most =
        limit_words(judgement, limit, judgement->truth == VI_FALSE ? "" : "the ");
    static const char *const says[] = {[VI_FALSE] = "%t: %m%t is more than the %t",
                                       [VI_UNKNOWN] = "%t: whether %m%t is within %t is open",
                                       [VI_TRUE] = "%t: %m%t is within %t"};
    judgement->message =
        vi_say(judgement, says[judgement->truth], &s->name, &sum->money, &line, &most);
    struct verdict_reason *root = vi_reason(judgement, NULL, judgement->message, s->place);
    vi_reason_truth(root, judgement->truth);
    (void)vi_reason(judgement, root, limit_words(judgement, limit, "the "), limit->place);
    if (judgement->truth != VI_UNKNOWN)
        return;
    const struct vi_text doubt = doubt_words(judgement, limit, sum);
    vi_missing(judgement, true, vi_say(judgement, "stated limit %t", &s->path),
               vi_say(judgement, "%t (%t)", &doubt, &s->name), VI_TEXT(""));
}

void
vi_stated_limit_decide(struct vi_judgement *judgement, uint32_t parameter)
{
    const struct vi_subject *s = judgement->subject;
    judgement->idle = true;
    if (!s->meeting || !s->decision || !s->clause || !acts(s))
        return;
    const struct sum sum = sum_of(s->clause);
    const struct limit limit = sum.any ? limit_of(judgement, parameter) : (struct limit){0};
    if (!limit.any)
        return;
    judgement->idle = false;
    if (sum.too_large) {
        judgement->failure = VI_FAILED_OVERFLOW;
        return;
    }
    const bool compared =
        !sum.mixed && vi_text_is(vi_text_from(sum.money.currency), limit.money.currency);
    judgement->truth = compared ? vi_range_at_most(sum.money.pence, limit.money.pence) : VI_UNKNOWN;
    if (judgement->truth == VI_FALSE && limit.of_decider == VI_UNKNOWN)
        judgement->truth = VI_UNKNOWN;
    if (limit.claimed)
        judgement->assumptions |= 1u << VI_ASSUMES_CLAIMS;
    if (vi_says_why(judgement))
        explain(judgement, &limit, &sum);
}

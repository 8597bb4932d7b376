/* SPDX-License-Identifier: Apache-2.0 */
/* Chains, limits and faults as a clerk would say them. */
#include "kinds/power_story.h"

#include "base/names.h"

/* --- Names ----------------------------------------------------------------------------------- */

static bool
is_on(struct prog_period period, int64_t day)
{
    return day >= period.from && day <= period.until;
}

struct vi_text
vi_power_name(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct prog_authority *a = scheme->authority;
    const struct vi_text id = scheme->holders[holder].name;
    const struct scheme_standing *standing = vi_power_standing(scheme, holder, day);
    if (!standing)
        return id;
    for (size_t i = 0; i < a->body_count && standing->kind != MODEL_BODY_OFFICER; i++)
        if (is_on(a->bodies[i].period, day) && a->bodies[i].name.size &&
            vi_text_equal(a->bodies[i].id, id))
            return a->bodies[i].name;
    for (size_t i = 0; i < a->post_count && standing->kind == MODEL_BODY_OFFICER; i++)
        if (is_on(a->posts[i].period, day) && a->posts[i].name.size &&
            vi_text_equal(a->posts[i].id, id))
            return a->posts[i].name;
    return id;
}

uint32_t
vi_power_holder(const struct prog_scheme *scheme, struct vi_text written, struct vi_arena *scratch)
{
    const uint32_t known = written.size ? vi_atoms_find(&scheme->names, written) : 0;
    if (known || !written.size || !scheme->folded_holder)
        return known;
    const struct vi_text name = vi_fold(scratch, written);
    const uint32_t folded = name.size ? vi_atoms_find(&scheme->folded, name) : 0;
    return folded ? scheme->folded_holder[folded] : 0;
}

/* --- Amounts --------------------------------------------------------------------------------- */

static const char *const spans[SCHEME_SPANS] = {
    [SCHEME_SPAN_ACT] = "",
    [SCHEME_SPAN_SUPPLIER] = " with one supplier",
    [SCHEME_SPAN_YEAR] = " in the year",
    [SCHEME_SPAN_CALENDAR_YEAR] = " in the calendar year",
    [SCHEME_SPAN_ALL] = " in all",
};

void
vi_power_write_amounts(struct vi_buffer *out, const struct scheme_dimension *dimension,
                       struct vi_range pence)
{
    struct vi_money money = {.pence = pence};
    for (size_t i = 0; i < sizeof money.currency; i++)
        money.currency[i] = dimension->currency[i];
    if (money.pence.low < 0)
        money.pence.low = 0;
    if (money.pence.low == 0 && money.pence.high == VI_MOST)
        money.pence.low = VI_LEAST;
    vi_money_write(out, money);
    vi_buffer_string(out, spans[dimension->span]);
}

void
vi_power_write_beyond(struct vi_buffer *out, const struct prog_scheme *scheme,
                      const struct scheme_dimension *dimension, struct vi_range beyond)
{
    const struct prog_authority *a = scheme->authority;
    for (size_t i = 0; i < a->unit_count; i++) {
        int64_t step = 1, over;
        if (!vi_text_is(a->units[i].id, dimension->currency))
            continue;
        for (int64_t places = a->units[i].places; places < 6; places++)
            step *= 10;
        over = beyond.low > 0 ? beyond.low % step : 0;
        if (over && vi_add(beyond.low, step - over, &over) && over <= beyond.high)
            beyond.low = over;
    }
    vi_power_write_amounts(out, dimension, beyond);
}

static const struct {
    const char *per, *says;
} pers[] = {
    {"act", " for one act"},
    {"contract", " for one contract"},
    {"decision", " in one decision"},
    {"supplier", " with one supplier"},
    {"year", " in one year"},
    {"calendar-year", " in one calendar year"},
    {"all", " in all"},
};

static void
write_bound(struct vi_buffer *out, const char *word, struct vi_money money)
{
    vi_buffer_string(out, word);
    vi_money_write(out, money);
}

static void
write_limit(struct vi_buffer *out, const struct prog_limit *limit)
{
    if (limit->cap == PROG_CAP_NONE)
        vi_buffer_string(out, "without a limit");
    if (limit->cap == PROG_CAP_UNKNOWN)
        vi_buffer_string(out, "up to an amount that is not stated");
    if (limit->has_from)
        write_bound(out, "from ", limit->from);
    if (limit->has_from && limit->has_up_to)
        vi_buffer_char(out, ' ');
    if (limit->has_up_to)
        write_bound(out, "up to ", limit->up_to);
    for (size_t i = 0; i < VI_COUNT(pers); i++)
        if (vi_text_is(limit->per, pers[i].per))
            vi_buffer_string(out, pers[i].says);
    if (!vi_text_is(limit->of, "act")) {
        vi_buffer_string(out, " of ");
        vi_buffer_text(out, limit->of);
    }
}

void
vi_power_write_limits(struct vi_buffer *out, const struct prog_grant *grant)
{
    for (size_t i = 0; i < grant->limit_count; i++) {
        if (i)
            vi_buffer_string(out, ", ");
        write_limit(out, &grant->limits[i]);
    }
}

void
vi_power_write_terms(struct vi_buffer *out, const struct prog_grant *grant)
{
    static const char *const words[] = {[PROG_CONSULT] = "in consultation with ",
                                        [PROG_NOTIFY] = "after notice to ",
                                        [PROG_JOINTLY] = "jointly with "};
    if (grant->urgency_only)
        vi_buffer_string(out, "only where it cannot wait");
    for (size_t i = 0; i < grant->duty_count; i++) {
        if (i || grant->urgency_only)
            vi_buffer_string(out, ", ");
        vi_buffer_string(out, words[grant->duties[i].kind]);
        vi_buffer_text(out, grant->duties[i].holder);
    }
}

/* --- Faults ---------------------------------------------------------------------------------- */

/* The parts that a sentence about a fault may name. */
struct naming {
    struct vi_buffer *out;
    const struct vi_power_question *question;
    const struct vi_power_story *story;
};

static void
write_day(struct vi_buffer *out, int64_t day)
{
    vi_date_write(out, vi_range_exact(day));
}

/* "£60,000, after £45,000 in the year (a.xml:4)": the act, and what counts with it. */
static void
write_with_others(const struct naming *naming, const struct scheme_dimension *dimension,
                  struct vi_range asked)
{
    const struct vi_power_others *others = naming->question->others;
    const struct vi_power_link *link = naming->story->at;
    const uint32_t grant = (uint32_t)(link->grant - naming->question->scheme->grants);
    struct scheme_dimension act = *dimension;
    struct vi_range before = others->before(others, grant, link->bound->dimension);
    act.span = SCHEME_SPAN_ACT;
    vi_power_write_amounts(naming->out, &act, asked);
    if (before.low <= 0 && before.high > 0 && link->truth != VI_FALSE) {
        vi_buffer_string(naming->out, ", with what else was decided");
        vi_buffer_string(naming->out, spans[dimension->span]);
        vi_buffer_char(naming->out, ',');
        return;
    }
    if (before.low <= 0)
        return;
    vi_buffer_string(naming->out, ", after ");
    if (before.high == VI_MOST) /* what is shown; there may be more */
        before.high = before.low;
    vi_power_write_amounts(naming->out, dimension, before);
    others->write(others, grant, link->bound->dimension, naming->out);
    vi_buffer_char(naming->out, ',');
}

static void
write_limit_fault(const struct naming *naming)
{
    const struct vi_power_link *link = naming->story->at;
    const struct prog_scheme *scheme = naming->question->scheme;
    const struct scheme_dimension *dimension = &scheme->dimensions[link->bound->dimension];
    struct vi_power_box asked;
    vi_power_asked(naming->question, &asked);
    if (naming->question->others && dimension->span != SCHEME_SPAN_ACT)
        write_with_others(naming, dimension, asked.side[link->bound->dimension]);
    else
        vi_power_write_amounts(naming->out, dimension, asked.side[link->bound->dimension]);
    vi_buffer_string(naming->out, link->truth == VI_FALSE ? " is beyond the limit ("
                                                          : " may be beyond the limit (");
    vi_power_write_limits(naming->out, link->grant->written);
    vi_buffer_char(naming->out, ')');
}

static void
write_reserve(const struct naming *naming)
{
    const struct vi_power_link *link = naming->story->at;
    const struct prog_reserve *reserve = link->reserve->written;
    vi_buffer_text(naming->out, reserve->function);
    vi_buffer_string(naming->out, reserve->to.size || reserve->kinds.size ? " is reserved to "
                                                                          : " may not go to ");
    if (reserve->to.size)
        vi_buffer_text(naming->out, reserve->to);
    else if (reserve->kinds.size)
        vi_buffer_text(naming->out, reserve->kinds);
    else
        vi_buffer_text(naming->out, reserve->not_to.size ? reserve->not_to : reserve->not_kinds);
}

/* In each sentence %f is the function, %d the day, %s the source, %h the holder, %a who acts, %g
 * the giver and %r the receiver of the link, %u the giver and %v the receiver of the grant above
 * it, %b the day it begins, %e the day it ended, %o the day it was revoked, %k the kinds it may go
 * on to, %l what is said of its limit, %x what is said of the reservation. */
static const char *const sentences[VI_POWER_FAULTS] = {
    [VI_POWER_NO_FUNCTION] = "no function of that name is in force on %d",
    [VI_POWER_NO_SOURCE] = "neither the law nor a grant gives %f to %s",
    [VI_POWER_CHOICE] = "whose function %f is, is not stated",
    [VI_POWER_ELSEWHERE] = "whether %s had it is for the constitution of that authority",
    [VI_POWER_VACANT] = "the post %h was vacant on %d",
    [VI_POWER_ABSENT] = "%r was not there on %d",
    [VI_POWER_UNDECLARED] = "whether %r was there on %d is not known",
    [VI_POWER_PRESENT] = "whether %h was away, so that %a acted for it, is not known",
    [VI_POWER_VOID] = "the grant from %g to %r conferred nothing: %g had no power to give it",
    [VI_POWER_PENDING] = "the decision by which %g gave it to %r has not taken effect",
    [VI_POWER_PERHAPS] = "whether the grant from %g to %r had taken effect on %d is not known",
    [VI_POWER_NOT_YET] = "the grant from %g to %r is in force only from %b",
    [VI_POWER_ENDED] = "the grant from %g to %r was in force only until %e",
    [VI_POWER_REVOKED] = "the grant from %g to %r was revoked on %o",
    [VI_POWER_EXCLUDED] = "the grant from %g to %r leaves %f out",
    [VI_POWER_RESERVED] = "%x, so %r could not receive it",
    [VI_POWER_ONWARD] =
        "the grant from %u to %v may not be passed on, so %v could not give it to %r",
    [VI_POWER_DEPTH] = "the grant from %u to %v may not be passed on so far as to %r",
    [VI_POWER_KIND] = "the grant from %u to %v may be passed on only to %k, which %r is not",
    [VI_POWER_WIDER] =
        "the grant from %g to %r is wider than that from %u to %v, which may only be "
        "passed on narrower",
    [VI_POWER_LIMIT] = "%l of the grant from %g to %r",
};

static void
write_holder(const struct naming *naming, uint32_t holder)
{
    vi_buffer_text(naming->out, naming->question->scheme->holders[holder].name);
}

static void
write_link_part(const struct naming *naming, char part)
{
    const struct vi_power_link *link = naming->story->at;
    const struct prog_grant *written = link->grant->written;
    if (part == 'g' || part == 'r')
        write_holder(naming, part == 'g' ? link->grant->from : link->grant->to);
    else if (part == 'u' || part == 'v')
        write_holder(naming, part == 'u' ? link->above->from : link->above->to);
    else if (part == 'b')
        write_day(naming->out, link->grant->first);
    else if (part == 'e')
        write_day(naming->out, link->grant->until);
    else if (part == 'o')
        write_day(naming->out, written->revoked_on);
    else if (part == 'k')
        vi_buffer_text(naming->out, link->above->written->to_kinds);
    else if (part == 'l')
        write_limit_fault(naming);
    else
        write_reserve(naming);
}

static void
write_part(const struct naming *naming, char part)
{
    const struct vi_power_story *story = naming->story;
    const struct vi_power_question *question = naming->question;
    if (part == 'f')
        vi_buffer_text(naming->out, question->scheme->nodes[question->node].function->id);
    else if (part == 'd')
        write_day(naming->out, question->day);
    else if (part == 's')
        write_holder(naming, story->source);
    else if (part == 'h' || (part == 'r' && !story->at))
        write_holder(naming, story->holder);
    else if (part == 'a')
        write_holder(naming, story->acting);
    else if (story->at)
        write_link_part(naming, part);
}

void
vi_power_write_fault(struct vi_buffer *out, const struct vi_power_question *question,
                     const struct vi_power_story *story)
{
    const struct naming naming = {out, question, story};
    const char *at = story->fault == VI_POWER_SOUND ? "" : sentences[story->fault];
    for (; *at; at++) {
        if (*at == '%')
            write_part(&naming, *++at);
        else
            vi_buffer_char(out, *at);
    }
}

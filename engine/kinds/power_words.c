/* SPDX-License-Identifier: Apache-2.0 */
/* Chains, limits and faults as a clerk would say them. */
#include "kinds/power_story.h"

#include "base/names.h"

/* --- Names ----------------------------------------------------------------------------------- */

struct vi_text
vi_power_name(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct scheme_standing *standing = vi_power_standing(scheme, holder, day);
    return standing && standing->name.size ? standing->name : scheme->holders[holder].name;
}

/* As on the day; of one that is not there then, as at another time. */
static const struct scheme_standing *
named_standing(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct scheme_holder *row = &scheme->holders[holder];
    const struct scheme_standing *at = vi_power_standing(scheme, holder, day);
    for (uint32_t i = 0; i < row->standing_count && !at; i++)
        if (scheme->standings[row->standing_first + i].name.size)
            at = &scheme->standings[row->standing_first + i];
    return at && at->name.size ? at : NULL;
}

void
vi_power_write_holder(struct vi_buffer *out, const struct prog_scheme *scheme, uint32_t holder,
                      int64_t day)
{
    const struct prog_authority *a = scheme->authority;
    const struct scheme_standing *standing = named_standing(scheme, holder, day);
    const struct vi_text id = scheme->holders[holder].name;
    if (!standing) {
        vi_buffer_text(out, vi_text_equal(id, a->id) && a->title.size ? a->title : id);
        return;
    }
    struct vi_text name = standing->name;
    const bool has_article = vi_text_starts_like(name, "the ");
    if (has_article)
        name = (struct vi_text){name.at + 4, name.size - 4};
    if (has_article || !vi_text_equal(name, a->title))
        vi_buffer_string(out, "the ");
    vi_buffer_text(out, name);
    if (standing->shares_name)
        vi_power_write_id(out, id);
}

void
vi_power_write_id(struct vi_buffer *out, struct vi_text id)
{
    vi_buffer_string(out, " (");
    vi_buffer_text(out, id);
    vi_buffer_char(out, ')');
}

void
vi_power_write_named(struct vi_buffer *out, const struct prog_scheme *scheme, struct vi_text id,
                     int64_t day)
{
    const uint32_t holder = id.size ? vi_atoms_find(&scheme->names, id) : 0;
    if (holder)
        vi_power_write_holder(out, scheme, holder, day);
    else
        vi_buffer_text(out, id);
}

/* Empty where it has none. */
static struct vi_text
function_name(const struct prog_scheme *scheme, struct vi_text id, int64_t day)
{
    const uint32_t atom = id.size ? vi_atoms_find(&scheme->functions, id) : 0;
    uint32_t node = vi_power_node(scheme, id, day);
    if (!node && atom)
        node = scheme->first_node[atom];
    return node ? scheme->nodes[node].function->name : VI_TEXT("");
}

void
vi_power_write_function(struct vi_buffer *out, const struct prog_scheme *scheme, struct vi_text id,
                        int64_t day)
{
    const struct vi_text name = function_name(scheme, id, day);
    vi_buffer_text(out, name.size ? name : id);
    if (name.size)
        vi_power_write_id(out, id);
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
    if (!vi_text_is(limit->of, "act")) {
        vi_buffer_string(out, " of ");
        vi_buffer_text(out, limit->of);
    }
    for (size_t i = 0; i < VI_COUNT(pers); i++)
        if (vi_text_is(limit->per, pers[i].per))
            vi_buffer_string(out, pers[i].says);
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
vi_power_write_terms(struct vi_buffer *out, const struct prog_scheme *scheme,
                     const struct prog_grant *grant, int64_t day)
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
        vi_power_write_named(out, scheme, grant->duties[i].holder, day);
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

/* A fault is told behind what is decided, where its id stands too. */
static void
write_function(const struct naming *naming, struct vi_text id)
{
    const struct vi_power_question *question = naming->question;
    const struct vi_text name = function_name(question->scheme, id, question->day);
    vi_buffer_text(naming->out, name.size ? name : id);
}

static void
write_reserve(const struct naming *naming)
{
    const struct vi_power_link *link = naming->story->at;
    const struct prog_reserve *reserve = link->reserve->written;
    const struct prog_scheme *scheme = naming->question->scheme;
    const int64_t day = naming->question->day;
    write_function(naming, reserve->function);
    vi_buffer_string(naming->out, reserve->to.size || reserve->kinds.size ? " is reserved to "
                                                                          : " may not go to ");
    if (reserve->to.size || (!reserve->kinds.size && reserve->not_to.size))
        vi_power_write_named(naming->out, scheme, reserve->to.size ? reserve->to : reserve->not_to,
                             day);
    else
        vi_buffer_text(naming->out, reserve->kinds.size ? reserve->kinds : reserve->not_kinds);
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
    vi_power_write_holder(naming->out, naming->question->scheme, holder, naming->question->day);
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
        write_function(naming, question->scheme->nodes[question->node].function->id);
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

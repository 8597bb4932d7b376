/* SPDX-License-Identifier: Apache-2.0 */
/* Whether what a decision or an act rests on, in this document or in another, was in effect on its
 * day. */
#include "kinds/life.h"

/* Who relies on what, and when. */
struct reliance {
    const struct dossier_decision *on;
    const struct dossier_clause *clause; /* NULL: it is not said which */
    struct vi_text beyond;               /* what it names, where that is not at hand; else empty */
    bool dated;
    struct vi_range day;
};

/* How one clause stood on that day. */
struct standing {
    enum vi_truth in_effect;
    const char *why; /* where it was not, or may not have been */
    const struct dossier_clause *clause;
};

static bool
is_carried(const struct dossier_clause *clause)
{
    const enum model_outcome own = clause->outcome;
    const enum model_outcome outcome =
        own != MODEL_OUTCOME_UNKNOWN ? own : clause->decision->outcome;
    return outcome == MODEL_CARRIED || outcome == MODEL_OUTCOME_UNKNOWN;
}

/* Whether a period of call-in held it up is not always known. */
static enum vi_truth
was_early(const struct dossier_clause *clause, struct vi_range day)
{
    const enum vi_truth early = vi_life_came_before(clause->starts, day);
    const bool surely = clause->decision->call_in.applies != VI_UNKNOWN ||
                        vi_life_came_before(clause->settled, day) == VI_TRUE;
    return early == VI_TRUE && !surely ? VI_UNKNOWN : early;
}

static struct standing
standing_of(const struct dossier_clause *clause, struct vi_range day)
{
    struct standing standing = {VI_FALSE, "approves in principle only", clause};
    if (clause->effect == MODEL_IN_PRINCIPLE)
        return standing;
    standing.why = "authorises nothing";
    if (!vi_life_authorises(clause) || !is_carried(clause))
        return standing;
    const enum vi_truth early = was_early(clause, day);
    const enum vi_truth late = vi_life_came_after(clause->ends, day);
    standing.in_effect = vi_truth_and(vi_truth_not(early), vi_truth_not(late));
    standing.why = early == VI_TRUE   ? "had not taken effect"
                   : late == VI_TRUE  ? "was no longer in effect"
                   : late == VI_FALSE ? "may not have taken effect"
                                      : "may no longer have been in effect";
    return standing;
}

/* Where it is not said which clause is meant, all of them have to agree. */
static struct standing
stand(const struct reliance *reliance)
{
    if (reliance->clause)
        return standing_of(reliance->clause, reliance->day);
    struct standing worst = {VI_TRUE, "", reliance->on->clauses};
    bool all = true;
    for (const struct dossier_clause *at = reliance->on->clauses; at; at = at->next) {
        const struct standing own = standing_of(at, reliance->day);
        all = all && own.in_effect == VI_FALSE;
        if (own.in_effect < worst.in_effect || !worst.why[0])
            worst = own;
    }
    if (worst.in_effect == VI_FALSE && !all)
        worst = (struct standing){
            VI_UNKNOWN, "has several clauses, and which one is meant is not said", worst.clause};
    return worst;
}

static struct vi_text
say_when(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_when when = clause->starts;
    if (when.never == VI_TRUE)
        return VI_TEXT("it never took effect");
    if (when.never == VI_UNKNOWN || vi_range_is_all(when.day))
        return VI_TEXT("whether it took effect is not proven");
    const struct vi_text day = vi_phrase_day(judgement, when.day);
    if (clause->ends.never != VI_FALSE)
        return vi_say(judgement, "it took effect %t", &day);
    return vi_say(judgement, "it took effect %t, and its last day was %d", &day, &clause->ends.day);
}

static void
say_reasons(struct vi_judgement *judgement, const struct standing *standing)
{
    const struct dossier_condition *holds = standing->clause->holds;
    const struct vi_text when = say_when(judgement, standing->clause);
    judgement->detail = when;
    if (holds && vi_life_authorises(standing->clause)) {
        const struct vi_text what = vi_phrase_condition(judgement, holds);
        const struct vi_text state = vi_phrase_state(judgement, holds);
        judgement->detail = vi_say(judgement, "%t; %t: %t", &when, &what, &state);
    }
    vi_reason(judgement, NULL, judgement->detail, standing->clause->place);
}

static struct vi_text
name_of(struct vi_judgement *judgement, const struct reliance *reliance)
{
    return reliance->clause ? vi_phrase_reference(judgement, reliance->clause)
                            : vi_phrase_decision(judgement, reliance->on);
}

static void
answer(struct vi_judgement *judgement, const struct reliance *reliance)
{
    const struct standing standing = stand(reliance);
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text what = name_of(judgement, reliance);
    const struct vi_text where = vi_phrase_where(judgement, standing.clause->place);
    const struct vi_text day = reliance->dated ? vi_phrase_day(judgement, reliance->day)
                                               : VI_TEXT("on a day that is not stated");
    static const char *const forms[] = {
        [VI_FALSE] = "%t rests, %t, on %t%t, which %s",
        [VI_UNKNOWN] = "whether what %t rests on was in effect is not proven: %t, %t%t %s",
        [VI_TRUE] = "%t rests, %t, on %t%t, which was in effect%s",
    };
    vi_life_answer(judgement, standing.in_effect,
                   vi_say(judgement, forms[standing.in_effect], name, &day, &what, &where,
                          standing.in_effect == VI_TRUE ? "" : standing.why));
    if (standing.in_effect == VI_TRUE)
        return;
    say_reasons(judgement, &standing);
    if (standing.in_effect != VI_UNKNOWN)
        return;
    const struct vi_text id = vi_reference_key(judgement, reliance->on, reliance->clause);
    const struct vi_text key = vi_say(judgement, "reliance %t", &id);
    if (!reliance->clause)
        vi_missing(judgement, true, key,
                   vi_say(judgement, "which clause of %t %t rests on", &what, name), VI_TEXT(""));
    else if (!reliance->dated)
        vi_missing(judgement, true, key, vi_say(judgement, "the day of %t", name), VI_TEXT(""));
    else if (standing.clause->holds)
        vi_missing_condition(judgement, standing.clause->holds);
    else
        vi_missing(judgement, false, key, vi_say(judgement, "when %t took effect", &what),
                   VI_TEXT("a record of that decision"));
}

/* What it names is no document at hand. */
static void
answer_beyond(struct vi_judgement *judgement, struct vi_text reference)
{
    vi_life_answer(judgement, VI_UNKNOWN,
                   vi_say(judgement, "%t rests on %t, which is not at hand",
                          &judgement->subject->name, &reference));
    vi_missing(judgement, false, vi_say(judgement, "reliance %t", &reference),
               vi_say(judgement, "whether %t was in effect", &reference),
               vi_say(judgement, "the record of %t", &reference));
}

static bool
rely_decision(struct vi_judgement *judgement, struct reliance *out)
{
    const struct dossier_decision *decision = vi_life_decision(judgement);
    if (!decision)
        return false;
    *out = (struct reliance){.on = decision->relies,
                             .clause = decision->relies_clause,
                             .dated = decision->has_date,
                             .day = decision->day};
    if (decision->relies_beyond && judgement->together)
        out->beyond = decision->relies_on;
    return decision->acting;
}

static bool
rely_event(struct vi_judgement *judgement, struct reliance *out)
{
    const struct dossier_document *document = judgement->document_of(judgement->moment_user);
    const struct dossier_event *event =
        document ? dossier_act_at(document, judgement->subject->event->order) : NULL;
    if (!event || !event->known)
        return false;
    *out = (struct reliance){.on = event->under,
                             .clause = event->under_clause,
                             .dated = event->has_date,
                             .day = event->day};
    return true;
}

void
vi_life_check_reliance(struct vi_judgement *judgement)
{
    struct reliance reliance = {0};
    const bool relies = judgement->subject->event ? rely_event(judgement, &reliance)
                                                  : rely_decision(judgement, &reliance);
    const bool known = relies && reliance.on && reliance.on->clauses;
    if (known && !reliance.clause && !reliance.on->clauses->next)
        reliance.clause = reliance.on->clauses;
    if (known)
        answer(judgement, &reliance);
    else if (reliance.beyond.size)
        answer_beyond(judgement, reliance.beyond);
    else
        judgement->idle = !judgement->failure;
}

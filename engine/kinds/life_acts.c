/* SPDX-License-Identifier: Apache-2.0 */
/* Whether anything was done too early, too late, or on what authorises nothing. */
#include "kinds/life.h"

/* What is asked of the acts under a clause: the gravest answer, and the act that gives it. */
struct finding {
    enum vi_truth bad; /* some act is what it must not be */
    const struct dossier_act *act;
};

/* Acts of which it is not said under which clause they were done prove nothing of this one. */
static void
find_worse(struct finding *finding, enum vi_truth bad, const struct dossier_act *act)
{
    if (!act->certain && bad == VI_TRUE)
        bad = VI_UNKNOWN;
    if (bad <= finding->bad && finding->act)
        return;
    finding->bad = bad;
    finding->act = act;
}

static bool
has_acts(const struct dossier_clause *clause)
{
    return clause->acts.count || clause->decision->acts.count;
}

enum vi_truth
vi_life_came_before(struct dossier_when when, struct vi_range day)
{
    if (when.never == VI_TRUE || day.high < when.day.low)
        return VI_TRUE;
    return when.never == VI_FALSE && day.low >= when.day.high ? VI_FALSE : VI_UNKNOWN;
}

static enum vi_truth
came_before(struct dossier_when when, const struct dossier_act *act)
{
    return vi_life_came_before(when, act->day);
}

/* Was anything done before that day? */
static struct finding
done_before(const struct dossier_clause *clause, struct dossier_when when)
{
    const struct dossier_acts *lists[] = {&clause->acts, &clause->decision->acts};
    struct finding finding = {.bad = VI_FALSE};
    for (size_t i = 0; i < VI_COUNT(lists); i++) {
        if (!lists[i]->count)
            continue;
        find_worse(&finding, came_before(when, lists[i]->surely_first), lists[i]->surely_first);
        find_worse(&finding, came_before(when, lists[i]->maybe_first), lists[i]->maybe_first);
    }
    return finding;
}

enum vi_truth
vi_life_came_after(struct dossier_when end, struct vi_range day)
{
    if (end.never == VI_TRUE || day.high <= end.day.low)
        return VI_FALSE;
    return end.never == VI_FALSE && day.low > end.day.high ? VI_TRUE : VI_UNKNOWN;
}

static enum vi_truth
came_after(struct dossier_when end, const struct dossier_act *act)
{
    return vi_life_came_after(end, act->day);
}

/* Was anything done after that day? */
static struct finding
done_after(const struct dossier_acts *const *lists, size_t count, struct dossier_when end)
{
    struct finding finding = {.bad = VI_FALSE};
    for (size_t i = 0; i < count; i++) {
        if (!lists[i]->count)
            continue;
        find_worse(&finding, came_after(end, lists[i]->surely_last), lists[i]->surely_last);
        find_worse(&finding, came_after(end, lists[i]->maybe_last), lists[i]->maybe_last);
    }
    return finding;
}

/* --- precedent -------------------------------------------------------------------------- */

static const char *
named(const struct vi_judgement *judgement)
{
    return judgement->subject->kind == MODEL_CLAUSE ? "" : "a clause of ";
}

static void
say_too_early(struct vi_judgement *judgement, const struct dossier_clause *clause,
              const struct finding *finding, bool by_condition)
{
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text act = vi_phrase_act(judgement, finding->act);
    const char *whether = finding->bad == VI_TRUE ? "" : "whether ";
    const char *tail = finding->bad == VI_TRUE ? "" : " is not proven";
    if (!by_condition) {
        vi_life_answer(
            judgement, vi_truth_not(finding->bad),
            vi_say(judgement,
                   "%s%t was acted on before it was decided%s: %t, and the decision is of %d",
                   whether, name, tail, &act, &clause->decision->day));
        return;
    }
    const struct vi_text what = vi_phrase_condition(judgement, clause->holds);
    const struct vi_text state = vi_phrase_state(judgement, clause->holds);
    vi_life_answer(judgement, vi_truth_not(finding->bad),
                   vi_say(judgement, "%s%t was acted on before its condition was met%s: %t",
                          whether, name, tail, &act));
    judgement->detail = vi_say(judgement, "%t: %t", &what, &state);
    vi_reason(judgement, NULL, judgement->detail, clause->holds->place);
}

static void
miss_condition(struct vi_judgement *judgement, const struct dossier_clause *clause,
               const struct finding *finding)
{
    vi_missing_condition(judgement, clause->holds);
    if (!judgement->verbose)
        return;
    if (finding->act && finding->act->dated)
        judgement->settle =
            vi_say(judgement, "it was in order if that came by %d", &finding->act->day);
    else
        judgement->settle =
            VI_TEXT("it is in order once that is shown, unless something was done under it before");
}

static void
say_waiting(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text what = vi_phrase_condition(judgement, clause->holds);
    const struct vi_text state = vi_phrase_state(judgement, clause->holds);
    vi_life_answer(judgement, VI_UNKNOWN,
                   vi_say(judgement,
                          "whether the condition of %t was met is not proven: %t, on which it "
                          "depends: %t",
                          name, &what, &state));
    vi_reason(judgement, NULL, state, clause->holds->place);
}

static void
say_in_order(struct vi_judgement *judgement, const struct dossier_clause *clause,
             const struct finding *finding)
{
    const struct vi_text *name = &judgement->subject->name;
    if (!clause->holds) {
        const struct vi_text act = vi_phrase_act(judgement, finding->act);
        vi_life_answer(
            judgement, VI_TRUE,
            vi_say(judgement, "%t was not acted on before it was decided: %t", name, &act));
        return;
    }
    const struct vi_text what = vi_phrase_condition(judgement, clause->holds);
    const struct vi_text state = vi_phrase_state(judgement, clause->holds);
    vi_life_answer(
        judgement, VI_TRUE,
        vi_say(judgement,
               "nothing is shown to have been done under %t before its condition was met: %t: %t",
               name, &what, &state));
    if (finding->act)
        vi_reason(judgement, NULL, vi_phrase_act(judgement, finding->act), finding->act->place);
}

bool
vi_life_authorises(const struct dossier_clause *clause)
{
    return clause->effect == MODEL_AUTHORISES || clause->effect == MODEL_EFFECT_UNKNOWN;
}

static void
check_precedent(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    if (!vi_life_authorises(clause) || (!clause->holds && !has_acts(clause))) {
        judgement->idle = true;
        return;
    }
    const struct finding early = done_before(clause, clause->base);
    const struct finding unmet = done_before(clause, clause->gate);
    const bool by_condition = clause->holds && unmet.bad >= early.bad;
    const struct finding *worst = by_condition ? &unmet : &early;
    if (has_acts(clause) && worst->bad != VI_FALSE) {
        say_too_early(judgement, clause, worst, by_condition);
        if (worst->bad == VI_UNKNOWN && by_condition)
            miss_condition(judgement, clause, worst);
        else if (worst->bad == VI_UNKNOWN)
            vi_missing(judgement, false, vi_say(judgement, "act %t", &judgement->subject->path),
                       vi_say(judgement, "when %t was acted on", &judgement->subject->name),
                       VI_TEXT("a record of what was done"));
        return;
    }
    if (!has_acts(clause) && clause->gate.never == VI_UNKNOWN) {
        say_waiting(judgement, clause);
        miss_condition(judgement, clause, worst);
        return;
    }
    say_in_order(judgement, clause, worst);
}

/* --- in-principle, recommends ------------------------------------------------------------- */

static enum model_outcome
outcome_of(const struct dossier_clause *clause)
{
    return clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : clause->decision->outcome;
}

static void
check_unauthorised(struct vi_judgement *judgement, const struct dossier_clause *clause, int check)
{
    const bool asked =
        check == VI_CONDITION_IN_PRINCIPLE
            ? clause->effect == MODEL_IN_PRINCIPLE
            : clause->effect == MODEL_RECOMMENDS || outcome_of(clause) == MODEL_RECOMMENDED;
    const char *what =
        check == VI_CONDITION_IN_PRINCIPLE ? "approves in principle only" : "only recommends";
    const struct vi_text *name = &judgement->subject->name;
    if (!asked) {
        judgement->idle = true;
        return;
    }
    const struct finding done = done_before(clause, (struct dossier_when){vi_range_all(), VI_TRUE});
    if (!done.act) {
        vi_life_answer(judgement, VI_TRUE,
                       vi_say(judgement, "%t %s, and nothing done under it is shown", name, what));
        return;
    }
    const struct vi_text act = vi_phrase_act(judgement, done.act);
    vi_life_answer(judgement, vi_truth_not(done.bad),
                   done.bad == VI_TRUE
                       ? vi_say(judgement, "%t %s, and was acted on: %t", name, what, &act)
                       : vi_say(judgement,
                                "%t %s; whether it was acted on is not proven: %t, and under which "
                                "clause is not said",
                                name, what, &act));
    if (done.bad == VI_UNKNOWN)
        vi_missing(judgement, false, vi_say(judgement, "act %t", &judgement->subject->path),
                   vi_say(judgement, "under which clause it was done"),
                   VI_TEXT("a record of what was done"));
}

/* --- call-in and effect -------------------------------------------------------------------- */

static void
miss_call_in(struct vi_judgement *judgement, const struct dossier_call_in *call_in)
{
    const struct vi_text *path = &judgement->subject->path;
    if (call_in->called)
        vi_missing(judgement, false, vi_say(judgement, "call-in %t", path),
                   VI_TEXT("how the call-in ended"),
                   VI_TEXT("the minutes of overview and scrutiny"));
    else if (call_in->days < 0)
        vi_missing(judgement, false, VI_TEXT("call-in period"),
                   VI_TEXT("how long decisions may be called in"),
                   VI_TEXT("the authority's constitution"));
    else
        vi_missing(judgement, false, vi_say(judgement, "published %t", path),
                   VI_TEXT("when the decision was published"), VI_TEXT("the decision notice"));
}

static void
check_call_in(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_call_in *call_in = &clause->decision->call_in;
    const struct vi_text *name = &judgement->subject->name;
    if (call_in->applies == VI_FALSE || !has_acts(clause) || !vi_life_authorises(clause)) {
        judgement->idle = true;
        return;
    }
    struct finding early = done_before(clause, call_in->end);
    if (call_in->applies == VI_UNKNOWN && early.bad == VI_TRUE)
        early.bad = VI_UNKNOWN;
    const struct vi_text act = vi_phrase_act(judgement, early.act);
    const struct vi_text words = vi_phrase_call_in(judgement, call_in);
    vi_life_answer(judgement, vi_truth_not(early.bad),
                   early.bad == VI_FALSE
                       ? vi_say(judgement, "%s%t was not acted on before call-in was over: %t",
                                named(judgement), name, &act)
                       : vi_say(judgement, "%s%t was acted on before call-in was over%s: %t",
                                early.bad == VI_TRUE ? "" : "whether ", name,
                                early.bad == VI_TRUE ? "" : " is not proven", &act));
    judgement->detail = words;
    vi_reason(judgement, NULL, words, judgement->subject->place);
    if (early.bad == VI_UNKNOWN)
        miss_call_in(judgement, call_in);
}

/* A conditional decision that can be called in waits for both. */
static void
check_effect(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_call_in *call_in = &clause->decision->call_in;
    const struct vi_text *name = &judgement->subject->name;
    if (call_in->applies == VI_FALSE || !has_acts(clause) || !clause->holds ||
        !vi_life_authorises(clause)) {
        judgement->idle = true;
        return;
    }
    struct finding early = done_before(clause, clause->starts);
    if (call_in->applies == VI_UNKNOWN && early.bad == VI_TRUE &&
        done_before(clause, clause->settled).bad != VI_TRUE)
        early.bad = VI_UNKNOWN;
    const struct vi_text act = vi_phrase_act(judgement, early.act);
    const struct vi_text words = vi_phrase_call_in(judgement, call_in);
    const struct vi_text what = vi_phrase_condition(judgement, clause->holds);
    const struct vi_text state = vi_phrase_state(judgement, clause->holds);
    vi_life_answer(
        judgement, vi_truth_not(early.bad),
        vi_say(judgement,
               "%s%t was %sacted on before both its condition was met and call-in was over%s: %t",
               early.bad == VI_UNKNOWN ? "whether " : "", name, early.bad == VI_FALSE ? "not " : "",
               early.bad == VI_UNKNOWN ? " is not proven" : "", &act));
    judgement->detail = vi_say(judgement, "%t: %t; %t", &what, &state, &words);
    vi_reason(judgement, NULL, judgement->detail, clause->holds->place);
    if (early.bad != VI_UNKNOWN)
        return;
    if (clause->gate.never != VI_FALSE || clause->gate.day.high == VI_MOST)
        vi_missing_condition(judgement, clause->holds);
    else
        miss_call_in(judgement, call_in);
}

/* What was done already cannot be called in any more. */
static void
check_called_in(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_event *called = clause->decision->call_in.called;
    const struct vi_text *name = &judgement->subject->name;
    if (!called) {
        judgement->idle = true;
        return;
    }
    const struct dossier_when when = {called->has_date ? called->day : vi_range_all(), VI_FALSE};
    const struct finding early = done_before(clause, when);
    const struct vi_text where = vi_phrase_where(judgement, called->place);
    if (early.bad == VI_FALSE) {
        vi_life_answer(
            judgement, VI_TRUE,
            vi_say(judgement,
                   "nothing is shown to have been done under %t when it was called in on %d%t",
                   name, &called->day, &where));
        return;
    }
    const struct vi_text act = vi_phrase_act(judgement, early.act);
    vi_life_answer(judgement, vi_truth_not(early.bad),
                   vi_say(judgement, "%s%t had been acted on when it was called in on %d%t%s: %t",
                          early.bad == VI_TRUE ? "" : "whether ", name, &called->day, &where,
                          early.bad == VI_TRUE ? "" : " is not proven", &act));
    if (early.bad == VI_UNKNOWN)
        vi_missing(judgement, false, vi_say(judgement, "act %t", &judgement->subject->path),
                   vi_say(judgement, "when %t was acted on", name),
                   VI_TEXT("a record of what was done"));
}

/* --- circle --------------------------------------------------------------------------------- */

#define CIRCLE_SHOWN 12 /* clauses of a circle that are named; a longer one is cut */

static struct vi_text
circle_words(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct dossier_clause *at = clause;
    struct vi_text text = vi_phrase_reference(judgement, at);
    for (int most = CIRCLE_SHOWN; at->waits_for && most; most--) {
        at = at->waits_for;
        const struct vi_text next = vi_phrase_reference(judgement, at);
        text = vi_say(judgement, "%t waits for %t%s", &text, &next,
                      most > 1 && at != clause ? ", which" : "");
        if (at == clause)
            return text;
    }
    return vi_say(judgement, "%t, and so on", &text);
}

static void
check_circle(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct vi_text *name = &judgement->subject->name;
    if (!clause->deadlock && !clause->holds) {
        judgement->idle = true;
        return;
    }
    if (!clause->deadlock) {
        vi_life_answer(judgement, VI_TRUE,
                       vi_say(judgement, "%t does not wait for anything that waits for it", name));
        return;
    }
    vi_life_answer(
        judgement, VI_FALSE,
        vi_say(judgement, "%t can never take effect: what it waits for waits for it", name));
    if (!judgement->verbose)
        return;
    judgement->detail = circle_words(judgement, clause);
    for (const struct dossier_clause *at = clause; at->waits_for; at = at->waits_for) {
        const struct vi_text from = vi_phrase_reference(judgement, at);
        const struct vi_text to = vi_phrase_reference(judgement, at->waits_for);
        vi_reason(judgement, NULL, vi_say(judgement, "%t waits for %t", &from, &to), at->place);
        if (at->waits_for == clause || !judgement->reasoned)
            break;
    }
}

/* --- lapse, subsequent ------------------------------------------------------------------------ */

static struct dossier_when
end_by_failing(const struct dossier_condition *condition)
{
    struct dossier_when end = condition->failed;
    if (condition->kind == MODEL_CONDITION_UNKNOWN && end.never == VI_FALSE)
        end.never = VI_UNKNOWN; /* perhaps it was to be met before, and ended nothing */
    return end;
}

static struct dossier_when
end_by_lapse(const struct dossier_condition *condition)
{
    struct dossier_when end = {condition->due, VI_FALSE};
    if (condition->kind == MODEL_TIME_LIMITED)
        return end;
    if (condition->released.never == VI_FALSE)
        end.never = VI_TRUE;
    else if (condition->released.never == VI_UNKNOWN)
        end.never = VI_UNKNOWN;
    return end;
}

static void
answer_late(struct vi_judgement *judgement, const struct dossier_condition *condition,
            const struct finding *late, struct dossier_when end, const char *how)
{
    const struct vi_text *name = &judgement->subject->name;
    const struct vi_text what = vi_phrase_condition(judgement, condition);
    const struct vi_text state = vi_phrase_state(judgement, condition);
    if (late->bad == VI_FALSE) {
        vi_life_answer(
            judgement, VI_TRUE,
            vi_say(judgement, "nothing is shown to have been done after %t %s", name, how));
    } else {
        const struct vi_text act = vi_phrase_act(judgement, late->act);
        vi_life_answer(judgement, vi_truth_not(late->bad),
                       vi_say(judgement, "%ssomething was done after %t %s on %d%s: %t",
                              late->bad == VI_TRUE ? "" : "whether ", name, how, &end.day,
                              late->bad == VI_TRUE ? "" : " is not proven", &act));
    }
    judgement->detail = vi_say(judgement, "%t: %t", &what, &state);
    vi_reason(judgement, NULL, judgement->detail, condition->place);
    if (late->bad == VI_UNKNOWN)
        vi_missing_condition(judgement, condition);
}

static void
check_late(struct vi_judgement *judgement, const struct dossier_clause *clause, int check)
{
    const struct dossier_condition *condition = vi_life_condition(judgement);
    const bool failing = check == VI_CONDITION_SUBSEQUENT;
    const bool asked =
        condition &&
        (failing ? condition->kind == MODEL_SUBSEQUENT ||
                       (condition->kind == MODEL_CONDITION_UNKNOWN && condition->failed_by)
                 : condition->has_due && condition->kind != MODEL_COMMENCEMENT);
    if (!asked) {
        judgement->idle = true;
        return;
    }
    const struct dossier_acts *lists[] = {condition->owner ? &clause->acts : &clause->decision->all,
                                          &clause->decision->acts};
    const struct dossier_when end = failing ? end_by_failing(condition) : end_by_lapse(condition);
    const struct finding late = done_after(lists, condition->owner ? 2 : 1, end);
    answer_late(judgement, condition, &late, end, failing ? "failed" : "lapsed");
}

/* --- All of them -------------------------------------------------------------------------------
 */

void
vi_life_check_acts(struct vi_judgement *judgement, int check)
{
    const struct dossier_clause *clause = vi_life_clause(judgement);
    if (!clause) {
        judgement->idle = !judgement->failure;
        return;
    }
    if (check == VI_CONDITION_PRECEDENT)
        check_precedent(judgement, clause);
    else if (check == VI_CONDITION_IN_PRINCIPLE || check == VI_CONDITION_RECOMMENDS)
        check_unauthorised(judgement, clause, check);
    else if (check == VI_CONDITION_CALL_IN)
        check_call_in(judgement, clause);
    else if (check == VI_CONDITION_EFFECT)
        check_effect(judgement, clause);
    else if (check == VI_CONDITION_CALLED_IN)
        check_called_in(judgement, clause);
    else if (check == VI_CONDITION_CIRCLE)
        check_circle(judgement, clause);
    else
        check_late(judgement, clause, check);
}

/* No condition, no act and nothing that forbids any: each of the checks above is idle. */
static bool
is_plain(const struct dossier_clause *clause)
{
    return clause->effect != MODEL_IN_PRINCIPLE && clause->effect != MODEL_RECOMMENDS &&
           outcome_of(clause) != MODEL_RECOMMENDED && !clause->holds && !has_acts(clause) &&
           !clause->deadlock && !clause->decision->call_in.called;
}

bool
vi_life_asks_of_acts(struct vi_judgement *judgement)
{
    if (vi_life_is_quiet(judgement))
        return false;
    const struct dossier_clause *clause = vi_life_clause(judgement);
    return judgement->failure || (clause && !is_plain(clause));
}

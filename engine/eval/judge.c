/* SPDX-License-Identifier: Apache-2.0 */
/* One rule and one subject: does it apply, does the requirement hold, is a
 * breach excused; under the law of the day, or of each stretch of days. */
#include <stddef.h>
#include <string.h>

#include "document/record_nodes.h"
#include "eval/run.h"
#include "kinds/phrases.h"
#include "kinds/test_functions.h"

/* What came of one day's law. */
struct outcome {
    bool applies; /* false: gives no verdict */
    enum vires_verdict verdict;
    bool unsure;                         /* whether the rule applies is not known */
    const struct prog_exception *relied; /* the exception that excuses or leaves it open */
    const struct prog_exception *failed; /* recorded, and not satisfied */
    struct vi_judgement judgement;
};

/* --- What governs the subject on a day -------------------------------------------------------- */

static void
govern(struct run *run, int64_t day)
{
    const struct doc_meeting *meeting = run->subject.meeting;
    if (run->governed.known && run->governed.day == day && run->governed.meeting == meeting)
        return;
    run->governed.known = true;
    run->governed.day = day;
    run->governed.meeting = meeting;
    run->governed.body = NULL;
    run->governed.claimed = NULL;
    if (meeting) {
        run->governed.body = run_body(run, meeting, day, &run->governed.authority);
        run->governed.claimed = run_claimed_body(run, meeting, day);
    } else {
        run->governed.authority = run_authority(run, run->authority, day);
    }
}

/* --- The moment, made when it is first asked for --------------------------------------------- */

/* A decision that stands under no meeting: nobody is recorded as present, but there may be a vote.
 */
static const struct doc_meeting nowhere;

static struct run_roll *
roll_of_day(struct run *run, int64_t day)
{
    const struct vi_subject *s = &run->subject;
    for (struct run_roll *at = run->rolls; at; at = at->next)
        if (at->day == day)
            return at;
    struct run_roll *roll = VI_NEW(run->scratch, struct run_roll);
    if (!roll)
        return NULL;
    govern(run, day);
    const struct prog_body *body = run->governed.body;
    const struct prog_authority *authority = body ? run->governed.authority : NULL;
    if (!body)
        body = run->governed.claimed;
    roll->day = day;
    if (!vi_roll_begin(&roll->roll, run->program, run->record, s->meeting ? s->meeting : &nowhere,
                       authority, body, s->body_kind, day, run->scratch))
        return NULL;
    roll->next = run->rolls;
    run->rolls = roll;
    return roll;
}

struct asking {
    struct run *run;
    int64_t day;
};

static const struct fact_moment *
moment_of(void *user)
{
    const struct asking *asking = user;
    struct run *run = asking->run;
    const struct vi_subject *s = &run->subject;
    struct run_roll *roll = roll_of_day(run, asking->day);
    if (!roll)
        return NULL;
    if (roll->read && roll->item == s->item && roll->decision == s->decision &&
        roll->vote == s->vote)
        return &roll->moment;
    if (!vi_moment_read(&roll->roll, s->item, s->decision, s->vote, &roll->moment))
        return NULL;
    vi_moment_derive(&roll->moment);
    roll->read = true;
    roll->item = s->item;
    roll->decision = s->decision;
    roll->vote = s->vote;
    return &roll->moment;
}

static const struct dossier_document *
document_of(void *user)
{
    const struct asking *asking = user;
    return run_document(asking->run);
}

/* The nodes that assertions look at, made when the first is judged. */
static struct vi_xpath *
nodes_of(void *user, enum vi_failure *failure, enum vi_limit *limit)
{
    struct run *run = ((const struct asking *)user)->run;
    if (!run->nodes && !run->nodes_status) {
        run->nodes = vi_xpath_new(vi_test_functions, run->how->limits, &run->scratch->allocator);
        run->nodes_status = run->nodes
                                ? vi_record_nodes(run->record, run->nodes, &run->scratch->allocator)
                                : VI_XPATH_NO_MEMORY;
    }
    if (run->nodes_status == VI_XPATH_OK)
        return run->nodes;
    *failure = run->nodes_status == VI_XPATH_LIMIT ? VI_FAILED_LIMIT : VI_FAILED_MEMORY;
    *limit = VI_LIMIT_XPATH_NODES;
    return NULL;
}

/* --- Does the rule apply?
 * ------------------------------------------------------------------------- */

static bool
in_force(struct prog_period period, int64_t day)
{
    return day >= period.from && day <= period.until;
}

/* Is another layer's rule in force in its place? */
static bool
is_replaced(const struct run *run, const struct prog_rule *rule, int64_t day)
{
    for (size_t i = 0; i < run->replacing_count; i++) {
        const struct prog_rule *other = run->replacing[i];
        if (vi_text_equal(other->replaces->id, rule->id) && other->layer > rule->layer &&
            in_force(other->period, day) &&
            (!other->authority.size || vi_text_equal(other->authority, run->authority)))
            return true;
    }
    return false;
}

static enum vi_truth
selects(bool asks, bool known, uint32_t mask, int value)
{
    if (!asks)
        return VI_TRUE;
    if (!known)
        return VI_UNKNOWN;
    return mask >> value & 1 ? VI_TRUE : VI_FALSE;
}

static enum vi_truth
meeting_truth(const struct prog_gate *gate, const struct vi_subject *s)
{
    const int meeting = s->meeting ? (int)s->meeting->kind : MODEL_MEETING_ANY;
    return vi_truth_and(selects(gate->asks_body_kind, s->body_kind != MODEL_BODY_UNKNOWN,
                                gate->body_kinds, (int)s->body_kind),
                        selects(gate->asks_meeting_kind, meeting != MODEL_MEETING_ANY,
                                gate->meeting_kinds, meeting));
}

/* A decision whose kind is not stated is an ordinary motion. */
static int
decision_kind_of(const struct vi_subject *s)
{
    return s->decision && s->decision->kind != MODEL_DECISION_ANY ? (int)s->decision->kind
                                                                  : MODEL_MOTION;
}

static enum vi_truth
decision_truth(const struct prog_gate *gate, const struct vi_subject *s)
{
    const int decision = decision_kind_of(s);
    if (gate->event && (!s->event || s->event->event != gate->event))
        return VI_FALSE;
    return selects(gate->asks_decision_kind, s->decision != NULL, gate->decision_kinds, decision);
}

static enum vi_truth
gate_truth(const struct prog_gate *gate, const struct vi_subject *s)
{
    return vi_truth_and(meeting_truth(gate, s), decision_truth(gate, s));
}

static void
begin(struct run *run, const struct prog_rule *rule, struct asking *asking, bool verbose,
      struct vi_judgement *judgement)
{
    govern(run, asking->day);
    *judgement = (struct vi_judgement){.program = run->program,
                                       .limits = run->how->limits,
                                       .subject = &run->subject,
                                       .rule = rule,
                                       .claims = run->record->claims,
                                       .day = asking->day,
                                       .as_of = run->as_of,
                                       .moment_of = moment_of,
                                       .document_of = document_of,
                                       .moment_user = asking,
                                       .together = run->how->dossier != NULL,
                                       .nodes_of = nodes_of,
                                       .authority = run->governed.authority,
                                       .body = run->governed.body,
                                       .claimed_body = run->governed.claimed,
                                       .found = &run->found,
                                       .arena = run->arena,
                                       .scratch = run->scratch,
                                       .match = run->match,
                                       .words = &run->words,
                                       .reasoned = verbose && run->how->reasons,
                                       .verbose = verbose,
                                       .truth = VI_UNKNOWN};
}

/* The same for a quiet judgement that was begun in this run before: only what differs. */
static void
begin_again(struct run *run, const struct prog_rule *rule, struct asking *asking,
            struct vi_judgement *judgement)
{
    const size_t answer = offsetof(struct vi_judgement, truth);
    if (!judgement->program) {
        begin(run, rule, asking, false, judgement);
        return;
    }
    govern(run, asking->day);
    judgement->rule = rule;
    judgement->authority = run->governed.authority;
    judgement->body = run->governed.body;
    judgement->claimed_body = run->governed.claimed;
    judgement->day = asking->day;
    judgement->moment_user = asking;
    judgement->other_count = 0;
    memset((char *)judgement + answer, 0, sizeof *judgement - answer);
    judgement->truth = VI_UNKNOWN;
}

static void
decide_one(struct run *run, const struct prog_rule *rule, size_t index, struct asking *asking,
           bool verbose, struct vi_judgement *judgement)
{
    begin(run, rule, asking, verbose, judgement);
    rule->when[index]->kind->decide(rule->when[index], judgement);
    if (judgement->idle)
        judgement->truth = VI_FALSE;
}

/* All requirements of <when>; the words are those of the first that is not true.  A rule without
 * any applies. */
static void
decide_when(struct run *run, const struct prog_rule *rule, struct asking *asking, bool verbose,
            struct vi_judgement *whole)
{
    if (!rule->when_count) {
        begin(run, rule, asking, verbose, whole);
        whole->truth = VI_TRUE;
        return;
    }
    decide_one(run, rule, 0, asking, verbose, whole);
    for (size_t i = 1; i < rule->when_count && whole->truth != VI_FALSE; i++) {
        struct vi_judgement one;
        decide_one(run, rule, i, asking, verbose, &one);
        const uint32_t assumed = whole->assumptions | one.assumptions;
        const enum vi_truth joined = vi_truth_and(whole->truth, one.truth);
        if (joined != whole->truth || one.failure)
            *whole = one;
        whole->truth = joined;
        whole->assumptions = assumed;
    }
}

/* Whether a rule applies by its <when>, and what that took. */
struct application {
    enum vi_truth truth;
    enum vi_failure failure;
    enum vi_limit limit;
    struct vi_text why;
    uint32_t assumptions;
};

static struct application
decide_application(struct run *run, const struct prog_rule *rule, struct asking *asking)
{
    struct vi_judgement when;
    decide_when(run, rule, asking, false, &when);
    return (struct application){when.truth, when.failure, when.limit, when.why, when.assumptions};
}

static inline struct application
apply_when(struct run *run, const struct prog_rule *rule, struct asking *asking)
{
    return rule->when_count ? decide_application(run, rule, asking)
                            : (struct application){.truth = VI_TRUE};
}

/* --- Exceptions
 * --------------------------------------------------------------------------------------- */

static bool
is_recorded(const struct prog_exception *exception, const struct vi_judgement *judgement)
{
    int answer;
    if (exception->event)
        return vi_event_of(judgement, exception->event) != NULL;
    const struct doc_fact *fact = vi_fact_of(judgement, exception->fact);
    if (!fact)
        return false;
    return fact->value.size == 0 ||
           (vi_words_find(model_answers, fact->value, &answer) && answer == MODEL_YES);
}

static enum vi_truth
exception_truth(const struct prog_exception *exception, struct vi_judgement *judgement)
{
    if (!exception->requirement)
        return VI_TRUE;
    exception->requirement->kind->decide(exception->requirement, judgement);
    return judgement->idle ? VI_UNKNOWN : judgement->truth;
}

/* A recorded exception that holds excuses; one that is open leaves the verdict open. */
static void
rely_on_exceptions(struct run *run, const struct prog_rule *rule, struct asking *asking,
                   struct outcome *outcome)
{
    for (size_t i = 0; i < rule->exception_count; i++) {
        const struct prog_exception *exception = &rule->exceptions[i];
        struct vi_judgement judgement;
        begin(run, rule, asking, false, &judgement);
        if (!is_recorded(exception, &judgement))
            continue;
        const enum vi_truth truth = exception_truth(exception, &judgement);
        outcome->judgement.assumptions |= judgement.assumptions;
        if (judgement.failure) {
            outcome->judgement.failure = judgement.failure;
            outcome->judgement.limit = judgement.limit;
            outcome->judgement.why = judgement.why;
        }
        if (truth == VI_TRUE) {
            outcome->verdict = VIRES_EXCUSED;
            outcome->relied = exception;
            return;
        }
        if (truth == VI_UNKNOWN) {
            outcome->verdict = VIRES_UNPROVEN;
            outcome->relied = exception;
        } else if (!outcome->relied) {
            outcome->failed = exception;
        }
    }
}

/* --- One day ---------------------------------------------------------------------- */

/* Most rules end here: not in force on the day, or about another kind of body. */
static enum vi_truth
may_apply(const struct run *run, const struct prog_gate *gate, int64_t day)
{
    if (!in_force(gate->period, day) || is_replaced(run, gate->rule, day))
        return VI_FALSE;
    return gate_truth(gate, &run->subject);
}

static bool
is_compared_with(const struct prog_requirement *requirement)
{
    return requirement->kind == &vi_kind_threshold || requirement->kind == &vi_kind_quorum;
}

/* Thresholds and quorums of one rule: its requirement, or those that it asks for all together. */
static size_t
count_others(const struct prog_requirement *requirement)
{
    size_t count = is_compared_with(requirement);
    for (size_t i = 0; requirement->kind == &vi_kind_all && i < requirement->count; i++)
        count += count_others(requirement->children[i]);
    return count;
}

static void
keep_others(const struct prog_requirement *requirement, struct vi_judgement *judgement,
            const struct prog_requirement **kept)
{
    if (is_compared_with(requirement))
        kept[judgement->other_count++] = requirement;
    for (size_t i = 0; requirement->kind == &vi_kind_all && i < requirement->count; i++)
        keep_others(requirement->children[i], judgement, kept);
}

static bool
governs_subject(struct run *run, const struct prog_gate *gate, struct asking *asking)
{
    return may_apply(run, gate, asking->day) == VI_TRUE &&
           apply_when(run, gate->rule, asking).truth == VI_TRUE;
}

/* A rule about an event, such as the conferring of a title, governs the decision that carries it.
 */
static bool
governs_by_event(struct run *run, const struct prog_gate *gate, struct asking *asking)
{
    const struct doc_event *const was = run->subject.event;
    const struct vi_subject *s = &run->subject;
    const struct doc_event *const lists[] = {s->decision ? s->decision->events : NULL,
                                             s->item ? s->item->events : NULL};
    bool governs = false;
    for (size_t i = 0; i < VI_COUNT(lists); i++)
        for (const struct doc_event *at = lists[i]; at && !governs; at = at->next) {
            run->subject.event = at;
            governs = at->event == gate->event && governs_subject(run, gate, asking);
        }
    run->subject.event = was;
    return governs;
}

/* The rules that ask anything it may be compared with, looked for once a document. */
static bool
find_others(struct run *run)
{
    static const enum model_subject kinds[] = {MODEL_DECISION, MODEL_VOTE, MODEL_EVENT};
    struct run_others *found = &run->others;
    size_t room = 1, all = 1;
    for (size_t k = 0; k < VI_COUNT(kinds); k++)
        room += run->rules[kinds[k]].count;
    found->gates = VI_NEW_ARRAY(run->scratch, const struct prog_gate *, room);
    for (size_t k = 0; found->gates && k < VI_COUNT(kinds); k++)
        for (size_t i = 0; i < run->rules[kinds[k]].count; i++) {
            const struct prog_gate *gate = run->rules[kinds[k]].gates[i];
            const size_t count = count_others(gate->rule->requirement);
            if (count)
                found->gates[found->count++] = gate;
            all += count;
        }
    found->kept = VI_NEW_ARRAY(run->scratch, const struct prog_requirement *, all);
    found->made = found->gates && found->kept;
    return found->made;
}

/* What rules in force ask of this subject: of a decision, each vote has what is asked of it. */
static void
gather_others(struct run *run, struct asking *asking, struct vi_judgement *judgement)
{
    const struct run_others *found = &run->others;
    judgement->other_count = 0;
    if (!found->made && !find_others(run))
        return;
    judgement->others = found->kept;
    for (size_t i = 0; i < found->count; i++) {
        const struct prog_gate *gate = found->gates[i];
        if (gate->rule->selector.to == MODEL_EVENT ? governs_by_event(run, gate, asking)
                                                   : governs_subject(run, gate, asking))
            keep_others(gate->rule->requirement, judgement, found->kept);
    }
}

static enum vires_verdict
verdict_of(enum vi_truth truth)
{
    return truth == VI_TRUE ? VIRES_SATISFIED : truth == VI_FALSE ? VIRES_BREACHED : VIRES_UNPROVEN;
}

/* By a rule that applies, or of which that is not known. */
static void
judge_rule(struct run *run, const struct prog_rule *rule, enum vi_truth applies,
           struct asking *asking, struct outcome *outcome)
{
    struct vi_judgement *judgement = &outcome->judgement;
    outcome->applies = false;
    outcome->relied = outcome->failed = NULL;
    judgement->failure = VI_FAILED_NOT;
    judgement->assumptions = 0;
    const struct application when = apply_when(run, rule, asking);
    applies = vi_truth_and(applies, when.truth);
    if (applies == VI_FALSE && !when.failure)
        return;
    begin_again(run, rule, asking, judgement);
    if (rule->compares)
        gather_others(run, asking, judgement);
    rule->requirement->kind->decide(rule->requirement, judgement);
    outcome->applies = !judgement->idle;
    outcome->unsure = applies == VI_UNKNOWN;
    judgement->assumptions |= when.assumptions;
    outcome->verdict = verdict_of(judgement->truth);
    if (outcome->verdict != VIRES_SATISFIED && outcome->applies)
        rely_on_exceptions(run, rule, asking, outcome);
    if (outcome->verdict == VIRES_BREACHED && outcome->unsure)
        outcome->verdict = VIRES_UNPROVEN;
    if (when.failure && !judgement->failure) {
        judgement->failure = when.failure;
        judgement->limit = when.limit;
        judgement->why = when.why;
    }
    if (judgement->failure)
        outcome->verdict = VIRES_ERROR;
}

static void
judge_day(struct run *run, const struct prog_gate *gate, struct asking *asking,
          struct outcome *outcome)
{
    const enum vi_truth applies = may_apply(run, gate, asking->day);
    outcome->applies = false;
    outcome->judgement.failure = VI_FAILED_NOT;
    outcome->judgement.assumptions = 0;
    if (applies != VI_FALSE)
        judge_rule(run, gate->rule, applies, asking, outcome);
}

/* --- Several days
 * -------------------------------------------------------------------------------------------- */

/* The finding speaks of the day with the gravest answer. */
static int
gravity(const struct outcome *outcome)
{
    static const int order[] = {[VIRES_SATISFIED] = 1,
                                [VIRES_EXCUSED] = 2,
                                [VIRES_UNPROVEN] = 3,
                                [VIRES_BREACHED] = 4,
                                [VIRES_ERROR] = 5};
    return outcome->applies ? order[outcome->verdict] : 0;
}

struct run_weighed {
    struct outcome worst;
    const struct prog_rule *rule; /* the version of the rule that gave the worst */
    int64_t day;                  /* of the worst */
    bool any, differ;             /* some day has a verdict; not all have the same */
    int64_t changed;              /* the first day whose law answers differently */
};

static void
weigh_day(struct run_weighed *weighed, const struct outcome *outcome, const struct prog_rule *rule,
          int64_t day, const struct outcome *first)
{
    const bool same = outcome->applies == first->applies &&
                      (!outcome->applies || outcome->verdict == first->verdict);
    if (!same && !weighed->differ) {
        weighed->differ = true;
        weighed->changed = day;
    }
    weighed->any |= outcome->applies;
    if (gravity(outcome) > gravity(&weighed->worst)) {
        weighed->worst = *outcome;
        weighed->rule = rule;
        weighed->day = day;
    }
}

/* The law of two periods is one law: the version in force on the day, else any. */
static const struct prog_gate *
version_of(const struct prog_gate *const *versions, size_t count, int64_t day)
{
    for (size_t i = 0; i < count; i++)
        if (in_force(versions[i]->period, day))
            return versions[i];
    return versions[0];
}

/* There is always a first day. */
static void
weigh(struct run *run, const struct prog_gate *const *versions, size_t count,
      const struct run_days *days, struct run_weighed *weighed)
{
    struct asking asking = {run, days->day[0]};
    const struct prog_gate *gate = version_of(versions, count, asking.day);
    weighed->rule = gate->rule;
    judge_day(run, gate, &asking, &weighed->worst);
    weighed->day = asking.day;
    weighed->any = weighed->worst.applies;
    weighed->differ = false;
    if (days->count == 1)
        return;
    const struct outcome first = weighed->worst;
    for (size_t i = 1; i < days->count; i++) {
        struct outcome outcome = {0};
        asking.day = days->day[i];
        gate = version_of(versions, count, asking.day);
        judge_day(run, gate, &asking, &outcome);
        weigh_day(weighed, &outcome, gate->rule, asking.day, &first);
    }
}

/* Where the law of one day is met, or there is none on another, nothing is in doubt. */
static bool
is_settled(const struct run_weighed *weighed)
{
    return !weighed->differ || weighed->worst.verdict == VIRES_SATISFIED ||
           weighed->worst.verdict == VIRES_ERROR;
}

/* --- Rows
 * ----------------------------------------------------------------------------------------------------
 */

static struct verdict_row *
add_row(struct run *run)
{
    if (run->row_count == run->row_room) {
        const size_t room = run->row_room ? 2 * run->row_room : 16;
        run->rows = VI_GROW(run->scratch, struct verdict_row *, run->rows, run->row_room, room);
        run->row_room = room;
    }
    struct verdict_row *row = VI_NEW(run->scratch, struct verdict_row);
    if (!run->rows || !row) {
        run->failed = true;
        return NULL;
    }
    run->rows[run->row_count++] = row;
    return row;
}

/* "Local Government Act 1972 s. 100B(3), s. 100B(4); SI 2002/715": a source is named once. */
static struct vi_text
citation(struct vi_judgement *judgement, const struct prog_rule *rule)
{
    struct vi_text text = {"", 0};
    const struct prog_source *last = NULL;
    for (size_t i = 0; i < rule->cite_count; i++) {
        const struct prog_cite *cite = &rule->cites[i];
        if (judgement->day < cite->period.from || judgement->day > cite->period.until)
            continue;
        const struct vi_text *title = &cite->source->title;
        if (cite->source == last)
            text = vi_say(judgement, "%t, %t", &text, &cite->at);
        else
            text = vi_say(judgement, "%t%s%t %t", &text, text.size ? "; " : "", title, &cite->at);
        last = cite->source;
    }
    return text;
}

static void
say_exception(struct vi_judgement *judgement, const struct outcome *outcome)
{
    const struct prog_exception *exception = outcome->relied ? outcome->relied : outcome->failed;
    const struct prog_program *program = judgement->program;
    if (!exception)
        return;
    const struct vi_text noun = exception->event ? program->event[exception->event].noun
                                                 : program->fact[exception->fact].noun;
    struct vi_judgement inner = *judgement;
    inner.reasons = NULL;
    inner.parts = inner.last_part = NULL;
    inner.message = (struct vi_text){"", 0};
    inner.detail = (struct vi_text){"", 0};
    const enum vi_truth truth = exception_truth(exception, &inner);
    const char *how = truth == VI_TRUE    ? "is recorded and excuses this"
                      : truth == VI_FALSE ? "is recorded but does not excuse this"
                                          : "is recorded; whether it excuses this is not known";
    const struct vi_text note = inner.message.size
                                    ? vi_say(judgement, "%t %s: %t", &noun, how, &inner.message)
                                    : vi_say(judgement, "%t %s", &noun, how);
    judgement->detail =
        judgement->detail.size ? vi_say(judgement, "%t; %t", &judgement->detail, &note) : note;
    vi_reason_truth(vi_reason(judgement, NULL, note, exception->place), truth);
    if (truth == VI_UNKNOWN)
        judgement->missing = inner.missing;
}

/* A procedure that would have excused the breach, had it been recorded. */
static void
say_no_exception(struct vi_judgement *judgement, const struct prog_rule *rule,
                 const struct outcome *outcome)
{
    struct vi_text list = {"", 0};
    if (outcome->relied || outcome->failed || judgement->truth != VI_FALSE)
        return;
    for (size_t i = 0; i < rule->exception_count; i++) {
        const uint32_t event = rule->exceptions[i].event;
        if (event)
            list = vi_say(judgement, "%t%s%t", &list, list.size ? " or " : "",
                          &judgement->program->event[event].noun);
    }
    if (list.size)
        judgement->detail = vi_say(judgement, "%t%snot recorded: %t", &judgement->detail,
                                   judgement->detail.size ? "; " : "", &list);
}

/* A constitution at hand that does not name the body is another matter than none at hand. */
static void
miss_body(struct vi_judgement *judgement, const struct vi_subject *s)
{
    const struct vi_text body = s->meeting    ? s->meeting->body
                                : s->decision ? s->decision->by
                                              : (struct vi_text){"", 0};
    const struct prog_authority *authority = judgement->authority;
    struct vi_text noun = VI_TEXT("what kind of body decided");
    if (body.size && authority)
        noun = vi_say(judgement, "what kind of body decided (the constitution of %t names no %t)",
                      authority->title.size ? &authority->title : &authority->id, &body);
    else if (body.size)
        noun = vi_say(judgement, "what kind of body decided (%t)", &body);
    vi_missing(judgement, false, vi_say(judgement, "kind of body %t", &body), noun,
               authority ? VI_TEXT("a constitution that names the body")
                         : VI_TEXT("the authority's constitution"));
}

/* The words of a rule of which it is not known whether it applies. */
static void
say_unsure(struct run *run, const struct prog_rule *rule, struct asking *asking,
           struct vi_judgement *judgement)
{
    struct vi_judgement when;
    decide_when(run, rule, asking, judgement->verbose, &when);
    const struct vi_subject *s = &run->subject;
    const enum vi_truth selected = gate_truth(rule->gate, s);
    const struct vi_text breach = judgement->message;
    if (selected == VI_UNKNOWN && s->body_kind == MODEL_BODY_UNKNOWN &&
        rule->selector.asks_body_kind) {
        miss_body(judgement, s);
    } else if (selected == VI_UNKNOWN) {
        vi_missing(judgement, vi_belongs_here(judgement, 1u << MODEL_MINUTES),
                   vi_say(judgement, "kind of meeting %t", &s->path),
                   VI_TEXT("what kind of meeting this was (ordinary, annual, extraordinary)"),
                   VI_TEXT("the summons to the meeting"));
    } else {
        judgement->missing = when.missing;
    }
    judgement->message = vi_say(
        judgement, "whether the rule applies to %t is not known: %t is not recorded. The rule: %t",
        &s->name, &judgement->missing.noun, &rule->title);
    judgement->detail = vi_say(judgement, "if it applies: %t", &breach);
    judgement->settle = (struct vi_text){"", 0};
}

/* Narrowed by the as-of date, a day that is not stated has bounds all the same. */
static bool
states_day(const struct vi_subject *s)
{
    return (s->decision && s->decision->has_date) || (s->meeting && s->meeting->has_date) ||
           s->record->has_date;
}

static void
say_straddle(struct run *run, const struct run_weighed *weighed, struct vi_judgement *judgement)
{
    const struct vi_subject *s = &run->subject;
    const struct vi_range changed = vi_range_exact(weighed->changed);
    const struct vi_text breach = judgement->message;
    const struct vi_text known = states_day(s) ? vi_say(judgement, "the record says %d", &s->day)
                                               : VI_TEXT("the record does not state it");
    judgement->message = vi_say(judgement,
                                "whether %t meets the rule depends on its day: %t, and the law "
                                "changed on %d. The rule: %t",
                                &s->name, &known, &changed, &judgement->rule->title);
    const struct vi_range day = vi_range_exact(weighed->day);
    judgement->detail = vi_say(judgement, "by the law of %d: %t", &day, &breach);
    judgement->settle = (struct vi_text){"", 0};
    vi_missing(judgement, s->record->extent == MODEL_WHOLE, vi_say(judgement, "date %t", &s->path),
               vi_say(judgement, "the date of %t", &s->name),
               s->record->extent == MODEL_WHOLE ? (struct vi_text){"", 0}
                                                : vi_phrase_in_full(judgement));
}

static void
say_failure(struct vi_judgement *judgement)
{
    static const char *const why[] = {[VI_FAILED_NOT] = "",
                                      [VI_FAILED_LIMIT] = "",
                                      [VI_FAILED_MEMORY] = "memory ran out",
                                      [VI_FAILED_OVERFLOW] =
                                          "a number in it is too large to calculate with",
                                      [VI_FAILED_TEST] = ""};
    const struct vi_text *name = &judgement->subject->name;
    if (judgement->failure == VI_FAILED_LIMIT)
        judgement->message = vi_say(judgement, "%t could not be judged: the limit %s is exceeded",
                                    name, vi_limit_name(judgement->limit));
    else if (judgement->failure == VI_FAILED_TEST)
        judgement->message = vi_say(judgement, "%t could not be judged: the test of the rule: %t",
                                    name, &judgement->why);
    else
        judgement->message =
            vi_say(judgement, "%t could not be judged: %s", name, why[judgement->failure]);
    judgement->detail = judgement->settle = (struct vi_text){"", 0};
}

static void
fill_words(struct verdict_row *row, struct vi_judgement *judgement)
{
    row->message = judgement->message;
    row->detail = judgement->detail;
    row->reasons = judgement->reasons;
    if (row->verdict != VIRES_UNPROVEN)
        return;
    row->settle = judgement->settle; /* what is excused has nothing left to settle */
    row->missing = judgement->missing;
    if (row->missing.need == VERDICT_NEEDS_NOTHING)
        vi_missing(judgement, true, row->path, VI_TEXT("what the record leaves open"),
                   (struct vi_text){"", 0});
    row->missing = judgement->missing;
}

/* The decisive day's judgement: judged again where words are wanted. */
static struct vi_judgement
judge_again(struct run *run, const struct prog_rule *rule, const struct run_weighed *weighed,
            struct asking *asking)
{
    const struct outcome *worst = &weighed->worst;
    struct vi_judgement judgement;
    begin(run, rule, asking, run->how->words, &judgement);
    if (!run->how->words) {
        judgement.truth = worst->judgement.truth;
        judgement.missing = worst->judgement.missing;
        judgement.disputed = worst->judgement.disputed;
    } else {
        if (rule->compares)
            gather_others(run, asking, &judgement);
        rule->requirement->kind->decide(rule->requirement, &judgement);
    }
    run->failed = run->failed || judgement.failure == VI_FAILED_MEMORY;
    judgement.failure = worst->judgement.failure;
    judgement.limit = worst->judgement.limit;
    judgement.why = worst->judgement.why;
    return judgement;
}

/* What stands in the way of a plain answer, added to the words of one. */
static void
explain(struct run *run, const struct run_weighed *weighed, struct asking *asking,
        struct vi_judgement *judgement, struct verdict_row *row)
{
    const struct outcome *worst = &weighed->worst;
    if (run->how->words) {
        row->subject = run->subject.name;
        row->path = run->subject.path;
        row->citation = citation(judgement, weighed->rule);
    }
    if (row->verdict != VIRES_SATISFIED) /* a part may be in order where the whole is excused */
        say_exception(judgement, worst);
    say_no_exception(judgement, weighed->rule, worst);
    if (worst->verdict == VIRES_ERROR)
        say_failure(judgement);
    else if (worst->unsure && worst->verdict != VIRES_SATISFIED && worst->applies)
        say_unsure(run, weighed->rule, asking, judgement);
    if (judgement->disputed && worst->verdict == VIRES_UNPROVEN)
        vi_missing(judgement, true, vi_say(judgement, "dispute %t", &run->subject.path),
                   vi_say(judgement,
                          "which of the statements on %t that contradict each other is right",
                          &run->subject.name),
                   (struct vi_text){"", 0});
    if (!is_settled(weighed))
        say_straddle(run, weighed, judgement);
    fill_words(row, judgement);
}

static struct verdict_row *
begin_row(struct run *run, const struct prog_rule *rule, enum vires_verdict verdict)
{
    struct verdict_row *row = add_row(run);
    if (!row)
        return NULL;
    row->rule = rule;
    row->verdict = verdict;
    row->subject_kind = run->subject.kind;
    row->place = run->subject.place;
    row->day = run->subject.day;
    row->order = run->subject.order;
    row->item = run->subject.item;
    row->meeting = run->subject.meeting;
    return row;
}

/* Why, and what is missing; in words where they are wanted.  `asking` lives as long as the
 * judgement. */
static struct vi_judgement
judge_in_words(struct run *run, const struct run_weighed *weighed, struct asking *asking)
{
    if (run->how->words)
        run_name_subject(run);
    return judge_again(run, weighed->rule, weighed, asking);
}

static void
write_row(struct run *run, const struct run_weighed *weighed)
{
    const enum vires_verdict verdict =
        is_settled(weighed) ? weighed->worst.verdict : VIRES_UNPROVEN;
    struct asking asking = {run, weighed->day};
    struct verdict_row *row = begin_row(run, weighed->rule, verdict);
    if (!row || (verdict == VIRES_SATISFIED && !run->how->explain))
        return;
    struct vi_judgement judgement = judge_in_words(run, weighed, &asking);
    explain(run, weighed, &asking, &judgement, row);
}

/* --- Parts ------------------------------------------------------------------------------------ */

/* Parts are told of where the answer is theirs: the rule is known to apply, and to be one law. */
static bool
has_parts(const struct run_weighed *weighed)
{
    const struct outcome *worst = &weighed->worst;
    return worst->judgement.parts && !worst->unsure && worst->verdict != VIRES_ERROR &&
           is_settled(weighed);
}

/* What excuses the whole, or leaves it open, does so for each part that is not in order. */
static enum vires_verdict
part_verdict(const struct outcome *outcome, enum vi_truth truth)
{
    if (truth == VI_TRUE)
        return VIRES_SATISFIED;
    if (truth == VI_UNKNOWN && outcome->verdict == VIRES_BREACHED)
        return VIRES_UNPROVEN;
    return outcome->verdict;
}

static void
write_part(struct run *run, const struct run_weighed *weighed, struct asking *asking,
           const struct vi_judgement *judgement, const struct vi_part *part)
{
    const enum vires_verdict verdict = part_verdict(&weighed->worst, part->truth);
    struct verdict_row *row = begin_row(run, weighed->rule, verdict);
    if (!row)
        return;
    struct vi_judgement own = *judgement;
    own.truth = part->truth;
    own.message = part->message;
    own.settle = part->settle;
    own.detail = part->detail;
    own.missing = part->missing;
    own.reasons = part->reasons;
    explain(run, weighed, asking, &own, row);
    if (part->place.source)
        row->place = part->place;
    if (part->name.size)
        row->subject = part->name;
    if (part->path.size)
        row->path = vi_say(&own, "%t#%t", &row->path, &part->path);
}

/* A row for each part; those in order are only counted unless all is to be explained. */
static void
write_parts(struct run *run, const struct run_weighed *weighed)
{
    const bool told = run->how->explain || weighed->worst.verdict != VIRES_SATISFIED;
    struct asking asking = {run, weighed->day};
    struct vi_judgement judgement =
        told && run->how->words ? judge_in_words(run, weighed, &asking) : weighed->worst.judgement;
    judgement.moment_user = &asking; /* whoever asked first may be gone */
    for (const struct vi_part *part = judgement.parts; part; part = part->next) {
        if (part->truth == VI_TRUE && !run->how->explain)
            run->out->counts.satisfied++;
        else
            write_part(run, weighed, &asking, &judgement, part);
    }
}

static bool
conclude(struct run *run, const struct run_weighed *weighed)
{
    if (weighed->worst.judgement.failure == VI_FAILED_MEMORY)
        run->failed = true;
    if (!weighed->any)
        return false;
    run->assumptions |= weighed->worst.judgement.assumptions;
    if (has_parts(weighed))
        write_parts(run, weighed);
    else if (is_settled(weighed) && weighed->worst.verdict == VIRES_SATISFIED && !run->how->explain)
        run->out->counts.satisfied++;
    else
        write_row(run, weighed);
    return true;
}

/* What is kept of the rule before is only memory. */
static struct run_weighed *
weighed_of(struct run *run)
{
    if (!run->weighed)
        run->weighed = VI_NEW(run->scratch, struct run_weighed);
    run->failed |= !run->weighed;
    return run->weighed;
}

/* --- All rules of a kind of subject
 * ----------------------------------------------------------------------------------------------------
 */

/* The stretch of rules to ask together: those of one id and layer, which are the law of several
 * periods; or the one version that an example is about. */
static size_t
count_versions(const struct run *run, const struct run_rules *rules, size_t first)
{
    const uint32_t law = rules->gates[first]->law;
    size_t end = first + 1;
    while (!run->how->only && end < rules->count && rules->gates[end]->law == law)
        end++;
    return end - first;
}

static bool
is_asked(const struct run *run, const struct prog_rule *rule)
{
    return !run->how->only || run->how->only == rule;
}

static void
note_met(struct run *run, const struct prog_rule *rule)
{
    run->met_count += !run->met[rule->number];
    run->met[rule->number] = true;
}

static enum model_meeting_kind
meeting_kind(const struct vi_subject *s)
{
    return s->meeting ? s->meeting->kind : MODEL_MEETING_ANY;
}

/* What each kind said of the subject now judged. */
#define SILENCES 4
struct silences {
    const struct vi_kind *kind[SILENCES];
    bool silent[SILENCES];
    size_t count;
};

/* Would the rule's requirement be idle, whatever it asks?  Each kind is asked once a subject. */
static bool
is_silent(struct run *run, const struct prog_rule *rule, struct asking *asking,
          struct silences *silences)
{
    const struct vi_kind *kind = rule->requirement->kind;
    struct vi_judgement *judgement = &run->weighed->worst.judgement;
    size_t i = 0;
    if (!kind->is_silent)
        return false;
    while (i < silences->count && silences->kind[i] != kind)
        i++;
    if (i == SILENCES)
        return false;
    if (i == silences->count) {
        begin_again(run, rule, asking, judgement);
        silences->kind[silences->count++] = kind;
        silences->silent[i] = kind->is_silent(judgement) && !judgement->failure;
    }
    return silences->silent[i];
}

static bool
choose(struct run *run, struct run_choice *choice, int64_t day)
{
    const struct vi_subject *s = &run->subject;
    const struct run_rules *rules = &run->rules[s->kind];
    if (!choice->at)
        choice->at = VI_NEW_ARRAY(run->scratch, struct run_candidate, rules->count + 1);
    choice->made = choice->at != NULL;
    choice->day = day;
    choice->body_kind = s->body_kind;
    choice->meeting_kind = meeting_kind(s);
    choice->count = 0;
    size_t versions = 0;
    for (size_t i = 0; choice->made && i < rules->count; i += versions) {
        versions = count_versions(run, rules, i);
        const struct prog_gate *gate = version_of(&rules->gates[i], versions, day);
        if (!is_asked(run, gate->rule) || !in_force(gate->period, day) ||
            is_replaced(run, gate->rule, day))
            continue;
        const enum vi_truth of_meeting = meeting_truth(gate, s);
        if (of_meeting != VI_FALSE)
            choice->at[choice->count++] = (struct run_candidate){
                gate, of_meeting, gate->event, gate->decision_kinds, gate->asks_decision_kind};
    }
    return choice->made;
}

static const struct run_choice *
choice_of(struct run *run, int64_t day)
{
    const struct vi_subject *s = &run->subject;
    struct run_choice *choice = &run->choices[s->kind];
    const bool same = choice->made && choice->day == day && choice->body_kind == s->body_kind &&
                      choice->meeting_kind == meeting_kind(s);
    return same || choose(run, choice, day) ? choice : NULL;
}

/* The same as gate_truth, for one of many; `event` 0 and `decision_kind` -1: the subject has none.
 */
static inline enum vi_truth
candidate_truth(const struct run_candidate *candidate, uint32_t event, int decision_kind)
{
    if (candidate->event && candidate->event != event)
        return VI_FALSE;
    return vi_truth_and(candidate->of_meeting,
                        selects(candidate->asks_decision_kind, decision_kind >= 0,
                                candidate->decision_kinds, decision_kind));
}

/* Most subjects have an exact day, and most rules are not about it. */
static void
judge_on_day(struct run *run, int64_t day)
{
    struct asking asking = {run, day};
    const struct run_choice *choice = choice_of(run, day);
    struct run_weighed *weighed = weighed_of(run);
    struct silences silences = {.count = 0};
    const struct vi_subject *s = &run->subject;
    const uint32_t event = s->event ? s->event->event : 0;
    const int decision_kind = s->decision ? decision_kind_of(s) : -1;
    run->failed |= !choice;
    for (size_t i = 0; !run->failed && i < choice->count; i++) {
        const struct run_candidate *candidate = &choice->at[i];
        const struct prog_gate *gate = candidate->gate;
        const enum vi_truth applies = candidate_truth(candidate, event, decision_kind);
        if (applies == VI_FALSE || is_silent(run, gate->rule, &asking, &silences))
            continue;
        weighed->rule = gate->rule;
        weighed->day = day;
        weighed->differ = false;
        judge_rule(run, gate->rule, applies, &asking, &weighed->worst);
        weighed->any = weighed->worst.applies;
        if (conclude(run, weighed))
            note_met(run, gate->rule);
    }
}

static void
judge_on_days(struct run *run, struct vi_range when)
{
    const struct run_rules *rules = &run->rules[run->subject.kind];
    struct run_weighed *weighed = weighed_of(run);
    struct run_days days;
    for (size_t i = 0, versions; !run->failed && i < rules->count; i += versions) {
        versions = count_versions(run, rules, i);
        if (!is_asked(run, rules->gates[i]->rule))
            continue;
        if (!run_days(run, &rules->gates[i], versions, when, &days)) {
            run->failed = true;
            return;
        }
        weigh(run, &rules->gates[i], versions, &days, weighed);
        if (conclude(run, weighed))
            note_met(run, rules->gates[i]->rule);
    }
}

void
run_judge(struct run *run)
{
    const struct vi_range when = run->subject.day;
    if (!run->rules[run->subject.kind].count)
        return;
    if (vi_range_is_exact(when))
        judge_on_day(run, when.low);
    else
        judge_on_days(run, when);
}

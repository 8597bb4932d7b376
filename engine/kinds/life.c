/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/life.h"

#define DIFFERENCES_MOST 6 /* named in a sentence; the others are counted */

static const struct vi_text no_words = {"", 0};

static uint32_t
order_of(const struct vi_subject *s)
{
    if (s->clause)
        return s->clause->order;
    if (!s->decision)
        return UINT32_MAX;
    return s->decision->clauses ? s->decision->clauses->order : s->decision->order;
}

const struct dossier_clause *
vi_life_clause(struct vi_judgement *judgement)
{
    const struct dossier_document *document = judgement->document_of(judgement->moment_user);
    if (!document) {
        judgement->failure = VI_FAILED_MEMORY;
        return NULL;
    }
    const struct dossier_clause *clause = dossier_clause_at(document, order_of(judgement->subject));
    return clause && clause->twin ? clause->twin : clause;
}

const struct dossier_decision *
vi_life_decision(const struct vi_judgement *judgement)
{
    const struct dossier_document *document = judgement->document_of(judgement->moment_user);
    const struct dossier_clause *clause =
        document ? dossier_clause_at(document, order_of(judgement->subject)) : NULL;
    if (!clause)
        return NULL;
    return clause->twin ? clause->twin->decision : clause->decision;
}

const struct dossier_condition *
vi_life_condition(struct vi_judgement *judgement)
{
    const struct vi_subject *s = judgement->subject;
    const struct dossier_clause *clause = vi_life_clause(judgement);
    if (!clause || !s->condition)
        return NULL;
    return dossier_condition_at(s->clause ? clause->conditions : clause->decision->conditions,
                                s->condition_number);
}

void
vi_life_answer(struct vi_judgement *judgement, enum vi_truth truth, struct vi_text message)
{
    judgement->truth = truth;
    if (!judgement->verbose)
        return;
    judgement->message = message;
    vi_reason_truth(vi_reason(judgement, NULL, message, judgement->subject->place), truth);
}

/* --- Phrases ------------------------------------------------------------------------- */

struct vi_text
vi_phrase_where(struct vi_judgement *judgement, struct vi_place place)
{
    const struct vi_source *own = judgement->subject->record->source;
    if (!place.source || !judgement->verbose)
        return no_words;
    if (own && vi_text_equal(own->name, place.source->name))
        return vi_say(judgement, " (%p)", &place);
    return vi_phrase_elsewhere(judgement, &place);
}

struct vi_text
vi_phrase_who(struct vi_judgement *judgement, const struct dossier_who *who)
{
    const struct prog_authority *authority = who->authority;
    if (who->kind == DOSSIER_WHO_AUTHORITY)
        return authority->title.size ? authority->title : authority->id;
    if (who->kind == DOSSIER_WHO_POST)
        return vi_say(judgement, "the %t", &who->name);
    if (who->kind != DOSSIER_WHO_BODY)
        return who->text;
    return vi_say(judgement, "the %t of %t",
                  who->body->name.size ? &who->body->name : &who->body->id,
                  authority->title.size ? &authority->title : &authority->id);
}

struct vi_text
vi_phrase_act(struct vi_judgement *judgement, const struct dossier_act *act)
{
    const struct vi_text where = vi_phrase_where(judgement, act->place);
    const struct vi_text day =
        act->dated ? vi_phrase_day(judgement, act->day) : VI_TEXT("on a date not stated");
    if (act->decision) {
        const struct vi_text who = vi_phrase_who(judgement, &act->decision->who);
        return vi_say(judgement, "%s%t decided on the strength of it %t%t",
                      who.size ? "" : "somebody", &who, &day, &where);
    }
    const struct vi_text says =
        act->event->event ? judgement->program->event[act->event->event].says : act->event->kind;
    return vi_say(judgement, "%t %t%t", &says, &day, &where);
}

struct vi_text
vi_phrase_condition(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    if (condition->who.kind != DOSSIER_WHO_NONE) {
        const struct vi_text who = vi_phrase_who(judgement, &condition->who);
        return vi_say(judgement, "the agreement of %t", &who);
    }
    if (condition->kind == MODEL_COMMENCEMENT && !condition->phrase.size)
        return VI_TEXT("the day on which it begins");
    if (condition->of.size)
        return vi_say(judgement, "the taking effect of %t", &condition->of);
    if (condition->phrase.size)
        return vi_say(judgement, "the condition \xE2\x80\x9C%t\xE2\x80\x9D", &condition->phrase);
    return VI_TEXT("its condition");
}

static struct vi_text
state_by_event(struct vi_judgement *judgement, const char *what, const struct dossier_event *event)
{
    const struct vi_text where = vi_phrase_where(judgement, event->place);
    if (!event->has_date)
        return vi_say(judgement, "%s on a date not stated%t", what, &where);
    const struct vi_text day = vi_phrase_day(judgement, event->day);
    return vi_say(judgement, "%s %t%t", what, &day, &where);
}

struct vi_text
vi_phrase_state(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    if (condition->kind == MODEL_COMMENCEMENT)
        return condition->has_due ? vi_phrase_day(judgement, condition->due)
                                  : VI_TEXT("which day that is is not said");
    if (condition->met_by)
        return state_by_event(judgement, "met", condition->met_by);
    if (condition->waived_by)
        return state_by_event(judgement, "waived", condition->waived_by);
    if (condition->failed_by)
        return state_by_event(judgement, "said to have failed", condition->failed_by);
    if (condition->answer && condition->ground != DOSSIER_NO_GROUND &&
        condition->met.never != VI_TRUE && !vi_range_is_all(condition->met.day)) {
        const struct vi_text where = vi_phrase_where(judgement, condition->answer->place);
        const struct vi_text day = vi_phrase_day(judgement, condition->met.day);
        return vi_say(judgement, "met %t%t", &day, &where);
    }
    if (condition->answer && condition->differences) {
        const struct vi_text where = vi_phrase_where(judgement, condition->answer->place);
        const struct vi_text how = vi_phrase_differences(judgement, condition->differences);
        return vi_say(judgement, "what was resolved%t does not match, %t", &where, &how);
    }
    if (condition->idle_waiver)
        return state_by_event(judgement, "waived without power to do so", condition->idle_waiver);
    return VI_TEXT("nothing shows that it was met");
}

/* "B.1": clause 1 within clause B. */
static struct vi_text
label_of(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    if (!clause->parent)
        return clause->label;
    const struct vi_text within = label_of(judgement, clause->parent);
    return vi_say(judgement, "%t.%t", &within, &clause->label);
}

struct vi_text
vi_reference_key(struct vi_judgement *judgement, const struct dossier_decision *decision,
                 const struct dossier_clause *clause)
{
    const struct vi_text label = clause ? label_of(judgement, clause) : VI_TEXT("");
    const char *mark = label.size ? "#" : "";
    if (decision->id.size)
        return vi_say(judgement, "%t%s%t", &decision->id, mark, &label);
    struct vi_buffer iso;
    vi_buffer_init(&iso, &judgement->arena->allocator);
    vi_date_write_iso(&iso, decision->day);
    const struct vi_text day = vi_buffer_view(&iso);
    const struct vi_text *who = decision->who.key.size ? &decision->who.key : &decision->body;
    const struct vi_text text =
        vi_say(judgement, "%t/%t%s%t%s%t", who, &day, decision->item.size ? "/" : "",
               &decision->item, mark, &label);
    if (iso.failed)
        judgement->failure = VI_FAILED_MEMORY;
    vi_buffer_free(&iso);
    return text;
}

/* "the Executive of Southmoor Borough Council"; of what no constitution tells, as it is written. */
static struct vi_text
phrase_decider(struct vi_judgement *judgement, const struct dossier_decision *decision)
{
    const uint32_t known =
        1u << DOSSIER_WHO_AUTHORITY | 1u << DOSSIER_WHO_BODY | 1u << DOSSIER_WHO_POST;
    if (known >> decision->who.kind & 1)
        return vi_phrase_who(judgement, &decision->who);
    const struct vi_text *body =
        decision->body.size ? &decision->body : &decision->document->source.name;
    const bool article = decision->body.size && !vi_text_starts_like(*body, "the ");
    return vi_say(judgement, "%s%t%s%t", article ? "the " : "", body,
                  decision->authority.size ? " of " : "", &decision->authority);
}

struct vi_text
vi_phrase_decision(struct vi_judgement *judgement, const struct dossier_decision *decision)
{
    if (decision->id.size)
        return decision->id;
    const struct vi_text who = phrase_decider(judgement, decision);
    const bool dated = decision->has_date && !vi_range_is_all(decision->day);
    const struct vi_text day = dated ? vi_say(judgement, " of %d", &decision->day) : VI_TEXT("");
    if (decision->item.size)
        return vi_say(judgement, "item %t of %t%t", &decision->item, &who, &day);
    return vi_say(judgement, "the decision of %t%t", &who, &day);
}

struct vi_text
vi_phrase_reference(struct vi_judgement *judgement, const struct dossier_clause *clause)
{
    const struct vi_text decision = vi_phrase_decision(judgement, clause->decision);
    const struct vi_text label = label_of(judgement, clause);
    return label.size ? vi_say(judgement, "clause %t of %t", &label, &decision) : decision;
}

static struct vi_text
one_difference(struct vi_judgement *judgement, const struct dossier_difference *at)
{
    const struct vi_text where = vi_phrase_where(judgement, at->place);
    switch (at->kind) {
    case DOSSIER_OTHER_AMOUNT:
        if (!at->what.size)
            return vi_say(judgement, "the sum is %t and not %t%t", &at->theirs, &at->ours, &where);
        return vi_say(judgement, "the sum (%t) is %t and not %t%t", &at->what, &at->theirs,
                      &at->ours, &where);
    case DOSSIER_OTHER_DATE:
        return vi_say(judgement, "the day is %t and not %t%t", &at->theirs, &at->ours, &where);
    case DOSSIER_OTHER_FIGURE:
        return vi_say(judgement,
                      "it says \xE2\x80\x9C%t\xE2\x80\x9D and not \xE2\x80\x9C%t\xE2\x80\x9D%t",
                      &at->theirs, &at->ours, &where);
    case DOSSIER_OTHER_FACT:
        return vi_say(judgement, "%t is %t and not %t%t", &at->what, &at->theirs, &at->ours,
                      &where);
    case DOSSIER_ADDED_CONDITION:
        return vi_say(judgement, "a condition is added: \xE2\x80\x9C%t\xE2\x80\x9D%t", &at->what,
                      &where);
    case DOSSIER_NOT_APPROVED:
        return at->what.size ? vi_say(judgement, "it is no approval (%t)%t", &at->what, &where)
                             : vi_say(judgement, "whether it was carried is not stated%t", &where);
    }
    return no_words;
}

struct vi_text
vi_phrase_differences(struct vi_judgement *judgement, const struct dossier_difference *difference)
{
    struct vi_text text = VI_TEXT("in that ");
    int64_t count = 0;
    for (; difference; difference = difference->next) {
        if (++count > DIFFERENCES_MOST)
            continue;
        const struct vi_text one = one_difference(judgement, difference);
        text = vi_say(judgement, "%t%s%t", &text, count > 1 ? "; " : "", &one);
    }
    if (count > DIFFERENCES_MOST)
        text = vi_say(judgement, "%t; and in %n more", &text, count - DIFFERENCES_MOST);
    return text;
}

struct vi_text
vi_phrase_call_in(struct vi_judgement *judgement, const struct dossier_call_in *call_in)
{
    if (call_in->ended) {
        const struct vi_text where = vi_phrase_where(judgement, call_in->ended->place);
        return vi_say(judgement, "call-in ended on %d%t", &call_in->ended->day, &where);
    }
    if (call_in->called) {
        const struct vi_text where = vi_phrase_where(judgement, call_in->called->place);
        return vi_say(judgement, "it was called in on %d%t, and nothing shows how that ended",
                      &call_in->called->day, &where);
    }
    if (call_in->days < 0)
        return VI_TEXT("how long it may be called in is not known");
    if (!call_in->published)
        return vi_say(
            judgement,
            "it may be called in within %n working day%w of its publication, and when it was "
            "published is not recorded",
            call_in->days);
    const struct vi_text where = vi_phrase_where(judgement, call_in->published->place);
    return vi_say(judgement,
                  "it was published on %d%t, and may be called in until %d (%n working day%w)",
                  &call_in->published->day, &where, &call_in->period_end, call_in->days);
}

void
vi_missing_condition(struct vi_judgement *judgement, const struct dossier_condition *condition)
{
    const struct vi_text what = vi_phrase_condition(judgement, condition);
    const char *verb = "was met";
    struct vi_text document = VI_TEXT("a record of when the condition was met");
    if (condition->who.kind != DOSSIER_WHO_NONE) {
        const struct vi_text who = vi_phrase_who(judgement, &condition->who);
        document = vi_say(judgement, "the record of a %sdecision by %t",
                          condition->answer ? "further " : "", &who);
        verb = "came";
    } else if (condition->of.size) {
        document = vi_say(judgement, "the record of %t", &condition->of);
        verb = "came";
    }
    vi_missing(judgement, false,
               vi_say(judgement, "condition %t %t", &judgement->subject->path, &what),
               vi_say(judgement, "when %t %s", &what, verb), document);
}

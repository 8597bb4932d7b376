/* SPDX-License-Identifier: Apache-2.0 */
#include "report/record_json.h"

#include "report/json.h"

/* --- Clauses ------------------------------------------------------------------------------ */

/* How many voted so: stated, or counted from the names where the vote was by name. */
static int64_t
count_of(const struct doc_vote *vote, enum model_way way)
{
    int64_t count = 0;
    if (vote->stated[way])
        return vote->count[way].low == vote->count[way].high ? vote->count[way].low : -1;
    if (!vote->casts)
        return -1;
    for (const struct doc_cast *cast = vote->casts; cast; cast = cast->next)
        count += cast->way == way;
    return count;
}

static void
write_count(struct vi_json *json, const char *key, int64_t count)
{
    vi_json_key(json, key);
    if (count < 0)
        vi_json_null(json);
    else
        vi_json_number(json, count);
}

static void
write_vote(struct vi_json *json, const struct doc_vote *vote)
{
    vi_json_key(json, "vote");
    if (!vote) {
        vi_json_null(json);
        return;
    }
    vi_json_open(json, '{');
    write_count(json, "for", count_of(vote, MODEL_FOR));
    write_count(json, "against", count_of(vote, MODEL_AGAINST));
    write_count(json, "abstaining", count_of(vote, MODEL_ABSTAINING));
    vi_json_key(json, "unanimous");
    vi_json_truth(json, vote->label != MODEL_NO_LABEL);
    vi_json_key(json, "casting");
    if (vote->casting_by.size)
        vi_json_text(json, vote->casting_by);
    else if (vote->has_casting)
        vi_json_word(json, "chair");
    else
        vi_json_null(json);
    vi_json_close(json, '}');
}

static void
write_amounts(struct vi_json *json, const struct doc_amount *amount)
{
    struct vi_buffer sum;
    vi_buffer_init(&sum, &json->out->allocator);
    vi_json_key(json, "amounts");
    vi_json_open(json, '[');
    for (; amount; amount = amount->next) {
        const struct vi_money *money = &amount->money;
        vi_buffer_clear(&sum);
        /* "up to" a sum is printed as the sum; which it was, the record says. */
        const int64_t pence = amount->printed.high           ? amount->printed.high
                              : money->pence.high != VI_MOST ? money->pence.high
                                                             : money->pence.low;
        struct vi_money printed = *money;
        printed.pence = vi_range_exact(pence);
        vi_money_write_exact(&sum, printed);
        vi_json_text(json, vi_buffer_view(&sum));
    }
    vi_json_close(json, ']');
    json->out->failed = json->out->failed || sum.failed;
    vi_buffer_free(&sum);
}

static void
write_conditions(struct vi_json *json, const struct doc_condition *condition)
{
    vi_json_key(json, "conditions");
    vi_json_open(json, '[');
    for (; condition; condition = condition->next)
        vi_json_text(json, condition->phrase);
    vi_json_close(json, ']');
}

static void
write_clause(struct vi_json *json, const struct doc_decision *decision,
             const struct doc_clause *clause)
{
    const bool carried = decision && decision->outcome == MODEL_CARRIED;
    const enum model_outcome outcome = clause->outcome && carried ? clause->outcome
                                       : decision                 ? decision->outcome
                                                                  : MODEL_RECOMMENDED;
    vi_json_open(json, '{');
    vi_json_pair(json, "label", clause->label.size || !decision ? clause->label : decision->label);
    vi_json_pair(json, "text", clause->text);
    vi_json_pair(json, "outcome",
                 vi_text_from(outcome ? vi_words_name(model_outcomes, (int)outcome) : ""));
    vi_json_pair(json, "moved_by", decision ? decision->moved : VI_TEXT(""));
    vi_json_pair(json, "seconded_by", decision ? decision->seconded : VI_TEXT(""));
    write_vote(json, decision ? decision->votes : NULL);
    write_conditions(json, clause->conditions);
    vi_json_key(json, "in_principle");
    vi_json_truth(json, clause->in_principle);
    write_amounts(json, clause->amounts);
    vi_json_pair(json, "delegated_to", clause->delegated_to);
    vi_json_close(json, '}');
}

/* --- Items -------------------------------------------------------------------------------- */

static void
write_decisions(struct vi_json *json, const struct doc_decision *decision,
                const struct doc_recommendation *recommendation)
{
    vi_json_key(json, "decisions");
    vi_json_open(json, '[');
    for (; decision; decision = decision->next)
        for (const struct doc_clause *clause = decision->clauses; clause; clause = clause->next)
            write_clause(json, decision, clause);
    for (; recommendation; recommendation = recommendation->next)
        for (const struct doc_clause *clause = recommendation->clauses; clause;
             clause = clause->next)
            write_clause(json, NULL, clause);
    vi_json_close(json, ']');
}

static void
write_item(struct vi_json *json, struct vi_text number, struct vi_text title,
           const struct doc_decision *decisions, const struct doc_recommendation *recommendations)
{
    vi_json_open(json, '{');
    vi_json_pair(json, "number", number);
    vi_json_pair(json, "title", title);
    write_decisions(json, decisions, recommendations);
    vi_json_close(json, '}');
}

static void
write_items(struct vi_json *json, const struct doc_item *item, const struct doc_decision *loose)
{
    vi_json_key(json, "items");
    vi_json_open(json, '[');
    if (loose)
        write_item(json, VI_TEXT(""), VI_TEXT(""), loose, NULL);
    for (; item; item = item->next)
        if (item->number.size || item->decisions || item->recommendations)
            write_item(json, item->number, item->title, item->decisions, item->recommendations);
    vi_json_close(json, ']');
}

/* --- Meetings ------------------------------------------------------------------------------ */

static void
write_members(struct vi_json *json, const char *key, const struct doc_attendance *attendance,
              bool apologies)
{
    vi_json_key(json, key);
    vi_json_open(json, '[');
    for (const struct doc_member *member = attendance ? attendance->members : NULL; member;
         member = member->next)
        if (member->apologies == apologies && (apologies || !member->absent))
            vi_json_text(json, member->name);
    vi_json_close(json, ']');
}

static void
write_presiding(struct vi_json *json, const struct doc_attendance *attendance)
{
    const struct doc_member *member = attendance ? attendance->members : NULL;
    while (member && !member->presiding)
        member = member->next;
    vi_json_pair(json, "presiding", member ? member->name : VI_TEXT(""));
}

static void
write_attendance(struct vi_json *json, const struct doc_attendance *attendance)
{
    write_members(json, "present", attendance, false);
    write_presiding(json, attendance);
    write_members(json, "apologies", attendance, true);
    vi_json_key(json, "in_attendance");
    vi_json_open(json, '[');
    for (const struct doc_attendee *attendee = attendance ? attendance->attendees : NULL; attendee;
         attendee = attendee->next)
        vi_json_text(json, attendee->name);
    vi_json_close(json, ']');
}

static void
write_interest_list(struct vi_json *json, const struct doc_interest *interest,
                    struct vi_text number)
{
    for (; interest; interest = interest->next) {
        vi_json_open(json, '{');
        vi_json_pair(json, "member", interest->member);
        vi_json_pair(json, "item", number.size ? number : interest->text);
        vi_json_key(json, "withdrew");
        if (interest->withdrew == MODEL_NOT_STATED)
            vi_json_null(json);
        else
            vi_json_truth(json, interest->withdrew == MODEL_YES);
        vi_json_close(json, '}');
    }
}

static void
write_interests(struct vi_json *json, const struct doc_meeting *meeting)
{
    vi_json_key(json, "interests");
    vi_json_open(json, '[');
    write_interest_list(json, meeting->interests, VI_TEXT(""));
    for (const struct doc_item *item = meeting->items; item; item = item->next)
        write_interest_list(json, item->interests, item->number);
    vi_json_close(json, ']');
}

static void
write_settings(struct vi_json *json, const struct doc_setting *setting)
{
    vi_json_key(json, "settings");
    vi_json_open(json, '[');
    for (; setting; setting = setting->next) {
        vi_json_open(json, '{');
        vi_json_pair(json, "name", setting->name);
        vi_json_pair(json, "value", setting->value);
        vi_json_pair(json, "of", setting->of);
        vi_json_close(json, '}');
    }
    vi_json_close(json, ']');
}

static void
write_movement_list(struct vi_json *json, const struct doc_event *event)
{
    for (; event; event = event->next) {
        if (event->movement == DOC_EVENT_OTHER)
            continue;
        vi_json_open(json, '{');
        vi_json_pair(json, "member", event->by);
        vi_json_pair(json, "kind", event->kind);
        vi_json_close(json, '}');
    }
}

static void
write_movements(struct vi_json *json, const struct doc_meeting *meeting)
{
    vi_json_key(json, "movements");
    vi_json_open(json, '[');
    write_movement_list(json, meeting->events);
    for (const struct doc_item *item = meeting->items; item; item = item->next)
        write_movement_list(json, item->events);
    vi_json_close(json, ']');
}

static void
write_date(struct vi_json *json, const struct vi_instant *date, bool stated)
{
    struct vi_buffer text;
    vi_buffer_init(&text, &json->out->allocator);
    if (stated)
        vi_date_write_iso(&text, date->day);
    vi_json_pair(json, "date", vi_buffer_view(&text));
    json->out->failed = json->out->failed || text.failed;
    vi_buffer_free(&text);
}

static void
write_meeting(struct vi_json *json, const struct doc_meeting *meeting)
{
    vi_json_open(json, '{');
    vi_json_pair(json, "body", meeting->body);
    write_date(json, &meeting->date, meeting->has_date);
    write_attendance(json, meeting->attendance);
    vi_json_key(json, "declared_inquorate");
    vi_json_truth(json, meeting->quorate == MODEL_NO);
    write_interests(json, meeting);
    write_items(json, meeting->items, meeting->decisions);
    write_settings(json, meeting->settings);
    write_movements(json, meeting);
    vi_json_close(json, '}');
}

/* A report or notice that names no meeting: what it recommends or decides is one all the same. */
static void
write_loose(struct vi_json *json, const struct doc_record *record)
{
    const struct doc_meeting loose = {.body = VI_TEXT(""),
                                      .has_date = record->has_date,
                                      .date = record->date,
                                      .items = record->items,
                                      .decisions = record->decisions};
    if (record->items || record->decisions)
        write_meeting(json, &loose);
}

void
vi_record_write_json(const struct doc_record *record, struct vi_buffer *out)
{
    struct vi_json json = {.out = out};
    const char *kind = vi_words_name(model_record_kinds, (int)record->kind);
    vi_json_open(&json, '{');
    vi_json_pair(&json, "document", record->source ? record->source->name : VI_TEXT(""));
    vi_json_pair(&json, "kind", vi_text_from(kind[0] ? kind : "other"));
    vi_json_key(&json, "meetings");
    vi_json_open(&json, '[');
    write_loose(&json, record);
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next)
        write_meeting(&json, meeting);
    vi_json_close(&json, ']');
    vi_json_close(&json, '}');
    vi_buffer_char(out, '\n');
}

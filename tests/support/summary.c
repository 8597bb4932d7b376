/* SPDX-License-Identifier: Apache-2.0 */
#include "support/summary.h"

void
summary_open(struct documents *documents)
{
    documents_open(documents);
    documents_style_file(documents, "rules/house-styles/english.xml");
    documents_style_file(documents, "rules/house-styles/modern-gov.xml");
    if (documents_link(documents))
        fail_msg("%s", documents_findings(documents));
}

static void
add(struct vi_buffer *out, const char *before, struct vi_text text)
{
    if (!text.size)
        return;
    vi_buffer_string(out, before);
    vi_buffer_text(out, text);
}

static void
add_vote(struct vi_buffer *out, const struct doc_vote *vote)
{
    bool counted = false;
    for (int way = 0; way < MODEL_NOT_VOTING; way++)
        counted = counted || vote->stated[way];
    for (int way = 0; counted && way < MODEL_NOT_VOTING; way++) {
        vi_buffer_char(out, way ? '-' : ' ');
        if (vote->stated[way])
            vi_buffer_number(out, vote->count[way].low);
        else
            vi_buffer_char(out, '?');
    }
    if (vote->label)
        vi_buffer_string(out, vote->label == MODEL_UNANIMOUS ? " unanimous" : " nem-con");
    add(out, " casting ", vote->casting_by);
    for (const struct doc_cast *cast = vote->casts; cast; cast = cast->next) {
        vi_buffer_string(out, cast->way == MODEL_FOR       ? " +"
                              : cast->way == MODEL_AGAINST ? " -"
                                                           : " ~");
        vi_buffer_text(out, cast->member);
    }
}

static void
add_clauses(struct vi_buffer *out, const struct doc_decision *decision,
            const struct doc_clause *clause)
{
    for (; clause; clause = clause->next) {
        const struct vi_text label =
            clause->label.size || !decision ? clause->label : decision->label;
        const enum model_outcome outcome = clause->outcome ? clause->outcome
                                           : decision      ? decision->outcome
                                                           : MODEL_RECOMMENDED;
        add(out, "[", label);
        vi_buffer_string(out, label.size ? "] " : "");
        vi_buffer_text(out, clause->text);
        add(out, " = ", vi_text_from(vi_words_name(model_outcomes, (int)outcome)));
        if (decision) {
            add(out, " by ", decision->moved);
            add(out, " / ", decision->seconded);
        }
        if (decision && decision->votes)
            add_vote(out, decision->votes);
        for (const struct doc_condition *each = clause->conditions; each; each = each->next)
            add(out, " if ", each->phrase);
        for (const struct doc_amount *each = clause->amounts; each; each = each->next) {
            vi_buffer_string(out, " for ");
            vi_money_write_exact(out, each->money);
        }
        add(out, " to ", clause->delegated_to);
        vi_buffer_char(out, '\n');
    }
}

static void
add_attendance(struct vi_buffer *out, const struct doc_attendance *attendance)
{
    for (const struct doc_member *each = attendance->members; each; each = each->next) {
        add(out, each->apologies ? "apologies " : "present ", each->name);
        vi_buffer_string(out, each->presiding ? " presiding" : "");
        vi_buffer_string(out, each->absent && !each->apologies ? " absent" : "");
        add(out, " for ", each->substitute_for);
        vi_buffer_char(out, '\n');
    }
    for (const struct doc_attendee *each = attendance->attendees; each; each = each->next) {
        add(out, "attending ", each->name);
        vi_buffer_char(out, '\n');
    }
}

static void
add_interests(struct vi_buffer *out, const struct doc_interest *each, struct vi_text number)
{
    for (; each; each = each->next) {
        add(out, "interest ", each->member);
        add(out, " in ", number.size ? number : each->text);
        vi_buffer_string(out, each->withdrew == MODEL_YES  ? " left\n"
                              : each->withdrew == MODEL_NO ? " stayed\n"
                                                           : "\n");
    }
}

static void
add_events(struct vi_buffer *out, const struct doc_event *each)
{
    for (; each; each = each->next) {
        if (each->movement == DOC_EVENT_OTHER)
            vi_buffer_string(out, "event ");
        vi_buffer_text(out, each->kind);
        add(out, " ", each->by);
        if (each->has_date && each->date.minute != VI_NO_MINUTE) {
            vi_buffer_char(out, ' ');
            vi_buffer_number(out, each->date.minute / 60);
            vi_buffer_char(out, ':');
            vi_buffer_number(out, each->date.minute % 60);
        } else if (each->has_date) {
            vi_buffer_char(out, ' ');
            vi_date_write_iso(out, each->date.day);
        }
        vi_buffer_char(out, '\n');
    }
}

static void
add_facts(struct vi_buffer *out, const struct doc_fact *each)
{
    for (; each; each = each->next) {
        add(out, "fact ", each->name);
        add(out, " ", each->value);
        vi_buffer_char(out, '\n');
    }
}

static void
add_decisions(struct vi_buffer *out, const struct doc_decision *each)
{
    for (; each; each = each->next)
        add_clauses(out, each, each->clauses);
}

static void
add_items(struct vi_buffer *out, const struct doc_item *item)
{
    for (; item; item = item->next) {
        vi_buffer_string(out, "item");
        add(out, " ", item->number);
        add(out, " ", item->title);
        vi_buffer_char(out, '\n');
        add_facts(out, item->facts);
        add_events(out, item->events);
        add_interests(out, item->interests, item->number);
        for (const struct doc_recommendation *each = item->recommendations; each; each = each->next)
            add_clauses(out, NULL, each->clauses);
        add_decisions(out, item->decisions);
    }
}

static void
add_meeting(struct vi_buffer *out, const struct doc_meeting *meeting)
{
    vi_buffer_string(out, "meeting");
    add(out, " ", meeting->body);
    if (meeting->has_date) {
        vi_buffer_char(out, ' ');
        vi_date_write_iso(out, meeting->date.day);
    }
    vi_buffer_string(out, meeting->quorate == MODEL_NO ? " inquorate\n" : "\n");
    if (meeting->attendance)
        add_attendance(out, meeting->attendance);
    for (const struct doc_setting *each = meeting->settings; each; each = each->next) {
        add(out, "setting ", each->name);
        if (each->of.size)
            add(out, " of ", each->of);
        add(out, " ", each->value);
        vi_buffer_char(out, '\n');
    }
    add_facts(out, meeting->facts);
    add_events(out, meeting->events);
    add_interests(out, meeting->interests, VI_TEXT(""));
    add_decisions(out, meeting->decisions);
    add_items(out, meeting->items);
}

void
summary_expect(struct documents *documents, const char *why, const char *text, const char *expected)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    if (documents_read(documents, "t.txt", vi_text_from(text)))
        fail_msg("%s: %s", why, documents_findings(documents));
    add_items(&out, documents->record->items);
    for (const struct doc_meeting *each = documents->record->meetings; each; each = each->next)
        add_meeting(&out, each);
    assert_text(vi_buffer_view(&out), expected, why);
    vi_buffer_free(&out);
}

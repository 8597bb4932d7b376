/* SPDX-License-Identifier: Apache-2.0 */
/* What a subject is called: for people, and for programs. */
#include "eval/run.h"

#define SIBLINGS_MOST                                                                              \
    100               /* decisions of one item told apart by their kind; further ones are counted */
#define TITLE_MOST 60 /* bytes of a title used as a name */

static const char *const ordinals[] = {"", "first", "second", "third", "fourth", "fifth", "sixth"};

static void
write_ordinal(struct vi_buffer *out, uint32_t number)
{
    if (number < VI_COUNT(ordinals)) {
        vi_buffer_string(out, ordinals[number]);
        return;
    }
    const bool teen = number % 100 >= 11 && number % 100 <= 13;
    vi_buffer_number(out, number);
    vi_buffer_string(out, teen               ? "th"
                          : number % 10 == 1 ? "st"
                          : number % 10 == 2 ? "nd"
                          : number % 10 == 3 ? "rd"
                                             : "th");
}

/* Never cuts a character in two. */
static struct vi_text
shorten(struct vi_text title)
{
    if (title.size <= TITLE_MOST)
        return title;
    size_t size = TITLE_MOST;
    while (size > 0 && ((unsigned char)title.at[size] & 0xC0) == 0x80)
        size--;
    return (struct vi_text){title.at, size};
}

static void
write_item(struct vi_buffer *out, const struct doc_item *item)
{
    vi_buffer_string(out, "item ");
    if (item->number.size) {
        vi_buffer_text(out, item->number);
    } else if (item->title.size) {
        vi_buffer_string(out, "\xE2\x80\x9C");
        vi_buffer_text(out, shorten(item->title));
        vi_buffer_string(out, item->title.size > TITLE_MOST ? "\xE2\x80\xA6\xE2\x80\x9D"
                                                            : "\xE2\x80\x9D");
    } else {
        vi_buffer_string(out, "without a number");
    }
}

/* "clause A", "clauses 2 and 3": the labels of a decision that is one of several. */
static bool
write_labels(struct vi_buffer *out, const struct doc_clause *clause)
{
    size_t count = 0;
    for (const struct doc_clause *at = clause; at; at = at->next) {
        if (!at->label.size)
            return false;
        count++;
    }
    if (!count || count > 6)
        return false;
    vi_buffer_string(out, count == 1 ? "clause " : "clauses ");
    for (size_t i = 0; clause; clause = clause->next, i++) {
        if (i)
            vi_buffer_string(out, i + 1 == count ? " and " : ", ");
        vi_buffer_text(out, clause->label);
    }
    return true;
}

static const char *
noun_of(const struct doc_decision *decision)
{
    return decision->kind == MODEL_AMENDMENT  ? "amendment"
           : decision->kind == MODEL_ELECTION ? "election"
                                              : "decision";
}

static const struct doc_decision *
first_sibling(const struct vi_subject *s)
{
    return s->item ? s->item->decisions : s->meeting ? s->meeting->decisions : s->record->decisions;
}

static bool
is_one_of_several(const struct vi_subject *s)
{
    const struct doc_decision *first = first_sibling(s);
    return first && first->next;
}

/* "the amendment", or "the second amendment" where there are several. */
static void
write_one_decision(struct vi_buffer *out, const struct vi_subject *s)
{
    const char *noun = noun_of(s->decision);
    uint32_t before = 0, all = 0;
    if (s->decision->number > SIBLINGS_MOST) {
        noun = "decision";
        before = s->decision->number - 1;
        all = s->decision->number;
    }
    for (const struct doc_decision *at = first_sibling(s);
         at && s->decision->number <= SIBLINGS_MOST;
         at = at->number < SIBLINGS_MOST ? at->next : NULL) {
        all += noun_of(at) == noun;
        before += noun_of(at) == noun && at->number < s->decision->number;
    }
    vi_buffer_string(out, "the ");
    if (all > 1) {
        write_ordinal(out, before + 1);
        vi_buffer_char(out, ' ');
    }
    vi_buffer_string(out, noun);
    if (s->item) {
        vi_buffer_string(out, " on ");
        write_item(out, s->item);
    }
}

/* "item 41", "item 41 (clause A)", "the second decision on item 41", "the decision". */
static void
write_decision(struct vi_buffer *out, const struct vi_subject *s)
{
    struct vi_buffer labels;
    if (!is_one_of_several(s)) {
        if (s->item)
            write_item(out, s->item);
        else
            vi_buffer_string(out, "the decision");
        return;
    }
    vi_buffer_init(&labels, &out->allocator);
    if (s->item && s->decision->kind != MODEL_AMENDMENT &&
        write_labels(&labels, s->decision->clauses)) {
        write_item(out, s->item);
        vi_buffer_string(out, " (");
        vi_buffer_text(out, vi_buffer_view(&labels));
        vi_buffer_char(out, ')');
    } else {
        write_one_decision(out, s);
    }
    out->failed |= labels.failed;
    vi_buffer_free(&labels);
}

static uint32_t
vote_number(const struct vi_subject *s)
{
    uint32_t number = 1;
    if (s->vote->number)
        return s->vote->number;
    for (const struct doc_vote *at = s->decision->votes; at && at != s->vote; at = at->next)
        number++;
    return number;
}

static void
write_vote(struct vi_buffer *out, const struct vi_subject *s)
{
    const bool several = s->decision->votes && s->decision->votes->next;
    write_decision(out, s);
    if (!several || !s->vote)
        return;
    vi_buffer_string(out, " (the ");
    write_ordinal(out, vote_number(s));
    vi_buffer_string(out, " vote)");
}

/* "A.i": the label after those of the clauses within which it stands; of a clause without one its
 * number, in brackets. */
static void
write_clause_label(struct vi_buffer *out, const struct run_clause *at)
{
    if (at->within) {
        write_clause_label(out, at->within);
        vi_buffer_char(out, '.');
    }
    if (at->clause->label.size) {
        vi_buffer_text(out, shorten(at->clause->label));
    } else {
        vi_buffer_char(out, '(');
        vi_buffer_number(out, at->number);
        vi_buffer_char(out, ')');
    }
}

static void
write_clause(struct vi_buffer *out, const struct run *run, const struct vi_subject *s)
{
    if (s->clause->label.size) {
        vi_buffer_string(out, "clause ");
        write_clause_label(out, run->clauses);
        vi_buffer_string(out, " of ");
    } else {
        vi_buffer_string(out, "a clause of ");
    }
    write_decision(out, s);
}

static void
write_condition(struct vi_buffer *out, const struct run *run, const struct vi_subject *s)
{
    vi_buffer_string(out, "the ");
    if (s->condition_number > 1 || s->condition->next) {
        write_ordinal(out, s->condition_number);
        vi_buffer_char(out, ' ');
    }
    vi_buffer_string(out, "condition of ");
    if (s->clause)
        write_clause(out, run, s);
    else
        write_decision(out, s);
}

static void
write_event(struct vi_buffer *out, const struct run *run, const struct vi_subject *s)
{
    if (s->event->event)
        vi_buffer_text(out, run->program->event[s->event->event].noun);
    else
        vi_buffer_text(out, s->event->kind);
    if (s->item) {
        vi_buffer_string(out, " in ");
        write_item(out, s->item);
    }
}

static void
write_interest(struct vi_buffer *out, const struct vi_subject *s)
{
    vi_buffer_string(out, "the interest of ");
    vi_buffer_text(out, s->interest->member);
    if (s->item) {
        vi_buffer_string(out, " in ");
        write_item(out, s->item);
    }
}

static void
write_name(struct vi_buffer *out, const struct run *run)
{
    const struct vi_subject *s = &run->subject;
    switch (s->kind) {
    case MODEL_RECORD:
        vi_buffer_string(out, "the document");
        break;
    case MODEL_MEETING:
        vi_buffer_string(out, "the meeting");
        break;
    case MODEL_ITEM:
        write_item(out, s->item);
        break;
    case MODEL_DECISION:
    case MODEL_VOTE:
        write_vote(out, s);
        break;
    case MODEL_CLAUSE:
        write_clause(out, run, s);
        break;
    case MODEL_CONDITION:
        write_condition(out, run, s);
        break;
    case MODEL_INTEREST:
        write_interest(out, s);
        break;
    case MODEL_EVENT:
        write_event(out, run, s);
        break;
    case MODEL_SUBJECT_COUNT:
        break;
    }
}

/* Is it about one of several votes of a decision? */
static bool
is_one_of_several_votes(const struct vi_subject *s)
{
    return (s->kind == MODEL_DECISION || s->kind == MODEL_VOTE) && s->vote &&
           s->decision->votes->next;
}

/* "executive/2014-10-23/41.2/vote-1", "executive/2014-10-23/41.2#A.i": body, date, item, which of
 * several decisions, which of several votes, clause. */
static void
write_path(struct vi_buffer *out, const struct run *run)
{
    const struct vi_subject *s = &run->subject;
    if (s->meeting) {
        vi_buffer_text(out, s->meeting->body);
        vi_buffer_char(out, '/');
        vi_date_write_iso(out, s->day);
    } else {
        vi_buffer_text(out, s->record->id.size ? s->record->id : VI_TEXT("record"));
    }
    if (s->item) {
        vi_buffer_char(out, '/');
        vi_buffer_text(out, s->item->number.size ? s->item->number : shorten(s->item->title));
    }
    if (s->decision && is_one_of_several(s)) {
        vi_buffer_char(out, '.');
        vi_buffer_number(out, s->decision->number);
    }
    if (is_one_of_several_votes(s)) {
        vi_buffer_string(out, "/vote-");
        vi_buffer_number(out, vote_number(s));
    }
    if (s->clause) {
        vi_buffer_char(out, '#');
        write_clause_label(out, run->clauses);
    }
    if (s->condition) {
        vi_buffer_string(out, "@condition");
        if (s->condition_number > 1)
            vi_buffer_number(out, s->condition_number);
    }
    if (s->event) {
        vi_buffer_char(out, '@');
        vi_buffer_text(out, s->event->kind);
    }
    if (s->interest) {
        vi_buffer_char(out, '@');
        vi_buffer_text(out, s->interest->member);
    }
}

void
run_name_subject(struct run *run)
{
    struct vi_buffer out;
    if (run->named)
        return;
    vi_buffer_init(&out, &run->arena->allocator);
    write_name(&out, run);
    run->subject.name = vi_buffer_copy(&out, run->arena);
    const bool failed = out.failed;
    vi_buffer_clear(&out);
    write_path(&out, run);
    run->subject.path = vi_buffer_copy(&out, run->arena);
    run->failed |= failed || out.failed;
    vi_buffer_free(&out);
    run->named = true;
}

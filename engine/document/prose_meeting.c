/* SPDX-License-Identifier: Apache-2.0 */
/* The meeting itself: when and of whom, who was there, who came and went, what they declared, and
 * what the text states for rules. */
#include <string.h>

#include "base/names.h"
#include "document/prose_walk.h"

#define ASIDE_MOST       60   /* a longer sentence among names is no aside */
#define LINE_OF_LISTS    4096 /* bytes: longer ones are not looked through for labels */
#define LABEL_WORDS      5    /* of the label of a list, within a text */
#define LABELS_MOST      20   /* looked at in one sentence */
#define MEMBERS_LEAST    2    /* councillors in attendance who may be the members */
#define DOUBTS_MOST      20   /* decisions of an item whose movers are looked up in the list */
#define INTEREST_MEMBERS 20   /* more do not declare one in a sentence */

struct doc_meeting *
vi_walk_unknown_meeting(struct vi_arena *arena)
{
    struct doc_meeting *meeting = VI_NEW(arena, struct doc_meeting);
    if (!meeting)
        return NULL;
    meeting->body = meeting->body_folded = meeting->body_name = VI_TEXT("");
    meeting->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    meeting->present = vi_range_from(0);
    return meeting;
}

static void end_attending(struct walk *walk);

static struct doc_meeting *
new_meeting(struct walk *walk, struct vi_text whole)
{
    vi_walk_settle(walk);
    end_attending(walk);
    struct doc_meeting *meeting = vi_walk_unknown_meeting(walk->reader->arena);
    if (!meeting)
        return NULL;
    meeting->order = meeting->end_order = ++walk->order;
    meeting->place = vi_walk_place(walk, whole);
    *walk->meetings = meeting;
    walk->meetings = &meeting->next;
    walk->meeting = meeting;
    walk->item = NULL;
    walk->latest = NULL;
    walk->interest = NULL;
    walk->section = STYLE_START;
    walk->topics = 0;
    walk->decision_number = 0;
    walk->movement_count = 0;
    walk->last_number = VI_TEXT("");
    walk->items = &meeting->items;
    walk->decisions = &meeting->decisions;
    walk->facts = &meeting->facts;
    walk->events = &meeting->events;
    walk->settings = &meeting->settings;
    walk->interests = &meeting->interests;
    return meeting;
}

/* Has the head of the meeting ended, so that another line of its kind begins another meeting? */
static bool
has_begun(const struct doc_meeting *meeting)
{
    return meeting->items || meeting->decisions || meeting->attendance;
}

/* What a line says of a meeting. */
struct said {
    struct vi_text body, number;
    bool has_date;
    struct vi_instant date;
};

/* May the line tell more of the meeting that is open, rather than of another one?  In its head a
 * later line names the body more closely: first the authority, then the committee. */
static bool
tells_more(const struct walk *walk, const struct said *said)
{
    const struct doc_meeting *meeting = walk->meeting;
    if (!meeting)
        return false;
    if (walk->kind == MODEL_NOTICE) /* who decided and when may be said last */
        return !(said->has_date && meeting->has_date);
    if (!has_begun(meeting))
        return !(said->has_date && meeting->has_date && said->body.size && meeting->body.size) ||
               said->date.day.low == meeting->date.day.low;
    return !(said->body.size && meeting->body.size) && !(said->has_date && meeting->has_date);
}

/* Minutes speak of other meetings, most of all of the last one.  Another meeting begins with its
 * body and a date that is not before, or with the number of its item. */
static bool
is_spoken_of(const struct walk *walk, const struct said *said)
{
    const struct doc_meeting *meeting = walk->meeting;
    if (!meeting || !has_begun(meeting) || said->number.size)
        return false;
    if (walk->kind == MODEL_NOTICE && said->has_date && !meeting->has_date)
        return false; /* when it was decided may be said last */
    return !said->body.size || !said->has_date || !meeting->has_date ||
           said->date.day.low <= meeting->date.day.low;
}

static bool
is_closer(const struct doc_meeting *meeting, enum model_body_kind kind)
{
    return !meeting->body.size || meeting->body_kind == MODEL_BODY_UNKNOWN ||
           (meeting->body_kind == MODEL_BODY_COUNCIL && kind != MODEL_BODY_UNKNOWN) ||
           (meeting->body_kind == MODEL_BODY_PARISH_COUNCIL && kind >= MODEL_BODY_COMMITTEE &&
            kind <= MODEL_BODY_ADVISORY_COMMITTEE);
}

/* A committee named below its parish council is one of the parish's. */
static enum model_body_kind
kind_below(const struct doc_meeting *meeting, enum model_body_kind kind)
{
    return meeting->body_kind == MODEL_BODY_PARISH_COUNCIL ? MODEL_BODY_PARISH_COMMITTEE : kind;
}

static void
take_body(struct walk *walk, struct doc_meeting *meeting, struct vi_text body)
{
    const enum model_body_kind kind = vi_wording_body(&walk->wording, body);
    if (!is_closer(meeting, kind))
        return;
    meeting->body = vi_walk_collapsed(walk, body);
    meeting->body_folded = vi_fold(walk->reader->arena, body);
    meeting->body_kind = kind_below(meeting, kind);
}

static struct said
what_is_said(struct walk *walk, const struct prog_style_pattern *pattern)
{
    const struct vi_text date = vi_wording_group(&walk->wording, pattern, "date");
    struct said said = {.body = vi_wording_group(&walk->wording, pattern, "body"),
                        .number = vi_wording_group(&walk->wording, pattern, "number")};
    said.has_date = date.size && vi_wording_date(&walk->wording, date, &said.date);
    return said;
}

bool
vi_walk_is_meeting(struct walk *walk, const struct prog_style_pattern *pattern)
{
    const struct said said = what_is_said(walk, pattern);
    return !is_spoken_of(walk, &said);
}

/* "At a meeting of the Board held on 4 May there were present Councillors A Reed and B Holm" */
static void
present_in_head(struct walk *walk, struct vi_text whole)
{
    const struct style_layers *layers = walk->layers;
    const struct vi_text small = vi_flow_small(walk->reader->scratch, whole);
    for (size_t i = 0; i < layers->sentence_count; i++) {
        const struct prog_style_pattern *pattern = layers->sentences[i];
        if (pattern->role != STYLE_PRESENT || vi_text_find(small, pattern->needle) == small.size ||
            !vi_walk_may_stand(walk, pattern) ||
            !vi_wording_match(&walk->wording, pattern, whole, 0))
            continue;
        vi_walk_claim(walk, pattern, whole);
        vi_walk_names(walk, pattern, whole);
        return;
    }
}

void
vi_walk_meeting(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct said said = what_is_said(walk, pattern);
    struct doc_meeting *meeting =
        tells_more(walk, &said) ? walk->meeting : new_meeting(walk, whole);
    if (!meeting)
        return;
    if (said.body.size)
        take_body(walk, meeting, said.body);
    if (said.has_date && !meeting->has_date) {
        meeting->has_date = true;
        meeting->date = said.date;
    }
    struct doc_item *item = said.number.size ? vi_walk_item(walk, said.number) : NULL;
    if (item)
        item->number = said.number;
    present_in_head(walk, whole);
}

/* --- Attendance ------------------------------------------------------------------------------ */

static struct doc_meeting *
meeting_of(struct walk *walk, struct vi_text where)
{
    return walk->meeting ? walk->meeting : new_meeting(walk, where);
}

static struct doc_attendance *
attendance_of(struct walk *walk, struct vi_text where)
{
    struct doc_meeting *meeting = meeting_of(walk, where);
    if (!meeting || meeting->attendance)
        return meeting ? meeting->attendance : NULL;
    meeting->attendance = VI_NEW(walk->reader->arena, struct doc_attendance);
    if (!meeting->attendance)
        return NULL;
    meeting->attendance->present = vi_range_from(0);
    meeting->attendance->place = vi_walk_place(walk, where);
    walk->members = &meeting->attendance->members;
    walk->attendees = &meeting->attendance->attendees;
    return meeting->attendance;
}

static struct doc_member *
find_member(struct doc_attendance *attendance, struct vi_text folded)
{
    struct doc_member *member = attendance->members;
    while (member && !vi_text_equal(member->folded, folded))
        member = member->next;
    return member;
}

static void
add_attendee(struct walk *walk, struct doc_attendance *attendance, const struct vi_listed *listed)
{
    const struct vi_text folded = vi_fold_person(walk->reader->arena, listed->name);
    for (const struct doc_attendee *known = attendance->attendees; known; known = known->next)
        if (vi_text_equal(known->folded, folded))
            return;
    if (vi_walk_exceeds(walk, ++walk->member_count, VI_LIMIT_MEMBERS, "members", listed->name))
        return;
    struct doc_attendee *attendee = VI_NEW(walk->reader->arena, struct doc_attendee);
    if (!attendee)
        return;
    attendee->name = vi_walk_collapsed(walk, listed->name);
    attendee->folded = folded;
    attendee->role = vi_walk_collapsed(walk, listed->office);
    attendee->place = vi_walk_place(walk, listed->name);
    *walk->attendees = attendee;
    walk->attendees = &attendee->next;
}

/* Where the initials behind a surname begin, "Reed (J)" or "Reed J"; or the end. */
static size_t
initials_at(struct vi_text name)
{
    size_t open = vi_text_find(name, VI_TEXT("("));
    if (open < name.size || vi_text_find(name, VI_TEXT(",")) < name.size)
        return open;
    while (open > 1 && ((name.at[open - 1] >= 'A' && name.at[open - 1] <= 'Z' &&
                         (name.at[open - 2] == ' ' || name.at[open - 2] == '.')) ||
                        name.at[open - 1] == '.' || name.at[open - 1] == ' '))
        open--;
    return open > 2 && name.at[open - 2] != ' ' ? open : name.size;
}

/* "Reed (J)" is J Reed. */
static struct vi_text
fold_listed(struct walk *walk, struct vi_text name)
{
    const size_t open = initials_at(name);
    struct vi_buffer text;
    if (open >= name.size)
        return vi_fold_person(walk->reader->arena, name);
    vi_buffer_init(&text, &walk->reader->scratch->allocator);
    vi_buffer_text(&text, (struct vi_text){name.at, open});
    vi_buffer_char(&text, ',');
    for (size_t i = open + (name.at[open] == '('); i < name.size && name.at[i] != ')'; i++)
        vi_buffer_char(&text, name.at[i]);
    const struct vi_text whole = vi_buffer_copy(&text, walk->reader->scratch);
    vi_buffer_free(&text);
    return vi_fold_person(walk->reader->arena, whole);
}

static struct doc_member *
add_member(struct walk *walk, struct doc_attendance *attendance, struct vi_text name)
{
    const struct vi_text folded = fold_listed(walk, name);
    struct doc_member *member = find_member(attendance, folded);
    if (member)
        return member;
    if (vi_walk_exceeds(walk, ++walk->member_count, VI_LIMIT_MEMBERS, "members", name))
        return NULL;
    member = VI_NEW(walk->reader->arena, struct doc_member);
    if (!member)
        return NULL;
    member->name = vi_walk_collapsed(walk, name);
    member->folded = folded;
    member->authority = member->office = member->group = VI_TEXT("");
    member->substitute_for = member->substitute_folded = VI_TEXT("");
    member->order = ++walk->order;
    member->place = vi_walk_place(walk, name);
    *walk->members = member;
    walk->members = &member->next;
    return member;
}

/* "County Councillor A Reed, North Quay County Council": in a body of several councils members are
 * told by theirs. */
static bool
is_delegate(const struct walk *walk, const struct vi_listed *listed)
{
    const enum model_body_kind kind = walk->meeting->body_kind;
    return listed->elsewhere && listed->from.size && kind != MODEL_BODY_PARISH_COUNCIL &&
           kind != MODEL_BODY_PARISH_COMMITTEE && kind != MODEL_BODY_PARISH_MEETING;
}

static void
add_present(struct walk *walk, struct doc_attendance *attendance, enum style_role section,
            const struct vi_listed *listed)
{
    if (listed->beside)
        attendance->complete = MODEL_NO;
    if (listed->attendee && !is_delegate(walk, listed)) {
        add_attendee(walk, attendance, listed);
        return;
    }
    struct doc_member *member = add_member(walk, attendance, listed->name);
    if (!member)
        return;
    if (listed->office.size && !member->office.size)
        member->office = vi_walk_collapsed(walk, listed->office);
    if (listed->chairman && !member->office.size)
        member->office = VI_TEXT("Chairman");
    member->presiding = member->presiding || listed->presiding;
    member->apologies = listed->excused;
    member->absent = listed->absent || section == STYLE_AWAY ||
                     (section == STYLE_MEMBERS && walk->sign.size && !listed->marked);
    if (listed->substitute_for.size) {
        member->substitute_for = vi_walk_collapsed(walk, listed->substitute_for);
        member->substitute_folded = vi_fold_person(walk->reader->arena, member->substitute_for);
    }
}

/* "Apologies were accepted from Mr Gray", who is in the list of apologies as Ed Gray: the only one
 * of that surname. */
static bool
is_excused(struct walk *walk, const struct doc_attendance *attendance, struct vi_text name)
{
    const struct vi_text folded = vi_fold_person(walk->reader->scratch, name);
    size_t found = 0;
    if (vi_text_find(folded, VI_TEXT(" ")) < folded.size)
        return false;
    for (const struct doc_member *member = attendance->members; member; member = member->next)
        found += member->apologies && !vi_text_equal(member->folded, folded) &&
                 vi_person_same(member->folded, folded) == VI_UNKNOWN;
    return found == 1;
}

/* Where no member is listed, those "in attendance" may be the members themselves: that is seen when
 * the meeting ends. */
static void
attend(struct walk *walk, struct doc_attendance *attendance, const struct vi_listed *listed)
{
    struct vi_listed *kept = VI_NEW(walk->reader->scratch, struct vi_listed);
    add_attendee(walk, attendance, listed);
    if (!kept)
        return;
    *kept = *listed;
    kept->next = walk->attending;
    walk->attending = kept;
}

static bool
has_somebody(const struct doc_attendance *attendance)
{
    for (const struct doc_member *member = attendance->members; member; member = member->next)
        if (!member->apologies && !member->absent)
            return true;
    return false;
}

static bool
is_member_by(const struct vi_listed *listed, bool titles)
{
    if (listed->chairman || listed->presiding)
        return true;
    return titles ? listed->titled && !listed->elsewhere : !listed->attendee && !listed->elsewhere;
}

/* Takes somebody off the list of others. */
static void
remove_attendee(struct walk *walk, struct doc_attendance *attendance, struct vi_text folded)
{
    struct doc_attendee **at = &attendance->attendees;
    while (*at && !vi_text_equal((*at)->folded, folded))
        at = &(*at)->next;
    if (!*at)
        return;
    *at = (*at)->next;
    if (!*at)
        walk->attendees = at;
}

/* "In attendance: A Reed (Chair), B Holm, C Frost (Clerk)" and no other list: a chairman among them
 * tells that they are the members, or else their titles. */
static void
end_attending(struct walk *walk)
{
    struct doc_attendance *attendance = walk->meeting ? walk->meeting->attendance : NULL;
    struct vi_listed *kept = NULL, *next;
    size_t titled = 0, chairs = 0;
    for (struct vi_listed *at = walk->attending; at; at = next) { /* in their order */
        next = at->next;
        at->next = kept;
        kept = at;
        titled += at->titled && !at->elsewhere;
        chairs += at->chairman || at->presiding;
    }
    walk->attending = NULL;
    if (!attendance || has_somebody(attendance) || (!chairs && titled < MEMBERS_LEAST))
        return;
    for (; kept; kept = kept->next)
        if (is_member_by(kept, titled > 0)) {
            remove_attendee(walk, attendance, vi_fold_person(walk->reader->scratch, kept->name));
            add_present(walk, attendance, STYLE_PRESENT, kept);
        }
}

static void
add_listed(struct walk *walk, enum style_role section, const struct vi_listed *listed,
           bool presiding)
{
    struct doc_attendance *attendance = attendance_of(walk, listed->name);
    if (!attendance)
        return;
    if (section == STYLE_ATTENDING) {
        if (!listed->titled || !find_member(attendance, fold_listed(walk, listed->name)))
            attend(walk, attendance, listed);
    } else if (section != STYLE_APOLOGIES) {
        struct vi_listed chair = *listed;
        chair.presiding = chair.presiding || presiding;
        add_present(walk, attendance, section, &chair);
    } else if (!is_excused(walk, attendance, listed->name)) {
        struct doc_member *known = find_member(attendance, fold_listed(walk, listed->name));
        struct doc_member *member = known ? NULL : add_member(walk, attendance, listed->name);
        if (member)
            member->apologies = true;
        else if (known && known->absent)
            known->apologies = true;
    }
}

/* A sentence of names may name another list: "Members of the public: A Reed". */
static const struct prog_style_pattern *
list_named(struct walk *walk, enum style_role section, struct vi_text sentence)
{
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (pattern->role >= STYLE_PRESENT && pattern->role <= STYLE_ATTENDING &&
            (!pattern->after || pattern->after >> section & 1) && !pattern->of && !pattern->in &&
            vi_wording_match(&walk->wording, pattern, sentence, 0))
            return pattern;
    }
    return NULL;
}

/* More small words than capitals: somebody tells something. */
static bool
is_story(struct vi_text text)
{
    struct vi_text word;
    size_t small = 0, capital = 0;
    while (vi_text_word(&text, &word)) {
        small += word.at[0] >= 'a' && word.at[0] <= 'z' && word.size > 3;
        capital += word.at[0] >= 'A' && word.at[0] <= 'Z';
    }
    return small > 4 && small > capital;
}

/* Where another list begins in a text that lost its lines, "... C Frost Apologies: D Wells"; or the
 * end. */
static size_t
list_within(struct walk *walk, enum style_role section, struct vi_text text)
{
    size_t words[LABEL_WORDS] = {0}, count = 1, labels = 0; /* the text begins with a word */
    unsigned depth = 0;
    if (text.size > LINE_OF_LISTS)
        return text.size;
    for (size_t at = 1; at < text.size && labels < LABELS_MOST; at++) {
        const struct vi_text rest = {text.at + at, text.size - at};
        const bool begins = text.at[at - 1] == ' ' && text.at[at] >= 'A' && text.at[at] <= 'Z';
        depth += text.at[at] == '(';
        depth -= text.at[at] == ')' && depth;
        if (begins && !depth)
            words[count++ % LABEL_WORDS] = at;
        if (begins && !depth && vi_text_starts_like(rest, "also ") &&
            list_named(walk, section, rest))
            return at;
        if (text.at[at] != ':' || depth)
            continue;
        labels++;
        for (size_t k = count > LABEL_WORDS ? count - LABEL_WORDS : 0; k < count; k++) {
            const size_t from = words[k % LABEL_WORDS];
            if (!list_named(walk, section, (struct vi_text){text.at + from, text.size - from}))
                continue;
            if (from)
                return from;
            break; /* the label of this list */
        }
    }
    return text.size;
}

/* What is being read as names. */
struct naming {
    enum style_role section;
    bool presiding, sure, first;
};

enum naming_end { NAMES_GO_ON, NAMES_END, NAMES_NONE };

static enum naming_end
take_piece(struct walk *walk, struct naming *naming, struct vi_text text, bool named)
{
    size_t strange = 0, count = 0;
    const bool doubtful = !naming->sure && naming->first;
    if (doubtful && is_story(text))
        return NAMES_NONE;
    const struct vi_listed *listed =
        naming->section == STYLE_ATTENDING
            ? vi_persons_read_others(&walk->wording, text, &strange)
            : vi_persons_read(&walk->wording, text, walk->sign, &strange);
    for (const struct vi_listed *each = listed; each; each = each->next)
        count++;
    if (doubtful && (!count || strange > count || (strange * 2 > count && text.size > ASIDE_MOST)))
        return NAMES_NONE;
    if (!naming->first && !named && strange > count && text.size > ASIDE_MOST)
        return NAMES_END; /* somebody tells a story */
    if (naming->section == STYLE_PRESENT && walk->meeting->attendance && naming->first &&
        vi_wording_first(&walk->wording, STYLE_MORE, text))
        walk->meeting->attendance->complete = MODEL_NO; /* "and others" */
    for (; listed; listed = listed->next)
        add_listed(walk, naming->section, listed, naming->presiding);
    return NAMES_GO_ON;
}

static enum naming_end
take_sentence(struct walk *walk, struct naming *naming, struct vi_text text)
{
    enum naming_end end = NAMES_GO_ON;
    while (text.size && end == NAMES_GO_ON) {
        const struct prog_style_pattern *other =
            naming->first ? NULL : list_named(walk, naming->section, text);
        if (other) {
            naming->section = other->role;
            text = vi_wording_group(&walk->wording, other, "names");
            vi_walk_claim(walk, other, text);
        }
        const size_t size = list_within(walk, naming->section, text);
        if (size)
            end = take_piece(walk, naming, (struct vi_text){text.at, size}, other);
        text = (struct vi_text){text.at + size, text.size - size};
        naming->first = false;
    }
    return end;
}

/* False: the text is none of names, and nothing is taken from it. */
static bool
take_names(struct walk *walk, enum style_role section, struct vi_text names, bool presiding,
           bool sure)
{
    struct naming naming = {section, presiding, sure, true};
    struct vi_text sentence;
    enum naming_end end = NAMES_GO_ON;
    for (size_t at = 0;
         end == NAMES_GO_ON &&
         vi_flow_sentence(walk->reader->style, walk->reader->scratch, names, &at, &sentence);)
        end = take_sentence(walk, &naming, sentence);
    return end != NAMES_NONE;
}

/* The line of the sheet that a row was, its empty cells included. */
static struct vi_text
raw_row(const struct walk *walk)
{
    return walk->reader->sheet.lines[walk->block->first].text;
}

void
vi_walk_names(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text names = vi_wording_group(&walk->wording, pattern, "names");
    const struct vi_text presiding = vi_wording_group(&walk->wording, pattern, "presiding");
    if (pattern->reach == STYLE_IN_LINE)
        vi_walk_close_decision(walk);
    const bool table = walk->block->kind == DOC_LINE_ROW && pattern->role == STYLE_MEMBERS;
    walk->columns = table ? raw_row(walk) : VI_TEXT("");
    (void)attendance_of(walk, whole);
    if (presiding.size)
        (void)take_names(walk, pattern->role, presiding, true, true);
    if (names.size)
        (void)take_names(walk, pattern->role, names, false, true);
    if (pattern->reach == STYLE_IN_LINE)
        walk->section = pattern->role;
}

static bool
has_digit(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] >= '0' && text.at[i] <= '9')
            return true;
    return false;
}

static bool
says_no(struct vi_text cell)
{
    static const char *const words[] = {"no", "n", "x", "a", "-", "0", "abs"};
    for (size_t i = 0; i < VI_COUNT(words); i++)
        if (vi_text_is_like(cell, words[i]))
            return true;
    return vi_text_is(cell, "\xE2\x9C\x97") || vi_text_is(cell, "\xE2\x9C\x98");
}

/* What the cells beside a name say, by themselves or by the head of their column. */
static void
read_cells(struct walk *walk, struct vi_listed *listed)
{
    struct vi_text row = raw_row(walk), head = walk->columns, cell, column;
    bool any = false;
    (void)vi_text_cut(&row, '\t', &cell);
    (void)vi_text_cut(&head, '\t', &column);
    while (vi_text_cut(&row, '\t', &cell)) {
        if (!vi_text_cut(&head, '\t', &column))
            column = VI_TEXT("");
        cell = vi_text_trim(cell);
        if (!cell.size || any)
            continue;
        const bool away = vi_wording_first(&walk->wording, STYLE_ABSENT, column) ||
                          vi_wording_first(&walk->wording, STYLE_ABSENT, cell);
        any = true;
        listed->absent = away ? !says_no(cell) || vi_text_is(cell, "A") : says_no(cell);
        listed->excused = listed->absent &&
                          (vi_text_find_like(column, "apolog") < column.size ||
                           vi_text_find_like(cell, "apolog") < cell.size || vi_text_is(cell, "A"));
    }
    listed->absent = listed->absent || !any;
}

/* "1-06 - Welcome", but not "2 members of the public" */
static bool
is_numbered(struct vi_text text)
{
    struct vi_text word, next;
    return vi_text_word(&text, &word) && word.at[0] >= '0' && word.at[0] <= '9' &&
           (!vi_text_word(&text, &next) || next.at[0] < 'a' || next.at[0] > 'z');
}

/* A row of a table of members: a name, and in the columns beside it whether they were there. */
static bool
take_row(struct walk *walk, struct vi_text text)
{
    struct vi_text name;
    size_t strange = 0;
    (void)vi_text_cut(&text, '\t', &name);
    struct vi_listed *listed = vi_persons_read(&walk->wording, name, VI_TEXT(""), &strange);
    if (!listed || strange)
        return false;
    read_cells(walk, listed);
    add_listed(walk, listed->absent ? STYLE_PRESENT : walk->section, listed, false);
    return true;
}

bool
vi_walk_more_names(struct walk *walk, struct vi_text text)
{
    if (walk->section == STYLE_START)
        return false;
    if (walk->section == STYLE_MEMBERS && walk->columns.size && walk->block->kind == DOC_LINE_ROW)
        return take_row(walk, text);
    if (walk->section == STYLE_BALLOT) { /* who voted for whom is not kept by name */
        size_t strange = 0;
        const struct vi_listed *listed =
            vi_persons_read(&walk->wording, text, VI_TEXT(""), &strange);
        return listed && !strange;
    }
    if ((walk->block->capitals && has_digit(text)) || is_numbered(text))
        return false; /* "PART 1": a heading among names */
    return take_names(walk, walk->section, text, false, false);
}

void
vi_walk_key(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    (void)whole;
    walk->sign = vi_wording_group(&walk->wording, pattern, "sign");
}

/* --- Interests and movements --------------------------------------------------------------------
 */

static enum model_interest_kind
interest_kind(struct walk *walk, struct vi_text text)
{
    const struct prog_style_pattern *pattern =
        vi_wording_first(&walk->wording, STYLE_INTEREST_KIND, text);
    return pattern ? (enum model_interest_kind)pattern->says[STYLE_SAYS_KIND]
                   : MODEL_INTEREST_OTHER;
}

static void
add_interest(struct walk *walk, struct vi_text name, struct vi_text about,
             enum model_interest_kind kind, enum model_answer withdrew)
{
    if (vi_walk_exceeds(walk, ++walk->interest_count, VI_LIMIT_INTERESTS, "interests", name))
        return;
    struct doc_interest *interest = VI_NEW(walk->reader->arena, struct doc_interest);
    if (!interest)
        return;
    interest->member = vi_walk_collapsed(walk, name);
    interest->folded = vi_fold_person(walk->reader->arena, interest->member);
    while (about.size && strchr(".,;", about.at[about.size - 1]))
        about.size--;
    interest->text = vi_walk_collapsed(walk, about);
    interest->kind = kind;
    interest->withdrew = withdrew;
    interest->order = ++walk->order;
    interest->place = vi_walk_place(walk, name);
    *walk->interests = interest;
    walk->interests = &interest->next;
    walk->interest = interest;
}

static void
read_interest(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    const struct vi_text about = vi_wording_group(&walk->wording, pattern, "item");
    const enum model_answer withdrew = (enum model_answer)pattern->says[STYLE_SAYS_ANSWER];
    size_t strange, count = 0;
    const enum model_interest_kind kind = interest_kind(walk, whole);
    const struct vi_listed *listed = vi_persons_read(&walk->wording, who, VI_TEXT(""), &strange);
    for (; listed && count < INTEREST_MEMBERS; listed = listed->next, count++)
        add_interest(walk, listed->name, about, kind, withdrew);
}

/* "Councillor Reed re 7, Councillor Holm re 9" */
void
vi_walk_interest(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    if (!meeting_of(walk, whole))
        return;
    for (size_t from = 0, count = 0; count < INTEREST_MEMBERS; count++) {
        if (!vi_wording_match(&walk->wording, pattern, whole, from))
            return;
        from = vi_pattern_next(walk->wording.match);
        read_interest(walk, pattern, whole);
    }
}

void
vi_walk_withdrew(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    (void)whole;
    if (walk->interest && !walk->interest->withdrew)
        walk->interest->withdrew = (enum model_answer)pattern->says[STYLE_SAYS_ANSWER];
}

static struct doc_event *
new_event(struct walk *walk, struct vi_text kind, struct vi_text whole)
{
    struct doc_event *event = VI_NEW(walk->reader->arena, struct doc_event);
    if (!event)
        return NULL;
    event->kind = kind;
    event->event = vi_atoms_find(&walk->reader->program->events, kind);
    event->by = event->to = event->of = event->ref = event->text = VI_TEXT("");
    event->by_folded = VI_TEXT("");
    event->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    event->paragraph = VI_TEXT("");
    event->count = vi_range_all();
    event->order = ++walk->order;
    event->place = vi_walk_place(walk, whole);
    *walk->events = event;
    walk->events = &event->next;
    return event;
}

/* The hour of the movement; the day is the meeting's. */
static void
take_hour(struct walk *walk, struct doc_event *event, struct vi_text whole)
{
    int32_t minute;
    const struct doc_meeting *meeting = walk->meeting;
    if (!meeting->has_date || !vi_wording_time(&walk->wording, whole, &minute))
        return;
    event->has_date = true;
    event->date = (struct vi_instant){meeting->date.day, minute};
}

static bool
is_listed(const struct doc_attendance *attendance, struct vi_text folded)
{
    for (const struct doc_member *member = attendance->members; member; member = member->next)
        if (vi_person_same(member->folded, folded) != VI_FALSE)
            return true;
    return false;
}

/* "Cllr JMS", whose initials were told in the list. */
static bool
only_capitals(struct vi_text name)
{
    for (size_t i = 0; i < name.size; i++)
        if (name.at[i] < 'A' || name.at[i] > 'Z')
            return false;
    return name.size < 5;
}

/* Who came later may be in no list. */
static void
add_arrived(struct walk *walk, const struct vi_listed *listed)
{
    struct doc_attendance *attendance = walk->meeting->attendance;
    const struct vi_text folded = fold_listed(walk, listed->name);
    if (listed->attendee)
        add_attendee(walk, attendance, listed);
    else if (listed->titled && !only_capitals(listed->name) && has_somebody(attendance) &&
             !is_listed(attendance, folded))
        (void)add_member(walk, attendance, listed->name);
}

/* A movement in a list of those present is told there already: who is it? */
void
vi_walk_movement(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    static const struct {
        enum style_role role;
        enum doc_event_kind movement;
        const char *kind;
    } kinds[] = {{STYLE_ARRIVES, DOC_ARRIVES, "arrives"},
                 {STYLE_LEAVES, DOC_LEAVES, "leaves"},
                 {STYLE_RETURNS, DOC_RETURNS, "returns"}};
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    size_t strange, i = 0;
    if (!meeting_of(walk, whole) || !walk->meeting->attendance)
        return;
    while (kinds[i].role != pattern->role)
        i++;
    const struct vi_listed *listed = vi_persons_read(&walk->wording, who, VI_TEXT(""), &strange);
    for (; listed; listed = listed->next) {
        if (pattern->role == STYLE_ARRIVES)
            add_arrived(walk, listed);
        if (listed->attendee || vi_walk_exceeds(walk, ++walk->movement_count, VI_LIMIT_MOVEMENTS,
                                                "arrivals and departures in one meeting", whole))
            continue;
        struct doc_event *event = new_event(walk, vi_text_from(kinds[i].kind), whole);
        if (!event)
            return;
        event->movement = kinds[i].movement;
        event->by = vi_walk_collapsed(walk, listed->name);
        event->by_folded = vi_fold_person(walk->reader->arena, event->by);
        take_hour(walk, event, whole);
    }
}

/* --- What is said of the meeting
 * ------------------------------------------------------------------ */

/* The first of those there whose office the chair is; or NULL. */
static struct doc_member *
chairman_of(struct walk *walk, const struct doc_attendance *attendance)
{
    struct doc_member *member = attendance->members;
    while (member && (member->apologies || member->absent || !member->office.size ||
                      !vi_wording_first(&walk->wording, STYLE_CHAIRMAN, member->office)))
        member = member->next;
    return member;
}

void
vi_walk_chair(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    struct doc_attendance *attendance = attendance_of(walk, whole);
    const struct vi_text name = vi_person_name(&walk->wording, who);
    if (!attendance || !name.size || (walk->item && chairman_of(walk, attendance)))
        return; /* of an item of its own, or until somebody else was elected */
    const struct vi_text folded = vi_fold_person(walk->reader->scratch, name);
    struct doc_member *may = NULL;
    for (struct doc_member *member = attendance->members; member; member = member->next) {
        if (member->presiding)
            return;
        if (!may && vi_person_same(member->folded, folded) != VI_FALSE)
            may = member;
    }
    if (!may)
        may = add_member(walk, attendance, name);
    if (may)
        may->presiding = true;
}

void
vi_walk_inquorate(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    (void)pattern;
    struct doc_meeting *meeting = meeting_of(walk, whole);
    if (meeting)
        meeting->quorate = MODEL_NO;
}

static void
state_fact(struct walk *walk, struct vi_text name, struct vi_text value, struct vi_text whole)
{
    struct doc_fact *fact = VI_NEW(walk->reader->arena, struct doc_fact);
    if (!fact)
        return;
    fact->name = name;
    fact->fact = vi_atoms_find(&walk->reader->program->facts, name);
    fact->value = vi_fold(walk->reader->arena, value);
    fact->place = vi_walk_place(walk, whole);
    *walk->facts = fact;
    walk->facts = &fact->next;
}

void
vi_walk_fact(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text value = vi_wording_group(&walk->wording, pattern, "value");
    const struct vi_text date = vi_wording_group(&walk->wording, pattern, "date");
    if (!meeting_of(walk, whole))
        return;
    if (pattern->event.size) {
        struct doc_event *event = new_event(walk, pattern->event, whole);
        if (event && date.size)
            event->has_date = vi_wording_date(&walk->wording, date, &event->date);
    }
    if (pattern->fact.size)
        state_fact(walk, pattern->fact, pattern->value.size ? pattern->value : value, whole);
}

/* "up to £5,000": the most that it may be; false where that has no end. */
static bool
greatest_sum(struct walk *walk, struct vi_text words, struct vi_money *out)
{
    struct doc_amount *amounts = NULL, **tail = &amounts;
    if (!vi_wording_sums(&walk->wording, STYLE_AMOUNT, words, &tail) ||
        amounts->money.pence.high == VI_MOST)
        return false;
    *out = amounts->money;
    out->pence.low = out->pence.high;
    return true;
}

/* A number or a sum of money, with the words for it; false: it is neither. */
static bool
setting_value(struct walk *walk, struct vi_text words, struct doc_setting *setting)
{
    struct vi_buffer text;
    int64_t count = 0;
    const bool counted = vi_wording_number(&walk->wording, words, &count);
    if (!counted && !greatest_sum(walk, words, &setting->money))
        return false;
    setting->count = counted ? vi_range_exact(count) : vi_range_all();
    vi_buffer_init(&text, &walk->reader->scratch->allocator);
    if (counted)
        vi_buffer_number(&text, count);
    else
        vi_money_write_exact(&text, setting->money);
    setting->value = vi_buffer_copy(&text, walk->reader->arena);
    vi_buffer_free(&text);
    return true;
}

/* Does the body that meets end in these words?  "the Committee" is the one whose minutes they are.
 */
static bool
is_of_body(struct walk *walk, const struct doc_meeting *meeting, struct vi_text of)
{
    const struct vi_text body = vi_fold(walk->reader->scratch, meeting->body);
    struct vi_text part = vi_fold(walk->reader->scratch, of);
    if (vi_text_starts(part, VI_TEXT("the ")) || vi_text_starts(part, VI_TEXT("our ")))
        part = vi_text_trim((struct vi_text){part.at + 4, part.size - 4});
    else if (vi_text_starts(part, VI_TEXT("this ")))
        part = vi_text_trim((struct vi_text){part.at + 5, part.size - 5});
    return part.size && vi_text_ends(body, part) &&
           (body.size == part.size || body.at[body.size - part.size - 1] == ' ');
}

void
vi_walk_setting(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text value = vi_wording_group(&walk->wording, pattern, "value");
    const struct vi_text of = vi_wording_group(&walk->wording, pattern, "of");
    const struct doc_meeting *meeting = meeting_of(walk, whole);
    struct doc_setting *setting = meeting ? VI_NEW(walk->reader->arena, struct doc_setting) : NULL;
    if (!setting || !setting_value(walk, value, setting))
        return;
    /* In minutes much power is spoken of: whose it is has to be said. */
    if (setting->money.currency[0] && !of.size && walk->kind != MODEL_NOTICE)
        return;
    setting->name = pattern->parameter;
    setting->parameter = vi_atoms_find(&walk->reader->program->parameters, setting->name);
    setting->of =
        is_of_body(walk, meeting, of) ? VI_TEXT("") : vi_text_collapse(walk->reader->arena, of);
    setting->place = vi_walk_place(walk, whole);
    *walk->settings = setting;
    walk->settings = &setting->next;
}

/* --- At the end --------------------------------------------------------------------------------
 */

/* Nobody is said to be in the chair: of those there, whose office it is. */
static void
find_chairman(struct walk *walk, struct doc_attendance *attendance)
{
    for (struct doc_member *member = attendance->members; member; member = member->next)
        if (member->presiding)
            return;
    struct doc_member *chairman = chairman_of(walk, attendance);
    if (chairman)
        chairman->presiding = true;
}

static struct doc_item *
item_numbered(struct doc_meeting *meeting, struct vi_text about)
{
    for (struct doc_item *item = meeting->items; item; item = item->next)
        if (item->number.size && vi_text_find(about, item->number) < about.size) {
            const char *at = about.at + vi_text_find(about, item->number);
            const char *end = at + item->number.size;
            const bool inside = (at > about.at && at[-1] >= '0' && at[-1] <= '9') ||
                                (end < about.at + about.size && *end >= '0' && *end <= '9');
            if (!inside)
                return item;
        }
    return NULL;
}

/* Did the member leave in the item? */
static bool
left_in(const struct doc_item *item, struct vi_text folded)
{
    for (const struct doc_event *event = item->events; event; event = event->next)
        if (event->movement == DOC_LEAVES && vi_person_same(event->by_folded, folded) == VI_TRUE)
            return true;
    return false;
}

/* An interest declared at the beginning belongs to the item that it names. */
static void
place_interests(struct doc_meeting *meeting)
{
    struct doc_interest **from = &meeting->interests;
    while (*from) {
        struct doc_interest *interest = *from;
        struct doc_item *item = item_numbered(meeting, interest->text);
        if (!item) {
            from = &interest->next;
            continue;
        }
        if (interest->withdrew != MODEL_YES && left_in(item, interest->folded))
            interest->withdrew = MODEL_YES;
        *from = interest->next;
        interest->next = item->interests;
        item->interests = interest;
    }
}

static void
turn_casts(struct doc_decision *list)
{
    for (; list; list = list->next)
        if (list->votes) {
            struct doc_cast *turned = NULL, *next;
            for (struct doc_cast *cast = list->votes->casts; cast; cast = next) {
                next = cast->next;
                cast->next = turned;
                turned = cast;
            }
            list->votes->casts = turned;
        }
}

static const struct doc_member *
presiding_of(const struct doc_attendance *attendance)
{
    const struct doc_member *member = attendance->members;
    while (member && !member->presiding)
        member = member->next;
    return member;
}

/* "The Chairman used her casting vote": whoever presided. */
static void
name_casting(struct walk *walk, const struct doc_member *presiding, struct doc_decision *list)
{
    for (; presiding && list; list = list->next) {
        struct doc_vote *vote = list->votes;
        if (!vote || !vote->casting_by.size ||
            !vi_wording_first(&walk->wording, STYLE_CHAIRMAN, vote->casting_by))
            continue;
        vote->casting_by = presiding->name;
        vote->casting_by_folded = presiding->folded;
    }
}

/* Somebody moved or seconded who is not listed: the list lacks somebody, or a name is misread. */
static bool
is_doubtful(struct walk *walk, const struct doc_attendance *attendance,
            const struct doc_decision *list)
{
    for (size_t i = 0; list && i < DOUBTS_MOST; list = list->next, i++) {
        const struct vi_text names[] = {list->moved_folded, list->seconded_folded};
        for (size_t j = 0; j < VI_COUNT(names); j++)
            if (names[j].size && !is_listed(attendance, names[j]) &&
                !vi_wording_first(&walk->wording, STYLE_OFFICE, j ? list->seconded : list->moved))
                return true;
    }
    return false;
}

static void
end_attendance(struct walk *walk, struct doc_meeting *meeting)
{
    struct doc_attendance *attendance = meeting->attendance;
    find_chairman(walk, attendance);
    const struct doc_member *presiding = presiding_of(attendance);
    bool doubtful = is_doubtful(walk, attendance, meeting->decisions);
    name_casting(walk, presiding, meeting->decisions);
    for (const struct doc_item *item = meeting->items; item; item = item->next) {
        doubtful = doubtful || is_doubtful(walk, attendance, item->decisions);
        name_casting(walk, presiding, item->decisions);
    }
    if (doubtful)
        attendance->complete = MODEL_NO;
}

void
vi_walk_end_meetings(struct walk *walk)
{
    end_attending(walk);
    for (struct doc_meeting *meeting = walk->record->meetings; meeting; meeting = meeting->next) {
        vi_walk_sweep(&meeting->decisions);
        turn_casts(meeting->decisions);
        place_interests(meeting);
        for (struct doc_item *item = meeting->items; item; item = item->next) {
            vi_walk_sweep(&item->decisions);
            turn_casts(item->decisions);
        }
        if (meeting->attendance)
            end_attendance(walk, meeting);
    }
}

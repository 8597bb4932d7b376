/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include <string.h>

#include "base/names.h"
#include "document/choose.h"
#include "document/wording.h"

/* The record as far as it is read, and what is open at its end. */
struct walk {
    struct vi_prose_reader *reader;
    struct vi_wording wording;
    const struct style_layers *layers;
    struct doc_record *record;
    struct doc_meeting *meeting;
    struct doc_item *item;
    struct doc_recommendation *recommendation; /* open */
    struct doc_decision *decision;             /* open */
    struct doc_decision *latest;               /* the last one, open or not */
    struct doc_clause *clause;                 /* open: its text may go on */
    struct vi_text span;                       /* of the open clause, in the source */
    const struct prog_style_pattern *clause_by;
    struct doc_meeting **meetings; /* tails of lists */
    struct doc_item **items;
    struct doc_recommendation **recommendations;
    struct doc_decision **decisions;
    struct doc_clause **clauses;
    struct vi_text moved, seconded; /* of the decision to come */
    uint32_t decision_number;       /* in its item or meeting */
    uint32_t order;
    uint64_t decision_count;
    enum style_role before;               /* what the written line before this one was */
    struct vi_atoms printed;              /* what each decision says, to know a second printing */
    struct doc_decision **first_printing; /* by atom */
    size_t first_printing_room;
    enum vires_status status;
};

static bool
has_failed(const struct walk *walk)
{
    return walk->status || walk->wording.no_memory || walk->reader->arena->failed ||
           walk->reader->scratch->failed;
}

static struct vi_place
place_of(const struct walk *walk, struct vi_text part)
{
    return vi_sheet_place(walk->wording.sheet, part);
}

static struct vi_text
collapsed(struct walk *walk, struct vi_text text)
{
    return vi_text_collapse(walk->reader->arena, text);
}

/* --- Clauses -------------------------------------------------------------------------- */

static void
close_clause(struct walk *walk)
{
    if (walk->clause)
        vi_wording_clause(&walk->wording, walk->span, walk->clause);
    walk->clause = NULL;
}

static void
open_clause(struct walk *walk, struct vi_text whole, struct vi_text label, struct vi_text text)
{
    close_clause(walk);
    struct doc_clause *clause = VI_NEW(walk->reader->arena, struct doc_clause);
    if (!clause)
        return;
    clause->label = label;
    clause->function = VI_TEXT("");
    clause->order = ++walk->order;
    clause->place = place_of(walk, whole);
    *walk->clauses = clause;
    walk->clauses = &clause->next;
    walk->clause = clause;
    /* A group that took no part has no place in the source: the words are still to come. */
    walk->span = text.size ? text : (struct vi_text){whole.at + whole.size, 0};
}

/* The lines that directly follow belong to the clause; the source runs on through them. */
static void
extend_clause(struct walk *walk, struct vi_text line)
{
    walk->span.size = (size_t)(line.at + line.size - walk->span.at);
}

/* What follows "RESOLVED that": a clause with its label, or just words. */
static void
open_first_clause(struct walk *walk, struct vi_text text)
{
    struct vi_wording *wording = &walk->wording;
    if (!text.size)
        return;
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (pattern->role != STYLE_CLAUSE || !vi_wording_match(wording, pattern, text, 0))
            continue;
        const struct vi_text whole = vi_wording_group(wording, pattern, "");
        open_clause(walk, whole.size ? whole : text, vi_wording_group(wording, pattern, "label"),
                    vi_wording_group(wording, pattern, "text"));
        return;
    }
    open_clause(walk, text, VI_TEXT(""), text);
}

/* --- Decisions ------------------------------------------------------------------------ */

static void
add_votes(struct vi_buffer *out, const struct doc_vote *vote)
{
    for (int way = 0; vote && way < MODEL_WAY_COUNT; way++) {
        vi_buffer_char(out, vote->stated[way] ? '=' : '-');
        vi_buffer_number(out, vote->count[way].low);
    }
    vi_buffer_number(out, vote ? (int64_t)vote->label : -1);
}

/* Everything that a decision says, in one text: equal for two printings of it. */
static struct vi_text
said(struct walk *walk, const struct doc_decision *decision)
{
    struct vi_arena *scratch = walk->reader->scratch;
    struct vi_buffer out;
    vi_buffer_init(&out, &scratch->allocator);
    vi_buffer_number(&out, walk->item ? (int64_t)walk->item->order : 0);
    vi_buffer_char(&out, ' ');
    vi_buffer_number(&out, (int64_t)decision->outcome);
    add_votes(&out, decision->votes);
    for (const struct doc_clause *clause = decision->clauses; clause; clause = clause->next) {
        vi_buffer_char(&out, '\n');
        vi_buffer_text(&out, clause->label);
        vi_buffer_char(&out, '\t');
        vi_buffer_text(&out, vi_fold(scratch, clause->text));
    }
    const struct vi_text text = vi_buffer_copy(&out, scratch);
    walk->wording.no_memory = walk->wording.no_memory || out.failed;
    vi_buffer_free(&out);
    return text;
}

static bool
remember(struct walk *walk, uint32_t atom, struct doc_decision *decision)
{
    const size_t room = walk->first_printing_room;
    if (atom >= room) {
        const size_t wanted = (size_t)atom * 2;
        walk->first_printing = VI_GROW(walk->reader->scratch, struct doc_decision *,
                                       walk->first_printing, room, wanted);
        if (!walk->first_printing)
            return false;
        walk->first_printing_room = wanted;
    }
    walk->first_printing[atom] = decision;
    return true;
}

/* The same decision printed again under the same item is the same decision: it keeps
 * its first place, and remembers where it is printed again. */
static bool
is_second_printing(struct walk *walk, const struct doc_decision *decision)
{
    const struct vi_text text = said(walk, decision);
    const uint32_t known = vi_atoms_find(&walk->printed, text);
    if (!decision->clauses || !known) {
        const uint32_t atom = decision->clauses ? vi_atoms_add(&walk->printed, text) : 0;
        if (atom)
            remember(walk, atom, walk->decision);
        return false;
    }
    struct doc_decision *first = walk->first_printing[known];
    if (!first->again.source)
        first->again = decision->place;
    first->printings++;
    walk->latest = first;
    return true;
}

static void
close_decision(struct walk *walk)
{
    close_clause(walk);
    walk->recommendation = NULL;
    struct doc_decision *decision = walk->decision;
    if (!decision)
        return;
    if (is_second_printing(walk, decision)) {
        *walk->decisions = NULL; /* the slot that it was put into */
        walk->decision_number--;
    } else {
        walk->decisions = &decision->next;
    }
    walk->decision = NULL;
}

static bool
over_limit(struct walk *walk, struct vi_text whole)
{
    const uint64_t most = walk->reader->limits->value[VI_LIMIT_DECISIONS];
    if (++walk->decision_count <= most)
        return false;
    struct vi_buffer number;
    vi_buffer_init(&number, &walk->reader->scratch->allocator);
    vi_buffer_number(&number, (int64_t)most);
    vi_report3(walk->reader->findings, VI_RECORD_LIMIT, place_of(walk, whole),
               vi_buffer_view(&number), VI_TEXT("decisions"),
               vi_text_from(vi_limit_name(VI_LIMIT_DECISIONS)));
    vi_buffer_free(&number);
    walk->status = VIRES_LIMIT;
    return true;
}

static struct doc_decision *
new_decision(struct walk *walk, struct vi_text whole)
{
    struct doc_decision *decision = VI_NEW(walk->reader->arena, struct doc_decision);
    if (!decision)
        return NULL;
    decision->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    decision->present = vi_range_from(0);
    decision->printings = 1;
    decision->order = ++walk->order;
    decision->number = ++walk->decision_number;
    decision->place = place_of(walk, whole);
    return decision;
}

static void
take_vote(struct walk *walk, struct doc_decision *decision, struct vi_text text)
{
    struct doc_vote *vote = decision->votes;
    struct doc_vote fresh = {0};
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        fresh.count[way] = vi_range_from(0);
    if (!text.size || !vi_wording_vote(&walk->wording, text, vote ? vote : &fresh) || vote)
        return;
    decision->votes = VI_NEW(walk->reader->arena, struct doc_vote);
    if (decision->votes)
        *decision->votes = fresh;
}

static void
take_mover(struct walk *walk, struct doc_decision *decision, struct vi_text moved,
           struct vi_text seconded)
{
    struct vi_arena *arena = walk->reader->arena;
    if (moved.size && !decision->moved.size) {
        decision->moved = collapsed(walk, moved);
        decision->moved_folded = vi_fold_person(arena, moved);
    }
    if (seconded.size && !decision->seconded.size) {
        decision->seconded = collapsed(walk, seconded);
        decision->seconded_folded = vi_fold_person(arena, seconded);
    }
}

/* ORDER: groups are read before any other pattern is tried, for there is one match a thread. */
static void
read_resolution(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    const struct vi_wording *wording = &walk->wording;
    const struct vi_text text = vi_wording_group(wording, pattern, "text");
    const struct vi_text vote = vi_wording_group(wording, pattern, "vote");
    const struct vi_text moved = vi_wording_group(wording, pattern, "moved");
    const struct vi_text seconded = vi_wording_group(wording, pattern, "seconded");
    close_decision(walk);
    if (over_limit(walk, line))
        return;
    struct doc_decision *decision = new_decision(walk, line);
    if (!decision)
        return;
    decision->outcome = pattern->value ? (enum model_outcome)pattern->value : MODEL_CARRIED;
    *walk->decisions = decision;
    walk->decision = walk->latest = decision;
    walk->clauses = &decision->clauses;
    take_vote(walk, decision, vote);
    take_mover(walk, decision, moved, seconded);
    take_mover(walk, decision, walk->moved, walk->seconded);
    walk->moved = walk->seconded = VI_TEXT("");
    open_first_clause(walk, text);
}

static struct doc_item *new_item(struct walk *walk, struct vi_text whole);

static void
read_recommendation(struct walk *walk, const struct prog_style_pattern *pattern,
                    struct vi_text line)
{
    const struct vi_text text = vi_wording_group(&walk->wording, pattern, "text");
    close_decision(walk);
    if (!walk->item && !new_item(walk, line))
        return;
    struct doc_recommendation *made = VI_NEW(walk->reader->arena, struct doc_recommendation);
    if (!made)
        return;
    made->from = VI_TEXT("");
    made->place = place_of(walk, line);
    *walk->recommendations = made;
    walk->recommendations = &made->next;
    walk->recommendation = made;
    walk->clauses = &made->clauses;
    open_first_clause(walk, text);
}

static void
read_clause(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    open_clause(walk, line, vi_wording_group(&walk->wording, pattern, "label"),
                vi_wording_group(&walk->wording, pattern, "text"));
}

static void
read_voted(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    const struct vi_text vote = vi_wording_group(&walk->wording, pattern, "vote");
    close_clause(walk);
    if (walk->latest)
        take_vote(walk, walk->latest, vote.size ? vote : line);
}

static void
read_outcome(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    (void)line;
    const struct vi_text vote = vi_wording_group(&walk->wording, pattern, "vote");
    close_clause(walk);
    if (!walk->latest)
        return;
    walk->latest->outcome = (enum model_outcome)pattern->value;
    take_vote(walk, walk->latest, vote);
}

/* Who moved is said below a decision or above it: above, if the one before has its mover. */
static void
read_moved(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    (void)line;
    const struct vi_text moved = vi_wording_group(&walk->wording, pattern, "moved");
    const struct vi_text seconded = vi_wording_group(&walk->wording, pattern, "seconded");
    close_clause(walk);
    if (walk->latest && !walk->latest->moved.size) {
        take_mover(walk, walk->latest, moved, seconded);
        return;
    }
    walk->moved = moved;
    walk->seconded = seconded;
}

/* --- Meetings and items ------------------------------------------------------------------ */

static struct doc_item *
new_item(struct walk *walk, struct vi_text whole)
{
    close_decision(walk);
    struct doc_item *item = VI_NEW(walk->reader->arena, struct doc_item);
    if (!item)
        return NULL;
    item->number = item->title = VI_TEXT("");
    item->order = item->end_order = ++walk->order;
    item->place = place_of(walk, whole);
    *walk->items = item;
    walk->items = &item->next;
    walk->item = item;
    walk->latest = NULL;
    walk->moved = walk->seconded = VI_TEXT("");
    walk->decision_number = 0;
    walk->recommendations = &item->recommendations;
    walk->decisions = &item->decisions;
    return item;
}

/* A heading right after the meeting's own line completes the item named there. */
static bool
completes(const struct walk *walk)
{
    return walk->item && walk->before == STYLE_MEETING && !walk->item->title.size;
}

static void
read_item(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    struct vi_text number = vi_wording_group(&walk->wording, pattern, "number");
    struct vi_text title = vi_wording_group(&walk->wording, pattern, "title");
    const bool complete = completes(walk);
    struct doc_item *item = complete ? walk->item : new_item(walk, line);
    if (!item)
        return;
    item->place = place_of(walk, line);
    if (!item->number.size)
        item->number = number;
    else if (number.size && title.size && number.at < title.at &&
             !vi_text_equal(number, item->number))
        title = (struct vi_text){number.at, (size_t)(title.at + title.size - number.at)};
    item->title = collapsed(walk, title);
}

static struct doc_meeting *
unknown_meeting(struct vi_arena *arena)
{
    struct doc_meeting *meeting = VI_NEW(arena, struct doc_meeting);
    if (!meeting)
        return NULL;
    meeting->body = meeting->body_folded = meeting->body_name = VI_TEXT("");
    meeting->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    meeting->present = vi_range_from(0);
    return meeting;
}

static struct doc_meeting *
new_meeting(struct walk *walk, struct vi_text whole)
{
    close_decision(walk);
    struct doc_meeting *meeting = unknown_meeting(walk->reader->arena);
    if (!meeting)
        return NULL;
    meeting->order = meeting->end_order = ++walk->order;
    meeting->place = place_of(walk, whole);
    *walk->meetings = meeting;
    walk->meetings = &meeting->next;
    walk->meeting = meeting;
    walk->item = NULL;
    walk->latest = NULL;
    walk->decision_number = 0;
    walk->items = &meeting->items;
    walk->decisions = &meeting->decisions;
    return meeting;
}

/* May the line tell more of the meeting that is open, rather than of another one? */
static bool
tells_more(const struct walk *walk, struct vi_text body, struct vi_text date)
{
    const struct doc_meeting *meeting = walk->meeting;
    return meeting && !meeting->items && !meeting->decisions &&
           !(body.size && meeting->body.size) && !(date.size && meeting->has_date);
}

static void
read_meeting(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    const struct vi_text body = vi_wording_group(&walk->wording, pattern, "body");
    const struct vi_text date = vi_wording_group(&walk->wording, pattern, "date");
    const struct vi_text number = vi_wording_group(&walk->wording, pattern, "number");
    struct doc_meeting *meeting =
        tells_more(walk, body, date) ? walk->meeting : new_meeting(walk, line);
    if (!meeting)
        return;
    if (body.size) {
        meeting->body = collapsed(walk, body);
        meeting->body_folded = vi_fold(walk->reader->arena, body);
        meeting->body_kind = vi_wording_body(&walk->wording, body);
    }
    if (date.size)
        meeting->has_date = vi_wording_date(&walk->wording, date, &meeting->date);
    struct doc_item *item = number.size ? new_item(walk, number) : NULL;
    if (item)
        item->number = number;
}

/* --- Lines --------------------------------------------------------------------------------- */

static void
read_nothing(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    (void)walk, (void)pattern, (void)line;
}

static void
read_title(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    (void)line;
    if (!walk->record->title.size)
        walk->record->title = collapsed(walk, vi_wording_group(&walk->wording, pattern, "title"));
}

static void
read_end(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text line)
{
    (void)pattern, (void)line;
    close_decision(walk);
}

static void (*const readers[STYLE_VOTE])(struct walk *, const struct prog_style_pattern *,
                                         struct vi_text) = {
    [STYLE_START] = read_nothing,
    [STYLE_OTHER] = read_nothing,
    [STYLE_SKIP] = read_nothing,
    [STYLE_TITLE] = read_title,
    [STYLE_MEETING] = read_meeting,
    [STYLE_ITEM] = read_item,
    [STYLE_RESOLUTION] = read_resolution,
    [STYLE_RECOMMENDATION] = read_recommendation,
    [STYLE_CLAUSE] = read_clause,
    [STYLE_VOTED] = read_voted,
    [STYLE_OUTCOME] = read_outcome,
    [STYLE_MOVED] = read_moved,
    [STYLE_END] = read_end,
    [STYLE_PART] = read_end,
};

/* Could the pattern's role stand here at all?  Clauses stand only in what is open. */
static bool
may_stand(const struct walk *walk, const struct prog_style_pattern *pattern)
{
    if (pattern->after && !(pattern->after >> walk->before & 1))
        return false;
    return pattern->role != STYLE_CLAUSE || walk->decision || walk->recommendation;
}

static const struct prog_style_pattern *
claim(struct walk *walk, struct vi_text line)
{
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (may_stand(walk, pattern) && vi_wording_match(&walk->wording, pattern, line, 0))
            return pattern;
    }
    return NULL;
}

/* A line that no pattern knows goes on with what is open, or closes it. */
static const struct prog_style_pattern *
read_unclaimed(struct walk *walk, struct vi_text line)
{
    const bool waits = (walk->decision && !walk->decision->clauses) ||
                       (walk->recommendation && !walk->recommendation->clauses);
    if (walk->clause) {
        extend_clause(walk, line);
        return walk->clause_by;
    }
    if (waits) {
        open_clause(walk, line, VI_TEXT(""), line);
        return walk->clause_by;
    }
    close_decision(walk);
    walk->before = STYLE_OTHER;
    return NULL;
}

static const struct prog_style_pattern *
read_line(struct walk *walk, struct vi_text line)
{
    const struct prog_style_pattern *pattern = claim(walk, line);
    if (!pattern)
        return read_unclaimed(walk, line);
    readers[pattern->role](walk, pattern, line);
    walk->before = pattern->role;
    walk->clause_by = pattern;
    return pattern;
}

static void
read_lines(struct walk *walk)
{
    struct vi_prose_reader *reader = walk->reader;
    for (size_t i = 0; i < reader->sheet.count && !has_failed(walk) && !walk->wording.gave_up;
         i++) {
        const struct vi_text line = reader->sheet.lines[i].text;
        if (line.size)
            reader->claims[i] = read_line(walk, line);
        else
            close_clause(walk);
    }
    close_decision(walk);
}

/* --- The whole -------------------------------------------------------------------------------- */

static void
end_items(struct doc_item *item, uint32_t last)
{
    for (; item; item = item->next)
        item->end_order = item->next ? item->next->order - 1 : last;
}

static void
end_meetings(const struct walk *walk)
{
    struct doc_meeting *meeting = walk->record->meetings;
    end_items(walk->record->items, meeting ? meeting->order - 1 : walk->order);
    for (; meeting; meeting = meeting->next) {
        meeting->end_order = meeting->next ? meeting->next->order - 1 : walk->order;
        end_items(meeting->items, meeting->end_order);
    }
}

/* What was resolved was resolved at a meeting, even where the text does not say at which. */
static void
put_into_meeting(struct walk *walk)
{
    struct doc_record *record = walk->record;
    if (!record->items && !record->decisions)
        return;
    struct doc_meeting *meeting = unknown_meeting(walk->reader->arena);
    if (!meeting)
        return;
    meeting->place = record->items ? record->items->place : record->decisions->place;
    meeting->items = record->items;
    meeting->decisions = record->decisions;
    meeting->next = record->meetings;
    record->items = NULL;
    record->decisions = NULL;
    record->meetings = meeting;
}

static bool
recommends(const struct doc_item *item)
{
    for (; item; item = item->next)
        if (item->recommendations)
            return true;
    return false;
}

static bool
has_recommendation(const struct doc_record *record)
{
    bool found = recommends(record->items);
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next)
        found = found || recommends(meeting->items);
    return found;
}

/* What the style says of all its documents, or the nearest beneath it that says anything. */
static void
take_style(struct doc_record *record, const struct prog_style *style)
{
    record->style = style->id;
    for (; style; style = style->layers->base) {
        if (!record->authority.size)
            record->authority = style->authority;
        if (record->extent == MODEL_WHOLE)
            record->extent = style->extent;
        if (!record->status)
            record->status = style->status;
    }
}

static struct doc_record *
begin_record(struct walk *walk)
{
    struct doc_record *record = VI_NEW(walk->reader->arena, struct doc_record);
    if (!record)
        return NULL;
    record->source = walk->wording.sheet->source;
    record->kind = MODEL_OTHER;
    record->authority = record->id = record->title = VI_TEXT("");
    record->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    record->from_prose = true;
    record->place = (struct vi_place){.source = record->source};
    take_style(record, walk->reader->style);
    walk->record = record;
    walk->meetings = &record->meetings;
    walk->items = &record->items;
    walk->decisions = &record->decisions;
    return record;
}

static enum vires_status
choose(struct walk *walk)
{
    struct vi_prose_reader *reader = walk->reader;
    const struct vi_place start = {.source = walk->wording.sheet->source};
    const bool any = reader->program && reader->program->style_count;
    if (any)
        reader->style =
            vi_style_choose(&walk->wording, reader->program, &reader->sheet, &reader->points);
    if (walk->wording.gave_up)
        return VIRES_REJECTED;
    if (!reader->style) {
        vi_report0(reader->findings, any ? VI_PROSE_UNLIKE : VI_PROSE_NO_STYLE, start);
        return VIRES_REJECTED;
    }
    walk->wording.style = reader->style;
    walk->layers = reader->style->layers;
    return VIRES_OK;
}

static enum vires_status
conclude(struct walk *walk, size_t severe_before)
{
    struct doc_record *record = walk->record;
    struct vires_findings *findings = walk->reader->findings;
    if (walk->status)
        return walk->status;
    if (has_failed(walk) || findings->failed)
        return VIRES_NO_MEMORY;
    if (walk->decision_count) {
        record->kind = MODEL_MINUTES;
        put_into_meeting(walk);
    } else if (has_recommendation(record)) {
        record->kind = MODEL_REPORT;
    } else if (findings->severe == severe_before) {
        vi_report0(findings, VI_PROSE_NOTHING, record->place);
    }
    end_meetings(walk);
    if (has_failed(walk))
        return VIRES_NO_MEMORY;
    return findings->severe > severe_before ? VIRES_REJECTED : VIRES_OK;
}

static enum vires_status
read_text(struct walk *walk, size_t severe_before, struct doc_record **out)
{
    struct vi_prose_reader *reader = walk->reader;
    enum vires_status status = choose(walk);
    if (status)
        return has_failed(walk) ? VIRES_NO_MEMORY : status;
    reader->claims =
        VI_NEW_ARRAY(reader->scratch, const struct prog_style_pattern *, reader->sheet.count + 1);
    if (!reader->claims || !begin_record(walk) || !vi_atoms_init(&walk->printed, reader->scratch))
        return VIRES_NO_MEMORY;
    read_lines(walk);
    status = conclude(walk, severe_before);
    if (!status)
        *out = walk->record;
    return status;
}

enum vires_status
vi_prose_read(struct vi_prose_reader *reader, const struct vi_source *source,
              struct doc_record **out)
{
    const size_t severe_before = reader->findings->severe;
    struct walk walk = {.reader = reader,
                        .before = STYLE_START,
                        .wording = {.match = reader->match,
                                    .sheet = &reader->sheet,
                                    .limits = reader->limits,
                                    .arena = reader->arena,
                                    .scratch = reader->scratch,
                                    .findings = reader->findings}};
    reader->style = NULL;
    reader->points = 0;
    reader->claims = NULL;
    const enum vires_status status =
        vi_plain_read(source, reader->limits, reader->scratch, reader->findings, &reader->sheet);
    return status ? status : read_text(&walk, severe_before, out);
}

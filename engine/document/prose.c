/* SPDX-License-Identifier: Apache-2.0 */
#include "document/prose.h"

#include <string.h>

#include "base/names.h"
#include "document/choose.h"
#include "document/due.h"
#include "document/heading.h"
#include "document/prose_walk.h"

#define HEAD_BLOCKS 100 /* where a text may explain its signs */

bool
vi_walk_failed(const struct walk *walk)
{
    return walk->status || walk->wording.no_memory || walk->printings.no_memory ||
           walk->reader->arena->failed || walk->reader->scratch->failed;
}

struct vi_place
vi_walk_place(const struct walk *walk, struct vi_text part)
{
    return vi_sheet_place(walk->wording.sheet, part);
}

struct vi_text
vi_walk_collapsed(struct walk *walk, struct vi_text text)
{
    return vi_text_collapse(walk->reader->arena, text);
}

bool
vi_walk_exceeds(struct walk *walk, uint64_t count, enum vi_limit limit, const char *what,
                struct vi_text where)
{
    const uint64_t most = walk->reader->limits->value[limit];
    if (count <= most)
        return false;
    struct vi_buffer number;
    vi_buffer_init(&number, &walk->reader->scratch->allocator);
    vi_buffer_number(&number, (int64_t)most);
    vi_report3(walk->reader->findings, VI_RECORD_LIMIT, vi_walk_place(walk, where),
               vi_buffer_view(&number), vi_text_from(what), vi_text_from(vi_limit_name(limit)));
    vi_buffer_free(&number);
    walk->status = VIRES_LIMIT;
    return true;
}

/* --- Who claimed what --------------------------------------------------------------------- */

/* The line of the sheet in which words of the open paragraph begin. */
static uint32_t
line_of(const struct walk *walk, struct vi_text text)
{
    const struct vi_prose_reader *reader = walk->reader;
    uint32_t low = walk->block->first, high = walk->block->last + 1;
    const uint32_t offset = vi_walk_place(walk, text).offset;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (vi_sheet_place(&reader->sheet, reader->sheet.lines[middle].text).offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void
claim_lines(struct walk *walk, const struct prog_style_pattern *pattern, uint32_t first,
            uint32_t last)
{
    for (uint32_t line = first; line <= last; line++)
        if (walk->reader->sheet.lines[line].text.size && !walk->reader->claims[line])
            walk->reader->claims[line] = pattern;
}

void
vi_walk_claim(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text text)
{
    struct vi_prose_reader *reader = walk->reader;
    if (reader->all_count == reader->all_room) {
        const size_t room = reader->all_room ? reader->all_room * 2 : 64;
        reader->all =
            VI_GROW(reader->scratch, struct vi_prose_claim, reader->all, reader->all_room, room);
        if (!reader->all)
            return;
        reader->all_room = room;
    }
    if (!text.size)
        text = walk->block->text;
    const uint32_t first = line_of(walk, text);
    const struct vi_text end = {text.at + text.size - 1, 1};
    reader->all[reader->all_count++] = (struct vi_prose_claim){pattern, first, text};
    claim_lines(walk, pattern, first, line_of(walk, end));
}

/* The size of the number in figures that stands here. */
static size_t
digits_at(struct vi_text number, size_t at)
{
    size_t size = 0;
    while (at + size < number.size && number.at[at + size] >= '0' && number.at[at + size] <= '9')
        size++;
    return size;
}

/* --- Items ---------------------------------------------------------------------------------- */

struct doc_item *
vi_walk_item(struct walk *walk, struct vi_text whole)
{
    vi_walk_settle(walk);
    struct doc_item *item = VI_NEW(walk->reader->arena, struct doc_item);
    if (!item)
        return NULL;
    item->number = item->title = VI_TEXT("");
    item->order = item->end_order = ++walk->order;
    item->place = vi_walk_place(walk, whole);
    *walk->items = item;
    walk->items = &item->next;
    walk->item = item;
    walk->latest = NULL;
    walk->polled = NULL;
    walk->interest = NULL;
    walk->sums = NULL;
    walk->label = VI_TEXT("");
    walk->label_stays = false;
    walk->section = STYLE_START;
    walk->decision_number = 0;
    walk->item_first = walk->block_index;
    walk->inner = 0;
    walk->said_before = false;
    walk->recommendations = &item->recommendations;
    walk->decisions = &item->decisions;
    walk->facts = &item->facts;
    walk->events = &item->events;
    return item;
}

static uint32_t
topics_of(struct walk *walk, struct vi_text title)
{
    const struct style_layers *layers = walk->layers;
    uint32_t topics = 0;
    for (size_t i = 0; i < layers->count[STYLE_TOPIC]; i++)
        if (vi_wording_match(&walk->wording, layers->by_role[STYLE_TOPIC][i], title, 0))
            topics |= layers->by_role[STYLE_TOPIC][i]->topic;
    return topics;
}

/* A heading right after the meeting's own line completes the item named there. */
static bool
completes(const struct walk *walk)
{
    return walk->item && walk->before == STYLE_MEETING && !walk->item->title.size;
}

/* A number alone, right below a heading: the heading is its title. */
static struct vi_text
title_above(const struct walk *walk)
{
    const bool above = walk->headed.size && walk->block_index == walk->headed_in + 1;
    return above ? walk->headed : VI_TEXT("");
}

/* Who moved it may be said in the heading: "Notice of motion submitted by Councillor A Reed". */
static void
read_title(struct walk *walk, struct doc_item *item, struct vi_text title)
{
    item->title = vi_walk_collapsed(walk, title);
    walk->topics = walk->item_topics = topics_of(walk, title);
    for (size_t i = 0; i < walk->layers->sentence_count && walk->decides; i++) {
        const struct prog_style_pattern *pattern = walk->layers->sentences[i];
        if (pattern->role == STYLE_MOVED && pattern->of & 1u << DOC_LINE_HEADING &&
            vi_wording_match(&walk->wording, pattern, title, 0)) {
            vi_walk_moved(walk, pattern, title);
            return;
        }
    }
}

static bool
begins_sections(struct vi_text number)
{
    return vi_text_is(number, "1") || vi_text_is(number, "1.0");
}

/* "12" on a line of its own may be that of a page: items are numbered so below "No. Item" only. */
static bool
is_bare(const struct walk *walk, struct vi_text number)
{
    return vi_text_equal(number, walk->block->text) && number.size == digits_at(number, 0);
}

static void read_heading(struct walk *walk, const struct prog_style_pattern *pattern,
                         struct vi_text whole);

static void
read_item(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    struct vi_text number = vi_wording_group(&walk->wording, pattern, "number");
    struct vi_text title = vi_wording_group(&walk->wording, pattern, "title");
    const bool of_one = walk->kind == MODEL_REPORT || walk->kind == MODEL_NOTICE;
    if (of_one && title.size && (walk->item || begins_sections(number))) {
        read_heading(walk, pattern, whole); /* a section: the report or notice is of one item */
        return;
    }
    const struct vi_text rest = vi_wording_group(&walk->wording, pattern, "rest");
    if (number.size && !title.size)
        title = title_above(walk);
    const bool complete =
        completes(walk) || (title.size && title.at == title_above(walk).at && walk->item &&
                            !walk->item->number.size && vi_text_equal(walk->item->title, title));
    struct doc_item *item = complete ? walk->item : vi_walk_item(walk, whole);
    if (!item)
        return;
    item->place = vi_walk_place(walk, whole);
    if (!item->number.size)
        item->number = number;
    else if (number.size && title.size && number.at < title.at &&
             !vi_text_equal(number, item->number))
        title = (struct vi_text){number.at, (size_t)(title.at + title.size - number.at)};
    if (item->number.size)
        walk->last_number = item->number;
    walk->bare = is_bare(walk, number);
    read_title(walk, item, title);
    walk->before = STYLE_ITEM;
    walk->in_rest = true;
    if (rest.size)
        vi_walk_text(walk, rest);
    walk->in_rest = false;
}

/* Within a numbered item it is a heading of a part of it. */
static void
read_heading(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text title = vi_wording_group(&walk->wording, pattern, "title");
    const struct vi_text rest = vi_wording_group(&walk->wording, pattern, "rest");
    walk->headed = title.size ? title : whole;
    walk->headed_in = walk->block_index;
    const bool within = walk->kind == MODEL_REPORT || (walk->item && walk->item->number.size);
    vi_walk_close_decision(walk);
    walk->label = VI_TEXT("");
    walk->section = STYLE_START;
    walk->sums = NULL;
    if (within) {
        walk->topics = walk->item_topics | topics_of(walk, title.size ? title : whole);
    } else {
        struct doc_item *item = vi_walk_item(walk, whole);
        if (!item)
            return;
        read_title(walk, item, title.size ? title : whole);
    }
    walk->before = STYLE_ITEM;
    if (rest.size)
        vi_walk_text(walk, rest);
}

/* --- Numbers of items --------------------------------------------------------------------------
 */

/* A number of an item: what stands before its digits, and the two numbers that one such as 107/20,
 * 23/141 or 12.3 has; without a second one that is NO_SECOND, and of a letter A_LETTER. */
struct item_number {
    struct vi_text prefix;
    int64_t first, second;
};

#define NO_SECOND (-1)
#define A_LETTER  (-2)

static bool
read_letter(struct vi_text number, struct item_number *out)
{
    if (number.size != 1 || number.at[0] < 'a' || number.at[0] > 'z')
        return false;
    *out = (struct item_number){VI_TEXT(""), number.at[0] - 'a' + 1, A_LETTER};
    return true;
}

static bool
read_number(struct vi_text number, struct item_number *out)
{
    size_t from = 0;
    if (read_letter(number, out))
        return true;
    while (from < number.size && !digits_at(number, from))
        from++;
    const size_t size = digits_at(number, from), after = from + size;
    *out = (struct item_number){{number.at, from}, 0, NO_SECOND};
    if (!vi_text_number((struct vi_text){number.at + from, size}, &out->first))
        return false;
    const size_t more = after < number.size ? digits_at(number, after + 1) : 0;
    if (more && (number.at[after] == '/' || number.at[after] == '.') &&
        !vi_text_number((struct vi_text){number.at + after + 1, more}, &out->second))
        return false;
    return true;
}

/* Numbers with a second part, those without one, and letters: three shapes. */
static int
shape_of(const struct item_number *number)
{
    return number->second < 0 ? (int)number->second : 0;
}

/* How far a number is from another, by the part that counts: in 23/141 the year comes first, in
 * 107/20 last.  False: their shapes differ. */
static bool
step_between(struct vi_text from, struct vi_text to, int64_t *step)
{
    struct item_number last, next;
    if (!read_number(from, &last) || !read_number(to, &next) ||
        !vi_text_equal(last.prefix, next.prefix) || shape_of(&last) != shape_of(&next))
        return false;
    *step = last.second >= 0 && last.first == next.first ? next.second - last.second
                                                         : next.first - last.first;
    return true;
}

static bool
step_from_last(const struct walk *walk, struct vi_text number, int64_t *step)
{
    return step_between(walk->last_number, number, step);
}

static bool
is_numbered(struct vi_text number)
{
    struct item_number read;
    return number.size && read_number(number, &read);
}

#define STEPS_MOST 9 /* items left out in an extract */

/* Items count upwards, in one shape; a number that does not is that of something else. */
static bool
is_next_item(const struct walk *walk, struct vi_text number)
{
    int64_t step;
    if (!is_numbered(walk->last_number) || !is_numbered(number))
        return true;
    return step_from_last(walk, number, &step) && step >= 0 && step <= STEPS_MOST;
}

static bool
is_very_next(const struct walk *walk, struct vi_text number)
{
    int64_t step;
    return is_numbered(walk->last_number) && is_numbered(number) &&
           step_from_last(walk, number, &step) && step == 1;
}

/* --- Paragraphs ---------------------------------------------------------------------------------
 */

static void
read_nothing(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    (void)walk, (void)pattern, (void)whole;
}

static void
read_document_title(struct walk *walk, const struct prog_style_pattern *pattern,
                    struct vi_text whole)
{
    (void)whole;
    if (!walk->record->title.size)
        walk->record->title =
            vi_walk_collapsed(walk, vi_wording_group(&walk->wording, pattern, "title"));
}

static void
read_end(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    (void)pattern, (void)whole;
    vi_walk_close_decision(walk);
    walk->section = STYLE_START;
}

static void (*const readers[STYLE_LINE_COUNT])(struct walk *, const struct prog_style_pattern *,
                                               struct vi_text) = {
    [STYLE_START] = read_nothing,
    [STYLE_OTHER] = read_nothing,
    [STYLE_SKIP] = read_nothing,
    [STYLE_TITLE] = read_document_title,
    [STYLE_MEETING] = vi_walk_meeting,
    [STYLE_ITEM] = read_item,
    [STYLE_HEADING] = read_heading,
    [STYLE_RESOLUTION] = vi_walk_resolution,
    [STYLE_RECOMMENDATION] = vi_walk_recommendation,
    [STYLE_CLAUSE] = vi_walk_clause,
    [STYLE_MOTION] = vi_walk_motion,
    [STYLE_VOTED] = vi_walk_voted,
    [STYLE_OUTCOME] = vi_walk_outcome,
    [STYLE_MOVED] = vi_walk_moved,
    [STYLE_CAST] = vi_walk_cast,
    [STYLE_BALLOT] = vi_walk_ballot,
    [STYLE_PRESENT] = vi_walk_names,
    [STYLE_MEMBERS] = vi_walk_names,
    [STYLE_APOLOGIES] = vi_walk_names,
    [STYLE_AWAY] = vi_walk_names,
    [STYLE_ATTENDING] = vi_walk_names,
    [STYLE_KEY] = vi_walk_key,
    [STYLE_END] = read_end,
    [STYLE_FACT] = vi_walk_fact,
    [STYLE_PART] = read_end,
};

bool
vi_walk_may_stand(const struct walk *walk, const struct prog_style_pattern *pattern)
{
    const struct flow_block *block = walk->block;
    if (pattern->after && !(pattern->after >> walk->before & 1))
        return false;
    if (pattern->in && !(pattern->in & walk->topics))
        return false;
    return !pattern->of || pattern->of >> block->kind & 1 ||
           (block->strong && pattern->of & STYLE_STRONG) ||
           (block->capitals && pattern->of & STYLE_CAPITALS);
}

/* "1", or "12.1" of the twelfth meeting. */
static bool
is_first(struct vi_text number)
{
    struct item_number read;
    return read_number(number, &read) && (read.second < 0 ? read.first : read.second) == 1;
}

#define RUN_BLOCKS 300 /* in so many the next item of a run begins */
#define RUN_TITLE  200 /* bytes of its title */
#define RUN_LEAST                                                                                  \
    2 /* numbers that follow the first, where their shape is that of other things too */
#define NUMBER_MOST 24 /* bytes of a number with all that belongs to it */

/* "46", "46." or "22.62" at the beginning of a paragraph, where a title follows it; or empty. */
static struct vi_text
number_before_title(struct vi_text text)
{
    size_t size = digits_at(text, 0);
    if (!size || text.size > RUN_TITLE)
        return VI_TEXT("");
    const size_t more = size < text.size && text.at[size] == '.' ? digits_at(text, size + 1) : 0;
    size += more ? 1 + more : 0;
    struct vi_text rest = {text.at + size, text.size - size};
    if (rest.size && strchr(".:)", rest.at[0]))
        rest = (struct vi_text){rest.at + 1, rest.size - 1};
    const struct vi_text title = vi_text_trim(rest);
    const bool parted = title.at > rest.at && title.size;
    return parted && title.at[0] >= 'A' && title.at[0] <= 'Z' ? (struct vi_text){text.at, size}
                                                              : VI_TEXT("");
}

/* Items that go on from an earlier meeting: the number that comes next stands before a title too,
 * and there is text between the two. */
static bool
begins_run(const struct walk *walk, struct vi_text number)
{
    const struct vi_flow *flow = &walk->reader->flow;
    for (size_t i = walk->block_index + 1; i < flow->count && i - walk->block_index <= RUN_BLOCKS;
         i++) {
        const struct vi_text other = number_before_title(flow->blocks[i].text);
        int64_t step;
        if (other.size && step_between(number, other, &step) && step == 1)
            return i > walk->block_index + 1;
    }
    return false;
}

/* The number with which a paragraph begins: "229", "22.61", "Cou/285/07-08"; or nothing. */
static struct vi_text
number_at_start(struct vi_text text)
{
    size_t size = 0;
    if (text.size > 2 && text.at[0] == '(' && text.at[2] == ')')
        return (struct vi_text){text.at + 1, 1};
    while (size < text.size && text.at[size] != ' ' && text.at[size] != '\t')
        size++;
    while (size && (text.at[size - 1] == '.' || text.at[size - 1] == ':'))
        size--;
    return size <= NUMBER_MOST ? (struct vi_text){text.at, size} : VI_TEXT("");
}

/* So do numbers of other shapes, and letters; of those one more has to follow, for references and
 * entries of lists have such shapes too. */
static bool
begins_run_of_shape(const struct walk *walk, struct vi_text number)
{
    const struct vi_flow *flow = &walk->reader->flow;
    struct vi_text last = number;
    struct item_number read;
    size_t found = 0, before = walk->block_index;
    for (size_t i = before + 1; i < flow->count && i - walk->block_index <= RUN_BLOCKS; i++) {
        const struct vi_text next = number_at_start(flow->blocks[i].text);
        int64_t step;
        if (!next.size || !step_between(last, next, &step) || step != 1)
            continue;
        if (i == before + 1 && read_letter(next, &read))
            return false; /* a list */
        last = next;
        before = i;
        if (++found == RUN_LEAST)
            return true;
    }
    return false;
}

/* May it be the number of the first item? */
static bool
begins_items(const struct walk *walk, struct vi_text number)
{
    struct item_number read;
    if (read_letter(number, &read))
        return is_first(number) && begins_run_of_shape(walk, number);
    return is_first(number) || begins_run(walk, number) ||
           (read_number(number, &read) && read.second >= 0 && begins_run_of_shape(walk, number));
}

/* "4. It was agreed ...", "2 Apologies": an item if its number is the one that comes next, and no
 * list within the item before is at that number too. */
static bool
comes_next(const struct walk *walk, struct vi_text number)
{
    int64_t value;
    if (walk->kind == MODEL_REPORT || walk->kind == MODEL_NOTICE || vi_walk_waits(walk))
        return false;
    if (vi_text_number(number, &value) && walk->inner && value == walk->inner + 1)
        return false;
    if (!walk->last_number.size)
        return begins_items(walk, number) && !vi_walk_has_clauses(walk);
    return is_very_next(walk, number) && !vi_walk_in_list(walk, number, walk->block->text, true);
}

static bool
is_set_as_heading(const struct flow_block *block)
{
    return block->kind == DOC_LINE_HEADING || block->strong || block->capitals;
}

static bool
is_number_alone(struct walk *walk, const struct prog_style_pattern *pattern)
{
    return !vi_wording_group(&walk->wording, pattern, "title").size &&
           !vi_wording_group(&walk->wording, pattern, "rest").size;
}

/* Beyond what the pattern itself asks: clauses belong to something that is open or begin a
 * paragraph, and numbers of items count upwards. */
static bool
fits(struct walk *walk, const struct prog_style_pattern *pattern)
{
    if ((pattern->role == STYLE_ITEM || pattern->role == STYLE_MEETING) && walk->in_rest)
        return false;
    if (pattern->in_order && walk->kind == MODEL_REPORT)
        return false;
    if (pattern->role == STYLE_ITEM && !walk->meeting && is_number_alone(walk, pattern))
        return false; /* of the page, above the head of the minutes */
    if (pattern->role == STYLE_ITEM && walk->kind != MODEL_REPORT) {
        const struct vi_text number = vi_wording_group(&walk->wording, pattern, "number");
        if (walk->sums && vi_walk_is_entry(walk))
            return false;
        if (is_bare(walk, number) && !walk->bare && walk->before != STYLE_TITLE)
            return false;
        if (pattern->in_order)
            return comes_next(walk, number);
        if (number.size && walk->before != STYLE_MEETING)
            return is_next_item(walk, number) &&
                   (is_set_as_heading(walk->block) ||
                    !vi_walk_in_list(walk, number, walk->block->text, is_very_next(walk, number)));
    }
    if (pattern->role == STYLE_RECOMMENDATION)
        return walk->kind != MODEL_MINUTES || pattern->reported;
    if (pattern->role == STYLE_MEETING)
        return vi_walk_is_meeting(walk, pattern);
    if (pattern->role == STYLE_PRESENT && pattern->after && walk->meeting &&
        vi_wording_group(&walk->wording, pattern, "presiding").size)
        return walk->meeting->has_date; /* above the date it is the letterhead's chairman */
    if (pattern->role == STYLE_HEADING) /* above the list of those present stands the title */
        return walk->kind == MODEL_REPORT ||
               ((walk->item || (walk->meeting && walk->meeting->attendance)) &&
                !vi_walk_tells(walk, walk->block->text, false));
    if (pattern->role == STYLE_RESOLUTION || pattern->role == STYLE_MOTION ||
        pattern->role == STYLE_OUTCOME)
        return walk->kind != MODEL_REPORT;
    return true;
}

static const struct prog_style_pattern *
claim(struct walk *walk, struct vi_text text)
{
    const struct vi_text small = vi_flow_small(walk->reader->scratch, text);
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (pattern->needle.size && vi_text_find(small, pattern->needle) == small.size)
            continue;
        if (vi_walk_may_stand(walk, pattern) &&
            vi_wording_match(&walk->wording, pattern, text, 0) && fits(walk, pattern) &&
            vi_wording_match(&walk->wording, pattern, text, 0)) /* for its groups */
            return pattern;
    }
    return NULL;
}

/* Below a number that stands alone, what says nothing is the title. */
static bool
is_title_below(struct walk *walk, struct vi_text text)
{
    const struct doc_item *item = walk->item;
    return item && item->number.size && !item->title.size && walk->before == STYLE_ITEM &&
           walk->block_index == walk->item_first + 1 && text.size <= RUN_TITLE &&
           text.at[text.size - 1] != '.' && text.at[text.size - 1] != ':' &&
           !vi_walk_tells(walk, text, false) && !vi_walk_tells(walk, text, true);
}

/* Does the first sentence tell of somebody?  Behind a list of names one may. */
static bool
begins_to_tell(struct walk *walk, struct vi_text text)
{
    struct vi_text sentence;
    size_t at = 0;
    return vi_flow_sentence(walk->reader->style, walk->reader->scratch, text, &at, &sentence) &&
           vi_walk_tells(walk, sentence, true);
}

/* What no line pattern knows goes on with what is open, or is read sentence by sentence. */
static void
read_unclaimed(struct walk *walk, struct vi_text text)
{
    if (is_title_below(walk, text)) {
        read_title(walk, walk->item, text);
        walk->now = STYLE_ITEM;
        return;
    }
    if (walk->clause && !vi_walk_waits(walk) && vi_walk_tells(walk, text, false))
        vi_walk_close_decision(walk);
    if (vi_walk_goes_on(walk, text)) {
        if (walk->clause_by)
            vi_walk_claim(walk, walk->clause_by, text);
        vi_walk_settings(walk, text);
        walk->now = walk->before;
        return;
    }
    if (walk->section && !begins_to_tell(walk, text) && !vi_walk_tells(walk, text, false) &&
        vi_walk_more_names(walk, text)) {
        vi_walk_claim(walk, walk->clause_by, text);
        walk->now = walk->section;
        return;
    }
    walk->section = STYLE_START;
    if (vi_walk_sentences(walk, text))
        walk->clause_by = walk->reader->all[walk->reader->all_count - 1].pattern;
}

/* Lines whose words may state a local rule too. */
#define STATES                                                                                     \
    (1u << STYLE_RESOLUTION | 1u << STYLE_RECOMMENDATION | 1u << STYLE_CLAUSE |                    \
     1u << STYLE_MOTION | 1u << STYLE_PART)

/* The digits at the start of a text, and what ends the number: "/17", "." or nothing. */
static bool
number_here(struct vi_text text, int64_t *value, struct vi_text *tail)
{
    size_t digits = 0, end;
    if (!text.size)
        return false;
    while (digits < text.size && digits < 5 && text.at[digits] >= '0' && text.at[digits] <= '9')
        digits++;
    for (end = digits; end < text.size && end < digits + 6 &&
                       ((text.at[end] >= '0' && text.at[end] <= '9') || text.at[end] == '/');)
        end++;
    *tail = (struct vi_text){text.at + digits, end - digits};
    return digits && vi_text_number((struct vi_text){text.at, digits}, value);
}

/* Does the next item begin here, behind a full stop: "6. The minutes", "71/17 Interests"? */
static bool
begins_item(struct vi_text text, int64_t wanted, struct vi_text shape)
{
    struct vi_text tail;
    int64_t value;
    if (!number_here(text, &value, &tail) || value != wanted || !vi_text_equal(tail, shape))
        return false;
    size_t at = (size_t)(tail.at + tail.size - text.at);
    const bool stop = at < text.size && text.at[at] == '.';
    at += stop;
    return (stop || shape.size) && at + 2 < text.size && text.at[at] == ' ' &&
           text.at[at + 1] >= 'A' && text.at[at + 1] <= 'Z';
}

/* Texts that lost their lines run items together: where the next one begins, or the end. */
static size_t
next_item_in(const struct walk *walk, struct vi_text text)
{
    struct vi_text shape;
    int64_t value;
    if (walk->kind == MODEL_REPORT || walk->kind == MODEL_NOTICE ||
        (!number_here(text, &value, &shape) && !number_here(walk->last_number, &value, &shape)))
        return text.size;
    for (size_t i = 1; i + 2 < text.size; i++)
        if (text.at[i] == ' ' && (text.at[i - 1] == '.' || text.at[i - 1] == '?') &&
            begins_item((struct vi_text){text.at + i + 1, text.size - i - 1}, value + 1, shape))
            return i;
    return text.size;
}

static void read_one(struct walk *walk, struct vi_text text);

void
vi_walk_text(struct walk *walk, struct vi_text text)
{
    for (size_t at; (at = next_item_in(walk, text)) < text.size && !vi_walk_failed(walk);) {
        read_one(walk, (struct vi_text){text.at, at});
        walk->before = walk->now;
        text = vi_text_trim((struct vi_text){text.at + at, text.size - at});
    }
    read_one(walk, text);
}

static void
read_one(struct walk *walk, struct vi_text text)
{
    const struct prog_style_pattern *pattern = claim(walk, text);
    if (!pattern) {
        read_unclaimed(walk, text);
        return;
    }
    vi_walk_claim(walk, pattern, text);
    walk->clause_by = pattern;
    walk->now = pattern->role;
    readers[pattern->role](walk, pattern, text);
    if (1u << pattern->role & STATES)
        vi_walk_settings(walk, text);
}

static void
read_block(struct walk *walk, size_t index)
{
    const struct flow_block *block = &walk->reader->flow.blocks[index];
    const size_t claims = walk->reader->all_count;
    walk->block = block;
    walk->block_index = index;
    walk->now = STYLE_OTHER;
    walk->sentence_before = VI_TEXT("");
    if (!walk->label_stays)
        walk->label = VI_TEXT("");
    if (block->gap && !walk->reader->flow.spaced)
        walk->list_first = index;
    vi_walk_text(walk, block->text);
    if (walk->reader->all_count > claims && walk->now != STYLE_CLAUSE && walk->now != STYLE_OTHER)
        walk->list_first = index + 1;
    walk->before = walk->now;
}

/* The sign that tells those present is explained below the list. */
static void
find_key(struct walk *walk)
{
    const struct vi_prose_reader *reader = walk->reader;
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (pattern->role != STYLE_KEY)
            continue;
        for (size_t j = 0; j < reader->flow.count && j < HEAD_BLOCKS && !walk->sign.size; j++)
            if (vi_wording_match(&walk->wording, pattern, reader->flow.blocks[j].text, 0))
                walk->sign = vi_wording_group(&walk->wording, pattern, "sign");
    }
}

static void
read_blocks(struct walk *walk)
{
    const struct vi_prose_reader *reader = walk->reader;
    find_key(walk);
    for (size_t i = 0; i < reader->flow.count && !vi_walk_failed(walk); i++)
        read_block(walk, i);
    vi_walk_settle(walk);
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
    struct doc_meeting *meeting = record->meetings;
    const bool one = walk->kind == MODEL_NOTICE && meeting && !meeting->next && !meeting->items &&
                     !meeting->decisions; /* who decided is said below what was decided */
    if (!one)
        meeting = vi_walk_unknown_meeting(walk->reader->arena);
    if (!meeting)
        return;
    if (one)
        record->meetings = NULL;
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
    walk->label = VI_TEXT("");
    record->place = (struct vi_place){.source = record->source};
    take_style(record, walk->reader->style);
    walk->record = record;
    walk->meetings = &record->meetings;
    walk->items = &record->items;
    walk->decisions = &record->decisions;
    walk->facts = &record->facts;
    walk->events = &record->events;
    return record;
}

/* Does the style tell by its marks of what kind a text is? */
static bool
tells_kinds(const struct style_layers *layers)
{
    for (size_t i = 0; i < layers->count[STYLE_MARK]; i++)
        if (layers->by_role[STYLE_MARK][i]->says[STYLE_SAYS_RECORD])
            return true;
    return false;
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
    if (!reader->style) {
        vi_report0(reader->findings, any ? VI_PROSE_UNLIKE : VI_PROSE_NO_STYLE, start);
        return VIRES_REJECTED;
    }
    walk->wording.style = reader->style;
    walk->layers = reader->style->layers;
    const bool marked = vi_style_kind(&walk->wording, &reader->sheet, &walk->kind);
    walk->decides = (marked || !tells_kinds(walk->layers)) && walk->kind != MODEL_REPORT;
    reader->kind = walk->kind;
    reader->decides = walk->decides;
    return VIRES_OK;
}

static bool
has_decision(const struct doc_record *record)
{
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next) {
        bool found = meeting->decisions;
        for (const struct doc_item *item = meeting->items; item && !found; item = item->next)
            found = item->decisions;
        if (found)
            return true;
    }
    return false;
}

static void
set_kind(struct walk *walk)
{
    struct doc_record *record = walk->record;
    const bool marked = walk->kind != MODEL_OTHER;
    if (has_decision(record) && (!marked || walk->kind == MODEL_MINUTES))
        record->kind = MODEL_MINUTES;
    else if (marked)
        record->kind = walk->kind;
    else if (has_recommendation(record))
        record->kind = MODEL_REPORT;
}

/* A page made from minutes may have their head as its title, and nowhere else: "Minutes of the
 * meeting held on 12 October 2011".  When it was put on the page is another day. */
static void
date_by_title(struct walk *walk)
{
    struct doc_meeting *meeting = walk->record->meetings;
    const struct doc_sheet *sheet = &walk->reader->sheet;
    if (!meeting || meeting->next || meeting->has_date)
        return;
    walk->wording.sheet = sheet;
    for (size_t i = 0; i < sheet->count && sheet->lines[i].kind == DOC_LINE_FURNITURE; i++) {
        const struct vi_text line = sheet->lines[i].text;
        if (vi_text_starts_like(line, "title:") && vi_text_find_like(line, "meeting") < line.size &&
            !meeting->has_date)
            meeting->has_date = vi_wording_date(&walk->wording, line, &meeting->date);
    }
    walk->wording.sheet = &walk->reader->flow.sheet;
}

static enum vires_status
conclude(struct walk *walk, size_t severe_before)
{
    struct doc_record *record = walk->record;
    struct vires_findings *findings = walk->reader->findings;
    if (walk->status)
        return walk->status;
    if (vi_walk_failed(walk) || findings->failed)
        return VIRES_NO_MEMORY;
    if (!record->authority.size)
        record->authority =
            vi_heading_authority(&walk->reader->flow, walk->reader->program, walk->reader->scratch);
    if (walk->decision_count)
        put_into_meeting(walk);
    date_by_title(walk);
    end_meetings(walk);
    vi_walk_end_meetings(walk);
    set_kind(walk);
    vi_due_settle(record);
    if (!has_decision(record) && !has_recommendation(record) &&
        !(record->kind == MODEL_MINUTES && record->meetings) && findings->severe == severe_before)
        vi_report0(findings, VI_PROSE_NOTHING, record->place);
    if (vi_walk_failed(walk))
        return VIRES_NO_MEMORY;
    return findings->severe > severe_before ? VIRES_REJECTED : VIRES_OK;
}

static bool
prepare(struct walk *walk)
{
    struct vi_prose_reader *reader = walk->reader;
    reader->claims =
        VI_NEW_ARRAY(reader->scratch, const struct prog_style_pattern *, reader->sheet.count + 1);
    if (!reader->claims || !begin_record(walk) ||
        !vi_printings_init(&walk->printings, reader->limits, reader->scratch) ||
        !vi_flow_make(&walk->wording, reader->claims, &reader->flow))
        return false;
    walk->wording.sheet = &reader->flow.sheet;
    return true;
}

static enum vires_status
read_text(struct walk *walk, size_t severe_before, struct doc_record **out)
{
    enum vires_status status = choose(walk);
    if (status)
        return vi_walk_failed(walk) ? VIRES_NO_MEMORY : status;
    if (!prepare(walk))
        return VIRES_NO_MEMORY;
    read_blocks(walk);
    status = conclude(walk, severe_before);
    if (!status)
        *out = walk->record;
    return status;
}

enum vires_status
vi_prose_read(struct vi_prose_reader *reader, struct vi_source *source, struct doc_record **out)
{
    const struct vi_intake_means means = {.limits = reader->limits,
                                          .arena = reader->arena,
                                          .scratch = reader->scratch,
                                          .findings = reader->findings,
                                          .xml = reader->xml,
                                          .pdf = reader->pdf};
    const size_t severe_before = reader->findings->severe;
    struct walk walk = {.reader = reader,
                        .before = STYLE_START,
                        .kind = MODEL_OTHER,
                        .wording = {.program = reader->program,
                                    .match = reader->match,
                                    .sheet = &reader->sheet,
                                    .limits = reader->limits,
                                    .arena = reader->arena,
                                    .scratch = reader->scratch,
                                    .findings = reader->findings}};
    reader->style = NULL;
    reader->points = 0;
    reader->gave_up = false;
    reader->claims = NULL;
    reader->all = NULL;
    reader->all_count = reader->all_room = 0;
    reader->flow = (struct vi_flow){0};
    enum vires_status status = vi_intake_read(reader->intake, source, &means, &reader->sheet);
    if (status)
        return status;
    status = read_text(&walk, severe_before, out);
    reader->gave_up = walk.wording.given_up > 0;
    vi_printings_free(&walk.printings);
    return status;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Motions, decisions and recommendations.  What was moved is kept in its place, tentative, until
 * its outcome is known; a resolution that follows takes the motion's place, mover and vote. */
#include <string.h>

#include "base/names.h"
#include "document/prose_walk.h"

#define SENTENCE_LEAST 20 /* a shorter one, as "VOTE 5.", says nothing that could be moved */

/* --- Clauses -------------------------------------------------------------------------- */

void
vi_walk_close_clause(struct walk *walk)
{
    struct doc_clause *clause = walk->clause;
    walk->listing = false;
    if (clause)
        vi_wording_clause(&walk->wording, walk->span, clause);
    /* What a clause says of itself goes before what is said of all of them. */
    if (clause && walk->decision && walk->in_principle == walk->decision &&
        clause->effect == MODEL_EFFECT_UNKNOWN) {
        clause->effect = MODEL_IN_PRINCIPLE;
        clause->in_principle = true;
    }
    walk->clause = NULL;
}

static struct doc_clause *
open_clause(struct walk *walk, struct vi_text whole, struct vi_text label, struct vi_text text)
{
    vi_walk_close_clause(walk);
    struct doc_clause *clause = VI_NEW(walk->reader->arena, struct doc_clause);
    if (!clause)
        return NULL;
    clause->label = label;
    clause->function = clause->delegated_to = clause->consulting = VI_TEXT("");
    clause->order = ++walk->order;
    clause->place = vi_walk_place(walk, whole);
    *walk->clauses = clause;
    walk->clauses = &clause->next;
    walk->clause = clause;
    walk->decided_in = walk->block_index;
    /* A group that took no part has no place in the source: the words are still to come. */
    walk->span = text.size ? text : (struct vi_text){whole.at + whole.size, 0};
    return clause;
}

/* The paragraphs that directly follow belong to the clause; the flow runs on through them. */
static void
extend_clause(struct walk *walk, struct vi_text text)
{
    walk->span.size = (size_t)(text.at + text.size - walk->span.at);
}

/* "That this Council -": a list follows. */
static bool
ends_in_dash(struct vi_text text)
{
    return vi_text_ends(text, VI_TEXT("-")) || vi_text_ends(text, VI_TEXT("\xE2\x80\x93")) ||
           vi_text_ends(text, VI_TEXT("\xE2\x80\x94"));
}

static bool
is_unfinished(struct vi_text text)
{
    text = vi_text_trim(text);
    if (!text.size || ends_in_dash(text))
        return true;
    const char end = text.at[text.size - 1];
    return end == ':' || end == ',' || end == ';' || (end >= 'a' && end <= 'z') ||
           (end >= 'A' && end <= 'Z');
}

static bool
ends_open(struct vi_text text)
{
    text = vi_text_trim(text);
    return text.size && (text.at[text.size - 1] == ':' || ends_in_dash(text));
}

enum label_class { LABEL_NONE, LABEL_NUMBER, LABEL_LETTER, LABEL_ROMAN };

static enum label_class
class_of(struct vi_text label)
{
    int64_t number;
    if (!label.size)
        return LABEL_NONE;
    if (vi_text_number(label, &number))
        return LABEL_NUMBER;
    if (label.size == 1)
        return label.at[0] == 'i' || label.at[0] == 'v' || label.at[0] == 'x' ? LABEL_ROMAN
                                                                              : LABEL_LETTER;
    return LABEL_ROMAN;
}

/* May `label` be of the same list as `before`, later in it?  "i" follows "h", and begins one. */
static bool
follows(struct vi_text before, struct vi_text label)
{
    int64_t a, b;
    if (vi_text_number(before, &a) && vi_text_number(label, &b))
        return b > a && b <= a + 4;
    if (before.size == 1 && label.size == 1 && class_of(before) != LABEL_NUMBER &&
        class_of(label) != LABEL_NUMBER)
        return (label.at[0] > before.at[0] && label.at[0] <= before.at[0] + 4) ||
               (class_of(before) == LABEL_ROMAN && class_of(label) == LABEL_ROMAN);
    return class_of(before) == LABEL_ROMAN && class_of(label) == LABEL_ROMAN;
}

static const struct vi_text *
first_label(const struct walk *walk)
{
    const struct doc_clause *clause = walk->decision         ? walk->decision->clauses
                                      : walk->recommendation ? walk->recommendation->clauses
                                                             : NULL;
    return clause ? &clause->label : NULL;
}

/* "that, subject to the agreement of the other council:" above labelled clauses is a condition of
 * all of them, and "that, in principle:" is said of all of them. */
static void
keep_terms(struct walk *walk, struct doc_clause *stem)
{
    if (!walk->decision)
        return;
    struct doc_condition **tail = &walk->decision->conditions;
    while (*tail)
        tail = &(*tail)->next;
    vi_wording_clause(&walk->wording, walk->span, stem);
    *tail = stem->conditions;
    if (stem->in_principle)
        walk->in_principle = walk->decision;
}

/* A stem such as "That this Council" above labelled clauses is no clause of its own. */
static void
drop_stem(struct walk *walk)
{
    struct doc_clause **first = walk->decision         ? &walk->decision->clauses
                                : walk->recommendation ? &walk->recommendation->clauses
                                                       : NULL;
    if (!first || !*first || (*first)->next || (*first)->label.size || walk->clause != *first ||
        !is_unfinished(walk->span))
        return;
    keep_terms(walk, *first);
    *first = NULL;
    walk->clauses = first;
    walk->clause = NULL;
}

/* "(a) one; (b) two; and (c) three" on one line, or "one, and also agreed that two": another clause
 * begins at a label that follows the last, or at words without one. */
static bool
split_once(struct walk *walk, const struct prog_style_pattern *pattern)
{
    struct vi_wording *wording = &walk->wording;
    const struct vi_text span = walk->span;
    if (!vi_wording_match(wording, pattern, span, 0))
        return false;
    const struct vi_text label = vi_wording_group(wording, pattern, "label");
    const char *at = span.at + vi_pattern_end(wording->match);
    const size_t start = vi_pattern_start(wording->match);
    const struct vi_text before = {span.at, start};
    if (label.size && vi_wording_first(wording, STYLE_LIST, before))
        return false; /* reasons or conditions, which are not decided one by one */
    if (label.size && (!walk->clause->label.size || !follows(walk->clause->label, label)))
        return false;
    walk->span.size = start;
    const struct vi_text rest = {at, (size_t)(span.at + span.size - at)};
    open_clause(walk, label.size ? label : rest, label, rest);
    return true;
}

static void
split_clause(struct walk *walk)
{
    const struct style_layers *layers = walk->layers;
    bool found = true;
    while (walk->clause && found) {
        found = false;
        for (size_t i = 0; i < layers->count[STYLE_SPLIT] && !found; i++)
            found = split_once(walk, layers->by_role[STYLE_SPLIT][i]);
    }
}

/* "that 5 members be appointed": a number that begins the words is no label. */
static bool
is_count(struct vi_text text, struct vi_text label)
{
    const size_t after = label.size;
    return label.at == text.at && class_of(label) == LABEL_NUMBER && after + 1 < text.size &&
           text.at[after] == ' ' && text.at[after + 1] >= 'a' && text.at[after + 1] <= 'z';
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
        const struct vi_text label = vi_wording_group(wording, pattern, "label");
        if (is_count(text, label))
            continue;
        open_clause(walk, whole.size ? whole : text, label,
                    vi_wording_group(wording, pattern, "text"));
        split_clause(walk);
        return;
    }
    open_clause(walk, text, VI_TEXT(""), text);
    split_clause(walk);
}

/* --- Second printings --------------------------------------------------------------------- */

/* The same decision printed again under the same item is the same decision: it keeps its first
 * place, and its other printings go to it when the item is swept. */
static bool
is_second_printing(struct walk *walk, struct doc_decision *decision)
{
    decision->printing_of = vi_printings_add(&walk->printings, walk->item, decision);
    if (decision->printing_of)
        walk->latest = decision->printing_of;
    return decision->printing_of;
}

void
vi_walk_close_decision(struct walk *walk)
{
    vi_walk_close_clause(walk);
    walk->recommendation = NULL;
    struct doc_decision *decision = walk->decision;
    walk->decision = NULL;
    if (decision && !decision->tentative && is_second_printing(walk, decision)) {
        decision->tentative = true;
        walk->decision_number--;
    }
}

/* --- Decisions ------------------------------------------------------------------------ */

static struct doc_decision *
new_decision(struct walk *walk, struct vi_text whole)
{
    if (vi_walk_exceeds(walk, ++walk->decision_count, VI_LIMIT_DECISIONS, "decisions", whole))
        return NULL;
    struct doc_decision *decision = VI_NEW(walk->reader->arena, struct doc_decision);
    if (!decision)
        return NULL;
    decision->date = (struct vi_instant){vi_range_all(), VI_NO_MINUTE};
    decision->present = vi_range_from(0);
    decision->label = walk->label;
    decision->order = ++walk->order;
    decision->place = vi_walk_place(walk, whole);
    *walk->decisions = decision;
    walk->decisions = &decision->next;
    walk->decision = decision;
    walk->polled = NULL;
    walk->clauses = &decision->clauses;
    walk->decided_in = walk->block_index;
    return decision;
}

static void
decide(struct walk *walk, struct doc_decision *decision, enum model_outcome outcome)
{
    decision->tentative = false;
    decision->outcome = outcome;
    decision->number = ++walk->decision_number;
    walk->latest = decision;
    walk->decided_in = walk->block_index;
}

static struct doc_vote *
vote_of(struct walk *walk, struct doc_decision *decision)
{
    if (decision->votes)
        return decision->votes;
    struct doc_vote *vote = VI_NEW(walk->reader->arena, struct doc_vote);
    if (!vote)
        return NULL;
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        vote->count[way] = vi_range_from(0);
    vote->casting_by = vote->casting_by_folded = vote->of = VI_TEXT("");
    decision->votes = vote;
    return vote;
}

static void
take_casting(struct walk *walk, struct doc_vote *vote, struct vi_text text)
{
    const struct prog_style_pattern *pattern =
        vi_wording_first(&walk->wording, STYLE_CASTING, text);
    if (!pattern)
        return;
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    if (!vote->place.source)
        vote->place = vi_walk_place(walk, vi_wording_group(&walk->wording, pattern, ""));
    if (who.size) {
        vote->casting_by = vi_walk_collapsed(walk, vi_person_name(&walk->wording, who));
        vote->casting_by_folded = vi_fold_person(walk->reader->arena, vote->casting_by);
    }
    if (pattern->says[STYLE_SAYS_WAY]) {
        vote->has_casting = true;
        vote->casting = (enum model_way)(pattern->says[STYLE_SAYS_WAY] - 1);
    }
}

void
vi_walk_vote_on(struct walk *walk, struct doc_decision *decision, struct vi_text text)
{
    struct doc_vote fresh = {0};
    for (int way = 0; way < MODEL_WAY_COUNT; way++)
        fresh.count[way] = vi_range_from(0);
    fresh.casting_by = fresh.casting_by_folded = fresh.of = VI_TEXT("");
    if (!text.size)
        return;
    struct doc_vote *vote = decision->votes ? decision->votes : &fresh;
    const bool said_votes = vi_wording_vote(&walk->wording, text, vote);
    take_casting(walk, vote, text);
    if (decision->votes || (!said_votes && !fresh.has_casting && !fresh.casting_by.size))
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
        decision->moved = vi_walk_collapsed(walk, vi_person_name(&walk->wording, moved));
        decision->moved_folded = vi_fold_person(arena, decision->moved);
    }
    if (seconded.size && !decision->seconded.size) {
        decision->seconded = vi_walk_collapsed(walk, vi_person_name(&walk->wording, seconded));
        decision->seconded_folded = vi_fold_person(arena, decision->seconded);
    }
}

/* --- Motions ---------------------------------------------------------------------------- */

static void
forget_motion(struct walk *walk, size_t index)
{
    walk->motion_count--;
    memmove(&walk->motions[index], &walk->motions[index + 1],
            (walk->motion_count - index) * sizeof walk->motions[0]);
}

static bool
is_amendment(const struct doc_decision *motion)
{
    return motion->kind == MODEL_AMENDMENT;
}

struct doc_decision *
vi_walk_last(const struct walk *walk, bool moved)
{
    if (!moved || !walk->motion_count)
        return walk->latest;
    return walk->motions[walk->motion_count - 1];
}

/* The index of the last motion that is, or is not, an amendment; or motion_count. */
static size_t
last_motion(const struct walk *walk, bool amendment)
{
    for (size_t i = walk->motion_count; i > 0; i--)
        if (is_amendment(walk->motions[i - 1]) == amendment)
            return i - 1;
    return walk->motion_count;
}

/* "proposed by A, seconded by B" and nothing contrary: it was carried. */
static void
settle_motion(struct walk *walk, size_t index)
{
    struct doc_decision *motion = walk->motions[index];
    forget_motion(walk, index);
    const bool whole = motion->clauses && motion->moved.size && motion->seconded.size;
    if (motion->outcome && motion->clauses)
        decide(walk, motion, motion->outcome);
    else if (!motion->outcome && whole)
        decide(walk, motion, MODEL_CARRIED);
}

void
vi_walk_settle(struct walk *walk)
{
    vi_walk_close_decision(walk);
    while (walk->motion_count)
        settle_motion(walk, 0);
}

static struct doc_decision *
new_motion(struct walk *walk, struct vi_text whole, int kind)
{
    vi_walk_close_decision(walk);
    if (kind != MODEL_AMENDMENT)
        for (size_t i = walk->motion_count; i > 0; i--) /* carried, and nothing took its place */
            if (walk->motions[i - 1]->outcome)
                settle_motion(walk, i - 1);
    if (walk->motion_count == VI_MOTIONS_MOST)
        settle_motion(walk, 0);
    struct doc_decision *motion = new_decision(walk, whole);
    if (!motion)
        return NULL;
    motion->kind = (enum model_decision_kind)kind;
    motion->tentative = true;
    walk->motions[walk->motion_count++] = motion;
    return motion;
}

/* The resolution is on the motion before it: its mover and its vote, in its place. */
static void
take_motion(struct walk *walk, struct doc_decision *decision, bool settles)
{
    const size_t index = last_motion(walk, false);
    if (index == walk->motion_count)
        return;
    struct doc_decision *motion = walk->motions[index];
    if (!settles && motion->clauses)
        return;
    take_mover(walk, decision, motion->moved, motion->seconded);
    if (!decision->votes)
        decision->votes = motion->votes;
    forget_motion(walk, index);
}

/* --- Where words and sums stand ------------------------------------------------------------ */

/* From the first unclaimed paragraph above to the last. */
static struct vi_text
lines_before(const struct walk *walk)
{
    const struct flow_block *blocks = walk->reader->flow.blocks;
    size_t last = walk->block_index;
    if (!last || walk->list_first >= last)
        return VI_TEXT("");
    last--;
    const struct vi_text from = blocks[walk->list_first].text, to = blocks[last].text;
    return (struct vi_text){from.at, (size_t)(to.at + to.size - from.at)};
}

/* What stands after "Councillor Reed felt that". */
static struct vi_text
after_lead(struct walk *walk, struct vi_text text)
{
    if (!vi_wording_first(&walk->wording, STYLE_LEAD, text) ||
        vi_pattern_start(walk->wording.match))
        return text;
    const size_t end = vi_pattern_end(walk->wording.match);
    return (struct vi_text){text.at + end, text.size - end};
}

/* "30. FORWARD PLAN", and below it "NOTED." */
static struct vi_text
title_of_item(const struct walk *walk)
{
    if (!walk->item || !walk->item->title.size || walk->item_first + 1 != walk->block_index)
        return VI_TEXT("");
    const struct vi_text head = walk->reader->flow.blocks[walk->item_first].text;
    const size_t at = vi_text_find(head, walk->item->title);
    return at < head.size ? (struct vi_text){head.at + at, walk->item->title.size} : VI_TEXT("");
}

static struct vi_text
words_of(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text text,
         struct vi_text whole)
{
    if (pattern->words == STYLE_AROUND)
        return whole;
    if (pattern->words != STYLE_BEFORE)
        return text;
    if (walk->sentence_before.size)
        return after_lead(walk, walk->sentence_before);
    struct vi_text before = lines_before(walk);
    if (!before.size)
        before = title_of_item(walk);
    return before.size ? after_lead(walk, before) : whole;
}

/* An entry of a list has one sum in its first sentence; in rows there may be several. */
static void
take_entry(struct walk *walk, const struct flow_block *block, struct doc_amount ***tail)
{
    struct vi_text sentence = block->text;
    struct doc_amount *found = NULL, **end = &found;
    size_t at = block->kind == DOC_LINE_ROW ? block->text.size : 0;
    do {
        if (block->kind != DOC_LINE_ROW &&
            !vi_flow_sentence(walk->reader->style, walk->reader->scratch, block->text, &at,
                              &sentence))
            return;
        if (!vi_wording_sums(&walk->wording, STYLE_AMOUNT, sentence, &end))
            (void)vi_wording_sums(&walk->wording, STYLE_ENTRY, sentence, &end);
    } while (!found && at < block->text.size);
    if (!found)
        return;
    if (found->next && block->kind != DOC_LINE_ROW)
        return;
    **tail = found;
    *tail = end;
}

/* A list may stand in the paragraph itself, before the sentence that approves it. */
static void
take_first_sentence(struct walk *walk, struct doc_amount ***tail)
{
    struct vi_text sentence;
    size_t at = 0;
    if (walk->text_first.size &&
        vi_flow_sentence(walk->reader->style, walk->reader->scratch, walk->text_first, &at,
                         &sentence) &&
        sentence.at + sentence.size <= walk->span.at)
        (void)vi_wording_sums(&walk->wording, STYLE_AMOUNT, sentence, tail);
}

bool
vi_walk_is_entry(struct walk *walk)
{
    return vi_wording_first(&walk->wording, STYLE_AMOUNT, walk->block->text) ||
           vi_wording_first(&walk->wording, STYLE_ENTRY, walk->block->text);
}

static void
take_sums(struct walk *walk, enum style_where where)
{
    if (where == STYLE_HERE || !walk->clause)
        return;
    struct doc_amount **tail = &walk->clause->amounts;
    if (where == STYLE_BEFORE)
        for (size_t i = walk->item_first; i < walk->block_index; i++)
            take_entry(walk, &walk->reader->flow.blocks[i], &tail);
    if (where == STYLE_BEFORE)
        take_first_sentence(walk, &tail);
    if (where == STYLE_BEFORE)
        walk->item_first = walk->block_index;
    walk->sums = where == STYLE_AFTER ? tail : NULL;
}

/* --- Readers ------------------------------------------------------------------------------- */

/* ORDER: groups are read before any other pattern is tried, for there is one match a thread. */
struct groups {
    struct vi_text text, vote, moved, seconded;
};

static struct groups
groups_of(const struct walk *walk, const struct prog_style_pattern *pattern)
{
    const struct vi_wording *wording = &walk->wording;
    return (struct groups){.text = vi_wording_group(wording, pattern, "text"),
                           .vote = vi_wording_group(wording, pattern, "vote"),
                           .moved = vi_wording_group(wording, pattern, "moved"),
                           .seconded = vi_wording_group(wording, pattern, "seconded")};
}

/* "This was agreed", of what was moved or decided in the sentence before. */
static void
confirm(struct walk *walk, struct vi_text whole)
{
    const size_t index = last_motion(walk, false);
    struct doc_decision *subject = index < walk->motion_count ? walk->motions[index] : walk->latest;
    vi_walk_close_decision(walk);
    if (!subject)
        return;
    vi_walk_vote_on(walk, subject, whole);
    if (subject->tentative)
        subject->outcome = MODEL_CARRIED;
}

/* Does the paragraph below begin a list? */
static bool
list_follows(struct walk *walk)
{
    static const char *const firsts[] = {"1", "a", "A", "i"};
    const struct vi_flow *flow = &walk->reader->flow;
    if (walk->block_index + 1 >= flow->count)
        return false;
    const struct vi_text next = flow->blocks[walk->block_index + 1].text;
    for (size_t i = 0; i < walk->layers->line_count; i++) {
        const struct prog_style_pattern *pattern = walk->layers->lines[i];
        if (pattern->role != STYLE_CLAUSE || !vi_wording_match(&walk->wording, pattern, next, 0))
            continue;
        const struct vi_text label = vi_wording_group(&walk->wording, pattern, "label");
        for (size_t j = 0; j < VI_COUNT(firsts); j++)
            if (vi_text_is(label, firsts[j]))
                return true;
    }
    return false;
}

void
vi_walk_resolution(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text whole)
{
    const struct groups groups = groups_of(walk, pattern);
    const int outcome = pattern->says[STYLE_SAYS_OUTCOME];
    if (pattern->words == STYLE_BEFORE && walk->said_before) {
        confirm(walk, whole);
        return;
    }
    vi_walk_close_decision(walk);
    struct doc_decision *decision = new_decision(walk, whole);
    if (!decision)
        return;
    decision->kind = (enum model_decision_kind)pattern->says[STYLE_SAYS_DECISION];
    decide(walk, decision, outcome ? (enum model_outcome)outcome : MODEL_CARRIED);
    vi_walk_vote_on(walk, decision, groups.vote);
    take_mover(walk, decision, groups.moved, groups.seconded);
    const bool stem = pattern->words == STYLE_BEFORE && list_follows(walk);
    take_motion(walk, decision, pattern->settles || stem);
    if (stem)
        return; /* "AGREED", and below it what */
    const struct vi_text words = words_of(walk, pattern, groups.text, whole);
    open_first_clause(walk, words);
    take_sums(walk, pattern->sums);
    if (pattern->words != STYLE_HERE && !ends_open(words))
        vi_walk_close_decision(walk); /* a whole sentence, which says all */
}

void
vi_walk_recommendation(struct walk *walk, const struct prog_style_pattern *pattern,
                       struct vi_text whole)
{
    const struct vi_text text = vi_wording_group(&walk->wording, pattern, "text");
    vi_walk_close_decision(walk);
    if (!walk->item && !vi_walk_item(walk, whole))
        return;
    struct doc_recommendation *made = VI_NEW(walk->reader->arena, struct doc_recommendation);
    if (!made)
        return;
    made->from = VI_TEXT("");
    made->place = vi_walk_place(walk, whole);
    *walk->recommendations = made;
    walk->recommendations = &made->next;
    walk->recommendation = made;
    walk->clauses = &made->clauses;
    open_first_clause(walk, text);
}

static struct doc_decision *lacking_motion(const struct walk *walk, const struct groups *groups);

/* Names alone are those of what was moved or decided just before, if it has none. */
static bool
is_mover_of_last(const struct walk *walk, const struct groups *groups)
{
    const bool near = walk->latest && walk->decided_in + 1 >= walk->block_index;
    const bool next = walk->said_before || !walk->sentence_before.size;
    return lacking_motion(walk, groups) || (near && next && !walk->latest->moved.size) ||
           (walk->sentence_before.size && walk->sentence_before.size < SENTENCE_LEAST);
}

/* "An amendment was moved by A, seconded by B", and nothing of what it says. */
static bool
names_movers_alone(const struct prog_style_pattern *pattern, const struct groups *groups,
                   struct vi_text whole)
{
    return pattern->words == STYLE_HERE && !groups->text.size && groups->moved.size &&
           (!ends_open(whole) || pattern->says[STYLE_SAYS_DECISION] == MODEL_AMENDMENT);
}

void
vi_walk_motion(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct groups groups = groups_of(walk, pattern);
    if (pattern->words == STYLE_BEFORE && is_mover_of_last(walk, &groups)) {
        vi_walk_moved(walk, pattern, whole);
        return;
    }
    const int kind = pattern->says[STYLE_SAYS_DECISION];
    if (names_movers_alone(pattern, &groups, whole)) {
        struct doc_decision *bare = new_motion(walk, whole, kind);
        if (bare)
            take_mover(walk, bare, groups.moved, groups.seconded);
        walk->decision = NULL; /* its words stand below */
        return;
    }
    const struct vi_text words = words_of(walk, pattern, groups.text, whole);
    struct doc_decision *motion = walk->motion_count ? walk->motions[walk->motion_count - 1] : NULL;
    /* Its words alone, after the names of those who moved it. */
    const bool words_only = motion && !motion->clauses && !groups.moved.size;
    if (words_only) {
        vi_walk_close_decision(walk);
        walk->decision = motion;
        walk->clauses = &motion->clauses;
    } else {
        motion = new_motion(walk, whole, kind);
    }
    if (!motion)
        return;
    take_mover(walk, motion, groups.moved, groups.seconded);
    vi_walk_vote_on(walk, motion, groups.vote);
    if (pattern->says[STYLE_SAYS_OUTCOME])
        motion->outcome = (enum model_outcome)pattern->says[STYLE_SAYS_OUTCOME];
    open_first_clause(walk, words);
    take_sums(walk, pattern->sums);
    if (pattern->words != STYLE_HERE && !ends_open(words))
        vi_walk_close_decision(walk);
    if (pattern->says[STYLE_SAYS_OUTCOME] > MODEL_CARRIED) {
        walk->motion_count -= walk->motions[walk->motion_count - 1] == motion;
        decide(walk, motion, motion->outcome);
    }
}

/* Does what is said end in "and", or a comma: is the decision still to come? */
static bool
looks_forward(struct vi_text whole)
{
    whole = vi_text_trim(whole);
    return vi_text_ends(whole, VI_TEXT(" and")) || vi_text_ends(whole, VI_TEXT(",")) ||
           vi_text_ends(whole, VI_TEXT(":")) || vi_text_ends(whole, VI_TEXT(" unanimously"));
}

/* One on notice, by who submitted it: at the meeting it is moved, perhaps by another. */
static struct doc_decision *
submitted_motion(struct doc_decision *motion)
{
    if (!motion->submitted || !motion->clauses || motion->seconded.size)
        return NULL;
    motion->moved = motion->moved_folded = VI_TEXT("");
    motion->submitted = false;
    return motion;
}

/* A motion that lacks its mover, or that has one and lacks only the seconder who is named. */
static struct doc_decision *
lacking_motion(const struct walk *walk, const struct groups *groups)
{
    for (size_t i = walk->motion_count; i > 0; i--) {
        struct doc_decision *motion = walk->motions[i - 1];
        if (groups->moved.size ? !motion->moved.size : !motion->seconded.size)
            return motion;
    }
    if (walk->motion_count && groups->moved.size)
        return submitted_motion(walk->motions[walk->motion_count - 1]);
    return NULL;
}

/* Was it decided in these very words? */
static bool
is_within(const struct walk *walk, const struct doc_decision *decision, struct vi_text whole)
{
    const uint32_t from = vi_walk_place(walk, whole).offset;
    const struct vi_text end = {whole.at + whole.size - 1, 1};
    return decision->place.offset >= from &&
           decision->place.offset <= vi_walk_place(walk, end).offset;
}

/* Who moved is said below a decision or above it: above, if the one before has its mover. */
void
vi_walk_moved(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct groups groups = groups_of(walk, pattern);
    struct doc_decision *latest = walk->latest;
    const bool near = latest && walk->decided_in + 1 >= walk->block_index;
    struct doc_decision *motion = lacking_motion(walk, &groups);
    vi_walk_close_clause(walk);
    if (latest && !latest->moved.size && is_within(walk, latest, whole)) {
        take_mover(walk, latest, groups.moved, groups.seconded);
    } else if (motion) {
        take_mover(walk, motion, groups.moved, groups.seconded);
        vi_walk_vote_on(walk, motion, whole);
    } else if (near && !looks_forward(whole) &&
               (groups.moved.size ? !latest->moved.size : !latest->seconded.size)) {
        take_mover(walk, latest, groups.moved, groups.seconded);
        vi_walk_vote_on(walk, latest, whole);
    } else if (groups.moved.size) {
        motion = new_motion(walk, whole, MODEL_DECISION_ANY);
        if (motion) {
            take_mover(walk, motion, groups.moved, groups.seconded);
            vi_walk_vote_on(walk, motion, whole);
            motion->submitted = pattern->of || pattern->reach == STYLE_IN_LINE;
        }
        walk->decision = NULL; /* it waits for a resolution, not for words */
    }
}

/* What was voted on: the last motion of the kind named, or the latest decision. */
static struct doc_decision *
subject_of(struct walk *walk, const struct prog_style_pattern *pattern, size_t *index)
{
    /* Lines with figures do not say on what, and an amendment is voted on before the motion. */
    const bool unnamed = (pattern->role == STYLE_VOTED || pattern->role == STYLE_CAST) &&
                         pattern->reach == STYLE_IN_LINE;
    const bool amendment =
        pattern->says[STYLE_SAYS_DECISION] == MODEL_AMENDMENT ||
        (unnamed && walk->motion_count && is_amendment(walk->motions[walk->motion_count - 1]));
    *index = last_motion(walk, amendment);
    if (*index == walk->motion_count && !amendment && !walk->latest)
        *index = last_motion(walk, true);
    struct doc_decision *motion = *index < walk->motion_count ? walk->motions[*index] : NULL;
    if (amendment || !walk->latest ||
        (motion && (motion->order > walk->latest->order || is_amendment(walk->latest) ||
                    walk->latest->outcome > MODEL_CARRIED)))
        return motion;
    *index = walk->motion_count;
    return walk->latest;
}

/* Lines of a count or of names below what became of an amendment tell the vote on it. */
static struct doc_decision *
polled_or(struct walk *walk, const struct prog_style_pattern *pattern, size_t *index)
{
    *index = walk->motion_count;
    return walk->polled && pattern->reach == STYLE_IN_LINE ? walk->polled
                                                           : subject_of(walk, pattern, index);
}

void
vi_walk_voted(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text vote = vi_wording_group(&walk->wording, pattern, "vote");
    size_t index;
    vi_walk_close_clause(walk);
    struct doc_decision *subject = polled_or(walk, pattern, &index);
    const struct vi_text said_in = vote.size ? vote : whole;
    struct doc_vote fresh = {0};
    const bool counted = subject && !subject->tentative && subject->votes;
    if (!subject || (counted && subject != walk->polled)) /* of the resolution to come */
        subject = vi_wording_vote(&walk->wording, said_in, &fresh)
                      ? new_motion(walk, whole, MODEL_DECISION_ANY)
                      : NULL;
    if (subject)
        vi_walk_vote_on(walk, subject, said_in);
    if (subject && !subject->clauses)
        walk->decision = NULL; /* it waits for a resolution, not for words */
}

void
vi_walk_outcome(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct groups groups = groups_of(walk, pattern);
    const enum model_outcome outcome = (enum model_outcome)pattern->says[STYLE_SAYS_OUTCOME];
    size_t index;
    vi_walk_close_decision(walk);
    struct doc_decision *subject = subject_of(walk, pattern, &index);
    if (!subject || (!subject->tentative && subject->outcome > MODEL_CARRIED))
        return; /* what was lost stays lost, whatever is carried after it */
    take_mover(walk, subject, groups.moved, groups.seconded);
    vi_walk_vote_on(walk, subject, groups.vote.size ? groups.vote : whole);
    subject->outcome = outcome;
    if (!subject->tentative)
        return;
    walk->polled = is_amendment(subject) ? subject : NULL;
    /* A motion that was carried may be printed again as a resolution. */
    if (outcome == MODEL_CARRIED && !is_amendment(subject))
        return;
    forget_motion(walk, index);
    if (subject->clauses)
        decide(walk, subject, outcome);
}

/* --- Votes by name ---------------------------------------------------------------------------- */

static void
add_cast(struct walk *walk, struct doc_vote *vote, struct vi_text name, enum model_way way)
{
    struct doc_cast **tail = &vote->casts;
    struct doc_cast *cast = VI_NEW(walk->reader->arena, struct doc_cast);
    if (!cast)
        return;
    cast->member = vi_walk_collapsed(walk, name);
    cast->folded = vi_fold_person(walk->reader->arena, cast->member);
    cast->way = way;
    cast->place = vi_walk_place(walk, name);
    cast->next = *tail; /* turned round when the meeting ends */
    *tail = cast;
}

void
vi_walk_cast(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text names = vi_wording_group(&walk->wording, pattern, "names");
    const struct vi_text count_text = vi_wording_group(&walk->wording, pattern, "count");
    const enum model_way way = (enum model_way)(pattern->says[STYLE_SAYS_WAY] - 1);
    size_t index, strange, listed_count = 0;
    int64_t count;
    vi_walk_close_clause(walk);
    struct doc_decision *subject = polled_or(walk, pattern, &index);
    struct doc_vote *vote = subject ? vote_of(walk, subject) : NULL;
    if (!vote)
        return;
    if (!vote->place.source)
        vote->place = vi_walk_place(walk, whole);
    vote->recorded = true;
    const struct vi_listed *listed = vi_persons_read(&walk->wording, names, VI_TEXT(""), &strange);
    for (; listed; listed = listed->next, listed_count++)
        add_cast(walk, vote, listed->name, way);
    if (count_text.size && vi_text_number(count_text, &count) &&
        (uint64_t)count <= walk->reader->limits->value[VI_LIMIT_COUNT]) {
        vote->stated[way] = true;
        vote->count[way] = vi_range_exact(count);
    }
}

static bool
mentions(struct walk *walk, const struct doc_decision *motion, struct vi_text who)
{
    struct vi_text words = vi_fold_person(walk->reader->scratch, who), word, last = VI_TEXT("");
    while (vi_text_word(&words, &word))
        last = word;
    if (!last.size || !motion->clauses)
        return false;
    const struct vi_text text = vi_fold(walk->reader->scratch, motion->clauses->text);
    return vi_text_find(text, last) < text.size;
}

static size_t
nomination_of(struct walk *walk, struct vi_text who)
{
    for (size_t i = 0; i < walk->motion_count; i++)
        if (mentions(walk, walk->motions[i], who))
            return i;
    return walk->motion_count;
}

/* "For Councillor Reed", the names below, and "(11)". */
void
vi_walk_ballot(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    const struct vi_text count_text = vi_wording_group(&walk->wording, pattern, "count");
    int64_t count;
    vi_walk_close_decision(walk);
    if (who.size) {
        const size_t index = nomination_of(walk, who);
        if (index == walk->motion_count)
            return;
        struct doc_decision *nomination = walk->motions[index];
        forget_motion(walk, index); /* it goes to the end: the one that is counted */
        walk->motions[walk->motion_count++] = nomination;
        walk->section = STYLE_BALLOT;
    }
    if (!count_text.size || !walk->motion_count || !vi_text_number(count_text, &count) ||
        (uint64_t)count > walk->reader->limits->value[VI_LIMIT_COUNT])
        return;
    struct doc_vote *vote = vote_of(walk, walk->motions[walk->motion_count - 1]);
    if (!vote)
        return;
    vote->stated[MODEL_FOR] = true;
    vote->count[MODEL_FOR] = vi_range_exact(count);
    vote->place = vi_walk_place(walk, whole);
}

void
vi_walk_elected(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text who = vi_wording_group(&walk->wording, pattern, "who");
    (void)whole;
    vi_walk_close_decision(walk);
    const size_t index = nomination_of(walk, who);
    if (index == walk->motion_count)
        return;
    decide(walk, walk->motions[index], MODEL_CARRIED);
    forget_motion(walk, index);
    for (size_t i = walk->motion_count; i > 0; i--) {
        struct doc_decision *other = walk->motions[i - 1];
        if (!other->votes || !other->votes->stated[MODEL_FOR])
            continue;
        decide(walk, other, MODEL_LOST);
        forget_motion(walk, i - 1);
    }
}

/* --- Clauses and what goes on ------------------------------------------------------------------
 */

/* Not of a whole sentence without a label: what has a number below it is another paragraph. */
bool
vi_walk_has_clauses(const struct walk *walk)
{
    const struct vi_text *first = first_label(walk);
    return (walk->decision || walk->recommendation) &&
           (!first || first->size || (walk->clause && is_unfinished(walk->span)));
}

bool
vi_walk_in_list(const struct walk *walk, struct vi_text number, struct vi_text whole,
                bool next_item)
{
    if (!vi_walk_has_clauses(walk))
        return false;
    if (vi_walk_waits(walk))
        return !next_item;
    if (!walk->clause)
        return false;
    if (!walk->clause->label.size)
        return is_unfinished(walk->span) && !next_item;
    if (!follows(walk->clause->label, number))
        return false;
    const char end = whole.at[whole.size - 1];
    return is_unfinished(walk->span) || end == '.' || end == ';' || end == ',';
}

bool
vi_walk_waits(const struct walk *walk)
{
    return (walk->decision && !walk->decision->clauses) ||
           (walk->recommendation && !walk->recommendation->clauses);
}

/* Of the list of clauses that is open, or of its first? */
static bool
is_of_list(const struct vi_text *first, struct vi_text last, struct vi_text label)
{
    return !first || !first->size || !last.size || follows(last, label);
}

/* "a) It was resolved to ..." and below it "b) Resolved to ...": paragraphs that have labels, each
 * of which decides by itself. */
static bool
is_next_labelled(struct walk *walk, struct vi_text label, struct vi_text text)
{
    const struct doc_decision *open = walk->decision ? walk->decision : walk->latest;
    struct vi_text words;
    return open && open->label.size && follows(open->label, label) &&
           vi_walk_resolves(walk, text, &words);
}

void
vi_walk_clause(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole)
{
    const struct vi_text label = vi_wording_group(&walk->wording, pattern, "label");
    const struct vi_text text = vi_wording_group(&walk->wording, pattern, "text");
    int64_t number;
    if (vi_text_number(label, &number) && (number == 1 || number == walk->inner + 1))
        walk->inner = number;
    const bool decides = is_next_labelled(walk, label, text);
    if (!decides && walk->sums && vi_walk_goes_on(walk, whole))
        return;
    walk->sums = NULL;
    if (walk->clause && !walk->recommendation && (walk->clause->label.size == 0 || walk->listing) &&
        (walk->listing || vi_wording_first(&walk->wording, STYLE_LIST, walk->span))) {
        walk->listing = true; /* reasons or conditions, which are not decided one by one */
        extend_clause(walk, whole);
        return;
    }
    const struct vi_text *first = first_label(walk);
    const struct vi_text last = walk->clause ? walk->clause->label : VI_TEXT("");
    /* (i) below (a): a list within the clause. */
    if (walk->clause && last.size && first && class_of(*first) != class_of(label) &&
        !follows(last, label) && is_unfinished(walk->span)) {
        extend_clause(walk, whole);
        return;
    }
    if (vi_walk_has_clauses(walk) && is_of_list(first, last, label) && !decides) {
        struct vi_text words;
        if (label.size)
            drop_stem(walk);
        /* "The Director 1. AGREED to ..." */
        const bool lead = label.size && text.size && vi_walk_resolves(walk, text, &words);
        open_clause(walk, whole, label, lead && words.size ? words : text);
        split_clause(walk);
        return;
    }
    vi_walk_close_decision(walk);
    walk->label = label;
    walk->label_stays = !text.size;
    if (text.size)
        vi_walk_text(walk, text);
}

/* Does what is open go on in another paragraph?  By its own end, or by how that begins. */
static bool
goes_on_in(struct vi_text open, struct vi_text text, bool listed)
{
    const char end = open.size ? open.at[open.size - 1] : ':';
    if (end == ':' || end == ',' || end == ';' || ends_in_dash(open))
        return true;
    const bool bullet = listed || text.at[0] == '-' || text.at[0] == '*' ||
                        vi_text_starts(text, VI_TEXT("\xE2\x80\xA2"));
    return is_unfinished(open) && (bullet || (text.at[0] >= 'a' && text.at[0] <= 'z'));
}

bool
vi_walk_goes_on(struct walk *walk, struct vi_text text)
{
    if (walk->sums && walk->latest && walk->latest->clauses) {
        struct doc_amount **tail = walk->sums;
        while (*tail)
            tail = &(*tail)->next;
        walk->sums = tail;
        take_entry(walk, walk->block, &tail);
        if (tail != walk->sums) {
            walk->sums = tail;
            return true;
        }
    }
    if (vi_walk_waits(walk) && !(walk->decision && walk->decision->tentative)) {
        open_first_clause(walk, after_lead(walk, text));
        return true;
    }
    if (walk->clause && goes_on_in(walk->span, text, walk->block->kind == DOC_LINE_LISTED)) {
        extend_clause(walk, text);
        return true;
    }
    return false;
}

/* Printings were put in front of each other. */
static void
turn_printings(struct doc_decision *decision)
{
    struct doc_decision *turned = NULL;
    while (decision->printings) {
        struct doc_decision *next = decision->printings->next;
        decision->printings->next = turned;
        turned = decision->printings;
        decision->printings = next;
    }
    decision->printings = turned;
}

void
vi_walk_sweep(struct doc_decision **list)
{
    struct doc_decision *const *first = list;
    while (*list) {
        struct doc_decision *decision = *list;
        if (!decision->tentative) {
            list = &decision->next;
            continue;
        }
        *list = decision->next;
        if (decision->printing_of) {
            decision->next = decision->printing_of->printings;
            decision->printing_of->printings = decision;
        }
    }
    for (struct doc_decision *at = *first; at; at = at->next)
        turn_printings(at);
}

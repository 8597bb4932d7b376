/* SPDX-License-Identifier: Apache-2.0 */
/* Patterns that the text must match, must not match, or whose matches must be followed up by
 * something that the record tells. */
#include "base/names.h"
#include "kinds/drafting.h"
#include "kinds/phrases.h"
#include "kinds/search.h"

/* By a glance at the whole text. */
static bool
may_match(const struct vi_drafting *drafting, const struct vi_pattern *pattern)
{
    return pattern && vi_pattern_may_match(pattern, drafting->text->glance);
}

/* And at this part of it: what was seen is kept for the patterns to come. */
static bool
may_match_in(struct vi_drafting *drafting, const struct vi_pattern *pattern,
             const struct doc_block *block)
{
    const struct doc_text *text = drafting->text;
    const struct vi_found_glimpse *glimpse;
    if (!may_match(drafting, pattern))
        return false;
    glimpse = vi_glimpse_at(drafting->judgement, (size_t)(block - text->blocks));
    return !glimpse || vi_pattern_may_match_in(pattern, text->glance, &glimpse->seen);
}

/* Searches from *at on; false: no more, or it could not be searched. */
static bool
find(struct vi_drafting *drafting, const struct vi_pattern *pattern, struct vi_text text,
     size_t *at, struct vi_text *found)
{
    struct vi_judgement *judgement = drafting->judgement;
    if (!vi_search(judgement, pattern, text, *at))
        return false;
    *found = vi_search_found(judgement, text);
    *at = vi_pattern_next(judgement->match);
    return true;
}

static bool
matches(struct vi_drafting *drafting, const struct vi_pattern *pattern,
        const struct doc_block *block)
{
    struct vi_text found;
    size_t at = 0;
    return pattern && may_match_in(drafting, pattern, block) &&
           find(drafting, pattern, block->text, &at, &found);
}

static struct vi_text
shown(struct vi_drafting *drafting, struct vi_text text, struct vi_text found)
{
    const size_t from = (size_t)(found.at - text.at);
    const struct vi_text words = vi_drafting_clip(text, from, from + found.size);
    return vi_say(drafting->judgement, words.size < found.size ? "\"%t ...\"" : "\"%t\"", &words);
}

/* --- What must not stand there ------------------------------------------------------------------
 */

static void
forbid(struct vi_drafting *drafting, const struct doc_block *block)
{
    struct vi_text found;
    if (!may_match_in(drafting, drafting->fields->must_not_match, block) ||
        matches(drafting, drafting->fields->unless_match, block))
        return;
    for (size_t at = 0; !drafting->full && find(drafting, drafting->fields->must_not_match,
                                                block->text, &at, &found);) {
        const struct vi_text words = shown(drafting, block->text, found);
        (void)vi_drafting_find(drafting, block, (size_t)(found.at - block->text.at),
                               vi_say(drafting->judgement, "the text has %t", &words));
    }
}

/* --- What must be followed up -------------------------------------------------------------------
 */

static bool
has_event(const struct doc_event *list, uint32_t event)
{
    for (; list; list = list->next)
        if (list->event == event)
            return true;
    return false;
}

static bool
decisions_have(const struct doc_decision *decision, uint32_t event)
{
    for (; decision; decision = decision->next)
        if (has_event(decision->events, event))
            return true;
    return false;
}

/* The public may have been excluded in an item before: anywhere in the meeting is enough. */
static bool
meeting_has(const struct doc_meeting *meeting, uint32_t event)
{
    if (has_event(meeting->events, event) || decisions_have(meeting->decisions, event))
        return true;
    for (const struct doc_item *at = meeting->items; at; at = at->next)
        if (has_event(at->events, event) || decisions_have(at->decisions, event))
            return true;
    return false;
}

static bool
is_recorded(struct vi_drafting *drafting, const struct doc_block *block)
{
    const struct vi_drafting_fields *fields = drafting->fields;
    const struct doc_record *record = drafting->judgement->subject->record;
    struct vi_subject own = *drafting->judgement->subject;
    struct vi_judgement judgement = *drafting->judgement;
    own.meeting = block->meeting ? block->meeting : own.meeting;
    own.item = block->item ? block->item : own.item;
    own.decision = block->decision ? block->decision : own.decision;
    judgement.subject = &own;
    if (fields->by_fact)
        return vi_fact_of(&judgement, fields->by_fact) != NULL;
    if (vi_event_of(&judgement, fields->by_event))
        return true;
    if (own.meeting)
        return meeting_has(own.meeting, fields->by_event);
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        if (meeting_has(at, fields->by_event))
            return true;
    return false;
}

static struct vi_text
wanted_noun(const struct vi_drafting *drafting)
{
    const struct prog_program *program = drafting->judgement->program;
    return drafting->fields->by_fact ? program->fact[drafting->fields->by_fact].noun
                                     : program->event[drafting->fields->by_event].noun;
}

/* In an extract what follows up may have been left out. */
static void
leave_open(struct vi_drafting *drafting, struct vi_part *part, struct vi_text noun)
{
    struct vi_judgement *judgement = drafting->judgement;
    struct vi_judgement own = *judgement;
    if (!part || judgement->subject->record->extent == MODEL_WHOLE)
        return;
    part->truth = VI_UNKNOWN;
    vi_missing(&own, true, vi_say(judgement, "followed up %t %t", &noun, &judgement->subject->path),
               noun, vi_phrase_in_full(judgement));
    part->missing = own.missing;
}

/* Words of the meeting that follow up what is found; looked for once. */
static bool
is_said(struct vi_drafting *drafting, const struct doc_block *block)
{
    if (!drafting->fields->by_match)
        return false;
    if (drafting->said_in == block->meeting && drafting->said_known)
        return drafting->said;
    drafting->said_in = block->meeting;
    drafting->said_known = true;
    drafting->said = false;
    for (size_t i = 0; i < drafting->text->count && !drafting->said; i++)
        if (drafting->text->blocks[i].meeting == block->meeting)
            drafting->said =
                matches(drafting, drafting->fields->by_match, &drafting->text->blocks[i]);
    return drafting->said;
}

static void
follow_event(struct vi_drafting *drafting, const struct doc_block *block, struct vi_text found)
{
    const struct vi_text noun = wanted_noun(drafting);
    const struct vi_text words = shown(drafting, block->text, found);
    if (is_recorded(drafting, block) || is_said(drafting, block))
        return;
    leave_open(drafting,
               vi_drafting_find(drafting, block, (size_t)(found.at - block->text.at),
                                vi_say(drafting->judgement,
                                       "the text has %t, and %t is not recorded", &words, &noun)),
               noun);
}

static bool
read_count(struct vi_text word, int64_t *out)
{
    static const char *const numbers[] = {"no",   "one",    "two",   "three", "four",
                                          "five", "six",    "seven", "eight", "nine",
                                          "ten",  "eleven", "twelve"};
    for (size_t i = 0; i < VI_COUNT(numbers); i++)
        if (vi_drafting_is_one_of(word, (const char *const[]){numbers[i], NULL})) {
            *out = (int64_t)i;
            return true;
        }
    return vi_text_number(word, out);
}

static int64_t
count_votes(const struct doc_decision *decision)
{
    int64_t count = 0;
    for (; decision; decision = decision->next)
        for (const struct doc_vote *at = decision->votes; at; at = at->next)
            count++;
    return count;
}

/* "Three separate votes were taken": as many as the item records. */
static void
follow_count(struct vi_drafting *drafting, const struct doc_block *block, struct vi_text found)
{
    struct vi_judgement *judgement = drafting->judgement;
    struct vi_text number;
    int64_t said;
    if (!block->item ||
        !vi_pattern_group(drafting->fields->followed_up, judgement->match, "number", &number) ||
        !read_count(number, &said))
        return;
    const int64_t votes = count_votes(block->item->decisions);
    const struct vi_text words = shown(drafting, block->text, found);
    if (votes != said)
        leave_open(
            drafting,
            vi_drafting_find(
                drafting, block, (size_t)(found.at - block->text.at),
                vi_say(judgement, "the text has %t, but the number recorded is %n", &words, votes)),
            VI_TEXT("how many votes were taken"));
}

/* A condition that is recorded without its words may have any. */
static bool
has_words(struct vi_drafting *drafting, const struct doc_condition *condition, struct vi_text found)
{
    struct vi_arena *scratch = drafting->judgement->scratch;
    for (; condition; condition = condition->next)
        if (!condition->phrase.size || vi_text_find(vi_fold(scratch, condition->phrase), found) <
                                           vi_fold(scratch, condition->phrase).size)
            return true;
    return false;
}

/* "Subject to consent" is the condition of a clause, or of all. */
static void
follow_condition(struct vi_drafting *drafting, const struct doc_block *block, struct vi_text found)
{
    struct vi_judgement *judgement = drafting->judgement;
    const struct doc_clause *clause = block->clause;
    struct vi_text principle = VI_TEXT("");
    if (!clause)
        return;
    (void)vi_pattern_group(drafting->fields->followed_up, judgement->match, "principle",
                           &principle);
    const struct vi_text folded = vi_fold(judgement->scratch, found);
    const bool told =
        principle.size
            ? clause->in_principle || clause->effect == MODEL_IN_PRINCIPLE
            : has_words(drafting, clause->conditions, folded) ||
                  (block->decision && has_words(drafting, block->decision->conditions, folded));
    const struct vi_text words = shown(drafting, block->text, found);
    if (!told)
        (void)vi_drafting_find(
            drafting, block, (size_t)(found.at - block->text.at),
            vi_say(judgement,
                   principle.size
                       ? "the text has %t, and the clause is not recorded as one that approves in "
                         "principle only"
                       : "the text has %t, and no condition with these words is recorded",
                   &words));
}

static void
follow_up(struct vi_drafting *drafting, const struct doc_block *block)
{
    struct vi_text found;
    if (!may_match_in(drafting, drafting->fields->followed_up, block) ||
        matches(drafting, drafting->fields->unless_match, block))
        return;
    for (size_t at = 0; !drafting->full &&
                        find(drafting, drafting->fields->followed_up, block->text, &at, &found);) {
        if (drafting->fields->counted == VI_COUNTED_VOTES)
            follow_count(drafting, block, found);
        else if (drafting->fields->counted == VI_COUNTED_CONDITIONS)
            follow_condition(drafting, block, found);
        else
            follow_event(drafting, block, found);
    }
}

/* --- What must stand there -----------------------------------------------------------------------
 */

/* A part that is asked about and is not there is for rules on contents to complain of. */
static void
demand(struct vi_drafting *drafting)
{
    struct vi_judgement *judgement = drafting->judgement;
    const struct doc_block *first = NULL;
    const bool may = may_match(drafting, drafting->fields->must_match);
    for (size_t i = 0; i < drafting->count && (may || !first); i++) {
        const struct doc_block *block = &drafting->blocks[i];
        if (!vi_drafting_reads(drafting, block))
            continue;
        first = first ? first : block;
        if (matches(drafting, drafting->fields->must_match, block) || judgement->failure)
            return;
    }
    if (!first) {
        judgement->idle = true;
        return;
    }
    const struct vi_text *says = &drafting->fields->says;
    const struct vi_text where = vi_drafting_where(drafting, first);
    const struct vi_text it = where.size ? VI_TEXT("it") : judgement->subject->name;
    struct vi_part *part =
        vi_drafting_find(drafting, first, 0,
                         says->size ? vi_say(judgement, "%t does not say %t", &it, says)
                                    : VI_TEXT("the words that have to be there are not"));
    if (!drafting->fields->part)
        leave_open(drafting, part, VI_TEXT("whether it stands elsewhere in the document"));
}

void
vi_drafting_patterns(struct vi_drafting *drafting)
{
    const struct vi_drafting_fields *fields = drafting->fields;
    if (fields->must_match)
        demand(drafting);
    if (!may_match(drafting, fields->must_not_match) && !may_match(drafting, fields->followed_up))
        return;
    for (size_t i = 0; i < drafting->count && !drafting->full; i++) {
        const struct doc_block *block = &drafting->blocks[i];
        if (!vi_drafting_reads(drafting, block))
            continue;
        if (fields->must_not_match)
            forbid(drafting, block);
        if (fields->followed_up)
            follow_up(drafting, block);
    }
}

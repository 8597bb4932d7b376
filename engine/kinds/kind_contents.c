/* SPDX-License-Identifier: Apache-2.0 */
/* A document contains a part: present, not empty, and not a mere pointer to somewhere else. */
#include "kinds/check.h"
#include "kinds/drafting.h"
#include "kinds/phrases.h"
#include "kinds/search.h"

#define FIELD(member) offsetof(struct vi_contents_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "part", .type = VI_FIELD_WORD, .offset = FIELD(part), .words = model_parts,
     .required = true, .doc = "the part that has to be there"},
    {.name = "mentioned", .type = VI_FIELD_ANSWER, .offset = FIELD(mentioned),
     .doc = "only where the document has a heading for it, or the part itself"},
    {.name = "stated-by", .type = VI_FIELD_WORDS, .offset = FIELD(stated_by), .words = model_record_kinds,
     .doc = "kinds of record that have to contain it; in others its absence leaves it open"},
    {.name = "stand-in", .type = VI_FIELD_PATTERN, .offset = FIELD(stand_in),
     .doc = "texts that only point elsewhere in the report"},
    {.name = "nil", .type = VI_FIELD_PATTERN, .offset = FIELD(nil),
     .doc = "texts that say there is nothing to say, where that is not enough"},
    {.name = "by-match", .type = VI_FIELD_PATTERN, .offset = FIELD(by_match),
     .doc = "words of any paragraph that give the part without its name"},
    {0},
};
/* clang-format on */

static void
check(const void *written, const struct vi_kind_check *context)
{
    const uint32_t subjects =
        1u << MODEL_RECORD | 1u << MODEL_ITEM | 1u << MODEL_DECISION | 1u << MODEL_EVENT;
    (void)written;
    if (!(subjects >> context->selector->to & 1))
        vi_report3(context->findings, VI_KIND_SUBJECT, context->place, VI_TEXT("contents"),
                   vi_text_from(vi_words_name(model_subjects, (int)context->selector->to)),
                   VI_TEXT("a record, an item, a decision or an event"));
}

/* --- What there is of it ---------------------------------------------------------------- */

/* ORDER: the more of it, the higher. */
enum state { STATE_ABSENT, STATE_EMPTY, STATE_NIL, STATE_STAND_IN, STATE_GIVEN };

struct found {
    enum state state;
    const struct doc_block *block; /* where that is seen; NULL: absent */
};

static bool
matches(struct vi_judgement *judgement, const struct vi_pattern *pattern, struct vi_text text)
{
    return pattern && vi_search(judgement, pattern, text, 0);
}

static enum state
state_of(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
         const struct doc_block *block)
{
    if (block->kind == DOC_LINE_HEADING)
        return STATE_EMPTY;
    if (matches(judgement, contents->nil, block->text))
        return STATE_NIL;
    return matches(judgement, contents->stand_in, block->text) ? STATE_STAND_IN : STATE_GIVEN;
}

static void
look_at(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
        const struct doc_block *block, struct found *found)
{
    if (found->state == STATE_GIVEN)
        return;
    if (matches(judgement, contents->by_match, block->text))
        *found = (struct found){STATE_GIVEN, block};
    if ((int)block->named != contents->part)
        return;
    const enum state state = state_of(judgement, contents, block);
    if (state > found->state)
        *found = (struct found){state, block};
}

/* Anywhere in the document; or in an item, or outside all of them, beside the decisions. */
static struct found
search(struct vi_judgement *judgement, const struct vi_contents_fields *contents, bool everywhere,
       const struct doc_item *item)
{
    const struct doc_text *text = judgement->subject->record->text;
    struct found found = {STATE_ABSENT, NULL};
    for (size_t i = item ? vi_blocks_from(text, item->order) : 0; i < text->count; i++) {
        const struct doc_block *block = &text->blocks[i];
        if (!everywhere && item && block->item != item)
            break;
        if (everywhere || (block->item == item && !block->decision))
            look_at(judgement, contents, block, &found);
    }
    return found;
}

static void
search_decision(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
                struct found *found)
{
    const struct doc_text *text = judgement->subject->record->text;
    const struct doc_decision *decision = judgement->subject->decision;
    for (size_t i = vi_blocks_from(text, decision->order);
         i < text->count && text->blocks[i].decision == decision; i++)
        look_at(judgement, contents, &text->blocks[i], found);
}

static struct vi_found_part *
slot_of(const struct vi_judgement *judgement, const struct vi_contents_fields *contents)
{
    struct vi_found *found = judgement->found;
    if (found && !found->parts)
        found->parts = VI_NEW_ARRAY(judgement->scratch, struct vi_found_part, VI_FOUND_PARTS);
    for (size_t i = 0; found && found->parts && i < VI_FOUND_PARTS; i++) {
        struct vi_found_part *slot = &found->parts[i];
        if (!slot->asked || slot->asked == contents)
            return slot;
    }
    return NULL;
}

/* What stands beside the decisions of an item is the same for all of them. */
static struct found
search_once(struct vi_judgement *judgement, const struct vi_contents_fields *contents)
{
    const struct doc_item *item = judgement->subject->item;
    struct vi_found_part *slot = slot_of(judgement, contents);
    if (slot && slot->asked && slot->item == item)
        return (struct found){(enum state)slot->state, slot->block};
    const struct found found = search(judgement, contents, false, item);
    if (slot)
        *slot = (struct vi_found_part){contents, item, found.block, (int)found.state};
    return found;
}

static struct found
find(struct vi_judgement *judgement, const struct vi_contents_fields *contents)
{
    if (judgement->subject->kind == MODEL_RECORD)
        return search(judgement, contents, true, NULL);
    struct found found = search_once(judgement, contents);
    if (judgement->subject->decision)
        search_decision(judgement, contents, &found);
    return found;
}

/* --- What follows ------------------------------------------------------------------------ */

static uint32_t
stated_by(const struct vi_contents_fields *contents)
{
    return contents->stated_by ? contents->stated_by
                               : 1u << MODEL_MINUTES | 1u << MODEL_REPORT | 1u << MODEL_NOTICE;
}

/* Absence is a breach only where the whole of a document is at hand that has to say it, in a form
 * in which it would have been seen. */
static enum vi_truth
truth_of(const struct vi_judgement *judgement, const struct vi_contents_fields *contents,
         enum state state)
{
    const struct doc_record *record = judgement->subject->record;
    const bool has_to = vi_belongs_here(judgement, stated_by(contents));
    const bool seen = record->text->told >> contents->part & 1;
    switch (state) {
    case STATE_GIVEN:
        return VI_TRUE;
    case STATE_STAND_IN: /* of a report it is the report itself that is pointed to */
        return record->kind == MODEL_REPORT ? VI_FALSE : VI_UNKNOWN;
    case STATE_NIL:
        return VI_FALSE;
    case STATE_EMPTY:
    case STATE_ABSENT:
        break;
    }
    return has_to && seen ? VI_FALSE : VI_UNKNOWN;
}

static struct vi_text
fact_of(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
        const struct found *found)
{
    const struct vi_text *name = &judgement->subject->name;
    const char *noun = model_part_noun((enum model_part)contents->part);
    const struct vi_text words =
        found->block ? vi_drafting_clip(found->block->text, 0, found->block->text.size)
                     : VI_TEXT("");
    switch (found->state) {
    case STATE_GIVEN:
        return vi_say(judgement, "%t: %s: \"%t\"", name, noun, &words);
    case STATE_STAND_IN:
        return vi_say(judgement, "%t points elsewhere for %s (\"%t\"), and no more of it is here",
                      name, noun, &words);
    case STATE_NIL:
        return vi_say(judgement, "%t has \"%t\" in the place of %s", name, &words, noun);
    case STATE_EMPTY:
        return vi_say(judgement, "%t has nothing under the heading \"%t\"", name, &words);
    case STATE_ABSENT:
        break;
    }
    return vi_say(judgement, "%t does not give %s", name, noun);
}

static void
say_missing(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
            const struct found *found)
{
    const struct vi_subject *s = judgement->subject;
    const char *noun = model_part_noun((enum model_part)contents->part);
    const bool here =
        vi_belongs_here(judgement, stated_by(contents)) && found->state != STATE_STAND_IN;
    vi_missing(judgement, here, vi_say(judgement, "part %s %t", noun, &s->path),
               vi_say(judgement, "%s (%t)", noun, &s->name),
               found->state == STATE_STAND_IN       ? VI_TEXT("the report that it points to")
               : here                               ? VI_TEXT("")
               : s->record->extent == MODEL_EXTRACT ? vi_phrase_in_full(judgement)
                                                    : VI_TEXT("the record of the decision"));
}

static void
explain(struct vi_judgement *judgement, const struct vi_contents_fields *contents,
        const struct found *found)
{
    const struct vi_text fact = fact_of(judgement, contents, found);
    const struct vi_place place =
        found->block ? vi_block_place(judgement->subject->record->text, found->block, 0)
                     : judgement->subject->place;
    judgement->message = judgement->truth == VI_TRUE ? fact
                                                     : vi_say(judgement, "%t. The rule: %t", &fact,
                                                              &judgement->rule->title);
    if (judgement->truth == VI_UNKNOWN)
        say_missing(judgement, contents, found);
    vi_reason_truth(vi_reason(judgement, NULL, fact, place), judgement->truth);
}

/* What is seen in a place is told of there. */
static void
point_to(struct vi_judgement *judgement, const struct found *found)
{
    if (!found->block || judgement->truth == VI_TRUE)
        return;
    struct vi_part *part =
        vi_part_add(judgement, judgement->truth,
                    vi_block_place(judgement->subject->record->text, found->block, 0));
    if (!part)
        return;
    part->message = judgement->message;
    part->missing = judgement->missing;
    part->reasons = judgement->reasons;
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_contents_fields *contents = requirement->fields;
    const struct doc_text *text = judgement->subject->record->text;
    if (!text) {
        judgement->idle = true;
        return;
    }
    const struct found found = find(judgement, contents);
    if (contents->mentioned && found.state == STATE_ABSENT) {
        judgement->idle = true;
        return;
    }
    judgement->truth = truth_of(judgement, contents, found.state);
    if (vi_says_why(judgement))
        explain(judgement, contents, &found);
    point_to(judgement, &found);
}

const struct vi_kind vi_kind_contents = {
    .name = "contents",
    .doc = "a part of the document is there, and says something",
    .size = sizeof(struct vi_contents_fields),
    .fields = fields,
    .reads_text = true,
    .check = check,
    .decide = decide,
};

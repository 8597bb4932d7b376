/* SPDX-License-Identifier: Apache-2.0 */
/* The words of a document: patterns over its parts, and checks of how it is put together. */
#include "kinds/check.h"
#include "kinds/drafting.h"

static const struct vi_word checks[] = {{"numbering", VI_DRAFTING_NUMBERING},
                                        {"cross-references", VI_DRAFTING_REFERENCES},
                                        {"brackets", VI_DRAFTING_BRACKETS},
                                        {"doubled-words", VI_DRAFTING_DOUBLED},
                                        {"abbreviations", VI_DRAFTING_ABBREVIATIONS},
                                        {"stale-future", VI_DRAFTING_FUTURE},
                                        {"amounts-agree", VI_DRAFTING_AMOUNTS},
                                        {"dates-agree", VI_DRAFTING_DATES},
                                        {0}};
static const struct vi_word counted[] = {{"votes", VI_COUNTED_VOTES}, {0}};

#define FIELD(member) offsetof(struct vi_drafting_fields, member)
/* clang-format off */
static const struct vi_field fields[] = {
    {.name = "part", .type = VI_FIELD_WORDS, .offset = FIELD(part), .words = model_parts,
     .doc = "which parts of the text are looked at; the whole where absent"},
    {.name = "check", .type = VI_FIELD_WORDS, .offset = FIELD(check), .words = checks,
     .doc = "how the text is put together"},
    {.name = "must-match", .type = VI_FIELD_PATTERN, .offset = FIELD(must_match),
     .doc = "some paragraph matches"},
    {.name = "says", .type = VI_FIELD_LIST, .offset = FIELD(says),
     .doc = "what the words of must-match say, as in: which paragraph it relies on"},
    {.name = "must-not-match", .type = VI_FIELD_PATTERN, .offset = FIELD(must_not_match),
     .doc = "no paragraph matches; each match is a finding"},
    {.name = "followed-up", .type = VI_FIELD_PATTERN, .offset = FIELD(followed_up),
     .doc = "each match is followed up by what by-event, by-fact, by-match or counted name"},
    {.name = "unless-match", .type = VI_FIELD_PATTERN, .offset = FIELD(unless_match),
     .doc = "paragraphs that match are left alone"},
    {.name = "by-event", .type = VI_FIELD_EVENT, .offset = FIELD(by_event),
     .doc = "the event that has to be recorded, in the meeting or the document"},
    {.name = "by-fact", .type = VI_FIELD_FACT, .offset = FIELD(by_fact),
     .doc = "the fact that has to be recorded"},
    {.name = "by-match", .type = VI_FIELD_PATTERN, .offset = FIELD(by_match),
     .doc = "or words in any paragraph of the meeting that follow it up"},
    {.name = "counted", .type = VI_FIELD_WORD, .offset = FIELD(counted), .words = counted,
     .doc = "as many votes are recorded in the item as the group number of the pattern says"},
    {.name = "known", .type = VI_FIELD_LIST, .offset = FIELD(known),
     .doc = "abbreviations that everybody knows"},
    {0},
};
/* clang-format on */

static bool
given(const struct vi_kind_check *context, const char *name)
{
    return vi_kind_given(&vi_kind_drafting, context->given, name);
}

static void
check(const void *written, const struct vi_kind_check *context)
{
    static const char *const targets[] = {"by-event", "by-fact", "counted"};
    const uint32_t subjects = 1u << MODEL_RECORD | 1u << MODEL_ITEM | 1u << MODEL_DECISION;
    const struct vi_drafting_fields *drafting = written;
    (void)drafting;
    if (!given(context, "check") && !given(context, "must-match") &&
        !given(context, "must-not-match") && !given(context, "followed-up"))
        vi_report2(context->findings, VI_KIND_ANY_OF, context->place, VI_TEXT("drafting"),
                   VI_TEXT("check, must-match, must-not-match or followed-up"));
    if (given(context, "followed-up"))
        vi_check_one_of(&vi_kind_drafting, context, targets, VI_COUNT(targets));
    for (size_t i = 0; i < VI_COUNT(targets); i++)
        vi_check_needs(&vi_kind_drafting, context, targets[i], "followed-up");
    vi_check_needs(&vi_kind_drafting, context, "by-match", "followed-up");
    vi_check_needs(&vi_kind_drafting, context, "says", "must-match");
    vi_check_needs(&vi_kind_drafting, context, "known", "check");
    if (!(subjects >> context->selector->to & 1))
        vi_report3(context->findings, VI_KIND_SUBJECT, context->place, VI_TEXT("drafting"),
                   vi_text_from(vi_words_name(model_subjects, (int)context->selector->to)),
                   VI_TEXT("a record, an item or a decision"));
}

/* ORDER: as enum vi_drafting_check. */
static void (*const structural[VI_DRAFTING_CHECK_COUNT])(struct vi_drafting *) = {
    [VI_DRAFTING_NUMBERING] = vi_drafting_numbering,
    [VI_DRAFTING_REFERENCES] = vi_drafting_references,
    [VI_DRAFTING_BRACKETS] = vi_drafting_brackets,
    [VI_DRAFTING_DOUBLED] = vi_drafting_doubled,
    [VI_DRAFTING_ABBREVIATIONS] = vi_drafting_abbreviations,
    [VI_DRAFTING_FUTURE] = vi_drafting_future,
    [VI_DRAFTING_AMOUNTS] = vi_drafting_amounts,
    [VI_DRAFTING_DATES] = vi_drafting_dates,
};

/* A finding may have been left open after it was made. */
static void
join(struct vi_judgement *judgement)
{
    enum vi_truth truth = VI_TRUE;
    for (const struct vi_part *part = judgement->parts; part; part = part->next)
        truth = vi_truth_and(truth, part->truth);
    judgement->truth = truth;
}

static void
say_rest(struct vi_drafting *drafting)
{
    struct vi_judgement *judgement = drafting->judgement;
    if (drafting->full && judgement->last_part)
        judgement->last_part->detail =
            vi_say(judgement, "there is more of the kind; the first %n are shown",
                   (int64_t)drafting->found);
}

static void
decide(const struct prog_requirement *requirement, struct vi_judgement *judgement)
{
    const struct vi_drafting_fields *drafting_fields = requirement->fields;
    struct vi_drafting drafting;
    if (!vi_drafting_begin(&drafting, drafting_fields, judgement)) {
        judgement->idle = true;
        return;
    }
    judgement->truth = VI_TRUE;
    for (int i = 0; i < VI_DRAFTING_CHECK_COUNT; i++)
        if (drafting_fields->check >> i & 1)
            structural[i](&drafting);
    vi_drafting_patterns(&drafting);
    say_rest(&drafting);
    join(judgement);
    if (!judgement->parts)
        judgement->message = vi_say(judgement, "%t is in order. The rule: %t",
                                    &judgement->subject->name, &judgement->rule->title);
    else
        judgement->message = judgement->parts->message; /* of which more may be told */
    if (judgement->parts && judgement->truth == VI_UNKNOWN)
        judgement->missing = judgement->parts->missing;
}

const struct vi_kind vi_kind_drafting = {
    .name = "drafting",
    .doc = "the words of a document, by patterns and by checks of how it is put together",
    .size = sizeof(struct vi_drafting_fields),
    .fields = fields,
    .reads_text = true,
    .check = check,
    .decide = decide,
};

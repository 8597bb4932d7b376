/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/selector.h"

#include "ruleset/lookup.h"
#include "ruleset/shape.h"

#define BIT(value) (UINT32_C(1) << (value))

static struct vi_place
place_of(const struct vi_reading *reading, const struct vi_node *node, const char *attribute)
{
    return vi_attribute_place(reading->source, node, vi_text_from(attribute));
}

/* Every word that stands in both lists; and an exclusion that leaves nothing. */
static void
check_bodies(struct vi_reading *reading, const struct vi_node *node, const struct ast_applies *read)
{
    const struct vi_place place = place_of(reading, node, "not-body-kind");
    const uint32_t all = BIT(MODEL_BODY_COUNT) - 1 - BIT(MODEL_BODY_UNKNOWN);
    for (const struct vi_word *word = model_body_kinds; word->word; word++)
        if (read->body & read->not_body & BIT(word->value))
            vi_report3(reading->findings, VI_SELECTOR_BOTH, place, vi_text_from(word->word),
                       VI_TEXT("body-kind"), VI_TEXT("not-body-kind"));
    if (!read->body && read->not_body == all)
        vi_report2(reading->findings, VI_SELECTOR_EMPTY, place, VI_TEXT("not-body-kind"),
                   VI_TEXT("<applies>"));
}

/* Which subjects an attribute can narrow. */
static const struct {
    const char *attribute, *narrows;
    uint32_t subjects;
} narrowings[] = {
    {"decision-kind", "decisions", BIT(MODEL_DECISION) | BIT(MODEL_VOTE) | BIT(MODEL_CLAUSE)},
    {"meeting-kind", "meetings and what is done at them", ~BIT(MODEL_RECORD)},
    {"event", "events", BIT(MODEL_EVENT)},
};

static void
check_narrowings(struct vi_reading *reading, const struct vi_node *node, int to)
{
    for (size_t i = 0; i < VI_COUNT(narrowings); i++)
        if (vi_node_attribute(node, narrowings[i].attribute) && !(narrowings[i].subjects & BIT(to)))
            vi_report3(reading->findings, VI_SELECTOR_IDLE,
                       place_of(reading, node, narrowings[i].attribute),
                       vi_text_from(narrowings[i].attribute), vi_text_from(narrowings[i].narrows),
                       vi_text_from(vi_words_name(model_subjects, to)));
}

static void
check(struct vi_reading *reading, const struct vi_node *node, const struct ast_applies *read)
{
    int to;
    check_bodies(reading, node, read);
    if (!vi_words_find(model_subjects, vi_node_value(node, "to"), &to))
        return; /* what it applies to is not known: reported */
    check_narrowings(reading, node, to);
    if (to == MODEL_MEETING && read->record && !(read->record & BIT(MODEL_MINUTES)))
        vi_report0(reading->findings, VI_SELECTOR_MEETING, place_of(reading, node, "record-kind"));
}

static uint32_t
all_or(uint32_t mask)
{
    return mask ? mask : UINT32_MAX;
}

void
vi_selector_read(struct vi_reading *reading, const struct vi_node *node, struct prog_selector *out)
{
    struct ast_applies read = {0};
    vi_shape_fill(&vi_shape_applies, node, &read);
    check(reading, node, &read);
    *out = (struct prog_selector){
        .to = (enum model_subject)read.to,
        .body_kinds = all_or(read.body),
        .record_kinds = all_or(read.record),
        .decision_kinds = all_or(read.decision),
        .meeting_kinds = all_or(read.meeting),
        .asks_body_kind = read.body || read.not_body,
        .asks_decision_kind = read.decision != 0,
        .asks_meeting_kind = read.meeting != 0,
    };
    if (read.not_body)
        out->body_kinds &= ~(read.not_body | BIT(MODEL_BODY_UNKNOWN));
    if (read.event.size)
        out->event = vi_lookup(reading, VI_LOOKUP_EVENT, node, "event", read.event);
}

/* A decision with a vote is a decision: a rule for the one may reach the other. */
static enum model_subject
subject(const struct prog_selector *selector)
{
    return selector->to == MODEL_VOTE ? MODEL_DECISION : selector->to;
}

bool
vi_selectors_overlap(const struct prog_selector *a, const struct prog_selector *b)
{
    return subject(a) == subject(b) && (a->body_kinds & b->body_kinds) &&
           (a->record_kinds & b->record_kinds) && (a->decision_kinds & b->decision_kinds) &&
           (a->meeting_kinds & b->meeting_kinds) &&
           (!a->event || !b->event || a->event == b->event);
}

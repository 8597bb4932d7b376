/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/rule.h"

#include "ruleset/cites.h"
#include "ruleset/example.h"
#include "ruleset/lookup.h"
#include "ruleset/nodes.h"
#include "ruleset/period.h"
#include "ruleset/requirement.h"
#include "ruleset/selector.h"
#include "ruleset/shape.h"

/* --- Texts ------------------------------------------------------------------------------- */

static void
read_texts(struct vi_reading *reading, const struct vi_node *node, struct prog_rule *rule)
{
    const struct {
        const char *name;
        struct vi_text *out;
    } texts[] = {
        {"title", &rule->title}, {"consequence", &rule->consequence}, {"remedy", &rule->remedy}};
    struct vi_text *notes =
        VI_NEW_ARRAY(reading->arena, struct vi_text, vi_nodes_count(reading, node, "note"));
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        *texts[i].out = VI_TEXT("");
    rule->notes = notes;
    for (const struct vi_node *at = vi_node_child(node); notes && at; at = vi_node_next(at)) {
        for (size_t i = 0; i < VI_COUNT(texts); i++)
            if (vi_nodes_is(reading, at, texts[i].name) && !texts[i].out->size)
                *texts[i].out = vi_node_text(reading->arena, at);
        if (vi_nodes_is(reading, at, "note"))
            notes[rule->note_count++] = vi_node_text(reading->arena, at);
    }
}

/* --- Exceptions ------------------------------------------------------------------------------- */

static void
read_unless_fact(struct vi_reading *reading, const struct vi_node *node, struct vi_text name,
                 struct prog_exception *out)
{
    out->fact = vi_lookup(reading, VI_LOOKUP_FACT, node, "fact", name);
    const enum model_fact_type type = reading->program->fact[out->fact].type;
    if (out->fact && type != MODEL_FACT_TRUTH)
        vi_report2(reading->findings, VI_UNLESS_FACT,
                   vi_attribute_place(reading->source, node, VI_TEXT("fact")), name,
                   vi_text_from(vi_words_name(model_fact_types, (int)type)));
}

/* An attribute that is misspelt is reported already; then nothing is said of what is missing. */
static bool
names_something(const struct vi_node *node)
{
    for (uint32_t i = 0; i < node->attribute_count; i++)
        if (!node->attributes[i].foreign)
            return true;
    return false;
}

static void
read_unless(struct vi_reading *reading, const struct vi_node *node,
            const struct prog_selector *selector, struct prog_exception *out)
{
    struct ast_unless read = {0};
    size_t count;
    vi_shape_fill(&vi_shape_unless, node, &read);
    const bool event = vi_node_attribute(node, "event"), fact = vi_node_attribute(node, "fact");
    if ((event && fact) || !names_something(node))
        vi_report1(reading->findings, VI_UNLESS_WHAT, vi_node_place(reading->source, node),
                   event ? VI_TEXT("both an event and a fact") : VI_TEXT("nothing"));
    if (read.event.size)
        out->event = vi_lookup(reading, VI_LOOKUP_EVENT, node, "event", read.event);
    if (read.fact.size)
        read_unless_fact(reading, node, read.fact, out);
    const struct prog_requirement *const *list =
        vi_requirements_read(reading, node, selector, 0, &count);
    out->requirement = list && count ? list[0] : NULL;
    out->place = vi_node_place(reading->source, node);
}

static void
read_exceptions(struct vi_reading *reading, const struct vi_node *node, struct prog_rule *rule)
{
    struct prog_exception *list = VI_NEW_ARRAY(reading->arena, struct prog_exception,
                                               vi_nodes_count(reading, node, "unless"));
    rule->exceptions = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "unless") : NULL; at;
         at = vi_nodes_next(reading, at, "unless"))
        read_unless(reading, at, &rule->selector, &list[rule->exception_count++]);
}

/* --- The rule
 * --------------------------------------------------------------------------------------- */

static void
read_asked(struct vi_reading *reading, const struct vi_node *node, struct prog_rule *rule)
{
    size_t count;
    const struct vi_node *applies = vi_nodes_first(reading, node, "applies");
    const struct vi_node *when = vi_nodes_first(reading, node, "when");
    if (applies)
        vi_selector_read(reading, applies, &rule->selector);
    if (when)
        rule->when = vi_requirements_read(reading, when, &rule->selector, 0, &rule->when_count);
    const struct prog_requirement *const *list =
        vi_requirements_read(reading, node, &rule->selector, 0, &count);
    rule->requirement = list && count ? list[0] : NULL;
}

static void
settle(struct vi_reading *reading, const struct vi_node *node, struct ast_rule *read,
       struct prog_period within)
{
    struct prog_rule *rule = &read->rule;
    rule->layer = reading->file->head.layer;
    rule->authority = reading->file->head.authority;
    rule->rule_set = reading->file->rule_set;
    rule->place = vi_node_place(reading->source, node);
    if (!rule->stages)
        rule->stages = UINT32_MAX;
    if (!vi_node_attribute(node, "confidence")) /* nobody has claimed to have checked it */
        rule->confidence = rule->layer == MODEL_LOCAL ? MODEL_LOCAL_RULE : MODEL_UNVERIFIED;
    if (!vi_period_meet(rule->period, within, &rule->period))
        rule->period = within; /* reported */
    if (rule->exact && rule->variable)
        vi_report1(reading->findings, VI_RULE_EXACT_VARIABLE,
                   vi_attribute_place(reading->source, node, VI_TEXT("variable")), rule->id);
}

void
vi_rule_read(struct vi_reading *reading, const struct vi_node *node, struct prog_period within)
{
    struct ast_rule *read = VI_NEW(reading->scratch, struct ast_rule);
    struct ast_set *set = reading->set;
    if (!read)
        return;
    vi_shape_fill(&vi_shape_rule, node, read);
    settle(reading, node, read, within);
    read_texts(reading, node, &read->rule);
    read->rule.cites = vi_cites_read(reading, node, &read->rule.cite_count);
    read_asked(reading, node, &read->rule);
    read_exceptions(reading, node, &read->rule);
    vi_examples_read(reading, node, &read->rule);
    read->file = reading->file;
    read->node = node;
    if (!read->rule.id.size)
        return; /* reported; nothing can be linked to it */
    *set->rules_end = read;
    set->rules_end = &read->next;
    set->rule_count++;
}

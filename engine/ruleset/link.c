/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/link.h"

#include <stdlib.h>

#include "kinds/fields.h"
#include "kinds/kind.h"
#include "ruleset/lookup.h"
#include "ruleset/period.h"
#include "ruleset/places.h"
#include "ruleset/requirement.h"
#include "ruleset/selector.h"

struct linking {
    struct vi_reading *reading;
    struct ast_rule **rules; /* by id, then first day */
    size_t count;
    struct step *steps; /* of the search for circles, one a rule */
};

/* Of a search: the rule that led to this one, and for whose sake; and the queue of those to look
 * at, which has nothing to do with the rule at whose index it stands. */
struct step {
    size_t came, sought, queued;
};

static struct vi_place
place_of(const struct ast_rule *rule, const char *attribute)
{
    return vi_attribute_place(rule->file->source, rule->node, vi_text_from(attribute));
}

/* --- Order --------------------------------------------------------------------------------- */

static int
compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int
by_id(const void *left, const void *right)
{
    const struct prog_rule *a = &(*(const struct ast_rule *const *)left)->rule;
    const struct prog_rule *b = &(*(const struct ast_rule *const *)right)->rule;
    const int orders[] = {
        vi_text_compare(a->id, b->id),
        compare_numbers(a->period.from, b->period.from),
        compare_numbers((int64_t)a->layer, (int64_t)b->layer),
        vi_text_compare(a->authority, b->authority),
        vi_place_compare(a->place, b->place),
    };
    for (size_t i = 0; i < VI_COUNT(orders); i++)
        if (orders[i])
            return orders[i];
    return 0;
}

static bool
sort_rules(struct linking *linking)
{
    const struct ast_set *set = linking->reading->set;
    linking->rules = VI_NEW_ARRAY(linking->reading->scratch, struct ast_rule *, set->rule_count);
    if (!linking->rules)
        return false;
    for (struct ast_rule *at = set->rules; at; at = at->next)
        linking->rules[linking->count++] = at;
    if (linking->count)
        qsort(linking->rules, linking->count, sizeof *linking->rules, by_id);
    return true;
}

/* The index of the first rule of that id, or the count. */
static size_t
find_id(const struct linking *linking, struct vi_text id)
{
    size_t low = 0, high = linking->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (vi_text_compare(linking->rules[middle]->rule.id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < linking->count && vi_text_equal(linking->rules[low]->rule.id, id) ? low
                                                                                   : linking->count;
}

static struct vi_text
hint_of_id(struct linking *linking, struct vi_text written, enum model_layer below)
{
    struct vi_choice known;
    vi_choice_init(&known, linking->reading->scratch);
    for (size_t i = 0; i < linking->count; i++)
        if (linking->rules[i]->rule.layer < below)
            vi_choice_add(&known, linking->rules[i]->rule.id);
    return vi_choice_hint(&known, written);
}

/* --- Doubled ids ------------------------------------------------------------------------------ */

/* Two local rules of different authorities never meet. */
static bool
is_same_layer(const struct prog_rule *a, const struct prog_rule *b)
{
    return a->layer == b->layer && vi_text_equal(a->authority, b->authority);
}

static void
check_doubled(struct linking *linking, size_t index)
{
    const struct ast_rule *later = linking->rules[index];
    for (size_t i = index; i-- > 0;) {
        const struct ast_rule *before = linking->rules[i];
        if (!vi_text_equal(before->rule.id, later->rule.id))
            return;
        if (!is_same_layer(&before->rule, &later->rule) ||
            !vi_periods_overlap(before->rule.period, later->rule.period))
            continue;
        const bool forward = vi_place_compare(before->rule.place, later->rule.place) < 0;
        const struct ast_rule *first = forward ? before : later, *second = forward ? later : before;
        vi_report3(linking->reading->findings, VI_RULE_TWICE, place_of(second, "id"),
                   second->rule.id, vi_place_text(linking->reading->scratch, first->rule.place),
                   vi_period_text(linking->reading->scratch, first->rule.period));
        return;
    }
}

/* --- Replacing ----------------------------------------------------------------------------------
 */

static bool
stands_for(const struct ast_rule *rule, const struct ast_rule *earlier)
{
    return earlier->rule.layer < rule->rule.layer &&
           vi_periods_overlap(earlier->rule.period, rule->rule.period);
}

/* A later layer's rule of the same id stands for the earlier one without saying so. */
static void
link_replaced(struct linking *linking, struct ast_rule *rule)
{
    const struct vi_text id = rule->replaces.size ? rule->replaces : rule->rule.id;
    const char *attribute = rule->replaces.size ? "replaces" : "id";
    struct vires_findings *findings = linking->reading->findings;
    bool found = false;
    for (size_t i = find_id(linking, id);
         i < linking->count && vi_text_equal(linking->rules[i]->rule.id, id); i++) {
        const struct ast_rule *earlier = linking->rules[i];
        found |= earlier->rule.layer < rule->rule.layer;
        if (!stands_for(rule, earlier))
            continue;
        if (!rule->rule.replaces)
            rule->rule.replaces = earlier->made;
        if (!earlier->rule.variable)
            vi_report3(findings, VI_REPLACES_FIXED, place_of(rule, attribute), rule->rule.id, id,
                       vi_place_text(linking->reading->scratch, earlier->rule.place));
    }
    if (!found && rule->replaces.size && !vi_lookup_is_excused(linking->reading, id))
        vi_report3(findings, VI_REPLACES_UNKNOWN, place_of(rule, attribute), rule->rule.id, id,
                   hint_of_id(linking, id, rule->rule.layer));
}

/* --- Exact rules
 * ----------------------------------------------------------------------------------- */

static bool
is_same_matter(const struct ast_rule *a, const struct ast_rule *b)
{
    if (a->rule.matter.size && b->rule.matter.size)
        return vi_text_equal(a->rule.matter, b->rule.matter);
    return vi_requirements_share_matter(a->rule.requirement, b->rule.requirement);
}

static bool
is_replaced_by(const struct ast_rule *earlier, const struct ast_rule *rule)
{
    return vi_text_equal(earlier->rule.id, rule->replaces.size ? rule->replaces : rule->rule.id);
}

/* Nobody may add to what the law settles exactly: a local two-thirds rule beside a simple majority
 * would be unlawful.  A rule that would replace the exact one is reported as that. */
static void
check_exact(struct linking *linking, const struct ast_rule *exact)
{
    for (size_t i = 0; i < linking->count; i++) {
        const struct ast_rule *rule = linking->rules[i];
        if (exact->rule.layer < rule->rule.layer && !is_replaced_by(exact, rule) &&
            vi_periods_overlap(exact->rule.period, rule->rule.period) &&
            is_same_matter(exact, rule) &&
            vi_selectors_overlap(&exact->rule.selector, &rule->rule.selector))
            vi_report3(linking->reading->findings, VI_EXACT_ADDED, place_of(rule, "id"),
                       rule->rule.id, exact->rule.id,
                       vi_place_text(linking->reading->scratch, exact->rule.place));
    }
}

/* --- What follows from what
 * ---------------------------------------------------------------------------- */

/* Back from `last`, from which the search came round to `first`; said in the other order. */
static void
write_circle(struct linking *linking, size_t first, size_t last)
{
    struct vi_arena *scratch = linking->reading->scratch;
    struct step *steps = linking->steps;
    struct vi_buffer buffer;
    size_t count = 0;
    vi_buffer_init(&buffer, &scratch->allocator);
    for (size_t at = last; at != first; at = steps[at].came)
        steps[count++].queued = at; /* the queue is not needed any more */
    vi_buffer_text(&buffer, linking->rules[first]->rule.id);
    while (count) {
        vi_buffer_string(&buffer, " follows ");
        vi_buffer_text(&buffer, linking->rules[steps[--count].queued]->rule.id);
    }
    vi_buffer_string(&buffer, " follows ");
    vi_buffer_text(&buffer, linking->rules[first]->rule.id);
    vi_report1(linking->reading->findings, VI_FOLLOWS_CIRCLE,
               place_of(linking->rules[first], "follows"), vi_buffer_view(&buffer));
    scratch->failed |= buffer.failed;
    vi_buffer_free(&buffer);
}

/* The shortest circle, told once: at the rule of it whose id comes first. */
static void
check_circle(struct linking *linking, size_t first)
{
    struct step *steps = linking->steps;
    size_t done = 0, count = 1;
    steps[0].queued = first;
    while (done < count) {
        const size_t at = steps[done++].queued;
        struct vi_text rest = linking->rules[at]->rule.follows, id;
        while (vi_text_word(&rest, &id)) {
            const size_t next = find_id(linking, id);
            if (next == first) {
                write_circle(linking, first, at);
                return;
            }
            if (next == linking->count || next < first || steps[next].sought == first + 1)
                continue;
            steps[next].sought = first + 1;
            steps[next].came = at;
            steps[count++].queued = next;
        }
    }
}

static void
check_follows(struct linking *linking, size_t index)
{
    const struct ast_rule *rule = linking->rules[index];
    struct vi_text rest = rule->rule.follows, id;
    while (vi_text_word(&rest, &id))
        if (find_id(linking, id) == linking->count && !vi_lookup_is_excused(linking->reading, id))
            vi_report3(linking->reading->findings, VI_FOLLOWS_UNKNOWN, place_of(rule, "follows"),
                       rule->rule.id, id, hint_of_id(linking, id, MODEL_LAYER_COUNT));
    if (rule->rule.follows.size)
        check_circle(linking, index);
}

/* --- Into the program
 * ------------------------------------------------------------------------------------- */

static bool
place_rules(struct linking *linking)
{
    struct vi_arena *arena = linking->reading->arena;
    struct prog_rule *rules = VI_NEW_ARRAY(arena, struct prog_rule, linking->count);
    if (!rules)
        return false;
    for (size_t i = 0; i < linking->count; i++)
        linking->rules[i]->made = &rules[i];
    return true;
}

static struct prog_gate
gate_of(const struct prog_rule *rule)
{
    const struct prog_selector *selector = &rule->selector;
    return (struct prog_gate){.period = rule->period,
                              .rule = rule,
                              .record_kinds = selector->record_kinds,
                              .body_kinds = selector->body_kinds,
                              .meeting_kinds = selector->meeting_kinds,
                              .decision_kinds = selector->decision_kinds,
                              .stages = rule->stages,
                              .event = selector->event,
                              .law = rule->law,
                              .asks_body_kind = selector->asks_body_kind,
                              .asks_meeting_kind = selector->asks_meeting_kind,
                              .asks_decision_kind = selector->asks_decision_kind,
                              .is_local = rule->authority.size != 0,
                              .replaces = rule->replaces != NULL,
                              .compares = rule->compares};
}

static bool
fill_subjects(struct linking *linking)
{
    struct prog_program *program = linking->reading->making;
    struct vi_arena *arena = linking->reading->arena;
    size_t counts[MODEL_SUBJECT_COUNT] = {0};
    struct prog_gate *lists[MODEL_SUBJECT_COUNT];
    for (size_t i = 0; i < program->rule_count; i++)
        counts[program->rules[i]->selector.to]++;
    for (size_t i = 0; i < MODEL_SUBJECT_COUNT; i++) {
        lists[i] = VI_NEW_ARRAY(arena, struct prog_gate, counts[i]);
        if (!lists[i])
            return false;
        program->by_subject[i] = lists[i];
    }
    for (size_t i = 0; i < program->rule_count; i++) {
        struct prog_rule *const rule = linking->rules[i]->made;
        struct prog_gate *gate =
            &lists[rule->selector.to][program->by_subject_count[rule->selector.to]++];
        *gate = gate_of(rule);
        rule->gate = gate;
    }
    return true;
}

static bool
asks_text(const struct prog_requirement *requirement)
{
    if (!requirement)
        return false;
    bool asks = requirement->kind->reads_text;
    for (size_t i = 0; i < requirement->count && !asks; i++)
        asks = asks_text(requirement->children[i]);
    return asks;
}

static bool
reads_text(const struct prog_rule *rule)
{
    bool reads = asks_text(rule->requirement);
    for (size_t i = 0; i < rule->when_count && !reads; i++)
        reads = asks_text(rule->when[i]);
    for (size_t i = 0; i < rule->exception_count && !reads; i++)
        reads = asks_text(rule->exceptions[i].requirement);
    return reads;
}

/* Is something that the record states compared with what rules in force ask? */
static bool
compares(const struct prog_requirement *requirement)
{
    const struct vi_vote_fields *vote = requirement->fields;
    const struct vi_stated_fields *stated = requirement->fields;
    if (requirement->kind == &vi_kind_vote)
        return vote->check == VI_CHECK_OUTCOME;
    if (requirement->kind == &vi_kind_stated)
        return stated->check == VI_STATED_QUORATE;
    for (size_t i = 0; i < requirement->count; i++)
        if (compares(requirement->children[i]))
            return true;
    return false;
}

/* The number of the first rule that is another version of the same. */
static uint32_t
law_of(const struct prog_rule *const *rules, size_t index)
{
    const struct prog_rule *rule = rules[index];
    for (size_t i = index; i > 0 && vi_text_equal(rules[i - 1]->id, rule->id); i--)
        if (rules[i - 1]->layer == rule->layer &&
            vi_text_equal(rules[i - 1]->authority, rule->authority))
            return rules[i - 1]->law;
    return (uint32_t)index;
}

static void
fill_program(struct linking *linking)
{
    struct prog_program *program = linking->reading->making;
    const struct prog_rule **list =
        VI_NEW_ARRAY(linking->reading->arena, const struct prog_rule *, linking->count);
    if (!list)
        return;
    for (size_t i = 0; i < linking->count; i++) {
        *linking->rules[i]->made = linking->rules[i]->rule;
        list[i] = linking->rules[i]->made;
        program->reads_text |= reads_text(list[i]);
        program->id_count += i == 0 || !vi_text_equal(list[i]->id, list[i - 1]->id);
        linking->rules[i]->made->number = (uint32_t)(program->id_count - 1);
        linking->rules[i]->made->law = law_of(list, i);
        linking->rules[i]->made->compares = list[i]->requirement && compares(list[i]->requirement);
    }
    program->rules = list;
    program->rule_count = linking->count;
    (void)fill_subjects(linking);
}

static bool
is_too_many(struct linking *linking)
{
    struct vi_reading *reading = linking->reading;
    const uint64_t most = reading->limits->value[VI_LIMIT_RULES];
    if (linking->count <= most)
        return false;
    vi_report3(reading->findings, VI_RULES_TOO_MANY, linking->rules[most]->rule.place,
               vi_findings_number(reading->findings, most), VI_TEXT("rules"),
               vi_text_from(vi_limit_name(VI_LIMIT_RULES)));
    return true;
}

void
vi_link_rules(struct vi_reading *reading)
{
    struct linking linking = {.reading = reading};
    if (!sort_rules(&linking) || is_too_many(&linking) || !place_rules(&linking))
        return;
    linking.steps = VI_NEW_ARRAY(reading->scratch, struct step, linking.count);
    if (!linking.steps)
        return;
    for (size_t i = 0; i < linking.count; i++) {
        check_doubled(&linking, i);
        link_replaced(&linking, linking.rules[i]);
        check_follows(&linking, i);
        if (linking.rules[i]->rule.exact)
            check_exact(&linking, linking.rules[i]);
    }
    fill_program(&linking);
}

/* --- Constitutions
 * -------------------------------------------------------------------------------------------- */

static int
by_authority(const void *left, const void *right)
{
    const struct prog_authority *a = *(const struct prog_authority *const *)left;
    const struct prog_authority *b = *(const struct prog_authority *const *)right;
    const int id = vi_text_compare(a->id, b->id);
    const int from = compare_numbers(a->period.from, b->period.from);
    return id ? id : from ? from : vi_place_compare(a->place, b->place);
}

static void
check_authority(struct vi_reading *reading, const struct prog_authority *before,
                const struct prog_authority *later)
{
    if (!later->id.size || !vi_text_equal(before->id, later->id) ||
        !vi_periods_overlap(before->period, later->period))
        return;
    vi_report3(reading->findings, VI_AUTHORITY_TWICE, later->place, later->id,
               vi_place_text(reading->scratch, before->place),
               vi_period_text(reading->scratch, before->period));
}

void
vi_link_authorities(struct vi_reading *reading)
{
    size_t count = 0;
    for (const struct ast_authority *at = reading->set->authorities; at; at = at->next)
        count++;
    const struct prog_authority **list =
        VI_NEW_ARRAY(reading->arena, const struct prog_authority *, count);
    if (!list)
        return;
    count = 0;
    for (const struct ast_authority *at = reading->set->authorities; at; at = at->next)
        list[count++] = at->authority;
    if (count)
        qsort(list, count, sizeof *list, by_authority);
    for (size_t i = 1; i < count; i++)
        check_authority(reading, list[i - 1], list[i]);
    reading->making->authorities = list;
    reading->making->authority_count = count;
}

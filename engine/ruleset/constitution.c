/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/constitution.h"

#include "base/names.h"
#include "ruleset/cites.h"
#include "ruleset/holders.h"
#include "ruleset/lookup.h"
#include "ruleset/nodes.h"
#include "ruleset/period.h"
#include "ruleset/places.h"
#include "ruleset/rule.h"
#include "ruleset/ruleset.h"
#include "ruleset/scheme.h"
#include "ruleset/shape.h"
#include "ruleset/twice.h"
#include "ruleset/value.h"

static struct vi_place
place_of(const struct vi_reading *reading, const struct vi_node *node, const char *attribute)
{
    return vi_attribute_place(reading->source, node, vi_text_from(attribute));
}

static struct vi_twice *
new_rows(struct vi_reading *reading, const struct vi_node *node, const char *name)
{
    return VI_NEW_ARRAY(reading->scratch, struct vi_twice, vi_nodes_count(reading, node, name));
}

/* --- Parameters ----------------------------------------------------------------------------------
 */

static struct vi_text
setting_form(struct vi_reading *reading, enum model_fact_type type)
{
    return type == MODEL_FACT_COUNT ? VI_TEXT("a count such as 7, or a range such as 3..5")
                                    : vi_value_form(reading->scratch, type, VI_TEXT(""));
}

static void
warn_unread(struct vi_reading *reading, const struct vi_node *node, struct vi_text name)
{
    const struct prog_program *program = reading->program;
    struct vi_choice known;
    if (program->parameter_count < 2 || vi_lookup_is_excused(reading, name))
        return;
    vi_choice_init(&known, reading->scratch);
    for (size_t i = 1; i < program->parameter_count; i++)
        vi_choice_add(&known, program->parameter[i].id);
    vi_report2(reading->findings, VI_SETTING_UNREAD, place_of(reading, node, "name"), name,
               vi_choice_hint(&known, name));
}

static void
read_setting(struct vi_reading *reading, const struct vi_node *node, bool of_authority,
             struct prog_setting *out)
{
    size_t ignored;
    vi_shape_fill(&vi_shape_parameter, node, out);
    out->count = vi_range_all();
    out->place = vi_node_place(reading->source, node);
    vi_cites_read(reading, node, &ignored);
    out->parameter = vi_lookup_find(reading->program, VI_LOOKUP_PARAMETER, out->name);
    if (!out->parameter) {
        warn_unread(reading, node, out->name);
        return;
    }
    const struct prog_parameter *declared = &reading->program->parameter[out->parameter];
    if (declared->of_authority != of_authority)
        vi_report2(reading->findings, VI_SETTING_PLACE, place_of(reading, node, "name"), out->name,
                   declared->of_authority ? VI_TEXT("the authority") : VI_TEXT("a body"));
    if (out->value.size && !vi_setting_read(declared->type, out->value, out))
        vi_report3(reading->findings, VI_SETTING_UNREADABLE, place_of(reading, node, "value"),
                   out->name, out->value, setting_form(reading, declared->type));
}

static const struct prog_setting *
read_settings(struct vi_reading *reading, const struct vi_node *node, bool of_authority,
              size_t *count)
{
    struct prog_setting *list = VI_NEW_ARRAY(reading->arena, struct prog_setting,
                                             vi_nodes_count(reading, node, "parameter"));
    struct vi_twice *rows = new_rows(reading, node, "parameter");
    *count = 0;
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "parameter")
                                                 : NULL;
         at; at = vi_nodes_next(reading, at, "parameter")) {
        struct prog_setting *made = &list[*count];
        read_setting(reading, at, of_authority, made);
        rows[(*count)++] =
            (struct vi_twice){.name = made->name, .period = made->period, .node = at};
    }
    vi_twice_report(reading, "parameter", "name", rows, *count);
    return list;
}

/* --- Bodies and seats
 * ------------------------------------------------------------------------------- */

static void
fold_names(struct vi_reading *reading, struct prog_body *body, struct vi_text aliases)
{
    size_t room = 3;
    struct vi_text rest = aliases, alias;
    for (size_t i = 0; i < aliases.size; i++)
        room += aliases.at[i] == '|';
    struct vi_text *folded = VI_NEW_ARRAY(reading->arena, struct vi_text, room);
    if (!folded)
        return;
    body->folded = folded;
    folded[body->folded_count++] = vi_fold(reading->arena, body->id);
    if (body->name.size)
        folded[body->folded_count++] = vi_fold(reading->arena, body->name);
    while (aliases.size && vi_text_cut(&rest, '|', &alias))
        if (vi_text_trim(alias).size)
            folded[body->folded_count++] = vi_fold(reading->arena, vi_text_trim(alias));
}

static void
read_parties(struct vi_reading *reading, const struct vi_node *node, struct prog_body *body)
{
    struct prog_party *list =
        VI_NEW_ARRAY(reading->arena, struct prog_party, vi_nodes_count(reading, node, "party"));
    struct vi_twice *rows = new_rows(reading, node, "party");
    body->parties = list;
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "party") : NULL;
         at; at = vi_nodes_next(reading, at, "party")) {
        struct prog_party *made = &list[body->party_count];
        vi_shape_fill(&vi_shape_party, at, made);
        made->place = vi_node_place(reading->source, at);
        rows[body->party_count++] =
            (struct vi_twice){.name = made->authority, .period = made->period, .node = at};
    }
    vi_twice_report(reading, "party", "authority", rows, body->party_count);
}

static void
read_disqualified(struct vi_reading *reading, const struct vi_node *node, struct prog_body *body)
{
    struct prog_disqualified *list = VI_NEW_ARRAY(reading->arena, struct prog_disqualified,
                                                  vi_nodes_count(reading, node, "disqualified"));
    body->disqualified = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "disqualified") : NULL; at;
         at = vi_nodes_next(reading, at, "disqualified")) {
        vi_shape_fill(&vi_shape_disqualified, at, &list[body->disqualified_count]);
        list[body->disqualified_count++].place = vi_node_place(reading->source, at);
    }
}

static void
read_body(struct vi_reading *reading, const struct vi_node *node, struct prog_body *out)
{
    struct ast_body read = {0};
    vi_shape_fill(&vi_shape_body, node, &read);
    *out = read.body;
    out->place = vi_node_place(reading->source, node);
    out->whole_number_place = place_of(reading, node, "whole-number");
    out->seats_place = place_of(reading, node, "seats");
    out->in_post_place = place_of(reading, node, "in-post");
    fold_names(reading, out, read.alias);
    read_parties(reading, node, out);
    read_disqualified(reading, node, out);
    out->settings = read_settings(reading, node, false, &out->setting_count);
}

static void
read_bodies(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_body *list =
        VI_NEW_ARRAY(reading->arena, struct prog_body, vi_nodes_count(reading, node, "body"));
    struct vi_twice *rows = new_rows(reading, node, "body");
    made->bodies = list;
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "body") : NULL; at;
         at = vi_nodes_next(reading, at, "body")) {
        struct prog_body *body = &list[made->body_count];
        read_body(reading, at, body);
        rows[made->body_count++] =
            (struct vi_twice){.name = body->id, .period = body->period, .node = at};
    }
    vi_twice_report(reading, "body", "id", rows, made->body_count);
}

static void
read_seats(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_seat *list =
        VI_NEW_ARRAY(reading->arena, struct prog_seat, vi_nodes_count(reading, node, "seat"));
    made->seats = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "seat") : NULL; at;
         at = vi_nodes_next(reading, at, "seat")) {
        struct prog_seat *seat = &list[made->seat_count++];
        vi_shape_fill(&vi_shape_seat, at, seat);
        seat->folded = vi_fold_person(reading->arena, seat->member);
        seat->place = vi_node_place(reading->source, at);
    }
}

/* --- Posts, functions, powers
 * ----------------------------------------------------------------------------- */

static void
read_posts(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_post *list =
        VI_NEW_ARRAY(reading->arena, struct prog_post, vi_nodes_count(reading, node, "post"));
    struct vi_twice *rows = new_rows(reading, node, "post");
    made->posts = list;
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "post") : NULL; at;
         at = vi_nodes_next(reading, at, "post")) {
        struct prog_post *post = &list[made->post_count];
        vi_shape_fill(&vi_shape_post, at, post);
        post->folded = vi_fold(reading->arena, post->name);
        post->place = vi_node_place(reading->source, at);
        rows[made->post_count++] =
            (struct vi_twice){.name = post->id, .period = post->period, .node = at};
    }
    vi_twice_report(reading, "post", "id", rows, made->post_count);
}

static void
read_units(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_unit *list =
        VI_NEW_ARRAY(reading->arena, struct prog_unit, vi_nodes_count(reading, node, "unit"));
    struct vi_twice *rows = new_rows(reading, node, "unit");
    made->units = list;
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "unit") : NULL; at;
         at = vi_nodes_next(reading, at, "unit")) {
        struct prog_unit *unit = &list[made->unit_count];
        vi_shape_fill(&vi_shape_unit, at, unit);
        unit->place = vi_node_place(reading->source, at);
        rows[made->unit_count++] =
            (struct vi_twice){.name = unit->id, .period = {VI_LEAST, VI_MOST}, .node = at};
    }
    vi_twice_report(reading, "unit", "id", rows, made->unit_count);
}

/* Where the pattern stands in the file, if it is written there without entities. */
static struct vi_place
pattern_place(const struct vi_reading *reading, const struct vi_node *node, struct vi_text pattern,
              size_t offset)
{
    struct vi_place place = vi_node_place(reading->source, node);
    if (!node->first || node->first->name.size)
        return place;
    const struct vi_text text = reading->source->text;
    const struct vi_text rest = {text.at + node->first->offset, text.size - node->first->offset};
    const size_t start = vi_text_find(rest, pattern);
    if (start <= node->first->text.size && start < rest.size)
        place.offset = node->first->offset + (uint32_t)(start + offset);
    return place;
}

static const struct vi_pattern *
read_known_by(struct vi_reading *reading, const struct vi_node *node)
{
    const struct vi_text text = node->first ? vi_text_trim(node->first->text) : VI_TEXT("");
    struct vi_pattern *pattern;
    struct vi_text why;
    size_t offset;
    if (reading->where == VI_READING_CLAIMS || !text.size)
        return NULL;
    const enum vires_status status =
        vi_pattern_new(text, reading->limits, reading->scratch, &pattern, &offset, &why);
    if (status == VIRES_NO_MEMORY)
        reading->scratch->failed = true;
    else if (status)
        vi_report2(reading->findings, VI_PATTERN_FAULT, pattern_place(reading, node, text, offset),
                   vi_findings_number(reading->findings,
                                      vi_text_points((struct vi_text){text.at, offset}) + 1),
                   why);
    if (status)
        return NULL;
    if (vi_program_keep_pattern(reading->making, pattern))
        return pattern;
    vi_pattern_free(pattern);
    return NULL;
}

static size_t
count_functions(const struct vi_reading *reading, const struct vi_node *node)
{
    size_t count = 0;
    for (const struct vi_node *at = vi_nodes_first(reading, node, "function"); at;
         at = vi_nodes_next(reading, at, "function"))
        count += 1 + count_functions(reading, at);
    return count;
}

static void
read_functions(struct vi_reading *reading, const struct vi_node *node,
               const struct prog_function *parent, struct prog_authority *made,
               struct prog_function *list, struct vi_twice *rows)
{
    for (const struct vi_node *at = vi_nodes_first(reading, node, "function"); at;
         at = vi_nodes_next(reading, at, "function")) {
        struct prog_function *function = &list[made->function_count];
        vi_shape_fill(&vi_shape_function, at, function);
        function->parent = parent;
        function->place = vi_node_place(reading->source, at);
        rows[made->function_count++] =
            (struct vi_twice){.name = function->id, .period = function->period, .node = at};
        const struct vi_node *known_by = vi_nodes_first(reading, at, "known-by");
        if (known_by)
            function->known_by = read_known_by(reading, known_by);
        read_functions(reading, at, function, made, list, rows);
    }
}

static void
read_reserves(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_reserve *list =
        VI_NEW_ARRAY(reading->arena, struct prog_reserve, vi_nodes_count(reading, node, "reserve"));
    made->reserves = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "reserve") : NULL; at;
         at = vi_nodes_next(reading, at, "reserve")) {
        struct prog_reserve *reserve = &list[made->reserve_count++];
        vi_shape_fill(&vi_shape_reserve, at, reserve);
        reserve->place = vi_node_place(reading->source, at);
        if (!vi_node_attribute(at, "to") && !vi_node_attribute(at, "kinds") &&
            !vi_node_attribute(at, "not-to") && !vi_node_attribute(at, "not-kinds"))
            vi_report0(reading->findings, VI_RESERVE_WHOM, reserve->place);
    }
}

static void
read_limits(struct vi_reading *reading, const struct vi_node *node, struct prog_grant *grant)
{
    struct prog_limit *list =
        VI_NEW_ARRAY(reading->arena, struct prog_limit, vi_nodes_count(reading, node, "limit"));
    grant->limits = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "limit") : NULL; at;
         at = vi_nodes_next(reading, at, "limit")) {
        struct prog_limit *limit = &list[grant->limit_count++];
        vi_shape_fill(&vi_shape_limit, at, limit);
        limit->has_up_to = limit->up_to.currency[0] != '\0';
        limit->has_from = limit->from.currency[0] != '\0';
        limit->place = vi_node_place(reading->source, at);
        const bool bounds = vi_node_attribute(at, "up-to") || vi_node_attribute(at, "from");
        const bool says = vi_node_attribute(at, "cap") != NULL;
        if (!bounds && !says)
            vi_report0(reading->findings, VI_LIMIT_BOUND, limit->place);
        else if (bounds && says)
            vi_report0(reading->findings, VI_LIMIT_BOTH, limit->place);
    }
}

static const struct {
    const struct vi_shape *shape;
    enum prog_duty_kind kind;
} duties[] = {
    {&vi_shape_consult, PROG_CONSULT},
    {&vi_shape_notify, PROG_NOTIFY},
    {&vi_shape_jointly, PROG_JOINTLY},
};

static void
read_duties(struct vi_reading *reading, const struct vi_node *node, struct prog_grant *grant)
{
    size_t room = 0;
    for (size_t i = 0; i < VI_COUNT(duties); i++)
        room += vi_nodes_count(reading, node, duties[i].shape->name);
    struct prog_duty *list = VI_NEW_ARRAY(reading->arena, struct prog_duty, room);
    grant->duties = list;
    for (const struct vi_node *at = vi_node_child(node); list && at; at = vi_node_next(at))
        for (size_t i = 0; i < VI_COUNT(duties); i++)
            if (vi_nodes_is(reading, at, duties[i].shape->name)) {
                vi_shape_fill(duties[i].shape, at, &list[grant->duty_count]);
                list[grant->duty_count++].kind = duties[i].kind;
            }
}

static void
read_exclusions(struct vi_reading *reading, const struct vi_node *node, struct prog_grant *grant)
{
    struct vi_text *list =
        VI_NEW_ARRAY(reading->arena, struct vi_text, vi_nodes_count(reading, node, "except"));
    grant->except = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "except") : NULL; at;
         at = vi_nodes_next(reading, at, "except"))
        list[grant->except_count++] = vi_node_value(at, "function");
}

const struct prog_grant *
vi_grant_read(struct vi_reading *reading, const struct vi_node *node, struct prog_grant *out)
{
    out->depth = out->revoked_on = VI_MOST; /* where the element says nothing of them */
    vi_shape_fill(&vi_shape_grant, node, out);
    out->place = vi_node_place(reading->source, node);
    read_limits(reading, node, out);
    read_duties(reading, node, out);
    read_exclusions(reading, node, out);
    return out;
}

static void
read_grants(struct vi_reading *reading, const struct vi_node *node, struct prog_authority *made)
{
    struct prog_grant *list =
        VI_NEW_ARRAY(reading->arena, struct prog_grant, vi_nodes_count(reading, node, "grant"));
    made->grants = list;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "grant") : NULL; at;
         at = vi_nodes_next(reading, at, "grant"))
        vi_grant_read(reading, at, &list[made->grant_count++]);
}

/* --- Governance
 * --------------------------------------------------------------------------------------------------
 */

static void
read_governance(struct vi_reading *reading, const struct vi_node *node, struct vi_text form,
                struct prog_authority *made)
{
    const size_t written = vi_nodes_count(reading, node, "governance");
    struct prog_governance *list =
        VI_NEW_ARRAY(reading->arena, struct prog_governance, written + 1);
    struct vi_twice *rows = new_rows(reading, node, "governance");
    size_t forms = 0;
    made->governance = list;
    if (list && form.size)
        list[made->governance_count++] =
            (struct prog_governance){.form = form,
                                     .period = {VI_LEAST, VI_MOST},
                                     .place = place_of(reading, node, "governance")};
    if (form.size && written)
        vi_report0(reading->findings, VI_GOVERNANCE_TWICE, place_of(reading, node, "governance"));
    for (const struct vi_node *at = list && rows ? vi_nodes_first(reading, node, "governance")
                                                 : NULL;
         at; at = vi_nodes_next(reading, at, "governance")) {
        struct prog_governance *governance = &list[made->governance_count];
        vi_shape_fill(&vi_shape_governance, at, governance);
        governance->place = vi_node_place(reading->source, at);
        made->governance_count++;
        if (governance->form.size)
            rows[forms++] = (struct vi_twice){.name = VI_TEXT("governance"),
                                              .shown = governance->form,
                                              .period = governance->period,
                                              .node = at};
    }
    vi_twice_report(reading, "form of governance", "form", rows, forms);
}

/* --- Local rules
 * ---------------------------------------------------------------------------------------------------
 */

static void
read_rules(struct vi_reading *reading, const struct vi_node *node, struct prog_period within)
{
    for (const struct vi_node *at = vi_nodes_first(reading, node, "rule"); at;
         at = vi_nodes_next(reading, at, "rule")) {
        if (reading->where == VI_READING_FILE)
            vi_rule_read(reading, at, within);
        else
            vi_report0(reading->findings,
                       reading->where == VI_READING_EXAMPLE ? VI_EXAMPLE_RULE : VI_CLAIMS_RULE,
                       vi_node_place(reading->source, at));
    }
}

/* --- The whole
 * ---------------------------------------------------------------------------------------------------------
 */

/* The element that is behind `node` in the order of the text, and inside `root`. */
static const struct vi_node *
following(const struct vi_node *node, const struct vi_node *root)
{
    const struct vi_node *next = vi_node_child(node);
    for (; !next && node != root; node = node->parent)
        next = vi_node_next(node);
    return next;
}

/* Each part is compared with those before it, so that their number has to have a limit.  A rule
 * is no part: rules have a limit of their own. */
static bool
has_too_many_parts(struct vi_reading *reading, const struct vi_node *root)
{
    const uint64_t most = reading->limits->value[VI_LIMIT_CONSTITUTION_PARTS];
    uint64_t count = 0;
    const struct vi_node *node = vi_node_child(root);
    while (node) {
        const bool is_rule = node->parent == root && vi_nodes_is(reading, node, "rule");
        count += !is_rule;
        if (count > most)
            break;
        node = is_rule ? vi_node_next(node) : following(node, root);
    }
    if (!node)
        return false;
    vi_report3(reading->findings, VI_RULES_TOO_MANY, vi_node_place(reading->source, node),
               vi_findings_number(reading->findings, most), VI_TEXT("parts of a constitution"),
               vi_text_from(vi_limit_name(VI_LIMIT_CONSTITUTION_PARTS)));
    return true;
}

struct prog_authority *
vi_authority_read(struct vi_reading *reading, const struct vi_node *node)
{
    struct prog_authority *made = VI_NEW(reading->arena, struct prog_authority);
    const size_t count = count_functions(reading, node);
    struct prog_function *functions = VI_NEW_ARRAY(reading->arena, struct prog_function, count);
    struct vi_twice *rows = VI_NEW_ARRAY(reading->scratch, struct vi_twice, count);
    struct ast_head head = {0};
    if (!made || !functions || !rows)
        return NULL;
    vi_shape_fill(&vi_shape_constitution, node, &head);
    *made = (struct prog_authority){
        .id = head.authority,
        .title = head.title,
        .folded = vi_fold(reading->arena, head.title),
        .version = head.version,
        .grants_complete = head.grants != 0,
        .period = head.period,
        .functions = functions,
        .source = reading->source,
        .rule_set = reading->file ? reading->file->rule_set : 0,
        .place = vi_node_place(reading->source, node),
    };
    if (has_too_many_parts(reading, node))
        return made;
    read_governance(reading, node, head.governance, made);
    made->settings = read_settings(reading, node, true, &made->setting_count);
    read_bodies(reading, node, made);
    read_seats(reading, node, made);
    read_posts(reading, node, made);
    read_functions(reading, node, NULL, made, functions, rows);
    vi_twice_report(reading, "function", "id", rows, made->function_count);
    read_reserves(reading, node, made);
    read_units(reading, node, made);
    read_grants(reading, node, made);
    read_rules(reading, node, head.period);
    made->scheme = vi_scheme_make(reading, made);
    if (reading->where == VI_READING_FILE)
        vi_holders_check(reading, node, made);
    return made;
}

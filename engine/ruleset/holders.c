/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/holders.h"

#include "ruleset/lookup.h"
#include "ruleset/nodes.h"

/* The names that a constitution declares, by what they are names of. */
struct names {
    struct vi_atoms bodies, posts, functions, holders, units;
    const struct prog_authority *authority;
};

static void
add(struct vi_atoms *atoms, struct vi_text name)
{
    if (name.size)
        (void)vi_atoms_add(atoms, name);
}

static void
collect_functions(struct names *names, const struct prog_authority *authority)
{
    for (size_t i = 0; i < authority->function_count; i++)
        add(&names->functions, authority->functions[i].id);
    for (size_t i = 0; i < authority->unit_count; i++)
        add(&names->units, authority->units[i].id);
}

/* Power is held by bodies, posts, members (by name or office) and authorities. */
static void
collect_holders(struct names *names, const struct prog_authority *authority)
{
    for (size_t i = 0; i < authority->body_count; i++) {
        const struct prog_body *body = &authority->bodies[i];
        add(&names->bodies, body->id);
        add(&names->holders, body->id);
        for (size_t j = 0; j < body->party_count; j++)
            add(&names->holders, body->parties[j].authority);
    }
    for (size_t i = 0; i < authority->post_count; i++) {
        add(&names->posts, authority->posts[i].id);
        add(&names->holders, authority->posts[i].id);
        add(&names->holders, authority->posts[i].shared_with);
    }
    for (size_t i = 0; i < authority->seat_count; i++) {
        add(&names->holders, authority->seats[i].member);
        add(&names->holders, authority->seats[i].office);
    }
    add(&names->holders, authority->id);
}

/* Constitutions of the load may give power to one another. */
static void
collect_authorities(struct names *names, const struct ast_set *set)
{
    for (size_t i = 0; i < set->file_count; i++)
        if (set->files[i]->root && set->files[i]->kind == AST_CONSTITUTION)
            add(&names->holders, set->files[i]->head.authority);
}

#define NAMES_MOST                                                                                 \
    4096 /* compared with one that is unknown: a hint among more would be no help                  \
          */

static struct vi_text
hint_of(struct vi_reading *reading, const struct vi_atoms *declared, struct vi_text name)
{
    struct vi_choice known;
    vi_choice_init(&known, reading->scratch);
    for (uint32_t i = 1; i <= declared->count && i <= NAMES_MOST; i++)
        vi_choice_add(&known, vi_atoms_name(declared, i));
    return vi_choice_hint(&known, name);
}

static void
check(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
      const struct vi_atoms *declared, const char *noun)
{
    const struct vi_text name = vi_node_value(node, attribute);
    if (!vi_text_trim(name).size || vi_atoms_find(declared, name) ||
        vi_lookup_is_excused(reading, name))
        return;
    vi_report(reading->findings, VI_PART_UNKNOWN,
              vi_attribute_place(reading->source, node, vi_text_from(attribute)),
              (const struct vi_text[]){vi_text_from(attribute), name, vi_text_from(noun),
                                       hint_of(reading, declared, name)},
              4);
}

/* "southmoor/executive" names a holder of another authority, whose constitution need not be here.
 */
static void
check_holder(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
             const struct names *names)
{
    const struct vi_text name = vi_node_value(node, attribute);
    if (vi_text_find(name, VI_TEXT("/")) == name.size)
        check(reading, node, attribute, &names->holders, "body, post, member or authority");
}

static const struct prog_unit *
unit_of(const struct prog_authority *authority, struct vi_text id)
{
    for (size_t i = 0; i < authority->unit_count; i++)
        if (vi_text_equal(authority->units[i].id, id))
            return &authority->units[i];
    return NULL;
}

/* What is no money is counted in a unit that the constitution declares, to so many places. */
static void
check_unit(struct vi_reading *reading, const struct vi_node *limit, const char *attribute,
           const struct names *names)
{
    const struct vi_text written = vi_node_value(limit, attribute), name = vi_text_from(attribute);
    struct vi_money read;
    if (!vi_quantity_parse(written, &read) || !vi_money_is_quantity(&read))
        return;
    const struct vi_text id = vi_text_from(read.currency);
    const struct vi_place place = vi_attribute_place(reading->source, limit, name);
    const struct prog_unit *unit = unit_of(names->authority, id);
    if (!unit)
        vi_report(reading->findings, VI_PART_UNKNOWN, place,
                  (const struct vi_text[]){name, written, VI_TEXT("unit"),
                                           hint_of(reading, &names->units, id)},
                  4);
    else if (vi_quantity_places(read.pence) > unit->places)
        vi_report3(reading->findings, VI_LIMIT_PLACES, place, written, id,
                   vi_findings_number(reading->findings, (uint64_t)unit->places));
}

static void
check_grant(struct vi_reading *reading, const struct vi_node *node, const struct names *names)
{
    check_holder(reading, node, "from", names);
    check_holder(reading, node, "to", names);
    check(reading, node, "function", &names->functions, "function");
    for (const struct vi_node *at = vi_nodes_first(reading, node, "limit"); at;
         at = vi_nodes_next(reading, at, "limit")) {
        check_unit(reading, at, "up-to", names);
        check_unit(reading, at, "from", names);
    }
    for (const struct vi_node *at = vi_nodes_first(reading, node, "except"); at;
         at = vi_nodes_next(reading, at, "except"))
        check(reading, at, "function", &names->functions, "function");
}

/* Functions nest; depth is bounded by that of the file's XML. */
static void
check_functions(struct vi_reading *reading, const struct vi_node *node, const struct names *names)
{
    for (const struct vi_node *at = vi_nodes_first(reading, node, "function"); at;
         at = vi_nodes_next(reading, at, "function")) {
        check_holder(reading, at, "held-by", names);
        check_functions(reading, at, names);
    }
}

void
vi_holders_check(struct vi_reading *reading, const struct vi_node *node,
                 const struct prog_authority *authority)
{
    struct names names = {.authority = authority};
    if (!vi_atoms_init(&names.units, reading->scratch) ||
        !vi_atoms_init(&names.bodies, reading->scratch) ||
        !vi_atoms_init(&names.posts, reading->scratch) ||
        !vi_atoms_init(&names.functions, reading->scratch) ||
        !vi_atoms_init(&names.holders, reading->scratch))
        return;
    collect_functions(&names, authority);
    collect_holders(&names, authority);
    collect_authorities(&names, reading->set);
    check_functions(reading, node, &names);
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at)) {
        if (vi_nodes_is(reading, at, "seat"))
            check(reading, at, "body", &names.bodies, "body");
        else if (vi_nodes_is(reading, at, "post"))
            check(reading, at, "acts-for", &names.posts, "post");
        else if (vi_nodes_is(reading, at, "grant"))
            check_grant(reading, at, &names);
        else if (vi_nodes_is(reading, at, "reserve")) {
            check_holder(reading, at, "to", &names);
            check_holder(reading, at, "not-to", &names);
            check(reading, at, "function", &names.functions, "function");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/holders.h"

#include "ruleset/lookup.h"
#include "ruleset/nodes.h"

/* The names that a constitution declares, by what they are names of. */
struct names {
    struct vi_choice bodies, posts, functions, holders;
};

static void
collect_functions(struct names *names, const struct prog_authority *authority)
{
    for (size_t i = 0; i < authority->function_count; i++)
        vi_choice_add(&names->functions, authority->functions[i].id);
}

/* Power is held by bodies, posts, members (by name or office) and authorities. */
static void
collect_holders(struct names *names, const struct prog_authority *authority)
{
    for (size_t i = 0; i < authority->body_count; i++) {
        const struct prog_body *body = &authority->bodies[i];
        vi_choice_add(&names->bodies, body->id);
        vi_choice_add(&names->holders, body->id);
        for (size_t j = 0; j < body->party_count; j++)
            vi_choice_add(&names->holders, body->parties[j].authority);
    }
    for (size_t i = 0; i < authority->post_count; i++) {
        vi_choice_add(&names->posts, authority->posts[i].id);
        vi_choice_add(&names->holders, authority->posts[i].id);
        vi_choice_add(&names->holders, authority->posts[i].shared_with);
    }
    for (size_t i = 0; i < authority->seat_count; i++) {
        vi_choice_add(&names->holders, authority->seats[i].member);
        vi_choice_add(&names->holders, authority->seats[i].office);
    }
    vi_choice_add(&names->holders, authority->id);
}

/* Constitutions of the load may give power to one another. */
static void
collect_authorities(struct names *names, const struct ast_set *set)
{
    for (size_t i = 0; i < set->file_count; i++)
        if (set->files[i]->root && set->files[i]->kind == AST_CONSTITUTION)
            vi_choice_add(&names->holders, set->files[i]->head.authority);
}

static bool
has(const struct vi_choice *choice, struct vi_text name)
{
    for (size_t i = 0; i < choice->count; i++)
        if (vi_text_equal(choice->names[i], name))
            return true;
    return false;
}

static void
check(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
      const struct vi_choice *declared, const char *noun)
{
    const struct vi_text name = vi_node_value(node, attribute);
    if (!vi_text_trim(name).size || has(declared, name) || vi_lookup_is_excused(reading, name))
        return;
    vi_report(reading->findings, VI_PART_UNKNOWN,
              vi_attribute_place(reading->source, node, vi_text_from(attribute)),
              (const struct vi_text[]){vi_text_from(attribute), name, vi_text_from(noun),
                                       vi_choice_hint(declared, name)},
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

static void
check_grant(struct vi_reading *reading, const struct vi_node *node, const struct names *names)
{
    check_holder(reading, node, "from", names);
    check_holder(reading, node, "to", names);
    check(reading, node, "function", &names->functions, "function");
    for (const struct vi_node *at = vi_nodes_first(reading, node, "except"); at;
         at = vi_nodes_next(reading, at, "except"))
        check(reading, at, "function", &names->functions, "function");
}

void
vi_holders_check(struct vi_reading *reading, const struct vi_node *node,
                 const struct prog_authority *authority)
{
    struct names names;
    vi_choice_init(&names.bodies, reading->scratch);
    vi_choice_init(&names.posts, reading->scratch);
    vi_choice_init(&names.functions, reading->scratch);
    vi_choice_init(&names.holders, reading->scratch);
    collect_functions(&names, authority);
    collect_holders(&names, authority);
    collect_authorities(&names, reading->set);
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at)) {
        if (vi_nodes_is(reading, at, "seat"))
            check(reading, at, "body", &names.bodies, "body");
        else if (vi_nodes_is(reading, at, "post"))
            check(reading, at, "acts-for", &names.posts, "post");
        else if (vi_nodes_is(reading, at, "grant"))
            check_grant(reading, at, &names);
        else if (vi_nodes_is(reading, at, "reserve")) {
            check_holder(reading, at, "to", &names);
            check(reading, at, "function", &names.functions, "function");
        }
    }
}

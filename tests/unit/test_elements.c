/* SPDX-License-Identifier: Apache-2.0 */
/* The tables of elements and the kinds' field tables say the same as schemas/rules.xsd: the same
 * elements, attributes, words, and what is required. */
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "kinds/kind.h"
#include "ruleset/shape.h"
#include "support/testkit.h"

#define SCHEMA "schemas/rules.xsd"

/* --- Reading the schema ---------------------------------------------------------------------- */

static bool
is_called(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

/* An attribute of the schema's own element; "" where it is not there.  Kept by the document. */
static const char *
value(const xmlNode *node, const char *name)
{
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, name) == 0 && at->children)
            return (const char *)at->children->content;
    return "";
}

static const char *
without_prefix(const char *name)
{
    const char *colon = strchr(name, ':');
    return colon ? colon + 1 : name;
}

static const xmlNode *
top(const xmlNode *root, const char *what, const char *name)
{
    for (const xmlNode *at = root->children; at; at = at->next)
        if (is_called(at, what) && strcmp(value(at, "name"), name) == 0)
            return at;
    return NULL;
}

static const xmlNode *
below(const xmlNode *node, const char *what)
{
    for (const xmlNode *at = node ? node->children : NULL; at; at = at->next)
        if (is_called(at, what))
            return at;
    return NULL;
}

/* The type of an element: written inside it, or named. */
static const xmlNode *
type_of(const xmlNode *root, const xmlNode *element)
{
    const xmlNode *inside = below(element, "complexType");
    return inside ? inside : top(root, "complexType", without_prefix(value(element, "type")));
}

/* The declaration of an attribute in a type or the groups it refers to. */
static const xmlNode *
attribute_in(const xmlNode *root, const xmlNode *type, const char *name)
{
    for (const xmlNode *at = type->children; at; at = at->next) {
        if (is_called(at, "attribute") && strcmp(value(at, "name"), name) == 0)
            return at;
        if (is_called(at, "attributeGroup")) {
            const xmlNode *group = top(root, "attributeGroup", without_prefix(value(at, "ref")));
            const xmlNode *found = group ? attribute_in(root, group, name) : NULL;
            if (found)
                return found;
        }
    }
    return NULL;
}

static size_t
count_attributes(const xmlNode *root, const xmlNode *type)
{
    size_t count = 0;
    for (const xmlNode *at = type->children; at; at = at->next) {
        count += is_called(at, "attribute");
        if (is_called(at, "attributeGroup"))
            count += count_attributes(
                root, top(root, "attributeGroup", without_prefix(value(at, "ref"))));
    }
    return count;
}

/* The restriction that lists an attribute's words; through a list type, if it is one. */
static const xmlNode *
words_of(const xmlNode *root, const xmlNode *attribute)
{
    const xmlNode *type = below(attribute, "simpleType");
    if (!type)
        type = top(root, "simpleType", without_prefix(value(attribute, "type")));
    const xmlNode *restriction = below(type, "restriction");
    const xmlNode *list = below(below(restriction, "simpleType"), "list");
    if (list)
        restriction =
            below(top(root, "simpleType", without_prefix(value(list, "itemType"))), "restriction");
    return restriction;
}

static bool
lists_word(const xmlNode *restriction, const char *word)
{
    for (const xmlNode *at = restriction->children; at; at = at->next)
        if (is_called(at, "enumeration") && strcmp(value(at, "value"), word) == 0)
            return true;
    return false;
}

static size_t
count_words(const xmlNode *restriction)
{
    size_t count = 0;
    for (const xmlNode *at = restriction ? restriction->children : NULL; at; at = at->next)
        count += is_called(at, "enumeration");
    return count;
}

/* --- Comparing ---------------------------------------------------------------------------------
 */

static void
compare_words(const xmlNode *root, const xmlNode *attribute, const struct vi_word *words,
              const char *element)
{
    const xmlNode *restriction = words_of(root, attribute);
    size_t count = 0;
    if (!restriction)
        fail_msg("<%s> %s: the schema lists no words", element, value(attribute, "name"));
    for (; words && words->word; words++, count++)
        if (!lists_word(restriction, words->word))
            fail_msg("<%s> %s: the schema lacks %s", element, value(attribute, "name"),
                     words->word);
    if (count_words(restriction) != count)
        fail_msg("<%s> %s: the schema lists %zu words, the table %zu", element,
                 value(attribute, "name"), count_words(restriction), count);
}

static void
compare_attribute(const xmlNode *root, const xmlNode *type, const char *element, const char *name,
                  bool required, const struct vi_word *words)
{
    const xmlNode *attribute = attribute_in(root, type, name);
    if (!attribute)
        fail_msg("<%s>: the schema knows no attribute %s", element, name);
    if ((strcmp(value(attribute, "use"), "required") == 0) != required)
        fail_msg("<%s> %s: the schema and the table differ on whether it is required", element,
                 name);
    if (words)
        compare_words(root, attribute, words, element);
}

static void
compare_attributes(const xmlNode *root, const xmlNode *type, const struct vi_shape *shape)
{
    size_t count = 0;
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++, count++)
        compare_attribute(root, type, shape->name, row->name, row->required, row->words);
    if (count_attributes(root, type) != count)
        fail_msg("<%s>: the schema has %zu attributes, the table %zu", shape->name,
                 count_attributes(root, type), count);
}

/* The declaration of a child, anywhere within the type's content. */
static const xmlNode *
child_in(const xmlNode *root, const xmlNode *content, const char *name)
{
    for (const xmlNode *at = content->children; at; at = at->next) {
        if (is_called(at, "element") && (strcmp(value(at, "name"), name) == 0 ||
                                         strcmp(without_prefix(value(at, "ref")), name) == 0))
            return at;
        if (is_called(at, "sequence") || is_called(at, "choice")) {
            const xmlNode *found = child_in(root, at, name);
            if (found)
                return found;
        }
    }
    return NULL;
}

static size_t
count_children(const xmlNode *content)
{
    size_t count = 0;
    for (const xmlNode *at = content->children; at; at = at->next) {
        count += is_called(at, "element") || is_called(at, "any") || is_called(at, "group");
        if (is_called(at, "sequence") || is_called(at, "choice"))
            count += count_children(at);
    }
    return count;
}

static void
compare_children(const xmlNode *root, const xmlNode *type, const struct vi_shape *shape)
{
    if (count_children(type) != shape->child_count)
        fail_msg("<%s>: the schema has %zu children, the table %zu", shape->name,
                 count_children(type), shape->child_count);
    for (size_t i = 0; i < shape->child_count; i++) {
        const struct vi_shape_child *entry = &shape->children[i];
        if (!entry->shape || entry->shape->record)
            continue; /* a group, or any element of that namespace */
        const xmlNode *child = child_in(root, type, entry->shape->name);
        if (!child)
            fail_msg("<%s>: the schema knows no <%s> in it", shape->name, entry->shape->name);
    }
}

/* Where an element is declared: at the top, or in the type of the shape that contains it. */
static const xmlNode *
declaration(const xmlNode *root, const struct vi_shape *shape)
{
    const xmlNode *element = top(root, "element", shape->name);
    const struct vi_shape *parent;
    for (size_t i = 0; !element && (parent = vi_shape_at(i)) != NULL; i++)
        for (size_t j = 0; !element && j < parent->child_count; j++)
            if (parent->children[j].shape == shape && parent != shape)
                element = child_in(root, type_of(root, declaration(root, parent)), shape->name);
    return element;
}

static void
the_schema_and_the_tables_of_elements_agree(void **state)
{
    const xmlNode *root = *state;
    const struct vi_shape *shape;
    for (size_t i = 0; (shape = vi_shape_at(i)) != NULL; i++) {
        if (shape->opaque || shape == &vi_shape_grant_decided)
            continue; /* of records and house styles */
        const xmlNode *element = declaration(root, shape);
        if (!element)
            fail_msg("the schema does not declare <%s>", shape->name);
        const xmlNode *type = type_of(root, element);
        if (!type)
            fail_msg("the schema has no type for <%s>", shape->name);
        if (shape->text)
            assert_string_equal(without_prefix(value(element, "type")), "words");
        else {
            compare_attributes(root, type, shape);
            compare_children(root, type, shape);
        }
    }
}

static void
the_schema_and_the_field_tables_of_requirements_agree(void **state)
{
    const xmlNode *root = *state;
    const xmlNode *group = below(top(root, "group", "requirement"), "choice");
    size_t kinds = 0;
    for (; vi_kind_at(kinds); kinds++) {
        const struct vi_kind *kind = vi_kind_at(kinds);
        const xmlNode *element = child_in(root, group, kind->name);
        size_t count = 0;
        if (!element)
            fail_msg("the schema knows no requirement <%s>", kind->name);
        const xmlNode *type = type_of(root, element);
        for (const struct vi_field *row = kind->fields; row && row->name; row++, count++)
            compare_attribute(root, type, kind->name, row->name, row->required, row->words);
        if (count_attributes(root, type) != count)
            fail_msg("<%s>: the schema has %zu attributes, the field table %zu", kind->name,
                     count_attributes(root, type), count);
        if ((count_children(type) > 0) != (kind->children != VI_CHILDREN_NONE))
            fail_msg("<%s>: the schema and the kind differ on what stands in it", kind->name);
    }
    assert_int_equal(count_children(group), kinds);
}

/* Each attribute lies inside what is filled: no two of one element at one place. */
static void
no_two_attributes_share_a_place(void **state)
{
    const struct vi_shape *shape;
    (void)state;
    for (size_t i = 0; (shape = vi_shape_at(i)) != NULL; i++)
        for (const struct vi_shape_attribute *a = shape->attributes; a && a->name; a++)
            for (const struct vi_shape_attribute *b = a + 1; b->name; b++)
                if (a->offset == b->offset || strcmp(a->name, b->name) == 0)
                    fail_msg("<%s>: %s and %s", shape->name, a->name, b->name);
}

static void
what_needs_words_has_them(void **state)
{
    const struct vi_shape *shape;
    (void)state;
    for (size_t i = 0; (shape = vi_shape_at(i)) != NULL; i++)
        for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++) {
            const bool needs = row->type == VI_SHAPE_WORD || row->type == VI_SHAPE_WORDS ||
                               row->type == VI_SHAPE_FLAG || row->type == VI_SHAPE_TOKEN;
            if (needs != (row->words != NULL) && row->type != VI_SHAPE_TOKENS)
                fail_msg("<%s> %s", shape->name, row->name);
        }
}

static xmlDoc *schema;

static int
open_schema(void **state)
{
    schema = xmlReadFile(SCHEMA, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
    *state = schema ? xmlDocGetRootElement(schema) : NULL;
    return schema ? 0 : -1;
}

static int
close_schema(void **state)
{
    (void)state;
    xmlFreeDoc(schema);
    xmlCleanupParser();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_schema_and_the_tables_of_elements_agree),
        cmocka_unit_test(the_schema_and_the_field_tables_of_requirements_agree),
        cmocka_unit_test(no_two_attributes_share_a_place),
        cmocka_unit_test(what_needs_words_has_them),
    };
    return cmocka_run_group_tests(tests, open_schema, close_schema);
}

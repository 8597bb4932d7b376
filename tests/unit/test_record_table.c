/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_table.h"

#include <string.h>

#include "support/testkit.h"

static const struct {
    const char *why, *word;
    enum record_name name;
} words[] = {
    {"an element is found", "meeting", RECORD_MEETING},
    {"an attribute with a hyphen is found", "key-decision", RECORD_KEY_DECISION},
    {"the last name of the table is found", "begins", RECORD_BEGINS},
    {"a prefix of a name is not the name", "meet", RECORD_NO_NAME},
    {"nor is the name and more", "meetings", RECORD_NO_NAME},
    {"names are written in small letters", "Meeting", RECORD_NO_NAME},
    {"the empty name is no name", "", RECORD_NO_NAME},
};

static void
a_name_is_found_or_unknown(void **state)
{
    struct record_index index;
    (void)state;
    vi_record_index_init(&index);
    for (size_t i = 0; i < VI_COUNT(words); i++)
        if (vi_record_name_find(&index, vi_text_from(words[i].word)) != words[i].name)
            fail_msg("%s: %s", words[i].why, words[i].word);
}

static void
every_name_of_the_table_is_found(void **state)
{
    struct record_index index;
    (void)state;
    vi_record_index_init(&index);
    for (int name = 1; name < RECORD_NAME_COUNT; name++) {
        const char *word = vi_record_name_word((enum record_name)name);
        if (vi_record_name_find(&index, vi_text_from(word)) != (enum record_name)name)
            fail_msg("%s is not found", word);
    }
}

static void
check_fields(const struct record_element *element, size_t kind)
{
    for (const struct record_field *field = element->fields; field->name; field++) {
        const char *name = vi_record_name_word((enum record_name)field->name);
        const bool fact = field->type == RECORD_FACT_VALUE || field->type == RECORD_CLAIM;
        if (field->at != RECORD_NOWHERE && field->at >= element->size)
            fail_msg("%s lies outside element %zu", name, kind);
        if (field->beside != RECORD_NOWHERE && field->beside >= element->size)
            fail_msg("what is beside %s lies outside element %zu", name, kind);
        if (fact && element->children[0].kind != RECORD_E_FACT)
            fail_msg("%s is a fact, and element %zu keeps none first", name, kind);
    }
}

static void
check_children(const struct record_element *element, size_t kind)
{
    for (const struct record_child *child = element->children; child->name; child++) {
        if (child->list >= RECORD_LISTS)
            fail_msg("element %zu has too many lists", kind);
        if (child->head != RECORD_NOWHERE && child->head >= element->size)
            fail_msg("a list lies outside element %zu", kind);
    }
}

static void
every_offset_lies_in_its_struct(void **state)
{
    (void)state;
    for (size_t kind = 0; kind < RECORD_E_COUNT; kind++) {
        const struct record_element *element = &vi_record_elements[kind];
        assert_non_null(element->fields);
        assert_non_null(element->children);
        if (!element->size)
            continue;
        assert_true(element->place < element->size);
        check_fields(element, kind);
        check_children(element, kind);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_name_is_found_or_unknown),
        cmocka_unit_test(every_name_of_the_table_is_found),
        cmocka_unit_test(every_offset_lies_in_its_struct),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

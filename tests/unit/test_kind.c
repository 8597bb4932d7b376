/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "base/words.h"
#include "support/testkit.h"

static const char *const names[] = {
    "quorum",         "threshold", "vote",   "delegation", "interval",
    "condition",      "fact",      "stated", "contents",   "drafting",
    "correspondence", "assertion", "all",    "any",        "not"};

static void
every_family_is_found_by_its_name(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(names); i++) {
        const struct vi_kind *kind = vi_kind_named(vi_text_from(names[i]));
        if (!kind)
            fail_msg("there is no %s", names[i]);
        assert_string_equal(kind->name, names[i]);
    }
    assert_null(vi_kind_named(VI_TEXT("Quorum")));
    assert_null(vi_kind_named(VI_TEXT("")));
}

static size_t
count(void)
{
    size_t kinds = 0;
    while (vi_kind_at(kinds))
        kinds++;
    return kinds;
}

/* What the loader and the documentation rely on. */
static void
every_family_describes_itself(void **state)
{
    (void)state;
    assert_int_equal(count(), VI_COUNT(names));
    for (size_t i = 0; vi_kind_at(i); i++) {
        const struct vi_kind *kind = vi_kind_at(i);
        if (!kind->doc || !*kind->doc || !kind->decide)
            fail_msg("%s says nothing of itself, or decides nothing", kind->name);
        if ((kind->size == 0) != (kind->fields == NULL) ||
            (kind->size == 0) != (kind->children != VI_CHILDREN_NONE))
            fail_msg("%s has attributes and no struct, or the reverse", kind->name);
    }
}

static size_t
width(enum vi_field_type type)
{
    switch (type) {
    case VI_FIELD_QUANTITY:
    case VI_FIELD_COUNT:
    case VI_FIELD_RATIO:
        return sizeof(struct prog_quantity);
    case VI_FIELD_WORD:
        return sizeof(int);
    case VI_FIELD_WORDS:
    case VI_FIELD_EVENT:
    case VI_FIELD_FACT:
    case VI_FIELD_SUM:
        return sizeof(uint32_t);
    case VI_FIELD_ANSWER:
        return sizeof(bool);
    case VI_FIELD_FACTS:
        return sizeof(struct vi_field_facts);
    case VI_FIELD_CALENDAR:
        return sizeof(const struct vi_calendar *);
    case VI_FIELD_PATTERN:
        return sizeof(const struct vi_pattern *);
    case VI_FIELD_LIST:
        return sizeof(struct vi_text);
    case VI_FIELD_TEST:
        return sizeof(struct vi_field_test);
    case VI_FIELD_VALUES:
        return sizeof(struct vi_field_values);
    }
    return SIZE_MAX;
}

static void
check_field(const struct vi_kind *kind, const struct vi_field *field)
{
    const bool of_words = field->type == VI_FIELD_WORD || field->type == VI_FIELD_WORDS;
    if (!field->doc || !*field->doc || of_words != (field->words != NULL))
        fail_msg("%s/%s: no help, or words where none belong", kind->name, field->name);
    if (field->offset + width(field->type) > kind->size)
        fail_msg("%s/%s lies outside its struct", kind->name, field->name);
    if (field->may_be_event && field->event_offset + sizeof(uint32_t) > kind->size)
        fail_msg("%s/%s: its event lies outside its struct", kind->name, field->name);
}

static void
every_attribute_has_room_and_help(void **state)
{
    (void)state;
    for (size_t i = 0; vi_kind_at(i); i++)
        for (const struct vi_field *at = vi_kind_at(i)->fields; at && at->name; at++) {
            check_field(vi_kind_at(i), at);
            for (const struct vi_field *other = vi_kind_at(i)->fields; other != at; other++)
                if (other->offset < at->offset + width(at->type) &&
                    at->offset < other->offset + width(other->type))
                    fail_msg("%s: %s and %s share their room", vi_kind_at(i)->name, at->name,
                             other->name);
        }
}

static void
what_is_given_is_known_by_name(void **state)
{
    (void)state;
    assert_string_equal(vi_kind_quorum.fields[1].name, "of");
    assert_true(vi_kind_given(&vi_kind_quorum, 1u << 1, "of"));
    assert_false(vi_kind_given(&vi_kind_quorum, 1u << 1, "at-least"));
    assert_false(vi_kind_given(&vi_kind_quorum, UINT64_MAX, "whole"));
    assert_false(vi_kind_given(&vi_kind_all, UINT64_MAX, "of"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_family_is_found_by_its_name),
        cmocka_unit_test(every_family_describes_itself),
        cmocka_unit_test(every_attribute_has_room_and_help),
        cmocka_unit_test(what_is_given_is_known_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

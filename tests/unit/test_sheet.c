/* SPDX-License-Identifier: Apache-2.0 */
#include "model/sheet.h"

#include "support/testkit.h"

/* "<p>R&amp;D</p>" read as "1. R&D": the number is made, the entity is one character. */
static const struct doc_run runs[] = {{0, 0, true}, {3, 3, false}, {4, 4, true}, {5, 9, false}};

static const struct {
    const char *why;
    uint32_t at, offset;
} places[] = {
    {"what is made stands where it is made of", 0, 0},
    {"all of it", 2, 0},
    {"a run begins at its own place", 3, 3},
    {"an entity is one place", 4, 4},
    {"what follows it goes on behind it", 5, 9},
    {"within the last run bytes are counted", 6, 10},
};

static void
a_part_of_a_sheet_has_its_place_in_the_source(void **state)
{
    const struct vi_source source = {.text = VI_TEXT("<p>R&amp;Dx</p>")};
    const struct doc_sheet sheet = {
        .source = &source, .text = VI_TEXT("1. R&Dx"), .runs = runs, .run_count = VI_COUNT(runs)};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(places); i++) {
        const struct vi_place place =
            vi_sheet_place(&sheet, (struct vi_text){sheet.text.at + places[i].at, 1});
        assert_ptr_equal(place.source, &source);
        if (place.offset != places[i].offset)
            fail_msg("%s: %u", places[i].why, place.offset);
    }
}

static void
plain_text_is_its_own_sheet(void **state)
{
    const struct vi_source source = {.text = VI_TEXT("one\ntwo")};
    const struct doc_sheet sheet = {.source = &source, .text = source.text};
    (void)state;
    assert_int_equal(vi_sheet_place(&sheet, (struct vi_text){source.text.at + 4, 3}).offset, 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_of_a_sheet_has_its_place_in_the_source),
        cmocka_unit_test(plain_text_is_its_own_sheet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

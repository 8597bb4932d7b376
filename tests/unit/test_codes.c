/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/codes.h"

#include <string.h>

#include "support/testkit.h"

static void
every_message_is_found_by_its_number(void **state)
{
    (void)state;
    for (int code = 0; code < VI_CODE_COUNT; code++) {
        const struct vi_code_row *row = vi_code_row((enum vi_code)code);
        if (vi_code_numbered(row->number) != row)
            fail_msg("V%u (%s) is not the only one of its number", row->number, row->id);
    }
}

static void
what_is_no_number_of_a_message_finds_nothing(void **state)
{
    static const uint16_t numbers[] = {0, 1, 999, 1000, 5000, UINT16_MAX};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(numbers); i++)
        assert_null(vi_code_numbered(numbers[i]));
}

static void
a_row_says_what_it_says(void **state)
{
    (void)state;
    const struct vi_code_row *row = vi_code_row(VI_INPUT_OPEN);
    assert_int_equal(row->number, 1001);
    assert_int_equal(row->severity, VIRES_SEVERE);
    assert_string_equal(row->id, "INPUT_OPEN");
    assert_string_equal(row->template_, "cannot be opened: {0}");
    assert_string_equal(row->help, "Check the name and that you may read it.");
}

/* "{0}" to "{4}"; the braces of nothing else. */
static const char *
fault_of_template(const char *at)
{
    if (!*at)
        return "says nothing";
    for (; *at; at++) {
        if (*at == '\n' || *at == '\r')
            return "breaks the line";
        if (*at == '{' && (at[1] < '0' || at[1] > '4' || at[2] != '}'))
            return "names an argument that there is not";
    }
    return at[-1] == '.' ? "ends with a full stop, which is for who prints it" : NULL;
}

static void
every_message_is_one_line_and_has_help(void **state)
{
    (void)state;
    for (int code = 0; code < VI_CODE_COUNT; code++) {
        const struct vi_code_row *row = vi_code_row((enum vi_code)code);
        const char *fault = fault_of_template(row->template_);
        size_t help = strlen(row->help);
        if (fault)
            fail_msg("V%u (%s) %s", row->number, row->id, fault);
        if (!help || row->help[help - 1] != '.' || strpbrk(row->help, "\r\n"))
            fail_msg("the help of V%u (%s) is not a sentence", row->number, row->id);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_message_is_found_by_its_number),
        cmocka_unit_test(what_is_no_number_of_a_message_finds_nothing),
        cmocka_unit_test(a_row_says_what_it_says),
        cmocka_unit_test(every_message_is_one_line_and_has_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

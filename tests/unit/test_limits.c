/* SPDX-License-Identifier: Apache-2.0 */
#include "base/limits.h"

#include <string.h>

#include "support/testkit.h"

#define EACH(x) for (int x = 0; x < VI_LIMIT_COUNT_; x++)

static void
every_limit_has_a_value_a_name_and_a_reason(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    EACH(i)
    {
        const char *name = vi_limit_name((enum vi_limit)i);
        assert_true(limits.value[i] > 0);
        assert_true(strlen(name) > 0);
        assert_true(strlen(vi_limit_reason((enum vi_limit)i)) > 10);
        if (strspn(name, "abcdefghijklmnopqrstuvwxyz-") != strlen(name))
            fail_msg("'%s' is not written in small letters and hyphens", name);
    }
}

static void
no_two_limits_share_a_name(void **state)
{
    (void)state;
    EACH(i)
    for (int j = 0; j < i; j++)
        assert_string_not_equal(vi_limit_name((enum vi_limit)i), vi_limit_name((enum vi_limit)j));
}

static void
rows_are_in_their_places(void **state)
{
    (void)state;
    struct vi_limits limits;
    vi_limits_default(&limits);
    assert_string_equal(vi_limit_name(VI_LIMIT_INPUT_BYTES), "input-bytes");
    assert_int_equal(limits.value[VI_LIMIT_XML_DEPTH], 64);
    assert_string_equal(vi_limit_name(VI_LIMIT_MEMORY_BYTES), "memory-bytes");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_limit_has_a_value_a_name_and_a_reason),
        cmocka_unit_test(no_two_limits_share_a_name),
        cmocka_unit_test(rows_are_in_their_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "report/printable.h"

#include "support/testkit.h"

static void
a_place_is_file_line_and_column(void **state)
{
    const struct vi_source source = {.name = VI_TEXT("a\nb.xml"),
                                     .text = VI_TEXT("one\n\xC3\xA9two")};
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_printable_place(&out, (struct vi_place){0});
    assert_text(vi_buffer_view(&out), "", "nowhere is not printed");
    vi_printable_place(&out, (struct vi_place){.source = &source, .offset = 6});
    assert_text(vi_buffer_view(&out), "a b.xml:2:2", "columns count letters, not bytes");
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_file_line_and_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numbering.h"

#include <stdlib.h>

#include "support/testkit.h"

static const struct {
    enum vi_numbering numbering;
    int64_t number;
    const char *written;
} written[] = {
    {VI_NUMBERING_DECIMAL, 1, "1."},
    {VI_NUMBERING_DECIMAL, -3, "-3."},
    {VI_NUMBERING_LOWER_ALPHA, 1, "a."},
    {VI_NUMBERING_LOWER_ALPHA, 26, "z."},
    {VI_NUMBERING_LOWER_ALPHA, 27, "aa."},
    {VI_NUMBERING_LOWER_ALPHA, 702, "zz."},
    {VI_NUMBERING_LOWER_ALPHA, 703, "aaa."},
    {VI_NUMBERING_UPPER_ALPHA, 28, "AB."},
    {VI_NUMBERING_LOWER_ALPHA, 0, "0."},
    {VI_NUMBERING_LOWER_ROMAN, 1, "i."},
    {VI_NUMBERING_LOWER_ROMAN, 4, "iv."},
    {VI_NUMBERING_LOWER_ROMAN, 49, "xlix."},
    {VI_NUMBERING_UPPER_ROMAN, 1994, "MCMXCIV."},
    {VI_NUMBERING_LOWER_ROMAN, 3999, "mmmcmxcix."},
    {VI_NUMBERING_LOWER_ROMAN, 4000, "4000."},
    {VI_NUMBERING_UPPER_ROMAN, -1, "-1."},
    {VI_NUMBERING_LOWER_ALPHA, INT64_MAX, "crpxnlskvljfhg."},
};

static void
numbers_are_written_as_browsers_do(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(written); i++) {
        vi_buffer_clear(&out);
        vi_numbering_write(&out, written[i].numbering, written[i].number);
        assert_text(vi_buffer_view(&out), written[i].written, "the number");
    }
    vi_buffer_free(&out);
}

static const struct {
    const char *why, *attributes[5];
    enum vi_numbering numbering;
} asked[] = {
    {"nothing asks for the usual", {NULL}, VI_NUMBERING_DECIMAL},
    {"a type", {"type", "a", NULL}, VI_NUMBERING_LOWER_ALPHA},
    {"in capitals it is another", {"type", "I", NULL}, VI_NUMBERING_UPPER_ROMAN},
    {"what is no type says nothing", {"type", "disc", NULL}, VI_NUMBERING_DECIMAL},
    {"nor does one of no letter", {"type", "", NULL}, VI_NUMBERING_DECIMAL},
    {"a style", {"style", "list-style-type:lower-roman", NULL}, VI_NUMBERING_LOWER_ROMAN},
    {"in short",
     {"style", "color:red;List-Style: Upper-Latin inside;x:none", NULL},
     VI_NUMBERING_UPPER_ALPHA},
    {"of none", {"style", "list-style:none", NULL}, VI_NUMBERING_NONE},
    {"of points", {"style", "list-style-type:disc", NULL}, VI_NUMBERING_NONE},
    {"another style says nothing", {"style", "font:roman", NULL}, VI_NUMBERING_DECIMAL},
    {"a class", {"class", "x lower-alpha", NULL}, VI_NUMBERING_LOWER_ALPHA},
    {"of one word", {"class", "roman", NULL}, VI_NUMBERING_LOWER_ROMAN},
    {"of none at all", {"class", "list-unstyled", NULL}, VI_NUMBERING_NONE},
    {"a style wins over a type",
     {"type", "a", "style", "list-style:decimal", NULL},
     VI_NUMBERING_DECIMAL},
    {"a type wins over a class", {"class", "roman", "type", "A", NULL}, VI_NUMBERING_UPPER_ALPHA},
};

static void
lists_ask_for_numbers(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(asked); i++) {
        const char *const *attributes = asked[i].attributes[0] ? asked[i].attributes : NULL;
        if (vi_numbering_of(attributes, VI_NUMBERING_DECIMAL) != asked[i].numbering)
            fail_msg("%s", asked[i].why);
    }
}

static const struct {
    const char *why, *source, *attributes[5];
    int64_t start, step;
} starts[] = {
    {"lists begin at 1", "<ol><li>", {NULL}, 1, 1},
    {"or where they say", "<ol>", {"start", "7", NULL}, 7, 1},
    {"also below", "<ol>", {"start", "-2", NULL}, -2, 1},
    {"what is no number says nothing", "<ol>", {"start", "x", NULL}, 1, 1},
    {"backwards from the number of entries",
     "<ol><li>a<LI>b</li></ol><li>",
     {"reversed", NULL, NULL},
     2,
     -1},
    {"without those of lists within",
     "<ol><li><ul><li><li></ul><li></ol>",
     {"reversed", NULL, NULL},
     2,
     -1},
    {"to the end, if the list has none", "<ol><li>a<li>b<", {"reversed", NULL, NULL}, 2, -1},
    {"or from where they say", "<ol><li>", {"reversed", "", "start", "5", NULL}, 5, -1},
};

static void
lists_begin_somewhere(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(starts); i++) {
        const char *const *attributes = starts[i].attributes[0] ? starts[i].attributes : NULL;
        int64_t step = 0;
        if (vi_numbering_start(vi_text_from(starts[i].source), 0, attributes, &step) !=
                starts[i].start ||
            step != starts[i].step)
            fail_msg("%s", starts[i].why);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_as_browsers_do),
        cmocka_unit_test(lists_ask_for_numbers),
        cmocka_unit_test(lists_begin_somewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

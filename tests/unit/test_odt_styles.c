/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/odt_styles.h"

#include "support/package_rows.h"
#include "support/testkit.h"

#define BOLD  "<style:text-properties fo:font-weight=\"bold\"/>"
#define PLAIN "<style:text-properties fo:font-weight=\"normal\"/>"
#define OWN(name, parent, inside)                                                                  \
    "<style:style style:name=\"" name                                                              \
    "\" style:family=\"paragraph\" style:parent-style-name=\"" parent "\">" inside                 \
    "</style:style>"
#define SHARED(inside) "<office:styles>" inside "</office:styles>"
#define P(style, text) "<text:p text:style-name=\"" style "\">" text "</text:p>"

static const struct package_row rows[] = {
    {.why = "a style of the text goes before one that all parts share, and takes from it",
     .styles = OWN("A", "B", "") OWN("C", "B", PLAIN),
     .shared = SHARED(OWN("A", "", PLAIN) OWN("B", "", BOLD)),
     .body = P("A", "a") P("B", "b") P("C", "c") P("D", "d"),
     .words = "t* a\n\nt* b\n\nt c\n\nt d\n"},
    {.why = "styles of headers are not those of the text",
     .shared = "<office:automatic-styles>" OWN("A", "", BOLD) "</office:automatic-styles>",
     .body = P("A", "a"),
     .words = "t a\n"},
    {.why = "styles that are based on one another say what they say themselves",
     .styles = OWN("A", "B", BOLD) OWN("B", "A", "") OWN("C", "C", ""),
     .body = P("A", "a") P("B", "b") P("C", "c"),
     .words = "t* a\n\nt* b\n\nt c\n"},
    {.why = "entries of a table of contents are of the page",
     .shared = SHARED(OWN("Contents_20_1", "", "")),
     .styles = OWN("A", "Contents_20_1", ""),
     .body = P("A", "a"),
     .words = "f a\n"},
};

static void
styles_are_those_of_the_part(void **state)
{
    (void)state;
    package_check_odt(rows, VI_COUNT(rows));
}

static const struct odt_level levels[ODT_LEVELS] = {
    {.numeral = VI_NUMERAL_DECIMAL, .after = {".", 1}, .start = 3, .shown = 1},
    {.numeral = VI_NUMERAL_LOWER_LETTERS, .start = 1, .shown = 2},
    {.numeral = VI_NUMERAL_NONE, .start = 1, .shown = 3},
    {.numeral = VI_NUMERAL_DECIMAL, .start = 1, .shown = 4},
};

static void
numbers_count_within_their_levels(void **state)
{
    static const struct {
        int32_t level, start;
        const char *written;
    } steps[] = {{0, 0, "3."}, {1, 0, "3.a"},    {1, 0, "3.b"},  {0, 9, "9."}, {0, 0, "10."},
                 {2, 0, ""},   {3, 0, "10.a.1"}, {-1, 0, "11."}, {99, 0, ""}};
    struct odt_count count = {.begun = {false}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(steps); i++) {
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        vi_odt_count(&count, levels, steps[i].level, steps[i].start, &out);
        assert_text(vi_buffer_view(&out), steps[i].written, "each step");
        vi_buffer_free(&out);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(styles_are_those_of_the_part),
        cmocka_unit_test(numbers_count_within_their_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include <string.h>

#include "support/testkit.h"

static struct verdict_reason
link_of(const char *giver, const char *taker, const char *bounds, enum vi_truth truth)
{
    return (struct verdict_reason){.text = VI_TEXT("a grant"),
                                   .judged = true,
                                   .truth = truth,
                                   .giver = vi_text_from(giver),
                                   .taker = vi_text_from(taker),
                                   .bounds = vi_text_from(bounds)};
}

static void
a_chain_is_drawn_from_its_source_down(void **state)
{
    struct vi_buffer out;
    struct vi_html html = {.out = &out};
    struct verdict_reason first = link_of("executive", "director",
                                          "up to \xC2\xA3"
                                          "50,000",
                                          VI_TRUE);
    struct verdict_reason second = link_of("director", "<head>", "", VI_FALSE);
    struct verdict_reason after = {.text = VI_TEXT("something else")};
    struct verdict_reason root = {.text = VI_TEXT("all of these"), .first = &first};
    (void)state;
    first.next = &second;
    second.next = &after;
    vi_buffer_init(&out, NULL);
    vi_html_chain(&html, &root);
    assert_text(vi_buffer_view(&out),
                "<svg class=\"chain\" role=\"img\" aria-label=\"The chain of delegation, as in the "
                "list below\" viewBox=\"0 0 320 160\">\n"
                "<rect x=\"1\" y=\"1\" width=\"318\" height=\"26\" rx=\"4\"/>"
                "<text x=\"10\" y=\"18\">executive</text>\n"
                "<path class=\"holds\" d=\"M20 27V67M14 59L20 67L26 59\"/>"
                "<text class=\"bounds\" x=\"34\" y=\"51\">up to \xC2\xA3"
                "50,000</text>\n"
                "<rect x=\"1\" y=\"67\" width=\"318\" height=\"26\" rx=\"4\"/>"
                "<text x=\"10\" y=\"84\">director</text>\n"
                "<path class=\"fails\" d=\"M20 93V133M14 125L20 133L26 125\"/>"
                "<text class=\"bounds\" x=\"34\" y=\"117\">no limit is stated</text>\n"
                "<rect x=\"1\" y=\"133\" width=\"318\" height=\"26\" rx=\"4\"/>"
                "<text x=\"10\" y=\"150\">&lt;head&gt;</text>\n"
                "</svg>\n",
                "two links, of which the second fails");
    vi_buffer_free(&out);
}

/* 44 characters fit; one of two bytes at the end is not cut in half. */
static void
long_names_are_cut(void **state)
{
    struct vi_buffer out;
    struct vi_html html = {.out = &out};
    struct verdict_reason one = link_of("a234567890b234567890c234567890d234567890123\xC3\xA9", "x",
                                        "a234567890b234567890c234567890d234567890123\xC3\xA9"
                                        "5",
                                        VI_UNKNOWN);
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_html_chain(&html, &one);
    assert_non_null(strstr(out.bytes, "d234567890123\xC3\xA9</text>"));
    assert_non_null(strstr(out.bytes, "d234567890123\xC3\xA9\xE2\x80\xA6</text>"));
    assert_non_null(strstr(out.bytes, "class=\"unknown\""));
    vi_buffer_free(&out);
}

static void
what_has_no_chain_has_no_picture(void **state)
{
    struct vi_buffer out;
    struct vi_html html = {.out = &out};
    const struct verdict_reason reason = {.text = VI_TEXT("a reason")};
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_html_chain(&html, NULL);
    vi_html_chain(&html, &reason);
    assert_int_equal(out.size, 0);
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_chain_is_drawn_from_its_source_down),
        cmocka_unit_test(long_names_are_cut),
        cmocka_unit_test(what_has_no_chain_has_no_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "support/documents.h"

#define STYLE(head, inside)                                                                        \
    "<house-style xmlns=\"urn:vires:rules:1\" version=\"1\" title=\"S\" " head ">" inside          \
    "</house-style>"
#define SKIP(name, pattern) "<line is=\"skip\" name=\"" name "\">" pattern "</line>"

static const struct {
    const char *why, *styles[3], *findings;
} faulty[] = {
    {"what is extended is there",
     {STYLE("id=\"a\" extends=\"b\"", "<without pattern=\"x\"/>")},
     "1:69 V3208 the house style a extends b, which is not loaded\n"},
    {"nothing extends itself",
     {STYLE("id=\"a\" extends=\"a\"", "")},
     "1:69 V3209 the house style a extends a, which in turn extends a\n"},
    {"not even round a corner",
     {STYLE("id=\"a\" extends=\"b\"", ""), STYLE("id=\"b\" extends=\"a\"", "")},
     "1:69 V3209 the house style b extends a, which in turn extends b\n"},
    {"what is left out is there",
     {STYLE("id=\"a\" extends=\"b\"", "<without pattern=\"x\"/>"), STYLE("id=\"b\"", "")},
     "1:90 V3210 there is no pattern x to leave out: b has none of that name\n"},
    {"only what is extended can be left out",
     {STYLE("id=\"a\"", "<without pattern=\"x\"/>")},
     "1:78 V3210 there is no pattern x to leave out: no other style has none of that name\n"},
    {"an id is one style's",
     {STYLE("id=\"a\"", ""), STYLE("id=\"a\"", "")},
     "1:1 V3211 a second house style is called a; which of the two is meant cannot be told\n"},
};

static void
faults_between_styles_are_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(faulty); i++) {
        struct documents documents;
        documents_open(&documents);
        for (size_t j = 0; j < 3 && faulty[i].styles[j]; j++)
            if (documents_style(&documents, "s.xml", vi_text_from(faulty[i].styles[j])))
                fail_msg("%s: %s", faulty[i].why, documents_findings(&documents));
        assert_int_equal(documents_link(&documents), VIRES_REJECTED);
        assert_text(vi_text_from(documents_findings(&documents)), faulty[i].findings,
                    faulty[i].why);
        documents_close(&documents);
    }
}

/* Its own patterns first, then those beneath, without those replaced or left out. */
static void
a_style_lies_over_what_it_extends(void **state)
{
    static const char *const wanted[] = {"own", "shared", "base-2"};
    struct documents documents;
    int64_t value;
    (void)state;
    documents_open(&documents);
    documents_style(&documents, "a",
                    vi_text_from(STYLE(
                        "id=\"a\" extends=\"b\"",
                        SKIP("own", "1")
                            SKIP("shared", "2") "<without pattern=\"base-1\"/>"
                                                "<word means=\"number\" value=\"2\">pair</word>")));
    documents_style(
        &documents, "b",
        vi_text_from(STYLE(
            "id=\"b\"", SKIP("base-1", "3") SKIP("shared", "4") SKIP(
                            "base-2", "5") "<mark name=\"m\">6</mark>"
                                           "<word means=\"number\" value=\"3\">pair trio</word>")));
    assert_int_equal(documents_link(&documents), VIRES_OK);
    const struct prog_style *style = documents.styles[0];
    assert_int_equal(style->layers->depth, 1);
    assert_int_equal(style->layers->line_count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_text(style->layers->lines[i]->name, wanted[i], "order");
    assert_ptr_equal(style->layers->lines[1]->style, style);
    assert_int_equal(style->layers->count[STYLE_MARK], 1);
    assert_true(vi_style_word(style, STYLE_NUMBER, VI_TEXT("pair"), &value) && value == 2);
    assert_true(vi_style_word(style, STYLE_NUMBER, VI_TEXT("trio"), &value) && value == 3);
    assert_false(vi_style_word(style, STYLE_MONTH, VI_TEXT("trio"), &value));
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_between_styles_are_said),
        cmocka_unit_test(a_style_lies_over_what_it_extends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

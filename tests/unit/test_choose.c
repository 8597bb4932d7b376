/* SPDX-License-Identifier: Apache-2.0 */
#include "document/choose.h"

#include "support/documents.h"

#define STYLE(head, inside)                                                                        \
    "<house-style xmlns=\"urn:vires:rules:1\" version=\"1\" title=\"S\" " head ">" inside          \
    "</house-style>"
#define MARK(name, points, pattern)                                                                \
    "<mark name=\"" name "\" points=\"" points "\">" pattern "</mark>"

static const char *const styles[] = {
    STYLE("id=\"plain\"", MARK("p", "1", "^Minutes")),
    STYLE("id=\"page\" extends=\"plain\" least=\"3\"",
          MARK("q", "3", "^Page") MARK("r", "1", "icon")),
    STYLE("id=\"other\" within=\"2\"", MARK("s", "5", "^Other")),
    STYLE("id=\"twin\"", MARK("t", "1", "^Minutes")),
};

static const struct {
    const char *why, *text, *style;
    int64_t points;
} texts[] = {
    {"without a mark there is no style", "Nothing\n", NULL, 0},
    {"a mark is enough for one that asks no more; of two alike the id decides", "x\n\nMinutes of",
     "plain", 1},
    {"a weak mark alone is not enough for one that asks more", "icon", NULL, 0},
    {"what is extended adds to the evidence", "Minutes\nPage\nicon\n", "page", 5},
    {"a mark counts once", "Page\nPage\n", "page", 3},
    {"the most evidence wins", "Other\nPage\n", "other", 5},
    {"marks are looked for near the beginning", "a\n\nb\nOther\nPage", "page", 3},
};

static void
the_style_with_most_evidence_is_chosen(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(styles); i++)
        if (documents_style(&documents, "s.xml", vi_text_from(styles[i])))
            fail_msg("%s", documents_findings(&documents));
    assert_int_equal(documents_link(&documents), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        const struct prog_style *style;
        documents_read(&documents, "t", vi_text_from(texts[i].text));
        style = documents.reader.prose.style;
        assert_text(style ? style->id : VI_TEXT("none"), texts[i].style ? texts[i].style : "none",
                    texts[i].why);
        assert_int_equal(documents.reader.prose.points, texts[i].points);
        if (!style)
            assert_string_equal(documents_findings(&documents),
                                "1:1 V3104 the text is like none of the house styles that are "
                                "loaded, so what it decides cannot be told\n");
    }
    documents_close(&documents);
}

static void
without_styles_nothing_can_be_read(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    assert_int_equal(documents_read(&documents, "t", VI_TEXT("RESOLVED")), VIRES_REJECTED);
    assert_string_equal(documents_findings(&documents),
                        "1:1 V3103 no house style is loaded, so what the text decides cannot be "
                        "told\n");
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_style_with_most_evidence_is_chosen),
        cmocka_unit_test(without_styles_nothing_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

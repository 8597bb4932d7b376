/* SPDX-License-Identifier: Apache-2.0 */
#include "document/style.h"

#include <string.h>

#include "support/documents.h"

#define STYLE(inside)                                                                              \
    "<house-style xmlns=\"urn:vires:rules:1\" id=\"s\" version=\"1\" title=\"S\">\n" inside        \
    "</house-style>"

static const struct {
    const char *why, *xml, *findings;
} faulty[] = {
    {"a pattern is a regular expression", STYLE("<line is=\"skip\" name=\"a\">(b</line>"),
     "2:1 V3201 the pattern a cannot be used: missing closing parenthesis, at its character 3\n"},
    {"a name that nothing reads is a fault",
     STYLE("<line is=\"item\" name=\"a\">^(?'number'\\d+) (?'titel'.*)</line>"),
     "2:1 V3202 the pattern a has a group \"titel\", which nothing reads; its role reads: number "
     "title rest\n"},
    {"all three ways to name a group are seen",
     STYLE("<line is=\"skip\" name=\"a\">(?'x'.)(?&lt;y>.)(?P&lt;z>.)(?&lt;=w)(?&lt;!v)</line>"),
     "2:1 V3202 the pattern a has a group \"x\", which nothing reads; its role reads: no group\n"
     "2:1 V3202 the pattern a has a group \"y\", which nothing reads; its role reads: no group\n"
     "2:1 V3202 the pattern a has a group \"z\", which nothing reads; its role reads: no group\n"},
    {"an item has a number or a title", STYLE("<line is=\"item\" name=\"a\">^Item</line>"),
     "2:1 V3203 the pattern a gives nothing to read; it needs one of these named groups: number "
     "title\n"},
    {"only what decides has an outcome",
     STYLE("<line is=\"skip\" name=\"a\" outcome=\"carried\">x</line>"),
     "2:26 V3204 what is \"skip\" does not say \"outcome\"\n"},
    {"an outcome says which", STYLE("<line is=\"outcome\" name=\"a\">lost</line>"),
     "2:1 V3205 what is \"outcome\" has to say its \"outcome\"\n"},
    {"a sum has a currency", STYLE("<phrase is=\"amount\" name=\"a\">(?'sum'\\d+)</phrase>"),
     "2:1 V3205 what is \"amount\" has to say its \"currency\"\n"},
    {"of three letters",
     STYLE("<phrase is=\"amount\" name=\"a\" currency=\"pounds\">(?'sum'\\d+)</phrase>"),
     "2:30 V3207 \"pounds\" is not a currency; write its three letters, as in GBP\n"},
    {"a phrase has words",
     STYLE("<phrase is=\"amount\" name=\"a\" currency=\"GBP\">(?'sum'\\d*)</phrase>"),
     "2:1 V3212 the pattern a of a phrase may match no words at all, so it would be found "
     "everywhere\n"},
    {"a sentence is of a role", STYLE("<sentence is=\"talk\" name=\"a\" fact=\"b\">x</sentence>"),
     "2:30 V3204 what is \"talk\" does not say \"fact\"\n"},
    {"a vote by name says which way", STYLE("<line is=\"cast\" name=\"a\">(?'names'.)</line>"),
     "2:1 V3205 what is \"cast\" has to say its \"way\"\n"},
    {"two patterns have two names",
     STYLE("<mark name=\"a\">x</mark>\n<line is=\"skip\" name=\"a\">x</line>"),
     "3:17 V3206 two patterns of this style are called a; reports could not tell them apart\n"},
};

static void
every_fault_of_a_style_is_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(faulty); i++) {
        struct documents documents;
        documents_open(&documents);
        enum vires_status status =
            documents_style(&documents, "s.xml", vi_text_from(faulty[i].xml));
        if (!status)
            status = documents_link(&documents);
        assert_text(vi_text_from(documents_findings(&documents)), faulty[i].findings,
                    faulty[i].why);
        assert_int_equal(status, VIRES_REJECTED);
        documents_close(&documents);
    }
}

/* All but the phrases that are counted are matched once, and may match nothing. */
static void
only_a_phrase_that_is_sought_has_to_have_words(void **state)
{
    static const char xml[] =
        STYLE("<mark name=\"m\">^</mark><body name=\"b\" kind=\"council\">|x</body>"
              "<line is=\"skip\" name=\"a\">x*</line>"
              "<phrase is=\"glue\" name=\"g\">(?:; and)?$</phrase>");
    struct documents documents;
    (void)state;
    documents_open(&documents);
    if (documents_style(&documents, "s.xml", vi_text_from(xml)))
        fail_msg("%s", documents_findings(&documents));
    documents_close(&documents);
}

/* What is unknown or missing is said by the same tables as in every rule file. */
static void
the_shape_of_a_style_is_checked(void **state)
{
    static const char xml[] = STYLE("<line is=\"headline\" name=\"a\">x</line>\n<marks/>\n"
                                    "<word value=\"1\">January</word>");
    struct documents documents;
    (void)state;
    documents_open(&documents);
    assert_int_equal(documents_style(&documents, "s.xml", vi_text_from(xml)), VIRES_REJECTED);
    vi_findings_settle(&documents.findings);
    assert_int_equal(documents.findings.shown_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(documents.findings.shown[i].place.line, i + 2);
        assert_int_equal(documents.findings.shown[i].code / 1000, 2);
    }
    documents_close(&documents);
}

static void
a_style_is_read(void **state)
{
    static const char xml[] =
        "<house-style xmlns=\"urn:vires:rules:1\" id=\"s\" version=\"1\" title=\"S\" "
        "\n"
        "  extent=\"extract\" status=\"archived\" authority=\"north-quay\" within=\"9\">"
        "<mark name=\"m\" points=\"3\">x</mark>"
        "<line is=\"item\" name=\"i\" after=\"meeting start\">(?'title'.+)</line>"
        "<phrase is=\"amount\" name=\"a\" currency=\"EUR\" bound=\"up-to\">(?'sum'\\d+)</phrase>"
        "<word means=\"month\" value=\"3\">March MAR</word>"
        "</house-style>";
    struct documents documents;
    (void)state;
    documents_open(&documents);
    if (documents_style(&documents, "s.xml", vi_text_from(xml)))
        fail_msg("%s", documents_findings(&documents));
    const struct prog_style *style = documents.styles[0];
    assert_text(style->authority, "north-quay", "authority");
    assert_int_equal(style->extent, MODEL_EXTRACT);
    assert_int_equal(style->status, MODEL_STAGE_AUDIT);
    assert_int_equal(style->least, 1);
    assert_int_equal(style->within, 9);
    const struct prog_style_pattern *pattern = style->patterns;
    assert_int_equal(pattern->points, 3);
    pattern = pattern->next;
    assert_int_equal(pattern->after, 1u << STYLE_MEETING | 1u << STYLE_START);
    pattern = pattern->next;
    assert_string_equal(pattern->currency, "EUR");
    assert_int_equal(pattern->bound, STYLE_UP_TO);
    assert_null(pattern->next);
    assert_text(style->words->next->folded, "mar", "words are folded");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    assert_int_equal(documents.program.pattern_count, 3);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_fault_of_a_style_is_said),
        cmocka_unit_test(only_a_phrase_that_is_sought_has_to_have_words),
        cmocka_unit_test(the_shape_of_a_style_is_checked),
        cmocka_unit_test(a_style_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/style.h"

#include <stdio.h>
#include <string.h>

#include "support/documents.h"

#define STYLE(head, inside)                                                                        \
    "<house-style xmlns=\"urn:vires:rules:1\" version=\"1\" title=\"S\" " head ">" inside          \
    "</house-style>"
#define LINE(name, pattern) "<line is=\"skip\" name=\"" name "\">" pattern "</line>"

static const struct {
    const char *why, *xml, *findings;
} faulty[] = {
    {"a term is defined", STYLE("id=\"s\"", LINE("a", "^{who}$")),
     "1:69 V3213 the pattern a names the term who, which no style it builds on defines, or which "
     "names itself\n"},
    {"and does not name itself",
     STYLE("id=\"s\"", "<term name=\"who\">a{who}</term>" LINE("a", "{who}")),
     "1:99 V3213 the pattern a names the term who, which no style it builds on defines, or which "
     "names itself\n"},
    {"a topic is defined", STYLE("id=\"s\"", "<line is=\"skip\" name=\"a\" in=\"trees\">x</line>"),
     "1:69 V3214 the pattern a is for items on trees, which is no topic of the style or of one "
     "beneath "
     "it\n"},
};

static void
faults_of_terms_and_topics_are_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(faulty); i++) {
        struct documents documents;
        documents_open(&documents);
        if (documents_style(&documents, "s.xml", vi_text_from(faulty[i].xml)))
            fail_msg("%s: %s", faulty[i].why, documents_findings(&documents));
        assert_int_equal(documents_link(&documents), VIRES_REJECTED);
        assert_text(vi_text_from(documents_findings(&documents)), faulty[i].findings,
                    faulty[i].why);
        documents_close(&documents);
    }
}

static void
there_is_room_for_thirty_two_topics(void **state)
{
    for (int count = 32; count <= 33; count++) {
        struct documents documents;
        struct vi_buffer xml;
        (void)state;
        documents_open(&documents);
        vi_buffer_init(&xml, NULL);
        vi_buffer_string(&xml,
                         "<house-style xmlns='urn:vires:rules:1' id='s' version='1' title='S'>");
        for (int i = 0; i < count; i++) {
            vi_buffer_string(&xml, "<topic name='t");
            vi_buffer_number(&xml, i);
            vi_buffer_string(&xml, "'>x</topic>");
        }
        vi_buffer_string(&xml, "</house-style>");
        assert_int_equal(documents_style(&documents, "s.xml", vi_buffer_view(&xml)), VIRES_OK);
        assert_int_equal(documents_link(&documents), count == 32 ? VIRES_OK : VIRES_REJECTED);
        if (count == 33)
            assert_non_null(
                strstr(documents_findings(&documents),
                       "V3215 there is no room for the topic t32: a style has 32 at most, "
                       "with those beneath it"));
        vi_buffer_free(&xml);
        documents_close(&documents);
    }
}

/* A term of the style beneath is known above; one's own stands before it. */
static void
terms_are_put_in(void **state)
{
    struct documents documents;
    struct vi_text group;
    (void)state;
    documents_open(&documents);
    documents_style(&documents, "b",
                    vi_text_from(STYLE("id=\"b\"", "<term name=\"who\">[A-Z]\\w+</term>"
                                                   "<term name=\"two\">{who} {who}</term>")));
    documents_style(&documents, "a",
                    vi_text_from(STYLE(
                        "id=\"a\" extends=\"b\"",
                        "<line is=\"title\" name=\"x\">\\b(?'title'{two})\\p{Lu}{2,3}$</line>")));
    if (documents_link(&documents))
        fail_msg("%s", documents_findings(&documents));
    const struct prog_style_pattern *pattern = documents.styles[1]->patterns;
    assert_int_equal(
        vi_pattern_find(pattern->pattern, documents.reader.match, VI_TEXT("Ann Reed ABC"), 0),
        VI_MATCH_NO);
    assert_int_equal(
        vi_pattern_find(pattern->pattern, documents.reader.match, VI_TEXT("so Ann ReedABC"), 0),
        VI_MATCH_YES);
    assert_true(vi_pattern_group(pattern->pattern, documents.reader.match, "title", &group));
    documents_close(&documents);
}

static const struct {
    const char *why, *pattern, *needle;
} needles[] = {
    {"letters outside groups", "^(?:a|b) was Agreed\\b", " was agreed"},
    {"the longest of them", "^one\\s+three(x)", "three"},
    {"not within a group", "(?:resolved)", ""},
    {"nor beside an alternative", "one|three", ""},
    {"nor what may be missing", "resolved?", "resolve"},
    {"nor in a class", "ab[cdef]gh", ""},
    {"nor an escape", "\\d\\p{Lu}text", "text"},
};

static void
a_pattern_has_its_needle(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(needles); i++) {
        struct documents documents;
        char xml[300];
        documents_open(&documents);
        snprintf(xml, sizeof xml, STYLE("id=\"s\"", LINE("a", "%s")), needles[i].pattern);
        assert_int_equal(documents_style(&documents, "s", vi_text_from(xml)), VIRES_OK);
        assert_int_equal(documents_link(&documents), VIRES_OK);
        assert_text(documents.styles[0]->patterns->needle, needles[i].needle, needles[i].why);
        documents_close(&documents);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_of_terms_and_topics_are_said),
        cmocka_unit_test(there_is_room_for_thirty_two_topics),
        cmocka_unit_test(terms_are_put_in),
        cmocka_unit_test(a_pattern_has_its_needle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

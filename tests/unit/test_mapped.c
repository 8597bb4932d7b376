/* SPDX-License-Identifier: Apache-2.0 */
#include "document/mapped.h"

#include <string.h>

#include "support/documents.h"

static const char reading[] =
    "<reading xmlns='urn:vires:rules:1' id='votes' version='1' title='Votes' root='votes'>"
    "<make element='record'><set attribute='kind' to='minutes'/>"
    "<set attribute='title' from='concat(@a, @b)'/>"
    "<make element='meeting' each='day'>"
    "<set attribute='date' from='@on'/><set attribute='body' from='../@of'/>"
    "<make element='decision' each='vote' when='not(@void)'>"
    "<set attribute='outcome' from='@end'>"
    "<word is='yes' means='carried'/><word is='no' means='lost'/></set>"
    "<make element='vote'><set attribute='for' from='count(for)'/>"
    "<set attribute='recorded' from='boolean(for)'/>"
    "<make element='cast' each='for'><set attribute='member' from='.'/>"
    "<set attribute='way' to='for'/></make></make>"
    "<make element='clause' words=\"//text[@id = current()/@text]\"/>"
    "</make></make></make></reading>";

/* What stands beside it must not move. */
struct bench {
    struct documents documents;
    struct vi_source source;
    const struct prog_mapping *mapping;
    struct vi_arena tree;
};

static void
open_bench(struct bench *bench, const char *xml)
{
    struct vi_node *root = NULL;
    *bench = (struct bench){0};
    documents_open(&bench->documents);
    bench->source = (struct vi_source){.name = VI_TEXT("r.xml"), .text = vi_text_from(xml)};
    assert_int_equal(vi_xml_parse(bench->documents.reader.xml, &bench->source, &bench->tree,
                                  &bench->documents.findings, &root),
                     VIRES_OK);
    if (vi_mapping_read(&bench->documents.limits, &bench->source, root, &bench->documents.program,
                        &bench->documents.findings, &bench->mapping))
        fail_msg("%s", documents_findings(&bench->documents));
    bench->documents.program.mappings = &bench->mapping;
    bench->documents.program.mapping_count = 1;
}

static void
close_bench(struct bench *bench)
{
    vi_arena_free(&bench->tree);
    documents_close(&bench->documents);
}

static void
a_document_becomes_a_record(void **state)
{
    struct bench bench;
    (void)state;
    open_bench(&bench, reading);
    if (documents_read(
            &bench.documents, "v.xml",
            VI_TEXT("<votes a='A' b='B' of='Board'>\n"
                    "<text id='t1'>that it <b>be</b>\n so</text>\n"
                    "<day on='2020-01-02'>\n"
                    "<vote end='yes' text='t1'><for>A  Hale</for>\n<for>B Reed</for></vote>\n"
                    "<vote end='no' text='t9'/><vote void='1'/></day></votes>")))
        fail_msg("%s", documents_findings(&bench.documents));
    assert_string_equal(
        documents_xml(&bench.documents),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<record xmlns=\"urn:vires:record:1\" kind=\"minutes\" extent=\"whole\" title=\"AB\" "
        "line=\"1\" column=\"1\">\n"
        "  <meeting body=\"Board\" date=\"2020-01-02\" line=\"4\" column=\"1\">\n"
        "    <decision outcome=\"carried\" line=\"5\" column=\"1\">\n"
        "      <vote for=\"2\" recorded=\"yes\" line=\"5\" column=\"1\">\n"
        "        <cast member=\"A Hale\" way=\"for\" line=\"5\" column=\"27\"/>\n"
        "        <cast member=\"B Reed\" way=\"for\" line=\"6\" column=\"1\"/>\n"
        "      </vote>\n"
        "      <clause effect=\"unknown\" line=\"5\" column=\"1\">that it be so</clause>\n"
        "    </decision>\n"
        "    <decision outcome=\"lost\" line=\"7\" column=\"1\">\n"
        "      <vote for=\"0\" line=\"7\" column=\"1\"/>\n"
        "      <clause effect=\"unknown\" line=\"7\" column=\"1\"/>\n"
        "    </decision>\n"
        "  </meeting>\n"
        "</record>\n");
    close_bench(&bench);
}

static const struct {
    const char *why, *reading, *document, *said;
    enum vires_status status;
} said[] = {
    {"a value that no word knows is left out, and said", reading,
     "<votes><day><vote end='maybe'/></day></votes>",
     "1:13 V3412 \"maybe\" is a value of outcome that the reading votes does not know; it is taken "
     "as not stated\n",
     VIRES_OK},
    {"what a record refuses is refused where it stands", reading,
     "<votes>\n<day on='yesterday'/></votes>",
     "2:1 V3009 date is \"yesterday\", which is not a date; write 2014-10-23, 2014-10-23T18:30, "
     "2014-10, or a range such as ..2014-10-23\n",
     VIRES_REJECTED},
    {"a document of another kind in the vocabulary",
     "<reading xmlns='urn:vires:rules:1' id='r' version='1' title='R' root='votes'>"
     "<make element='record' each='day'><set attribute='kind' to='minutes'/></make></reading>",
     "<votes/>",
     "1:1 V3413 the reading r, which is for documents that begin so, finds no minutes in it\n",
     VIRES_REJECTED},
    {"each finds elements",
     "<reading xmlns='urn:vires:rules:1' id='r' version='1' title='R' root='votes'>"
     "<make element='record' each='count(day)'><set attribute='kind' to='minutes'/></make>"
     "</reading>",
     "<votes/>",
     "1:1 V3409 the XPath count(day) of the reading r cannot be worked out here: it gives no "
     "elements\n",
     VIRES_REJECTED},
    {"numbers are whole",
     "<reading xmlns='urn:vires:rules:1' id='r' version='1' title='R' root='votes'>"
     "<make element='record'><set attribute='kind' to='minutes'/><set attribute='title' from='1 "
     "div "
     "2'/></make></reading>",
     "<votes/>",
     "1:1 V3409 the XPath 1 div 2 of the reading r cannot be worked out here: it gives a number "
     "that is not "
     "whole\n",
     VIRES_REJECTED},
};

static void
what_goes_wrong_is_said(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(said); i++) {
        struct bench bench;
        open_bench(&bench, said[i].reading);
        const enum vires_status status =
            documents_read(&bench.documents, "v.xml", vi_text_from(said[i].document));
        assert_text(vi_text_from(documents_findings(&bench.documents)), said[i].said, said[i].why);
        if (status != said[i].status)
            fail_msg("%s: %d", said[i].why, status);
        close_bench(&bench);
    }
}

/* Three elements in one another, each for every element of the document. */
static const char exploding[] =
    "<reading xmlns='urn:vires:rules:1' id='r' version='1' title='R' root='votes'>"
    "<make element='record'><set attribute='kind' to='minutes'/>"
    "<make element='meeting' each='//*'><make element='item' each='//*'>"
    "<make element='decision' each='//*'/></make></make></make></reading>";

static void
what_explodes_meets_a_limit(void **state)
{
    static const struct {
        enum vi_limit limit;
        uint64_t most;
        enum vires_status status;
        const char *said;
    } limits[] = {
        {VI_LIMIT_XML_ELEMENTS, 40, VIRES_OK, ""}, /* 1 + 3 + 9 + 27 */
        {VI_LIMIT_XML_ELEMENTS, 39, VIRES_LIMIT,
         "1:12 V3411 the reading r makes more elements of the document than can be read: the limit "
         "xml-elements (39) is exceeded\n"},
        {VI_LIMIT_XPATH_OPERATIONS, 30, VIRES_LIMIT,
         "1:8 V3410 the XPath //* of the reading r takes more than can be worked out: the limit "
         "xpath-operations (30) is exceeded\n"},
        {VI_LIMIT_XPATH_NODES, 2, VIRES_LIMIT,
         "1:1 V3410 the XPath votes of the reading r takes more than can be worked out: the limit "
         "xpath-nodes (2) is exceeded\n"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(limits); i++) {
        struct bench bench;
        open_bench(&bench, exploding);
        bench.documents.limits.value[limits[i].limit] = limits[i].most;
        const enum vires_status status =
            documents_read(&bench.documents, "v.xml", VI_TEXT("<votes><a/><a/></votes>"));
        assert_string_equal(documents_findings(&bench.documents), limits[i].said);
        assert_int_equal(status, limits[i].status);
        close_bench(&bench);
    }
}

static void
a_reading_is_found_by_the_outermost_element(void **state)
{
    static const struct {
        const char *why, *space, *document;
        bool found;
    } rows[] = {
        {"by its name", "", "<votes/>", true},
        {"behind a declaration and remarks", "", "<?xml version='1.0'?><!-- x --><votes a='b'/>",
         true},
        {"of another name", "", "<vote/>", false},
        {"in a namespace that was not named", "", "<votes xmlns='urn:a'/>", false},
        {"in the one that was", "urn:a", "<votes xmlns='urn:a'/>", true},
        {"in single or double quotes", "urn:a", "<votes xmlns=\"urn:a\"/>", true},
        {"with a prefix", "urn:a", "<x:votes xmlns:x='urn:a' xmlns='urn:b'/>", true},
        {"with another", "urn:a", "<x:votes xmlns:y='urn:a'/>", false},
        {"in one of several", "urn:a urn:b", "<votes xmlns='urn:b'/>", true},
        {"in none of them", "urn:a urn:b", "<votes xmlns='urn:c'/>", false},
        {"without one where one is named", "urn:a", "<votes/>", false},
        {"what is no XML has no element", "", "votes", false},
        {"nor has nothing", "", "", false},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        const struct prog_mapping mapping = {.root = VI_TEXT("votes"),
                                             .space = vi_text_from(rows[i].space)};
        const struct prog_mapping *mappings[] = {&mapping};
        const struct prog_program program = {.mappings = mappings, .mapping_count = 1};
        if ((vi_mapping_find(&program, vi_text_from(rows[i].document)) != NULL) != rows[i].found)
            fail_msg("%s", rows[i].why);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_becomes_a_record),
        cmocka_unit_test(what_goes_wrong_is_said),
        cmocka_unit_test(what_explodes_meets_a_limit),
        cmocka_unit_test(a_reading_is_found_by_the_outermost_element),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

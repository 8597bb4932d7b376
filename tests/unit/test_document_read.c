/* SPDX-License-Identifier: Apache-2.0 */
#include "document/read.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "support/documents.h"

static const struct {
    const char *why, *bytes;
    enum vires_status status;
    enum model_record_kind kind;
    const char *findings;
} documents_given[] = {
    {"a record in XML", "<record kind=\"notice\"/>", VIRES_OK, MODEL_NOTICE, ""},
    {"minutes in prose", "RESOLVED that the report be noted.", VIRES_OK, MODEL_MINUTES, ""},
    {"minutes in windows-1252",
     "RESOLVED \x96 that \xA3"
     "5 be paid.",
     VIRES_OK, MODEL_MINUTES, ""},
    {"a report in prose", "RECOMMENDED that the report be noted.", VIRES_OK, MODEL_REPORT, ""},
    {"something else in prose", "A news item.", VIRES_REJECTED, MODEL_OTHER,
     "1:1 V3105 no recommendation or resolution was found in it\n"},
    {"nothing at all", "", VIRES_REJECTED, MODEL_OTHER,
     "1:1 V3105 no recommendation or resolution was found in it\n"},
};

static void
both_forms_are_read(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(documents_given); i++) {
        const enum vires_status status =
            documents_read(&documents, "d", vi_text_from(documents_given[i].bytes));
        assert_text(vi_text_from(documents_findings(&documents)), documents_given[i].findings,
                    documents_given[i].why);
        assert_int_equal(status, documents_given[i].status);
        if (!status && documents.record->kind != documents_given[i].kind)
            fail_msg("%s: kind %d", documents_given[i].why, documents.record->kind);
        assert_int_equal(strlen(documents.source.digest), VI_DIGEST_HEX);
    }
    documents_close(&documents);
}

/* --- With a tree and without --------------------------------------------------------- */

static const struct {
    const char *why, *xml;
    bool heard; /* without a tree */
} records[] = {
    {"most records need no tree", "<record kind='minutes'><meeting body='council'/></record>",
     true},
    {"text is joined over what stands in it",
     "<record kind='minutes'><decision><clause> <amount of='act'>GBP 5</amount> be spent\n"
     "   on <amount of='act'>GBP 6</amount>this &amp; <!-- no --> that<![CDATA[ <x> ]]></clause>"
     "</decision></record>",
     true},
    {"no text is none",
     "<record kind='minutes'><decision><clause>\n<fact of='a'/> </clause>"
     "</decision></record>",
     true},
    {"values are as XML has them",
     "<record kind='minutes' title='a &lt;&#65;\n b'><item title=''/></record>", true},
    {"what is of another namespace is passed over",
     "<record kind='minutes' xmlns:o='urn:o' o:a='1'><o:x y='1'>text<record/><o:z/></o:x>"
     "<item number='1'/></record>",
     true},
    {"facts stand at their attributes",
     "<record kind='minutes'><item number='1' urgent='yes'/></record>", true},
    {"clauses stand in clauses",
     "<record kind='minutes'><decision><clause>a<clause>b<clause>c</clause></clause>d</clause>"
     "</decision></record>",
     true},
    {"a no-break space is white space",
     "<record kind='minutes'>\xC2\xA0<decision><clause>\xC2\xA0"
     "a\xC2\xA0 b</clause></decision></record>",
     true},
    {"a fault is told of a tree", "<record kind='minutes' knd='x'/>", false},
    {"so is text where none belongs", "<record kind='minutes'>x</record>", false},
    {"and an element that is not known", "<record kind='minutes'><x/></record>", false},
    {"and a value that is none", "<record kind='minutes' date='x'/>", false},
    {"and what is missing", "<record/>", false},
    {"and what is not well-formed", "<record kind='minutes'><item></record>", false},
    {"even at its end", "<record kind='minutes'/><record/>", false},
    {"and a document type", "<!DOCTYPE record><record kind='minutes'/>", false},
    {"and what is no record", "<rules/>", false},
    {"a second list of those present is one too many",
     "<record kind='minutes'><meeting><attendance/><attendance/></meeting></record>", false},
    {"a constitution needs a tree",
     "<record kind='minutes'><constitution xmlns='urn:vires:rules:1' authority='a' title='A' "
     "version='1' from='2000-01-01'/></record>",
     false},
    {"more attributes than are lent",
     "<record kind='minutes' xmlns:o='o' o:a='' o:b='' o:c='' o:d='' o:e='' o:f='' o:g='' o:h='' "
     "o:i='' o:j='' o:k='' o:l='' o:m='' o:n='' o:o='' o:p='' o:q='' o:r='' o:s='' o:t='' o:u='' "
     "o:v='' o:w='' o:x='' o:y='' o:z='' o:aa='' o:ab='' o:ac='' o:ad='' o:ae='' o:af='' "
     "o:ba='' o:bb='' o:bc='' o:bd='' o:be='' o:bf='' o:bg='' o:bh='' o:bi='' o:bj='' o:bk='' "
     "o:bl='' o:bm='' o:bn='' o:bo='' o:bp=''/>",
     false},
};

/* Reads it both ways; true: it was read without a tree too. */
static bool
read_both_ways(struct documents *d, const char *name, struct vi_text bytes)
{
    struct doc_record *heard = NULL;
    struct vi_node *root = NULL;
    (void)documents_read(d, name, VI_TEXT("<record kind='notice'/>"));
    enum vires_status status = vi_source_read(vi_text_from(name), bytes, VI_SOURCE_XML, &d->limits,
                                              &d->arena, &d->findings, &d->source);
    if (status)
        return false;
    const char *const before = d->arena.at;
    const enum vires_status how =
        vi_record_hear(&d->reader.record, d->reader.xml, &d->source, &heard);
    char *said = NULL;
    assert_int_equal(d->findings.count, 0);
    if (how) {
        assert_int_equal(how, VIRES_REJECTED);
        assert_ptr_equal(d->arena.at, before);
    } else {
        d->record = heard;
        said = strdup(documents_xml(d));
        assert_non_null(said);
    }
    status = vi_xml_parse(d->reader.xml, &d->source, &d->arena, &d->findings, &root);
    if (!status)
        status = vi_record_read(&d->reader.record, &d->source, root, &d->record);
    if (!how) {
        assert_int_equal(status, VIRES_OK);
        assert_int_equal(d->findings.count, 0);
        assert_text(vi_text_from(documents_xml(d)), said, name);
    }
    free(said);
    return !how;
}

static void
a_record_is_the_same_with_a_tree_and_without(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(records); i++)
        if (read_both_ways(&documents, records[i].why, vi_text_from(records[i].xml)) !=
            records[i].heard)
            fail_msg("%s", records[i].why);
    documents_close(&documents);
}

static void
so_is_every_sample(void **state)
{
    struct documents documents;
    glob_t files = {0};
    size_t heard = 0;
    (void)state;
    documents_open(&documents);
    assert_int_equal(glob("samples/*/*.xml", 0, NULL, &files), 0);
    assert_int_equal(glob("tests/fuzz/corpus/record/*", GLOB_APPEND, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        size_t size;
        char *bytes = documents_file(files.gl_pathv[i], &size);
        assert_non_null(bytes);
        heard += read_both_ways(&documents, files.gl_pathv[i], (struct vi_text){bytes, size});
        free(bytes);
    }
    assert_in_range(heard, files.gl_pathc / 3, files.gl_pathc);
    globfree(&files);
    documents_close(&documents);
}

/* An attribute more than 48 is a matter of the parser, not of the record. */
static void
what_needs_a_tree_gets_one(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(records); i++) {
        const enum vires_status status =
            documents_read(&documents, "d", vi_text_from(records[i].xml));
        if (records[i].heard && status)
            fail_msg("%s: %s", records[i].why, documents_findings(&documents));
        if (status && documents.findings.count == 0)
            fail_msg("%s: refused, and nothing says why", records[i].why);
    }
    documents_close(&documents);
}

static bool
make_with(const struct vires_allocator *allocator, void *user)
{
    struct documents *documents = user;
    struct vi_document_reader reader;
    if (vi_document_reader_init(&reader, &documents->program, &documents->limits, allocator))
        return false;
    vi_document_reader_free(&reader);
    return true;
}

static void
a_reader_gives_back_what_it_took(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    fail_each_allocation(make_with, &documents);
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_forms_are_read),
        cmocka_unit_test(a_record_is_the_same_with_a_tree_and_without),
        cmocka_unit_test(so_is_every_sample),
        cmocka_unit_test(what_needs_a_tree_gets_one),
        cmocka_unit_test(a_reader_gives_back_what_it_took),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

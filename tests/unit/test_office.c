/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/office.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/packages.h"
#include "support/sheets.h"

#define BODY "<w:p><w:r><w:t>a</w:t></w:r></w:p>"

/* Parts of an archive, name and content in turn; NULL after the last. */
struct refusal {
    const char *why;
    const char *parts[9];
    const char *words;
};

#define TYPES(type) "[Content_Types].xml", "<Types><Override ContentType=\"" type "\"/></Types>"
#define WORD        TYPES("application/vnd.openxmlformats-officedocument.wordprocessingml.document")

static const struct refusal refusals[] = {
    {"an Excel workbook",
     {TYPES("x.spreadsheetml.sheet.main+xml")},
     "V1204 the file is an Excel workbook, not a document in words"},
    {"a presentation",
     {TYPES("x.presentationml.presentation")},
     "V1204 the file is a PowerPoint presentation, not a document in words"},
    {"an archive of anything",
     {"a.txt", "RESOLVED"},
     "V1204 the file is an archive of files, not a document in words"},
    {"a spreadsheet of OpenDocument",
     {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
     "V1204 the file is an OpenDocument spreadsheet, not a document in words"},
    {"a book",
     {"mimetype", "application/epub+zip"},
     "V1204 the file is an electronic book, not a document in words"},
    {"a Word document without its text",
     {WORD},
     "V1212 the file has no part word/document.xml, where its text should be"},
    {"one whose text is not XML",
     {WORD, "word/document.xml", "<a>"},
     "V1213 the part word/document.xml of the file cannot be read: the file ends before </a>, "
     "which must "
     "close the element begun in line 1"},
    {"one whose text would have entities",
     {WORD, "word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>"},
     "V1213 the part word/document.xml of the file cannot be read: a document type declaration is "
     "not "
     "allowed; remove the <!DOCTYPE ...>"},
    {"one whose text is no characters",
     {WORD, "word/document.xml", "<a>\xFF</a>"},
     "V1213 the part word/document.xml of the file cannot be read: the byte FF stands here, which "
     "is not "
     "UTF-8"},
    {"one whose styles are not XML",
     {WORD, "word/document.xml", "<a/>", "word/_rels/document.xml.rels",
      "<Relationships><Relationship Type=\"x/styles\" Target=\"s.xml\"/></Relationships>",
      "word/s.xml", "s"},
     "V1213 the part word/s.xml of the file cannot be read: text stands before the first element; "
     "remove "
     "it"},
    {"an OpenDocument without its text",
     {"mimetype", "application/vnd.oasis.opendocument.text"},
     "V1212 the file has no part content.xml, where its text should be"},
    {"one with a password",
     {"mimetype", "application/vnd.oasis.opendocument.text", "META-INF/manifest.xml",
      "<m:manifest><m:encryption-data/></m:manifest>", "content.xml", "\x01\x02"},
     "V1202 the file is protected by a password, so what it says cannot be read"},
};

/* One finding, which is nowhere in the document. */
static void
assert_said(struct sheets *sheets, const char *words)
{
    char wanted[300];
    snprintf(wanted, sizeof(wanted), "0:0 %s\n", words);
    assert_string_equal(sheets_findings(sheets), wanted);
}

static void
what_is_no_document_in_words_is_refused(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(refusals); i++) {
        const struct refusal *row = &refusals[i];
        struct package package;
        package_begin(&package);
        for (size_t part = 0; row->parts[part]; part += 2)
            package_add(&package, row->parts[part], vi_text_from(row->parts[part + 1]));
        sheets_read(&sheets, VI_INTAKE_DOCX, package_end(&package));
        assert_int_equal(sheets.status, VIRES_REJECTED);
        assert_said(&sheets, row->words);
        package_free(&package);
    }
    sheets_close(&sheets);
}

#define OLE "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

static const struct {
    const char *why;
    struct vi_text bytes;
    const char *words;
} others[] = {
    {"what Word wrote until 2003",
     {OLE "W\0o\0r\0d", 15},
     "V1203 the file is a document of Word 97 to 2003 (.doc), whatever its name ends in, and that "
     "is not "
     "read"},
    {"what it writes around a password",
     {OLE "x\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 42},
     "V1202 the file is protected by a password, so what it says cannot be read"},
    {"a text that is called a Word document",
     {"RESOLVED", 8},
     "V1205 the file is called a Word or OpenDocument text, and is none"},
};

static void
what_is_no_archive_is_refused(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(others); i++) {
        assert_int_equal(sheets_read(&sheets, VI_INTAKE_ODT, others[i].bytes), VIRES_REJECTED);
        assert_said(&sheets, others[i].words);
    }
    sheets_close(&sheets);
}

static void
a_document_is_known_by_what_it_is(void **state)
{
    struct package package;
    (void)state;
    assert_true(vi_office_is((struct vi_text){OLE, 8}));
    assert_false(vi_office_is(VI_TEXT("PK is a council")));
    assert_false(vi_office_is(VI_TEXT("")));
    const struct vi_text docx = package_docx(&package, BODY, NULL, NULL, NULL, NULL);
    assert_true(vi_office_is(docx));
    assert_false(vi_office_is_odt(docx));
    assert_int_equal(vi_intake_of(VI_TEXT("a.txt"), docx), VI_INTAKE_DOCX);
    package_free(&package);
    const struct vi_text odt = package_odt(&package, "", NULL, NULL);
    assert_true(vi_office_is_odt(odt));
    assert_int_equal(vi_intake_of(VI_TEXT("a.docx"), odt), VI_INTAKE_ODT);
    package_free(&package);
}

static void
the_source_has_the_text_that_was_read(void **state)
{
    struct package package;
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    sheets_read(&sheets, VI_INTAKE_DOCX, package_docx(&package, BODY BODY, NULL, NULL, NULL, NULL));
    assert_text(sheets.source.text, "a\na\n", "and not what it was read out of");
    assert_int_equal(sheets.source.spot_count, 2);
    const struct vi_spot *spot =
        vi_place_spot(vi_sheet_place(&sheets.sheet, sheets.sheet.lines[2].text));
    assert_int_equal(spot->paragraph, 2);
    package_free(&package);
    sheets_close(&sheets);
}

static void
changes_are_counted(void **state)
{
    struct package package;
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    sheets_read(&sheets, VI_INTAKE_DOCX,
                package_docx(&package,
                             BODY
                             "<w:p><w:ins><w:r><w:t>b</w:t></w:r></w:ins><w:del/><w:del/></w:p>",
                             NULL, NULL, NULL, NULL));
    assert_int_equal(sheets.sheet.changes.inserted, 1);
    assert_int_equal(sheets.sheet.changes.deleted, 2);
    assert_int_equal(vi_place_spot(sheets.sheet.changes.first)->paragraph, 2);
    package_free(&package);
    sheets_close(&sheets);
}

static const struct {
    const char *value;
    int32_t number;
    bool on;
} values[] = {
    {"7", 7, true},      {"-7", -7, true},     {" 7 ", 7, true},
    {"0", 0, false},     {"false", -1, false}, {"off", -1, false},
    {"", -1, true},      {"1e9", -1, true},    {"99999999999", INT32_MAX, true},
    {"none", -1, false}, {"-", -1, true},
};

static void
values_are_numbers_or_yes_and_no(void **state)
{
    struct vi_attribute attribute = {.known = OFFICE_VAL};
    const struct vi_node node = {.attributes = &attribute, .attribute_count = 1}, none = {0};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(values); i++) {
        attribute.value = vi_text_from(values[i].value);
        assert_int_equal(vi_office_number(&node, OFFICE_VAL, -1), values[i].number);
        assert_int_equal(vi_office_on(&node, OFFICE_VAL), values[i].on);
    }
    assert_int_equal(vi_office_number(&none, OFFICE_VAL, 5), 5);
    assert_true(vi_office_on(&none, OFFICE_VAL));
    assert_int_equal(vi_office_know(NULL, VI_TEXT("txbxContent")), OFFICE_TXBX_CONTENT);
    assert_int_equal(vi_office_know(NULL, VI_TEXT("TxbxContent")), OFFICE_NO_NAME);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_document_in_words_is_refused),
        cmocka_unit_test(what_is_no_archive_is_refused),
        cmocka_unit_test(a_document_is_known_by_what_it_is),
        cmocka_unit_test(the_source_has_the_text_that_was_read),
        cmocka_unit_test(changes_are_counted),
        cmocka_unit_test(values_are_numbers_or_yes_and_no),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

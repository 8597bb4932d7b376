/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/intake.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/documents.h"
#include "support/sheets.h"

#define BYTES(literal)                                                                             \
    {                                                                                              \
        "" literal, sizeof(literal) - 1                                                            \
    }

static const struct {
    const char *why, *name;
    struct vi_text bytes;
    enum vi_intake intake;
} beginnings[] = {
    {"a name that ends in .xml is that of a record", "a.xml", BYTES("RESOLVED"), VI_INTAKE_RECORD},
    {"one in .txt of text, whatever is in it", "a.txt", BYTES("<p>"), VI_INTAKE_PLAIN},
    {"so is one in .text", "a.text", BYTES("<p>"), VI_INTAKE_PLAIN},
    {"one in .md of Markdown", "a.md", BYTES("<p>"), VI_INTAKE_MARKDOWN},
    {"one in .markdown too", "a.markdown", BYTES(""), VI_INTAKE_MARKDOWN},
    {"one in .html of HTML", "a.html", BYTES("RESOLVED"), VI_INTAKE_HTML},
    {"in .htm, in capitals", "A.HTM", BYTES(""), VI_INTAKE_HTML},
    {"and in .xhtml", "a.xhtml", BYTES("<?xml version='1.0'?><html/>"), VI_INTAKE_HTML},
    {"one in .pdf of PDF", "a.pdf", BYTES("RESOLVED"), VI_INTAKE_PDF},
    {"what begins as a PDF is one, whatever its name", "a.txt", BYTES("%PDF-1.4\n"), VI_INTAKE_PDF},
    {"an ending alone is one", ".md", BYTES("x"), VI_INTAKE_MARKDOWN},
    {"of another name the beginning decides", "a.b", BYTES("<record/>"), VI_INTAKE_RECORD},
    {"after white space", "-", BYTES(" \n\t<record/>"), VI_INTAKE_RECORD},
    {"after a byte order mark", "-", BYTES("\xEF\xBB\xBF<record/>"), VI_INTAKE_RECORD},
    {"in UTF-16, little end first", "-", BYTES("\xFF\xFE<\0r\0"), VI_INTAKE_RECORD},
    {"in UTF-16, big end first", "-", BYTES("\xFE\xFF\0<\0r"), VI_INTAKE_RECORD},
    {"a declaration and remarks come before the element", "-",
     BYTES("<?xml version='1.0'?><!-- <p> --><record/>"), VI_INTAKE_RECORD},
    {"text begins with anything else", "-", BYTES("RESOLVED"), VI_INTAKE_PLAIN},
    {"even with > or (", "-", BYTES("(a)<b>"), VI_INTAKE_PLAIN},
    {"an empty file is text", "-", BYTES(""), VI_INTAKE_PLAIN},
    {"so is one of white space", "-", BYTES(" \n"), VI_INTAKE_PLAIN},
    {"and a byte order mark alone", "-", BYTES("\xEF\xBB\xBF"), VI_INTAKE_PLAIN},
    {"HTML says what it is", "-", BYTES("<!DOCTYPE html>\n<html>"), VI_INTAKE_HTML},
    {"in any case, and of any version", "-", BYTES("\n<!doctype HTML PUBLIC \"x\">"),
     VI_INTAKE_HTML},
    {"XHTML says it behind its declaration", "-",
     BYTES("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html/>"), VI_INTAKE_HTML},
    {"another document type is for the reader of records to refuse", "-",
     BYTES("<!DOCTYPE record []><record/>"), VI_INTAKE_RECORD},
    {"as is one that breaks off", "-", BYTES("<!DOCTYPE"), VI_INTAKE_RECORD},
    {"a piece of a page begins with a tag of HTML", "-", BYTES("<DIV class='x'>"), VI_INTAKE_HTML},
    {"behind remarks", "-", BYTES("<!-- saved --><p>"), VI_INTAKE_HTML},
    {"in UTF-16 too", "-", BYTES("\xFF\xFE<\0p\0>\0"), VI_INTAKE_HTML},
};

static void
formats_are_told_apart(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(beginnings); i++)
        if (vi_intake_of(vi_text_from(beginnings[i].name), beginnings[i].bytes) !=
            beginnings[i].intake)
            fail_msg("%s", beginnings[i].why);
}

static void
each_format_is_read_by_its_own_reader(void **state)
{
    static const struct {
        enum vi_intake intake;
        enum vi_source_kind kind;
        const char *words;
    } rows[] = {
        {VI_INTAKE_PLAIN, VI_SOURCE_TEXT, "t <b>**a**</b>\n"},
        {VI_INTAKE_MARKDOWN, VI_SOURCE_TEXT, "t* a\n"},
        {VI_INTAKE_HTML, VI_SOURCE_HTML, "t* **a**\n"},
    };
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    assert_int_equal(vi_intake_source(VI_INTAKE_RECORD), VI_SOURCE_XML);
    assert_int_equal(vi_intake_source(VI_INTAKE_PDF), VI_SOURCE_BYTES);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        assert_int_equal(vi_intake_source(rows[i].intake), rows[i].kind);
        sheets_read(&sheets, rows[i].intake, VI_TEXT("<b>**a**</b>"));
        assert_string_equal(sheets_words(&sheets), rows[i].words);
    }
    sheets_close(&sheets);
}

/* Of every real document that is at hand: each letter of its sheet stands where its place says. */
static void
real_documents_have_their_places(void **state)
{
    static const char folder[] = "../shared/gold/documents";
    DIR *stream = opendir(folder);
    const struct dirent *entry;
    struct sheets sheets;
    (void)state;
    if (!stream)
        skip();
    sheets_open(&sheets, NULL);
    while ((entry = readdir(stream)) != NULL) {
        char path[600];
        size_t size;
        const enum vi_intake intake = vi_intake_of(vi_text_from(entry->d_name), VI_TEXT(""));
        snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
        if ((intake != VI_INTAKE_MARKDOWN && intake != VI_INTAKE_HTML) || entry->d_name[0] == '.')
            continue;
        char *bytes = documents_file(path, &size);
        assert_non_null(bytes);
        sheets_read(&sheets, intake, (struct vi_text){bytes, size});
        if (sheets.status || sheet_fault(&sheets.sheet))
            fail_msg("%s: %s", path, sheet_fault(&sheets.sheet));
        assert_true(sheets.sheet.count > 30);
        free(bytes);
    }
    closedir(stream);
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_are_told_apart),
        cmocka_unit_test(each_format_is_read_by_its_own_reader),
        cmocka_unit_test(real_documents_have_their_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

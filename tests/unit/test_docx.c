/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx.h"

#include "support/packages.h"
#include "support/sheets.h"

#define TYPES                                                                                      \
    "<Types><Override ContentType=\"application/"                                                  \
    "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
#define RELATION(type, target)                                                                     \
    "<Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/" type           \
    "\" Target=\"" target "\"/>"
#define WORDS(text) "<p><r><t>" text "</t></r></p>"

/* Parts may lie anywhere: their relations say where. */
static void
parts_are_found_by_their_relations(void **state)
{
    struct package package;
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    package_begin(&package);
    package_add(&package, "[Content_Types].xml", VI_TEXT(TYPES));
    package_add(&package, "_rels/.rels",
                VI_TEXT("<Relationships>" RELATION("officeDocument",
                                                   "/deep/down/main.xml") "</Relationships>"));
    package_add(&package, "deep/down/main.xml",
                VI_TEXT("<document><body>" WORDS("a") "</body></document>"));
    package_add(&package, "deep/down/_rels/main.xml.rels",
                VI_TEXT("<Relationships>" RELATION("header", "h.xml") RELATION("header", "/top.xml")
                            RELATION("footer", "f.xml") RELATION("styles", "nowhere.xml")
                                RELATION("image", "i.png") "<Relationship Type=\"x/footer\" "
                                                           "TargetMode=\"External\" "
                                                           "Target=\"http://x\"/></"
                                                           "Relationships>"));
    package_add(&package, "deep/down/h.xml", VI_TEXT("<hdr>" WORDS("h") "</hdr>"));
    package_add(&package, "top.xml", VI_TEXT("<hdr>" WORDS("top") "</hdr>"));
    package_add(&package, "deep/down/f.xml", VI_TEXT("<ftr>" WORDS("f") "</ftr>"));
    assert_int_equal(sheets_read(&sheets, VI_INTAKE_DOCX, package_end(&package)), VIRES_OK);
    assert_string_equal(sheets_words(&sheets), "t a\n\nf h\n\nf top\n\nf f\n");
    package_free(&package);
    sheets_close(&sheets);
}

static void
notes_are_numbered_as_they_are_referred_to(void **state)
{
    struct vi_arena arena;
    struct vi_intake_means means = {.scratch = &arena};
    struct vi_office office = {.means = &means};
    struct docx docx = {.office = &office};
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    for (int i = 0; i < 40; i++)
        assert_true(vi_docx_note_add(&docx, &docx.footnotes, i % 2 ? VI_TEXT("b") : VI_TEXT("a")));
    assert_int_equal(vi_docx_note_number(&docx.footnotes, VI_TEXT("a")), 1);
    assert_int_equal(vi_docx_note_number(&docx.footnotes, VI_TEXT("b")), 2);
    assert_int_equal(vi_docx_note_number(&docx.footnotes, VI_TEXT("c")), 0);
    assert_int_equal(vi_docx_note_number(&docx.endnotes, VI_TEXT("a")), 0);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_found_by_their_relations),
        cmocka_unit_test(notes_are_numbered_as_they_are_referred_to),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

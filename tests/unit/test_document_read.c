/* SPDX-License-Identifier: Apache-2.0 */
#include "document/read.h"

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
        cmocka_unit_test(a_reader_gives_back_what_it_took),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

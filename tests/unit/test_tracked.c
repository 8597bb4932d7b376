/* SPDX-License-Identifier: Apache-2.0 */
#include "document/tracked.h"

#include <string.h>

#include "support/documents.h"
#include "support/packages.h"

#define WORDS(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define CHANGED                                                                                    \
    WORDS("North Quay District Council")                                                           \
    WORDS("Minutes of the meeting of the Council held on 3 May 2012")                              \
    WORDS("1. Grass")                                                                              \
    "<w:p><w:ins><w:r><w:t>RESOLVED that the </w:t></w:r></w:ins><w:ins><w:r>"                     \
    "<w:t>grass be cut.</w:t></w:r></w:ins><w:del><w:r><w:t>x</w:t></w:r></w:"                     \
    "del></w:p>"

/* What is still tracked is the author's business while it is a draft. */
static void
changes_that_are_tracked_are_told_of_what_is_final(void **state)
{
    static const struct {
        const char *body, *findings;
    } rows[] = {
        {CHANGED,
         "0:0 V3111 "
         "changes are still tracked in it (2 insertions and 1 deletion), the first of them "
         "here; it was read as if all were accepted\n"},
        {WORDS("DRAFT MINUTES") CHANGED, ""},
        {WORDS("Draftsman's copy") CHANGED,
         "0:0 V3111 changes are still tracked in it (2 insertions and 1 "
         "deletion), the first of them here; it was read as if all "
         "were accepted\n"},
    };
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct package package;
        assert_int_equal(
            documents_read(&documents, "a.docx",
                           package_docx(&package, rows[i].body, NULL, NULL, NULL, NULL)),
            VIRES_OK);
        assert_string_equal(documents_findings(&documents), rows[i].findings);
        package_free(&package);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_that_are_tracked_are_told_of_what_is_final),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/whole.h"

#include "support/documents.h"

#define MINUTES  "Minutes of the meeting of the Council held on 4 May 2016\n\n"
#define NOTICE   "Record of officer decision\n\nDecision maker: Head of Works\n"
#define DAY      "Date of decision: 4 May 2016\n"
#define DECISION "\nDecision:\n\nThat trees be planted.\n\n"
#define REPORT   "Report to the Executive on 4 May 2016\n\nRECOMMENDED that trees be planted.\n\n"
#define LEGAL    "Legal implications: The Act allows it.\n\n"
#define FINANCIAL                                                                                  \
    "Financial implications: They cost \xC2\xA3"                                                   \
    "90.\n\n"

static const struct {
    const char *why, *text;
    enum model_extent extent;
} cases[] = {
    {"minutes that list those present", MINUTES "Present: Cllr A Reed\n\nRESOLVED that it be so.",
     MODEL_WHOLE},
    {"minutes that do not", MINUTES "RESOLVED that it be so.", MODEL_EXTRACT},
    {"a record of a decision: by whom, when and why",
     NOTICE DAY DECISION "Reasons: There are none there.", MODEL_WHOLE},
    {"what else was thought of does for why", NOTICE DAY DECISION "Alternatives: None.",
     MODEL_WHOLE},
    {"neither", NOTICE DAY DECISION LEGAL, MODEL_EXTRACT},
    {"no day", NOTICE DECISION "Reasons: There are none there.", MODEL_EXTRACT},
    {"nobody who decided", "Record of officer decision\n\n" DAY DECISION "Reasons: It is bare.",
     MODEL_EXTRACT},
    {"a report: to whom, when, and two of the last parts", REPORT LEGAL FINANCIAL, MODEL_WHOLE},
    {"one of the last parts", REPORT LEGAL, MODEL_EXTRACT},
    {"the same part twice", REPORT LEGAL LEGAL, MODEL_EXTRACT},
    {"two parts that come earlier", REPORT LEGAL "Reasons: They are cheap.\n\n", MODEL_EXTRACT},
    {"nobody to whom", "RECOMMENDED that trees be planted.\n\n" LEGAL FINANCIAL, MODEL_EXTRACT},
};

static void
what_a_text_has_shows_whether_it_is_whole(void **state)
{
    struct documents documents;
    (void)state;
    documents_open(&documents);
    documents_style_file(&documents, "rules/house-styles/english.xml");
    assert_int_equal(documents_link(&documents), VIRES_OK);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        if (documents_read(&documents, "t.txt", vi_text_from(cases[i].text)))
            fail_msg("%s: %s", cases[i].why, documents_findings(&documents));
        if (documents.record->extent != cases[i].extent)
            fail_msg("%s:\n%s", cases[i].why, documents_xml(&documents));
        assert_int_equal(vi_is_whole(documents.record), cases[i].extent == MODEL_WHOLE);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_text_has_shows_whether_it_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

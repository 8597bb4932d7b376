/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case capitals_are_spelt_out_cases[] = {
    {"twice, and nowhere spelt out", "They wrote to QXR. An answer came from QXR.",
     "1:15 \"QXR\" is used 2 times and nowhere spelt out\n"},
    {"in two paragraphs, once with an ending", "QXR's plan came.\n\nThey thanked QXR.",
     "1:1 \"QXR\" is used 2 times and nowhere spelt out\n"},
    {"two of them", "QXR met TZW. Then TZW met QXR.",
     "1:1 \"QXR\" is used 2 times and nowhere spelt out\n"
     "1:9 \"TZW\" is used 2 times and nowhere spelt out\n"},
    {"six letters", "They asked BCKLWN, and BCKLWN agreed.",
     "1:12 \"BCKLWN\" is used 2 times and nowhere spelt out\n"},
    {"once", "They wrote to QXR.", ""},
    {"spelt out first", "The Quay Crossing Road (QXR) was closed. QXR and QXR.", ""},
    {"spelt out later", "They met QXR. QXR (Quay Crossing Road) was closed.", ""},
    {"its words stand elsewhere", "The Quay Crossing Trust met. QCT paid, and QCT wrote.", ""},
    {"with a small word among them", "The Fund for Quays and Roads met. FQR paid, and FQR wrote.",
     ""},
    {"in a heading's words", "QUAY TREES\n\nThe Quay Trees Fund met. QTF paid. QTF wrote.", ""},
    {"everybody knows it", "They paid VAT. They reclaimed VAT.", ""},
    {"readers of such texts know it", "They met KWN. KWN wrote.", ""},
    {"two letters", "They met QX. QX wrote.", ""},
    {"seven letters are a word", "It was DEFERRED. They said DEFERRED.", ""},
    {"a word in capitals", "The motion was LOST. All was lost. It was LOST.", ""},
    {"a reference", "See QXR/16/2 and QXR.20 and QXR-7.", ""},
    {"a name of a firm", "They paid QXR Lighting. QXR wrote.", ""},
    {"headings and tables", "QXR PLAN\n\nQXR\t20\nQXR\t30", ""},
    {"quotations do not count", "\"They met QXR. QXR wrote.\"", ""},
};

static void
capitals_are_spelt_out(void **state)
{
    (void)state;
    texts_table("<drafting check='abbreviations' known='UK VAT'/>", capitals_are_spelt_out_cases,
                VI_COUNT(capitals_are_spelt_out_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(capitals_are_spelt_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

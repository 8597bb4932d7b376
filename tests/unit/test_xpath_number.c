/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers of XPath are taken where they are whole and exact, and nowhere else. */
#include "xml/xpath_number.h"

#include "support/testkit.h"

static const struct {
    const char *why, *expression;
    bool whole;
    int64_t value;
} cases[] = {
    {"nought", "0", true, 0},
    {"a whole number", "28", true, 28},
    {"below nought", "-3", true, -3},
    {"two halves", "1 div 2 + 1 div 2", true, 1},
    {"a half is not whole", "1 div 2", false, 0},
    {"nor is what is no number", "number('x')", false, 0},
    {"nor what has no end", "1 div 0", false, 0},
    {"the largest that is exact", "9007199254740992", true, INT64_C(9007199254740992)},
    {"the next that is known is not", "9007199254740994", false, 0},
    {"the least that is exact", "-9007199254740992", true, -INT64_C(9007199254740992)},
    {"below it nothing is", "-9007199254740994", false, 0},
    {"a text is no number", "'5'", false, 0},
};

static void
only_whole_numbers_are_taken(void **state)
{
    (void)state;
    xmlDocPtr document = xmlNewDoc((const xmlChar *)"1.0");
    xmlXPathContextPtr context = xmlXPathNewContext(document);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int64_t value = 0;
        xmlXPathObjectPtr object = xmlXPathEval((const xmlChar *)cases[i].expression, context);
        assert_non_null(object);
        if (vi_xpath_whole(object, &value) != cases[i].whole ||
            (cases[i].whole && value != cases[i].value))
            fail_msg("%s: %lld", cases[i].why, (long long)value);
        xmlXPathFreeObject(object);
    }
    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_whole_numbers_are_taken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

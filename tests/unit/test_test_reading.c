/* SPDX-License-Identifier: Apache-2.0 */
/* The tests of assertions, each fault at its place in the file. */
#include "ruleset/test_reading.h"

#include "support/rulesets.h"

#define FILE_WITH(test)                                                                            \
    "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='A' layer='profile'>\n"             \
    "<rule id='r' severity='error'><title>T</title><applies to='decision'/>\n"                     \
    "<assertion test=" test "/><examples><satisfied why='w'><record "                              \
    "xmlns='urn:vires:record:1' kind='minutes'/></satisfied><breached why='w'><record "            \
    "xmlns='urn:vires:record:1' kind='minutes'/></breached></examples></rule></rules>"
#define LIST                                                                                       \
    "v:stated, v:count-of, v:money-at-least, v:money-at-most, v:not-before, v:not-after, "         \
    "v:days-between or v:same-words"

static const struct {
    const char *why, *file, *findings;
} cases[] = {
    {"nothing is wrong", FILE_WITH("'v:stated(@moved)'"), ""},
    {"a sign of order, written as XML wants it", FILE_WITH("'@x &lt; @y'"),
     "a.xml:3:21: \"<\" reckons with numbers, which XPath does inexactly; use " LIST "  [V2240]\n"},
    {"what stands behind it keeps its place", FILE_WITH("'@x &lt; @y &gt; 3'"),
     "a.xml:3:21: \"<\" reckons with numbers, which XPath does inexactly; use " LIST "  [V2240]\n"
     "a.xml:3:29: \">\" reckons with numbers, which XPath does inexactly; use " LIST "  [V2240]\n"},
    {"a number that is compared", FILE_WITH("'count(a)=3'"),
     "a.xml:3:26: \"=\" compares numbers, which XPath does inexactly; use " LIST "  [V2241]\n"},
    {"a function that there is not", FILE_WITH("'v:foo(a)'"),
     "a.xml:3:18: there is no function v:foo for tests; allowed: v:stated, v:count-of, "
     "v:money-at-least, v:money-at-most, v:not-before, v:not-after, v:days-between, v:same-words, "
     "boolean, concat, contains, count, false, last, local-name, name, normalize-space, not, "
     "position, starts-with, string, string-length, substring, substring-after, substring-before, "
     "translate or true  [V2242]\n"},
    {"too few arguments", FILE_WITH("'substring(a)'"),
     "a.xml:3:18: the function substring takes 2 to 3 arguments  [V2243]\n"},
    {"of ours", FILE_WITH("'v:stated()'"),
     "a.xml:3:18: the function v:stated takes 1 arguments  [V2243]\n"},
    {"a variable", FILE_WITH("'$x'"),
     "a.xml:3:18: the test is not one that XPath 1.0 could read: there are no variables  "
     "[V2244]\n"},
    {"what libxml2 finds", FILE_WITH("'a and'"),
     "a.xml:3:23: the test is not one that XPath 1.0 could read: it is not written as XPath "
     "requires  [V2244]\n"},
    {"a bracket left open", FILE_WITH("'a[b'"),
     "a.xml:3:19: the test is not one that XPath 1.0 could read: a bracket or a quotation mark has "
     "no "
     "other to go with it  [V2244]\n"},
    {"nothing at all", FILE_WITH("' '"),
     "a.xml:3:18: the test is not one that XPath 1.0 could read: it is empty  [V2244]\n"},
    {"too deep", FILE_WITH("'((((((((((((((((((((((((((((((((('"),
     "a.xml:3:50: brackets stand within one another deeper than the limit xpath-depth (32) allows  "
     "[V2245]\n"},
};

static void
faults_are_told_at_their_places(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct rulesets rules;
        const struct rulesets_file file = {"a.xml", cases[i].file};
        rulesets_open(&rules);
        const enum vires_status status = rulesets_load(&rules, &file, 1, 1);
        assert_text(vi_text_from(rulesets_findings(&rules)), cases[i].findings, cases[i].why);
        assert_int_equal(status, *cases[i].findings ? VIRES_REJECTED : VIRES_OK);
        rulesets_close(&rules);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faults_are_told_at_their_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

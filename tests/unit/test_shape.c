/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/shape.h"

#include "support/rulesets.h"

/* Each row: what stands in a rule set, and all that is said of it. */
static const struct {
    const char *why, *body, *said;
} rows[] = {
    {"attributes of other namespaces are ignored",
     "<source id='a' title='A' x:note='y' xmlns:x='urn:x'/>", ""},
    {"elements of other namespaces are ignored, and what is in them",
     "<x:note xmlns:x='urn:x'><rule/></x:note>", ""},
    {"but an element of no namespace is not ours", "<source xmlns='' id='a' title='A'/>",
     "a.xml:2:1: <source> may not stand in <rules> (did you mean source?); allowed there: include, "
     "source, event, fact, parameter, attendance-counts or rule  [V2010]\n"},
    {"comments are not text", "<!-- note -->", ""},
    {"text is told once an element", "one <source id='a' title='A'/> two",
     "a.xml:2:1: text stands directly in <rules>, where only elements may  [V2016]\n"},
    {"what is unknown is not read further", "<source id='a' title='A'><b><c/></b></source>",
     "a.xml:2:26: <b> may not stand in <source>; allowed there: nothing  [V2010]\n"},
    {"two unknown words of one list are two faults",
     "<event id='a' noun='n' says='s' stated-by='minutes rapport notes minutes'/>",
     "a.xml:2:33: stated-by cannot be \"notes\"; allowed: minutes, report or notice  [V2030]\n"
     "a.xml:2:33: stated-by cannot be \"rapport\" (did you mean report?); allowed: minutes, report "
     "or notice  [V2030]\n"
     "a.xml:2:33: stated-by names \"minutes\" twice  [V2031]\n"},
    {"names in a list are names, each once", "<fact id='a' type='word' noun='n' values='x 1 x'/>",
     "a.xml:2:35: values is \"1\", which is not a name: a letter, then letters, digits, dots, "
     "hyphens and underscores  [V2021]\n"
     "a.xml:2:35: values names \"x\" twice  [V2031]\n"},
};

static void
every_fault_of_shape_is_told_once(void **state)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        rulesets_said(*state, rows[i].why, rows[i].body, false, rows[i].said);
}

static void
a_list_of_words_has_a_limit(void **state)
{
    static const char list[] = "<fact id='a' type='word' noun='n' values='x y z'/>"
                               "<event id='b' noun='n' says='s' stated-by='minutes notice'/>";
    struct rulesets *rulesets = *state;
    rulesets->limits.value[VI_LIMIT_LIST_WORDS] = 3;
    rulesets_said(rulesets, "three words are three", list, false, "");
    rulesets->limits.value[VI_LIMIT_LIST_WORDS] = 2;
    rulesets_said(rulesets, "three are more than two", list, false,
                  "a.xml:2:35: values lists 3 words; the limit list-words allows 2  [V2036]\n");
    rulesets->limits.value[VI_LIMIT_LIST_WORDS] = 1;
    rulesets_said(rulesets, "and so are words of ours", list, false,
                  "a.xml:2:35: values lists 3 words; the limit list-words allows 1  [V2036]\n"
                  "a.xml:2:83: stated-by lists 2 words; the limit list-words allows 1  [V2036]\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(every_fault_of_shape_is_told_once),
        RULESETS_TEST(a_list_of_words_has_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

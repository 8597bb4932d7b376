/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/html_mask.h"

#include <stdlib.h>
#include <string.h>

#include "support/testkit.h"

static const struct {
    const char *why, *text, *masked;
} masks[] = {
    {"nothing stays nothing", "", ""},
    {"tags stay", "<p class=\"a > b\">c</p>", "<p class=\"a > b\">c</p>"},
    {"a comment stays", "<!-- <font> <![x]> -->", "<!-- <font> <![x]> -->"},
    {"a document type stays", "<!DOCTYPE html><p>", "<!DOCTYPE html><p>"},
    {"a condition is passed over", "<![if !x]>a<![endif]>", "<?xif !x]>a<?xendif]>"},
    {"as is whatever begins so", "<!foo>a<!>b<!", "<?foo>a<?>b<?"},
    {"of a CDATA section the text stays", "<![CDATA[b]]>c", "<?xCDATA>b   c"},
    {"without an end there is none", "<![CDATA[b", "<?xCDATA[b"},
    {"fonts are passed over", "<font size=2>a</FONT>", "<?ont size=2>a<?FONT>"},
    {"other names stay", "<fonts>a</font1>", "<fonts>a</font1>"},
    {"what is in an attribute stays", "<p a='<font>' b=\"<![x]>\">", "<p a='<font>' b=\"<![x]>\">"},
    {"and what is in a program", "<SCRIPT>a<!b</script><!c>", "<SCRIPT>a<!b</script><?c>"},
    {"and in a style", "<style>a<!b</style ><!c>", "<style>a<!b</style ><?c>"},
    {"other names are no programs", "<scripts><!c>", "<scripts><?c>"},
    {"a program that is ended in its tag is empty", "<script/><!c>", "<script/><?c>"},
    {"a < alone is text", "a < b <1 <!c>", "a < b <1 <?c>"},
    {"a tag may break off", "<p a='", "<p a='"},
    {"or a comment", "<!-- a <!c>", "<!-- a <!c>"},
};

static void
what_is_taken_otherwise_is_masked(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(masks); i++) {
        char bytes[80];
        size_t where;
        const size_t size = strlen(masks[i].text);
        memcpy(bytes, masks[i].text, size + 1);
        assert_true(vi_html_mask(bytes, size, 64, &where));
        assert_text((struct vi_text){bytes, size}, masks[i].masked, masks[i].why);
    }
}

static const struct {
    const char *why, *text;
    uint64_t count; /* of the tag with most attributes */
    size_t where;
} crowds[] = {
    {"none", "<p>a b c d</p>", 0, 0},
    {"one", "a<p b>", 1, 1},
    {"with values", "<p a=b c='d e' f=\"g>h\" i>", 4, 0},
    {"white space around the sign", "<p a = 'b c' d>", 2, 0},
    {"a value without quotation marks ends at white space", "<p a=b'c d'e>", 2, 0},
    {"what begins no name is none", "<p 'x' \"y\" =z 1 a>", 1, 0},
    {"the second tag", "<p a><p a b>", 2, 5},
    {"a tag with an end", "<br a b/>c d e", 2, 0},
    {"a tag that breaks off", "<p a b c", 3, 0},
    {"a < is part of a tag", "<p a <b c>", 2, 0},
    {"a comment is no tag", "<!-- <p a b c> --><p a>", 1, 18},
    {"a program is none", "<script>'<p a b c>'</script><p d>", 1, 28},
    {"nor is an end tag", "</p a b c><p a>", 1, 10},
};

static void
attributes_are_counted(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(crowds); i++) {
        char bytes[80];
        size_t where = 99;
        const size_t size = strlen(crowds[i].text);
        memcpy(bytes, crowds[i].text, size + 1);
        if (!vi_html_mask(bytes, size, crowds[i].count, &where))
            fail_msg("%s: more", crowds[i].why);
        memcpy(bytes, crowds[i].text, size + 1);
        if (crowds[i].count &&
            (vi_html_mask(bytes, size, crowds[i].count - 1, &where) || where != crowds[i].where))
            fail_msg("%s: %zu", crowds[i].why, where);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_taken_otherwise_is_masked),
        cmocka_unit_test(attributes_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

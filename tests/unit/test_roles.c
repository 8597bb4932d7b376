/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/roles.h"

#include <stdlib.h>

#include "support/testkit.h"

static void
elements_are_known_by_name(void **state)
{
    static const struct {
        const char *why, *name;
        enum vi_element_role role;
        uint32_t level;
    } rows[] = {
        {"the first", "a", VI_ELEMENT_INLINE, 0},
        {"the last", "xmp", VI_ELEMENT_PRE, 0},
        {"in capitals", "TABLE", VI_ELEMENT_TABLE, 0},
        {"a heading has a level", "h3", VI_ELEMENT_HEADING, 3},
        {"a name that goes on is another", "tables", VI_ELEMENT_FOREIGN, 0},
        {"as is one that breaks off", "tabl", VI_ELEMENT_FOREIGN, 0},
        {"no name is none", "", VI_ELEMENT_FOREIGN, 0},
        {"nor is one before the first", "A0", VI_ELEMENT_FOREIGN, 0},
        {"nor one behind the last", "zzz", VI_ELEMENT_FOREIGN, 0},
        {"programs are not seen", "script", VI_ELEMENT_UNSEEN, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        uint32_t level = 9;
        if (vi_element_role(vi_text_from(rows[i].name), &level) != rows[i].role ||
            level != rows[i].level)
            fail_msg("%s", rows[i].why);
    }
}

/* The table is searched by halves, so each has to be found where it stands. */
static void
each_common_element_is_found(void **state)
{
    static const char *const names[] = {
        "abbr",  "article", "b",   "blockquote", "body",  "br",    "button", "caption", "code",
        "dd",    "div",     "dl",  "dt",         "em",    "font",  "footer", "form",    "h1",
        "h6",    "head",    "hr",  "html",       "i",     "img",   "li",     "link",    "main",
        "meta",  "nav",     "ol",  "option",     "p",     "pre",   "s",      "section", "select",
        "span",  "strong",  "sub", "table",      "tbody", "td",    "th",     "thead",   "time",
        "title", "tr",      "tt",  "u",          "ul",    "video",
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(names); i++) {
        uint32_t level;
        if (vi_element_role(vi_text_from(names[i]), &level) == VI_ELEMENT_FOREIGN)
            fail_msg("%s", names[i]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(elements_are_known_by_name),
        cmocka_unit_test(each_common_element_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* The functions of assertions: exact where XPath is not, and three-valued. */
#ifndef VI_KINDS_TEST_FUNCTIONS_H
#define VI_KINDS_TEST_FUNCTIONS_H

#include "model/document.h"
#include "xml/xpath.h"

/* What a function is told besides its arguments: the user of vi_xpath_ask. */
struct vi_test {
    bool whole;         /* the record is whole: what it does not show is not there */
    struct vi_text why; /* set where a bound cannot be read: words without a capital or a stop */
    struct vi_arena *arena;
};

extern const struct vi_xpath_function vi_test_functions[];
/* "v:stated, v:count-of ...": for people. */
struct vi_text vi_test_functions_list(struct vi_arena *arena);
/* How many arguments one takes; SIZE_MAX: there is none of that name, without its prefix. */
size_t vi_test_arguments(struct vi_text name);
/* Are the things listed in an element all there are? */
bool vi_test_is_complete(const struct vi_test *test, const struct vi_xpath_node *element);

#endif

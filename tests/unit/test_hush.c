/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/hush.h"

#include <stdlib.h>

#include "support/testkit.h"

static int heard;

__attribute__((format(printf, 2, 3))) static void
hear(void *user, const char *format, ...)
{
    (void)user, (void)format;
    heard++;
}

static int told;

static void
listen(void *user, VI_XML_SHOWN *error)
{
    (void)user, (void)error;
    told++;
}

static void
the_caller_s_handlers_hear_nothing_and_are_given_back(void **state)
{
    int user;
    (void)state;
    xmlSetGenericErrorFunc(&heard, hear);
    xmlSetStructuredErrorFunc(&told, listen);
    const struct vi_hush hush = vi_hush(NULL, NULL);
    xmlGenericError(xmlGenericErrorContext, "%s", "in between");
    assert_int_equal(heard, 0);
    assert_null(xmlStructuredError);
    const struct vi_hush inner = vi_hush(listen, &user);
    assert_ptr_equal(xmlStructuredErrorContext, &user);
    xmlStructuredError(xmlStructuredErrorContext, NULL);
    assert_int_equal(told, 1);
    vi_unhush(inner);
    vi_unhush(hush);
    assert_ptr_equal(xmlGenericErrorContext, &heard);
    assert_ptr_equal(xmlStructuredErrorContext, &told);
    xmlGenericError(xmlGenericErrorContext, "%s", "behind");
    assert_int_equal(heard, 1);
    xmlSetStructuredErrorFunc(NULL, NULL);
    xmlSetGenericErrorFunc(NULL, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_caller_s_handlers_hear_nothing_and_are_given_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/hush.h"

#include <libxml/parser.h>
#include <pthread.h>

static void
say_nothing(void *user, const char *format, ...)
{
    (void)user, (void)format;
}

struct vi_hush
vi_hush(xmlStructuredErrorFunc hear, void *user)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, xmlInitParser);
    const struct vi_hush hush = {xmlGenericError, xmlStructuredError, xmlGenericErrorContext,
                                 xmlStructuredErrorContext};
    xmlSetGenericErrorFunc(NULL, say_nothing);
    xmlSetStructuredErrorFunc(user, hear);
    return hush;
}

void
vi_unhush(struct vi_hush hush)
{
    xmlSetGenericErrorFunc(hush.context, hush.handler);
    xmlSetStructuredErrorFunc(hush.structured_context, hush.structured);
}

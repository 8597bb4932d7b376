/* SPDX-License-Identifier: Apache-2.0 */
/* Preloaded by tests of the command line: the call that FAIL names, as "name:which", fails. */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

int
pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes)
{
    static const char name[] = "pthread_cond_init:";
    static const pthread_cond_t fresh = PTHREAD_COND_INITIALIZER;
    static int calls;
    const char *wanted = getenv("FAIL"), *at = name;
    (void)attributes;
    while (wanted && *at && *wanted == *at)
        wanted++, at++;
    if (wanted && !*at && ++calls == atoi(wanted))
        return EAGAIN;
    *condition = fresh;
    return 0;
}

/* SPDX-License-Identifier: Apache-2.0 */
/* Preloaded by tests of the command line: the call that FAIL names, as "name:which", fails. */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/* Is this, the nth call of its kind, the one that is to fail? */
static int
fails(const char *name, int nth)
{
    const char *wanted = getenv("FAIL");
    const size_t size = strlen(name);
    return wanted && strncmp(wanted, name, size) == 0 && wanted[size] == ':' &&
           atoi(wanted + size + 1) == nth;
}

int
pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes)
{
    static const pthread_cond_t fresh = PTHREAD_COND_INITIALIZER;
    static int calls;
    (void)attributes;
    if (fails("pthread_cond_init", ++calls))
        return EAGAIN;
    *condition = fresh;
    return 0;
}

extern pid_t __libc_fork(void);

pid_t
fork(void)
{
    static int calls;
    if (!fails("fork", ++calls))
        return __libc_fork();
    errno = EAGAIN;
    return -1;
}

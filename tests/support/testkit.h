/* SPDX-License-Identifier: Apache-2.0 */
/* What all unit tests share: cmocka, and an allocator that runs out when told to. */
#ifndef TESTS_SUPPORT_TESTKIT_H
#define TESTS_SUPPORT_TESTKIT_H

/* cmocka wants these before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

#define UNLIMITED SIZE_MAX

/* Gives `left` blocks and then none; `live` counts those not yet given back. */
struct budget {
    size_t left, live;
};

struct vires_allocator budget_allocator(struct budget *budget);

/* Calls `build` with an allocator that fails at the first, the second, ... request, until it
 * returns true, which it may do only if nothing failed that it needed.  Each time it has to give
 * back all that it took.  Returns how many times it ran out. */
size_t fail_each_allocation(bool (*build)(const struct vires_allocator *allocator, void *user),
                            void *user);

/* Fails with `why` and both texts unless they are equal. */
void assert_text(struct vi_text got, const char *expected, const char *why);

#endif

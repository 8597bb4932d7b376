/* SPDX-License-Identifier: Apache-2.0 */
#include "support/testkit.h"

#include <stdlib.h>

static void *
resize(void *user, void *block, size_t size)
{
    struct budget *budget = user;
    if (!size) {
        budget->live -= block != NULL;
        free(block);
        return NULL;
    }
    if (!budget->left)
        return NULL;
    budget->left -= budget->left != UNLIMITED;
    void *resized = realloc(block, size);
    budget->live += !block && resized;
    return resized;
}

struct vires_allocator
budget_allocator(struct budget *budget)
{
    return (struct vires_allocator){resize, budget};
}

size_t
fail_each_allocation(bool (*build)(const struct vires_allocator *allocator, void *user), void *user)
{
    for (size_t given = 0;; given++) {
        struct budget budget = {.left = given};
        struct vires_allocator allocator = budget_allocator(&budget);
        bool built = build(&allocator, user);
        if (budget.live)
            fail_msg("%zu blocks are not given back after %zu were given", budget.live, given);
        if (built)
            return given;
    }
}

void
assert_text(struct vi_text got, const char *expected, const char *why)
{
    if (!vi_text_is(got, expected))
        fail_msg("%s: '%.*s', not '%s'", why, (int)got.size, got.at, expected);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "base/limits.h"

static const struct {
    const char *name;
    uint64_t value;
    const char *reason;
} table[VI_LIMIT_COUNT_] = {
#define VI_LIMIT(id, name, value, reason) [VI_LIMIT_##id] = {name, value, reason},
#include "base/limits.def"
#undef VI_LIMIT
};

void
vi_limits_default(struct vi_limits *limits)
{
    for (int i = 0; i < VI_LIMIT_COUNT_; i++)
        limits->value[i] = table[i].value;
}

const char *
vi_limit_name(enum vi_limit limit)
{
    return table[limit].name;
}

const char *
vi_limit_reason(enum vi_limit limit)
{
    return table[limit].reason;
}

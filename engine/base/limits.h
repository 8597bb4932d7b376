/* SPDX-License-Identifier: Apache-2.0 */
/* Every limit in one table (limits.def), with its default and its reason.  A
 * limit that is hit is reported by its name. */
#ifndef VI_BASE_LIMITS_H
#define VI_BASE_LIMITS_H

#include <stddef.h>
#include <stdint.h>

enum vi_limit {
#define VI_LIMIT(id, name, value, reason) VI_LIMIT_##id,
#include "base/limits.def"
#undef VI_LIMIT
    VI_LIMIT_COUNT_
};

struct vi_limits {
    uint64_t value[VI_LIMIT_COUNT_];
};

void vi_limits_default(struct vi_limits *limits);
const char *vi_limit_name(enum vi_limit limit);
const char *vi_limit_reason(enum vi_limit limit);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Helpers of the families' checks: contradictions between attributes. */
#ifndef VI_KINDS_CHECK_H
#define VI_KINDS_CHECK_H

#include "kinds/fields.h"

/* Exactly one of the named attributes must be written; reports if not. */
bool vi_check_one_of(const struct vi_kind *kind, const struct vi_kind_check *check,
                     const char *const *names, size_t count);
/* `name` makes no sense without `other`. */
bool vi_check_needs(const struct vi_kind *kind, const struct vi_kind_check *check, const char *name,
                    const char *other);
/* A share (a ratio) needs `of`, a number must not have it. */
bool vi_check_base(const struct vi_kind *kind, const struct vi_kind_check *check,
                   struct prog_quantity quantity, int of);
/* Is the quantity a ratio, or a parameter of type ratio? */
bool vi_quantity_is_ratio(struct prog_quantity quantity, const struct prog_program *program);

#endif

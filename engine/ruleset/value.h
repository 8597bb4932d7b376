/* SPDX-License-Identifier: Apache-2.0 */
/* Constants and settings, read as the declared type asks. */
#ifndef VI_RULESET_VALUE_H
#define VI_RULESET_VALUE_H

#include "ruleset/reading.h"

/* A constant that a fact of `type` is compared with.  `values`: the words allowed, or empty. */
bool vi_value_read(enum model_fact_type type, struct vi_text values, struct vi_text written,
                   struct prog_value *out);
/* "a count such as 7": what a value of the type looks like, for messages. */
struct vi_text vi_value_form(struct vi_arena *arena, enum model_fact_type type,
                             struct vi_text values);
/* The value of a parameter of `type`: fills count, ratio as the type asks. */
bool vi_setting_read(enum model_fact_type type, struct vi_text written, struct prog_setting *out);
/* "7", "1/4" or, of COUNT, only "7"; not "@quorum". */
bool vi_quantity_read(struct vi_text written, struct prog_quantity *out);

#endif

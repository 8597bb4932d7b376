/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_SCHEME_REACH_H
#define VI_RULESET_SCHEME_REACH_H

#include "model/scheme.h"

#define SCHEME_ABOVE_MOST 32 /* grants above one that are looked at */
#define SCHEME_DEEP       64 /* grants of a chain */

/* Works out what is known of every grant of a compiled scheme before anything is asked.  Past
 * either bound less is known, and questions are searched for. */
bool vi_scheme_reach_make(struct prog_scheme *scheme, struct vi_arena *arena,
                          struct vi_arena *scratch);

#endif

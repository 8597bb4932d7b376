/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_SCHEME_NAMES_H
#define VI_RULESET_SCHEME_NAMES_H

#include "model/scheme.h"

/* Folds the names by which documents may speak of the holders of a scheme, whose ids are known, and
 * says whose each is.  False: memory ran out. */
bool vi_scheme_names(struct prog_scheme *scheme, struct vi_arena *arena);

#endif

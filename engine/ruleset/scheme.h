/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_RULESET_SCHEME_H
#define VI_RULESET_SCHEME_H

#include "model/scheme.h"
#include "ruleset/reading.h"

/* Compiles who may do what under a constitution that is read whole.  Names that it does not declare
 * are holders that nobody is.  NULL: memory ran out. */
const struct prog_scheme *vi_scheme_make(struct vi_reading *reading,
                                         const struct prog_authority *authority);

#endif

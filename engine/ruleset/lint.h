/* SPDX-License-Identifier: Apache-2.0 */
/* What is wrong with a scheme of delegation that loads all the same: each with a day, and where it
 * matters a sum, on which it shows. */
#ifndef VI_RULESET_LINT_H
#define VI_RULESET_LINT_H

#include "base/limits.h"
#include "findings/findings.h"
#include "model/program.h"

/* False: memory ran out. */
bool vi_lint_schemes(const struct prog_program *program, const struct vi_limits *limits,
                     const struct vires_allocator *allocator, struct vires_findings *findings);

#endif

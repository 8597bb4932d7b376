/* SPDX-License-Identifier: Apache-2.0 */
/* The examples inside rules: each is a record that the rule has to judge as the
 * example says. */
#ifndef VI_EVAL_EXAMPLES_H
#define VI_EVAL_EXAMPLES_H

#include "base/limits.h"
#include "model/program.h"

/*
 * Judges every example of every rule by that rule alone, with the constitutions
 * that the example brings, and writes a line for each: "ok - " or "not ok - ", the rule, the
 * verdict wanted and why; beneath a failure what came out instead.  VIRES_IO: the writer stopped.
 */
enum vires_status vi_examples_run(const struct prog_program *program,
                                  const struct vi_limits *limits,
                                  const struct vires_allocator *allocator,
                                  struct vires_writer writer, size_t *passed, size_t *failed);

#endif

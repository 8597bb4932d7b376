/* SPDX-License-Identifier: Apache-2.0 */
/* What rule sets and calendars declare: sources of law, events, facts,
 * parameters, modes of attendance, working days. */
#ifndef VI_RULESET_DECLARE_H
#define VI_RULESET_DECLARE_H

#include "ruleset/reading.h"

/* Reads the declarations of all files into the program that is being made. */
void vi_declare(struct vi_reading *reading);
/* Makes `reading` read this file. */
void vi_reading_enter(struct vi_reading *reading, const struct ast_file *file);

#endif

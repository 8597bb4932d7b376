/* SPDX-License-Identifier: Apache-2.0 */
/* Rules and constitutions of all files, put in order and tied to one another. */
#ifndef VI_RULESET_LINK_H
#define VI_RULESET_LINK_H

#include "ruleset/reading.h"

/* Sorts the rules into the program by id and first day; reports doubled ids, replacements that the
 * law does not allow, additions to exact rules, and what follows from nothing or from itself. */
void vi_link_rules(struct vi_reading *reading);
/* Sorts the constitutions into the program by authority and first day; reports doubled ones. */
void vi_link_authorities(struct vi_reading *reading);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Names in rule files, looked up in what the load declares. */
#ifndef VI_RULESET_LOOKUP_H
#define VI_RULESET_LOOKUP_H

#include "ruleset/reading.h"

enum vi_lookup { VI_LOOKUP_EVENT, VI_LOOKUP_FACT, VI_LOOKUP_PARAMETER, VI_LOOKUPS };

/* The index of a declared name, or 0; silent. */
uint32_t vi_lookup_find(const struct prog_program *program, enum vi_lookup what,
                        struct vi_text name);
/* The same; reports a name that nothing declares at the place of the attribute. */
uint32_t vi_lookup(struct vi_reading *reading, enum vi_lookup what, const struct vi_node *node,
                   const char *attribute, struct vi_text name);
const struct vi_calendar *vi_lookup_calendar(struct vi_reading *reading, const struct vi_node *node,
                                             struct vi_text name);
/* A source of law: of the file itself, or of a rule set of the same or an earlier layer. */
const struct prog_source *vi_lookup_source(struct vi_reading *reading, const struct vi_node *node,
                                           struct vi_text name);
/* May a name be missing only because what declares it could not be read? */
bool vi_lookup_is_excused(const struct vi_reading *reading, struct vi_text name);
/* Reports a name that nothing declares; `declare` says how to declare it. */
void vi_lookup_report(struct vi_reading *reading, struct vi_place place, struct vi_text noun,
                      struct vi_text name, const struct vi_choice *known, struct vi_text declare);

#endif

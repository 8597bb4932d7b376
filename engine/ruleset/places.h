/* SPDX-License-Identifier: Apache-2.0 */
/* Places in source text, in words and as slices. */
#ifndef VI_RULESET_PLACES_H
#define VI_RULESET_PLACES_H

#include "base/buffer.h"
#include "findings/place.h"

void vi_place_write(struct vi_buffer *out, struct vi_place place); /* "rules/a.xml:12" */
struct vi_text vi_place_text(struct vi_arena *arena, struct vi_place place);
struct vi_text vi_element_name(struct vi_arena *arena, const char *name); /* "<rule>" */
/* The element that starts at `offset` of well-formed XML, from its '<' to the end of its end tag;
 * empty when the text ends first. */
struct vi_text vi_element_slice(struct vi_text xml, size_t offset);

#endif

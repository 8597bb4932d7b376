/* SPDX-License-Identifier: Apache-2.0 */
/* What a text must have for a pattern to match in it: one of some words, or of some pairs of words.
 * Read off the pattern where that is plain; a pattern of which it is not may match anything. */
#ifndef VI_BASE_NEEDS_H
#define VI_BASE_NEEDS_H

#include "base/glance.h"

#define VI_NEEDS_MOST 16

struct vi_needs {
    size_t count; /* 0: nothing is known */
    struct vi_sign sign[VI_NEEDS_MOST][2];
};

/* Of a pattern that PCRE2 has compiled, without options of its own but UTF and UCP. */
void vi_needs_read(struct vi_text pattern, struct vi_needs *out);
/* False: no text that the glance took in is matched. */
bool vi_needs_may_be_met(const struct vi_needs *needs, const struct vi_glance *glance);
/* The same for one of these texts. */
bool vi_needs_may_be_met_by(const struct vi_needs *needs, const struct vi_glance *glance,
                            const struct vi_glimpse *glimpse);

#endif

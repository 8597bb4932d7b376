/* SPDX-License-Identifier: Apache-2.0 */
/* Whose document a text is, as its first lines say. */
#ifndef VI_DOCUMENT_HEADING_H
#define VI_DOCUMENT_HEADING_H

#include "document/flow.h"
#include "model/program.h"

/* The id of the authority whose title stands alone in one of the first lines; empty where there is
 * none, or two are named so. */
struct vi_text vi_heading_authority(const struct vi_flow *flow, const struct prog_program *program,
                                    struct vi_arena *scratch);

#endif

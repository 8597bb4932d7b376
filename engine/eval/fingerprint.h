/* SPDX-License-Identifier: Apache-2.0 */
/* What makes a finding the same finding when the document is edited elsewhere. */
#ifndef VI_EVAL_FINGERPRINT_H
#define VI_EVAL_FINGERPRINT_H

#include "model/verdict.h"

#define VI_FINGERPRINT 32 /* hexadecimal digits */

/*
 * Gives each row that has a message its fingerprint, made of the rule, the verdict, the path of the
 * subject and the message without its numbers of lines (or paragraphs, cells, pages), and each row
 * its occurrence.  Of several that are alike the first keeps its fingerprint when another is added
 * behind.  False: memory ran out.
 */
bool vi_fingerprints(struct verdict_document *document, struct vi_arena *arena,
                     struct vi_arena *scratch);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Changes that a word processor still tracks. */
#ifndef VI_DOCUMENT_TRACKED_H
#define VI_DOCUMENT_TRACKED_H

#include "document/prose.h"

/* Reports them, unless the document calls itself a draft: there they are the author's business, in
 * what is published anybody's. */
void vi_tracked_tell(const struct vi_prose_reader *reader, const struct doc_record *record);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a text that was read is the whole document.  In an extract nothing is breached by its
 * absence, so a text is taken for whole only where what it has shows that it is. */
#ifndef VI_DOCUMENT_WHOLE_H
#define VI_DOCUMENT_WHOLE_H

#include "model/document.h"

/* The record is laid out in blocks. */
bool vi_is_whole(const struct doc_record *record);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What the reading of a text did, line by line, for who writes a house style: the style and its
 * evidence, which pattern of which style claimed what, and which lines nobody claimed. */
#ifndef VI_DOCUMENT_TRACE_H
#define VI_DOCUMENT_TRACE_H

#include "document/prose.h"

/* While the reader's scratch memory is what it was after vi_prose_read. */
void vi_trace_write(struct vi_prose_reader *reader, struct vi_buffer *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* doc_record -> XML that reads back as the same record, whatever it was read
 * from.  Every element says the line and column that it came from. */
#ifndef VI_DOCUMENT_RECORD_WRITE_H
#define VI_DOCUMENT_RECORD_WRITE_H

#include "base/buffer.h"
#include "model/document.h"

/* Faster where the source is indexed (vi_source_index).  Failure sticks to the buffer. */
void vi_record_write(const struct doc_record *record, struct vi_buffer *out);

#endif

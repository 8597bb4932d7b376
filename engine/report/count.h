/* SPDX-License-Identifier: Apache-2.0 */
/* What is counted of a document, in words: the line that ends its report. */
#ifndef VI_REPORT_COUNT_H
#define VI_REPORT_COUNT_H

#include "base/buffer.h"
#include "model/verdict.h"

/* "1 rule", "3 rules". */
void vi_count_write(struct vi_buffer *out, uint64_t count, const char *noun);
/* "1 breached, 2 warnings, 0 unproven here, 1 needing another document, 22 satisfied, 9 not
 * applicable": both counts of what is not proven always, the rest where there is some. */
void vi_counts_write(struct vi_buffer *out, const struct verdict_document *document);
/* "breached", "unproven", "clear", "not judged", "unreadable". */
const char *vi_document_word(enum vires_document_verdict verdict);

#endif

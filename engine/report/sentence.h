/* SPDX-License-Identifier: Apache-2.0 */
/* Words that a clerk could add to a document to prove what it leaves open. */
#ifndef VI_REPORT_SENTENCE_H
#define VI_REPORT_SENTENCE_H

#include "base/buffer.h"
#include "model/verdict.h"

/* "Present: Councillors [name], [name] and [name].": what is to be filled in stands in square
 * brackets.  Nothing for a row that does not wait for a fact that belongs in the document. */
void vi_sentence_write(const struct verdict_row *row, struct vi_buffer *out);

#endif

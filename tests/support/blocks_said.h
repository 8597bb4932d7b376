/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of how text is laid out: every block of a document as a line. */
#ifndef TESTS_SUPPORT_BLOCKS_SAID_H
#define TESTS_SUPPORT_BLOCKS_SAID_H

#include "support/texts.h"

/* "line:column kind[level] (label) {part} <what it stands in> text", leaving out what is empty; a
 * mark of quotation before what is quoted. */
void blocks_table(const struct texts_case *cases, size_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes of a fuzzer as a document of a word processor. */
#ifndef TESTS_SUPPORT_OFFICE_INPUT_H
#define TESTS_SUPPORT_OFFICE_INPUT_H

#include "base/text.h"

/* Bytes that begin an archive are the whole file.  Others are its XML, where a sound archive of it
 * gets further.  Aborts when what is read is not sound, or a refusal has no reason. */
void office_input_check(struct vi_text bytes, bool odt);

#endif

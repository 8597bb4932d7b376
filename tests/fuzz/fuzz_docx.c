/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes as the text of a Word document, or as the whole file: refused with a reason, or a sheet
 * whose places are right.  A first line of "styles", "numbering" or "notes" says what the bytes up
 * to the next line "--" are; what follows is the body. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/office_input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    office_input_check((struct vi_text){(const char *)data, size}, false);
    return 0;
}

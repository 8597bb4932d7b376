/* SPDX-License-Identifier: Apache-2.0 */
/* Text for people.  What comes from files must neither break a line, nor command
 * a terminal, nor change the order in which a line is read. */
#ifndef VI_BASE_PRINTABLE_H
#define VI_BASE_PRINTABLE_H

#include "base/buffer.h"

/* Tabs and line ends become spaces; controls, marks of direction and bytes that
 * are not UTF-8 become question marks. */
void vi_printable(struct vi_buffer *out, struct vi_text text);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Text for people.  What comes from files must neither break a line, nor command
 * a terminal, nor change the order in which a line is read. */
#ifndef VI_REPORT_PRINTABLE_H
#define VI_REPORT_PRINTABLE_H

#include "base/buffer.h"
#include "findings/place.h"

/* Tabs and line ends become spaces; controls, marks of direction and bytes that
 * are not UTF-8 become question marks. */
void vi_printable(struct vi_buffer *out, struct vi_text text);
/* "minutes.xml:7:3", or nothing for a place that is nowhere. */
void vi_printable_place(struct vi_buffer *out, struct vi_place place);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Places for people. */
#ifndef VI_REPORT_PRINTABLE_H
#define VI_REPORT_PRINTABLE_H

#include "base/printable.h"
#include "findings/place.h"

/* "minutes.xml:7:3", or nothing for a place that is nowhere. */
void vi_printable_place(struct vi_buffer *out, struct vi_place place);

#endif

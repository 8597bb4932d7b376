/* SPDX-License-Identifier: Apache-2.0 */
/* XML written straight into a buffer.  What XML cannot hold becomes U+FFFD. */
#ifndef VI_REPORT_MARKUP_H
#define VI_REPORT_MARKUP_H

#include "base/buffer.h"

void vi_markup_text(struct vi_buffer *out, struct vi_text text); /* within an element */
/* ` name="value"`, with the space before it. */
void vi_markup_attribute(struct vi_buffer *out, const char *name, struct vi_text value);
void vi_markup_count(struct vi_buffer *out, const char *name, uint64_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#ifndef VI_REPORT_WRITE_WHO_H
#define VI_REPORT_WRITE_WHO_H

#include "base/buffer.h"
#include "eval/power_who.h"

void vi_who_write_plain(const struct vi_who *who, struct vi_buffer *out);
/* One object and a newline; every key always there, in this order. */
void vi_who_write_json(const struct vi_who *who, struct vi_buffer *out);
/* The grants that are asked about (of a function, or all) that are in force on the day, as a
 * picture. */
void vi_who_write_dot(const struct vi_who *who, struct vi_buffer *out);
void vi_who_write_svg(const struct vi_who *who, struct vi_buffer *out);

#endif

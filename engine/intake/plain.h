/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text as a sheet: its lines are views into the source. */
#ifndef VI_INTAKE_PLAIN_H
#define VI_INTAKE_PLAIN_H

#include "base/limits.h"
#include "findings/findings.h"
#include "model/sheet.h"

/*
 * Splits source->text at LF, CRLF, CR, form feed and U+2028; the last line needs
 * no end.  VIRES_LIMIT: a finding names the limit that was met.
 */
enum vires_status vi_plain_read(const struct vi_source *source, const struct vi_limits *limits,
                                struct vi_arena *arena, struct vires_findings *findings,
                                struct doc_sheet *out);
#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text as lines that know where they stand.  A line's text is a view into
 * the source, so that any part of it has a place. */
#ifndef VI_INTAKE_PLAIN_H
#define VI_INTAKE_PLAIN_H

#include "base/limits.h"
#include "findings/findings.h"

struct vi_line {
    struct vi_text text; /* without white space at its ends; empty: a blank line */
    uint32_t offset;     /* of the text in the source */
    uint32_t indent;     /* characters of white space before it; a tab reaches the next eighth */
};

struct vi_plain {
    const struct vi_source *source;
    struct vi_line *lines;
    size_t count;
};

/*
 * Splits source->text at LF, CRLF, CR, form feed and U+2028; the last line needs
 * no end.  VIRES_LIMIT: a finding names the limit that was met.
 */
enum vires_status vi_plain_read(const struct vi_source *source, const struct vi_limits *limits,
                                struct vi_arena *arena, struct vires_findings *findings,
                                struct vi_plain *out);
/* The place of a text that was borrowed from the source. */
struct vi_place vi_plain_place(const struct vi_source *source, struct vi_text part);

#endif

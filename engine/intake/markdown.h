/* SPDX-License-Identifier: Apache-2.0 */
/* Markdown as a sheet: what a reader sees of it, and where in the source that stands. */
#ifndef VI_INTAKE_MARKDOWN_H
#define VI_INTAKE_MARKDOWN_H

#include "base/limits.h"
#include "findings/findings.h"
#include "model/sheet.h"

/*
 * CommonMark with tables, and with what files of councils need, which are often made from PDF:
 * - the numbers of lists stay as printed, whatever they are, and every line of the author's is one;
 * - a line of dashes below a paragraph is a heading's only if it looks like one: below one line
 * that ends no sentence, and either nearly as long or followed by a blank line.  Else it is the
 * rule between two pages, and a line that is but the number of such a page is furniture;
 * - text is never code because it is indented, and of HTML only the tags are left out;
 * - lines of front matter (between "---" at the very start) are furniture.
 * An entry that is a heading is DOC_LINE_HEADING, its number in its text.  indent is that of lines
 * of code; structure says it elsewhere.  VIRES_LIMIT: a finding names the limit that was met.
 */
enum vires_status vi_markdown_read(const struct vi_source *source, const struct vi_limits *limits,
                                   struct vi_arena *arena, struct vires_findings *findings,
                                   struct doc_sheet *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* HTML as a sheet: what a browser would show of it, and where in the source that stands. */
#ifndef VI_INTAKE_HTML_H
#define VI_INTAKE_HTML_H

#include "base/limits.h"
#include "findings/findings.h"
#include "model/sheet.h"

/*
 * White space is collapsed as a browser does; a no-break space is a space.  <br> ends a line,
 * blocks stand a blank line apart, entries of a list and rows do not unless there are blocks in
 * them.
 * - Entries are DOC_LINE_LISTED, with the number that a browser shows ("1." "a." "iv.", and a
 *   space); one that begins with a heading is DOC_LINE_HEADING, the number in its text.
 * - A row is one DOC_LINE_ROW, its cells separated by tabs.  A line break in a cell is written ",
 * ", or a space behind punctuation: "Councillor A Leader, Leader of the Council".
 * - A row in which a cell has more than one block, a list, a heading or a table is layout: each
 * block of it is a line.  But a cell that is only a number stays with what follows it, behind a
 * tab: "36.\tApologies for Absence".
 * - Of <dl>, "term: definition".
 * - Menus, buttons, the margins of the page and what is hidden are furniture, after the line in
 * which they stand; of programs and styles nothing is kept. VIRES_LIMIT: a finding names the limit
 * that was met.
 */
enum vires_status vi_html_read(const struct vi_source *source, const struct vi_limits *limits,
                               struct vi_arena *arena, struct vires_findings *findings,
                               struct doc_sheet *out);

#endif

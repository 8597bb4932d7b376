/* SPDX-License-Identifier: Apache-2.0 */
/* Where a document lies in its repository: what tools that comment on a change need to know. */
#ifndef VI_REPORT_WHERE_H
#define VI_REPORT_WHERE_H

#include "base/buffer.h"
#include "model/verdict.h"

/* "minutes/2014-10-23.xml": relative to the root of the repository where the options say which it
 * is and the document lies in it, without "." and "..".  Else the name as given; then false. */
bool vi_where_path(struct vi_buffer *out, const struct vires_write_options *options,
                   struct vi_text name);
/* The same as a reference by RFC 3986, or a file: URI; false: it is not relative. */
bool vi_where_uri(struct vi_buffer *out, const struct vires_write_options *options,
                  struct vi_text name);
/* The line and column of what is wrong with a file; all zeros where it is of no line: what could
 * not be opened has none, and what the tool says of files is about the whole. */
struct vi_line_column vi_where_of(const struct vires_finding *finding);
/* Is it a file of the rules that the document was judged by? */
bool vi_where_is_rules(const struct prog_program *program, const struct vi_source *source);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What stands around the sections of a report for a browser: its head with the
 * style, the index of the documents with filters, and the end. */
#ifndef VI_REPORT_HTML_PAGE_H
#define VI_REPORT_HTML_PAGE_H

#include "report/format.h"

/* The opening: head, style, what could not be done, and the index of the documents. */
bool vi_html_page_open(const struct vi_report_view *report, struct vi_buffer *out);
/* The closing: by what rules all was judged. */
bool vi_html_page_close(const struct vi_report_view *report, struct vi_buffer *out);
/* One document's line for the index: the aside of its section. */
bool vi_html_page_entry(const struct vi_result_view *view, struct vi_buffer *out);

extern const char *const vi_html_style[]; /* ends with NULL */

#endif

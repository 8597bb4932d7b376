/* SPDX-License-Identifier: Apache-2.0 */
/* What stands around the sections of a report for a browser: its head with the
 * style, the index of the documents with filters, and the end. */
#ifndef VI_REPORT_HTML_PAGE_H
#define VI_REPORT_HTML_PAGE_H

#include "base/buffer.h"
#include "vires.h"

/* One line of the index. */
struct vi_html_entry {
    const char *name;
    enum vires_document_verdict verdict;
    struct vires_counts counts;
};

/* Before the first section. */
void vi_html_page_begin(struct vi_buffer *out, const struct vi_html_entry *entries, size_t count);
/* After the last; `rules`: by what all was judged, or empty. */
void vi_html_page_end(struct vi_buffer *out, struct vi_text rules);

extern const char *const vi_html_style[]; /* ends with NULL */

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Word and OpenDocument files in words, for tests of their readers. */
#ifndef TESTS_SUPPORT_PACKAGE_ROWS_H
#define TESTS_SUPPORT_PACKAGE_ROWS_H

#include <stddef.h>

/* What a document says, and what its sheet has to be in words (support/sheets.h). */
struct package_row {
    const char *why, *body, *words;
    const char *styles; /* of an OpenDocument: its automatic styles */
    const char *numbering, *footnotes, *header;
    const char *shared;   /* of an OpenDocument: styles.xml */
    const char *findings; /* NULL: there are none */
};
void package_check_docx(const struct package_row *rows, size_t count);
void package_check_odt(const struct package_row *rows, size_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of what makes sheets: a sheet in words, and what holds of every sheet. */
#ifndef TESTS_SUPPORT_SHEETS_H
#define TESTS_SUPPORT_SHEETS_H

#include "base/buffer.h"
#include "intake/intake.h"
#include "support/testkit.h"

struct sheets {
    struct vi_limits limits;
    struct vires_findings findings;
    struct vi_arena arena;
    struct vi_source source; /* of the sheet made last */
    struct doc_sheet sheet;
    enum vires_status status;
    struct vi_buffer said;
};

void sheets_open(struct sheets *sheets, const struct vires_allocator *allocator);
void sheets_close(struct sheets *sheets);
/* Makes the sheet of bytes, which must stay, after forgetting the one before. */
enum vires_status sheets_read(struct sheets *sheets, enum vi_intake intake, struct vi_text bytes);

/* A line for each: "kind text", with the level behind headings ("h2") and entries ("l1"), "*" if it
 * is strong, and " +4" before the text if it is indented; nothing for a blank line.  Tabs are
 * written "|".  Kinds: t, h, l, row, q, f. */
const char *sheets_words(struct sheets *sheets);
/* "1:2 V3001 text\n" for each finding; "paragraph 2 (...) V3001 text\n" where there are no lines.
 */
const char *sheets_findings(struct sheets *sheets);
/* What is not as it has to be of every sheet, or NULL: lines in order, apart, trimmed, and blank
 * only between two; runs in order; and each byte that is not made standing in the source where its
 * place says. */
const char *sheet_fault(const struct doc_sheet *sheet);

#endif

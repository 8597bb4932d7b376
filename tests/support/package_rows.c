/* SPDX-License-Identifier: Apache-2.0 */
#include "support/package_rows.h"

#include <string.h>

#include "support/packages.h"
#include "support/sheets.h"

static void
check(struct sheets *sheets, const struct package_row *row, enum vi_intake intake,
      struct vi_text bytes)
{
    const enum vires_status status = sheets_read(sheets, intake, bytes);
    const char *fault = status ? NULL : sheet_fault(&sheets->sheet);
    if (fault)
        fail_msg("%s: %s", row->why, fault);
    const char *words = status ? "" : sheets_words(sheets);
    if (strcmp(words, row->words) != 0)
        fail_msg("%s:\n%s--- but it is\n%s--- with\n%s", row->why, row->words, words,
                 sheets_findings(sheets));
    const char *findings = sheets_findings(sheets);
    if (strcmp(findings, row->findings ? row->findings : "") != 0)
        fail_msg("%s: %s", row->why, findings);
}

void
package_check_docx(const struct package_row *rows, size_t count)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < count; i++) {
        const struct package_row *row = &rows[i];
        struct package package;
        check(&sheets, row, VI_INTAKE_DOCX,
              package_docx(&package, row->body, row->styles, row->numbering, row->footnotes,
                           row->header));
        package_free(&package);
    }
    sheets_close(&sheets);
}

void
package_check_odt(const struct package_row *rows, size_t count)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < count; i++) {
        struct package package;
        check(&sheets, &rows[i], VI_INTAKE_ODT,
              package_odt(&package, rows[i].body, rows[i].styles, rows[i].shared));
        package_free(&package);
    }
    sheets_close(&sheets);
}

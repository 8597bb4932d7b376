/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes at all as what pdftotext says of a PDF: refused with a reason, or a sheet all of whose
 * places are right. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "intake/pdf.h"
#include "support/sheets.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    char *markup = malloc(size + 1);
    if (!markup || !sheets.xml)
        abort();
    memcpy(markup, data, size);
    const struct vi_intake_means means = {.limits = &sheets.limits,
                                          .arena = &sheets.arena,
                                          .scratch = &sheets.arena,
                                          .findings = &sheets.findings,
                                          .xml = sheets.xml};
    const enum vires_status status =
        vi_pdf_read_markup(&sheets.source, &means, markup, size, &sheets.sheet);
    const char *fault = status ? NULL : sheet_fault(&sheets.sheet);
    vi_findings_settle(&sheets.findings);
    if (fault)
        fprintf(stderr, "%s\n", fault);
    if (fault || (status == VIRES_OK) != (sheets.findings.severe == 0))
        abort();
    free(markup);
    sheets_close(&sheets);
    return 0;
}

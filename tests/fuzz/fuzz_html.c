/* SPDX-License-Identifier: Apache-2.0 */
/* Any bytes at all as HTML: refused with a reason, or a sheet all of whose places are right. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/sheets.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    sheets.limits.value[VI_LIMIT_TEXT_DEPTH] = 24;
    const enum vires_status status =
        sheets_read(&sheets, VI_INTAKE_HTML, (struct vi_text){(const char *)data, size});
    const char *fault = status ? NULL : sheet_fault(&sheets.sheet);
    vi_findings_settle(&sheets.findings);
    if (fault)
        fprintf(stderr, "%s\n", fault);
    if (fault || (status == VIRES_OK) != (sheets.findings.severe == 0))
        abort();
    sheets_close(&sheets);
    return 0;
}

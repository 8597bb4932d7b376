/* SPDX-License-Identifier: Apache-2.0 */
#include "support/office_input.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "intake/office.h"
#include "support/packages.h"
#include "support/sheets.h"

/* What the document is made of: the body, and what was named before it. */
struct sections {
    char *body, *styles, *numbering, *notes;
};

static char *
copy(struct vi_text text)
{
    char *bytes = malloc(text.size + 1);
    if (!bytes)
        abort();
    if (text.size)
        memcpy(bytes, text.at, text.size);
    bytes[text.size] = '\0';
    return bytes;
}

static void
cut(struct vi_text rest, struct sections *out)
{
    const struct {
        const char *name;
        char **to;
    } kinds[] = {{"styles\n", &out->styles},
                 {"numbering\n", &out->numbering},
                 {"notes\n", &out->notes},
                 {"shared\n", &out->notes}};
    for (size_t i = 0; i < VI_COUNT(kinds); i++) {
        const struct vi_text name = vi_text_from(kinds[i].name), end = VI_TEXT("\n--\n");
        if (!vi_text_starts(rest, name) || *kinds[i].to)
            continue;
        rest = (struct vi_text){rest.at + name.size, rest.size - name.size};
        const size_t size = vi_text_find(rest, end);
        *kinds[i].to = copy((struct vi_text){rest.at, size});
        const size_t taken = size < rest.size ? size + end.size : size;
        rest = (struct vi_text){rest.at + taken, rest.size - taken};
    }
    out->body = copy(rest);
}

static void
check(struct vi_text bytes)
{
    struct sheets sheets;
    sheets_open(&sheets, NULL);
    sheets.limits.value[VI_LIMIT_UNPACKED_BYTES] = 1 << 20;
    sheets.limits.value[VI_LIMIT_XML_DEPTH] = 40;
    const enum vires_status status = sheets_read(&sheets, VI_INTAKE_DOCX, bytes);
    const char *fault = status ? NULL : sheet_fault(&sheets.sheet);
    vi_findings_settle(&sheets.findings);
    if (fault)
        fprintf(stderr, "%s\n", fault);
    if (fault || (status == VIRES_OK) != (sheets.findings.severe == 0))
        abort();
    sheets_close(&sheets);
}

void
office_input_check(struct vi_text bytes, bool odt)
{
    struct sections sections = {0};
    struct package package;
    if (vi_office_is(bytes)) {
        check(bytes);
        return;
    }
    cut(bytes, &sections);
    check(odt ? package_odt(&package, sections.body, sections.styles, sections.notes)
              : package_docx(&package, sections.body, sections.styles, sections.numbering,
                             sections.notes, NULL));
    package_free(&package);
    free(sections.body);
    free(sections.styles);
    free(sections.numbering);
    free(sections.notes);
}

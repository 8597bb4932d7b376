/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_program.h"

/* What the program writes, as far as the limit. */
struct answer {
    struct vi_buffer *markup;
    uint64_t most;
    bool over;
};

static bool
take(void *user, const char *bytes, size_t size)
{
    struct answer *answer = user;
    answer->over = answer->over || size > answer->most - answer->markup->size;
    if (!answer->over)
        vi_buffer_text(answer->markup, (struct vi_text){bytes, size});
    return !answer->over && !answer->markup->failed;
}

/* clang-format off */
static const struct {
    enum vi_code code;
    enum vi_limit limit;
    enum vires_status status;
} troubles[] = {
    [VIRES_PDF_NO_PROGRAM]  = {VI_PDF_NO_PROGRAM,  VI_LIMIT_PDF_PAGES,        VIRES_REJECTED},
    [VIRES_PDF_NOT_STARTED] = {VI_PDF_NOT_STARTED, VI_LIMIT_PDF_PAGES,        VIRES_REJECTED},
    [VIRES_PDF_DAMAGED]     = {VI_PDF_DAMAGED,     VI_LIMIT_PDF_PAGES,        VIRES_REJECTED},
    [VIRES_PDF_LOCKED]      = {VI_PDF_LOCKED,      VI_LIMIT_PDF_PAGES,        VIRES_REJECTED},
    [VIRES_PDF_SECONDS]     = {VI_PDF_SECONDS,     VI_LIMIT_PDF_SECONDS,      VIRES_LIMIT},
    [VIRES_PDF_BROKE]       = {VI_PDF_BROKE,       VI_LIMIT_PDF_MEMORY_BYTES, VIRES_REJECTED},
    [VIRES_PDF_OUTPUT]      = {VI_PDF_OUTPUT,      VI_LIMIT_PDF_OUTPUT_BYTES, VIRES_LIMIT},
};
/* clang-format on */

static enum vires_status
say(const struct vi_intake_means *means, enum vires_pdf_answer answer)
{
    if (answer == VIRES_PDF_NO_MEMORY || (size_t)answer >= VI_COUNT(troubles))
        return VIRES_NO_MEMORY;
    const enum vi_limit limit = troubles[answer].limit;
    vi_report2(means->findings, troubles[answer].code, (struct vi_place){0},
               vi_findings_number(means->findings, means->limits->value[limit]),
               vi_text_from(vi_limit_name(limit)));
    return troubles[answer].status;
}

enum vires_status
vi_pdf_program_ask(const struct vi_source *source, const struct vi_intake_means *means,
                   struct vi_buffer *markup)
{
    struct answer answer = {markup, means->limits->value[VI_LIMIT_PDF_OUTPUT_BYTES], false};
    const struct vires_writer writer = {take, &answer};
    const struct vi_text pdf = source->text;
    if (!means->pdf) {
        vi_report0(means->findings, VI_PDF_NO_READER, (struct vi_place){0});
        return VIRES_REJECTED;
    }
    /* One more than will be read shows that there are more. */
    enum vires_pdf_answer result = means->pdf->read(
        means->pdf->user, pdf.at, pdf.size, means->limits->value[VI_LIMIT_PDF_PAGES] + 1, writer);
    if (markup->failed)
        return VIRES_NO_MEMORY;
    if (answer.over)
        result = VIRES_PDF_OUTPUT;
    return result ? say(means, result) : VIRES_OK;
}

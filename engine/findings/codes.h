/* SPDX-License-Identifier: Apache-2.0 */
/* What we say: every message is one row of codes.def.  Numbers are permanent:
 * 1xxx input, 2xxx rule sets, 3xxx records, 4xxx verdicts. */
#ifndef VI_FINDINGS_CODES_H
#define VI_FINDINGS_CODES_H

#include <stdint.h>

#include "base/status.h"

enum vi_code {
#define VI_CODE(number, id, severity, template_, help) VI_##id,
#include "findings/codes.def"
#undef VI_CODE
    VI_CODE_COUNT
};

struct vi_code_row {
    uint16_t number;
    enum vires_severity severity;
    const char *id;        /* "XML_DEPTH" */
    const char *template_; /* {0} to {3} stand for arguments */
    const char *help;      /* what to do about it */
};

const struct vi_code_row *vi_code_row(enum vi_code code);
const struct vi_code_row *vi_code_numbered(uint16_t number); /* or NULL */

#endif

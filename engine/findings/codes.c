/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/codes.h"

#include <stddef.h>

/* clang-format off */
static const struct vi_code_row rows[] = {
#define VI_CODE(number, id, severity, template_, help) \
    [VI_##id] = {(number), (severity), #id, (template_), (help)},
#include "findings/codes.def"
#undef VI_CODE
};
/* clang-format on */

const struct vi_code_row *
vi_code_row(enum vi_code code)
{
    return &rows[code];
}

const struct vi_code_row *
vi_code_numbered(uint16_t number)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        if (rows[i].number == number)
            return &rows[i];
    return NULL;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "report/format.h"

/* clang-format off */
static const struct vi_format *const formats[] = {
#define VI_FORMAT(id, word, row, summary) [id] = &(row),
#include "report/formats.def"
#undef VI_FORMAT
};

static const char *const summaries[] = {
#define VI_FORMAT(id, word, row, summary) [id] = (summary),
#include "report/formats.def"
#undef VI_FORMAT
};

const struct vi_word vi_format_words[] = {
#define VI_FORMAT(id, word, row, summary) {(word), (id)},
#include "report/formats.def"
#undef VI_FORMAT
    {0},
};
/* clang-format on */

const struct vi_format *
vi_format_at(enum vires_format format)
{
    return (size_t)format < VI_COUNT(formats) ? formats[format] : NULL;
}

const char *
vi_format_summary(enum vires_format format)
{
    return (size_t)format < VI_COUNT(summaries) ? summaries[format] : NULL;
}

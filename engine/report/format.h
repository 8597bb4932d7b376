/* SPDX-License-Identifier: Apache-2.0 */
/* How verdicts are written: one file a format, one row in formats.def. */
#ifndef VI_REPORT_FORMAT_H
#define VI_REPORT_FORMAT_H

#include "base/buffer.h"
#include "base/words.h"
#include "model/verdict.h"

/* What a format is given. */
struct vi_result_view {
    const struct verdict_document *document;
    const struct vires_findings *findings;     /* of the reading; settled */
    const struct vires_write_options *options; /* of all zeros: plain and whole */
    struct vires_writer writer; /* takes a long report in pieces as it is made; write NULL: whole */
    bool *refused;              /* set when the writer takes no more */
};

struct vi_format {
    const char *name, *summary;
    bool reasons; /* prints the tree of reasons of findings */
    /* False: memory ran out beside the buffer, which remembers its own. */
    bool (*write)(const struct vi_result_view *view, struct vi_buffer *out);
};

const struct vi_format *vi_format_at(enum vires_format format); /* NULL: no such format */
extern const struct vi_word vi_format_words[];

#define VI_FORMAT(id, word, writer, reasons, summary)                                              \
    bool writer(const struct vi_result_view *view, struct vi_buffer *out);
#include "report/formats.def"
#undef VI_FORMAT

#endif

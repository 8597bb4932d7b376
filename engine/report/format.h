/* SPDX-License-Identifier: Apache-2.0 */
/* How verdicts are written: one file a format, one line in formats.def.
 *
 * A report is an opening, the bodies of its documents with something between them, and a closing.
 * Bodies are written apart from one another, perhaps by several threads at once; what a document
 * has to say only at the end of the report is its aside; of a report that is gathered, its opening
 * has the asides already, as all of it is written at the end. */
#ifndef VI_REPORT_FORMAT_H
#define VI_REPORT_FORMAT_H

#include "base/buffer.h"
#include "base/words.h"
#include "model/verdict.h"

/* What is said of one document. */
struct vi_result_view {
    const struct verdict_document *document;
    const struct vires_findings *findings;     /* of the reading; settled */
    const struct vires_write_options *options; /* of all zeros: plain and whole */
    struct vires_writer writer; /* takes a long report in pieces as it is made; write NULL: whole */
    bool *refused;              /* set when the writer takes no more */
};

/* What is said of all of them together. */
struct vi_report_view {
    const struct prog_program *program; /* NULL: the rules did not load */
    const struct vires_write_options *options;
    size_t bodies; /* written so far that are not empty */
    /* Known at the end alone, and to the opening where the report is gathered: */
    const struct vires_findings *faults; /* what could not be done, beside documents; or NULL */
    struct vi_text asides;               /* of the documents in order, with `between` */
    bool whole;                          /* everything could be done */
};

struct vi_format {
    bool reasons;   /* prints the tree of reasons of findings */
    bool faults;    /* says what could not be done, even where no rule could be loaded */
    bool satisfied; /* wants rows of what is in order too: the document is judged so */
    bool gathered;  /* the opening tells of all documents: nothing is written before the end */
    const char *first, *between; /* before the first body, and before each other; NULL: nothing */
    /* False, of all of these: memory ran out beside the buffer, which remembers its own. */
    bool (*write)(const struct vi_result_view *view, struct vi_buffer *out); /* a body */
    bool (*aside)(const struct vi_result_view *view, struct vi_buffer *out); /* NULL: none */
    bool (*open)(const struct vi_report_view *report, struct vi_buffer *out);
    bool (*close)(const struct vi_report_view *report, struct vi_buffer *out);
};

const struct vi_format *vi_format_at(enum vires_format format); /* NULL: no such format */
const char *vi_format_summary(enum vires_format format);
extern const struct vi_word vi_format_words[];

#define VI_FORMAT(id, word, row, summary) extern const struct vi_format row;
#include "report/formats.def"
#undef VI_FORMAT

#endif

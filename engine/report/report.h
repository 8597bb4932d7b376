/* SPDX-License-Identifier: Apache-2.0 */
/* One report of several documents: what stands before, between and after their bodies. */
#ifndef VI_REPORT_REPORT_H
#define VI_REPORT_REPORT_H

#include "report/format.h"

struct vi_report {
    const struct vi_format *format;
    const struct prog_program *program; /* NULL: the rules did not load */
    struct vires_write_options options;
    struct vires_writer writer;
    struct vi_buffer asides, words, gathered;
    size_t bodies;
    bool closing;
};

/* Writes the opening, unless the report is gathered.  The texts of `options` are borrowed. */
enum vires_status vi_report_open(struct vi_report *report, const struct vires_allocator *allocator,
                                 const struct vi_format *format, const struct prog_program *program,
                                 const struct vires_write_options *options,
                                 struct vires_writer writer);
/* Writes the body of the next document, and keeps its aside; each may be empty. */
enum vires_status vi_report_add(struct vi_report *report, struct vi_text body,
                                struct vi_text aside);
/* Writes the closing, and before it all else of a report that is gathered; `faults` may be NULL. */
enum vires_status vi_report_close(struct vi_report *report, const struct vires_findings *faults,
                                  bool whole);
void vi_report_release(struct vi_report *report);

#endif

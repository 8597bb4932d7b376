/* SPDX-License-Identifier: Apache-2.0 */
/* The list of what is wrong with an input: add, sort, read. */
#ifndef VI_FINDINGS_FINDINGS_H
#define VI_FINDINGS_FINDINGS_H

#include "base/limits.h"
#include "findings/codes.h"
#include "findings/place.h"

struct vi_finding {
    enum vi_code code;
    struct vi_place place;
    struct vi_text text; /* made whole, without the place */
};

struct vires_findings {
    struct vi_arena arena;
    struct vi_finding *rows;
    struct vires_finding *shown; /* what the public interface lends out */
    size_t count, room, shown_count;
    size_t most;    /* VI_LIMIT_FINDINGS */
    size_t dropped; /* over the limit: counted, not kept */
    size_t severe;  /* how many are of severity error, dropped ones too */
    bool failed;    /* memory ran out: the list is not whole */
};

void vi_findings_init(struct vires_findings *list, const struct vires_allocator *allocator,
                      const struct vi_limits *limits);
void vi_findings_release(struct vires_findings *list);
/* Adds one finding; arguments fill {0}, {1} ... of its template; unused ones are ignored.
 * The place's source must outlive the list, or vi_findings_settle be called first. */
void vi_report(struct vires_findings *list, enum vi_code code, struct vi_place place,
               const struct vi_text *arguments, size_t count);
void vi_report0(struct vires_findings *list, enum vi_code code, struct vi_place place);
void vi_report1(struct vires_findings *list, enum vi_code code, struct vi_place place,
                struct vi_text a);
void vi_report2(struct vires_findings *list, enum vi_code code, struct vi_place place,
                struct vi_text a, struct vi_text b);
void vi_report3(struct vires_findings *list, enum vi_code code, struct vi_place place,
                struct vi_text a, struct vi_text b, struct vi_text c);
/* Adds one that was made elsewhere, as it is shown; `source` outlives the list, and names its file.
 */
void vi_report_made(struct vires_findings *list, const struct vires_finding *made,
                    const struct vi_source *source);
/* A number as an argument; lives as long as the list. */
struct vi_text vi_findings_number(struct vires_findings *list, uint64_t number);
/* Sorts by place, then code, then text, and makes `shown`: file names and line numbers are
 * copied, so that the sources may go.  Equal findings at one place are kept once. */
void vi_findings_settle(struct vires_findings *list);

#endif

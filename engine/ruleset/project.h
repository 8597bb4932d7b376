/* SPDX-License-Identifier: Apache-2.0 */
/* Files that say how one repository of documents is judged: what is asked of them by default, and
 * what somebody has accepted.
 *
 *   <project [fail-on=] [stage=] [authority=] [waivers=] [baseline=]>   vires.xml at its root
 *     <national/>                      the rules that came with Vires
 *     <rules href=/>                   a file or folder of rules
 *     <documents href=/>               judged where no path is given
 *     <severity rule= is=/>            of one rule, in this repository
 *   </project>
 *
 *   <waivers>
 *     <waiver rule= [document=] [subject=] by= until=>REASON</waiver>
 *     <accepted rule= document= fingerprint=/>                            of a baseline
 *   </waivers>
 *
 * All in the namespace of rules; paths are relative to the root of the repository. */
#ifndef VI_RULESET_PROJECT_H
#define VI_RULESET_PROJECT_H

#include <stdatomic.h>

#include "model/verdict.h"
#include "ruleset/reading.h"

struct project_path {
    struct vi_text href;
    struct vi_place place;
    struct project_path *next;
};

struct project_severity {
    struct vi_text rule;
    int is; /* enum vires_severity */
    struct vi_place place;
    struct project_severity *next;
};

struct project {
    int fail_on; /* 0: not said; 1 breached, 2 unproven */
    int stage;   /* enum model_stage; unknown: not said */
    struct vi_text authority, waivers, baseline;
    bool national;
    struct project_path *rules, *documents; /* in the order written */
    struct project_severity *severities;
};

/* One waiver, or one line of a baseline. */
struct vi_waiver {
    struct verdict_accepted accepted;
    struct vi_text rule, document, subject, fingerprint; /* empty: any */
    atomic_bool seen; /* its document was judged, or it names none */
    atomic_bool used;
};

struct vi_waivers {
    struct vi_arena arena;
    const struct vi_limits *limits;
    int64_t day; /* what ended before it no longer counts */
    struct vi_waiver **at;
    size_t count, room;
};

/* Both read source->text.  VIRES_REJECTED, VIRES_LIMIT: the findings say why; they are not settled.
 * What is read lives in `arena`, or in that of the waivers, and borrows from the source. */
enum vires_status vi_project_read(const struct vi_source *source, const struct vi_limits *limits,
                                  struct vi_arena *arena, struct vires_findings *findings,
                                  struct project *out);
enum vires_status vi_waivers_read(struct vi_waivers *waivers, const struct vi_source *source,
                                  struct vires_findings *findings);
/* After all files are read; then any number of threads may ask. */
void vi_waivers_sort(struct vi_waivers *waivers);
/* Says that a document is judged. */
void vi_waivers_see(const struct vi_waivers *waivers, struct vi_text document);
/* Who accepts that finding of that document; NULL: nobody. */
const struct verdict_accepted *vi_waivers_find(const struct vi_waivers *waivers,
                                               struct vi_text document,
                                               const struct verdict_row *row);
/* Reports which of them are over, or accepted nothing in a document that was judged. */
void vi_waivers_report(const struct vi_waivers *waivers, bool all_judged,
                       struct vires_findings *findings);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Findings that somebody lets stand: by a waiver, by a baseline, or by a comment in the document.
 */
#ifndef VI_EVAL_ACCEPT_H
#define VI_EVAL_ACCEPT_H

#include "findings/findings.h"
#include "ruleset/project.h"

/* <!-- vires: allow RULE because REASON --> in a text document or a record. */
struct vi_allowance {
    struct verdict_accepted accepted;
    struct vi_text rule;
    bool used;
    struct vi_allowance *next;
};

/* What the document allows itself, in its order; lives in `arena`, borrows from the source.  A
 * comment that is meant to allow and does not say what or why is reported. */
struct vi_allowance *vi_allowances_read(const struct vi_source *source, struct vi_arena *arena,
                                        struct vires_findings *findings);
/* Marks breaches and what is unproven as accepted, counts them apart, and takes them out of the
 * verdict of the document.  `waivers` may be NULL. */
void vi_accept(struct verdict_document *document, const struct vi_waivers *waivers,
               struct vi_text path, struct vi_allowance *allowances);
/* Reports what allowed nothing. */
void vi_allowances_report(const struct vi_allowance *allowances, struct vires_findings *findings);
/* What is said of the whole document by its rows that are not accepted; it was judged. */
enum vires_document_verdict vi_verdict_of_rows(const struct verdict_document *document);

#endif

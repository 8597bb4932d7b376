/* SPDX-License-Identifier: Apache-2.0 */
/* How much a finding weighs: one answer for all formats that know errors, warnings and notes. */
#ifndef VI_REPORT_WEIGHT_H
#define VI_REPORT_WEIGHT_H

#include "base/buffer.h"
#include "model/verdict.h"

/* Falling. */
enum vi_weight {
    VI_WEIGHT_FAULT,   /* could not be judged */
    VI_WEIGHT_FAILS,   /* ends a run with status 1 */
    VI_WEIGHT_WARNING, /* breached, of severity warning */
    VI_WEIGHT_NOTE,    /* advice; unproven; accepted */
    VI_WEIGHT_NONE     /* in order, or excused */
};

enum vi_weight vi_weight_of(const struct vires_write_options *options,
                            const struct verdict_row *row);
/* "waived by A Clerk until 31 March 2027: the notice was lost", "allowed in the document: ...",
 * "accepted by the baseline"; nothing of what is not accepted. */
void vi_accepted_write(struct vi_buffer *out, const struct verdict_row *row);
/* The message; of what is accepted, with that before it. */
void vi_accepted_message(struct vi_buffer *out, const struct verdict_row *row);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
#include "report/weight.h"

static enum vi_weight
weight_of_breach(enum vires_severity severity)
{
    static const enum vi_weight weights[] = {[VIRES_ADVICE] = VI_WEIGHT_NOTE,
                                             [VIRES_WARNING] = VI_WEIGHT_WARNING,
                                             [VIRES_SEVERE] = VI_WEIGHT_FAILS};
    return weights[severity];
}

enum vi_weight
vi_weight_of(const struct vires_write_options *options, const struct verdict_row *row)
{
    const bool severe = row->rule->severity == VIRES_SEVERE;
    const bool here = row->missing.need == VERDICT_NEEDS_HERE;
    if (row->accepted)
        return VI_WEIGHT_NOTE;
    switch (row->verdict) {
    case VIRES_BREACHED:
        return weight_of_breach(row->rule->severity);
    case VIRES_UNPROVEN:
        return options->on_unproven && severe && here ? VI_WEIGHT_FAILS : VI_WEIGHT_NOTE;
    case VIRES_ERROR:
        return VI_WEIGHT_FAULT;
    case VIRES_SATISFIED:
    case VIRES_EXCUSED:
        return VI_WEIGHT_NONE;
    }
    return VI_WEIGHT_FAULT;
}

/* A colon will stand behind it. */
static struct vi_text
without_stop(struct vi_text reason)
{
    reason.size -= vi_text_ends(reason, VI_TEXT("."));
    return reason;
}

void
vi_accepted_write(struct vi_buffer *out, const struct verdict_row *row)
{
    static const char *const words[] = {
        [VERDICT_BY_WAIVER] = "waived",
        [VERDICT_BY_BASELINE] = "accepted by the baseline",
        [VERDICT_BY_DOCUMENT] = "allowed in the document",
    };
    const struct verdict_accepted *accepted = row->accepted;
    if (!accepted)
        return;
    vi_buffer_string(out, words[accepted->by]);
    if (accepted->who.size) {
        vi_buffer_string(out, " by ");
        vi_buffer_text(out, accepted->who);
    }
    if (accepted->until != VI_MOST) {
        vi_buffer_string(out, " until ");
        vi_date_write(out, vi_range_exact(accepted->until));
    }
    if (accepted->reason.size) {
        vi_buffer_string(out, ": ");
        vi_buffer_text(out, without_stop(accepted->reason));
    }
}

void
vi_accepted_message(struct vi_buffer *out, const struct verdict_row *row)
{
    if (row->accepted) {
        vi_accepted_write(out, row);
        vi_buffer_string(out, ": ");
    }
    vi_buffer_text(out, row->message);
}

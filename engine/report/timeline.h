/* SPDX-License-Identifier: Apache-2.0 */
/* What happened when in each matter of a dossier. */
#ifndef VI_REPORT_TIMELINE_H
#define VI_REPORT_TIMELINE_H

#include "dossier/dossier.h"

enum vi_timeline_kind {
    VI_TIMELINE_DECISION,
    VI_TIMELINE_EVENT,  /* of a condition, an act, of call-in */
    VI_TIMELINE_DUE,    /* the last day of a condition */
    VI_TIMELINE_CALL_IN /* the first day on which call-in is over */
};

/* One entry; whoever draws it finds all else in what it points to. */
struct vi_timeline_entry {
    enum vi_timeline_kind kind;
    uint32_t matter;
    struct vi_range day; /* all: not known */
    const struct dossier_decision *decision;
    const struct dossier_clause *clause;       /* or NULL */
    const struct dossier_condition *condition; /* or NULL */
    const struct dossier_event *event;         /* or NULL */
    uint32_t order;                            /* as found */
};

struct vi_timeline {
    struct vi_timeline_entry *entries; /* by matter, then day */
    size_t count;
};

/* Matters of more than a decision that stands alone.  False: out of memory. */
bool vi_timeline_make(const struct vi_dossier *dossier, struct vi_arena *arena,
                      struct vi_timeline *out);
/* What an entry says, without its day: "executive, item 5: carried  (minutes.xml:12:5)". */
void vi_timeline_say(const struct vi_dossier *dossier, const struct vi_timeline_entry *entry,
                     struct vi_buffer *out);
/* What the matter of the entry at `at` is called; `end`: behind the last entry of all. */
void vi_timeline_title(const struct vi_timeline_entry *at, const struct vi_timeline_entry *end,
                       struct vi_buffer *out);
/* For a person.  False: out of memory. */
bool vi_timeline_write(const struct vi_dossier *dossier, struct vi_buffer *out);

/* For a browser: each matter as a picture and as a list.  False: out of memory. */
bool vi_timeline_write_html(const struct vi_dossier *dossier, struct vi_buffer *out);

#endif

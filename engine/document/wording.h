/* SPDX-License-Identifier: Apache-2.0 */
/* What the words of a text say, by the wording of a house style: dates, votes,
 * sums, conditions, effects.  Texts are views into the sheet, so that every
 * finding and every fact has its place. */
#ifndef VI_DOCUMENT_WORDING_H
#define VI_DOCUMENT_WORDING_H

#include "document/style.h"
#include "model/document.h"
#include "model/sheet.h"

struct vi_wording {
    const struct prog_program *program; /* whose patterns are numbered */
    const struct prog_style *style;
    struct vi_pattern_match *match;
    const struct doc_sheet *sheet; /* what all texts are borrowed from */
    const struct vi_limits *limits;
    struct vi_arena *arena; /* what is found lives here */
    struct vi_arena *scratch;
    struct vires_findings *findings;
    bool no_memory;
    bool *gave_up; /* of patterns by number: those too slow for this text; NULL: none yet */
    size_t given_up;
};

/* Searches; a pattern that gives up is reported, has not matched, and is not tried again in this
 * text: it would be too slow at every start. */
bool vi_wording_match(struct vi_wording *wording, const struct prog_style_pattern *pattern,
                      struct vi_text text, size_t from);
/* After a match: the group trimmed, or the empty text. */
struct vi_text vi_wording_group(const struct vi_wording *wording,
                                const struct prog_style_pattern *pattern, const char *name);

/* The first date in the text; false: none.  A day that does not exist is reported. */
bool vi_wording_date(struct vi_wording *wording, struct vi_text text, struct vi_instant *out);
/* Adds to the vote what the text says of it; false: nothing. */
bool vi_wording_vote(struct vi_wording *wording, struct vi_text text, struct doc_vote *vote);
/* "nine" or "9"; false: no number. */
bool vi_wording_number(struct vi_wording *wording, struct vi_text text, int64_t *number);
/* "7.25 pm" as a minute of the day; false: no time is said. */
bool vi_wording_time(struct vi_wording *wording, struct vi_text text, int32_t *minute);
/* The first pattern of a role that matches in the text, or NULL; its groups can be read. */
const struct prog_style_pattern *vi_wording_first(struct vi_wording *wording, enum style_role role,
                                                  struct vi_text text);
/* Adds the sums of the text, `role` being STYLE_AMOUNT or STYLE_ENTRY; false: there is none. */
bool vi_wording_sums(struct vi_wording *wording, enum style_role role, struct vi_text text,
                     struct doc_amount ***tail);
enum model_body_kind vi_wording_body(struct vi_wording *wording, struct vi_text name);
/* The text of a clause, what joins it to the next, its effect, sums and conditions. */
void vi_wording_clause(struct vi_wording *wording, struct vi_text raw, struct doc_clause *clause);
/* "25,000", "1.5" of a scale, as pence; false if it is none, or not a whole number of pence. */
bool vi_wording_sum(struct vi_text text, int64_t scale, int64_t *pence);

#endif

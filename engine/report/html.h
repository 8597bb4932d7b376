/* SPDX-License-Identifier: Apache-2.0 */
/* The report for a browser, in parts: each file of this family writes one of
 * them.  No script is needed to read it, and nothing is fetched. */
#ifndef VI_REPORT_HTML_H
#define VI_REPORT_HTML_H

#include "report/format.h"
#include "report/rank.h"

/* One finding with its number in the document, in the order in which they are marked. */
struct vi_html_finding {
    const struct verdict_row *row;
    uint32_t offset; /* where it is marked, in the source */
    uint32_t number; /* from 1 */
};

/* What the parts share while one document is written. */
struct vi_html {
    const struct vi_result_view *view;
    const struct verdict_document *document;
    struct vi_buffer *out;
    struct vi_arena scratch;
    struct vi_buffer words;           /* for whoever needs it for a moment */
    char id[12];                      /* of the section: begins every id in it */
    struct vi_html_finding *findings; /* by offset: those that are marked in the text */
    size_t count;
    uint32_t *numbers; /* by the index of a row: its number among the findings; 0: not marked */
    const struct verdict_row **rows; /* all that are told, worst first */
    size_t row_count;
};

/* --- Writing ------------------------------------------------------------------- */
void vi_html_put(struct vi_html *html, const char *markup);
void vi_html_number(struct vi_html *html, int64_t number);
/* What comes from files: printable, and nothing in it is markup. */
void vi_html_text(struct vi_html *html, struct vi_text text);
/* The same as a sentence: with a capital, and a full stop at its end. */
void vi_html_sentence(struct vi_html *html, struct vi_text text);
void vi_html_escape(struct vi_buffer *out, struct vi_text text);
/* The id of the section of a document of that name: "d1f0c33aa9b". */
void vi_html_id(struct vi_text name, char id[12]);
/* "error", "warning", "unproven" ...: the word for people, and the class of style. */
const char *vi_html_word(enum vi_rank rank);
const char *vi_html_class(enum vi_rank rank);

/* --- Parts --------------------------------------------------------------------- */
/* May it be published, what has to be mended, what is not proved, what is elsewhere. */
void vi_html_summary(struct vi_html *html);
/* The text of the document with each finding beside the place that it is about. */
void vi_html_body(struct vi_html *html);
/* One finding whole: the sentence, the law, the remedy and, folded away, the reasons. */
void vi_html_card(struct vi_html *html, const struct vi_html_finding *finding);

/* The chain of delegation among those reasons as a picture, the first that is found; nothing where
 * there is none. */
void vi_html_chain(struct vi_html *html, const struct verdict_reason *reason);

#endif

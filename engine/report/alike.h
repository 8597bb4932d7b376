/* SPDX-License-Identifier: Apache-2.0 */
/* What is said of one subject and of another in the same words, and lists of
 * the subjects of which it is said. */
#ifndef VI_REPORT_ALIKE_H
#define VI_REPORT_ALIKE_H

#include "report/fold.h"

/* The text with another word where it names its subject: "who was present for item 5" is the
 * question that "who was present for item 6" is. */
void vi_alike_text(struct vi_buffer *out, struct vi_text text, struct vi_text subject,
                   const char *instead);
/* All that is said of a row but its subject. */
void vi_alike_row(struct vi_buffer *out, const struct verdict_row *row);
/* "the amendment on item 5", "item 4 and item 7", "items 2, 3, 4 and 6": the rows of the rule from
 * `first` on that are not yet told, and marked as the same or not; marks them as told. */
void vi_alike_subjects(struct vi_buffer *out, struct vi_fold_row *first,
                       const struct prog_rule *rule, bool same);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* A judged document made by hand, for tests of reports. */
#ifndef TESTS_SUPPORT_JUDGED_H
#define TESTS_SUPPORT_JUDGED_H

#include "findings/findings.h"
#include "model/verdict.h"
#include "report/format.h"

#define JUDGED_ROWS 40

/* One verdict; lines are those of the document's text. */
struct judged_row {
    const char *rule;
    enum vires_severity severity;
    enum vires_verdict verdict;
    const char *subject;
    uint32_t line;
    const char *message, *detail, *settle;
    enum verdict_need need;
    const char *key, *noun, *settled_by;
    const char *follows; /* the rule of a row before it */
};

struct judged {
    struct verdict_document document;
    struct prog_program program;
    struct prog_rule_set sets[3];
    struct prog_rule rules[JUDGED_ROWS];
    const struct prog_rule *rule_list[JUDGED_ROWS];
    struct prog_requirement requirement;
    struct prog_authority authority;
    struct vi_source source, rule_source;
    struct doc_record record;
    struct verdict_row rows[JUDGED_ROWS];
    struct vires_findings findings;
    struct vires_write_options options;
    struct vi_buffer out;
};

/* A document "minutes.xml" of 99 lines of which those rows are said, by the law of 23 October
 * 2014, under rule set "england" 2026-11. */
void judged_init(struct judged *judged, const struct judged_row *rows, size_t count);
void judged_free(struct judged *judged);
/* Writes it; the text lives until the next. */
const char *judged_write(struct judged *judged, enum vires_format format);
/* Fails with both texts unless they are equal. */
void assert_report(struct judged *judged, enum vires_format format, const char *expected,
                   const char *why);
/* Fails unless the report has those bytes exactly `times` times. */
void assert_report_has(struct judged *judged, enum vires_format format, size_t times,
                       const char *part, const char *why);

#endif

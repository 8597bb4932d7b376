/* SPDX-License-Identifier: Apache-2.0 */
/* For tests of what is said of the text of documents: prose goes in, and findings come out. */
#ifndef TESTS_SUPPORT_TEXTS_H
#define TESTS_SUPPORT_TEXTS_H

#include "support/verdicts.h"

/* A house style for tests.  Lines are items ("1. TREES"), clauses ("(A) ..."), resolutions
 * ("RESOLVED that ..."), recommendations ("RECOMMENDED that ..."), votes ("Vote: 7 for, 3
 * against"), meetings
 * ("Meeting of the Council on 8 May 2014"), furniture ("Page 7") and parts: "Reasons",
 * "Alternatives", "Legal", "Background papers", "Appendices". */
extern const char texts_style[];

struct texts_case {
    const char *why, *text, *expected;
};

/* Judges each text by one rule on the document, whose requirement is `requirement`, and says of all
 * that is not satisfied, in order: "line:column finding", with "unproven: " or "error: " before
 * what is no breach.  Where the text decides and recommends nothing, "RESOLVED that it be done." is
 * put behind it. */
void texts_table(const char *requirement, const struct texts_case *cases, size_t count);
/* The same, by the rule's whole attributes and elements but <title>. */
void texts_table_of(const char *rule, const struct texts_case *cases, size_t count);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What was read of minutes in prose, a line a fact: for tables of texts. */
#ifndef TESTS_SUPPORT_SUMMARY_H
#define TESTS_SUPPORT_SUMMARY_H

#include "support/documents.h"

/* Opens with the house styles of the pack, linked. */
void summary_open(struct documents *documents);

/* Reads the text and asserts that it is just this:
 *   meeting BODY DATE                       and "inquorate", if it was
 *   present NAME[ presiding][ absent]       apologies NAME      attending NAME
 *   interest NAME in ITEM[ left|stayed]     arrives|leaves|returns NAME[ HH:MM]
 *   fact NAME VALUE     event NAME DATE     setting NAME VALUE
 *   item NUMBER TITLE
 *   [LABEL] TEXT = OUTCOME[ by MOVER][ / SECONDER][ F-A-AB][ unanimous][ casting NAME]
 *     [ if CONDITION][ for SUM][ to POST]
 * ("?" for a count that is not stated). */
void summary_expect(struct documents *documents, const char *why, const char *text,
                    const char *expected);

#endif

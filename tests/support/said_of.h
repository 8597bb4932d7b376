/* SPDX-License-Identifier: Apache-2.0 */
/* A document of which each kind of thing is said, and what a format makes of it. */
#ifndef TESTS_SUPPORT_SAID_OF_H
#define TESTS_SUPPORT_SAID_OF_H

#include "support/judged.h"

/* A breach, a warning, something unproven here and elsewhere, an error, an exception, a waived
 * breach and a satisfied rule, of items 1 to 8 in lines 1 to 8. */
void said_of_open(struct judged *judged);
/* The whole report of one document, with its opening, and of what could not be done: one fault of
 * rules in line 3 of england.xml, and one of the command line. */
void assert_whole(struct judged *judged, const struct vi_format *format, const char *expected,
                  const char *why);
void assert_faults(const struct vi_format *format, const char *expected);
/* It cannot be read, because of line 3, and has an odd name. */
void said_of_unreadable(struct judged *judged);
/* Each allocation of the writer is failed. */
void assert_tells_no_memory(const struct vi_format *format);

#endif

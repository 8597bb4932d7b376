/* SPDX-License-Identifier: Apache-2.0 */
/* The test of an assertion, read with every fault at its place. */
#ifndef VI_RULESET_TEST_READING_H
#define VI_RULESET_TEST_READING_H

#include "kinds/kind.h"
#include "ruleset/reading.h"
#include "xml/tree.h"

void vi_test_read(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
                  struct vi_text value, struct vi_field_test *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* The files of a load: those named and those they include, each read once. */
#ifndef VI_RULESET_FILES_H
#define VI_RULESET_FILES_H

#include "ruleset/reading.h"
#include "ruleset/ruleset.h"

/* Reads all files into reading->set, sorted by the bytes of their paths; circles of includes
 * and whatever cannot be read are reported. */
enum vires_status vi_files_read(const struct vi_load *load, struct vi_reading *reading,
                                struct vi_xml *xml, const char *const *paths, size_t count);

#endif

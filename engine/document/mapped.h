/* SPDX-License-Identifier: Apache-2.0 */
/* A document in another XML vocabulary -> the elements of a record, by a reading. */
#ifndef VI_DOCUMENT_MAPPED_H
#define VI_DOCUMENT_MAPPED_H

#include "document/mapping.h"

/* The reading for a document, by its outermost element; NULL: there is none. */
const struct prog_mapping *vi_mapping_find(const struct prog_program *program, struct vi_text text);

/* *out is a <record>, whose elements stand where they were found.  It lives in `arena`.
 * VIRES_REJECTED or VIRES_LIMIT: the findings say why. */
enum vires_status vi_mapping_apply(const struct prog_mapping *mapping,
                                   const struct vi_source *source, const struct vi_node *root,
                                   const struct vi_limits *limits, struct vi_arena *arena,
                                   struct vires_findings *findings, struct vi_node **out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Under which rule sets, versions and dates a document was judged. */
#ifndef VI_REPORT_BASIS_H
#define VI_REPORT_BASIS_H

#include "base/buffer.h"
#include "model/verdict.h"

/* Had the rule set of that index in the program a say: a rule in force on the
 * days judged, the constitution that was matched, or the house style? */
bool vi_basis_used(const struct verdict_document *document, size_t index);
/* "england-executive 2026-11, england-voting 2026-11 and the constitution of North Quay, by the
 * law of 23 October 2014"; empty if nothing had a say. */
void vi_basis_write(const struct verdict_document *document, struct vi_buffer *out);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Under which rule sets, versions and dates a document was judged. */
#ifndef VI_REPORT_BASIS_H
#define VI_REPORT_BASIS_H

#include "base/buffer.h"
#include "model/verdict.h"

/* Had the rule set of that index in the program a say: a rule in force on the
 * days judged, the constitution that was matched, or the house style? */
bool vi_basis_used(const struct verdict_document *document, size_t index);
/* "the law of 23 October 2014 in Decisions in England (2026.1), and the constitution of North Quay
 * (2024-05)"; without the rule sets where they are told elsewhere. */
void vi_basis_write(const struct verdict_document *document, bool rules_told,
                    struct vi_buffer *out);
/* "Decisions in England (2026.1), 1 calendar and 3 constitutions; SHA-256 9263b1ffb21b3e24": all
 * that was loaded, with the beginning of the digest of its files. */
void vi_basis_write_rules(const struct prog_program *program, struct vi_buffer *out);

#endif

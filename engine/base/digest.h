/* SPDX-License-Identifier: Apache-2.0 */
/* SHA-256, by nettle. */
#ifndef VI_BASE_DIGEST_H
#define VI_BASE_DIGEST_H

#include "base/text.h"

#define VI_DIGEST_HEX 64

/* Lower-case hexadecimal and a NUL. */
void vi_digest(struct vi_text bytes, char hex[VI_DIGEST_HEX + 1]);
/* The digest of a list of digests, for a set of files: order matters. */
void vi_digest_pair(const char left[VI_DIGEST_HEX + 1], const char right[VI_DIGEST_HEX + 1],
                    char hex[VI_DIGEST_HEX + 1]);

#endif

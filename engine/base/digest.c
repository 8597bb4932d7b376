/* SPDX-License-Identifier: Apache-2.0 */
#include "base/digest.h"

#include <nettle/sha2.h>

static void
update(struct sha256_ctx *context, const char *bytes, size_t size)
{
    sha256_update(context, size, (const uint8_t *)bytes);
}

static void
finish(struct sha256_ctx *context, char hex[VI_DIGEST_HEX + 1])
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(context, sizeof(digest), digest);
    for (size_t i = 0; i < sizeof(digest); i++) {
        hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    hex[VI_DIGEST_HEX] = '\0';
}

void
vi_digest(struct vi_text bytes, char hex[VI_DIGEST_HEX + 1])
{
    struct sha256_ctx context;
    sha256_init(&context);
    if (bytes.size)
        update(&context, bytes.at, bytes.size);
    finish(&context, hex);
}

/* Both inputs have one length, so no two pairs run together to the same bytes. */
void
vi_digest_pair(const char left[VI_DIGEST_HEX + 1], const char right[VI_DIGEST_HEX + 1],
               char hex[VI_DIGEST_HEX + 1])
{
    struct sha256_ctx context;
    sha256_init(&context);
    update(&context, left, VI_DIGEST_HEX);
    update(&context, right, VI_DIGEST_HEX);
    finish(&context, hex);
}

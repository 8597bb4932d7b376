/* SPDX-License-Identifier: Apache-2.0 */
#include "base/glance.h"

static inline unsigned char
is_large(char byte)
{
    return (unsigned char)(byte - 'A') < 26;
}

/* The last three bytes, the latest in the highest place. */
static inline uint32_t
push(uint32_t triple, char byte)
{
    return triple >> 8 | VI_FOLDED(byte) << 16;
}

/* Before the first byte stand spaces, so to say. */
#define BEFORE UINT32_C(0x202020)

#define STEP 16

/* Sixteen at a time, so that a compiler can look at them side by side. */
static inline unsigned char
capitals_from(const char *at)
{
    unsigned char large[STEP], three = 0;
    for (size_t k = 0; k < STEP; k++)
        large[k] = is_large(at[k]) & is_large(at[k + 1]) & is_large(at[k + 2]);
    for (size_t k = 0; k < STEP; k++)
        three |= large[k];
    return three;
}

static bool
has_capitals(struct vi_text text)
{
    const size_t window = STEP + 2;
    unsigned char three = 0;
    size_t i = 0;
    for (; i + window <= text.size; i += STEP)
        three |= capitals_from(text.at + i);
    if (text.size >= window)
        return three | capitals_from(text.at + text.size - window);
    for (; i + 2 < text.size; i++)
        three |= is_large(text.at[i]) & is_large(text.at[i + 1]) & is_large(text.at[i + 2]);
    return three;
}

void
vi_glance_add(struct vi_glance *glance, struct vi_text text)
{
    bool *const bytes = glance->seen + VI_GLANCE_TRIPLES;
    uint32_t triple = BEFORE;
    for (size_t i = 0; i < text.size; i++) {
        triple = push(triple, text.at[i]);
        glance->seen[VI_GLANCE_PLACE(triple)] = true;
        bytes[triple >> 16] = true;
    }
    glance->capitals = glance->capitals || has_capitals(text);
}

static uint16_t
triple_at(struct vi_text words, size_t from)
{
    return VI_GLANCE_TRIPLE(words.at[from], words.at[from + 1], words.at[from + 2]);
}

/* Triples spread over the words, the last one included; where there are fewer, bytes. */
struct vi_sign
vi_sign_of(struct vi_text words)
{
    struct vi_sign sign;
    const size_t triples = words.size > 2 ? words.size - 2 : 0;
    for (size_t i = 0; i < VI_SIGN_PLACES; i++) {
        const size_t last = VI_SIGN_PLACES - 1;
        if (triples > last)
            sign.at[i] = triple_at(words, i * (triples - 1) / last);
        else if (i < triples)
            sign.at[i] = triple_at(words, i);
        else
            sign.at[i] = VI_GLANCE_BYTE(words.at[i % words.size]);
    }
    return sign;
}

bool
vi_glance_may_have_any(const struct vi_glance *glance, const struct vi_sign *table, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (vi_glance_may_have(glance, &table[i]))
            return true;
    return false;
}

/* --- Of one short text ------------------------------------------------------------------ */

static inline size_t
bit_of(size_t place)
{
    return place % (64 * VI_GLIMPSE_WORDS);
}

static inline void
set(uint64_t *bits, size_t at)
{
    bits[at / 64] |= UINT64_C(1) << at % 64;
}

static inline bool
is_set(const uint64_t *bits, size_t at)
{
    return bits[at / 64] >> at % 64 & 1;
}

struct vi_glimpse
vi_glimpse_of(struct vi_text text)
{
    struct vi_glimpse glimpse = {{0}};
    uint32_t triple = BEFORE;
    for (size_t i = 0; i < text.size; i++) {
        triple = push(triple, text.at[i]);
        set(glimpse.bits, bit_of(VI_GLANCE_PLACE(triple)));
    }
    return glimpse;
}

bool
vi_glimpse_may_have(const struct vi_glimpse *glimpse, const struct vi_sign *sign)
{
    for (size_t i = 0; i < VI_SIGN_PLACES; i++)
        if (sign->at[i] < VI_GLANCE_TRIPLES && !is_set(glimpse->bits, bit_of(sign->at[i])))
            return false;
    return true;
}

bool
vi_glance_may_have_digit(const struct vi_glance *glance)
{
    const bool *digits = glance->seen + VI_GLANCE_BYTE('0');
    for (size_t i = 0; i < 10; i++)
        if (digits[i])
            return true;
    return false;
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/fingerprint.h"

#include <stdlib.h>

#include "base/digest.h"

#define SINGLE 5 /* of what joins numbers, that which does so beyond lists */

/* A row among those that are alike. */
struct alike {
    char digest[VI_DIGEST_HEX + 1]; /* of what it has in common with them */
    struct verdict_row *row;
};

/* --- What is said, wherever it stands -------------------------------------------- */

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t
skip_digits(struct vi_text text, size_t at)
{
    while (at < text.size && is_digit(text.at[at]))
        at++;
    return at;
}

/* Past what joins a line to its column or a row to its cell, and in a list of lines the next:
 * "3, 5 and 7"; else `at`. */
static size_t
skip_joint(struct vi_text text, size_t at, bool list)
{
    static const char *const joints[] = {":",  ", row ", ", cell ", ", line ", ", paragraph ",
                                         ", ", " and ",  " to "};
    const struct vi_text rest = {text.at + at, text.size - at};
    for (size_t i = 0; i < (list ? VI_COUNT(joints) : SINGLE); i++) {
        const struct vi_text joint = vi_text_from(joints[i]);
        if (vi_text_starts(rest, joint) && rest.size > joint.size && is_digit(rest.at[joint.size]))
            return at + joint.size;
    }
    return at;
}

/* Past the numbers of lines that begin at `at`. */
static size_t
skip_numbers(struct vi_text text, size_t at, bool list)
{
    size_t joint = at;
    do {
        at = skip_digits(text, joint);
        joint = skip_joint(text, at, list);
    } while (joint > at);
    return at;
}

/* The message, but for where things stand: "(line 7)" is "(line )", "(paragraph 3)" likewise. */
static void
add_message(struct vi_buffer *out, struct vi_text message)
{
    static const char *const words[] = {"line ", "lines ", "(paragraph ", "(table ", "(page "};
    size_t at = 0;
    while (at < message.size) {
        const struct vi_text rest = {message.at + at, message.size - at};
        size_t size = 0;
        for (size_t i = 0; i < VI_COUNT(words) && !size; i++)
            if (vi_text_starts(rest, vi_text_from(words[i])))
                size = strlen(words[i]);
        vi_buffer_text(out, (struct vi_text){rest.at, size ? size : 1});
        at += size ? size : 1;
        if (size)
            at = skip_numbers(message, at, rest.at[size - 2] == 's');
    }
}

static void
add_part(struct vi_buffer *out, struct vi_text part)
{
    vi_buffer_text(out, part);
    vi_buffer_char(out, '\0');
}

/* --- Rows ------------------------------------------------------------------------- */

static int
by_digest(const void *left, const void *right)
{
    const struct alike *a = left, *b = right;
    int order = memcmp(a->digest, b->digest, VI_DIGEST_HEX);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

/* The place of the row at `index` among those that are alike. */
static uint32_t
place_among(const struct alike *alike, size_t index, uint32_t before)
{
    return index && memcmp(alike[index - 1].digest, alike[index].digest, VI_DIGEST_HEX) == 0
               ? before + 1
               : 0;
}

static void
digest_subject(struct vi_buffer *words, const struct verdict_row *row, char *digest)
{
    vi_buffer_clear(words);
    add_part(words, row->rule->id);
    add_part(words, row->path);
    add_part(words, row->subject);
    vi_digest(vi_buffer_view(words), digest);
}

static void
digest_finding(struct vi_buffer *words, const struct verdict_row *row, char *digest)
{
    vi_buffer_clear(words);
    add_part(words, row->rule->id);
    vi_buffer_char(words, (char)('0' + (int)row->verdict));
    add_part(words, row->path);
    add_message(words, row->message);
    vi_digest(vi_buffer_view(words), digest);
}

static void
set_occurrences(struct alike *alike, size_t count)
{
    uint32_t place = 0;
    for (size_t i = 0; i < count; i++) {
        place = place_among(alike, i, place);
        alike[i].row->occurrence = place;
    }
}

static void
set_fingerprints(struct alike *alike, size_t count, struct vi_buffer *words, struct vi_arena *arena)
{
    char digest[VI_DIGEST_HEX + 1];
    uint32_t place = 0;
    for (size_t i = 0; i < count; i++) {
        place = place_among(alike, i, place);
        vi_buffer_clear(words);
        vi_buffer_string(words, alike[i].digest);
        if (place)
            vi_buffer_number(words, place);
        vi_digest(vi_buffer_view(words), digest);
        if (alike[i].row->message.size)
            alike[i].row->fingerprint =
                vi_text_copy(arena, (struct vi_text){digest, VI_FINGERPRINT});
    }
}

bool
vi_fingerprints(struct verdict_document *document, struct vi_arena *arena, struct vi_arena *scratch)
{
    const size_t count = document->row_count;
    struct alike *alike = count ? VI_NEW_ARRAY(scratch, struct alike, count) : NULL;
    struct vi_buffer words;
    if (!count || !alike)
        return !count;
    vi_buffer_init(&words, &scratch->allocator);
    for (size_t i = 0; i < count; i++) {
        alike[i].row = &document->rows[i];
        digest_subject(&words, alike[i].row, alike[i].digest);
    }
    qsort(alike, count, sizeof(*alike), by_digest);
    set_occurrences(alike, count);
    for (size_t i = 0; i < count; i++)
        digest_finding(&words, alike[i].row, alike[i].digest);
    qsort(alike, count, sizeof(*alike), by_digest);
    set_fingerprints(alike, count, &words, arena);
    const bool whole = !words.failed && !arena->failed;
    vi_buffer_free(&words);
    return whole;
}

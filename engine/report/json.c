/* SPDX-License-Identifier: Apache-2.0 */
#include "report/json.h"

#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD"

static const char hex[] = "0123456789abcdef";

static void
before_value(struct vi_json *json)
{
    if (json->comma)
        vi_buffer_char(json->out, ',');
    json->comma = true;
}

void
vi_json_open(struct vi_json *json, char bracket)
{
    before_value(json);
    vi_buffer_char(json->out, bracket);
    json->comma = false;
}

void
vi_json_close(struct vi_json *json, char bracket)
{
    vi_buffer_char(json->out, bracket);
    json->comma = true;
}

static void
put_escape(struct vi_buffer *out, unsigned point)
{
    vi_buffer_string(out, "\\u");
    for (int shift = 12; shift >= 0; shift -= 4)
        vi_buffer_char(out, hex[point >> shift & 0xF]);
}

/* The code point to be escaped at the start of well-formed text, and its size; false: as it is. */
static bool
needs_escape(struct vi_text text, unsigned *point, size_t *size)
{
    unsigned char first = (unsigned char)text.at[0];
    unsigned char second = text.size > 1 ? (unsigned char)text.at[1] : 0;
    *size = 1;
    *point = first;
    if (first < 0x80)
        return first < 0x20 || first == 0x7F || first == '"' || first == '\\';
    if (first == 0xC2) {
        *size = 2;
        *point = second;
        return second < 0xA0;
    }
    *size = 3;
    *point = 0x2000 | (text.size > 2 ? (unsigned char)text.at[2] & 0x3Fu : 0);
    return first == 0xE2 && second == 0x80 && (*point == 0x2028 || *point == 0x2029);
}

/* Are the eight bytes at `at` ASCII that stands as it is?  The lowest doubtful one is exact. */
static bool
are_plain(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
    const uint64_t quotes = eight ^ ones * '"', slashes = eight ^ ones * '\\';
    const uint64_t deletes = eight ^ ones * 0x7F;
    return !(
        (eight | (eight - ones * 0x20) | (quotes - ones) | (slashes - ones) | (deletes - ones)) &
        highs);
}

static void
put_well_formed(struct vi_buffer *out, struct vi_text text)
{
    size_t start = 0, at = 0, size;
    unsigned point;
    while (at < text.size) {
        if (text.size - at >= sizeof(uint64_t) && are_plain(text.at + at)) {
            at += sizeof(uint64_t);
            continue;
        }
        if (!needs_escape((struct vi_text){text.at + at, text.size - at}, &point, &size)) {
            at++;
            continue;
        }
        vi_buffer_text(out, (struct vi_text){text.at + start, at - start});
        if (point == '"' || point == '\\') {
            vi_buffer_char(out, '\\');
            vi_buffer_char(out, (char)point);
        } else if (point == '\n') {
            vi_buffer_string(out, "\\n");
        } else {
            put_escape(out, point);
        }
        start = at += size;
    }
    vi_buffer_text(out, (struct vi_text){text.at + start, at - start});
}

void
vi_json_text(struct vi_json *json, struct vi_text text)
{
    size_t bad;
    before_value(json);
    vi_buffer_char(json->out, '"');
    while (!vi_text_utf8(text, &bad)) {
        put_well_formed(json->out, (struct vi_text){text.at, bad});
        vi_buffer_string(json->out, REPLACEMENT);
        text = (struct vi_text){text.at + bad + 1, text.size - bad - 1};
    }
    put_well_formed(json->out, text);
    vi_buffer_char(json->out, '"');
}

void
vi_json_key(struct vi_json *json, const char *key)
{
    /* Keys are words of ours: nothing in them is escaped. */
    before_value(json);
    vi_buffer_char(json->out, '"');
    vi_buffer_string(json->out, key);
    vi_buffer_text(json->out, VI_TEXT("\":"));
    json->comma = false;
}

void
vi_json_word(struct vi_json *json, const char *word)
{
    if (word)
        vi_json_text(json, vi_text_from(word));
    else
        vi_json_null(json);
}

void
vi_json_number(struct vi_json *json, int64_t number)
{
    before_value(json);
    vi_buffer_number(json->out, number);
}

void
vi_json_truth(struct vi_json *json, bool truth)
{
    before_value(json);
    vi_buffer_string(json->out, truth ? "true" : "false");
}

void
vi_json_null(struct vi_json *json)
{
    before_value(json);
    vi_buffer_string(json->out, "null");
}

void
vi_json_pair(struct vi_json *json, const char *key, struct vi_text text)
{
    vi_json_key(json, key);
    if (text.size)
        vi_json_text(json, text);
    else
        vi_json_null(json);
}

void
vi_json_code(struct vi_json *json, uint16_t number)
{
    const char code[] = {'V', (char)('0' + number / 1000 % 10), (char)('0' + number / 100 % 10),
                         (char)('0' + number / 10 % 10), (char)('0' + number % 10)};
    vi_json_text(json, (struct vi_text){code, sizeof(code)});
}

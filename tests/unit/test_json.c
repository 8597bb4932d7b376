/* SPDX-License-Identifier: Apache-2.0 */
#include "report/json.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

#define BYTES(literal)                                                                             \
    {                                                                                              \
        literal, sizeof(literal) - 1                                                               \
    }

static const struct {
    const char *why;
    struct vi_text text;
    const char *written;
} texts[] = {
    {"words are quoted", BYTES("item 41"), "\"item 41\""},
    {"quotes and backslashes are escaped", BYTES("a \"b\" \\c"), "\"a \\\"b\\\" \\\\c\""},
    {"a line end is \\n", BYTES("a\nb"), "\"a\\nb\""},
    {"other controls are numbered", BYTES("\t\x1b\x7f"), "\"\\u0009\\u001b\\u007f\""},
    {"also those of two bytes", BYTES("\xC2\x9b"), "\"\\u009b\""},
    {"line separators would cut a line in two", BYTES("\xE2\x80\xA8\xE2\x80\xA9"),
     "\"\\u2028\\u2029\""},
    {"other letters stay", BYTES("\xC2\xA3\xE2\x80\x93"), "\"\xC2\xA3\xE2\x80\x93\""},
    {"a byte that is no letter is replaced",
     BYTES("a\xff"
           "b"),
     "\"a\xEF\xBF\xBD"
     "b\""},
    {"so is a NUL", BYTES("a\0b"),
     "\"a\xEF\xBF\xBD"
     "b\""},
};

static void
texts_are_escaped(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(texts); i++) {
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        struct vi_json json = {.out = &out};
        vi_json_text(&json, texts[i].text);
        assert_text(vi_buffer_view(&out), texts[i].written, texts[i].why);
        vi_buffer_free(&out);
    }
}

/* Eight bytes are looked at together where none is doubtful. */
static void
what_is_escaped_is_found_wherever_it_stands(void **state)
{
    enum { SIZE = 21 };
    (void)state;
    for (size_t at = 0; at < SIZE; at++)
        for (int byte = 1; byte < 0x80; byte++) {
            char text[SIZE + 1], expected[SIZE + 16] = "\"";
            const bool plain = byte >= 0x20 && byte != 0x7F && byte != '"' && byte != '\\';
            struct vi_buffer out;
            memset(text, 'a', SIZE);
            text[SIZE] = '\0';
            text[at] = (char)byte;
            memcpy(expected + 1, text, at);
            char *end = expected + 1 + at;
            end += plain                         ? sprintf(end, "%c", byte)
                   : byte == '\n'                ? sprintf(end, "\\n")
                   : byte < 0x20 || byte == 0x7F ? sprintf(end, "\\u%04x", byte)
                                                 : sprintf(end, "\\%c", byte);
            sprintf(end, "%s\"", text + at + 1);
            vi_buffer_init(&out, NULL);
            struct vi_json json = {.out = &out};
            vi_json_text(&json, vi_text_from(text));
            assert_text(vi_buffer_view(&out), expected, "a doubtful byte");
            vi_buffer_free(&out);
        }
}

static void
commas_stand_between_values(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    struct vi_json json = {.out = &out};
    vi_json_open(&json, '{');
    vi_json_key(&json, "a");
    vi_json_open(&json, '[');
    vi_json_number(&json, -7);
    vi_json_truth(&json, true);
    vi_json_truth(&json, false);
    vi_json_open(&json, '{');
    vi_json_close(&json, '}');
    vi_json_close(&json, ']');
    vi_json_pair(&json, "b", VI_TEXT(""));
    vi_json_pair(&json, "c", VI_TEXT("d"));
    vi_json_key(&json, "e");
    vi_json_word(&json, NULL);
    vi_json_close(&json, '}');
    assert_text(vi_buffer_view(&out),
                "{\"a\":[-7,true,false,{}],\"b\":null,\"c\":\"d\",\"e\":null}", "one object");
    vi_buffer_free(&out);
}

/* Any bytes at all make a text that another reader accepts. */
static void
every_pair_of_bytes_is_readable(void **state)
{
    (void)state;
    for (unsigned first = 0; first < 256; first++) {
        char bytes[512];
        for (unsigned second = 0; second < 256; second++) {
            bytes[2 * second] = (char)first;
            bytes[2 * second + 1] = (char)second;
        }
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        struct vi_json json = {.out = &out};
        vi_json_open(&json, '[');
        vi_json_text(&json, (struct vi_text){bytes, sizeof(bytes)});
        vi_json_close(&json, ']');
        json_error_t error;
        json_t *read = json_loadb(out.bytes, out.size, 0, &error);
        if (!read)
            fail_msg("after byte %u: %s", first, error.text);
        json_decref(read);
        vi_buffer_free(&out);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_escaped),
        cmocka_unit_test(what_is_escaped_is_found_wherever_it_stands),
        cmocka_unit_test(commas_stand_between_values),
        cmocka_unit_test(every_pair_of_bytes_is_readable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* JSON written straight into a buffer, in the order of the calls.  The C
 * libraries for JSON keep an allocator for the whole process; a library that
 * others embed may not. */
#ifndef VI_REPORT_JSON_H
#define VI_REPORT_JSON_H

#include "base/buffer.h"

struct vi_json {
    struct vi_buffer *out;
    bool comma; /* a value stands before the next one */
};

void vi_json_open(struct vi_json *json, char bracket);  /* '{' or '[' */
void vi_json_close(struct vi_json *json, char bracket); /* '}' or ']' */
void vi_json_key(struct vi_json *json, const char *key);
/* What is not UTF-8 becomes U+FFFD; controls and line separators are escaped. */
void vi_json_text(struct vi_json *json, struct vi_text text);
void vi_json_word(struct vi_json *json, const char *word); /* NULL: null */
void vi_json_number(struct vi_json *json, int64_t number);
void vi_json_truth(struct vi_json *json, bool truth);
void vi_json_code(struct vi_json *json, uint16_t number); /* "V2104" */
void vi_json_null(struct vi_json *json);
/* A key with a text, or with null where it is empty. */
void vi_json_pair(struct vi_json *json, const char *key, struct vi_text text);

#endif

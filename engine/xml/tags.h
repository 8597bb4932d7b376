/* SPDX-License-Identifier: Apache-2.0 */
/* Reading markup in the source itself, where libxml2 does not say where
 * things stand.  Works on any bytes; exact on well-formed XML. */
#ifndef VI_XML_TAGS_H
#define VI_XML_TAGS_H

#include "base/text.h"

/* The '<' of the start or end tag that ends at or just after `end`.  No value of an attribute
 * holds a '<', so it is the nearest one before; 0 if there is none. */
size_t vi_tag_start(struct vi_text text, size_t end);
/* The name, with its prefix, of the start or end tag at `start`. */
struct vi_text vi_tag_name(struct vi_text text, size_t start);

/* The name, without its prefix, that ends at `end`; empty if none does. */
struct vi_text vi_tag_name_before(struct vi_text text, size_t end);

struct vi_tag_attribute {
    struct vi_text name; /* with its prefix */
    size_t offset;       /* of the name */
    size_t value;        /* of the opening quotation mark, or of what stands in its place */
};

/* The attributes of the start tag at `start`, one after another: *at is 0 the first time. */
bool vi_tag_next(struct vi_text text, size_t start, size_t *at, struct vi_tag_attribute *out);
/* A name without its prefix. */
struct vi_text vi_tag_local(struct vi_text name);

/* Where character data begins that follows a tag ending at `at`: behind comments, processing
 * instructions and the opening of a CDATA section. */
size_t vi_tags_content(struct vi_text text, size_t at);
/* Where the first thing stands that is neither white space, comment nor processing instruction. */
size_t vi_tags_prolog(struct vi_text text);
/* The first start tag with more than `most` attributes, if there is one. */
bool vi_tags_crowded(struct vi_text text, uint64_t most, size_t *where);

#endif

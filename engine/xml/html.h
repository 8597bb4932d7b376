/* SPDX-License-Identifier: Apache-2.0 */
/* An HTML file as a sequence of events with places: what a browser would take for tags and text,
 * however the file was written.  Part of the one gate to libxml2. */
#ifndef VI_XML_HTML_H
#define VI_XML_HTML_H

#include "base/limits.h"
#include "findings/findings.h"

/* Called in the order of the document; every start has its end.  `at` is the place in the source
 * of the tag, or of what made the parser add it.  Names are in lower case.  One that returns false
 * is called no more. */
struct vi_html_reader {
    /* Attributes are pairs of name and value, NULL after the last; NULL if there are none. */
    bool (*start)(void *user, const char *name, const char *const *attributes, size_t at);
    bool (*end)(void *user, const char *name);
    /* `made`: not in the source as it is; all of it stands at `at`. */
    bool (*text)(void *user, struct vi_text text, size_t at, bool made);
    void *user;
};

/*
 * Reads source->text.  VIRES_LIMIT: a finding names the limit, text-depth or xml-attributes.
 * VIRES_NO_MEMORY also if the reader returned false.  Everything else that is wrong with the file
 * is mended as libxml2 mends it.
 */
enum vires_status vi_html_parse(const struct vi_source *source, const struct vi_limits *limits,
                                struct vires_findings *findings,
                                const struct vi_html_reader *reader);

/* The most bytes that a character takes in UTF-8, and a NUL. */
#define VI_HTML_CHARACTER 8
/* What "&name;", "&#8211;" or "&#x2013;" stands for, in UTF-8; 0: for nothing. */
size_t vi_html_entity(struct vi_text reference, char out[VI_HTML_CHARACTER]);
bool vi_html_has(const char *const *attributes, const char *name);
/* The value of an attribute, or the empty text. */
struct vi_text vi_html_value(const char *const *attributes, const char *name);

#endif

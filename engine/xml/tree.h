/* SPDX-License-Identifier: Apache-2.0 */
/* An XML file as a light tree with places.  This folder is the one gate to
 * libxml2: no network, no external entities, no DTD, limits on everything. */
#ifndef VI_XML_TREE_H
#define VI_XML_TREE_H

#include "base/limits.h"
#include "findings/findings.h"

enum vi_xml_space { VI_SPACE_NONE, VI_SPACE_RULES, VI_SPACE_RECORD, VI_SPACE_OTHER };
#define VI_RULES_NAMESPACE  "urn:vires:rules:1"
#define VI_RECORD_NAMESPACE "urn:vires:record:1"

struct vi_attribute {
    struct vi_text name;  /* local name; attributes in a namespace are marked foreign */
    struct vi_text value; /* normalised as XML does, entities resolved */
    bool foreign;         /* in some namespace (xml:lang, xsi:...) */
    uint32_t known;       /* what a listener calls the name */
};

/* An element, or a run of character data (name empty, text set).  Within one
 * tree the same name of an element or attribute has the same pointer. */
struct vi_node {
    struct vi_text name;
    struct vi_text text; /* of character data */
    enum vi_xml_space space;
    uint32_t offset; /* of the '<', or of the first character */
    uint32_t attribute_count;
    uint32_t index; /* elements count from 0 in document order */
    uint32_t known; /* what a listener calls the name */
    struct vi_attribute *attributes;
    struct vi_node *parent, *first, *last, *next;
};

struct vi_xml; /* a parser and what it reuses: one a thread */

enum vires_status vi_xml_new(const struct vires_allocator *allocator,
                             const struct vi_limits *limits, struct vi_xml **out);
void vi_xml_free(struct vi_xml *xml);

/*
 * Parses source->text.  The tree lives in `arena` and borrows nothing from the
 * source.  VIRES_REJECTED or VIRES_LIMIT: exactly one finding says why, at its place.
 * Comments and processing instructions are dropped; white space between
 * elements that is only white space is dropped.
 */
enum vires_status vi_xml_parse(struct vi_xml *xml, const struct vi_source *source,
                               struct vi_arena *arena, struct vires_findings *findings,
                               struct vi_node **root);

/* Where a file may say how its characters are written. */
enum vi_source_kind {
    VI_SOURCE_TEXT, /* nowhere: what is not UTF-8 is taken for windows-1252 */
    VI_SOURCE_XML,  /* in the XML declaration, which is believed */
    VI_SOURCE_HTML, /* in <meta>, which is believed unless the bytes are UTF-8 */
    VI_SOURCE_BYTES /* they are no characters: the source has none until somebody reads them */
};

/* Who hears of a file's elements one after another, without a tree: each function says false to
 * hear no more.  What is handed over is lent for the call, but the values of attributes and the
 * texts, which live as long as the source and the arena do. */
struct vi_xml_listener {
    void *user;
    /* A number for a name: asked once, whatever the user. */
    uint32_t (*know)(void *user, struct vi_text name);
    bool (*open)(void *user, const struct vi_node *node);
    bool (*text)(void *user,
                 struct vi_text text); /* a run of character data, not blank but if asked for */
    bool (*close)(void *user);
    bool blanks; /* runs of nothing but white space are told too */
};

/* As vi_xml_parse, but tells a listener, and nobody what is wrong: VIRES_REJECTED when the listener
 * wants no more, or when there is a fault that vi_xml_parse would report. */
enum vires_status vi_xml_hear(struct vi_xml *xml, const struct vi_source *source,
                              struct vi_arena *arena, const struct vi_xml_listener *listener);

/*
 * Makes a source of raw bytes: digest, byte order mark, encoding (UTF-8, UTF-16
 * with mark or, but for XML, without, ISO-8859-1 and windows-1252 where the file says so
 * or, but for XML, where the bytes are not UTF-8) turned into UTF-8.  NUL and invalid
 * bytes are faults with their offset.  `bytes` must outlive the source unless it was transcoded.
 */
enum vires_status vi_source_read(struct vi_text name, struct vi_text bytes,
                                 enum vi_source_kind kind, const struct vi_limits *limits,
                                 struct vi_arena *arena, struct vires_findings *findings,
                                 struct vi_source *out);

struct vi_place vi_node_place(const struct vi_source *source, const struct vi_node *node);
/* The place of an attribute by name, found by scanning the source's start tag; else the node's. */
struct vi_place vi_attribute_place(const struct vi_source *source, const struct vi_node *node,
                                   struct vi_text name);
bool vi_node_is(const struct vi_node *node, const char *name);   /* an element of that name */
const struct vi_node *vi_node_child(const struct vi_node *node); /* first element child or NULL */
const struct vi_node *vi_node_next(const struct vi_node *node);  /* next element sibling or NULL */
const struct vi_attribute *vi_node_attribute(const struct vi_node *node, const char *name);
/* The attribute's value, or the empty text. */
struct vi_text vi_node_value(const struct vi_node *node, const char *name);
/* Own character data, with a space for each child element, white space collapsed.  Borrowed from
 * the tree where that changes nothing. */
struct vi_text vi_node_text(struct vi_arena *arena, const struct vi_node *node);

#endif

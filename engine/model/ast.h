/* SPDX-License-Identifier: Apache-2.0 */
/* Rule files as written: read, but their names not yet looked up in one
 * another.  Lives in the scratch memory of one load; texts and nodes borrow from
 * the files' trees, which live in the program's arena. */
#ifndef VI_MODEL_AST_H
#define VI_MODEL_AST_H

#include "model/program.h"
#include "xml/tree.h"

enum ast_file_kind {
    AST_RULES,
    AST_CONSTITUTION,
    AST_CALENDAR,
    AST_HOUSE_STYLE,
    AST_READING,
    AST_FILE_KIND_COUNT
};

struct ast_file;

struct ast_include {
    const struct ast_file *file; /* NULL: it could not be read */
    struct vi_text href;
    struct vi_place place;
    struct ast_include *next;
};

/* What a root element says of its file. */
struct ast_head {
    struct vi_text id, version, title, authority, governance;
    int64_t requires;
    enum model_layer layer;
    int grants; /* 1: complete */
    struct prog_period period, known;
};

struct ast_source { /* a declared source of law */
    struct prog_source source;
    struct vi_place place;
    struct ast_source *next;
};

struct ast_file {
    struct vi_text path; /* as named, or joined to the folder of the file that includes it */
    struct vi_text key;  /* the path with "." and ".." folded: tells files apart */
    const struct vi_source *source;
    const struct vi_node *root; /* NULL: not well-formed, no rule file, or a newer format */
    enum ast_file_kind kind;
    struct ast_head head;
    struct ast_include *includes;
    struct ast_source *sources;
    uint32_t rule_set;  /* index into the program's */
    bool entered, left; /* while looking for circles of includes */
};

struct ast_applies {
    int to;
    uint32_t body, not_body, record, decision, meeting;
    struct vi_text event;
};

struct ast_unless {
    struct vi_text event, fact;
};

struct ast_cite {
    struct vi_text source, at;
    struct prog_period period;
};

struct ast_rule {
    struct prog_rule rule;
    struct prog_rule *made; /* in the program; NULL: not yet */
    struct vi_text replaces;
    const struct ast_file *file;
    const struct vi_node *node;
    struct ast_rule *next;
};

struct ast_declared_parameter { /* <parameter> in a rule set */
    struct prog_parameter parameter;
    int of; /* 1: the authority */
};

struct ast_body {
    struct prog_body body;
    struct vi_text alias;
};

struct ast_authority {
    struct prog_authority *authority;
    const struct ast_file *file;
    struct ast_authority *next;
};

/* Everything of one load. */
struct ast_set {
    struct ast_file **files; /* by the bytes of their keys */
    size_t file_count, file_room;
    struct ast_rule *rules, **rules_end;
    size_t rule_count;
    struct ast_authority *authorities, **authorities_end;
    struct vi_atoms spoilt; /* ids of what could not be read: no further complaint about them */
    bool incomplete;        /* a file is missing: what it declares is not known */
};

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What every reader of a part of a rule file is given. */
#ifndef VI_RULESET_READING_H
#define VI_RULESET_READING_H

#include "base/limits.h"
#include "model/ast.h"
#include "ruleset/choice.h"

struct vi_reading {
    const struct prog_program *program; /* names are looked up in it */
    struct prog_program *making;        /* the same while it is made; NULL: reading claims */
    const struct vi_limits *limits;
    struct vi_arena *arena;   /* what is read lives here */
    struct vi_arena *scratch; /* messages and lists */
    struct vires_findings *findings;
    struct ast_set *set;            /* NULL: reading claims */
    const struct vi_source *source; /* of the file at hand */
    const struct ast_file *file;    /* NULL: reading claims */
    enum vi_xml_space space; /* of our elements: that of rules, but for a grant in a record */
    enum { VI_READING_FILE, VI_READING_EXAMPLE, VI_READING_CLAIMS } where;
};

#endif

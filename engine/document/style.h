/* SPDX-License-Identifier: Apache-2.0 */
/* House styles: how one kind of author writes minutes and reports, as data.
 *
 *   <house-style id= version= title= [extends=ID] [authority=] [extent=] [status=]
 *                [least=POINTS] [within=LINES]>
 *     <mark name= [points=]>PATTERN</mark>                  what shows that this is the style
 *     <line is=ROLE name= [after=ROLES] [outcome=] [part=]>PATTERN</line>   what a line is
 *     <phrase is=ROLE name= [...]>PATTERN</phrase>          what words within a text say
 *     <body kind=KIND name=>PATTERN</body>                  of what kind a body so named is
 *     <word means="month|number|scale" value=N>WORDS</word>
 *     <without pattern=NAME/>                               of the style that is extended
 *   </house-style>
 *
 * Patterns are tried one at a time in the order written, a style's own before
 * those of the style it extends; a pattern replaces one of the same name there.
 * Facts are taken from named groups.  A style is immutable once linked. */
#ifndef VI_DOCUMENT_STYLE_H
#define VI_DOCUMENT_STYLE_H

#include "model/program.h"
#include "xml/tree.h"

/* ORDER: lines, then phrases, then the rest. */
enum style_role {
    STYLE_START, /* not a pattern's: the beginning of the text, for `after` */
    STYLE_OTHER, /* not a pattern's: a line that no pattern claimed */
    STYLE_SKIP,  /* furniture of the page */
    STYLE_TITLE, /* of the document */
    STYLE_MEETING,
    STYLE_ITEM,
    STYLE_RESOLUTION,
    STYLE_RECOMMENDATION,
    STYLE_CLAUSE,
    STYLE_VOTED,   /* says how the vote on the latest decision went */
    STYLE_OUTCOME, /* says what became of it */
    STYLE_MOVED,   /* says who moved and seconded it */
    STYLE_END,     /* closes a resolution */
    STYLE_PART,    /* begins a named part of the text, as a heading or before its words */

    STYLE_VOTE,  /* counts */
    STYLE_LABEL, /* "unanimously" */
    STYLE_DATE,
    STYLE_AMOUNT,
    STYLE_CONDITION,
    STYLE_EFFECT,
    STYLE_GLUE, /* at the end of a clause: what joins it to the next */

    STYLE_MARK,
    STYLE_BODY,
    STYLE_ROLE_COUNT
};

enum style_bound { STYLE_EXACTLY, STYLE_UP_TO, STYLE_AT_LEAST, STYLE_MORE_THAN };
enum style_meaning { STYLE_MONTH, STYLE_NUMBER, STYLE_SCALE, STYLE_MEANING_COUNT };

struct prog_style_pattern {
    enum style_role role;
    struct vi_text name;
    const struct vi_pattern *pattern;
    const struct prog_style *style;
    uint32_t after;         /* mask of 1u << role of the line before; 0: any */
    int value;              /* outcome, label, kind of condition or body, effect, part, points */
    enum style_bound bound; /* of an amount */
    char currency[4];
    struct vi_place place;
    struct prog_style_pattern *next;
};

struct style_word {
    struct vi_text folded;
    enum style_meaning means;
    int64_t value;
    struct style_word *next;
};

struct style_without {
    struct vi_text pattern;
    struct vi_place place;
    struct style_without *next;
};

/* What a style comes to with all it extends. */
struct style_layers {
    const struct prog_style *base; /* NULL: none */
    uint32_t depth;                /* how many styles are beneath it */
    bool linked, linking;
    const struct prog_style_pattern **lines;
    size_t line_count;
    const struct prog_style_pattern **by_role[STYLE_ROLE_COUNT]; /* phrases, marks, bodies */
    size_t count[STYLE_ROLE_COUNT];
};

struct prog_style {
    struct vi_text id, title, version, extends, authority;
    enum model_extent extent;
    enum model_stage status;
    int64_t requires; /* of the format; checked as of every file */
    int64_t least;    /* points of its own marks without which it is not chosen */
    int64_t within;   /* how many written lines are searched for marks */
    struct prog_style_pattern *patterns; /* its own, in the order written */
    struct style_word *words;
    struct style_without *without;
    struct style_layers *layers; /* made by vi_styles_link */
    struct vi_place place, extends_place;
};

/* The hook of vi_load for house styles; `user` is the struct vi_limits.  The style
 * lives in program->arena, and its patterns are freed with the program. */
enum vires_status vi_style_read(void *user, const struct vi_source *source,
                                const struct vi_node *root, struct prog_program *program,
                                struct vires_findings *findings, const struct prog_style **out);

/* After all styles are read, before any document: lays each over what it extends.
 * VIRES_REJECTED: a style that is not there, or a circle. */
enum vires_status vi_styles_link(struct prog_program *program, struct vires_findings *findings);

/* The value of a word in the style or beneath it; false: it means no such thing. */
bool vi_style_word(const struct prog_style *style, enum style_meaning means, struct vi_text folded,
                   int64_t *value);

extern const struct vi_word style_line_roles[], style_phrase_roles[]; /* for traces too */

#endif

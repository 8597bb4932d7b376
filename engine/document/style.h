/* SPDX-License-Identifier: Apache-2.0 */
/* House styles: how one kind of author writes minutes and reports, as data.
 *
 *   <house-style id= version= title= [extends=ID] [authority=] [extent=] [status=]
 *                [least=POINTS] [within=LINES]>
 *     <mark name= [points=] [record=KIND]>PATTERN</mark>    what shows that this is the style, and
 *                                                           what kind of record the text is
 *     <term name=>PATTERN</term>                            {name} in any pattern stands for it
 *     <topic name=>PATTERN</topic>                          what an item is about, by its heading
 *     <line is=ROLE name= [...]>PATTERN</line>              what a paragraph is, by its beginning
 *     <sentence is=ROLE name= [...]>PATTERN</sentence>      what a sentence within one says
 *     <phrase is=ROLE name= [...]>PATTERN</phrase>          what words within a text say
 *     <person is=ROLE name=>PATTERN</person>                what stands beside a name in a list
 *     <body kind=KIND name=>PATTERN</body>                  of what kind a body so named is
 *     <word means=MEANING value=N>WORDS</word>              months, numbers, titles, ...
 *     <without pattern=NAME/>                               of the style that is extended
 *   </house-style>
 *
 * A text is read paragraph by paragraph, whatever lines it was printed in; white space within one
 * is a single space, or a tab where columns were set apart.  The first line pattern that matches
 * says what the paragraph is; of its sentences, patterns of each role are tried by themselves.
 *
 * A line or sentence may ask for more:
 *   after=ROLES   what the paragraph before was
 *   of=KINDS      how the format set it: heading listed row quote text strong capitals
 *   in=TOPICS     what the item is about
 * and say more than its role: outcome= effect= kind= label= ...  Facts are taken from named groups.
 * Patterns are tried one at a time in the order written, a style's own before those of the style it
 * extends; a pattern replaces one of the same name there.  A style is immutable once linked. */
#ifndef VI_DOCUMENT_STYLE_H
#define VI_DOCUMENT_STYLE_H

#include "model/program.h"
#include "model/sheet.h"
#include "xml/tree.h"

/* ORDER: lines, then sentences, phrases, persons and the rest.  Some that a line is a sentence may
 * say too.  Those of lines are bits of a mask. */
enum style_role {
    STYLE_START, /* not a pattern's: the beginning of the text, for `after` */
    STYLE_OTHER, /* not a pattern's: a paragraph that no pattern claimed */
    STYLE_SKIP,  /* furniture of the page */
    STYLE_TITLE, /* of the document */
    STYLE_MEETING,
    STYLE_ITEM,
    STYLE_HEADING, /* within an item, or of an item without a number */
    STYLE_RESOLUTION,
    STYLE_RECOMMENDATION,
    STYLE_CLAUSE,
    STYLE_MOTION,  /* what was moved: no decision until its outcome is known */
    STYLE_VOTED,   /* says how the vote on the latest motion or decision went */
    STYLE_OUTCOME, /* says what became of it */
    STYLE_MOVED,   /* says who moved and seconded it */
    STYLE_CAST,    /* names who voted which way */
    STYLE_BALLOT,  /* names who voted for whom */
    STYLE_PRESENT, /* members, by name */
    STYLE_MEMBERS, /* all members: a sign tells those present */
    STYLE_APOLOGIES,
    STYLE_AWAY,      /* members who were absent, of whose apologies nothing is said */
    STYLE_ATTENDING, /* others, by name */
    STYLE_KEY,       /* says by what sign those present are told in a list of all */
    STYLE_END,       /* closes a resolution */
    STYLE_FACT,      /* states a fact or an event, for rules */
    STYLE_PART,      /* begins a named part of the text, as a heading or before its words */
    STYLE_LINE_COUNT,

    STYLE_TALK = STYLE_LINE_COUNT, /* looks like a decision of this body, and is none */
    STYLE_ELECTED,                 /* who won */
    STYLE_INTEREST,
    STYLE_WITHDREW, /* whether who declared it left */
    STYLE_ARRIVES,
    STYLE_LEAVES,
    STYLE_RETURNS,
    STYLE_CHAIR, /* who presides */
    STYLE_INQUORATE,
    STYLE_SETTING, /* a rule of its own that the text states */

    STYLE_VOTE,  /* counts */
    STYLE_LABEL, /* "unanimously" */
    STYLE_CASTING,
    STYLE_DATE,
    STYLE_TIME,
    STYLE_AMOUNT,
    STYLE_ENTRY, /* the sum of an entry in a list of payments, without its currency */
    STYLE_CONDITION,
    STYLE_DUE,
    STYLE_BEGINS,
    STYLE_DELEGATE,
    STYLE_CONSULT,
    STYLE_EFFECT,
    STYLE_BECOMES, /* the outcome, by the words of the decision itself */
    STYLE_LEAD,    /* what stands before the operative words: "Councillor Reed felt that" */
    STYLE_LIST,    /* at the end of a clause: the list below it belongs to it */
    STYLE_INTEREST_KIND,
    STYLE_SPLIT, /* the label of a clause within a text */
    STYLE_GLUE,  /* at the end of a clause: what joins it to the next */

    STYLE_PRESIDING, /* persons */
    STYLE_CHAIRMAN,
    STYLE_ABSENT,
    STYLE_ATTENDEE,
    STYLE_OFFICE,
    STYLE_SUBSTITUTE,
    STYLE_FROM, /* the body that somebody is from */
    STYLE_MORE,
    STYLE_NOBODY,

    STYLE_MARK,
    STYLE_BODY,
    STYLE_TOPIC,
    STYLE_ROLE_COUNT
};

/* What a pattern is searched in. */
enum style_reach { STYLE_IN_LINE, STYLE_IN_SENTENCE, STYLE_IN_PHRASE };

enum style_bound { STYLE_EXACTLY, STYLE_UP_TO, STYLE_AT_LEAST, STYLE_MORE_THAN, STYLE_LESS_THAN };
enum style_meaning {
    STYLE_MONTH,
    STYLE_NUMBER,
    STYLE_SCALE,
    STYLE_PERSON_TITLE, /* "Cllr" */
    STYLE_STOP,         /* a full stop after it ends no sentence */
    STYLE_JOINS,        /* a line that ends so goes on in the next */
    STYLE_ENDS_NAME,    /* no word of a name, though it begins with a capital */
    STYLE_HONOUR,       /* "OBE": after a name */
    STYLE_KNOWN,        /* an abbreviation that its readers know */
    STYLE_MEANING_COUNT
};

/* Where the operative words of a decision stand, or the sums that belong to it. */
enum style_where { STYLE_HERE, STYLE_BEFORE, STYLE_AFTER, STYLE_AROUND };

enum style_says {
    STYLE_SAYS_OUTCOME,
    STYLE_SAYS_LABEL,
    STYLE_SAYS_KIND, /* of a condition, body or interest */
    STYLE_SAYS_EFFECT,
    STYLE_SAYS_WAY,
    STYLE_SAYS_ANSWER,
    STYLE_SAYS_DECISION, /* of what kind it is */
    STYLE_SAYS_RECORD,
    STYLE_SAYS_PART,
    STYLE_SAYS_COUNT
};

#define STYLE_STRONG   (1u << (DOC_LINE_FURNITURE + 1)) /* beside the bits of enum doc_line_kind */
#define STYLE_CAPITALS (1u << (DOC_LINE_FURNITURE + 2))

struct prog_style_pattern {
    enum style_role role;
    enum style_reach reach;
    struct vi_text name, written;
    const struct vi_pattern *pattern; /* made by vi_styles_link */
    struct vi_text needle; /* in small letters: where this is not, there is no match; or empty */
    const struct prog_style *style;
    uint32_t after; /* mask of 1u << role of the paragraph before; 0: any */
    uint32_t of;    /* mask of 1u << kind of line, STYLE_STRONG, STYLE_CAPITALS; 0: any */
    uint32_t in;    /* mask of 1u << topic; 0: any */
    struct vi_text in_text;
    int says[STYLE_SAYS_COUNT]; /* 0: nothing */
    int64_t points;             /* of a mark */
    enum style_where words;     /* where the operative words stand */
    enum style_where sums;      /* where more sums than those of its words stand */
    bool settles;               /* a resolution: the motion before it is its own */
    bool in_order;              /* an item: only with the number that comes next */
    bool reported;              /* a recommendation: minutes print it above what was decided */
    enum style_bound bound;     /* of an amount */
    char currency[4];
    struct vi_text fact, event, parameter, value;
    uint32_t topic;  /* of a topic: its bit */
    uint32_t number; /* grows over all patterns of all styles, from 0 */
    struct vi_place place;
    struct prog_style_pattern *next;
};

struct style_word {
    struct vi_text written, folded;
    enum style_meaning means;
    int64_t value;
    struct style_word *next;
};

struct style_term {
    struct vi_text name, written;
    struct vi_place place;
    struct style_term *next;
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
    uint32_t topics;               /* how many are known to it */
    bool linked, linking;
    const struct prog_style_pattern **lines, **sentences;
    size_t line_count, sentence_count;
    const struct prog_style_pattern **by_role[STYLE_ROLE_COUNT]; /* phrases, persons, the rest */
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
    struct style_term *terms;
    struct style_word *words;
    struct style_without *without;
    struct style_layers *layers;    /* made by vi_styles_link */
    const struct vi_limits *limits; /* for linking */
    struct vi_place place, extends_place;
};

/* The hook of vi_load for house styles; `user` is the struct vi_limits.  The style
 * lives in program->arena, and its patterns are freed with the program. */
enum vires_status vi_style_read(void *user, const struct vi_source *source,
                                const struct vi_node *root, struct prog_program *program,
                                struct vires_findings *findings, const struct prog_style **out);

/* After all styles are read, before any document: lays each over what it extends, and makes its
 * patterns.  VIRES_REJECTED: a style, term or topic that is not there, a circle, or a pattern that
 * cannot be used. */
enum vires_status vi_styles_link(struct prog_program *program, struct vires_findings *findings);

/* The value of a word in the style or beneath it; false: it means no such thing. */
bool vi_style_word(const struct prog_style *style, enum style_meaning means, struct vi_text folded,
                   int64_t *value);

/* --- style_pattern.c ------------------------------------------------------------------- */

/* Makes the pattern of each of the style's own, terms put in.  False: memory ran out. */
bool vi_style_compile(const struct prog_style *style, struct prog_program *program,
                      struct vires_findings *findings);

extern const struct vi_word style_line_roles[], style_sentence_roles[], style_phrase_roles[],
    style_person_roles[]; /* for traces too */

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Rule sets and constitutions as compiled: indexes instead of names, immutable,
 * shared between threads.  Everything lives in the program's arena. */
#ifndef VI_MODEL_PROGRAM_H
#define VI_MODEL_PROGRAM_H

#include "base/atoms.h"
#include "base/date.h"
#include "base/money.h"
#include "base/pattern.h"
#include "base/ratio.h"
#include "findings/place.h"
#include "model/words.h"

struct vi_kind;

/* Days on which something is in force, both inclusive. */
struct prog_period {
    int64_t from, until; /* VI_LEAST, VI_MOST where absent */
};

struct prog_source { /* a source of law */
    struct vi_text id, title, href;
};

struct prog_cite {
    const struct prog_source *source;
    struct vi_text at; /* "reg. 9(2)" */
    struct prog_period period;
};

/* The vocabulary of events.  Index 0 is not used. */
struct prog_event {
    struct vi_text id, noun, says;
    struct vi_text document; /* what would settle it: "the notice of key decisions"; may be empty */
    uint32_t stated_by;      /* mask of 1u << model_record_kind: whose duty it is to state it */
    enum model_role role;    /* in the life of a decision */
    struct vi_place place;
};

/* The vocabulary of facts.  Index 0 is not used. */
struct prog_fact {
    struct vi_text id, noun, document;
    enum model_fact_type type;
    uint32_t stated_by;
    struct vi_text amount_role; /* the sum of the amounts of this role; else empty */
    struct vi_text values;      /* words allowed, separated by spaces; empty: any */
    struct vi_place place;
};

struct prog_parameter { /* a declared parameter.  Index 0 is not used. */
    struct vi_text id, noun;
    enum model_fact_type type;
    bool of_authority; /* else of the body */
    struct vi_place place;
};

/* The value of a parameter at an authority or a body, for a period. */
struct prog_setting {
    uint32_t parameter; /* index; 0: a name no rule reads */
    struct vi_text name;
    struct vi_text value;
    struct vi_range count; /* of type count */
    struct vi_ratio ratio; /* of type ratio */
    struct vi_money money; /* of type money */
    struct prog_period period;
    struct vi_place place;
};

/* A number in a rule: written out, or read from a parameter. */
enum prog_quantity_form { PROG_ABSENT, PROG_COUNT, PROG_RATIO, PROG_PARAMETER };
struct prog_quantity {
    enum prog_quantity_form form;
    int64_t count;
    struct vi_ratio ratio;
    uint32_t parameter;
};

/* A constant that a fact is compared with; `type` says which part counts. */
struct prog_value {
    enum model_fact_type type;
    struct vi_text text;   /* as written; the word, of words */
    struct vi_range range; /* count, day, or pence */
    struct vi_money money;
    enum model_answer answer;
    int32_t month_day; /* of a date "--02-08"; else 0 */
};

struct prog_requirement {
    const struct vi_kind *kind;
    const void *fields; /* the kind's own struct */
    const struct prog_requirement *const *children;
    size_t count;
    struct vi_place place;
};

struct prog_exception {                         /* <unless> */
    uint32_t event;                             /* index, or 0 */
    uint32_t fact;                              /* index, or 0 */
    const struct prog_requirement *requirement; /* NULL: being recorded is enough */
    struct vi_place place;
};

struct prog_selector {
    enum model_subject to;
    uint32_t body_kinds; /* masks; all ones where not restricted */
    uint32_t record_kinds;
    uint32_t decision_kinds;
    uint32_t meeting_kinds;
    bool asks_body_kind, asks_decision_kind, asks_meeting_kind; /* restricted: unknown is unknown */
    uint32_t event; /* of subject event: index; 0: any */
};

enum prog_example_kind {
    PROG_EXAMPLE_SATISFIED,
    PROG_EXAMPLE_BREACHED,
    PROG_EXAMPLE_UNPROVEN,
    PROG_EXAMPLE_EXCUSED
};
struct prog_example {
    enum prog_example_kind wanted;
    struct vi_text why;
    struct vi_text record;    /* the record's XML, a slice of the source */
    struct vi_text authority; /* whose document it is, where it does not say; may be empty */
    const struct prog_authority *const *authorities; /* at hand instead of the program's */
    size_t authority_count;
    struct vi_place place;
    uint32_t record_offset; /* of `record` in the source: places in it are places of the file */
};

struct prog_rule {
    struct vi_text id, title, consequence, remedy, matter;
    const struct vi_text *notes;
    size_t note_count;
    enum vires_severity severity;
    enum model_confidence confidence;
    enum model_layer layer;
    struct vi_text authority; /* of the local layer: whose rule; else empty */
    struct prog_period period;
    uint32_t stages; /* mask of 1u << model_stage; all ones where not restricted */
    bool exact, variable;
    const struct prog_rule *replaces; /* an earlier layer's rule that this one stands for */
    struct vi_text follows;           /* ids of rules, by spaces: its breach follows from one's */
    struct prog_selector selector;
    const struct prog_requirement *const *when; /* all must hold */
    size_t when_count;
    const struct prog_requirement *requirement;
    const struct prog_exception *exceptions;
    size_t exception_count;
    const struct prog_cite *cites;
    size_t cite_count;
    const struct prog_example *examples;
    size_t example_count;
    uint32_t rule_set; /* index into prog_program.rule_sets */
    uint32_t number;   /* of its id among all ids, from 0 */
    uint32_t law;      /* of its id, layer and authority: versions for several periods share it */
    bool compares;     /* its subject with what other rules ask of it */
    const struct prog_gate *gate;
    struct vi_place place;
};

/* What is asked of a rule before any other part of it is looked at, which for most rules and
 * subjects is all: side by side, so that they are gone through fast. */
struct prog_gate {
    struct prog_period period;
    const struct prog_rule *rule;
    uint32_t record_kinds, body_kinds, meeting_kinds, decision_kinds; /* as of the selector */
    uint32_t stages, event;
    uint32_t law; /* the same number: versions of one rule, of several periods */
    bool asks_body_kind, asks_meeting_kind, asks_decision_kind;
    bool is_local, replaces; /* it is of one authority; it stands for another rule */
    bool compares;           /* its subject with what other rules ask of it */
};

struct prog_attendance { /* how a mode of attendance counts, for a period */
    struct vi_text id;
    enum model_mode mode;
    bool counts;
    uint32_t body_kinds;
    struct prog_period period;
    const struct prog_cite *cites;
    size_t cite_count;
    struct vi_place place;
};

/* --- Constitutions ------------------------------------------------------------ */

struct prog_party { /* a constituent authority of a joint body */
    struct vi_text authority;
    struct vi_range seats;
    struct prog_period period;
    struct vi_place place;
};

struct prog_disqualified { /* members disqualified at the same time (Sch. 12 para 45) */
    int64_t count, day;
    struct vi_place place;
};

struct prog_body {
    struct vi_text id, name;
    const struct vi_text *folded; /* folded names and aliases, the id too: for matching prose */
    size_t folded_count;
    enum model_body_kind kind;
    struct vi_range whole_number, seats, in_post; /* all where not stated */
    struct vi_place whole_number_place, seats_place, in_post_place;
    enum model_answer casting_vote;
    struct prog_period period;
    const struct prog_party *parties;
    size_t party_count;
    const struct prog_setting *settings;
    size_t setting_count;
    const struct prog_disqualified *disqualified;
    size_t disqualified_count;
    struct vi_place place;
};

struct prog_seat {
    struct vi_text body; /* id */
    struct vi_text member;
    struct vi_text folded; /* vi_fold_person(member) */
    enum model_member_class class_;
    struct vi_text office, authority;
    struct prog_period period;
    struct vi_place place;
};

struct prog_post {
    struct vi_text id, name, statutory, acts_for, shared_with;
    struct vi_text folded; /* vi_fold(name) */
    bool vacant;
    struct prog_period period;
    struct vi_place place;
};

struct prog_unit { /* of a quantity other than money, as a limit has it */
    struct vi_text id;
    int64_t places; /* after the point, at most */
    struct vi_place place;
};

struct prog_function {
    struct vi_text id, kind;
    struct vi_text name;      /* for people: "the award of contracts"; or empty */
    struct vi_text held_by;   /* a holder to whom the constitution itself gives it; else empty */
    enum model_matter matter; /* as the law speaks of it; none: of the one around it */
    const struct prog_function *parent;
    const struct vi_pattern *known_by; /* or NULL */
    struct prog_period period;
    struct vi_place place;
};

/* No limit is not the same as a limit that is not known, and neither is nothing. */
enum prog_cap { PROG_CAP_STATED, PROG_CAP_NONE, PROG_CAP_UNKNOWN };
struct prog_limit {
    struct vi_text of, per;
    struct vi_money up_to, from;
    bool has_up_to, has_from;
    enum prog_cap cap;
    struct vi_place place;
};

enum prog_duty_kind { PROG_CONSULT, PROG_NOTIFY, PROG_JOINTLY };
struct prog_duty {
    enum prog_duty_kind kind;
    struct vi_text holder;
};

/* How far a grant stands on its days.  Those of a constitution stand; what a decision gives may
 * wait for something, or come from one who had nothing to give. */
enum prog_force {
    PROG_FORCE_SURE,
    PROG_FORCE_PERHAPS, /* whether it has taken effect is not known */
    PROG_FORCE_PENDING, /* it has not */
    PROG_FORCE_VOID     /* whoever gave it had no power to give */
};

struct prog_grant {
    struct vi_text from, to, function, by, sub_delegable;
    struct vi_text to_kinds; /* kinds of holder it may be sub-delegated to, separated by spaces */
    int64_t depth;           /* how many times it may be sub-delegated; VI_MOST: not stated */
    bool urgency_only;       /* only what cannot wait */
    int64_t revoked_on;      /* from that day on it is no longer in force; VI_MOST: it was not */
    struct vi_text revoked_by;
    enum prog_force force;
    const struct prog_limit *limits;
    size_t limit_count;
    const struct prog_duty *duties;
    size_t duty_count;
    const struct vi_text *except;
    size_t except_count;
    struct prog_period period;
    struct vi_place place;
};

struct prog_reserve { /* who alone, and who may not, receive a function */
    struct vi_text function, to, not_to;
    struct vi_text kinds, not_kinds; /* of holder, separated by spaces */
    struct prog_period period;
    struct vi_place place;
};

struct prog_scheme; /* its grants compiled: model/scheme.h */

struct prog_governance {
    struct vi_text form; /* "leader-and-cabinet" */
    struct prog_period period;
    struct vi_place place;
};

struct prog_authority {
    struct vi_text id, title, version;
    struct vi_text folded; /* its title, for matching prose */
    bool grants_complete;
    struct prog_period period;
    const struct prog_governance *governance;
    size_t governance_count;
    const struct prog_body *bodies;
    size_t body_count;
    const struct prog_seat *seats;
    size_t seat_count;
    const struct prog_setting *settings;
    size_t setting_count;
    const struct prog_post *posts;
    size_t post_count;
    const struct prog_unit *units;
    size_t unit_count;
    const struct prog_function *functions;
    size_t function_count;
    const struct prog_grant *grants;
    size_t grant_count;
    const struct prog_reserve *reserves;
    size_t reserve_count;
    const struct prog_scheme *scheme;
    const struct vi_source *source;
    uint32_t rule_set; /* index into prog_program.rule_sets */
    struct vi_place place;
};

/* --- The whole ---------------------------------------------------------------- */

/* One file that was loaded: a rule set, a constitution, a calendar, a house style, a reading.
 * */
struct prog_rule_set {
    struct vi_text id, version, title;
    enum model_layer layer;
    const char *what; /* "rules", "constitution", "calendar", "house-style", "reading" */
    struct prog_period period;
    const struct vi_source *source; /* its name and digest */
};

struct prog_style;   /* a house style: document/ */
struct prog_mapping; /* a reading of another XML vocabulary: document/ */

struct prog_program {
    struct vi_arena arena;
    struct vi_atoms events, facts, parameters; /* id -> index into the tables below */
    const struct prog_event *event;
    const struct prog_fact *fact;
    const struct prog_parameter *parameter;
    size_t event_count, fact_count, parameter_count; /* the unused index 0 counted */
    size_t builtin_facts; /* facts below this index are the engine's own; the unused 0 counted */
    uint32_t decided;     /* the built-in event: the decision itself */
    bool reads_text;      /* a rule looks at the text of documents: records are laid out for it */

    const struct prog_rule_set *rule_sets; /* by file name */
    size_t rule_set_count;
    const struct prog_rule *const *rules; /* by id, then from */
    size_t rule_count;
    size_t id_count; /* different ids among the rules */
    /* The rules for each kind of subject, by id, then from; replaced ones left in with `replaces`
     * of others. */
    const struct prog_gate *by_subject[MODEL_SUBJECT_COUNT];
    size_t by_subject_count[MODEL_SUBJECT_COUNT];
    const struct prog_attendance *attendance;
    size_t attendance_count;
    const struct vi_calendar *calendars;
    size_t calendar_count;
    const struct prog_authority *const *authorities; /* by id, then from */
    size_t authority_count;
    const struct prog_style *const *styles;
    size_t style_count;
    const struct prog_mapping *const *mappings;
    size_t mapping_count;
    char digest[VI_DIGEST_HEX + 1]; /* of all files in order */
    struct vi_pattern **patterns;   /* to be freed with the program */
    size_t pattern_count;
};

#endif

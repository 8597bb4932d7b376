/* SPDX-License-Identifier: Apache-2.0 */
/*
 * vires.h - check decisions of public bodies against the rules in force.
 *
 * Ownership.  _new, _load and _check give you an object; give it back with the
 * _free or _unref of the same noun, which accepts NULL.  What is returned as
 * const is borrowed and lives as long as the object it came from.  Bytes and
 * strings going in need to live only for the call.
 *
 * Errors.  A call that can fail returns enum vires_status and sets its last
 * argument only on VIRES_OK.  VIRES_REJECTED means that the findings say what
 * is wrong with the input.  A decision in breach is VIRES_OK: the call worked.
 *
 * Threads.  An engine and a rule set are immutable once made and may be shared.
 * A worker, a result and a findings list belong to one thread at a time.
 *
 * The library never prints, exits, aborts, reads the clock or the locale, or
 * keeps global state of its own.
 */
#ifndef VIRES_H
#define VIRES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define VIRES_API        __attribute__((visibility("default")))
#define VIRES_MUST_CHECK __attribute__((warn_unused_result))
#else
#define VIRES_API
#define VIRES_MUST_CHECK
#endif

/* Did the call do its work?  Says nothing about the decision. */
enum vires_status {
    VIRES_OK = 0,
    VIRES_REJECTED,  /* the input is at fault; the findings say where and why */
    VIRES_NOT_FOUND, /* no such file, rule or format */
    VIRES_IO,        /* the system refused */
    VIRES_LIMIT,     /* the input exceeds a limit; the finding names it */
    VIRES_NO_MEMORY, /* out arguments are untouched; everything else still works */
    VIRES_MISUSE     /* the caller broke a rule of this header */
};

/* What a rule says of one subject (semantics: satisfied only if the requirement
 * holds for every value that the record allows; breached only if for none). */
enum vires_verdict {
    VIRES_SATISFIED,
    VIRES_BREACHED,
    VIRES_UNPROVEN,
    VIRES_EXCUSED,
    VIRES_ERROR /* could not be evaluated; never counts as satisfied */
};

/* What is said of a document as a whole.  Breach is not invalidity. */
enum vires_document_verdict {
    VIRES_DOCUMENT_BREACHED,
    VIRES_DOCUMENT_UNPROVEN,
    VIRES_DOCUMENT_CLEAR,
    VIRES_DOCUMENT_NOT_JUDGED,
    VIRES_DOCUMENT_UNREADABLE
};

/* Set by the rule set alone.  Ordered. */
enum vires_severity { VIRES_ADVICE, VIRES_WARNING, VIRES_SEVERE };

enum vires_stage { VIRES_STAGE_OF_RECORD, VIRES_DRAFT, VIRES_PUBLICATION, VIRES_AUDIT };

enum vires_format {
    VIRES_PLAIN,
    VIRES_JSON,
    VIRES_NDJSON,
    VIRES_EXPLAIN,
    VIRES_SARIF,
    VIRES_JUNIT,
    VIRES_GITHUB,
    VIRES_GITLAB,
    VIRES_CSV,
    VIRES_SVRL,
    VIRES_HTML,
    VIRES_BASELINE
};

/* resize(user, NULL, n) allocates, resize(user, p, 0) frees and returns NULL. */
struct vires_allocator {
    void *(*resize)(void *user, void *block, size_t size);
    void *user;
};

/* Supplies the bytes behind a name.  Called only while rule sets load. */
struct vires_loader {
    enum vires_status (*open)(void *user, const char *name, const char **bytes, size_t *size);
    void (*close)(void *user, const char *bytes, size_t size);
    void *user;
};

/* Returns false to stop; the writing call then returns VIRES_IO. */
struct vires_writer {
    bool (*write)(void *user, const char *bytes, size_t size);
    void *user;
};

/* What became of a PDF. */
enum vires_pdf_answer {
    VIRES_PDF_READ,
    VIRES_PDF_NO_PROGRAM,  /* pdftotext is not installed */
    VIRES_PDF_NOT_STARTED, /* the system refused */
    VIRES_PDF_DAMAGED,
    VIRES_PDF_LOCKED,  /* by a password */
    VIRES_PDF_SECONDS, /* it took too long */
    VIRES_PDF_BROKE,   /* it broke off, for want of memory or of sense in the file */
    VIRES_PDF_OUTPUT,  /* the writer wanted no more */
    VIRES_PDF_NO_MEMORY
};

/* Reads PDF, which the library does not do itself: no program is run that its user has not set up.
 * Writes what `pdftotext -bbox-layout` does of the first `pages` pages.  Called while documents
 * are read, by all threads that do so. */
struct vires_pdf_reader {
    enum vires_pdf_answer (*read)(void *user, const char *bytes, size_t size, uint64_t pages,
                                  struct vires_writer writer);
    void *user;
};

struct vires_options {
    size_t struct_size;               /* sizeof(struct vires_options) */
    struct vires_allocator allocator; /* resize NULL: malloc */
    struct vires_loader loader;       /* open NULL: regular files */
    struct vires_pdf_reader pdf;      /* read NULL: documents in PDF are refused */
};

/* How documents are to be judged. */
struct vires_check_options {
    size_t struct_size;     /* sizeof(struct vires_check_options) */
    const char *as_of;      /* "2014-10-23"; NULL: the latest date stated in the document */
    const char *authority;  /* whose document it is, where it does not say; may be NULL */
    enum vires_stage stage; /* VIRES_STAGE_OF_RECORD: the record's status gives it */
    bool explain;           /* keep the reasons of satisfied rules too; VIRES_JUNIT lists them */
    const struct vires_dossier *dossier; /* linked, and of the same rules; NULL: judged alone */
    const struct vires_waivers *waivers; /* outlives the result; NULL: nothing is waived */
    const char *path;                    /* what waivers call the document; NULL: its name */
    bool no_allowances;                  /* comments in a document allow nothing */
};

/* How results are written. */
struct vires_write_options {
    size_t struct_size; /* sizeof(struct vires_write_options) */
    bool colour;        /* plain only */
    const char *rule;   /* explain only this rule; may be NULL */
    const char *item;   /* explain only this item number; may be NULL */
    bool rules_told;    /* for people: vires_rules_describe is printed beside it */
    bool on_unproven;   /* what is unproven for want of a fact that belongs here is a failure */
    bool aside;         /* write what the document leaves for the end of a report, not its body */
    const char *root;   /* absolute path of the repository that documents lie in; may be NULL */
    const char *folder; /* where in it relative names begin: "council/minutes"; NULL: at its root */
};

/* What is counted to find a place in a document. */
enum vires_unit { VIRES_UNIT_LINE, VIRES_UNIT_PARAGRAPH, VIRES_UNIT_CELL, VIRES_UNIT_PAGE };

/* Where a finding points.  All numbers count from 1; 0: unknown, or nothing of that document. */
struct vires_place {
    const char *file;
    uint32_t line, column; /* of VIRES_UNIT_LINE; columns in code points */
    enum vires_unit unit;
    const char *words;        /* of other units, for a person: "paragraph 14, under ..."; else "" */
    uint32_t page, page_line; /* of VIRES_UNIT_PAGE; `page_line` is the line on it */
    uint32_t paragraph, table, row, cell; /* of a word processor's document */
    const char *within; /* "footnote 3", "the header"; "" or NULL: the text itself */
    const char *under;  /* the heading above it; "" or NULL: none */
    const char *begins; /* its first words; "" or NULL: not told */
};

/* One sentence about one place. */
struct vires_finding {
    uint16_t code; /* permanent: 2104 prints as V2104 */
    enum vires_severity severity;
    const char *text; /* a complete sentence in English, without a newline */
    struct vires_place place;
};

/* One rule as it is in force for a period. */
struct vires_rule {
    const char *id;
    const char *kind; /* "quorum", "all" ... */
    const char *title;
    enum vires_severity severity;
    const char *from, *until; /* ISO dates, both inclusive, "" where absent */
    const char *citation;     /* "SI 2012/2089 reg. 9(2)" */
    struct vires_place place;
};

struct vires_counts {
    uint32_t satisfied, breached, unproven_here, unproven_elsewhere, excused, error, not_applicable;
    uint32_t accepted; /* breaches and what is unproven, which are then not counted there */
};

struct vires_engine;
struct vires_waivers; /* findings that somebody lets stand */
struct vires_dossier; /* documents that belong together; outlives the results judged with it */
struct vires_findings;
struct vires_rules;  /* rule sets and constitutions, linked and compiled; counted */
struct vires_worker; /* what one thread needs to judge documents, one after another */
struct vires_result; /* one judged document; keeps its rules alive */

/* --- Names ---------------------------------------------------------------- */
VIRES_API const char *vires_version(void);
VIRES_API const char *vires_status_name(enum vires_status status);
VIRES_API const char *vires_verdict_name(enum vires_verdict verdict);
VIRES_API const char *vires_document_verdict_name(enum vires_document_verdict verdict);
VIRES_API const char *vires_severity_name(enum vires_severity severity);
VIRES_API const char *vires_code_help(uint16_t code); /* NULL: no such code */
VIRES_API bool vires_format_named(const char *name, enum vires_format *out);
VIRES_API bool vires_stage_named(const char *name, enum vires_stage *out);

/* --- Engine --------------------------------------------------------------- */
/* `options` may be NULL. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_engine_new(const struct vires_options *options,
                                                              struct vires_engine **out);
VIRES_API void vires_engine_free(struct vires_engine *engine); /* after all made from it */
/* Sets a limit by its name ("xml-depth"); before anything is made from the engine. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_engine_limit(struct vires_engine *engine,
                                                                const char *name, uint64_t value);

/* --- Findings ------------------------------------------------------------- */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_findings_new(struct vires_engine *engine,
                                                                struct vires_findings **out);
VIRES_API void vires_findings_free(struct vires_findings *findings);
VIRES_API void vires_findings_clear(struct vires_findings *findings);
VIRES_API size_t vires_findings_count(const struct vires_findings *findings,
                                      enum vires_severity least);
/* In order of file, place and code; NULL past the end. */
VIRES_API const struct vires_finding *vires_findings_at(const struct vires_findings *findings,
                                                        size_t index);

/* --- Rules ---------------------------------------------------------------- */
/* Rule sets, constitutions, calendars and house styles, read in the order of
 * the bytes of their names and linked together.  Every fault of every file is
 * found in one run; with a fault of severity error nothing is given. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_rules_load(struct vires_engine *engine, const char *const *paths, size_t count,
                 struct vires_findings *findings, struct vires_rules **out);
VIRES_API struct vires_rules *vires_rules_ref(struct vires_rules *rules);
VIRES_API void vires_rules_unref(struct vires_rules *rules);
VIRES_API size_t vires_rules_count(const struct vires_rules *rules);
/* By id, then date; NULL past the end. */
VIRES_API const struct vires_rule *vires_rules_at(const struct vires_rules *rules, size_t index);
/* One line about each rule, for a person, in the same order. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_rules_list(const struct vires_rules *rules,
                                                              struct vires_writer writer);
/* Everything about one rule, for a person.  VIRES_NOT_FOUND: no such id. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_rules_show(const struct vires_rules *rules, const char *id, struct vires_writer writer);
/* What was loaded, for a person, in one line without a newline: the packs with their versions, and
 * the beginning of the SHA-256 of all files. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_rules_describe(const struct vires_rules *rules,
                                                                  struct vires_writer writer);
/* Runs the examples inside the rules, writes a line for each to `writer`, and counts. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_rules_test(const struct vires_rules *rules,
                                                              struct vires_writer writer,
                                                              size_t *passed, size_t *failed);

/* Gives a rule another severity, in all periods; before documents are judged by it.
 * VIRES_NOT_FOUND: no such id. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_rules_weigh(struct vires_rules *rules, const char *id, enum vires_severity severity);
/* Looks for what is wrong with schemes of delegation that load all the same: circles, grants that
 * confer nothing or cross a reservation, gaps.  Each finding names a day on which it shows. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_rules_lint(const struct vires_rules *rules,
                                                              struct vires_findings *findings);

/* --- Who has power ---------------------------------------------------------- */
struct vires_who; /* an answer; keeps its rules alive */
enum vires_who_format { VIRES_WHO_PLAIN, VIRES_WHO_JSON, VIRES_WHO_DOT, VIRES_WHO_SVG };
enum vires_power { VIRES_POWER_NO, VIRES_POWER_PERHAPS, VIRES_POWER_YES };

/* What is asked; NULL: not given.  A function is needed, or `by` with `all`. */
struct vires_who_options {
    size_t struct_size;    /* sizeof(struct vires_who_options) */
    const char *function;  /* id in the constitution: "contracts.award" */
    const char *amount;    /* "GBP 40000"; NULL: limits are told, and left aside */
    const char *on;        /* "2014-06-03"; NULL: the latest day that the constitution states */
    const char *by;        /* the holder asked about; NULL: anybody */
    const char *authority; /* whose constitution, where several are loaded */
    bool all;              /* everything that `by` may do */
};

/* Who may do something on a day, and through which grants.  VIRES_REJECTED: the findings say what
 * of the question cannot be asked. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_who_ask(struct vires_rules *rules,
                                                           const struct vires_who_options *options,
                                                           struct vires_findings *findings,
                                                           struct vires_who **out);
VIRES_API void vires_who_free(struct vires_who *who);
/* Of the holder asked about; of anybody where none is. */
VIRES_API enum vires_power vires_who_answer(const struct vires_who *who);
/* Holders who certainly have the power, and then those who perhaps have it, nearest the source
 * first. */
VIRES_API size_t vires_who_count(const struct vires_who *who, enum vires_power least);
/* The id of a holder; NULL past the end. */
VIRES_API const char *vires_who_holder(const struct vires_who *who, size_t index);
VIRES_API VIRES_MUST_CHECK enum vires_status vires_who_write(const struct vires_who *who,
                                                             enum vires_who_format format,
                                                             struct vires_writer writer);

/* --- Dossiers ------------------------------------------------------------- */
/*
 * Documents that refer to one another.  Each is added once: what it says of decisions, conditions
 * and dates is kept, its text is not.  After vires_dossier_link the dossier does not change, and
 * any number of threads may check the same documents, under the same names, with it.
 */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_dossier_new(struct vires_rules *rules,
                                                               struct vires_dossier **out);
VIRES_API void vires_dossier_free(struct vires_dossier *dossier);
/* VIRES_REJECTED: the document cannot be read, and adds nothing; vires_check says why.
 * VIRES_LIMIT, of linking too: there is no room for the dossier below the limit memory-bytes.
 * `authority`: whose it is, where it does not say; may be NULL.  The order of adding is of no
 * account. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_dossier_add(struct vires_dossier *dossier,
                                                               struct vires_worker *worker,
                                                               const char *name, const char *bytes,
                                                               size_t size, const char *authority);
/* `as_of`: "2014-10-23"; NULL: the latest date stated in the documents.  Only once. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_dossier_link(struct vires_dossier *dossier,
                                                                const char *as_of);
/* For a person: what happened when in each matter, and when each clause took effect.  Nothing for
 * decisions that stand alone. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_dossier_write(const struct vires_dossier *dossier, struct vires_writer writer);
/* The same as a body of a report of VIRES_HTML, each matter drawn along its days. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_dossier_draw(const struct vires_dossier *dossier,
                                                                struct vires_writer writer);

/* --- Waivers and baselines -------------------------------------------------- */
/* `day`: "2026-11-28", on which it is asked which waivers are over; the library knows no today. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_waivers_new(struct vires_engine *engine, const char *day, struct vires_waivers **out);
VIRES_API void vires_waivers_free(struct vires_waivers *waivers);
/* Reads a file of waivers, or a baseline; before anything is checked with them.  VIRES_REJECTED:
 * the findings say why. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_waivers_read(struct vires_waivers *waivers,
                                                                const char *name, const char *bytes,
                                                                size_t size,
                                                                struct vires_findings *findings);
/* After all is checked: which of them are over, and which waived nothing.  `all_judged`: no
 * document was left out, so that this is asked of those too that name no document. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_waivers_report(const struct vires_waivers *waivers, bool all_judged,
                     struct vires_findings *findings);

/* --- Checking ------------------------------------------------------------- */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_worker_new(struct vires_rules *rules,
                                                              struct vires_worker **out);
VIRES_API void vires_worker_free(struct vires_worker *worker);
/*
 * Reads and judges one document.  VIRES_OK also for a document that cannot be
 * read: its verdict is VIRES_DOCUMENT_UNREADABLE, with the reason as findings.
 * `options` may be NULL.  The result is its own memory and outlives the worker.
 * With a dossier the document has to be one of it, unchanged.
 */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_check(struct vires_worker *worker, const char *name, const char *bytes, size_t size,
            const struct vires_check_options *options, struct vires_result **out);
/* The result of a document that could not be opened at all: VIRES_DOCUMENT_UNREADABLE because of
 * `why`, so that a report leaves no document out.  `why` NULL: memory ran out. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_check_unopened(struct vires_worker *worker,
                                                                  const char *name, const char *why,
                                                                  struct vires_result **out);
enum vires_reading {
    VIRES_READ_XML,  /* a record that is judged as the document is */
    VIRES_READ_JSON, /* an object: what a reader would note down */
    VIRES_READ_TRACE /* of prose: which pattern of which house style claimed which line */
};
/* Writes what was understood from a document.  `authority`: whose it is, where it does not say; may
 * be NULL.  VIRES_REJECTED, VIRES_LIMIT: the findings say why, and nothing is written but the trace
 * of a text of which a style was known. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_read(struct vires_worker *worker, const char *name, const char *bytes, size_t size,
           const char *authority, enum vires_reading form, struct vires_findings *findings,
           struct vires_writer writer);
VIRES_API void vires_result_free(struct vires_result *result);
VIRES_API enum vires_document_verdict vires_result_verdict(const struct vires_result *result);
VIRES_API struct vires_counts vires_result_counts(const struct vires_result *result);
/* Why a document cannot be read; otherwise advice about its form. */
VIRES_API const struct vires_findings *vires_result_findings(const struct vires_result *result);
/* Is it breached (or, if asked, unproven for want of a fact that belongs in it)? */
VIRES_API bool vires_result_fails(const struct vires_result *result, bool on_unproven);
/* Sentences are made when a report first needs them, so the result changes inside.
 * VIRES_LIMIT: there is no room for them below the limit memory-bytes.  A long report is given to
 * the writer in several calls; where it fails, some of them may have been made.
 * VIRES_NDJSON and the formats for people end with a newline.  Of the others this is one part of a
 * report: vires_report_add puts it between what belongs around it. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_result_write(struct vires_result *result, enum vires_format format,
                   const struct vires_write_options *options, struct vires_writer writer);

/* --- Reports of several documents ------------------------------------------- */
struct vires_report;
/* Writes what stands before the first document.  `rules` NULL: they could not be loaded, and the
 * report will say so; `options` may be NULL, its strings are borrowed until the report is freed. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_report_new(struct vires_engine *engine, struct vires_rules *rules, enum vires_format format,
                 const struct vires_write_options *options, struct vires_writer writer,
                 struct vires_report **out);
/* The next document: what vires_result_write wrote of it, in any thread, first as it is, and then
 * with `aside`.  Either may be empty. */
VIRES_API VIRES_MUST_CHECK enum vires_status vires_report_add(struct vires_report *report,
                                                              const char *body, size_t body_size,
                                                              const char *aside, size_t aside_size);
/* Writes what stands after the last document.  `faults`: what could not be done beside judging
 * them, or NULL; `whole`: everything that was asked for could be done. */
VIRES_API VIRES_MUST_CHECK enum vires_status
vires_report_close(struct vires_report *report, const struct vires_findings *faults, bool whole);
VIRES_API void vires_report_free(struct vires_report *report);

#ifdef __cplusplus
}
#endif
#endif

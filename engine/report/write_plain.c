/* SPDX-License-Identifier: Apache-2.0 */
/* For a person: worst first, what waits for one fact said once, and silence
 * where there is nothing to say. */
#include <stdlib.h>

#include "report/basis.h"
#include "report/count.h"
#include "report/fold.h"
#include "report/format.h"
#include "report/printable.h"

#define SHOWN_OF_A_RULE 3 /* unproven alike: so many in full, the rest by name */
#define NAMED           6 /* so many of the rest */
#define FOLLOWING_DEPTH 4 /* breaches that follow from one another */

enum rank {
    RANK_BREACHED,
    RANK_ERROR,
    RANK_WARNING,
    RANK_HERE,
    RANK_ADVICE,
    RANK_EXCUSED,
    RANK_ELSEWHERE,
    RANK_NONE
};

struct plain {
    const struct vi_result_view *view;
    const struct verdict_document *document;
    struct vi_buffer *out;
    struct vi_arena scratch;
    const struct verdict_row **rows; /* worst first */
    size_t count;
    struct vi_fold facts; /* unproven here, by the fact that is missing */
    struct vi_fold alike; /* the first of each of those, by their rule */
    struct vi_fold needs; /* needing another document, by that document and the fact */
    /* By the index of a row, and one more: the first that follows from it, the next beside it. */
    uint32_t *follower, *beside;
    bool said; /* something stands above the last line */
};

/* --- Order ------------------------------------------------------------------- */

/* Is it shown beneath the breach from which it follows?  Not when rules follow from one another in
 * a circle, or too far. */
static bool
is_beneath(const struct verdict_row *row)
{
    int depth = 0;
    for (; row->follows && depth <= FOLLOWING_DEPTH; depth++)
        row = row->follows;
    return depth && depth <= FOLLOWING_DEPTH;
}

static enum rank
rank_of(const struct verdict_row *row)
{
    static const enum rank breached[] = {
        [VIRES_ADVICE] = RANK_ADVICE,
        [VIRES_WARNING] = RANK_WARNING,
        [VIRES_SEVERE] = RANK_BREACHED,
    };
    switch (row->verdict) {
    case VIRES_SATISFIED:
        return RANK_NONE;
    case VIRES_BREACHED:
        return is_beneath(row) ? RANK_NONE : breached[row->rule->severity];
    case VIRES_UNPROVEN:
        return row->missing.need == VERDICT_NEEDS_ELSEWHERE ? RANK_ELSEWHERE : RANK_HERE;
    case VIRES_EXCUSED:
        return RANK_EXCUSED;
    case VIRES_ERROR:
        return RANK_ERROR;
    }
    return RANK_NONE;
}

/* Rows come by place and rule; equals keep that order. */
static int
compare_rows(const void *left, const void *right)
{
    const struct verdict_row *a = *(const struct verdict_row *const *)left;
    const struct verdict_row *b = *(const struct verdict_row *const *)right;
    int ranks = (int)rank_of(a) - (int)rank_of(b);
    if (ranks)
        return ranks;
    int severities = (int)b->rule->severity - (int)a->rule->severity;
    if (severities)
        return severities;
    return (a > b) - (a < b);
}

static bool
sort_rows(struct plain *plain)
{
    const struct verdict_document *document = plain->document;
    if (!document->row_count)
        return true;
    plain->rows = VI_NEW_ARRAY(&plain->scratch, const struct verdict_row *, document->row_count);
    if (!plain->rows)
        return false;
    for (size_t i = 0; i < document->row_count; i++)
        if (rank_of(&document->rows[i]) != RANK_NONE)
            plain->rows[plain->count++] = &document->rows[i];
    qsort(plain->rows, plain->count, sizeof(struct verdict_row *), compare_rows);
    return true;
}

/* From the end, so that lists of followers come out in the order of the rows. */
static bool
link_followers(struct plain *plain)
{
    const struct verdict_row *rows = plain->document->rows;
    size_t count = plain->document->row_count;
    plain->follower = VI_NEW_ARRAY(&plain->scratch, uint32_t, count);
    plain->beside = VI_NEW_ARRAY(&plain->scratch, uint32_t, count);
    for (size_t i = count; !plain->scratch.failed && i-- > 0;) {
        if (rows[i].verdict != VIRES_BREACHED || !is_beneath(&rows[i]))
            continue;
        size_t parent = (size_t)(rows[i].follows - rows);
        plain->beside[i] = plain->follower[parent];
        plain->follower[parent] = (uint32_t)i + 1;
    }
    return !plain->scratch.failed;
}

/* --- Folding ----------------------------------------------------------------- */

/* What is not known to wait for a fact waits for one of its own. */
static struct vi_text
fact_name(const struct verdict_row *row, struct vi_buffer *buffer)
{
    if (row->missing.key.size)
        return row->missing.key;
    vi_buffer_clear(buffer);
    vi_buffer_number(buffer, (int64_t)row->order);
    vi_buffer_char(buffer, '\n');
    vi_buffer_text(buffer, row->rule->id);
    return vi_buffer_view(buffer);
}

static struct vi_text
need_name(const struct verdict_row *row, struct vi_buffer *buffer)
{
    vi_buffer_clear(buffer);
    vi_buffer_text(buffer, row->missing.document);
    vi_buffer_char(buffer, '\n');
    vi_buffer_text(buffer, row->missing.noun);
    return vi_buffer_view(buffer);
}

static bool
fold_rows(struct plain *plain, struct vi_buffer *name)
{
    for (size_t i = 0; i < plain->count; i++) {
        const struct verdict_row *row = plain->rows[i];
        enum rank rank = rank_of(row);
        if (rank == RANK_ELSEWHERE && !vi_fold_add(&plain->needs, need_name(row, name), row))
            return false;
        if (rank != RANK_HERE)
            continue;
        struct vi_fold_group *group = vi_fold_add(&plain->facts, fact_name(row, name), row);
        if (!group || (group->rows == 1 && !vi_fold_add(&plain->alike, row->rule->id, row)))
            return false;
    }
    return !name->failed;
}

static bool
fold(struct plain *plain)
{
    struct vi_buffer name;
    if (!vi_fold_init(&plain->facts, &plain->scratch) ||
        !vi_fold_init(&plain->alike, &plain->scratch) ||
        !vi_fold_init(&plain->needs, &plain->scratch))
        return false;
    vi_buffer_init(&name, &plain->scratch.allocator);
    bool done = fold_rows(plain, &name);
    vi_buffer_free(&name);
    return done;
}

/* --- Words ------------------------------------------------------------------- */

static void
put(struct plain *plain, const char *text)
{
    vi_buffer_string(plain->out, text);
}

static void
put_text(struct plain *plain, struct vi_text text)
{
    vi_printable(plain->out, text);
}

/* A word in its colour: 31 red, 33 yellow, 36 cyan, 32 green. */
static void
put_coloured(struct plain *plain, const char *word, int colour)
{
    const struct vires_write_options *options = plain->view->options;
    if (options->colour) {
        put(plain, "\x1b[1;");
        vi_buffer_number(plain->out, colour);
        put(plain, "m");
    }
    put(plain, word);
    if (options->colour)
        put(plain, "\x1b[0m");
}

static void
put_word(struct plain *plain, const struct verdict_row *row)
{
    static const struct {
        const char *word;
        int colour;
    } words[] = {
        [RANK_BREACHED] = {"error", 31},  [RANK_ERROR] = {"error", 31},
        [RANK_WARNING] = {"warning", 33}, [RANK_HERE] = {"unproven", 36},
        [RANK_ADVICE] = {"advice", 32},   [RANK_EXCUSED] = {"excused", 32},
    };
    enum rank rank = rank_of(row);
    put_coloured(plain, words[rank].word, words[rank].colour);
}

/* --- Lines ------------------------------------------------------------------- */

static void
indented(struct plain *plain, struct vi_text text)
{
    if (!text.size)
        return;
    put(plain, "    ");
    put_text(plain, text);
    put(plain, "\n");
}

/* "message  [rule]" and the end of the line. */
static void
say_message(struct plain *plain, const struct verdict_row *row)
{
    put_text(plain, row->message.size ? row->message : row->rule->title);
    put(plain, "  [");
    put_text(plain, row->rule->id);
    put(plain, "]\n");
}

static void
say_head(struct plain *plain, const struct verdict_row *row)
{
    vi_printable_place(plain->out, row->place);
    put(plain, ": ");
    put_word(plain, row);
    put(plain, ": ");
    say_message(plain, row);
}

static void
say_law(struct plain *plain, const struct verdict_row *row)
{
    if (!row->citation.size && !row->rule->remedy.size)
        return;
    put(plain, "    ");
    if (row->citation.size) {
        put(plain, "law: ");
        put_text(plain, row->citation);
        put(plain, row->rule->remedy.size ? "    " : "");
    }
    if (row->rule->remedy.size) {
        put(plain, "remedy: ");
        put_text(plain, row->rule->remedy);
    }
    put(plain, "\n");
}

/* What follows from a breach stands beneath it and is not counted again. */
static void
say_followers(struct plain *plain, const struct verdict_row *breach, int depth)
{
    const struct verdict_row *rows = plain->document->rows;
    uint32_t at = plain->follower[breach - rows];
    for (; at; at = plain->beside[at - 1]) {
        for (int indent = 0; indent < depth; indent++)
            put(plain, "    ");
        put(plain, "so also: ");
        say_message(plain, &rows[at - 1]);
        say_followers(plain, &rows[at - 1], depth + 1);
    }
}

static void
say_breach(struct plain *plain, const struct verdict_row *row)
{
    say_head(plain, row);
    indented(plain, row->detail);
    say_law(plain, row);
    say_followers(plain, row, 1);
}

/* "the same for 12 more: item 44, item 45 and 10 others". */
static void
say_rest(struct plain *plain, const struct vi_fold_group *alike)
{
    uint32_t left = alike->rows - SHOWN_OF_A_RULE, at = 0;
    put(plain, "    likewise for ");
    vi_buffer_number(plain->out, left);
    put(plain, " more: ");
    for (const struct vi_fold_row *other = alike->others; other; other = other->next, at++) {
        uint32_t rest = at + 1 - SHOWN_OF_A_RULE;
        if (at + 1 < SHOWN_OF_A_RULE || rest >= NAMED)
            continue;
        put(plain, rest ? ", " : "");
        put_text(plain, other->row->subject);
    }
    if (left > NAMED) {
        put(plain, " and ");
        vi_count_write(plain->out, left - NAMED, "other");
    }
    put(plain, "\n");
}

/* Other rules, or other subjects, that hang on the same fact. */
static void
say_others(struct plain *plain, const struct vi_fold_group *group)
{
    if (!group->others)
        return;
    put(plain, "    also waiting for this: ");
    uint32_t named = 0;
    for (const struct vi_fold_row *other = group->others; other && named < NAMED; named++) {
        put(plain, named ? "; " : "");
        put_text(plain, other->row->subject);
        put(plain, " [");
        put_text(plain, other->row->rule->id);
        put(plain, "]");
        other = other->next;
    }
    if (group->rows - 1 > named) {
        put(plain, " and ");
        vi_count_write(plain->out, group->rows - 1 - named, "other");
    }
    put(plain, "\n");
}

static void
say_unproven(struct plain *plain, const struct verdict_row *row, struct vi_buffer *name)
{
    struct vi_fold_group *fact = vi_fold_find(&plain->facts, fact_name(row, name));
    if (!fact || fact->first != row)
        return;
    struct vi_fold_group *alike = vi_fold_find(&plain->alike, row->rule->id);
    if (!alike || ++alike->told > SHOWN_OF_A_RULE)
        return;
    say_head(plain, row);
    indented(plain, row->detail);
    indented(plain, row->settle);
    say_others(plain, fact);
    if (alike->told == SHOWN_OF_A_RULE && alike->rows > SHOWN_OF_A_RULE)
        say_rest(plain, alike);
}

static void
say_row(struct plain *plain, const struct verdict_row *row, struct vi_buffer *name)
{
    switch (rank_of(row)) {
    case RANK_BREACHED:
    case RANK_WARNING:
    case RANK_ADVICE:
        say_breach(plain, row);
        break;
    case RANK_HERE:
        say_unproven(plain, row, name);
        break;
    case RANK_ERROR:
    case RANK_EXCUSED:
        say_head(plain, row);
        indented(plain, row->detail);
        break;
    case RANK_ELSEWHERE:
    case RANK_NONE:
        return;
    }
    plain->said = true;
}

static bool
say_rows(struct plain *plain)
{
    struct vi_buffer name;
    vi_buffer_init(&name, &plain->scratch.allocator);
    for (size_t i = 0; i < plain->count; i++)
        say_row(plain, plain->rows[i], &name);
    bool whole = !name.failed;
    vi_buffer_free(&name);
    return whole;
}

/* What the reading of the document has to say about its form. */
static void
say_reading(struct plain *plain)
{
    const struct vires_findings *findings = plain->view->findings;
    const struct vires_finding *finding;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++) {
        put_text(plain, vi_text_from(finding->place.file));
        if (finding->place.line) {
            put(plain, ":");
            vi_buffer_number(plain->out, finding->place.line);
            put(plain, ":");
            vi_buffer_number(plain->out, finding->place.column);
        }
        put(plain, ": ");
        put(plain, vires_severity_name(finding->severity));
        put(plain, ": ");
        put_text(plain, vi_text_from(finding->text));
        put(plain, "  [V");
        vi_buffer_number(plain->out, finding->code);
        put(plain, "]\n");
        plain->said = true;
    }
}

/* What the subjects of a need are, as a clerk would count them. */
static const char *
noun_of(const struct vi_fold_group *group)
{
    bool meetings = group->first->subject_kind == MODEL_MEETING;
    for (const struct vi_fold_row *other = group->others; other; other = other->next)
        meetings = meetings && other->row->subject_kind == MODEL_MEETING;
    return meetings ? "meeting" : "item";
}

/* "needs another document: the notice of key decisions (2 rules, 3 items): when it was published"
 */
static void
say_needs(struct plain *plain)
{
    for (size_t i = 0; i < vi_fold_count(&plain->needs); i++) {
        const struct vi_fold_group *need = vi_fold_at(&plain->needs, i);
        const struct verdict_missing *missing = &need->first->missing;
        put(plain, "needs another document");
        if (missing->document.size) {
            put(plain, ": ");
            put_text(plain, missing->document);
        }
        put(plain, " (");
        vi_count_write(plain->out, need->rules, "rule");
        put(plain, ", ");
        vi_count_write(plain->out, need->subjects, noun_of(need));
        put(plain, ")");
        if (missing->noun.size) {
            put(plain, ": ");
            put_text(plain, missing->noun);
        }
        put(plain, "\n");
        plain->said = true;
    }
}

static void
say_assumptions(struct plain *plain)
{
    for (size_t i = 0; i < plain->document->assumption_count; i++) {
        put(plain, "assumed: ");
        put_text(plain, plain->document->assumptions[i]);
        put(plain, "\n");
        plain->said = true;
    }
}

/* --- The last line ------------------------------------------------------------ */

static void
say_document(struct plain *plain)
{
    static const int colours[] = {
        [VIRES_DOCUMENT_BREACHED] = 31,   [VIRES_DOCUMENT_UNPROVEN] = 36,
        [VIRES_DOCUMENT_CLEAR] = 32,      [VIRES_DOCUMENT_NOT_JUDGED] = 33,
        [VIRES_DOCUMENT_UNREADABLE] = 31,
    };
    enum vires_document_verdict verdict = plain->document->verdict;
    put_text(plain, plain->document->source->name);
    put(plain, ": ");
    put_coloured(plain, vi_document_word(verdict), colours[verdict]);
    put(plain, ": ");
}

/* The first fault is the reason; all of them are told where the errors go. */
static void
say_unreadable(struct plain *plain)
{
    const struct vires_findings *findings = plain->view->findings;
    const struct vires_finding *first = vires_findings_at(findings, 0);
    size_t faults = vires_findings_count(findings, VIRES_SEVERE);
    say_document(plain);
    put_text(plain, vi_text_from(first ? first->text : "no reason was given"));
    if (first && first->place.line) {
        put(plain, " (line ");
        vi_buffer_number(plain->out, first->place.line);
        put(plain, ")");
    }
    if (faults > 1) {
        put(plain, "; and ");
        vi_count_write(plain->out, faults - 1, "more fault");
    }
    put(plain, "\n");
}

/* A document of which there is nothing else to say has one line. */
static void
say_summary(struct plain *plain)
{
    struct vi_buffer basis;
    vi_buffer_init(&basis, &plain->scratch.allocator);
    vi_basis_write(plain->document, &basis);
    if (plain->said && basis.size) {
        put(plain, "judged under ");
        vi_buffer_text(plain->out, vi_buffer_view(&basis));
        put(plain, "\n");
    }
    say_document(plain);
    if (plain->document->verdict == VIRES_DOCUMENT_NOT_JUDGED)
        put(plain, "no rule applies to it");
    else
        vi_counts_write(plain->out, plain->document);
    if (!plain->said && basis.size) {
        put(plain, " (under ");
        vi_buffer_text(plain->out, vi_buffer_view(&basis));
        put(plain, ")");
    }
    put(plain, "\n");
    plain->scratch.failed |= basis.failed;
    vi_buffer_free(&basis);
}

static bool
say_all(struct plain *plain)
{
    if (!sort_rows(plain) || !link_followers(plain) || !fold(plain) || !say_rows(plain))
        return false;
    say_reading(plain);
    say_needs(plain);
    say_assumptions(plain);
    say_summary(plain);
    return !plain->scratch.failed;
}

bool
vi_write_plain(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct plain plain = {.view = view, .document = view->document, .out = out};
    if (view->document->verdict == VIRES_DOCUMENT_UNREADABLE) {
        say_unreadable(&plain);
        return true;
    }
    vi_arena_init(&plain.scratch, &out->allocator, 0);
    bool done = say_all(&plain);
    vi_fold_free(&plain.facts);
    vi_fold_free(&plain.alike);
    vi_fold_free(&plain.needs);
    vi_arena_free(&plain.scratch);
    return done;
}

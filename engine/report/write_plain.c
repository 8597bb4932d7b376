/* SPDX-License-Identifier: Apache-2.0 */
/* For a person: worst first, what waits for one fact said once, and silence
 * where there is nothing to say. */
#include <stdlib.h>

#include "base/printable.h"
#include "findings/place_words.h"
#include "report/alike.h"
#include "report/basis.h"
#include "report/count.h"
#include "report/format.h"
#include "report/rank.h"
#include "report/weight.h"

struct plain {
    const struct vi_result_view *view;
    const struct verdict_document *document;
    struct vi_buffer *out;
    struct vi_arena scratch;
    const struct verdict_row **rows; /* worst first */
    size_t count;
    struct vi_fold lines; /* what is said once: unproven here, by the fact that is missing; the
                             rest by item and by what is said */
    struct vi_fold needs; /* needing another document, by that document and the fact */
    struct vi_buffer name, other; /* of what is looked up */
    /* By the index of a row, and one more: the first that follows from it, the next beside it. */
    uint32_t *follower, *beside;
    bool said; /* something stands above the last line */
};

/* --- Order ------------------------------------------------------------------- */

/* From the end, so that lists of followers come out in the order of the rows. */
static bool
link_followers(struct plain *plain)
{
    const struct verdict_row *rows = plain->document->rows;
    size_t count = plain->document->row_count;
    plain->follower = VI_NEW_ARRAY(&plain->scratch, uint32_t, count);
    plain->beside = VI_NEW_ARRAY(&plain->scratch, uint32_t, count);
    for (size_t i = count; !plain->scratch.failed && i-- > 0;) {
        if (rows[i].verdict != VIRES_BREACHED || !vi_rank_is_beneath(&rows[i]))
            continue;
        size_t parent = (size_t)(rows[i].follows - rows);
        plain->beside[i] = plain->follower[parent];
        plain->follower[parent] = (uint32_t)i + 1;
    }
    return !plain->scratch.failed;
}

/* --- Folding ----------------------------------------------------------------- */

/* All that is said of a row and beneath it, but for the name of the subject. */
static void
sign(const struct plain *plain, const struct verdict_row *row, int depth, struct vi_buffer *name)
{
    const struct verdict_row *rows = plain->document->rows;
    vi_alike_row(name, row);
    uint32_t at = depth < VI_FOLLOWING_DEPTH ? plain->follower[row - rows] : 0;
    for (; at; at = plain->beside[at - 1])
        sign(plain, &rows[at - 1], depth + 1, name);
}

/* The fact for which a row waits, whatever its subject; false: it is not known which. */
static bool
name_fact(const struct verdict_row *row, struct vi_buffer *name)
{
    const struct verdict_missing *missing = &row->missing;
    if (!missing->noun.size || vi_text_equal(missing->key, row->path))
        return false;
    vi_alike_text(name, missing->noun, row->subject, "\x01");
    vi_buffer_char(name, '\n');
    vi_buffer_text(name, missing->document);
    return true;
}

/* Rows of one name share a line.  Breaches do so within their item only: elsewhere the same words
 * are another matter. */
static struct vi_text
name_line(struct plain *plain, const struct verdict_row *row)
{
    struct vi_buffer *name = &plain->name;
    const bool waits = row->verdict == VIRES_UNPROVEN;
    vi_buffer_clear(name);
    if (!waits && row->item)
        vi_buffer_text(name, (struct vi_text){(const char *)&row->item, sizeof(row->item)});
    else if (!waits)
        vi_buffer_number(name, row - plain->document->rows);
    if (!waits || !name_fact(row, name))
        sign(plain, row, 0, name);
    plain->scratch.failed |= name->failed;
    return vi_buffer_view(name);
}

static bool
fold(struct plain *plain)
{
    if (!vi_fold_init(&plain->lines, &plain->scratch) ||
        !vi_fold_init(&plain->needs, &plain->scratch))
        return false;
    for (size_t i = 0; i < plain->count; i++) {
        const struct verdict_row *row = plain->rows[i];
        bool elsewhere = vi_rank_of(row) == VI_RANK_ELSEWHERE;
        if (!vi_fold_add(elsewhere ? &plain->needs : &plain->lines, name_line(plain, row), row))
            return false;
    }
    return !plain->scratch.failed;
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
        [VI_RANK_BREACHED] = {"error", 31},    [VI_RANK_ERROR] = {"error", 31},
        [VI_RANK_WARNING] = {"warning", 33},   [VI_RANK_HERE] = {"unproven", 36},
        [VI_RANK_ADVICE] = {"advice", 32},     [VI_RANK_EXCUSED] = {"excused", 32},
        [VI_RANK_ACCEPTED] = {"accepted", 32},
    };
    enum vi_rank rank = vi_rank_of(row);
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

/* "waived by A Clerk until 31 March 2027: the notice was lost: " */
static void
say_accepted(struct plain *plain, const struct verdict_row *row)
{
    vi_buffer_clear(&plain->name);
    vi_accepted_write(&plain->name, row);
    put_text(plain, vi_buffer_view(&plain->name));
    put(plain, row->accepted ? ": " : "");
    plain->scratch.failed |= plain->name.failed;
}

static void
say_head(struct plain *plain, const struct verdict_row *row)
{
    vi_place_full(plain->out, row->place);
    put(plain, ": ");
    put_word(plain, row);
    put(plain, ": ");
    say_accepted(plain, row);
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

/* --- What is alike ------------------------------------------------------------- */

/* Is just what is said of one said of the other? */
static bool
is_same(struct plain *plain, const struct verdict_row *a, const struct verdict_row *b)
{
    if (a->rule != b->rule)
        return false;
    vi_buffer_clear(&plain->name);
    vi_buffer_clear(&plain->other);
    sign(plain, a, 0, &plain->name);
    sign(plain, b, 0, &plain->other);
    plain->scratch.failed |= plain->name.failed || plain->other.failed;
    return vi_text_equal(vi_buffer_view(&plain->name), vi_buffer_view(&plain->other));
}

/* "the same for the second decision on item 5".  Where numbers differ that is not said of any: what
 * waits is named below, and explained elsewhere. */
static void
say_same(struct plain *plain, struct vi_fold_group *group)
{
    bool any = false, all = true;
    for (struct vi_fold_row *other = group->others; other; other = other->next) {
        other->same = is_same(plain, group->first, other->row);
        any |= other->same;
        all &= other->same || other->row->rule != group->first->rule;
    }
    if (any && all) {
        put(plain, "    the same for ");
        vi_alike_subjects(plain->out, group->others, group->first->rule, true);
        put(plain, "\n");
    }
    for (struct vi_fold_row *other = group->others; other; other = other->next)
        other->same = false;
}

/* Other subjects, or other rules, that hang on the same fact. */
static void
say_waiting(struct plain *plain, struct vi_fold_group *group)
{
    const char *before = "    also waiting for this: ";
    for (struct vi_fold_row *other = group->others; other; other = other->next) {
        if (other->told)
            continue;
        put(plain, before);
        vi_alike_subjects(plain->out, other, other->row->rule, false);
        put(plain, " [");
        put_text(plain, other->row->rule->id);
        put(plain, "]");
        before = "; ";
    }
    put(plain, before[0] == ';' ? "\n" : "");
}

static void
say_row(struct plain *plain, const struct verdict_row *row)
{
    enum vi_rank rank = vi_rank_of(row);
    struct vi_fold_group *line =
        rank < VI_RANK_ELSEWHERE ? vi_fold_find(&plain->lines, name_line(plain, row)) : NULL;
    if (!line || line->first != row)
        return;
    say_head(plain, row);
    indented(plain, row->detail);
    if (row->verdict == VIRES_UNPROVEN)
        indented(plain, row->settle);
    say_same(plain, line);
    say_waiting(plain, line);
    if (row->verdict == VIRES_BREACHED)
        say_law(plain, row);
    say_followers(plain, row, 1);
    plain->said = true;
}

/* What the reading of the document has to say about its form. */
static void
say_reading(struct plain *plain)
{
    const struct vires_findings *findings = plain->view->findings;
    const struct vires_finding *finding;
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++) {
        put_text(plain, vi_text_from(finding->place.file));
        if (finding->place.words[0]) {
            put(plain, ": ");
            put(plain, finding->place.words);
        } else if (finding->place.line) {
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

/* "(2 rules, 1 meeting and 3 items)" */
static void
say_group_counts(struct plain *plain, const struct vi_fold_group *group)
{
    static const char *const nouns[VI_FOLD_NOUNS] = {
        [VI_FOLD_MEETINGS] = "meeting",
        [VI_FOLD_ITEMS] = "item",
        [VI_FOLD_DECISIONS] = "decision",
        [VI_FOLD_MATTERS] = "matter",
    };
    size_t left = 0;
    for (size_t i = 0; i < VI_FOLD_NOUNS; i++)
        left += group->subjects[i] != 0;
    put(plain, " (");
    vi_count_write(plain->out, group->rules, "rule");
    put(plain, ", ");
    for (size_t i = 0; i < VI_FOLD_NOUNS; i++) {
        if (!group->subjects[i])
            continue;
        vi_count_write(plain->out, group->subjects[i], nouns[i]);
        put(plain, --left > 1 ? ", " : left ? " and " : "");
    }
    put(plain, ")");
}

/* The fact, without the name of its subject where there are several of them. */
static void
put_noun(struct plain *plain, const struct vi_fold_group *group)
{
    struct vi_buffer *noun = &plain->name, *apart = &plain->other;
    const struct verdict_row *row = group->first;
    vi_buffer_clear(noun);
    vi_buffer_clear(apart);
    if (group->others && group->last->row->subject.size &&
        !vi_text_equal(group->last->row->missing.noun, row->missing.noun)) {
        vi_buffer_string(noun, " (");
        vi_buffer_text(noun, row->subject);
        vi_buffer_string(noun, ")");
        vi_alike_text(apart, row->missing.noun, vi_buffer_view(noun), "");
        vi_buffer_clear(noun);
        vi_alike_text(noun, vi_buffer_view(apart), row->subject, "each of them");
    } else {
        vi_buffer_text(noun, row->missing.noun);
    }
    plain->scratch.failed |= noun->failed || apart->failed;
    put_text(plain, vi_buffer_view(noun));
}

/* What the document that is missing would have to say, where one verdict hangs on it. */
static void
say_settled(struct plain *plain, const struct vi_fold_group *need)
{
    if (need->rows != 1 || !need->first->settle.size)
        return;
    put(plain, "; ");
    put_text(plain, need->first->settle);
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
        say_group_counts(plain, need);
        if (missing->noun.size) {
            put(plain, ": ");
            put_noun(plain, need);
        }
        say_settled(plain, need);
        put(plain, "\n");
        plain->said = true;
    }
}

static void
say_assumptions(struct plain *plain)
{
    for (size_t i = 0; i < plain->document->assumption_count; i++) {
        put(plain, i ? "; " : "assumed: ");
        put_text(plain, plain->document->assumptions[i]);
    }
    plain->said |= plain->document->assumption_count != 0;
    put(plain, plain->document->assumption_count ? "\n" : "");
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
    if (first && (first->place.line || first->place.words[0])) {
        put(plain, first->place.line ? " (line " : " (");
        put(plain, first->place.words);
        if (first->place.line)
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
    const bool rules_told = plain->view->options->rules_told;
    if (plain->said) {
        put(plain, "judged under ");
        vi_basis_write(plain->document, rules_told, plain->out);
        put(plain, "\n");
    }
    say_document(plain);
    if (plain->document->verdict == VIRES_DOCUMENT_NOT_JUDGED)
        put(plain, "no rule applies to it");
    else
        vi_counts_write(plain->out, plain->document);
    if (!plain->said) {
        put(plain, " (under ");
        vi_basis_write(plain->document, rules_told, plain->out);
        put(plain, ")");
    }
    put(plain, "\n");
}

static bool
say_all(struct plain *plain)
{
    plain->rows = vi_rank_rows(plain->document, &plain->scratch, &plain->count);
    if (plain->scratch.failed || !link_followers(plain) || !fold(plain))
        return false;
    for (size_t i = 0; i < plain->count; i++)
        say_row(plain, plain->rows[i]);
    say_reading(plain);
    say_needs(plain);
    say_assumptions(plain);
    say_summary(plain);
    return !plain->scratch.failed;
}

static bool
write_plain(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct plain plain = {.view = view, .document = view->document, .out = out};
    if (view->document->verdict == VIRES_DOCUMENT_UNREADABLE) {
        say_unreadable(&plain);
        return true;
    }
    vi_arena_init(&plain.scratch, &out->allocator, 0);
    vi_buffer_init(&plain.name, &out->allocator);
    vi_buffer_init(&plain.other, &out->allocator);
    bool done = say_all(&plain);
    vi_fold_free(&plain.lines);
    vi_fold_free(&plain.needs);
    vi_buffer_free(&plain.name);
    vi_buffer_free(&plain.other);
    vi_arena_free(&plain.scratch);
    return done;
}

const struct vi_format vi_format_plain = {
    .write = write_plain,
};

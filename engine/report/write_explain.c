/* SPDX-License-Identifier: Apache-2.0 */
/* For a person who asks why: each rule of each subject with the tree of
 * statements behind its verdict, down to lines of the document and of the rules. */
#include "base/printable.h"
#include "findings/place_words.h"
#include "report/basis.h"
#include "report/count.h"
#include "report/format.h"
#include "report/weight.h"

#define DEEPEST 32

struct explaining {
    const struct vi_result_view *view;
    const struct verdict_document *document;
    struct vi_buffer *out;
};

static void
put(struct explaining *explaining, const char *text)
{
    vi_buffer_string(explaining->out, text);
}

static void
indent(struct explaining *explaining, int depth)
{
    for (int i = 0; i < depth; i++)
        put(explaining, "  ");
}

/* "  label: text", or nothing. */
static void
put_part(struct explaining *explaining, int depth, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    indent(explaining, depth);
    put(explaining, label);
    vi_printable(explaining->out, text);
    put(explaining, "\n");
}

static void
put_place(struct explaining *explaining, struct vi_place place)
{
    if (place.source) {
        put(explaining, "  (");
        vi_place_full(explaining->out, place);
        put(explaining, ")");
    }
    put(explaining, "\n");
}

/* --- Which rows ---------------------------------------------------------------- */

/* Does the subject belong to an item of that number? */
static bool
in_items(const struct doc_item *item, uint32_t order, struct vi_text number)
{
    for (; item; item = item->next)
        if (vi_text_equal(item->number, number) && order >= item->order && order <= item->end_order)
            return true;
    return false;
}

static bool
of_item(const struct verdict_document *document, uint32_t order, const char *number)
{
    if (!number)
        return true;
    if (in_items(document->record->items, order, vi_text_from(number)))
        return true;
    const struct doc_meeting *meeting = document->record->meetings;
    for (; meeting; meeting = meeting->next)
        if (in_items(meeting->items, order, vi_text_from(number)))
            return true;
    return false;
}

static bool
is_wanted(const struct explaining *explaining, const struct verdict_row *row)
{
    const struct vires_write_options *options = explaining->view->options;
    return (!options->rule || vi_text_is(row->rule->id, options->rule)) &&
           of_item(explaining->document, row->order, options->item);
}

/* --- One verdict ---------------------------------------------------------------- */

static const char *
truth_word(const struct verdict_reason *reason)
{
    static const char *const words[] = {
        [VI_FALSE] = "does not hold: ",
        [VI_UNKNOWN] = "not known: ",
        [VI_TRUE] = "holds: ",
    };
    return reason->judged ? words[reason->truth] : "";
}

static void
put_reasons(struct explaining *explaining, const struct verdict_reason *reason, int depth)
{
    for (; reason && depth < DEEPEST; reason = reason->next) {
        indent(explaining, depth);
        put(explaining, "- ");
        put(explaining, truth_word(reason));
        vi_printable(explaining->out, reason->text);
        put_place(explaining, reason->place);
        put_reasons(explaining, reason->first, depth + 1);
    }
}

static void
put_rule(struct explaining *explaining, const struct prog_rule *rule)
{
    indent(explaining, 2);
    put(explaining, "rule: ");
    vi_printable(explaining->out, rule->title);
    put_place(explaining, rule->place);
}

static void
put_accepted(struct explaining *explaining, const struct verdict_row *row)
{
    struct vi_buffer words;
    vi_buffer_init(&words, &explaining->out->allocator);
    vi_accepted_write(&words, row);
    put_part(explaining, 2, "", vi_buffer_view(&words));
    explaining->out->failed |= words.failed;
    vi_buffer_free(&words);
}

static const char *
verdict_word(const struct verdict_row *row)
{
    static const char *const words[] = {
        [VIRES_SATISFIED] = "satisfied",       [VIRES_BREACHED] = "breached",
        [VIRES_UNPROVEN] = "unproven",         [VIRES_EXCUSED] = "excused",
        [VIRES_ERROR] = "could not be judged",
    };
    if (row->verdict == VIRES_UNPROVEN && row->missing.need == VERDICT_NEEDS_ELSEWHERE)
        return "unproven, needing another document";
    return words[row->verdict];
}

/* A root that only repeats the message is left out. */
static const struct verdict_reason *
reasons_of(const struct verdict_row *row)
{
    const struct verdict_reason *root = row->reasons;
    bool repeats = root && !root->next && vi_text_equal(root->text, row->message);
    return repeats ? root->first : root;
}

static void
put_row(struct explaining *explaining, const struct verdict_row *row)
{
    bool wrong = row->verdict == VIRES_BREACHED || row->verdict == VIRES_EXCUSED;
    indent(explaining, 1);
    vi_printable(explaining->out, row->rule->id);
    put(explaining, ": ");
    put(explaining, verdict_word(row));
    if (row->message.size)
        put(explaining, ": ");
    vi_printable(explaining->out, row->message);
    put(explaining, "\n");
    put_accepted(explaining, row);
    put_rule(explaining, row->rule);
    put_part(explaining, 2, "law: ", row->citation);
    put_part(explaining, 2, "missing: ", row->missing.noun);
    put_part(explaining, 2, "settled by: ", row->missing.document);
    put_part(explaining, 2, "", row->settle);
    put_part(explaining, 2, "follows from the breach of ",
             row->follows ? row->follows->rule->id : VI_TEXT(""));
    const struct verdict_reason *reasons = reasons_of(row);
    if (reasons) {
        put_part(explaining, 2, "", VI_TEXT("because"));
        put_reasons(explaining, reasons, 3);
    }
    if (wrong) {
        put_part(explaining, 2, "consequence: ", row->rule->consequence);
        put_part(explaining, 2, "remedy: ", row->rule->remedy);
    }
}

/* --- The document ----------------------------------------------------------------- */

static bool
same_subject(const struct verdict_row *a, const struct verdict_row *b)
{
    return a && a->order == b->order && vi_text_equal(a->subject, b->subject) &&
           vi_text_equal(a->path, b->path);
}

static size_t
put_rows(struct explaining *explaining)
{
    const struct verdict_row *last = NULL;
    size_t shown = 0;
    for (size_t i = 0; i < explaining->document->row_count; i++) {
        const struct verdict_row *row = &explaining->document->rows[i];
        if (!is_wanted(explaining, row))
            continue;
        if (!same_subject(last, row)) {
            put(explaining, shown ? "\n" : "");
            vi_printable(explaining->out, row->subject);
            put_place(explaining, row->place);
        }
        put_row(explaining, row);
        last = row;
        shown++;
    }
    return shown;
}

/* When each clause took effect, and why; not where one rule is asked for. */
static size_t
put_effects(struct explaining *explaining, size_t shown)
{
    const struct vires_write_options *options = explaining->view->options;
    const struct verdict_effect *at = options->rule ? NULL : explaining->document->effects;
    for (; at; at = at->next) {
        if (!of_item(explaining->document, at->order, options->item))
            continue;
        put(explaining, shown++ ? "\n" : "");
        vi_printable(explaining->out, at->message);
        put_place(explaining, at->place);
        put_part(explaining, 1, "", VI_TEXT("because"));
        put_reasons(explaining, at->reasons->first, 2);
    }
    return shown;
}

static void
put_end(struct explaining *explaining, size_t shown)
{
    const struct verdict_document *document = explaining->document;
    const struct vires_write_options *options = explaining->view->options;
    if (!shown && (options->rule || options->item))
        put(explaining, "nothing that was asked for was judged in this document");
    put(explaining, shown || options->rule || options->item ? "\n" : "");
    for (size_t i = 0; i < document->assumption_count; i++) {
        put(explaining, i ? "; " : "assumed: ");
        vi_printable(explaining->out, document->assumptions[i]);
    }
    put(explaining, document->assumption_count ? "\n" : "");
    put(explaining, "judged under ");
    vi_basis_write(document, options->rules_told, explaining->out);
    put(explaining, "\n");
    vi_printable(explaining->out, document->source->name);
    put(explaining, ": ");
    put(explaining, vi_document_word(document->verdict));
    put(explaining, ": ");
    vi_counts_write(explaining->out, document);
    put(explaining, "\n");
}

static bool
write_explain(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct explaining explaining = {.view = view, .document = view->document, .out = out};
    if (view->document->verdict == VIRES_DOCUMENT_UNREADABLE)
        return vi_format_plain.write(view, out);
    put_end(&explaining, put_effects(&explaining, put_rows(&explaining)));
    return true;
}

const struct vi_format vi_format_explain = {
    .reasons = true,
    .between = "\n",
    .write = write_explain,
};

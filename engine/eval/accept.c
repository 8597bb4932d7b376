/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/accept.h"

/* --- What a document allows itself ------------------------------------------------------ */

static struct vi_text
after(struct vi_text text, size_t at)
{
    return (struct vi_text){text.at + at, text.size - at};
}

/* Takes a prefix off; false: it is not there. */
static bool
take(struct vi_text *text, struct vi_text prefix)
{
    if (!vi_text_starts(*text, prefix))
        return false;
    *text = vi_text_trim(after(*text, prefix.size));
    return true;
}

static struct vi_allowance *
read_comment(struct vi_text comment, struct vi_place place, struct vi_arena *arena,
             struct vires_findings *findings)
{
    struct vi_text rule, because, rest = vi_text_trim(comment);
    if (!take(&rest, VI_TEXT("vires:")) || !take(&rest, VI_TEXT("allow")))
        return NULL;
    if (!vi_text_word(&rest, &rule) || !vi_text_word(&rest, &because) ||
        !vi_text_is(because, "because") || !vi_text_trim(rest).size) {
        vi_report0(findings, VI_ALLOWANCE_SAYS, place);
        return NULL;
    }
    struct vi_allowance *allowance = VI_NEW(arena, struct vi_allowance);
    if (allowance)
        *allowance = (struct vi_allowance){
            .accepted = {.by = VERDICT_BY_DOCUMENT,
                         .who = VI_TEXT(""),
                         .reason = vi_text_collapse(arena, vi_text_trim(rest)),
                         .until = VI_MOST,
                         .place = place},
            .rule = rule};
    return allowance;
}

struct vi_allowance *
vi_allowances_read(const struct vi_source *source, struct vi_arena *arena,
                   struct vires_findings *findings)
{
    const struct vi_text open = VI_TEXT("<!--"), close = VI_TEXT("-->");
    struct vi_allowance *first = NULL, **end = &first;
    struct vi_text rest = source->spots ? VI_TEXT("") : source->text;
    for (;;) {
        const size_t begin = vi_text_find(rest, open);
        if (begin == rest.size)
            return first;
        rest = after(rest, begin + open.size);
        const size_t size = vi_text_find(rest, close);
        const struct vi_place place = {
            .source = source,
            .offset = (uint32_t)(rest.at - source->text.at - (ptrdiff_t)open.size)};
        struct vi_allowance *allowance =
            size < rest.size ? read_comment((struct vi_text){rest.at, size}, place, arena, findings)
                             : NULL;
        if (allowance) {
            *end = allowance;
            end = &allowance->next;
        }
        rest = after(rest, size);
    }
}

void
vi_allowances_report(const struct vi_allowance *allowances, struct vires_findings *findings)
{
    for (; allowances; allowances = allowances->next)
        if (!allowances->used)
            vi_report1(findings, VI_ALLOWANCE_UNUSED, allowances->accepted.place, allowances->rule);
}

/* --- Accepting -------------------------------------------------------------------------- */

static const struct verdict_accepted *
find_allowance(struct vi_allowance *allowances, const struct verdict_row *row)
{
    for (; allowances; allowances = allowances->next) {
        if (!vi_text_equal(allowances->rule, row->rule->id))
            continue;
        allowances->used = true;
        return &allowances->accepted;
    }
    return NULL;
}

/* What follows from another breach was not counted. */
static void
count_apart(struct verdict_counts *counts, const struct verdict_row *row)
{
    if (row->follows)
        return;
    uint32_t *count = row->verdict == VIRES_BREACHED            ? &counts->breached
                      : row->missing.need == VERDICT_NEEDS_HERE ? &counts->unproven_here
                                                                : &counts->unproven_elsewhere;
    counts->accepted += *count != 0;
    *count -= *count != 0;
}

enum vires_document_verdict
vi_verdict_of_rows(const struct verdict_document *document)
{
    enum vires_document_verdict verdict = VIRES_DOCUMENT_CLEAR;
    for (size_t i = 0; i < document->row_count; i++) {
        const struct verdict_row *row = &document->rows[i];
        if (row->verdict == VIRES_ERROR)
            verdict = VIRES_DOCUMENT_UNPROVEN;
        if (row->rule->severity != VIRES_SEVERE || row->accepted)
            continue;
        if (row->verdict == VIRES_BREACHED)
            return VIRES_DOCUMENT_BREACHED;
        if (row->verdict == VIRES_UNPROVEN && row->missing.need == VERDICT_NEEDS_HERE)
            verdict = VIRES_DOCUMENT_UNPROVEN;
    }
    return verdict;
}

void
vi_accept(struct verdict_document *document, const struct vi_waivers *waivers, struct vi_text path,
          struct vi_allowance *allowances)
{
    for (size_t i = 0; i < document->row_count; i++) {
        struct verdict_row *row = &document->rows[i];
        if (row->verdict != VIRES_BREACHED && row->verdict != VIRES_UNPROVEN)
            continue;
        row->accepted = find_allowance(allowances, row);
        if (!row->accepted && waivers)
            row->accepted = vi_waivers_find(waivers, path, row);
        if (row->accepted)
            count_apart(&document->counts, row);
    }
    if (document->verdict != VIRES_DOCUMENT_NOT_JUDGED)
        document->verdict = vi_verdict_of_rows(document);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* What a clerk wants to know first: may it be published, what has to be mended,
 * what is not proved and what would prove it. */
#include "report/alike.h"
#include "report/basis.h"
#include "report/count.h"
#include "report/html.h"
#include "report/sentence.h"

/* --- May it be published? ---------------------------------------------------------------- */

static uint32_t
count_rank(const struct vi_html *html, enum vi_rank rank)
{
    uint32_t count = 0;
    for (size_t i = 0; i < html->row_count; i++)
        count += vi_rank_of(html->rows[i]) == rank;
    return count;
}

static void
put_count(struct vi_html *html, uint32_t count, const char *noun)
{
    vi_count_write(html->out, count, noun);
}

static void
put_clear(struct vi_html *html)
{
    const uint32_t warnings = count_rank(html, VI_RANK_WARNING);
    const uint32_t elsewhere = count_rank(html, VI_RANK_ELSEWHERE);
    vi_html_put(html, warnings ? "Yes, but look first at " : "Yes: nothing here stands against it");
    if (warnings)
        put_count(html, warnings, "warning");
    if (elsewhere) {
        vi_html_put(html, "; ");
        put_count(html, elsewhere, "question");
        vi_html_put(html, elsewhere == 1 ? " hangs" : " hang");
        vi_html_put(html, " on other documents");
    }
    vi_html_put(html, ".");
}

static void
put_answer(struct vi_html *html)
{
    const struct vires_findings *reading = html->view->findings;
    const struct vires_finding *first = vires_findings_at(reading, 0);
    switch (html->document->verdict) {
    case VIRES_DOCUMENT_BREACHED:
        vi_html_put(html, "No: ");
        put_count(html, count_rank(html, VI_RANK_BREACHED), "thing");
        vi_html_put(html, " must be mended first.");
        break;
    case VIRES_DOCUMENT_UNPROVEN:
        vi_html_put(html,
                    "Not yet: nothing is shown to be wrong, but the document does not prove ");
        put_count(html, count_rank(html, VI_RANK_HERE), "thing");
        vi_html_put(html, " that it should.");
        break;
    case VIRES_DOCUMENT_CLEAR:
        put_clear(html);
        break;
    case VIRES_DOCUMENT_NOT_JUDGED:
        vi_html_put(html, "That cannot be said: no rule applies to it.");
        break;
    case VIRES_DOCUMENT_UNREADABLE:
        vi_html_put(html, "That cannot be said: ");
        vi_html_text(html, vi_text_from(first ? first->text : "it could not be read"));
        vi_html_put(html, ".");
        break;
    }
}

/* --- Lists ------------------------------------------------------------------------------- */

static void
put_link(struct vi_html *html, const struct verdict_row *row)
{
    const uint32_t number = html->numbers[row - html->document->rows];
    if (!number)
        return;
    vi_html_put(html, "<a class=\"ref ");
    vi_html_put(html, vi_html_class(vi_rank_of(row)));
    vi_html_put(html, "\" href=\"#");
    vi_html_put(html, html->id);
    vi_html_put(html, "-f");
    vi_html_number(html, number);
    vi_html_put(html, "\" aria-label=\"Finding ");
    vi_html_number(html, number);
    vi_html_put(html, "\">");
    vi_html_number(html, number);
    vi_html_put(html, "</a> ");
}

static void
put_sentence(struct vi_html *html, const struct verdict_row *row)
{
    vi_buffer_clear(&html->words);
    vi_sentence_write(row, &html->words);
    if (html->words.size) {
        vi_html_put(html, " <span class=\"say\"><b>Add, if it is true:</b> ");
        vi_html_text(html, vi_buffer_view(&html->words));
        vi_html_put(html, "</span>");
    }
}

static void
put_remedy(struct vi_html *html, const struct verdict_row *row)
{
    if (row->verdict == VIRES_UNPROVEN || !row->rule->remedy.size)
        return;
    vi_html_put(html, " <span class=\"remedy\"><b>What to do</b> ");
    vi_html_text(html, row->rule->remedy);
    vi_html_put(html, "</span>");
}

/* Rows of one rule that say the same of several subjects share an entry. */
static struct vi_text
name_entry(struct vi_buffer *name, const struct verdict_row *row)
{
    vi_buffer_clear(name);
    vi_buffer_text(name, row->rule->id);
    vi_buffer_char(name, '\n');
    vi_alike_text(name, row->message, row->subject, "\x01");
    return vi_buffer_view(name);
}

static void
put_entry(struct vi_html *html, const struct vi_fold_group *group)
{
    const struct verdict_row *row = group->first;
    vi_html_put(html, "<li>");
    put_link(html, row);
    vi_html_sentence(html, row->message.size ? row->message : row->rule->title);
    if (group->others)
        vi_html_put(html, " The same at ");
    for (const struct vi_fold_row *other = group->others; other; other = other->next)
        put_link(html, other->row);
    put_remedy(html, row);
    put_sentence(html, row);
    vi_html_put(html, "</li>\n");
}

static void
put_group(struct vi_html *html, enum vi_rank rank, const char *heading)
{
    const uint32_t count = count_rank(html, rank);
    struct vi_fold fold;
    if (!count || !vi_fold_init(&fold, &html->scratch))
        return;
    for (size_t i = 0; i < html->row_count; i++)
        if (vi_rank_of(html->rows[i]) == rank)
            (void)vi_fold_add(&fold, name_entry(&html->words, html->rows[i]), html->rows[i]);
    vi_html_put(html, "<h3>");
    vi_html_put(html, heading);
    vi_html_put(html, "</h3>\n<ul class=\"todo\">\n");
    for (size_t i = 0; i < vi_fold_count(&fold); i++)
        put_entry(html, vi_fold_at(&fold, i));
    vi_html_put(html, "</ul>\n");
    vi_fold_free(&fold);
}

/* --- Other documents ---------------------------------------------------------------------- */

static struct vi_text
name_need(struct vi_buffer *name, const struct verdict_row *row)
{
    vi_buffer_clear(name);
    vi_buffer_text(name, row->missing.document);
    vi_buffer_char(name, '\n');
    vi_buffer_text(name, row->missing.noun);
    return vi_buffer_view(name);
}

static void
put_need(struct vi_html *html, const struct verdict_row *row)
{
    vi_html_put(html, "<li>");
    if (row->missing.document.size) {
        vi_html_put(html, "<b>");
        vi_html_text(html, row->missing.document);
        vi_html_put(html, "</b>: ");
    }
    vi_html_text(html, row->missing.noun.size ? row->missing.noun : row->message);
    if (row->settle.size) {
        vi_html_put(html, "; ");
        vi_html_text(html, row->settle);
    }
    vi_html_put(html, " <span class=\"at\">(");
    vi_html_text(html, row->rule->id);
    vi_html_put(html, ")</span></li>\n");
}

static void
put_needs(struct vi_html *html)
{
    struct vi_fold fold;
    if (!count_rank(html, VI_RANK_ELSEWHERE) || !vi_fold_init(&fold, &html->scratch))
        return;
    for (size_t i = 0; i < html->row_count; i++)
        if (vi_rank_of(html->rows[i]) == VI_RANK_ELSEWHERE)
            (void)vi_fold_add(&fold, name_need(&html->words, html->rows[i]), html->rows[i]);
    vi_html_put(
        html,
        "<details class=\"needs\"><summary>What other documents have to show</summary>\n<ul>\n");
    for (size_t i = 0; i < vi_fold_count(&fold); i++)
        put_need(html, vi_fold_at(&fold, i)->first);
    vi_html_put(html, "</ul>\n</details>\n");
    vi_fold_free(&fold);
}

/* --- The rest ------------------------------------------------------------------------------- */

static void
put_place(struct vi_html *html, const struct vires_place *place)
{
    if (!place->line && !place->words[0])
        return;
    vi_html_put(html, " <span class=\"at\">(");
    if (place->words[0]) {
        vi_html_text(html, vi_text_from(place->words));
    } else {
        vi_html_put(html, "line ");
        vi_html_number(html, place->line);
    }
    vi_html_put(html, ")</span>");
}

/* What the reading says of the document's form, or why it cannot be read. */
static void
put_reading(struct vi_html *html)
{
    const struct vires_findings *findings = html->view->findings;
    const struct vires_finding *finding = vires_findings_at(findings, 0);
    if (!finding)
        return;
    vi_html_put(html, "<h3>About its form</h3>\n<ul class=\"todo\">\n");
    for (size_t i = 0; (finding = vires_findings_at(findings, i)) != NULL; i++) {
        vi_html_put(html, "<li>");
        vi_html_sentence(html, vi_text_from(finding->text));
        put_place(html, &finding->place);
        vi_html_put(html, "</li>\n");
    }
    vi_html_put(html, "</ul>\n");
}

static void
put_basis(struct vi_html *html)
{
    const struct verdict_document *document = html->document;
    struct vi_buffer *words = &html->words;
    if (document->verdict == VIRES_DOCUMENT_UNREADABLE)
        return;
    vi_html_put(html, "<details class=\"basis\"><summary>What was assumed, and by which law it was "
                      "judged</summary>\n");
    for (size_t i = 0; i < document->assumption_count; i++) {
        vi_html_put(html, i ? "; " : "<p>Assumed: ");
        vi_html_text(html, document->assumptions[i]);
    }
    vi_html_put(html, document->assumption_count ? ".</p>\n<p>" : "<p>");
    vi_buffer_clear(words);
    vi_buffer_string(words, "Judged under ");
    vi_basis_write(document, false, words);
    vi_buffer_string(words, ".");
    vi_html_text(html, vi_buffer_view(words));
    vi_html_put(html, "</p>\n<p>");
    vi_buffer_clear(words);
    vi_counts_write(words, document);
    vi_html_text(html, vi_buffer_view(words));
    vi_html_put(html, ".</p>\n</details>\n");
}

void
vi_html_summary(struct vi_html *html)
{
    vi_html_put(html, "<p class=\"answer\"><b>May it be published?</b> ");
    put_answer(html);
    vi_html_put(html, "</p>\n");
    put_group(html, VI_RANK_BREACHED, "What must be mended");
    put_group(html, VI_RANK_ERROR, "What could not be judged");
    put_group(html, VI_RANK_HERE, "What is not proved");
    put_group(html, VI_RANK_WARNING, "Warnings");
    put_group(html, VI_RANK_ADVICE, "Advice");
    put_group(html, VI_RANK_EXCUSED, "Excused");
    put_group(html, VI_RANK_ACCEPTED, "Let stand");
    put_reading(html);
    put_needs(html);
    put_basis(html);
}

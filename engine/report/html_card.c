/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/place_words.h"
#include "report/html.h"
#include "report/sentence.h"
#include "ruleset/period.h"

#define DEEPEST 32 /* reasons nest as requirements do; deeper ones are not written */

/* "<p class="..."><b>Label</b> text</p>", or nothing. */
static void
put_part(struct vi_html *html, const char *class_, const char *label, struct vi_text text)
{
    if (!text.size)
        return;
    vi_html_put(html, "<p class=\"");
    vi_html_put(html, class_);
    vi_html_put(html, "\">");
    if (*label) {
        vi_html_put(html, "<b>");
        vi_html_put(html, label);
        vi_html_put(html, "</b> ");
    }
    vi_html_sentence(html, text);
    vi_html_put(html, "</p>\n");
}

/* --- The law ------------------------------------------------------------------------ */

/* A link only to the web: a rule set cannot make the reader run or open something else. */
static bool
is_web(struct vi_text href)
{
    return vi_text_starts(href, VI_TEXT("https://")) || vi_text_starts(href, VI_TEXT("http://"));
}

static void
put_cite(struct vi_html *html, const struct prog_cite *cite)
{
    const bool linked = is_web(cite->source->href);
    if (linked) {
        vi_html_put(html, "<a rel=\"noreferrer\" href=\"");
        vi_html_text(html, cite->source->href);
        vi_html_put(html, "\">");
    }
    vi_html_text(html, cite->source->title);
    if (cite->at.size)
        vi_html_put(html, " ");
    vi_html_text(html, cite->at);
    vi_html_put(html, linked ? "</a>" : "");
}

/* What is cited on the subject's own day. */
static void
put_law(struct vi_html *html, const struct verdict_row *row)
{
    const struct prog_period day = {row->day.low, row->day.high};
    const struct prog_rule *rule = row->rule;
    const char *before = "<p class=\"law\"><b>Law</b> ";
    if (!row->citation.size)
        return;
    for (size_t i = 0; i < rule->cite_count; i++) {
        if (!vi_periods_overlap(rule->cites[i].period, day))
            continue;
        vi_html_put(html, before);
        put_cite(html, &rule->cites[i]);
        before = "; ";
    }
    if (before[0] != ';') {
        vi_html_put(html, before);
        vi_html_text(html, row->citation);
    }
    vi_html_put(html, "</p>\n");
}

/* --- The reasons --------------------------------------------------------------------- */

static void
put_place(struct vi_html *html, struct vi_place place)
{
    if (!place.source)
        return;
    vi_html_put(html, " <span class=\"at\">(");
    if (place.source != html->document->source) {
        vi_html_text(html, place.source->name);
        vi_html_put(html, ", ");
    }
    vi_buffer_clear(&html->words);
    vi_place_short(&html->words, place);
    vi_html_text(html, vi_buffer_view(&html->words));
    vi_html_put(html, ")</span>");
}

static void
put_truth(struct vi_html *html, const struct verdict_reason *reason)
{
    static const char *const words[] = {
        [VI_FALSE] = "<b class=\"wrong\">Does not hold:</b> ",
        [VI_UNKNOWN] = "<b class=\"open\">Not known:</b> ",
        [VI_TRUE] = "<b class=\"yes\">Holds:</b> ",
    };
    if (reason->judged)
        vi_html_put(html, words[reason->truth]);
}

static void
put_reasons(struct vi_html *html, const struct verdict_reason *reason, int depth)
{
    if (!reason || depth >= DEEPEST)
        return;
    vi_html_put(html, "<ul>\n");
    for (; reason; reason = reason->next) {
        vi_html_put(html, "<li>");
        put_truth(html, reason);
        vi_html_text(html, reason->text);
        put_place(html, reason->place);
        put_reasons(html, reason->first, depth + 1);
        vi_html_put(html, "</li>\n");
    }
    vi_html_put(html, "</ul>\n");
}

/* A root that only repeats the message is left out. */
static void
put_evidence(struct vi_html *html, const struct verdict_row *row)
{
    const struct verdict_reason *root = row->reasons;
    if (root && !root->next && vi_text_equal(root->text, row->message))
        root = root->first;
    vi_html_put(html, "<details><summary>Why: the evidence</summary>\n");
    put_part(html, "rule", "The rule", row->rule->title);
    vi_html_chain(html, root);
    put_reasons(html, root, 0);
    if (row->verdict == VIRES_BREACHED || row->verdict == VIRES_EXCUSED)
        put_part(html, "consequence", "What follows", row->rule->consequence);
    vi_html_put(html, "<p class=\"id\">");
    vi_html_text(html, row->rule->id);
    vi_html_put(html, "</p>\n</details>\n");
}

/* --- The card ------------------------------------------------------------------------- */

static void
put_sentence(struct vi_html *html, const struct verdict_row *row)
{
    vi_buffer_clear(&html->words);
    vi_sentence_write(row, &html->words);
    put_part(html, "say", "Add, if it is true:", vi_buffer_view(&html->words));
}

static void
put_head(struct vi_html *html, const struct vi_html_finding *finding)
{
    const enum vi_rank rank = vi_rank_of(finding->row);
    vi_html_put(html, "<div class=\"card ");
    vi_html_put(html, vi_html_class(rank));
    vi_html_put(html, "\" role=\"note\" aria-label=\"Finding ");
    vi_html_number(html, finding->number);
    vi_html_put(html, "\" id=\"");
    vi_html_put(html, html->id);
    vi_html_put(html, "-f");
    vi_html_number(html, finding->number);
    vi_html_put(html, "\" tabindex=\"-1\">\n<p class=\"kind\"><span class=\"n\">");
    vi_html_number(html, finding->number);
    vi_html_put(html, "</span> ");
    vi_html_put(html, vi_html_word(rank));
    vi_html_put(html, "</p>\n");
}

void
vi_html_card(struct vi_html *html, const struct vi_html_finding *finding)
{
    const struct verdict_row *row = finding->row;
    put_head(html, finding);
    put_part(html, "message", "", row->message.size ? row->message : row->rule->title);
    put_part(html, "detail", "", row->detail);
    if (row->verdict == VIRES_UNPROVEN)
        put_part(html, "settle", "", row->settle);
    put_sentence(html, row);
    put_law(html, row);
    if (row->verdict != VIRES_UNPROVEN)
        put_part(html, "remedy", "What to do", row->rule->remedy);
    put_evidence(html, row);
    vi_html_put(html, "</div>\n");
}

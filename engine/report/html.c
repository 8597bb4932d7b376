/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include <string.h>

#include "base/digest.h"
#include "base/printable.h"

void
vi_html_put(struct vi_html *html, const char *markup)
{
    vi_buffer_string(html->out, markup);
}

void
vi_html_number(struct vi_html *html, int64_t number)
{
    vi_buffer_number(html->out, number);
}

static const char *
entity(char byte)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void
vi_html_escape(struct vi_buffer *out, struct vi_text text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *instead = entity(text.at[i]);
        if (!instead)
            continue;
        vi_printable(out, (struct vi_text){text.at + from, i - from});
        vi_buffer_string(out, instead);
        from = i + 1;
    }
    vi_printable(out, (struct vi_text){text.at + from, text.size - from});
}

void
vi_html_text(struct vi_html *html, struct vi_text text)
{
    vi_html_escape(html->out, text);
}

static bool
ends_sentence(struct vi_text text)
{
    static const char *const ends[] = {".", "!", "?", ":", ".”", ".\"", ".)"};
    for (size_t i = 0; i < VI_COUNT(ends); i++)
        if (vi_text_ends(text, vi_text_from(ends[i])))
            return true;
    return false;
}

void
vi_html_sentence(struct vi_html *html, struct vi_text text)
{
    const char first = text.size ? text.at[0] : ' ';
    const bool small = first >= 'a' && first <= 'z';
    if (small)
        vi_buffer_char(html->out, (char)(first - 'a' + 'A'));
    vi_html_text(html, (struct vi_text){text.at + small, text.size - small});
    if (text.size && !ends_sentence(text))
        vi_html_put(html, ".");
}

void
vi_html_id(struct vi_text name, char id[12])
{
    char digest[VI_DIGEST_HEX + 1];
    vi_digest(name, digest);
    id[0] = 'd';
    memcpy(id + 1, digest, 10);
    id[11] = '\0';
}

const char *
vi_html_word(enum vi_rank rank)
{
    static const char *const words[] = {
        [VI_RANK_BREACHED] = "Must be mended", [VI_RANK_ERROR] = "Could not be judged",
        [VI_RANK_WARNING] = "Warning",         [VI_RANK_HERE] = "Not proved",
        [VI_RANK_ADVICE] = "Advice",           [VI_RANK_EXCUSED] = "Excused",
        [VI_RANK_ACCEPTED] = "Let stand",      [VI_RANK_ELSEWHERE] = "Needs another document",
        [VI_RANK_NONE] = "In order",
    };
    return words[rank];
}

const char *
vi_html_class(enum vi_rank rank)
{
    static const char *const names[] = {
        [VI_RANK_BREACHED] = "error",   [VI_RANK_ERROR] = "error",
        [VI_RANK_WARNING] = "warning",  [VI_RANK_HERE] = "unproven",
        [VI_RANK_ADVICE] = "advice",    [VI_RANK_EXCUSED] = "excused",
        [VI_RANK_ACCEPTED] = "excused", [VI_RANK_ELSEWHERE] = "needs",
        [VI_RANK_NONE] = "clear",
    };
    return names[rank];
}

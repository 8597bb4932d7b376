/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_paragraphs.h"

#define PITCH_MOST  400 /* hundredths of a line's height: what is further away is no next line */
#define PITCH_WIDE  160 /* the same: lines so far apart may be paragraphs, each of one line */
#define PITCH_SHARE 10  /* one pitch in so many is not rare */
#define PITCH_SLACK 6   /* the same: a paragraph's lines are no further apart than that and usual */
#define SPACE       20  /* the same: a blank between words */
#define ALIGNED     4000 /* thousandths of a point */
#define HEIGHTS     64   /* heights of lines that are told apart, in points */
#define LABEL_MOST  12   /* bytes of "16.05.4" or "(iii)" */
#define SIZE_SLACK  15   /* hundredths by which the height of one paragraph's lines may differ */

/* --- What is usual ------------------------------------------------------------------ */

static int64_t
pitch_of(const struct pdf_line *before, const struct pdf_line *line)
{
    return ((int64_t)line->box.bottom - before->box.bottom) * 100 / line->height;
}

static size_t
most_frequent(const uint32_t *counts, size_t count)
{
    size_t most = 0;
    for (size_t i = 1; i < count; i++)
        if (counts[i] > counts[most])
            most = i;
    return most;
}

/* The least that is not rare: paragraphs of one line may be more than lines within paragraphs. */
static size_t
least_frequent(const uint32_t pitches[PITCH_MOST])
{
    uint32_t all = 0;
    for (size_t i = 0; i < PITCH_MOST; i++)
        all += pitches[i];
    for (size_t i = 0; i + PITCH_SLACK < PITCH_MOST; i++) {
        uint32_t here = 0;
        for (size_t j = 0; j < PITCH_SLACK; j++)
            here += pitches[i + j];
        if (pitches[i] && here * PITCH_SHARE >= all)
            return i + most_frequent(pitches + i, PITCH_SLACK);
    }
    return most_frequent(pitches, PITCH_MOST);
}

static bool
follows(const struct pdf_line *before, const struct pdf_line *line)
{
    return before->page == line->page && before->region == line->region;
}

bool
vi_pdf_setting_find(const struct pdf_lines *lines, struct vi_arena *arena, struct pdf_setting *out)
{
    uint32_t pitches[PITCH_MOST] = {0}, heights[HEIGHTS] = {0};
    for (size_t i = 0; i < lines->count; i++) {
        const struct pdf_line *line = &lines->at[i];
        const int32_t points = line->height / 1000;
        if (line->furniture)
            continue;
        heights[points < HEIGHTS ? points : 0]++;
        if (!i || !follows(line - 1, line))
            continue;
        const int64_t pitch = pitch_of(line - 1, line);
        if (pitch > 0 && pitch < PITCH_MOST)
            pitches[pitch]++;
    }
    *out = (struct pdf_setting){.lines = lines,
                                .pitch = (int64_t)least_frequent(pitches),
                                .height = (int32_t)most_frequent(heights, HEIGHTS) * 1000,
                                .first = VI_NEW_ARRAY(arena, bool, lines->count + 1)};
    return out->first != NULL;
}

/* --- What the words say --------------------------------------------------------------- */

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_figure(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Does the line begin with what numbers paragraphs: "4.", "16.05.4", "b)", "(iii)", a bullet? */
static bool
has_label(struct vi_text text)
{
    struct vi_text rest = text, word = {0};
    size_t figures = 0, letters = 0, stops = 0;
    if (!vi_text_word(&rest, &word) || word.size > LABEL_MOST || word.size == text.size)
        return false;
    if (vi_text_is(word, "\xE2\x80\xA2") || vi_text_is(word, "\xEF\x82\xB7") ||
        vi_text_is(word, "-") || vi_text_is(word, "*") || vi_text_is(word, "\xE2\x80\x93"))
        return true;
    for (size_t i = 0; i < word.size; i++) {
        figures += is_figure(word.at[i]);
        letters += is_letter(word.at[i]);
        stops += word.at[i] == '.' || word.at[i] == ')';
        if (!is_figure(word.at[i]) && !is_letter(word.at[i]) && word.at[i] != '.' &&
            word.at[i] != ')' && word.at[i] != '(' && word.at[i] != '/')
            return false;
    }
    const char end = word.at[word.size - 1];
    if (end == ')')
        return letters + figures > 0 && (figures || letters < 6);
    return stops && (figures || (letters == 1 && end == '.'));
}

static bool
is_sentence_end(struct vi_text text)
{
    const char end = text.size ? text.at[text.size - 1] : '.';
    return end == '.' || end == ':' || end == ';' || end == '?' || end == '!';
}

/* ";", "and" or "or" before the next entry of a list. */
static bool
may_end_entry(struct vi_text text)
{
    return is_sentence_end(text) || vi_text_ends(text, VI_TEXT(" and")) ||
           vi_text_ends(text, VI_TEXT(" or"));
}

static bool
begins_small(struct vi_text text)
{
    return text.size && text.at[0] >= 'a' && text.at[0] <= 'z';
}

/* --- Where it stands ------------------------------------------------------------------ */

/* Would the next line's first word have had room behind the line? */
static bool
has_room(const struct pdf_line *before, const struct pdf_line *line)
{
    const int64_t end =
        (int64_t)before->box.right + line->first_width + (int64_t)before->height * SPACE / 100;
    return end <= before->edge;
}

static bool
are_near(int64_t a, int64_t b)
{
    return a - b <= ALIGNED && b - a <= ALIGNED;
}

/* Lines of a paragraph begin below one another, but for the first, or have one middle. */
static bool
are_aligned(const struct pdf_box *before, const struct pdf_box *line, bool first, bool label)
{
    if (are_near(before->left, line->left) ||
        are_near((int64_t)before->left + before->right, (int64_t)line->left + line->right))
        return true;
    return first && (label || line->left < before->left);
}

static bool
are_one_size(const struct pdf_line *before, const struct pdf_line *line)
{
    const int64_t differ = (int64_t)before->height - line->height;
    return (differ < 0 ? -differ : differ) * 100 <= (int64_t)line->height * SIZE_SLACK;
}

/* --- Both together --------------------------------------------------------------------- */

/* Behind the end of a page or a column, where nothing is known of the space between. */
static bool
goes_on_elsewhere(struct vi_text text, const struct pdf_line *before, const struct pdf_line *line,
                  struct vi_text next)
{
    if (has_label(next) || is_sentence_end(text) || !are_one_size(before, line))
        return false;
    return begins_small(next) || !has_room(before, line);
}

static bool
goes_on_below(const struct pdf_setting *setting, const struct pdf_line *before,
              const struct pdf_line *line, struct vi_text text, struct vi_text next)
{
    const bool label = has_label(next);
    const bool first = setting->first[before - setting->lines->at];
    if (!are_one_size(before, line) ||
        !are_aligned(&before->box, &line->box, first, has_label(text)))
        return false;
    if (setting->pitch > PITCH_WIDE && (is_sentence_end(text) || !begins_small(next)))
        return false;
    if (label && (may_end_entry(text) || line->box.left < before->box.left - ALIGNED))
        return false;
    return !has_room(before, line) || (begins_small(next) && !label && !is_sentence_end(text));
}

enum pdf_join
vi_pdf_join(struct pdf_setting *setting, const struct pdf_line *before, const struct pdf_line *line)
{
    bool *first = &setting->first[line - setting->lines->at];
    *first = true;
    if (!before)
        return PDF_LINE;
    const struct vi_text text = vi_pdf_line_text(setting->lines, before);
    const struct vi_text next = vi_pdf_line_text(setting->lines, line);
    const bool ended = before->ends || line->begins;
    if (before->page != line->page ||
        (before->region != line->region && line->box.top < before->box.top)) {
        if (ended || !goes_on_elsewhere(text, before, line, next))
            return PDF_APART;
        *first = false;
        return PDF_JOIN;
    }
    const int64_t pitch = pitch_of(before, line);
    const bool close = pitch <= setting->pitch + PITCH_SLACK;
    if (ended || before->region != line->region || !close)
        return close ? PDF_LINE : PDF_APART;
    if (!goes_on_below(setting, before, line, text, next))
        return PDF_LINE;
    *first = false;
    return PDF_JOIN;
}

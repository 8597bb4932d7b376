/* SPDX-License-Identifier: Apache-2.0 */
/* What a sentence says.  Patterns of each role are tried until one matches; of those that decide
 * (a resolution, a motion, or talk that is neither) only one does. */
#include <string.h>

#include "document/prose_walk.h"

#define ASIDE_MOST    60    /* bytes */
#define LABEL_MOST    4     /* letters of a label: "viii" */
#define SENTENCE_MOST 16384 /* bytes: what is longer is no sentence */

enum claim_class {
    CLASS_NONE,
    CLASS_DECIDES,
    CLASS_OUTCOME,
    CLASS_VOTED,
    CLASS_MOVED,
    CLASS_OTHER
};

/* clang-format off */
static const struct {
    enum claim_class class;
    void (*read)(struct walk *, const struct prog_style_pattern *, struct vi_text);
} readers[STYLE_VOTE] = {
    [STYLE_TALK] = {CLASS_DECIDES, NULL},
    [STYLE_RESOLUTION] = {CLASS_DECIDES, vi_walk_resolution},
    [STYLE_MOTION] = {CLASS_DECIDES, vi_walk_motion},
    [STYLE_ELECTED] = {CLASS_DECIDES, vi_walk_elected},
    [STYLE_OUTCOME] = {CLASS_OUTCOME, vi_walk_outcome},
    [STYLE_VOTED] = {CLASS_VOTED, vi_walk_voted},
    [STYLE_MOVED] = {CLASS_MOVED, vi_walk_moved},
    [STYLE_CAST] = {CLASS_OTHER, vi_walk_cast},
    [STYLE_INTEREST] = {CLASS_OTHER, vi_walk_interest},
    [STYLE_WITHDREW] = {CLASS_OTHER, vi_walk_withdrew},
    [STYLE_ARRIVES] = {CLASS_OTHER, vi_walk_movement},
    [STYLE_LEAVES] = {CLASS_OTHER, vi_walk_movement},
    [STYLE_RETURNS] = {CLASS_OTHER, vi_walk_movement},
    [STYLE_CHAIR] = {CLASS_OTHER, vi_walk_chair},
    [STYLE_INQUORATE] = {CLASS_OTHER, vi_walk_inquorate},
    [STYLE_SETTING] = {CLASS_OTHER, vi_walk_setting},
    [STYLE_FACT] = {CLASS_OTHER, vi_walk_fact},
    [STYLE_PRESENT] = {CLASS_OTHER, vi_walk_names},
    [STYLE_APOLOGIES] = {CLASS_OTHER, vi_walk_names},
    [STYLE_ATTENDING] = {CLASS_OTHER, vi_walk_names},
};
/* clang-format on */

struct sentence {
    struct vi_text text, small;
    uint64_t done;                          /* mask of roles that have spoken */
    struct vi_text words;                   /* the operative words, which say nothing of the vote */
    const struct prog_style_pattern *voted; /* matched, and is not read yet; or NULL */
    const struct prog_style_pattern *decided_by;
    bool decides, resolves, talks, moves, claimed;
};

static bool
needle_in(const struct prog_style_pattern *pattern, struct vi_text small)
{
    return !pattern->needle.size || vi_text_find(small, pattern->needle) < small.size;
}

static bool
speaks(const struct walk *walk, const struct sentence *sentence,
       const struct prog_style_pattern *pattern)
{
    const enum claim_class class = readers[pattern->role].class;
    const bool several = pattern->role == STYLE_FACT || pattern->role == STYLE_SETTING;
    if (!several && sentence->done >> pattern->role & 1)
        return false;
    if (class == CLASS_DECIDES && sentence->decides)
        return false;
    if ((class == CLASS_DECIDES || class == CLASS_OUTCOME) && !walk->decides)
        return false;
    if (class == CLASS_VOTED && walk->kind == MODEL_NOTICE)
        return false; /* one person decided; others were asked */
    /* A resolution tells its own outcome, and a decision with its mover needs no other. */
    if (class == CLASS_OUTCOME && sentence->resolves)
        return false;
    if (class == CLASS_MOVED &&
        (sentence->moves || (sentence->decides && walk->decision && walk->decision->moved.size)))
        return false;
    return vi_walk_may_stand(walk, pattern);
}

/* What a dash or a bracket sets apart at the end: "- unanimously agreed", "(5 for, 1 against)". */
static struct vi_text
aside_at_end(struct vi_text words)
{
    static const char *const marks[] = {" - ", " \xE2\x80\x93 ", " ("};
    size_t from = words.size;
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        const struct vi_text mark = vi_text_from(marks[i]);
        const size_t least = words.size > ASIDE_MOST ? words.size - ASIDE_MOST : 0;
        const struct vi_text end = {words.at + least, words.size - least};
        const size_t at = vi_text_find(end, mark);
        if (at < end.size && least + at + mark.size < from)
            from = least + at + mark.size;
    }
    return (struct vi_text){words.at + from, words.size - from};
}

/* What stands before and after the operative words tells how it was voted on. */
static void
read_votes(struct walk *walk, const struct sentence *sentence, struct doc_decision *subject)
{
    const struct vi_text text = sentence->text, words = sentence->words;
    if (!subject || words.at < text.at || words.at + words.size > text.at + text.size)
        return;
    const struct vi_text before = {text.at, (size_t)(words.at - text.at)};
    const char *end = words.at + words.size;
    const struct vi_text after = {end, (size_t)(text.at + text.size - end)};
    vi_walk_vote_on(walk, subject, before);
    vi_walk_vote_on(walk, subject, after);
    if (!subject->votes)
        vi_walk_vote_on(walk, subject, aside_at_end(words));
}

static void
take(struct walk *walk, struct sentence *sentence, const struct prog_style_pattern *pattern)
{
    const enum claim_class class = readers[pattern->role].class;
    vi_walk_claim(walk, pattern, sentence->text);
    sentence->done |= UINT64_C(1) << pattern->role;
    sentence->claimed = true;
    if (class == CLASS_DECIDES) {
        sentence->decides = true;
        sentence->decided_by = pattern;
        sentence->resolves = pattern->role == STYLE_RESOLUTION;
        sentence->talks = pattern->role == STYLE_TALK;
        sentence->moves = vi_wording_group(&walk->wording, pattern, "moved").size > 0;
        sentence->words = vi_wording_group(&walk->wording, pattern, "text");
    }
    if (pattern->role < STYLE_LINE_COUNT)
        walk->now = pattern->role;
    if (readers[pattern->role].read)
        readers[pattern->role].read(walk, pattern, sentence->text);
    if (pattern->role == STYLE_RESOLUTION || pattern->role == STYLE_MOTION) {
        if (!sentence->words.size)
            sentence->words = (struct vi_text){sentence->text.at, 0};
        read_votes(walk, sentence, vi_walk_last(walk, pattern->role == STYLE_MOTION));
    }
}

/* A vote is on what the sentence itself resolves or moves, else on what was moved before it. */
static void
take_voted(struct walk *walk, struct sentence *sentence)
{
    const struct prog_style_pattern *pattern = sentence->voted, *by = sentence->decided_by;
    const bool own = by && (by->role == STYLE_RESOLUTION || by->role == STYLE_MOTION) &&
                     pattern->says[STYLE_SAYS_DECISION] == by->says[STYLE_SAYS_DECISION];
    struct doc_decision *subject = own ? vi_walk_last(walk, by->role == STYLE_MOTION) : NULL;
    sentence->voted = NULL;
    if (!own && vi_wording_match(&walk->wording, pattern, sentence->text, 0)) {
        take(walk, sentence, pattern);
        return;
    }
    vi_walk_claim(walk, pattern, sentence->text);
    if (subject && !subject->votes)
        vi_walk_vote_on(walk, subject, sentence->text);
}

/* A vote is read when it is known what the sentence decides, and before whatever else it tells. */
static void
take_in_order(struct walk *walk, struct sentence *sentence,
              const struct prog_style_pattern *pattern)
{
    const enum claim_class class = readers[pattern->role].class;
    if (class == CLASS_VOTED) {
        sentence->voted = pattern;
        sentence->done |= UINT64_C(1) << pattern->role;
        return;
    }
    if (class != CLASS_DECIDES && sentence->voted) {
        take_voted(walk, sentence);
        if (!vi_wording_match(&walk->wording, pattern, sentence->text, 0))
            return;
    }
    take(walk, sentence, pattern);
}

/* What is left unread is said, or a decision in it would be passed over in silence. */
static void
say_long(struct walk *walk, struct vi_text text)
{
    struct vi_wording *wording = &walk->wording;
    wording->given_up++;
    vi_report2(wording->findings, VI_PROSE_SENTENCE, vi_walk_place(walk, text),
               vi_findings_number(wording->findings, text.size),
               vi_findings_number(wording->findings, SENTENCE_MOST));
}

/* "ii. It was agreed": run on within a paragraph, the label is that of what the sentence decides.
 */
static struct vi_text
without_label(struct walk *walk, struct vi_text text)
{
    size_t size = 0;
    while (size < text.size && size < LABEL_MOST && text.at[size] >= 'a' && text.at[size] <= 'z')
        size++;
    if (!size || size + 2 >= text.size || (text.at[size] != '.' && text.at[size] != ')') ||
        text.at[size + 1] != ' ' || text.at[size + 2] < 'A' || text.at[size + 2] > 'Z')
        return text;
    vi_walk_close_decision(walk);
    walk->label = (struct vi_text){text.at, size};
    return (struct vi_text){text.at + size + 2, text.size - size - 2};
}

static void
read_sentence(struct walk *walk, struct vi_text text, bool last)
{
    text = without_label(walk, text);
    struct sentence sentence = {
        .text = text, .small = vi_flow_small(walk->reader->scratch, text), .words = VI_TEXT("")};
    const struct style_layers *layers = walk->layers;
    const size_t most = text.size <= SENTENCE_MOST ? layers->sentence_count : 0;
    if (!most && layers->sentence_count)
        say_long(walk, text);
    for (size_t i = 0; i < most && !vi_walk_failed(walk); i++) {
        const struct prog_style_pattern *pattern = layers->sentences[i];
        if (needle_in(pattern, sentence.small) && speaks(walk, &sentence, pattern) &&
            vi_wording_match(&walk->wording, pattern, text, 0))
            take_in_order(walk, &sentence, pattern);
    }
    if (sentence.voted)
        take_voted(walk, &sentence);
    if (!sentence.claimed && !vi_walk_waits(walk))
        vi_walk_close_decision(walk); /* talk ends a resolution */
    else if (!last)
        vi_walk_close_clause(walk);
    walk->sentence_before = text;
    walk->said_before = sentence.decides && !sentence.talks;
}

/* A bullet that plain text keeps says nothing. */
static struct vi_text
without_bullet(struct vi_text text)
{
    static const char *const bullets[] = {"* ", "- ", "\xE2\x80\xA2 ", "\xE2\x80\x93 ",
                                          "\xC2\xB7 "};
    for (size_t i = 0; i < VI_COUNT(bullets); i++)
        if (vi_text_starts(text, vi_text_from(bullets[i]))) {
            const size_t size = strlen(bullets[i]);
            return vi_text_trim((struct vi_text){text.at + size, text.size - size});
        }
    return text;
}

bool
vi_walk_sentences(struct walk *walk, struct vi_text text)
{
    const size_t before = walk->reader->all_count;
    struct vi_text sentence;
    text = without_bullet(text);
    walk->sentence_before = VI_TEXT("");
    walk->text_first = text;
    walk->said_before = false;
    for (size_t at = 0;
         !vi_walk_failed(walk) &&
         vi_flow_sentence(walk->reader->style, walk->reader->scratch, text, &at, &sentence);)
        read_sentence(walk, sentence, at >= text.size);
    return walk->reader->all_count > before;
}

static void
read_settings(struct walk *walk, struct vi_text text)
{
    const struct style_layers *layers = walk->layers;
    const struct vi_text small = vi_flow_small(walk->reader->scratch, text);
    for (size_t i = 0; i < layers->sentence_count && text.size <= SENTENCE_MOST; i++) {
        const struct prog_style_pattern *pattern = layers->sentences[i];
        if (pattern->role != STYLE_SETTING || !needle_in(pattern, small) ||
            !vi_walk_may_stand(walk, pattern) ||
            !vi_wording_match(&walk->wording, pattern, text, 0))
            continue;
        vi_walk_claim(walk, pattern, text);
        vi_walk_setting(walk, pattern, text);
    }
}

void
vi_walk_settings(struct walk *walk, struct vi_text text)
{
    struct vi_text sentence;
    for (size_t at = 0;
         !vi_walk_failed(walk) &&
         vi_flow_sentence(walk->reader->style, walk->reader->scratch, text, &at, &sentence);)
        read_settings(walk, sentence);
}

bool
vi_walk_resolves(struct walk *walk, struct vi_text text, struct vi_text *words)
{
    const struct style_layers *layers = walk->layers;
    const struct vi_text small = vi_flow_small(walk->reader->scratch, text);
    for (size_t i = 0; i < layers->sentence_count && text.size <= SENTENCE_MOST; i++) {
        const struct prog_style_pattern *pattern = layers->sentences[i];
        if (pattern->role == STYLE_RESOLUTION && !pattern->of && needle_in(pattern, small) &&
            vi_walk_may_stand(walk, pattern) &&
            vi_wording_match(&walk->wording, pattern, text, 0) &&
            !vi_pattern_start(walk->wording.match)) {
            *words = vi_wording_group(&walk->wording, pattern, "text");
            return true;
        }
    }
    return false;
}

bool
vi_walk_tells(struct walk *walk, struct vi_text text, bool others)
{
    const struct style_layers *layers = walk->layers;
    const struct vi_text small = vi_flow_small(walk->reader->scratch, text);
    for (size_t i = 0; i < layers->sentence_count; i++) {
        const struct prog_style_pattern *pattern = layers->sentences[i];
        const enum claim_class class = readers[pattern->role].class;
        const bool tells = others ? class == CLASS_OTHER
                                  : (class == CLASS_DECIDES && pattern->role != STYLE_TALK) ||
                                        class == CLASS_OUTCOME || class == CLASS_MOVED;
        if (tells && !pattern->of && needle_in(pattern, small) &&
            vi_walk_may_stand(walk, pattern) && vi_wording_match(&walk->wording, pattern, text, 0))
            return true;
    }
    return false;
}

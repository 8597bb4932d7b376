/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/changes.h"

#define QUOTED_MOST  160 /* bytes of a quotation in a message */
#define CHANGES_MOST 4   /* changes told one by one */
#define AROUND       6   /* words shown on each side of a change */
#define PLACES_MOST  40  /* changes shown in their places */

#define DOTS "\xE2\x80\xA6"

/* Never cuts a character in two. */
static struct vi_text
cut(struct vi_text text, size_t most)
{
    if (text.size <= most)
        return text;
    while (most > 0 && ((unsigned char)text.at[most] & 0xC0) == 0x80)
        most--;
    return (struct vi_text){text.at, most};
}

struct vi_text
vi_say_quoted(struct vi_judgement *judgement, struct vi_text text)
{
    const struct vi_text shown = cut(text, QUOTED_MOST);
    return vi_say(judgement, "\"%t%s\"", &shown, shown.size < text.size ? DOTS : "");
}

struct vi_text
vi_clauses_text(struct vi_judgement *judgement, const struct vi_clause_view *const *views,
                size_t count)
{
    struct vi_buffer out;
    if (count < 2)
        return count ? views[0]->clause->text : VI_TEXT("");
    vi_buffer_init(&out, &judgement->arena->allocator);
    for (size_t i = 0; i < count; i++) {
        vi_buffer_string(&out, i ? " " : "");
        vi_buffer_text(&out, views[i]->clause->text);
    }
    const struct vi_text text = vi_buffer_copy(&out, judgement->arena);
    if (out.failed)
        judgement->failure = VI_FAILED_MEMORY;
    vi_buffer_free(&out);
    return text;
}

/* --- The two texts word by word -------------------------------------------------------------- */

struct told {
    struct vi_judgement *judgement;
    struct vi_tokens old, new_;
    struct vi_diff diff;
};

/* Several clauses are read as one text, so that each stretch of it stands in one. */
static struct vi_tokens
tokens_of(struct vi_judgement *judgement, struct vi_atoms *atoms,
          const struct vi_clause_view *const *views, size_t count)
{
    struct vi_tokens tokens = {NULL, 0};
    if (!vi_tokens_read(atoms, vi_clauses_text(judgement, views, count), &tokens))
        judgement->failure = VI_FAILED_MEMORY;
    return tokens;
}

static bool
tell(struct told *told, struct vi_judgement *judgement, const struct vi_pairing *pairing)
{
    struct vi_atoms atoms;
    *told = (struct told){.judgement = judgement};
    if (!vi_atoms_init(&atoms, judgement->scratch)) {
        judgement->failure = VI_FAILED_MEMORY;
        return false;
    }
    told->old = tokens_of(judgement, &atoms, pairing->old, pairing->old_count);
    told->new_ = tokens_of(judgement, &atoms, pairing->new_, pairing->new_count);
    if (judgement->failure == VI_FAILED_MEMORY ||
        !vi_diff_make(&told->old, &told->new_, judgement->limits, judgement->scratch,
                      &told->diff)) {
        judgement->failure = VI_FAILED_MEMORY;
        return false;
    }
    vi_diff_smooth(&told->diff);
    return true;
}

static struct vi_text
lost_of(const struct told *told, const struct vi_change *change)
{
    return vi_tokens_text(&told->old, change->old_from, change->old_until);
}

static struct vi_text
gained_of(const struct told *told, const struct vi_change *change)
{
    return vi_tokens_text(&told->new_, change->new_from, change->new_until);
}

bool
vi_says_several(const struct vi_pairing *pairing)
{
    bool named = pairing->new_count > 1;
    for (size_t i = 0; i < pairing->new_count; i++)
        named = named && pairing->new_[i]->label.size;
    return named;
}

/* `lost "x"`, `gained "y"`, `has "y" in place of "x"`. */
static struct vi_text
say_change(struct vi_judgement *judgement, struct vi_text lost, struct vi_text gained, bool several)
{
    const struct vi_text old = vi_say_quoted(judgement, lost);
    const struct vi_text new_ = vi_say_quoted(judgement, gained);
    if (!gained.size)
        return vi_say(judgement, "lost %t", &old);
    if (!lost.size)
        return vi_say(judgement, "gained %t", &new_);
    return vi_say(judgement, "%s %t in place of %t", several ? "have" : "has", &new_, &old);
}

/* Sentences joined as in a list: "a", "a and b", "a, b and c". */
static struct vi_text
join(struct vi_judgement *judgement, struct vi_text list, struct vi_text next, bool last)
{
    if (!list.size)
        return next;
    return vi_say(judgement, "%t%s%t", &list, last ? " and " : ", ", &next);
}

struct vi_text
vi_say_changes(struct vi_judgement *judgement, const struct vi_pairing *pairing)
{
    struct told told;
    struct vi_text list = VI_TEXT("");
    if (!judgement->verbose || !tell(&told, judgement, pairing))
        return list;
    const size_t shown = told.diff.count > CHANGES_MOST ? CHANGES_MOST - 1 : told.diff.count;
    for (size_t i = 0; i < shown; i++) {
        const struct vi_change *change = &told.diff.changes[i];
        const struct vi_text said = say_change(judgement, lost_of(&told, change),
                                               gained_of(&told, change), vi_says_several(pairing));
        list = join(judgement, list, said, i + 1 == told.diff.count);
    }
    if (shown < told.diff.count)
        list = vi_say(judgement, "%t and differs in %n more places", &list,
                      (int64_t)(told.diff.count - shown));
    return told.diff.coarse
               ? vi_say(judgement, "%t (not compared further: the limit %s is exceeded)", &list,
                        vi_limit_name(VI_LIMIT_DIFF_EDITS))
               : list;
}

/* --- Amounts and the like -------------------------------------------------------------------- */

static struct vi_text
list_of(struct vi_judgement *judgement, const struct vi_listing *listing, bool quoted)
{
    struct vi_text list = VI_TEXT("");
    for (size_t i = 0; i < listing->count && i < CHANGES_MOST; i++) {
        const struct vi_text shown =
            quoted ? vi_say_quoted(judgement, listing->at[i].shown) : listing->at[i].shown;
        list = join(judgement, list, shown, i + 1 == listing->count);
    }
    if (listing->count > CHANGES_MOST)
        list = vi_say(judgement, "%t and %n more", &list, (int64_t)(listing->count - CHANGES_MOST));
    return list;
}

/* "£600 in place of £500", "lost £500", "gained £600"; empty: nothing of the kind differs. */
static struct vi_text
say_aspect(struct vi_judgement *judgement, const struct vi_pairing *pairing, enum vi_aspect aspect)
{
    struct vi_listed_change change;
    if (!vi_listed_changes(pairing, aspect, judgement->scratch, &change)) {
        judgement->failure = VI_FAILED_MEMORY;
        return VI_TEXT("");
    }
    const bool quoted = aspect == VI_ASPECT_CONDITIONS;
    const struct vi_text lost = list_of(judgement, &change.lost, quoted);
    const struct vi_text gained = list_of(judgement, &change.gained, quoted);
    if (change.lost.count && change.gained.count)
        return vi_say(judgement, "%t in place of %t", &gained, &lost);
    if (change.lost.count)
        return vi_say(judgement, "lost %t", &lost);
    return change.gained.count ? vi_say(judgement, "gained %t", &gained) : VI_TEXT("");
}

struct vi_text
vi_say_listed(struct vi_judgement *judgement, const struct vi_pairing *pairing, uint32_t aspects)
{
    static const char *const names[VI_ASPECT_LISTED] = {
        [VI_ASPECT_AMOUNTS] = "amounts",
        [VI_ASPECT_DATES] = "dates",
        [VI_ASPECT_PARTIES] = "parties",
        [VI_ASPECT_CONDITIONS] = "conditions",
    };
    struct vi_text list = VI_TEXT("");
    for (int aspect = 0; aspect < VI_ASPECT_LISTED; aspect++) {
        if (!(aspects >> aspect & 1))
            continue;
        const struct vi_text said = say_aspect(judgement, pairing, (enum vi_aspect)aspect);
        if (said.size)
            list =
                vi_say(judgement, "%t%s%s: %t", &list, list.size ? "; " : "", names[aspect], &said);
    }
    return list;
}

/* --- In place -------------------------------------------------------------------------------- */

/* The words between two changes, all or only those next to them. */
static struct vi_text
say_between(struct told *told, size_t from, size_t until, bool first, bool last)
{
    struct vi_judgement *judgement = told->judgement;
    const size_t left = first ? 0 : AROUND, right = last ? 0 : AROUND;
    if (until - from <= left + right)
        return vi_tokens_text(&told->new_, from, until);
    const struct vi_text before = vi_tokens_text(&told->new_, from, from + left);
    const struct vi_text after = vi_tokens_text(&told->new_, until - right, until);
    return vi_say(judgement, "%t%s" DOTS "%s%t", &before, before.size ? " " : "",
                  after.size ? " " : "", &after);
}

static struct vi_text
say_mark(struct told *told, const struct vi_change *change)
{
    const struct vi_text lost = lost_of(told, change), gained = gained_of(told, change);
    if (!gained.size)
        return vi_say(told->judgement, "[lost: %t]", &lost);
    if (!lost.size)
        return vi_say(told->judgement, "[gained: %t]", &gained);
    return vi_say(told->judgement, "[lost: %t] [gained: %t]", &lost, &gained);
}

struct vi_text
vi_say_in_place(struct vi_judgement *judgement, const struct vi_pairing *pairing)
{
    struct told told;
    struct vi_text line = VI_TEXT("");
    size_t at = 0;
    if (!judgement->verbose || !tell(&told, judgement, pairing))
        return line;
    for (size_t i = 0; i <= told.diff.count && i <= PLACES_MOST; i++) {
        const bool last = i == told.diff.count || i == PLACES_MOST;
        const struct vi_change *change = &told.diff.changes[i];
        const struct vi_text between =
            say_between(&told, at, last ? told.new_.count : change->new_from, i == 0, last);
        const struct vi_text mark = last ? VI_TEXT("") : say_mark(&told, change);
        line = vi_say(judgement, "%t%s%t%s%t", &line, line.size && between.size ? " " : "",
                      &between, mark.size && (line.size || between.size) ? " " : "", &mark);
        at = last ? at : change->new_until;
    }
    return line;
}

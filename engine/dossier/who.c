/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/who.h"

#include "base/names.h"
#include "model/scheme.h"

/* Who is asked about, and when: the law of the day says who is what. */
struct asked {
    const struct vi_dossier *dossier;
    int64_t day;
};

static bool
in_force(const struct asked *asked, struct prog_period period)
{
    return asked->day >= period.from && asked->day <= period.until;
}

static const struct prog_authority *
authority_of(const struct asked *asked, struct vi_text id)
{
    const struct vi_dossier *dossier = asked->dossier;
    for (size_t i = 0; id.size && i < dossier->authority_count; i++)
        if (vi_text_equal(dossier->authorities[i]->id, id) &&
            in_force(asked, dossier->authorities[i]->period))
            return dossier->authorities[i];
    if (id.size && dossier->claims && vi_text_equal(dossier->claims->id, id))
        return dossier->claims;
    return NULL;
}

/* "Southmoor Borough Council", as prose names it. */
static const struct prog_authority *
authority_titled(const struct asked *asked, struct vi_text folded)
{
    const struct vi_dossier *dossier = asked->dossier;
    for (size_t i = 0; i < dossier->authority_count; i++) {
        const struct prog_authority *authority = dossier->authorities[i];
        if (authority->folded.size && in_force(asked, authority->period) &&
            vi_text_equal(authority->folded, folded))
            return authority;
    }
    return NULL;
}

static const struct prog_body *
body_of(const struct asked *asked, const struct prog_authority *authority, struct vi_text text,
        struct vi_text folded)
{
    for (size_t i = 0; i < authority->body_count; i++) {
        const struct prog_body *body = &authority->bodies[i];
        if (!in_force(asked, body->period))
            continue;
        if (vi_text_equal(body->id, text))
            return body;
        for (size_t j = 0; j < body->folded_count; j++)
            if (vi_text_equal(body->folded[j], folded))
                return body;
    }
    return NULL;
}

static const struct prog_post *
post_of(const struct asked *asked, const struct prog_authority *authority, struct vi_text text,
        struct vi_text folded)
{
    const struct prog_scheme *scheme = authority->scheme;
    const uint32_t atom = folded.size && scheme ? vi_atoms_find(&scheme->folded, folded) : 0;
    for (uint32_t at = atom ? scheme->post_first[atom] : 0; at; at = scheme->post_links[at].next) {
        const struct prog_post *post = scheme->post_links[at].post;
        if (in_force(asked, post->period) &&
            (vi_text_equal(post->id, text) ||
             (post->statutory.size && vi_text_equal(post->statutory, text)) ||
             (post->folded.size && vi_text_equal(post->folded, folded))))
            return post;
    }
    return NULL;
}

/* Whoever holds the seat on the day before whoever held it once. */
static const struct prog_seat *
seat_of(const struct asked *asked, const struct prog_authority *authority, struct vi_text text,
        struct vi_text person)
{
    const struct prog_seat *found = NULL;
    for (size_t i = 0; i < authority->seat_count; i++) {
        const struct prog_seat *seat = &authority->seats[i];
        const bool is = (seat->office.size && vi_text_equal(seat->office, text)) ||
                        (person.size && vi_text_equal(seat->folded, person));
        if (is && in_force(asked, seat->period))
            return seat;
        if (is && !found)
            found = seat;
    }
    return found;
}

static struct vi_text
join(const struct vi_dossier *dossier, struct vi_text owner, struct vi_text name)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &dossier->arena->allocator);
    vi_buffer_text(&out, owner);
    vi_buffer_char(&out, '/');
    vi_buffer_text(&out, name);
    const struct vi_text joined = vi_buffer_copy(&out, dossier->arena);
    if (out.failed)
        dossier->arena->failed = true;
    vi_buffer_free(&out);
    return joined;
}

/* Within one constitution. */
static bool
find_in(const struct asked *asked, const struct prog_authority *authority, struct vi_text text,
        struct dossier_who *who)
{
    const struct vi_dossier *dossier = asked->dossier;
    const struct vi_text folded = vi_fold(dossier->scratch, text);
    const struct prog_body *body = body_of(asked, authority, text, folded);
    const struct prog_post *post = body ? NULL : post_of(asked, authority, text, folded);
    const struct prog_seat *seat =
        body || post ? NULL
                     : seat_of(asked, authority, text, vi_fold_person(dossier->scratch, text));
    who->authority = authority;
    who->body = body;
    who->kind = body   ? DOSSIER_WHO_BODY
                : post ? DOSSIER_WHO_POST
                : seat ? DOSSIER_WHO_MEMBER
                       : DOSSIER_WHO_NOBODY;
    const struct vi_text name = body                        ? body->id
                                : post                      ? post->id
                                : seat && seat->office.size ? seat->office
                                : seat                      ? seat->folded
                                                            : folded;
    who->key = join(dossier, authority->id, name);
    if (post && post->name.size)
        who->name = post->name;
    return who->kind != DOSSIER_WHO_NOBODY;
}

/* "the Executive" is the Executive. */
static struct vi_text
without_article(struct vi_text name)
{
    static const char *const articles[] = {"the ", "The ", "THE "};
    for (size_t i = 0; i < VI_COUNT(articles); i++)
        if (vi_text_starts(name, vi_text_from(articles[i])))
            return vi_text_trim((struct vi_text){name.at + 4, name.size - 4});
    return name;
}

static const struct prog_authority *
authority_named(const struct asked *asked, struct vi_text text)
{
    const struct prog_authority *named = authority_of(asked, text);
    return named ? named
                 : authority_titled(asked, vi_fold(asked->dossier->scratch, without_article(text)));
}

static bool
find_authority(const struct asked *asked, struct vi_text text, struct dossier_who *who)
{
    const struct prog_authority *named = authority_named(asked, text);
    if (!named)
        return false;
    who->kind = DOSSIER_WHO_AUTHORITY;
    who->authority = named;
    who->body = NULL;
    who->key = named->id;
    return true;
}

static bool
find_within(const struct asked *asked, const struct prog_authority *authority, struct vi_text text,
            struct dossier_who *who)
{
    const struct vi_text bare = without_article(text);
    return find_in(asked, authority, text, who) ||
           (bare.at != text.at && find_in(asked, authority, bare, who));
}

/* The mark stands between who is meant and whose they are, or the other way round. */
static bool
find_parted(const struct asked *asked, struct vi_text text, struct vi_text mark, bool owner_first,
            struct dossier_who *who)
{
    for (size_t at = 0, found; at < text.size; at = found + mark.size) {
        const struct vi_text rest = {text.at + at, text.size - at};
        found = at + vi_text_find(rest, mark);
        if (found >= text.size)
            return false;
        const struct vi_text first = {text.at, found};
        const struct vi_text second = {text.at + found + mark.size, text.size - found - mark.size};
        const struct prog_authority *owner = authority_named(asked, owner_first ? first : second);
        if (owner) {
            (void)find_within(asked, owner, owner_first ? second : first, who);
            return true;
        }
    }
    return false;
}

/* "the Cabinet of Southmoor Borough Council"; "Southmoor Borough Council's Cabinet". */
static bool
find_belonging(const struct asked *asked, struct vi_text text, struct dossier_who *who)
{
    return find_parted(asked, text, VI_TEXT(" of "), false, who) ||
           find_parted(asked, text, VI_TEXT(" at "), false, who) ||
           find_parted(asked, text, VI_TEXT("\xE2\x80\x99s "), true, who) ||
           find_parted(asked, text, VI_TEXT("'s "), true, who);
}

/* An id is meant for somebody of the constitution; words may name anybody: the Secretary of State.
 */
static bool
is_id(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] == ' ')
            return false;
    return true;
}

/* A day of the range, as for the law of the day; the law of today where none is known. */
static int64_t
some_day(struct vi_range day)
{
    return day.low != VI_LEAST ? day.low : day.high != VI_MOST ? day.high : VI_MOST;
}

struct dossier_who
vi_who(const struct vi_dossier *dossier, struct vi_text authority, struct vi_text text,
       struct vi_range day)
{
    struct dossier_who who = {.text = text, .name = text, .key = VI_TEXT("")};
    const struct asked asked = {dossier, some_day(day)};
    struct vi_text rest = text, owner = authority;
    if (!vi_text_trim(text).size)
        return who;
    const bool qualified = vi_text_find(text, VI_TEXT("/")) < text.size;
    if (qualified)
        (void)vi_text_cut(&rest, '/', &owner);
    const struct prog_authority *named = authority_of(&asked, owner);
    if (named && find_within(&asked, named, rest, &who))
        return who;
    if (!qualified && (find_authority(&asked, text, &who) || find_belonging(&asked, text, &who)))
        return who;
    if (named && (qualified || is_id(text)))
        return who; /* nobody that it knows */
    who.authority = NULL;
    who.kind = DOSSIER_WHO_UNKNOWN;
    who.key = join(dossier, owner, vi_fold(dossier->scratch, without_article(rest)));
    return who;
}

bool
vi_who_is(const struct dossier_who *who, const struct dossier_who *party)
{
    if (!who->key.size || !party->key.size)
        return false;
    if (vi_text_equal(who->key, party->key))
        return true;
    const struct vi_text key = who->key;
    return party->kind == DOSSIER_WHO_AUTHORITY && vi_text_starts(key, party->key) &&
           key.size > party->key.size && key.at[party->key.size] == '/';
}

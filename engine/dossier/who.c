/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/who.h"

#include "base/names.h"

static const struct prog_authority *
authority_of(const struct vi_dossier *dossier, struct vi_text id)
{
    for (size_t i = 0; id.size && i < dossier->authority_count; i++)
        if (vi_text_equal(dossier->authorities[i]->id, id))
            return dossier->authorities[i];
    if (id.size && dossier->claims && vi_text_equal(dossier->claims->id, id))
        return dossier->claims;
    return NULL;
}

/* "Southmoor Borough Council", as prose names it. */
static const struct prog_authority *
authority_titled(const struct vi_dossier *dossier, struct vi_text folded)
{
    for (size_t i = 0; i < dossier->authority_count; i++) {
        const struct prog_authority *authority = dossier->authorities[i];
        if (authority->title.size &&
            vi_text_equal(vi_fold(dossier->scratch, authority->title), folded))
            return authority;
    }
    return NULL;
}

static const struct prog_body *
body_of(const struct prog_authority *authority, struct vi_text text, struct vi_text folded)
{
    for (size_t i = 0; i < authority->body_count; i++) {
        const struct prog_body *body = &authority->bodies[i];
        if (vi_text_equal(body->id, text))
            return body;
        for (size_t j = 0; j < body->folded_count; j++)
            if (vi_text_equal(body->folded[j], folded))
                return body;
    }
    return NULL;
}

static const struct prog_post *
post_of(const struct vi_dossier *dossier, const struct prog_authority *authority,
        struct vi_text text, struct vi_text folded)
{
    for (size_t i = 0; i < authority->post_count; i++) {
        const struct prog_post *post = &authority->posts[i];
        if (vi_text_equal(post->id, text) ||
            (post->statutory.size && vi_text_equal(post->statutory, text)) ||
            (post->name.size && vi_text_equal(vi_fold(dossier->scratch, post->name), folded)))
            return post;
    }
    return NULL;
}

static const struct prog_seat *
seat_of(const struct prog_authority *authority, struct vi_text text, struct vi_text person)
{
    for (size_t i = 0; i < authority->seat_count; i++) {
        const struct prog_seat *seat = &authority->seats[i];
        if ((seat->office.size && vi_text_equal(seat->office, text)) ||
            (person.size && vi_text_equal(seat->folded, person)))
            return seat;
    }
    return NULL;
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
find_in(const struct vi_dossier *dossier, const struct prog_authority *authority,
        struct vi_text text, struct dossier_who *who)
{
    const struct vi_text folded = vi_fold(dossier->scratch, text);
    const struct prog_body *body = body_of(authority, text, folded);
    const struct prog_post *post = body ? NULL : post_of(dossier, authority, text, folded);
    const struct prog_seat *seat =
        body || post ? NULL : seat_of(authority, text, vi_fold_person(dossier->scratch, text));
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

static bool
find_authority(const struct vi_dossier *dossier, struct vi_text text, struct dossier_who *who)
{
    const struct prog_authority *named = authority_of(dossier, text);
    if (!named)
        named = authority_titled(dossier, vi_fold(dossier->scratch, text));
    if (!named)
        return false;
    who->kind = DOSSIER_WHO_AUTHORITY;
    who->authority = named;
    who->body = NULL;
    who->key = named->id;
    return true;
}

struct dossier_who
vi_who(const struct vi_dossier *dossier, struct vi_text authority, struct vi_text text)
{
    struct dossier_who who = {.text = text, .name = text, .key = VI_TEXT("")};
    struct vi_text rest = text, owner = authority;
    if (!vi_text_trim(text).size)
        return who;
    const bool qualified = vi_text_find(text, VI_TEXT("/")) < text.size;
    if (qualified)
        (void)vi_text_cut(&rest, '/', &owner);
    const struct prog_authority *named = authority_of(dossier, owner);
    const struct vi_text bare = without_article(rest);
    if (named && (find_in(dossier, named, rest, &who) ||
                  (bare.at != rest.at && find_in(dossier, named, bare, &who))))
        return who;
    if (!qualified && (find_authority(dossier, text, &who) || find_authority(dossier, bare, &who)))
        return who;
    if (named)
        return who; /* nobody that it knows */
    who.kind = DOSSIER_WHO_UNKNOWN;
    who.key = join(dossier, owner, vi_fold(dossier->scratch, bare));
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

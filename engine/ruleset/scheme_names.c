/* SPDX-License-Identifier: Apache-2.0 */
/* Names are folded once, here: of a hundred thousand posts it would be felt at each that is looked
 * for. */
#include "ruleset/scheme_names.h"

#include "base/names.h"

struct folding {
    const struct prog_authority *authority;
    struct prog_scheme *scheme;
    struct vi_arena *arena;
    uint32_t *owners; /* by atom: the holder; 0: several, or none by such a name alone */
    size_t room;
};

static uint32_t
holder_of(const struct folding *folding, struct vi_text name)
{
    return name.size ? vi_atoms_find(&folding->scheme->names, name) : 0;
}

static bool
fold_one(struct folding *folding, struct vi_text folded, uint32_t holder)
{
    struct vi_atoms *atoms = &folding->scheme->folded;
    const uint32_t before = atoms->count;
    const uint32_t atom = folded.size ? vi_atoms_add(atoms, folded) : 0;
    if (!atom)
        return !folding->arena->failed;
    if (atom >= folding->room) {
        const size_t room = 2 * folding->room + 64;
        uint32_t *grown = VI_GROW(folding->arena, uint32_t, folding->owners, folding->room, room);
        if (!grown)
            return false;
        folding->owners = grown;
        folding->room = room;
    }
    if (atoms->count > before)
        folding->owners[atom] = holder;
    else if (holder && folding->owners[atom] != holder)
        folding->owners[atom] = 0;
    return true;
}

static bool
fold_bodies(struct folding *folding)
{
    const struct prog_authority *a = folding->authority;
    bool good = true;
    for (size_t i = 0; i < a->body_count; i++)
        for (size_t j = 0; j < a->bodies[i].folded_count && good; j++)
            good = fold_one(folding, a->bodies[i].folded[j], holder_of(folding, a->bodies[i].id));
    return good;
}

static bool
fold_posts(struct folding *folding)
{
    const struct prog_authority *a = folding->authority;
    bool good = true;
    for (size_t i = 0; i < a->post_count && good; i++) {
        const uint32_t holder = holder_of(folding, a->posts[i].id);
        good = fold_one(folding, vi_fold(folding->arena, a->posts[i].id), holder) &&
               fold_one(folding, a->posts[i].folded, holder);
    }
    return good;
}

static bool
fold_seats(struct folding *folding)
{
    const struct prog_authority *a = folding->authority;
    bool good = true;
    for (size_t i = 0; i < a->seat_count && good; i++)
        good = fold_one(folding, vi_fold(folding->arena, a->seats[i].member),
                        holder_of(folding, a->seats[i].member)) &&
               fold_one(folding, vi_fold(folding->arena, a->seats[i].office),
                        holder_of(folding, a->seats[i].office));
    return good;
}

/* "monitoring-officer" is what the law calls a post, and not whose it is: nobody is known by that
 * alone. */
static bool
fold_statutory(struct folding *folding)
{
    const struct prog_authority *a = folding->authority;
    bool good = true;
    for (size_t i = 0; i < a->post_count && good; i++)
        good = fold_one(folding, vi_fold(folding->arena, a->posts[i].statutory), 0);
    return good;
}

/* --- Posts by their names -------------------------------------------------------------------- */

static void
link_post(struct scheme_post_link *links, uint32_t *first, size_t *count, uint32_t atom,
          const struct prog_post *post)
{
    if (!atom || (first[atom] && links[first[atom]].post == post))
        return;
    links[++*count] = (struct scheme_post_link){post, first[atom]};
    first[atom] = (uint32_t)*count;
}

/* From the last to the first, so that each list is in the order in which they are declared. */
static bool
link_posts(struct folding *folding)
{
    const struct prog_authority *a = folding->authority;
    struct prog_scheme *scheme = folding->scheme;
    struct vi_arena *arena = folding->arena;
    uint32_t *first = VI_NEW_ARRAY(arena, uint32_t, scheme->folded.count + 1);
    struct scheme_post_link *links =
        VI_NEW_ARRAY(arena, struct scheme_post_link, 3 * a->post_count + 1);
    size_t count = 0;
    if (!first || !links)
        return false;
    for (size_t i = a->post_count; i-- > 0;) {
        const struct prog_post *post = &a->posts[i];
        const struct vi_text names[] = {vi_fold(arena, post->id), post->folded,
                                        vi_fold(arena, post->statutory)};
        for (size_t j = 0; j < VI_COUNT(names); j++)
            link_post(links, first, &count,
                      names[j].size ? vi_atoms_find(&scheme->folded, names[j]) : 0, post);
    }
    scheme->post_first = first;
    scheme->post_links = links;
    return !arena->failed;
}

bool
vi_scheme_names(struct prog_scheme *scheme, struct vi_arena *arena)
{
    struct folding folding = {.authority = scheme->authority, .scheme = scheme, .arena = arena};
    if (!vi_atoms_init(&scheme->folded, arena) || !fold_bodies(&folding) || !fold_posts(&folding) ||
        !fold_seats(&folding) || !fold_statutory(&folding))
        return false;
    scheme->folded_holder = folding.owners;
    return link_posts(&folding);
}

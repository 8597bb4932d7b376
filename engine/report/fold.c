/* SPDX-License-Identifier: Apache-2.0 */
#include "report/fold.h"

bool
vi_fold_init(struct vi_fold *fold, struct vi_arena *arena)
{
    *fold = (struct vi_fold){.arena = arena};
    vi_buffer_init(&fold->key, &arena->allocator);
    return vi_atoms_init(&fold->names, arena) && vi_atoms_init(&fold->seen, arena);
}

void
vi_fold_free(struct vi_fold *fold)
{
    vi_buffer_free(&fold->key);
}

/* Is it the first time that this is met in the group? */
static bool
is_new(struct vi_fold *fold, uint32_t group, char what, struct vi_text text)
{
    vi_buffer_clear(&fold->key);
    vi_buffer_number(&fold->key, group);
    vi_buffer_char(&fold->key, what);
    vi_buffer_text(&fold->key, text);
    fold->arena->failed |= fold->key.failed;
    if (vi_atoms_find(&fold->seen, vi_buffer_view(&fold->key)))
        return false;
    return vi_atoms_add(&fold->seen, vi_buffer_view(&fold->key)) != 0;
}

/* Subjects of one item are one: "item 5" and "the amendment on item 5". */
static void
count_subject(struct vi_fold *fold, uint32_t group, const struct verdict_row *row)
{
    static const enum vi_fold_noun nouns[MODEL_SUBJECT_COUNT] = {
        [MODEL_RECORD] = VI_FOLD_MATTERS,      [MODEL_MEETING] = VI_FOLD_MEETINGS,
        [MODEL_ITEM] = VI_FOLD_ITEMS,          [MODEL_DECISION] = VI_FOLD_DECISIONS,
        [MODEL_VOTE] = VI_FOLD_DECISIONS,      [MODEL_CLAUSE] = VI_FOLD_DECISIONS,
        [MODEL_CONDITION] = VI_FOLD_DECISIONS, [MODEL_INTEREST] = VI_FOLD_MATTERS,
        [MODEL_EVENT] = VI_FOLD_MATTERS,
    };
    enum vi_fold_noun noun = row->item ? VI_FOLD_ITEMS : nouns[row->subject_kind];
    struct vi_text tag = {(const char *)&row->item, sizeof(row->item)};
    struct vi_text path = row->path.size ? row->path : row->subject;
    if (is_new(fold, group, row->item ? 'i' : 's', row->item ? tag : path))
        fold->groups[group].subjects[noun]++;
}

static bool
make_room(struct vi_fold *fold, uint32_t group)
{
    if (group < fold->room)
        return true;
    size_t room = fold->room ? 2 * fold->room : 16;
    struct vi_fold_group *groups =
        VI_GROW(fold->arena, struct vi_fold_group, fold->groups, fold->room, room);
    if (!groups)
        return false;
    fold->groups = groups;
    fold->room = room;
    return true;
}

static void
append(struct vi_fold *fold, struct vi_fold_group *group, const struct verdict_row *row)
{
    struct vi_fold_row *other = VI_NEW(fold->arena, struct vi_fold_row);
    if (!other)
        return;
    other->row = row;
    if (group->last)
        group->last->next = other;
    else
        group->others = other;
    group->last = other;
}

struct vi_fold_group *
vi_fold_add(struct vi_fold *fold, struct vi_text name, const struct verdict_row *row)
{
    uint32_t atom = vi_atoms_find(&fold->names, name);
    if (!atom)
        atom = vi_atoms_add(&fold->names, name);
    if (!atom || !make_room(fold, atom))
        return NULL;
    struct vi_fold_group *group = &fold->groups[atom];
    if (group->rows++)
        append(fold, group, row);
    else
        group->first = row;
    group->rules += is_new(fold, atom, 'r', row->rule->id);
    count_subject(fold, atom, row);
    return fold->arena->failed ? NULL : group;
}

struct vi_fold_group *
vi_fold_find(const struct vi_fold *fold, struct vi_text name)
{
    uint32_t atom = vi_atoms_find(&fold->names, name);
    return atom ? &fold->groups[atom] : NULL;
}

size_t
vi_fold_count(const struct vi_fold *fold)
{
    return fold->names.count;
}

struct vi_fold_group *
vi_fold_at(const struct vi_fold *fold, size_t index)
{
    return &fold->groups[index + 1];
}

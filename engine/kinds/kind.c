/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

static const struct vi_kind *const kinds[] = {
#define VI_KIND(id) &vi_kind_##id,
#include "kinds/kinds.def"
#undef VI_KIND
};

const struct vi_kind *
vi_kind_at(size_t index)
{
    return index < VI_COUNT(kinds) ? kinds[index] : NULL;
}

const struct vi_kind *
vi_kind_named(struct vi_text name)
{
    for (size_t i = 0; i < VI_COUNT(kinds); i++)
        if (vi_text_is(name, kinds[i]->name))
            return kinds[i];
    return NULL;
}

bool
vi_kind_given(const struct vi_kind *kind, uint64_t given, const char *name)
{
    const struct vi_text wanted = vi_text_from(name);
    for (size_t i = 0; kind->fields && kind->fields[i].name; i++)
        if (vi_text_is(wanted, kind->fields[i].name))
            return given >> i & 1;
    return false;
}

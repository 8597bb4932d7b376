/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/cites.h"

#include "ruleset/lookup.h"
#include "ruleset/period.h"
#include "ruleset/ruleset.h"
#include "ruleset/shape.h"

static bool
is_cite(const struct vi_node *node)
{
    return node->space == VI_SPACE_RULES && vi_node_is(node, "cite");
}

const struct prog_cite *
vi_cites_read(struct vi_reading *reading, const struct vi_node *node, size_t *count)
{
    size_t room = 0;
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at))
        room += is_cite(at);
    struct prog_cite *cites = VI_NEW_ARRAY(reading->arena, struct prog_cite, room);
    *count = 0;
    for (const struct vi_node *at = vi_node_child(node); cites && at; at = vi_node_next(at)) {
        struct ast_cite read = {0};
        if (!is_cite(at))
            continue;
        vi_shape_fill(&vi_shape_cite, at, &read);
        const struct prog_source *source =
            read.source.size ? vi_lookup_source(reading, at, read.source) : NULL;
        if (source)
            cites[(*count)++] =
                (struct prog_cite){.source = source, .at = read.at, .period = read.period};
    }
    return cites;
}

void
vi_cites_write(struct vi_buffer *out, const struct prog_cite *cites, size_t count,
               struct prog_period period)
{
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        if (!vi_periods_overlap(cites[i].period, period))
            continue;
        vi_buffer_string(out, first ? "" : "; ");
        vi_buffer_text(out, cites[i].source->title);
        if (cites[i].at.size)
            vi_buffer_char(out, ' ');
        vi_buffer_text(out, cites[i].at);
        first = false;
    }
}

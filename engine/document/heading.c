/* SPDX-License-Identifier: Apache-2.0 */
#include "document/heading.h"

#include <string.h>

#include "base/names.h"

#define HEAD_BLOCKS 40  /* further down another authority may be spoken of */
#define TITLE_MOST  200 /* bytes; longer lines are no title */

/* Without what stands around a title in the head of a page. */
static struct vi_text
bare(struct vi_text line)
{
    line = vi_text_trim(line);
    while (line.size && strchr(".,:;*#_|", line.at[line.size - 1]))
        line = vi_text_trim((struct vi_text){line.at, line.size - 1});
    while (line.size && strchr("*#_|", line.at[0]))
        line = vi_text_trim((struct vi_text){line.at + 1, line.size - 1});
    return line;
}

static const struct prog_authority *
titled(const struct prog_program *program, struct vi_text folded)
{
    for (size_t i = 0; i < program->authority_count; i++)
        if (program->authorities[i]->folded.size &&
            vi_text_equal(program->authorities[i]->folded, folded))
            return program->authorities[i];
    return NULL;
}

struct vi_text
vi_heading_authority(const struct vi_flow *flow, const struct prog_program *program,
                     struct vi_arena *scratch)
{
    struct vi_text found = VI_TEXT("");
    for (size_t i = 0; program && program->authority_count && i < flow->count && i < HEAD_BLOCKS;
         i++) {
        const struct vi_text line = bare(flow->blocks[i].text);
        const struct prog_authority *authority =
            line.size && line.size <= TITLE_MOST ? titled(program, vi_fold(scratch, line)) : NULL;
        if (!authority)
            continue;
        if (found.size && !vi_text_equal(found, authority->id))
            return VI_TEXT("");
        found = authority->id;
    }
    return found;
}

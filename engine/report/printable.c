/* SPDX-License-Identifier: Apache-2.0 */
#include "report/printable.h"

void
vi_printable_place(struct vi_buffer *out, struct vi_place place)
{
    if (!place.source)
        return;
    struct vi_line_column at = vi_place_line_column(place);
    vi_printable(out, place.source->name);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.line);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.column);
}

/* SPDX-License-Identifier: Apache-2.0 */
/* The styles and lists of an OpenDocument text, as far as they bear on what is printed. */
#ifndef VI_INTAKE_ODT_STYLES_H
#define VI_INTAKE_ODT_STYLES_H

#include "intake/numerals.h"
#include "intake/office.h"

#define ODT_LEVELS 10

enum odt_toggle { ODT_UNSTATED, ODT_OFF, ODT_ON };

/* Styles of a part, and those that all parts share. */
enum odt_scope { ODT_COMMON, ODT_CONTENT, ODT_MARGINS };

struct odt_style {
    struct vi_text name, parent, list;
    enum odt_scope scope;
    bool paragraph, settled, contents;
    enum odt_toggle bold, hidden;
    int32_t outline; /* 0: not stated */
};

struct odt_level {
    enum vi_numeral numeral;
    struct vi_text before, after, format; /* `format`: "%1%.%2%." where it is given */
    int64_t start;
    int32_t shown; /* how many levels the number shows */
};

struct odt_list_style {
    struct vi_text name;
    enum odt_scope scope;
    struct odt_level *levels;
};

struct odt_styles {
    struct odt_style *styles;
    struct odt_list_style *lists;
    size_t count, room, list_count, list_room;
    struct odt_level *outline; /* of headings; NULL: none is described */
    bool sorted;
    /* What is open while they are read. */
    struct odt_style *style;
    struct odt_level *levels, *level;
};

/* An element of a part, if it is of styles; false: memory ran out. */
bool vi_odt_styles_take(struct odt_styles *styles, struct vi_office *office,
                        const struct vi_node *node, enum odt_scope scope);
/* All were read. */
void vi_odt_styles_settle(struct odt_styles *styles);
/* NULL: there is none. */
const struct odt_style *vi_odt_style(const struct odt_styles *styles, struct vi_text name,
                                     bool paragraph, enum odt_scope scope);
const struct odt_level *vi_odt_levels(const struct odt_styles *styles, struct vi_text name,
                                      enum odt_scope scope);

/* Where a list stands. */
struct odt_count {
    int64_t last[ODT_LEVELS];
    bool begun[ODT_LEVELS];
};
/* Counts one more entry and writes its number; `start`, if it is not 0, is the number. */
void vi_odt_count(struct odt_count *count, const struct odt_level *levels, int32_t level,
                  int32_t start, struct vi_buffer *out);

#endif

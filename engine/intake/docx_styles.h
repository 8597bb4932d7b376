/* SPDX-License-Identifier: Apache-2.0 */
/* The styles of a Word document, as far as they bear on what is printed and what it is. */
#ifndef VI_INTAKE_DOCX_STYLES_H
#define VI_INTAKE_DOCX_STYLES_H

#include "intake/office.h"

#define DOCX_NO_NUMBER  (-1) /* a list or a level that is not stated */
#define DOCX_BODY_LEVEL 9    /* the outline level of what is no heading */

enum docx_toggle { DOCX_UNSTATED, DOCX_OFF, DOCX_ON };

struct docx_style {
    struct vi_text id, based_on, name;
    bool paragraph, is_default;
    int32_t number, level; /* of its list */
    int32_t outline;       /* from 0; DOCX_NO_NUMBER: not stated */
    enum docx_toggle bold, hidden;
    bool contents;               /* an entry of a table of contents */
    bool settled;                /* what it does not state was taken from what it is based on */
    struct vi_text number_style; /* the style that states the list */
};

struct docx_styles {
    struct docx_style *styles; /* by id, once read */
    size_t count, room;
    const struct docx_style *usual; /* of paragraphs that name none; may be NULL */
};

enum vires_status vi_docx_styles_read(struct vi_office *office, struct vi_text name,
                                      struct docx_styles *styles);
/* With what it takes from the styles it is based on; NULL: there is none of that id. */
const struct docx_style *vi_docx_style(const struct docx_styles *styles, struct vi_text id);

/* What a property that is on or off says: <w:b/>, <w:b w:val="0"/>. */
enum docx_toggle vi_docx_toggle(const struct vi_node *node);

#endif

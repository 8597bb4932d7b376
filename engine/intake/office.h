/* SPDX-License-Identifier: Apache-2.0 */
/* Documents of word processors: which of them a file is, and what their readers share. */
#ifndef VI_INTAKE_OFFICE_H
#define VI_INTAKE_OFFICE_H

#include "intake/package.h"
#include "intake/story.h"

enum office_name {
    OFFICE_NO_NAME,
#define OFFICE_NAME(id, word) OFFICE_##id,
#include "intake/office_names.def"
#undef OFFICE_NAME
    OFFICE_NAME_COUNT
};

/* By how it begins: an archive, or what Word wrote until 2003 and writes around a password. */
bool vi_office_is(struct vi_text bytes);
/* Of an archive: does it say that it is an OpenDocument? */
bool vi_office_is_odt(struct vi_text bytes);

/*
 * Word and OpenDocument text, whichever it is: what is printed of it, with changes taken as
 * accepted, numbers of lists written out, text boxes before the paragraph that they hang on, and
 * footnotes at the end.  Headers and footers are furniture.  Hidden text is left out, and a finding
 * says where; so is it said where changes are still tracked (doc_sheet.changes).
 */
enum vires_status vi_office_read(struct vi_source *source, const struct vi_intake_means *means,
                                 struct doc_sheet *out);

/* What is read of the parts of one document. */
struct vi_office {
    const struct vi_intake_means *means;
    struct vi_package package;
    struct vi_story story;
    struct vi_xml *xml;
    struct doc_changes changes;
};

/* The number of a name, for listeners: OFFICE_... */
uint32_t vi_office_know(void *user, struct vi_text name);
/* For listeners to whom text, or the end of an element, means nothing. */
bool vi_office_pass_text(void *user, struct vi_text text);
bool vi_office_pass_close(void *user);
/* The value of an attribute by its local name, or the empty text. */
struct vi_text vi_office_value(const struct vi_node *node, enum office_name name);
bool vi_office_has(const struct vi_node *node, enum office_name name);
/* A whole number with its sign, cut to what fits; `otherwise` where there is none. */
int32_t vi_office_number(const struct vi_node *node, enum office_name name, int32_t otherwise);
/* Is it on: the attribute is not there, or not "false", "0", "off" or "none"? */
bool vi_office_on(const struct vi_node *node, enum office_name name);
/* Reports hidden text once a paragraph; `text` is its first piece. */
void vi_office_hidden(struct vi_office *office, struct vi_text text);
/* Counts a change that is still tracked. */
void vi_office_changed(struct vi_office *office, bool insertion);

/* Their readers: `name` is the part in which the text is. */
enum vires_status vi_docx_read(struct vi_office *office, struct vi_text name);
enum vires_status vi_odt_read(struct vi_office *office);

#endif

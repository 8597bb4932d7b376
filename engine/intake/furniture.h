/* SPDX-License-Identifier: Apache-2.0 */
/* What of a page is no part of the document that it shows. */
#ifndef VI_INTAKE_FURNITURE_H
#define VI_INTAKE_FURNITURE_H

#include "intake/roles.h"

/* By what the element is and says of itself; `main`: it stands in what the page is for. */
bool vi_furniture_is(enum vi_element_role role, const char *const *attributes, bool main);
/* By the words of a link to a place in the same page: "Skip to content". */
bool vi_furniture_is_jump(struct vi_text words);

#endif

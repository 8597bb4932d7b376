/* SPDX-License-Identifier: Apache-2.0 */
/* What libxml2 takes otherwise than a browser does is masked in its copy of a page: byte for byte
 * as long, so that places stay. */
#ifndef VI_XML_HTML_MASK_H
#define VI_XML_HTML_MASK_H

#include "base/text.h"

/*
 * - "<![if ...]>" and whatever else begins with "<!" but is no comment and no document type becomes
 *   a processing instruction, which is passed over;
 * - of a CDATA section only the text stays;
 * - <font>, which pages of old open and never close, is passed over too: it says nothing, and
 *   libxml2 would take each for one within all that came before.
 * False: a tag, at *where, has more than `most` attributes; libxml2 compares each with all before.
 */
bool vi_html_mask(char *bytes, size_t size, uint64_t most, size_t *where);

#endif

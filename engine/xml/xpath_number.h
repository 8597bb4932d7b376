/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers as XPath has them: the only place that meets them. */
#ifndef VI_XML_XPATH_NUMBER_H
#define VI_XML_XPATH_NUMBER_H

#include <libxml/xpath.h>
#include <stdbool.h>
#include <stdint.h>

/* The whole number that the object is exactly; false: it is none, or too large to be known exactly.
 */
bool vi_xpath_whole(const xmlXPathObject *object, int64_t *out);

#endif

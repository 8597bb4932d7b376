/* SPDX-License-Identifier: Apache-2.0 */
/* A record as nodes for XPath: the elements and attributes of records in XML, whatever it was read
 * from.  Each element is known by the place in its struct, "&decision->place". */
#ifndef VI_DOCUMENT_RECORD_NODES_H
#define VI_DOCUMENT_RECORD_NODES_H

#include "model/document.h"
#include "xml/xpath.h"

enum vi_xpath_status vi_record_nodes(const struct doc_record *record, struct vi_xpath *xpath,
                                     const struct vires_allocator *allocator);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What libxml2 says is wrong, in our words and at its exact place. */
#ifndef VI_XML_FAULT_H
#define VI_XML_FAULT_H

#include <libxml/xmlerror.h>

#include "xml/tree.h"

struct vi_xml_fault {
    const struct vi_source *source;
    struct vires_findings *findings;
    size_t at;                  /* how far libxml2 had read */
    const struct vi_node *open; /* the innermost element that is open, or NULL */
    const xmlError *error;
};

/* Adds the one finding. */
void vi_xml_fault_report(const struct vi_xml_fault *fault);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* What surrounds each use of libxml2.  2.9 prints that memory ran out where it knows no parser to
 * tell; the handler for that belongs to the thread and to the caller, so it is lent and given
 * back. */
#ifndef VI_XML_HUSH_H
#define VI_XML_HUSH_H

#include <libxml/xmlerror.h>

/* Later versions promise not to change the error that they show. */
#if LIBXML_VERSION < 21200
#define VI_XML_SHOWN xmlError
#else
#define VI_XML_SHOWN const xmlError
#endif

struct vi_hush {
    xmlGenericErrorFunc handler;
    xmlStructuredErrorFunc structured;
    void *context, *structured_context;
};

/* `hear`, unless it is NULL, is told instead.  The first use sets libxml2 up, whichever thread it
 * is of. */
struct vi_hush vi_hush(xmlStructuredErrorFunc hear, void *user);
void vi_unhush(struct vi_hush hush);

#endif

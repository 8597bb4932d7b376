/* SPDX-License-Identifier: Apache-2.0 */
/* A document that is an archive of parts, as word processors write them.  The one gate to libzip:
 * what is in an archive is never written anywhere, and only what is asked for is unpacked. */
#ifndef VI_INTAKE_PACKAGE_H
#define VI_INTAKE_PACKAGE_H

#include "intake/intake.h"

struct zip;

struct vi_package_part {
    struct vi_text name; /* as the archive has it, without a slash before */
    uint64_t index, size;
};

struct vi_package {
    const struct vi_intake_means *means;
    struct zip *zip;
    struct vi_package_part *parts; /* in the order of their names */
    size_t count;
    uint64_t unpacked; /* bytes so far, of all parts */
};

/* VIRES_REJECTED, VIRES_LIMIT: a finding says why, and nothing need be closed.  `bytes` must
 * outlive the package. */
enum vires_status vi_package_open(struct vi_package *package, struct vi_text bytes,
                                  const struct vi_intake_means *means);
void vi_package_close(struct vi_package *package);
/* Names are compared as word processors do: the case of letters is of no account. */
bool vi_package_has(const struct vi_package *package, struct vi_text name);
/* The bytes of a part, in the scratch arena, with a NUL behind them.  VIRES_NOT_FOUND: there is no
 * such part, and nothing is said. */
enum vires_status vi_package_read(struct vi_package *package, struct vi_text name,
                                  struct vi_text *out);
/* Tells a listener of a part that is XML.  VIRES_NOT_FOUND as above; else a finding says what is
 * wrong.  VIRES_REJECTED without one where the listener wanted no more. */
enum vires_status vi_package_hear(struct vi_package *package, struct vi_text name,
                                  struct vi_xml *xml, const struct vi_xml_listener *listener);
/* A finding of the document as a whole. */
enum vires_status vi_package_refuse(const struct vi_package *package, enum vi_code code,
                                    struct vi_text a, struct vi_text b);

#endif

/* SPDX-License-Identifier: Apache-2.0 */
/* Archives made in memory, sound or not: Word and OpenDocument files for tests. */
#ifndef TESTS_SUPPORT_PACKAGES_H
#define TESTS_SUPPORT_PACKAGES_H

#include "base/buffer.h"

#define PACKAGE_PARTS 5000

/* What an archive says of a part that is not so. */
struct package_lie {
    uint16_t flags;  /* 1: it is encrypted */
    uint16_t method; /* 0: as it is */
    uint32_t size;   /* unpacked; 0: what it is */
    uint32_t packed; /* 0: what it is */
};

struct package {
    struct vi_buffer bytes, directory;
    uint32_t count;
};

void package_begin(struct package *package);
void package_add(struct package *package, const char *name, struct vi_text text);
void package_add_lying(struct package *package, const char *name, struct vi_text text,
                       struct package_lie lie);
/* The whole archive; lives until the package is freed. */
struct vi_text package_end(struct package *package);
void package_free(struct package *package);

#define W_NAMESPACE                                                                                \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                    \
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
/* A Word document whose body is `body`; of the others, what is not NULL: each is what stands in its
 * root. */
struct vi_text package_docx(struct package *package, const char *body, const char *styles,
                            const char *numbering, const char *footnotes, const char *header);
/* An OpenDocument text: what stands in office:text, in the automatic styles of the content, and in
 * styles.xml. */
struct vi_text package_odt(struct package *package, const char *text, const char *automatic,
                           const char *styles);

#endif

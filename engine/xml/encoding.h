/* SPDX-License-Identifier: Apache-2.0 */
/* What the bytes of a file stand for.  Simple tables instead of iconv: no
 * locale, no module to load, and an exact place for what cannot be read. */
#ifndef VI_XML_ENCODING_H
#define VI_XML_ENCODING_H

#include "base/text.h"

enum vi_encoding {
    VI_UTF8,
    VI_UTF16_LITTLE,
    VI_UTF16_BIG,
    VI_WINDOWS_1252,
    VI_MIXED /* characters of UTF-8, and between them bytes of windows-1252: texts pasted together
              */
};

/* What the first bytes show: a byte order mark, whose size is stored, or a '<' and '?' in two
 * bytes each.  False: they show nothing. */
bool vi_encoding_evident(struct vi_text bytes, enum vi_encoding *out, size_t *mark);
/* The name that an XML declaration gives, borrowed; false: it gives none. */
bool vi_encoding_declared(struct vi_text bytes, struct vi_text *name);
/* The name that a <meta> in the first bytes of a page gives, or its XML declaration. */
bool vi_encoding_of_page(struct vi_text bytes, struct vi_text *name);
/* Does the text begin with two letters of UTF-16, though no byte order mark says so? */
bool vi_encoding_wide(struct vi_text bytes, enum vi_encoding *out);
/* False: none that is read here.  ISO-8859-1 is read as windows-1252, as every browser does:
 * files that claim it mean the quotation marks and dashes, not the control characters. */
bool vi_encoding_named(struct vi_text name, enum vi_encoding *out);
/* Turns bytes into UTF-8 in the arena, as far as they can be read: *read of them.  False: out of
 * memory.  Not for UTF-8, and U+0000 cannot be read. */
bool vi_encoding_decode(enum vi_encoding encoding, struct vi_text bytes, struct vi_arena *arena,
                        struct vi_text *out, size_t *read);
/* Does a text that is not UTF-8 have characters of it all the same? */
bool vi_encoding_mixed(struct vi_text bytes);
/* The character of a byte of windows-1252; 0: none. */
uint32_t vi_encoding_windows(unsigned char byte);
/* Writes one character as UTF-8, four bytes at most; returns its size. */
size_t vi_encoding_write(uint32_t point, char *out);

#endif

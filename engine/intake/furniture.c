/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/furniture.h"

#include <string.h>

#include "xml/html.h"

static bool
is_one_of(struct vi_text word, const char *const *words)
{
    for (; *words; words++)
        if (vi_text_is_like(word, *words))
            return true;
    return false;
}

static bool
holds(struct vi_text text, const char *word)
{
    return vi_text_find_like(text, word) < text.size;
}

static bool
has_one_of(struct vi_text text, const char *const *words)
{
    for (; *words; words++)
        if (holds(text, *words))
            return true;
    return false;
}

/* Classes and ids, as the sites of councils use them. */
static bool
is_named_so(struct vi_text names, bool main)
{
    static const char *const anywhere[] = {"navigation", "breadcrumb", "skiplink", "skip-link",
                                           "skip-to",    "cookie",     "filesize", "file-size",
                                           "actionlist", "screenread", "visually", NULL};
    static const char *const whole[] = {"nav",     "navbar",  "menu",       "sidebar", "toolbar",
                                        "sr-only", "skip",    "pagination", "pager",   "share",
                                        "social",  "noprint", "no-print",   NULL};
    static const char *const margins[] = {"header",      "footer",      "banner",
                                          "site-header", "site-footer", "page-header",
                                          "page-footer", NULL};
    struct vi_text word;
    if (has_one_of(names, anywhere))
        return true;
    while (vi_text_word(&names, &word))
        if (is_one_of(word, whole) || (!main && is_one_of(word, margins)))
            return true;
    return false;
}

static bool
is_hidden(const char *const *attributes)
{
    if (vi_html_has(attributes, "hidden") ||
        vi_text_is(vi_html_value(attributes, "aria-hidden"), "true"))
        return true;
    const struct vi_text style = vi_html_value(attributes, "style");
    return holds(style, "display:none") || holds(style, "display: none") ||
           holds(style, "visibility:hidden") || holds(style, "visibility: hidden");
}

bool
vi_furniture_is(enum vi_element_role role, const char *const *attributes, bool main)
{
    static const char *const roles[] = {"navigation", "banner", "contentinfo", "search", "menu",
                                        "menubar",    "button", "dialog",      NULL};
    if (role == VI_ELEMENT_FURNITURE || (role == VI_ELEMENT_MARGIN && !main))
        return true;
    if (!attributes)
        return false;
    return is_hidden(attributes) || is_one_of(vi_html_value(attributes, "role"), roles) ||
           is_named_so(vi_html_value(attributes, "class"), main) ||
           is_named_so(vi_html_value(attributes, "id"), main);
}

bool
vi_furniture_is_jump(struct vi_text words)
{
    static const char *const jumps[] = {"skip to", "jump to", "back to top", "return to top", NULL};
    for (const char *const *jump = jumps; *jump; jump++)
        if (vi_text_starts_like(words, *jump))
            return true;
    return false;
}

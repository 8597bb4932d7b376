/* SPDX-License-Identifier: Apache-2.0 */
/* A chain of delegation as a picture: holders one beneath the other, and between two of them the
 * grant, whole where it holds, broken where it does not. */
#include "report/html.h"

#define WIDTH   320
#define BOX     26
#define STEP    66 /* from one holder to the next */
#define DEEPEST 32
#define LONGEST ((size_t)44) /* characters that fit in a line; the list beneath has all of them */

/* The reason with the first link; the others are its neighbours. */
static const struct verdict_reason *
find_link(const struct verdict_reason *reason, int depth)
{
    for (; reason && depth < DEEPEST; reason = reason->next) {
        if (reason->giver.size)
            return reason;
        const struct verdict_reason *below = find_link(reason->first, depth + 1);
        if (below)
            return below;
    }
    return NULL;
}

static void
put_number(struct vi_html *html, const char *before, int64_t number)
{
    vi_html_put(html, before);
    vi_html_number(html, number);
}

/* Cut at a whole character, with a sign that there is more. */
static void
put_short(struct vi_html *html, struct vi_text text)
{
    size_t end = 0, characters = 0;
    for (; end < text.size; end++) {
        characters += ((unsigned char)text.at[end] & 0xC0) != 0x80;
        if (characters > LONGEST)
            break;
    }
    vi_html_text(html, (struct vi_text){text.at, end});
    vi_html_put(html, end < text.size ? "\xE2\x80\xA6" : "");
}

static void
put_holder(struct vi_html *html, struct vi_text name, int64_t y)
{
    put_number(html, "<rect x=\"1\" y=\"", y);
    put_number(html, "\" width=\"", WIDTH - 2);
    put_number(html, "\" height=\"", BOX);
    put_number(html, "\" rx=\"4\"/><text x=\"10\" y=\"", y + 17);
    vi_html_put(html, "\">");
    put_short(html, name);
    vi_html_put(html, "</text>\n");
}

static void
put_grant(struct vi_html *html, const struct verdict_reason *link, int64_t y)
{
    static const char *const classes[] = {
        [VI_FALSE] = "fails", [VI_UNKNOWN] = "unknown", [VI_TRUE] = "holds"};
    const int64_t top = y + BOX, end = y + STEP;
    vi_html_put(html, "<path class=\"");
    vi_html_put(html, classes[link->truth]);
    put_number(html, "\" d=\"M20 ", top);
    put_number(html, "V", end);
    put_number(html, "M14 ", end - 8);
    put_number(html, "L20 ", end);
    put_number(html, "L26 ", end - 8);
    put_number(html, "\"/><text class=\"bounds\" x=\"34\" y=\"", top + 24);
    vi_html_put(html, "\">");
    put_short(html, link->bounds.size ? link->bounds : VI_TEXT("no limit is stated"));
    vi_html_put(html, "</text>\n");
}

void
vi_html_chain(struct vi_html *html, const struct verdict_reason *reason)
{
    const struct verdict_reason *first = find_link(reason, 0);
    int64_t links = 0;
    for (const struct verdict_reason *at = first; at && at->giver.size; at = at->next)
        links++;
    if (!links)
        return;
    put_number(html,
               "<svg class=\"chain\" role=\"img\" aria-label=\"The chain of delegation, as in the "
               "list below\" viewBox=\"0 0 ",
               WIDTH);
    put_number(html, " ", links * STEP + BOX + 2);
    vi_html_put(html, "\">\n");
    put_holder(html, first->giver, 1);
    int64_t y = 1;
    for (const struct verdict_reason *at = first; at && at->giver.size; at = at->next) {
        put_grant(html, at, y);
        y += STEP;
        put_holder(html, at->taker, y);
    }
    vi_html_put(html, "</svg>\n");
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "document/record_nodes.h"

#include "document/record_walk.h"

static void
start(void *user, struct vi_text name, const struct vi_place *place)
{
    vi_xpath_start(user, name, place);
}

static void
attribute(void *user, const char *name, struct vi_text value)
{
    vi_xpath_attribute(user, name, value);
}

/* Where it stands is no part of what a record says. */
static void
place(void *user, const struct vi_place *at)
{
    (void)user, (void)at;
}

static void
text(void *user, struct vi_text words)
{
    vi_xpath_text(user, words);
}

static void
end(void *user, struct vi_text name)
{
    (void)name;
    vi_xpath_end(user);
}

enum vi_xpath_status
vi_record_nodes(const struct doc_record *record, struct vi_xpath *xpath,
                const struct vires_allocator *allocator)
{
    static const struct record_sink sink = {start, attribute, place, text, end};
    if (!vi_record_walk(record, &sink, xpath, allocator))
        return VI_XPATH_NO_MEMORY;
    return vi_xpath_finish(xpath);
}

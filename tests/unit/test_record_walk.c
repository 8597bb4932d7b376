/* SPDX-License-Identifier: Apache-2.0 */
/* A record is told element by element, in the order in which it would be written. */
#include "document/record_walk.h"

#include "support/documents.h"

struct heard {
    struct vi_buffer line;
    size_t depth, places;
};

static void
start(void *user, struct vi_text name, const struct vi_place *place)
{
    struct heard *heard = user;
    vi_buffer_string(&heard->line, "<");
    vi_buffer_text(&heard->line, name);
    heard->depth++;
    heard->places += place != NULL;
}

static void
attribute(void *user, const char *name, struct vi_text value)
{
    struct heard *heard = user;
    vi_buffer_string(&heard->line, " ");
    vi_buffer_string(&heard->line, name);
    vi_buffer_string(&heard->line, "=");
    vi_buffer_text(&heard->line, value);
}

static void
place(void *user, const struct vi_place *at)
{
    struct heard *heard = user;
    vi_buffer_string(&heard->line, "@");
    vi_buffer_number(&heard->line, vi_place_line_column(*at).line);
}

static void
text(void *user, struct vi_text words)
{
    struct heard *heard = user;
    vi_buffer_string(&heard->line, ":");
    vi_buffer_text(&heard->line, words);
}

static void
end(void *user, struct vi_text name)
{
    struct heard *heard = user;
    vi_buffer_string(&heard->line, ">");
    (void)name;
    heard->depth--;
}

static const struct record_sink sink = {start, attribute, place, text, end};

static const struct {
    const char *why, *record, *told;
} cases[] = {
    {"attributes, then the place, then the words, then what is inside",
     "<record kind='minutes'><meeting date='2014-10-23' present='7..'>\n<item number='1'>"
     "<decision outcome='carried'><clause label='A'>be it so<amount of='act'>GBP 5</amount>"
     "<date>2014-11</date></clause></decision></item></meeting></record>",
     "<record kind=minutes extent=whole@1<meeting date=2014-10-23 present=7..@1<item "
     "number=1@2<decision "
     "outcome=carried@2<clause label=A effect=unknown@2:be it so<amount of=act@2:GBP 5.00><date@2:"
     "2014-11>>>>>>"},
    {"facts that are attributes, and facts that are not",
     "<record kind='notice'><fact of='urgent'/><decision key-decision='yes'><fact of='staff' "
     "value='3'/></decision></record>",
     "<record kind=notice extent=whole@1<fact of=urgent value=yes@1><decision "
     "key-decision=yes@1<fact "
     "of=staff "
     "value=3@1>>>"},
    {"grants, which have no place of their own",
     "<record kind='notice'><decision><clause>c<grant to='x' function='f'><limit of='act' "
     "up-to='GBP 5'/></grant></clause></decision></record>",
     "<record kind=notice extent=whole@1<decision@1<clause effect=unknown@1:c<grant to=x "
     "function=f<limit "
     "of=act "
     "up-to=GBP 5.00>>>>>"},
};

static void
each_element_is_told_once(void **state)
{
    (void)state;
    struct documents documents;
    documents_open(&documents);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct heard heard = {.depth = 0};
        vi_buffer_init(&heard.line, NULL);
        if (documents_read(&documents, "r.xml", vi_text_from(cases[i].record)))
            fail_msg("%s", documents_findings(&documents));
        assert_true(vi_record_walk(documents.record, &sink, &heard, NULL));
        assert_text(vi_buffer_view(&heard.line), cases[i].told, cases[i].why);
        assert_int_equal(heard.depth, 0);
        assert_true(heard.places > 0);
        vi_buffer_free(&heard.line);
    }
    documents_close(&documents);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_element_is_told_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

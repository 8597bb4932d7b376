/* SPDX-License-Identifier: Apache-2.0 */
#include "report/timeline.h"

#include <string.h>

#include "support/dossiers.h"
#include "support/testkit.h"

static const char first[] =
    "<meeting body='council' date='2014-10-01'><item number='5' title='A &lt;service&gt;'>\n"
    "<decision outcome='carried'>\n"
    "<clause label='A' effect='authorises'>t</clause>\n"
    "<clause label='B' effect='authorises'>t<condition kind='precedent' party='south/council' "
    "due='2014-12-31'>p</condition></clause>\n"
    "<event kind='call-in-exempt'/></decision></item></meeting>";
static const char second[] =
    "<event kind='done' date='2014-11-16' by='the clerk' of='council/2014-10-01/5#A'/>"
    "<event kind='done' of='council/2014-10-01/5#A'/>";

struct drawn {
    struct dossiers dossiers;
    struct vi_buffer out;
};

static void
draw(struct drawn *drawn, bool any)
{
    dossiers_open(&drawn->dossiers, NULL);
    vi_buffer_init(&drawn->out, NULL);
    if (any) {
        dossiers_add(&drawn->dossiers, "b.xml", "north", second);
        dossiers_add(&drawn->dossiers, "a.xml", "north", first);
    }
    dossiers_link(&drawn->dossiers, NULL);
    assert_true(vi_timeline_write_html(&drawn->dossiers.dossier, &drawn->out));
}

static void
undraw(struct drawn *drawn)
{
    vi_buffer_free(&drawn->out);
    dossiers_close(&drawn->dossiers);
}

static void
has(const struct drawn *drawn, const char *part, const char *why)
{
    if (!strstr(drawn->out.bytes, part))
        fail_msg("%s: no %s in\n%s", why, part, drawn->out.bytes);
}

/* The axis goes from 1 October to 31 December, 91 days over 560 units from 180 on: 16 November is
 * day 46. */
static void
what_happened_is_drawn_along_the_days(void **state)
{
    struct drawn drawn;
    (void)state;
    draw(&drawn, true);
    has(&drawn,
        "<h3>\xE2\x80\x9C"
        "A &lt;service&gt;\xE2\x80\x9D</h3>\n<svg ",
        "the matter");
    has(&drawn,
        "<circle class=\"decision\" cx=\"180\" cy=\"16\" r=\"10\"/>"
        "<text class=\"dot\" x=\"180\" y=\"20\">1</text>\n",
        "the decision at the beginning");
    has(&drawn,
        "<circle class=\"event\" cx=\"180\" cy=\"42\" r=\"10\"/>"
        "<text class=\"dot\" x=\"180\" y=\"46\">2</text>\n",
        "what it says of itself beneath it, as there is no room beside it");
    has(&drawn, "<circle class=\"event\" cx=\"463\" cy=\"16\"", "the act in the middle");
    has(&drawn, "<circle class=\"due\" cx=\"740\" cy=\"16\"", "the last day at the end");
    has(&drawn,
        "<text class=\"name\" x=\"0\" y=\"72\">1, clause A</text>"
        "<rect class=\"sure\" x=\"180\" y=\"62\" width=\"560\" height=\"12\"/>\n",
        "a clause in effect from its day on");
    has(&drawn, "<rect class=\"unsure\" x=\"180\" y=\"88\"", "one that waits");
    has(&drawn, ">1 October 2014</text>", "where the axis begins");
    has(&drawn, ">31 December 2014</text>", "and where it ends");
    undraw(&drawn);
}

static void
the_same_stands_in_a_list(void **state)
{
    struct drawn drawn;
    (void)state;
    draw(&drawn, true);
    has(&drawn,
        "<ol>\n<li><b>1 October 2014</b> council of north, item 5: carried  (a.xml:3:1)<ul>\n"
        "<li>Clause A: in effect from 1 October 2014</li>\n"
        "<li>Clause B: whether it took effect is not proven; not before 1 October 2014</li>\n"
        "</ul>\n</li>\n",
        "the decision with its clauses");
    has(&drawn,
        "<li><b>16 November 2014</b> council of north, item 5, clause A: it was done (by the "
        "clerk)  "
        "(b.xml:2:1)</li>\n",
        "what was done");
    has(&drawn, "<li><b>Day not stated</b> council of north, item 5, clause A: it was done",
        "what has no day is not drawn, and is told");
    undraw(&drawn);
}

static void
documents_that_stand_alone_have_none(void **state)
{
    struct drawn drawn;
    (void)state;
    draw(&drawn, false);
    assert_int_equal(drawn.out.size, 0);
    undraw(&drawn);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_happened_is_drawn_along_the_days),
        cmocka_unit_test(the_same_stands_in_a_list),
        cmocka_unit_test(documents_that_stand_alone_have_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

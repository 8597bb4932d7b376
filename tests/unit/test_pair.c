/* SPDX-License-Identifier: Apache-2.0 */
/* Reports and what was decided on them, where neither names the other. */
#include <stdio.h>

#include "dossier/link.h"
#include "support/dossiers.h"

#define MEETING(body, date, inside) "<meeting body='" body "' date='" date "'>" inside "</meeting>"
#define DECIDED(number, title, words)                                                              \
    "<item number='" number "' title='" title "'><decision outcome='carried'>"                     \
    "<clause label='A'>" words "</clause></decision></item>"
#define ADVISED(title, words)                                                                      \
    "<item title='" title "'><recommendation><clause label='A'>" words                             \
    "</clause></recommendation></item>"
#define BRIDGE "the bridge over the harbour be repaired in June"
#define TREES  "twelve trees along the promenade be felled"
#define NOTED  "that the report be noted"

struct row {
    const char *why;
    struct {
        const char *name, *authority, *body;
    } documents[4];
    const char *expected; /* "item of decision < place of report", then problems */
};

/* clang-format off */
static const struct row cases[] = {
    {"a report to the meeting, under the same title",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "5 < report.xml\n"},
    {"the executive is The Executive, and whose is not said",
     {{"a.xml", "", MEETING("The Executive", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("EXECUTIVE", "2014-05-01", ADVISED("", BRIDGE))}},
     "5 < report.xml\n"},
    {"against what was recommended, by the title",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", "nothing happen"))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "5 < report.xml\n"},
    {"another body, another authority, another day",
     {{"a.xml", "north", MEETING("council", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))
                         MEETING("cabinet", "2014-05-02", DECIDED("6", "Bridge", BRIDGE))},
      {"b.xml", "south", MEETING("cabinet", "2014-05-01", DECIDED("7", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     ""},
    {"of several reports the one on the matter",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Trees", NOTED) DECIDED("6", "Bridge", NOTED))},
      {"report-1.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", NOTED))},
      {"report-2.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Trees", NOTED))}},
     "5 < report-2.xml\n6 < report-1.xml\n"},
    {"an item whose report is not at hand does not get another's",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Trees", NOTED))},
      {"report-1.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", NOTED))}},
     ""},
    {"two reports that serve as well",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))},
      {"report-1.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))},
      {"report-2.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE " or July"))}},
     "a.xml:2:75 V3312 item 5 may have been decided on what is recommended at report-1.xml:2:64 or "
     "at report-2.xml:2:64; with neither is it compared\n"},
    {"two reports, and one is further off",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))},
      {"report-1.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))},
      {"report-2.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", TREES))}},
     "5 < report-1.xml\n"},
    {"two items that serve as well",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", BRIDGE) DECIDED("6", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "report.xml:2:64 V3313 what is recommended here may have led to what was decided at a.xml:2:75 "
     "or at a.xml:2:227; with neither is it compared\n"},
    {"two items, and one is further off",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Trees", TREES) DECIDED("6", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "6 < report.xml\n"},
    {"two accounts of the meeting may both be compared",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Bridge", BRIDGE))},
      {"b.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("6", "Bridge", BRIDGE))},
      {"report.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "5 < report.xml\n6 < report.xml\n"},
    {"a report that names no meeting, by its title",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01", DECIDED("5", "Harbour Bridge", "it happen"))},
      {"report.xml", "north", ADVISED("Harbour bridge", BRIDGE)}},
     "5 < report.xml\n"},
    {"a report that is named leaves no question",
     {{"a.xml", "north", MEETING("cabinet", "2014-05-01",
       "<item number='5' title='Bridge'><recommendation from='x'/><decision id='d'><clause>" BRIDGE "</clause></decision></item>")},
      {"report-1.xml", "north", MEETING("cabinet", "2014-05-01", ADVISED("Bridge", BRIDGE))}},
     "a.xml:2:101 V3301 x is not among the documents given; what hangs on it is not proven\n"},
};
/* clang-format on */

static void
say(struct dossiers *dossiers, struct vi_buffer *out)
{
    vi_buffer_clear(out);
    for (size_t i = 0; i < dossiers->dossier.decision_count; i++) {
        const struct dossier_decision *at = dossiers->dossier.decisions[i];
        if (!at->recommended)
            continue;
        vi_buffer_text(out, at->item);
        vi_buffer_string(out, " < ");
        vi_buffer_text(out, at->recommended->document->source.name);
        vi_buffer_char(out, '\n');
    }
    const char *all = dossiers_say(dossiers);
    for (const char *line = all, *end; *line; line = end + 1) {
        end = strchr(line, '\n');
        if (strstr(line, " V33") && strstr(line, " V33") < end)
            vi_buffer_text(out, (struct vi_text){line, (size_t)(end + 1 - line)});
    }
}

static void
reports_lead_to_what_was_decided_on_their_matter(void **state)
{
    struct dossiers dossiers;
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    dossiers_open(&dossiers, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        dossiers_begin(&dossiers);
        for (size_t d = 0; d < 4 && cases[i].documents[d].name; d++)
            dossiers_add(&dossiers, cases[i].documents[d].name, cases[i].documents[d].authority,
                         cases[i].documents[d].body);
        dossiers_link(&dossiers, NULL);
        say(&dossiers, &out);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    dossiers_close(&dossiers);
    vi_buffer_free(&out);
}

/* Words that stand in many reports of a meeting lead nowhere; those of the matter do. */
static void
among_many_reports_the_one_on_the_matter_is_found(void **state)
{
    enum { MANY = 60 };
    struct dossiers dossiers;
    struct vi_buffer items, out;
    char one[512];
    (void)state;
    vi_buffer_init(&items, NULL);
    vi_buffer_init(&out, NULL);
    dossiers_open(&dossiers, NULL);
    dossiers_begin(&dossiers);
    vi_buffer_string(&items, "<meeting body='cabinet' date='2014-05-01'>");
    for (int i = 0; i < MANY; i++) {
        snprintf(one, sizeof one, DECIDED("%d", "Grant to village %d", "a grant be made to it"), i,
                 1000 + i);
        vi_buffer_string(&items, one);
        char report[1024], name[32];
        snprintf(name, sizeof name, "report-%d.xml", i);
        snprintf(one, sizeof one, ADVISED("Grant to village %d", "a grant be made to it"),
                 1000 + i);
        snprintf(report, sizeof report, "<meeting body='cabinet' date='2014-05-01'>%s</meeting>",
                 one);
        dossiers_add(&dossiers, name, "north", report);
    }
    vi_buffer_string(&items, "</meeting>");
    vi_buffer_char(&items, 0);
    dossiers_add(&dossiers, "a.xml", "north", items.bytes);
    dossiers_link(&dossiers, NULL);
    for (size_t i = 0; i < dossiers.dossier.decision_count; i++) {
        const struct dossier_decision *at = dossiers.dossier.decisions[i];
        char name[32];
        if (at->recommends)
            continue;
        snprintf(name, sizeof name, "report-%.*s.xml", (int)at->item.size, at->item.at);
        assert_non_null(at->recommended);
        assert_text(at->recommended->document->source.name, name, "its own report");
    }
    dossiers_close(&dossiers);
    vi_buffer_free(&out);
    vi_buffer_free(&items);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_lead_to_what_was_decided_on_their_matter),
        cmocka_unit_test(among_many_reports_the_one_on_the_matter_is_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/dossier.h"

#include "support/dossiers.h"

static const struct dossiers_case each_minute_counts_once_cases[] = {
    {"the same document twice",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-23..\n"
     "b.xml:1:1 V3306 this is the same document, byte for byte, as a.xml; it counts once\n"},
    {"the same minute in the same words, in another document",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<event kind='done' date='2014-11-01'/></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml A starts 2014-10-23\n"
     "b.xml:3:1 V3307 item 5 is also recorded, in the same words, at a.xml:3:1; it counts once\n"},
    {"the same minute in other words: neither is taken",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>u</clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "north", "<event kind='done' date='2014-11-01' of='council/2014-10-23/5'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-23\n"
     "a.xml:3:1 V3308 item 5 is also recorded, in other words, at b.xml:3:1; which of the two is "
     "the minute cannot be told, and what refers to it is not settled by either\n"
     "b.xml:3:1 V3308 item 5 is also recorded, in other words, at a.xml:3:1; which of the two is "
     "the minute cannot be told, and what refers to it is not settled by either\n"
     "c.xml:2:1 V3304 council/2014-10-23/5 may mean what stands at a.xml:3:1 or at b.xml:3:1; "
     "neither is taken\n"},
    {"the same number in another meeting",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-24'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>u</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-24\n"},
};

static void
each_minute_counts_once(void **state)
{
    (void)state;
    dossiers_table(NULL, each_minute_counts_once_cases, VI_COUNT(each_minute_counts_once_cases));
}

static const struct dossiers_case what_happened_later_is_not_known_cases[] = {
    {"as of the day before it was met",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11-04'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-03",
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"as of the day itself",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11-04'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-04",
     "a.xml A starts 2014-11-04\n"
     "  condition 2014-11-04\n"},
    {"a range ends with that day",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-10",
     "a.xml A starts 2014-11-01..2014-11-10\n"
     "  condition 2014-11-01..2014-11-10\n"},
    {"decided later",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     "2014-10-22",
     "a.xml A starts never\n"},
};

static void
what_happened_later_is_not_known(void **state)
{
    (void)state;
    dossiers_table(NULL, what_happened_later_is_not_known_cases,
                   VI_COUNT(what_happened_later_is_not_known_cases));
}

/* --- Memory --------------------------------------------------------------------------------- */

static const char first[] =
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>"
    "<meeting body='executive' date='2014-10-23'><item number='5' title='T'>"
    "<event kind='published' date='2014-10-24'/><decision outcome='carried'>"
    "<condition kind='precedent'>q<event kind='waived' by='clerk' date='2014-10-25'/></condition>"
    "<clause label='A' effect='authorises'>t<amount of='cost'>GBP 5</amount>"
    "<fact of='begins' value='x'/><condition kind='precedent' party='south/council' "
    "due='2014-12-31'>p</condition><event kind='done' date='2014-11-01'/></clause>"
    "<clause label='B' effect='authorises'>t<condition kind='precedent' of='#B'>r</condition>"
    "</clause></decision></item></meeting></record>";
static const char second[] =
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='south'>"
    "<event kind='done' date='2014-11-02' of='north/executive/2014-10-23/9'/>"
    "<meeting body='council' date='2014-11-03'><item number='7'><decision outcome='carried' id='d' "
    "relies-on='north/executive/2014-10-23/5#A'><clause label='1' effect='authorises'>t"
    "<amount of='cost'>GBP 6</amount></clause></decision></item></meeting></record>";

struct given {
    const struct prog_program *program;
    struct doc_record *records[3]; /* the last is the second again */
};

static bool
put_together(const struct vires_allocator *allocator, void *user)
{
    const struct given *given = user;
    struct vi_arena arena, scratch;
    struct vi_dossier dossier;
    vi_arena_init(&arena, allocator, 0);
    vi_arena_init(&scratch, allocator, 0);
    vi_dossier_init(&dossier, given->program, &arena, &scratch);
    dossier.detached = true;
    bool done = true;
    for (size_t i = 0; done && i < VI_COUNT(given->records); i++)
        done = vi_dossier_add(&dossier, given->records[i], VI_TEXT("")) != NULL;
    done = done && vi_dossier_link(&dossier, VI_MOST);
    vi_arena_free(&scratch);
    vi_arena_free(&arena);
    return done;
}

/* Whatever is refused, it is said; nothing is lost. */
static void
memory_may_run_out(void **state)
{
    struct dossiers dossiers;
    static struct vi_source sources[2];
    struct vires_findings findings;
    const char *const texts[] = {first, second};
    (void)state;
    dossiers_open(&dossiers,
                  "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' "
                  "grants='complete'><parameter name='call-in-days' value='5'/>"
                  "<body id='executive' kind='executive'/><post id='clerk'/></constitution>");
    struct given given = {.program = dossiers.rules.program};
    vi_findings_init(&findings, NULL, &dossiers.rules.limits);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(vi_document_read(&dossiers.reader, i ? VI_TEXT("b") : VI_TEXT("a"),
                                          vi_text_from(texts[i]), &dossiers.reading,
                                          &dossiers.scratch, &findings, &sources[i],
                                          &given.records[i]),
                         VIRES_OK);
    given.records[2] = given.records[1];
    assert_true(fail_each_allocation(put_together, &given) > 10);
    vi_findings_release(&findings);
    dossiers_close(&dossiers);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_minute_counts_once),
        cmocka_unit_test(what_happened_later_is_not_known),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
